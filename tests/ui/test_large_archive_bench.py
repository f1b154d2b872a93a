"""UI bench: with many thousand cases no page, key or act blocks the window; what it costs is measured beside a yardstick.

In CI among hundreds of cases, before a release among 100,000. Times are of this thread's own work, so that a computer that
is busy with other things says the same; the yardstick says how fast the computer is.
"""

from __future__ import annotations

import gc
import shutil
import sys
from collections.abc import Iterator
from functools import partial
from importlib import import_module
from pathlib import Path
from statistics import median_low

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from setwan_desktop.demo import PASSWORD
from setwan_desktop.demo.hands.answering import answering
from setwan_desktop.office import Office
from setwan_desktop.ui import warming
from setwan_desktop.ui.acting import Acting
from setwan_desktop.ui.case.case_page import CasePage
from setwan_desktop.ui.cases_page import CasesPage
from setwan_desktop.ui.intake.intake_page import IntakePage
from setwan_desktop.ui.main_window import MainWindow
from setwan_desktop.ui.page_names import CASES, intake_of
from setwan_desktop.ui.sweeper import Sweeper
from tests.bench.large_archive import NOW, kept
from tests.bench.playing import SetClock
from tests.bench.yardstick import YARD_MS, beside_yardstick, yardstick
from tests.ui.blocking import Heart
from tests.ui.walking import Walker

pytestmark = [pytest.mark.bench, pytest.mark.timeout(3_600)]

LIMIT_MS = 100.0
"""Longest time the window may be blocked, on a computer whose yardstick is ``YARD_MS``."""

_LOOKS_MS = 700
"""Whoever sits down looks before he does anything."""

FEW, MANY, STORIES = 300, 100_000, 3
"""Cases in CI; before a release; and how often a case is then taken from its intake to its end, each step judged by itself."""

_AT = " pada "
"""Stands in the name of a deed before the step at which it was done."""

ROLES = ("sekretaris", "tata_usaha")


@pytest.fixture(params=[FEW, pytest.param(MANY, marks=pytest.mark.release)])
def large(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Office]:
    """An office of many cases."""
    place = tmp_path / "kantor.db"
    shutil.copyfile(kept(request.param), place)
    for module in warming.MODULES:  # the program reads them behind the door
        import_module(module)
    Sweeper.settle()  # as the program does at its start
    office = Office.open(place, clock=SetClock(NOW))
    yield office
    office.close()
    gc.unfreeze()


class Bench:
    """One person after another at the window of a large office; everything he does is watched.

    Attributes:
        blocked: for each deed, how long the window was blocked each time: milliseconds of a computer as fast as the reference,
            by the yardstick taken before and after it, for a computer is not as fast at one moment as at the next.
    """

    def __init__(self, office: Office, appearance) -> None:
        self.office, self.appearance, self.heart = office, appearance, Heart()
        self.window: MainWindow | None = None
        self.blocked: dict[str, list[float]] = {}

    def do(self, name: str, deed, settle_ms: int = 60):
        given, slower = beside_yardstick(lambda: self.heart.during(name, deed, settle_ms))
        self.blocked.setdefault(name, []).append(self.heart.longest[name][-1].work / slower)
        return given

    def sit_down(self, role: str) -> MainWindow:
        self.leave()
        desk = self.do("masuk", lambda: self.office.sign_in(role, PASSWORD))
        self.window = self.do("meja dibuka", partial(self._open, desk), _LOOKS_MS)
        return self.window

    def _open(self, desk) -> MainWindow:
        acting = Acting(desk)
        window = MainWindow(self.office, desk, acting, self.appearance)
        acting.setParent(window)
        window.resize(1366, 692)
        window.show()
        window.begin()
        return window

    def leave(self) -> None:
        if self.window is not None and shiboken6.isValid(self.window):
            self.window.leave()
            self.window.close()
            self.window.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.window = None

    def pages(self) -> None:
        """Every page of the sidebar and every intake, twice; and looking for changes on each."""
        window = self.window
        keys = [*window.sidebar.keys(), *(intake_of(each.id) for each in window._desk.services() if each.may_open)]
        for turn in ("pertama", "lagi"):
            for key in keys:
                self.do(f"halaman {key}, {turn}", partial(window.go_to, key))
                self.do(f"F5 di {key}", window.refresh)

    def table(self) -> None:
        """All cases: to the end of the table, and through its filters."""
        self.window.go_to(CASES)
        page = self.window.page(CasesPage)
        bar = page.table.verticalScrollBar()
        for _ in range(12):
            self.do("menggulir ke akhir", lambda: bar.setValue(bar.maximum()), 20)
        for _ in range(3):
            self.do("tabel: End", lambda: QTest.keyClick(page.table, Qt.Key.Key_End))
        for state in ("closed", "open", "every"):
            self.do("tabel: keadaan", lambda state=state: (page._states.set_current(state), page.refresh()))
        for key in "siti jal":
            self.do("tabel: saringan", lambda key=key: QTest.keyClick(page._filter, key), 260)
        page._filter.clear()

    def search(self) -> None:
        """Every key of a search."""
        line = self.window.header.search
        line.setFocus()
        for key in "siti jalan rusak":
            self.do("cari", lambda key=key: QTest.keyClick(line, key), 180)
        self.window.popup.close_results()
        line.clear()

    def typing(self, form) -> None:
        """Some keys in every line of a form."""
        for box in form.findChildren(QLineEdit)[:12]:
            for key in "Ab":
                if shiboken6.isValid(box):  # an answer may take a field away
                    self.do("mengetik di formulir", partial(QTest.keyClick, box, key), 30)

    def cases(self, ids: list[str]) -> None:
        """Cases with long histories, opened and left."""
        for case_id in ids:
            self.do("membuka berkas panjang", partial(self.window.open_case, case_id), 200)
            self.do("kembali", self.window.back)

    def told(self) -> list[str]:
        """Tell every deed, the worst first."""
        rows = sorted(((median_low(times), name, times) for name, times in self.blocked.items()), reverse=True)
        head = f"milliseconds where the yardstick is {YARD_MS:.0f} ms (now {yardstick():.1f}); middle, least, worst, count:"
        return [
            head,
            *(
                f"{middle:7.1f}  {min(times):7.1f}  {max(times):7.1f}  {len(times):3d}x  {name}"
                for middle, name, times in rows
            ),
        ]

    def too_long(self) -> list[str]:
        """Name what blocked the window for longer than it may.

        All deeds of a kind are judged by the middle of their times, at whatever step; and each step besides that was gone through
        often enough by the least of its times, as on a computer at rest.
        """
        kinds: dict[str, list[float]] = {}
        for name, times in self.blocked.items():
            kinds.setdefault(name.partition(_AT)[0], []).extend(times)
        costs = {name: median_low(times) for name, times in kinds.items()}
        costs |= {name: min(times) for name, times in self.blocked.items() if _AT in name and len(times) >= STORIES}
        return [f"{name}: {work:.0f} ms of {LIMIT_MS:.0f}" for name, work in costs.items() if work > LIMIT_MS]


