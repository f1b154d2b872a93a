"""Domain: what a search shows an officer: cases, texts, entries of the agenda and people."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from setwan_desktop.domain import spelling
from setwan_desktop.domain.projection import AgendaRow
from setwan_desktop.domain.searchable import Piece, excerpt_text
from setwan_desktop.domain.views import CaseCard

_BEFORE, _LONGEST = 40, 130
_MASKED_NUMBER = "NIK atau telepon pemohon"


@dataclass(frozen=True)
class TextHit:
    """A case whose texts have the words: ``where`` they stand, and the ``excerpt`` around them.

    The excerpt is empty where the words are a masked number, which is not shown.
    """

    card: CaseCard
    where: str
    excerpt: str


@dataclass(frozen=True)
class PersonHit:
    """A person: ``what`` an officer is, or an applicant with so many ``cases``; ``is_officer`` tells which."""

    name: str
    what: str
    cases: int = 0
    is_officer: bool = False


@dataclass(frozen=True)
class SearchResults:
    """What was found for a question, each sort with the best first.

    Attributes:
        words: of the question, normal; empty: there was nothing to look for.
        near: words that are nearly those were taken too.
        cases: whose card has the words; ``case_count``: how many there are.
        texts: further cases, whose texts have them; ``text_count``: how many there are.
        agenda: entries; those to come before those that are past.
        people: officers, and applicants with several cases.
        more: there are more cases than were counted.
    """

    words: tuple[str, ...] = ()
    near: bool = False
    cases: tuple[CaseCard, ...] = ()
    case_count: int = 0
    texts: tuple[TextHit, ...] = ()
    text_count: int = 0
    agenda: tuple[AgendaRow, ...] = ()
    people: tuple[PersonHit, ...] = ()
    more: bool = False

    def marks(self, text: str) -> tuple[tuple[int, int], ...]:
        """Find where the words of the question stand in a text that is shown."""
        return spelling.marks(text, self.words, near=self.near)


def text_hit(card: CaseCard, pieces: Iterable[Piece], words: Sequence[str], *, near: bool) -> TextHit:
    """Choose the text that has most of the words, the first of several, and cut out what stands around them."""
    best, most = None, 0
    for piece in pieces:
        found = sum(spelling.stands(piece.text, word, near=near) for word in words)
        if found > most:
            best, most = piece, found
            if found == len(words):
                break
    if best is None:
        return TextHit(card, _MASKED_NUMBER, "")
    return TextHit(card, best.where, excerpt(best.text, words, near=near))


def excerpt(text: str, words: Sequence[str], *, near: bool = False) -> str:
    """Cut out the part of a text in which most of the words stand, with dots where it goes on."""
    line = excerpt_text(text)
    spans = spelling.marks(line, words, near=near)
    if not spans:
        return line[:_LONGEST]
    starts = [start for start, _end in spans]
    dense = max(starts, key=lambda start: (sum(start <= each < start + _LONGEST - _BEFORE for each in starts), -start))
    start = max(0, dense - _BEFORE)
    if start:
        start = line.find(" ", start, dense) + 1 or dense
    end = min(len(line), start + _LONGEST)
    if end < len(line):
        end = max(line.rfind(" ", start, end), dense + 1)
    return f"{'… ' if start else ''}{line[start:end].strip()}{' …' if end < len(line) else ''}"
