"""Every act of both services with the mouse, in no more commands than the table allows."""

from __future__ import annotations

from pathlib import Path

import pytest

from setwan_desktop.ui.style.appearance import Appearance
from tests.ui.by_mouse import ByMouse
from tests.ui.commands import TABLE, Act
from tests.ui.stands import Stands
from tests.ui.taking import take

ACTS = [
    pytest.param(act, id=act.name, marks=[pytest.mark.release] if place % 2 else []) for place, act in enumerate(TABLE)
]
"""Every second act is left to a release: by keys each is taken every time."""


@pytest.mark.parametrize("act", ACTS)
def test_act_by_mouse(act: Act, stands: Stands, appearance: Appearance, tmp_path: Path) -> None:
    commands = take(act, ByMouse, stands, appearance, tmp_path).commands
    assert len(commands) <= act.most, commands
