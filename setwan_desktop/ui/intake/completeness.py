"""UI: how complete the form at the intake is: one line for each group of questions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from setwan_desktop.domain.forms import Form
from setwan_desktop.domain.indonesian import joined
from setwan_desktop.domain.refusals import FieldProblem
from setwan_desktop.ui.style.icons import icon
from setwan_desktop.ui.widgets.plain_label import PlainLabel

_MOST_NAMED = 3


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

    def show_state(self, form: Form, asked: Sequence[str], problems: Sequence[FieldProblem]) -> None:
        """Show what is still to be filled in.

        Args:
            form: the questions.
            asked: ids of those that are asked now.
            problems: what is missing or wrong.
        """
        told = list(_told(form, asked, problems))
        while len(self._lines) < len(told):
            self._add_line()
        for place, (sign, words) in enumerate(self._lines):
            sign.setVisible(place < len(told))
            words.setVisible(place < len(told))
            if place < len(told):
                complete, sentence = told[place]
                picture = icon("circle-check" if complete else "circle-alert", "ok" if complete else "warn", 16)
                sign.setPixmap(picture.pixmap(QSize(16, 16)))
                words.setText(sentence)

    def sentences(self) -> list[str]:
        """Give what is told."""
        return [words.text() for _sign, words in self._lines if not words.isHidden()]

    def _add_line(self) -> None:
        sign, words = PlainLabel(), PlainLabel()
        words.setWordWrap(True)
        self._lines.append((sign, words))
        self._grid.addWidget(sign, len(self._lines), 0)
        self._grid.addWidget(words, len(self._lines), 1)


def _told(form: Form, asked: Sequence[str], problems: Sequence[FieldProblem]) -> list[tuple[bool, str]]:
    """Tell for each group whether it is complete, and what is not."""
    groups: dict[str, list[str]] = {}
    group = ""
    for field in form.fields:
        group = field.group or group
        if field.id in asked:
            groups.setdefault(group, []).append(field.id)
    told = []
    for name, fields in groups.items():
        wrong = list(dict.fromkeys(each.label for each in problems if each.field.split("[")[0] in fields))
        if not wrong:
            told.append((True, f"{name or 'Isian'} lengkap"))
        else:
            more = f" dan {len(wrong) - _MOST_NAMED} lainnya" if len(wrong) > _MOST_NAMED else ""
            named = ", ".join(wrong[:_MOST_NAMED]) + more if more else joined(wrong)
            told.append((False, f"{name + ': ' if name else ''}belum ada {named}"))
    return told
