"""Domain: what of a case is searched: its card by everybody, its texts by those who see it whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from setwan_desktop.domain.case import CaseState
from setwan_desktop.domain.confidentiality import withheld
from setwan_desktop.domain.letter import (
    Block,
    Grid,
    Heading,
    Items,
    LetterContent,
    Line,
    Lines,
    Paragraph,
    Table,
)
from setwan_desktop.domain.projection import Searched
from setwan_desktop.domain.values import Draft, Value

_JOINT = " · "
_WRITTEN = {"letter", "memo", "document"}
"""Layouts of papers with text of their own; what stands on the others was asked already."""

_SECRET_KINDS = {"nik", "phone"}
_COUNTRY, _IDENTITY_LENGTH = "62", 16
_IDENTITY_NUMBER = re.compile(r"(?<!\d)\d(?:[ .\-]?\d){15}(?!\d)")


@dataclass(frozen=True)
class Piece:
    """A text of a case, and where it stands: the name of a paper or of a question."""

    where: str
    text: str


def searched(state: CaseState) -> Searched:
    """Gather what of a case is searched."""
    applicant, title = state.line(state.applicant_field), state.line(state.subject_field)
    confidential = state.value(state.confidential_field) is True
    found = list(pieces(state))
    secret = [each.value for each in state.answers.values() if each.kind in _SECRET_KINDS]
    written = [number for each in found for number in _IDENTITY_NUMBER.findall(each.text)]
    digits = (dialled(each) for each in (*secret, *written) if isinstance(each, str))
    return Searched(
        numbers=(state.number, state.tracking) if state.tracking else (state.number,),
        applicant=applicant,
        title=title,
        title_outside=withheld(title, applicant) if confidential else title,
        confidential=confidential,
        letters=tuple(dict.fromkeys(each.issued.content.number for each in state.letters if each.issued.number_key)),
        texts=tuple(dict.fromkeys(_IDENTITY_NUMBER.sub(" ", each.text) for each in found)),
        secret=tuple(dict.fromkeys(each for each in digits if each)),
    )


def pieces(state: CaseState) -> Iterator[Piece]:
    """Give a case's texts: what its papers say, the newest first, then what was answered; no masked numbers of persons."""
    for letter in reversed(state.letters):
        content = letter.issued.content
        if content.layout in _WRITTEN and not letter.replaced and not letter.void_why:
            given = content.number if content.state == "issued" else "(konsep)"
            yield Piece(" ".join(each for each in (content.label, given) if each), _JOINT.join(_said(content)))
    for answer in state.answers.values():
        text = _JOINT.join(_texts(answer.value)) if answer.kind not in _SECRET_KINDS else ""
        if text.strip():
            yield Piece(answer.label, text)
    for each in state.attachments:
        yield Piece("Lampiran", each.file.name)


def dialled(number: str) -> str:
    """Give the digits of a number; a telephone's as one dials it at home, ``0812`` for ``+62812``."""
    digits = "".join(filter(str.isdecimal, number))
    return f"0{digits[2:]}" if digits.startswith(_COUNTRY) and len(digits) < _IDENTITY_LENGTH else digits


def excerpt_text(text: str) -> str:
    """Give a text as it may stand among what was found: on one line, identity numbers left out."""
    return " ".join(_IDENTITY_NUMBER.sub("…", text).split())


def _said(content: LetterContent) -> list[str]:
    said = [*(each.value for each in content.head), *content.addressees]
    said += [text for block in content.blocks for text in _of_block(block)]
    return [each for each in said if each.strip(" -")]


def _of_block(block: Block) -> Iterator[str]:
    match block:
        case Paragraph() | Heading():
            yield block.text
        case Lines():
            yield from _of_lines(block.rows)
        case Items():
            yield from block.items
        case Table():
            yield from (cell for row in block.rows for cell in row)
        case Grid():
            for row in block.rows:
                for cell in row:
                    yield from _of_lines(cell)
        case _:
            return


def _of_lines(lines: tuple[Line, ...]) -> Iterator[str]:
    for each in lines:
        yield f"{each.label}: {each.value}" if each.label else each.value


def _texts(value: Value) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, Draft):
        return [value.subject, *value.addressees, *value.paragraphs]
    if isinstance(value, tuple):
        found: list[str] = []
        for each in value:
            if isinstance(each, str):
                found.append(each)
            elif isinstance(each, dict):
                found.extend(cell for cell in each.values() if isinstance(cell, str))
        return found
    return []
