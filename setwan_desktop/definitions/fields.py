"""Definitions: reads the fields of a form."""

from __future__ import annotations

from collections.abc import Mapping

from setwan_desktop.definitions.table import Table
from setwan_desktop.domain.forms import KINDS, Field
from setwan_desktop.domain.values import Choice, Value

_COLUMN_KINDS = ("text", "long_text", "date", "time", "number", "choice", "yes_no", "phone", "email")
_LISTED = {"choices", "officers", "organs", "agencies"}
_SPAN = 12


def read_fields(items: list[object], place: str, table: Table, *, columns: bool = False) -> tuple[Field, ...]:
    """Read a list of fields, or of the columns of rows."""
    found = []
    for number, each in enumerate(items):
        name = each.get("id", number) if isinstance(each, Mapping) else number
        found.append(_field(Table(each, f"{place}.{name}", table.problems), columns=columns))
    return tuple(found)


def _field(table: Table, *, columns: bool) -> Field:
    kind = table.one_of("kind", _COLUMN_KINDS if columns else KINDS, "kind")
    prefill, templates = _prefill(table, kind)
    field = Field(
        id=table.text("id"),
        label=table.text("label"),
        kind=kind,
        required=not table.flag("optional"),
        choices=_choices(table),
        columns=read_fields(table.items("columns"), table.at("columns"), table, columns=True),
        minimum=table.number("minimum"),
        maximum=table.number("maximum"),
        max_length=table.number("max_length", least=1),
        confidential=table.flag("confidential"),
        hint=table.text("hint", ""),
        group=table.text("group", ""),
        span=table.number("span", least=1) or _SPAN,
        prefill=prefill,
        when=table.facts("when"),
        explains=table.text("explains", ""),
        names=table.text("names", ""),
        choices_from=table.text("choices_from", ""),
        templates=templates,
    )
    _check(field, table)
    table.close()
    return field


def _prefill(table: Table, kind: str) -> tuple[Value, tuple[str, ...]]:
    """Read what is filled in: a value of the field's kind, or texts with placeholders of which the first complete one counts."""
    raw = table.raw("prefill")
    if raw is None:
        return None, ()
    if isinstance(raw, bool | int):
        return raw, ()
    texts = table.texts("prefill")
    if kind in _LISTED and isinstance(raw, list):
        return texts, ()
    return None, texts


def _choices(table: Table) -> tuple[Choice, ...]:
    found = []
    for each in table.items("choices"):
        pair = isinstance(each, list) and len(each) == 2 and all(isinstance(part, str) for part in each)
        if isinstance(each, str):
            found.append(Choice(each))
        elif pair and isinstance(each, list):
            found.append(Choice(each[0], each[1]))
        else:
            table.problems.add(table.at("choices"), "a text, or an id with its label, is expected")
    if len(set(found)) < len(found):
        table.problems.add(table.at("choices"), "the same choice stands twice")
    return tuple(found)


def _check(field: Field, table: Table) -> None:
    """Hold the rules that concern one field alone."""
    problems = table.problems
    if field.kind in {"choice", "choices"} and not (field.choices or field.choices_from):
        problems.add(table.place, "a choice needs choices or choices_from")
    if field.kind in {"officer", "officers"} and not field.names and not field.choices:
        if "case_actions" not in problems.file:
            problems.add(table.at("names"), "the role whose officers may be chosen is missing")
    elif field.names and field.kind not in {"officer", "officers"}:
        problems.add(table.at("names"), "only an officer field names a role")
    if (field.kind == "rows") != bool(field.columns):
        problems.add(table.at("columns"), "rows need columns, and nothing else has them")
    if field.minimum is not None and field.maximum is not None and field.minimum > field.maximum:
        problems.add(table.at("minimum"), "is above the maximum")
    if field.span > _SPAN:
        problems.add(table.at("span"), f"must be at most {_SPAN}")
