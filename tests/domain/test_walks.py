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

WALKS = 2_100
MANY = 10_000
SERVICES = ("pengaduan", "audiensi", "kunjungan")


@pytest.fixture(scope="module")
def definitions() -> Definitions:
    """The shipped services and a third one that no code knows."""
    return load([Path(__file__).parent.parent / "definitions" / "services"])


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("service", SERVICES)
@pytest.mark.timeout(600)
def test_walks(definitions: Definitions, service: str, part: int) -> None:
    walk_many(definitions, service, WALKS // len(SERVICES) // PARTS)


@pytest.mark.release
@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.timeout(3600)
def test_many_histories_of_a_letter_with_a_chain(definitions: Definitions, part: int) -> None:
    walk_many(definitions, "audiensi", MANY // PARTS)


def walk_many(definitions: Definitions, service: str, count: int) -> None:
    @settings(max_examples=count, deadline=None)
    @given(seed=st.integers(0, 2**32))
    def walks(seed: int) -> None:
        walk(House(definitions.services, definitions.profile, seed=seed), service)

    walks()
