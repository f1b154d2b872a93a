"""UI tests: runs programs in which somebody types, and kills each at a random moment."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from tests.ui.typist import Scene

ROOT = Path(__file__).parents[2]
MOST_LOST = 5.0
"""Seconds of typing."""

AT_ONCE = 4
"""Programs that run side by side; each mostly waits for its next key."""


@dataclass
class Killing:
    """One program that was killed.

    Attributes:
        archive: what it left.
        scene: what was typed.
        told: what it had told until then.
        at: when it was killed.
    """

    archive: Path
    scene: Scene
    told: list[dict] = field(default_factory=list)
    at: float = 0.0

    def states(self) -> list[dict[str, str]]:
        """Give what stood in the form at any moment of the last five seconds."""
        before = [each["form"] for each in self.told if "form" in each and each["at"] < self.at - MOST_LOST]
        after = [each["form"] for each in self.told if "form" in each and each["at"] >= self.at - MOST_LOST]
        return before[-1:] + after

    def said(self, kind: str) -> bool:
        """Tell whether the program had come so far."""
        return any(each["kind"] == kind for each in self.told)


def kill(killing: Killing, chance: random.Random, longest: float, waits_for: str) -> Killing:
    """Run the program, and kill it so long after it told a thing."""
    command = [sys.executable, "-m", "tests.ui.typist", str(killing.archive), json.dumps(killing.scene._asdict())]
    home = {**os.environ, "SETWAN_DATA": str(killing.archive.parent / "data")}
    after = chance.uniform(0.0, longest)
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT, env=home) as program:
        assert program.stdout is not None
        for line in program.stdout:
            killing.told.append(json.loads(line))
            if killing.told[-1]["kind"] == waits_for:
                break
        # What it tells meanwhile waits in the pipe, which holds more than it can tell.
        reader = ThreadPoolExecutor(1)
        rest = reader.submit(program.stdout.readlines)
        time.sleep(after)
        killing.at = time.monotonic()
        program.send_signal(getattr(signal, "SIGKILL", signal.SIGTERM))
        killing.told += [json.loads(line) for line in rest.result() if line.endswith("\n")]
        reader.shutdown()
    assert killing.said(waits_for), "it ended before"
    return killing


def killings(count: int, seed: int, archive: Path, scenes: list[Scene]) -> list[Killing]:
    """Give each program an archive and a scene of its own."""
    made = []
    for number in range(count):
        folder = archive.parent / f"{seed}-{number}"
        folder.mkdir()
        for part in archive.parent.glob("*"):
            if part.is_file():
                shutil.copy(part, folder)
        made.append(Killing(folder / archive.name, scenes[number % len(scenes)]._replace(seed=seed * 1_000 + number)))
    return made


def difference(restored: dict[str, str], states: list[dict[str, str]]) -> list[tuple[str, str, str]]:
    """Tell in which fields a form differs from the nearest state it should have: the field, what it holds, and should."""
    found = [[(each, restored.get(each, ""), state.get(each, "")) for each in {*restored, *state}] for state in states]
    return min(([each for each in fields if each[1] != each[2]] for fields in found), key=len)
