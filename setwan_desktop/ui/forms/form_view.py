"""UI: a form: its questions come and go with the answers they depend on; keys, files and problems go where they belong."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QChildEvent, QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)
from typing_extensions import override

from setwan_desktop.domain.conditions import holds
from setwan_desktop.domain.forms import Field, Form
from setwan_desktop.domain.refusals import FieldProblem
from setwan_desktop.domain.values import FileRef, Upload, Value
from setwan_desktop.ui import wording
from setwan_desktop.ui.forms.access_keys import AccessKeys
from setwan_desktop.ui.forms.addressees_control import AddresseesControl
from setwan_desktop.ui.forms.choices_control import ChoicesControl
from setwan_desktop.ui.forms.day_hint import DayHint
from setwan_desktop.ui.forms.field_box import FieldBox
from setwan_desktop.ui.forms.field_control import FieldControl
from setwan_desktop.ui.forms.files_control import FilesControl, holds_files
from setwan_desktop.ui.forms.following import Following
from setwan_desktop.ui.forms.form_grid import FormGrid
from setwan_desktop.ui.forms.letter_control import LetterControl
from setwan_desktop.ui.forms.nik_filling import NikFilling
from setwan_desktop.ui.forms.rows_control import RemoveRowButton
from setwan_desktop.ui.forms.slot_control import SlotControl
from setwan_desktop.ui.forms.surroundings import Surroundings
from setwan_desktop.ui.forms.text_controls import NikControl

_MARGIN = 24
_DRAGGED = {QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop}
_INVITING = ("organs", "agencies")


class FormView(QWidget):
    """The questions of one action.

    Signals:
        changed: an answer may have changed.
        left: the id of a field that was left.
        file_added: a file that was just handed in.
        file_wanted: a file that shall be shown.
    """

    changed = Signal()
    left = Signal(str)
    file_added = Signal(object)
    file_wanted = Signal(object)

    def __init__(self, form: Form, around: Surroundings, keys: AccessKeys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = form
        self._around = around
        self._boxes: dict[str, FieldBox] = {}
        self.setAcceptDrops(True)
        for field in form.fields:
            self._boxes[field.id] = self._build_box(field, keys)
        hints = {
            each.hour: DayHint(self._boxes[each.id].control, self._boxes[each.hour].control, around, self)
            for each in form.fields
            if each.hour in self._boxes
        }
        self._grid = FormGrid(self, self._boxes, hints)
        self._fillings: list[NikFilling | Following] = [
            NikFilling(box.control, {told: self._boxes[name] for told, name in box.field.fills.items()}, around.today)
            for box in self._boxes.values()
            if isinstance(box.control, NikControl)
            and box.field.fills
            and self._boxes.keys() >= set(box.field.fills.values())
        ]
        self._fillings += [
            Following(self._boxes[box.field.follows], box)
            for box in self._boxes.values()
            if box.field.follows in self._boxes
        ]
        for box in self._boxes.values():
            if isinstance(box.control, SlotControl) and box.field.required and box.field.prefill is None:
                box.control.propose()
        self._arrange()

    def values(self) -> dict[str, object]:
        """Give the answer of every question that is asked now, raw where it cannot be read."""
        return {each.id: self._boxes[each.id].control.value() for each in self.form.fields if self._is_asked(each.id)}

    def set_values(self, answers: Mapping[str, Any]) -> None:
        """Show answers, such as those of a draft or raw ones typed before; questions not named keep theirs."""
        for field_id, value in answers.items():
            if field_id in self._boxes:
                self._boxes[field_id].control.set_value(value)
        self._arrange()
        self._tell_concerns()

    def show_problems(self, problems: tuple[FieldProblem, ...]) -> None:
        """Show every problem beside its field, and no others; the first that is shown gets the focus."""
        for box in self._boxes.values():
            box.show_problem("")
        wrong: set[str] = set()
        for problem in problems:
            field_id = problem.field.split("[")[0]
            if field_id in self._boxes:
                self._show_one(self._boxes[field_id], problem, first=field_id not in wrong)
                wrong.add(field_id)
        first = next((each.id for each in self.form.fields if each.id in wrong), "")
        if first:
            self.focus_field(first)

    def show_problem_of(self, field_id: str, problem: FieldProblem | None) -> None:
        """Show or clear the problem of one field that has just been left."""
        box = self._boxes[field_id]
        box.show_problem(
            (box.control.complaint() or wording.problem_sentence(problem)) if problem else box.control.complaint()
        )

    def faulty_labels(self) -> list[str]:
        """Give the labels of the fields with a problem, in reading order."""
        return [each.label for each in self.form.fields if self._boxes[each.id].problem()]

    def problem_of(self, field_id: str) -> str:
        """Give the sentence shown under a field; empty if there is none."""
        return self._boxes[field_id].problem()

    def focus_field(self, field_id: str) -> None:
        """Put the caret into a field and bring it into view."""
        box = self._boxes[field_id]
        box.control.buddy().setFocus(Qt.FocusReason.OtherFocusReason)
        above: QWidget | None = self
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None:
            above.ensureWidgetVisible(box, 0, _MARGIN)

    def focus_first(self) -> None:
        """Put the caret into the first question that still must be answered, else into a list of ticks, else into the first."""
        asked = [each.id for each in self.form.fields if self._is_asked(each.id)]
        needed = [each for each in asked if self._boxes[each].field.required]
        empty = [each for each in needed if self._boxes[each].control.value() in (None, False)]
        ticks = [each for each in asked if _has_digits(self._boxes[each].control)]
        if asked:
            self.focus_field((empty or ticks or asked)[0])

    def files(self) -> list[Upload | FileRef]:
        """Give every file that was handed in."""
        return [each for control in self._file_controls() for each in control.files]

    def content_of(self, file: Upload | FileRef) -> bytes:
        """Give what a file that was handed in holds."""
        return self._around.content_of(file)

    def choose_files(self) -> None:
        """Let files be chosen for the first question that asks for them."""
        for control in self._file_controls()[:1]:
            control.choose()

    def asks_files(self) -> bool:
        """Tell whether a question asks for files now."""
        return bool(self._file_controls())

    def take_files(self, given: QMimeData) -> bool:
        """Give what was pasted or let go to the first question that asks for files; tell whether there is one."""
        wanted = next(iter(self._file_controls()), None) if holds_files(given) else None
        if wanted is not None:
            wanted.take(given)
        return wanted is not None

    def _file_controls(self) -> list[FilesControl]:
        controls = (self._boxes[each.id].control for each in self.form.fields if self._is_asked(each.id))
        return [each for each in controls if isinstance(each, FilesControl)]

    def letter(self) -> LetterControl | None:
        """Give the control of the letter's text; None where none is asked."""
        return next((box.control for box in self._boxes.values() if isinstance(box.control, LetterControl)), None)

    def box(self, field_id: str) -> FieldBox:
        """Give the box of one field."""
        return self._boxes[field_id]

    @staticmethod
    def _show_one(box: FieldBox, problem: FieldProblem, *, first: bool) -> None:
        sentence = box.control.complaint() or wording.problem_sentence(problem)
        if "[" in problem.field:
            sentence = f"{problem.label}: {sentence}"
        if first:
            box.show_problem(sentence)
        box.control.mark_within(problem.field, sentence)

    def _is_asked(self, field_id: str) -> bool:
        field = self._boxes[field_id].field
        return holds(field.when, self._answer)

    def _answer(self, field_id: str) -> Value:
        box = self._boxes.get(field_id)
        value = box.control.value() if box else None
        return value if isinstance(value, str | bool | int | tuple) else None

    def _on_box_changed(self, field_id: str) -> None:
        for filling in self._fillings:
            filling.follow(field_id)
        if any(field_id in each.when for each in self.form.fields):
            self._arrange()
        if self._boxes[field_id].field.kind in _INVITING:
            self._tell_concerns()
        self.changed.emit()

    def _tell_concerns(self) -> None:
        """Let the slot know who is invited, for their own appointments clash too."""
        named: list[str] = []
        for box in self._boxes.values():
            value = box.control.value()
            if box.field.kind in _INVITING and isinstance(value, tuple):
                named.extend(value)
        for box in self._boxes.values():
            if isinstance(box.control, SlotControl):
                box.control.set_concerns(tuple(named))

    def _arrange(self) -> None:
        """Place the questions that are asked."""
        self._grid.arrange([each for each in self.form.fields if self._is_asked(each.id)])

    def _build_box(self, field: Field, keys: AccessKeys) -> FieldBox:
        box = FieldBox(field, self._around, keys, self)
        box.changed.connect(self._on_box_changed)
        if isinstance(box.control, FilesControl):
            box.control.added.connect(self.file_added)
            box.control.looked_at.connect(self.file_wanted)
        self._watch(box.control)
        return box

    def _watch(self, part: QWidget) -> None:
        for each in (part, *part.findChildren(QWidget)):
            each.installEventFilter(self)

    def _tell_left(self, part: QWidget) -> None:
        for field_id, box in self._boxes.items():
            if box.isAncestorOf(part):
                self.left.emit(field_id)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Enter move to the next field, as clerks expect; texts of several lines keep it."""
        kind = event.type()
        if kind == QEvent.Type.FocusOut and isinstance(watched, QWidget):
            self._tell_left(watched)
        elif kind == QEvent.Type.ChildAdded and isinstance(event, QChildEvent):
            added = event.child()  # such as the cells of a new row
            if isinstance(added, QWidget):
                self._watch(added)
        elif kind in _DRAGGED and isinstance(event, QDropEvent) and holds_files(event.mimeData()):
            if not _is_of_files(watched):
                # A line would write the file's name; the form takes the file.
                event.ignore()
                return True
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and isinstance(watched, QWidget):
            if event.matches(QKeySequence.StandardKey.Paste) and not _is_of_files(watched):
                return self.take_files(QGuiApplication.clipboard().mimeData())
            plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
            is_over = watched.window() is not self.window()  # such as the month of a date field
            is_button = isinstance(watched, QPushButton)
            moves = isinstance(watched, QLineEdit | QAbstractButton) or watched.focusPolicy() & Qt.FocusPolicy.TabFocus
            is_text = isinstance(watched, QPlainTextEdit)
            if (
                plain
                and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
                and moves
                and not is_over
                and not is_text
                and not is_button
            ):
                self._go_on_from(watched)
                return True
        return False

    def _go_on_from(self, part: QWidget) -> None:
        """Move on by Enter: through the parts of most fields, and from any box of a list of ticks to the next field.

        What takes a row away is left out: whoever goes on typing there would lose the row with the first space.
        """
        asked = [each.id for each in self.form.fields if self._is_asked(each.id)]
        ticks = [each for each in asked if isinstance(self._boxes[each].control, ChoicesControl | AddresseesControl)]
        inside = next((each for each in ticks if self._boxes[each].isAncestorOf(part)), "")
        following = asked[asked.index(inside) + 1 :] if inside else []
        if following:
            self.focus_field(following[0])
            return
        part.focusNextPrevChild(True)
        while isinstance(now := QApplication.focusWidget(), RemoveRowButton):
            now.focusNextPrevChild(True)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files and pictures where a question asks for them."""
        if self._file_controls() and holds_files(event.mimeData()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        """Take what was let go anywhere on the form."""
        if self.take_files(event.mimeData()):
            event.acceptProposedAction()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew when the form becomes narrow or wide."""
        super().resizeEvent(event)
        self._arrange()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Lay out anew now that its labels have their looks."""
        super().showEvent(event)
        self._arrange()


def _is_of_files(part: QObject) -> bool:
    """Tell whether a part belongs to a question that asks for files, which takes them itself."""
    above: QObject | None = part
    while above is not None and not isinstance(above, FilesControl):
        above = above.parent()
    return above is not None


def _has_digits(control: FieldControl) -> bool:
    return isinstance(control, ChoicesControl) and control.has_digits
