"""Domain: raw answers to clean ones, or every problem at once. The NIK's rule stands in ``identity_number``."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from typing import TypeVar

from setwan_desktop.domain import identity_number
from setwan_desktop.domain.conditions import Lookup, holds
from setwan_desktop.domain.forms import Field, Form
from setwan_desktop.domain.refusals import FieldProblem
from setwan_desktop.domain.values import Draft, FileRef, Row, Slot, Upload, Value

_TEXT_LENGTH = {"text": 300, "long_text": 10_000, "email": 254}
_MOBILE = re.compile(r"(?:62|0)8[1-9]\d{7,10}")
_LANDLINE = re.compile(r"(?:62|0)[2-79]\d{1,2}\d{5,8}")
_EMAIL = re.compile(r"[^@\s,;<>()\[\]\"']+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b\u2028\u2029\ufeff\ud800-\udfff]")
_EARLIEST, _LATEST = date(1900, 1, 1), date(2199, 12, 31)
_LONGEST_LIST = 60

_T = TypeVar("_T")

Clean = Value | tuple[Upload, ...]


class _Wrong(Exception):
    def __init__(self, fault: str, detail: str = "") -> None:
        super().__init__(fault)
        self.fault = fault
        self.detail = detail


def is_empty(value: object) -> bool:
    """Tell whether an answer was left empty: None, blank text, or an empty list. No and 0 are answers."""
    if isinstance(value, str):
        return not _UNSEEN.sub("", value).strip()
    return value is None or (isinstance(value, Sequence | Mapping) and len(value) == 0)


def check_form(
    form: Form, raw: Mapping[str, object], known: Lookup
) -> tuple[dict[str, Clean], tuple[FieldProblem, ...]]:
    """Check every answer of a form.

    Args:
        form: the questions, with choices and prefills resolved.
        raw: field id -> what was given; ids the form does not ask are a problem.
        known: what the case knows, for conditions on facts.

    Returns:
        Clean answers of the fields asked (None where left empty), and all problems in the form's order.
    """
    problems = [FieldProblem(key, key, "unknown") for key in raw if form.field(key) is None]

    def lookup(key: str) -> Value:
        if form.field(key) is not None:
            value = raw.get(key)
            return value if isinstance(value, str | bool | int) or value is None else None
        return known(key)

    clean: dict[str, Clean] = {}
    for each in form.fields:
        if not holds(each.when, lookup):
            continue
        found, value = _checked(each, raw.get(each.id), each.id)
        problems.extend(found)
        clean[each.id] = value
    faulty = {problem.field for problem in problems}
    for each in form.fields:
        if each.explains and each.id in clean and is_empty(clean[each.id]) and not faulty & {each.id, each.explains}:
            other = form.field(each.explains)
            if other is not None and _departs(other, clean.get(other.id)):
                problems.append(FieldProblem(each.id, each.label, "unexplained", other.label))
    return clean, tuple(problems)


def _departs(field: Field, value: object) -> bool:
    """Tell whether an answer differs from what was proposed; of a slot only day and hour matter."""
    proposed = field.prefill
    if is_empty(proposed) or is_empty(value):
        return False
    if isinstance(proposed, Slot) and isinstance(value, Slot):
        return (proposed.date, proposed.start) != (value.date, value.start)
    return value != proposed


def _checked(field: Field, raw: object, path: str) -> tuple[list[FieldProblem], Clean]:
    if is_empty(raw):
        if field.required and field.kind == "yes_no":
            return [], False
        return ([FieldProblem(path, field.label, "missing")] if field.required else []), None
    if field.kind == "rows":
        return _rows(field, raw, path)
    try:
        return [], _clean(field, raw)
    except _Wrong as wrong:
        return [FieldProblem(path, field.label, wrong.fault, wrong.detail)], None


def _rows(field: Field, raw: object, path: str) -> tuple[list[FieldProblem], tuple[Row, ...]]:
    if isinstance(raw, str | bytes) or not isinstance(raw, Sequence):
        return [FieldProblem(path, field.label, "type", "rows")], ()
    problems: list[FieldProblem] = []
    rows: list[Row] = []
    passed_over = False
    for number, given in enumerate(raw):
        if not isinstance(given, Mapping):
            problems.append(FieldProblem(path, field.label, "type", "rows"))
            continue
        if all(is_empty(value) for value in given.values()):
            continue
        if field.ticked and given.get(field.ticked) is not True:
            passed_over = True
            continue
        row: Row = {}
        problems.extend(
            FieldProblem(f"{path}[{number}].{key}", str(key), "unknown")
            for key in given
            if all(column.id != key for column in field.columns)
        )
        for column in field.columns:
            found, value = _checked(column, given.get(column.id), f"{path}[{number}].{column.id}")
            problems.extend(found)
            row[column.id] = value  # type: ignore[assignment]  # columns are of scalar kinds only, as the loader holds
        row.pop(field.ticked, None)
        rows.append(row)
    if not problems:
        if passed_over and not rows:
            ticked = next(column.label for column in field.columns if column.id == field.ticked)
            problems.append(FieldProblem(path, field.label, "unticked", ticked))
        elif field.required and not rows:
            problems.append(FieldProblem(path, field.label, "missing"))
        elif field.minimum is not None and len(rows) < field.minimum:
            problems.append(FieldProblem(path, field.label, "too_few", str(field.minimum)))
        elif len(rows) > (field.maximum or 500):
            problems.append(FieldProblem(path, field.label, "too_many", str(field.maximum or 500)))
    return problems, tuple(rows)


def _clean(field: Field, raw: object) -> Clean:
    match field.kind:
        case "text" | "long_text" | "email" | "nik" | "phone":
            return _text(field, raw)
        case "number":
            return _number(field, raw)
        case "yes_no":
            return _typed(raw, bool)
        case "date":
            return _date(raw)
        case "time":
            return _time(raw)
        case "choice" | "officer":
            return _chosen(field, raw)
        case "choices" | "officers":
            chosen = (_chosen(field, each) for each in _listed(raw))
            return _counted(field, tuple(dict.fromkeys((*field.fixed, *chosen))))
        case "organs" | "agencies":
            return _counted(
                field, tuple(dict.fromkeys(_line(each, 200) for each in _listed(raw) if not is_empty(each)))
            )
        case "files":
            return _files(field, raw)
        case "slot":
            return _slot(field, raw)
        case "letter":
            return _letter(raw)
        case _:
            raise AssertionError(field.kind)


def tidy(text: str) -> str:
    """Take out characters nobody sees, unify line ends, and trim. What remains is the person's own text."""
    return _UNSEEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def _line(raw: object, longest: int) -> str:
    if not isinstance(raw, str):
        raise _Wrong("type", "text")
    text = tidy(raw)
    if len(text) > longest:
        raise _Wrong("too_long", str(longest))
    return text


