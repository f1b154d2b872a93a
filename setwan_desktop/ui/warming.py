"""UI: what the first desk needs is read while its officer still types a password: one module at a turn of the event loop."""

from __future__ import annotations

from importlib import import_module

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

_AIR_MS = 10
MODULES = (
    "setwan_desktop.ui.inbox.list_pane",
    "setwan_desktop.ui.search_popup",
    "setwan_desktop.ui.main_window",
    "setwan_desktop.ui.case.timeline",
    "setwan_desktop.ui.forms.rows_control",
    "setwan_desktop.ui.forms.form_view",
    "setwan_desktop.ui.paper.preview",
    "setwan_desktop.ui.case.case_columns",
    "setwan_desktop.ui.paper.print_dialog",
    "setwan_desktop.ui.case.task",
    "setwan_desktop.ui.letter.letter_desk",
    "setwan_desktop.ui.case.case_page",
    "setwan_desktop.ui.intake.intake_page",
    "pypdfium2",
    "reportlab.lib.utils",
    "reportlab.pdfbase.pdfmetrics",
    "reportlab.pdfgen.canvas",
    "reportlab.platypus.paragraph",
    "reportlab.platypus",
    "reportlab.graphics.barcode.qr",
    "setwan_desktop.letters.marks",
    "setwan_desktop.letters.rendering",
    "setwan_desktop.ui.settings.letterheads",
    "setwan_desktop.ui.settings.letter_texts",
    "setwan_desktop.ui.settings.page",
)
"""In an order in which hardly any brings so much along that a key would wait for it: windows, paper, settings."""


class Warming(QTimer):
    """Reads modules for as long as the window stands; nothing is made of them."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._left = list(MODULES)
        self.setInterval(_AIR_MS)
        self.timeout.connect(self._on_timeout)

    def _on_timeout(self) -> None:
        if not self._left or not self._window.isVisible():
            self.stop()
            return
        import_module(self._left.pop(0))
