"""UI tests: the whole case on its way to paper: beside the window's thread, with what tells how far it is."""

import threading

import pytest
from PySide6.QtWidgets import QProgressBar

from setwan_desktop.domain.trouble import ArchiveDamaged
from setwan_desktop.office.dossier import Dossier, Part
from setwan_desktop.ui.case.case_page import CasePage
from setwan_desktop.ui.page_names import CASES
from setwan_desktop.ui.paper.document import PdfDocument
from tests.ui.walking import Walker

LONG = 10_000


@pytest.fixture
def page(window_of, office, desk_of) -> CasePage:
    """A case that its officer sees whole, over the whole page."""
    walker = Walker(office, desk_of)
    stop = walker.waits(walker.begin("pengaduan"))
    window = window_of(stop.role)
    window.go_to(CASES)
    window.open_case(stop.case_id)
    return window.page(CasePage)


def slow(step: threading.Event, fault: Exception | None = None) -> Dossier:
    """A dossier whose second part waits until it is let through, or fails."""

    def read() -> bytes:
        if fault is not None:
            raise fault
        return b""

    def wait() -> bytes:
        step.wait(LONG)
        return b""

    parts = (
        Part("Lampiran", "satu", read, stored=True),
        Part("Lampiran", "dua", wait),
        Part("Lampiran", "tiga", bytes),
    )
    return Dossier("PM/0001", "Berkas", "Setwan", bytes, parts)


def test_the_menu_offers_it_and_it_is_shown_ready_to_print(page, qtbot, tmp_path) -> None:
    action = next(each for each in page.header.menu.actions() if "berkas lengkap" in each.text())
    assert action.text() == "Cetak berkas lengkap (PDF)"
    with qtbot.waitSignal(page.papers.dossiers.bound, timeout=LONG) as bound:
        action.trigger()
    dialog = page.papers.printing()
    assert dialog.windowTitle() == f"Cetak berkas {page.view.number}"
    assert dialog.pages.page_count == PdfDocument(bound.args[1]).page_count
    dialog.save_to(tmp_path / "berkas.pdf")
    assert (tmp_path / "berkas.pdf").read_bytes() == bound.args[1]
    told = page._desk.case(page.view.case_id).timeline[-1]
    assert told.kind == "print"
    assert "berkas lengkap" in told.sentence
    dialog.reject()


def test_what_is_quick_shows_nothing_on_the_way(page, qtbot) -> None:
    with qtbot.waitSignal(page.papers.dossiers.bound, timeout=LONG):
        page.papers.print_dossier()
    assert page.papers.dossiers.dialog is None
    page.papers.printing().reject()


def test_what_takes_long_tells_how_far_it_is(page, qtbot) -> None:
    job, step = page.papers.dossiers, threading.Event()
    job.start(slow(step))
    qtbot.waitUntil(lambda: job.dialog is not None and job.dialog.words() == "Bagian 2 dari 3", timeout=LONG)
    assert job.dialog.findChild(QProgressBar).value() == 1
    step.set()
    with qtbot.waitSignal(job.bound, timeout=LONG):
        pass
    assert job.dialog is None
    page.papers.printing().reject()


def test_it_can_be_called_off_and_begun_anew(page, qtbot) -> None:
    job, step = page.papers.dossiers, threading.Event()
    job.start(slow(step))
    qtbot.waitUntil(lambda: job.dialog is not None, timeout=LONG)
    job.dialog.reject()
    assert job.dialog is None
    step.set()
    qtbot.wait(50)
    assert page.papers.printing() is None
    with qtbot.waitSignal(job.bound, timeout=LONG):
        page.papers.print_dossier()
    page.papers.printing().reject()


def test_a_damaged_file_is_told(page, qtbot) -> None:
    step = threading.Event()
    step.set()
    with qtbot.waitSignal(page.papers.dossiers.failed, timeout=LONG) as failed:
        page.papers.dossiers.start(slow(step, ArchiveDamaged("ab" * 32)))
    assert isinstance(failed.args[0], ArchiveDamaged)


def test_files_are_read_on_the_windows_thread(page, qtbot) -> None:
    threads = []

    def read() -> bytes:
        threads.append(threading.current_thread())
        return b""

    with qtbot.waitSignal(page.papers.dossiers.bound, timeout=LONG):
        page.papers.dossiers.start(
            Dossier("1", "B", "S", bytes, (Part("", "a", read, stored=True), Part("", "b", read)))
        )
    assert threads[0] is threading.main_thread()
    assert threads[1] is not threading.main_thread()
    page.papers.printing().reject()
