"""Office: the way of one act, from raw answers to stored events: offer, check, decide, letters, append."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from setwan_desktop.domain import numbering
from setwan_desktop.domain.answers import Clean, check_form
from setwan_desktop.domain.built_in_facts import lookup_of
from setwan_desktop.domain.case import CaseState
from setwan_desktop.domain.decide import Request, arrival_at, decide, demands_unmet, mark_of
from setwan_desktop.domain.event_parts import StepMark
from setwan_desktop.domain.events import (
    ActionRecalled,
    ActionTaken,
    CaseOpened,
    Event,
    FileAttached,
    NoteAdded,
    Recorded,
)
from setwan_desktop.domain.fold import fold, fold_further
from setwan_desktop.domain.form_of import form_of
from setwan_desktop.domain.forms import Form
from setwan_desktop.domain.letter import LetterContent
from setwan_desktop.domain.offers import Opening, intake_openings
from setwan_desktop.domain.papers import Desk as PaperDesk
from setwan_desktop.domain.papers import DrawSerial, cancelled_numbers, contents_of, papers_of
from setwan_desktop.domain.projection import AgendaRow
from setwan_desktop.domain.refusals import FormRefused, NotOffered, StaleCase
from setwan_desktop.domain.service import Service
from setwan_desktop.domain.situation import OfficeNow
from setwan_desktop.domain.values import FileRef, Slot, Upload, Value
from setwan_desktop.office.core import CaseFile, Core, new_id
from setwan_desktop.office.offered import offered
from setwan_desktop.office.scenes import scene_of
from setwan_desktop.office.uploads import clean_name, media_of, problems_of
from setwan_desktop.store import Archive, Transaction

_CODE_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
_ADDITIVE = {"note", "attach"}


@dataclass(frozen=True)
class Caller:
    """Who is at the desk: the officer's id."""

    officer: str


@dataclass(frozen=True)
class Wish:
    """What is asked for: an action by its id, with raw answers, for oneself or recorded for another's role."""

    action: str
    answers: Mapping[str, object]
    recorded_for: str | None = None


def tracking_code() -> str:
    """Make a code for a receipt that a person can read out: six letters and digits, none of them alike."""
    code = "".join(secrets.choice(_CODE_LETTERS) for _ in range(6))
    return f"{code[:4]}-{code[4:]}"


def opened(service: Service, now: OfficeNow, draw: DrawSerial | None) -> CaseOpened:
    """Make the event that opens a case of a service; without ``draw`` its number stays open, for a preview."""
    year = now.today.year
    serial = draw(service.id, year) if draw is not None else None
    marks: dict[int, StepMark] = {}
    for step in service.steps:
        marks.setdefault(step.sop, mark_of(step))
    lookup = lookup_of(CaseState(), now.today)
    return CaseOpened(
        service=service.id,
        version=service.version,
        service_title=service.title,
        service_short=service.short,
        hue=service.hue,
        icon=service.icon,
        number=numbering.fill(service.case_number, serial, now.today),
        number_key=numbering.number_key(service.id, year, serial or 0),
        tracking=tracking_code(),
        arrival=arrival_at(service, service.intake, now, lookup),
        intake_role=service.intake.waits_at[0].role,
        unit_head=service.unit_head,
        applicant_field=service.applicant,
        subject_field=service.subject,
        confidential_field=service.confidential,
        steps=tuple(marks[sop] for sop in sorted(marks)),
    )


def blank(service: Service, now: OfficeNow, caller: Caller, draw: DrawSerial | None) -> CaseFile:
    """Give a case that is about to be opened: its first event, not yet stored."""
    first = Recorded("", now.now, (), 1, caller.officer, opened(service, now, draw))
    return CaseFile("", (first,), fold((first,)), service)


def find_opening(case: CaseFile, now: OfficeNow, caller: Caller, wish: Wish, *, whole: bool) -> Opening:
    """Find the open act that is asked for.

    Raises:
        NotOffered: if the officer may not take it on this case now; with the reason where there is one.
    """
    if not case.case_id:
        found: Sequence[Opening] = intake_openings(case.service, now, caller.officer)
    else:
        found = offered(case.service, case.state, case.history, now, caller.officer, whole=whole)
    asked = [
        each
        for each in found
        if each.action.id == wish.action and each.capacity.recorded_for == (wish.recorded_for or "")
    ]
    if not asked:
        raise NotOffered(wish.action)
    if asked[0].why_not:
        raise NotOffered(wish.action, asked[0].why_not)
    return asked[0]


def _for_new_text(case: CaseFile, opening: Opening, wish: Wish) -> CaseFile:
    """Take the office's present words where an act gives a letter its text."""
    gives = wish.answers.get(opening.action.drafts) is not None
    return replace(case, service=case.present) if gives and case.present is not None else case


def asked_form(case: CaseFile, now: OfficeNow, opening: Opening, caller: Caller) -> Form:
    """Give the form of an open act as this officer meets it."""
    by = now.actor(caller.officer, opening.capacity.role)
    return form_of(case.service, case.state, now, opening, scene_of(case.service, case.state, now, by, case.history))


