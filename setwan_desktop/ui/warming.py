"""UI: what the first desk needs is read while its officer still types a password: one module at a turn of the event loop."""

from __future__ import annotations

from importlib import import_module

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

_AIR_MS = 10
_MODULES = (
    "inbox.list_pane",
    "search_popup",
    "main_window",
    "case.timeline",
    "forms.rows_control",
    "forms.form_view",
    "paper.preview",
    "case.case_columns",
    "paper.print_dialog",
    "case.task",
    "letter.letter_desk",
    "case.case_page",
    "intake.intake_page",
    "settings.letterheads",
    "settings.letter_texts",
    "settings.page",
)
"""Of this room, in an order in which none brings so much along that a key would wait for it."""


class Warming(QTimer):
    """Reads modules for as long as the window stands; nothing is made of them."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._left = list(_MODULES)
        self.setInterval(_AIR_MS)
        self.timeout.connect(self._on_timeout)

    def _on_timeout(self) -> None:
        if not self._left or not self._window.isVisible():
            self.stop()
            return
        import_module(f"setwan_desktop.ui.{self._left.pop(0)}")
