"""The rules of the house: sizes, first lines, names, errors; each is measured in the code itself."""

from __future__ import annotations

import ast
import re
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src" / "cvgraph"
MODULES = sorted(SOURCE.rglob("*.py"))
MAX_FILE, MAX_FUNCTION, NINE_IN_TEN, MEDIAN = 300, 40, 25, 7
VAGUE = {"utils", "helpers", "common", "base", "core", "manager", "handler", "process"}
LONGEST_PATTERN_LINE = 100
HEAVY = ("rdflib", "networkx", "pyvis", "pyshacl", "IPython", "jinja2", "markdown_it")


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def functions() -> Iterator[tuple[str, int]]:
    for path in MODULES:
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield f"{path.relative_to(ROOT)}:{node.lineno} {node.name}", _code_lines(node)


def _code_lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines from the first statement to the last: a long docstring is no fault."""
    body = node.body[1:] if ast.get_docstring(node) and len(node.body) > 1 else node.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1


def test_no_file_is_longer_than_a_reader_can_hold() -> None:
    long = {str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}
    assert {name: lines for name, lines in long.items() if lines > MAX_FILE} == {}


def test_no_function_is_too_long_and_nine_in_ten_are_short() -> None:
    sizes = dict(functions())
    assert {name: lines for name, lines in sizes.items() if lines > MAX_FUNCTION} == {}
    assert statistics.quantiles(sizes.values(), n=10)[-1] <= NINE_IN_TEN
    assert statistics.median(sizes.values()) <= MEDIAN


@pytest.mark.parametrize("path", [m for m in MODULES if m.read_text(encoding="utf-8").strip()], ids=str)
def test_a_module_opens_with_one_sentence(path: Path) -> None:
    first = (ast.get_docstring(tree(path)) or "").split("\n\n")[0]
    assert first.endswith((".", ":")), f"{path} does not say what it is for"


def test_names_of_modules_say_something() -> None:
    assert [path.stem for path in MODULES if path.stem in VAGUE] == []


def test_the_library_neither_prints_nor_exits_nor_swallows_errors() -> None:
    faults = [
        f"{path.relative_to(ROOT)}:{node.lineno}" for path in MODULES for node in ast.walk(tree(path)) if _rude(node)
    ]
    assert faults == []


def _rude(node: ast.AST) -> bool:
    match node:
        case ast.Call(func=ast.Name(id="print")):
            return True
        case ast.Call(func=ast.Attribute(value=ast.Name(id="sys"), attr="exit")):
            return True
        case ast.ExceptHandler(type=None) | ast.ExceptHandler(type=ast.Name(id="Exception" | "BaseException")):
            return True
    return False


def test_packages_import_nothing_by_themselves() -> None:
    loud = [
        str(path.relative_to(ROOT))
        for path in SOURCE.rglob("__init__.py")
        if any(isinstance(node, ast.Import | ast.ImportFrom) for node in ast.walk(tree(path)))
    ]
    assert loud == []


def test_tests_mirror_the_source() -> None:
    """Every test module under a room is named for a module of that room."""
    rooms = {path.name for path in SOURCE.iterdir() if path.is_dir()}
    strays = [
        str(path.relative_to(ROOT))
        for path in sorted((ROOT / "tests").rglob("test_*.py"))
        if path.relative_to(ROOT / "tests").parts[0] in rooms and not _has_source(path)
    ]
    assert strays == []


def _has_source(path: Path) -> bool:
    relative = path.relative_to(ROOT / "tests")
    return (SOURCE / relative.parent / f"{relative.stem.removeprefix('test_')}.py").exists()


def test_no_pattern_is_long_without_being_verbose() -> None:
    """A regular expression of over 60 characters on one line is not readable."""
    faults = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in MODULES
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call) and _is_compile(node) and _dense(node)
    ]
    assert faults == []


def _is_compile(node: ast.Call) -> bool:
    return isinstance(node.func, ast.Attribute) and ast.unparse(node.func) in {
        "re.compile",
        "re.search",
        "re.match",
        "re.fullmatch",
        "re.sub",
        "re.split",
        "re.finditer",
        "re.findall",
    }


def _dense(node: ast.Call) -> bool:
    pattern = node.args[0] if node.args else None
    text = pattern.value if isinstance(pattern, ast.Constant) else None
    return isinstance(text, str) and max(map(len, text.split("\n"))) > LONGEST_PATTERN_LINE


def test_the_command_line_starts_without_heavy_libraries() -> None:
    rooms = [f"cvgraph.cli.{path.stem}" for path in sorted((SOURCE / "cli").glob("[a-z]*.py"))]
    code = f"import sys, {', '.join(rooms)}; print(*sorted(set(sys.modules) & set(sys.argv[1:])))"
    done = subprocess.run([sys.executable, "-c", code, *HEAVY], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def test_every_finding_code_in_use_is_documented_and_the_reverse() -> None:
    from cvgraph.findings import CODES

    used = {
        code
        for path in MODULES
        if path.name != "findings.py"
        for code in re.findall(r"\b[EWI][1-9]\d\d\b", path.read_text(encoding="utf-8"))
    }
    assert used == set(CODES)
