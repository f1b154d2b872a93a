"""The shipped letters read as complete and correct, whatever was left empty and whatever people typed."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from setwan_desktop.domain.compose import compose, compose_draft, proposed_draft, text_digest
from setwan_desktop.domain.letter import CutLine, Heading, LetterContent, PageBreak, Table
from setwan_desktop.domain.scene import Scene
from setwan_desktop.domain.service import Service
from setwan_desktop.domain.texts import faults
from setwan_desktop.domain.vocabulary import fields_of
from tests.domain.letter_scenes import (
    answers,
    issued,
    letters,
    level,
    printed_by,
    read_aloud,
    scene,
    services,
    texts_of,
)

PRINTED = [(service.id, letter) for service in services().values() for letter in printed_by(service)]
UNPRINTED = sorted(set(letters()) - {letter for _, letter in PRINTED})
FACTS = [{"jenis_surat": "undangan"}, {"jenis_surat": "penundaan"}, {}]
EARLIER = ("undangan_rapat", "surat_undangan", "nota_kasubbag_pengaduan", "surat_tugas", "surat_jawaban")
HOSTILE = '{nama} } <b>tebal</b> & "kutip" {case.number|x} 😀 \\ %s $1'


def made(letter: str, here: Scene, draft: bool = False) -> LetterContent:
    definition = letters()[letter]
    if definition.chain:
        return compose_draft(definition, here, proposed_draft(definition, here), issued=not draft, number="1/2/2026")
    return compose(
        definition, here, draft=draft, number="" if draft else "1/2/2026", signer=definition.signer or "ketua"
    )


def rich_scene(service: Service, text: str = "Kata orang") -> Scene:
    known = answers(service, text)
    if service.confidential:
        known[service.confidential] = replace(known[service.confidential], value=False)
    here = scene(service, known, levels=(level("assign"), level("move", "diajukan", 1)))
    return scene_with_letters(here)


def scene_with_letters(here: Scene) -> Scene:
    known = tuple(issued(letter, f"400.14.6/00{n}/X/XI/2026") for n, letter in enumerate(EARLIER))
    return replace(here, case=replace(here.case, letters=known))


def assert_reads_well(content: LetterContent) -> None:
    text = read_aloud(content)
    assert not re.search(r"[{}]", text), text
    for line in texts_of((content.blocks, content.head, content.addressees, content.copies)):
        assert not re.search(r" [,;.](?!\.)|,,|\(\)|  +(?=[a-z])|: *$(?<!:)", line), line
    for block, follower in pairwise((*content.blocks, None)):
        if isinstance(block, Heading):
            assert follower is not None, block
            assert not isinstance(follower, Heading | CutLine | PageBreak), block
        if isinstance(block, Table):
            assert all(len(row) == len(block.columns) for row in block.rows)


@pytest.mark.parametrize("letter", letters())
def test_a_letter_names_nothing_its_services_do_not_know(letter: str) -> None:
    users = [service for service in services().values() if letter in printed_by(service)] or list(services().values())
    known = {key: asked[0].kind for service in users for key, asked in fields_of(service).items()}
    sets = {
        key: "fact" for service in users for step in service.steps for action in step.actions for key in action.sets
    }
    assert faults(letters()[letter], {**sets, **known}, roles=users[0].roles, letters=letters()) == ()


@pytest.mark.parametrize("draft", [False, True])
@pytest.mark.parametrize("facts", FACTS)
@pytest.mark.parametrize(("service", "letter"), [*PRINTED, *(("pengaduan", letter) for letter in UNPRINTED)])
def test_a_letter_with_every_answer_reads_well(service: str, letter: str, facts: dict[str, str], draft: bool) -> None:
    assert_reads_well(made(letter, replace(rich_scene(services()[service]), facts=facts), draft))


@pytest.mark.parametrize(("service", "letter"), PRINTED)
@given(data=st.data())
def test_no_placeholder_survives_missing_answers(service: str, letter: str, data: st.DataObject) -> None:
    known = services()[service]
    whole = answers(known)
    kept = data.draw(st.sets(st.sampled_from(sorted(whole))))
    here = scene(known, {key: whole[key] for key in kept}, facts=data.draw(st.sampled_from(FACTS)))
    assert_reads_well(made(letter, here, data.draw(st.booleans())))


@pytest.mark.parametrize(("service", "letter"), PRINTED)
def test_typed_text_stands_as_it_was_typed(service: str, letter: str) -> None:
    calm = read_aloud(made(letter, rich_scene(services()[service], "KATAKATA")))
    wild = read_aloud(made(letter, rich_scene(services()[service], HOSTILE)))
    # A title in capitals puts what was typed in capitals too; nothing else is changed.
    assert wild.casefold() == calm.replace("KATAKATA", HOSTILE).casefold()


@pytest.mark.parametrize("letter", letters())
def test_every_numbered_letter_shows_a_gap_on_its_draft(letter: str) -> None:
    definition = letters()[letter]
    service = next((each for each in services().values() if letter in printed_by(each)), services()["pengaduan"])
    content = compose(definition, scene(service, answers(service)), draft=True, signer=definition.signer or "ketua")
    assert bool(content.number) == bool(definition.book)
    if definition.book:
        assert "      /" in content.number
        assert content.number.endswith("/XI/2026")
        assert "//" not in content.number
    assert (content.date, content.draft_month, content.state) == (None, "November 2026", "draft")


@pytest.mark.parametrize("letter", letters())
def test_the_digest_forgets_number_and_day_alone(letter: str) -> None:
    definition = letters()[letter]
    service = next((each for each in services().values() if letter in printed_by(each)), services()["pengaduan"])
    here = scene(service, answers(service))
    first = compose(definition, here, draft=False, number="1/1/2026", signer="ketua")
    again = compose(definition, here, draft=False, number="1/999/2026", signer="ketua")
    other = replace(here, answers=answers(service, "Kata lain"))
    assert text_digest(first) == text_digest(again)
    changed = compose(definition, other, draft=False, number="1/1/2026", signer="ketua")
    assert (text_digest(changed) == text_digest(first)) == (read_aloud(changed) == read_aloud(first))
