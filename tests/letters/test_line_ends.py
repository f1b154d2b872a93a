"""Letters tests: what is read in one breath stays on one line, and Arabic letters are joined."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from setwan_desktop.letters.faces import Type, measure
from setwan_desktop.letters.joined import in_joined_forms
from setwan_desktop.letters.lines import broken
from setwan_desktop.letters.text import bound

TYPE = Type("Arial", 12.0)
KEPT = (
    "3 Desember 2026",
    "17 Agu 2026",
    "27 November",
    "pukul 09.00 WITA",
    "Pukul 13.30",
    "Rp 1.000",
    "Rp. 25.000.000",
    "NIP. 19860314 201001 2 999",
    "Nomor 12",
    "No. 021/XI/2026",
    "(0518) 74222",
)


def texts(text: str, width: float) -> list[str]:
    return ["".join(run.text for run in line.runs) for line in broken(text, TYPE, width)]


@pytest.mark.parametrize("kept", KEPT)
def test_it_is_never_parted_where_a_line_holds_it(kept: str) -> None:
    for words in range(1, 12):
        lines = texts("kata " * words + kept + " dan seterusnya", 200.0)
        assert any(kept in line for line in lines), lines


@pytest.mark.parametrize("kept", KEPT[:8])
def test_where_no_line_holds_it_it_is_parted_at_a_space(kept: str) -> None:
    width = max(measure(word, TYPE) for word in kept.split()) + 1
    assert " ".join(texts(kept, width)) == kept


@pytest.mark.parametrize(
    "free", ["tahun 2026 Desember", "3 desember", "12 Maretono", "Nomor register", "undang-undang", "5 orang"]
)
def test_other_words_part_as_ever(free: str) -> None:
    assert bound(free) == free


def test_copied_text_has_plain_spaces() -> None:
    assert texts("pada 3 Desember 2026", 400.0) == ["pada 3 Desember 2026"]


@pytest.mark.parametrize(
    ("typed", "forms"),
    [
        ("\u0633\u0644\u0627\u0645", "\ufeb3\ufefc\ufee1"),  # salam: seen initial, lam-alef final, meem isolated
        ("\u0645\u062d\u0645\u062f", "\ufee3\ufea4\ufee4\ufeaa"),  # four letters in a row
        ("\u062f\u0627\u0631", "\ufea9\ufe8d\ufead"),  # letters that join nothing behind them
        ("\u0628\u064e\u062a", "\ufe91\u064e\ufe96"),  # a mark parts nothing
        ("\u0644\u0627 \u0628", "\ufefb \ufe8f"),
    ],
)
def test_arabic_letters_are_joined(typed: str, forms: str) -> None:
    assert in_joined_forms(typed) == forms


@given(
    st.text(st.characters(codec="utf-16", categories=("L", "Mn", "Zs", "Nd"), min_codepoint=0x600, max_codepoint=0x6FF))
)
def test_no_letter_is_lost(text: str) -> None:
    assert sorted(_plain(in_joined_forms(text))) == sorted(_plain(text))


def _plain(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", each) for each in text)


@pytest.mark.parametrize("text", ["", "Komisi I", "שלום", "日本"])
def test_other_letters_stay(text: str) -> None:
    assert in_joined_forms(text) == text
