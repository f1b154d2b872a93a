"""Every story of the two services, at the desks of a real office on a real archive file."""

from __future__ import annotations

from pathlib import Path

import pytest

from setwan_desktop.clock import FixedClock
from setwan_desktop.demo import PASSWORD
from setwan_desktop.office import Office
from tests.scenarios.at_desks import Desks
from tests.scenarios.story import Deed, read

STORIES = sorted((Path(__file__).parent / "cerita").glob("*.md"))


@pytest.mark.parametrize("path", STORIES, ids=[path.stem for path in STORIES])
def test_story(path: Path, office: Office, clock: FixedClock) -> None:
    desks = Desks(office, clock, PASSWORD)
    who = ""
    for line in read(path):
        if isinstance(line, Deed):
            desks.play(line)
            who = who if line.refused else line.who
        else:
            desks.hold(line, who)
    assert office.check() == []
    for letter in desks.desk(who).case(desks.case_id).letters:
        pdf = desks.desk(who).letter_pdf(desks.case_id, letter.letter_id)
        assert pdf.startswith(b"%PDF")
