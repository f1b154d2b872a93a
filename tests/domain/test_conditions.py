"""Conditions of data files: every entry must hold, one of its values suffices, a missing yes-or-no is a no."""

from __future__ import annotations

import pytest

from setwan_desktop.domain.conditions import holds
from setwan_desktop.domain.values import Value

KNOWN: dict[str, Value] = {
    "surat": "undangan",
    "siap": True,
    "undang": ("Komisi I", "Komisi II"),
    "kosong": None,
    "nol": 0,
}


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ({}, True),
        ({"surat": ("undangan",)}, True),
        ({"surat": ("penundaan", "undangan")}, True),
        ({"surat": ("penundaan",)}, False),
        ({"surat": ("undangan",), "siap": (False,)}, False),
        ({"surat": ("undangan",), "siap": (True,)}, True),
        ({"tidak_ada": (False,)}, True),
        ({"tidak_ada": (True,)}, False),
        ({"tidak_ada": ("undangan",)}, False),
        ({"kosong": (False,)}, True),
        ({"undang": ("Komisi II",)}, True),
        ({"undang": ("Banmus",)}, False),
    ],
)
def test_holds(condition: dict[str, tuple[Value, ...]], expected: bool) -> None:
    assert holds(condition, KNOWN.get) is expected
