"""Blocks and placeholders of a letter's text, one rule at a time, over definitions made by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from setwan_desktop.domain.compose import compose
from setwan_desktop.domain.event_parts import Answer
from setwan_desktop.domain.letter import (
    CutLine,
    Grid,
    Heading,
    Items,
    Line,
    Lines,
    PageBreak,
    Paragraph,
    Table,
    Tick,
    Ticks,
)
from setwan_desktop.domain.texts import fill, fill_entries
from tests.domain.letter_questions import blocks, here, letter
from tests.domain.letter_scenes import level


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
    assert blocks({"table": {**spec, "otherwise": "Tidak ada."}}) == (Paragraph("Tidak ada."),)


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
