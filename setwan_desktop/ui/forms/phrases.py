"""UI: the office's ready phrases beside a written answer: chosen by mouse or keys, put where the caret stands."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QMenu, QPlainTextEdit, QWidget

from setwan_desktop.ui.widgets.icon_button import IconButton

_LONGEST = 90
_KEYS = "Alt+Down"


class PhrasesButton(IconButton):
    """Opens the list of phrases.

    Args:
        phrases: what may be put in.
        target: the line or text of the answer; ``Alt+Down`` in it opens the list too.
    """

    def __init__(
        self, phrases: Sequence[str], target: QLineEdit | QPlainTextEdit, parent: QWidget | None = None
    ) -> None:
        super().__init__("Kalimat siap pakai", "chevron-down", "link", "link", parent)
        self._phrases, self._target = tuple(phrases), target
        # The caret goes from answer to answer; the list has its own key.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setToolTip("Pilih kalimat yang sudah disediakan kantor (Alt+↓)")
        self.clicked.connect(self.open_list)
        shortcut = QShortcut(QKeySequence(_KEYS), target, context=Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(self.open_list)

    def open_list(self) -> None:
        """Show the phrases below the button, the first one chosen."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setToolTipsVisible(True)
        for phrase in self._phrases:
            short = phrase if len(phrase) <= _LONGEST else f"{phrase[: _LONGEST - 1].rstrip()}…"
            action = menu.addAction(short.replace("&", "&&"))
            action.setToolTip(phrase)
            action.triggered.connect(partial(self.put_in, phrase))
        menu.setActiveAction(menu.actions()[0])
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def put_in(self, phrase: str) -> None:
        """Put a phrase where the caret stands; it can be undone like typing."""
        target = self._target
        if isinstance(target, QLineEdit):
            before = target.text()[: target.cursorPosition()]
            target.insert(_spaced(before, phrase))
        else:
            before = target.toPlainText()[: target.textCursor().position()]
            target.insertPlainText(_spaced(before, phrase))
        target.setFocus(Qt.FocusReason.OtherFocusReason)


def _spaced(before: str, phrase: str) -> str:
    """Keep a gap between what is written and a phrase."""
    return phrase if not before or before[-1].isspace() else f" {phrase}"
