"""UI: hears what other desks write while this one is open: the pages are told, and what has newly come to the officer."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from setwan_desktop.domain.views import CaseCard, Change
from setwan_desktop.office import Desk
from setwan_desktop.ui.acting import Acting

_LOOK_EVERY_MS = 1_000

_Coming = tuple[str, str, float]


class Arrivals(QObject):
    """Asks the desk for news, which costs nothing while there is none, and passes them on as if they were done here.

    Signals:
        arrived: the cards that came to the officer by somebody else's act.
    """

    arrived = Signal(list)

    def __init__(self, desk: Desk, acting: Acting, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._acting = desk, acting
        self._mark, _before = desk.news(0)
        self._known = {_coming(card) for card in desk.inbox()}
        self._others = Change()
        self._is_behind = self._is_telling = False
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        acting.changed.connect(self._on_acting_changed)

    def look(self) -> None:
        """Look for what others wrote, and tell of it."""
        self._hear(Change())
        others, self._others = self._others, Change()
        if others.case_ids or others.profile:
            self._is_telling = True
            self._acting.changed.emit(others)
            self._is_telling = False
        if others.case_ids or self._is_behind:
            self._tell_arrived(set(others.case_ids))

    def _tell_arrived(self, by_others: set[str]) -> None:
        cards = self._acting.read(self._desk.inbox)
        if cards is None:
            return
        before, self._known = self._known, {_coming(card) for card in cards}
        self._is_behind = False
        new = [card for card in cards if card.case_id in by_others and _coming(card) not in before]
        if new:
            self.arrived.emit(new)

    def _hear(self, own: Change) -> None:
        """Take what was written since, and keep what others wrote of it until it is told."""
        self._mark, news = self._desk.news(self._mark)
        cases = [each for each in news.case_ids if each not in own.case_ids]
        self._others = Change(
            tuple(dict.fromkeys((*self._others.case_ids, *cases))),
            profile=self._others.profile or (news.profile and not own.profile),
            elsewhere=True,
        )

    def _on_acting_changed(self, change: Change) -> None:
        if not self._is_telling:
            self._hear(change)
            self._is_behind = True


def _coming(card: CaseCard) -> _Coming:
    """Name one coming of a case to a role; that it went and came back makes another."""
    return card.case_id, card.role, card.since.timestamp()
