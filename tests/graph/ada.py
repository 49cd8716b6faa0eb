"""A small CV made by hand, with every kind of fact, as the identity room would hand it over."""

from __future__ import annotations

from dataclasses import dataclass, field

from cvgraph.cv.dates import Moment, Season, When
from cvgraph.cv.model import (
    CV,
    Activity,
    Assistantship,
    Author,
    Award,
    Certificate,
    Contact,
    Course,
    Coverage,
    Education,
    Fact,
    Grade,
    Grant,
    Identifier,
    Interest,
    Item,
    Language,
    Mention,
    Position,
    Publication,
    Review,
    Skill,
    Supervision,
    Talk,
    Thesis,
)
from cvgraph.document.model import Document, Span
from cvgraph.findings import Finding
from cvgraph.identity.model import (
    Edition,
    Entities,
    Entity,
    Evidence,
    Highlight,
    Link,
    LinkStatus,
    Organisation,
    Parent,
    Person,
    Series,
)

BASE = "https://ada.example/cv#"
TEXT = "\n".join(f"line {number}" for number in range(1, 61)) + "\n"


def span(line: int, last: int | None = None) -> Span:
    """Whole lines of ``TEXT``, in which every line is seven or eight characters and its break."""
    starts = [0]
    for each in TEXT.split("\n"):
        starts.append(starts[-1] + len(each) + 1)
    last = last or line
    return Span(starts[line - 1], starts[last] - 1, line, last)


def mention(text: str, line: int) -> Mention:
    return Mention(text, span(line))


def month(year: int, number: int | None = None) -> Moment:
    return Moment(year, number)


def between(text: str, start: Moment, end: Moment | None) -> When:
    return When(text, start, end, ongoing=end is None)


def at(text: str, moment: Moment) -> When:
    return When(text, moment, moment)


@dataclass
class Maker:
    """Collects facts, entities and links under the names that they get."""

    facts: list[Fact] = field(default_factory=list)
    iris: dict[Fact, str] = field(default_factory=dict)
    links: dict[Mention, Link] = field(default_factory=dict)
    entities: dict[str, Entity] = field(default_factory=dict)

    def fact(self, name: str, fact: Fact, *parts: str) -> None:
        self.facts.append(fact)
        self.iris[fact] = BASE + name
        self.iris.update({part: BASE + name for part, name in zip(fact.parts(), parts, strict=True)})

    def link(self, mention: Mention, name: str, status: LinkStatus = LinkStatus.STATED, *why: str) -> Mention:
        self.links[mention] = Link(mention, BASE + name, status, tuple(Evidence("reason", text) for text in why))
        return mention


def _studies(make: Maker) -> None:
    school = make.link(mention("Analytical University", 10), "analytical-university")
    course = Course(
        spans=(span(14),),
        title=mention("Engines", 14),
        part="taken",
        code="AE 1",
        when=at("Fall 2018", Moment(2018, season=Season.FALL)),
    )
    assisted = Course(
        spans=(span(15),),
        title=mention("Engines", 15),
        part="assisted",
        code="AE 1",
        when=at("Fall 2019", Moment(2019, season=Season.FALL)),
    )
    help_ = Assistantship(
        spans=(span(16),),
        project=mention("Notes on the Engine", 16),
        when=between("Spring 2019 to Fall 2019", Moment(2019, season=Season.SPRING), Moment(2019, season=Season.FALL)),
    )
    advisor = make.link(mention("Charles van Babbage", 13), "charles-van-babbage")
    study = Education(
        spans=(span(10, 13),),
        heading="EDUCATION",
        institution=school,
        degree="PhD",
        field="Mathematics",
        when=between("Aug. 2018 - May 2020", month(2018, 8), month(2020, 5)),
        grade=Grade(mention("3.9/4", 12), "3.9", "4", current=True),
        thesis=Thesis(mention("On Engines", 12), (Identifier("arxiv", "1905.00001"),)),
        advisors=(advisor,),
        courses=(course, assisted),
        assistantships=(help_,),
    )
    make.fact("study-2018-analytical-university", study, "course-ae-1-taken", "course-ae-1-assisted", "assistantship-1")


def _teaching(make: Maker) -> None:
    taught = Course(spans=(span(18),), title=mention("Looms", 18), part="taught")
    make.fact("taught-looms", taught)


