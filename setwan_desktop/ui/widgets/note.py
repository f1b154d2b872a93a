"""UI: a note inside a page: what to know, what to mind, what went wrong; perhaps with something to press."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from setwan_desktop.ui.style.icons import picture
from setwan_desktop.ui.style.tokens import scaled
from setwan_desktop.ui.widgets.announcing import announce
from setwan_desktop.ui.widgets.flow_layout import FlowLayout
from setwan_desktop.ui.widgets.plain_label import PlainLabel, labelled

_SIGNS = {
    "info": ("info", "link"),
    "warn": ("triangle-alert", "warn"),
    "danger": ("circle-alert", "danger"),
    "ok": ("circle-check", "ok"),
}


_ROOM_FOR_WORDS, _SHARE_FOR_WORDS = 260, 1.5
_MAY_BREAK = "\u200b"
"""An invisible place where a line may break."""


class _Acts(FlowLayout):
    """What can be pressed: in one line where there is room."""

    @override
    def sizeHint(self) -> QSize:
        hints = [item.sizeHint() for item in self._items if not item.isEmpty()]
        wide = sum(each.width() + self._gap for each in hints) - self._gap
        return QSize(max(0, wide), max((each.height() for each in hints), default=0))


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
        self._texts = QVBoxLayout()
        self._texts.setSpacing(1)
        self._texts.addWidget(self._strong)
        self._texts.addWidget(self._words)
        self._actions = _Acts(gap=8)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(9)
        self._body.addLayout(self._texts, 1)
        self._body.addLayout(self._actions)
        self._report = ""
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(11, 8, 11, 8)
        self._row.setSpacing(9)
        self._row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(self._body, 1)
        self.show_words(strong, words)

    def show_words(self, strong: str, words: str = "") -> None:
        """Say something else."""
        self._strong.setText(_breakable(strong))
        self._words.setText(_breakable(words))
        self._strong.setVisible(bool(strong))
        self._words.setVisible(bool(words))
        self.setAccessibleName(self.text())
        self._turn()
        if self.isVisible():
            self._announce()

    def text(self) -> str:
        """Give everything that is said."""
        told = " ".join(part for part in (self._strong.text(), self._words.text()) if part)
        return told.replace(_MAY_BREAK, "")

    def words(self) -> str:
        """Give everything that is said; the same as ``text``."""
        return self.text()

    def offer_copy(self, code: str, report: str) -> None:
        """Show the code of a fault, and offer the facts for a technician to copy."""
        self._report = report
        told = labelled(f"Kode: {code}", "hint")
        told.setContentsMargins(0, 7, 4, 0)
        self._actions.insert_widget(0, told)
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
        self._actions.addWidget(button)
        self._turn()
        return button

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._report)

    def _turn(self) -> None:
        """Put what can be pressed below the words, unless it leaves them the larger part of the line."""
        acts = self._actions.sizeHint().width()
        beside = self.width() >= acts + max(scaled(_ROOM_FOR_WORDS), round(acts * _SHARE_FOR_WORDS))
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if direction != self._body.direction():
            self._body.setDirection(direction)
        self._set_sign(acts if beside else 0)

    def _set_sign(self, acts: int) -> None:
        """Put the sign before the first line, which stands in the middle where it is the only one beside a button."""
        edges = self._row.contentsMargins()
        taken = (
            edges.left() + self._sign.sizeHint().width() + self._row.spacing() + self._body.spacing() + edges.right()
        )
        words = self._texts.heightForWidth(self.width() - taken - acts)
        alone = acts > 0 and words < self._actions.sizeHint().height()
        self._row.setAlignment(self._sign, Qt.AlignmentFlag.AlignVCenter if alone else Qt.AlignmentFlag.AlignTop)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand upright in a narrow place."""
        super().resizeEvent(event)
        self._turn()

    def _announce(self) -> None:
        """Say what has to be minded; what is only good to know waits until it is read."""
        if self._tone != "info":
            announce(self, self.text(), urgent=self._tone == "danger")

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self._announce()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Draw the sign in the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_sign"):
            self._sign.setPixmap(picture(*_SIGNS[self._tone], 16))


def _breakable(words: str) -> str:
    """Let a line break within a long path."""
    return re.sub(r"(?<=[\\/])(?=[^\\/\s])", _MAY_BREAK, words)
