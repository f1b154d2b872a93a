"""Store: what is put into the search index: one document for each part of a case, as words and marks.

Marks begin with ``_``, which no word does: what sort of document it is, whether its case is open, who may find it. So one
question to the index finds by words, by state and by sight at once. Words with digits begin with ``#``: they stand apart from
the words whose parts and misspellings are looked for.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from setwan_desktop.domain.confidentiality import withheld
from setwan_desktop.domain.projection import AgendaRow, Projection, Searched
from setwan_desktop.domain.searchable import dialled
from setwan_desktop.domain.spelling import bare, has_digit, normal

CARD, INSIDE, WHOLE, AGENDA = "card", "inside", "whole", "agenda"
"""Sorts of documents: the card as everybody knows it; as those who see the case whole know it, where that is another;
everything that only those find; an entry of the agenda."""

OPEN = "_open"
NUMBER_PART, APPLICANT_PART, TITLE_PART, LETTERS_PART = "_nr", "_by", "_on", "_lt"
"""What the words behind it are, in a card."""

_LAST = 4
_WHOLE_NUMBER = 9
_LETTERS_FROM = "a"


def documents(projection: Projection) -> dict[str, str]:
    """Give the documents of a case: part -> its words and marks."""
    found = projection.searched
    state = [service_mark(projection.card.service), *([] if projection.card.closed else [OPEN])]
    sight = [sight_mark(key) for key in sorted(set(projection.sight))]
    outside = _card_words(found, "" if found.confidential else found.applicant, found.title_outside)
    parts = {CARD: [_mark(CARD), *state, *outside]}
    inside = _card_words(found, found.applicant, found.title)
    if inside != outside:
        parts[INSIDE] = [_mark(INSIDE), *state, *sight, *inside]
    everything = dict.fromkeys([*_plain(inside), *(word for text in found.texts for word in tokens(text))])
    secret = [word for number in found.secret for word in _secret_tokens(number)]
    parts[WHOLE] = [_mark(WHOLE), *state, *sight, *everything, *dict.fromkeys(secret)]
    for row in projection.agenda:
        parts[f"{AGENDA}:{row.entry_id}"] = _agenda_words(row, found.applicant if found.confidential else "")
    return {part: " ".join(words) for part, words in parts.items()}


def agenda_document(row: AgendaRow) -> tuple[str, str]:
    """Give part and words of an entry of the house's own agenda."""
    return f"{AGENDA}:{row.entry_id}", " ".join(_agenda_words(row, ""))


def tokens(text: str) -> list[str]:
    """Part a text into words as the index holds them, each once."""
    found: dict[str, None] = {}
    for word in normal(text).split():
        if has_digit(word):
            found[f"#{word}"] = None
            if word[0] == "0" and word.isdigit():
                found[f"#{word.lstrip('0') or '0'}"] = None
        else:
            found[word] = None
    return list(found)


def asked_secret(word: str) -> list[str]:
    """Give what a word of a question may mean of a number that is masked: nothing but a whole number, or its last four."""
    if not word.isdecimal() or not word.isascii():
        return []
    whole = [f"_n{dialled(word)}"] if len(word) >= _WHOLE_NUMBER else []
    return [f"_e{word}"] if len(word) == _LAST else whole


def sight_mark(key: str) -> str:
    """Give the mark of those who are let in by a key such as ``role:penelaah``."""
    return "_k_" + _escaped(key)


def service_mark(service: str) -> str:
    """Give the mark of a service's cases."""
    return "_of_" + _escaped(service)


def _mark(part: str) -> str:
    return f"_{part}"


def vocabulary(documents: Iterable[str]) -> Counter[str]:
    """Count in how many documents each word stands; numbers and marks are left out."""
    return Counter(word for text in documents for word in set(text.split()) if word >= _LETTERS_FROM)


def change_of_vocabulary(before: Iterable[str], after: Iterable[str]) -> Mapping[str, int]:
    """Tell by how much the count of each word changes."""
    former, new = vocabulary(before), vocabulary(after)
    new.subtract(former)
    return {word: by for word, by in new.items() if by}


def _card_words(found: Searched, applicant: str, title: str) -> list[str]:
    # A tracking code is no word: parts of it must not be found by chance.
    number, *codes = found.numbers or ("",)
    own = [*_number_tokens(number), *(f"#{bare(code)}" for code in codes)]
    letters = [word for number in found.letters for word in _number_tokens(number)]
    return [
        NUMBER_PART, *dict.fromkeys(own), APPLICANT_PART, *tokens(applicant),
        TITLE_PART, *tokens(title), LETTERS_PART, *dict.fromkeys(letters),
    ]  # fmt: skip


def _plain(words: Iterable[str]) -> list[str]:
    return [word for word in words if not word.startswith("_")]


def _number_tokens(number: str) -> list[str]:
    """Part a number, and give it whole as well, without what stands between its parts."""
    return [f"#{bare(number)}", *tokens(number)] if number else []


def _secret_tokens(number: str) -> list[str]:
    return [f"_n{number}", f"_e{number[-_LAST:]}"]


def _agenda_words(row: AgendaRow, hidden: str) -> list[str]:
    said = (row.title, row.room, *row.concerns)
    words = (word for each in said for word in tokens(withheld(each, hidden) if hidden else each))
    return [_mark(AGENDA), *dict.fromkeys(words)]


def _escaped(key: str) -> str:
    """Write a key in letters and digits that the index keeps together."""
    return "".join(each if each.isascii() and each.isalnum() else f"_{ord(each):x}_" for each in key)
