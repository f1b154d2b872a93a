"""Definitions: whether the questions of a service agree with the office's lists, with each other, and with what is known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from setwan_desktop.definitions.asked import Known, all_actions, known_before
from setwan_desktop.definitions.names import Names
from setwan_desktop.definitions.words import FILLED
from setwan_desktop.domain.forms import Field
from setwan_desktop.domain.service import Action

_PROPOSED: Known = {"today": "date", "now": "time"}
"""What a field may propose beside what the case knows."""


def check_forms(names: Names) -> None:
    """Note every fault of every field."""
    first: dict[str, tuple[Field, str]] = {}
    for step, action in all_actions(names.service):
        before = known_before(names.service, names.arrivals, step)
        parent = f"case_actions.{action.id}" if step is None else f"steps.{step.id}.actions.{action.id}"
        own = {each.id: each for each in action.fields}
        asked = dict(before)
        for field in action.fields:
            place = f"{parent}.fields.{field.id}"
            asked[field.id] = field.kind
            names.condition(field.when, f"{place}.when", {**asked, **{key: each.kind for key, each in own.items()}})
            _check_choices(field, place, action, names, before)
            _check_proposals(field, place, {**_PROPOSED, **before}, names)
            if field.explains:
                _check_explains(field, place, own, names)
            if field.hour:
                names.own(field.hour, f"{place}.hour", own, {"time"})
            if field.follows:
                names.own(field.follows, f"{place}.follows", own, {field.kind})
            for told, filled in field.fills.items():
                names.own(filled, f"{place}.fills.{told}", own, FILLED[told])
            _check_agreement(field, place, first, names)


def _check_choices(field: Field, place: str, action: Action, names: Names, known: Known) -> None:
    for choice, condition in field.choices_when.items():
        names.condition(condition, f"{place}.choices.{choice}", known)
    for each, where in _with_columns(field, place):
        names.listed(each.choices_from, f"{where}.choices_from")
    if field.names:
        names.role(field.names, f"{place}.names")
    elif field.kind in {"officer", "officers"} and action.effect != "reassign":
        names.problems.add(f"{place}.names", "the role whose officers may be chosen is missing")


def _with_columns(field: Field, place: str) -> Iterator[tuple[Field, str]]:
    yield field, place
    for column in field.columns:
        yield column, f"{place}.columns.{column.id}"


def _check_proposals(field: Field, place: str, known: Known, names: Names) -> None:
    """Hold that what is filled in already can be known, and can be chosen."""
    for each, where in _with_columns(field, place):
        possible = [str.__str__(choice) for choice in each.choices] + list(
            names.profile.lists.get(each.choices_from, ())
        )
        plain = [text for text in each.templates if "{" not in text]
        listed = list(each.prefill) if isinstance(each.prefill, tuple) else []
        for text in each.templates:
            names.template(text, f"{where}.prefill", known)
        if each.kind not in {"choice", "choices"} or not possible:
            continue
        for word in (*plain, *listed):
            if word not in possible:
                names.problems.unknown(f"{where}.prefill", "choice", str(word), possible)


def _check_explains(field: Field, place: str, own: Mapping[str, Field], names: Names) -> None:
    names.own(field.explains, f"{place}.explains", own)
    explained = own.get(field.explains)
    if explained is not None and not explained.templates and explained.prefill is None:
        names.problems.add(f"{place}.explains", f"{explained.id!r} proposes nothing it could depart from")
    if field.required:
        names.problems.add(f"{place}.explains", "is asked only where the answer departs: it must be optional")


def _check_agreement(field: Field, place: str, first: dict[str, tuple[Field, str]], names: Names) -> None:
    """Hold that one id means one question: of one kind, and confidential everywhere or nowhere."""
    other, where = first.setdefault(field.id, (field, place))
    if other.kind != field.kind:
        names.problems.add(f"{place}.kind", f"is {other.kind!r} at {where}: one id is one question")
    if other.confidential != field.confidential:
        names.problems.add(f"{place}.confidential", f"differs from {where}: one id is one question")