def _text(field: Field, raw: object) -> str:
    longest = field.max_length or _TEXT_LENGTH.get(field.kind, 300)
    text = _line(raw, longest)
    if field.kind != "long_text":
        text = re.sub(r"\s+", " ", text)
    match field.kind:
        case "nik":
            fault = identity_number.fault(text)
            if fault:
                raise _Wrong(fault)
            return identity_number.digits(text)
        case "phone":
            return _phone(text)
        case "email":
            if not _EMAIL.fullmatch(text):
                raise _Wrong("email")
            return text.lower()
        case _:
            return text


def _phone(text: str) -> str:
    bare = re.sub(r"[\s().\-]", "", text).removeprefix("+")
    if not bare.isascii() or not bare.isdigit():
        raise _Wrong("phone")
    if not (_MOBILE.fullmatch(bare) or _LANDLINE.fullmatch(bare)):
        raise _Wrong("phone_length" if len(bare) < 10 or len(bare) > 15 else "phone")
    return "+62" + bare.removeprefix("62").removeprefix("0")


def _number(field: Field, raw: object) -> int:
    if isinstance(raw, bool) or not isinstance(raw, int):
        raise _Wrong("type", "number")
    if field.minimum is not None and raw < field.minimum:
        raise _Wrong("too_small", str(field.minimum))
    if raw > (field.maximum if field.maximum is not None else 10**9):
        raise _Wrong("too_large", str(field.maximum if field.maximum is not None else 10**9))
    return raw


