"""UI tests: pictures of every page in every size, theme, scale and text size: ``python3 -m tests.ui.every_page FOLDER``.

    python3 -m tests.ui.every_page FOLDER                    everything; takes a while
    python3 -m tests.ui.every_page FOLDER --only masuk       pages with that in their name; may be given again
    python3 -m tests.ui.every_page FOLDER --screen 1366x768@100 --theme light --text 100

In FOLDER: a PNG for each page and look, ``lembar/`` with a sheet of all looks for each page, and ``findings.txt``. Gives 1 where
something was found. Each screen has a process of its own, for Qt takes its scale when it starts.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
BARS = 76
"""Height of a title bar and a task bar together, which no window of an office has for itself."""

THEMES, TEXTS = ("light", "dark"), (100, 130)


@dataclass(frozen=True)
class Screen:
    """A screen.

    Attributes:
        width: in dots.
        height: in dots.
        scale: of the system, in percent.
    """

    width: int
    height: int
    scale: int

    @property
    def client(self) -> tuple[int, int]:
        """The size of a window over the whole screen, without its bars, in pixels of the layout."""
        return self.width * 100 // self.scale, self.height * 100 // self.scale - BARS

    def __str__(self) -> str:
        return f"{self.width}x{self.height}@{self.scale}"


SCREENS = (
    Screen(1366, 768, 100),
    Screen(1920, 1080, 100),
    Screen(1920, 1080, 150),
    Screen(1366, 768, 150),
    Screen(1920, 1080, 200),
)
"""The last is 960x540 pixels of the layout, the last but one 911x512."""


def main(arguments: list[str]) -> int:
    """Take the pictures; gives 0, 1 where something was found, 2 for words that were not understood."""
    asked = _parsed(arguments)
    folder = Path(asked.folder).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="setwan-contoh-", ignore_cleanup_errors=True) as place:
        example = Path(asked.example or place) / "contoh.db"
        if not example.exists():
            example.parent.mkdir(parents=True, exist_ok=True)
            subprocess.run(
                [sys.executable, "-c", _PREPARE, str(example.parent)],
                check=True,
                cwd=ROOT,
                env=_environment(SCREENS[0], place),
            )
        screens = [each for each in SCREENS if not asked.screen or str(each) in asked.screen]
        told = list(_taken(screens, folder, example, Path(place), asked))
    from tests.ui.sheets import report, sheets

    count = sheets(folder)
    found = report(folder, told)
    print(f"{len(list(folder.glob('*.png')))} pictures, {count} sheets, {found} findings in {folder}")
    return 1 if found else 0


def _parsed(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python3 -m tests.ui.every_page")
    parser.add_argument("folder")
    parser.add_argument("--example", default="", help="folder that keeps the filled example office for the next time")
    parser.add_argument("--only", action="append", default=[], help="part of a page's name")
    parser.add_argument("--screen", action="append", default=[], choices=[str(each) for each in SCREENS])
    parser.add_argument("--theme", action="append", default=[], choices=THEMES)
    parser.add_argument("--text", action="append", default=[], type=int, choices=TEXTS)
    return parser.parse_args(arguments)


_PREPARE = "import sys; from pathlib import Path; from tests.ui.stage import prepare; prepare(Path(sys.argv[1]))"


def _taken(
    screens: list[Screen], folder: Path, example: Path, place: Path, asked: argparse.Namespace
) -> Iterator[dict]:
    """Let a process for each screen take its pictures, as many at once as there are cores."""
    waiting, running = list(screens), []
    looks = [f"--theme={each}" for each in asked.theme] + [f"--text={each}" for each in asked.text]
    while waiting or running:
        while waiting and len(running) < (os.cpu_count() or 1):
            screen = waiting.pop(0)
            told = place / f"{screen}.jsonl"
            words = [
                sys.executable,
                "-m",
                "tests.ui.picture_process",
                str(screen),
                str(folder),
                str(example),
                str(told),
            ]
            words += looks + [f"--only={each}" for each in asked.only]
            running.append((subprocess.Popen(words, cwd=ROOT, env=_environment(screen, place)), told))
        process, told = running.pop(0)
        code = process.wait()
        if code:
            yield {
                "page": "-",
                "look": told.stem,
                "rule": "fault",
                "where": "the process",
                "told": f"ended with {code}",
            }
        if told.exists():
            yield from (json.loads(line) for line in told.read_text(encoding="utf-8").splitlines())


def _environment(screen: Screen, folder: Path | str) -> dict[str, str]:
    """Give the environment of a process with a screen of its own, away from whoever runs it."""
    config = Path(folder) / f"{screen}.json"
    shape = {"name": "layar", "x": 0, "y": 0, "width": screen.width, "height": screen.height}
    dots = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    config.write_text(json.dumps({"screens": [{**shape, **dots}]}), encoding="utf-8")
    return {
        **os.environ,
        "QT_QPA_PLATFORM": f"offscreen:configfile={config}",
        "QT_SCALE_FACTOR": str(screen.scale / 100),
        "CUPS_SERVER": "/no/printers/here",
        "SETWAN_PASSWORD_COST": "low",
        "SETWAN_DATA": str(Path(folder) / "data"),
        "PYTHONPATH": str(ROOT),
    }


def looks_of(themes: list[str], texts: list[int]) -> list[tuple[str, int]]:
    """Give the themes and text sizes, each with each."""
    return list(product(themes or THEMES, texts or TEXTS))


def file_name(page: str, screen: Screen, theme: str, text: int) -> str:
    """Name a picture: page, size of the layout, theme, scale, text size."""
    words = re.sub(r"[^a-z0-9]+", "-", page.lower()).strip("-")
    width, height = screen.width * 100 // screen.scale, screen.height * 100 // screen.scale
    return f"{words}_{width}x{height}_{theme}_{screen.scale}_{text}.png"
