"""Blocks and placeholders of a letter's text, one rule at a time, over definitions made by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from setwan_desktop.domain.compose import compose, compose_draft, proposed_draft
from setwan_desktop.domain.events import Actor, Answer, RecordedFor
from setwan_desktop.domain.letter import (
    Block,
    CutLine,
    Grid,
    Heading,
    Initial,
    Items,
    LetterContent,
    Line,
    Lines,
    PageBreak,
    Paragraph,
    Table,
    Tick,
    Ticks,
)
from setwan_desktop.domain.placeholders import is_malformed, names
from setwan_desktop.domain.scene import Scene
from setwan_desktop.domain.service import LetterDefinition
from setwan_desktop.domain.texts import faults, fill, fill_entries
from setwan_desktop.domain.values import Choice, Draft, Slot
from tests.domain.letter_scenes import FILE, NOW, PEOPLE, level, scene, services

SLOT = Slot(date(2026, 12, 3), time(9), time(11, 30), "Ruang Rapat Komisi I")
KINDS = {
    "perihal": "text",
    "uraian": "long_text",
    "hari": "date",
    "jam": "time",
    "jadwal": "slot",
    "orang": "number",
    "setuju": "yes_no",
    "nik": "nik",
    "telepon": "phone",
    "petugas": "officers",
    "satu": "officer",
    "organ": "organs",
    "dinas": "agencies",
    "berkas": "files",
    "langkah": "rows",
    "pilihan": "choices",
    "surat": "letter",
}
VALUES = {
    "perihal": "Jalan {rusak}",
    "uraian": "Pertama.\n\nKedua.",
    "hari": date(2026, 12, 3),
    "jam": time(9, 5),
    "jadwal": SLOT,
    "orang": 12,
    "setuju": True,
    "nik": "6310991203850001",
    "telepon": "+6281234567890",
    "petugas": ("p1", "p2"),
    "satu": "p2",
    "organ": ("Komisi I", "Komisi II", "Badan Anggaran"),
    "dinas": ("Dinas Kesehatan",),
    "berkas": (FILE, FILE),
    "langkah": ({"apa": "Kirim", "siapa": "Kurir"}, {"apa": "Simpan", "siapa": None}),
    "pilihan": ("Jadwalkan", "Pilihan lama"),
    "surat": Draft(("A", "B"), "Segera", "-", "Hal surat", "Acara surat", ("isi",)),
}


def here(*left_out: str, **changes: object) -> Scene:
    given = {key: Answer(key, key, KINDS[key], value) for key, value in VALUES.items() if key not in left_out}
    return scene(services()["pengaduan"], given, **changes)


def letter(*body: dict[str, object], **head: object) -> LetterDefinition:
    return LetterDefinition("contoh", "contoh", "document", "CONTOH", "Contoh", body=body, **head)


def blocks(*body: dict[str, object], at: Scene | None = None) -> tuple[Block, ...]:
    return compose(letter(*body), at or here(), draft=False).blocks


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("{perihal}", "Jalan {rusak}"),
        ("{perihal.upper}", "JALAN {RUSAK}"),
        ("{hari}", "3 Desember 2026"),
        ("{hari.day}", "Kamis, 3 Desember 2026"),
        ("{hari.short} {hari.figures} {hari.year}", "3 Des 2026 03-12-2026 2026"),
        ("{hari.words}", "Kamis tanggal tiga bulan Desember tahun dua ribu dua puluh enam"),
        ("{jam} {jam.spoken}", "09.05 pukul 09.05 WITA"),
        ("{jadwal.day}, {jadwal.time}", "Kamis, 3 Desember 2026, pukul 09.00 WITA s.d. selesai"),
        ("{jadwal.room}", "Ruang Rapat Komisi I"),
        ("{jadwal.hours} {jadwal.start} {jadwal.end}", "pukul 09.00 s.d. 11.30 WITA 09.00 11.30"),
        ("{orang} {orang.words} {orang.counted}", "12 dua belas 12 (dua belas)"),
        ("{setuju}", "ya"),
        ("rahasia{setuju.yes}", "rahasia"),
        ("{nik} {nik.full}", "6310 •••• •••• 0001 6310 9912 0385 0001"),
        ("{telepon} {telepon.masked}", "0812-3456-7890 ••••-••••-7890"),
        ("{satu} {satu.nip} {satu.rank} {satu.post}", "Rizky Maulana, A.Md. 19950625 201902 1 999 Pengatur (II/c) Staf"),
        ("{petugas.counted}", "2 (dua)"),
        ("{organ}", "Komisi I, Komisi II, dan Badan Anggaran"),
        ("{dinas.addressed}", "Kepala Dinas Kesehatan"),
        ("{berkas.count}", "2"),
        ("{langkah}", "Kirim; Kurir dan Simpan"),
        ("{surat.subject} {surat.agenda}", "Hal surat Acara surat"),
        ("{tidak_ada|cadangan}", "cadangan"),
        ("{tidak_ada|{perihal}}", "Jalan {rusak}"),
        ("{tidak_ada|{juga_tidak|pukul {jam}}}", "pukul 09.05"),
        ("a{tidak_ada|}b", "ab"),
        ("{case.number} {case.tracking}", "PM/0031/XI/2026 7K4Q-2M"),
        ("{case.received}", "Senin, 23 November 2026 pukul 09.15 WITA"),
        ("{case.received.long} {case.received.time}", "23 November 2026 pukul 09.15 WITA"),
        ("{case.promise.day}", "Rabu, 25 November 2026"),
        ("{case.subject}", "Jalan {rusak}"),
        ("{case.slot.room}", "Ruang Rapat Komisi I"),
        ("{office.name} {office.regency} {office.region}", "Sekretariat DPRD Kabupaten Tanah Bumbu Tanah Bumbu"),
        ("{service.title}: {service.fee}", "Penanganan Pengaduan Masyarakat: Tidak dipungut biaya"),
        ("{act.officer}, {act.post}, {act.date}", "Muhammad Ilham, Pelaksana, 23 November 2026"),
        ("{act.officer.nip}", "19930722 201503 1 999"),
        ("{role.sekretaris}: {role.sekretaris.name}", "Sekretaris DPRD: Pejabat Sekretaris, S.H."),
        ("{setting.janji} {setting.janji.counted}", "2 2 (dua)"),
    ],
)  # fmt: skip
def test_a_placeholder_says(text: str, filled: str) -> None:
    assert fill(text, here()) == filled


@pytest.mark.parametrize(
    "text", ["{tidak_ada}", "{case.slot.day}", "{issued.contoh.number}", "{role.tidak_ada}", "{a|{b}}"]
)
def test_a_placeholder_without_value_leaves_nothing(text: str) -> None:
    bare = here()
    assert fill(f"teks {text}", replace(bare, case=replace(bare.case, agenda=()))) is None


def test_typed_braces_are_never_read_again() -> None:
    odd = here()
    odd = replace(odd, answers={**odd.answers, "perihal": Answer("perihal", "", "text", "{case.number} {perihal} {")})
    assert fill("({perihal})", odd) == "({case.number} {perihal} {)"


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        ("{organ}", ("Komisi I", "Komisi II", "Badan Anggaran")),
        ("Ketua {organ};", ("Ketua Komisi I;", "Ketua Komisi II;", "Ketua Badan Anggaran;")),
        ("{organ} bersama {perihal}", ("Komisi I, Komisi II, dan Badan Anggaran bersama Jalan {rusak}",)),
        ("{uraian}", ("Pertama.", "Kedua.")),
        ("{tidak_ada}", ()),
        ("{tidak_ada|}", ()),
    ],
)
def test_a_text_that_means_a_list_gives_all_its_entries(text: str, entries: tuple[str, ...]) -> None:
    assert fill_entries(text, here()) == entries


def test_paragraphs_keep_the_lines_people_wrote() -> None:
    made = blocks({"paragraph": "{uraian}"}, {"paragraph": "Tengah", "align": "center", "indent": False})
    assert made == (Paragraph("Pertama."), Paragraph("Kedua."), Paragraph("Tengah", indent=False, align="center"))


def test_a_heading_falls_with_what_stood_under_it() -> None:
    made = blocks(
        {"heading": "A"}, {"paragraph": "{tidak_ada}"}, {"heading": "B"}, {"paragraph": "{perihal}"}, {"heading": "C"}
    )
    assert made == (Heading("B"), Paragraph("Jalan {rusak}"))


def test_rows_without_value_are_left_out_and_lists_take_a_row_each() -> None:
    made = blocks({"lines": [["a", "{perihal}"], ["b", "{tidak_ada}"], ["c", "{organ}"]], "indent": False})
    rows = (
        Line("a", "Jalan {rusak}"),
        Line("c", "1. Komisi I"),
        Line("", "2. Komisi II"),
        Line("", "3. Badan Anggaran"),
    )
    assert made == (Lines(rows, indent=False),)


def test_lines_repeat_for_every_officer_and_name_nobody_twice() -> None:
    pairs = [["Nama", "{row.name}"], ["NIP", "{row.nip}"]]
    (several,) = blocks({"lines": pairs, "rows": ["petugas", "petugas"]})
    assert isinstance(several, Lines)
    assert [row.label.replace("\u00a0", " ") for row in several.rows] == ["1. Nama", "    NIP", "2. Nama", "    NIP"]
    alone = replace(here(), answers={"petugas": Answer("petugas", "", "officers", ("p1",))})
    (one,) = blocks({"lines": pairs, "rows": "petugas"}, at=alone)
    assert one == Lines((Line("Nama", "Muhammad Ilham"), Line("NIP", "19930722 201503 1 999")))


def test_items() -> None:
    made = blocks({"items": ["{organ};", "{tidak_ada}", "selesai."], "style": "letter"}, {"items": ["{tidak_ada}"]})
    assert made == (Items(("Komisi I;", "Komisi II;", "Badan Anggaran;", "selesai."), "letter"),)


def test_a_table_numbers_its_rows_and_fills_up_with_blank_ones() -> None:
    columns = [
        {"title": "No.", "cell": "{row.number}", "share": 0.5, "align": "center"},
        {"title": "Apa", "cell": "{row.apa}"},
        {"title": "Siapa", "cell": "oleh {row.siapa}"},
        {"title": "Perihal", "cell": "{perihal}"},
    ]
    (table,) = blocks(
        {"table": {"rows": "langkah", "blank": 3, "columns": columns, "signing": True, "caption": "Rencana"}}
    )
    assert isinstance(table, Table)
    assert table.rows == (
        ("1", "Kirim", "oleh Kurir", "Jalan {rusak}"),
        ("2", "Simpan", "", "Jalan {rusak}"),
        ("3", "", "", ""),
    )
    assert (table.signing, table.caption) == (True, "Rencana")
    assert (table.columns[0].title, table.columns[0].share, table.columns[0].align) == ("No.", 0.5, "center")


def test_an_empty_table_says_so_or_is_left_out() -> None:
    spec = {"rows": "tidak_ada", "columns": [{"title": "x", "cell": "{row.x}"}]}
    assert blocks({"table": spec}) == ()
    assert blocks({"table": {**spec, "otherwise": "Tidak ada."}}) == (Paragraph("Tidak ada.", indent=False),)


def test_a_table_of_levels_takes_the_kinds_it_names() -> None:
    levels = (level("move"), level("assign"), level("return", "dikembalikan", 1), level("initial", "paraf", 2))
    columns = [{"title": "x", "cell": "{row.sender} > {row.receiver}: {row.content} ({row.date} {row.time})"}]
    (given,) = blocks(
        {"table": {"rows": "case.levels", "only": {"kind": "assign"}, "columns": columns}}, at=here(levels=levels)
    )
    assert isinstance(given, Table)
    assert given.rows == (("Sekretaris DPRD > Kabag Persidangan: Koordinasikan. Segera (23-11-2026 09.15)",),)
    rounds = [{"title": "x", "cell": "{row.result}"}, {"title": "y", "cell": "{row.version}"}]
    (loop,) = blocks({"table": {"rows": "case.rounds", "columns": rounds}}, at=here(levels=levels))
    assert isinstance(loop, Table)
    assert loop.rows == (("dikembalikan", "1"), ("paraf", "2"))


def test_boxes_show_the_offices_list_and_keep_what_it_no_longer_has() -> None:
    (ticks,) = blocks({"ticks": {"label": "Harap", "field": "pilihan", "list": "instruksi", "columns": 3}})
    assert isinstance(ticks, Ticks)
    assert (ticks.label, ticks.columns) == ("Harap", 3)
    assert [tick.text for tick in ticks.options if tick.ticked] == ["Jadwalkan", "Pilihan lama"]
    assert Tick("Arsipkan", ticked=False) in ticks.options
    (blank,) = blocks({"ticks": {"field": "tidak_ada", "list": "instruksi"}})
    assert isinstance(blank, Ticks)
    assert not any(tick.ticked for tick in blank.options)


def test_a_grid_keeps_its_cells_and_drops_empty_rows() -> None:
    made = blocks({"grid": [[[["a", "{perihal}"]], [["b", "{tidak_ada}"]]], [[["c", "{tidak_ada}"]]]]})
    assert made == (Grid((((Line("a", "Jalan {rusak}"),), ()),)),)


def test_cuts_and_pages() -> None:
    assert blocks({"cut": "potong"}, {"page": True}) == (CutLine("potong"), PageBreak())


def test_blocks_stand_while_their_conditions_hold() -> None:
    told = here(facts={"jenis": "undangan"})
    body = (
        {"paragraph": "undangan", "when": {"jenis": "undangan"}},
        {"paragraph": "penundaan", "when": {"jenis": ["penundaan", "lain"]}},
        {"paragraph": "ada", "given": ["perihal", "jadwal"]},
        {"paragraph": "tidak ada", "missing": "perihal"},
        {"paragraph": "kosong", "missing": ["tidak_ada"]},
    )
    assert [block.text for block in blocks(*body, at=told) if isinstance(block, Paragraph)] == [
        "undangan",
        "ada",
        "kosong",
    ]


def test_rows_at_the_head_leave_the_body() -> None:
    content = compose(letter({"lines": [["a", "{perihal}"]], "head": True}, {"paragraph": "isi"}), here(), draft=False)
    assert (content.head, content.blocks) == ((Line("a", "Jalan {rusak}"),), (Paragraph("isi"),))


# --- the frame ---------------------------------------------------------------------------------------------------------


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


def test_of_several_holders_the_one_who_acts_signs() -> None:
    definition = replace(letter(), signer="pelaksana")
    assert compose(definition, here(), draft=False).signatures[0].name == PEOPLE["p1"].full_name
    recorded = here(recorded_for=RecordedFor("pelaksana", "Pelaksana", "Siapa"))
    assert compose(definition, recorded, draft=False).signatures[0].name == "Pejabat Pelaksana, S.H."
    other = here(by=Actor("p2", "Rizky", "staf_humas", "Staf"))
    assert compose(definition, other, draft=False).signatures[0].name == "Pejabat Pelaksana, S.H."


def test_a_receipt_carries_the_checkpoint_of_the_history() -> None:
    content = compose(replace(letter(), layout="slip"), here(), draft=False)
    assert content.qr == f"PM/0031/XI/2026 7K4Q-2M {'ab' * 32}"
    assert compose(letter(), here(), draft=False).qr == ""


# --- written letters ---------------------------------------------------------------------------------------------------

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


def written(issued: bool = False, **changes: object) -> LetterContent:
    return compose_draft(WRITTEN, here(), TEXT, issued=issued, version=3, **changes)


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
    final = written(issued=True, number="400.14.6/112/DPRD/XI/2026", parafs=(paraf,))
    assert final.initials == (paraf,)
    assert (final.date, final.number, final.state) == (NOW.date(), "400.14.6/112/DPRD/XI/2026", "issued")
    assert final.footer == ""


# --- faults ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("block", "fault"),
    [
        ({"paragraph": "{perihl}"}, "body 1, paragraph: unknown placeholder {perihl}; nearest is perihal"),
        ({"paragraph": "{jadwal.ruang}"}, "body 1, paragraph: {jadwal.ruang}: slot has no part ruang"),
        ({"paragraph": "{case.nomor}"}, "body 1, paragraph: unknown placeholder {case.nomor}"),
        ({"paragraph": "{role.kettua}"}, "body 1, paragraph: unknown placeholder {role.kettua}; nearest is role.ketua"),
        ({"paragraph": "{issued.undangan.number}"}, "unknown placeholder {issued.undangan.number}"),
        ({"paragraph": "buka { tutup"}, "body 1, paragraph: a brace that belongs to no placeholder"),
        ({"paragraph": "{perihal|{hara}}"}, "unknown placeholder {hara}; nearest is hari"),
        ({"paragraf": "x"}, "body 1: unknown block paragraf; nearest is paragraph"),
        ({"paragraph": "x", "ident": True}, "body 1: unknown key ident; nearest is indent"),
        ({"paragraph": "x", "heading": "y"}, "body 1: paragraph and heading in one block"),
        ({"paragraph": 3}, "body 1, paragraph: not a text"),
        ({"paragraph": "x", "indent": "ya"}, "body 1, indent: not a switch"),
        ({"paragraph": "x", "align": "centre"}, "body 1, align: unknown align centre; nearest is center"),
        ({"paragraph": "x", "when": {"jenis_surt": "a"}}, "unknown fact or field jenis_surt; nearest is jenis_surat"),
        ({"paragraph": "x", "when": "jenis_surat"}, "body 1, when: not a condition"),
        ({"paragraph": "x", "given": ["perihl"]}, "body 1, given: unknown placeholder {perihl}; nearest is perihal"),
        ({"lines": [["satu"]]}, "body 1, lines: not a pair of label and text"),
        ({"lines": "satu"}, "body 1, lines: not a pairs"),
        ({"items": ["{x}"]}, "body 1, items: unknown placeholder {x}"),
        ({"items": ["x"], "style": "roman"}, "body 1, style: unknown style roman"),
        ({"paragraph": "{row.apa}"}, "body 1, paragraph: unknown placeholder {row.apa}"),
        ({"table": {"rows": "langkah"}}, "body 1, table: no columns"),
        ({"table": {"rows": "lngkah", "columns": []}}, "unknown placeholder {lngkah}; nearest is langkah"),
        ({"table": {"rows": "langkah", "columns": [{"cell": "{row.apa}"}]}}, "body 1, table, columns: no title"),
        ({"table": {"rows": "langkah", "columns": [{"title": "x", "sell": ""}]}}, "unknown key sell; nearest is cell"),
        ({"table": {"rows": "langkah", "columns": [], "blank": "3"}}, "body 1, table, blank: not a number"),
        ({"table": 3}, "body 1, table: not a table of keys"),
        ({"ticks": {"list": "instruksi"}}, "body 1, ticks: no field"),
        ({"grid": [[[["a"]]]]}, "body 1, grid: not a pair of label and text"),
    ],
)
def test_a_faulty_block_is_told_with_the_nearest_word(block: dict[str, object], fault: str) -> None:
    known = {**KINDS, "jenis_surat": "fact"}
    told = faults(letter(block), known, roles=("ketua", "sekretaris"), letters=("undangan_rapat",))
    assert len(told) == 1, told
    assert fault in told[0]


def test_every_fault_is_told_at_once() -> None:
    definition = replace(letter({"paragraph": "{x}"}, {"paragraph": "{y}"}), subject="{z}", copies=("{w}",))
    assert len(faults(definition, KINDS)) == 4


def test_a_sound_definition_has_no_fault() -> None:
    assert faults(WRITTEN, {**KINDS}, roles=services()["pengaduan"].roles, letters=()) == ()


def test_names_and_braces() -> None:
    assert names("{a} dan {b.c|{d}}") == ("a", "b.c", "d")
    assert [is_malformed(text) for text in ("{a}", "{a|b}", "{", "}", "{A}", "{a|", "{a|{b}")] == [
        False,
        False,
        *[True] * 5,
    ]


def test_choices_speak_by_their_labels() -> None:
    service = services()["pengaduan"]
    field = next(
        field for action in service.step("pencatatan").actions for field in action.fields if field.id == "mewakili"
    )
    assert Choice("kelompok", "Wakil kelompok") in field.choices
    given = {"mewakili": Answer("mewakili", "", "choice", "kelompok")}
    assert fill("{mewakili}", scene(service, given)) == "Wakil kelompok"
