"""UI tests: takes one act of the table in an office of its own, and sees that the case holds it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from setwan_desktop.demo import PASSWORD
from setwan_desktop.demo.hands import hand
from setwan_desktop.demo.hands.window import OpenAlready
from setwan_desktop.domain.views import CaseView
from setwan_desktop.office import Desk, Office
from setwan_desktop.ui.frame import Frame
from setwan_desktop.ui.places import Places
from setwan_desktop.ui.style.appearance import Appearance
from tests.ui.commands import CLOSED, Act
from tests.ui.one_act import OneAct
from tests.ui.stands import Stands

_INTAKE = {"pengaduan": "resepsionis", "audiensi": "tata_usaha"}
_WITNESSES = ("kasubbag_pengaduan", "kasubbag_humas", "sekretaris", "ketua")
"""One of them sees a case whole as soon as it has left the intake."""


@contextmanager
def window_over(office: Office, appearance: Appearance, places: Path) -> Iterator[Frame]:
    """Open the program's window, at its door."""
    frame = Frame(OpenAlready(office), appearance, Places(file=places))
    frame.resize(1366, 768)
    try:
        yield frame
    finally:
        hand.put_popups_away()
        frame.close()
        frame.deleteLater()
        hand.settle()


def take(act: Act, by: type[OneAct], stands: Stands, appearance: Appearance, folder: Path) -> OneAct:
    """Let somebody take an act; gives him, with the commands it took."""
    with (
        stands.copy(act, folder / "kantor") as (office, stand),
        window_over(office, appearance, folder / "tampilan.ini") as frame,
    ):
        who = stand.who or _INTAKE[act.service]
        desk = office.sign_in(who, PASSWORD)
        clerk = by(frame, desk, stand.case_id)
        clerk.person.open_window()
        clerk.sign_in(who)
        known = {each.case_id for each in desk.cases()}
        clerk.take(act)
        told = clerk.panel().acts.told()
        case_id = stand.case_id or next((each.case_id for each in desk.cases() if each.case_id not in known), "")
        assert case_id, told
        view = _seen(office, desk, case_id)
        assert (view.step if view.closed is None else CLOSED) == act.leads_to, told
        _hold(view, clerk)
        assert bool(clerk.questions) is bool(act.asks)
    return clerk


def _seen(office: Office, desk: Desk, case_id: str) -> CaseView:
    for who in _WITNESSES:
        view = office.sign_in(who, PASSWORD).case(case_id)
        if view.sight == "whole":
            return view
    return desk.case(case_id)


def _hold(view: CaseView, clerk: OneAct) -> None:
    """See that what was typed is what the case holds."""
    for field, typed in clerk.typed.items():
        if view.sight != "whole":
            assert typed.text in {view.card.applicant, view.card.title} or typed.field.kind == "phone"
        elif typed.field.kind in {"text", "long_text"}:
            assert view.answers[field] == typed.text
        else:
            assert view.answers[field]
