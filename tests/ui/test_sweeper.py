"""UI tests: what only its own circle holds is freed by the windows' thread, never by one that works beside it."""

import gc
import threading
import weakref

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from setwan_desktop.ui.sweeper import Sweeper


class Circle(QWidget):
    """A window that holds itself, as most do by their signals."""

    def __init__(self) -> None:
        super().__init__()
        self.me = self


def leave_circle() -> list[threading.Thread]:
    """Make a circle that nobody else holds; gives the threads that free it, as they do."""
    threads: list[threading.Thread] = []
    weakref.finalize(Circle(), lambda: threads.append(threading.current_thread()))
    return threads


def make_many() -> None:
    """Make so much that Python would look for circles of every age."""
    kept: list[object] = [[] for _ in range(200_000)]
    assert kept


def test_a_circle_is_not_freed_by_the_thread_beside(qapp):
    freed_by = leave_circle()
    beside = threading.Thread(target=make_many)
    beside.start()
    beside.join()
    assert freed_by == []
    Sweeper.sweep()
    assert freed_by == [threading.main_thread()]


def test_a_circle_is_freed_while_the_event_loop_runs(qtbot: QtBot):
    freed_by = leave_circle()
    make_many()
    assert freed_by == []
    qtbot.waitUntil(lambda: bool(freed_by), timeout=5_000)
    assert freed_by == [threading.main_thread()]


def test_old_circles_are_freed_in_time(qapp):
    circle = Circle()
    gc.collect()  # it is of the oldest generation now
    old = weakref.ref(circle)
    del circle
    minutes = 3
    for _second in range(60 * minutes):
        Sweeper.sweep()
    assert old() is None
