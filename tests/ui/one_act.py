"""UI tests: one act at the program's window by one kind of hand, each command noted."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, time

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog

from setwan_desktop import demo
from setwan_desktop.demo.hands import hand
from setwan_desktop.demo.hands.hand import OutOfReach
from setwan_desktop.demo.hands.window import AtTheWindow
from setwan_desktop.domain.forms import Field
from setwan_desktop.domain.views import Offer
from setwan_desktop.office import Desk
from setwan_desktop.ui.case.case_page import CasePage
from setwan_desktop.ui.case.task_panel import TaskPanel
from setwan_desktop.ui.forms.field_control import FieldControl
from setwan_desktop.ui.forms.slot_control import FreeSlotButton
from setwan_desktop.ui.frame import Frame
from setwan_desktop.ui.inbox.page import InboxPage
from setwan_desktop.ui.intake.intake_page import IntakePage
from tests.ui.commands import OWN, Act, OnPlace, OtherName, OtherSlot, Press, Tick, TickCorrections

_LOOK_EVERY_MS, _LOOKS = 10, 300
NIK = "6310994505850001"
"""A number that no office issues: of a woman born on 5 May 1985."""


@dataclass(frozen=True)
class Typed:
    """An answer as it is typed, and as the case shall hold it."""

    field: Field
    text: str


class OneAct(ABC):
    """Somebody who opens a case and takes one act.

    Args:
        frame: the window, where he has signed in.
        desk: his own, to look things up.
        case_id: the case that waits for him; empty: he is to open one.

    Attributes:
        commands: what was pressed or clicked since the case was open.
        typed: what was typed, by field.
        questions: titles of what was asked before the act was done.
    """

    def __init__(self, frame: Frame, desk: Desk, case_id: str = "") -> None:
        self.person = AtTheWindow(frame, demo.PASSWORD)
        self.desk, self.case_id = desk, case_id
        self.commands: list[str] = []
        self.typed: dict[str, Typed] = {}
        self.questions: list[str] = []

    def take(self, act: Act) -> None:
        """Open the case that waits, and take an act of it."""
        self.open(act)
        self.commands.clear()
        self.take_opened(act)

    def take_opened(self, act: Act) -> None:
        """Take an act of the case that is open."""
        if act.by != OWN:
            self.reach(act)
        panel = self.panel()
        assert panel.offer is not None
        assert panel.offer.action == act.action
        deeds = {getattr(each, "field", ""): each for each in act.deeds}
        for field in panel.offer.form.fields:
            control = panel.form.box(field.id).control if panel.form is not None else None
            if control is None or not control.isVisibleTo(panel):
                continue
            if field.id in deeds:
                self._do(deeds.pop(field.id), panel, control)
            elif field.id in act.typed or (field.required and control.value() is None):
                self._type(field, control, act.typed.get(field.id, ""))
        for deed in deeds.values():
            self._do(deed, panel, None)
        self.finish(act)

    def panel(self) -> TaskPanel:
        """Give the task that is shown now."""
        page = self.person.window.stack.currentWidget()
        match page:
            case InboxPage():
                return page.case.columns.panel
            case CasePage():
                return page.columns.panel
            case IntakePage():
                return page.panel
            case _:
                raise OutOfReach(f"{page} has no task")

    def offer(self, act: Act) -> Offer:
        """Give what is offered of an act."""
        if self.case_id:
            offers = self.desk.case(self.case_id).offers
        else:
            offers = next(each.openings for each in self.desk.services() if each.id == act.service)
        return next(each for each in offers if each.action == act.action and not each.recorded_for)

    def _type(self, field: Field, control: FieldControl, text: str) -> None:
        self.typed[field.id] = Typed(field, text or _answer(field))
        self.write(control, self.typed[field.id])

    def _do(self, deed: object, panel: TaskPanel, control: FieldControl | None) -> None:
        match deed:
            case Tick(places=places) if control is not None:
                for place in places:
                    self.tick(control, place)
            case OtherSlot() if control is not None:
                self.take_other_slot(control)
            case OtherName(name=name) if control is not None:
                self.put_other_name(control, name)
            case Press(words=words):
                self.press_button(panel, words)
            case TickCorrections():
                self.tick_corrections(panel)
            case OnPlace(part=part) if control is not None:
                self.correct(control, part)
            case _:
                raise AssertionError(f"{deed}: there is no such question")

    @contextmanager
    def answering(self, asks: str) -> Iterator[None]:
        """Look out for the question before an act, and answer it: ``yes``, or by the ``password``."""
        timer = QTimer()
        timer.setInterval(_LOOK_EVERY_MS)

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if isinstance(dialog, QDialog) and dialog.isVisible():
                timer.stop()
                self.questions.append(dialog.windowTitle())
                self.answer_question(dialog, asks)

        timer.timeout.connect(look)
        timer.start()
        yield
        hand.settle()
        timer.stop()

    def free_slot(self, control: FieldControl) -> FreeSlotButton:
        """Give the first of the other free times, which are looked up a moment after the form is shown."""
        for _ in range(_LOOKS):
            for each in control.findChildren(FreeSlotButton):
                if each.isVisible():
                    return each
            hand.wait(_LOOK_EVERY_MS)
        raise OutOfReach("no other time is offered")

    @abstractmethod
    def sign_in(self, who: str) -> None:
        """Come in by name and password."""

    @abstractmethod
    def open(self, act: Act) -> None:
        """Open the case that waits, or the intake."""

    @abstractmethod
    def reach(self, act: Act) -> None:
        """Open the form of an act that does not stand there already."""

    @abstractmethod
    def write(self, control: FieldControl, typed: Typed) -> None:
        """Type an answer."""

    @abstractmethod
    def tick(self, control: FieldControl, place: int) -> None:
        """Tick or choose one of several."""

    @abstractmethod
    def take_other_slot(self, control: FieldControl) -> None:
        """Take another free time."""

    @abstractmethod
    def put_other_name(self, control: FieldControl, name: str) -> None:
        """Put another name in place of the first."""

    @abstractmethod
    def press_button(self, panel: TaskPanel, words: str) -> None:
        """Press a button of the form."""

    @abstractmethod
    def tick_corrections(self, panel: TaskPanel) -> None:
        """Tick every correction off."""

    @abstractmethod
    def correct(self, control: FieldControl, part: str) -> None:
        """Write what shall be corrected at a part of the letter."""

    @abstractmethod
    def answer_question(self, dialog: QDialog, asks: str) -> None:
        """Answer the question before an act: ``yes``, or by the ``password``."""

    @abstractmethod
    def finish(self, act: Act) -> None:
        """Take the act, and answer what is asked."""


def _answer(field: Field) -> str:
    """Give what a clerk types into a field, by its kind."""
    match field.kind:
        case "nik":
            return NIK
        case "phone":
            return "081200001146"
        case "date":
            return f"{date(2026, 10, 28):%d%m%Y}"
        case "time":
            return f"{time(9, 30):%H.%M}"
        case "number":
            return "12"
        case "choice" | "officer":
            return field.choices[0].label
        case "rows":
            return f"Peserta {field.label.lower()}"
        case _:
            return f"Tentang {field.label.lower()}"
