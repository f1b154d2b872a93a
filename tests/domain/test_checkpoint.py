"""Domain tests: what the QR code on a paper says, and how it is read back from a scanner."""

import pytest

from setwan_desktop.domain.checkpoint import Checkpoint, checkpoint_text, read_checkpoint

HEAD = "0123456789abcdef" * 4


@pytest.mark.parametrize("number", ["PM-2026-0031", "PM/0031/XI/2026", "400.14.6/2/DPRD", "No 7 (ulang)"])
def test_what_is_written_is_read_back(number: str) -> None:
    assert read_checkpoint(checkpoint_text(number, HEAD)) == Checkpoint(number, HEAD[:16])


def test_it_is_short_and_plain() -> None:
    text = checkpoint_text("AUD-2026-0014", HEAD)
    assert text == "SETWAN1 AUD-2026-0014 0123456789abcdef"


@pytest.mark.parametrize("typed", ["{}\r\n", "  {}\t", "{}  "])
def test_what_a_scanner_adds_does_no_harm(typed: str) -> None:
    text = checkpoint_text("AUD-2026-0014", HEAD)
    assert read_checkpoint(typed.format(text)) == Checkpoint("AUD-2026-0014", HEAD[:16])


def test_letters_of_the_other_size_are_read_too() -> None:
    found = read_checkpoint(checkpoint_text("AUD-2026-0014", HEAD).swapcase())
    assert found == Checkpoint("aud-2026-0014", HEAD[:16])


@pytest.mark.parametrize(
    "text",
    ["", "AUD-2026-0014", "SETWAN1", "SETWAN1  0123456789abcdef", "SETWAN2 A 0123456789abcdef", "SETWAN1 A 0123"],
)
def test_anything_else_is_no_checkpoint(text: str) -> None:
    assert read_checkpoint(text) is None


@pytest.mark.parametrize(("number", "head"), [("", HEAD), ("AUD-2026-0014", "")])
def test_without_number_or_history_there_is_none(number: str, head: str) -> None:
    assert checkpoint_text(number, head) == ""
