"""Office: what stands behind the door: the archive, the services, the clock, and the office's own data kept at hand."""

from __future__ import annotations

import uuid
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from setwan_desktop.clock import Clock
from setwan_desktop.definitions import Definitions
from setwan_desktop.domain.case import CaseState
from setwan_desktop.domain.events import Event, Recorded
from setwan_desktop.domain.fold import fold, fold_further
from setwan_desktop.domain.number_register import NumberRegister, register_of
from setwan_desktop.domain.office_profile import Holding, Officer, Profile
from setwan_desktop.domain.papers import DrawSerial
from setwan_desktop.domain.project import project, project_state
from setwan_desktop.domain.projection import Projection
from setwan_desktop.domain.refusals import NoSuchCase
from setwan_desktop.domain.service import Role, Service
from setwan_desktop.domain.situation import OfficeNow
from setwan_desktop.domain.trouble import SetupMissing
from setwan_desktop.domain.workdays import Workdays
from setwan_desktop.office import house
from setwan_desktop.office.wordings import Wordings, wordings
from setwan_desktop.store import Archive, Transaction

_KEPT = 64
"""Cases kept at hand."""


@dataclass(frozen=True)
class CaseFile:
    """A case as read.

    Attributes:
        case_id, history, state: the case.
        service: that it is bound to, the letter in hand as it was worded when its text was written.
        present: the same with every letter as it is worded now, for a new text; None: no other.
    """

    case_id: str
    history: tuple[Recorded, ...]
    state: CaseState
    service: Service
    present: Service | None = None


def new_id() -> str:
    """Make a random id for a case or a paper."""
    return uuid.uuid4().hex


class Core:
    """Joins archive, services and clock; shared by an office and its desks."""

    def __init__(self, archive: Archive, definitions: Definitions, clock: Clock) -> None:
        """Stand behind the door of ``archive``."""
        self.archive = archive
        self.definitions = definitions
        self.clock = clock
        self._profile: Profile | None = None
        self._people: tuple[dict[str, Officer], tuple[Holding, ...]] | None = None
        self._register: NumberRegister | None = None
        self._wordings: Wordings | None = None
        self._cases: OrderedDict[str, CaseFile] = OrderedDict()
        self._emblems: dict[str, bytes] = {}

    # -- the office's own data ---------------------------------------------------------------------------------------

    @property
    def profile(self) -> Profile:
        """The office's own data as it stands."""
        if self._profile is None:
            self._profile = house.profile_of(self.definitions.profile, self.archive.history(house.PROFILE_STREAM))
        return self._profile

    @property
    def officers(self) -> Mapping[str, Officer]:
        """Everybody who belongs or belonged to the office, by id."""
        return self._read_people()[0]

    @property
    def holdings(self) -> tuple[Holding, ...]:
        """Who holds or held what."""
        return self._read_people()[1]

    def _read_people(self) -> tuple[dict[str, Officer], tuple[Holding, ...]]:
        if self._people is None:
            self._people = house.officers_of(self.archive.history(house.OFFICERS_STREAM))
        return self._people

    @property
    def wordings(self) -> Wordings:
        """The letters as the office words and worded them."""
        if self._wordings is None:
            history = self.archive.history(house.PROFILE_STREAM)
            self._wordings = wordings(self.definitions, self.profile.letter_texts, history)
        return self._wordings

    @property
    def register(self) -> NumberRegister:
        """What stands in the number books beside the letters of cases."""
        if self._register is None:
            self._register = register_of(self.archive.history(house.BOOKS_STREAM))
        return self._register

    def draws_in(self, tx: Transaction) -> DrawSerial:
        """Give what draws numbers in a transaction: each series goes on where the book on paper ended."""

        def draw(series: str, year: int) -> int:
            return tx.next_serial(series, year, self.register.start(series, year))

        return draw

    def forget(self) -> None:
        """Read the office's own data anew next time: it has changed."""
        self._profile = None
        self._people = None
        self._register = None
        self._wordings = None
        self._cases.clear()

    def emblem(self, sha256: str) -> bytes | None:
        """Give an emblem; what was read once is kept, so that letters can be rendered beside the archive's thread."""
        if sha256 and sha256 not in self._emblems:
            self._emblems[sha256] = self.archive.file(sha256)
        return self._emblems.get(sha256)

    def keep_emblem(self, sha256: str, png: bytes) -> None:
        """Keep at hand an emblem that is not stored yet."""
        self._emblems[sha256] = png

    def now(self) -> datetime:
        """Give the time in the office's zone."""
        return self.clock.now().astimezone(house.zone_of(self.profile))

    @property
    def roles(self) -> Mapping[str, Role]:
        """Every role of every service, by id."""
        found = dict(self.definitions.roles)
        for service in self.definitions.services.values():
            found.update(service.roles)
        return found

    def office_now(self, service: Service | None = None) -> OfficeNow:
        """Give the office at this moment, with the roles of ``service`` (None: all)."""
        profile = self.profile
        return OfficeNow(
            profile=profile,
            roles=service.roles if service is not None else self.roles,
            officers=self.officers,
            holdings=self.holdings,
            workdays=Workdays(profile.hours, profile.holidays, house.zone_of(profile)),
            now=self.now(),
        )

    # -- cases -------------------------------------------------------------------------------------------------------

    def case(self, case_id: str) -> CaseFile:
        """Read a case. The latest are kept at hand: nobody else writes to the archive while it is open here.

        Raises:
            NoSuchCase: if there is none of that id.
        """
        kept = self._cases.get(case_id)
        if kept is not None:
            self._cases.move_to_end(case_id)
            return kept
        history = self.archive.history(case_id) if case_id not in house.OFFICE_STREAMS else ()
        if not history:
            raise NoSuchCase
        case = self._case_file(case_id, history, fold(history))
        self.keep(case)
        return case

    def _case_file(self, case_id: str, history: tuple[Recorded, ...], state: CaseState) -> CaseFile:
        try:
            service = self.definitions.service(state.service, state.service_version)
        except KeyError as missing:
            raise SetupMissing(f"{state.service}.{state.service_version}.toml") from missing
        present = self.wordings.present(service)
        return CaseFile(case_id, history, state, self.wordings.bound(present, state), present)

    def projection(self, stream: str, history: Sequence[Recorded]) -> Projection | None:
        """Derive what is kept of a stream; None for the office's own streams."""
        if stream in house.OFFICE_STREAMS or not history:
            return None
        return project(stream, history, house.zone_of(self.profile))

    def append(self, tx: Transaction, case_id: str, events: Sequence[Event], officer: str) -> CaseFile:
        """Append to a case and keep what is derived from it, in one transaction; give the case after it.

        A case that is at hand is neither read nor folded again. What came of it is kept at hand by ``keep``, after the
        transaction has ended well.
        """
        before = self._cases.pop(case_id, None)
        new = tx.append(case_id, events, officer, self.clock.now())
        if before is not None:
            history = (*before.history, *new)
            state = fold_further(before.state, before.history, new)
        else:
            history = tx.history(case_id)
            state = fold(history)
        tx.put_projection(case_id, project_state(case_id, history, state, house.zone_of(self.profile)))
        return self._case_file(case_id, history, state)

    def keep(self, case: CaseFile) -> None:
        """Keep at hand a case as it is stored now."""
        self._cases[case.case_id] = case
        self._cases.move_to_end(case.case_id)
        if len(self._cases) > _KEPT:
            self._cases.popitem(last=False)
