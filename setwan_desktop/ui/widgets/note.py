"""UI: a note inside a page: what to know, what to mind, what went wrong; perhaps with something to press."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from setwan_desktop.ui.style.icons import picture
from setwan_desktop.ui.widgets.plain_label import PlainLabel, labelled

_SIGNS = {
    "info": ("info", "link"),
    "warn": ("triangle-alert", "warn"),
    "danger": ("circle-alert", "danger"),
    "ok": ("circle-check", "ok"),
}


class Note(QFrame):
    """A coloured frame with an icon and words.

    Args:
        tone: ``info``, ``warn``, ``danger`` or ``ok``.
        strong: what is said first, in bold.
        words: what is said besides; may be empty.
    """

    def __init__(self, tone: str, strong: str = "", words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", f"note-{tone}")
        self._tone = tone
        self._sign = PlainLabel()
        self._sign.setPixmap(picture(*_SIGNS[tone], 16))
        self._sign.setContentsMargins(0, 1, 0, 0)
        self._strong, self._words = PlainLabel(), PlainLabel()
        self._strong.setProperty("kind", "strong")
        for label in (self._strong, self._words):
            label.setWordWrap(True)
            label.set_selectable()
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(self._strong)
        texts.addWidget(self._words)
        self._actions = QHBoxLayout()
        self._actions.setSpacing(8)
        self._report = ""
        row = QHBoxLayout(self)
        row.setContentsMargins(11, 8, 11, 8)
        row.setSpacing(9)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        row.addLayout(self._actions)
        self.show_words(strong, words)

    def show_words(self, strong: str, words: str = "") -> None:
        """Say something else."""
        self._strong.setText(strong)
        self._words.setText(words)
        self._strong.setVisible(bool(strong))
        self._words.setVisible(bool(words))
        self.setAccessibleName(self.text())

    def text(self) -> str:
        """Give everything that is said."""
        return " ".join(part for part in (self._strong.text(), self._words.text()) if part)

    def words(self) -> str:
        """Give everything that is said; the same as ``text``."""
        return self.text()

    def offer_copy(self, code: str, report: str) -> None:
        """Show the code of a fault, and offer the facts for a technician to copy."""
        self._report = report
        told = labelled(f"Kode: {code}", "hint")
        told.setContentsMargins(0, 7, 4, 0)
        self._actions.insertWidget(0, told, 0, Qt.AlignmentFlag.AlignTop)
        self.add_action("&Salin rincian", self._on_copy_clicked)

    def add_action(self, words: str, slot: Callable[[], object]) -> QPushButton:
        """Add something to press.

        Args:
            words: with ``&`` before the access key.
            slot: a bound method.

        Returns:
            The button.
        """
        button = QPushButton(words)
        button.setProperty("kind", "small")
        button.setAutoDefault(False)
        button.clicked.connect(slot)
        self._actions.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return button

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._report)

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Draw the sign in the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_sign"):
            self._sign.setPixmap(picture(*_SIGNS[self._tone], 16))
