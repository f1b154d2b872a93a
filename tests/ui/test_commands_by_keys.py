"""Every act of both services by the keyboard alone, in no more commands than the table allows."""

from __future__ import annotations

from pathlib import Path

import pytest

from setwan_desktop.ui.style.appearance import Appearance
from tests.ui.by_keys import ByKeys
from tests.ui.commands import TABLE, Act
from tests.ui.stands import Stands
from tests.ui.taking import take


@pytest.mark.parametrize("act", TABLE, ids=lambda act: act.name)
def test_act_by_keys(act: Act, stands: Stands, appearance: Appearance, tmp_path: Path) -> None:
    commands = take(act, ByKeys, stands, appearance, tmp_path).commands
    assert len(commands) <= act.most, commands
