"""Store: how the cards that were found are weighed against each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from setwan_desktop.store.search_docs import APPLICANT_PART, LETTERS_PART, NUMBER_PART, TITLE_PART
from setwan_desktop.store.search_terms import INSIDE, Term

SHORTEST_NUMBER = 4
"""Signs from which on a question may be a number, or the beginning of one, typed without what stands between its parts."""

_PLACES = ((0, NUMBER_PART), (0, APPLICANT_PART), (1, TITLE_PART), (2, LETTERS_PART))
"""What counts more the lower it is, and which part of a card it is."""

_NOWHERE = len(_PLACES)

Weight = tuple[int, int, int, int, int]


def weight_of(document: str, number: str, terms: Sequence[Term], *, closed: int) -> Weight:
    """Weigh a card; what is lighter comes first.

    Args:
        document: the card's words.
        number: the whole question as the index would hold it if it were a number.
        terms: the words of the question.
        closed: 0 for an open case, 1 for another.

    Returns:
        By the number as typed, by how surely the words were meant, by where they stand, by how well they fit, open first.
    """
    parts = _parts(document)
    exact = 0 if _is_number(number, parts[NUMBER_PART]) else 1 if _is_number(number, parts[LETTERS_PART]) else 2
    surest, places, fits = INSIDE, 0, 0
    for term in terms:
        fit, place = _best_way(parts, term)
        surest, places, fits = max(surest, fit), places + place, fits + min(fit, INSIDE)
    return exact, surest, places, fits, closed


def _is_number(number: str, words: Sequence[str]) -> bool:
    """Tell whether the whole question is a number, or the beginning of one."""
    if len(number) > SHORTEST_NUMBER:
        return any(word.startswith(number) for word in words)
    return number in words


def _best_way(parts: Mapping[str, Sequence[str]], term: Term) -> tuple[int, int]:
    """Tell how well a word fits where it fits best, and which place that is: the first, unless another fits more surely."""
    ways = [(max(fit, INSIDE), place, fit) for place, part in _PLACES if (fit := term.fit(parts[part])) is not None]
    _surest, place, fit = min(ways, default=(INSIDE, _NOWHERE, INSIDE))
    return fit, place


def _parts(document: str) -> dict[str, list[str]]:
    """Part a card's words by what they are."""
    parts: dict[str, list[str]] = {part: [] for _place, part in _PLACES}
    part: list[str] = []
    for word in document.split():
        if word in parts:
            part = parts[word]
        elif word[0] != "_":
            part.append(word)
    return parts
