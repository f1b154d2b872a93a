"""UI: the printers of this computer, and the sheets of paper an office prints on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from setwan_desktop.ui.paper.document import PdfDocument

PAPERS: dict[str, tuple[float, float]] = {
    "A4": (210.0, 297.0),
    "F4": (215.0, 330.0),
    "A5": (148.0, 210.0),
    "A3": (297.0, 420.0),
}
"""Name -> width and height in millimetres, upright."""

_MM_PER_POINT = 25.4 / 72
_TOLERANCE_MM = 2.5


@dataclass(frozen=True)
class PrinterTraits:
    """What a printer says about itself.

    Attributes:
        name: as the computer knows it.
        loaded: the paper it is set to use: a name of ``PAPERS``, or its own words.
        papers: names of ``PAPERS`` that it can print on.
        duplex: whether it prints on both sides by itself.
        stopped: whether it has reported a fault and prints nothing.
    """

    name: str
    loaded: str = ""
    papers: tuple[str, ...] = tuple(PAPERS)
    duplex: bool = False
    stopped: bool = False


def printers() -> list[str]:
    """Name the printers of this computer, the usual one first."""
    usual = QPrinterInfo.defaultPrinterName()
    return sorted(QPrinterInfo.availablePrinterNames(), key=usual.__ne__)


def traits_of(name: str) -> PrinterTraits:
    """Ask a printer about itself; of one that does not answer nothing is known, and nothing is held against it."""
    info = QPrinterInfo.printerInfo(name)
    if info.isNull():
        return PrinterTraits(name)
    sizes = info.supportedPageSizes()
    known = tuple(paper for paper in PAPERS if own_size(paper, sizes) is not None)
    two_sided = {
        QPrinter.DuplexMode.DuplexLongSide,
        QPrinter.DuplexMode.DuplexShortSide,
        QPrinter.DuplexMode.DuplexAuto,
    }
    return PrinterTraits(
        name,
        _name_of_size(info.defaultPageSize()),
        tuple(PAPERS) if info.supportsCustomPageSizes() or not sizes else known,
        bool(two_sided & set(info.supportedDuplexModes())),
        info.state() in {QPrinter.PrinterState.Aborted, QPrinter.PrinterState.Error},
    )


def paper_of(points: QSizeF) -> str:
    """Name the paper a page needs, upright or not; empty: none of an office's."""
    sides = sorted((points.width() * _MM_PER_POINT, points.height() * _MM_PER_POINT))
    return next((name for name, size in PAPERS.items() if _near(sides, size)), "")


def paper_of_all(document: PdfDocument) -> str:
    """Name the paper that every page needs; empty: they differ."""
    needed = {paper_of(document.size_points(page)) for page in range(document.page_count)}
    return needed.pop() if len(needed) == 1 else ""


def own_size(paper: str, sizes: Sequence[QPageSize]) -> QPageSize | None:
    """Find the size by which a printer itself calls a paper; None: it does not list it."""
    for size in sizes:
        given = size.size(QPageSize.Unit.Millimeter)
        if _near(sorted((given.width(), given.height())), PAPERS[paper]):
            return size
    return None


def _name_of_size(size: QPageSize) -> str:
    return (paper_of(size.size(QPageSize.Unit.Point)) or size.name()) if size.isValid() else ""


def _near(sides: Sequence[float], size: tuple[float, float]) -> bool:
    return all(abs(side - wanted) <= _TOLERANCE_MM for side, wanted in zip(sides, size, strict=True))
