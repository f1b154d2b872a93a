"""UI tests: archives in which one case stands at a step, walked there once a session and copied for each test."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from setwan_desktop import demo
from setwan_desktop.clock import Clock
from setwan_desktop.office import NewOfficer, Office
from tests.ui.commands import LONG_WAY, POSTPONED, RETURNED, Act
from tests.ui.walking import Walker

_ARCHIVE = "kantor.db"
_WAYS: Mapping[tuple[str, str], tuple[Mapping[str, str], str]] = {
    ("pengaduan", ""): ({}, ""),
    ("audiensi", ""): ({}, ""),
    ("audiensi", LONG_WAY): ({"": "teruskan_sekretaris"}, "penerusan"),
    ("audiensi", RETURNED): ({"periksa_kasubbag": "koreksi"}, "konsep"),
    ("audiensi", POSTPONED): ({"telaah": "tunda"}, "menunggu_jadwal"),
}
"""Service and way -> what is done at a step (empty: at the intake) in place of the step's main act, and where it ends."""

_GIVEN: Mapping[str, Mapping[str, object]] = {
    "koreksi": {"koreksi": [{"place": "Hal", "remark": "Sebut yang dibahas."}]}
}
"""What is answered in place of what is made up: one correction."""

_SECONDS = (
    NewOfficer(
        "hasanuddin", "Hasanuddin", "H. Hasanuddin, S.T.", demo.PASSWORD, ("pimpinan",), own_post="Wakil Ketua II"
    ),
    NewOfficer("aulia", "Aulia Rahman", "Aulia Rahman, S.I.Kom.", demo.PASSWORD, ("staf_humas",)),
    NewOfficer("budi", "Budi Santoso", "Budi Santoso", demo.PASSWORD, ("pelaksana",)),
)
"""Whoever shares a role with an officer of the example: the only one of a role is proposed by itself."""


@dataclass(frozen=True)
class Stand:
    """A case at a step of an archive that lies closed."""

    folder: Path
    case_id: str
    who: str


class Stands:
    """Makes the archives.

    Args:
        founded: folder of the example office's archive.
        folder: where further ones are made.
        clock: of all of them.
    """

    def __init__(self, founded: Path, folder: Path, clock: Clock) -> None:
        self._founded, self._folder, self._clock = founded, folder, clock
        self._found: dict[tuple[str, str, str], Stand] = {}

    @contextmanager
    def copy(self, act: Act, folder: Path) -> Iterator[tuple[Office, Stand]]:
        """Open a copy of the archive in which a case waits for an act; at the intake there is none yet."""
        stand = self._stand(act) if act.step else Stand(self._founded, "", "")
        shutil.copytree(stand.folder, folder)
        office = Office.open(folder / _ARCHIVE, clock=self._clock)
        _let_seconds_in(office)
        try:
            yield office, stand
        finally:
            office.close()

    def _stand(self, act: Act) -> Stand:
        if (act.service, act.after, act.step) not in self._found:
            self._walk(act.service, act.after)
        return self._found[act.service, act.after, act.step]

    def _walk(self, service: str, way: str) -> None:
        """Take a case from the intake to the archive, and keep a copy of every step it comes to; the last time counts."""
        others, last = _WAYS[service, way]
        detours = dict(others)
        folder = self._folder / f"{service} {way}"
        shutil.copytree(self._founded, folder)
        case_id, step, who = "", "", ""
        while True:
            office = Office.open(folder / _ARCHIVE, clock=self._clock)
            walker = Walker(office, lambda role, office=office: office.sign_in(role, demo.PASSWORD))
            if not case_id:
                case_id = walker.begin(service, detours.pop("", ""))
            else:
                action = detours.pop(step, "")
                walker.act(case_id, action, **_GIVEN.get(action, {}))
            if walker.desk(who or "sekretaris").case(case_id).closed is None:
                stop = walker.waits(case_id)
                step, who = stop.view.step, stop.view.card.roles[0]
            else:
                step = ""
            office.close()
            if not step:
                return
            kept = self._folder / f"{service} {way} {step}"
            shutil.copytree(folder, kept, dirs_exist_ok=True)
            self._found[service, way, step] = Stand(kept, case_id, who)
            if step == last and not detours:
                return


def _let_seconds_in(office: Office) -> None:
    """Enter a second officer where the procedure lets somebody be chosen."""
    desk = office.sign_in("admin", demo.PASSWORD)
    for person in _SECONDS:
        desk.enter_officer(person)
