"""Store tests: what was written once is read for ever."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from setwan_desktop.domain.events import (
    ActionTaken,
    EntryCorrected,
    Event,
    LetterIssued,
    PostHeld,
    ProfileChanged,
    Unknown,
)
from setwan_desktop.domain.values import Value
from setwan_desktop.store import codec
from tests.store.specimens import ACTION, SPECIMENS

GOLDEN = Path(__file__).parent.parent / "golden" / "events"

numbers = st.floats(allow_nan=False, allow_infinity=False, width=32)
st.register_type_strategy(datetime, st.datetimes(timezones=st.just(UTC)))
st.register_type_strategy(float, numbers)
plain = st.recursive(
    st.none() | st.booleans() | st.integers() | numbers | st.text() | st.dates() | st.times(),
    lambda inner: st.lists(inner, max_size=3).map(tuple) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


def test_every_kind_has_a_specimen() -> None:
    assert SPECIMENS.keys() == codec.KINDS.keys()
    assert {type(each) for each in SPECIMENS.values()} == set(codec.KINDS.values())
    assert set(get_args(Event)) == {*codec.KINDS.values(), Unknown}


@pytest.mark.parametrize("path", sorted(GOLDEN.glob("*.json")), ids=lambda path: path.stem)
def test_golden_events_are_read_for_ever(path: Path) -> None:
    kind, version = path.stem.split(".v")
    kept = json.loads(path.read_text(encoding="utf-8"))
    identity = codec.canonical(kept["identity"]) if "identity" in kept else None
    assert kept["main"]["~version"] == int(version)
    assert codec.decode(kind, codec.canonical(kept["main"]), identity) == SPECIMENS[kind]


@pytest.mark.parametrize("kind", sorted(codec.KINDS))
def test_every_kind_has_a_golden_file_of_its_present_version(kind: str) -> None:
    """The bytes themselves must not move: their hashes are signed."""
    path = GOLDEN / f"{kind}.v{codec.VERSIONS.get(kind, 1)}.json"
    kept = json.loads(path.read_text(encoding="utf-8"))
    encoded = codec.encode(SPECIMENS[kind])
    assert encoded.kind == kind
    assert encoded.main == codec.canonical(kept["main"])
    assert encoded.identity == (codec.canonical(kept["identity"]) if "identity" in kept else None)


def _round_trip(event: Event) -> Event:
    encoded = codec.encode(event)
    return codec.decode(encoded.kind, encoded.main, encoded.identity)


events = st.sampled_from(sorted(codec.KINDS)).flatmap(
    lambda kind: (
        st.builds(ProfileChanged, content=st.dictionaries(st.text(), plain, max_size=4))
        if kind == "profile_changed"
        else st.from_type(codec.KINDS[kind])
    )
)


@given(events)
@settings(max_examples=150)
def test_any_event_survives(event: Event) -> None:
    assert _round_trip(event) == event


@given(st.from_type(ActionTaken))
def test_the_same_event_always_gives_the_same_bytes(event: ActionTaken) -> None:
    assert codec.encode(event) == codec.encode(_round_trip(event))


def test_an_own_post_is_kept_with_the_holding() -> None:
    held = SPECIMENS["post_held"]
    assert isinstance(held, PostHeld)
    event = replace(held, manner="u.b.", own_post="Kasubbag Tata Usaha", between="Kepala Bagian Umum")
    assert b"Kepala Bagian Umum" in codec.encode(event).main
    assert _round_trip(event) == event


def test_identity_is_parted_from_the_rest() -> None:
    encoded = codec.encode(ACTION)
    assert encoded.identity is not None
    assert b"Budi Santoso" in encoded.identity
    assert b"Budi Santoso" not in encoded.main
    assert b"6310011212800001" not in encoded.main


def test_an_event_without_its_identity_is_the_rest_of_it() -> None:
    encoded = codec.encode(ACTION)
    seen = codec.decode(encoded.kind, encoded.main)
    assert isinstance(seen, ActionTaken)
    assert seen.identity == ()
    assert seen.answers == ACTION.answers


def test_a_confidential_correction_hides_its_answer_alone() -> None:
    encoded = codec.encode(SPECIMENS["entry_corrected"])
    assert b"Santosa" not in encoded.main
    seen = codec.decode(encoded.kind, encoded.main)
    assert isinstance(seen, EntryCorrected)
    assert (seen.answer.field, seen.answer.value, seen.reason) == ("nama", None, "salah ketik")


def test_an_open_correction_has_no_identity() -> None:
    corrected = SPECIMENS["entry_corrected"]
    assert isinstance(corrected, EntryCorrected)
    assert codec.encode(EntryCorrected(corrected.by, corrected.answer, "x")).identity is None


def _body(kind: str, **more: Any) -> bytes:
    return codec.canonical({**json.loads(codec.encode(SPECIMENS[kind]).main), **more})


def test_what_a_newer_program_wrote_is_unknown_not_an_error() -> None:
    assert codec.decode("telepathy_received", b"{}") == Unknown("telepathy_received")
    assert codec.decode("note_added", _body("note_added", **{"~version": 2})) == Unknown("note_added")
    assert codec.decode("note_added", _body("note_added", mood="cheerful")) == Unknown("note_added")
    assert codec.decode("note_added", b"{}") == Unknown("note_added")
    assert codec.decode("note_added", None) == Unknown("note_added")


def test_an_unknown_block_makes_its_letter_unknown() -> None:
    body = json.loads(codec.encode(SPECIMENS["letter_issued"]).main)
    body["content"]["blocks"][0]["~block"] = "hologram"
    assert codec.decode("letter_issued", codec.canonical(body)) == Unknown("letter_issued")


def test_an_older_version_is_upgraded_when_read(monkeypatch: pytest.MonkeyPatch) -> None:
    old = _body("note_added", **{"~version": 1, "words": "dua"})
    old = codec.canonical({key: value for key, value in json.loads(old).items() if key != "text"})
    monkeypatch.setitem(codec.VERSIONS, "note_added", 2)
    monkeypatch.setitem(codec.UPGRADES, ("note_added", 1), _renamed)
    seen = codec.decode("note_added", old)
    assert getattr(seen, "text", "") == "dua"


def _renamed(body: dict[str, Any]) -> dict[str, Any]:
    return {**{key: value for key, value in body.items() if key != "words"}, "text": body["words"]}


def test_what_is_unknown_is_not_written() -> None:
    with pytest.raises(TypeError):
        codec.encode(Unknown("telepathy_received"))


def test_a_reprint_in_ten_years_has_every_block() -> None:
    issued = _round_trip(SPECIMENS["letter_issued"])
    assert isinstance(issued, LetterIssued)
    assert len(issued.content.blocks) == 9


def test_strategies_reach_values() -> None:
    """The property above is worth nothing if answers are always None."""
    kinds = set()

    @given(st.from_type(Value))
    @settings(max_examples=200)
    def look(value: Value) -> None:
        kinds.add(type(value).__name__)

    look()
    assert {"str", "date", "Slot", "tuple"} <= kinds
