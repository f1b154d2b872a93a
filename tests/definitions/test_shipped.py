"""The shipped data files load without a fault and say what the procedure asks."""

from __future__ import annotations

import functools
from datetime import date

import pytest

from setwan_desktop.definitions import Definitions, load
from setwan_desktop.definitions.asked import all_actions
from setwan_desktop.domain.service import Action, Service, Step
from tests.definitions.field_tables import GUIDE, written_into
from tests.law import LAW, RECORDERS, SCAN_AT_ONCE, UNIT_HEAD


@functools.cache
def shipped() -> Definitions:
    return load(())


def step(service: str, step_id: str) -> Step:
    return shipped().services[service].step(step_id)


def act(service: str, step_id: str, action: str) -> Action:
    found = step(service, step_id).action(action)
    assert found is not None
    return found


@pytest.mark.parametrize("service", LAW)
def test_steps_actions_and_roles_are_those_of_the_law(service: str) -> None:
    found = {
        each.id: (
            {waits.role for waits in each.waits_at} - {"tata_usaha" if each.id == "arsip" else ""},
            {action.id for action in each.actions},
        )
        for each in shipped().services[service].steps
    }
    assert found == {
        name: (set(roles.split()), set(actions.split())) for name, (roles, actions) in LAW[service].items()
    }


def test_recorders_heads_of_units_and_last_steps() -> None:
    assert {each.id: each.records_for for each in shipped().roles.values() if each.records_for} == RECORDERS
    assert {each.id: each.unit_head for each in shipped().services.values()} == UNIT_HEAD
    assert {each.id: each.last_sop() for each in shipped().services.values()} == {"pengaduan": 9, "audiensi": 14}


def test_what_is_recorded_for_another_needs_its_scan() -> None:
    recordable = {role for roles in RECORDERS.values() for role in roles}
    for service in shipped().services.values():
        for place, action in all_actions(service):
            waits = {waits.role for waits in place.waits_at} if place else set()
            if action.id in SCAN_AT_ONCE and waits & recordable:
                assert action.scan_when_recorded, (service.id, place, action.id)


def test_only_complaints_promise_a_time() -> None:
    settings = {
        service.id: {each.id: each.default for each in service.settings} for service in shipped().services.values()
    }
    assert settings["pengaduan"][str(shipped().services["pengaduan"].promise_workdays)] == 2
    assert settings["audiensi"][str(shipped().services["audiensi"].promise_workdays)] == 0


def test_confidentiality_is_asked_at_the_desk() -> None:
    service = shipped().services["pengaduan"]
    assert service.confidential == "rahasia"
    for action in ("antar", "belum_lengkap"):
        assert act("pengaduan", "penerimaan", action).form.field("rahasia") is not None
    identity = {
        "nama",
        "telepon",
        "nik",
        "tempat_lahir",
        "tanggal_lahir",
        "jenis_kelamin",
        "alamat",
        "desa",
        "surel",
        "pekerjaan",
    }
    asked = {each.id for each in act("pengaduan", "pencatatan", "catat").fields if each.confidential}
    assert asked == identity


def test_a_case_that_is_not_pursued_goes_to_the_registry_and_ends_so() -> None:
    waits = {each.role: each.when for each in step("audiensi", "arsip").waits_at}
    assert waits == {"tata_usaha": {"tidak_dilanjutkan": (True,)}, "pelaksana": {"tidak_dilanjutkan": (False,)}}
    for service, place in (("audiensi", "arsip"), ("pengaduan", "rekap")):
        closings = {each.outcome: dict(each.when) for each in act(service, place, "arsipkan").closes}
        assert closings == {"tidak_dilanjutkan": {"tidak_dilanjutkan": (True,)}, "selesai": {}}


def test_the_sent_letter_decides_whether_an_audience_follows() -> None:
    sent = act("audiensi", "pengiriman", "terkirim")
    assert sent.dispatch
    assert [(each.step, dict(each.when)) for each in sent.to] == [
        ("audiensi", {"jenis_surat": ("undangan",)}),
        ("menunggu_jadwal", {}),
    ]


def test_agenda_entries_are_planned_fixed_and_freed() -> None:
    assert act("audiensi", "telaah", "terima").books_slot == act("pengaduan", "penjadwalan", "jadwalkan").books_slot
    assert act("audiensi", "tanda_tangan", "tandatangani").confirms_slot
    freed = {
        (service, place, action): act(service, place, action).releases_slot
        for service, place, action in (
            ("pengaduan", "rapat", "tunda_rapat"),
            ("pengaduan", "rapat", "batal_rapat"),
            ("audiensi", "periksa_kasubbag", "telaah_ulang"),
            ("audiensi", "tindak_lanjut", "batalkan_surat"),
            ("audiensi", "audiensi", "tidak_terlaksana"),
        )
    }
    assert list(freed.values()) == ["ditunda", "batal", "batal", "batal", "ditunda"]


def test_every_return_tells_its_reason() -> None:
    for service in shipped().services.values():
        for _place, action in all_actions(service):
            if action.returns:
                field = action.form.field(action.reason)
                assert field is not None
                assert field.required


@pytest.mark.parametrize("service", LAW)
def test_labels_and_stories_are_worded(service: str) -> None:
    for place, action in all_actions(shipped().services[service]):
        assert action.label[0].isupper(), action.label
        assert action.story[0].islower(), action.story
        assert not action.label.endswith("."), action.label
        if place is not None:
            assert place.task[0].islower(), place.task
    for each in _labels(shipped().services[service]):
        assert not each.endswith((":", "*", ".")), each
        assert each == each.strip()


def _labels(service: Service) -> list[str]:
    return [field.label for _place, action in all_actions(service) for field in action.fields]


def test_the_calendar_has_both_years_with_joint_leave() -> None:
    days = {each.day: each.kind for each in shipped().profile.holidays}
    assert len(days) == len(shipped().profile.holidays)
    assert days[date(2026, 3, 19)] == "national"
    assert days[date(2026, 12, 24)] == "joint"
    assert days[date(2027, 3, 15)] == "joint"
    assert sum(day.year == 2026 for day in days) == 25
    assert sum(day.year == 2027 for day in days) == 26


def test_the_office_has_what_the_services_need() -> None:
    profile = shipped().profile
    assert profile.zone == "Asia/Makassar"
    assert set(profile.letterheads) == {"dprd", "setwan"}
    assert set(profile.books) == {
        "dprd_keluar",
        "setwan_keluar",
        "nota_dinas",
        "surat_tugas",
        "laporan",
        "berita_acara",
    }
    assert len(profile.agencies) >= 25
    assert all(seats > 0 for seats in profile.rooms.values())


def test_the_guide_lists_what_is_asked() -> None:
    text = GUIDE.read_text(encoding="utf-8")
    assert written_into(text, shipped().services.values()) == text, "run python -m tests.definitions.field_tables"
