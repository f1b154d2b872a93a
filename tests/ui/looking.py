"""UI tests: looks at a window as laid out: cut text, what stands outside or over another, hidden buttons, scroll bars."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QStackedWidget,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QTabBar,
    QTabWidget,
    QTextEdit,
    QToolButton,
    QWidget,
)

from setwan_desktop.ui.nav_button import NavButton
from setwan_desktop.ui.style.fonts import font
from setwan_desktop.ui.widgets.chips import Chip
from setwan_desktop.ui.widgets.elided_label import ElidedLabel
from setwan_desktop.ui.widgets.primary_button import KeyButton
from setwan_desktop.ui.widgets.toast import Toast
from setwan_desktop.ui.widgets.within_screen import room_of_screen
from tests.ui.tables import cut_cells

SLACK = 1
"""Pixels that rounding at 150 % and at larger text may take."""

SHARE_OF_SCREEN = 0.9
_MARGIN_OF_LINE, _FOLDED = 2, 24


@dataclass(frozen=True)
class Finding:
    """What a person would see to be wrong.

    Attributes:
        rule: ``clipped``, ``outside``, ``overlap``, ``primary``, ``scrolls`` or ``size``.
        where: which widget.
        told: what is wrong with it, with the figures.
    """

    rule: str
    where: str
    told: str

    def __str__(self) -> str:
        return f"{self.rule}: {self.where}: {self.told}"


def findings(window: QWidget, *, acts: bool = False, wanted: tuple[int, int] | None = None) -> list[Finding]:
    """Look at everything to be seen in a window, a dialog or a pop-up.

    Args:
        window: shown, and laid out.
        acts: it has an act of its own.
        wanted: the size it was given; None: it took its own.
    """
    seen = [each for each in (window, *window.findChildren(QWidget)) if _belongs(each, window)]
    found = [each for widget in seen for each in (*clipped(widget), *outside(widget), *scrolls(widget))]
    found += overlaps(seen)
    found += size(window, wanted)
    if acts:
        found += primary(window, seen)
    return found


def name(widget: QWidget) -> str:
    """Call a widget by its class, by what a person reads on it, and by whom it belongs to."""
    told = (widget.property(each) for each in ("text", "accessibleName", "placeholderText", "windowTitle"))
    words = next((each for each in told if isinstance(each, str) and each), "")
    parents, parent = [], widget.parentWidget()
    while parent is not None and len(parents) < 2:
        if type(parent) is not QWidget:
            parents.append(type(parent).__name__)
        parent = parent.parentWidget()
    return f"{type(widget).__name__} “{' '.join(words.split())[:50]}” in {' in '.join(parents)}"


# -- cut text ---------------------------------------------------------------------------------------------------------------


def clipped(widget: QWidget) -> Iterator[Finding]:
    """Find text that is not to be read whole, unless its tooltip tells it."""
    for kinds, rule in _RULES:
        if isinstance(widget, kinds):
            for told in rule(widget):
                yield Finding("clipped", name(widget), told)
            return


def _label(label: QLabel) -> Iterator[str]:
    if not label.text() or isinstance(label, ElidedLabel):
        return
    if not label.wordWrap():
        yield from _less(label, label.sizeHint().width(), label.sizeHint().height())
        return
    yield from _less(label, 0, label.heightForWidth(label.width()))
    metrics = label.fontMetrics()
    widest = max((metrics.horizontalAdvance(word) for word in re.split(r"[\s\u200b]+", label.text())), default=0)
    if widest > label.contentsRect().width() + SLACK:
        yield f"a word is {widest} wide, there is room for {label.contentsRect().width()}"


def _key_button(button: KeyButton) -> Iterator[str]:
    """Keys may be left out, words may not."""
    keys = button._keys_width() + 10 if button._keys else 0
    least = button.sizeHint().width() - keys - 10
    if not button.toolTip():
        yield from _less(button, least, button.sizeHint().height() - 4)


def _button(button: QAbstractButton) -> Iterator[str]:
    shows_icon_only = (
        isinstance(button, QToolButton) and button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
    )
    if not button.text() or (shows_icon_only and not button.icon().isNull()):
        return
    words = _advance(button.fontMetrics(), button.text())
    sign = button.iconSize().width() + 4 if not button.icon().isNull() else 0
    menu = 12 if isinstance(button, QPushButton) and button.menu() is not None else 0
    yield from _less(button, words + sign + menu + 4, button.fontMetrics().height())
    if isinstance(button, QPushButton):
        option = QStyleOptionButton()
        button.initStyleOption(option)
        room = button.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, button).width()
        if room + SLACK < words + sign:
            yield f"its words are {words + sign} wide, there is room for {room}"


def _tick(button: QAbstractButton) -> Iterator[str]:
    if button.hasHeightForWidth():
        yield from _less(button, button.minimumSizeHint().width(), button.heightForWidth(button.width()))
    else:
        yield from _less(button, button.sizeHint().width(), button.fontMetrics().height())


def _line(line: QLineEdit) -> Iterator[str]:
    words = line.placeholderText() if not line.text() else line.text() if line.isReadOnly() else ""
    if isinstance(line.parentWidget(), QAbstractSpinBox):
        words = line.text()
    icons = [each for each in line.findChildren(QAbstractButton) if each.isVisible()]
    taken = sum(each.width() + 4 for each in icons) + sum(
        each.width() + 9 for each in line.findChildren(QLabel) if each.isVisible()
    )
    margins = line.textMargins()
    room = line.contentsRect().width() - margins.left() - margins.right() - 2 * _MARGIN_OF_LINE
    room -= 0 if isinstance(line.parentWidget(), QAbstractSpinBox | QComboBox) else 18 + taken
    wide = line.fontMetrics().horizontalAdvance(words)
    if words and wide > room + SLACK and not line.toolTip():
        yield f"“{words}” is {wide} wide, there is room for {room}"
    yield from _less(line, 0, line.fontMetrics().height())


def _combo(combo: QComboBox) -> Iterator[str]:
    if combo.isEditable():
        return
    option = QStyleOptionComboBox()
    combo.initStyleOption(option)
    room = combo.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, combo
    )
    wide = combo.fontMetrics().horizontalAdvance(combo.currentText())
    told = combo.toolTip() == combo.currentText() or combo.visibleRegion().isEmpty()
    if wide > room.width() + SLACK and not told:
        yield f"is {wide} wide, there is room for {room.width()}"


def _tabs(bar: QTabBar) -> Iterator[str]:
    shown = [at for at in range(bar.count()) if bar.isTabVisible(at)]
    for at in shown:
        wide = _advance(bar.fontMetrics(), bar.tabText(at))
        rect = bar.tabRect(at)
        if wide > rect.width() or rect.right() > bar.width() + SLACK or rect.left() < 0:
            yield f"tab “{bar.tabText(at)}” is {wide} wide and stands at {rect.left()} to {rect.right()} of {bar.width()}"


def _chip(chip: Chip) -> Iterator[str]:
    if not chip.toolTip():
        yield from _less(chip, chip.sizeHint().width(), chip.sizeHint().height())


def _entry(button: NavButton) -> Iterator[str]:
    if not button.toolTip():
        words = _advance(QFontMetrics(font("body", "strong" if button.isChecked() else "normal")), button.text())
        badge = button._badge_width() if button.count else 0
        yield from _less(button, 44 + words + badge + 20, 0)


def _header(header: QHeaderView) -> Iterator[str]:
    model = header.model()
    if model is None or header.orientation() != Qt.Orientation.Horizontal:
        return
    for section in range(header.count()):
        words = str(model.headerData(section, header.orientation()) or "")
        room = header.sectionSize(section)
        if words and not header.isSectionHidden(section) and header.sectionSizeHint(section) > room + 8:
            yield f"column “{words}” has {room}, needs {header.sectionSizeHint(section)}"


def _list(rows: QListWidget) -> Iterator[str]:
    room = rows.viewport().width()
    for row in range(rows.count()):
        item = rows.item(row)
        wide = rows.fontMetrics().horizontalAdvance(item.text()) + (24 if not item.icon().isNull() else 0)
        if wide > room and not item.toolTip():
            yield f"“{item.text()}” is {wide} wide, there is room for {room}"


def _advance(metrics: QFontMetrics, words: str) -> int:
    return metrics.size(int(Qt.TextFlag.TextShowMnemonic), words).width()


def _less(widget: QWidget, width: int, height: int) -> Iterator[str]:
    if widget.width() + SLACK < width:
        yield f"{widget.width()} wide, needs {width}"
    if widget.height() + SLACK < height:
        yield f"{widget.height()} high, needs {height}"


_RULES: tuple[tuple[type | tuple[type, ...], Callable[..., Iterator[str]]], ...] = (
    (QLabel, _label),
    (KeyButton, _key_button),
    (NavButton, _entry),
    ((QCheckBox, QRadioButton), _tick),
    (QAbstractButton, _button),
    (QLineEdit, _line),
    (QComboBox, _combo),
    (QTabBar, _tabs),
    (Chip, _chip),
    (QHeaderView, _header),
    (QListWidget, _list),
    (QAbstractScrollArea, cut_cells),
)
"""The first one that fits a widget looks at it."""


# -- where things stand -----------------------------------------------------------------------------------------------------


def outside(widget: QWidget) -> Iterator[Finding]:
    """Find what stands partly outside its parent, where nothing can be scrolled; of a label that shows nothing, nothing."""
    parent = widget.parentWidget()
    if isinstance(widget, QLabel) and not widget.text() and widget.pixmap().isNull():
        return
    if widget.isWindow() or parent is None or _is_scrolled(widget) or isinstance(parent, QHeaderView):
        return
    room, own = parent.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK), widget.geometry()
    if not room.contains(own) and own.isValid():
        yield Finding("outside", name(widget), f"{own.getRect()} in a parent of {parent.size().toTuple()}")


def scrolls(widget: QWidget) -> Iterator[Finding]:
    """Find what has to be scrolled sideways."""
    if isinstance(widget, QAbstractScrollArea):
        bar = widget.horizontalScrollBar()
        # A text breaks its lines, and only thinks of scrolling for a moment.
        hidden_way = not isinstance(widget, QPlainTextEdit | QTextEdit) and bar.maximum() > bar.minimum() + SLACK
        if bar.isVisible() or hidden_way:
            told = f"{bar.maximum()} pixels sideways for {_widest(widget)}"
            yield Finding("scrolls", name(widget), told)


def _widest(area: QAbstractScrollArea) -> str:
    """Name what asks for more width than there is: the innermost that does."""
    room = area.viewport().width()
    inside = [each for each in area.viewport().findChildren(QWidget) if each.isVisible()]
    wide = [(each.minimumSizeHint().width(), name(each)) for each in inside if not each.layout()]
    return "; ".join(f"{told} ({least})" for least, told in sorted(wide, reverse=True)[:3]) + f" in {room}"


def overlaps(seen: list[QWidget]) -> Iterator[Finding]:
    """Find widgets that stand over their siblings."""
    families: dict[QWidget, list[QWidget]] = {}
    for each in seen:
        parent = each.parentWidget()
        if parent is not None and not each.isWindow() and not _floats(each):
            families.setdefault(parent, []).append(each)
    for parent, children in families.items():
        if isinstance(parent, QAbstractScrollArea | QLineEdit | QComboBox | QAbstractSpinBox | QTabBar):
            continue
        rows = sorted(children, key=lambda each: each.geometry().top())
        for at, one in enumerate(rows):
            for other in rows[at + 1 :]:
                shared = one.geometry().intersected(other.geometry())
                if shared.width() > SLACK and shared.height() > SLACK:
                    told = f"{shared.getRect()} shared with {name(other)}"
                    yield Finding("overlap", name(one), told)


def size(window: QWidget, wanted: tuple[int, int] | None = None) -> Iterator[Finding]:
    """Find a window that does not take the size it is given, or its screen: a dialog takes nine tenths of it at most."""
    if wanted is not None:
        if window.size().toTuple() != wanted:
            yield Finding("size", name(window), f"{window.size().toTuple()} where {wanted} was wanted")
        return
    room = room_of_screen(window).size()
    share = SHARE_OF_SCREEN if isinstance(window, QDialog) else 1.0
    most = (room.width() * share, room.height() * share)
    if window.width() > most[0] + SLACK or window.height() > most[1] + SLACK:
        yield Finding("size", name(window), f"{window.size().toTuple()} on a screen of {room.toTuple()}")


# -- the primary button -----------------------------------------------------------------------------------------------------


def primary(window: QWidget, seen: list[QWidget]) -> Iterator[Finding]:
    """Find out whether there is one primary button, to be seen whole."""
    buttons = [each for each in seen if each.property("kind") in {"primary", "gold"} and isinstance(each, QPushButton)]
    if len(buttons) != 1:
        yield Finding("primary", name(window), f"{len(buttons)} primary buttons: {[each.text() for each in buttons]}")
    for each in buttons:
        yield from covered(each, window)


def covered(button: QWidget, window: QWidget) -> Iterator[Finding]:
    """Find a button of which a part is cut off or lies under something."""
    rect = button.rect()
    inside = window.rect().contains(QRect(button.mapTo(window, QPoint()), rect.size()))
    if not inside or button.visibleRegion().boundingRect().size() != rect.size():
        yield Finding("primary", name(button), "is not wholly to be seen")
        return
    inner = rect.adjusted(3, 3, -3, -3)
    for corner in (inner.topLeft(), inner.topRight(), inner.bottomLeft(), inner.bottomRight(), inner.center()):
        hit = window.childAt(button.mapTo(window, corner))
        if hit is not button:
            yield Finding("primary", name(button), f"lies under {name(hit) if hit else 'the edge'}")
            return


# -- what is looked at ------------------------------------------------------------------------------------------------------


def _belongs(widget: QWidget, window: QWidget) -> bool:
    """Tell whether a widget is part of the window itself, and to be seen or scrolled to."""
    shown = widget.isVisible() and widget.window() is window.window() and widget.size().isValid()
    return shown and not _is_folded_away(widget)


def _is_folded_away(widget: QWidget) -> bool:
    """Tell whether a widget is in tabs of which only the bar is to be seen, as a long form leaves them."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QStackedWidget) and isinstance(parent.parentWidget(), QTabWidget):
            return parent.height() < _FOLDED
        parent = parent.parentWidget()
    return False


def _floats(widget: QWidget) -> bool:
    """Tell whether a widget stands over others by intention."""
    return isinstance(widget, Toast) or widget.property("kind") == "pop-up" or type(widget).__name__ in _FLOATING


_FLOATING = {"SearchPopup", "QSplitterHandle", "QSizeGrip", "QFocusFrame", "QRubberBand"}


def _is_scrolled(widget: QWidget) -> bool:
    """Tell whether a widget is what an area scrolls."""
    parent = widget.parentWidget()
    area = parent.parentWidget() if parent is not None else None
    return isinstance(area, QAbstractScrollArea) and area.viewport() is parent
