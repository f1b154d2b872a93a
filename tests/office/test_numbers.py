"""Letter numbers: unique in their book and year, never given twice, never freed, restarting in January."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import pytest

from setwan_desktop.clock import FixedClock
from setwan_desktop.demo import PASSWORD
from setwan_desktop.domain.projection import NumberRow
from setwan_desktop.domain.refusals import FormRefused
from setwan_desktop.office import Office
from tests.office.leading import act, lead
from tests.scenarios.at_desks import Desks


def book(desks: Desks, series: str, year: int = 2026) -> list[NumberRow]:
    return desks.office._core.archive.numbers(series, year)


def series_of(desks: Desks, kind: str) -> str:
    letters = desks.office._core.case(desks.case_id).state.letters
    key = next(
        each.issued.number_key for each in letters if each.issued.content.kind == kind and each.issued.number_key
    )
    return key.rsplit("/", 2)[0]


def notes(desks: Desks) -> list[tuple[str, str]]:
    letters = desks.desk("kasubbag_pengaduan").case(desks.case_id).letters
    return [(each.number, each.state) for each in letters if each.kind == "nota_dinas"][::-1]


def test_numbers_run_through_the_cases_of_a_year(desks: Desks) -> None:
    for _ in range(3):
        lead(desks, "pengaduan", "penyampaian")
    rows = book(desks, series_of(desks, "nota_dinas"))
    assert [row.serial for row in rows] == [1, 2, 3]
    assert len({row.number for row in rows}) == 3
    assert [row.number[:7] for row in book(desks, "pengaduan")] == ["PM/0001", "PM/0002", "PM/0003"]


ANSWERS = {"fakta": "Fakta.", "analisis": "Analisis.", "saran": "Saran."}


def test_a_returned_note_sent_unchanged_keeps_its_number(desks: Desks) -> None:
    lead(desks, "pengaduan", "nota_dinas")
    act(desks, "kasubbag_pengaduan", "kirim_nota", **ANSWERS)
    before = notes(desks)
    act(desks, "kabag_wasgar", "kembalikan", alasan_kembali="belum saya baca")
    act(desks, "kasubbag_pengaduan", "kirim_nota", **ANSWERS)
    assert notes(desks) == before


def test_a_returned_note_that_changed_gets_a_new_number_and_the_former_falls(desks: Desks) -> None:
    lead(desks, "pengaduan", "nota_dinas")
    act(desks, "kasubbag_pengaduan", "kirim_nota", **ANSWERS)
    ((number, _),) = notes(desks)
    act(desks, "kabag_wasgar", "kembalikan", alasan_kembali="kurang")
    act(desks, "kasubbag_pengaduan", "kirim_nota", **{**ANSWERS, "saran": "Lain."})
    assert notes(desks)[0] == (number, "void")
    assert notes(desks)[1][1] == "issued"
    rows = book(desks, series_of(desks, "nota_dinas"))
    assert [row.state for row in rows] == ["cancelled", "used"]
    assert rows[0].reason


def test_a_note_returned_over_two_levels_falls_as_well(desks: Desks) -> None:
    lead(desks, "pengaduan", "nota_dinas")
    act(desks, "kasubbag_pengaduan", "kirim_nota", **ANSWERS)
    act(desks, "kabag_wasgar", "kembalikan", alasan_kembali="alamat belum jelas")
    act(desks, "kasubbag_pengaduan", "kembalikan", alasan_kembali="alamat belum jelas")
    act(desks, "staf_pengaduan", "catat")
    act(desks, "kasubbag_pengaduan", "kirim_nota", **{**ANSWERS, "fakta": "Alamat kini jelas."})
    assert [state for _, state in notes(desks)] == ["void", "issued"]


def test_a_cancelled_letters_number_is_never_given_again(desks: Desks) -> None:
    lead(desks, "audiensi", "tindak_lanjut")
    act(desks, "sekretaris", "batalkan_surat", alasan_batal="Ketua berhalangan.")
    series = series_of(desks, "surat_undangan")
    (row,) = book(desks, series)
    assert (row.state, row.reason) == ("cancelled", "Ketua berhalangan.")
    lead(desks, "audiensi", "tindak_lanjut")
    assert [each.serial for each in book(desks, series)] == [1, 2]
    assert [each.state for each in book(desks, series)] == ["cancelled", "used"]


def test_a_withdrawn_case_keeps_its_numbers(desks: Desks) -> None:
    lead(desks, "pengaduan", "penyampaian")
    act(desks, "kasubbag_pengaduan", "cabut")
    assert [row.state for row in book(desks, series_of(desks, "nota_dinas"))] == ["used"]
    assert [row.state for row in book(desks, "pengaduan")] == ["used"]


def test_every_book_restarts_in_january(desks: Desks, clock: FixedClock) -> None:
    lead(desks, "pengaduan", "penyampaian")
    first = notes(desks)
    clock.advance(days=65)  # 6 January 2027
    lead(desks, "pengaduan", "penyampaian")
    series = series_of(desks, "nota_dinas")
    assert [row.serial for row in book(desks, series, 2027)] == [1]
    assert book(desks, "pengaduan", 2027)[0].number == "PM/0001/I/2027"
    assert notes(desks) != first
    assert desks.office.check() == []


def test_the_old_year_counts_until_midnight_of_the_office(founded: Path, tmp_path: Path) -> None:
    """At 23.30 WITA it is still the old year, though a computer set to another zone may think otherwise."""
    place = tmp_path / "k.db"
    place.write_bytes(founded.read_bytes())
    clock = FixedClock(datetime(2026, 12, 31, 15, 20, tzinfo=UTC))
    office = Office.open(place, clock=clock)
    try:
        desks = Desks(office, clock, PASSWORD)
        numbers = []
        for _ in range(3):
            lead(desks, "audiensi", "disposisi_ketua")
            numbers.append(desks.desk("tata_usaha").case(desks.case_id).number)
            clock.advance(minutes=10)
        assert numbers[0] == "AU/0001/XII/2026"
        assert numbers[-1].endswith("/I/2027")
        assert numbers[-1].startswith(("AU/0001", "AU/0002"))
        assert all(earlier != later for earlier, later in pairwise(numbers))
    finally:
        office.close()


@pytest.mark.parametrize("refused", [{"fakta": ""}, {"tidak_ditanya": "x"}])
def test_a_refused_act_draws_no_number(desks: Desks, refused: dict[str, str]) -> None:
    lead(desks, "pengaduan", "nota_dinas")
    desk = desks.desk("kasubbag_pengaduan")
    with pytest.raises(FormRefused):
        desk.act(desks.case_id, "kirim_nota", {**ANSWERS, **refused}, desk.case(desks.case_id).version)
    act(desks, "kasubbag_pengaduan", "kirim_nota", **ANSWERS)
    assert [row.serial for row in book(desks, series_of(desks, "nota_dinas"))] == [1]
