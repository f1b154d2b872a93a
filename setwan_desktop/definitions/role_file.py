"""Definitions: reads roles, the shared ones and those a service adds."""

from __future__ import annotations

from setwan_desktop.definitions.problem import Problems
from setwan_desktop.definitions.table import Table, place_of
from setwan_desktop.domain.service import Role


def read_roles(items: list[object], problems: Problems) -> dict[str, Role]:
    """Read a list of roles, by id; a second one of the same id is a fault."""
    found: dict[str, Role] = {}
    for number, each in enumerate(items):
        table = Table(each, place_of("roles", each, number), problems)
        role = Role(
            id=table.identifier("id"),
            title=table.text("title"),
            short=table.text("short"),
            unit=table.text("unit", ""),
            head=table.text("head", ""),
            is_head=table.flag("is_head"),
            records_for=table.texts("records_for"),
            letterhead=table.text("letterhead", ""),
            signs_as=table.texts("signs_as"),
            signs_for=table.text("signs_for", ""),
            has_nip=table.flag("has_nip", default=True),
            sees_cases=table.flag("sees_cases", default=True),
            keeps_numbers=table.flag("keeps_numbers"),
            words_letters=table.flag("words_letters"),
        )
        table.close()
        if role.id in found:
            problems.add(table.place, f"the role {role.id!r} stands twice")
        found[role.id] = role
    return found
