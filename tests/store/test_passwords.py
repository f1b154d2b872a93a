"""Store tests: passwords."""

import re
import time
import unicodedata

import pytest

from setwan_desktop.store import hash_password, verify_password
from setwan_desktop.store.passwords import LOW_COST


@pytest.fixture
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(LOW_COST, "low")


@pytest.mark.usefixtures("_cheap")
def test_only_the_password_itself_opens() -> None:
    kept = hash_password("sandi yang panjang")
    assert verify_password(kept, "sandi yang panjang")
    assert not verify_password(kept, "sandi yang panjang ")
    assert not verify_password(kept, "")
    assert not verify_password(None, "sandi yang panjang")
    assert not verify_password("bukan hash", "sandi")


@pytest.mark.usefixtures("_cheap")
def test_each_hash_has_its_own_salt() -> None:
    assert hash_password("sama") != hash_password("sama")


@pytest.mark.usefixtures("_cheap")
def test_accents_may_be_typed_either_way() -> None:
    kept = hash_password(unicodedata.normalize("NFC", "résumé"))
    assert verify_password(kept, unicodedata.normalize("NFD", "résumé"))


def test_hashes_are_argon2id_at_no_less_than_the_recommended_floor(monkeypatch: pytest.MonkeyPatch) -> None:
    """OWASP: 19 MiB, two passes."""
    monkeypatch.delenv(LOW_COST, raising=False)
    cost = re.match(r"\$argon2id\$v=19\$m=(\d+),t=(\d+),p=\d+\$", hash_password("sandi"))
    assert cost is not None
    assert int(cost[1]) >= 19 * 1024
    assert int(cost[2]) >= 2


def test_an_unknown_officer_takes_as_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(LOW_COST, raising=False)
    kept = hash_password("sandi")

    def fastest(password_hash: str | None) -> float:
        times = []
        for _ in range(3):
            start = time.process_time()
            verify_password(password_hash, "salah")
            times.append(time.process_time() - start)
        return min(times)

    known, unknown = fastest(kept), fastest(None)
    assert 0.4 < unknown / known < 2.5
