r"""What the commands of LaTeX and of its CV classes mean: headings, entries, fonts, and what only sets the page."""

from __future__ import annotations

from collections.abc import Mapping

HEADINGS: Mapping[str, int] = {
    "part": 1,
    "chapter": 1,
    "section": 2,
    "cvsection": 2,
    "ecvsection": 2,
    "rubric": 2,
    "makerubrichead": 2,
    "sectionTitle": 2,
    "resheading": 2,
    "subsection": 3,
    "cvsubsection": 3,
    "subsubsection": 4,
}
"""Command -> level of the heading it makes."""

ENTRIES: Mapping[str, tuple[tuple[int, ...], ...]] = {
    "cventry": ((1, 2, 3, 0), (4,), (5,)),
    "cvevent": ((0, 1, 3, 2),),
    "cvemployment": ((1, 2, 3, 0), (4,)),
    "cvdegree": ((1, 2, 3, 0), (4,)),
    "resumeSubheading": ((0, 1), (2, 3)),
    "resumeSubHeading": ((0, 1), (2, 3)),
    "resumeSubSubheading": ((0, 1),),
    "resumeProjectHeading": ((0, 1),),
    "ressubheading": ((0, 1), (2, 3)),
    "entry": ((1, 2, 0), (3,)),
    "twentyitem": ((1, 2, 0), (3,)),
    "ecvitem": ((0, 1),),
    "cvline": ((0, 1),),
    "cvitem": ((0, 1),),
    "cvdoubleitem": ((0, 1), (2, 3)),
    "cvitemwithcomment": ((0, 1), (2,)),
    "cvlanguage": ((0, 1), (2,)),
    "cvcolumn": ((0,), (1,)),
    "cvachievement": ((1,), (2,)),
    "cvskill": ((0, 1),),
    "years": ((0,),),
}
"""Command -> the numbers of its arguments, line by line, in the order in which CVs print them."""

ITEMS = {"cvlistitem", "resumeItem", "resumeSubItem", "resumeitem", "cvlistdoubleitem", "cvtag"}
"""Commands each of whose arguments is an item."""

LABELLED = {"cvline", "cvitem", "cvdoubleitem", "cvitemwithcomment", "cvlanguage", "ecvitem"}
"""Entries whose first argument labels the rest."""

