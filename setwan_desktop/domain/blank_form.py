"""Domain: a paper printed empty, to be filled in by hand: lines to write on, boxes for digits, boxes to tick.

It is made of the same definition as the paper itself, so that what is written by hand is asked for in the same order.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from setwan_desktop.domain import signatories
from setwan_desktop.domain.forms import Field
from setwan_desktop.domain.letter import Block, Column, Heading, LetterContent, Line, Lines, Paragraph, Signature, Table
from setwan_desktop.domain.letter_definition import LetterDefinition
from setwan_desktop.domain.office_profile import Profile
from setwan_desktop.domain.placeholders import Meaning, alone, fill, names
from setwan_desktop.domain.service import Service
from setwan_desktop.domain.vocabulary import fields_of

TO_WRITE_ON = "." * 50
"""A value of dots alone is a line to write on, as long as there is room."""

_SHORT = "." * 12
_TEXT_LINES = 14
_MOST_TICKS = 4
_NIK_DIGITS = 16
_OPEN_BOX = "\u2610"
_YES_NO = ("Ya", "Tidak")


def blank_papers(service: Service) -> tuple[LetterDefinition, ...]:
    """List the papers a service prints that may be printed empty."""
    actions = (*(action for step in service.steps for action in step.actions), *service.case_actions)
    printed = {each.letter for action in actions for each in action.prints}
    return tuple(each for each in service.letters.values() if each.blank and each.id in printed)


def blank_form(definition: LetterDefinition, service: Service, profile: Profile) -> LetterContent:
    """Make a paper of a service to be filled in by hand."""
    asked = fields_of(service)
    kop = definition.letterhead or service.roles[service.unit_head].letterhead
    right = _signature(definition.signs_as, f"{profile.place}, {TO_WRITE_ON[:28]}", "right")
    left = _signature(definition.second_signs_as, " ", "left")
    return LetterContent(
        kind=definition.kind,
        layout=definition.layout,
        title=definition.title,
        label=f"{definition.label} kosong",
        paper=definition.paper,
        letterhead=signatories.letterhead(kop, profile),
        blocks=tuple(block for plain in definition.body for block in _blocks(plain, asked, profile)),
        signatures=tuple(each for each in (left, right) if each.lines),
    )


def _signature(signs_as: Sequence[str], dated: str, side: str) -> Signature:
    return Signature(signatories.closed(tuple(signs_as)), "", (), dated, side)


def _blocks(plain: Mapping[str, object], asked: Mapping[str, tuple[Field, ...]], profile: Profile) -> Iterator[Block]:
    """Empty one block of the definition; what only a case can fill is left out."""
    match plain:
        case {"heading": str(text)}:
            yield Heading(text)
        case {"paragraph": str(text)} if not names(text):
            yield Paragraph(text, bool(plain.get("indent", True)))
        case {"paragraph": str()}:
            yield Lines((Line("", TO_WRITE_ON),) * _TEXT_LINES, indent=False)
        case {"lines": [*pairs]}:
            rows = ([str(part) for part in each] for each in pairs if isinstance(each, Sequence))
            yield from _lines(((label, text) for label, text in rows), asked, profile)
        case _:
            return


def _lines(
    pairs: Iterable[tuple[str, str]], asked: Mapping[str, tuple[Field, ...]], profile: Profile
) -> Iterator[Block]:
    """Empty rows; the digits of a NIK have a box each."""
    rows: list[Line] = []
    for label, text in pairs:
        field = _field(text, asked)
        if field is not None and field.kind == "nik":
            yield Lines((*rows, Line(label, "")), indent=False)
            yield Table((Column(""),) * _NIK_DIGITS, (("",) * _NIK_DIGITS,))
            rows = []
        else:
            rows.append(Line(label, _value(text, field, profile)))
    if rows:
        yield Lines(tuple(rows), indent=False)


def _field(text: str, asked: Mapping[str, tuple[Field, ...]]) -> Field | None:
    """Find the question behind a row; None where it says more than an answer."""
    return next(iter(asked.get(alone(text).split(".")[0], ())), None)


def _value(text: str, field: Field | None, profile: Profile) -> str:
    if field is not None and (options := _options(field, profile)):
        return "     ".join(f"{_OPEN_BOX} {each}" for each in options)
    if alone(text) or not names(text):
        return TO_WRITE_ON
    return fill(text, _gap) or TO_WRITE_ON


def _gap(_name: str) -> Meaning:
    return Meaning(_SHORT)


def _options(field: Field, profile: Profile) -> tuple[str, ...]:
    """Give what can be ticked; longer lists are written by hand."""
    if field.kind == "yes_no":
        return _YES_NO
    if field.kind not in {"choice", "choices"}:
        return ()
    found = (*(each.label for each in field.choices), *profile.lists.get(field.choices_from, ()))
    return found if len(found) <= _MOST_TICKS else ()
