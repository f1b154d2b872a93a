"""Domain: the letters an act makes: which, with what number, and which earlier ones they replace or let fall."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from setwan_desktop.domain import numbering
from setwan_desktop.domain.books import book_of, code_of, unit_of
from setwan_desktop.domain.case import CaseState, LetterState
from setwan_desktop.domain.compose import compose, compose_draft, text_digest
from setwan_desktop.domain.conditions import Lookup, holds
from setwan_desktop.domain.event_parts import Actor
from setwan_desktop.domain.events import (
    ActionTaken,
    Event,
    LetterIssued,
    LetterVoided,
    NumberCancelled,
)
from setwan_desktop.domain.letter import Initial, LetterContent
from setwan_desktop.domain.scene import Scene
from setwan_desktop.domain.service import Action, LetterDefinition, Print, Service
from setwan_desktop.domain.situation import OfficeNow

DrawSerial = Callable[[str, int], int]
"""Series and year -> its next running number, drawn in the transaction that uses it."""


@dataclass(frozen=True)
class Desk:
    """What the making of letters needs.

    Attributes:
        service, office: the rules and the office.
        before: the case before the act.
        after: the case as the act leaves it (draft, paraf and signature are read from here).
        scene: what texts refer to, the act's answers included.
        by: who acts.
        draw: gives running numbers; None for a preview, which shows the gap.
        new_id: makes ids of papers.
    """

    service: Service
    office: OfficeNow
    before: CaseState
    after: CaseState
    scene: Scene
    by: Actor
    draw: DrawSerial | None
    new_id: Callable[[], str]


def papers_ahead(action: Action, lookup: Lookup) -> tuple[Print, ...]:
    """List the letters an act will make as far as is known before it is taken: its own answers may still ask for them."""
    own = {each.id for each in action.fields}
    return tuple(each for each in action.prints if own & each.when.keys() or holds(each.when, lookup))


def papers_of(action: Action, act: ActionTaken, lookup: Lookup, desk: Desk) -> tuple[Event, ...]:
    """Make the letters of an act, with the fall of those they replace."""
    made: list[Event] = []
    if action.voids_letter:
        made.extend(_fallen(desk.before, desk.by, _reason(act)))
    if act.draft is not None:
        made.extend(_stale_drafts(desk.before, act.draft.letter, desk.by))
    for each in action.prints:
        if holds(each.when, lookup):
            grows = desk.service.letters[each.letter].sheet
            made.extend(_paper(each, action, lookup, _knowing(made, desk) if grows else desk))
    return tuple(made)


def _knowing(made: Iterable[Event], desk: Desk) -> Desk:
    """Let a sheet that grows know the papers that the same act made before it: it tells of them too."""
    fresh = tuple(LetterState(each, "", desk.scene.at) for each in made if isinstance(each, LetterIssued))
    gone = {each.issued.replaces for each in fresh}
    former = (
        replace(each, replaced=each.replaced or each.issued.letter_id in gone) for each in desk.scene.case.letters
    )
    case = replace(desk.scene.case, letters=(*former, *fresh))
    return replace(desk, scene=replace(desk.scene, case=case)) if fresh else desk


def contents_of(action: Action, lookup: Lookup, desk: Desk) -> tuple[LetterContent, ...]:
    """Show the letters an act would make, numbers left open."""
    shown = []
    for each in action.prints:
        if holds(each.when, lookup):
            definition = desk.service.letters[each.letter]
            shown.append(_content(each, definition, action, "", _signer(each, definition, lookup, desk), desk))
    return tuple(shown)


def cancelled_numbers(state: CaseState, act: str, by: Actor, reason: str) -> tuple[Event, ...]:
    """Cancel the numbers of every letter an act made: the book keeps them as ``batal``."""
    return tuple(
        NumberCancelled(letter.issued.number_key, letter.issued.content.number, by, reason)
        for letter in state.letters
        if letter.act == act and letter.issued.number_key and not letter.void_why
    )


def _reason(act: ActionTaken) -> str:
    return act.remarks[0].text if act.remarks else act.label


def _fallen(state: CaseState, by: Actor, reason: str) -> Iterator[Event]:
    """Let the signed letter fall, its number with it."""
    for letter in state.letters:
        if letter.issued.signed and not letter.void_why and not letter.replaced:
            yield from _fall(letter, by, reason)


def _fall(letter: LetterState, by: Actor, reason: str) -> Iterator[Event]:
    yield LetterVoided(letter.issued.letter_id, by, reason)
    if letter.issued.number_key:
        yield NumberCancelled(letter.issued.number_key, letter.issued.content.number, by, reason)


def _stale_drafts(state: CaseState, letter: str, by: Actor) -> Iterator[Event]:
    """Let the draft of another letter fall when the case turns to this one."""
    for each in state.letters:
        kept = each.void_why or each.replaced or each.issued.content.state != "draft"
        if (
            not kept
            and each.issued.letter != letter
            and state.draft is not None
            and each.issued.letter == state.draft.letter
        ):
            yield LetterVoided(each.issued.letter_id, by, "diganti naskah lain")


def _paper(wanted: Print, action: Action, lookup: Lookup, desk: Desk) -> Iterator[Event]:
    definition = desk.service.letters[wanted.letter]
    signer = _signer(wanted, definition, lookup, desk)
    live = [
        each
        for each in desk.before.letters
        if each.issued.letter == definition.id and not each.void_why and not each.replaced
    ]
    former = live[-1] if live else None
    content = _content(wanted, definition, action, "", signer, desk)
    digest = text_digest(content)
    if former is not None and former.issued.number_key and not wanted.draft and _came_back(former, desk.before):
        # A letter that came back and is sent unchanged keeps its number; a changed one gets a new number.
        if former.issued.digest == digest:
            return
        yield from _fall(former, desk.by, "diganti sesudah dikembalikan")
        former = None
    number_key = number = ""
    role = desk.office.roles.get(signer)
    profile = desk.office.profile
    book = book_of(definition, role, profile)
    if book is not None and not wanted.draft and desk.draw is not None:
        unit = unit_of(book, role)
        series = numbering.book_key(book.id, unit, book.per_unit)
        on = numbering.issue_day(desk.scene.on, desk.office.today)
        serial = desk.draw(series, on.year)
        number_key = numbering.number_key(series, on.year, serial)
        number = numbering.fill(book.pattern, serial, on, code=code_of(definition, book, profile), unit=unit)
        content = _content(wanted, definition, action, number, signer, desk)
    grows = definition.sheet or wanted.draft or (former is not None and former.issued.content.state == "draft")
    version = sum(each.issued.letter == definition.id for each in desk.before.letters) + 1
    yield LetterIssued(
        letter_id=desk.new_id(),
        letter=definition.id,
        content=replace(content, version=content.version or (version if definition.sheet else 0)),
        number_key=number_key,
        signed=action.signs and _is_of_draft(definition, desk) and not wanted.draft,
        replaces=former.issued.letter_id if former is not None and grows else "",
        digest=digest,
        names_slot=definition.names_slot,
        to_applicant=definition.to_applicant,
        signer=signer,
    )


def _came_back(letter: LetterState, state: CaseState) -> bool:
    """Tell whether the case was returned to the step where a letter was made, wherever it went from there."""
    made = next((number for number, act in enumerate(state.acts) if act.event == letter.act), None)
    if made is None:
        return False
    return any(act.returned and act.to_step == state.acts[made].from_step for act in state.acts[made + 1 :])


def _is_of_draft(definition: LetterDefinition, desk: Desk) -> bool:
    return desk.after.draft is not None and desk.after.draft.letter == definition.id


def _signer(wanted: Print, definition: LetterDefinition, lookup: Lookup, desk: Desk) -> str:
    """Say which role signs: as the act chose, as the definition says, or as the invitation that it takes back was signed."""
    if wanted.signer:
        chosen = lookup(wanted.signer)
        if isinstance(chosen, str) and chosen in desk.office.roles:
            return chosen
    if definition.signer:
        return definition.signer
    issued = [
        each
        for each in desk.before.letters
        if each.issued.names_slot and each.issued.content.state == "issued" and each.issued.signer
    ]
    return issued[-1].issued.signer if issued else ""


def _content(
    wanted: Print, definition: LetterDefinition, action: Action, number: str, signer: str, desk: Desk
) -> LetterContent:
    draft, scene = desk.after.draft, desk.scene
    if definition.book and not wanted.draft:
        # A letter bears the day its number is given on.
        scene = replace(scene, on=numbering.issue_day(scene.on, desk.office.today))
    if draft is not None and draft.letter == definition.id and (wanted.draft or action.signs):
        return compose_draft(
            definition,
            scene,
            draft.text,
            issued=action.signs and not wanted.draft,
            number=number,
            version=desk.after.draft_version,
            parafs=tuple(
                Initial(
                    desk.office.short(each.role),
                    each.name,
                    each.at.astimezone(desk.office.now.tzinfo).strftime("%d-%m-%Y %H.%M"),
                )
                for each in desk.after.live_parafs()
            ),
        )
    return compose(definition, scene, draft=wanted.draft, number=number, signer=signer)
