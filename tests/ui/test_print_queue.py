"""UI tests: many letters in the background: each once, told how far, called off, failures named; the window goes on."""

import time
from dataclasses import replace

import pypdf
import pytest
from PySide6.QtCore import QElapsedTimer, Qt, QTimer
from PySide6.QtWidgets import QApplication

from setwan_desktop.domain.own_copies import own_copies
from setwan_desktop.domain.printing import Printout
from setwan_desktop.ui.cases_page import CasesPage
from setwan_desktop.ui.page_names import CASES
from setwan_desktop.ui.paper.print_queue import IntoFolder, OntoPrinter, PrintQueue, QueuedPaper, file_name
from setwan_desktop.ui.paper.printing import PrintJob
from setwan_desktop.ui.paper.queue_dialog import QueueDialog
from tests.letters.samples import INVITATION
from tests.ui.printer import NAME, Printer
from tests.ui.walking import Walker

LONG = 60_000


@pytest.fixture
def walker(office, desk_of) -> Walker:
    return Walker(office, desk_of)


@pytest.fixture
def printer(tmp_path, monkeypatch) -> Printer:
    return Printer(tmp_path / "kertas", monkeypatch)


@pytest.fixture
def case_in_window(walker, window_of, qtbot):
    """A case with several letters, one of them to many, open in its officer's window."""
    case_id = walker.begin("pengaduan")
    for _ in range(30):
        stop = walker.waits(case_id)
        contents = [stop.desk.letter_content(case_id, each.letter_id) for each in stop.view.letters]
        if any(len(own_copies(each)) > 1 for each in contents):
            break
        walker.act(case_id)
    window = window_of(stop.role)
    window.open_case(case_id)
    page = window.stack.currentWidget()
    return stop, window, getattr(page, "case", page)


@pytest.fixture
def dialog(case_in_window, qtbot):
    stop, _window, page = case_in_window
    dialog = page.papers._printer.print_many([stop.case_id])
    yield dialog
    dialog.queue.cancel()
    qtbot.waitUntil(lambda: not dialog.queue.is_running, timeout=LONG)
    dialog.close()


def prints_of(stop) -> list[str]:
    return [each.sentence for each in stop.desk.case(stop.case_id).timeline if each.kind == "print"]


def until_ended(qtbot, dialog: QueueDialog) -> None:
    qtbot.waitUntil(lambda: not dialog.queue.is_running, timeout=LONG)


def test_all_letters_of_a_case_are_saved_each_as_its_own_pdf(qtbot, case_in_window, dialog, tmp_path) -> None:
    stop, _window, _page = case_in_window
    dialog.every.click()
    folder = tmp_path / "surat"
    folder.mkdir()
    with qtbot.waitSignal(dialog.queue.ended, timeout=LONG):
        dialog.save_into(folder)
    letters = [each for each in stop.view.letters if each.state != "void"]
    saved = sorted(path.read_bytes() for path in folder.iterdir())
    assert saved == sorted(stop.desk.letter_pdf(stop.case_id, each.letter_id) for each in letters)
    assert len(prints_of(stop)) == len(letters)
    assert all(each.startswith("menyimpan PDF") for each in prints_of(stop))
    assert f"{len(letters)} surat disimpan" in dialog.told()


def test_saving_again_overwrites_nothing(qtbot, dialog, tmp_path) -> None:
    for _ in range(2):
        with qtbot.waitSignal(dialog.queue.ended, timeout=LONG):
            dialog.save_into(tmp_path)
    names = [path.name for path in tmp_path.iterdir() if path.suffix == ".pdf"]
    assert len(names) == 2 * len(dialog.chosen())
    assert any("(2)" in each for each in names)


def test_each_addressee_gets_his_own_letter_and_the_case_remembers_how_many(
    qtbot, case_in_window, dialog, tmp_path
) -> None:
    stop, _window, _page = case_in_window
    listed = [dialog.list.item(row).data(int(Qt.ItemDataRole.UserRole)) for row in range(dialog.list.count())]
    many = next(each for each in listed if each.addressees)
    for row in range(dialog.list.count()):
        ticked = dialog.list.item(row).data(int(Qt.ItemDataRole.UserRole)) == many
        dialog.list.item(row).setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
    dialog.apart.setChecked(True)
    count = len(many.addressees)
    assert f"{count} alamat" in dialog.apart.text()
    assert f"{count} surat" in dialog._print.text()
    with qtbot.waitSignal(dialog.queue.ended, timeout=LONG):
        dialog.save_into(tmp_path)
    saved = [pypdf.PdfReader(path).pages[0].extract_text() for path in sorted(tmp_path.glob("*.pdf"))]
    assert len(saved) == count
    assert all("daftar terlampir" not in each for each in saved)
    assert [each for each in prints_of(stop) if f"{count} file" in each]
    assert len(prints_of(stop)) == 1


