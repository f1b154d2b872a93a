"""Tests: plays a story at the desks: everybody signs in, and takes what he is offered."""

from __future__ import annotations

from datetime import timedelta

import pytest

from setwan_desktop.clock import FixedClock
from setwan_desktop.domain.refusals import Refusal
from setwan_desktop.domain.views import Offer
from setwan_desktop.office import Desk, Office
from tests.robot import Robot
from tests.scenarios.story import Deed, Truth


class Desks:
    """Plays deeds at real desks over a real archive, and looks whether truths hold."""

    def __init__(self, office: Office, clock: FixedClock, password: str) -> None:
        """Play in ``office``; each act takes ten minutes of ``clock``."""
        self.office = office
        self._clock = clock
        self._password = password
        self._robot = Robot(1, office.now().date())
        self._desks: dict[str, Desk] = {}
        self.case_id = ""

    def desk(self, who: str) -> Desk:
        """Let somebody in, once."""
        if who not in self._desks:
            self._desks[who] = self.office.sign_in(who, self._password)
        return self._desks[who]

    def play(self, deed: Deed) -> None:
        """Take an act, or see it refused."""
        self._clock.advance(minutes=10)
        if deed.refused:
            with pytest.raises(Refusal):
                self._take(deed)
        else:
            self._take(deed)

    def _take(self, deed: Deed) -> None:
        desk = self.desk(deed.who)
        if deed.service:
            form = desk.opening_form(deed.service, deed.action)
            self.case_id = desk.receive(deed.service, deed.action, self.answers(form, deed)).case_id
            return
        view = desk.case(self.case_id)
        offer = next(
            (each for each in view.offers if each.action == deed.action and (each.recorded_for or "") == deed.other),
            None,
        )
        answers = self.answers(offer.form, deed) if offer is not None else deed.answers
        desk.act(self.case_id, deed.action, answers, view.version, deed.other or None)

    def answers(self, form, deed: Deed) -> dict[str, object]:
        """Answer what the story says, then what is proposed, then by kind."""
        proposed = {each.id: each.prefill for each in form.fields if each.prefill is not None and each.kind != "rows"}
        asked = {key: value for key, value in deed.answers.items() if form.field(key)} if form.fields else deed.answers
        filled = self._robot.fill(form, only_required=True, **{**proposed, **asked})
        return {**proposed, **filled}

    def offers(self, who: str) -> tuple[Offer, ...]:
        """Give what somebody is offered."""
        return self.desk(who).case(self.case_id).offers

    def hold(self, truth: Truth, who: str) -> None:
        """Look whether a truth holds, in the eyes of ``who``."""
        view = self.desk(who).case(self.case_id)
        match truth.what:
            case "langkah":
                assert view.step == truth.value
            case "kotak masuk":
                waiting = set(truth.value.split(", "))
                for role in waiting:
                    assert self.case_id in {card.case_id for card in self.desk(role).inbox()}, role
            case "dikembalikan karena":
                assert view.remarks
                assert truth.value in " ".join(f"{each.place} {each.text}" for each in view.remarks)
            case "surat":
                kind, _, state = truth.value.partition(": ")
                assert (kind, state) in {(each.kind, each.state) for each in view.letters}, [
                    (each.kind, each.state) for each in view.letters
                ]
            case "paraf":
                wanted = [each for each in truth.value.split(", ") if each]
                assert len(view.parafs) == len(wanted), view.parafs
            case "agenda":
                day = self.office.now().date()
                rows = [
                    row
                    for row in self.desk(who).agenda(day - timedelta(days=9), day + timedelta(days=99))
                    if row.case_id == self.case_id
                ]
                assert truth.value in {row.state for row in rows}, rows
            case "ditutup":
                assert view.closed == truth.value
            case "hari berlalu":
                self._clock.advance(days=int(truth.value))
            case "tidak melihat isi":
                other = self.desk(truth.value).case(self.case_id)
                assert not other.answers
                assert not other.timeline
                assert not other.letters
            case _:
                raise AssertionError(truth.what)
