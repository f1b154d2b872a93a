"""Office: work on one case: opening it, acting on it, correcting it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from setwan_desktop.domain.answers import check_form
from setwan_desktop.domain.built_in_facts import lookup_of
from setwan_desktop.domain.case import CaseState
from setwan_desktop.domain.decide import demands_of
from setwan_desktop.domain.event_parts import Answer
from setwan_desktop.domain.events import EntryCorrected, IdentityViewed
from setwan_desktop.domain.fold import fold
from setwan_desktop.domain.form_of import corrected_field
from setwan_desktop.domain.forms import Form
from setwan_desktop.domain.indonesian import in_words
from setwan_desktop.domain.letter import LetterContent
from setwan_desktop.domain.refusals import FieldProblem, FormRefused, NotForThisOfficer
from setwan_desktop.domain.service import Demand
from setwan_desktop.domain.views import CaseView, Receipt
from setwan_desktop.office import reading
from setwan_desktop.office.acts import (
    Wish,
    asked_form,
    blank,
    effect_of,
    events_of,
    find_opening,
    preview,
    refuse_stale,
)
from setwan_desktop.office.core import new_id
from setwan_desktop.office.seat import Seat


class Casework(Seat):
    """Reads and writes of one case. A write is one transaction, and gives a ``Receipt``."""

    def opening_form(self, service: str, action: str) -> Form:
        """Give the form that opens a case."""
        definition = reading.service_of(self._core, service)
        now = self._core.office_now(definition)
        case = blank(definition, now, self._caller, None)
        opening = find_opening(case, now, self._caller, Wish(action, {}), whole=True)
        return asked_form(case, now, opening, self._caller)

    def receive(self, service: str, action: str, answers: Mapping[str, object]) -> Receipt:
        """Open a case and take its first action, in one transaction."""
        definition = reading.service_of(self._core, service)
        with self._core.archive.transaction() as tx:
            draw, case_id = self._core.draws_in(tx), new_id()
            case = blank(definition, self._core.office_now(definition), self._caller, draw)
            # Recorded first: the receipt names the head of the history, which begins with the opening.
            first = tx.append(case_id, (case.history[0].event,), self._caller.officer, self._core.clock.now())
            case = replace(case, history=first, state=fold(first))
            events = events_of(self._core, tx, case, self._caller, Wish(action, answers), whole=True, draw=draw)
            after = self._core.append(tx, case_id, events, self._caller.officer)
            tx.discard_draft(self._caller.officer, "", service, action)
        return self._receipt(after, CaseState())

    def case(self, case_id: str) -> CaseView:
        """Show a case, as much of it as this officer may see."""
        return reading.view_of(self._core, self._core.case(case_id), self._caller)

    def mark_read(self, case_id: str) -> None:
        """Remember that this officer has opened the case as it is now."""
        row = self._core.archive.card(case_id)
        if row is not None:
            self._core.archive.put_read_mark(self._caller.officer, case_id, row.version)

    def act(
        self, case_id: str, action: str, answers: Mapping[str, object], seen: int, recorded_for: str | None = None
    ) -> Receipt:
        """Take an action.

        Args:
            case_id: on which case.
            action: id of the offered action.
            answers: field id -> value.
            seen: the version the officer saw.
            recorded_for: role whose paper is entered; None: for oneself.

        Raises:
            StaleCase: if the case moved since ``seen``.
            NotOffered: if the action is not open to this officer now.
            FormRefused: if an answer cannot be taken.
        """
        with self._core.archive.transaction() as tx:
            case = self._core.case(case_id)
            refuse_stale(case, seen, effect_of(case, action))
            wish = Wish(action, answers, recorded_for)
            events = events_of(
                self._core, tx, case, self._caller, wish, whole=self._whole(case), draw=self._core.draws_in(tx)
            )
            after = self._core.append(tx, case_id, events, self._caller.officer)
            tx.discard_draft(self._caller.officer, case_id, "", action)
        return self._receipt(after, case.state)

    def preview(
        self,
        case_id: str | None,
        service: str,
        action: str,
        answers: Mapping[str, object],
        recorded_for: str | None = None,
    ) -> tuple[LetterContent, ...]:
        """Show the letters an act would make of the answers so far."""
        if case_id:
            case = self._core.case(case_id)
        else:
            definition = reading.service_of(self._core, service)
            case = blank(definition, self._core.office_now(definition), self._caller, None)
        whole = not case_id or self._whole(case)
        return preview(self._core, case, self._caller, Wish(action, answers, recorded_for), whole=whole)

    def check_answers(
        self, form: Form, answers: Mapping[str, object], requires: Sequence[Demand] = ()
    ) -> tuple[FieldProblem, ...]:
        """Check answers while they are typed, and what they must satisfy together; nothing is stored."""
        lookup = lookup_of(CaseState(), self._core.now().date())
        return (*check_form(form, answers, lookup)[1], *demands_of(requires, form, answers))

    def correctable(self, case_id: str) -> Form:
        """Give the answers this officer may correct, each asked once more with what it is now; who asks stays masked."""
        case = self._core.case(case_id)
        if not self._whole(case) or case.state.outcome:
            return Form(())
        office = self._core.office_now(case.service)
        found = []
        for field, answer in case.state.answers.items():
            asked = corrected_field(case.service, case.state, office, field)
            if asked is not None:
                value = None if field in case.state.identity else answer.value
                found.append(replace(asked, prefill=value, group=""))
        return Form(tuple(found))

    def correct(self, case_id: str, field: str, value: object, reason: str, seen: int) -> Receipt:
        """Correct an answer by a further entry; both stay in the history.

        Raises:
            NotForThisOfficer: if he does not see it whole, or it was never answered, or what it did is undone only by an act.
            FormRefused: if the value cannot be taken, or the reason is missing.
        """
        with self._core.archive.transaction() as tx:
            case = self._core.case(case_id)
            refuse_stale(case, seen, "")
            former = case.state.answers.get(field)
            asked = corrected_field(case.service, case.state, self._core.office_now(case.service), field)
            if not self._whole(case) or former is None or asked is None or case.state.outcome:
                raise NotForThisOfficer
            clean, problems = check_form(Form((asked,)), {field: value}, lookup_of(case.state, self._core.now().date()))
            if not reason.strip():
                problems = (*problems, FieldProblem("reason", "Alasan", "missing"))
            if problems:
                raise FormRefused(problems)
            answer = Answer(field, former.label, former.kind, clean[field])  # type: ignore[arg-type]  # no files are corrected
            confidential = field in case.state.identity
            after = self._core.append(
                tx,
                case_id,
                (EntryCorrected(self._actor(), answer, reason.strip(), confidential),),
                self._caller.officer,
            )
        return self._receipt(after, case.state)

    def reveal(self, case_id: str, field: str) -> str:
        """Show a masked answer of the applicant's identity; the history remembers that it was shown."""
        with self._core.archive.transaction() as tx:
            case = self._core.case(case_id)
            answer = case.state.answers.get(field)
            if not self._whole(case) or answer is None:
                raise NotForThisOfficer
            self._core.append(tx, case_id, (IdentityViewed(self._actor(), field),), self._caller.officer)
        return in_words(answer, {}, self._core.profile)
