"""UI tests: what a page owes to whoever goes by keyboard, by ear, or has weak eyes; each rule lists what breaks it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import shiboken6
from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QCalendarWidget,
    QCheckBox,
    QComboBox,
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QScrollArea,
    QTabBar,
    QTableView,
    QWidget,
)

from setwan_desktop.demo.hands import hand
from setwan_desktop.ui.access_key_keeper import AccessKeyKeeper
from setwan_desktop.ui.forms.access_keys import letter_of, plain_of
from setwan_desktop.ui.nav_button import NavButton
from setwan_desktop.ui.widgets.keyed_box import KeyedBox
from setwan_desktop.ui.widgets.segmented_buttons import SegmentedButtons

ROWS = {"paper-row", "part", "chip"}
"""Kinds of buttons that are rows of a list: as many as there are things, walked through by Tab."""

LEAST_TARGET, LEAST_APART = 28, 24
RING = 3


def shown(top: QWidget) -> Iterator[QWidget]:
    """Give what is to be seen, from the top; what Qt builds inside its calendar is Qt's."""
    for widget in (top, *top.findChildren(QWidget)):
        if widget.isVisible() and widget.window() is top and not _of_calendar(widget):
            yield widget


def _of_calendar(widget: QWidget | None) -> bool:
    while widget is not None:
        widget = widget.parentWidget()
        if isinstance(widget, QCalendarWidget):
            return True
    return False


def called(widget: QWidget) -> str:
    """Name a widget for whoever has to find it."""
    words = getattr(widget, "text", lambda: "")() if isinstance(widget, (QAbstractButton, QLabel)) else ""
    words = words or widget.accessibleName() or widget.toolTip()
    return f"{type(widget).__name__} “{words}” in {type(widget.parentWidget()).__name__}"


def settled(top: QWidget) -> None:
    """Wait until the window has looked after its access keys."""
    keeper = next((each for each in top.children() if isinstance(each, AccessKeyKeeper)), None)
    hand.settle()
    while keeper is not None and keeper.findChild(QTimer).isActive():
        hand.wait(20)


def focusable(top: QWidget) -> list[QWidget]:
    """Give what Tab goes to, in its order."""
    chain, widget = [], top
    while True:
        widget = widget.nextInFocusChain()
        if widget is top or widget is None:
            return chain
        takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
        if takes and widget.isEnabled() and widget.isVisible() and widget.window() is top:
            chain.append(widget)


# -- access keys -------------------------------------------------------------------------------------------------------------


def _lettered(top: QWidget) -> Iterator[tuple[str, str, QWidget]]:
    """Give whatever should bear a letter: its words, the letter, and where it is."""
    for widget in shown(top):
        if isinstance(widget, QLabel) and widget.buddy() is not None:
            yield widget.text(), letter_of(widget.text()), widget
        elif isinstance(widget, QTabBar):
            for place in range(widget.count()):
                yield widget.tabText(place), letter_of(widget.tabText(place)), widget
        elif isinstance(widget, QAbstractButton) and widget.text().strip(" \u2009"):
            yield widget.text(), letter_of(widget.text()), widget


def _reached_otherwise(button: QAbstractButton) -> bool:
    """Tell whether other keys lead to a button: the sidebar's Ctrl+1 to 8, a digit, the arrows of a group, Tab along a list."""
    if isinstance(button, NavButton) or (isinstance(button, KeyedBox) and button.key):
        return True
    return isinstance(button.parentWidget(), (SegmentedButtons, QLineEdit)) or button.property("kind") in ROWS


def _is_label(widget: QWidget) -> bool:
    return isinstance(widget, (QLabel, QCheckBox))


def access_keys(top: QWidget) -> Iterator[str]:
    """Every button, label, tab and box has a letter, and no two have the same."""
    if isinstance(top, QMenu):
        words = [(each.text(), letter_of(each.text())) for each in top.actions() if each.text()]
        given = [letter for _words, letter in words if letter]
        yield from (f"no access key: menu “{words}”" for words, letter in words if not letter)
        yield from (f"access key {each} twice in the menu" for each in set(given) if given.count(each) > 1)
        return
    letters: dict[str, list[str]] = {}
    without = []
    for words, letter, widget in _lettered(top):
        if letter:
            letters.setdefault(letter, []).append(words)
        elif not isinstance(widget, QAbstractButton) or not _reached_otherwise(widget):
            without.append((words, widget))
    of_buttons = {letter for _words, letter, widget in _lettered(top) if not _is_label(widget)}
    for words, widget in without:
        # Where a page has more than letters, something goes without: labels first, a button only where buttons hold them all.
        taken = set(letters) if _is_label(widget) else of_buttons
        if {each for each in plain_of(words).lower() if each.isascii() and each.isalpha()} - taken:
            yield f"no access key: {called(widget)} “{words}”"
    yield from (f"access key {letter} twice: {', '.join(words)}" for letter, words in letters.items() if len(words) > 1)


# -- names ----------------------------------------------------------------------------------------------------------------


def name_of(widget: QWidget) -> str:
    """Give what a screen reader calls a control."""
    place = QAccessible.queryAccessibleInterface(widget)
    return place.text(QAccessible.Text.Name).strip() if place is not None else ""