def _roles(make: Maker) -> None:
    firm = make.link(mention("Engine Works Research", 20), "engine-works-research")
    position = Position(
        spans=(span(20, 24),),
        heading="WORK",
        organization=firm,
        roles=(mention("Intern", 21), mention("Fellow", 21)),
        periods=(
            between("May 2021 - Aug. 2021", month(2021, 5), month(2021, 8)),
            between("2022 - present", month(2022), None),
        ),
        location=mention("London", 22),
        project=mention("Looms and cards", 23),
        notes=(mention("Second in the alphabet, first here", 24), mention("A thing done later", 24)),
    )
    make.fact("position-engine-works", position)
    council = make.link(mention("Royal Council", 26), "royal-council")
    make.fact(
        "activity-royal-council",
        Activity(
            spans=(span(26),), organization=council, role=mention("Member", 26), periods=(at("2020", month(2020)),)
        ),
    )
    fair = make.link(mention("Great Fair", 27), "great-fair")
    make.fact("activity-great-fair", Activity(spans=(span(27),), organization=fair, periods=(at("2019", month(2019)),)))
    venue = make.link(mention("ACE", 28), "ace")
    printed = make.link(mention("ACE'21", 28), "ace-2021")
    make.fact(
        "review-ace-2021",
        Review(spans=(span(28),), mention=printed, venue=venue, when=at("21", month(2021)), distinction="outstanding"),
    )
    make.fact(
        "talk-loom",
        Talk(
            spans=(span(29),),
            title=mention("The loom", 29),
            form="invited",
            event=mention("Soirée", 29),
            when=at("2018", month(2018)),
        ),
    )
    make.fact(
        "supervision-doris-menabrea",
        Supervision(
            spans=(span(25),),
            student=make.link(mention("Doris Menabrea", 25), "doris-menabrea"),
            level="doctor",
            role=mention("Co-supervisor", 25),
            topic=mention("Looms in the dark", 25),
            institution=make.link(mention("Analytical University", 25), "analytical-university"),
            when=between("1840 - 1843", month(1840), month(1843)),
        ),
    )


def _works(make: Maker) -> None:
    owner = make.link(mention("A. Lovelace", 30), "me", LinkStatus.INFERRED, "The initials agree")
    other = make.link(mention("CV. Babbage", 30), "charles-van-babbage", LinkStatus.INFERRED, "He advises the owner")
    paper = Publication(
        spans=(span(30),),
        heading="PAPERS",
        title=mention("Looms & Cards", 30),
        authors=(Author(other, equal=True), Author(owner)),
        more_authors=True,
        venue=make.link(mention("ACE Workshop on Cards", 30), "ace-workshop"),
        when=at("2021", month(2021)),
        kind="workshop",
        identifiers=(Identifier("doi", "10.1000/cards<1>"),),
        links=("ace.example/p?a=1&b=2", "java script:no"),
    )
    make.fact("pub-2021-looms-cards", paper)
    article = Publication(
        spans=(span(31),),
        heading="PAPERS",
        title=mention('Sketch of "the" Engine</script>', 31),
        authors=(Author(make.link(mention("A. Lovelace", 31), "me", LinkStatus.INFERRED, "The initials agree")),),
        venue=make.link(mention("Memoirs", 31), "memoirs"),
        when=at("Sept. 1843", month(1843, 9)),
        kind="article",
        volume="3",
        pages="666-731",
        status="in print",
    )
    make.fact("pub-1843-sketch", article)
    letter = Publication(
        spans=(span(32),),
        title=mention("A letter", 32),
        authors=(Author(mention("Menabrea and Sons", 32)),),
        venue=mention("The 50% Gazette", 32),
        when=at("1842", month(1842)),
    )
    make.fact("pub-1842-letter", letter)
    loom = Publication(
        spans=(span(33),),
        title=mention("A loom", 33),
        authors=(Author(make.link(mention("A. Lovelace", 33), "me", LinkStatus.INFERRED, "The initials agree")),),
        when=at("1841", month(1841)),
        kind="patent",
        identifiers=(Identifier("patent", "GB12345"),),
    )
    make.fact("pub-1841-loom", loom)


def _awards(make: Maker) -> None:
    contest = make.link(mention("Engine Cup", 40), "engine-cup")
    make.fact(
        "award-engine-cup",
        Award(
            spans=(span(40),),
            heading="AWARDS",
            name=contest,
            distinction=mention("First place", 40),
            periods=(at("2013", month(2013)), between("2015 - 2017", month(2015), month(2017))),
            note=mention("For speed", 40),
        ),
    )
    fair = make.link(mention("Great Fair", 41), "great-fair")
    make.fact(
        "award-fair",
        Award(
            spans=(span(41),),
            heading="AWARDS",
            name=fair,
            distinction=mention("Speaker", 41),
            periods=(at("2023", month(2023)),),
            talk=True,
        ),
    )
    make.fact(
        "grant-cards",
        Grant(spans=(span(42),), title=mention("Cards", 42), amount="£10", number="G-1", role=mention("PI", 42)),
    )
    make.fact(
        "certificate-steam",
        Certificate(
            spans=(span(43),),
            name=mention("Steam licence", 43),
            issuer=mention("The Boiler Men", 43),
            number="S-7",
            when=at("1839", month(1839)),
        ),
    )
    make.fact(
        "coverage-cards",
        Coverage(
            spans=(span(44),),
            title=mention("She counts with cards", 44),
            outlet=mention("The Daily Loom", 44),
            form="newspaper",
            when=at("1843", month(1843)),
            links=("loom.example/cards",),
        ),
    )


