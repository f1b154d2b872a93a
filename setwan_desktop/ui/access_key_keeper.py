"""UI: keeps the access keys (the underlined letters) of a window unique, whatever part of it is shown beside whatever other.

A part marks the letter it would like with ``&``, or none. Two parts that do not know of each other may like the same one; so
the window itself looks, whenever something on it was drawn anew: who comes first in rank gets the letter it wishes, the others
one that is free. What was given before counts for nothing, so that a page has the same letters whenever it is opened. Buttons
come before labels: where a page has more labels than letters, it is labels that go without.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QCalendarWidget,
    QCheckBox,
    QLabel,
    QLineEdit,
    QRadioButton,
    QTabBar,
    QWidget,
)
from typing_extensions import override

from setwan_desktop.ui.forms.access_keys import AccessKeys, letter_of, plain_of
from setwan_desktop.ui.nav_button import NavButton
from setwan_desktop.ui.widgets.keyed_box import KeyedBox

_PAUSE_MS, _LABEL = 100, 2
_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"
_WITHOUT = {"segment", "chip", "part", "paper-row"}
"""Kinds of buttons that other keys lead to: the arrows inside a group, Tab along a list."""


class _Bearer:
    """Something with words that may bear a letter: a button, a label of a control, a tab."""

    def __init__(self, widget: QWidget, tab: int = -1) -> None:
        self._widget, self._tab = widget, tab
        self._kept = f"wish{tab}" if tab >= 0 else "wish"
        self.words = self._wish = self._read()
        kept = widget.property(self._kept)
        if kept and kept[1] == self.words:
            self._wish = kept[0]
        self.letter = letter_of(self._wish)

    @property
    def rank(self) -> int:
        """Who chooses first: 0 the page's act, 1 other buttons and tabs, 2 labels and boxes to tick."""
        if self._widget.property("kind") == "primary":
            return 0
        is_label = isinstance(self._widget, QLabel | QCheckBox | QRadioButton)
        return _LABEL if is_label else 1

    def letters(self) -> list[str]:
        """Give the letters it may bear: those that begin its words first; never a digit, which may be a count."""
        words = plain_of(self.words).lower()
        starts = [each for at, each in enumerate(words) if at == 0 or not words[at - 1].isalnum()]
        return [each for each in dict.fromkeys([*starts, *words]) if each in _LETTERS and each.isalpha()]

    def take(self, letter: str) -> None:
        """Bear this letter; empty: none."""
        wished = letter and letter == letter_of(self._wish)
        self.write(self._wish if wished else AccessKeys(set(_LETTERS) - {letter}).marked(plain_of(self.words)))

    def write(self, words: str) -> None:
        """Show other words, and remember those that were there before: who marked a letter keeps that wish."""
        self.letter = letter_of(words)
        if words == self.words:
            return
        self.words = words
        self._widget.setProperty(self._kept, [self._wish, words])
        if isinstance(self._widget, QTabBar):
            self._widget.setTabText(self._tab, words)
        elif isinstance(self._widget, QAbstractButton | QLabel):
            self._widget.setText(words)

    def _read(self) -> str:
        if isinstance(self._widget, QTabBar):
            return self._widget.tabText(self._tab)
        return self._widget.text() if isinstance(self._widget, QAbstractButton | QLabel) else ""


class AccessKeyKeeper(QObject):
    """Looks after one window; it belongs to the window and needs no other owner."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.tidy)
        window.installEventFilter(self)

    def tidy(self) -> None:
        """Give everything that is shown a letter of its own, as far as there are letters."""
        bearers = sorted(_bearers(self._window), key=lambda each: each.rank)
        holders: dict[str, _Bearer] = {}
        for each in bearers:
            if each.letter:
                holders.setdefault(each.letter, each)
        # Twice: a label that had to give its letter to a button may find another one.
        for _round in range(2):
            held = set(holders.values())
            for each in bearers:
                if each not in held:
                    _place(each, holders, set())
        held = set(holders.values())
        for letter, each in holders.items():
            each.take(letter)
        for each in bearers:
            if each not in held:
                each.take("")

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look again once something was drawn anew."""
        if event.type() == QEvent.Type.UpdateRequest and not self._pause.isActive():
            self._pause.start()
        return False


def letters_on(window: QWidget) -> list[tuple[str, str]]:
    """Give what the letters of a window lead to: letter and words, buttons first."""
    bearers = sorted(_bearers(window), key=lambda each: each.rank)
    shown = ((letter_of(each.words), plain_of(each.words).strip(" \u2009")) for each in bearers)
    return [(letter, words) for letter, words in shown if letter]


def _bearers(window: QWidget) -> Iterator[_Bearer]:
    """Give what is shown and may bear a letter, in the order it was built."""
    for label in window.findChildren(QLabel):
        if label.buddy() is not None and label.isVisible() and label.window() is window and label.text():
            yield _Bearer(label)
    for button in window.findChildren(QAbstractButton):
        if button.isVisible() and button.window() is window and _may_bear(button):
            yield _Bearer(button)
    for bar in window.findChildren(QTabBar):
        if bar.isVisible() and bar.window() is window:
            yield from (_Bearer(bar, place) for place in range(bar.count()) if bar.tabText(place))


def _may_bear(button: QAbstractButton) -> bool:
    if not button.text().strip(" \u2009") or isinstance(button.parent(), QLineEdit):
        return False
    above: QWidget | None = button.parentWidget()
    if above is not None and isinstance(above.parent(), QCalendarWidget):
        return False
    if isinstance(button, NavButton) or (isinstance(button, KeyedBox) and button.key):
        return bool(letter_of(button.text()))  # Ctrl+1 to 8 lead to the sidebar, digits to these boxes
    return bool(letter_of(button.text())) or button.property("kind") not in _WITHOUT


def _place(bearer: _Bearer, holders: dict[str, _Bearer], tried: set[str]) -> bool:
    """Find a letter: a free one; for a button also that of another that finds a second one, or of a label."""
    letters = bearer.letters()
    free = next((each for each in letters if each not in holders), "")
    if free:
        holders[free] = bearer
        return True
    if bearer.rank == _LABEL:
        return False
    for letter in letters:
        if letter not in tried:
            tried.add(letter)
            if holders[letter].rank == _LABEL or _place(holders[letter], holders, tried):
                holders[letter] = bearer
                return True
    return False
