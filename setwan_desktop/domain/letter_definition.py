"""Domain: what a letter is, as read from its data file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class LetterDefinition:
    """A paper the office prints: its frame and its text with named placeholders.

    Attributes:
        id: the sheet's id; unique among all letters a service can print.
        kind: id of the official kind, such as that of all nota dinas; equals ``id`` where there is but one.
        layout: one of the fixed layouts of the letters room.
        title: as printed on top, or empty; on screens ``label``.
        label: the name on screens and in lists.
        paper: ``A4``, ``A5``, ``F4``, ``A4 landscape`` or ``office``.
        signer: who signs: a role's id, or in words (``{act.officer}``); empty for none, or where the print names it.
        second_signer: who signs at the left, in words (``{nama}``) or a role's id; empty for none.
        signs_as, second_signs_as: lines above the name in place of the role's own, such as ``Petugas Penerima``.
        dates_signature: place and date stand over the signature, not at the head.
        place: before the date; empty, or without value: the office's.
        letterhead: id of the kop; empty: by the signer's role.
        book: id of the number book; empty: no number. A name with ``{unit}`` keeps one book a unit.
        code: classification code for the number.
        chain: roles whose paraf the text needs before it can be signed.
        sheet: one sheet that grows: a later print takes the former one's place in the list.
        names_slot: the letter tells the meeting's time and place (it is an invitation).
        masks_identity: third parties read it: an applicant who asked for confidentiality is shown by initials.
        to_applicant: the letter answers the applicant.
        addressees: whom it goes to, with placeholders or role ids; several from one list-valued placeholder.
        address_place: as printed under ``di``.
        urgency, enclosures, subject, agenda: head lines, with placeholders.
        copies: Tembusan, with placeholders.
        body: the blocks, as plain data checked by the loader (see ``domain.texts``).
        appendix: heading of the list of addressees where they are more than the letter's head holds.
        appendix_of: what the head of that list names, such as ``Surat Ketua DPRD``; empty: the label.
        blank: it may be printed empty, without a case, to be filled in by hand.
    """

    id: str
    kind: str
    layout: str
    title: str
    label: str
    paper: str = "A4"
    signer: str = ""
    second_signer: str = ""
    signs_as: tuple[str, ...] = ()
    second_signs_as: tuple[str, ...] = ()
    dates_signature: bool = False
    place: str = ""
    letterhead: str = ""
    book: str = ""
    code: str = ""
    chain: tuple[str, ...] = ()
    sheet: bool = False
    names_slot: bool = False
    masks_identity: bool = False
    to_applicant: bool = False
    addressees: tuple[str, ...] = ()
    address_place: str = "Tempat"
    urgency: str = ""
    enclosures: str = "-"
    subject: str = ""
    agenda: str = ""
    copies: tuple[str, ...] = ()
    body: tuple[Mapping[str, object], ...] = ()
    appendix: str = ""
    appendix_of: str = ""
    blank: bool = False
