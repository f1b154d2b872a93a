"""A golden set of questions as clerks type them, and the case that must come first; old spellings, slips, parts, numbers."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from setwan_desktop.clock import FixedClock
from setwan_desktop.demo import PASSWORD
from setwan_desktop.domain.search_results import SearchResults
from setwan_desktop.office import Office
from tests.office.leading import lead
from tests.offices import MONDAY_AT_NINE
from tests.scenarios.at_desks import Desks

NIK = "6310991203850001"
CASES = {
    "suharto": ("R. Soeharto Widjaja", "Ganti rugi lahan pelebaran jalan desa", "Tanah diukur ulang tanpa saksi."),
    "cokro": ("Tjokroaminoto Hadi", "Saluran irigasi tersier tidak berfungsi", "Sawah kering sejak kemarau."),
    "joko": ("Djoko Prasetyo", "Pungutan di luar ketentuan", "Pungutan terjadi di kantor kecamatan."),
    "yusuf": ("Achmad Jusuf", "Debu angkutan tambang di permukiman", "Truk lewat dermaga pada malam hari."),
    "rahmat": ("Rahmat Hidayat", "Penerangan jalan umum padam", "Tiang roboh di depan puskesmas."),
    "nyoman": ("Njoman Sjarif", "Pelayanan puskesmas pembantu", "Obat tidak tersedia."),
    "andini": ("Kelompok Tani Maju Bersama", "Pembagian pupuk bersubsidi", "Diketuai oleh Andini Kusumawardhani."),
    "marhamah": ("Marhamah", "Perdermagaan desa Rahmat Maju", "Warga menyeberang dengan rakit."),
}
QUESTIONS = [
    # Old and new spellings meet, whichever was written and whichever is typed.
    ("suharto", "suharto"), ("soeharto", "suharto"), ("SOEHARTO", "suharto"), ("wijaya", "suharto"), ("widjaja", "suharto"),
    ("cokro", "cokro"), ("tjokro", "cokro"), ("cokroaminoto", "cokro"), ("tjokroaminoto", "cokro"),
    ("joko", "joko"), ("djoko", "joko"), ("djoko prasetyo", "joko"),
    ("ahmad", "yusuf"), ("akhmad", "yusuf"), ("yusuf", "yusuf"), ("jusuf", "yusuf"), ("yusup", "yusuf"),
    ("nyoman", "nyoman"), ("syarif", "nyoman"), ("rachmat", "rahmat"), ("rahmad hidayat", "rahmat"),
    # Two letters begin a word; more may stand anywhere in it.
    ("ra", "rahmat"), ("tj", None), ("hid", "rahmat"), ("aminoto", "cokro"), ("setyo", "joko"), ("kelompok tani", "andini"),
    ("irigasi", "cokro"), ("rigas", "cokro"), ("bersubsidi", "andini"), ("idi", None),
    # One letter wrong, missing, too much, or two in each other's place.
    ("prasetya", "joko"), ("rahmt", "rahmat"), ("irigsai", "cokro"), ("irigassi", "cokro"), ("iragasi", "cokro"),
    ("marhamh", "marhamah"), ("penerngan", "rahmat"), ("soehatro", "suharto"), ("pungtan", "joko"),
    # Several words, in any order; texts of cases.
    ("hidayat rahmat", "rahmat"), ("jalan padam", "rahmat"), ("joko pungutan", "joko"), ("tambang debu", "yusuf"),
    ("kusumawardhani", "andini"), ("andini", "andini"), ("rakit", "marhamah"), ("kemarau", "cokro"), ("roboh", "rahmat"),
    # A letter under way.
    ("jalan umum p", "rahmat"),
    # Nothing at all.
    ("gerhana", None), ("xyz", None), ("jalan kemarau", None), ("%", None), ("'", None), ('"', None),
]  # fmt: skip


@pytest.fixture(scope="module")
def archive(founded: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """An office with the cases above, made once; never opened by a test."""
    place = tmp_path_factory.mktemp("golden") / "kantor.db"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SETWAN_DATA", str(place.parent))
        shutil.copy(founded, place)
        clock = FixedClock(MONDAY_AT_NINE)
        office = Office.open(place, clock=clock)
        desks = Desks(office, clock, PASSWORD)
        ids = {}
        for number, (key, (name, subject, story)) in enumerate(CASES.items(), start=1):
            given = {"nama": name, "perihal": subject, "uraian": story, "nik": f"63109912038500{number:02d}"}
            ids[key] = lead(desks, "pengaduan", "nota_dinas", **given)
        office.close()
    return place, ids


@pytest.fixture(scope="module")
def asked(archive: tuple[Path, dict[str, str]], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asked]:
    folder = tmp_path_factory.mktemp("asked")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SETWAN_DATA", str(folder))
        shutil.copy(archive[0], folder / "kantor.db")
        office = Office.open(folder / "kantor.db", clock=FixedClock(MONDAY_AT_NINE))
        yield Asked(office, archive[1])
        office.close()


class Asked:
    """Puts questions at desks."""

    def __init__(self, office: Office, ids: dict[str, str]) -> None:
        self._desks = {who: office.sign_in(who, PASSWORD) for who in ("kasubbag_pengaduan", "kasubbag_humas", "admin")}
        self.ids = ids

    def by(self, who: str, text: str) -> SearchResults:
        return self._desks[who].search_everything(text)

    def found(self, text: str, who: str = "kasubbag_pengaduan") -> list[str]:
        """Name the cases that were found, the best first."""
        results = self.by(who, text)
        names = {case_id: key for key, case_id in self.ids.items()}
        ids = [*(card.case_id for card in results.cases), *(hit.card.case_id for hit in results.texts)]
        assert len(set(ids)) == len(ids)
        listed = [card.case_id for card in self._desks[who].search(text)]
        assert listed[: len(results.cases)] == ids[: len(results.cases)]
        return [names[each] for each in ids]

    def number(self, key: str) -> str:
        return self._desks["kasubbag_pengaduan"].case(self.ids[key]).number


@pytest.mark.parametrize(("text", "expected"), QUESTIONS)
def test_what_a_clerk_types_finds_what_he_means(asked: Asked, text: str, expected: str | None) -> None:
    found = asked.found(text)
    if expected is None:
        assert "tj" in text or text == "idi" or found == []
    else:
        assert found[:1] == [expected]


def test_words_that_are_near_are_only_taken_where_little_is_found(asked: Asked) -> None:
    assert asked.found("dermaga") == ["marhamah", "yusuf"]
    assert not asked.by("kasubbag_pengaduan", "jalan").near
    assert asked.by("kasubbag_pengaduan", "rahmt").near


@pytest.mark.parametrize("form", ["{}", "{lower}", "{bare}", "{spaced}", "{head}", "{bare_head}"])
def test_a_number_is_found_however_it_is_typed(asked: Asked, form: str) -> None:
    number = asked.number("joko")
    head = "/".join(number.split("/")[:2])
    typed = form.format(
        number,
        lower=number.lower(),
        bare=number.replace("/", ""),
        spaced=number.replace("/", " "),
        head=head,
        bare_head=head.replace("/", "").lower(),
    )
    assert asked.found(typed)[0] == "joko"
    serial = number.split("/")[1]
    assert asked.found(serial)[0] == "joko"
    assert asked.found(f"pungutan {serial.lstrip('0')}")[0] == "joko"


def test_an_identity_number_is_found_whole_or_by_its_last_four_by_those_who_see_it(asked: Asked) -> None:
    whole = "6310991203850003"
    for typed in (whole, "6310 9912 0385 0003", "0003"):
        assert "joko" in asked.found(typed)
        assert "joko" not in asked.found(typed, "kasubbag_humas") or typed == "0003"
    for part in (whole[:15], whole[:8], whole[2:10], whole[-5:], whole[-6:], whole[4:], "99120385"):
        assert asked.found(part) == [], part
    hit = next(hit for hit in asked.by("kasubbag_pengaduan", whole).texts)
    assert (hit.where, hit.excerpt) == ("NIK atau telepon pemohon", "")
    assert asked.by("kasubbag_humas", whole) == SearchResults((whole,))


def test_applicant_before_subject_before_texts(asked: Asked) -> None:
    assert asked.found("puskesmas") == ["nyoman", "rahmat"]
    assert asked.found("dermaga") == ["marhamah", "yusuf"]
    assert asked.found("jalan")[:2] == ["rahmat", "suharto"]
    assert asked.found("rahmat")[:2] == ["rahmat", "marhamah"]
    assert asked.found("maju")[:2] == ["andini", "marhamah"]


def test_the_excerpt_shows_the_words_where_they_stand(asked: Asked) -> None:
    (hit,) = asked.by("kasubbag_pengaduan", "roboh puskesmas").texts
    results = asked.by("kasubbag_pengaduan", "roboh puskesmas")
    assert "Tiang roboh di depan puskesmas" in hit.excerpt
    assert [hit.excerpt[start:end] for start, end in results.marks(hit.excerpt)] == ["roboh", "puskesmas"]
    assert results.marks(hit.card.title) == ()


def test_officers_are_people_for_everybody(asked: Asked) -> None:
    (person,) = asked.by("admin", "lina marlina").people
    assert (person.name, person.is_officer, person.what) == ("Lina Marlina, S.IP.", True, "Kasubbag Pengaduan")
    assert asked.by("admin", "jalan") == SearchResults(("jalan",))
    assert [each.name for each in asked.by("kasubbag_humas", "kasubbag pengaduan").people][:1] == [
        "Lina Marlina, S.IP."
    ]
