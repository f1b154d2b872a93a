"""What stands around a letter's text: head, number, signatures, what a writer wrote, and the case's own papers."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from setwan_desktop.domain.case import AttachmentState
from setwan_desktop.domain.compose import compose, compose_draft, proposed_draft
from setwan_desktop.domain.letter import (
    Initial,
    LetterContent,
    Line,
    Lines,
    Paragraph,
    Table,
)
from setwan_desktop.domain.service import LetterDefinition
from setwan_desktop.domain.texts import fill, fill_entries
from setwan_desktop.domain.values import Draft, FileRef
from tests.domain.letter_questions import blocks, here, letter
from tests.domain.letter_scenes import NOW, issued, level, scene, services


def official(**head: object) -> LetterDefinition:
    return LetterDefinition(
        "contoh", "contoh", "letter", "", "Contoh", signer="ketua", book="signer", code="400.14.6",
        addressees=("{perihal}", "{organ.addressed}", "{perihal}"), urgency="Segera", subject="Undangan",
        appendix="DAFTAR UNDANGAN", appendix_of="Surat {letter.signer}", copies=("sekretaris", "Arsip"), **head,
    )  # fmt: skip


def test_a_letter_with_many_addressees_lists_them_on_an_appendix() -> None:
    content = compose(official(), here(), draft=False, number="400.14.6/001/DPRD/XI/2026")
    assert len(content.addressees) == 4
    assert (content.appendix_title, content.appendix_of) == ("DAFTAR UNDANGAN", "Surat Ketua DPRD")
    assert [(row.label, row.value) for row in content.head] == [
        ("Nomor", "400.14.6/001/DPRD/XI/2026"),
        ("Sifat", "Segera"),
        ("Lampiran", "1 (satu) lembar"),
        ("Hal", "Undangan"),
    ]
    assert content.copies == ("Sekretaris DPRD", "Arsip")
    assert content.letterhead.lines[0][0] == "DEWAN PERWAKILAN RAKYAT DAERAH"
    assert content.signatures[0].lines == ("KETUA DPRD", "KABUPATEN TANAH BUMBU,")
    few = compose(official(), here("organ"), draft=False)
    assert (few.appendix_title, few.head[2].value) == ("", "-")


@pytest.mark.parametrize(
    ("count", "enclosed"), [(3, "-"), (4, "1 (satu) lembar"), (30, "1 (satu) lembar"), (31, "1 (satu) daftar")]
)
def test_the_list_of_addressees_is_counted_as_what_it_takes(count: int, enclosed: str) -> None:
    definition = replace(official(), addressees=tuple(f"Camat {number}" for number in range(count)))
    assert compose(definition, here(), draft=False).head[2].value == enclosed


def test_a_letter_is_dated_where_it_is_signed() -> None:
    assert compose(official(place="{perihal}"), here(), draft=False).place == "Jalan {rusak}"
    assert compose(official(place="{perihal}"), here("perihal"), draft=False).place == "Sepunggur"
    definition = official(place="{perihal}", dates_signature=True)
    assert compose(definition, here(), draft=False).signatures[0].place_and_date == "Jalan {rusak}, 23 November 2026"


def test_kop_and_number_follow_who_signs() -> None:
    content = compose(official(), here(), draft=True, signer="sekretaris")
    assert content.number == "400.14.6/      /SETWAN/XI/2026"
    assert content.letterhead.lines[1][0] == "SEKRETARIAT DEWAN PERWAKILAN RAKYAT DAERAH"
    assert content.signatures[0].below == ("Penata (III/c)", "NIP. 19860314 201001 2 999")
    assert content.footer == "PM/0031/XI/2026"


def test_a_nota_dinas_has_its_head_in_the_fixed_order() -> None:
    definition = replace(
        official(), layout="memo", signer="kabag_wasgar", book="nota_dinas", enclosures="1 (satu) berkas"
    )
    content = compose(definition, here(), draft=True)
    labels = [row.label for row in content.head if row.label]
    assert labels == ["Yth.", "Dari", "Tembusan", "Tanggal", "Nomor", "Sifat", "Lampiran", "Hal"]
    rows = {row.label: row.value for row in content.head}
    assert rows["Dari"] == "Kepala Bagian Pengawasan dan Penganggaran"
    assert rows["Tanggal"] == "      November 2026"
    assert rows["Nomor"] == "400.14.6/      /SETWAN-PP/XI/2026"
    assert content.copies == ()


def test_a_paper_nobody_signs_stays_so_whoever_signed_before_it() -> None:
    assert compose(letter(letterhead="setwan"), here(), draft=False, signer="ketua").signatures == ()


def test_officer_and_visitor_sign_a_receipt_on_one_level() -> None:
    definition = replace(
        letter(), layout="slip", signer="{act.officer}", signs_as=("Petugas",), second_signer="{perihal}",
        second_signs_as=("Pengadu",), dates_signature=True,
    )  # fmt: skip
    visitor, officer = compose(definition, here(), draft=False).signatures
    assert (visitor.lines, visitor.name, visitor.below, visitor.side) == (("Pengadu,",), "Jalan {rusak}", (), "left")
    assert (officer.lines, officer.name) == (("Petugas,",), "Muhammad Ilham")
    assert officer.below == ("NIP. 19930722 201503 1 999",)
    assert officer.place_and_date == "Sepunggur, 23 November 2026"
    assert not visitor.place_and_date.strip()


def test_a_deputy_signs_in_the_name_of_the_one_he_deputises_for() -> None:
    definition = replace(letter(), signer="pimpinan")
    deputy = replace(here().holders["pimpinan"], full_name="Hj. Fauziah Noor, S.H.", own_post="Wakil Ketua I")
    told = here(holders={**here().holders, "pimpinan": deputy})
    (block,) = compose(definition, told, draft=False).signatures
    assert block.lines == ("a.n. KETUA DPRD KABUPATEN TANAH BUMBU", "WAKIL KETUA I,")
    assert compose(replace(official(), signer="pimpinan"), told, draft=False).appendix_of == "Surat Ketua DPRD"
    assert (block.name, block.below) == ("Hj. FAUZIAH NOOR, S.H.", ())


def test_the_leader_among_his_deputies_signs_as_himself() -> None:
    definition = replace(letter(), signer="pimpinan")
    told = here(holders={**here().holders, "pimpinan": here().holders["ketua"]})
    (block,) = compose(definition, told, draft=False).signatures
    assert block.lines == ("KETUA DPRD", "KABUPATEN TANAH BUMBU,")


def test_a_deputy_without_a_post_of_his_own_signs_for_all() -> None:
    (block,) = compose(replace(letter(), signer="pimpinan"), here(), draft=False).signatures
    assert block.lines == ("PIMPINAN DPRD", "KABUPATEN TANAH BUMBU,")


def test_a_receipt_carries_the_checkpoint_of_the_history() -> None:
    content = compose(replace(letter(), layout="slip"), here(), draft=False)
    assert content.qr == f"SETWAN1 PM/0031/XI/2026 {'ab' * 8}"
    assert compose(letter(), here(), draft=False).qr == ""


WRITTEN = replace(
    official(chain=("kasubbag_humas", "kabag_persidangan", "sekretaris"), names_slot=True, agenda="Audiensi {perihal}"),
    body=(
        {"paragraph": "Pembuka kantor {perihal}."},
        {"lines": [["hari/tanggal", "{jadwal.day}"], ["acara", "{draft.agenda}"]]},
        {"paragraph": "Tetap.", "fixed": True},
        {"paragraph": "Penutup kantor."},
    ),
)  # fmt: skip
TEXT = Draft(
    ("Forum",), "Biasa", "2 (dua) lembar", "Undangan {baru}", "Acara {baru}", ("Pembuka.", "Isi.\nLagi."), ("Arsip",)
)


def written(final: bool = False, **changes: object) -> LetterContent:
    return compose_draft(WRITTEN, here(), TEXT, issued=final, version=3, **changes)


def test_the_writer_finds_the_letter_filled_in() -> None:
    draft = proposed_draft(WRITTEN, here())
    assert draft.addressees[:2] == ("Jalan {rusak}", "Pimpinan dan Anggota Komisi I DPRD Kabupaten Tanah Bumbu")
    assert draft.paragraphs == ("Pembuka kantor Jalan {rusak}.", "Penutup kantor.")
    assert (draft.subject, draft.agenda, draft.urgency) == ("Undangan", "Audiensi Jalan {rusak}", "Segera")


def test_the_meeting_stands_after_the_opening_of_a_written_letter() -> None:
    opening, lines, fixed, *rest = written().blocks
    assert opening == Paragraph("Pembuka.")
    assert lines == Lines((Line("hari/tanggal", "Kamis, 3 Desember 2026"), Line("acara", "Acara {baru}")))
    assert (fixed, rest) == (Paragraph("Tetap."), [Paragraph("Isi."), Paragraph("Lagi.")])


def test_a_draft_is_open_and_shows_who_still_has_to_initial_it() -> None:
    paraf = Initial("Kasubbag Humas", "Dedy Irawan", "24-11-2026 10.40")
    content = written(parafs=(paraf,))
    assert content.initials == (paraf, Initial("Kabag Persidangan", "", ""), Initial("Sekretaris DPRD", "", ""))
    assert (content.date, content.draft_month, content.state, content.version) == (None, "November 2026", "draft", 3)
    assert content.footer == "PM/0031/XI/2026, konsep ke-3"
    signed = written(final=True, number="400.14.6/112/DPRD/XI/2026", parafs=(paraf,))
    assert signed.initials == (paraf,)
    assert (signed.date, signed.number, signed.state) == (NOW.date(), "400.14.6/112/DPRD/XI/2026", "issued")
    assert signed.footer == ""


def test_the_newest_letter_that_still_stands_is_spoken_of() -> None:
    bare = here()
    older, newer, fallen = (issued("undangan_rapat", number) for number in ("1/2026", "2/2026", "3/2026"))
    told = replace(bare, case=replace(bare.case, letters=(older, newer, replace(fallen, void_why="batal"))))
    assert (
        fill("{issued.undangan_rapat.number} tanggal {issued.undangan_rapat.date.long}", told)
        == "2/2026 tanggal 20 November 2026"
    )
    assert fill("{newest.number}: {newest.subject}", told) == "2/2026: Hal surat terdahulu"
    assert fill("{issued.surat_undangan.number|belum ada}", told) == "belum ada"
    assert fill("{newest.number|belum ada}", bare) == "belum ada"


@pytest.mark.parametrize(
    ("decided", "label"), [("undangan", "Surat undangan audiensi"), ("penundaan", "Surat penundaan audiensi")]
)
def test_the_letter_being_written_is_known_from_the_decision(decided: str, label: str) -> None:
    told = scene(services()["audiensi"], {}, facts={"jenis_surat": decided}, levels=(level("move", "diajukan", 4),))
    assert fill("{draft.label}, {draft.signer}, konsep ke-{draft.version}", told) == f"{label}, Ketua DPRD, konsep ke-4"


def test_the_text_given_in_this_act_comes_before_that_of_the_case() -> None:
    assert fill_entries("{draft.addressees}", here()) == ("A", "B")
    assert fill("{draft.subject}, {draft.urgency}", here()) == "Hal surat, Segera"
    assert fill("{draft.subject}", here("surat")) is None


def test_the_archives_cover_lists_the_final_letters_that_stand() -> None:
    final = issued("undangan_rapat", "1/2026")
    draft = replace(final, issued=replace(final.issued, content=replace(final.issued.content, state="draft")))
    own = replace(final, issued=replace(final.issued, content=replace(final.issued.content, layout="cover")))
    letters = (final, draft, own, replace(final, replaced=True), replace(final, void_why="batal"))
    bare = here()
    told = replace(bare, case=replace(bare.case, letters=letters))
    columns = [{"title": "x", "cell": f"{{row.{part}}}"} for part in ("number", "title", "letter", "date")]
    (table,) = blocks({"table": {"rows": "case.contents", "columns": columns}}, at=told)
    assert isinstance(table, Table)
    assert table.rows == (("1", "Undangan rapat", "1/2026", "20-11-2026"),)


def test_the_archives_cover_counts_what_was_handed_in() -> None:
    bare = here()
    photos = tuple(
        AttachmentState(
            FileRef(f"foto{day}.jpg", "ab" * 32, 9, "image/jpeg"), "Bukti", "Sri", datetime(2026, 11, day, tzinfo=UTC)
        )
        for day in (3, 9, 5)
    )
    told = replace(bare, case=replace(bare.case, attachments=photos))
    columns = [{"title": "x", "cell": f"{{row.{part}}}"} for part in ("title", "count", "date")]
    (table,) = blocks({"table": {"rows": "case.attachments", "columns": columns}}, at=told)
    assert isinstance(table, Table)
    assert table.rows == (("Bukti", "3 berkas", "09-11-2026"),)
