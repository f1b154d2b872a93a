"""UI: a note that offers what was typed in another sitting."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from setwan_desktop.domain.indonesian import clock_time, short_date
from setwan_desktop.domain.views import SavedDraft
from setwan_desktop.ui.widgets.note import Note


class DraftNote(Note):
    """Asks whether a draft shall be filled in.

    Signals:
        restored: fill this draft in.
        discarded: let it go.
    """

    restored = Signal(object)
    discarded = Signal()

    def __init__(self, draft: SavedDraft, today: date, parent: QWidget | None = None) -> None:
        day = "" if draft.saved_at.date() == today else f" {short_date(draft.saved_at)}"
        super().__init__("info", f"Pulihkan isian{day} pukul {clock_time(draft.saved_at)}?", parent=parent)
        self._draft = draft
        self.add_action("&Pulihkan", self._on_restore_clicked)
        self.add_action("&Buang", self._on_discard_clicked)

    def _on_restore_clicked(self) -> None:
        self.restored.emit(self._draft)

    def _on_discard_clicked(self) -> None:
        self.discarded.emit()
