"""UI tests: what the first desk needs is read behind the door, in pieces, and no further once the window is closed."""

from __future__ import annotations

import json
import subprocess
import sys

SCRIPT = """
import json, sys, time
from PySide6.QtWidgets import QApplication, QWidget
from setwan_desktop.ui import warming
application = QApplication([])
window = QWidget()
window.show()
own = set(warming.MODULES)
warm = warming.Warming(window)
before = len(own & set(sys.modules))
warm.start()
pieces = []
while warm.isActive() and len(pieces) < 500:
    known, begun = len(sys.modules), time.thread_time()
    application.processEvents()
    pieces.append((time.thread_time() - begun, len(sys.modules) - known))
    if len(own & set(sys.modules)) >= int(sys.argv[1]):
        window.close()
    time.sleep(0.005)
print(json.dumps([before, len(own & set(sys.modules)), len(own), sum(1 for _, new in pieces if new)]))
"""


def warmed(close_at: int) -> tuple[int, int, int, int]:
    """Warm a process of its own; gives how many modules it had before and after, of how many, and in how many turns."""
    done = subprocess.run([sys.executable, "-c", SCRIPT, str(close_at)], capture_output=True, text=True, check=True)
    return tuple(json.loads(done.stdout))


def test_all_of_it_is_read_in_many_turns() -> None:
    before, after, every, turns = warmed(close_at=999)
    assert before == 0
    assert after == every
    assert turns > every // 2


def test_a_closed_window_reads_no_more() -> None:
    _before, after, every, _turns = warmed(close_at=3)
    assert 3 <= after < every
