"""Letters tests: every paper of the house, printed by a real office whose clerks play four cases from intake to archive."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from setwan_desktop import demo
from setwan_desktop.clock import FixedClock
from setwan_desktop.demo.filling import Clerk
from setwan_desktop.domain.events import LetterIssued
from setwan_desktop.domain.forms import Form
from setwan_desktop.domain.letter import LetterContent
from setwan_desktop.letters import render
from setwan_desktop.office import Office
from tests.domain.letter_scenes import letters, services
from tests.domain.test_texts_of_letters import made, rich_scene
from tests.letters.reading import ReadPage, read
from tests.offices import MONDAY_AT_NINE
from tests.scenarios.at_desks import Desks
from tests.scenarios.story import Deed
from tests.scenarios.story import read as read_story

STORIES = Path(__file__).parent / "berkas"
ON_DEMAND = ("berita_acara",)
"""Papers made only where they are asked for; here of a scene."""


@dataclass(frozen=True)
class Printed:
    """A paper as it came from the printer; ``content`` is None where a file is bound of several."""

    name: str
    pdf: bytes
    content: LetterContent | None = None

    @cached_property
    def pages(self) -> list[ReadPage]:
        """What stands on it."""
        return read(self.pdf)


class Clerks(Desks):
    """Officers who fill in what a case says in whole sentences."""

    def __init__(self, office: Office, clock: FixedClock) -> None:
        """Let everybody in."""
        super().__init__(office, clock, demo.PASSWORD)
        self._clerk = Clerk(tomllib.loads((STORIES / "kata.toml").read_text(encoding="utf-8")), seed=1)

    def answers(self, form: Form, deed: Deed) -> dict[str, object]:
        """Answer what the story says, then what is proposed, then in the house's words."""
        filled = self._clerk.fill(form, deed.answers, self.office.now().date(), self.desk(deed.who))
        return {**filled, **{key: value for key, value in deed.answers.items() if form.field(key)}}


def play(folder: Path) -> dict[str, Printed]:
    """Play every case in an office of its own; gives each paper by its name: the newest print, and the newest draft."""
    papers: dict[str, Printed] = {}
    os.environ["SETWAN_PASSWORD_COST"] = "low"
    clock = FixedClock(MONDAY_AT_NINE)
    office = Office.open(folder / "kantor.db", clock=clock)
    try:
        demo.found(office)
        for path in sorted(STORIES.glob("*.md")):
            clerks = Clerks(office, clock)
            for deed in read_story(path):
                assert isinstance(deed, Deed)
                clerks.play(deed)
            found = {each.name: each for each in _of_case(clerks)}
            papers |= {name: each for name, each in found.items() if name not in papers}
        desk = office.sign_in("sekretaris", demo.PASSWORD)
        for service in services():
            papers[f"standar_pelayanan_{service}"] = Printed(f"standar_pelayanan_{service}", desk.standard_pdf(service))
    finally:
        office.close()
    for name in ON_DEMAND:
        content = made(name, rich_scene(services()["pengaduan"], "Penyiraman jalan angkut"))
        papers[name] = Printed(name, render(content), content)
    return dict(sorted(papers.items()))


def _of_case(clerks: Clerks) -> Iterator[Printed]:
    """Give the papers of the case just played, oldest first, so that the newest of a name remains; then all of it bound."""
    office, case = clerks.office, clerks.case_id
    for recorded in office._core.archive.history(case):
        event = recorded.event
        if isinstance(event, LetterIssued):
            draft = "-konsep" if event.content.state == "draft" else ""
            yield Printed(event.letter + draft, render(event.content), event.content)
    desk = clerks.desk("sekretaris")
    yield Printed("berkas_lengkap", desk.dossier_pdf(case))


def without_chance(text: str) -> str:
    """Put stars where each run has other letters: tracking codes and hashes."""
    text = re.sub(r"\b[0-9a-f]{16,}\b", "*" * 16, text)
    return re.sub(r"\b[0-9A-Z]{4}-[0-9A-Z]{2}\b", "****-**", text)


ALL = frozenset(letters())
"""Ids of all letter definitions."""
