"""Office: what a scanner reads off a paper, or a person types from it: the case it belongs to."""

from __future__ import annotations

import re
from collections.abc import Sequence

from setwan_desktop.domain.checkpoint import Scanned, read_checkpoint
from setwan_desktop.office import reading
from setwan_desktop.office.core import Core
from setwan_desktop.office.seat import Seat

_LOOKED_AT = 50
_SHORTEST, _SHORTEST_PART = 4, 3
_PARTS = re.compile(r"[^\W_]+")


class Scanning(Seat):
    """From a paper to its case."""

    def scanned(self, text: str) -> Scanned | None:
        """Find the case of a QR code, or of a case's number, a tracking code or a letter's number, given whole.

        It tells no more than the lists do: whoever opens the case sees of it what he may.

        Args:
            text: as typed; letters of either size.

        Returns:
            The case; None where the text is none of these, or this officer sees no cases.
        """
        typed = " ".join(text.split())
        if not self._sees_cases() or len(typed) < _SHORTEST:
            return None
        point = read_checkpoint(typed)
        number = point.number if point is not None else typed
        keys = reading.sight_keys(self._core.office_now(), self._caller.officer)
        case_id = _case_of(self._core, keys, number)
        if case_id is None:
            return None
        fits = point is None or any(each.id.startswith(point.head) for each in self._core.case(case_id).history)
        return Scanned(case_id, self._core.case(case_id).state.number, fits)


def _case_of(core: Core, keys: Sequence[str], number: str) -> str | None:
    """Find the case that bears a number, or a letter of which does."""
    found = core.archive.search(number, keys, _LOOKED_AT)
    # Under another layout of the keyboard a scanner types other signs; letters and digits stay.
    longer = " ".join(part for part in _PARTS.findall(number) if len(part) >= _SHORTEST_PART)
    if longer and not found:
        found = core.archive.search(longer, keys, _LOOKED_AT)
    bare = _bare(number)
    named = next((each.case_id for each in found if bare in {_bare(each.number), _bare(each.tracking)}), None)
    return named or next((each.case_id for each in found if bare in _letters(core, each.case_id)), None)


def _letters(core: Core, case_id: str) -> set[str]:
    letters = core.case(case_id).state.letters
    return {_bare(each.issued.content.number) for each in letters if each.issued.number_key}


def _bare(number: str) -> str:
    return "".join(_PARTS.findall(number)).casefold()
