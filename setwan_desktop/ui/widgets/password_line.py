"""UI: a line for a password, with an eye to look at it and a word about Caps Lock."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QHideEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from setwan_desktop.ui.style.icons import icon

_KEY = "F4"
"""What the sign at the end of any line answers to."""


class PasswordLine(QLineEdit):
    """Dots instead of letters.

    Signals:
        caps_lock_noticed: whether a letter that was typed shows Caps Lock to be on.
    """

    caps_lock_noticed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self._key = self.addAction(icon("key-round", "text3"), QLineEdit.ActionPosition.LeadingPosition)
        self._eye = QAction(icon("eye", "text3"), "", self)
        self._eye.setCheckable(True)
        self._eye.setShortcut(QKeySequence(_KEY))
        self._eye.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._name_eye()
        self._eye.toggled.connect(self._on_eye_toggled)
        self.addAction(self._eye, QLineEdit.ActionPosition.TrailingPosition)

    def hide_letters(self) -> None:
        """Show dots again."""
        self._eye.setChecked(False)

    def _on_eye_toggled(self, shows: bool) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Normal if shows else QLineEdit.EchoMode.Password)
        self._eye.setIcon(icon("eye-off" if shows else "eye", "text3"))
        self._name_eye()

    def _name_eye(self) -> None:
        words = "Sembunyikan kata sandi" if self._eye.isChecked() else "Lihat kata sandi"
        self._eye.setText(words)
        self._eye.setToolTip(f"{words} ({_KEY})")

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons in the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_eye"):
            self._key.setIcon(icon("key-round", "text3"))
            self._eye.setIcon(icon("eye-off" if self._eye.isChecked() else "eye", "text3"))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Notice Caps Lock by a letter that is large without Shift, or small with it."""
        super().keyPressEvent(event)
        letter = event.text()
        if len(letter) == 1 and letter.isalpha():
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps_lock_noticed.emit(letter.isupper() != shifted)
        elif event.key() == Qt.Key.Key_CapsLock:
            self.caps_lock_noticed.emit(False)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show dots again once the line is left."""
        super().focusOutEvent(event)
        self.hide_letters()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """Keep no password where nobody sees the line."""
        self.clear()
        self.hide_letters()
        super().hideEvent(event)
