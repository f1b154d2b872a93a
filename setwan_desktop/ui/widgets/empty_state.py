"""UI: what a page shows where there is nothing: an icon, one sentence, and one useful act."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from setwan_desktop.ui.style.icons import picture
from setwan_desktop.ui.style.tokens import scaled
from setwan_desktop.ui.widgets.plain_label import PlainLabel

_DISC = 46


class EmptyState(QWidget):
    """Centred in its room."""

    def __init__(self, symbol: str, title: str, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._symbol = symbol
        self._sign = sign = PlainLabel()
        sign.setProperty("kind", "disc")
        sign.setFixedSize(scaled(_DISC), scaled(_DISC))
        sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        sign.setPixmap(picture(symbol, "text2", 22))
        self._title, self._words = PlainLabel(title), PlainLabel(words)
        self._title.setProperty("kind", "section")
        self._words.setProperty("kind", "second-line")
        for label in (self._title, self._words):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(24, 16, 24, 16)
        self._layout.setSpacing(7)
        self._layout.addStretch()
        self._layout.addWidget(sign, 0, Qt.AlignmentFlag.AlignHCenter)
        self._layout.addSpacing(4)
        self._layout.addWidget(self._title)
        self._layout.addWidget(self._words)
        self._layout.addStretch()

    def show_words(self, title: str, words: str = "") -> None:
        """Say something else."""
        self._title.setText(title)
        self._words.setText(words)

    def words(self) -> str:
        """Give what is said."""
        return " ".join(part for part in (self._title.text(), self._words.text()) if part)

    def add_action(self, words: str, slot: Callable[[], object]) -> QPushButton:
        """Add the one useful act; gives its button."""
        button = QPushButton(words)
        button.setAutoDefault(False)
        button.clicked.connect(slot)
        self._layout.insertWidget(self._layout.count() - 1, button, 0, Qt.AlignmentFlag.AlignHCenter)
        return button

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon in the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_sign"):
            self._sign.setPixmap(picture(self._symbol, "text2", 22))
