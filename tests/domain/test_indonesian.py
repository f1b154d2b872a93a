"""Dates, hours, numbers, names and lists read as an Indonesian office writes them."""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from setwan_desktop.domain import addressing, indonesian, numerals
from setwan_desktop.domain.forms import Field
from setwan_desktop.domain.values import Choice, Draft, FileRef, Slot

THURSDAY = date(2026, 12, 3)
WITA = ZoneInfo("Asia/Makassar")
SLOT = Slot(THURSDAY, time(9), time(11, 30), "Ruang Rapat Komisi I")

# Written by hand from the spelling guide, never by the code under test.
NUMBERS = {
    0: "nol", 1: "satu", 2: "dua", 3: "tiga", 4: "empat", 5: "lima", 6: "enam", 7: "tujuh", 8: "delapan", 9: "sembilan",
    10: "sepuluh", 11: "sebelas", 12: "dua belas", 14: "empat belas", 19: "sembilan belas", 20: "dua puluh",
    21: "dua puluh satu", 30: "tiga puluh", 42: "empat puluh dua", 99: "sembilan puluh sembilan", 100: "seratus",
    101: "seratus satu", 110: "seratus sepuluh", 111: "seratus sebelas", 119: "seratus sembilan belas",
    199: "seratus sembilan puluh sembilan", 200: "dua ratus", 211: "dua ratus sebelas",
    999: "sembilan ratus sembilan puluh sembilan",
    1_000: "seribu", 1_001: "seribu satu", 1_100: "seribu seratus", 1_999: "seribu sembilan ratus sembilan puluh sembilan",
    2_000: "dua ribu", 2_026: "dua ribu dua puluh enam", 10_000: "sepuluh ribu", 11_011: "sebelas ribu sebelas",
    21_000: "dua puluh satu ribu", 100_000: "seratus ribu", 101_000: "seratus satu ribu", 201_100: "dua ratus satu ribu seratus",
    1_000_000: "satu juta", 1_001_001: "satu juta seribu satu", 12_500_000: "dua belas juta lima ratus ribu",
    1_000_000_000: "satu miliar", 2_100_000_000: "dua miliar seratus juta", 1_000_000_000_000: "satu triliun",
}  # fmt: skip

_VALUES = {
    "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8, "sembilan": 9,
    "sepuluh": 10, "sebelas": 11, "seratus": 100, "nol": 0,
}  # fmt: skip


def read_back(words: str) -> int:
    """Read a number from its words, as a person does: from left to right."""
    total = group = last = 0
    for word in words.split():
        match word:
            case "belas":
                group += 10
            case "puluh":
                group += last * 9
            case "ratus":
                group += last * 99
            case "seribu":
                total += 1_000
            case "ribu" | "juta" | "miliar" | "triliun":
                total += group * {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "triliun": 10**12}[word]
                group = 0
            case _:
                last = _VALUES[word]
                group += last
    return total + group


@pytest.mark.parametrize("number", NUMBERS)
def test_numbers_in_words(number: int) -> None:
    assert numerals.in_words(number) == NUMBERS[number]


@given(st.integers(0, 999_999_999_999_999))
def test_a_number_in_words_reads_back_as_itself(number: int) -> None:
    assert read_back(numerals.in_words(number)) == number


def test_letters_count_in_figures_and_words() -> None:
    assert numerals.counted(1) == "1 (satu)"
    assert numerals.counted(12_500) == "12.500 (dua belas ribu lima ratus)"


def test_roman_months() -> None:
    months = [numerals.roman(month) for month in range(1, 13)]
    assert months == ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"]
    assert numerals.roman(39) == "XXXIX"


