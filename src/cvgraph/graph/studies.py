"""Studies: the programme in time, its degree, thesis, advisors, courses and assistantships."""

from __future__ import annotations

from rdflib import URIRef

from cvgraph.cv.model import Assistantship, Course, Education, Thesis
from cvgraph.graph import roles, terms
from cvgraph.graph.draft import Draft
from cvgraph.graph.vocabulary import BIBO, CVG, FOAF, SCHEMA
from cvgraph.graph.works import identify
from cvgraph.identity.iris import slug

_LINKS = {"taken": CVG.tookCourse, "assisted": CVG.assistedCourse, "taught": CVG.taughtCourse}


def education(draft: Draft, fact: Education) -> None:
    """A course of study with everything that is listed under it."""
    node = draft.fact(fact)
    school = draft.node(fact.institution)
    roles.member(draft, node, CVG.Study, school)
    # A single date of a study is the one of its degree.
    draft.date(node, fact.when, starts=not (fact.when and fact.when.single))
    draft.say(node, CVG.location, fact.location.text if fact.location else None)
    draft.say(node, CVG.advisor, *(draft.node(advisor) for advisor in fact.advisors))
    draft.say(draft.owner, *_tie(fact), school)
    roles.notes(draft, node, fact.notes)
    _degree(draft, node, fact)
    _grade(draft, node, fact)
    if fact.thesis:
        _thesis(draft, node, fact, fact.thesis)
    for part in fact.courses:
        course(draft, part, node, school)
    for project in fact.assistantships:
        assistantship(draft, project, node, school)


def _tie(fact: Education) -> tuple[URIRef]:
    return (SCHEMA.affiliation,) if _ongoing(fact) else (SCHEMA.alumniOf,)


def _ongoing(fact: Education) -> bool:
    return fact.when is not None and fact.when.ongoing


def _degree(draft: Draft, study: URIRef, fact: Education) -> None:
    name = " in ".join(part for part in (fact.degree, fact.field) if part)
    if not name:
        return
    draft.say(study, SCHEMA.roleName, name)
    node = draft.mint(f"degree-{_stem(draft, study)}")
    draft.kind(node, SCHEMA.EducationalOccupationalCredential)
    draft.say(node, SCHEMA.name, name)
    draft.say(node, SCHEMA.credentialCategory, fact.degree)
    draft.say(node, CVG.field, fact.field)
    draft.say(node, SCHEMA.recognizedBy, draft.node(fact.institution))
    draft.say(study, CVG.degree, node)
    if not _ongoing(fact):
        draft.say(draft.owner, SCHEMA.hasCredential, node)
    draft.derive(node, fact.spans[:1])


def _stem(draft: Draft, study: URIRef) -> str:
    """What the names of a study's degree and thesis share with its own."""
    return draft.name(study).partition("-")[2] or draft.name(study)


def _grade(draft: Draft, study: URIRef, fact: Education) -> None:
    if fact.grade is None:
        return
    draft.say(study, CVG.grade, fact.grade.mention.text)
    draft.say(study, CVG.gradeValue, terms.decimal(fact.grade.value))
    draft.say(study, CVG.gradeScale, terms.decimal(fact.grade.scale or ""))
    if fact.grade.current:
        draft.say(study, CVG.gradeIsCurrent, terms.TRUE)


def _thesis(draft: Draft, study: URIRef, fact: Education, thesis: Thesis) -> None:
    node = draft.mint(f"thesis-{_stem(draft, study)}")
    draft.kind(node, SCHEMA.Thesis, BIBO.Thesis)
    draft.say(study, CVG.thesis, node)
    draft.say(node, SCHEMA.name, thesis.title.text)
    draft.say(node, SCHEMA.author, draft.owner)
    draft.say(node, FOAF.maker, draft.owner)
    draft.say(node, SCHEMA.sourceOrganization, draft.node(fact.institution))
    draft.say(node, CVG.advisor, *(draft.node(advisor) for advisor in fact.advisors))
    draft.say(node, SCHEMA.url, *(terms.address(link) for link in thesis.links))
    identify(draft, node, thesis.identifiers)
    draft.derive(node, [thesis.title.span])


def course(draft: Draft, fact: Course, study: URIRef | None = None, school: URIRef | None = None) -> None:
    """A course in one term; the same course in another term, or with another part in it, is one course."""
    instance = draft.fact(fact)
    school = draft.node(fact.institution) or school
    node = draft.mint(slug(f"course {fact.code or ''} {fact.title.text}"), key=str(school))
    draft.kind(node, SCHEMA.Course)
    draft.say(node, SCHEMA.courseCode, fact.code)
    draft.say(node, SCHEMA.name, fact.title.text)
    draft.say(node, SCHEMA.provider, school)
    draft.say(node, SCHEMA.hasCourseInstance, instance)
    draft.kind(instance, SCHEMA.CourseInstance)
    draft.say(instance, SCHEMA.name, ", ".join([fact.title.text, *([fact.when.text] if fact.when else [])]))
    draft.say(instance, CVG.termAsPrinted, fact.when.text if fact.when else None)
    draft.date(instance, fact.when, starts=False, ends=False)
    draft.say(instance, CVG.during, study)
    draft.say(draft.owner, _LINKS[fact.part], instance)


def assistantship(draft: Draft, fact: Assistantship, study: URIRef | None = None, school: URIRef | None = None) -> None:
    """A research assistantship within a programme of study."""
    node = draft.fact(fact)
    roles.member(draft, node, CVG.Assistantship, school)
    draft.say(node, SCHEMA.roleName, "Research Assistant")
    draft.say(node, CVG.during, study)
    draft.date(node, fact.when)
    roles.project(draft, node, fact.project)
