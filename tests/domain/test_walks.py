"""Random walks over every service by the rules alone: never a dead end, never a signature without its chain."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from setwan_desktop.definitions import Definitions, load
from tests.domain.walking import walk
from tests.histories import House

PARTS = 4
"""Each service's walks are cut in parts, so that the computer's cores share them."""

WALKS = 900
MANY = {"pengaduan": 2_000, "audiensi": 10_000, "kunjungan": 2_000}
"""In CI of all services together; before a release of each one, most where a letter has a chain."""


@pytest.fixture(scope="module")
def definitions() -> Definitions:
    """The shipped services and a third one that no code knows."""
    return load([Path(__file__).parent.parent / "definitions" / "services"])


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("service", MANY)
@pytest.mark.timeout(600)
def test_walks(definitions: Definitions, service: str, part: int) -> None:
    walk_many(definitions, service, WALKS // len(MANY) // PARTS)


@pytest.mark.release
@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("service", MANY)
@pytest.mark.timeout(3600)
def test_many_walks(definitions: Definitions, service: str, part: int) -> None:
    walk_many(definitions, service, MANY[service] // PARTS)


def walk_many(definitions: Definitions, service: str, count: int) -> None:
    @settings(max_examples=count, deadline=None)
    @given(seed=st.integers(0, 2**32))
    def walks(seed: int) -> None:
        walk(House(definitions.services, definitions.profile, seed=seed), service)

    walks()
