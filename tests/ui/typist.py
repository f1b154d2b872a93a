"""UI tests: a program of its own in which somebody types without a rest, telling of every key, until it is killed.

python -m tests.ui.typist ARCHIVE '{"who": …, "service": …, "case_id": …, "section": …, "seed": …, "files": […], "acts": …}'
"""

from __future__ import annotations

import json
import os
import random
import sys
import threading
import time
import traceback
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from setwan_desktop import demo
from setwan_desktop.clock import SystemClock
from setwan_desktop.demo.hands import hand
from setwan_desktop.demo.hands.window import AtTheWindow
from setwan_desktop.domain.values import FileRef, Upload
from setwan_desktop.ui import app, page_names
from setwan_desktop.ui.case.task_panel import TaskPanel
from setwan_desktop.ui.drafts import storable
from setwan_desktop.ui.first_run import FirstRun
from setwan_desktop.ui.forms.files_control import FilesControl
from setwan_desktop.ui.forms.form_view import FormView
from setwan_desktop.ui.frame import Frame
from setwan_desktop.ui.main_window import MainWindow
from setwan_desktop.ui.settings.letter_texts import LetterTextSection
from setwan_desktop.ui.settings.page import SettingsPage
from setwan_desktop.ui.settings.section import Section
from tests.robot import Robot

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_KEY_EVERY_MS = 25
_LONGEST_LIFE = 120.0
"""Seconds after which it ends by itself, should nobody kill it."""


class Scene(NamedTuple):
    """What is typed into.

    Attributes:
        who: sign-in name; empty: nobody, for there is no office yet.
        service: whose intake; empty for a case.
        case_id: whose task.
        section: of the settings; empty for a case or an intake.
        seed: of what is typed.
        files: attached now and then.
        acts: fill the form in, and take the act after so many seconds; negative: type without end.
    """

    who: str
    service: str = ""
    case_id: str = ""
    section: str = ""
    seed: int = 0
    files: tuple[str, ...] = ()
    acts: float = -1.0


class Spot(NamedTuple):
    """Where one types.

    Attributes:
        top: in which the caret stays.
        words: tells what stands there.
        begin: puts the caret into the first line.
    """

    top: QWidget
    words: Callable[[], dict[str, str]]
    begin: Callable[[], None]


def panel_at(window: MainWindow, scene: Scene) -> TaskPanel:
    """Go where a scene plays; gives the panel with its form."""
    if scene.service:
        window.go_to(page_names.intake_of(scene.service))
    else:
        window.open_case(scene.case_id)
    hand.settle()
    return next(each for each in window.findChildren(TaskPanel) if each.isVisible() and each.form is not None)


def section_at(window: MainWindow, scene: Scene) -> Section:
    """Open a section of the settings; of the letters' texts the first letter."""
    window.go_to(page_names.SETTINGS)
    page = window.page(SettingsPage)
    page.show_section(scene.section)
    section = next(each for each in page.sections if each.title == scene.section)
    if isinstance(section, LetterTextSection) and section.editor is None:
        section.open_letter(section._desk.letter_texts()[0].key)
    QApplication.processEvents()
    return section


def typed_in_section(section: Section) -> dict[str, str]:
    """Tell what is typed in a section and not saved."""
    return {field: repr(value) for field, value in section.values().items()}


def typed_in_steps(wizard: FirstRun) -> dict[str, str]:
    """Tell what stands in the lines of the first run that may be kept."""
    lines = [each for step in wizard.steps[:2] for each in step.findChildren(QLineEdit)]
    return {each.accessibleName(): each.text().strip() for each in lines}


def spot_at(place: MainWindow | FirstRun, scene: Scene) -> Spot:
    """Go where a scene plays."""
    if isinstance(place, FirstRun):
        if scene.seed % 2 and place.place == 0:
            place.next()
        step = place.steps[place.place]
        return Spot(step, partial(typed_in_steps, place), step.begin)
    if scene.section:
        section = section_at(place, scene)
        return Spot(section, partial(typed_in_section, section), partial(_focus_first, section))
    form = panel_at(place, scene).form
    assert form is not None
    return Spot(form, partial(typed_in, form), form.focus_first)


def _focus_first(top: QWidget) -> None:
    lines = (*top.findChildren(QLineEdit), *top.findChildren(QPlainTextEdit))
    next(each for each in lines if each.isVisible() and _may_type(top, each)).setFocus()


def typed_in(form: FormView) -> dict[str, str]:
    """Tell what stands in a form, in words that two programs can compare."""
    return {field: told for field, value in storable(form.values()).items() if (told := _told(value))}


