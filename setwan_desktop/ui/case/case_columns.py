"""UI: how the parts of a case stand beside each other, for each width and purpose."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from setwan_desktop.ui.case.case_tabs import CaseTabs
from setwan_desktop.ui.case.papers_list import PapersList
from setwan_desktop.ui.case.side_column import SideColumn
from setwan_desktop.ui.case.task_panel import TaskPanel
from setwan_desktop.ui.case.track_list import TrackList
from setwan_desktop.ui.paper.preview import Preview

_TRACK_WIDTH, _SIDE_WIDTH, _TASK_WIDTH, _CORRECTIONS_WIDTH = 252, 344, 384, 290
_TAB_BAR, _ROOM_FOR_TABS, _ROOM_FOR_PAPERS = 38, 150, 130
_NO_LIMIT = 16_777_215  # QWIDGETSIZE_MAX
_LOW = 420


class Arrangement(Enum):
    """Task above tabs; the same with a column of track and papers; three columns; the form beside a paper."""

    STACKED = "stacked"
    WIDE = "wide"
    FULL = "full"
    FORM_THEN_PAPER = "form_then_paper"
    PAPER_THEN_FORM = "paper_then_form"


class _Column(QWidget):
    """A column whose parts stand one below the other."""

    def __init__(self, margins: tuple[int, int, int, int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.parts = QVBoxLayout(self)
        self.parts.setContentsMargins(*margins)
        self.parts.setSpacing(12)


class CaseColumns(QSplitter):
    """Holds task panel, tabs, track, papers and preview, and moves the panel to where it belongs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.panel = TaskPanel()
        self.tabs = CaseTabs()
        self.track = TrackList()
        self.papers = PapersList()
        self.side = SideColumn()
        self.preview = Preview()
        self.arrangement: Arrangement | None = None
        self._centre = QSplitter(Qt.Orientation.Vertical)
        self._centre.setProperty("kind", "ground")
        self._above = _Column((14, 12, 14, 10))
        self._centre.addWidget(self._above)
        self._centre.addWidget(self.tabs)
        self._centre.setChildrenCollapsible(False)
        self._centre.setStretchFactor(1, 1)
        self._left = _Column((10, 12, 6, 8))
        self._left.parts.addWidget(self.track)
        self._right = _Column((12, 12, 12, 12))
        self._right_foot = self._build_right_foot()
        self._right.parts.addWidget(self._right_foot, 1)
        self._right.setProperty("kind", "ground")
        self._corrections = _Column((12, 12, 12, 12))
        self._corrections.setProperty("kind", "ground")
        self._corrections.parts.addStretch()
        for part in (self._left, self._centre, self.preview, self._right, self.side, self._corrections):
            self.addWidget(part)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self._centre.setHandleWidth(1)
        self._tabs_wanted = False
        self.tabs.tabBarClicked.connect(self._on_tabs_tab_bar_clicked)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.timeout.connect(self.share_height)
        self.panel.height_changed.connect(self._settle.start)
        self.arrange(Arrangement.STACKED)

    def arrange(self, arrangement: Arrangement, *, apart: bool = False) -> None:
        """Put everything where it belongs.

        Args:
            arrangement: the order of the columns.
            apart: the corrections stand in a column of their own beside the paper.
        """
        self.arrangement = arrangement
        beside = arrangement in {Arrangement.FORM_THEN_PAPER, Arrangement.PAPER_THEN_FORM}
        full = arrangement is Arrangement.FULL
        self._place_panel(self._right if full else self._above)
        grows = QSizePolicy.Policy.Expanding if beside else QSizePolicy.Policy.Maximum
        self.panel.setSizePolicy(QSizePolicy.Policy.Expanding, grows)
        self._place_corrections(apart=apart and beside)
        self._left.setVisible(full)
        self._right.setVisible(full)
        self.side.setVisible(arrangement is Arrangement.WIDE)
        self.preview.setVisible(beside)
        self.panel.acts.set_previewing(arrangement is Arrangement.FORM_THEN_PAPER)
        self.tabs.setVisible(not beside)
        self._above.setVisible(not full)
        self.tabs.set_reduced(arrangement is not Arrangement.STACKED)
        paper_first = arrangement is Arrangement.PAPER_THEN_FORM
        if (self.indexOf(self.preview) < self.indexOf(self._centre)) is not paper_first:
            self.insertWidget(1, self.preview if paper_first else self._centre)
            self.insertWidget(2, self._centre if paper_first else self.preview)
        self._share_width()
        self.share_height()

    def share_height(self) -> None:
        """Give the task what its form needs, and the tabs the rest; a long form leaves of them the bar alone."""
        self.panel.setMinimumHeight(0)
        self.panel.setMaximumHeight(_NO_LIMIT)
        needed = self.panel.full_height()
        if self.arrangement is Arrangement.FULL:
            least = 120 if self.panel.offer is not None else 0
            self.panel.setFixedHeight(max(least, min(needed, self._right.height() - _ROOM_FOR_PAPERS)))
        elif not self.tabs.isHidden():
            room, needed = self._centre.height(), needed + 22
            fits = needed <= room - _ROOM_FOR_TABS and room >= _LOW
            least = _ROOM_FOR_TABS if fits else room * 45 // 100 if self._tabs_wanted else _TAB_BAR
            self.panel.setMaximumHeight(needed)
            self._centre.setSizes([min(needed, room - least), max(least, room - needed)])

    def fold_tabs(self) -> None:
        """Let a long form have all the room again, as for another case."""
        self._tabs_wanted = False

    def _on_tabs_tab_bar_clicked(self) -> None:
        self._tabs_wanted = True
        self.share_height()

    def _share_width(self) -> None:
        room = max(self.width(), 600)
        match self.arrangement:
            case Arrangement.FULL:
                wide = self.panel.offer is not None and len(self.panel.offer.form.fields) > 4
                task = max(_TASK_WIDTH, room // 3) if wide else _TASK_WIDTH
                self.setSizes(self._sizes(left=_TRACK_WIDTH, centre=room - _TRACK_WIDTH - task, right=task))
            case Arrangement.WIDE:
                self.setSizes(self._sizes(centre=room - _SIDE_WIDTH, side=_SIDE_WIDTH))
            case Arrangement.FORM_THEN_PAPER:
                apart = _CORRECTIONS_WIDTH if not self._corrections.isHidden() else 0
                share = 42 if self.panel.writes_letter() else 54
                form = min((room - apart) * share // 100, 680)
                self.setSizes(self._sizes(centre=form, preview=room - apart - form, corrections=apart))
            case Arrangement.PAPER_THEN_FORM:
                self.setSizes(self._sizes(centre=room * 54 // 100, preview=room * 46 // 100))
            case _:
                self.setSizes(self._sizes(centre=room))

    def _sizes(self, **widths: int) -> list[int]:
        named = {
            "left": self._left, "centre": self._centre, "preview": self.preview,
            "right": self._right, "side": self.side, "corrections": self._corrections,
        }  # fmt: skip
        places = {self.indexOf(named[name]): width for name, width in widths.items()}
        return [places.get(place, 0) for place in range(self.count())]

    def _place_panel(self, column: _Column) -> None:
        if self.panel.parentWidget() is not column:
            column.parts.insertWidget(0, self.panel)
            self.panel.show()

    def _place_corrections(self, *, apart: bool) -> None:
        box = self.panel.return_box
        is_apart = box.parentWidget() is self._corrections
        if apart and not is_apart:
            self._corrections.parts.insertWidget(0, box)
        elif is_apart and not apart:
            self.panel.take_back(box)
        self._corrections.setVisible(apart)

    def _build_right_foot(self) -> QScrollArea:
        card = QFrame()
        card.setProperty("kind", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(12, 10, 12, 10)
        inside.addWidget(self.papers)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        holder = QWidget()
        holder.setProperty("kind", "ground")
        stacked = QVBoxLayout(holder)
        stacked.setContentsMargins(0, 0, 0, 0)
        stacked.addWidget(card)
        stacked.addStretch()
        area.setWidget(holder)
        return area

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the height anew."""
        super().resizeEvent(event)
        self.share_height()
