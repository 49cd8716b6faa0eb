r"""TeX as it is read on paper: accents, dashes, quotation marks and symbols as the characters they stand for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from html import unescape
from types import MappingProxyType

_ACCENTS = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306", ".": "\u0307",
    '"': "\u0308", "r": "\u030a", "H": "\u030b", "v": "\u030c", "d": "\u0323", "c": "\u0327", "k": "\u0328",
    "b": "\u0331", "t": "\u0361", "bar": "\u0304", "overline": "\u0304", "hat": "\u0302", "widehat": "\u0302",
    "tilde": "\u0303", "widetilde": "\u0303", "vec": "\u20d7", "dot": "\u0307", "ddot": "\u0308", "acute": "\u0301",
    "grave": "\u0300", "breve": "\u0306", "check": "\u030c",
}  # fmt: skip
_LETTERS = {
    "l": "ł", "L": "Ł", "o": "ø", "O": "Ø", "ss": "ß", "SS": "ẞ", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ",
    "aa": "å", "AA": "Å", "i": "i", "j": "j", "imath": "i", "jmath": "j", "th": "þ", "TH": "Þ", "dh": "ð", "DH": "Ð",
    "dj": "đ", "DJ": "Đ", "ng": "ŋ", "NG": "Ŋ", "S": "§", "P": "¶", "pounds": "£", "euro": "€", "copyright": "©",
    "dag": "†", "ddag": "‡", "ldots": "…", "dots": "…", "cdots": "⋯", "textendash": "–", "textemdash": "—",
    "slash": "/", "textquoteleft": "‘", "textquoteright": "’", "textquotedblleft": "“", "textquotedblright": "”",
    "textbar": "|", "textless": "<", "textgreater": ">", "textasciitilde": "~", "textasciicircum": "^",
    "textbackslash": "\\", "textunderscore": "_", "textregistered": "®", "texttrademark": "™", "textdegree": "°",
    "textperiodcentered": "·", "textmu": "µ", "guillemotleft": "«", "guillemotright": "»", "TeX": "TeX",
    "LaTeX": "LaTeX", "BibTeX": "BibTeX", "quad": " ", "qquad": " ", "newline": " ", "to": "→", "rightarrow": "→",
    "leftarrow": "←", "Rightarrow": "⇒", "leftrightarrow": "↔", "mapsto": "↦", "times": "×", "cdot": "·", "pm": "±",
    "mp": "∓", "leq": "≤", "le": "≤", "geq": "≥", "ge": "≥", "neq": "≠", "ne": "≠", "approx": "≈", "sim": "∼",
    "simeq": "≃", "equiv": "≡", "infty": "∞", "propto": "∝", "partial": "∂", "nabla": "∇", "sum": "∑", "prod": "∏",
    "int": "∫", "sqrt": "√", "in": "∈", "ell": "ℓ", "hbar": "ℏ", "circ": "°", "degree": "°", "star": "⋆", "ast": "∗",
    "prime": "′", "dagger": "†", "otimes": "⊗", "oplus": "⊕", "cup": "∪", "cap": "∩", "subset": "⊂", "forall": "∀",
    "exists": "∃", "langle": "⟨", "rangle": "⟩", "varepsilon": "ε", "epsilon": "ε", "vartheta": "ϑ", "varphi": "φ",
    "phi": "φ", "varrho": "ϱ", "varsigma": "ς", "ll": "≪", "gg": "≫", "perp": "⊥", "parallel": "∥", "emptyset": "∅",
    "Re": "ℜ", "Im": "ℑ", "bullet": "•",
    "less": "<", "greater": ">", "mathplus": "+", "mathsemicolon": ";",
}  # fmt: skip
_GREEK = (
    "alpha beta gamma delta zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon chi psi omega"
)
_FUNCTIONS = frozenset(
    {"log", "ln", "exp", "sin", "cos", "tan", "max", "min", "lim", "sup", "inf", "det", "dim", "mod"}
)
_RAISED = str.maketrans("0123456789+-=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ")
_LOWERED = str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")
_TOKEN = re.compile(r"\\[A-Za-z]+\*?\s*|\\.|[{}$~^_]|-{2,3}|``|''|[^\\{}$~^_\-`']+|.", re.DOTALL)
_HREF = re.compile(r"\\href\s*\{[^{}]*\}\s*")
_SIGNS = {"~": " ", "--": "\u2013", "---": "\u2014", "``": "\u201c", "''": "\u201d", "`": "\u2018"}
_BLANKS = {"\\": " ", " ": " ", ",": " ", ";": " ", ":": " ", "\n": " ", "-": "", "/": "", "!": "", "@": ""}
_ADDRESSES = frozenset({"url", "path", "nolinkurl"})
_MARKED = frozenset("\\{}$~`'-&")
_DEEPEST = 60


def tex_text(text: str) -> str:
    r"""The text that TeX sets from this source, on one line: ``Bu{\ss}ler`` is 'Bußler'; unknown macros vanish.

    What stands in braces behind a macro that is not known stays, as that of ``\emph`` does. Takes linear time.
    """
    if _MARKED.isdisjoint(text):
        return " ".join(text.split())
    typeset = _Typesetter(_TOKEN.findall(_HREF.sub("", text))).run()
    return unicodedata.normalize("NFC", " ".join(unescape(typeset).split()))


class _Typesetter:
    """Reads tokens from left to right; ``_math`` tells whether a formula is open."""

    def __init__(self, tokens: list[str]) -> None:
        self._tokens, self._at, self._math = tokens, 0, False

    def run(self) -> str:
        pieces = []
        while self._at < len(self._tokens):
            pieces.append(self._next(0))
        return "".join(pieces)

    def _next(self, depth: int) -> str:
        """The text of the next sign, and of the braces it opens."""
        sign = self._tokens[self._at]
        self._at += 1
        if sign == "{":
            return self._group(depth)
        if sign in {"$", "\\(", "\\)"}:
            self._math = not self._math
            return ""
        if sign[0] == "\\" and len(sign) > 1:
            return self._macro(sign[1:].strip().rstrip("*") or " ", depth)
        if self._math and sign in {"^", "_"}:
            return _shifted(self._argument(depth), _RAISED if sign == "^" else _LOWERED)
        return "" if sign == "}" else _SIGNS.get(sign, sign)

    def _group(self, depth: int) -> str:
        if depth > _DEEPEST:
            return ""
        pieces = []
        while self._at < len(self._tokens) and self._tokens[self._at] != "}":
            pieces.append(self._next(depth + 1))
        self._at += 1
        return "".join(pieces)

    def _argument(self, depth: int) -> str:
        """What a macro acts upon: the next group or sign; of a run of text its first character."""
        while self._at < len(self._tokens) and self._tokens[self._at].isspace():
            self._at += 1
        if self._at >= len(self._tokens) or depth > _DEEPEST:
            return ""
        sign = self._tokens[self._at].lstrip()
        if sign[0] in "\\{$~^_" or len(sign) == 1:
            return "" if sign == "}" else self._next(depth + 1)
        self._tokens[self._at] = sign[1:]
        return sign[0]

    def _macro(self, name: str, depth: int) -> str:
        if name in _ACCENTS:
            return _accented(self._argument(depth), _ACCENTS[name])
        if name in _ADDRESSES:
            return self._verbatim()
        if name == "frac":
            return f"{self._argument(depth)}/{self._argument(depth)}"
        if not name[0].isalpha():
            return _BLANKS.get(name, name)
        return _SYMBOLS.get(name, name if name in _FUNCTIONS else "")

    def _verbatim(self) -> str:
        """The braces behind this place as they stand."""
        if self._tokens[self._at : self._at + 1] != ["{"]:
            return ""
        end = next((at for at in range(self._at, len(self._tokens)) if self._tokens[at] == "}"), len(self._tokens))
        text = "".join(self._tokens[self._at + 1 : end])
        self._at = end + 1
        return text.replace("\\", "")


def _accented(text: str, accent: str) -> str:
    """The text with the accent on its first character."""
    return text[:1] + accent + text[1:] if text.strip() else ""


def _shifted(text: str, table: Mapping[int, int]) -> str:
    """The text raised or lowered, where there are characters for all of it."""
    return text.translate(table) if all(ord(char) in table for char in text) else text


def _greek() -> dict[str, str]:
    names = {name: name.replace("lambda", "lamda") for name in _GREEK.split()}
    small = {name: unicodedata.lookup(f"GREEK SMALL LETTER {spelled}") for name, spelled in names.items()}
    return {**small, **{name.capitalize(): letter.upper() for name, letter in small.items()}}


_SYMBOLS: Mapping[str, str] = MappingProxyType({**_greek(), **_LETTERS, "Phi": "Φ"})
