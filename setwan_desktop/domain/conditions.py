"""Domain: whether a condition of a data file holds for the facts and answers at hand."""

from __future__ import annotations

from collections.abc import Callable

from setwan_desktop.domain.forms import Condition
from setwan_desktop.domain.values import Value

Lookup = Callable[[str], Value]
"""Fact or field id -> its present value; None where there is none."""


def holds(condition: Condition, lookup: Lookup) -> bool:
    """Tell whether every entry's value is one of those allowed. A missing yes-or-no counts as no."""
    for key, allowed in condition.items():
        value = lookup(key)
        if value is None and False in allowed:
            continue
        if isinstance(value, tuple):
            if not any(each in allowed for each in value):
                return False
        elif value not in allowed:
            return False
    return True
