"""UI: a PDF onto a printer, page by page, in its own size, as the very pictures of that PDF."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from setwan_desktop.domain.trouble import PrinterGone, PrintingFailed
from setwan_desktop.ui.paper.document import PdfDocument
from setwan_desktop.ui.paper.printers import PAPERS, own_size, printers

_FINEST_DPI = 600
"""Finer than this costs memory and time, and shows on no office's paper."""

_COARSE_DPI = 50
"""Fine enough to see whether there is any colour."""

AS_SET = "as set"

DUPLEX = {
    "none": QPrinter.DuplexMode.DuplexNone,
    "long": QPrinter.DuplexMode.DuplexLongSide,
    "short": QPrinter.DuplexMode.DuplexShortSide,
}


class Stopped(Exception):
    """The officer has called a printing off."""


@dataclass(frozen=True)
class PrintJob:
    """How to print.

    Attributes:
        printer: its name; empty: the usual one.
        copies: at least one.
        pages: numbers of the pages from 1; empty: all.
        file: a PDF to print into instead of paper; empty: onto paper.
        paper: ``A4``, ``F4`` or ``A5``; empty: what each page has; ``AS_SET``: what the printer was made ready for.
        duplex: ``none``, ``long`` or ``short``: the side along which a leaf is turned.
        name: of the paper, for the printer's list of what waits.
    """

    printer: str = ""
    copies: int = 1
    pages: tuple[int, ...] = ()
    file: str = ""
    paper: str = ""
    duplex: str = "none"
    name: str = ""


Asked = Callable[[int, int], bool]
"""Told how many sides are done, of how many; answers whether to go on."""


def go_on(_done: int, _of: int) -> bool:
    """Print to the end."""
    return True


def print_pdf(content: bytes, job: PrintJob, asked: Asked = go_on) -> int:
    """Print a PDF. Nothing else goes on in this process meanwhile; windows let a ``PrinterProcess`` do it.

    Args:
        content: the whole file.
        job: how.
        asked: told before each side.

    Returns:
        How many sides were printed, copies included.

    Raises:
        PrinterGone: there is no such printer, or it does not answer.
        PrintingFailed: it took the paper, and stopped.
        Stopped: ``asked`` said so.
    """
    if not job.file:
        names = printers()
        if not names or (job.printer and job.printer not in names):
            raise PrinterGone(job.printer)
    printer = device_of(job)
    return print_on(printer, content, job, asked)


def device_of(job: PrintJob) -> QPrinter:
    """Make a printer ready for a job."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if job.file:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(job.file)
    elif job.printer:
        printer.setPrinterName(job.printer)
    if printer.resolution() > _FINEST_DPI:
        printer.setResolution(_FINEST_DPI)
    printer.setDocName(job.name)
    printer.setDuplex(DUPLEX[job.duplex])
    printer.setCollateCopies(True)
    if printer.supportsMultipleCopies():
        printer.setCopyCount(job.copies)
    return printer


def print_on(printer: QPrinter, content: bytes, job: PrintJob, asked: Asked = go_on) -> int:
    """Print a PDF on a printer that is ready; see ``print_pdf``."""
    printer.setFullPage(True)
    document = PdfDocument(content)
    wanted = [page - 1 for page in job.pages if 1 <= page <= document.page_count] or list(range(document.page_count))
    _print_pages(printer, document, wanted * (1 if printer.supportsMultipleCopies() else job.copies), job.paper, asked)
    if printer.printerState() in {QPrinter.PrinterState.Aborted, QPrinter.PrinterState.Error}:
        raise PrintingFailed(_name_of(printer))
    return len(wanted) * job.copies


def _print_pages(printer: QPrinter, document: PdfDocument, pages: Sequence[int], paper: str, asked: Asked) -> None:
    """Print pages one after another.

    Raises:
        PrinterGone: the printer does not begin.
        PrintingFailed: it does not go on.
        Stopped: ``asked`` said so.
    """
    _set_paper(printer, document.size_points(pages[0]), paper)
    painter = QPainter()
    if not painter.begin(printer):
        raise PrinterGone(_name_of(printer))
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
    try:
        for place, page in enumerate(pages):
            if not asked(place, len(pages)):
                printer.abort()
                raise Stopped
            if place:
                _set_paper(printer, document.size_points(page), paper)
                if not printer.newPage():
                    raise PrintingFailed(_name_of(printer))
            _print_page(painter, printer, document, page)
    finally:
        ended = painter.end()
    if not ended:
        raise PrintingFailed(_name_of(printer))


def _print_page(painter: QPainter, printer: QPrinter, document: PdfDocument, page: int) -> None:
    """Draw a page in its own size from the paper's upper left corner, as one picture: parts of one show their seams."""
    dots = printer.resolution()
    fine = min(dots, _FINEST_DPI)
    is_grey = document.image(page, _COARSE_DPI).allGray()
    picture = document.image(page, fine, grey=is_grey)
    painter.drawImage(QRectF(0, 0, picture.width() * dots / fine, picture.height() * dots / fine), picture)


def _set_paper(printer: QPrinter, points: QSizeF, paper: str) -> None:
    if paper == AS_SET:
        return
    landscape = points.width() > points.height()
    upright = points.transposed() if landscape else points
    size = _size_of(printer, upright, paper)
    turn = QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(size, turn, QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Point))


def _size_of(printer: QPrinter, upright: QSizeF, paper: str) -> QPageSize:
    """Give the size by which the printer knows the paper, else the paper's own millimetres."""
    if not paper:
        return QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    sizes = QPrinterInfo(printer).supportedPageSizes() if not printer.outputFileName() else []
    own = own_size(paper, sizes)
    millimetres = QSizeF(*PAPERS[paper])
    return own or QPageSize(millimetres, QPageSize.Unit.Millimeter, paper, QPageSize.SizeMatchPolicy.FuzzyMatch)


def _name_of(printer: QPrinter) -> str:
    return printer.outputFileName() or printer.printerName()
