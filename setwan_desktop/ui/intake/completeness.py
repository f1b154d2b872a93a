"""UI: how complete the form at the intake is: one line for each group of questions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from setwan_desktop.domain.forms import Form
from setwan_desktop.domain.indonesian import joined
from setwan_desktop.domain.refusals import FieldProblem
from setwan_desktop.office import Desk
from setwan_desktop.ui.case.task_panel import TaskPanel
from setwan_desktop.ui.style.icons import icon
from setwan_desktop.ui.style.look_property import set_look
from setwan_desktop.ui.widgets.plain_label import PlainLabel

_MOST_NAMED = 3
_ABSENT = {"missing", "unticked"}
_COMPLETE, _MISSING, _WRONG = "complete", "missing", "wrong"
_SIGNS = {
    _COMPLETE: ("circle-check", "ok"),
    _MISSING: ("circle-alert", "warn"),
    _WRONG: ("circle-alert", "danger"),
}


class Completeness(QFrame):
    """A list with a tick or a warning sign before each group."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        title = PlainLabel("Kelengkapan")
        title.setProperty("kind", "section")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(12, 10, 12, 12)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(title, 0, 0, 1, 2)
        self._lines: list[tuple[PlainLabel, PlainLabel]] = []

    def show_state(self, panel: TaskPanel, desk: Desk) -> None:
        """Show what is still to be filled in of the form of a task."""
        if panel.offer is None:
            return
        offer, answers = panel.offer, panel.answers()
        problems = desk.check_answers(offer.form, answers, offer.requires)
        told = _told(offer.form, list(answers), problems)
        while len(self._lines) < len(told):
            self._add_line()
        for place, (sign, words) in enumerate(self._lines):
            sign.setVisible(place < len(told))
            words.setVisible(place < len(told))
            if place < len(told):
                state, sentence = told[place]
                symbol, tint = _SIGNS[state]
                sign.setPixmap(icon(symbol, tint, 16).pixmap(QSize(16, 16)))
                words.setText(sentence)
                weight = "strong" if state == _WRONG else ""
                set_look(words, "kind", weight)

    def sentences(self) -> list[str]:
        """Give what is told."""
        return [words.text() for _sign, words in self._lines if not words.isHidden()]

    def _add_line(self) -> None:
        sign, words = PlainLabel(), PlainLabel()
        words.setWordWrap(True)
        self._lines.append((sign, words))
        self._grid.addWidget(sign, len(self._lines), 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(words, len(self._lines), 1)


def _told(form: Form, asked: Sequence[str], problems: Sequence[FieldProblem]) -> list[tuple[str, str]]:
    """Tell for each group whether it is complete, what is missing in it, and then what is wrong."""
    groups: dict[str, list[str]] = {}
    group = ""
    for field in form.fields:
        group = field.group or group
        if field.id in asked:
            groups.setdefault(group, []).append(field.id)
    told = []
    for name, fields in groups.items():
        own = [each for each in problems if each.field.split("[")[0] in fields]
        missing = list(dict.fromkeys(each.label for each in own if each.fault in _ABSENT))
        wrong = dict.fromkeys(each.label for each in own if each.fault not in {*_ABSENT, "demand"})
        demanded = dict.fromkeys(each.label for each in own if each.fault == "demand")
        head = f"{name}: " if name else ""
        if not own:
            told.append((_COMPLETE, f"{name or 'Isian'} lengkap"))
        if missing:
            told.append((_MISSING, f"{head}belum ada {_named(missing)}" if head else f"Belum diisi: {_named(missing)}"))
        told.extend((_WRONG, f"{label} perlu diperbaiki") for label in wrong)
        told.extend((_MISSING, f"{name or 'Isian'} belum terpenuhi: {label}") for label in demanded)
    return told


def _named(labels: Sequence[str]) -> str:
    """Name a few, and count the rest."""
    if len(labels) <= _MOST_NAMED:
        return joined(labels)
    return f"{', '.join(labels[:_MOST_NAMED])} dan {len(labels) - _MOST_NAMED} lainnya"
