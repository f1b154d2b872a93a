"""UI: one case: its head, its track, the task with its form above all else, and what there is to read below."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QApplication, QVBoxLayout, QWidget
from typing_extensions import override

from setwan_desktop.domain.views import CaseView, Change, Receipt
from setwan_desktop.office import Desk, Office
from setwan_desktop.ui.acting import Acting
from setwan_desktop.ui.calendar_of_office import workdays_of
from setwan_desktop.ui.case.case_columns import Arrangement, CaseColumns
from setwan_desktop.ui.case.case_header import CaseHeader
from setwan_desktop.ui.case.case_papers import CasePapers
from setwan_desktop.ui.case.correcting import Correcting
from setwan_desktop.ui.case.outcome_bar import OutcomeBar
from setwan_desktop.ui.case.task import Task, waits_for_viewer
from setwan_desktop.ui.case.track_bar import TrackBar
from setwan_desktop.ui.case.track_words import position_in_words, told_steps
from setwan_desktop.ui.forms.access_keys import AccessKeys
from setwan_desktop.ui.intake.completeness import Completeness
from setwan_desktop.ui.letter.letter_desk import LetterDesk
from setwan_desktop.ui.places import Places
from setwan_desktop.ui.style.tokens import scaled

_WIDE, _THREE_COLUMNS, _LOW = 1_060, 960, 470
_BESIDE = {Arrangement.FORM_THEN_PAPER, Arrangement.PAPER_THEN_FORM}
_KEYS_OF_WINDOW = "k"


class CasePage(QWidget):
    """One case.

    Signals:
        back_requested: leave the case.
        case_opened: id of the case that is shown now.
        next_requested: the act is done; show the next case.
        title_changed: number and subject, for the window's head.
        full_requested: show the case over the whole page, or beside the list again.

    Attributes:
        gives_way: whoever holds the page answers ``next_requested`` with another case: the one just done is not shown anew.
    """

    back_requested = Signal()
    case_opened = Signal(str)
    next_requested = Signal()
    title_changed = Signal(str, str)
    full_requested = Signal(bool)

    def __init__(
        self, desk: Desk, acting: Acting, office: Office, places: Places | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._acting, self._office = desk, acting, office
        self._view: CaseView | None = None
        self._is_full = self._is_alone = False
        self.gives_way = False
        self.header = CaseHeader(self)
        self.track = TrackBar()
        self.outcome = OutcomeBar(self)
        self.columns = CaseColumns(self)
        self.completeness = Completeness()
        self.columns.preview.put_above(self.completeness)
        self.task = Task(desk, acting, office, self.columns.panel, self)
        self.papers = CasePapers(desk, acting, self.columns.preview, self)
        self.letter = LetterDesk(desk, office, self.task, self.papers, self.columns, self)
        self._build_layout()
        self._connect_parts()
        self._build_shortcuts()
        if places is not None:
            self.columns.tabs.timeline.remember_in(places)
        acting.changed.connect(self._on_acting_changed)

    @property
    def view(self) -> CaseView | None:
        """The case as it is shown; None before the first."""
        return self._view

    def show_case(self, case_id: str) -> None:
        """Show a case: what is to be done first."""
        self.task.leave()
        self.papers.forget()
        self.columns.fold_tabs()
        self.columns.tabs.begin()
        self._show(self._desk.case(case_id))
        self._tell_read()

    def set_full(self, full: bool, *, alone: bool | None = None) -> None:
        """Show the case over the whole page, or as one pane of it.

        Args:
            full: over the whole page of a window that is wide enough for columns.
            alone: nothing stands beside it, however narrow the window is; None: as ``full``.
        """
        alone = full if alone is None else alone
        if (full, alone) != (self._is_full, self._is_alone):
            self._is_full, self._is_alone = full, alone
            self._show_head()
            self._lay_out()

    def restore_focus(self) -> None:
        """Put the caret where the work is: into the form or onto its button, else onto what there is to read."""
        panel = self.columns.panel
        if panel.form is not None and panel.form.form.fields:
            panel.form.focus_first()
        elif panel.form is not None and panel.acts.primary is not None:
            panel.acts.primary.setFocus()
        else:
            self.columns.tabs.setFocus()

    def leave(self) -> None:
        """Keep what is typed; the page is about to be hidden or the desk locked."""
        self.papers.draw_now()
        self.task.leave()

    def refresh(self) -> None:
        """Read the case anew, keeping what is typed if the same act is still open."""
        if self._view is None:
            return
        typed = self.task.typed()
        self._show(self._desk.case(self._view.case_id))
        self.task.retype(typed)
        self._tell_read()

    def _tell_read(self) -> None:
        """Remember that the officer has the case before him as it is."""
        if self._view is not None:
            self._desk.mark_read(self._view.case_id)
            self.case_opened.emit(self._view.case_id)

    def _show(self, view: CaseView) -> None:
        self._view = view
        self._show_head()
        self.track.setVisible(bool(view.track))
        self.columns.tabs.name_tabs(self._keys)
        self._show_reading(view)
        self.letter.show_case(view, self.header.menu)
        self.task.show_case(view, self._keys)
        if self.columns.panel.offer is None:
            # Else the act that is shown has laid the page out.
            self._lay_out()
        if self.task.has_step_offer() and not isinstance(QApplication.focusWidget(), QAbstractItemView):
            # Moving the panel to another column has taken its focus.
            self.restore_focus()
        self.title_changed.emit(view.number, view.card.title)

    def _show_reading(self, view: CaseView) -> None:
        """Show what there is to read of the case."""
        self._view = view = replace(view, track=told_steps(view, self._office.now()))
        self.papers.show_case(view)
        self.track.show_steps(view.track)
        self.columns.track.show_steps(view.track)
        self.columns.papers.show_case(view)
        self.columns.side.show_case(view)
        self.columns.tabs.show_case(view)

    def _show_head(self) -> None:
        if self._view is None:
            return
        self._keys = AccessKeys(_KEYS_OF_WINDOW)
        common = [(place, each) for place, each in enumerate(self._view.offers) if each.common]
        self.header.show_case(self._view, self._office.now(), workdays_of(self._office))
        whole = self._view.sight == "whole"
        self.header.show_offers(
            common,
            self._keys,
            full=self._is_full,
            alone=self._is_alone,
            may_print=whole,
            may_correct=whole and not self._view.closed and not self._view.locked,
            followed=self._desk.is_followed(self._view.case_id),
        )

    def _lay_out(self) -> None:
        """Choose the columns; over the whole page a paper stands beside the form if the act is about one."""
        self._arrange(paper=self._is_full and self.task.wants_paper())

    def _has_three_columns(self) -> bool:
        return self._is_full and self.width() >= scaled(_THREE_COLUMNS)

    def _arrange(self, *, paper: bool) -> None:
        """Choose the columns for the width and the act."""
        if self.letter.suits(alone=self._is_alone):
            self.letter.open(self.width())
            self._fit_head()
            return
        self.letter.close()
        # Who put a letter aside wants to see the rest of the case.
        paper = paper and self.letter.work is None
        if paper and self.task.wants_paper_beside() and self.papers.show_first_paper(draft=self.task.judges_draft()):
            self.columns.arrange(Arrangement.PAPER_THEN_FORM)
        elif paper:
            self.papers.show_live(self.task.contents)
            self.columns.arrange(Arrangement.FORM_THEN_PAPER)
        else:
            self.papers.stop_live()
            shape = Arrangement.FULL if self._has_three_columns() else Arrangement.STACKED
            wide = self.width() >= scaled(_WIDE) and not self._is_full
            self.columns.arrange(Arrangement.WIDE if wide else shape)
        self._fit_head()

    def _fit_head(self) -> None:
        low = self.height() < scaled(_LOW)
        position = position_in_words(self._view.track) if self._view else ""
        beside = self._is_full and self.columns.arrangement in _BESIDE
        self.header.set_low(low, position)
        full = self.columns.arrangement is Arrangement.FULL
        self.header.set_in_one_line(beside or full, applicant=full)
        told = beside and self.columns.arrangement is Arrangement.FORM_THEN_PAPER and self.task.is_long()
        self.columns.preview.show_above(told)
        if told:
            self.completeness.show_state(self.columns.panel, self._desk)
        at_desk = self.letter.is_open
        self.header.setVisible(not at_desk)
        self._strip.setVisible(not at_desk and not beside)
        self.columns.setVisible(not self.letter.comparing.is_open)
        shows_list = self.columns.arrangement in {Arrangement.WIDE, Arrangement.FULL}
        self.track.setVisible(not low and not shows_list and bool(position))

    def _on_task_done(self, receipt: Receipt) -> None:
        self.outcome.show_receipt(receipt)
        if not receipt.act:
            self._acting.told.emit(f"{receipt.number} tersimpan.")
        if self._view is None:
            return
        view = self._desk.case(self._view.case_id)
        signed = next((each for each in receipt.letters if each.signed), None) if self._is_alone else None
        goes_on = signed is None and not waits_for_viewer(view)
        if goes_on and self.gives_way:
            self.task.rest()
        else:
            self._show(view)
        if signed is not None:
            # The text is locked now: what goes to paper is shown with its number.
            self.papers.open("letter", signed.letter_id)
        if goes_on:
            self.next_requested.emit()

    def _on_panel_form_coming(self) -> None:
        # Moved with a form in it, the panel would take all its looks a second time.
        letter, apart = self.letter.suits(alone=self._is_alone), self._has_three_columns()
        reviewing = letter and not self.task.writes_letter()
        self.columns.bring_panel(reviewing=reviewing, full=apart and not letter and not self.task.wants_paper())

    def _on_task_offer_shown(self) -> None:
        self.columns.fold_tabs()
        self._lay_out()

    def _on_task_preview_requested(self) -> None:
        if self.letter.work is not None:
            self.letter.take_up_again()
            self.full_requested.emit(True)
            return
        if not self._is_full and self.width() < scaled(_THREE_COLUMNS):
            self.full_requested.emit(True)
        self.papers.show_live(self.task.contents)
        self.columns.arrange(Arrangement.FORM_THEN_PAPER)
        self._fit_head()

    def _on_task_answers_changed(self) -> None:
        self.papers.form_changed()
        if self.completeness.isVisible():
            self.completeness.show_state(self.columns.panel, self._desk)

    def _on_task_file_added(self, name: str, content: bytes) -> None:
        if self.columns.arrangement is Arrangement.PAPER_THEN_FORM:
            self.papers.show_handed_in(name, content)

    def _on_task_file_wanted(self, name: str, content: bytes) -> None:
        self.papers.show_handed_in(name, content)
        self.columns.arrange(Arrangement.PAPER_THEN_FORM)
        self._fit_head()

    def _on_papers_beside_requested(self) -> None:
        self.columns.arrange(Arrangement.PAPER_THEN_FORM if self.task.has_step_offer() else Arrangement.FORM_THEN_PAPER)

    def _on_preview_closed(self) -> None:
        self._arrange(paper=False)

    def _on_letter_shape_changed(self) -> None:
        self._lay_out()
        if self._view is not None:
            self.title_changed.emit(self._view.number, self._view.card.title)

    def _on_header_full_toggled(self) -> None:
        self.full_requested.emit(not self._is_full)

    def _on_header_follow_toggled(self) -> None:
        assert self._view is not None
        case_id = self._view.case_id
        self._acting.attempt(partial(self._desk.follow, case_id, on=not self._desk.is_followed(case_id)))
        self._show_head()

    def _on_header_correction_requested(self) -> None:
        assert self._view is not None
        if Correcting(self._desk, self._acting, self).carried_out(self._view, self._office.now().date()):
            self.refresh()

    def _on_recall_requested(self) -> None:
        self.task.recall()

    def _on_reveal_requested(self, field: str) -> None:
        value = self.task.reveal(field)
        if value is not None:
            self.columns.tabs.summary.reveal(field, value)
            self.columns.side.facts.reveal(field, value)

    def _on_file_chosen(self, name: str) -> None:
        found = next((each for each in self._view.attachments if each.name == name), None) if self._view else None
        if found is not None:
            self.papers.open("file", found.sha256)

    def _on_letter_chosen(self, letter_id: str) -> None:
        self.papers.open("letter", letter_id)

    def _on_acting_changed(self, change: Change) -> None:
        if self._view is None or self._view.case_id not in change.case_ids or self.task.is_acting:
            return
        view = self._acting.read(partial(self._desk.case, self._view.case_id))
        if view is not None and view.moved_at > self._view.version:
            self.task.notice_change(view)
        elif view is not None:
            # A note, a file or a print: there is more to read, and the task stays as it is.
            self._show_reading(view)
            if self.isVisible():
                self._tell_read()

    def _build_layout(self) -> None:
        strip = self._strip = QWidget(self)
        strip.setProperty("kind", "case-head")
        strip.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        track_layout = QVBoxLayout(strip)
        track_layout.setContentsMargins(18, 0, 18, 4)
        track_layout.addWidget(self.track)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (self.outcome, self.header, strip, self.letter.chain, self.letter.tabs):
            layout.addWidget(part)
        layout.addWidget(self.columns, 1)
        layout.addWidget(self.letter.comparing.view, 1)
        layout.addWidget(self.letter.foot)

    def _connect_parts(self) -> None:
        self.header.full_toggled.connect(self._on_header_full_toggled)
        self.header.offer_chosen.connect(self.task.choose)
        self.header.follow_toggled.connect(self._on_header_follow_toggled)
        self.header.correction_requested.connect(self._on_header_correction_requested)
        self.header.printing_requested.connect(self.papers.print_dossier)
        self.columns.panel.form_coming.connect(self._on_panel_form_coming)
        self.task.done.connect(self._on_task_done)
        self.task.offer_shown.connect(self._on_task_offer_shown)
        self.task.preview_requested.connect(self._on_task_preview_requested)
        self.task.file_added.connect(self._on_task_file_added)
        self.task.file_wanted.connect(self._on_task_file_wanted)
        self.task.answers_changed.connect(self._on_task_answers_changed)
        self.task.reload_requested.connect(self.refresh)
        self.letter.shape_changed.connect(self._on_letter_shape_changed)
        self.papers.beside_requested.connect(self._on_papers_beside_requested)
        self.columns.preview.closed.connect(self._on_preview_closed)
        self.outcome.letter_wanted.connect(self.papers.print_letter)
        for papers in (self.columns.papers, self.columns.side.papers, self.columns.tabs.papers):
            papers.opened.connect(self.papers.open)
            papers.many_wanted.connect(self.papers.print_many)
        timeline = self.columns.tabs.timeline
        timeline.letter_chosen.connect(self._on_letter_chosen)
        timeline.file_chosen.connect(self._on_file_chosen)
        timeline.recall_requested.connect(self._on_recall_requested)
        self.columns.tabs.summary.reveal_requested.connect(self._on_reveal_requested)
        self.columns.side.reveal_requested.connect(self._on_reveal_requested)

    def _build_shortcuts(self) -> None:
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, slot in (
            ("Ctrl+Return", self.task.act),
            ("Ctrl+Enter", self.task.act),
            ("Ctrl+S", self.task.save_draft),
            ("Ctrl+Shift+N", self.task.choose_note),
            ("Ctrl+O", self.task.choose_files),
            ("Ctrl+P", self.papers.print_shown),
            ("Alt+Left", self.back_requested),
        ):
            QShortcut(QKeySequence(keys), self, context=within).activated.connect(slot)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose other columns for another width."""
        super().resizeEvent(event)
        by_width = self.columns.arrangement in {Arrangement.STACKED, Arrangement.WIDE, Arrangement.FULL}
        if self._view is not None and (by_width or self.letter.suits(alone=self._is_alone)):
            self._arrange(paper=False)
        else:
            self._fit_head()
