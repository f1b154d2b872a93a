"""Domain: which book numbers a letter, with which classification code and with which unit's code."""

from __future__ import annotations

from setwan_desktop.domain.office_profile import Book, Profile
from setwan_desktop.domain.service import LetterDefinition, Role

BY_SIGNER = "signer"
"""Book of a letter definition that is numbered in the outgoing book of whoever signs."""


def book_of(definition: LetterDefinition, signer: Role | None, profile: Profile) -> Book | None:
    """Find the book a letter is numbered in: the office's choice, the definition's, or that of the signer's kop."""
    if not definition.book:
        return None
    own = profile.letter_numbers.get(definition.id)
    wanted = own.book if own and own.book in profile.books else definition.book
    if wanted != BY_SIGNER:
        return profile.books.get(wanted)
    kop = signer.letterhead if signer is not None else ""
    return next((book for book in profile.books.values() if kop and book.letterhead == kop), None)


def code_of(definition: LetterDefinition, book: Book, profile: Profile) -> str:
    """Give a letter's classification code: the office's choice for this kind, the definition's, or the book's."""
    own = profile.letter_numbers.get(definition.id)
    return (own.code if own else "") or definition.code or book.code


def unit_of(book: Book, signer: Role | None) -> str:
    """Give the unit's code in a number: the book's own, else that of the signer."""
    return book.unit or (signer.unit if signer is not None else "")
