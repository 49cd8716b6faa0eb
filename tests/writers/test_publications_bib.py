"""BibTeX."""

from __future__ import annotations

import re
from pathlib import Path

from cvgraph.build import Build
from cvgraph.writers.publications_bib import write

ADA = r"""@inproceedings{vanbabbage2021looms,
  author = {van Babbage, Charles and Lovelace, Ada and others},
  title = {{Looms \& Cards}},
  booktitle = {ACE Workshop on Cards},
  year = {2021},
  doi = {10.1000/cards<1>},
  url = {https://ace.example/p?a=1&b=2},
}

@article{lovelace1843sketch,
  author = {Lovelace, Ada},
  title = {{Sketch of "the" Engine</script>}},
  journal = {Memoirs},
  year = {1843},
  month = sep,
  volume = {3},
  pages = {666--731},
  note = {in print},
}

@misc{sons1842letter,
  author = {{Menabrea and Sons}},
  title = {{A letter}},
  howpublished = {The 50\% Gazette},
  year = {1842},
}

@patent{lovelace1841loom,
  author = {Lovelace, Ada},
  title = {{A loom}},
  year = {1841},
  number = {GB12345},
}
"""


def test_there_is_one_entry_for_each_work_of_the_right_type(ada_build: Build, tmp_path: Path) -> None:
    [path] = write(ada_build, tmp_path)
    assert path.read_text(encoding="utf-8") == ADA


def test_the_example_has_fourteen_entries_with_different_keys(example_build: Build, tmp_path: Path) -> None:
    [path] = write(example_build, tmp_path)
    text = path.read_text(encoding="utf-8")
    keys = re.findall(r"^@(\w+)\{([a-z0-9-]+),$", text, re.MULTILINE)
    assert len(keys) == len({key for _, key in keys}) == 14
    assert [kind for kind, _ in keys].count("inproceedings") == 11
    assert "eprint = {1905.13276}" in text


def test_braces_are_balanced(build: Build, tmp_path: Path) -> None:
    [path] = write(build, tmp_path)
    text = path.read_text(encoding="utf-8").replace(r"\{", "").replace(r"\}", "")
    assert text.count("{") == text.count("}")
