"""Demo: how a person fills in one question, by the kind of its control."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Mapping
from datetime import date, time
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QComboBox, QWidget

from setwan_desktop.demo.hands import hand
from setwan_desktop.demo.hands.hand import OutOfReach
from setwan_desktop.domain.values import Draft, FileRef, Slot, Upload
from setwan_desktop.ui.forms.addressees_control import AddresseesControl
from setwan_desktop.ui.forms.chips_control import Chip, ChipBox, ChipsControl
from setwan_desktop.ui.forms.choice_controls import ButtonsControl, ListControl, YesNoControl, worded
from setwan_desktop.ui.forms.choices_control import ChoicesControl
from setwan_desktop.ui.forms.corrections_control import CorrectionsControl
from setwan_desktop.ui.forms.field_control import FieldControl
from setwan_desktop.ui.forms.files_control import FilesControl
from setwan_desktop.ui.forms.letter_control import LetterControl
from setwan_desktop.ui.forms.lines_editor import EntryText, LinesEditor
from setwan_desktop.ui.forms.names_control import NamesControl
from setwan_desktop.ui.forms.points_control import PointsControl
from setwan_desktop.ui.forms.rows_control import ListRowsControl, RemoveRowButton, RowsControl
from setwan_desktop.ui.forms.slot_control import SlotControl

_T = TypeVar("_T", bound=QWidget)

_AT_THE_TICK = 10


def fill(control: FieldControl, answer: object) -> None:
    """Answer one question; what stands there already is left alone.

    Raises:
        OutOfReach: there is no way to give this answer by hand.
    """
    if _same(control.value(), answer):
        return
    match control:
        case YesNoControl():
            _tick(control.box, wanted=bool(answer))
        case ChoicesControl():
            _tick_several(control, _names(answer))
        case AddresseesControl():
            _choose_addressees(control, _names(answer))
        case NamesControl():
            hand.click(button(control, _label(control, str(answer))))
        case ButtonsControl():
            hand.click(button(control, _label(control, str(answer))))
        case ListControl():
            _choose(control, "" if answer is None else str(answer))
        case ChipsControl():
            _put_chips(_only(control, ChipBox), [_label(control, each) for each in _names(answer)])
        case FilesControl():
            _paste_files(control, answer)
        case SlotControl():
            _fill_slot(control, answer)
        case LetterControl():
            _fill_letter(control, answer)
        case CorrectionsControl():
            _fill_corrections(control, _rows(answer))
        case PointsControl():
            _write_lines(_only(control, LinesEditor), str(answer or "").split("\n"))
        case ListRowsControl():
            column = control.field.columns[0].id
            _write_lines(_only(control, LinesEditor), [str(row.get(column) or "") for row in _rows(answer)])
        case RowsControl():
            _fill_rows(control, _rows(answer))
        case _:
            _write(control.buddy(), _typed(answer))


def button(within: QWidget, words: str) -> QAbstractButton:
    """Find the button that says ``words``.

    Raises:
        OutOfReach: none does.
    """
    for each in within.findChildren(QAbstractButton):
        if said_on(each) == words and each.isVisible():
            return each
    raise OutOfReach(f"no button “{words}”")


def said_on(widget: QAbstractButton) -> str:
    """Give what a button says, without the mark of its access key and the gap before its words."""
    return widget.text().replace("&&", "\0").replace("&", "").replace("\0", "&").replace("\u2009", "").strip()


def _typed(answer: object) -> str:
    """Write an answer as one types it."""
    if isinstance(answer, date):
        return f"{answer:%d-%m-%Y}"
    if isinstance(answer, time):
        return f"{answer:%H.%M}"
    return "" if answer is None else str(answer)


def _write(line: QWidget, text: str) -> None:
    """Write over what stands in a line or text, and go on by Tab."""
    hand.click(line, QPoint(line.width() // 2, min(line.height() // 2, 14)))
    hand.write_over(text)
    hand.press("Tab")


def _tick(box: QCheckBox, *, wanted: bool) -> None:
    if box.isChecked() is not wanted:
        hand.click(box, QPoint(_AT_THE_TICK, box.height() // 2))


def _tick_several(control: ChoicesControl, wanted: list[str]) -> None:
    boxes = control.findChildren(QCheckBox)
    for choice, box in zip(control.field.choices, boxes, strict=True):
        _tick(box, wanted=str.__str__(choice) in wanted)


def _choose_addressees(control: AddresseesControl, wanted: list[str]) -> None:
    """Press the buttons of those who get it besides; whoever has none yet is found in the menu."""
    for choice in (each for each in control.field.choices if each not in control.field.fixed):
        value = str.__str__(choice)
        action = control.menu_action(value)
        if control.button(value).isChecked() is (value in wanted):
            continue
        if action is None:
            hand.click(control.button(value))
            continue
        hand.click(control.more)
        menu = control.more.menu()
        if menu is None:
            raise OutOfReach("the menu of addressees is missing")
        hand.click(menu, menu.actionGeometry(action).center())


def _choose(control: ListControl, answer: str) -> None:
    """Choose from a list that drops down, by keys; in a long one by typing."""
    box = control.buddy()
    if not isinstance(box, QComboBox):
        raise OutOfReach(f"{control.field.label} is no list")
    if box.isEditable():
        _write(box, _label(control, answer))
        return
    place = box.findData(answer or None)
    if place < 0:
        raise OutOfReach(f"“{answer}” is no choice of {control.field.label}")
    hand.click(box)
    hand.press("Home")
    for _ in range(place):
        hand.press("Down")
    hand.press("Return")


def _put_chips(box: ChipBox, wanted: list[str]) -> None:
    for chip in box.findChildren(Chip):
        if chip.text().replace("&&", "&") not in wanted and chip.isVisible():
            hand.click(chip)
    there = {chip.text().replace("&&", "&") for chip in box.findChildren(Chip) if chip.isVisible()}
    for name in wanted:
        if name not in there:
            hand.click(box.line)
            hand.write(name)
            hand.put_popups_away()
            hand.press("Return")


def _paste_files(control: FilesControl, answer: object) -> None:
    """Copy files where they lie, and paste them here."""
    uploads = (
        [each for each in answer if isinstance(each, Upload | FileRef)] if isinstance(answer, list | tuple) else []
    )
    with tempfile.TemporaryDirectory(prefix="setwan-lampiran-") as folder:
        paths = []
        for each in uploads:
            if isinstance(each, Upload):
                path = Path(folder) / each.name
                path.write_bytes(each.bytes)
                paths.append(str(path))
        hand.copy_files(paths)
        hand.click(button(control, "Tempel"))


def _fill_slot(control: SlotControl, answer: object) -> None:
    slot = answer if isinstance(answer, Slot) else None
    parts = control.findChildren(FieldControl)
    wanted = (slot.date, slot.start, slot.end, slot.room) if slot else (None, None, None, None)
    for part, value in zip(parts, wanted, strict=True):
        fill(part, value)


def _fill_letter(control: LetterControl, answer: object) -> None:
    """Fill in the parts of a letter, each found by what a screen reader calls it."""
    draft = answer if isinstance(answer, Draft) else Draft((), "", "-", "", "", ())
    if control.is_locked:
        # The first key asks whether the paraf may fall; Enter says so.
        hand.click(_part(control, "Hal"))
        hand.press("x")
        hand.press("Space")
    old = control.value()
    for words, former, wanted in (
        ("Sifat", old.urgency if isinstance(old, Draft) else "", draft.urgency),
        ("Lampiran", old.enclosures if isinstance(old, Draft) else "", draft.enclosures),
        ("Hal", old.subject if isinstance(old, Draft) else "", draft.subject),
        ("Acara", old.agenda if isinstance(old, Draft) else "", draft.agenda),
    ):
        if former != wanted:
            _write(_part(control, words), wanted)
    for words, names in (("Kepada", draft.addressees), ("Tembusan", draft.copies)):
        box = _part(control, words)
        if isinstance(box, ChipBox) and box.names() != tuple(names):
            _put_chips(box, list(names))
    _write_lines(_only(control, LinesEditor), list(draft.paragraphs))


def _part(control: LetterControl, words: str) -> QWidget:
    named = f"{control.field.label}: {words}"
    for each in control.findChildren(QWidget):
        if each.accessibleName() == named:
            return each
    raise OutOfReach(f"{named} is not there")


def _write_lines(editor: LinesEditor, wanted: list[str]) -> None:
    """Write a numbered list: Enter begins the next entry, Backspace takes an empty one away."""
    while len(_entries(editor)) > max(1, len(wanted)):
        hand.click(_entries(editor)[-1])
        hand.write_over("")
        hand.press("Backspace")
    for place, text in enumerate(wanted or [""]):
        if place >= len(_entries(editor)):
            hand.click(_entries(editor)[-1])
            hand.press("Ctrl+End")
            hand.press("Return")
        entry = _entries(editor)[place]
        if entry.text() != text:
            hand.click(entry)
            hand.write_over(text)


def _entries(editor: LinesEditor) -> list[EntryText]:
    shown = [each for each in editor.findChildren(EntryText) if each.isVisibleTo(editor)]
    return sorted(shown, key=lambda each: each.mapTo(editor, QPoint()).y())


def _fill_corrections(control: CorrectionsControl, wanted: list[Mapping[str, object]]) -> None:
    """Write corrections card by card."""
    while len(control.cards()) > max(1, len(wanted)):
        hand.click(control.cards()[-1].remove_button())
    place, text = control.field.columns[0].id, control.field.columns[-1].id
    for number, row in enumerate(wanted):
        if number >= len(control.cards()):
            hand.click(button(control, "Tambah koreksi"))
        card = control.cards()[number]
        _write(card.place, str(row.get(place) or ""))
        _write(card.text, str(row.get(text) or ""))


def _fill_rows(control: RowsControl, wanted: list[Mapping[str, object]]) -> None:
    """Fill in a table cell by cell."""
    while len(_lines(control)) > max(1, len(wanted)):
        buttons = [each for each in control.findChildren(RemoveRowButton) if each.isVisible()]
        hand.click(max(buttons, key=lambda each: each.y()))
    for place, row in enumerate(wanted):
        if place >= len(_lines(control)):
            hand.click(button(control, "Tambah baris"))
        for cell in _lines(control)[place]:
            fill(cell, row.get(cell.field.id))


def _lines(control: RowsControl) -> list[list[FieldControl]]:
    """Give the cells that are shown, row by row."""
    cells = [each for each in control.findChildren(FieldControl) if each.field in control.field.columns]
    shown = [each for each in cells if each.isVisibleTo(control)]
    width = len(control.field.columns)
    return [shown[start : start + width] for start in range(0, len(shown), width)]


def _label(control: FieldControl, answer: str) -> str:
    """Give what the list or button says for an answer."""
    return next((worded(each) for each in control.field.choices if str.__str__(each) == answer), answer)


def _names(answer: object) -> list[str]:
    return [str(each) for each in answer] if isinstance(answer, Iterable) and not isinstance(answer, str) else []


def _rows(answer: object) -> list[Mapping[str, object]]:
    return [row for row in answer if isinstance(row, Mapping)] if isinstance(answer, list | tuple) else []


def _only(within: QWidget, kind: type[_T]) -> _T:
    return within.findChildren(kind)[0]


def _same(stands: object, answer: object) -> bool:
    """Tell whether an answer stands there already; empty is empty, however it is written."""
    empty: tuple[object, ...] = (None, "", (), [], False)
    if stands in empty or answer in empty:
        return stands in empty and answer in empty
    if isinstance(stands, tuple) and isinstance(answer, list | tuple):
        return list(stands) == list(answer)
    return stands == answer
