"""The GitHub Action and the workflow that uses it: their scripts run here as a runner runs them."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parent.parent
EXAMPLE = ROOT / "examples" / "hrayr-harutyunyan.md"
EXPRESSION = re.compile(r"\$\{\{\s*inputs\.([\w-]+)\s*\}\}")
# What stands for Python on the machine of the action: its venv has a pip that notes what it is to install.
PYTHON = """#!/usr/bin/env bash
set -eu
[ "$1 $2" = "-m venv" ]
mkdir -p "$3/bin"
printf '#!/usr/bin/env bash\\nprintf "%%s\\\\n" "$@" > "$RUNNER_TEMP/installed"\\n' > "$3/bin/pip"
printf '#!/usr/bin/env bash\\nexec "{python}" -m cvgraph "$@"\\n' > "$3/bin/cvgraph"
chmod +x "$3/bin/pip" "$3/bin/cvgraph"
"""
CV = '# Ada Bell\n\n{}\n\n## Publications\n\n- A. Bell and B. Cole. "On looms". ICML, 2021.\n'


def loaded(path: str) -> dict[str, Any]:
    # YAML takes the key of a workflow's events for a truth value, which no part of a test is about.
    found: dict[str, Any] = yaml.safe_load((ROOT / path).read_text(encoding="utf-8"))
    return {"on" if key is True else key: value for key, value in found.items()}


ACTION = loaded("action.yml")
WORKFLOW = loaded("examples/publish.yml")
STEPS: list[dict[str, Any]] = ACTION["runs"]["steps"]


@dataclass
class Runner:
    """A machine with a checkout on which the action runs."""

    folder: Path
    repository: str = "Ada/CV-Site"

    @property
    def checkout(self) -> Path:
        return self.folder / "work space"

    def run(self, **inputs: str) -> list[subprocess.CompletedProcess[str]]:
        """What came of each script, one after the other; those behind one that failed do not run."""
        values = {name: about.get("default", "") for name, about in ACTION["inputs"].items()} | inputs
        done = []
        for step in STEPS:
            if "run" in step:
                done.append(self._script(step, values))
                if done[-1].returncode:
                    break
        return done

    def _script(self, step: dict[str, Any], values: dict[str, str]) -> subprocess.CompletedProcess[str]:
        script = self.folder / "script.sh"
        script.write_text(step["run"], encoding="utf-8")
        own = {name: EXPRESSION.sub(lambda found: values[found[1]], text) for name, text in step["env"].items()}
        given = {
            "GITHUB_ACTION_PATH": str(self.folder / "an action"),
            "GITHUB_REPOSITORY": self.repository,
            "GITHUB_WORKSPACE": str(self.checkout),
            "HOME": str(self.folder),
            "PATH": f"{self.folder / 'bin'}:{os.environ['PATH']}",
            "RUNNER_TEMP": str(self.folder / "runner temp"),
        }
        command = ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", str(script)]
        return subprocess.run(
            command, cwd=self.checkout, env={**given, **own}, capture_output=True, text=True, check=False
        )

    def base(self, output: str = "site") -> str:
        """Where the graph of the site that was made lives."""
        lines = (self.checkout / output / "facts.nt").read_text(encoding="utf-8")
        found = re.search(r"^<(\S+)me> ", lines, re.MULTILINE)
        assert found
        return found[1]


@pytest.fixture
def runner(tmp_path: Path) -> Iterator[Runner]:
    made = Runner(tmp_path)
    for name in ("work space", "an action", "runner temp", "bin"):
        (tmp_path / name).mkdir()
    python = tmp_path / "bin" / "python"
    python.write_text(PYTHON.replace("{python}", sys.executable), encoding="utf-8")
    python.chmod(0o755)
    before = {path.name for path in tmp_path.iterdir()} | {"script.sh"}
    yield made
    assert {path.name for path in tmp_path.iterdir()} <= before, "a script left something where it must not"


@pytest.fixture
def cv(runner: Runner) -> Callable[..., Path]:
    """Puts a CV into the checkout."""

    def put(name: str = "cv.md", about: str = "") -> Path:
        path = runner.checkout / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(CV.format(about), encoding="utf-8")
        return path

    return put


def test_the_action_makes_the_site_of_the_example(runner: Runner) -> None:
    shutil.copy(EXAMPLE, runner.checkout / "cv.md")
    done = runner.run(cv="cv.md")
    assert [each.returncode for each in done] == [0, 0], done[-1].stderr
    assert (runner.checkout / "site" / "index.html").is_file()
    assert runner.base() == "https://hrayrhar.github.io/cv#", "the homepage that the CV states"


def test_what_is_installed_is_the_actions_own_checkout(runner: Runner, cv: Callable[..., Path]) -> None:
    cv()
    runner.run(cv="cv.md")
    installed = (runner.folder / "runner temp" / "installed").read_text(encoding="utf-8").splitlines()
    assert installed[0] == "install"
    assert installed[-1] == f"{runner.folder / 'an action'}[pdf]"


@pytest.mark.parametrize(
    ("repository", "base"),
    [
        ("Ada/CV-Site", "https://ada.github.io/CV-Site#"),
        ("Ada/ada.github.io", "https://ada.github.io/#"),
        ("ada/Ada.GitHub.io", "https://ada.github.io/#"),
    ],
)
def test_a_cv_without_a_homepage_lives_where_pages_shows_the_repository(
    runner: Runner, cv: Callable[..., Path], repository: str, base: str
) -> None:
    cv()
    runner.repository = repository
    assert runner.run(cv="cv.md")[-1].returncode == 0
    assert runner.base() == base


def test_a_base_of_ones_own_beats_both(runner: Runner, cv: Callable[..., Path]) -> None:
    cv(about="https://bell.example")
    runner.run(cv="cv.md", base="https://ada.example/people/")
    assert runner.base() == "https://ada.example/people/"


def test_several_files_each_on_its_line_are_one_cv(runner: Runner, cv: Callable[..., Path]) -> None:
    cv("my cv.md")
    (runner.checkout / "papers.bib").write_text(
        "@article{a, title={Of engines}, author={Bell, Ada}, journal={Looms}, year={2022}}\n", encoding="utf-8"
    )
    done = runner.run(cv="\n  my cv.md \n\npapers.bib\n", output="my site")
    assert done[-1].returncode == 0, done[-1].stderr
    facts = (runner.checkout / "my site" / "facts.ttl").read_text(encoding="utf-8")
    assert "On looms" in facts
    assert "Of engines" in facts


def test_decisions_and_templates_are_used(runner: Runner, cv: Callable[..., Path]) -> None:
    cv(about="ada@bell.example")
    (runner.checkout / "my decisions.toml").write_text('[[publish]]\nwhat = "email"\n', encoding="utf-8")
    (runner.checkout / "my templates").mkdir()
    (runner.checkout / "my templates" / "profile.html.jinja").write_text("my own profile", encoding="utf-8")
    done = runner.run(cv="cv.md", decisions="my decisions.toml", templates="my templates")
    assert done[-1].returncode == 0, done[-1].stderr
    assert "ada@bell.example" in (runner.checkout / "site" / "facts.ttl").read_text(encoding="utf-8")
    assert (runner.checkout / "site" / "index.html").read_text(encoding="utf-8") == "my own profile"


HARM = ["$(touch pwned)", "`touch pwned`", '"; touch pwned; "', "'; touch pwned; '", "a\ntouch pwned", "--help", "*"]


@pytest.mark.parametrize("names", [["version"], sorted(set(ACTION["inputs"]) - {"version"})], ids=["version", "others"])
@pytest.mark.parametrize("text", HARM)
def test_no_input_is_ever_run(runner: Runner, cv: Callable[..., Path], names: list[str], text: str) -> None:
    cv()
    done = runner.run(**{"cv": "cv.md", **dict.fromkeys(names, text)})
    assert len(done) == (1 if "version" in names else 2), "it came as far as the script that uses it"
    assert {path.name for path in runner.checkout.iterdir()} == {"cv.md"}
    assert not list(runner.folder.rglob("pwned"))


def test_names_of_files_are_taken_as_they_are(runner: Runner, cv: Callable[..., Path]) -> None:
    name = """it's "my" $(touch pwned) & `cv` -- $HOME.md"""
    cv(name)
    done = runner.run(cv=name, output="a $(touch pwned) 'site'")
    assert done[-1].returncode == 0, done[-1].stderr
    assert (runner.checkout / "a $(touch pwned) 'site'" / "index.html").is_file()


