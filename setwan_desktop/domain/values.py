"""Domain: the values that a form's answers are made of, beside plain Python's own."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time


class Choice(str):
    """One choice of a field: it *is* its value and knows the label a person reads.

    Attributes:
        label: what the screen shows; the value itself where the data gives no label.
        detail: a second line, such as the post of an officer; empty if there is none.
    """

    __slots__ = ("detail", "label")
    label: str
    detail: str

    def __new__(cls, value: str, label: str = "", detail: str = "") -> Choice:
        """Make a choice of ``value``."""
        choice = super().__new__(cls, value)
        choice.label = label or value
        choice.detail = detail
        return choice

    @property
    def id(self) -> str:
        """The value, as a plain string."""
        return str.__str__(self)


@dataclass(frozen=True, order=True)
class Slot:
    """A place in the agenda: one day, from ``start`` to ``end`` in the office's zone, in a room."""

    date: date
    start: time
    end: time
    room: str

    def overlaps(self, other: Slot) -> bool:
        """Tell whether both lie on one day and share at least a minute (rooms apart)."""
        return self.date == other.date and self.start < other.end and other.start < self.end


def usual_end(start: time) -> time:
    """Give the end of a meeting of which only the start is known: after two hours, or with the day."""
    return start.replace(hour=start.hour + 2) if start.hour < 22 else time(23, 59)


@dataclass(frozen=True)
class Upload:
    """A file handed to the office.

    Attributes:
        name: the name it came with; kept as text only, never used as a path.
        bytes: the whole content.
    """

    name: str
    bytes: bytes


@dataclass(frozen=True)
class FileRef:
    """A file the archive keeps, named by its content.

    Attributes:
        name: the name it came with.
        sha256: hex digest of the content.
        size: bytes.
        media: the type found by looking at the content, such as ``application/pdf``.
    """

    name: str
    sha256: str
    size: int
    media: str


@dataclass(frozen=True)
class Draft:
    """The text of a letter as its writer gives it. A meeting's slot comes from the case.

    Attributes:
        addressees: to whom, in order; the applicant always first.
        urgency: as printed behind ``Sifat``.
        enclosures: as printed behind ``Lampiran``; ``-`` for none.
        subject: as printed behind ``Hal``.
        agenda: as printed behind ``acara``; empty where the letter names no meeting.
        paragraphs: the body, the opening first; the slot is printed after the opening.
        copies: ``Tembusan``, in order.
    """

    addressees: tuple[str, ...]
    urgency: str
    enclosures: str
    subject: str
    agenda: str
    paragraphs: tuple[str, ...]
    copies: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Accept any sequences, and keep tuples."""
        for name in ("addressees", "paragraphs", "copies"):
            object.__setattr__(self, name, tuple(getattr(self, name)))


def digest_of_parts(parts: Iterable[str]) -> str:
    """Hash texts so that no two different lists share a digest (each is length-prefixed)."""
    digest = hashlib.sha256()
    for part in parts:
        encoded = part.encode()
        digest.update(f"{len(encoded)}:".encode())
        digest.update(encoded)
    return digest.hexdigest()


def draft_digest(draft: Draft, letter: str, slot: Slot | None, signer: str) -> str:
    """Name the exact text a paraf is bound to.

    Args:
        draft: the text.
        letter: id of the letter's definition.
        slot: the meeting's slot as the case has it; None where the letter names none.
        signer: id of the role that will sign.

    Returns:
        Hex SHA-256 over everything a reader of the letter would read as its content.
    """
    when = () if slot is None else (slot.date.isoformat(), slot.start.isoformat(), slot.end.isoformat(), slot.room)
    return digest_of_parts(
        (
            letter,
            signer,
            draft.urgency,
            draft.enclosures,
            draft.subject,
            draft.agenda,
            *(
                part
                for group in (draft.addressees, draft.paragraphs, draft.copies, when)
                for part in (str(len(group)), *group)
            ),
        )
    )


Scalar = str | int | bool | date | time | Slot | Draft
Row = dict[str, Scalar | None]
Value = Scalar | tuple[str, ...] | tuple[FileRef, ...] | tuple[Row, ...] | None
"""A clean answer: what the archive keeps of one field. None means left empty."""
