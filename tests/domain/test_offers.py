"""Every role at every step of both services: an act is offered to whom the procedure names, and to nobody else."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from setwan_desktop.domain.office_profile import Holding
from setwan_desktop.domain.refusals import NotOffered
from tests.domain.houses import NAMED, PEOPLE, at_step, house, led, opened
from tests.histories import Case
from tests.law import (
    HEADS,
    INTAKE,
    LAW,
    NAMED_FOR,
    NAMER,
    RECORDERS,
    SCAN_AT_ONCE,
    UNIT_HEAD,
    actions_at,
    recorded_by,
    roles_at,
)
from tests.law import NAMED as NAMED_AT

STEPS = [(service, step) for service, steps in LAW.items() for step in steps]
TODAY = date(2026, 11, 2)


def own_acts(case: Case, officer: str, service: str) -> set[tuple[str, str]]:
    """Say by the law which acts of the step an officer may take: (act, recorded for)."""
    step, held = case.step, PEOPLE[officer]
    waiting = roles_at(service, step)
    found = set()
    for act in actions_at(service, step):
        keys = NAMED_FOR.get(act) or NAMED_AT.get(step, ())
        named = {each for key in keys for each in ([NAMED[key]] if isinstance(NAMED[key], str) else NAMED[key])}
        if officer in named if named else set(held) & set(waiting):
            found.add((act, ""))
        if named and NAMER[step] in held:
            found.add((act, ""))
        for role in held if not named else ():
            found |= {(act, other) for other in recorded_by(role, waiting, held)}
    return {each for each in found if each[0] != "tutup_tidak_lengkap"}


@pytest.mark.parametrize(("service", "step"), STEPS)
def test_each_act_is_offered_to_those_the_procedure_names_and_nobody_else(service: str, step: str) -> None:
    case = at_step(service, step)
    assert case.step == step
    for officer in PEOPLE:
        offered = {
            (each.action.id, each.capacity.recorded_for) for each in case.openings(officer) if not each.action.effect
        }
        assert offered == own_acts(case, officer, service), officer


@pytest.mark.parametrize(("service", "step"), STEPS)
def test_the_applicant_withdraws_by_the_intake_until_a_head_acts_then_by_the_units_head(
    service: str, step: str
) -> None:
    case = at_step(service, step)
    acted = any(act.role in HEADS for act in case.state.acts)
    right = UNIT_HEAD[service] if acted else INTAKE[service]
    assert [officer for officer in PEOPLE if "cabut" in case.offered(officer)] == [right]


@pytest.mark.parametrize(("service", "step"), STEPS)
def test_notes_are_added_by_whoever_sees_the_case_whole(service: str, step: str) -> None:
    case = at_step(service, step)
    for officer in PEOPLE:
        assert ("catatan" in case.offered(officer)) == case.whole(officer), officer
        assert ("lampirkan" in case.offered(officer)) == case.whole(officer), officer


def test_an_incomplete_case_is_closed_only_after_its_time() -> None:
    case = at_step("pengaduan", "penerimaan")
    assert "tutup_tidak_lengkap" not in case.offered("resepsionis")
    case.house.now += timedelta(days=29, hours=23)
    assert "tutup_tidak_lengkap" not in case.offered("resepsionis")
    case.house.now += timedelta(hours=2)
    assert "tutup_tidak_lengkap" in case.offered("resepsionis")


def test_the_administrator_is_offered_nothing_anywhere() -> None:
    for service, step in STEPS:
        assert at_step(service, step).offered("admin") == []


def acting(role: str, officer: str, begins: date, ends: date | None, manner: str = "Plh.") -> Holding:
    return Holding(f"{manner}{role}", officer, role, begins, ends, manner)


@pytest.mark.parametrize(
    ("begins", "ends", "may"),
    [
        (TODAY, TODAY, True),
        (TODAY, None, True),
        (TODAY - timedelta(days=3), TODAY, True),
        (TODAY - timedelta(days=3), TODAY - timedelta(days=1), False),
        (TODAY + timedelta(days=1), TODAY + timedelta(days=9), False),
    ],
)
def test_an_acting_holder_may_act_from_the_first_day_to_the_last(begins: date, ends: date | None, may: bool) -> None:
    case = led("pengaduan", "penyampaian", house(holdings=(acting("kabag_wasgar", "kabag_persidangan", begins, ends),)))
    assert ("sampaikan" in case.offered("kabag_persidangan")) is may


@pytest.mark.parametrize("manner", ["Plh.", "Plt."])
def test_an_acting_holder_is_shown_as_such(manner: str) -> None:
    at = house(holdings=(acting("kabag_wasgar", "kabag_persidangan", TODAY, None, manner),))
    case = led("pengaduan", "penyampaian", at)
    act = case.take("kabag_persidangan", "sampaikan")
    assert act is not None
    assert act.by.title == f"{manner} Kabag Pengawasan"


def test_one_officer_with_several_roles_acts_in_each_but_records_for_none_of_them() -> None:
    at = house(people={**PEOPLE, "sekretaris": ("sekretaris", "pimpinan")})
    case = led("audiensi", "disposisi_ketua", at)
    offered = {(each.action.id, each.capacity) for each in case.openings("sekretaris") if not each.action.effect}
    assert {(act, capacity.role, capacity.recorded_for) for act, capacity in offered} == {
        (act, role, other)
        for act in ("disposisi", "tidak_dilanjutkan")
        for role, other in (("pimpinan", ""), ("sekretaris", "ketua"))
    }


def test_who_named_an_officer_acts_as_the_head_he_is() -> None:
    at = house(people={**PEOPLE, "kasubbag_humas": ("tata_usaha", "kasubbag_humas")})
    case = led("audiensi", "konsep", at)
    roles = {each.capacity.role for each in case.openings("kasubbag_humas") if each.action.id == "ajukan"}
    assert roles == {"kasubbag_humas"}


def test_nobody_records_two_successive_levels() -> None:
    case = led("audiensi", "disposisi_ketua")
    case.take("tata_usaha", "disposisi", "ketua")
    with pytest.raises(NotOffered) as refused:
        case.take("tata_usaha", "tugaskan", "sekretaris")
    assert refused.value.reason
    case.take("sekretaris", "tugaskan")


def test_closing_and_reopening_between_two_levels_does_not_part_them() -> None:
    case = led("audiensi", "disposisi_ketua")
    case.take("tata_usaha", "disposisi", "ketua")
    case.take("kasubbag_humas", "cabut")
    case.take("kasubbag_humas", "buka_kembali")
    assert case.step == "penugasan_kabag"
    assert "tugaskan for sekretaris" not in case.offered("tata_usaha")


@pytest.mark.parametrize("where", ["own", "recorded"])
def test_nobody_records_the_signature_after_his_own_paraf(where: str) -> None:
    case = led("audiensi", "periksa_sekretaris")
    if where == "own":
        case.take("sekretaris", "paraf")
        assert "tandatangani for ketua" not in case.offered("sekretaris")
        assert "tandatangani for ketua" in case.offered("tata_usaha")
    else:
        case.take("tata_usaha", "paraf", "sekretaris")
        assert "tandatangani for ketua" not in case.offered("tata_usaha")
        assert "tandatangani for ketua" in case.offered("sekretaris")


@pytest.mark.parametrize(
    ("service", "step", "act"),
    [(service, step, act) for service, step in STEPS for act in actions_at(service, step) if act in SCAN_AT_ONCE],
)
def test_recorded_acts_of_weight_need_the_scan_at_once(service: str, step: str, act: str) -> None:
    case = at_step(service, step)
    recorded = 0
    for officer in PEOPLE:
        for each in case.openings(officer):
            if each.action.id == act:
                scan = case.form(each, officer).field("pindaian_lembar")
                recorded += bool(each.capacity.recorded_for)
                assert (scan is not None and scan.required) == bool(each.capacity.recorded_for)
    assert recorded or not any(set(roles_at(service, step)) & set(others) for others in RECORDERS.values())


@pytest.mark.parametrize("service", LAW)
def test_a_closed_case_offers_its_reopening_to_the_units_head_alone(service: str) -> None:
    case = led(service, "closed")
    assert case.state.outcome == "selesai"
    assert [officer for officer in PEOPLE if "buka_kembali" in case.offered(officer)] == [UNIT_HEAD[service]]
    assert all(each.action.effect for officer in PEOPLE for each in case.openings(officer))
    last = STEPS_LAST[service]
    case.take(UNIT_HEAD[service], "buka_kembali")
    assert (case.step, case.state.outcome) == (last, "")


STEPS_LAST = {"pengaduan": "rekap", "audiensi": "arsip"}


def test_a_step_is_handed_over_by_the_head_of_the_unit_to_another_holder() -> None:
    case = led("audiensi", "konsep")
    assert [officer for officer in PEOPLE if "alihkan" in case.offered(officer)] == ["kasubbag_humas"]
    case.take("kasubbag_humas", "alihkan", petugas_pengganti="staf_humas_2")
    assert "ajukan" in case.offered("staf_humas_2")
    assert "ajukan" not in case.offered("staf_humas")


def test_a_step_nobody_else_could_take_is_not_handed_over() -> None:
    case = led("pengaduan", "nota_dinas")
    assert "alihkan" not in case.offered("kabag_wasgar")


def test_a_named_officer_who_left_does_not_strand_the_case() -> None:
    at = house()
    case = led("audiensi", "konsep", at)
    at.held = tuple(each for each in at.held if each.officer != "staf_humas")
    at._office = None
    assert case.offered("staf_humas") == []
    case.take("kasubbag_humas", "alihkan")
    assert "ajukan" in case.offered("staf_humas_2")


def test_an_officer_of_the_intake_who_handed_over_may_take_it_back_and_nothing_else() -> None:
    case = opened("pengaduan")
    assert case.offered("resepsionis") == ["tarik_kembali", "cabut"]
