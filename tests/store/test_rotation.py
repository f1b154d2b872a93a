"""Store tests: which backups are kept."""

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from setwan_desktop.store.rotation import worth_keeping

NOON = datetime(2026, 11, 2, 12, 30, tzinfo=UTC)
moments = st.sets(st.datetimes(datetime(2024, 1, 1), datetime(2026, 12, 31), timezones=st.just(UTC)), max_size=200)  # noqa: DTZ001


def every(hours: float, days: int) -> list[datetime]:
    return [NOON - timedelta(hours=hours * index) for index in range(int(days * 24 / hours))]


def test_two_years_of_half_hours_shrink_to_a_handful() -> None:
    kept = sorted(worth_keeping(every(0.5, 730)), reverse=True)
    assert kept[:24] == [NOON - timedelta(hours=index) if index == 0 else kept[index] for index in range(24)]
    assert len({(each.date(), each.hour) for each in kept[:24]}) == 24
    assert len(kept) <= 24 + 14 + 8 + 12
    assert len({each.date() for each in kept}) >= 14
    assert len({(each.year, each.month) for each in kept}) == 12


def test_few_backups_are_all_kept() -> None:
    few = every(24, 10)
    assert worth_keeping(few) == set(few)


def test_of_one_hour_the_last_is_kept() -> None:
    older = [NOON - timedelta(minutes=minutes) for minutes in (5, 10, 15)]
    assert worth_keeping([NOON, *older]) == {NOON}


def test_a_day_begins_in_the_offices_zone() -> None:
    makassar = ZoneInfo("Asia/Makassar")
    days = [datetime(2026, 1, 1, tzinfo=UTC) + timedelta(days=index) for index in range(60)]
    night = [each.replace(hour=15, minute=30) for each in days]
    after = [each.replace(hour=16, minute=30) for each in days]
    kept = worth_keeping([*night, *after], makassar)
    # The two of one night stand on two days there, so both are the last of their day.
    assert night[-1] in kept
    assert after[-1] in kept


@given(moments)
def test_the_newest_is_always_kept(made_at: set[datetime]) -> None:
    kept = worth_keeping(made_at)
    assert kept <= made_at
    assert not made_at or max(made_at) in kept
    assert len(kept) <= 58


@given(moments)
def test_thinning_twice_is_thinning_once(made_at: set[datetime]) -> None:
    once = worth_keeping(made_at)
    assert worth_keeping(once) == once


@given(moments, st.integers(-12, 14))
def test_as_many_days_as_there_are_up_to_fourteen(made_at: set[datetime], offset: int) -> None:
    zone = timezone(timedelta(hours=offset))
    days = {each.astimezone(zone).date() for each in made_at}
    kept = {each.astimezone(zone).date() for each in worth_keeping(made_at, zone)}
    assert set(sorted(days, reverse=True)[:14]) <= kept
