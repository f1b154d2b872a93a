"""A faulty definition is told with all its faults, each with its place and the nearest word known."""

from __future__ import annotations

from dataclasses import replace

import pytest

from setwan_desktop.domain.event_parts import Answer
from setwan_desktop.domain.placeholders import names, strays
from setwan_desktop.domain.texts import faults, fill
from setwan_desktop.domain.values import Choice
from tests.domain.letter_questions import KINDS, letter
from tests.domain.letter_scenes import scene, services


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
    assert fault in str(told[0])


def test_every_fault_is_told_at_once() -> None:
    definition = replace(letter({"paragraph": "{x}"}, {"paragraph": "{y}"}), subject="{z}", copies=("{w}",))
    assert len(faults(definition, KINDS)) == 4


def test_a_sound_definition_has_no_fault() -> None:
    sound = replace(letter({"paragraph": "{perihal} {jadwal.day} {role.ketua}"}), addressees=("{organ.addressed}",))
    assert faults(sound, KINDS, roles=services()["pengaduan"].roles, letters=()) == ()


def test_names_and_braces() -> None:
    assert names("{a} dan {b.c|{d}}") == ("a", "b.c", "d")
    assert [bool(strays(text)) for text in ("{a}", "{a|b}", "{", "}", "{A}", "{a|", "{a|{b}")] == [
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
