"""Definitions: the rules that concern one field alone: which words its kind may have beside it."""

from __future__ import annotations

from collections.abc import Mapping

from setwan_desktop.definitions.problem import Problems
from setwan_desktop.domain.forms import Field

_COUNTED = {"rows", "files", "choices", "officers", "organs", "agencies"}
_BELONGS: Mapping[str, set[str]] = {
    "choices": {"choice", "choices"},
    # On a text the list holds ready phrases: proposed, not demanded.
    "finds": {"text"},
    "hour": {"date"},
    "fills": {"nik"},
    "listed": {"long_text"},
    "ticked": {"rows"},
    "follows": {"officers"},
    "proposes_first": {"officer"},
    "choices_from": {"choice", "choices", "text", "long_text"},
    "columns": {"rows"},
    "minimum": {"number", *_COUNTED},
    "maximum": {"number", *_COUNTED},
    "max_length": {"text", "long_text"},
    "names": {"officer", "officers"},
}
"""Attribute -> the kinds of fields it means something for."""

_WIDEST = 12


def check_field(field: Field, place: str, problems: Problems) -> None:
    """Note what is wrong with a field as it stands, whatever is around it."""
    for word, kinds in _BELONGS.items():
        said = getattr(field, word)
        if said is not False and said not in (None, "", (), {}) and field.kind not in kinds:
            problems.add(f"{place}.{word}", f"means nothing for a field of kind {field.kind!r}")
    if field.kind in {"choice", "choices"} and bool(field.choices) == bool(field.choices_from):
        problems.add(place, "a choice needs either choices or choices_from")
    if field.kind == "rows" and not field.columns:
        problems.add(f"{place}.columns", "rows need columns")
    if field.ticked and all((each.id, each.kind) != (field.ticked, "yes_no") for each in field.columns):
        problems.add(f"{place}.ticked", f"{field.ticked!r} is no yes_no among the columns")
    if field.minimum is not None and field.maximum is not None and field.minimum > field.maximum:
        problems.add(f"{place}.minimum", "is above the maximum")
    if field.span > _WIDEST:
        problems.add(f"{place}.span", f"must be at most {_WIDEST}")
    problems.twice(field.choices, f"{place}.choices", "choice")
    problems.twice((column.id for column in field.columns), f"{place}.columns", "column")
    _check_prefill(field, f"{place}.prefill", problems)


def _check_prefill(field: Field, place: str, problems: Problems) -> None:
    plain = {bool: "yes_no", int: "number"}.get(type(field.prefill))
    if plain is not None and field.kind != plain:
        problems.add(place, f"{field.prefill!r} cannot be filled in a field of kind {field.kind!r}")
    if field.templates and field.kind in {"files", "letter"}:
        problems.add(place, f"nothing can be filled in a field of kind {field.kind!r}")
