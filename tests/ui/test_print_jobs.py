"""UI tests: the very PDF that is shown goes onto paper: in its own size, every page, as often as wanted; or it is told why not."""

import dataclasses
import io
import threading
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter

from setwan_desktop import letters
from setwan_desktop.domain.printing import Printout, pages_in_words, printout_in_words
from setwan_desktop.domain.trouble import PrinterGone, PrintingFailed
from setwan_desktop.ui.paper import print_process, printing
from setwan_desktop.ui.paper.document import PdfDocument
from setwan_desktop.ui.paper.print_process import PrinterProcess
from setwan_desktop.ui.paper.print_strip import caution, read_pages
from setwan_desktop.ui.paper.printers import PAPERS, PrinterTraits, paper_of, paper_of_all
from setwan_desktop.ui.paper.printing import PrintJob, Stopped, print_pdf
from tests.letters.samples import ATTENDANCE, INVITATION, RECEIPT
from tests.ui.printer import millimetres

TWO_PAGES = letters.render(INVITATION)
SLIP = letters.render(RECEIPT)


def grey(image: QImage) -> bytes:
    """Give a page as coarse dots, so that two of the same look are near one another whatever their fineness."""
    small = image.scaled(105, 148, mode=Qt.TransformationMode.SmoothTransformation).convertToFormat(
        QImage.Format.Format_Grayscale8
    )
    return b"".join(bytes(small.constScanLine(row))[:105] for row in range(148))


def difference(one: bytes, two: bytes) -> float:
    return sum(abs(a - b) for a, b in zip(one, two, strict=True)) / len(one)


class Device(QPrinter):
    """A printer of which the paper runs out."""

    def newPage(self) -> bool:  # noqa: N802  # Qt's own name
        return False


@pytest.fixture
def paper(tmp_path) -> Path:
    return tmp_path / "kertas.pdf"


def sheets(paper: Path) -> list[pypdf.PageObject]:
    return list(pypdf.PdfReader(paper).pages)


def test_what_is_printed_is_what_is_shown(paper) -> None:
    assert print_pdf(TWO_PAGES, PrintJob(file=str(paper), paper="A4")) == 2
    shown, out = PdfDocument(TWO_PAGES), PdfDocument(paper.read_bytes())
    assert out.page_count == shown.page_count == 2
    for page in range(2):
        same = difference(grey(shown.image(page, 150)), grey(out.image(page, 150)))
        other = difference(grey(shown.image(1 - page, 150)), grey(out.image(page, 150)))
        assert same < 2 < other


@pytest.mark.parametrize("sheet", ["A4", "F4", "A5"])
def test_each_paper_is_printed_in_its_own_size(paper, sheet) -> None:
    content = letters.render(dataclasses.replace(RECEIPT, paper=sheet))
    assert paper_of_all(PdfDocument(content)) == sheet
    print_pdf(content, PrintJob(file=str(paper), paper=sheet))
    for page in sheets(paper):
        assert all(abs(is_ - wanted) <= 1 for is_, wanted in zip(millimetres(page), PAPERS[sheet], strict=True))


def test_a_page_is_never_stretched_to_another_sheet(paper) -> None:
    assert paper_of_all(PdfDocument(SLIP)) == "A5"
    print_pdf(SLIP, PrintJob(file=str(paper), paper="A4"))
    assert abs(millimetres(sheets(paper)[0])[0] - 210) <= 1
    shown, out = PdfDocument(SLIP).image(0, 100), PdfDocument(paper.read_bytes()).image(0, 100)
    corner = out.copy(0, 0, shown.width(), shown.height())
    assert difference(grey(shown), grey(corner)) < 4 < difference(grey(shown), grey(out))
    beyond = out.copy(shown.width() + 4, 0, out.width() - shown.width() - 4, out.height())
    assert min(grey(beyond)) > 250


def test_landscape_stays_landscape(paper) -> None:
    content = letters.render(dataclasses.replace(ATTENDANCE, paper="A4 landscape"))
    print_pdf(content, PrintJob(file=str(paper), paper="A4", pages=(1,)))
    width, height = millimetres(sheets(paper)[0])
    assert width > height


