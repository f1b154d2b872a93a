"""Definitions: reads the actions of a step, and those of every case."""

from __future__ import annotations

from collections.abc import Mapping

from setwan_desktop.definitions.field_file import read_fields
from setwan_desktop.definitions.problem import Problems
from setwan_desktop.definitions.table import Plain, Table, place_of
from setwan_desktop.definitions.words import EFFECTS, SLOT_STATES, TONES, WHO
from setwan_desktop.domain.service import Action, Caution, Closing, Demand, Print, Target


class SharedActions:
    """What a file shares under ``[shared.<name>]``: an action with ``use = "<name>"`` begins as that one."""

    def __init__(self, data: object, problems: Problems) -> None:
        """Offer the tables of ``data``; None: nothing is shared."""
        self._problems = problems
        self._tables: Plain = data if isinstance(data, Mapping) else {}
        self._used: set[str] = set()
        if data is not None and not isinstance(data, Mapping):
            problems.add("shared", "a table is expected")

    def begun(self, data: object, place: str) -> object:
        """Give an action with the keys of the shared one it begins as; its own keys come first."""
        if not isinstance(data, Mapping) or "use" not in data:
            return data
        name = str(data["use"])
        base = self._tables.get(name)
        if not isinstance(base, Mapping):
            self._problems.unknown(f"{place}.use", "shared action", name, self._tables)
            base = {}
        self._used.add(name)
        return {**base, **{key: value for key, value in data.items() if key != "use"}}

    def close(self) -> None:
        """Note what is shared and never used: its faults would never be seen."""
        for name in self._tables:
            if name not in self._used:
                self._problems.add(f"shared.{name}", "no action uses it")


def read_actions(items: list[object], parent: str, problems: Problems, shared: SharedActions) -> tuple[Action, ...]:
    """Read a list of actions."""
    found = []
    for number, each in enumerate(items):
        place = place_of(parent, each, number)
        found.append(_action(Table(shared.begun(each, place), place, problems)))
    return tuple(found)


def _action(table: Table) -> Action:
    action = Action(
        id=table.identifier("id"),
        label=table.text("label"),
        story=table.text("story"),
        tone=table.one_of("tone", TONES, "tone", "move"),
        fields=read_fields(table.items("fields"), table.at("fields"), table.problems),
        to=_targets(table),
        closes=_closings(table),
        sets=table.values("sets"),
        when=table.facts("when"),
        needs=_demands(table, "needs"),
        requires=_demands(table, "requires"),
        warns=_cautions(table),
        prints=_prints(table),
        drafts=table.text("drafts", ""),
        initials=table.flag("initials"),
        signs=table.flag("signs"),
        returns=table.flag("returns"),
        reason=table.text("reason", ""),
        replies=table.text("replies", ""),
        books_slot=table.text("books_slot", ""),
        invites=table.texts("invites"),
        confirms_slot=table.flag("confirms_slot"),
        confirms_when=table.facts("confirms_when"),
        releases_slot=table.one_of("releases_slot", SLOT_STATES, "slot state", ""),
        voids_letter=table.flag("voids_letter"),
        waits_for=table.texts("waits_for"),
        scan_when_recorded=table.flag("scan_when_recorded"),
        starts_promise=table.flag("starts_promise"),
        dispatch=table.flag("dispatch"),
        offered_after_days=table.number_or_name("offered_after_days", least=1),
        follow_ups=table.text("follow_ups", ""),
        primary=table.flag("primary"),
        effect=table.one_of("effect", EFFECTS, "effect", ""),
        who=table.one_of("who", WHO, "person", ""),
        also_to=table.text("also_to", ""),
        guests=table.text("guests", ""),
        reminds=table.text("reminds", ""),
        happened_on=table.text("happened_on", ""),
    )
    table.close()
    return action


def _targets(parent: Table) -> tuple[Target, ...]:
    found = []
    for each in parent.items("to"):
        table = parent.part("to", each, "step")
        found.append(Target(table.text("step"), table.facts("when")))
        table.close()
    return tuple(found)


def _closings(parent: Table) -> tuple[Closing, ...]:
    found = []
    for each in parent.items("closes"):
        table = parent.part("closes", each, "outcome")
        found.append(Closing(table.identifier("outcome"), table.facts("when")))
        table.close()
    return tuple(found)


def _prints(parent: Table) -> tuple[Print, ...]:
    found = []
    for each in parent.items("prints"):
        table = parent.part("prints", each, "letter")
        found.append(Print(table.text("letter"), table.facts("when"), table.flag("draft"), table.text("signer", "")))
        table.close()
    return tuple(found)


def _demands(parent: Table, key: str) -> tuple[Demand, ...]:
    found = []
    for each in parent.items(key):
        table = parent.part(key, each)
        found.append(Demand(table.facts("when"), table.text("otherwise"), table.text("field", "")))
        table.close()
    return tuple(found)


def _cautions(parent: Table) -> tuple[Caution, ...]:
    found = []
    for each in parent.items("warns"):
        table = parent.part("warns", each)
        found.append(Caution(table.facts("when"), table.text("text")))
        table.close()
    return tuple(found)