def test_letters_are_printed_each_as_its_own_job(qtbot, case_in_window, printer, dialog) -> None:
    stop, _window, _page = case_in_window
    dialog.strip.mark.setChecked(True)
    dialog.strip.copies.setValue(2)
    chosen = dialog.chosen()[:2]
    for row in range(2, dialog.list.count()):
        dialog.list.item(row).setCheckState(Qt.CheckState.Unchecked)
    chosen = dialog.chosen()
    with qtbot.waitSignal(dialog.queue.ended, timeout=LONG):
        qtbot.mouseClick(dialog._print, Qt.MouseButton.LeftButton)
    assert [job.name for job in printer.jobs] == [each.title for each in chosen]
    assert all(job.copies == 2 and job.printer == NAME and job.paper in {"A4", "F4", "A5"} for job in printer.jobs)
    assert all("2 lembar, bercap SALINAN" in each for each in prints_of(stop))
    assert len(prints_of(stop)) == len(chosen)


def test_failures_are_named_and_tried_again(qtbot, case_in_window, printer, dialog) -> None:
    stop, _window, _page = case_in_window
    for row in range(2, dialog.list.count()):
        dialog.list.item(row).setCheckState(Qt.CheckState.Unchecked)
    printer.is_away = True
    with qtbot.waitSignal(dialog.queue.ended, timeout=LONG):
        dialog.print_all()
    first = dialog.chosen()[0]
    assert first.title in dialog.told()
    assert "CETAK-01" in dialog.told()
    assert prints_of(stop) == []
    printer.is_away = False
    done = len(printer.jobs)
    with qtbot.waitSignal(dialog.queue.ended, timeout=LONG):
        dialog._on_again_pressed()
    assert [job.name for job in printer.jobs[done:]] == [each.title for each in dialog.chosen()]
    assert len(prints_of(stop)) == len(dialog.chosen())


def invitations(count: int):
    """Give an invitation to so many, and what renders each of them."""
    content = replace(INVITATION, addressees=tuple(f"Kepala Desa Nomor {number};" for number in range(count)))
    papers = [QueuedPaper("berkas", "surat", f"Undangan {part + 1:04d}", part) for part in range(count)]
    return papers, own_copies(content)


def test_a_queue_is_called_off_and_what_came_out_is_remembered(qtbot, desk_of, window_of, tmp_path) -> None:
    papers, contents = invitations(200)
    desk, recorded = desk_of("tata_usaha"), []
    window = window_of("tata_usaha")
    queue = PrintQueue(lambda _paper: [desk.rendering(each) for each in contents], recorded.extend, window)
    queue.progressed.connect(lambda done, _of: queue.cancel() if done == 7 else None)
    with qtbot.waitSignal(queue.ended, timeout=LONG):
        queue.start(papers, IntoFolder(tmp_path, None))
    assert queue.done == 7
    assert recorded == [("berkas", "surat", 7)]
    assert len(list(tmp_path.glob("*.pdf"))) == 7
    assert len(queue.left) == 193


def test_what_came_out_is_remembered_when_the_desk_is_locked(qtbot, case_in_window, dialog, tmp_path) -> None:
    stop, _window, _page = case_in_window
    dialog.queue.progressed.connect(lambda done, _of: dialog.hide() if done == 2 else None)
    with qtbot.waitSignal(dialog.queue.ended, timeout=LONG):
        dialog.save_into(tmp_path)
    assert len(prints_of(stop)) == len(dialog.chosen())
    saved = [each.name for each in tmp_path.glob("*.pdf")]
    assert len(saved) == len(dialog.chosen())


def test_a_folder_that_is_gone_stops_the_queue_soon(qtbot, desk_of, window_of, tmp_path) -> None:
    papers, contents = invitations(50)
    desk = desk_of("tata_usaha")
    queue = PrintQueue(lambda _paper: [desk.rendering(each) for each in contents], print, window_of("tata_usaha"))
    with qtbot.waitSignal(queue.ended, timeout=LONG):
        queue.start(papers, IntoFolder(tmp_path / "hilang", None))
    assert queue.done == 0
    assert len(queue.failed) == 3
    assert len(queue.left) == 47


def test_a_name_for_a_file_is_one_on_every_computer() -> None:
    assert file_name('Undangan 400/1/DPRD: "A" <b>?') == "Undangan 400-1-DPRD- -A- -b"
    assert file_name("...") == "surat"
    assert len(file_name("x" * 500)) < 100