def test_copies_and_pages(paper) -> None:
    assert print_pdf(TWO_PAGES, PrintJob(file=str(paper), copies=3, pages=(2,), paper="A4")) == 3
    wanted = grey(PdfDocument(TWO_PAGES).image(1, 150))
    out = PdfDocument(paper.read_bytes())
    assert out.page_count == 3
    assert all(difference(wanted, grey(out.image(page, 150))) < 2 for page in range(3))


def test_letters_are_drawn_without_loss_and_no_finer_than_paper_shows(paper) -> None:
    print_pdf(SLIP, PrintJob(file=str(paper), paper="A5"))
    pictures = [each for page in sheets(paper) for each in page.images]
    assert len(pictures) == 1
    width = pictures[0].image.width
    assert 148 / 25.4 * 590 < width < 148 / 25.4 * 610
    assert not pictures[0].name.endswith(".jpg")


def test_the_device_is_made_ready_as_the_job_says(paper) -> None:
    device = printing.device_of(PrintJob(file=str(paper), name="Surat Undangan"))
    assert device.docName() == "Surat Undangan"
    assert device.resolution() <= 600


def test_without_a_printer_nothing_is_printed() -> None:
    with pytest.raises(PrinterGone):
        print_pdf(SLIP, PrintJob())


def test_a_printer_that_was_taken_away_is_named() -> None:
    with pytest.raises(PrinterGone) as raised:
        print_pdf(SLIP, PrintJob("Sekretariat"))
    assert raised.value.detail == "Sekretariat"


def test_paper_that_runs_out_is_a_failure_and_the_same_paper_is_printed_again(paper, monkeypatch) -> None:
    monkeypatch.setattr(printing, "QPrinter", Device)
    with pytest.raises(PrintingFailed):
        print_pdf(TWO_PAGES, PrintJob(file=str(paper), paper="A4"))
    monkeypatch.undo()
    assert print_pdf(TWO_PAGES, PrintJob(file=str(paper), paper="A4")) == 2


def test_a_printing_is_called_off_between_pages(paper) -> None:
    asked = []

    def stop_at_the_second(done: int, of: int) -> bool:
        asked.append((done, of))
        return done < 1

    with pytest.raises(Stopped):
        print_pdf(TWO_PAGES, PrintJob(file=str(paper), paper="A4"), stop_at_the_second)
    assert asked == [(0, 2), (1, 2)]


def test_another_process_prints_the_same(tmp_path, paper) -> None:
    there, told = tmp_path / "lain.pdf", []
    print_pdf(SLIP, PrintJob(file=str(paper), paper="A5"))
    with PrinterProcess() as process:
        job = PrintJob(file=str(there), copies=2, pages=(1,), paper="A5", duplex="long", name="Tanda Terima – “A”")
        assert process.print(SLIP, job, lambda done, of: not told.append((done, of))) == 2
        assert process.print(SLIP, dataclasses.replace(job, copies=1)) == 1  # the same process
        with pytest.raises(PrinterGone) as gone:
            process.print(SLIP, PrintJob("Sekretariat"))
        assert gone.value.detail == "Sekretariat"
        with pytest.raises(Stopped):
            process.print(SLIP, job, lambda _done, _of: False)
        assert process.print(SLIP, dataclasses.replace(job, copies=1)) == 1  # another one, after that was called off
    assert told == [(0, 2), (1, 2)]
    assert grey(PdfDocument(there.read_bytes()).image(0, 150)) == grey(PdfDocument(paper.read_bytes()).image(0, 150))


def test_a_process_that_breaks_or_hangs_is_a_failure(tmp_path, monkeypatch) -> None:
    job = PrintJob(file=str(tmp_path / "a.pdf"), paper="A5")
    with PrinterProcess() as process:
        monkeypatch.setattr(print_process, "order", lambda _content, _job: b"this is no order\n")
        with pytest.raises(PrintingFailed):
            process.print(SLIP, job)
        monkeypatch.setattr(
            print_process, "order", lambda _content, _job: b"[9, {}]\n"
        )  # it waits for what never comes
        killer = threading.Timer(1.0, process.kill)
        killer.start()
        with pytest.raises(PrintingFailed):
            process.print(SLIP, job)
        killer.join()
        monkeypatch.undo()
        assert process.print(SLIP, job) == 1


