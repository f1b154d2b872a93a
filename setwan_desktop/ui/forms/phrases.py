"""UI: the office's ready phrases by a written answer: chosen by mouse or keys, put where the caret stands."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from typing_extensions import override

from setwan_desktop.ui.widgets.icon_button import IconButton
from setwan_desktop.ui.widgets.lettered_menu import LetteredMenu
from setwan_desktop.ui.widgets.plain_label import PlainLabel

_LONGEST = 90
_SHORT, _MOST_BUTTONS, _GAP = 28, 4, 6
_ALL, _OTHERS = "Kalimat siap pakai", "Lainnya"
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
        super().__init__(_ALL, "chevron-down", "link", "link", parent)
        self._phrases, self._target = tuple(phrases), target
        # The caret goes from answer to answer; the list has its own key.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setToolTip("Pilih kalimat yang sudah disediakan kantor (Alt+↓)")
        self.clicked.connect(self.open_list)
        shortcut = QShortcut(QKeySequence(_KEYS), target, context=Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(self.open_list)

    def open_list(self) -> None:
        """Show the phrases below the button, the first one chosen."""
        menu = LetteredMenu(self)
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


class PhrasesRow(QWidget):
    """The short phrases as buttons below a text, as many as fit; the list has them all.

    Args:
        phrases: what may be put in.
        target: the text of the answer.
    """

    def __init__(
        self, phrases: Sequence[str], target: QLineEdit | QPlainTextEdit, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._list = PhrasesButton(phrases, target)
        self._hint = PlainLabel(f"{_ALL}:")
        self._hint.setProperty("kind", "hint")
        short = [each for each in phrases if len(each) <= _SHORT][:_MOST_BUTTONS]
        self._buttons = [self._build_button(each) for each in short]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        for part in (self._hint, *self._buttons, self._list):
            row.addWidget(part)
        row.addStretch(1)
        self._all_short = len(short) == len(phrases)
        self._fit()

    def _fit(self) -> None:
        """Show what there is room for; without any button the list says itself what it is."""
        self._list.set_words(_OTHERS)
        room = self.width() - self._hint.sizeHint().width() - _GAP - self._list.sizeHint().width()
        shown = 0
        for button in self._buttons:
            room -= button.sizeHint().width() + _GAP
            shown += room >= 0
        for place, button in enumerate(self._buttons):
            button.setVisible(place < shown)
        self._hint.setVisible(shown > 0)
        self._list.setVisible(shown < len(self._buttons) or not self._all_short)
        if not shown:
            self._list.set_words(_ALL)

    def _build_button(self, phrase: str) -> QPushButton:
        button = QPushButton(phrase.rstrip(".").replace("&", "&&"))
        button.setProperty("kind", "small")
        button.setAutoDefault(False)
        # The caret stays in the text; by keys the list is opened from there.
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setToolTip(f"Tambahkan: {phrase}")
        button.clicked.connect(partial(self._list.put_in, phrase))
        return button

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show more or fewer."""
        super().resizeEvent(event)
        self._fit()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, super().minimumSizeHint().height())


def has_short(phrases: Sequence[str]) -> bool:
    """Tell whether any phrase is short enough for a button."""
    return any(len(each) <= _SHORT for each in phrases)


def _spaced(before: str, phrase: str) -> str:
    """Keep a gap between what is written and a phrase."""
    return phrase if not before or before[-1].isspace() else f" {phrase}"
