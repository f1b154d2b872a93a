"""UI: the work on the case that is shown: which act is being filled in, its draft, acting, and what a refusal says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from setwan_desktop.domain.answers import Clean
from setwan_desktop.domain.letter import LetterContent
from setwan_desktop.domain.letter_work import LetterWork
from setwan_desktop.domain.refusals import FormRefused, Refusal, StaleCase
from setwan_desktop.domain.trouble import Trouble
from setwan_desktop.domain.values import FileRef, Upload
from setwan_desktop.domain.views import CaseView, Offer
from setwan_desktop.office import Desk, Office
from setwan_desktop.ui import wording
from setwan_desktop.ui.acting import Acting
from setwan_desktop.ui.case.similar_watch import SimilarWatch
from setwan_desktop.ui.case.task_notes import TaskNotes
from setwan_desktop.ui.case.task_panel import OWN_TASK, TaskPanel
from setwan_desktop.ui.drafts import DraftKeeper, DraftKey
from setwan_desktop.ui.forms.access_keys import AccessKeys
from setwan_desktop.ui.forms.form_view import FormView
from setwan_desktop.ui.forms.surroundings import Surroundings
from setwan_desktop.ui.letter.chain_words import hour_of
from setwan_desktop.ui.posts import full_title

_FEWEST_TICKS, _LONG_FORM = 4, 9
_DONE = "corrections done"
"""Key under which a draft keeps which corrections are ticked off; no field is called so."""


@dataclass(frozen=True)
class Typed:
    """What stood in a form: of which act, and its answers."""

    action: str
    recorded_for: str | None
    answers: dict[str, object]


class Task(QObject):
    """Fills the task panel and acts.

    Signals:
        done: the receipt of an act.
        offer_shown: the form of another act is shown.
        preview_requested: show what the act would print.
        answers_changed: something was typed.
        reload_requested: show the case as it is now.
        file_added: name and content of a file that was just handed in.
        file_wanted: name and content of a file that shall be shown.
    """

    file_added = Signal(str, bytes)
    file_wanted = Signal(str, bytes)
    done = Signal(object)
    offer_shown = Signal()
    preview_requested = Signal()
    answers_changed = Signal()
    reload_requested = Signal()

    def __init__(self, desk: Desk, acting: Acting, office: Office, panel: TaskPanel, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._acting, self._office, self._panel, self._page = desk, acting, office, panel, page
        self._view: CaseView | None = None
        self._keys = AccessKeys()
        self._drafts = DraftKeeper(desk, acting.own_drafts, self, self._beside)
        self.work: LetterWork | None = None
        self._notes = TaskNotes(panel, office, self)
        self._similar = SimilarWatch(panel, desk, self)
        self.is_acting = False
        self._drafts.saved.connect(self._on_drafts_saved)
        self._drafts.failed.connect(self._on_drafts_failed)
        self._drafts.found.connect(self._on_drafts_found)
        panel.return_box.ticked.connect(self._drafts.touch)
        self._notes.restore_requested.connect(self._drafts.restore)
        self._notes.discard_requested.connect(self._drafts.discard)
        self._notes.reload_requested.connect(self.reload_requested)
        panel.answers_changed.connect(self._on_panel_answers_changed)
        panel.acts.acted.connect(self.act)
        panel.acts.offer_chosen.connect(self.choose)
        panel.acts.cancelled.connect(self._on_actions_cancelled)
        panel.acts.preview_requested.connect(self.preview_requested)

    def show_case(self, view: CaseView, keys: AccessKeys) -> None:
        """Show what is to be done with a case: the form of its main act, or whom it waits for."""
        self._drafts.let_go()
        self._view, self._keys = view, keys
        self.work = self._desk.letter_work(view.case_id) if self.has_step_offer() else None
        self._show_return(view)
        place = self._main_place()
        if place is None:
            self._panel.show_waiting(wording.waiting_sentence(view), [])
        else:
            self._show_offer(place, focus=False)

    @property
    def case_id(self) -> str:
        """Id of the case that is shown; empty before the first."""
        return self._view.case_id if self._view is not None else ""

    def suits(self, view: CaseView) -> bool:
        """Tell whether what is to be done is still the same, now that the case was read anew."""
        shown = self._view
        return shown is not None and view.moved_at <= shown.version and _asked(view) == _asked(shown)

    def leave(self) -> None:
        """Keep what is typed, and what is typed when the page is seen again."""
        self._drafts.save_now()

    def has_step_offer(self) -> bool:
        """Tell whether the step itself waits for this officer."""
        return self._view is not None and any(not each.common for each in self._view.offers)

    def rest(self) -> None:
        """Let nothing be done any more, and what is left be no leaving of a field: another case is about to be shown."""
        self._view = None
        if self._panel.form is not None:
            self._panel.form.blockSignals(True)

    def wants_preview(self) -> bool:
        """Tell whether the form is best filled in beside the page it makes."""
        offer = self._panel.offer
        kinds = {each.kind for each in offer.form.fields} if offer else set()
        return bool(offer and offer.prints and (kinds & {"letter", "rows"} or self.is_long()))

    def wants_paper(self) -> bool:
        """Tell whether any page is to stand beside the form where there is room."""
        return self.wants_preview() or self.wants_paper_beside()

    def is_long(self) -> bool:
        """Tell whether so much is asked that it helps to see what is still open."""
        return self._panel.offer is not None and len(self._panel.offer.form.fields) > _LONG_FORM

    def writes_letter(self) -> bool:
        """Tell whether the form holds the text of a letter."""
        return self._panel.writes_letter()

    def wants_paper_beside(self) -> bool:
        """Tell whether the form is best filled in beside the paper it answers: a list to tick, a paraf, a signature."""
        offer = self._panel.offer
        fields = offer.form.fields if offer else ()
        ticks = any(each.kind == "choices" and len(each.choices) >= _FEWEST_TICKS for each in fields)
        return not self.writes_letter() and (ticks or self.judges_draft())

    def judges_draft(self) -> bool:
        """Tell whether the act is a paraf or a signature on the present draft."""
        offer = self._panel.offer
        return offer is not None and (offer.initials or offer.signs)

    def contents(self) -> tuple[LetterContent, ...]:
        """Give the letters that the act would make of what stands in the form."""
        offer = self._panel.offer
        if self._view is None or offer is None:
            return ()
        answers = self._panel.answers()
        return self._desk.preview(self._view.case_id, self._view.service, offer.action, answers, offer.recorded_for)

    def typed(self) -> Typed | None:
        """Give what stands in the form, to be typed again after the case was read anew."""
        offer = self._panel.offer
        return Typed(offer.action, offer.recorded_for, self._panel.answers()) if offer else None

    def retype(self, typed: Typed | None) -> None:
        """Fill in again what stood in the form, if the same act is still open."""
        offers = self._view.offers if self._view else ()
        for place, offer in enumerate(offers):
            if typed is not None and (offer.action, offer.recorded_for) == (typed.action, typed.recorded_for):
                if offer is not self._panel.offer:
                    self._show_offer(place, focus=False)
                self._panel.set_answers(typed.answers)

    def choose(self, place: int) -> None:
        """Fill in another act; one that asks nothing is taken at once."""
        if self._view is None or not self._view.offers[place].enabled:
            return
        self._show_offer(place, focus=True)
        offer = self._view.offers[place]
        if not offer.form.fields and not offer.cautions and not offer.closes:
            self.act()

    def choose_note(self) -> None:
        """Write a note."""
        self._choose_effect("note")

    def choose_files(self) -> None:
        """Attach a file."""
        self._choose_effect("attach")

    def recall(self) -> bool:
        """Ask whether the last act shall be taken back; tells whether it still can be."""
        return self._choose_effect("recall")

    def save_draft(self) -> None:
        """Keep what is typed now."""
        self._drafts.save_now()

    def reveal(self, field: str) -> str | None:
        """Ask for a masked value; the history remembers it. None if it is refused."""
        assert self._view is not None
        self.is_acting = True
        try:
            return self._acting.reveal(self._view.case_id, field)
        finally:
            self.is_acting = False

    def notice_change(self, view: CaseView) -> None:
        """Somebody else moved the case: say who, when and what, and keep what is typed."""
        self._drafts.save_now()
        self._notes.tell_moved(view)

    def act(self) -> None:
        """Take the act that is filled in."""
        view, offer = self._view, self._panel.offer
        if view is None or offer is None or not offer.enabled or not self._panel.can_act():
            return
        answers = self._panel.answers()
        problems = self._desk.check_answers(offer.form, answers, offer.requires)
        self._panel.show_problems(problems)
        if problems or not self._acting.confirmed(offer, self._page):
            return
        self._panel.clear_notes_above_buttons()
        call = partial(self._desk.act, view.case_id, offer.action, answers, view.version, offer.recorded_for)
        self.is_acting = True
        try:
            receipt = self._acting.run(call)
        except Refusal as refusal:
            self._show_refusal(refusal)
            return
        finally:
            self.is_acting = False
        if receipt is not None:
            self._drafts.forget()
            self.done.emit(receipt)

    def _show_refusal(self, refusal: Refusal) -> None:
        match refusal:
            case FormRefused(problems=problems):
                self._panel.show_problems(problems)
            case StaleCase(by=by):
                self._drafts.save_now()
                self._notes.tell_stale(by)
            case _:
                self._notes.tell_refused(wording.refusal_sentence(refusal))

    def _title_of(self, offer: Offer, task: str) -> str:
        """Say whose task it is: one's own, or that of whose paper is entered."""
        if not task:
            return offer.label.rstrip("…")
        if not offer.recorded_for:
            return f"{OWN_TASK}: {task}"
        return f"Atas nama {full_title(self._office, offer.recorded_for)}: {task}"

    def _show_offer(self, place: int, *, focus: bool) -> None:
        assert self._view is not None
        self._drafts.let_go()
        view = self._view
        offer = view.offers[place]
        main = self._main_place()
        title = self._title_of(offer, view.card.task if place == main else "")
        keys = self._keys.copy()
        corrections = offer.reason if self.work is not None else ""
        around = Surroundings(self._desk, self._office.now().date(), view.case_id, corrections)
        form = self._panel.show_form(title, offer, around, keys)
        alone = place == main
        others = [(at, each) for at, each in enumerate(view.offers) if alone and at != place and not each.common]
        self._panel.acts.show_offers(offer, others, keys, alone=alone or main is None)
        self._notes.show_for(offer)
        draft = self._drafts.watch(form, DraftKey(view.case_id, "", offer.action))
        if draft is not None:
            self._notes.offer_draft(draft)
        self._panel.tell_problems()
        form.left.connect(self._on_form_left)
        form.file_added.connect(self._on_form_file_added)
        form.file_wanted.connect(self._on_form_file_wanted)
        if any(each.kind == "nik" for each in offer.form.fields):
            self._similar.watch(form, view.service, view.case_id)
        if focus:
            form.focus_first()
        self.offer_shown.emit()

    def _show_return(self, view: CaseView) -> None:
        """Show why the case came back; of a letter every correction that is still to be made, with who asked for it."""
        asked = self.work.corrections if self.work is not None else ()
        if asked and {each.remark for each in asked} >= set(view.remarks):
            today = self._office.now().date()
            who = [f"{each.who}, {each.post}, {hour_of(each.at, today)}" for each in asked]
            self._panel.show_return([each.remark for each in asked], view.returned_by, who)
        else:
            self._panel.show_return(view.remarks if self.has_step_offer() else (), view.returned_by)

    def back_to_main(self) -> None:
        """Leave another act for the step's own."""
        self._on_actions_cancelled()

    def place_of_corrections(self) -> int | None:
        """Give the place of the act that sends the letter back with corrections; None where there is none."""
        offers = self._view.offers if self._view else ()
        present = self._panel.offer.recorded_for if self._panel.offer else None
        return next(
            (
                place
                for place, each in enumerate(offers)
                if each.reason and each.enabled and each.recorded_for == present and _asks_rows(each)
            ),
            None,
        )

    def _beside(self) -> dict[str, Clean]:
        done = self._panel.return_box.done()
        return {_DONE: done} if done else {}

    def _on_drafts_found(self, answers: Mapping[str, object]) -> None:
        done = answers.get(_DONE)
        if isinstance(done, tuple):
            self._panel.return_box.set_done([str(each) for each in done])

    def _main_place(self) -> int | None:
        """Give the place of the step's main act; None where the step does not wait for this officer."""
        offers = self._view.offers if self._view else ()
        own = [place for place, each in enumerate(offers) if not each.common]
        return next((place for place in own if offers[place].primary), own[0] if own else None)

    def _choose_effect(self, effect: str) -> bool:
        """Fill in an act of every case; tells whether it is open."""
        offers = self._view.offers if self._view else ()
        found = next((place for place, each in enumerate(offers) if each.effect == effect and each.enabled), None)
        if found is not None:
            self.choose(found)
        return found is not None

    def _on_form_left(self, field_id: str) -> None:
        """Check one field that was left; that it is empty is said only on acting."""
        form, offer = self._panel.form, self._panel.offer
        if not isinstance(form, FormView) or offer is None:
            return
        problems = self._desk.check_answers(offer.form, form.values())
        found = next((each for each in problems if each.field == field_id and each.fault != "missing"), None)
        if found is not None or form.problem_of(field_id):
            form.show_problem_of(field_id, found)
            self._panel.tell_problems()

    def _on_form_file_added(self, file: Upload | FileRef) -> None:
        if self._panel.form is not None:
            self.file_added.emit(file.name, self._panel.form.content_of(file))

    def _on_form_file_wanted(self, file: Upload | FileRef) -> None:
        if self._panel.form is not None:
            self.file_wanted.emit(file.name, self._panel.form.content_of(file))

    def _on_panel_answers_changed(self) -> None:
        self.answers_changed.emit()

    def _on_actions_cancelled(self) -> None:
        place = self._main_place()
        if place is not None:
            self._show_offer(place, focus=True)
        elif self._view is not None:
            self.show_case(self._view, self._keys)

    def _on_drafts_saved(self, hour: str) -> None:
        self._panel.set_saved(f"Draf tersimpan {hour}")

    def _on_drafts_failed(self, trouble: Trouble) -> None:
        self._panel.set_saved("Draf belum tersimpan")
        self._acting.tell_trouble(trouble)


def waits_for_viewer(view: CaseView) -> bool:
    """Tell whether the step waits for who views it himself, and not for one whose paper or place he may take."""
    roles = view.card.roles
    return any(not each.common and not each.recorded_for and each.capacity in roles for each in view.offers)


def _asked(view: CaseView) -> tuple[object, ...]:
    """Give all that the panel tells and asks."""
    return view.offers, view.card.task, view.remarks, view.returned_by, view.waiting, view.locked, view.closed


def _asks_rows(offer: Offer) -> bool:
    field = offer.form.field(offer.reason)
    return field is not None and field.kind == "rows"