def test_the_copy_mark_stands_over_the_page_and_changes_nothing_else() -> None:
    marked = letters.mark_copy(TWO_PAGES)
    before, after = pypdf.PdfReader(io.BytesIO(TWO_PAGES)), pypdf.PdfReader(io.BytesIO(marked))
    assert len(before.pages) == len(after.pages)
    for old, new in zip(before.pages, after.pages, strict=True):
        assert "SALINAN" not in old.extract_text()
        assert "SALINAN" in new.extract_text()
        assert new.mediabox == old.mediabox
    shown, stamped = PdfDocument(TWO_PAGES).image(0, 100), PdfDocument(marked).image(0, 100)
    below = round(shown.height() * 15 / 297)
    lower = shown.copy(0, below, shown.width(), shown.height() - below)
    assert grey(lower) == grey(stamped.copy(0, below, shown.width(), shown.height() - below))
    assert letters.mark_copy(TWO_PAGES) == marked


@pytest.mark.parametrize(
    ("typed", "pages"),
    [
        ("", ()), ("2", (2,)), ("1-3", (1, 2, 3)), ("1, 3", (1, 3)), ("4", None), ("x", None), ("1-", None),
        ("3-1", None), ("0", None), ("1-99999999999", None), ("1–2", (1, 2)),
    ],
)  # fmt: skip
def test_pages_as_they_are_typed(typed, pages) -> None:
    assert read_pages(typed, 3) == pages


def test_pages_are_told_as_they_are_typed() -> None:
    assert pages_in_words((1, 2, 3, 5, 7, 8)) == "1-3, 5, 7-8"
    assert read_pages(pages_in_words((1, 2, 3, 5)), 5) == (1, 2, 3, 5)
    assert pages_in_words(()) == ""


@pytest.mark.parametrize(
    ("printout", "words"),
    [
        (Printout(6), "mencetak surat undangan, 6 lembar"),
        (Printout(1, "file"), "menyimpan PDF surat undangan"),
        (Printout(2, pages="2", copy_mark=True), "mencetak surat undangan, 2 lembar, hanya halaman 2, bercap SALINAN"),
        (Printout(60, "file"), "menyimpan PDF surat undangan, 60 file"),
    ],
)
def test_a_printout_in_words(printout, words) -> None:
    assert printout_in_words("surat undangan", printout) == words


@pytest.mark.parametrize(
    ("needed", "chosen", "traits", "said"),
    [
        ("A4", "A4", PrinterTraits("x", "A4"), ""),
        ("F4", "F4", PrinterTraits("x", "A4"), "Masukkan kertas F4"),
        ("F4", "F4", PrinterTraits("x", "A4", ("A4", "A5")), "tidak mencantumkan kertas F4"),
        ("F4", "A4", PrinterTraits("x", "A4"), "tepinya tidak tercetak"),
        ("A5", "A4", PrinterTraits("x", "A4"), "sisanya kosong"),
        ("A4", "A4", PrinterTraits("x", "A4", stopped=True), "melaporkan gangguan"),
        ("", "", PrinterTraits("x", "A4"), ""),
    ],
)
def test_what_would_go_wrong_on_paper_is_said_before(needed, chosen, traits, said) -> None:
    told = caution(needed, chosen, traits)
    assert said in told
    assert bool(told) == bool(said)


def test_papers_are_known_by_their_size() -> None:
    mm = 72 / 25.4
    assert paper_of(QSizeF(210 * mm, 297 * mm)) == "A4"
    assert paper_of(QSizeF(330 * mm, 215 * mm)) == "F4"
    assert paper_of(QSizeF(148.5 * mm, 210 * mm)) == "A5"
    assert paper_of(QSizeF(216 * mm, 279 * mm)) == ""
