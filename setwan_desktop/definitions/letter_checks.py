"""Definitions: whether letters can be printed as defined: their books, signers and chains, and every word of their texts."""

from __future__ import annotations

from collections.abc import Iterable

from setwan_desktop.definitions.names import Names
from setwan_desktop.definitions.printed_letters import PrintedLetter
from setwan_desktop.definitions.problem import Problem, Problems
from setwan_desktop.domain import texts
from setwan_desktop.domain.books import BY_SIGNER
from setwan_desktop.domain.service import LetterDefinition
from setwan_desktop.domain.text_fault import TextFault


def check_letters(names: Names) -> None:
    """Note what is wrong with the letters that a service's actions print, but for their texts."""
    service = names.service
    printed = {each.letter for action in names.actions for each in action.prints}
    # What a withdrawal takes back is signed as the invitation was.
    signed = {each.letter for action in names.actions for each in action.prints if each.signer or action.effect}
    initialling = {
        waits.role
        for step in service.steps
        if any(action.initials for action in step.actions)
        for waits in step.waits_at
    }
    for letter in sorted(printed & set(service.letters)):
        definition, place = service.letters[letter], f"letters.{letter}"
        _check_frame(definition, place, names)
        _check_number(definition, place, names, signer_known=letter in signed or bool(definition.signer))
        for role in definition.chain:
            names.role(role, f"{place}.chain")
            if role in service.roles and role not in initialling:
                names.problems.add(f"{place}.chain", f"{role!r} never gives a paraf")


def _check_frame(definition: LetterDefinition, place: str, names: Names) -> None:
    profile = names.profile
    if definition.book not in {"", BY_SIGNER, *profile.books}:
        names.problems.unknown(f"{place}.book", "book", definition.book, [BY_SIGNER, *profile.books])
    if definition.letterhead and definition.letterhead not in profile.letterheads:
        names.problems.unknown(f"{place}.letterhead", "letterhead", definition.letterhead, profile.letterheads)
    for key in ("signer", "second_signer"):
        signer = getattr(definition, key)
        if signer and "{" not in signer and " " not in signer:
            names.role(signer, f"{place}.{key}")


def _check_number(definition: LetterDefinition, place: str, names: Names, *, signer_known: bool) -> None:
    if definition.code and not definition.book:
        names.problems.add(f"{place}.code", "a classification code without a book: the letter would have no number")
    book = names.profile.books.get(definition.book)
    if book is not None and "{kode}" in book.pattern and not (definition.code or book.code):
        names.problems.add(f"{place}.code", f"numbers of the book {book.id!r} need a classification code")
    if definition.book == BY_SIGNER and not signer_known:
        names.problems.add(f"{place}.signer", "numbered in the signer's book, but nobody signs")


def check_texts(printed: Iterable[PrintedLetter]) -> Iterable[Problem]:
    """Give every fault of the texts of the letters that are printed."""
    for each in printed:
        problems = Problems(each.file)
        for fault in texts.faults(each.definition, each.known, each.roles, each.letters, each.settings):
            _note(problems, each.place, fault)
        yield from problems.found


def _note(problems: Problems, parent: str, fault: TextFault) -> None:
    where = ".".join(filter(None, (parent, fault.place.replace(", ", "."))))
    problems.add(where, fault.message, fault.near)
