"""Benches: the large archive is a sound one, and its cases differ."""

from __future__ import annotations

from pathlib import Path

from setwan_desktop.office import Office
from tests.bench.large_archive import NOW, make
from tests.bench.playing import SetClock

CASES = 100


def test_copied_cases_are_as_sound_as_played_ones(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setenv("SETWAN_DATA", str(tmp_path))
    office = Office.open(make(tmp_path, CASES), clock=SetClock(NOW))
    try:
        assert office.check() == []
        desk = office.sign_in("sekretaris", "setwan")
        cards = desk.cases(limit=CASES + 1)
        still_open = [card for card in cards if not card.closed]
        assert len(cards) == CASES == len({card.number for card in cards}) == len({card.title for card in cards})
        assert 5 <= len(still_open) <= CASES // 2
        assert {card.service for card in still_open} == {card.service for card in cards} == {"audiensi", "pengaduan"}
        assert len({card.received_on.year for card in cards}) > 5
    finally:
        office.close()