def _told(value: object) -> str:
    match value:
        case None | False:
            return ""
        case Upload() | FileRef():
            return f"berkas {value.name}"
        case tuple():
            return " | ".join(filter(None, map(_told, value)))
        case Mapping():
            return ", ".join(f"{key}={told}" for key, each in sorted(value.items()) if (told := _told(each)))
    return repr(value)


def say(kind: str, **more: object) -> None:
    """Tell the test, past every buffer: what was told stays told when the program is killed."""
    os.write(1, (json.dumps({"kind": kind, "at": time.monotonic(), **more}) + "\n").encode())


class Typist(QObject):
    """Signs in, goes to the form, and types a key at a time."""

    def __init__(self, scene: Scene) -> None:
        super().__init__()
        self._scene, self._chance = scene, random.Random(scene.seed)  # noqa: S311
        self._spot: Spot | None = None
        self._files = list(scene.files)
        self._before: dict[str, str] = {}
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)
        self._timer.start(_KEY_EVERY_MS)

    def _step(self) -> None:
        if self._spot is None:
            # Signing in lets events through, this one's own clock among them.
            self._timer.stop()
            frame = next((each for each in QApplication.topLevelWidgets() if isinstance(each, Frame)), None)
            first = frame.findChild(FirstRun) if frame is not None else None
            if frame is not None and (frame.front.form.isVisible() or (first is not None and first.isVisible())):
                try:
                    self._sit_down(frame, first)
                except BaseException:  # noqa: BLE001
                    # The program itself would only tell, and go on.
                    traceback.print_exc()
                    os._exit(1)
            self._timer.start()
        elif self._scene.acts < 0:
            self._type()

    def _sit_down(self, frame: Frame, first: FirstRun | None) -> None:
        frame.activateWindow()
        if first is None:
            person = AtTheWindow(frame, demo.PASSWORD)
            person.sit_down(self._scene.who)
            self._spot = spot_at(person.window, self._scene)
        else:
            self._spot = spot_at(first, self._scene)
        self._before = self._spot.words()
        say("ready", form=self._before)
        if self._scene.acts >= 0:
            assert isinstance(self._spot.top, FormView)
            self._fill_in(self._spot.top)

    def _fill_in(self, form: FormView) -> None:
        """Fill the form in, let its draft be kept, and send it when it is time."""
        day = form._around.today
        proposed = {field: value for field, value in storable(form.values()).items() if value}
        form.set_values({**Robot(self._scene.seed, day).fill(form.form), **proposed})
        form.focus_first()
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
        QTimer.singleShot(round(self._scene.acts * 1_000), self, self._act)
        say("filled", form=typed_in(form))

    def _act(self) -> None:
        say("acting")
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        say("acted")

    def _type(self) -> None:
        assert self._spot is not None
        top = self._spot.top
        focus = QApplication.focusWidget()
        say("pressing", clock=SystemClock().now().timestamp())
        if self._files and self._chance.random() < 0.01:
            control = next((each for each in top.findChildren(FilesControl) if each.isVisible()), None)
            if control is not None:
                control.add_paths([Path(self._files.pop())])
        elif focus is not None and _may_type(top, focus) and self._chance.random() > 0.03:
            self._key(focus)
        elif focus is None or not top.isAncestorOf(focus):
            # Whoever left by the last field comes back to the first.
            self._spot.begin()
        else:
            QTest.keyClick(focus, Qt.Key.Key_Tab)
        now = self._spot.words()
        if now != self._before:
            self._before = now
            say("typed", form=now)

    def _key(self, focus: QWidget) -> None:
        chance = self._chance.random()
        if chance < 0.05:
            QTest.keyClick(focus, Qt.Key.Key_Backspace)
        elif chance < 0.15:
            QTest.keyClick(focus, Qt.Key.Key_Space)
        elif chance < 0.25:
            QTest.keyClicks(focus, self._chance.choice("0123456789"))
        else:
            QTest.keyClicks(focus, self._chance.choice(_LETTERS))


def _may_type(top: QWidget, focus: QWidget) -> bool:
    """Tell whether the caret stands in a text of the form."""
    is_text = isinstance(focus, QLineEdit | QPlainTextEdit) and focus.isEnabled() and not focus.isReadOnly()
    return is_text and top.isAncestorOf(focus)


def main(archive: str, scene: Scene) -> int:
    """Run the program with a typist before it."""
    application = app.prepared_application()
    typist = Typist(scene)
    typist.setParent(application)
    threading.Timer(_LONGEST_LIFE, os._exit, (1,)).start()
    return app.run(archive, demo=False)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Scene(**json.loads(sys.argv[2]))))
