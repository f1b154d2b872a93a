"""UI: which shape the page of a case takes: by its room, by the act that is filled in, and by what is read beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from setwan_desktop.office import Desk
from setwan_desktop.ui.case.case_columns import Arrangement
from setwan_desktop.ui.case.track_words import position_in_words
from setwan_desktop.ui.style.tokens import scaled

if TYPE_CHECKING:
    from setwan_desktop.ui.case.case_page import CasePage

_WIDE, _THREE_COLUMNS, _LOW = 1_060, 960, 470
_BESIDE = {Arrangement.FORM_THEN_PAPER, Arrangement.PAPER_THEN_FORM}
_BY_WIDTH = {Arrangement.STACKED, Arrangement.WIDE, Arrangement.FULL}


class CaseShape(QObject):
    """Chooses the columns of a case's page, and how much of its head is shown above them.

    Attributes:
        is_full: the case is shown over the whole page of a window that is wide enough for columns.
        is_alone: nothing stands beside it, however narrow the window is.
    """

    def __init__(self, page: CasePage, desk: Desk) -> None:
        super().__init__(page)
        self._page, self._desk = page, desk
        self.is_full = self.is_alone = False

    def lay_out(self) -> None:
        """Choose the columns; over the whole page a paper stands beside the form if the act is about one."""
        self.arrange(paper=self.is_full and self._page.task.wants_paper())

    def lay_out_for_room(self) -> None:
        """Choose other columns for another width; whoever opened a paper keeps it."""
        by_width = self._page.columns.arrangement in _BY_WIDTH
        if self._page.view is not None and (by_width or self._page.letter.suits(alone=self.is_alone)):
            self.arrange(paper=False)
        else:
            self.fit_head()

    def arrange(self, *, paper: bool) -> None:
        """Choose the columns for the width and the act."""
        page, columns = self._page, self._page.columns
        if page.letter.suits(alone=self.is_alone):
            page.letter.open(page.width())
            self.fit_head()
            return
        page.letter.close()
        # Who put a letter aside wants to see the rest of the case.
        paper = paper and page.letter.work is None
        if paper and page.task.wants_paper_beside() and page.papers.show_first_paper(draft=page.task.judges_draft()):
            columns.arrange(Arrangement.PAPER_THEN_FORM)
        elif paper:
            page.papers.show_live(page.task.contents)
            columns.arrange(Arrangement.FORM_THEN_PAPER)
        else:
            page.papers.stop_live()
            shape = Arrangement.FULL if self._has_three_columns() else Arrangement.STACKED
            wide = page.width() >= scaled(_WIDE) and not self.is_full
            columns.arrange(Arrangement.WIDE if wide else shape)
        self.fit_head()

    def bring_panel(self) -> None:
        """Move the task where it will belong, before its form is made: what is moved takes all its looks a second time."""
        letter, task = self._page.letter.suits(alone=self.is_alone), self._page.task
        full = self._has_three_columns() and not letter and not task.wants_paper()
        self._page.columns.bring_panel(reviewing=letter and not task.writes_letter(), full=full)

    def fit_head(self) -> None:
        """Show as much of the head as there is room for."""
        page, columns = self._page, self._page.columns
        low = page.height() < scaled(_LOW)
        position = position_in_words(page.view.track) if page.view is not None else ""
        beside = self.is_full and columns.arrangement in _BESIDE
        page.header.set_low(low, position)
        full = columns.arrangement is Arrangement.FULL
        page.header.set_in_one_line(beside or full, applicant=full)
        told = beside and columns.arrangement is Arrangement.FORM_THEN_PAPER and page.task.is_long()
        columns.preview.show_above(told)
        if told:
            page.completeness.show_state(columns.panel, self._desk)
        at_desk = page.letter.is_open
        page.header.setVisible(not at_desk)
        page.strip.setVisible(not at_desk and not beside)
        columns.setVisible(not page.letter.comparing.is_open)
        shows_list = columns.arrangement in {Arrangement.WIDE, Arrangement.FULL}
        page.track.setVisible(not low and not shows_list and bool(position))

    def has_room_beside(self) -> bool:
        """Tell whether a page has room beside the form where the case stands now."""
        return self.is_full or self._page.width() >= scaled(_THREE_COLUMNS)

    def show_live(self) -> None:
        """Show beside the form what the act would print."""
        self._page.papers.show_live(self._page.task.contents)
        self._page.columns.arrange(Arrangement.FORM_THEN_PAPER)
        self.fit_head()

    def _has_three_columns(self) -> bool:
        return self.is_full and self._page.width() >= scaled(_THREE_COLUMNS)
