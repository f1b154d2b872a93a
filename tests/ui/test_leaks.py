"""UI tests: opening and closing a page or dialog again and again leaves nothing behind: no widget, no object, no memory."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from setwan_desktop.ui import page_names
from setwan_desktop.ui.style.appearance import Appearance
from tests.ui.every_page import every_page
from tests.ui.page_list import Page
from tests.ui.reopening import Reopening, free, living, resident

SIZE = (1366, 692)
PAGES = every_page()
SAMPLE = (
    "resepsionis", "konsep surat", "pencarian", "konfirmasi tanda tangan", "cetak banyak surat",
)  # fmt: skip
"""Pages and dialogs of every sort, for every commit; a release takes all."""

_WARMING = 2
"""Rounds until every cache holds what it will: icons, fonts, pages made when first wanted."""

_MOST_PER_ROUND = 16.0
"""KiB by which the memory may grow with each round on the average: the allocator never gives all back."""


def look(_window: QWidget) -> None:
    """Look at nothing: it is opened to be closed."""


def reopen(stage: Reopening, page: Page, rounds: int) -> None:
    for _ in range(rounds):
        page.bring(stage)
        stage.close_page()


def grown(before: Counter[str], after: Counter[str]) -> dict[str, int]:
    return dict(after - before)


def must_stay_flat(pages: Sequence[Page], rounds: int, example: Path, appearance: Appearance) -> None:
    left = {}
    for page in pages:
        with Reopening(example if page.founded else None, appearance, SIZE, look) as stage:
            reopen(stage, page, _WARMING)
            before, memory = living(), resident()
            reopen(stage, page, rounds)
            more = grown(before, living())
            per_round = (resident() - memory) / rounds
            if any(count >= rounds for count in more.values()) or sum(more.values()) > rounds:
                left[page.name] = more
            elif rounds >= 50 and per_round > _MOST_PER_ROUND:
                left[page.name] = {"KiB for each round": round(per_round)}
            print(f"{page.name}: {sum(more.values())} objects, {per_round:.1f} KiB for each round")  # noqa: T201
    assert not left, "\n".join(f"{name}: {more}" for name, more in left.items())


@pytest.mark.timeout(600)
def test_a_few_rounds_leave_nothing(example: Path, appearance: Appearance) -> None:
    must_stay_flat([each for each in PAGES if each.name in SAMPLE], 3, example, appearance)


@pytest.mark.release
@pytest.mark.timeout(3_600)
@pytest.mark.parametrize("page", PAGES, ids=[each.name for each in PAGES])
def test_a_hundred_rounds_leave_nothing(page: Page, example: Path, appearance: Appearance) -> None:
    must_stay_flat([page], 100, example, appearance)


def sittings(stage: Reopening, rounds: int) -> None:
    """Sign in, go through the pages, and sign out."""
    for _ in range(rounds):
        for who in ("resepsionis", "sekretaris"):
            window = stage.sit_down(who)
            for key in (page_names.CASES, page_names.ARCHIVE, page_names.SETTINGS, page_names.INBOX):
                window.go_to(key)
            stage.rise()
        free()


@pytest.mark.timeout(1_200)
@pytest.mark.parametrize("rounds", [2, pytest.param(100, marks=pytest.mark.release)])
def test_who_signs_out_takes_his_windows_along(rounds: int, example: Path, appearance: Appearance) -> None:
    with Reopening(example, appearance, SIZE, look) as stage:
        sittings(stage, 1)
        before = living()
        sittings(stage, rounds)
        assert grown(before, living()) == {}
