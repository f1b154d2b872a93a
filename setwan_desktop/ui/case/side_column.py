"""UI: the column that wide windows keep beside a case: procedure, applicant, papers."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from setwan_desktop.domain.views import CaseView
from setwan_desktop.ui.case.fact_list import FactList
from setwan_desktop.ui.case.papers_list import PapersList
from setwan_desktop.ui.case.summary_tab import identity_groups
from setwan_desktop.ui.case.track_list import TrackList


class SideColumn(QScrollArea):
    """Track above applicant above papers.

    Signals:
        reveal_requested: id of a masked field.
    """

    reveal_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.track = TrackList()
        self.facts = FactList(narrow=True)
        self.papers = PapersList()
        content = self._content = QWidget()
        content.setProperty("kind", "plain")
        layout = QVBoxLayout(content)
        layout.setContentsMargins(14, 14, 14, 14)
        layout.setSpacing(18)
        layout.addWidget(self.track)
        layout.addWidget(self.facts)
        layout.addWidget(self.papers)
        layout.addStretch()
        self.setWidget(content)
        self.facts.reveal_requested.connect(self._on_facts_reveal_requested)

    def show_case(self, view: CaseView) -> None:
        """Show a case."""
        self.track.show_steps(view.track)
        self.track.setFixedHeight(self.track.height_of_all())
        self.facts.show_groups(identity_groups(view))
        self.papers.show_case(view)

    def _on_facts_reveal_requested(self, field: str) -> None:
        self.reveal_requested.emit(field)

    @override
    def minimumSizeHint(self) -> QSize:
        """Never be narrower than what is in it, with the scroll bar beside."""
        beside = self.verticalScrollBar().sizeHint().width()
        return QSize(self._content.minimumSizeHint().width() + beside, super().minimumSizeHint().height())
