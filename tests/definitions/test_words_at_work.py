"""Words of the service files at work in a real office: the proposed way, the room's seats, reminders, what is filled in."""

from __future__ import annotations

from datetime import date, time

from setwan_desktop import demo
from setwan_desktop.clock import FixedClock
from setwan_desktop.office import Office, Slot
from tests.scenarios.at_desks import Desks
from tests.scenarios.story import Deed

TO_THE_LETTER = (
    "tata_usaha teruskan_ketua", "ketua disposisi", "sekretaris tugaskan", "kabag_persidangan tugaskan",
)  # fmt: skip
TO_THE_PARTY = (
    "staf_humas ajukan", "kasubbag_humas paraf", "kabag_persidangan paraf", "sekretaris paraf", "ketua tandatangani",
    "sekretaris tugaskan", "kabag_persidangan tugaskan", "kasubbag_humas tugaskan", "pelaksana terkirim",
)  # fmt: skip


def played(office: Office, clock: FixedClock, decision: str, **answers: object) -> Desks:
    """Play an audience until its letter is sent, accepted or put off."""
    desks = Desks(office, clock, demo.PASSWORD)
    for number, line in enumerate((*TO_THE_LETTER, f"kasubbag_humas {decision}", *TO_THE_PARTY)):
        who, action = line.split()
        desks.play(
            Deed(who, action, service="" if number else "audiensi", answers=answers if action == decision else {})
        )
    return desks


def test_the_office_chooses_which_way_is_proposed(office: Office) -> None:
    def openings() -> list[tuple[str, bool]]:
        desk = office.sign_in("tata_usaha", demo.PASSWORD)
        entry = next(each for each in desk.services() if each.id == "audiensi")
        return [(each.action, each.primary) for each in entry.openings]

    assert openings() == [("teruskan_ketua", True), ("teruskan_sekretaris", False)]
    office.sign_in("admin", demo.PASSWORD).change_profile("settings", {"audiensi.jalur_surat": "teruskan_sekretaris"})
    assert openings() == [("teruskan_sekretaris", True), ("teruskan_ketua", False)]


def test_more_guests_than_seats_are_a_caution_from_then_on(office: Office, clock: FixedClock) -> None:
    slot = Slot(date(2026, 11, 30), time(9), time(11), "Ruang Rapat Komisi I")
    desks = played(office, clock, "terima", jadwal=slot)
    assert not any("memuat" in text for offer in desks.offers("pelaksana") for text in offer.cautions)
    desks.play(Deed("pelaksana", "konfirmasi", answers={"konfirmasi_hadir": [{"nama": "Forum", "jumlah": 20}]}))
    assert not any("memuat" in text for offer in desks.offers("pelaksana") for text in offer.cautions)
    desks.play(
        Deed(
            "pelaksana",
            "konfirmasi",
            answers={"konfirmasi_hadir": [{"nama": "Forum", "jumlah": 20}, {"nama": "Warga", "jumlah": 21}]},
        )
    )
    caution = "Yang memastikan hadir 41 orang, sedangkan Ruang Rapat Komisi I memuat 25 orang."
    assert all(caution in offer.cautions for offer in desks.offers("pelaksana") if not offer.common)


def test_a_case_put_off_comes_up_on_its_new_day(office: Office, clock: FixedClock) -> None:
    desks = played(
        office, clock, "tunda", jadwal_pengganti=Slot(date(2026, 12, 8), time(9), time(11), "Ruang Rapat Komisi I")
    )
    assert office._core.case(desks.case_id).state.remind_on == date(2026, 12, 8)
    desks.play(Deed("kasubbag_humas", "jadwalkan_ulang"))
    form = next(each.form for each in desks.offers("kasubbag_humas") if each.action == "terima")
    asked = form.field("jadwal")
    assert asked is not None
    assert isinstance(asked.prefill, Slot)
    assert asked.prefill.date == date(2026, 12, 8)


def test_a_case_put_off_without_a_day_comes_up_after_five_workdays(office: Office, clock: FixedClock) -> None:
    desks = played(office, clock, "tunda", jadwal_pengganti=None)
    assert office._core.case(desks.case_id).state.remind_on == date(2026, 11, 9)


def test_what_the_desk_wrote_down_is_there_when_the_letter_is_brought(office: Office, clock: FixedClock) -> None:
    desks = Desks(office, clock, demo.PASSWORD)
    first = {"nama": "Saniah", "telepon": "081200001111", "perihal": "Bantuan sosial", "rahasia": True}
    desks.play(Deed("resepsionis", "belum_lengkap", service="pengaduan", answers=first))
    form = next(each.form for each in desks.offers("resepsionis") if each.action == "antar")
    proposed = {each.id: each.prefill for each in form.fields}
    assert proposed["nama"] == "Saniah"
    assert proposed["telepon"] == "+6281200001111"
    assert proposed["perihal"] == "Bantuan sosial"
    assert proposed["rahasia"] is True
