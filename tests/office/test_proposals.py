"""Office tests: what a form proposes still makes sense on the day it is asked."""

from __future__ import annotations

from datetime import date

from setwan_desktop.clock import FixedClock
from tests.office.leading import lead
from tests.scenarios.at_desks import Desks


def test_a_promise_that_is_over_is_proposed_to_nobody(desks: Desks, clock: FixedClock) -> None:
    case_id = lead(desks, "pengaduan", "disposisi")

    def until() -> object:
        offer = desks.desk("sekretaris").case(case_id).offers[0]
        return next(each.prefill for each in offer.form.fields if each.id == "batas_waktu")

    promised = until()
    assert isinstance(promised, date)
    assert promised >= desks.office.now().date()
    clock.advance(days=30)
    assert until() is None
