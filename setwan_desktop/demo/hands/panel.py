"""Demo: what a person does at a form: chooses an act, answers its questions, ticks corrections off, presses the button."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QAbstractButton, QMenu, QPushButton

from setwan_desktop.demo.hands import hand
from setwan_desktop.demo.hands.answering import answering
from setwan_desktop.demo.hands.fields import button, fill, said_on
from setwan_desktop.demo.hands.hand import OutOfReach
from setwan_desktop.domain.views import Offer
from setwan_desktop.ui.case.action_row import OfferButton
from setwan_desktop.ui.case.case_page import CasePage
from setwan_desktop.ui.case.return_box import CorrectionCard
from setwan_desktop.ui.case.task_panel import TaskPanel
from setwan_desktop.ui.intake.intake_page import IntakePage
from setwan_desktop.ui.widgets.note import Note


def open_offer(page: CasePage, offer: Offer, password: str) -> bool:
    """Open the form of an act that is offered on the case that is shown; one that asks nothing is taken at once.

    Returns:
        Whether its form stands open now; False: it has been taken.

    Raises:
        OutOfReach: no button leads to it.
    """
    view, panel = page.view, page.columns.panel
    if view is None:
        raise OutOfReach("no case is shown")
    if panel.offer is not None and _is(panel.offer, offer):
        return True
    place = next((at for at, each in enumerate(view.offers) if _is(each, offer)), -1)
    if place < 0:
        raise OutOfReach(f"“{offer.label}” is not offered")
    with answering(password):
        if offer.common:
            _choose_in_menu(_more_of(page), place)
        else:
            _choose_act(panel, place)
    return panel.offer is not None and _is(panel.offer, offer)


def open_opening(page: IntakePage, offer: Offer, password: str) -> None:
    """Open the form of an act that opens a case."""
    panel = page.panel
    if panel.offer is not None and _is(panel.offer, offer):
        return
    with answering(password):
        hand.click(_button_saying(panel, offer.label))


def answer(panel: TaskPanel, answers: Mapping[str, object]) -> None:
    """Answer the questions from the top; those that are not asked are passed over.

    Raises:
        OutOfReach: there is no form.
    """
    if panel.form is None:
        raise OutOfReach("there is no form")
    done: set[str] = set()
    # A question may come up only after another was answered.
    for field in (*panel.form.form.fields, *panel.form.form.fields):
        box = panel.form.box(field.id)
        if field.id in answers and field.id not in done and box.isVisibleTo(panel.form):
            fill(box.control, answers[field.id])
            done.add(field.id)


def tick_corrections(panel: TaskPanel) -> None:
    """Mark every correction as done."""
    for card in panel.return_box.findChildren(CorrectionCard):
        if card.isVisible() and not card.is_done():
            hand.click(next(iter(card.findChildren(QPushButton))))


def press_main_button(panel: TaskPanel, password: str, *, by_keys: bool = False) -> list[str]:
    """Press the button the form is for, and answer what is asked.

    Returns:
        What hinders the act, as the window says it; empty: it was done.

    Raises:
        OutOfReach: there is no such button, or it cannot be pressed.
    """
    form, primary = panel.form, panel.acts.primary
    if primary is None or form is None:
        raise OutOfReach("there is nothing to press")
    with answering(password):
        if by_keys:
            hand.press("Ctrl+Return")
        else:
            hand.click(primary)
    return hindrances(panel) if panel.form is form else []


def hindrances(panel: TaskPanel) -> list[str]:
    """Give what the window says against the act: by the buttons, at the fields, and in notes of danger."""
    told = [panel.acts.told()]
    if panel.form is not None:
        told += [panel.form.problem_of(each.id) for each in panel.form.form.fields]
    told += [
        note.words() for note in panel.findChildren(Note) if note.isVisible() and note.property("kind") == "note-danger"
    ]
    return [each for each in told if each]


def _is(one: Offer, other: Offer) -> bool:
    return (one.action, one.recorded_for) == (other.action, other.recorded_for)


def _choose_act(panel: TaskPanel, wanted: int) -> None:
    """Press the button of a further act, or find it in the menu of those for which there was no room."""
    if not (_buttons(panel) or _menus(panel)):
        hand.click(button(panel.acts, "Batal"))
    for further in _buttons(panel):
        if further.place == wanted:
            hand.click(further)
            return
    for opens in _menus(panel):
        _choose_in_menu(opens, wanted)
        return
    raise OutOfReach("no button leads to this act")


def _buttons(panel: TaskPanel) -> list[OfferButton]:
    return [each for each in panel.acts.findChildren(OfferButton) if each.isVisible()]


def _menus(panel: TaskPanel) -> list[QPushButton]:
    return [each for each in panel.acts.findChildren(QPushButton) if each.menu() is not None and each.isVisible()]


def _menu_of(opens: QPushButton) -> QMenu:
    menu = opens.menu()
    if menu is None:
        raise OutOfReach(f"{hand.name_of(opens)} opens no menu")
    return menu


def _choose_in_menu(opens: QPushButton, place: int) -> None:
    """Open a menu, and click the line of an offer."""
    hand.click(opens)
    menu = _menu_of(opens)
    action = next((each for each in menu.actions() if each.data() == place), None)
    if action is None or not action.isEnabled():
        hand.put_popups_away()
        raise OutOfReach("the menu does not offer it")
    hand.click(menu, menu.actionGeometry(action).center())


def _more_of(page: CasePage) -> QPushButton:
    """Find the menu of the acts that every case has: in the case's head, or above the letter that is worked on."""
    above = (page.header, page.letter.chain)
    shown = [
        each
        for part in above
        for each in part.findChildren(QPushButton)
        if each.isVisible() and each.menu() is not None
    ]
    if not shown:
        raise OutOfReach("no menu is shown")
    return shown[0]


def _button_saying(panel: TaskPanel, label: str) -> QAbstractButton:
    for each in panel.acts.findChildren(QAbstractButton):
        if each.isVisible() and said_on(each).rstrip("…") == label.rstrip("…"):
            return each
    raise OutOfReach(f"no button “{label}”")
