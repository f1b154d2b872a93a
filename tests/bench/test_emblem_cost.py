"""Benches: what the emblem adds to a warm letter: its pixels are squeezed once, not with every letter."""

import io
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace

import pytest
from PIL import Image

from setwan_desktop.letters import render
from tests.letters.samples import COUNCIL, INVITATION

pytestmark = pytest.mark.bench

MOST_TIMES = 2.2
ROUNDS = 40


def spent(work: Callable[[], object]) -> float:
    """Measure the processor's time of some work, warm, in the middle of many times."""
    work()
    found = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        found.append(time.process_time() - start)
    return statistics.median(found)


def test_a_letter_with_an_emblem_beside_one_without_a_kop() -> None:
    out = io.BytesIO()
    Image.effect_noise((1_000, 1_200), 60).convert("RGB").save(out, "PNG")
    emblem, bare = out.getvalue(), replace(INVITATION, letterhead=replace(COUNCIL, lines=()))
    without, with_emblem = spent(lambda: render(bare)), spent(lambda: render(INVITATION, emblem))
    told = f"\nemblem: {with_emblem * 1000:.1f} ms beside {without * 1000:.1f} ms without a kop (at most {MOST_TIMES} times)\n"
    print(told, file=sys.__stderr__, flush=True)
    assert with_emblem <= MOST_TIMES * without
