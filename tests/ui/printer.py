"""UI tests: a printer. The machine has none, so what would go onto paper goes into a PDF of its own for each job."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pypdf
import pytest

from setwan_desktop.ui.paper import letter_printing, print_dialog, print_process, print_strip, queue_dialog
from setwan_desktop.ui.paper.printers import PrinterTraits
from setwan_desktop.ui.paper.printing import PrintJob

NAME = "Meja Tata Usaha"


class Printer:
    """Stands where the computer's printer would: behind the process that prints, which draws on it as on any other.

    Attributes:
        jobs: every job it was given, in order.
        is_away: it was taken away, and does not answer.
        breaks: its own program breaks over the next job.
    """

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
        self.folder = folder
        self.jobs: list[PrintJob] = []
        self.is_away = self.breaks = False
        self.names = list(names) or [NAME]
        self.traits = PrinterTraits(NAME, loaded="A4", duplex=True)
        folder.mkdir(exist_ok=True)
        self._order = print_process.order
        for module in (print_dialog, queue_dialog, letter_printing):
            monkeypatch.setattr(module, "printers", lambda: list(self.names))
        monkeypatch.setattr(print_strip, "traits_of", lambda _name: self.traits)
        monkeypatch.setattr(print_process, "order", self._order_into_file)

    def _order_into_file(self, content: bytes, job: PrintJob) -> bytes:
        self.jobs.append(job)
        if self.is_away:
            return self._order(content, job)  # the process knows no printer of that name
        if self.breaks:
            return b"this is no order\n"
        return self._order(content, replace(job, file=str(self.file(len(self.jobs)))))

    def file(self, number: int) -> Path:
        return self.folder / f"{number:04d}.pdf"

    def sheets(self, number: int = 1) -> list[pypdf.PageObject]:
        """Give the sides of a job, as they came out."""
        return list(pypdf.PdfReader(self.file(number)).pages)


def millimetres(page: pypdf.PageObject) -> tuple[int, int]:
    return round(float(page.mediabox.width) / 72 * 25.4), round(float(page.mediabox.height) / 72 * 25.4)
