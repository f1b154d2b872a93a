"""UI: where the questions of a form stand: in lines of twelve columns, fewer beside each other where the form is narrow."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from setwan_desktop.domain.forms import Field
from setwan_desktop.ui.forms.day_hint import DayHint
from setwan_desktop.ui.forms.field_box import FieldBox
from setwan_desktop.ui.style.tokens import scaled
from setwan_desktop.ui.widgets.plain_label import PlainLabel

_COLUMNS = 12
_NARROW, _VERY_NARROW = 470, 340
_WIDE, _HALVES, _WHOLE_LINES = "wide", "halves", "whole lines"


class FormGrid(QGridLayout):
    """Holds the boxes of a form, the headings of its groups, and what is said about a day below it.

    Args:
        form: the widget that it lays out.
        boxes: field id -> its box, in the order of the form.
        hints: field id of an hour -> the hint that stands below it.
    """

    def __init__(self, form: QWidget, boxes: Mapping[str, FieldBox], hints: Mapping[str, DayHint]) -> None:
        super().__init__(form)
        self._form, self._boxes, self._hints = form, boxes, hints
        groups = dict.fromkeys(box.field.group for box in boxes.values() if box.field.group)
        self._headings = {group: _heading(group, form) for group in groups}
        self._laid_out: tuple[object, ...] = ()
        self._needs: dict[tuple[object, ...], int] = {}
        self.setContentsMargins(0, 0, 0, 0)
        self.setHorizontalSpacing(14)
        self.setVerticalSpacing(9)
        for column in range(_COLUMNS):
            self.setColumnStretch(column, 1)

    def arrange(self, asked: Sequence[Field]) -> None:
        """Place the questions that are asked; a narrow form gives each more columns, and so does one whose labels are long."""
        width = self._form.width() - _overflow(self._form)
        for room, least in ((_WIDE, _NARROW), (_HALVES, _VERY_NARROW), (_WHOLE_LINES, 0)):
            plan = (room, scaled(_NARROW), *(each.id for each in asked))
            if width < max(scaled(least), self._needs.get(plan, 0)) and room != _WHOLE_LINES:
                continue
            if plan != self._laid_out:
                self._laid_out = plan
                self._place(asked, room)
            if not self._form.isVisible() or self.minimumSize().width() <= width:
                return
            self._needs[plan] = self.minimumSize().width()

    def _place(self, asked: Sequence[Field], room: str) -> None:
        """Place the questions in lines of twelve columns."""
        for part in (*self._boxes.values(), *self._headings.values(), *self._hints.values()):
            # An item that is only taken lives on, and the widget tells its changes to it instead of to its new one.
            self.removeWidget(part)
        shown_groups: set[str] = set()
        line, column = 0, 0
        for field in asked:
            span = _span(field.span, room)
            if field.group and field.group not in shown_groups:
                shown_groups.add(field.group)
                line, column = line + 1, 0
                self.addWidget(self._headings[field.group], line, 0, 1, _COLUMNS)
                line += 1
            elif column + span > _COLUMNS:
                line, column = line + 1, 0
            self.addWidget(self._boxes[field.id], line, column, 1, span, Qt.AlignmentFlag.AlignTop)
            column += span
            if field.id in self._hints:
                line, column = line + 1, _COLUMNS
                self.addWidget(self._hints[field.id], line, 0, 1, _COLUMNS)
        asked_ids = {each.id for each in asked}
        for field_id, box in self._boxes.items():
            box.setVisible(field_id in asked_ids)
        for group, heading in self._headings.items():
            heading.setVisible(group in shown_groups)
        self.invalidate()
        self._form.updateGeometry()


def _heading(words: str, form: QWidget) -> PlainLabel:
    heading = PlainLabel(words, form)
    heading.setProperty("kind", "section")
    heading.setContentsMargins(0, 5, 0, 0)
    return heading


def _overflow(form: QWidget) -> int:
    """Give by how much a form, as it is laid out, is wider than what it scrolls in."""
    above = form.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    inside = above.widget() if above is not None else None
    return max(0, inside.width() - above.viewport().width()) if above is not None and inside is not None else 0


def _span(wanted: int, room: str) -> int:
    """Give the columns a field takes: halves in a narrow form, the whole line in a very narrow one."""
    if room == _WIDE:
        return min(_COLUMNS, wanted)
    return _COLUMNS // 2 if room == _HALVES and wanted < _COLUMNS // 2 else _COLUMNS