@pytest.mark.parametrize("given", ["", " \n "])
def test_an_input_without_a_file_is_told(runner: Runner, given: str) -> None:
    done = runner.run(cv=given)
    assert done[-1].returncode == 1
    assert done[-1].stdout == "::error::The input cv names no file.\n"


def test_what_stops_the_work_stops_the_action_with_its_one_line(runner: Runner) -> None:
    done = runner.run(cv="missing.md")
    assert done[-1].returncode == 1
    assert "missing.md does not exist" in done[-1].stderr


def test_another_version_than_the_one_asked_for_is_told(runner: Runner, cv: Callable[..., Path]) -> None:
    from cvgraph import __version__

    cv()
    assert [each.returncode for each in runner.run(cv="cv.md", version=f"v{__version__}")] == [0, 0]
    done = runner.run(cv="cv.md", version="0.0.9")
    assert [each.returncode for each in done] == [1]
    assert __version__ in done[0].stdout


def test_no_script_has_text_of_a_user_in_it() -> None:
    scripts = [step["run"] for step in STEPS if "run" in step]
    assert len(scripts) == 2
    assert [script for script in scripts if "${{" in script] == []
    assert all(step["shell"] == "bash" for step in STEPS if "run" in step)


def test_every_input_is_used_and_every_one_that_is_used_is_there() -> None:
    used = set(EXPRESSION.findall((ROOT / "action.yml").read_text(encoding="utf-8")))
    assert used == set(ACTION["inputs"])
    assert all(about["description"] for about in ACTION["inputs"].values())
    assert [name for name, about in ACTION["inputs"].items() if about.get("required")] == ["cv"]


