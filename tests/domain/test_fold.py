"""What a case is: folded at once or step by step, it is the same; and what each kind of event does to it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from setwan_desktop.domain.events import (
    Actor,
    Answer,
    EntryCorrected,
    FileAttached,
    IdentityViewed,
    LetterPrinted,
    NoteAdded,
    NumberCancelled,
    Unknown,
)
from setwan_desktop.domain.fold import fold, fold_further
from setwan_desktop.domain.project import project
from setwan_desktop.domain.values import FileRef
from tests.domain.houses import NAMED, house, led, opened, shipped
from tests.domain.walking import walk
from tests.histories import House

BY = Actor("kabag_wasgar", "Kabag", "kabag_wasgar", "Kabag Pengawasan")


@settings(max_examples=8)
@given(seed=st.integers(0, 10_000), service=st.sampled_from(sorted(shipped().services)))
def test_folding_step_by_step_is_folding_all(seed: int, service: str) -> None:
    case = walk(House(shipped().services, shipped().profile, seed=seed), service)
    state = fold(())
    for number, each in enumerate(case.history):
        state = fold_further(state, case.history[:number], (each,))
        assert state == fold(case.history[: number + 1])
    assert state == case.state


def test_notes_files_prints_and_looks_do_not_make_a_case_stale() -> None:
    case = opened("pengaduan")
    moved = case.state.moved_at
    letter = case.state.letters[-1].issued.letter_id
    file = FileRef("a.pdf", "0" * 64, 1, "application/pdf")
    for event in (
        NoteAdded(BY, "catatan"),
        FileAttached(BY, (file,)),
        LetterPrinted(letter, BY),
        IdentityViewed(BY, "nama"),
    ):
        case.add("kabag_wasgar", (event,))
    assert (case.state.moved_at, case.state.version) == (moved, moved + 4)
    case.take("staf_pengaduan", "catat")
    assert case.state.moved_at == case.state.version
    assert case.state.moved_by == "Staf_Pengaduan"


def test_an_unknown_event_locks_every_act_and_is_kept() -> None:
    case = led("pengaduan", "disposisi")
    case.add("x", (Unknown("payment_made"),))
    assert case.state.unknown == ("payment_made",)
    assert all(case.openings(officer) == () for officer in case.house.officers)


def test_a_corrected_entry_is_the_present_answer_and_the_former_one_stays_in_the_history() -> None:
    case = led("pengaduan", "nota_dinas", perihal="Jalan rusak")
    case.add(
        "kasubbag_pengaduan", (EntryCorrected(BY, Answer("perihal", "Perihal", "text", "Jembatan rusak"), "salah"),)
    )
    assert case.state.value("perihal") == "Jembatan rusak"
    assert project("c", case.history, case.house.zone).card.title == "Jembatan rusak"
    assert any("Jalan rusak" in repr(each.event) for each in case.history)


@pytest.mark.parametrize("act", ["kirim_nota", "kembalikan"])
def test_what_was_taken_back_counts_as_never_done(act: str) -> None:
    case = led("pengaduan", "nota_dinas")
    before = case.state
    case.take("kasubbag_pengaduan", act)
    assert case.step != "nota_dinas"
    case.take("kasubbag_pengaduan", "tarik_kembali")
    after = case.state
    for name in ("arrival", "since", "answers", "facts", "acts", "track", "returned", "promise_due", "draft", "parafs"):
        assert getattr(after, name) == getattr(before, name), name
    assert all(each.void_why for each in after.letters[len(before.letters) :])


def test_a_booking_that_was_taken_back_frees_its_room_and_gives_the_former_one_back() -> None:
    case = led("pengaduan", "rapat")
    slot = case.state.slot
    case.take("kasubbag_pengaduan", "tunda_rapat")
    assert case.state.slot is None
    case.take("kasubbag_pengaduan", "tarik_kembali")
    assert case.state.slot == slot
    case.take("kasubbag_pengaduan", "tunda_rapat")
    case.take("banmus", "jadwalkan")
    second = case.state.slot
    assert second is not None
    assert slot is not None
    assert second.follows == slot.id
    case.take("banmus", "tarik_kembali")
    assert case.state.slot is None
    assert sorted(each.state for each in case.state.agenda) == ["batal", "ditunda"]


def test_a_cancelling_that_was_taken_back_gives_the_number_back_to_its_letter() -> None:
    case = led("audiensi", "tindak_lanjut")
    key = next(each.number_key for each in case.letters() if each.signed)

    def number() -> str:
        rows = project("c", case.history, case.house.zone).numbers
        return next(row.state for row in rows if f"{row.book}/{row.year}/{row.serial}" == key)

    assert number() == "used"
    case.take("sekretaris", "batalkan_surat")
    assert number() == "cancelled"
    case.take("sekretaris", "tarik_kembali")
    assert number() == "used"
    assert not [each for each in case.state.letters if each.issued.number_key == key and each.void_why]


def test_the_number_of_a_recalled_letter_stays_cancelled() -> None:
    case = led("pengaduan", "penyampaian")
    case.take("kasubbag_pengaduan", "tarik_kembali")
    cancelled = [each.event for each in case.history if isinstance(each.event, NumberCancelled)]
    rows = {
        f"{row.book}/{row.year}/{row.serial}": row.state for row in project("c", case.history, case.house.zone).numbers
    }
    assert [rows[each.number_key] for each in cancelled] == ["cancelled"]
    case.take("kasubbag_pengaduan", "kirim_nota")
    new = project("c", case.history, case.house.zone).numbers
    assert [row.serial for row in new if row.book.startswith("nota_dinas")] == [1, 2]


def test_only_the_letter_itself_falls_with_its_signature_not_the_sheets_it_travels_with() -> None:
    case = led("audiensi", "tindak_lanjut")
    case.take("sekretaris", "batalkan_surat")
    fallen = {each.issued.letter for each in case.state.letters if each.void_why}
    assert fallen == {"surat_undangan"}
    assert not case.state.live_parafs()


def test_who_receives_a_case_does_not_belong_to_its_chain() -> None:
    case = led("pengaduan", "nota_dinas")
    assert "resepsionis" not in case.state.chain_officers
    assert "resepsionis" not in case.state.chain_roles
    assert {"staf_pengaduan", "kasubbag_pengaduan"} <= case.state.chain_roles


def test_named_officers_belong_to_the_chain_from_the_moment_they_are_named() -> None:
    at = house()
    case = led("audiensi", "penugasan_pelaksana", at)
    assert not case.whole("pengarsip")
    case.take("kasubbag_humas", "tugaskan", **NAMED)
    assert case.whole("pengarsip")
