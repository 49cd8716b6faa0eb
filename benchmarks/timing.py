"""What the benchmarks share: trials that take turns in one run, and their ratio beside its target."""

from __future__ import annotations

import argparse
import compileall
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter

import cvgraph

ROOT = Path(__file__).resolve().parent.parent
EXAMPLE = ROOT / "examples" / "hrayr-harutyunyan.md"
CVGRAPH = str(Path(sys.executable).with_name("cvgraph"))


@dataclass(frozen=True, slots=True)
class Trial:
    """Something to time: a name, and a function that does it once and returns the seconds that it took."""

    name: str
    measure: Callable[[], float]


@dataclass(frozen=True, slots=True)
class Times:
    """The seconds of all runs of a trial."""

    name: str
    seconds: tuple[float, ...]

    def __str__(self) -> str:
        """The name with the median and the minimum, in milliseconds."""
        return f"  {self.name}: median {1000 * median(self.seconds):.0f} ms, minimum {1000 * min(self.seconds):.0f} ms"


@dataclass(frozen=True, slots=True)
class Target:
    """The ratio to reach: ``times`` at most, or at least."""

    times: float
    at_least: bool = False

    def __str__(self) -> str:
        """The target in words."""
        return f"at {'least' if self.at_least else 'most'} {self.times:g}"

    def holds(self, ratio: float) -> bool:
        """Whether a ratio reaches the target."""
        return ratio >= self.times if self.at_least else ratio <= self.times


def command(name: str, *arguments: str | Path) -> Trial:
    """A trial that runs a program from start to end; one that fails ends the benchmark."""

    def measure() -> float:
        start = perf_counter()
        done = subprocess.run(arguments, cwd=ROOT, check=False, capture_output=True, text=True)
        seconds = perf_counter() - start
        if done.returncode:
            sys.exit(f"{name} failed with {done.returncode}: {done.stderr.strip()}")
        return seconds

    return Trial(name, measure)


def alternate(runs: int, *trials: Trial) -> list[Times]:
    """Let the trials take turns, so that a slow moment of the machine meets them all; a first round is not counted."""
    rounds = [[trial.measure() for trial in trials] for _ in range(runs + 1)][1:]
    times = [
        Times(trial.name, tuple(seconds)) for trial, seconds in zip(trials, zip(*rounds, strict=True), strict=True)
    ]
    print(*times, sep="\n")
    return times


def compare(candidate: Times, base: Times, target: Target) -> None:
    """Print how many times the base the candidate takes, by medians and by minima; the medians decide."""
    ratio = median(candidate.seconds) / median(base.seconds)
    least = min(candidate.seconds) / min(base.seconds)
    verdict = "holds" if target.holds(ratio) else "misses"
    print(f"{candidate.name} / {base.name} = {ratio:.2f} (minima {least:.2f}), target {target}: {verdict}")


def compile_bytecode() -> None:
    """Compile the package, which a checkout that may not write bytecode would otherwise do at every start."""
    compileall.compile_dir(Path(cvgraph.__file__).parent, quiet=1)


def runs_wanted(purpose: str | None, default: int) -> int:
    """How many rounds the command line asks for."""
    parser = argparse.ArgumentParser(description=purpose)
    parser.add_argument("--runs", type=int, default=default, metavar="N", help=f"rounds to time; {default} by default")
    runs: int = parser.parse_args().runs
    if runs < 1:
        parser.error("--runs takes 1 or more")
    return runs