def test_dates() -> None:
    assert indonesian.weekday_date(THURSDAY) == "Kamis, 3 Desember 2026"
    assert indonesian.long_date(THURSDAY) == "3 Desember 2026"
    assert indonesian.short_date(THURSDAY) == "3 Des 2026"
    assert indonesian.figure_date(THURSDAY) == "03-12-2026"
    assert indonesian.date_in_words(THURSDAY) == "Kamis tanggal tiga bulan Desember tahun dua ribu dua puluh enam"


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_every_date_names_its_own_day_and_month(day: date) -> None:
    english = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    weekday, rest = indonesian.weekday_date(day).split(", ")
    assert indonesian.WEEKDAYS.index(weekday) == english.index(day.strftime("%A"))
    number, month, year = rest.split()
    assert (int(number), indonesian.MONTHS.index(month) + 1, int(year)) == (day.day, day.month, day.year)


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (THURSDAY, THURSDAY, "3 Desember 2026"),
        (THURSDAY, date(2026, 12, 5), "3 s.d. 5 Desember 2026"),
        (date(2026, 11, 27), THURSDAY, "27 November s.d. 3 Desember 2026"),
        (THURSDAY, date(2027, 1, 5), "3 Desember 2026 s.d. 5 Januari 2027"),
    ],
)
def test_ranges_of_days_say_nothing_twice(first: date, last: date, words: str) -> None:
    assert indonesian.days(first, last) == words


def test_hours() -> None:
    assert indonesian.clock_time(time(9, 15)) == "09.15"
    assert indonesian.from_hour(time(9), "WITA") == "pukul 09.00 WITA s.d. selesai"
    assert indonesian.hours(time(9), time(11, 30), "WITA") == "pukul 09.00 s.d. 11.30 WITA"
    moment = datetime(2026, 11, 23, 9, 15, tzinfo=WITA)
    assert indonesian.moment(moment, "WITA") == "Senin, 23 November 2026 pukul 09.15 WITA"


@pytest.mark.parametrize(
    ("entries", "words"),
    [
        ((), ""),
        (("a",), "a"),
        (("a", "b"), "a dan b"),
        (("a", "b", "c"), "a, b, dan c"),
        (("a", "", "c"), "a dan c"),
    ],
)
def test_lists_are_joined_as_in_a_sentence(entries: tuple[str, ...], words: str) -> None:
    assert indonesian.joined(entries) == words


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Siti Aminah", "S.A."),
        ("siti  aminah", "S.A."),
        ("H. Rahmat Hidayat, S.E., M.M.", "H.R.H."),
        ("Abdul-Rahman", "A.R."),
        ("Ujang", "U."),
        ("", ""),
    ],
)
def test_initials_stand_for_a_confidential_name(name: str, short: str) -> None:
    assert indonesian.initials(name) == short


@given(st.text(max_size=60))
def test_initials_never_tell_a_word(name: str) -> None:
    assert all(len(part) <= 3 for part in indonesian.initials(name).split("."))  # a letter may have two capitals


def test_identity_numbers() -> None:
    assert indonesian.nik("6310991203850001") == "6310 9912 0385 0001"
    assert indonesian.masked_nik("6310991203850001") == "6310 •••• •••• 0001"
    assert indonesian.nip("198603142010012999") == "19860314 201001 2 999"
    assert indonesian.nip("belum ada") == "belum ada"


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        ("+6281234567890", "0812-3456-7890"),
        ("+62812345678", "0812-3456-78"),
        ("081234567890", "0812-3456-7890"),
        ("+6251874222", "(0518) 74222"),
        ("+62215715349", "(021) 5715349"),
        ("+15551234", "+15551234"),
        ("tidak ada", "tidak ada"),
    ],
)
def test_telephone_numbers_read_as_they_are_dialled(stored: str, shown: str) -> None:
    assert indonesian.phone(stored) == shown


def test_a_masked_telephone_number_shows_its_end_alone() -> None:
    assert indonesian.masked_phone("+6281234567890") == "••••-••••-7890"


ROWS = Field(
    id="langkah",
    label="Langkah",
    kind="rows",
    columns=(
        Field(id="apa", label="Apa", kind="text"),
        Field(id="kapan", label="Kapan", kind="date"),
        Field(id="cara", label="Cara", kind="choice", choices=(Choice("kurir", "Dibawa kurir"),)),
    ),
)


