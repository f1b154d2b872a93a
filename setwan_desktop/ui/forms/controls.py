"""UI: which control asks which kind of field."""

from __future__ import annotations

from setwan_desktop.domain.forms import Field
from setwan_desktop.ui.forms.addressees_control import AddresseesControl
from setwan_desktop.ui.forms.chips_control import ChipsControl
from setwan_desktop.ui.forms.choice_controls import ButtonsControl, ListControl, YesNoControl, fits_side_by_side
from setwan_desktop.ui.forms.choices_control import ChoicesControl
from setwan_desktop.ui.forms.code_control import CodeControl
from setwan_desktop.ui.forms.corrections_control import CorrectionsControl
from setwan_desktop.ui.forms.date_controls import DateControl, NumberControl, TimeControl
from setwan_desktop.ui.forms.field_control import FieldControl
from setwan_desktop.ui.forms.files_control import FilesControl
from setwan_desktop.ui.forms.letter_control import LetterControl
from setwan_desktop.ui.forms.names_control import NamesControl, fits_in_sight
from setwan_desktop.ui.forms.points_control import PointsControl
from setwan_desktop.ui.forms.rows_control import ListRowsControl, RowsControl
from setwan_desktop.ui.forms.slot_control import SlotControl
from setwan_desktop.ui.forms.surroundings import Surroundings
from setwan_desktop.ui.forms.text_controls import EmailControl, LineControl, NikControl, PhoneControl, TextControl

CONTROLS: dict[str, type[FieldControl]] = {
    "text": LineControl,
    "long_text": TextControl,
    "date": DateControl,
    "time": TimeControl,
    "number": NumberControl,
    "choice": ListControl,
    "choices": ChoicesControl,
    "yes_no": YesNoControl,
    "nik": NikControl,
    "phone": PhoneControl,
    "email": EmailControl,
    "officer": ListControl,
    "officers": ChoicesControl,
    "organs": ChipsControl,
    "agencies": ChipsControl,
    "files": FilesControl,
    "slot": SlotControl,
    "letter": LetterControl,
}
"""Field kind -> its usual control; rows are made by ``control_for``."""


def control_for(field: Field, around: Surroundings) -> FieldControl:
    """Make the control of a field, showing its prefill."""
    control = _made(field, around)
    if field.prefill is not None:
        control.set_value(field.prefill)
    return control


def _made(field: Field, around: Surroundings) -> FieldControl:
    if field.listed:
        return PointsControl(field, around)
    if field.kind == "rows" and field.id == around.corrections:
        return CorrectionsControl(field, around)
    if field.kind == "rows":
        written = len(field.columns) == 1 and field.columns[0].kind in {"text", "long_text"}
        return ListRowsControl(field, around) if written else RowsControl(field, around, _cell)
    if field.fixed:
        return AddresseesControl(field, around)
    if field.finds:
        return CodeControl(field, around)
    if field.kind == "choice" and fits_side_by_side(field):
        return ButtonsControl(field, around)
    if field.kind == "officer" and fits_in_sight(field):
        return NamesControl(field, around)
    return CONTROLS[field.kind](field, around)


def _cell(field: Field, around: Surroundings) -> FieldControl:
    """Make the control of a cell: a narrow one, so choices are listed and do not stand side by side."""
    if field.kind != "choice":
        return control_for(field, around)
    control = ListControl(field, around)
    if field.prefill is not None:
        control.set_value(field.prefill)
    return control