def checked(
    case: CaseFile, now: OfficeNow, opening: Opening, form: Form, raw: Mapping[str, object]
) -> dict[str, Clean]:
    """Check raw answers: every field, every file, and what the action demands of them together.

    Raises:
        FormRefused: with every problem at once.
    """
    lookup = lookup_of(case.state, now.today, recorded=bool(opening.capacity.recorded_for))
    clean, found = check_form(form, raw, lookup)
    problems = list(found)
    for field in form.fields:
        value = clean.get(field.id)
        if field.kind == "files" and isinstance(value, tuple):
            problems.extend(problems_of(field, value))
    if not problems:
        request = Request(case.service, case.state, now, opening, form, _without_uploads(clean), "")
        problems.extend(demands_unmet(request))
    if problems:
        raise FormRefused(tuple(problems))
    return clean


def _without_uploads(clean: Mapping[str, Clean]) -> dict[str, Value]:
    return _referred(clean, lambda upload: FileRef(clean_name(upload.name), "", len(upload.bytes), ""))


def stored(tx: Transaction, clean: Mapping[str, Clean]) -> dict[str, Value]:
    """Put the files among the answers into the archive, and refer to them."""
    return _referred(clean, lambda upload: tx.put_file(upload.bytes, clean_name(upload.name), media_of(upload.bytes)))


def _referred(clean: Mapping[str, Clean], refer: Callable[[Upload], FileRef]) -> dict[str, Value]:
    """Replace every upload by a reference."""
    found: dict[str, Value] = {}
    for key, value in clean.items():
        if isinstance(value, tuple) and any(isinstance(each, Upload) for each in value):
            files = (refer(each) if isinstance(each, Upload) else each for each in value)
            found[key] = tuple(each for each in files if isinstance(each, FileRef))
        else:
            found[key] = value  # type: ignore[assignment]  # it holds no upload
    return found


def agenda_for(archive: Archive | Transaction, answers: Mapping[str, Value]) -> tuple[AgendaRow, ...]:
    """Read the agenda of the days that slots among the answers touch."""
    days = [value.date for value in answers.values() if isinstance(value, Slot)]
    return tuple(archive.agenda(min(days), max(days))) if days else ()


def events_of(
    core: Core, tx: Transaction, case: CaseFile, caller: Caller, wish: Wish, *, whole: bool, draw: DrawSerial
) -> tuple[Event, ...]:
    """Work out what happens when an act is taken: refuse, or give its events in order.

    Raises:
        NotOffered: if it may not be taken.
        FormRefused: if an answer cannot be taken.
    """
    now = core.office_now(case.service)
    opening = find_opening(case, now, caller, wish, whole=whole)
    case = _for_new_text(case, opening, wish)
    form = asked_form(case, now, opening, caller)
    answers = stored(tx, checked(case, now, opening, form, wish.answers))
    by = now.actor(caller.officer, opening.capacity.role)
    match opening.action.effect:
        case "note":
            return (NoteAdded(by, _text(answers)),)
        case "attach":
            files = tuple(
                each
                for value in answers.values()
                if isinstance(value, tuple)
                for each in value
                if isinstance(each, FileRef)
            )
            return (FileAttached(by, files, _text(answers)),)
        case "recall":
            last = case.state.acts[-1].event
            reason = _text(answers)
            return (
                ActionRecalled(last, by, reason),
                *cancelled_numbers(case.state, last, by, reason or "ditarik kembali"),
            )
        case _:
            request = Request(
                case.service,
                case.state,
                now,
                opening,
                form,
                answers,
                caller.officer,
                agenda_for(tx, answers),
            )
            act = decide(request)
            return (act, *papers_of(opening.action, act, request.lookup(), _paper_desk(case, now, act, draw)))


def _text(answers: Mapping[str, Value]) -> str:
    return next((value for value in answers.values() if isinstance(value, str)), "")


def _paper_desk(case: CaseFile, now: OfficeNow, act: ActionTaken, draw: DrawSerial | None) -> PaperDesk:
    head = case.history[-1]
    new = Recorded("", now.now, (head.id,), head.depth + 1, act.by.officer, act)
    history = (*case.history, new)
    scene = scene_of(case.service, case.state, now, act.by, history, act)
    return PaperDesk(
        case.service, now, case.state, fold_further(case.state, case.history, (new,)), scene, act.by, draw, new_id
    )


def preview(core: Core, case: CaseFile, caller: Caller, wish: Wish, *, whole: bool) -> tuple[LetterContent, ...]:
    """Show the letters an act would make of the answers so far: faulty and missing ones count as left empty."""
    now = core.office_now(case.service)
    opening = find_opening(case, now, caller, wish, whole=whole)
    case = _for_new_text(case, opening, wish)
    form = asked_form(case, now, opening, caller)
    lookup = lookup_of(case.state, now.today, recorded=bool(opening.capacity.recorded_for))
    clean, _ = check_form(form, {key: value for key, value in wish.answers.items() if form.field(key)}, lookup)
    answers = _without_uploads(clean)
    request = Request(
        case.service,
        case.state,
        now,
        opening,
        form,
        answers,
        caller.officer,
        agenda_for(core.archive, answers),
    )
    act = decide(request)
    return contents_of(opening.action, request.lookup(), _paper_desk(case, now, act, None))


def refuse_stale(case: CaseFile, seen: int, effect: str) -> None:
    """Refuse an act made in sight of an older case.

    Raises:
        StaleCase: if something other than a note, a file or a print came since the version seen.
    """
    if effect not in _ADDITIVE and not case.state.moved_at <= seen <= case.state.version:
        raise StaleCase(case.state.moved_by)


def effect_of(case: CaseFile, action: str) -> str:
    """Give the effect of one of the actions of every case; empty for a step's own."""
    return next((each.effect for each in case.service.case_actions if each.id == action), "")
