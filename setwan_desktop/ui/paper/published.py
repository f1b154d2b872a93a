"""UI: papers for everybody, without a case: the published standards to hang up, and forms to be filled in by hand."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from setwan_desktop.domain.views import ServiceEntry
from setwan_desktop.office import Desk
from setwan_desktop.ui.acting import Acting
from setwan_desktop.ui.paper.letter_printing import LetterPrinting
from setwan_desktop.ui.paper.print_dialog import PrintDialog
from setwan_desktop.ui.style.icons import icon

_SIZES = ("A4", "A3")


class Published(QObject):
    """Offers them in a menu, and shows them ready for printing."""

    def __init__(self, desk: Desk, acting: Acting, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._acting = desk, acting
        self._printer = LetterPrinting(desk, acting, page)

    @property
    def dialog(self) -> PrintDialog | None:
        """The dialog that is open."""
        return self._printer.dialog

    def fill(self, menu: QMenu, service: ServiceEntry, *, named: bool = False) -> None:
        """Offer the papers of a service; ``named``: with its name, where others stand beside it."""
        name = f" {service.short}" if named else ""
        for size in _SIZES:
            action = menu.addAction(icon("megaphone", "text"), f"Standar pelayanan{name}, {size}")
            action.triggered.connect(partial(self._show_standard, service.id, service.short, size))
        for letter, label in self._desk.blank_forms(service.id):
            action = menu.addAction(icon("file-text", "text"), f"{label} kosong")
            action.triggered.connect(partial(self.print_blank, service.id, letter, label))

    def fill_all(self, menu: QMenu) -> None:
        """Offer the papers of every service."""
        for service in self._desk.services():
            self.fill(menu, service, named=True)

    def _show_standard(self, service: str, short: str, size: str, _checked: bool = False) -> None:
        pdf = self._acting.read(partial(self._desk.standard_pdf, service, size))
        if pdf is not None:
            self._printer.print_pdf(f"standar pelayanan {short} {size}", pdf, f"standar {size}")

    def print_blank(self, service: str, letter: str, label: str, _checked: bool = False) -> None:
        """Show a paper of a service, empty, ready for printing."""
        pdf = self._acting.read(partial(self._desk.blank_form_pdf, service, letter))
        if pdf is not None:
            self._printer.print_pdf(f"{label.lower()} kosong", pdf, "blangko")
