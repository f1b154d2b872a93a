"""UI: the first screen of whoever receives: the form, ready to type, and beside it who has come today."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QSplitter, QTabWidget, QVBoxLayout, QWidget
from typing_extensions import override

from setwan_desktop.domain.letter import LetterContent
from setwan_desktop.domain.refusals import FormRefused, Refusal
from setwan_desktop.domain.trouble import Trouble
from setwan_desktop.domain.values import FileRef, Upload
from setwan_desktop.domain.views import Change, Offer, Receipt
from setwan_desktop.office import Desk, Office
from setwan_desktop.ui import wording
from setwan_desktop.ui.acting import Acting
from setwan_desktop.ui.case.action_row import OfferButton
from setwan_desktop.ui.case.outcome_bar import OutcomeBar
from setwan_desktop.ui.case.similar_watch import SimilarWatch
from setwan_desktop.ui.case.task_notes import TaskNotes
from setwan_desktop.ui.case.task_panel import TaskPanel
from setwan_desktop.ui.drafts import DraftKeeper, DraftKey
from setwan_desktop.ui.forms.access_keys import AccessKeys
from setwan_desktop.ui.forms.form_view import FormView
from setwan_desktop.ui.forms.surroundings import Surroundings
from setwan_desktop.ui.intake.completeness import Completeness
from setwan_desktop.ui.intake.received_list import ReceivedList
from setwan_desktop.ui.intake.scans import Scans
from setwan_desktop.ui.intake.standard_card import StandardCard
from setwan_desktop.ui.intake.today import Today
from setwan_desktop.ui.intake.where_next import WhereNext
from setwan_desktop.ui.paper.letter_printing import LetterPrinting
from setwan_desktop.ui.paper.live_pages import LivePages
from setwan_desktop.ui.paper.preview import Preview
from setwan_desktop.ui.paper.published import Published
from setwan_desktop.ui.style.tokens import scaled

_LONG_FORM = 9
_NARROW_WINDOW = 1_240
_FORM = "Isian"
_FORM_SHARE, _LONG_FORM_SHARE = 46, 62


class IntakePage(QWidget):
    """Opens cases of one service.

    Signals:
        done: the receipt of a case that was opened.
        back_requested: leave the page.
        case_chosen: id of a case received before, to be looked at.
        head_changed: the window's head tells something else, such as since when the draft is kept.

    Attributes:
        kept: since when the draft is kept; empty: there is none.
    """

    done = Signal(object)
    back_requested = Signal()
    case_chosen = Signal(str)
    head_changed = Signal()

    def __init__(
        self, desk: Desk, acting: Acting, office: Office, service_id: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._acting, self._office = desk, acting, office
        self._service = next(each for each in desk.services() if each.id == service_id)
        self.kept = ""
        self._place = 0
        self._is_narrow = False
        self._carried: dict[str, object] = {}
        self._build_columns()
        self.panel.setProperty("kind", "plain")
        self.panel.set_headless()
        self.panel.show_return((), "")
        self._drafts = DraftKeeper(desk, acting.own_drafts, self)
        self._notes = TaskNotes(self.panel, office, self)
        self._similar = SimilarWatch(self.panel, desk, self, opens=True)
        self.outcome = OutcomeBar(self)
        self.completeness = Completeness()
        self.received = ReceivedList(desk, office, service_id)
        self.scans = Scans()
        self.preview = Preview()
        self.preview.show_title("Dicetak", may_print=False, may_close=False)
        self._live = LivePages(desk.render, self)
        self._printer = LetterPrinting(desk, acting, self)
        self._build_layout()
        self._connect_parts()
        self._build_shortcuts()

    def prepare(self) -> None:
        """Make the form, if that is still to be done, before the page is shown: a turn of its own after the page was made."""
        if self.panel.form is None:
            self.begin()

    def begin(self) -> None:
        """Ask anew, for the next visitor."""
        self._carried.clear()
        self._show_opening(self._main_place())

    def leave(self) -> None:
        """Keep what is typed, and what is typed when the page is seen again."""
        self._drafts.save_now()

    def restore_focus(self) -> None:
        """Put the caret into the form."""
        if self.panel.form is not None:
            self.panel.form.focus_first()

    def refresh(self) -> None:
        """Read anew who has come."""
        self.received.refresh()

    def tell_time(self) -> None:
        """Let the list of who has come begin anew at midnight."""
        self.received.tell_time()

    @property
    def title(self) -> str:
        """What the page is called."""
        return self._service.opens

    def act(self) -> None:
        """Open the case."""
        offer = self.panel.offer
        if offer is None or not self.panel.can_act():
            return
        answers = self.panel.answers()
        problems = self._desk.check_answers(offer.form, answers, offer.requires)
        self.panel.show_problems(problems)
        if problems or not self._acting.confirmed(offer, self):
            return
        try:
            receipt = self._acting.run(partial(self._desk.receive, self._service.id, offer.action, answers))
        except FormRefused as refused:
            self.panel.show_problems(refused.problems)
            return
        except Refusal as refusal:
            self._notes.tell_refused(wording.refusal_sentence(refusal))
            return
        if receipt is not None:
            self._drafts.forget()
            self._finish(receipt)

    def _finish(self, receipt: Receipt) -> None:
        self.outcome.show_receipt(receipt)
        self.received.refresh()
        self.begin()
        self.done.emit(receipt)
        self._printer.print_receipts(receipt)

    def _main_place(self) -> int:
        return next((place for place, each in enumerate(self._service.openings) if each.primary), 0)

    def _show_opening(self, place: int) -> None:
        self._drafts.let_go()
        self._tell_kept("")
        self._place = place
        offer = self._service.openings[place]
        keys = AccessKeys("k")
        self._around = Surroundings(self._desk, self._office.now().date())
        form = self.panel.show_form(self._service.opens if self._is_main() else offer.label, offer, self._around, keys)
        others = [(at, each) for at, each in enumerate(self._service.openings) if self._is_main() and at != place]
        self.panel.acts.show_offers(self._without_preview(offer), others, keys, alone=self._is_main())
        if self._is_main() and len(offer.form.fields) <= _LONG_FORM:
            # Where one receives all day long.
            self._finish_reception(offer, keys)
        self._notes.show_for(offer)
        draft = self._drafts.watch(form, DraftKey("", self._service.id, offer.action))
        if draft is not None:
            self._notes.offer_draft(draft)
        form.left.connect(self._on_form_left)
        form.file_added.connect(self._on_form_file_added)
        form.file_wanted.connect(self._on_form_file_wanted)
        self._similar.watch(form, self._service.id)
        self.scans.take_keys(keys)
        self._side.setTabVisible(self._side.indexOf(self.preview), bool(offer.prints))
        self._show_scans()
        if len(offer.form.fields) > _LONG_FORM and not self._is_narrow:
            self._side.setCurrentWidget(self.scans if form.asks_files() else self.preview)
        self.completeness.show_state(self.panel, self._desk)
        self._live.show(None)
        self._watch_paper()
        self._share_width()
        form.focus_first()

    def _change_opening(self, place: int) -> None:
        """Receive the same visitor by another act: what both ask is typed once."""
        self._carried.update({field: value for field, value in self.panel.answers().items() if value is not None})
        self._drafts.discard()
        self._drafts.forget()
        self._show_opening(place)
        self.panel.set_answers(self._carried)
        self._drafts.save_now()
        self.restore_focus()

    def _finish_reception(self, offer: Offer, keys: AccessKeys) -> None:
        if self.panel.acts.primary is not None:
            self.panel.acts.primary.set_tall()
        for button in self.panel.acts.findChildren(OfferButton):
            button.setProperty("kind", "tall")
        blanks = tuple(self._desk.blank_forms(self._service.id))
        self.panel.put_below(WhereNext(self._service, offer, self._published, blanks, keys))

    def _is_main(self) -> bool:
        return self._place == self._main_place()

    @staticmethod
    def _without_preview(offer: Offer) -> Offer:
        """Leave the button of the preview out: the page stands beside the form already."""
        return replace(offer, prints=())

    def _contents(self) -> tuple[LetterContent, ...]:
        offer = self.panel.offer
        if offer is None:
            return ()
        return self._desk.preview(None, self._service.id, offer.action, self.panel.answers())

    def _watch_paper(self) -> None:
        """Make the paper anew with each answer where it can be seen, and nowhere else."""
        offer = self.panel.offer
        is_seen = offer is not None and bool(offer.prints) and self._side.currentWidget() is self.preview
        if is_seen is not self._live.is_shown:
            self._live.show(self._contents if is_seen else None)

    def _show_scans(self) -> None:
        """Keep what was handed in within reach: a tab of its own, as long as files are asked for."""
        form = self.panel.form
        self.scans.show_files(form.files() if form is not None else [], self._around)
        self._side.setTabVisible(self._side.indexOf(self.scans), form is not None and form.asks_files())

    def _on_form_file_added(self, file: object) -> None:
        self._look_at(file, turns_to_it=not self._is_narrow)

    def _on_form_file_wanted(self, file: object) -> None:
        self._look_at(file, turns_to_it=True)

    def _look_at(self, file: object, *, turns_to_it: bool) -> None:
        if isinstance(file, Upload | FileRef):
            self._show_scans()
            self.scans.show_file(file)
            if turns_to_it:
                self._side.setCurrentWidget(self.scans)

    def _on_scans_choosing_requested(self) -> None:
        if self.panel.form is not None:
            self.panel.form.choose_files()

    def _on_scans_handed_in(self, given: QMimeData) -> None:
        if self.panel.form is not None:
            self.panel.form.take_files(given)

    def _on_panel_answers_changed(self) -> None:
        self._show_scans()
        self.completeness.show_state(self.panel, self._desk)
        self._live.form_changed()

    def _on_form_left(self, field_id: str) -> None:
        form, offer = self.panel.form, self.panel.offer
        if not isinstance(form, FormView) or offer is None:
            return
        problems = self._desk.check_answers(offer.form, form.values())
        found = next((each for each in problems if each.field == field_id and each.fault != "missing"), None)
        if found is not None or form.problem_of(field_id):
            form.show_problem_of(field_id, found)
            self.panel.tell_problems()

    def _on_actions_cancelled(self) -> None:
        self._change_opening(self._main_place())

    def _tell_kept(self, words: str) -> None:
        """Tell it in the window's head: beside the buttons it would push one of them below the other."""
        if words != self.kept:
            self.kept = words
            self.head_changed.emit()

    def _on_drafts_saved(self, hour: str) -> None:
        self._tell_kept(f"Draf tersimpan {hour}")

    def _on_drafts_failed(self, trouble: Trouble) -> None:
        self._tell_kept("Draf belum tersimpan")
        self._acting.tell_trouble(trouble)

    def _on_acting_changed(self, change: Change) -> None:
        if change.case_ids:
            self.received.refresh()

    def _on_print_pressed(self) -> None:
        """Print the receipt of the case that was just received."""
        buttons = self.outcome.letter_buttons()
        if self.outcome.isVisible() and buttons:
            buttons[0].click()

    def _on_received_case_chosen(self, case_id: str) -> None:
        self.case_chosen.emit(case_id)

    def _arrange(self) -> None:
        """Let the form stand beside the rest, or, in a narrow window, be the first of its tabs."""
        narrow = self.window().width() < scaled(_NARROW_WINDOW)
        if narrow is self._is_narrow:
            return
        self._is_narrow = narrow
        had_focus = self.panel.isAncestorOf(QApplication.focusWidget() or self)
        if narrow:
            self._side.insertTab(0, self.panel, _FORM)
            self._side.setCurrentIndex(0)
        else:
            self._side.removeTab(self._side.indexOf(self.panel))
            self._columns.insertWidget(0, self.panel)
            self.panel.show()
        self._share_width()
        if had_focus:
            self.restore_focus()

    def _share_width(self) -> None:
        offer = self.panel.offer
        long = offer is not None and len(offer.form.fields) > _LONG_FORM
        share = _LONG_FORM_SHARE if long else _FORM_SHARE
        self._columns.setSizes([self.width() * share // 100, self.width() * (100 - share) // 100])

    def _build_columns(self) -> None:
        self._columns = QSplitter(Qt.Orientation.Horizontal, self)
        self._columns.setChildrenCollapsible(False)
        self._columns.setHandleWidth(1)
        self.panel = TaskPanel(self._columns)
        self._side = QTabWidget(self._columns)
        self._side.setProperty("kind", "case-tabs")
        self._side.setDocumentMode(True)
        self._side.tabBar().setExpanding(False)
        self._columns.addWidget(self.panel)
        self._columns.addWidget(self._side)

    def _build_layout(self) -> None:
        standard = StandardCard(self._service)
        self._published = Published(self._desk, self._acting, self)
        self._published.fill(standard.menu, self._service)
        self._side.addTab(Today(self.received, self.completeness, standard), "Penerimaan")
        self._side.addTab(self.preview, "Yang dicetak")
        self._side.addTab(self.scans, "Lampiran")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.outcome)
        layout.addWidget(self._columns, 1)

    def _connect_parts(self) -> None:
        self._drafts.saved.connect(self._on_drafts_saved)
        self._drafts.failed.connect(self._on_drafts_failed)
        self._notes.restore_requested.connect(self._drafts.restore)
        self._notes.discard_requested.connect(self._drafts.discard)
        self.panel.answers_changed.connect(self._on_panel_answers_changed)
        self.panel.acts.acted.connect(self.act)
        self.panel.acts.offer_chosen.connect(self._change_opening)
        self.panel.acts.cancelled.connect(self._on_actions_cancelled)
        self._live.rendered.connect(self.preview.show_pdf)
        self._live.contents_changed.connect(self.preview.show_letters)
        self._live.place_changed.connect(self.preview.choose_letter)
        self.preview.letter_chosen.connect(self._live.choose)
        self.received.case_chosen.connect(self._on_received_case_chosen)
        self._similar.case_chosen.connect(self._on_received_case_chosen)
        self.outcome.letter_wanted.connect(self._printer.print_letter)
        self.scans.choosing_requested.connect(self._on_scans_choosing_requested)
        self.scans.handed_in.connect(self._on_scans_handed_in)
        self._side.currentChanged.connect(self._watch_paper)
        self._printer.told.connect(self.outcome.add_words)
        self._acting.changed.connect(self._on_acting_changed)

    def _build_shortcuts(self) -> None:
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, slot in (
            ("Ctrl+Return", self.act),
            ("Ctrl+Enter", self.act),
            ("Ctrl+S", self._drafts.save_now),
            ("Ctrl+P", self._on_print_pressed),
            ("Alt+Left", self.back_requested),
        ):
            QShortcut(QKeySequence(keys), self, context=within).activated.connect(slot)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self._arrange()
        self._share_width()
