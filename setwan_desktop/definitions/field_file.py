"""Definitions: reads the fields of a form."""

from __future__ import annotations

from collections.abc import Mapping

from setwan_desktop.definitions.field_rules import check_field
from setwan_desktop.definitions.problem import Problems
from setwan_desktop.definitions.table import Table, place_of
from setwan_desktop.definitions.words import COLUMN_KINDS, FILLED, FINDS
from setwan_desktop.domain.forms import KINDS, Condition, Field
from setwan_desktop.domain.values import Choice, Value

_LISTED = {"choices", "officers", "organs", "agencies"}
_WHOLE_WIDTH = 12


def read_fields(items: list[object], parent: str, problems: Problems, *, columns: bool = False) -> tuple[Field, ...]:
    """Read a list of fields, or of the columns of rows."""
    return tuple(
        _field(Table(each, place_of(parent, each, number), problems), columns=columns)
        for number, each in enumerate(items)
    )


def _field(table: Table, *, columns: bool) -> Field:
    kind = table.one_of("kind", COLUMN_KINDS if columns else KINDS, "kind")
    prefill, templates = _prefill(table, kind)
    choices, choices_when = read_choices(table)
    field = Field(
        id=table.identifier("id"),
        label=table.text("label"),
        kind=kind,
        required=not table.flag("optional"),
        choices=choices,
        columns=read_fields(table.items("columns"), table.at("columns"), table.problems, columns=True),
        minimum=table.number("minimum", least=0),
        maximum=table.number("maximum", least=1),
        max_length=table.number("max_length", least=1),
        confidential=table.flag("confidential"),
        hint=table.text("hint", ""),
        group=table.text("group", ""),
        span=table.number("span", least=1) or _WHOLE_WIDTH,
        prefill=prefill,
        when=table.facts("when"),
        explains=table.text("explains", ""),
        names=table.text("names", ""),
        choices_from=table.text("choices_from", ""),
        finds=table.one_of("finds", ("", *FINDS), "list", ""),
        choices_when=choices_when,
        templates=templates,
        hour=table.text("hour", ""),
        follows=table.text("follows", ""),
        proposes_first=table.flag("proposes_first"),
        fills=_fills(table),
        listed=table.flag("listed"),
        ticked=table.text("ticked", ""),
    )
    table.close()
    check_field(field, table.place, table.problems)
    return field


def _fills(parent: Table) -> dict[str, str]:
    """Read what an answer tells of others: each thing told -> the field it is put into."""
    data = parent.raw("fills")
    if data is None:
        return {}
    table = parent.part("fills", data)
    found = {told: name for told in FILLED if (name := table.text(told, ""))}
    table.close()
    return found


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


def read_choices(table: Table) -> tuple[tuple[Choice, ...], dict[str, Condition]]:
    """Read choices: a text; an id with its label; or a table that adds the facts under which it is offered."""
    found: list[Choice] = []
    offered: dict[str, Condition] = {}
    for number, each in enumerate(table.items("choices")):
        pair = isinstance(each, list) and len(each) == 2 and all(isinstance(part, str) for part in each)
        if isinstance(each, str):
            found.append(Choice(each))
        elif pair and isinstance(each, list):
            found.append(Choice(each[0], each[1]))
        elif isinstance(each, Mapping):
            choice = Table(each, place_of(table.at("choices"), each, number), table.problems)
            found.append(Choice(choice.text("id"), choice.text("label")))
            offered[str(found[-1])] = choice.facts("when")
            choice.close()
        else:
            table.problems.add(table.at("choices"), "a text, or an id with its label, is expected")
    return tuple(found), offered
