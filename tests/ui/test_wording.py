"""UI tests: everything the program refuses or suffers is said in whole Indonesian sentences; due times as the table asks."""

import ast
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from setwan_desktop.domain import refusals, trouble
from setwan_desktop.domain.refusals import FieldProblem, FileRefused, FormRefused, NotOffered, SignInRefused, StaleCase
from setwan_desktop.domain.views import CaseCard
from setwan_desktop.ui import wording
from tests.architecture.source import called_name, calls, modules

ZONE = ZoneInfo("Asia/Makassar")
NOW = datetime(2026, 11, 24, 9, 40, tzinfo=ZONE)  # a Tuesday

REFUSALS = [
    FormRefused((FieldProblem("nik", "NIK", "nik_length"), FieldProblem("x", "", "demand", "Surat belum di tangan."))),
    StaleCase("Ahmad Fikri"), StaleCase(), NotOffered("paraf"), NotOffered("paraf", "Sudah diparaf."),
    refusals.NoSuchCase(), refusals.NotForThisOfficer(), SignInRefused(), SignInRefused(120), refusals.PasswordRefused(),
    *(FileRefused("surat.docx", fault) for fault in ("kind", "size", "empty", "name", "new")),
    refusals.Refusal(),
]  # fmt: skip
TROUBLES = [kind for kind in vars(trouble).values() if isinstance(kind, type) and issubclass(kind, trouble.Trouble)]


def is_whole(sentence: str) -> bool:
    whole = sentence[-1] == "." and (sentence[0].isupper() or sentence[0] == "“")
    return whole and not set("{}!_") & set(sentence) and "None" not in sentence


@pytest.mark.parametrize("refusal", REFUSALS, ids=str)
def test_every_refusal_is_a_sentence(refusal: refusals.Refusal) -> None:
    assert is_whole(wording.refusal_sentence(refusal))


@pytest.mark.parametrize("kind", TROUBLES)
@pytest.mark.parametrize("detail", ["", "D:/data"])
def test_every_trouble_says_what_happened_and_what_to_do(kind: type[trouble.Trouble], detail: str) -> None:
    told = wording.trouble_told(kind(detail))
    assert is_whole(told.head)
    assert is_whole(told.text)
    assert detail in told.head
    assert wording.trouble_sentence(kind(detail)).endswith(f"Kode: {kind.code}.")


def faults_in_the_program() -> set[str]:
    """Read the names of all faults out of the rooms that name them."""
    found = set()
    for module in (each for each in modules() if each.path.split("/")[1] in {"domain", "office"}):
        for call in calls(module):
            place = {"FieldProblem": 2, "_Wrong": 0}.get(called_name(call))
            if place is not None and len(call.args) > place and isinstance(call.args[place], ast.Constant):
                found.add(call.args[place].value)
        if module.path.endswith(("identity_number.py", "uploads.py")):
            texts = {node.value for node in ast.walk(module.tree) if isinstance(node, ast.Constant)}
            found |= {each for each in texts if isinstance(each, str) and each.startswith(("nik_", "file_"))}
    return found


@pytest.mark.parametrize("fault", sorted(faults_in_the_program()))
def test_every_fault_of_a_field_has_its_own_sentence(fault: str) -> None:
    detail = "Isian lain." if fault == "demand" else "12"
    sentence = wording.problem_sentence(FieldProblem("field", "Isian", fault, detail))
    assert is_whole(sentence)
    assert sentence != wording.problem_sentence(FieldProblem("field", "Isian", "no such fault", detail))


@pytest.mark.parametrize("kind", ["date", "time", "number", "Slot", "Draft", "choice", "list", "text"])
def test_a_value_of_the_wrong_kind_is_explained(kind: str) -> None:
    assert is_whole(wording.problem_sentence(FieldProblem("field", "Isian", "type", kind)))


def card(due: datetime | None, **more: object) -> CaseCard:
    given = {
        "case_id": "1", "number": "PM/1", "service": "s", "service_short": "S", "hue": "plum", "icon": "users", "title": "Hal",
        "applicant": "Nama", "step": "a", "step_title": "A", "sop": 1, "task": "sampaikan", "waits_for": "", "since": NOW,
        "received_on": NOW, "due_on": due, "overdue": due is not None and due < NOW, "returned": False, "version": 1, **more,
    }  # fmt: skip
    return CaseCard(**given)


@pytest.mark.parametrize(
    ("due", "chip", "header", "heading"),
    [
        (NOW.replace(hour=16, minute=0), "Hari ini 16.00", "Jatuh tempo hari ini pukul 16.00", "Jatuh tempo hari ini"),
        (datetime(2026, 11, 25, 16, tzinfo=ZONE), "Sisa 1 hari kerja", "Jatuh tempo besok pukul 16.00", "Besok, Rabu 25 November"),
        (datetime(2026, 11, 27, 16, tzinfo=ZONE), "Sisa 3 hari kerja", "Jatuh tempo Jumat, 27 November 2026", "Masih ada waktu"),
        (
            datetime(2026, 11, 20, 16, tzinfo=ZONE), "Terlambat 2 hari kerja",
            "Terlambat 2 hari kerja (seharusnya Jumat, 20 November 2026)", "Terlambat",
        ),
        (NOW.replace(hour=8, minute=0), "Terlambat sejak 08.00", "Terlambat (seharusnya hari ini pukul 08.00)", "Terlambat"),
        (None, "", "Tanpa batas waktu", "Tanpa batas waktu"),
    ],
)  # fmt: skip
def test_due_times_are_told_as_the_table_asks(due: datetime | None, chip: str, header: str, heading: str) -> None:
    assert wording.due_chip(card(due), NOW)[0] == chip
    assert wording.due_in_header(card(due), NOW)[0] == header
    assert wording.due_group(card(due), NOW).heading == heading


def test_a_fixed_meeting_is_told_unless_something_is_late() -> None:
    meeting = datetime(2026, 11, 26, 9, tzinfo=ZONE)
    assert wording.due_chip(card(None, meeting=meeting), NOW) == ("Rapat 26 Nov", "info")
    assert wording.due_chip(card(NOW - timedelta(days=4), meeting=meeting), NOW)[1] == "danger"


def test_moments_are_short_in_lists() -> None:
    assert wording.moment_in_list(NOW, NOW) == "09.40"
    assert wording.moment_in_list(NOW - timedelta(days=1), NOW) == "23 Nov"
    assert wording.moment_in_list(NOW - timedelta(days=400), NOW) == "20 Okt 2025"
    assert wording.backup_sentence(NOW - timedelta(hours=2), NOW) == "Cadangan: hari ini 07.40"
    assert wording.near_moment(NOW - timedelta(days=1), NOW) == "kemarin 09.40"


def test_only_a_case_that_was_carried_through_is_ticked() -> None:
    assert wording.outcome_chip("selesai") == ("Selesai", "ok", "check")
    assert wording.outcome_chip("tidak_dilanjutkan") == ("Tidak dilanjutkan", "plain", "archive")
