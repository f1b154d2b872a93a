"""UI tests: forms by hand, one field of every kind, and what they scroll in."""

from collections.abc import Callable, Iterator
from datetime import date, time

import pytest
import shiboken6
from PySide6.QtWidgets import QScrollArea

from setwan_desktop.domain.forms import KINDS, Field, Form
from setwan_desktop.domain.values import Choice
from setwan_desktop.ui.forms.access_keys import AccessKeys
from setwan_desktop.ui.forms.form_view import FormView
from setwan_desktop.ui.forms.surroundings import Surroundings

ROLES = tuple(Choice(each, f"Petugas {each.upper()}", "Staf") for each in "abc")
LISTS = tuple(map(Choice, ("Untuk ditindaklanjuti", "Untuk diketahui", "Jadwalkan", "Arsipkan", "Telaah")))
ROOMS = (Choice("Ruang Komisi", "Ruang Komisi", "40 kursi"), Choice("Aula"))
COLUMNS = (
    Field("what", "Tindak lanjut", "text"),
    Field("who", "Penanggung jawab", "text"),
    Field("until", "Tenggat", "date", required=False),
)


def field_of(kind: str, **more: object) -> Field:
    """Make a field of a kind, with choices or columns where it needs them."""
    given: dict[str, object] = {"id": kind, "label": f"Isian {kind}", "kind": kind}
    if kind in {"officer", "officers"}:
        given["choices"] = ROLES
    if kind in {"choice", "choices", "organs", "agencies"}:
        given["choices"] = LISTS
    if kind == "slot":
        given["choices"] = ROOMS
    if kind == "rows":
        given["columns"] = COLUMNS
    return Field(**{**given, **more})


WHOLE_FORM = Form(tuple(field_of(kind) for kind in KINDS))

DAY, HOUR = date(2026, 12, 3), time(9, 30)


@pytest.fixture
def scrolled(qtbot, office, desk_of) -> Iterator[Callable[..., QScrollArea]]:
    """Show a form in what it scrolls in, in the active window; it is gone before the archive closes."""
    areas = []

    def shown(form: Form, width: int = 700, height: int = 400, corrections: str = "") -> QScrollArea:
        area = QScrollArea()
        areas.append(area)
        area.setWidgetResizable(True)
        around = Surroundings(desk_of("kasubbag_humas"), office.now().date(), corrections=corrections)
        area.setWidget(FormView(form, around, AccessKeys()))
        area.resize(width, height)
        with qtbot.waitExposed(area):
            area.show()
        area.activateWindow()
        qtbot.waitUntil(area.isActiveWindow)
        return area

    yield shown
    for area in areas:
        area.close()
        shiboken6.delete(area)