def uses(steps: list[dict[str, Any]]) -> dict[str, str]:
    """Action -> version, of those that GitHub made."""
    found = (step["uses"].split("@") for step in steps if "uses" in step)
    return {name: version for name, version in found if name.startswith("actions/")}


def test_other_actions_are_githubs_own_at_a_major_version() -> None:
    steps = [step for job in WORKFLOW["jobs"].values() for step in job["steps"]]
    found = {**uses(STEPS), **uses(steps)}
    assert set(found) == {
        f"actions/{name}" for name in ("checkout", "setup-python", "upload-pages-artifact", "deploy-pages")
    }
    assert [version for version in found.values() if not re.fullmatch(r"v\d+", version)] == []


def test_hidden_files_are_uploaded_too() -> None:
    """From its fourth version on the upload leaves them out unless told otherwise, and .well-known is one."""
    step = next(step for step in STEPS if step.get("uses", "").startswith("actions/upload-pages-artifact@"))
    assert step["with"] == {"path": "${{ inputs.output }}", "include-hidden-files": True}


def test_the_workflow_may_do_what_it_must_and_no_more() -> None:
    assert WORKFLOW["permissions"] == {}
    allowed = {name: job["permissions"] for name, job in WORKFLOW["jobs"].items()}
    assert allowed == {"build": {"contents": "read"}, "deploy": {"pages": "write", "id-token": "write"}}
    checkout = WORKFLOW["jobs"]["build"]["steps"][0]
    assert checkout["with"] == {"persist-credentials": False}


def test_the_workflow_runs_with_a_push_one_deployment_at_a_time() -> None:
    assert WORKFLOW["on"]["push"] == {"branches": ["main"]}
    assert WORKFLOW["concurrency"] == {"group": "pages", "cancel-in-progress": False}
    assert WORKFLOW["jobs"]["deploy"]["needs"] == "build"
    assert WORKFLOW["jobs"]["deploy"]["environment"]["name"] == "github-pages"


def test_the_workflow_gives_the_action_inputs_that_it_has() -> None:
    step = next(
        step for step in WORKFLOW["jobs"]["build"]["steps"] if step["uses"].partition("@")[0].endswith("/cvgraph")
    )
    assert {"cv"} <= set(step["with"]) <= set(ACTION["inputs"])
