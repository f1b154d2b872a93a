"""UI tests: opening and closing a page or dialog again and again leaves nothing behind: no widget, no object, no memory."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from functools import partial
from itertools import pairwise
from pathlib import Path
from statistics import median

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

ANEW = {
    "tindak lanjut", "tandai tindak lanjut selesai", "terkirim, dapat ditarik kembali", "konsep surat dikembalikan",
    "periksa surat, menulis koreksi", "bandingkan versi surat", "resepsionis, sudah diterima", "diubah di tempat lain",
}  # fmt: skip
"""Pages that use up what they show, or add to it, as the steps of the first run do.

They are opened in an office of their own each time, whose memory is not told apart from theirs: only the objects left count.
"""

_WARMING = 2
"""Rounds until every cache holds what it will: icons, fonts, pages made when first wanted."""

_SETTLING = 0.3
"""The share of the rounds after which the allocator has found the room it needs for a round; memory is measured from there."""

_MOST_PER_ROUND = 16.0
"""KiB by which the memory may grow with each round: the median, for a part that is loaded late makes a step of its own.

Qt keeps the looks of some widgets under their address when they are gone, above all of what drops down from a list: 2 KiB for
each list. A window or page that is left takes a hundred times as much.
"""

DESK_ANEW, _MOST_PER_DESK = {"terkunci", "terkunci, kata sandi salah"}, 32.0
"""Pages that are left by signing out, so that every round makes a whole desk: 13 KiB of its lists' looks were counted there."""


def look(_window: QWidget) -> None:
    """Look at nothing: it is opened to be closed."""


def grown(before: Counter[str], after: Counter[str]) -> dict[str, int]:
    return dict(after - before)


def reopen(page: Page, rounds: int, stage: Reopening | None, anew: Callable[[], Reopening]) -> None:
    """Open and close a page again and again: on one stage, or each time on another."""
    for _ in range(rounds):
        if stage is not None:
            page.bring(stage)
            stage.close_page()
        else:
            with anew() as own:
                page.bring(own)
            free()


def left_by(page: Page, rounds: int, anew: Callable[[], Reopening]) -> dict[str, int]:
    """Tell what a page leaves behind: objects of which there is one more each time, and memory after rounds enough."""
    stays = page.founded and page.name not in ANEW
    with anew() if stays else nullcontext() as stage:
        reopen(page, _WARMING, stage, anew)
        before = living()
        step = max(1, rounds // 10)
        memory = []
        for _ in range(rounds // step):
            reopen(page, step, stage, anew)
            memory.append(resident())
        settled = memory[int(len(memory) * _SETTLING) :]
        per_round = median(late - early for early, late in pairwise(settled)) / step
        more = grown(before, living())
    print(f"{page.name}: {sum(more.values())} objects, {per_round:.1f} KiB for each round")  # noqa: T201
    if any(count >= rounds for count in more.values()) or sum(more.values()) > rounds:
        return more
    most = _MOST_PER_DESK if page.name in DESK_ANEW else _MOST_PER_ROUND
    grows = stays and rounds >= 50 and per_round > most
    return {"KiB for each round": round(per_round)} if grows else {}


def must_stay_flat(pages: Sequence[Page], rounds: int, example: Path, appearance: Appearance) -> None:
    left = {}
    for page in pages:
        founded = example if page.founded else None
        left[page.name] = left_by(page, rounds, partial(Reopening, founded, appearance, SIZE, look))
    left = {name: more for name, more in left.items() if more}
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