class Pulse:
    """Beats every ten milliseconds on the window's thread; the longest time between two beats is how long it stood still."""

    def __init__(self) -> None:
        self._timer, self._clock = QTimer(), QElapsedTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(10)
        self._timer.timeout.connect(self._beat)
        self.gaps: list[int] = []
        self._clock.start()
        self._timer.start()

    def _beat(self) -> None:
        self.gaps.append(self._clock.restart())

    def stop(self) -> list[int]:
        self._timer.stop()
        return sorted(self.gaps)


def busy_by_itself(qtbot) -> int:
    """Tell how long the window stands still while nothing is printed: the machine's own delay."""
    pulse = Pulse()
    qtbot.wait(1_500)
    return pulse.stop()[-1]


@pytest.mark.parametrize("count", [40, pytest.param(1_000, marks=[pytest.mark.release, pytest.mark.timeout(900)])])
def test_invitations_are_made_while_the_window_goes_on(
    qtbot, record_property, desk_of, window_of, tmp_path, count
) -> None:
    papers, contents = invitations(count)
    desk, recorded, told = desk_of("tata_usaha"), [], []
    window = window_of("tata_usaha")
    queue = PrintQueue(lambda _paper: [desk.rendering(each) for each in contents], recorded.extend, window)
    queue.progressed.connect(lambda done, of: told.append((done, of)))
    alone = busy_by_itself(qtbot)
    pulse, began = Pulse(), time.monotonic()
    queue.start(papers, IntoFolder(tmp_path, None))
    # Somebody types meanwhile.
    while queue.is_running and time.monotonic() - began < 850:
        qtbot.keyClick(
            window.header.search, Qt.Key.Key_A if window.header.search.text() == "" else Qt.Key.Key_Backspace
        )
        QApplication.processEvents()
        qtbot.wait(50)
    gaps = pulse.stop()
    took = time.monotonic() - began
    record_property("gaps_ms", f"{gaps[-1]} at most, {gaps[len(gaps) * 99 // 100]} in 99%, {alone} alone, {took:.0f} s")
    assert recorded == [("berkas", "surat", count)]
    assert told == [(done, count) for done in range(count + 1)]
    assert len(list(tmp_path.glob("*.pdf"))) == count
    first = pypdf.PdfReader(tmp_path / "Undangan 0001.pdf").pages[0].extract_text()
    assert "Kepala Desa Nomor 0" in first
    assert gaps[len(gaps) * 95 // 100] <= 100
    assert gaps[-1] <= 250 + 2 * alone


def test_printing_does_not_hold_up_the_window(qtbot, record_property, desk_of, window_of, printer) -> None:
    papers, contents = invitations(2)
    desk = desk_of("tata_usaha")
    window = window_of("tata_usaha")
    queue = PrintQueue(lambda _paper: [desk.rendering(each) for each in contents], print, window)
    alone = busy_by_itself(qtbot)
    pulse = Pulse()
    with qtbot.waitSignal(queue.ended, timeout=LONG):
        queue.start(papers, OntoPrinter(PrintJob(NAME), None))
    gaps = pulse.stop()
    record_property("gaps_ms", f"{gaps[-1]} at most, {alone} alone")
    assert queue.done == 2
    assert gaps[-1] <= 250 + 2 * alone


def test_a_thousand_prints_are_one_entry_for_each_letter(office, desk_of, walker) -> None:
    stop = walker.bring("pengaduan", "penyampaian")
    before = len(stop.desk.case(stop.case_id).timeline)
    letters = [each.letter_id for each in stop.view.letters]
    stop.desk.printed_many([(stop.case_id, each, Printout(1_000)) for each in letters])
    entries = stop.desk.case(stop.case_id).timeline[before:] or stop.desk.case(stop.case_id).timeline[: len(letters)]
    assert len(stop.desk.case(stop.case_id).timeline) == before + len(letters)
    assert all("1000 lembar" in each.sentence for each in entries)
    assert office.check() == []


def test_the_letters_of_marked_cases_are_printed_together(qtbot, walker, window_of) -> None:
    stops = [walker.bring("pengaduan", "penyampaian") for _ in range(2)]
    window = window_of(stops[0].role)
    with qtbot.waitActive(window):
        window.activateWindow()
    window.go_to(CASES)
    page = window.page(CasesPage)
    page.table.selectAll()
    qtbot.keyClick(page.table, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    dialog = next(each for each in page.findChildren(QueueDialog))
    assert {paper.case_id for paper in dialog.chosen()} == {each.case_id for each in stops}
    assert len(dialog.chosen()) == sum(len(each.view.letters) for each in stops)
    assert not dialog.isModal()
    dialog.close()
