"""Office: who sits down: name and password, with a growing wait after failures."""

from __future__ import annotations

from setwan_desktop.domain.office_profile import Officer
from setwan_desktop.domain.refusals import SignInRefused
from setwan_desktop.office.core import Core
from setwan_desktop.store import verify_password

_FREE_TRIES = 3
_WAITS = (5, 30, 120)
LAST_HERE = "last_officer"


def admitted(core: Core, name: str, password: str) -> Officer:
    """Let an officer in.

    Raises:
        SignInRefused: for a wrong name or password alike, and while the wait after repeated failures lasts.
    """
    wanted = name.strip().casefold()
    officer = next((each for each in core.officers.values() if each.active and each.sign_in.casefold() == wanted), None)
    failures, since = _failures(core, wanted)
    wait = _wait(failures) - (core.clock.now().timestamp() - since)
    if failures >= _FREE_TRIES and wait > 0:
        raise SignInRefused(wait)
    credential = core.archive.credential(officer.id) if officer is not None else None
    if not verify_password(credential, password) or officer is None:
        core.archive.put_local(f"failures:{wanted}", f"{failures + 1} {core.clock.now().timestamp()}")
        raise SignInRefused(_wait(failures + 1))
    if failures:
        core.archive.put_local(f"failures:{wanted}", "0 0")
    return officer


def _failures(core: Core, name: str) -> tuple[int, float]:
    count, _, since = (core.archive.local(f"failures:{name}") or "0 0").partition(" ")
    return int(count), float(since)


def _wait(failures: int) -> float:
    """Give the seconds to wait after so many failures in a row."""
    if failures < _FREE_TRIES:
        return 0.0
    return float(_WAITS[min(failures - _FREE_TRIES, len(_WAITS) - 1)])
