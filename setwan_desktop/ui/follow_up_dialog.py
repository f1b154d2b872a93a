"""UI: the question before a thing agreed upon counts as done: what came of it."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from setwan_desktop.domain.views import FollowUpView
from setwan_desktop.ui.style.tokens import scaled
from setwan_desktop.ui.widgets.act_dialog import ActDialog


class FollowUpDialog(ActDialog):
    """One note, one button.

    Args:
        follow_up: what is done.
    """

    def __init__(self, follow_up: FollowUpView, parent: QWidget | None = None) -> None:
        super().__init__(
            "Tandai tindak lanjut selesai", "&Tandai selesai", parent, asks=follow_up.what, keys="Ctrl+Enter"
        )
        self.note = QPlainTextEdit()
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(scaled(84))
        self.note.textChanged.connect(self._on_note_text_changed)
        self.add_hint(f"{follow_up.number} · {follow_up.who or 'tanpa penanggung jawab'}")
        self.add_labelled("&Hasilnya", self.note)
        self.add_hint("Catatan ini masuk riwayat berkas dan tidak dapat dihapus.")
        self.go.setEnabled(False)
        self.note.setFocus()

    def told(self) -> str:
        """Give what came of it."""
        return self.note.toPlainText().strip()

    def _on_note_text_changed(self) -> None:
        self.go.setEnabled(bool(self.told()))
