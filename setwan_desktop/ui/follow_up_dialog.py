"""UI: the question before a thing agreed upon counts as done: what came of it."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from setwan_desktop.domain.views import FollowUpView
from setwan_desktop.ui.style.tokens import scaled
from setwan_desktop.ui.widgets.plain_label import PlainLabel, labelled
from setwan_desktop.ui.widgets.primary_button import PrimaryButton

_WIDTH = 460


class FollowUpDialog(QDialog):
    """One note, one button.

    Args:
        follow_up: what is done.
    """

    def __init__(self, follow_up: FollowUpView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Tandai tindak lanjut selesai")
        self.setMinimumWidth(scaled(_WIDTH))
        self.note = QPlainTextEdit()
        self.note.setAccessibleName("Hasil")
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(scaled(84))
        self.note.textChanged.connect(self._on_note_text_changed)
        label = PlainLabel("&Hasilnya")
        label.setProperty("kind", "label")
        label.setBuddy(self.note)
        self.go = PrimaryButton("&Tandai selesai", "check", "")
        self.go.setEnabled(False)
        self.go.clicked.connect(self.accept)
        back = QPushButton("&Batal")
        back.setAutoDefault(False)
        back.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch()
        foot.addWidget(self.go)
        foot.addWidget(back)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(8)
        layout.addWidget(labelled(follow_up.what, "section", wraps=True))
        layout.addWidget(
            labelled(f"{follow_up.number} · {follow_up.who or 'tanpa penanggung jawab'}", "hint", wraps=True)
        )
        layout.addWidget(label)
        layout.addWidget(self.note)
        layout.addWidget(labelled("Catatan ini masuk riwayat berkas dan tidak dapat dihapus.", "hint", wraps=True))
        layout.addLayout(foot)
        self.note.setFocus()

    def told(self) -> str:
        """Give what came of it."""
        return self.note.toPlainText().strip()

    def _on_note_text_changed(self) -> None:
        self.go.setEnabled(bool(self.told()))
