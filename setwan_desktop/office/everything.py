"""Office: search over everything at once: cases, their texts, the agenda, people; of each what this officer may see."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from setwan_desktop.domain import spelling
from setwan_desktop.domain.confidentiality import withheld
from setwan_desktop.domain.projection import AgendaRow
from setwan_desktop.domain.search_results import PersonHit, SearchResults, TextHit, text_hit
from setwan_desktop.domain.searchable import pieces
from setwan_desktop.domain.views import CaseCard
from setwan_desktop.office import reading
from setwan_desktop.office.administration import officer_view
from setwan_desktop.office.listing import Lists

_LOOKED_AT, _ENTRIES = 24, 60
_TEXTS, _AGENDA, _PEOPLE = 3, 3, 3


class Everything(Lists):
    """Looks for words wherever they may stand."""

    def search_everything(self, text: str, limit: int = 12) -> SearchResults:
        """Find cases, texts of cases, entries of the agenda and people, best first.

        Texts are those of cases this officer sees whole; an identity number is found whole or by its last four digits.

        Args:
            text: words; each must occur. Old spellings and, where little is found, single wrong letters are allowed for.
            limit: most cases.
        """
        words = tuple(spelling.words_of(text))
        now = self._core.office_now()
        if not words or not self._sees_cases():
            return SearchResults(words, people=tuple(self._officers(words)[:_PEOPLE]))
        keys = reading.sight_keys(now, self._caller.officer)
        found = self._core.archive.find(text, keys, max(limit, _LOOKED_AT), _TEXTS, _ENTRIES)
        cards = self._cards(found.cards, now.now)
        people = [*self._officers(words, near=found.near), *_applicants(cards, words, near=found.near)]
        return SearchResults(
            words=words,
            near=found.near,
            cases=tuple(cards[:limit]),
            case_count=found.case_count,
            texts=tuple(self._text_hits(self._cards(found.texts, now.now), words, near=found.near)),
            text_count=found.text_count,
            agenda=self._agenda_hits(found.agenda),
            people=tuple(people[:_PEOPLE]),
            more=found.cut,
        )

    def _text_hits(self, cards: Iterable[CaseCard], words: Sequence[str], *, near: bool) -> Iterable[TextHit]:
        for card in cards:
            case = self._core.case(card.case_id)
            if self._whole(case):
                yield text_hit(card, pieces(case.state), words, near=near)

    def _agenda_hits(self, rows: Sequence[AgendaRow]) -> tuple[AgendaRow, ...]:
        """Put what is to come first, the nearest before all, then what is past, the latest before all."""
        today = self._core.now().date()
        ordered = sorted(rows, key=lambda row: (row.day < today, abs((row.day - today).days), row.start, row.entry_id))
        shown = ordered[:_AGENDA]
        kept = {row.case_id: row for row in self._core.archive.cards({each.case_id for each in shown} - {""})}
        cards = {each.case_id: each for each in self._cards(list(kept.values()), self._core.now())}
        return tuple(
            replace(each, title=withheld(each.title, kept[each.case_id].applicant))
            if each.case_id in cards and cards[each.case_id].masked
            else each
            for each in shown
        )

    def _officers(self, words: Sequence[str], *, near: bool = False) -> list[PersonHit]:
        """Find officers by their names, then by their posts."""
        found: list[tuple[bool, str, PersonHit]] = []
        for officer in self._core.officers.values():
            if not officer.active:
                continue
            view = officer_view(self._core, officer.id)
            posts = ", ".join(view.posts.values())
            if _has_all(f"{view.full_name} {posts}", words, near=near):
                person = PersonHit(view.full_name, posts, is_officer=True)
                found.append((not _has_all(view.full_name, words, near=near), view.name, person))
        return [person for *_order, person in sorted(found, key=lambda each: each[:2])]


def _applicants(cards: Iterable[CaseCard], words: Sequence[str], *, near: bool) -> list[PersonHit]:
    """Find applicants with several cases, who has most first; a name that is withheld is none."""
    names = Counter(card.applicant for card in cards if card.applicant and not card.masked)
    several = [(name, cases) for name, cases in names.most_common() if cases > 1]
    return [PersonHit(name, "Pemohon", cases) for name, cases in several if _has_all(name, words, near=near)]


def _has_all(text: str, words: Sequence[str], *, near: bool) -> bool:
    return all(spelling.stands(text, word, near=near) for word in words)
