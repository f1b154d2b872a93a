"""UI: a PDF onto a printer, page by page, as the very pictures of that PDF."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from setwan_desktop.domain.trouble import PrinterGone
from setwan_desktop.ui.paper.document import PdfDocument

_PRINT_DPI = 300


@dataclass(frozen=True)
class PrintJob:
    """How to print.

    Attributes:
        printer: its name; empty: the usual one.
        copies: at least one.
        pages: numbers of the pages from 1; empty: all.
        file: a PDF to print into instead of paper; empty: onto paper.
    """

    printer: str = ""
    copies: int = 1
    pages: tuple[int, ...] = ()
    file: str = ""


def printers() -> list[str]:
    """Name the printers of this computer, the usual one first."""
    usual = QPrinterInfo.defaultPrinterName()
    return sorted(QPrinterInfo.availablePrinterNames(), key=usual.__ne__)


def print_pdf(content: bytes, job: PrintJob) -> int:
    """Print a PDF.

    Args:
        content: the whole file.
        job: how.

    Returns:
        How many sides were printed, copies included.

    Raises:
        PrinterGone: there is no such printer, or it does not answer.
    """
    if not job.file and not printers():
        raise PrinterGone(job.printer)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if job.file:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(job.file)
    elif job.printer:
        printer.setPrinterName(job.printer)
    printer.setResolution(_PRINT_DPI)
    printer.setFullPage(True)
    native_copies = printer.supportsMultipleCopies()
    if native_copies:
        printer.setCopyCount(job.copies)
    document = PdfDocument(content)
    wanted = [page - 1 for page in job.pages if 1 <= page <= document.page_count] or list(range(document.page_count))
    _print_pages(printer, document, wanted * (1 if native_copies else job.copies))
    return len(wanted) * job.copies


def _print_pages(printer: QPrinter, document: PdfDocument, pages: list[int]) -> None:
    _set_paper(printer, document.size_points(pages[0]))
    painter = QPainter()
    if not painter.begin(printer):
        raise PrinterGone(printer.printerName())
    try:
        for place, page in enumerate(pages):
            if place:
                _set_paper(printer, document.size_points(page))
                if not printer.newPage():
                    raise PrinterGone(printer.printerName())
            paper = QRectF(printer.paperRect(QPrinter.Unit.DevicePixel))
            painter.drawImage(QRectF(0, 0, paper.width(), paper.height()), document.image(page, printer.resolution()))
    finally:
        painter.end()


def _set_paper(printer: QPrinter, points: QSizeF) -> None:
    landscape = points.width() > points.height()
    upright = points.transposed() if landscape else points
    size = QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    turn = QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(size, turn, QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Point))
