"""UI: one case: its head, its track, the task with its form above all else, and what there is to read below."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QApplication, QVBoxLayout, QWidget
from typing_extensions import override

from setwan_desktop.domain.views import CaseView, Change, Receipt
from setwan_desktop.office import Desk, Office
from setwan_desktop.ui.acting import Acting
from setwan_desktop.ui.calendar_of_office import workdays_of
from setwan_desktop.ui.case.case_columns import Arrangement, CaseColumns
from setwan_desktop.ui.case.case_header import CaseHeader
from setwan_desktop.ui.case.case_papers import CasePapers
from setwan_desktop.ui.case.case_shape import CaseShape
from setwan_desktop.ui.case.correcting import Correcting
from setwan_desktop.ui.case.outcome_bar import OutcomeBar
from setwan_desktop.ui.case.task import Task, waits_for_viewer
from setwan_desktop.ui.case.track_bar import TrackBar
from setwan_desktop.ui.case.track_words import told_steps
from setwan_desktop.ui.forms.access_keys import AccessKeys
from setwan_desktop.ui.intake.completeness import Completeness
from setwan_desktop.ui.letter.letter_desk import LetterDesk
from setwan_desktop.ui.places import Places
from setwan_desktop.ui.turns import Turns

_KEYS_OF_WINDOW = "k"
_OF_TYPING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


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
        self._is_coming = self.gives_way = False
        self.header = CaseHeader(self)
        self.track = TrackBar()
        self.outcome = OutcomeBar(self)
        self.columns = CaseColumns(self)
        self.completeness = Completeness()
        self.columns.preview.put_above(self.completeness)
        self.task = Task(desk, acting, office, self.columns.panel, self)
        self.papers = CasePapers(desk, acting, self.columns.preview, self)
        self.letter = LetterDesk(desk, office, self.task, self.papers, self.columns, self)
        self.shape = CaseShape(self, desk)
        self._turns = Turns(self)
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
        """Show a case, what is to be done first: all at once, in the third turn from now."""
        self.task.leave()
        self.papers.forget()
        self.columns.fold_tabs()
        self.columns.tabs.begin()
        self._show_in_turns(self._desk.case(case_id))

    def set_full(self, full: bool, *, alone: bool | None = None) -> None:
        """Show the case over the whole page, or as one pane of it.

        Args:
            full: over the whole page of a window that is wide enough for columns.
            alone: nothing stands beside it, however narrow the window is; None: as ``full``.
        """
        alone = full if alone is None else alone
        if (full, alone) != (self.shape.is_full, self.shape.is_alone):
            self.shape.is_full, self.shape.is_alone = full, alone
            self._show_head()
            if not self._is_coming:
                self.shape.lay_out()

    def restore_focus(self) -> None:
        """Put the caret where the work is: into the form or onto its button, else onto what there is to read."""
        if self._is_coming:
            self.setFocus()
        else:
            self._focus_work()

    def _take_caret(self) -> None:
        """Have what is typed from now on for the form that comes; whoever goes through a list by the arrows stays there."""
        if not isinstance(QApplication.focusWidget(), QAbstractItemView):
            self.setFocus()

    def _focus_work(self) -> None:
        panel = self.columns.panel
        if panel.form is not None and panel.form.form.fields:
            panel.form.focus_first()
        elif panel.form is not None and panel.acts.primary is not None:
            panel.acts.primary.setFocus()
        else:
            self.columns.tabs.setFocus()

    def finish(self) -> None:
        """Show now what of the case is still coming."""
        self._turns.finish()

    def leave(self) -> None:
        """Keep what is typed; the page is about to be hidden or the desk locked."""
        self.finish()
        self.papers.draw_now()
        self.task.leave()

    def recall(self) -> bool:
        """Ask whether the last act shall be taken back; tells whether it still can be."""
        self.finish()
        return self.task.recall()

    def refresh(self) -> None:
        """Read the case anew; what is typed stays if the same act is still open, and the caret if nothing of it changed."""
        self.finish()
        view = self._desk.case(self._view.case_id) if self._view is not None else None
        if view is not None and self.task.suits(view):
            self._show_reading(view)
            self._show_head()
            self.papers.form_changed()
            self._tell_read()
        elif view is not None:
            self._show_in_turns(view, keeps=True)

    def _tell_read(self) -> None:
        """Remember that the officer has the case before him as it is."""
        if self._view is not None:
            self._desk.mark_read(self._view.case_id)
            self.case_opened.emit(self._view.case_id)

    def _show_in_turns(self, view: CaseView, *then: Callable[[], object], keeps: bool = False) -> None:
        """Show a case piece by piece: the window answers in between, and nothing is drawn before all of it stands.

        Args:
            view: the case.
            then: what is to be done with it once its task stands.
            keeps: what is typed stays, if the same act is still open; and the caret, where it is not in the case.
        """
        self._is_coming = True  # what is to be done belongs to the case before
        self.task.rest()
        self.setUpdatesEnabled(False)
        if not keeps or self.isAncestorOf(QApplication.focusWidget() or self):
            self._take_caret()
        self._turns.begin(partial(self._show_task, view, keeps=keeps), *then, self._show_whole)
        self._show_first(view)
        self.title_changed.emit(view.number, view.card.title)

    def _show_first(self, view: CaseView) -> None:
        """Show the head of a case, and what there is to read."""
        self._view = view
        self._show_head()
        self.track.setVisible(bool(view.track))
        self._show_reading(view)
        self.letter.show_case(view, self.header.menu)

    def _show_task(self, view: CaseView, *, keeps: bool) -> None:
        """Show what is to be done, in the shape that suits it."""
        self._is_coming = False
        typed = self.task.typed() if keeps else None
        self.task.show_case(view, self._keys)
        if self.columns.panel.offer is None:
            # Else the act that is shown has laid the page out.
            self.shape.lay_out()
        if self.window().focusWidget() is self:
            self._focus_work()
        self.task.retype(typed)
        self.title_changed.emit(view.number, view.card.title)

    def _show_whole(self) -> None:
        """Let the case be seen."""
        self.setUpdatesEnabled(True)
        self._tell_read()

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
            full=self.shape.is_full,
            alone=self.shape.is_alone,
            may_print=whole,
            may_correct=whole and not self._view.closed and not self._view.locked,
            followed=self._desk.is_followed(self._view.case_id),
        )
        self.columns.tabs.name_tabs(self._keys)

    def _on_task_done(self, receipt: Receipt) -> None:
        self.outcome.show_receipt(receipt)
        if not receipt.act:
            self._acting.told.emit(f"{receipt.number} tersimpan.")
        if self._view is None:
            return
        view = self._desk.case(self._view.case_id)
        signed = next((each for each in receipt.letters if each.signed), None) if self.shape.is_alone else None
        goes_on = signed is None and not waits_for_viewer(view)
        if goes_on and self.gives_way:
            self.task.rest()
        elif signed is None:
            self._show_in_turns(view)
        else:
            # The text is locked now: what goes to paper is shown with its number.
            self._show_in_turns(view, partial(self.papers.open, "letter", signed.letter_id))
        if goes_on:
            self.next_requested.emit()

    def _on_task_offer_shown(self) -> None:
        self.columns.fold_tabs()
        self.shape.lay_out()

    def _on_task_preview_requested(self) -> None:
        if self.letter.work is not None:
            self.letter.take_up_again()
            self.full_requested.emit(True)
            return
        if not self.shape.has_room_beside():
            self.full_requested.emit(True)
        self.shape.show_live()

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
        self.shape.fit_head()

    def _on_papers_beside_requested(self) -> None:
        self.columns.arrange(Arrangement.PAPER_THEN_FORM if self.task.has_step_offer() else Arrangement.FORM_THEN_PAPER)

    def _on_preview_closed(self) -> None:
        self.shape.arrange(paper=False)

    def _on_letter_shape_changed(self) -> None:
        if self._view is not None and not self._is_coming:
            self.shape.lay_out()
            self.title_changed.emit(self._view.number, self._view.card.title)

    def _on_header_full_toggled(self) -> None:
        self.full_requested.emit(not self.shape.is_full)

    def _on_header_follow_toggled(self) -> None:
        assert self._view is not None
        case_id = self._view.case_id
        self._acting.attempt(partial(self._desk.follow, case_id, on=not self._desk.is_followed(case_id)))
        self._show_head()

    def _on_header_correction_requested(self) -> None:
        assert self._view is not None
        if Correcting(self._desk, self._acting, self).carried_out(self._view, self._office.now().date()):
            self.refresh()

    def _on_reveal_requested(self, field: str) -> None:
        value = self.task.reveal(field)
        if value is not None:
            self.columns.tabs.summary.reveal(field, value)
            self.columns.side.facts.reveal(field, value)

    def _on_file_chosen(self, name: str) -> None:
        found = next((each for each in self._view.attachments if each.name == name), None) if self._view else None
        if found is not None:
            self.papers.open("file", found.sha256)

    def _on_acting_changed(self, change: Change) -> None:
        if self._view is None or self._view.case_id not in change.case_ids or self.task.is_acting:
            return
        self.finish()
        view = self._acting.read(partial(self._desk.case, self._view.case_id))
        if view is not None and view.moved_at > self._view.version:
            self.task.notice_change(view)
        elif view is not None:  # a note, a file or a print: there is more to read, and the task stays as it is
            self._show_reading(view)
            if self.isVisible():
                self._tell_read()

    def _build_layout(self) -> None:
        strip = self.strip = QWidget(self)
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
        self.columns.panel.form_coming.connect(self.shape.bring_panel)
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
        timeline.letter_chosen.connect(partial(self.papers.open, "letter"))
        timeline.file_chosen.connect(self._on_file_chosen)
        timeline.recall_requested.connect(self.recall)
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
        if not self._is_coming:
            self.shape.lay_out_for_room()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give the form what is typed before it is there; a chord is given to nobody, for no act is taken unseen."""
        plain = event.text().isprintable() and bool(event.text()) and not event.modifiers() & ~_OF_TYPING
        if self._is_coming and plain:
            self.finish()
            QApplication.sendEvent(QApplication.focusWidget() or self, event)
        else:
            super().keyPressEvent(event)
