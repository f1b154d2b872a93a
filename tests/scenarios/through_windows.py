"""Tests: plays a story through the windows: everybody signs in at the one window and uses mouse and keyboard."""

from __future__ import annotations

import contextlib

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from setwan_desktop.clock import FixedClock
from setwan_desktop.demo.hands import panel as form_hands
from setwan_desktop.demo.hands.hand import OutOfReach
from setwan_desktop.demo.hands.window import AtTheWindow
from setwan_desktop.domain.views import Offer
from setwan_desktop.office import Office
from setwan_desktop.ui.case.case_page import CasePage
from setwan_desktop.ui.case.papers_list import PaperRow, PapersList
from setwan_desktop.ui.frame import Frame
from tests.scenarios.at_desks import Desks
from tests.scenarios.story import Deed, Truth


class Windows:
    """Plays deeds with hands at the window; what then holds is looked up at the desks and read in the window."""

    def __init__(self, office: Office, clock: FixedClock, password: str, frame: Frame) -> None:
        self.desks = Desks(office, clock, password)
        self._clock, self._password = clock, password
        self.person = AtTheWindow(frame, password)
        self.person.open_window()

    @property
    def case_id(self) -> str:
        return self.desks.case_id

    def play(self, deed: Deed) -> None:
        """Take an act, or see that it cannot be taken."""
        self._clock.advance(minutes=10)
        self.person.sit_down(deed.who)
        if deed.service:
            self._receive(deed)
        elif deed.refused:
            self._see_refused(deed)
        else:
            self._act(deed)

    def _receive(self, deed: Deed) -> None:
        desk = self.desks.desk(deed.who)
        entry = next(each for each in desk.services() if each.id == deed.service)
        offer = next(each for each in entry.openings if each.action == deed.action)
        page = self.person.go_to_intake(entry.opens)
        before = {card.case_id for card in page.received.cards()}
        form_hands.open_opening(page, offer, self._password)
        form_hands.answer(page.panel, self.desks.answers(offer.form, deed))
        told = form_hands.press_main_button(page.panel, self._password)
        assert not told, told
        new = [card for card in page.received.cards() if card.case_id not in before]
        assert len(new) == 1, "the list of who came shows the new case"
        self.desks.case_id = new[0].case_id
        assert new[0].number in page.outcome.words()

    def _act(self, deed: Deed) -> None:
        page = self._open(deed.who)
        assert page.view is not None
        version = page.view.version
        offer = self._offer(page, deed)
        assert offer is not None, (
            f"{deed.action} is not offered to {deed.who}: {[each.action for each in page.view.offers]}"
        )
        if form_hands.open_offer(page, offer, self._password):
            panel = page.columns.panel
            form_hands.tick_corrections(panel)
            form_hands.answer(panel, self.desks.answers(offer.form, deed))
            told = form_hands.press_main_button(panel, self._password, by_keys=version % 2 == 0)
            assert not told, told
        assert self.desks.desk(deed.who).case(self.case_id).version > version, (
            f"{deed.action} left no trace, focus {QApplication.focusWidget()}, {texts(page)}"
        )

    def _see_refused(self, deed: Deed) -> None:
        """The window does not offer it, or its button cannot be pressed, or it says what hinders."""
        version = self._version()
        try:
            page = self._open(deed.who)
        except OutOfReach:
            return
        offer = self._offer(page, deed)
        if offer is not None and offer.enabled:
            told = ["taken at once"]
            if form_hands.open_offer(page, offer, self._password):
                form_hands.answer(page.columns.panel, self.desks.answers(offer.form, deed))
                told = form_hands.press_main_button(page.columns.panel, self._password)
            assert told, "the window says what hinders"
        elif offer is not None:
            assert offer.why_not
            with pytest.raises(OutOfReach):
                self._press_anyway(page, offer)
        assert self._version() == version

    def _press_anyway(self, page: CasePage, offer: Offer) -> None:
        """Try an act that is not open; the window says why it is not, and its button does not give way."""
        form_hands.open_offer(page, offer, self._password)
        assert offer.why_not in form_hands.hindrances(page.columns.panel)
        form_hands.press_main_button(page.columns.panel, self._password)

    def _version(self) -> int:
        return self.desks.desk("ketua").case(self.case_id).version

    def _offer(self, page: CasePage, deed: Deed) -> Offer | None:
        """Give what the window offers of this act."""
        assert page.view is not None
        return next(
            (
                each
                for each in page.view.offers
                if each.action == deed.action and (each.recorded_for or "") == deed.other
            ),
            None,
        )

    def _open(self, who: str) -> CasePage:
        number = self.desks.desk(who).case(self.case_id).number
        page = self.person.open_case(who, self.case_id, number)
        assert page.view is not None
        assert page.view.case_id == self.case_id
        return page

    def hold(self, truth: Truth, who: str) -> None:
        """Look whether a truth holds at the desks, and what the window says of it."""
        self.desks.hold(truth, who)
        match truth.what:
            case "langkah" | "ditutup" | "surat":
                self.person.sit_down(who)
                self._read_case(self._open(who))
            case "dikembalikan karena":
                self.person.sit_down(self.desks.desk(who).case(self.case_id).card.waits_for)
                reasons = " ".join(self._open(self.person.who).columns.panel.return_box.reasons())
                assert truth.value in reasons
            case "kotak masuk":
                for role in truth.value.split(", "):
                    self.person.sit_down(role)
                    page = self.person.go_to_inbox(role)
                    assert page.pane.list.place_among_cards(self.case_id) >= 0
            case "tidak melihat isi":
                self.person.sit_down(truth.value)
                with contextlib.suppress(OutOfReach):
                    page = self._open(truth.value)
                    assert not [row for row in page.findChildren(PaperRow) if row.isVisible()]
                    assert not page.columns.panel.answers()

    def _read_case(self, page: CasePage) -> None:
        """The page says which case it is, where it stands or that it is closed, and lists its papers."""
        seen = self.desks.desk(self.person.who).case(self.case_id)
        shown = texts(page)
        assert seen.number in {*shown, self.person.window.header.title()}
        if seen.sight == "whole":
            for papers in page.findChildren(PapersList):
                papers.fill_now()  # it may lie behind another tab
            listed = " ".join(row.accessibleName() for row in page.findChildren(PaperRow))
            assert all(each.title in listed for each in seen.letters), listed
        if seen.closed is not None:
            assert any("ditutup" in each for each in shown)
        elif seen.track:
            assert f"Langkah {seen.card.sop} " in page.track.accessibleName()


def texts(page: CasePage) -> list[str]:
    """Read every word of a page that is to be seen."""
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible() and label.text()]
