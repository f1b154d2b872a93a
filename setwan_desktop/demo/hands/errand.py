"""Demo: one case from its intake to its archive: whoever it waits for signs in, and takes what the window offers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date

from PySide6.QtWidgets import QWidget

from setwan_desktop.demo.filling import Clerk
from setwan_desktop.demo.hands import panel as forms
from setwan_desktop.demo.hands import paper
from setwan_desktop.demo.hands.hand import OutOfReach
from setwan_desktop.demo.hands.window import AtTheWindow
from setwan_desktop.domain.views import CaseView, Offer, ServiceEntry
from setwan_desktop.office import Desk
from setwan_desktop.ui.case.case_page import CasePage

Grab = Callable[[str, QWidget | None], None]
"""Keeps a picture under a name: of a dialog, or of the window."""

_MOST_ACTS, _MOST_OF_ONE_ACT = 60, 3


def intakes(desks: Mapping[str, Desk]) -> Iterator[tuple[str, ServiceEntry]]:
    """Give each service once, with the sign-in name of somebody who may open its cases."""
    seen: set[str] = set()
    for who, desk in desks.items():
        for entry in desk.services():
            if entry.may_open and entry.id not in seen:
                seen.add(entry.id)
                yield who, entry


class Errand:
    """Carries one case through the windows.

    Args:
        person: at the window.
        desks: sign-in name -> desk, to know for whom a case waits.
        clerk: knows what to write.
        today: the office's day.
        grab: keeps pictures.
    """

    def __init__(self, person: AtTheWindow, desks: Mapping[str, Desk], clerk: Clerk, today: date, grab: Grab) -> None:
        self._today = today
        self._person, self._desks, self._clerk, self._grab = person, desks, clerk, grab
        self._taken: Counter[tuple[str, str]] = Counter()
        self._told: Mapping[str, object] = {}
        self._has_previewed = False
        self.acts = 0

    def run(self, who: str, entry: ServiceEntry, told: Mapping[str, object]) -> CaseView:
        """Open a case of a service, and act until it is closed.

        Args:
            who: opens it.
            entry: the service.
            told: what the case says, by field.

        Returns:
            The case as whoever closed it sees it.

        Raises:
            OutOfReach: the window offers no way on.
        """
        self._told = told
        case_id = self._receive(who, entry)
        while (view := self._desks[who].case(case_id)).closed is None:
            if self.acts >= _MOST_ACTS:
                raise OutOfReach(f"{view.number} is still at “{view.card.step_title}”")
            who = self._act(view)
        page = self._person.search(view.number)
        self._grab(f"{entry.short} selesai", None)
        return page.view or view

    def _receive(self, who: str, entry: ServiceEntry) -> str:
        """Open a case at the intake; gives its id."""
        self._person.sit_down(who)
        page = self._person.go_to_intake(entry.opens)
        offer = next((each for each in entry.openings if each.primary), entry.openings[0])
        before = {card.case_id for card in page.received.cards()}
        forms.open_opening(page, offer, self._person.password)
        self._grab(f"{entry.short} penerimaan kosong", None)
        forms.answer(page.panel, self._answers(who, offer))
        self._grab(f"{entry.short} penerimaan terisi", None)
        told = forms.press_main_button(page.panel, self._person.password, by_keys=True)
        new = [card for card in page.received.cards() if card.case_id not in before]
        if told or not new:
            raise OutOfReach(f"{offer.label}: {told}")
        self._grab(f"{entry.short} penerimaan diterima", None)
        if dialog := paper.begin_printing(page.outcome):
            self._grab(f"{entry.short} penerimaan cetak", dialog)
            paper.end_printing(dialog)
        self.acts += 1
        return new[0].case_id

    def _act(self, view: CaseView) -> str:
        """Take the best act that anybody is offered; gives who took it.

        Raises:
            OutOfReach: nobody can act.
        """
        hindered: list[str] = []
        for who, offer in self._ways(view):
            self._taken[view.step, offer.action] += 1
            told = self._take(who, view, offer)
            if not told:
                self.acts += 1
                return who
            hindered += told
        raise OutOfReach(f"{view.card.step_title}: {hindered or 'nobody is offered anything'}")

    def _take(self, who: str, view: CaseView, offer: Offer) -> list[str]:
        """Act at the window; gives what hindered it."""
        self._person.sit_down(who)
        page = self._person.open_case(view.card.waits_for, view.case_id, view.number)
        step = f"{view.card.service_short} {self.acts:02d} {view.card.step_title}"
        self._grab(step, None)
        if forms.open_offer(page, offer, self._person.password):
            task = page.columns.panel
            forms.tick_corrections(task)
            forms.answer(task, self._answers(who, offer))
            self._grab(f"{step} terisi", None)
            self._look_at_paper(page, offer, step)
            if told := forms.press_main_button(task, self._person.password, by_keys=True):
                return told
        moved = self._desks[who].case(view.case_id).version > view.version
        return [] if moved else [f"{offer.label} left no trace"]

    def _look_at_paper(self, page: CasePage, offer: Offer, step: str) -> None:
        """Write a letter with the whole window; look once at what another act prints."""
        if any(field.kind == "letter" for field in offer.form.fields):
            paper.open_in_full(page)
            self._grab(f"{step} penuh", None)
        elif not self._has_previewed and paper.preview(page):
            self._has_previewed = True
            self._grab(f"{step} pratinjau", None)
            paper.close_preview(page)

    def _ways(self, view: CaseView) -> list[tuple[str, Offer]]:
        """List what everybody is offered in his own right: the main way first, returns and what led nowhere last."""
        ways = [
            (who, offer)
            for who, desk in self._desks.items()
            if set(desk.officer.roles) & set(view.card.roles)
            for offer in desk.case(view.case_id).offers
            if offer.enabled and not offer.common and offer.recorded_for is None
        ]
        return sorted(ways, key=lambda way: self._weight(view.step, way[1]))

    def _weight(self, step: str, offer: Offer) -> tuple[bool, bool, bool, int]:
        taken = self._taken[step, offer.action]
        return taken >= _MOST_OF_ONE_ACT, not offer.primary, bool(offer.reason), taken

    def _answers(self, who: str, offer: Offer) -> dict[str, object]:
        desk = self._desks[who]
        return self._clerk.fill(offer.form, self._told, self._today, desk)