def _typed(raw: object, kind: type[_T]) -> _T:
    if not isinstance(raw, kind):
        raise _Wrong("type", kind.__name__)
    return raw


def _date(raw: object) -> date:
    if isinstance(raw, datetime) or not isinstance(raw, date):
        raise _Wrong("type", "date")
    if not _EARLIEST <= raw <= _LATEST:
        raise _Wrong("date_range")
    return raw


def _time(raw: object) -> time:
    value = _typed(raw, time)
    if value.tzinfo is not None:
        raise _Wrong("type", "time")
    return value.replace(second=0, microsecond=0)


def _chosen(field: Field, raw: object) -> str:
    if not isinstance(raw, str):
        raise _Wrong("type", "choice")
    if raw not in field.choices:
        raise _Wrong("not_a_choice", raw[:60])
    return str.__str__(raw)


def _listed(raw: object) -> Sequence[object]:
    if isinstance(raw, str | bytes) or not isinstance(raw, Sequence):
        raise _Wrong("type", "list")
    return raw


def _counted(field: Field, values: tuple[str, ...]) -> tuple[str, ...]:
    if field.minimum is not None and len(values) < field.minimum:
        raise _Wrong("too_few", str(field.minimum))
    if len(values) > (field.maximum or _LONGEST_LIST):
        raise _Wrong("too_many", str(field.maximum or _LONGEST_LIST))
    return values


def _files(field: Field, raw: object) -> tuple[Upload, ...]:
    files = tuple(_listed(raw))
    if any(not isinstance(each, Upload | FileRef) for each in files):
        raise _Wrong("type", "files")
    if len(files) > (field.maximum or 40):
        raise _Wrong("too_many", str(field.maximum or 40))
    return files  # type: ignore[return-value]  # the archive turns uploads into references


def _slot(field: Field, raw: object) -> Slot:
    slot = _typed(raw, Slot)
    _date(slot.date)
    _time(slot.start), _time(slot.end), _line(slot.room, 200)
    if slot.end <= slot.start:
        raise _Wrong("slot_ends_first")
    if field.choices and slot.room not in field.choices:
        raise _Wrong("not_a_choice", slot.room[:60])
    if is_empty(slot.room):
        raise _Wrong("slot_room")
    return Slot(
        slot.date,
        slot.start.replace(second=0, microsecond=0),
        slot.end.replace(second=0, microsecond=0),
        str(slot.room),
    )


def _letter(raw: object) -> Draft:
    draft = _typed(raw, Draft)
    addressees = tuple(_line(each, 300) for each in draft.addressees if not is_empty(each))
    paragraphs = tuple(_line(each, 10_000) for each in draft.paragraphs if not is_empty(each))
    if is_empty(draft.subject):
        raise _Wrong("letter_subject")
    if not paragraphs:
        raise _Wrong("letter_body")
    if len(addressees) > _LONGEST_LIST:
        raise _Wrong("too_many", str(_LONGEST_LIST))
    return Draft(
        tuple(dict.fromkeys(addressees)),
        _line(draft.urgency, 60),
        _line(draft.enclosures, 120),
        _line(draft.subject, 500),
        _line(draft.agenda, 500),
        paragraphs,
        tuple(_line(each, 300) for each in draft.copies if not is_empty(each)),
    )
