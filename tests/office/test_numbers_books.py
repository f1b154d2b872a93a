"""Number books: every number of a year is accounted for; numbers between others; books that go on from paper; codes."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from setwan_desktop.clock import FixedClock
from setwan_desktop.demo import PASSWORD
from setwan_desktop.domain.indonesian import capital_name
from setwan_desktop.domain.refusals import FormRefused, NotForThisOfficer
from setwan_desktop.office import Office
from tests.office.leading import act, lead
from tests.scenarios.at_desks import Desks

INVITATIONS = "dprd_keluar"


def faults(refused: pytest.ExceptionInfo[FormRefused]) -> list[tuple[str, str]]:
    return [(each.field, each.fault) for each in refused.value.problems]


def lines(desks: Desks, series: str = INVITATIONS, year: int = 0) -> list[tuple[str, str]]:
    return [(each.number, each.state) for each in desks.desk("tata_usaha").numbers(series, year)]


def series(desks: Desks, name: str = INVITATIONS):
    return next(each for each in desks.desk("admin").number_books() if each.series == name)


def test_a_book_tells_letter_case_signer_and_why_a_number_fell(desks: Desks) -> None:
    lead(desks, "audiensi", "tindak_lanjut")
    first = desks.desk("tata_usaha").case(desks.case_id)
    act(desks, "sekretaris", "batalkan_surat", alasan_batal="Ketua berhalangan.")
    lead(desks, "audiensi", "tindak_lanjut")
    fallen, used = desks.desk("tata_usaha").numbers(INVITATIONS)
    assert (fallen.state, fallen.reason, fallen.case_number) == ("cancelled", "Ketua berhalangan.", first.number)
    assert (used.state, used.serial, used.paper) == ("used", 2, "Surat undangan audiensi")
    assert used.number == "400.14.6/002/DPRD/XI/2026"
    assert used.on == desks.office.now().date()
    holder = next(each for each in desks.desk("admin").officers() if "ketua" in each.roles)
    assert used.signed_by == capital_name(holder.full_name)
    told = series(desks)
    assert (told.used, told.cancelled, told.last) == (1, 1, 2)
    assert told.next_number == "400.14.6/003/DPRD/XI/2026"


def test_the_number_a_book_promises_is_the_one_that_is_given(desks: Desks) -> None:
    desks.desk("admin").continue_book(INVITATIONS, 212)
    promised = series(desks).next_number
    lead(desks, "audiensi", "tindak_lanjut")
    letters = desks.desk("sekretaris").case(desks.case_id).letters
    assert promised == "400.14.6/213/DPRD/XI/2026"
    assert promised in {each.number for each in letters}


def test_a_book_that_goes_on_from_paper_says_so_and_leaves_no_gap(desks: Desks) -> None:
    desks.desk("admin").continue_book(INVITATIONS, 212)
    assert lines(desks) == [("1–212", "on_paper")]  # a range
    lead(desks, "audiensi", "tindak_lanjut")
    assert [state for _number, state in lines(desks)] == ["on_paper", "used"]
    desks.desk("admin").continue_book(INVITATIONS, 220)
    lead(desks, "audiensi", "tindak_lanjut")
    assert [number.partition("/")[2][:3] or number for number, _state in lines(desks)] == [
        "1–212",
        "213",
        "214–220",
        "221",
    ]
    assert {state for _number, state in lines(desks)} == {"on_paper", "used"}
    assert desks.office.check() == []


def test_registers_of_cases_go_on_from_paper_too(desks: Desks) -> None:
    desks.desk("admin").continue_book("pengaduan", 30)
    lead(desks, "pengaduan", "pencatatan")
    assert desks.desk("staf_pengaduan").case(desks.case_id).number == "PM/0031/XI/2026"


def test_a_book_does_not_go_back_behind_what_it_gave(desks: Desks) -> None:
    desks.desk("admin").continue_book(INVITATIONS, 2120)
    desks.desk("admin").continue_book(INVITATIONS, 212)  # a slip, seen in time
    lead(desks, "audiensi", "tindak_lanjut")
    with pytest.raises(FormRefused) as refused:
        desks.desk("admin").continue_book(INVITATIONS, 100)
    assert faults(refused) == [("start", "start_passed")]
    with pytest.raises(FormRefused):
        desks.desk("admin").continue_book(INVITATIONS, -1)


def test_a_start_counts_for_its_year_alone(desks: Desks, clock: FixedClock) -> None:
    desks.desk("admin").continue_book(INVITATIONS, 212)
    clock.advance(days=70)
    lead(desks, "audiensi", "tindak_lanjut")
    assert lines(desks, year=2027) == [("400.14.6/001/DPRD/I/2027", "used")]
    assert desks.desk("tata_usaha").number_years() == (2027, 2026)


def test_a_gap_that_nothing_explains_is_shown(desks: Desks) -> None:
    lead(desks, "audiensi", "tindak_lanjut")
    lead(desks, "audiensi", "tindak_lanjut")
    with desks.office._core.archive.transaction() as tx:
        tx._connection.exec_driver_sql("DELETE FROM number WHERE book = 'dprd_keluar' AND serial = 1")
    assert next((each.number, each.state) for each in desks.desk("tata_usaha").numbers(INVITATIONS)) == ("1", "missing")
    assert any(each.fault == "derived_wrong" for each in desks.office.check())


def test_a_number_is_inserted_behind_the_last_one_of_its_day(desks: Desks, clock: FixedClock) -> None:
    lead(desks, "audiensi", "tindak_lanjut")
    day = desks.office.now().date()
    clock.advance(days=3)
    lead(desks, "audiensi", "tindak_lanjut")
    keeper = desks.desk("tata_usaha")
    assert keeper.number_to_insert(INVITATIONS, day) == "400.14.6/001.a/DPRD/XI/2026"
    entry = keeper.insert_number(INVITATIONS, day, "Undangan rapat kerja", "Lupa dicatat, izin Sekretaris")
    assert (entry.number, entry.state, entry.on, entry.paper) == (
        "400.14.6/001.a/DPRD/XI/2026",
        "inserted",
        day,
        "Undangan rapat kerja",
    )
    other = keeper.insert_number(INVITATIONS, day, "Lain", "Lupa", "000.1.5")
    assert (other.letter, other.number) == ("b", "000.1.5/001.b/DPRD/XI/2026")
    with pytest.raises(FormRefused) as refused:
        keeper.insert_number(INVITATIONS, day, "Lain", "Lupa", "rapat")
    assert faults(refused) == [("code", "code_shape")]
    assert [state for _number, state in lines(desks)] == ["used", "inserted", "inserted", "used"]
    lead(desks, "audiensi", "tindak_lanjut")
    assert lines(desks)[-1][0] == "400.14.6/003/DPRD/XI/2026", "an inserted number takes nobody's place"
    assert desks.office.check() == []


def test_a_fallen_inserted_number_stays_with_its_reason(desks: Desks, clock: FixedClock) -> None:
    lead(desks, "audiensi", "tindak_lanjut")
    day = desks.office.now().date()
    clock.advance(days=1)
    keeper = desks.desk("tata_usaha")
    entry = keeper.insert_number(INVITATIONS, day, "Undangan", "Lupa")
    keeper.cancel_inserted(INVITATIONS, 2026, entry.serial, entry.letter, "salah buku")
    fallen = keeper.numbers(INVITATIONS)[-1]
    assert (fallen.state, fallen.reason, fallen.letter) == ("cancelled", "salah buku", "a")
    assert keeper.insert_number(INVITATIONS, day, "Undangan", "Lupa").letter == "b", (
        "a fallen letter is not given again"
    )
    with pytest.raises(NotForThisOfficer):
        keeper.cancel_inserted(INVITATIONS, 2026, entry.serial, entry.letter, "lagi")


def test_only_a_keeper_inserts_and_says_why(desks: Desks, clock: FixedClock) -> None:
    lead(desks, "audiensi", "tindak_lanjut")
    day = desks.office.now().date()
    clock.advance(days=1)
    for other in ("admin", "sekretaris", "resepsionis"):
        with pytest.raises(NotForThisOfficer):
            desks.desk(other).insert_number(INVITATIONS, day, "Hal", "Alasan")
    with pytest.raises(FormRefused) as refused:
        desks.desk("tata_usaha").insert_number(INVITATIONS, desks.office.now().date(), " ", "")
    assert faults(refused) == [("on", "day_not_past"), ("subject", "missing"), ("reason", "missing")]
    with pytest.raises(FormRefused) as refused:
        desks.desk("tata_usaha").insert_number(INVITATIONS, date(2026, 1, 5), "Hal", "Lupa")
    assert faults(refused) == [("on", "no_number_before")]


def test_books_are_read_by_keepers_and_administrators(desks: Desks) -> None:
    lead(desks, "audiensi", "tindak_lanjut")
    with pytest.raises(NotForThisOfficer):
        desks.desk("kabag_wasgar").numbers(INVITATIONS)
    with pytest.raises(NotForThisOfficer):
        desks.desk("resepsionis").number_books()
    (line,) = desks.desk("admin").numbers(INVITATIONS)
    assert (line.case_id, line.case_number) == ("", ""), "who administers sees no case"


def test_a_pattern_is_changed_and_former_numbers_stay(desks: Desks) -> None:
    lead(desks, "audiensi", "tindak_lanjut")
    admin = desks.desk("admin")
    order = [each.series for each in admin.number_books()]
    book = desks.office.profile.books[INVITATIONS]
    admin.change_book(replace(book, pattern="{urut}/{kode}/{unit}/{bulan}/{tahun}"))
    lead(desks, "audiensi", "tindak_lanjut")
    assert [number for number, _ in lines(desks)] == ["400.14.6/001/DPRD/XI/2026", "2/400.14.6/DPRD/11/2026"]
    assert [each.series for each in admin.number_books()] == order


@pytest.mark.parametrize(
    ("book", "changed", "expected"),
    [
        (INVITATIONS, {"pattern": "{kode}/{nomor}/{tahun}"}, ["pattern_unknown", "pattern_serial_missing"]),
        (INVITATIONS, {"pattern": "{urut}/{unit}"}, ["pattern_year_missing"]),
        (INVITATIONS, {"pattern": "{urut:03d/{tahun}"}, ["pattern_brace", "pattern_serial_missing"]),
        (INVITATIONS, {"pattern": "{urut:03d}/{urut}/{tahun}"}, ["pattern_serial_twice"]),
        (INVITATIONS, {"pattern": "{urut:19d}/{tahun:3d}"}, ["pattern_width"]),
        (INVITATIONS, {"title": " "}, ["missing"]),
        (INVITATIONS, {"code": ""}, ["missing"]),
        ("nota_dinas", {"pattern": "{kode}/{urut}/{tahun}"}, ["pattern_unit_missing"]),
        ("surat_tugas", {"pattern": "{urut}/{unit}/{tahun}"}, []),
        ("berita_acara", {"pattern": "{kode}/{urut}/{unit}/{romawi}/{tahun}"}, ["pattern_alike"]),
    ],
)
def test_a_faulty_book_is_refused_with_the_reason(
    desks: Desks, book: str, changed: dict[str, str], expected: list[str]
) -> None:
    wanted = replace(desks.office.profile.books[book], **changed)
    admin = desks.desk("admin")
    assert [each.fault for each in admin.book_faults(wanted)] == expected
    if expected:
        with pytest.raises(FormRefused):
            admin.change_book(wanted)


def test_the_office_chooses_book_and_code_of_a_kind_of_letter(desks: Desks) -> None:
    admin = desks.desk("admin")
    kind = next(each for each in admin.numbered_kinds() if each.letter == "surat_undangan")
    assert (kind.book, kind.code) == ("signer", "400.14.6")
    admin.number_letter("surat_undangan", "berita_acara", "000.1.5")
    lead(desks, "audiensi", "tindak_lanjut")
    assert lines(desks, "berita_acara") == [("000.1.5/001/BA/DPRD/XI/2026", "used")]
    admin.number_letter("surat_undangan")
    assert desks.office.profile.letter_numbers == {}
    with pytest.raises(NotForThisOfficer):
        admin.number_letter("surat_undangan", "tidak_ada")
    with pytest.raises(NotForThisOfficer):
        desks.desk("sekretaris").number_letter("surat_undangan", "", "005")


def new_year(founded: Path, tmp_path: Path) -> tuple[Office, FixedClock]:
    """Open an office at 09.00 on the last day of the year."""
    place = tmp_path / "tahun.db"
    place.write_bytes(founded.read_bytes())
    clock = FixedClock(datetime(2026, 12, 31, 1, 0, tzinfo=UTC))
    return Office.open(place, clock=clock), clock


def test_what_is_signed_on_the_last_day_and_issued_on_the_first_is_of_the_new_year(
    founded: Path, tmp_path: Path
) -> None:
    office, clock = new_year(founded, tmp_path)
    try:
        desks = Desks(office, clock, PASSWORD)
        lead(desks, "audiensi", "tanda_tangan")
        last_day = office.now().date()
        lead(desks, "audiensi", "tindak_lanjut")
        waiting = desks.case_id
        lead(desks, "audiensi", "tanda_tangan")
        clock.advance(days=1)
        act(desks, "ketua", "tandatangani", tanggal_tanda_tangan=last_day)
        letter = next(
            each
            for each in desks.desk("ketua").case(desks.case_id).letters
            if each.kind == "surat_undangan" and each.number
        )
        content = desks.desk("ketua").letter_content(desks.case_id, letter.letter_id)
        assert content.number == "400.14.6/001/DPRD/I/2027"
        assert content.date == date(2027, 1, 1), "number and day of a letter are of one year"
        former = desks.desk("ketua").case(waiting)
        assert "400.14.6/001/DPRD/XII/2026" in {each.number for each in former.letters}
        assert lines(desks, year=2026) == [("400.14.6/001/DPRD/XII/2026", "used")]
        assert lines(desks, year=2027) == [("400.14.6/001/DPRD/I/2027", "used")]
        assert office.check() == []
    finally:
        office.close()


def test_a_number_forgotten_in_december_is_inserted_in_january(founded: Path, tmp_path: Path) -> None:
    office, clock = new_year(founded, tmp_path)
    try:
        desks = Desks(office, clock, PASSWORD)
        lead(desks, "audiensi", "tindak_lanjut")
        clock.advance(days=4)
        entry = desks.desk("tata_usaha").insert_number(INVITATIONS, date(2026, 12, 31), "Undangan", "Lupa")
        assert entry.number == "400.14.6/001.a/DPRD/XII/2026"
    finally:
        office.close()
