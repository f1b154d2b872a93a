"""Store: events as JSON under stable short names. A name, once written, is read for ever."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import Any

from cattrs import Converter
from cattrs.errors import BaseValidationError, ForbiddenExtraKeysError
from cattrs.strategies import configure_tagged_union

from setwan_desktop.domain import events, letter
from setwan_desktop.domain.event_parts import Answer
from setwan_desktop.domain.events import (
    ActionTaken,
    EntryCorrected,
    Event,
    Unknown,
)
from setwan_desktop.domain.values import Value
from setwan_desktop.store.tagged import decode_value, encode_value

KINDS: dict[str, type[Event]] = {
    "case_opened": events.CaseOpened,
    "action_taken": events.ActionTaken,
    "letter_issued": events.LetterIssued,
    "letter_printed": events.LetterPrinted,
    "letter_voided": events.LetterVoided,
    "note_added": events.NoteAdded,
    "file_attached": events.FileAttached,
    "action_recalled": events.ActionRecalled,
    "entry_corrected": events.EntryCorrected,
    "identity_viewed": events.IdentityViewed,
    "payload_destroyed": events.PayloadDestroyed,
    "number_cancelled": events.NumberCancelled,
    "follow_up_reported": events.FollowUpReported,
    "duplicate_declared": events.DuplicateDeclared,
    "custody_moved": events.CustodyMoved,
    "fork_resolved": events.ForkResolved,
    "profile_changed": events.ProfileChanged,
    "officer_entered": events.OfficerEntered,
    "post_held": events.PostHeld,
    "agenda_entered": events.AgendaEntered,
    "number_inserted": events.NumberInserted,
    "book_continued": events.BookContinued,
}
"""Every kind this program writes. ``Unknown`` is no kind: it stands for those that are missing here."""

ADDITIVE_KINDS = tuple(name for name, kind in KINDS.items() if kind in events.ADDITIVE)
"""Names of the kinds that move nothing."""

_NAMES: dict[type, str] = {kind: name for name, kind in KINDS.items()}

_CANONICAL = json.JSONEncoder(ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"))

VERSIONS: dict[str, int] = {}
"""Version of a kind's body where it is not 1. Raise it when a body changes in more than a new field with a default."""

UPGRADES: dict[tuple[str, int], Callable[[dict[str, Any]], dict[str, Any]]] = {}
"""Kind and version -> how a body of that version becomes one of the next."""

_BLOCKS: dict[type, str] = {
    letter.Paragraph: "paragraph",
    letter.Heading: "heading",
    letter.Lines: "lines",
    letter.Items: "items",
    letter.Table: "table",
    letter.Ticks: "ticks",
    letter.Grid: "grid",
    letter.CutLine: "cut_line",
    letter.PageBreak: "page_break",
}


@dataclass(frozen=True)
class Encoded:
    """An event ready for the archive.

    Attributes:
        kind: its short name.
        main: canonical JSON of everything but the applicant's identity.
        identity: canonical JSON of the identity; None where it has none.
    """

    kind: str
    main: bytes
    identity: bytes | None = None


def name_of(kind: type[Event]) -> str:
    """Give the short name of a kind."""
    return _NAMES[kind]


def canonical(data: object) -> bytes:
    """Write plain data as compact JSON, always the same bytes for the same data."""
    return _CANONICAL.encode(data).encode()


def encode(event: Event) -> Encoded:
    """Turn an event into its name and bytes.

    Args:
        event: of a known kind.

    Returns:
        Its name, its main payload, and its identity payload where it has one.

    Raises:
        TypeError: the event is ``Unknown``: what this program cannot read it does not write.
    """
    if isinstance(event, Unknown):
        raise TypeError(f"an event of kind {event.kind} is not written here")
    kind = name_of(type(event))
    public, identity = _without_identity(event)
    body = {"~version": VERSIONS.get(kind, 1), **_CONVERTER.unstructure(public)}
    return Encoded(kind, canonical(body), None if identity is None else canonical(identity))


def decode(kind: str, main: bytes | None, identity: bytes | None = None) -> Event:
    """Turn bytes back into an event.

    Args:
        kind: its short name.
        main: its main payload; None where withheld or destroyed.
        identity: its identity payload; None where it has none, or it is withheld or destroyed.

    Returns:
        The event; ``Unknown`` where this program cannot read it, because a newer one wrote it.
    """
    if kind not in KINDS or main is None:
        return Unknown(kind)
    try:
        return _decode(kind, json.loads(main), None if identity is None else json.loads(identity))
    except (BaseValidationError, ForbiddenExtraKeysError, ValueError, TypeError, KeyError):
        # Its hash vouches for the bytes, so a newer program wrote what this one must not half understand.
        return Unknown(kind)


def _decode(kind: str, body: dict[str, Any], identity: Any) -> Event:
    """Bring a body to the present version and make the event of it."""
    version = body.pop("~version", 1)
    while (kind, version) in UPGRADES:
        body = UPGRADES[kind, version](body)
        version += 1
    if version != VERSIONS.get(kind, 1):
        raise ValueError(f"{kind} of version {version}")
    event = _CONVERTER.structure(body, KINDS[kind])
    return event if identity is None else _with_identity(event, identity)


def _without_identity(event: Event) -> tuple[Event, Any]:
    """Part an event from the applicant's identity, which has a payload of its own."""
    match event:
        case ActionTaken(identity=identity) if identity:
            return replace(event, identity=()), _CONVERTER.unstructure(identity, tuple[Answer, ...])
        case EntryCorrected(confidential=True, answer=answer):
            return replace(event, answer=replace(answer, value=None)), _CONVERTER.unstructure(answer, Answer)
        case _:
            return event, None


def _with_identity(event: Event, identity: Any) -> Event:
    """Join what ``_without_identity`` parted."""
    match event:
        case ActionTaken():
            return replace(event, identity=_CONVERTER.structure(identity, tuple[Answer, ...]))
        case EntryCorrected():
            return replace(event, answer=_CONVERTER.structure(identity, Answer))
        case _:
            raise ValueError(f"{type(event).__name__} has no identity")


def _block_tag(block: type) -> str:
    return _BLOCKS[block]


def _is_tagged(kind: object) -> bool:
    """Tell whether a field holds answers or plain data, which carry tags of their own."""
    return any(kind == each for each in (Value, Mapping[str, Value], Mapping[str, object]))


def _make_converter() -> Converter:
    """Make the converter: defaults are left out, and keys it does not know are refused."""
    converter = Converter(omit_if_default=True, forbid_extra_keys=True, detailed_validation=False)
    for kind in (datetime, date, time):
        converter.register_unstructure_hook(kind, kind.isoformat)
    converter.register_unstructure_hook(float, float)  # 2 where 2.0 is meant would be other bytes when written again
    converter.register_structure_hook(datetime, lambda text, _: datetime.fromisoformat(text))
    converter.register_structure_hook(date, lambda text, _: date.fromisoformat(text))
    converter.register_structure_hook(time, lambda text, _: time.fromisoformat(text))
    converter.register_unstructure_hook_func(_is_tagged, encode_value)
    converter.register_structure_hook_func(_is_tagged, lambda data, _: decode_value(data))
    configure_tagged_union(letter.Block, converter, tag_generator=_block_tag, tag_name="~block")
    return converter


_CONVERTER = _make_converter()
