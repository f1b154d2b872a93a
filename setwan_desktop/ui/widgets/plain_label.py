"""UI: a label that shows text as it is: what people typed is never read as markup."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


class PlainLabel(QLabel):  # the one place where a QLabel is made
    """Text as it is. An ``&`` marks an access key only where a buddy is set."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)

    def set_selectable(self) -> None:
        """Let the text be selected and copied, by mouse and by key."""
        by_mouse_and_key = (
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTextInteractionFlags(by_mouse_and_key)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)


def labelled(text: str, kind: str, *, wraps: bool = False) -> PlainLabel:
    """Make a label of a kind that the style sheet knows."""
    label = PlainLabel(text)
    label.setProperty("kind", kind)
    label.setWordWrap(wraps)
    return label
