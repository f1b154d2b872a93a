"""UI tests: a bar that comes makes its form narrower, which must not make it go again: else it flips until the stack is full.

That needs a form as high as its room, at a width at which it shows other parts. Such heights are tried at every width.
"""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QScrollArea
from typing_extensions import override

from setwan_desktop.demo.hands import hand
from setwan_desktop.domain.forms import Form
from setwan_desktop.ui.forms.access_keys import AccessKeys
from setwan_desktop.ui.forms.form_view import FormView
from setwan_desktop.ui.forms.surroundings import Surroundings
from tests.ui.every_page import every_page
from tests.ui.walking import Walker

_STEP = 5
"""Less than a bar is wide."""

_WIDTHS = range(300, 1_000, _STEP)
_AROUND = (0, -24, 24)
"""Pixels by which the room is higher than the form; a line of buttons that comes and goes is twice as high."""

_MOST_FLIPS = 40
SHARE = [("pengaduan", "disposisi"), ("audiensi", "disposisi_ketua"), ("pengaduan", "penjadwalan")]
EVERY = [
    (service, step)
    for service, step in (tuple(each.name.split()[1:]) for each in every_page() if each.name.startswith("langkah "))
    if step not in {"penerimaan", "penerusan", "menunggu_jadwal"}  # begin or wait by themselves
]


class Flips(QObject):
    """Counts how often a form takes another size; one that takes too many is stopped before the stack is full."""

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area)
        self._area, self._count, self.has_flipped = area, 0, False
        area.widget().installEventFilter(self)

    @override
    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._count += 1
            if self._count > _MOST_FLIPS:
                self.has_flipped = True
                self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        return False

    def begin(self) -> None:
        self._count = 0


def flipping(form: Form, around: Surroundings, qtbot) -> list[str]:
    """Tell at which size the bar beside a form flips."""
    area = QScrollArea()
    qtbot.addWidget(area)
    area.setWidgetResizable(True)
    area.setWidget(FormView(form, around, AccessKeys()))
    area.show()
    flips, found = Flips(area), []
    for width in _WIDTHS:
        for more in _AROUND:
            area.resize(width, area.widget().heightForWidth(area.viewport().width()) + more)
            flips.begin()
            QApplication.processEvents()
            if flips.has_flipped and not found:
                found.append(f"{area.width()}x{area.height()}")
    area.deleteLater()
    hand.settle()
    return found


def forms_of(walker: Walker, service: str, step: str) -> tuple[list[Form], Surroundings]:
    stop = walker.bring(service, step)
    return [each.form for each in stop.view.offers if each.form.fields], Surroundings(
        stop.desk, walker._office.now().date(), stop.case_id
    )


@pytest.mark.parametrize(("service", "step"), SHARE)
def test_the_bar_beside_a_form_comes_or_stays_away(office, desk_of, qtbot, service: str, step: str) -> None:
    forms, around = forms_of(Walker(office, desk_of), service, step)
    assert forms
    for form in forms:
        assert flipping(form, around, qtbot) == [], [each.label for each in form.fields]


@pytest.mark.release
@pytest.mark.parametrize(("service", "step"), EVERY)
def test_the_bar_beside_any_form_comes_or_stays_away(office, desk_of, qtbot, service: str, step: str) -> None:
    forms, around = forms_of(Walker(office, desk_of), service, step)
    for form in forms:
        assert flipping(form, around, qtbot) == [], [each.label for each in form.fields]
