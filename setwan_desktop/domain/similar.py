"""Domain: whether an earlier case looks like the one that is being received. It is told, and never stands in the way."""

from __future__ import annotations

import re
from dataclasses import dataclass

from setwan_desktop.domain.views import CaseCard

_ALIKE = 0.34
_SHORTEST_WORD = 4


@dataclass(frozen=True)
class SimilarCase:
    """An earlier case, and what it has in common with the one at hand.

    Attributes:
        card: the case as the officer may see it.
        same_number: the same NIK was given.
        same_applicant: the same name.
        same_subject: many of the same words.
    """

    card: CaseCard
    same_number: bool
    same_applicant: bool
    same_subject: bool

    @property
    def weight(self) -> int:
        """How much it looks like a duplicate: 0 not at all, 7 in everything."""
        return 4 * self.same_number + 2 * self.same_subject + self.same_applicant

    @property
    def why(self) -> str:
        """What they have in common, in words."""
        shared = (
            ("NIK sama", self.same_number),
            ("nama sama", self.same_applicant and not self.same_number),
            ("hal serupa", self.same_subject),
        )
        return " dan ".join(word for word, has in shared if has)


def alike(first: str, second: str) -> bool:
    """Tell whether two subjects share so many of their longer words that they may be about the same thing."""
    one, other = _words(first), _words(second)
    return bool(one and other) and len(one & other) / len(one | other) >= _ALIKE


def same_name(first: str, second: str) -> bool:
    """Tell whether two names are the same but for titles' dots, capitals and gaps."""
    bare = [re.sub(r"[\W_]+", " ", each.casefold()).strip() for each in (first, second)]
    return bool(bare[0]) and bare[0] == bare[1]


def _words(text: str) -> set[str]:
    return {word for word in re.findall(r"\w+", text.casefold()) if len(word) >= _SHORTEST_WORD}
