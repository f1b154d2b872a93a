"""Store tests: passwords."""

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


def test_hashes_are_argon2id_at_the_recommended_cost(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(LOW_COST, raising=False)
    assert hash_password("sandi").startswith("$argon2id$v=19$m=65536,t=3,p=4$")


def test_an_unknown_officer_takes_as_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(LOW_COST, raising=False)
    kept = hash_password("sandi")

    def fastest(password_hash: str | None) -> float:
        times = []
        for _ in range(3):
            start = time.perf_counter()
            verify_password(password_hash, "salah")
            times.append(time.perf_counter() - start)
        return min(times)

    known, unknown = fastest(kept), fastest(None)
    assert 0.4 < unknown / known < 2.5
