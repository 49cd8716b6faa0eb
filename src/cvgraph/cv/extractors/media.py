"""Media: reports about the owner and broadcasts with them: the title, the outlet, the form and the day of each."""

from __future__ import annotations

from collections.abc import Iterator

from cvgraph.cv.captions import Caption, caption_of
from cvgraph.cv.entries import Entry
from cvgraph.cv.listings import listed
from cvgraph.cv.model import Coverage, Fact, Mention
from cvgraph.cv.sections import Section
from cvgraph.cv.words import meaning_in
from cvgraph.findings import Finding
from cvgraph.lexicon.load import fold, lexicon

KINDS = ("media",)


def extract(section: Section) -> Iterator[Fact | Finding]:
    """What the media brought, an entry each; headings inside the section name groups."""
    for entry in listed(section):
        opener = entry.lines[0]
        group = opener.heading and len(entry.lines) == 1 and not opener.whens
        coverage = None if group or (opener.prose and not opener.item) else _coverage(entry, section.title)
        if coverage:
            yield coverage


def _coverage(entry: Entry, heading: str) -> Coverage | None:
    caption = caption_of(entry, lambda text: bool(_form(text)))
    if caption is None:
        return None
    whens = caption.whens or tuple(when for line in entry.lines for when in line.whens)
    dated = caption.whens and caption.mention.text == caption.whens[0][2].text
    spoken = caption.block.cut(*caption.opener)
    return Coverage(
        spans=entry.spans,
        heading=heading,
        title=Mention(spoken.text, spoken.span) if dated and spoken.text else caption.mention,
        outlet=_outlet(caption),
        form=_form(caption.spoken) or _form(heading) or _form(entry.lines[0].text),
        when=whens[0][2] if whens else None,
        links=tuple(address for line in entry.lines for _, address in line.block.links()),
    )


def _outlet(caption: Caption) -> Mention | None:
    """Who brought it out: what stands before the title and is no form, else the first part behind it."""
    before = caption.block.cut(*caption.opener)
    parts = [before, *caption.pieces()] if before.text and not _form(before.text) else caption.pieces()
    found = next((part for part in parts if not _is_form(part.text)), None)
    return Mention(" ".join(found.text.split()).rstrip("."), found.span) if found else None


def _is_form(text: str) -> bool:
    return fold(text) in lexicon().media or fold(text) in {"link", "video", "audio"}


def _form(text: str) -> str:
    """The form that the words of a text name, or empty."""
    return meaning_in(text, lexicon().media)
