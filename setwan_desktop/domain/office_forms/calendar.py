"""Domain: the office's week and its days off, as its administrator enters them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

from setwan_desktop.domain.forms import Field, Form
from setwan_desktop.domain.indonesian import WEEKDAYS, short_date
from setwan_desktop.domain.office_forms.topic import Clean, Ground, Topic, rows_of, twice
from setwan_desktop.domain.office_profile import Holiday, Hours, Profile
from setwan_desktop.domain.refusals import FieldProblem
from setwan_desktop.domain.values import Choice, Row

_YEARS_AHEAD = 2
_MOST_DAYS_OFF = 60
_KINDS = (Choice("national", "Libur nasional"), Choice("joint", "Cuti bersama"), Choice("local", "Libur daerah"))


def _form(ground: Ground) -> Form:
    hours = ground.profile.hours
    fields = []
    for weekday, name in enumerate(WEEKDAYS):
        opens, closes = hours.days.get(weekday, (None, None))
        group = "Jam kerja (hari libur dikosongkan)"
        fields.append(
            Field(f"opens_{weekday}", f"{name}, buka", "time", required=False, group=group, span=3, prefill=opens)
        )
        fields.append(Field(f"closes_{weekday}", f"{name}, tutup", "time", required=False, span=3, prefill=closes))
    fields.append(
        Field(
            "cut_off",
            "Batas jam penerimaan",
            "time",
            hint="yang diterima sesudahnya dihitung hari kerja berikutnya",
            group="Penghitungan tenggat",
            prefill=hours.cut_off,
        )
    )
    for year in _years(ground):
        days = sorted((each for each in ground.profile.holidays if each.day.year == year), key=lambda each: each.day)
        held: tuple[Row, ...] = tuple({"day": each.day, "name": each.name, "kind": each.kind} for each in days)
        fields.append(
            Field(
                f"days_{year}",
                f"Hari libur {year}",
                "rows",
                required=False,
                maximum=_MOST_DAYS_OFF,
                group=f"Libur dan cuti bersama {year}",
                columns=(
                    Field("day", "Tanggal", "date"),
                    Field("name", "Nama", "text", max_length=80),
                    Field("kind", "Jenis", "choice", choices=_KINDS),
                ),
                prefill=held or None,
            )
        )
    return Form(tuple(fields))


def _applied(ground: Ground, answers: Clean) -> Profile:
    days: dict[int, tuple[time, time]] = {}
    for weekday in range(len(WEEKDAYS)):
        opens, closes = answers.get(f"opens_{weekday}"), answers.get(f"closes_{weekday}")
        if isinstance(opens, time) and isinstance(closes, time):
            days[weekday] = (opens, closes)
    cut_off = answers.get("cut_off")
    asked = set(_years(ground))
    kept = [each for each in ground.profile.holidays if each.day.year not in asked]
    entered = [
        Holiday(row["day"], str(row["name"]), str(row["kind"]))
        for year in asked
        for row in rows_of(answers, f"days_{year}")
        if isinstance(row["day"], date)
    ]
    return replace(
        ground.profile,
        hours=Hours(days, cut_off if isinstance(cut_off, time) else ground.profile.hours.cut_off),
        holidays=tuple(sorted((*kept, *entered), key=lambda each: each.day)),
    )


def _faults(ground: Ground, answers: Clean) -> tuple[FieldProblem, ...]:
    found: list[FieldProblem] = []
    for weekday, name in enumerate(WEEKDAYS):
        opens, closes = answers.get(f"opens_{weekday}"), answers.get(f"closes_{weekday}")
        if (opens is None) is not (closes is None):
            missing = f"opens_{weekday}" if opens is None else f"closes_{weekday}"
            found.append(FieldProblem(missing, name, "missing"))
        elif isinstance(opens, time) and isinstance(closes, time) and closes <= opens:
            found.append(FieldProblem(f"closes_{weekday}", name, "closes_first"))
    if not any(answers.get(f"opens_{weekday}") for weekday in range(len(WEEKDAYS))):
        found.append(FieldProblem("opens_0", WEEKDAYS[0], "missing"))
    for year in _years(ground):
        field = f"days_{year}"
        for number, row in enumerate(rows_of(answers, field)):
            day = row.get("day")
            if isinstance(day, date) and day.year != year:
                found.append(FieldProblem(f"{field}[{number}].day", "Tanggal", "other_year", short_date(day)))
        found.extend(twice(answers, field, "day", "Tanggal"))
    return tuple(found)


def _years(ground: Ground) -> range:
    return range(ground.today.year, ground.today.year + _YEARS_AHEAD)


CALENDAR = Topic(
    "calendar",
    "Hari kerja & libur",
    "Tenggat dan janji layanan dihitung dengan hari kerja. Libur nasional mengikuti SKB 3 Menteri setiap tahun.",
    "calendar-days",
    _form,
    _applied,
    _faults,
)
