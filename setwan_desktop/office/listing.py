"""Office: the lists a desk shows: services, inbox, what is followed, every case, search."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from setwan_desktop.domain.offers import intake_openings
from setwan_desktop.domain.views import CaseCard, Change, InboxCount, ServiceEntry
from setwan_desktop.office import house, reading
from setwan_desktop.office.acts import blank
from setwan_desktop.office.seat import Seat

_LISTED = 500


class Lists(Seat):
    """Reads over many cases. All are answered from what is kept, by an index."""

    def services(self) -> tuple[ServiceEntry, ...]:
        """List the services, with the acts by which this officer may open a case."""
        found = []
        for service in map(self._core.wordings.present, self._core.definitions.services.values()):
            now = self._core.office_now(service)
            ways = intake_openings(service, now, self._caller.officer)
            case = blank(service, now, self._caller, None)
            openings = tuple(reading.offer_of(each, case, now, self._caller) for each in ways)
            found.append(reading.service_entry(service, openings))
        return tuple(found)

    def inbox(self, role: str | None = None, *, recording: bool = False) -> list[CaseCard]:
        """List what waits for this officer, most urgent first; ``recording`` adds what he may enter for others."""
        now = self._core.office_now()
        own = now.roles_of(self._caller.officer)
        roles = [each for each in own if role in {None, each}]
        found = self._waiting_cards(self._core.archive.inbox(roles, self._caller.officer, limit=_LISTED), now.now)
        if recording:
            others = dict.fromkeys(each for held in roles for each in now.roles[held].records_for if each not in own)
            listed = {card.case_id for card in found}
            rows = self._core.archive.inbox(list(others), "", limit=_LISTED)
            found += self._waiting_cards(
                [each for each in rows if each[0].case_id not in listed], now.now, recorded=True
            )
        return found

    def counts(self) -> tuple[InboxCount, ...]:
        """Count what waits for each role held today."""
        now = self._core.office_now()
        roles = now.roles_of(self._caller.officer)
        found = self._core.archive.counts(roles, self._caller.officer, now.now)
        return tuple(
            InboxCount(role, now.post(self._caller.officer, role), *found.get(role, (0, 0)))
            for role in roles
            if now.roles[role].sees_cases
        )

    def cases(
        self,
        *,
        closed: bool | None = None,
        text: str = "",
        limit: int = 200,
        before: CaseCard | None = None,
        service: str = "",
    ) -> list[CaseCard]:
        """List every case whose card this officer may see, newest first, from after ``before``; texts as for ``search``."""
        if not self._sees_cases():
            return []
        now = self._core.office_now()
        edge = (before.received_on, before.case_id) if before is not None else None
        keys = reading.sight_keys(now, self._caller.officer)
        return self._cards(self._core.archive.newest_cards(closed, text, limit, edge, service, keys), now.now)

    def news(self, mark: int) -> tuple[int, Change]:
        """Tell what any desk of this office wrote since ``mark``, without reading the archive.

        Args:
            mark: what it gave before; 0 for everything since the archive was opened.

        Returns:
            The mark to ask with next, and the change.
        """
        mark, streams = self._core.archive.written_since(mark)
        cases = tuple(each for each in streams if each not in house.OFFICE_STREAMS)
        return mark, Change(cases, profile=len(cases) < len(streams), elsewhere=True)

    def received_on(self, day: date, service: str = "") -> list[CaseCard]:
        """List what was received at the intake on a day, newest first."""
        if not self._sees_cases():
            return []
        zone = self._core.now().tzinfo
        start = datetime.combine(day, time(0), zone)
        rows = self._core.archive.opened_between(service, start, start + timedelta(days=1))
        return self._cards(rows, self._core.now(), desk=True)

    def search(self, text: str, limit: int = 50) -> list[CaseCard]:
        """Find cases, best first. Texts of a case are searched only for those who see it whole."""
        if not self._sees_cases():
            return []
        now = self._core.office_now()
        keys = reading.sight_keys(now, self._caller.officer)
        return self._cards(self._core.archive.search(text, keys, limit), now.now)
