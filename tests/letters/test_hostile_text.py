"""Letters tests: whatever people type is text: no exception, no markup, nothing outside the margins."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from setwan_desktop.domain.letter import Column, Line, Paragraph, Signature, Table, Tick, Ticks
from setwan_desktop.letters import render
from tests.letters.random_letters import LAYOUTS
from tests.letters.reading import read
from tests.letters.samples import SAMPLES
from tests.letters.test_random_letters import holds


@pytest.mark.parametrize("name", SAMPLES)
def test_examples_keep_the_margins(name: str) -> None:
    holds(SAMPLES[name])


PLACES: dict[str, Callable[[str], dict[str, Any]]] = {
    "paragraph": lambda text: {"blocks": (Paragraph(text),)},
    "cell": lambda text: {"blocks": (Table((Column("A"), Column("B", 3)), ((text, text),)),)},
    "value": lambda text: {"head": (Line("Hal", text),)},
    "tick": lambda text: {"blocks": (Ticks("A", (Tick(text, True),)),)},
    "name": lambda text: {"signatures": (Signature(("KETUA,",), text),)},
    "addressee": lambda text: {"addressees": (text,)},
}


TEN_THOUSAND = ("kata panjang " * 400)[:5_000] + "x" * 5_000


@pytest.mark.parametrize(
    ("layout", "place"), [("letter", "paragraph"), ("memo", "cell"), ("slip", "value"), ("sheet", "tick")]
)
def test_ten_thousand_characters_are_all_printed(layout: str, place: str) -> None:
    _prints_all(layout, place, TEN_THOUSAND)


@pytest.mark.release
@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("unit", ["kata panjang ", "x"], ids=["words", "one word"])
def test_ten_thousand_characters_are_all_printed_anywhere(layout: str, place: str, unit: str) -> None:
    _prints_all(layout, place, (unit * 10_000)[:10_000])


def _prints_all(layout: str, place: str, text: str) -> None:
    content = replace(SAMPLES["letter"], layout=layout, **PLACES[place](text))
    holds(content)
    printed = sum(glyph.text in text for page in read(render(content)) for glyph in page.glyphs if glyph.text.strip())
    # Only a letter names its addressees.
    if place != "addressee" or layout == "letter":
        assert printed >= sum(each != " " for each in text)


def test_markup_is_printed_as_it_was_typed() -> None:
    typed = '<b>tebal</b> & <font size=99>"kutip"</font> &lt;'
    content = replace(SAMPLES["memo"], blocks=(Paragraph(typed, indent=False, align="left"),))
    assert typed in "\n".join(row.text for row in read(render(content))[0].rows)


def test_a_glyph_no_face_has_becomes_a_box() -> None:
    content = replace(SAMPLES["memo"], blocks=(Paragraph("a\ue000b\u2603c \U0001f9ffd", indent=False),))
    assert any("a\u25a1b\u2603c \u25a1d" in row.text for row in read(render(content))[0].rows)


def test_what_is_invisible_leaves_no_trace() -> None:
    typed = "a\x00b\x07c\x1b[31md\u200be\u202ef\ufeffg\u2764\ufe0fh\ti\u00adj"
    content = replace(SAMPLES["memo"], blocks=(Paragraph(typed, indent=False),))
    assert any(row.text == "abc[31mdefg\u2764h ij" for row in read(render(content))[0].rows)


def test_line_ends_of_any_kind_begin_a_new_line() -> None:
    content = replace(SAMPLES["memo"], blocks=(Paragraph("satu\r\ndua\rtiga\nempat\u2028lima", indent=False),))
    texts = [row.text for row in read(render(content))[0].rows]
    start = texts.index("satu")
    assert texts[start : start + 5] == ["satu", "dua", "tiga", "empat", "lima"]


def test_letters_from_right_to_left_stand_in_their_order() -> None:
    content = replace(SAMPLES["memo"], blocks=(Paragraph("salam \u05e9\u05dc\u05d5\u05dd - ya, <b>", indent=False),))
    page = read(render(content))[0]
    row = page.row("salam")
    glyphs = sorted((each for each in page.glyphs if abs(each.top - row.top) < 4), key=lambda each: each.left)
    assert "".join(each.text for each in glyphs if each.text.strip()) == "salam\u05dd\u05d5\u05dc\u05e9-ya,<b>"


def test_a_row_to_sign_shorter_than_its_head_keeps_its_texts_in_place() -> None:
    table = Table((Column("No", 0.1), Column("Nama", 2.0), Column("Paraf", 0.0)), (("1", "Siti"), ()), signing=True)
    content = replace(SAMPLES["memo"], blocks=(table,))
    holds(content)
    assert any(row.text == "1 Siti 1." for row in read(render(content))[0].rows)
