"""Domain: how an Indonesian office writes dates, hours, names, telephone numbers, lists and answers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time

from setwan_desktop.domain import numerals
from setwan_desktop.domain.event_parts import Answer
from setwan_desktop.domain.forms import Field
from setwan_desktop.domain.office_profile import Profile
from setwan_desktop.domain.values import Choice, Draft, FileRef, Slot, Value

WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
_SHORT_MONTHS = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des")
_AREA_CODE = 3  # digits after the zero; two for the large cities
_LARGE_CITIES = ("21", "22", "24", "31", "61")
_DOT = "•"


def long_date(day: date) -> str:
    """Write ``3 Desember 2026``."""
    return f"{day.day} {month_and_year(day)}"


def weekday_date(day: date) -> str:
    """Write ``Kamis, 3 Desember 2026``."""
    return f"{WEEKDAYS[day.weekday()]}, {long_date(day)}"


def short_date(day: date) -> str:
    """Write ``3 Des 2026``."""
    return f"{day.day} {_SHORT_MONTHS[day.month - 1]} {day.year}"


def figure_date(day: date) -> str:
    """Write ``03-12-2026``, as in the columns of a ruled form."""
    return f"{day:%d-%m}-{day.year}"


def month_and_year(day: date) -> str:
    """Write ``Desember 2026``."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def date_in_words(day: date) -> str:
    """Write the day as a berita acara does: ``Kamis tanggal tiga bulan Desember tahun dua ribu dua puluh enam``."""
    number, year = numerals.in_words(day.day), numerals.in_words(day.year)
    return f"{WEEKDAYS[day.weekday()]} tanggal {number} bulan {MONTHS[day.month - 1]} tahun {year}"


def clock_time(hour: time | datetime) -> str:
    """Write ``09.15``."""
    return f"{hour.hour:02d}.{hour.minute:02d}"


def moment(at: datetime, zone: str) -> str:
    """Write ``Senin, 23 November 2026 pukul 09.15 WITA``."""
    return f"{weekday_date(at.date())} pukul {clock_time(at)} {zone}".rstrip()


def from_hour(start: time, zone: str) -> str:
    """Write the hour of an invitation: ``pukul 09.00 WITA s.d. selesai``."""
    return f"pukul {clock_time(start)} {zone}".rstrip() + " s.d. selesai"


def hours(start: time, end: time, zone: str) -> str:
    """Write ``pukul 09.00 s.d. 11.30 WITA``."""
    return f"pukul {clock_time(start)} s.d. {clock_time(end)} {zone}".rstrip()


def days(first: date, last: date) -> str:
    """Write a range of days with nothing said twice: ``3 s.d. 5 Desember 2026``."""
    if first == last:
        return long_date(first)
    if first.year != last.year:
        return f"{long_date(first)} s.d. {long_date(last)}"
    if first.month != last.month:
        return f"{first.day} {MONTHS[first.month - 1]} s.d. {long_date(last)}"
    return f"{first.day} s.d. {long_date(last)}"


def slot_in_words(slot: Slot, zone: str) -> str:
    """Write ``Kamis, 3 Desember 2026, pukul 09.00 s.d. 11.30 WITA, di Ruang Rapat Komisi I``."""
    return f"{weekday_date(slot.date)}, {hours(slot.start, slot.end, zone)}, di {slot.room}"


def joined(entries: Iterable[str], last: str = "dan") -> str:
    """Join a list as a sentence does: ``a``, ``a dan b``, ``a, b, dan c``."""
    words = [entry for entry in entries if entry]
    if len(words) < 3:
        return f" {last} ".join(words)
    return f"{', '.join(words[:-1])}, {last} {words[-1]}"


def initials(name: str) -> str:
    """Give what stands for a name that is kept confidential: ``Siti Aminah`` is ``S.A.``; titles after a comma fall."""
    bare = name.split(",", maxsplit=1)[0]
    letters = [first.upper() for word in re.split(r"[\s\-/]+", bare) if (first := _first_letter(word))]
    return "".join(f"{letter}." for letter in letters)


def capital_name(full_name: str) -> str:
    """Write a name in capitals and leave its titles as they are: ``Drs. H. AHMAD YANI, M.AP.``."""
    name, comma, degrees = full_name.partition(",")
    words = (each if each.endswith(".") else each.upper() for each in name.split(" "))
    return f"{' '.join(words)}{comma}{degrees}"