@pytest.mark.parametrize(
    ("value", "kind", "field", "words"),
    [
        (None, "text", None, ""),
        ("teks {apa adanya} <b>", "text", None, "teks {apa adanya} <b>"),
        (True, "yes_no", None, "ya"),
        (False, "yes_no", None, "tidak"),
        (1_500, "number", None, "1.500"),
        (THURSDAY, "date", None, "3 Desember 2026"),
        (time(9, 5), "time", None, "09.05"),
        (SLOT, "slot", None, "Kamis, 3 Desember 2026, pukul 09.00 s.d. 11.30 WITA, di Ruang Rapat Komisi I"),
        ("kurir", "choice", ROWS.columns[2], "Dibawa kurir"),
        ("kurir", "choice", None, "kurir"),
        (Choice("kurir", "Dibawa kurir"), "choice", None, "Dibawa kurir"),
        (("p1", "p2", "p9"), "officers", None, "Maya Safitri, Norhasanah, A.Md., dan p9"),
        ("p1", "officer", None, "Maya Safitri"),
        ("+6281234567890", "phone", None, "0812-3456-7890"),
        ((FileRef("foto.png", "0", 1, "image/png"),), "files", None, "foto.png"),
        (({"apa": "Kirim", "kapan": THURSDAY, "cara": "kurir"},), "rows", ROWS, "Kirim; 3 Desember 2026; Dibawa kurir"),
        (Draft((), "", "-", "Undangan", "", ("isi",)), "letter", None, "Undangan"),
    ],
)
def test_any_answer_in_words(value: object, kind: str, field: Field | None, words: str) -> None:
    officers = {"p1": "Maya Safitri", "p2": "Norhasanah, A.Md."}
    assert indonesian.value_in_words(value, kind, officers, "WITA", field) == words  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "addressed"),
    [
        ("Dinas Kesehatan", "Kepala Dinas Kesehatan"),
        ("Badan Kesatuan Bangsa dan Politik", "Kepala Badan Kesatuan Bangsa dan Politik"),
        ("Sekretariat Daerah", "Sekretaris Daerah"),
        ("Inspektorat", "Inspektur"),
        ("Kecamatan Angsana", "Camat Angsana"),
        ("Kepala Desa Contoh Jaya", "Kepala Desa Contoh Jaya"),
        ("PT Contoh Angkut Sejahtera", "PT Contoh Angkut Sejahtera"),
    ],
)
def test_an_agency_is_addressed_by_its_head(name: str, addressed: str) -> None:
    assert addressing.of_agency(name) == addressed


@pytest.mark.parametrize(
    ("name", "addressed"),
    [
        ("Komisi I", "Pimpinan dan Anggota Komisi I DPRD Kabupaten Contoh"),
        ("Badan Musyawarah", "Pimpinan dan Anggota Badan Musyawarah DPRD Kabupaten Contoh"),
        ("Pimpinan DPRD", "Pimpinan DPRD Kabupaten Contoh"),
        ("Ketua Komisi I DPRD Kabupaten Contoh", "Ketua Komisi I DPRD Kabupaten Contoh"),
        ("Tokoh masyarakat", "Tokoh masyarakat"),
    ],
)
def test_an_organ_is_addressed_by_its_members(name: str, addressed: str) -> None:
    assert addressing.of_organ(name, "Kabupaten Contoh") == addressed


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Drs. H. Ahmad Yani, M.AP.", "Drs. H. AHMAD YANI, M.AP."),
        ("H. Rahmadi Fauzan, S.E.", "H. RAHMADI FAUZAN, S.E."),
        ("Muhammad Ilham", "MUHAMMAD ILHAM"),
        ("", ""),
    ],
)
def test_a_name_in_capitals_keeps_its_titles(typed: str, printed: str) -> None:
    assert indonesian.capital_name(typed) == printed
