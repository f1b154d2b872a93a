"""UI tests: every page stands whole in every size, theme and text size. Here every second in two sizes; a release: all in all."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from setwan_desktop.ui.style.appearance import Appearance
from tests.ui.every_page import every_page
from tests.ui.looking import Finding, findings
from tests.ui.page_list import Page
from tests.ui.pictures import ROOT, SCREENS, THEMES
from tests.ui.stage import Stage

SIZES = tuple(each.client for each in SCREENS)
TEXTS = (1.0, 1.3)
PAGES = every_page()
SHARE = tuple(each for each in PAGES if not each.name.startswith("langkah "))
"""The inbox with a case at each step is left to the release: the form of a step is the same wherever it stands."""


def look_of(page: Page, *, place: int) -> tuple[tuple[int, int], tuple[int, int], str, float]:
    """Choose two sizes, a theme and a text size for a page, so that all of them come up about as often."""
    first, second = SIZES[place % len(SIZES)], SIZES[(place + 2) % len(SIZES)]
    return first, second, THEMES[place // 3 % 2], TEXTS[place // 2 % 2]


@pytest.mark.parametrize("place", range(0, len(SHARE), 2), ids=[each.name for each in SHARE[::2]])
def test_a_page_stands_whole(place: int, example: Path, appearance: Appearance) -> None:
    page = SHARE[place]
    first, second, theme, text = look_of(page, place=place)
    appearance.choose(theme, text)
    found: list[Finding] = []

    def look(window: QWidget) -> None:
        frame = stage.frame
        found.extend(findings(window, acts=page.acts, wanted=first if window is frame else None))

    with Stage(example if page.founded else None, appearance, first, look) as stage:
        window = page.bring(stage)
        if window is not None:
            look(window)
        if window is stage.frame:
            stage.frame.resize(*second)
            stage.settle()
            found.extend(findings(window, acts=page.acts, wanted=second))
    assert not found, f"{first}, {second}, {theme}, {text:.0%}\n" + "\n".join(map(str, found))


def test_no_page_is_forgotten() -> None:
    """Every size, theme and text size is looked at, and every mock-up has its page."""
    looks = [look_of(page, place=place) for place, page in enumerate(SHARE)][::2]
    assert {each for look in looks for each in look[:2]} == set(SIZES)
    assert {look[2:] for look in looks} == {(theme, text) for theme in THEMES for text in TEXTS}
    live = {"01", "02", "03", "04", "05", "06", "07", "12", "13", "14", "17", "18", "19", "20"}
    assert {page.mockup for page in PAGES} >= live


@pytest.mark.release
@pytest.mark.timeout(7_200)
@pytest.mark.parametrize("screen", SCREENS, ids=str)
def test_every_page_in_every_look(screen, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.ui.every_page", str(tmp_path), "--screen", str(screen)]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, (tmp_path / "findings.txt").read_text(encoding="utf-8") + ended.stderr[-2_000:]
    assert len(list(tmp_path.glob("*.png"))) == len(PAGES) * 4