def names(top: QWidget) -> Iterator[str]:
    """Every control has a name, which is not that of its class."""
    for widget in focusable(top):
        if isinstance(widget, (QScrollArea, QMenu, QDialog)):
            continue
        name = name_of(widget)
        if not name or name == type(widget).__name__ or name.startswith("Q"):
            yield f"no name: {called(widget)}: “{name}”"


def rows(top: QWidget) -> Iterator[str]:
    """Every row of a list speaks a sentence; every column of a table has a head."""
    for view in shown(top):
        if not isinstance(view, QAbstractItemView) or isinstance(view, QHeaderView) or view.model() is None:
            continue
        if isinstance(view.window(), QMenu) or isinstance(view.parent(), QComboBox):
            continue
        model = view.model()
        for number in range(min(model.rowCount(view.rootIndex()), 60)):
            index = model.index(number, 0, view.rootIndex())
            if not index.flags() & Qt.ItemFlag.ItemIsEnabled:
                continue
            said = index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data(Qt.ItemDataRole.DisplayRole)
            if isinstance(view, QTableView):
                said = index.data(Qt.ItemDataRole.AccessibleTextRole)
            if not str(said or "").strip():
                yield f"silent row {number}: {called(view)}"
                break


# -- order of Tab, and what has the focus --------------------------------------------------------------------------------------


def order(top: QWidget) -> Iterator[str]:
    """Tab goes down and to the right in each pane."""
    chain = focusable(top)
    for now, following in pairwise(chain):
        # What takes away comes last on purpose, wherever it stands.
        if now.parentWidget() is not following.parentWidget() or name_of(following).startswith("Hapus"):
            continue
        here, there = now.geometry(), following.geometry()
        same_row = here.top() < there.center().y() < here.bottom() or there.top() < here.center().y() < there.bottom()
        same_column = here.left() < there.right() and there.left() < here.right()
        if (same_row and there.right() <= here.left()) or (
            not same_row and same_column and there.bottom() <= here.top()
        ):
            yield f"Tab goes back: from {called(now)} to {called(following)}"


def _by_arrows(widget: QWidget) -> bool:
    """Tell whether arrows lead to a button from the one of its group that is pressed."""
    return not widget.isEnabled() or (isinstance(widget, QAbstractButton) and widget.autoExclusive())


def focus(top: QWidget) -> Iterator[str]:
    """Tab goes to everything and comes round, and what has the focus looks different from what has not."""
    chain = focusable(top)
    if not chain or isinstance(top, QMenu):
        return
    # Only in the active window does the focus look like one; a window of the test before may have gone a moment ago.
    top.activateWindow()
    QTest.qWaitForWindowActive(top)
    hand.settle()
    pictures: list[tuple[QWidget, QImage]] = []
    chain[0].setFocus(Qt.FocusReason.TabFocusReason)
    seen: list[QWidget] = []
    for _step in range(len(chain) * 2 + 5):
        hand.press("Tab")
        now = QApplication.focusWidget()
        if now is None:
            yield "the focus is lost"
            break
        if seen and now is seen[0] and (now is not seen[-1] or len(chain) == 1):
            break  # a date is gone through part by part before Tab leaves it
        seen.append(now)
        pictures.append((now, now.grab().toImage()))
    else:
        yield f"Tab never comes round: it stays about {called(seen[-1])}"
    there = (each for each in chain if shiboken6.isValid(each))  # the page may have been drawn anew meanwhile
    missed = [each for each in there if each not in seen and each.isVisible() and not _by_arrows(each)]
    yield from (f"Tab never comes to {called(each)}" for each in missed)
    for widget, focused in pictures:
        if not shiboken6.isValid(widget):
            continue
        widget.clearFocus()
        QApplication.processEvents()
        if not isinstance(widget, QScrollArea) and focused == widget.grab().toImage():
            yield f"the focus is not to be seen: {called(widget)}"


# -- targets -----------------------------------------------------------------------------------------------------------------


def _is_clicked(button: QAbstractButton) -> bool:
    """Tell whether a button is to be hit: the signs inside a line are Qt's, and keys do the same (F4, Esc)."""
    return button.isEnabled() and not isinstance(button.parentWidget(), QLineEdit)


def _scroller(widget: QWidget) -> QWidget | None:
    """Give what a widget is scrolled in; what is scrolled out of sight lies under a neighbour and crowds nothing."""
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QAbstractScrollArea):
        above = above.parentWidget()
    return above


def targets(top: QWidget) -> Iterator[str]:
    """What is clicked is at least 28 pixels high and wide, or 24 with room around it."""
    if isinstance(top, QMenu):
        return
    buttons = [each for each in shown(top) if isinstance(each, QAbstractButton) and _is_clicked(each)]
    rects = {id(each): QRect(each.mapTo(top, QPoint(0, 0)), each.size()) for each in buttons}
    for each in buttons:
        rect = rects[id(each)]
        least = min(rect.width(), rect.height())
        if least >= LEAST_TARGET:
            continue
        around = rect.adjusted(
            -(LEAST_TARGET - least), -(LEAST_TARGET - least), LEAST_TARGET - least, LEAST_TARGET - least
        )
        crowded = any(
            other is not each and around.intersects(rects[id(other)]) and _scroller(other) is _scroller(each)
            for other in buttons
        )
        if least < LEAST_APART or crowded:
            yield f"small target {rect.width()}x{rect.height()}: {called(each)}"


RULES = (access_keys, names, rows, order, targets)
"""What holds without touching the page."""
