"""Store tests: headers."""

import json

import pytest

from setwan_desktop.store.header import Header, commitment, event_id, header_of

HEADER = Header(
    "c-1", "note_added", "ab" * 32, 3, "cd" * 32, ("ef" * 32,), 2, "o-7", "2026-11-02T01:00:00+00:00", "01" * 32
)


def test_a_header_is_read_as_it_was_written() -> None:
    assert header_of(HEADER.to_bytes()) == HEADER


def test_the_bytes_of_a_header_never_move() -> None:
    """Every id and signature rests on them."""
    assert event_id(HEADER.to_bytes()) == "eee30c9e64bbb45f1c9cf709d92f420d755fdfd000b52a63a841f9a066ba34ba"


def test_a_header_of_a_newer_shape_is_read_as_far_as_known() -> None:
    newer = json.loads(HEADER.to_bytes()) | {"format": 2, "mood": "cheerful"}
    found = header_of(json.dumps(newer).encode())
    assert (found.format, found.stream) == (2, "c-1")


@pytest.mark.parametrize("data", [b"", b"{}", b"[]", b"null", b"\xff", b'{"stream": 1}'])
def test_other_bytes_are_no_header(data: bytes) -> None:
    with pytest.raises(ValueError, match=r".*"):
        header_of(data)


def test_a_commitment_hides_what_it_binds() -> None:
    assert commitment(b"a" * 16, b"isi") != commitment(b"b" * 16, b"isi")
