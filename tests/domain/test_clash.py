"""What a slot overlaps, and the free slots near it: held against counting minutes one by one."""

from __future__ import annotations

from datetime import date, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from setwan_desktop.domain.clash import clashes, free_slots, note_of_day
from setwan_desktop.domain.projection import AgendaRow
from setwan_desktop.domain.values import Slot, usual_end
from setwan_desktop.domain.workdays import Workdays
from tests.domain.houses import shipped

MONDAY = date(2026, 11, 2)
ROOMS = ("Ruang A", "Ruang B")
ORGANS = ("Komisi I", "Komisi II", "Banmus")
DAYS = Workdays(shipped().profile.hours, shipped().profile.holidays, ZoneInfo("Asia/Makassar"))


def minutes(slot: Slot) -> set[tuple[date, int]]:
    """The minutes a slot takes, one by one."""
    first, last = (each.hour * 60 + each.minute for each in (slot.start, slot.end))
    return {(slot.date, minute) for minute in range(first, last)}


@st.composite
def slots(draw: st.DrawFn) -> Slot:
    start = draw(st.integers(16, 38))
    end = draw(st.integers(start + 1, min(start + 8, 46)))
    hours = [time(each // 2, each % 2 * 30) for each in (start, end)]
    return Slot(MONDAY + timedelta(days=draw(st.integers(0, 1))), *hours, draw(st.sampled_from(ROOMS)))


@st.composite
def entries(draw: st.DrawFn) -> AgendaRow:
    slot = draw(slots())
    organs = draw(st.lists(st.sampled_from(ORGANS), unique=True))
    state = draw(st.sampled_from(["rencana", "tetap", "ditunda", "batal"]))
    number = draw(st.integers(0, 99))
    return AgendaRow(
        f"e{number}", "", slot.date, slot.start, slot.end, slot.room, f"Rapat {number}", tuple(organs), state
    )


def clash_of(row: AgendaRow, slot: Slot, organs: list[str]) -> bool:
    """The oracle: a shared minute, and a shared room or organ."""
    together = minutes(slot) & minutes(Slot(row.day, row.start, row.end, row.room))
    return (
        row.state in {"rencana", "tetap"}
        and bool(together)
        and (row.room == slot.room or bool({*organs} & {*row.concerns}))
    )


ASKED = st.lists(st.sampled_from(ORGANS), unique=True)


@given(slots(), ASKED, st.lists(entries(), max_size=8))
def test_a_clash_is_a_shared_minute_in_the_same_room_or_with_the_same_organ(
    slot: Slot, organs: list[str], agenda: list[AgendaRow]
) -> None:
    told = clashes(slot, organs, agenda, DAYS)
    assert len(told) == sum(clash_of(row, slot, organs) for row in agenda)
    for row in agenda:
        if clash_of(row, slot, organs):
            assert any(row.title in each for each in told)


@given(slots(), ASKED, st.lists(entries(), max_size=8))
def test_free_slots_are_free_working_hours_of_the_same_length_and_room(
    slot: Slot, organs: list[str], agenda: list[AgendaRow]
) -> None:
    found = free_slots(slot, organs, agenda, DAYS)
    assert len(set(found)) == len(found) == 3
    for each in found:
        assert not any(clash_of(row, each, organs) for row in agenda)
        assert DAYS.is_workday(each.date)
        assert (len(minutes(each)), each.room) == (len(minutes(slot)), slot.room)
        assert each.date >= slot.date
    if not any(clash_of(row, slot, organs) for row in agenda):
        assert found[0] == slot


@given(slots(), entries())
def test_the_cases_own_entry_never_stands_in_its_way(slot: Slot, own: AgendaRow) -> None:
    assert clashes(slot, ORGANS, [own], DAYS, ignore=own.entry_id) == ()


def test_a_day_off_is_told_by_its_name() -> None:
    christmas = Slot(date(2026, 12, 25), time(9), time(10), "Ruang A")
    (told,) = clashes(christmas, (), (), DAYS)
    assert "Jumat, 25 Desember 2026 bukan hari kerja" in told


@given(slots(), st.booleans(), st.lists(entries(), max_size=8))
def test_the_note_of_a_day_tells_what_stands_then(slot: Slot, has_hour: bool, agenda: list[AgendaRow]) -> None:
    hour = slot.start if has_hour else None
    standing = [row for row in agenda if row.day == slot.date and row.state in {"rencana", "tetap"}]
    meant = minutes(Slot(slot.date, slot.start, usual_end(slot.start), "")) if has_hour else set()
    taken = [row for row in standing if meant & minutes(Slot(row.day, row.start, row.end, row.room))]
    note = note_of_day(slot.date, hour, agenda, DAYS)
    if note is None:
        assert not standing
    else:
        assert (note.clashes, len(note.told)) == (bool(taken), len(taken or standing))
        assert all(any(row.title in each for each in note.told) for row in taken or standing)


def test_the_note_of_a_day_off_and_of_the_cases_own_entry() -> None:
    own = AgendaRow("e1", "", MONDAY, time(9), time(10), "Ruang A", "Rapat", (), "tetap")
    assert note_of_day(MONDAY, time(9), [own], DAYS, ignore="e1") is None
    sunday = note_of_day(MONDAY - timedelta(days=1), None, [], DAYS)
    assert sunday is not None
    assert sunday.clashes


def test_a_meeting_of_which_only_the_start_is_known_ends_on_its_day() -> None:
    ends = [usual_end(time(*each)) for each in ((9, 0), (21, 30), (22, 15), (23, 30))]
    assert ends == [time(11), time(23, 30), time(23, 59), time(23, 59)]
