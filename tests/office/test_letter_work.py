"""Office tests: how far a letter is, as its chain sees it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from setwan_desktop import demo
from setwan_desktop.domain import letter_work as states
from setwan_desktop.domain.values import Draft
from tests.ui.walking import Walker

WRITER, FIRST, SECOND = "staf_humas", "kasubbag_humas", "kabag_persidangan"


@pytest.fixture
def walker(office) -> Walker:
    return Walker(office, lambda role: office.sign_in(role, demo.PASSWORD))


def states_of(walker: Walker, case_id: str) -> list[str]:
    return [each.state for each in walker.desk(SECOND).letter_work(case_id).chain]


def send_back(walker: Walker, role: str, case_id: str, *rows: tuple[str, str]) -> None:
    desk = walker.desk(role)
    view = desk.case(case_id)
    back = next(each for each in view.offers if each.reason and each.form.field(each.reason).kind == "rows")
    columns = [each.id for each in back.form.field(back.reason).columns]
    answers = {back.reason: tuple(dict(zip(columns, row, strict=True)) for row in rows)}
    desk.act(case_id, back.action, answers, view.version)


def hand_in(walker: Walker, case_id: str, **parts: object) -> None:
    desk = walker.desk(WRITER)
    view = desk.case(case_id)
    offer = next(each for each in view.offers if each.primary)
    field = next(each for each in offer.form.fields if each.kind == "letter")
    assert isinstance(field.prefill, Draft)
    desk.act(case_id, offer.action, {field.id: replace(field.prefill, **parts)}, view.version)


def test_the_chain_goes_from_the_writer_to_the_signer(walker) -> None:
    case_id = walker.bring("audiensi", "konsep").case_id
    work = walker.desk(WRITER).letter_work(case_id)
    assert [each.does for each in work.chain] == [states.WRITES, *[states.INITIALS] * 3, states.SIGNS]
    assert [each.state for each in work.chain] == [states.HERE, *[states.AHEAD] * 4]
    assert work.versions == ()
    walker.act(case_id)
    walker.act(case_id)
    assert states_of(walker, case_id) == [states.DONE, states.GIVEN, states.HERE, states.AHEAD, states.AHEAD]


def test_what_was_sent_back_is_told_until_it_is_mended(walker) -> None:
    case_id = walker.bring("audiensi", "periksa_kabag").case_id
    send_back(walker, SECOND, case_id, ("Waktu", "Sebut selesainya."), ("Hal", "Ringkas."))
    send_back(walker, FIRST, case_id, ("Hal", "Ringkas."), ("alinea 1", "Perbaiki."))
    work = walker.desk(WRITER).letter_work(case_id)
    assert [each.state for each in work.chain[:3]] == [states.MENDING, states.RETURNED, states.RETURNED]
    assert work.chain[2].corrections == 2
    # What is passed on in the same words counts once.
    assert [each.remark.place for each in work.corrections] == ["Waktu", "Hal", "alinea 1"]
    hand_in(walker, case_id, subject="Undangan")
    assert states_of(walker, case_id)[:3] == [states.DONE, states.HERE, states.AHEAD]
    assert walker.desk(FIRST).letter_work(case_id).corrections == ()


def test_every_text_is_a_version_with_its_paper(walker) -> None:
    case_id = walker.bring("audiensi", "periksa_kabag").case_id
    send_back(walker, SECOND, case_id, ("Hal", "Ringkas."))
    send_back(walker, FIRST, case_id, ("Hal", "Ringkas."))
    hand_in(walker, case_id, subject="Undangan yang ringkas")
    desk = walker.desk(FIRST)
    work = desk.letter_work(case_id)
    assert [each.number for each in work.versions] == [1, 2]
    assert work.initialled == 1
    subjects = [
        next(row.value for row in desk.letter_content(case_id, each.letter_id).head if row.label == "Hal")
        for each in work.versions
    ]
    assert subjects[1] == "Undangan yang ringkas" != subjects[0]
    assert states_of(walker, case_id)[1] == states.HERE
    walker.act(case_id)
    assert desk.letter_work(case_id).live == (work.chain[1].title,)


def test_a_paraf_on_a_former_text_is_to_be_given_anew(walker) -> None:
    case_id = walker.bring("audiensi", "tanda_tangan").case_id
    for role in ("ketua", "sekretaris", SECOND, FIRST):
        send_back(walker, role, case_id, ("Hal", f"Perbaiki, kata {role}."))
    hand_in(walker, case_id, subject="Undangan lain")
    assert states_of(walker, case_id) == [states.DONE, states.HERE, states.VOID, states.VOID, states.AHEAD]


def test_a_step_without_a_letter_has_no_work_on_one(walker) -> None:
    stop = walker.bring("pengaduan", "penyampaian")
    assert stop.desk.letter_work(stop.case_id) is None