def _rest(make: Maker) -> None:
    make.fact("contact-mail", Contact(spans=(span(2),), kind="email", mention=mention("ada@engine.example", 2)))
    make.fact("contact-phone", Contact(spans=(span(2),), kind="phone", mention=mention("+44 555 0100", 2)))
    make.fact("contact-page", Contact(spans=(span(2),), kind="url", mention=mention("ada.example", 2)))
    make.fact("contact-born", Contact(spans=(span(3),), kind="private", mention=mention("born 10.12.1815", 3)))
    make.fact("contact-nation", Contact(spans=(span(4),), kind="private", mention=mention("French", 4)))
    make.fact("contact-referee", Contact(spans=(span(5),), kind="private", mention=mention("ACE Workshop on Cards", 5)))
    make.fact("interest-number", Interest(spans=(span(50),), heading="INTERESTS", topic=mention("number", 50)))
    make.fact("interest-whist", Interest(spans=(span(51),), topic=mention("whist", 51), research=False))
    make.fact("skill-cards", Skill(spans=(span(52),), name=mention("punched cards", 52), group="Tools"))
    make.fact("language-fr", Language(spans=(span(53),), name=mention("French", 53), tag="fr", level="native"))
    make.fact(
        "item-write-to-ada-engine-example",
        Item(spans=(span(54),), text=mention("Write to ada@engine.example for more", 54)),
    )


def _entities() -> dict[str, tuple[Entity, ...]]:
    iri = BASE.__add__
    why = (Evidence("name", "The name begins with the name of the whole"),)
    owner = Person(iri("me"), "Ada Lovelace", ("Ada Lovelace", "A. Lovelace"), "Ada", "Lovelace", owner=True)
    charles = Person(
        iri("charles-van-babbage"),
        "Charles van Babbage",
        ("Charles van Babbage", "CV. Babbage"),
        "Charles",
        "van Babbage",
    )
    doris = Person(iri("doris-menabrea"), "Doris Menabrea", ("Doris Menabrea",), "Doris", "Menabrea")
    works = Parent(iri("engine-works"), LinkStatus.INFERRED, why)
    ace = Parent(iri("ace"), LinkStatus.STATED, ())
    return {
        "people": (owner, charles, doris),
        "organisations": (
            Organisation(
                iri("analytical-university"), "Analytical University", ("Analytical University",), "university"
            ),
            Organisation(
                iri("engine-works-research"), "Engine Works Research", ("Engine Works Research",), "company", works
            ),
            Organisation(iri("engine-works"), "Engine Works", (), "company"),
            Organisation(iri("royal-council"), "Royal Council", ("Royal Council",)),
        ),
        "series": (
            Series(iri("ace"), "ACE", ("ACE",), "conference"),
            Series(iri("ace-workshop"), "ACE Workshop on Cards", ("ACE Workshop on Cards",), "workshop", ace),
            Series(iri("memoirs"), "Memoirs", ("Memoirs",), "journal"),
        ),
        "editions": (
            Edition(iri("ace-2021"), "ACE 2021", ("ACE'21",), iri("ace"), 2021),
            Edition(iri("ace-workshop-2021"), "ACE Workshop on Cards 2021", (), iri("ace-workshop"), 2021),
        ),
        "occasions": (
            Series(iri("engine-cup"), "Engine Cup", ("Engine Cup",), "contest"),
            Series(iri("great-fair"), "Great Fair", ("Great Fair",), "event"),
        ),
    }


def _highlights(make: Maker) -> tuple[Highlight, ...]:
    """The older work first, as Ada wants it."""
    works = {iri: fact for fact, iri in make.iris.items() if isinstance(fact, Publication)}
    lines = {"pub-1843-sketch": 3, "pub-2021-looms-cards": 7}
    said = {name: f"it is singled out, as decisions.toml:{line} says" for name, line in lines.items()}
    return tuple(
        Highlight(works[BASE + name], Evidence("decision", why), "decisions.toml") for name, why in said.items()
    )


def entities() -> Entities:
    """Ada's CV, resolved."""
    make = Maker()
    for part in (_rest, _studies, _teaching, _roles, _works, _awards):
        part(make)
    named = _entities()
    finding = Finding(2, 2, "I207", "ada@engine.example was kept out", "ask for it with --publish")
    owner, *people = named["people"]
    return Entities(
        document=Document("ada.md", TEXT, ()),
        cv=CV(mention("Ada Lovelace", 1), tuple(make.facts), (finding,)),
        base=BASE,
        owner=owner,  # type: ignore[arg-type]
        people=tuple(people),  # type: ignore[arg-type]
        organisations=named["organisations"],  # type: ignore[arg-type]
        series=named["series"],  # type: ignore[arg-type]
        editions=named["editions"],  # type: ignore[arg-type]
        occasions=named["occasions"],  # type: ignore[arg-type]
        links=make.links,
        iris=make.iris,
        by_iri={entity.iri: entity for several in named.values() for entity in several},
        highlights=_highlights(make),
    )
