"""Domain: which book numbers a letter, and with which unit's code."""

from __future__ import annotations

from collections.abc import Mapping

from setwan_desktop.domain.office_profile import Book
from setwan_desktop.domain.service import LetterDefinition, Role

BY_SIGNER = "signer"
"""Book of a letter definition that is numbered in the outgoing book of whoever signs."""


def book_of(definition: LetterDefinition, signer: Role | None, books: Mapping[str, Book]) -> Book | None:
    """Find the book a letter is numbered in: the definition's, or that of the signer's kop; None for no number."""
    if definition.book != BY_SIGNER:
        return books.get(definition.book)
    kop = signer.letterhead if signer is not None else ""
    return next((book for book in books.values() if kop and book.letterhead == kop), None)


def unit_of(book: Book, signer: Role | None) -> str:
    """Give the unit's code in a number: the book's own, else that of the signer."""
    return book.unit or (signer.unit if signer is not None else "")