def nip(digits: str) -> str:
    """Write a NIP in its groups: birth date, start, sex, serial."""
    bare = re.sub(r"\s", "", digits)
    return f"{bare[:8]} {bare[8:14]} {bare[14]} {bare[15:]}" if len(bare) == 18 else digits


def nik(digits: str) -> str:
    """Write a NIK in groups of four."""
    return " ".join(digits[start : start + 4] for start in range(0, len(digits), 4))


def masked_nik(digits: str) -> str:
    """Write a NIK of which only the region and the serial can be read: ``6310 •••• •••• 0001``."""
    bare = re.sub(r"\s", "", digits)
    return nik(bare[:4] + _DOT * (len(bare) - 8) + bare[-4:]) if len(bare) > 8 else _DOT * len(bare)


def phone(number: str) -> str:
    """Write a telephone number as it is dialled here: ``0812-3456-7890``, ``(0518) 74222``."""
    bare = re.sub(r"[\s().\-]", "", number)
    national = bare.removeprefix("+62").removeprefix("0")
    if bare[:1] not in {"+", "0"} or not national.isdigit() or (bare[:1] == "+" and not bare.startswith("+62")):
        return number
    if national.startswith("8"):
        whole = f"0{national}"
        return "-".join(part for part in (whole[:4], whole[4:8], whole[8:]) if part)
    area = 2 if national.startswith(_LARGE_CITIES) else _AREA_CODE
    return f"(0{national[:area]}) {national[area:]}"


def masked_phone(number: str) -> str:
    """Write a telephone number of which the last four figures alone can be read."""
    shown = phone(number)
    return re.sub(r"\d", _DOT, shown[:-4]) + shown[-4:]


def in_words(answer: Answer, officers: Mapping[str, str], profile: Profile, field: Field | None = None) -> str:
    """Write any answer as a reader expects it.

    Args:
        answer: the answer.
        officers: officer id -> full name.
        profile: of the office; its zone stands behind hours.
        field: the question, for the labels of its choices and the kinds of its columns; None where not at hand.

    Returns:
        One text; empty for an answer left empty. Identity numbers are whole: who may not see them is decided elsewhere.
    """
    return value_in_words(answer.value, answer.kind, officers, profile.zone_label, field)


def value_in_words(value: Value, kind: str, officers: Mapping[str, str], zone: str, field: Field | None = None) -> str:
    """Write any value of a field of ``kind`` in words; see ``in_words``."""
    match value:
        case bool():
            return "ya" if value else "tidak"
        case int():
            return numerals.in_figures(value)
        case str():
            return _text_in_words(value, kind, officers, field)
        case Slot():
            return slot_in_words(value, zone)
        case date():
            return long_date(value)
        case time():
            return clock_time(value)
        case Draft():
            return value.subject
        case tuple():
            return joined(entries_in_words(value, kind, officers, zone, field))
        case None:
            return ""


def entries_in_words(
    values: Sequence[object], kind: str, officers: Mapping[str, str], zone: str, field: Field | None = None
) -> tuple[str, ...]:
    """Write each entry of a list-valued answer in words."""
    return tuple(text for entry in values if (text := _entry_in_words(entry, kind, officers, zone, field)))


def _entry_in_words(entry: object, kind: str, officers: Mapping[str, str], zone: str, field: Field | None) -> str:
    match entry:
        case FileRef():
            return entry.name
        case str():
            return _text_in_words(entry, kind, officers, field)
        case dict():
            return "; ".join(text for text in row_in_words(entry, officers, zone, field).values() if text)
        case _:
            return str(entry)


def row_in_words(
    row: Mapping[str, Value], officers: Mapping[str, str], zone: str, field: Field | None = None
) -> dict[str, str]:
    """Write one row of a ``rows`` answer: column id -> words."""
    columns = {column.id: column for column in field.columns} if field else {}
    return {
        key: value_in_words(value, columns[key].kind if key in columns else "text", officers, zone, columns.get(key))
        for key, value in row.items()
    }


def _text_in_words(value: str, kind: str, officers: Mapping[str, str], field: Field | None) -> str:
    if kind in {"officer", "officers"}:
        return officers.get(value, value)
    if kind == "phone":
        return phone(value)
    if kind == "nik":
        return nik(value)
    if isinstance(value, Choice):
        return value.label
    choices = field.choices if field else ()
    return next((choice.label for choice in choices if choice == value), value)


def _first_letter(word: str) -> str:
    return next((character for character in word if character.isalpha()), "")
