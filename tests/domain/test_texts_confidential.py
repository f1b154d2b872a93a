"""A complainant who asked for confidentiality goes by initials on what third parties read, and nowhere else."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from setwan_desktop.domain.compose import compose, compose_draft
from setwan_desktop.domain.scene import Scene
from setwan_desktop.domain.service import LetterDefinition
from setwan_desktop.domain.values import Draft
from tests.domain.letter_scenes import answers, letters, printed_by, read_aloud, scene, services

NAME = "Siti Aminah Ôngko"
SERVICE = services()["pengaduan"]
THIRD_PARTIES = {
    "undangan_rapat", "surat_undangan", "notula_rapat", "notula_audiensi", "daftar_hadir_rapat", "daftar_hadir_audiensi",
    "pemberitahuan_pembatalan",
}  # fmt: skip


def confidential(asked: bool) -> Scene:
    given = answers(SERVICE)
    text = f"Aduan {NAME.upper()} dan siti  aminah Ôngko, telepon 0812-3456-7890, NIK 6310991203850001"
    for field, value in ((SERVICE.applicant, NAME), (SERVICE.confidential, asked), (SERVICE.subject, text)):
        given[field] = replace(given[field], value=value)
    for field in ("kesimpulan", "jalannya_rapat", "uraian"):
        given[field] = replace(given[field], value=text)
    return scene(SERVICE, given)


def printed(letter: str, asked: bool) -> str:
    return read_aloud(compose(letters()[letter], confidential(asked), draft=False, number="1", signer="ketua"))


def test_the_letters_third_parties_read_are_marked_so() -> None:
    assert {key for key, each in letters().items() if each.masks_identity} == THIRD_PARTIES


@pytest.mark.parametrize("letter", printed_by(SERVICE))
def test_third_parties_read_initials(letter: str) -> None:
    shown = printed(letter, asked=True)
    told = re.search(r"siti\s+aminah\s+ôngko|0812-3456-7890|6310991203850001", shown, re.IGNORECASE)
    assert bool(told) == (letter not in THIRD_PARTIES)
    assert letter in THIRD_PARTIES or "S.A.Ô." not in shown


@pytest.mark.parametrize("letter", sorted(THIRD_PARTIES & set(printed_by(SERVICE))))
def test_nobody_is_masked_who_did_not_ask(letter: str) -> None:
    assert "S.A.Ô." not in printed(letter, asked=False)


def test_what_an_officer_typed_is_masked_too() -> None:
    definition = replace(
        LetterDefinition("contoh", "contoh", "letter", "", "Contoh", masks_identity=True),
        body=({"lines": [["NIK", "{nik}"], ["alamat", "{alamat}"], ["nama", "{case.applicant}"]]},),
    )
    text = Draft((f"Sdr. {NAME}",), "Segera", "-", f"Undangan {NAME}", "", (f"Bersama {NAME}, kami undang.",))
    shown = read_aloud(compose_draft(definition, confidential(asked=True), text, issued=True, number="1"))
    assert NAME not in shown
    assert shown.count("S.A.Ô.") == 4
    assert "NIK" not in shown
    assert "alamat" not in shown


def test_a_name_inside_another_word_is_left_alone() -> None:
    here = confidential(asked=True)
    short = replace(
        here, answers={**here.answers, SERVICE.applicant: replace(here.answers[SERVICE.applicant], value="Adi")}
    )
    definition = replace(
        LetterDefinition("contoh", "contoh", "letter", "", "Contoh", masks_identity=True),
        body=({"paragraph": "Adi menghadiri rapat; kata Adi, kejadian itu jadi."},),
    )
    shown = read_aloud(compose(definition, short, draft=False))
    assert "A. menghadiri rapat; kata A., kejadian itu jadi." in shown
