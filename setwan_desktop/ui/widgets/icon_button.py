"""UI: a button with an icon before its words, with the gap between them that the style leaves out."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton, QWidget
from typing_extensions import override

from setwan_desktop.ui.style.icons import icon

_GAP = "\u2009\u2009"
_AROUND = 34
"""Padding, border and the style's gap, left and right together."""


class IconButton(QPushButton):
    """Never a dialog's default.

    Args:
        words: with ``&`` before the access key; empty for the icon alone.
        symbol: name of the icon.
        kind: the look, as the style sheet names it; empty for the usual one.
        tint: colour of the icon.
    """

    def __init__(
        self, words: str, symbol: str, kind: str = "", tint: str = "text", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        if kind:
            self.setProperty("kind", kind)
        self.setAutoDefault(False)
        self._size = 14 if kind in {"small", "link"} else 16
        self.set_words(words)
        self.set_symbol(symbol, tint)

    def set_words(self, words: str) -> None:
        """Say something else."""
        self.setText(f"{_GAP}{words}" if words else "")

    def set_symbol(self, symbol: str, tint: str = "text") -> None:
        """Show another icon."""
        self.setIcon(icon(symbol, tint, self._size))

    @override
    def sizeHint(self) -> QSize:
        # The style forgets its own gap between icon and words, and would cut the last letter in a narrow row.
        hint = super().sizeHint()
        words = self.fontMetrics().horizontalAdvance(self.text().replace("&", ""))
        return QSize(max(hint.width(), words + self._size + _AROUND), hint.height()) if self.text() else hint

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
