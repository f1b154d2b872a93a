"""UI: the answers of a case in words: what was told at length on the left, the short facts on the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QWidget
from typing_extensions import override

from setwan_desktop.domain.indonesian import short_date
from setwan_desktop.domain.views import CaseView, Fact, FollowUpView
from setwan_desktop.ui.case.fact_list import FactList

_NARROW, _MOST_IDENTIFYING = 600, 6


class SummaryTab(QScrollArea):
    """The tab "Ringkasan".

    Signals:
        reveal_requested: id of a masked field.
    """

    reveal_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._told, self._facts = FactList(), FactList()
        content = QWidget()
        content.setProperty("kind", "plain")
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, content)
        self._sides.setContentsMargins(4, 10, 4, 10)
        self._sides.setSpacing(24)
        self._sides.addWidget(self._told, 1, Qt.AlignmentFlag.AlignTop)
        self._sides.addWidget(self._facts, 1, Qt.AlignmentFlag.AlignTop)
        self.setWidget(content)
        for side in (self._told, self._facts):
            side.reveal_requested.connect(self._on_side_reveal_requested)

    def show_case(self, view: CaseView) -> None:
        """Show the answers of a case."""
        long = [("", [fact for _title, facts in view.summary for fact in facts if fact.long])]
        short = [(title, [fact for fact in facts if not fact.long]) for title, facts in view.summary]
        agreed = [("Tindak lanjut yang disepakati", [_owed(each) for each in view.follow_ups])]
        tracking = [("", [Fact("", "Kode lacak", view.tracking)] if view.tracking else [])]
        self._told.show_groups([*long, *agreed])
        self._facts.show_groups([*short, *tracking])
        self._told.setVisible(any(facts for _title, facts in (*long, *agreed)))

    def reveal(self, field: str, value: str) -> None:
        """Show a masked value for half a minute."""
        self._told.reveal(field, value)
        self._facts.reveal(field, value)

    def _on_side_reveal_requested(self, field: str) -> None:
        self.reveal_requested.emit(field)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the sides one below the other where there is no room for both."""
        super().resizeEvent(event)
        narrow = self.viewport().width() < _NARROW
        self._sides.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)


def identity_groups(view: CaseView) -> Sequence[tuple[str, Sequence[Fact]]]:
    """Give the group that tells who the applicant is: the beginning of the one with masked facts, else of the first."""
    groups = [(title, [fact for fact in facts if not fact.long]) for title, facts in view.summary]
    with_masked = [group for group in groups if any(fact.confidential for fact in group[1])]
    return [(title, facts[:_MOST_IDENTIFYING]) for title, facts in (with_masked or groups)[:1]]


def _owed(follow_up: FollowUpView) -> Fact:
    until = f", paling lambat {short_date(follow_up.until)}" if follow_up.until else ""
    state = "selesai" if follow_up.done else f"{follow_up.who}{until}"
    return Fact("", follow_up.what, " · ".join(part for part in (state, follow_up.note) if part))
