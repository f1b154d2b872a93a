"""Domain: the facts every case has, beside its answers and what its actions set."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from setwan_desktop.domain.case import CaseState
from setwan_desktop.domain.conditions import Lookup
from setwan_desktop.domain.values import Value

BUILT_IN_FACTS = (
    "case.returned", "case.correction_open", "case.invited", "case.answered", "case.booked", "case.before_slot",
    "case.recorded",
)  # fmt: skip
"""Facts every case has beside the answers and what actions set. All are true or false:

returned: the case came back (koreksi, kembalikan) to the step it is at.
correction_open: the present draft is the very text a correction was made on, and nobody has replied.
invited: a letter that names the slot was issued or sent.
answered: a letter to the applicant was issued.
booked: something of the case stands in the agenda.
before_slot: today is before the day of the case's slot.
recorded: the act is recorded for another (known only while an act is offered or decided).
"""


def lookup_of(
    state: CaseState, today: date, *, recorded: bool = False, given: Mapping[str, Value] | None = None
) -> Lookup:
    """Make the look-up that conditions read: answers just given, then facts, then earlier answers, then what is built in.

    Args:
        state: the case.
        today: in the office's calendar.
        recorded: the act at hand is recorded for another.
        given: answers and facts of the act at hand, which come first.
    """
    slot = state.slot
    built_in: dict[str, Value] = {
        "case.returned": state.returned,
        "case.correction_open": state.correction_open,
        "case.invited": any(
            letter.issued.names_slot and letter.issued.content.state == "issued" and not letter.void_why
            for letter in state.letters
        ),
        "case.answered": any(
            letter.issued.to_applicant and letter.issued.content.state == "issued" and not letter.void_why
            for letter in state.letters
        ),
        "case.booked": slot is not None,
        "case.before_slot": slot is not None and today < slot.booking.slot.date,
        "case.recorded": recorded,
    }

    def lookup(key: str) -> Value:
        if given is not None and given.get(key) is not None:
            return given[key]
        if key in built_in:
            return built_in[key]
        return state.value(key)

    return lookup
