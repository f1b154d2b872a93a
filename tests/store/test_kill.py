"""Store tests: a program that is killed in the middle of its work has lost nothing it had acknowledged."""

import itertools
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from setwan_desktop.store import Archive
from tests.store.specimens import derive

WRITER = """
import sys
from setwan_desktop.store import Archive
from tests.store.conftest import record
from tests.store.specimens import ACTION, note
from pathlib import Path

archive = Archive.open(sys.argv[1], keys_folder=Path(sys.argv[2]))
start = len(archive.history("c-1"))
print("ready", flush=True)
for index in range(start, 100_000):
    record(archive, "c-1" , note(f"nomor {index}"))
    print(index, flush=True)
"""
ROOT = Path(__file__).parent.parent.parent


def killed_while_writing(place: Path, keys: Path, after: float) -> int:
    """Let a process write until it is killed; give how many events it had acknowledged."""
    command = [sys.executable, "-c", WRITER, str(place), str(keys)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline().strip() == "ready"
        time.sleep(after)
        writer.send_signal(getattr(signal, "SIGKILL", signal.SIGTERM))
        lines = [line for line in writer.stdout if line.endswith("\n")]
    return int(lines[-1]) + 1 if lines else 0


def kill_and_look(place: Path, keys: Path, rounds: int, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311
    stored = 0
    for _ in range(rounds):
        acknowledged = max(stored, killed_while_writing(place, keys, chance.uniform(0.0, 0.25)))
        with Archive.open(place, keys_folder=keys) as archive:
            history = archive.history("c-1")
            assert archive.check(derive) == []
        stored = len(history)
        assert stored in {acknowledged, acknowledged + 1}, "one may be stored and not yet acknowledged"
        assert all(each.id in later.parents for each, later in itertools.pairwise(history))


def test_a_few_kills(place: Path, keys: Path) -> None:
    kill_and_look(place, keys, 3, 1)


@pytest.mark.release
@pytest.mark.timeout(1800)
def test_many_kills(place: Path, keys: Path) -> None:
    kill_and_look(place, keys, 200, 2)
