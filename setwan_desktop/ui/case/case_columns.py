"""UI: how the parts of a case stand beside each other, for each width and purpose."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from setwan_desktop.ui.case.case_tabs import CaseTabs
from setwan_desktop.ui.case.papers_list import PapersList
from setwan_desktop.ui.case.side_column import SideColumn
from setwan_desktop.ui.case.task_panel import TaskPanel
from setwan_desktop.ui.case.track_list import TrackList
from setwan_desktop.ui.letter.correction_column import CorrectionColumn
from setwan_desktop.ui.letter.parts_list import LetterHead, PartsList
from setwan_desktop.ui.paper.preview import Preview
from setwan_desktop.ui.style.look_property import set_look
from setwan_desktop.ui.style.tokens import scaled

_TRACK_WIDTH, _SIDE_WIDTH, _TASK_WIDTH = 268, 344, 384
_LETTER_WIDTH, _PARTS_WIDTH, _CORRECTIONS_WIDTH, _ROOMY = 392, 330, 300, 1_200
_TAB_BAR, _ROOM_FOR_TABS, _ROOM_FOR_PAPERS = 38, 150, 130
_WIDEST_FORM = 860
_NO_LIMIT = 16_777_215  # QWIDGETSIZE_MAX
_LOW, _AROUND_PANEL = 420, 22


class Arrangement(Enum):
    """Task above tabs; the same with a column of track and papers; three columns; the form beside a paper; a letter."""

    STACKED = "stacked"
    WIDE = "wide"
    FULL = "full"
    FORM_THEN_PAPER = "form_then_paper"
    PAPER_THEN_FORM = "paper_then_form"
    LETTER = "letter"


class Shown(Enum):
    """Of the columns of a letter: all three, or the one there is room for."""

    ALL = "all"
    FORM = "form"
    PAGE = "page"
    NOTES = "notes"


class _Column(QWidget):
    """A column whose parts stand one below the other."""

    def __init__(self, kind: str, margins: tuple[int, int, int, int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", kind)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.parts = QVBoxLayout(self)
        self.parts.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.parts.setContentsMargins(*margins)
        self.parts.setSpacing(12)


class CaseColumns(QSplitter):
    """Holds task panel, tabs, track, papers and preview, and moves the panel to where it belongs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        # Each part is made in its place: what is moved there takes its looks a second time.
        self._centre = QSplitter(Qt.Orientation.Vertical, self)
        self._centre.setProperty("kind", "ground")
        self._above = _Column("ground", (14, 12, 14, 10), self._centre)
        self._left = _Column("plain", (10, 12, 6, 8), self)
        self._right = _Column("ground", (12, 12, 12, 12), self)
        self.panel, self.letter_head = TaskPanel(self._above), LetterHead(self._above)
        self.tabs = CaseTabs(self._centre)
        self.track = TrackList(self._left)
        self.papers = PapersList()
        self.side, self.preview = SideColumn(self), Preview(self)
        self.parts, self.corrections = PartsList(self), CorrectionColumn(self)
        self.arrangement: Arrangement | None = None
        self._centre.addWidget(self._above)
        self._centre.addWidget(self.tabs)
        self._centre.setChildrenCollapsible(False)
        self._centre.setStretchFactor(1, 1)
        self._left.parts.addWidget(self.track)
        self._right_foot = self._build_right_foot()
        self._right.parts.addWidget(self._right_foot, 1)
        self.letter_head.setContentsMargins(14, 12, 14, 0)
        self._above.parts.addWidget(self.letter_head)
        self._above.parts.addWidget(self.panel)
        self._is_reviewing, self._shown = False, Shown.ALL
        for part in (
            self._left, self.parts, self._centre, self.preview, self._right, self.side, self.corrections
        ):  # fmt: skip
            self.addWidget(part)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self._centre.setHandleWidth(1)
        self._tabs_wanted = False
        self.tabs.wanted.connect(self._on_tabs_wanted)
        self.panel.form_wanted.connect(self._on_panel_form_wanted)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.timeout.connect(self.share_height)
        self.panel.height_changed.connect(self._settle.start)
        self.arrange(Arrangement.STACKED)

    def arrange(
        self,
        arrangement: Arrangement,
        *,
        reviewing: bool = False,
        shown: Shown = Shown.ALL,
        acts: QBoxLayout | None = None,
    ) -> None:
        """Put everything where it belongs.

        Args:
            arrangement: the order of the columns.
            reviewing: of a letter, its text is read at the left and the form stands at the right.
            shown: of a letter, which columns there is room for.
            acts: of a letter, takes the buttons.
        """
        focused = QApplication.focusWidget()
        kept = focused if focused is not None and self.panel.isAncestorOf(focused) else None
        self.arrangement = arrangement
        letter = arrangement is Arrangement.LETTER
        self._is_reviewing, self._shown = letter and reviewing, shown
        beside = letter or arrangement in {Arrangement.FORM_THEN_PAPER, Arrangement.PAPER_THEN_FORM}
        full = arrangement is Arrangement.FULL
        self.bring_panel(reviewing=self._is_reviewing, full=full)
        self.panel.set_bare(letter, acts)
        self._above.parts.setContentsMargins(*((0, 0, 0, 0) if letter else (14, 12, 14, 10)))
        grows = QSizePolicy.Policy.Expanding if beside and self.panel.offer is not None else QSizePolicy.Policy.Maximum
        self.panel.setSizePolicy(QSizePolicy.Policy.Expanding, grows)
        self._place_corrections(apart=letter and not reviewing)
        self._show_letter(letter)
        self._left.setVisible(full)
        self._right.setVisible(full)
        self.side.setVisible(arrangement is Arrangement.WIDE)
        self.preview.setVisible(beside and (not letter or shown in {Shown.ALL, Shown.PAGE}))
        self.panel.acts.set_previewing(letter or arrangement is Arrangement.FORM_THEN_PAPER)
        self.tabs.setVisible(not beside)
        self._above.setVisible(not full)
        self._centre.setVisible(not letter or (not reviewing and shown in {Shown.ALL, Shown.FORM}))
        self.tabs.set_reduced(arrangement is not Arrangement.STACKED)
        paper_first = arrangement is Arrangement.PAPER_THEN_FORM
        if (self.indexOf(self.preview) < self.indexOf(self._centre)) is not paper_first:
            self.insertWidget(2, self.preview if paper_first else self._centre)
            self.insertWidget(3, self._centre if paper_first else self.preview)
        self._share_width()
        self.share_height()
        if kept is not None and not kept.hasFocus():
            # Moving the panel to another column has taken it.
            kept.setFocus(Qt.FocusReason.OtherFocusReason)

    def bring_panel(self, *, reviewing: bool, full: bool) -> None:
        """Put the task where it belongs: beside a letter that is read, at the right of three columns, else above the tabs."""
        column = self.corrections.writing if reviewing else (self._right if full else self._above).parts
        if self.panel.parentWidget() is not column.parentWidget():
            # The task comes first; at the letter desk only its head stands above it.
            column.insertWidget(1 if column is self._above.parts else 0, self.panel)
            self.panel.show()

    def share_height(self) -> None:
        """Give the task what its form needs, and the tabs the rest; a long form leaves of them the bar alone."""
        self.panel.setMinimumHeight(0)
        self.panel.setMaximumHeight(_NO_LIMIT)
        has_tabs = not self.tabs.isHidden() and self.arrangement is not Arrangement.LETTER
        if not has_tabs or self.arrangement is Arrangement.FULL:
            self.panel.fold_where_less(_NO_LIMIT)
        needed = self.panel.full_height()
        if self.arrangement is Arrangement.FULL:
            least = 120 if self.panel.offer is not None else 0
            self.panel.setFixedHeight(max(least, min(needed, self._right.height() - _ROOM_FOR_PAPERS)))
        elif has_tabs:
            room, needed = self._centre.height(), needed + _AROUND_PANEL
            tabs = scaled(_ROOM_FOR_TABS)
            fits = needed <= room - tabs and room >= scaled(_LOW)
            least = tabs if fits else room * 45 // 100 if self._tabs_wanted else scaled(_TAB_BAR)
            read = self._tabs_wanted and not fits
            if self.panel.fold_where_less(room - least - _AROUND_PANEL, read=read):
                needed = self.panel.folded_height() + _AROUND_PANEL
            self.panel.setMaximumHeight(needed)
            self._centre.setSizes([min(needed, room - least), max(least, room - needed)])

    def fold_tabs(self) -> None:
        """Let a long form have all the room again, as for another case."""
        self._tabs_wanted = False

    def _on_tabs_wanted(self) -> None:
        focused = QApplication.focusWidget()
        was_in_form = focused is not None and self.panel.form_area.isAncestorOf(focused)
        self._tabs_wanted = True
        self.share_height()
        if was_in_form and self.panel.form_area.isHidden():
            # Else it falls to the button of the act, where a space would take it.
            self.tabs.tabBar().setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_panel_form_wanted(self) -> None:
        self.fold_tabs()
        self.share_height()

    def _share_width(self) -> None:
        room = max(self.width(), 600)
        match self.arrangement:
            case Arrangement.FULL:
                wide = self.panel.offer is not None and len(self.panel.offer.form.fields) > 4
                task = max(scaled(_TASK_WIDTH), room * (33 if wide else 29) // 100)
                track = scaled(_TRACK_WIDTH)
                self.setSizes(self._sizes(left=track, centre=room - track - task, right=task))
            case Arrangement.WIDE:
                side = scaled(_SIDE_WIDTH)
                self.setSizes(self._sizes(centre=room - side, side=side))
            case Arrangement.FORM_THEN_PAPER:
                if self.panel.offer is None:
                    form = scaled(_LETTER_WIDTH)
                    self.setSizes(self._sizes(centre=form, preview=room - form))
                    return
                form = min(room * (42 if self.panel.writes_letter() else 54) // 100, 680)
                if self.panel.asks_plainly():
                    form = min(room * 62 // 100, scaled(_WIDEST_FORM))
                self.setSizes(self._sizes(centre=form, preview=room - form))
            case Arrangement.LETTER:
                self._share_letter(room)
            case Arrangement.PAPER_THEN_FORM:
                self.setSizes(self._sizes(centre=room * 58 // 100, preview=room * 42 // 100))
            case _:
                self.setSizes(self._sizes(centre=room))

    def _share_letter(self, room: int) -> None:
        """Give form and corrections what they need at this text size, and the page the rest."""
        less = 0 if room >= scaled(_ROOMY) else 70
        if self._shown is not Shown.ALL:
            self.setSizes([room] * self.count())
            return
        left = scaled((_PARTS_WIDTH if self._is_reviewing else _LETTER_WIDTH) - less)
        right = scaled(_CORRECTIONS_WIDTH + (40 if self._is_reviewing else 0) - less // 2)
        page = max(room - left - right, 200)
        side = {"parts": left} if self._is_reviewing else {"centre": left}
        self.setSizes(self._sizes(preview=page, corrections=right, **side))

    def _show_letter(self, letter: bool) -> None:
        shown = self._shown
        self.letter_head.setVisible(letter and not self._is_reviewing)
        set_look(self._above, "kind", "plain" if letter else "ground")
        self.parts.setVisible(self._is_reviewing and shown in {Shown.ALL, Shown.FORM})
        self.corrections.setVisible(letter and shown in {Shown.ALL, Shown.NOTES})
        self.corrections.set_reviewing(self._is_reviewing)

    def _sizes(self, **widths: int) -> list[int]:
        named = {
            "left": self._left, "centre": self._centre, "preview": self.preview,
            "right": self._right, "side": self.side, "corrections": self.corrections, "parts": self.parts,
        }  # fmt: skip
        places = {self.indexOf(named[name]): width for name, width in widths.items()}
        return [places.get(place, 0) for place in range(self.count())]

    def _place_corrections(self, *, apart: bool) -> None:
        box = self.panel.return_box
        is_apart = box.parentWidget() is self.corrections.received.parentWidget()
        if apart and not is_apart:
            self.corrections.received.insertWidget(0, box)
        elif is_apart and not apart:
            self.panel.take_back(box)

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