def longest(office: Office, count: int) -> list[str]:
    """Find cases of both services with the longest histories."""
    connection = office._core.archive._connection
    query = "SELECT case_id FROM case_card WHERE closed <> '' ORDER BY version DESC, opened_at DESC LIMIT 2000"
    with connection.begin():
        ids = list(connection.exec_driver_sql(query).scalars())
    return [*ids[:count], *ids[-count:]]


def played_through(bench: Bench, service: str) -> None:
    """Take a case from its intake to its end, each act by whom it waits for, at his own window."""
    walker = Walker(bench.office, lambda role: bench.office.sign_in(role, PASSWORD))
    case_id = walker.begin(service)
    for _ in range(40):
        stop = walker.waits(case_id)
        bench.leave()
        at = f"{_AT}{service}, {stop.view.step}"
        window = bench.window = bench.do(f"meja dibuka lagi{at}", partial(bench._open, stop.desk), _LOOKS_MS)
        bench.do(f"membuka berkas{at}", partial(window.open_case, case_id), 150)
        page = window.stack.currentWidget()
        page = page if isinstance(page, CasePage) else page.case
        offer = page.columns.panel.offer
        if offer is None:
            raise LookupError(stop.view.step)
        given = walker.answers(offer.form)
        bench.do(f"jawaban diisi{at}", partial(page.columns.panel.set_answers, given))
        bench.typing(page.columns.panel)
        page.columns.panel.set_answers(walker.answers(offer.form))
        version = bench.office._core.case(case_id).state.version
        with answering(PASSWORD):
            bench.do(f"tindakan{at}", page.task.act, 150)
        page.leave()
        page.papers.live.wait()
        if bench.office._core.case(case_id).state.version == version:
            walker.act(case_id)  # what a person would still have to add at the window is added at the door
        if stop.desk.case(case_id).closed:
            return
    raise AssertionError("the case never ended")


@pytest.mark.parametrize("service", ["pengaduan", pytest.param("audiensi", marks=pytest.mark.release)])
def test_no_page_key_or_act_blocks_the_window(large: Office, appearance, service: str, request, capsys) -> None:
    bench = Bench(large, appearance)
    warm = Bench(large, appearance)  # what Python and Qt load once is no cost of a page
    for role in ROLES:
        warm.sit_down(role)
        warm.pages()
        warm.cases(longest(large, 1))
        warm.leave()
    try:
        for role in ROLES:
            bench.sit_down(role)
            bench.pages()
            bench.table()
            bench.search()
            bench.cases(longest(large, 3))
        key = next(intake_of(each.id) for each in bench.window._desk.services() if each.may_open)
        bench.window.go_to(key)
        bench.typing(bench.window.page(IntakePage))
        other = large.sign_in("resepsionis", PASSWORD)
        walker = Walker(large, lambda _role: other)
        walker.begin("pengaduan")
        bench.do("kiriman orang lain", bench.window.around.arrivals.look)
        for _ in range(1 if request.node.callspec.params["large"] == FEW else STORIES):
            played_through(bench, service)
    finally:
        bench.leave()
    with capsys.disabled():
        sys.stdout.write("\n" + "\n".join(bench.told()) + "\n")
    assert bench.too_long() == []