PERSON: Mapping[str, str] = {
    "phone": "Phone: ",
    "mobile": "Phone: ",
    "fax": "Phone: ",
    "tel": "Phone: ",
    "telephone": "Phone: ",
    "email": "",
    "mail": "",
    "homepage": "",
    "website": "",
    "www": "",
    "address": "Address: ",
    "location": "Location: ",
    "orcid": "ORCID: ",
    "github": "GitHub: ",
    "gitlab": "GitLab: ",
    "linkedin": "LinkedIn: ",
    "twitter": "Twitter: ",
    "googlescholar": "Google Scholar: ",
    "born": "Born: ",
    "birthday": "Born: ",
    "nationality": "Nationality: ",
    "extrainfo": "",
}
"""Command of the preamble -> the label that is printed before what it holds."""
NAMES = {"name", "firstname", "familyname", "lastname", "author", "cvname", "ecvname", "myname", "fullname"}
FONTS: Mapping[str, str] = {
    "textbf": "bold",
    "textit": "italic",
    "emph": "italic",
    "textsl": "italic",
    "bf": "bold",
    "bfseries": "bold",
    "it": "italic",
    "itshape": "italic",
    "em": "italic",
    "slshape": "italic",
}
LISTS: Mapping[str, int] = {
    "itemize": 0,
    "itemize*": 0,
    "enumerate": 0,
    "enumerate*": 0,
    "description": 0,
    "list": 2,
    "compactitem": 0,
    "compactenum": 0,
    "etaremune": 0,
    "innerlist": 0,
    "outerlist": 0,
    "bibsection": 0,
    "bibenum": 0,
    "cvitems": 0,
    "highlights": 0,
    "tightemize": 0,
    "rSubsection": 0,
    "thebibliography": 1,
}
"""Environment of a list -> how many arguments set it."""
SECTIONS = {"rSection", "cvsection", "ressection"}
"""Environments with a title that are sections."""
JOBS = {"rSubsection", "joblong", "jobshort"}
"""Environments with arguments that are entries."""
BESIDE: Mapping[str, str] = {
    "footnote": "a footnote",
    "footnotetext": "a footnote",
    "thanks": "a footnote",
    "marginpar": "a note in the margin",
    **dict.fromkeys(("fancyhead", "lhead", "rhead", "chead"), "the head of the page"),
    **dict.fromkeys(("fancyfoot", "lfoot", "rfoot", "cfoot"), "the foot of the page"),
}
"""Command whose text stands beside that of the page -> what it is."""
SETTINGS: Mapping[str, int] = {
    "minipage": 1,
    "multicols": 1,
    "multicols*": 1,
    "paracol": 1,
    "wrapfigure": 2,
    "adjustwidth": 2,
    "column": 1,
    "spacing": 1,
    "textblock": 1,
    "textblock*": 1,
    "tabbing": 0,
}
"""Environment that only sets the page -> how many arguments set it."""
GAPS = {"hfill", "dotfill", "hrulefill", "quad", "qquad"}
BREAKS = {"newline", "linebreak", "tabularnewline", "cr"}
SKIPS = {"par", "bigskip", "medskip", "smallskip", "newpage", "clearpage", "pagebreak"}
TABLES: Mapping[str, int] = {
    "tabular": 1,
    "tabular*": 2,
    "tabularx": 2,
    "longtable": 1,
    "supertabular": 1,
    "xltabular": 2,
    "tabulary": 2,
    "cvtable": 0,
}
"""Environment of a table -> how many arguments set its columns."""
STARTS = {"resumeSubHeadingListStart", "resumeItemListStart", "resumeHeadingSkillStart", "resumeSubItemListStart"}
ENDS = {"resumeSubHeadingListEnd", "resumeItemListEnd", "resumeHeadingSkillEnd", "resumeSubItemListEnd"}
DROPPED: Mapping[str, int] = {
    "vspace": 1,
    "vspace*": 1,
    "label": 1,
    "ref": 1,
    "cite": 1,
    "nocite": 1,
    "footnotemark": 0,
    "setlength": 2,
    "addtolength": 2,
    "pagestyle": 1,
    "thispagestyle": 1,
    "color": 1,
    "definecolor": 3,
    "fontsize": 2,
    "selectfont": 0,
    "hypersetup": 1,
    "renewcommand": 2,
    "newcommand": 2,
    "providecommand": 2,
    "newcommand*": 2,
    "newenvironment": 3,
    "renewenvironment": 3,
    "newif": 0,
    "newtoggle": 1,
    "newbool": 1,
    "providebool": 1,
    "toggletrue": 1,
    "togglefalse": 1,
    "booltrue": 1,
    "boolfalse": 1,
    "setbool": 2,
    "resizebox": 2,
    "scalebox": 1,
    "fcolorbox": 2,
    "columnbreak": 0,
    "renewcommand*": 2,
    "setcounter": 2,
    "addtocounter": 2,
    "usepackage": 1,
    "RequirePackage": 1,
    "documentclass": 1,
    "photo": 1,
    "includegraphics": 1,
    "rule": 2,
    "raisebox": 1,
    "geometry": 1,
    "bibliographystyle": 1,
    "pdfbookmark": 2,
    "hypertarget": 1,
    "phantomsection": 0,
    "enlargethispage": 1,
    "cmidrule": 1,
    "multicolumn": 2,
    "parbox": 1,
    "extracolsep": 1,
    "textcolor": 1,
    "colorbox": 1,
    "moderncvtheme": 1,
    "moderncvstyle": 1,
    "moderncvcolor": 1,
    "sethintscolumntowidth": 1,
    "titleformat": 5,
    "titlespacing": 4,
    "titlespacing*": 4,
    "faIcon": 1,
    "linespread": 1,
    "arraystretch": 0,
    "hspace": 1,
    "hspace*": 1,
}
"""Command that prints nothing -> how many arguments it takes; an optional one is dropped with it."""
ELSEWHERE = {"bibliography", "addbibresource", "printbibliography"}
KNOWN = frozenset({*HEADINGS, *ENTRIES, *ITEMS, *STARTS, *ENDS, *PERSON, *NAMES, "social", "tightlist"})
"""Commands whose meaning is known, however a document defines them."""
