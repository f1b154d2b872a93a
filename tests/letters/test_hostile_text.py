"""Letters tests: whatever people type is text: no exception, no markup, nothing outside the margins."""

import functools
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import hypothesis
import pytest
from hypothesis import given
from hypothesis import strategies as st

from setwan_desktop.domain.letter import (
    Block,
    Column,
    CutLine,
    Grid,
    Heading,
    Initial,
    Items,
    LetterContent,
    Letterhead,
    Line,
    Lines,
    PageBreak,
    Paragraph,
    Signature,
    Table,
    Tick,
    Ticks,
)
from setwan_desktop.letters import render
from setwan_desktop.letters.paper import Paper, setting_of
from tests.letters.reading import Glyph, faces, read
from tests.letters.samples import SAMPLES

LAYOUTS = ("letter", "memo", "document", "slip", "sheet", "attendance", "cover")
# Ink may overhang its letter's box a little.
OVERHANG = 2.5

nasty = st.sampled_from(
    (
        "<b>tebal</b> & <para>\"'</para> &amp; {{nama}} %s",
        "x" * 400,
        "400.14.6/112/DPRD/XI/2026/" * 20,
        "kata " * 300,
        "\U0001f600\U0001f469\u200d\U0001f4bb\u2764\ufe0f",
        "\u05e9\u05dc\u05d5\u05dd \u0627\u0644\u0633\u0644\u0627\u0645 \u0639\u0644\u064a\u0643\u0645",
        "\x00\x07\x1b[31m\x7f\u202emoh\u200b",
        "\ud800 \udfff",
        "e\u0301" * 80,
        "satu\r\ndua\n\n\ntiga\u2028empat\x0blima",
        " " * 60 + "jauh" + " " * 200 + "lebar",
        "\u4e2d\u6587\u5b57" * 30,
        "\U000e0041\ufffe\ue000",
        "",
    )
)
texts = st.one_of(nasty, nasty, st.text(max_size=60), st.text(st.characters(codec="utf-8"), max_size=400))
short = st.one_of(st.sampled_from(("Nomor", "Hal", "1. Nama", "")), texts)
several = functools.partial(st.lists, max_size=5)


def tuples(of: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return several(of).map(tuple)


lines = st.builds(Line, short, texts)
tables = st.builds(
    Table,
    st.lists(st.builds(Column, short, st.floats(0, 4), st.sampled_from(("left", "center", "right"))), max_size=5).map(
        tuple
    ),
    tuples(tuples(texts)),
    st.booleans(),
    short,
)
blocks: st.SearchStrategy[Block] = st.one_of(
    st.builds(Paragraph, texts, st.booleans(), st.sampled_from(("justify", "left", "center", "right"))),
    st.builds(Heading, texts),
    st.builds(Lines, tuples(lines), st.booleans()),
    st.builds(Items, tuples(texts), st.sampled_from(("number", "letter", "dash"))),
    tables,
    st.builds(Ticks, short, tuples(st.builds(Tick, texts, st.booleans())), st.integers(0, 9)),
    st.builds(Grid, tuples(st.lists(tuples(lines), max_size=2).map(tuple))),
    st.builds(CutLine, texts),
    st.just(PageBreak()),
)
letterheads = st.builds(
    Letterhead,
    tuples(st.tuples(texts, st.floats(1, 40), st.booleans())),
    font=st.sampled_from(("Arial", "Bookman", "?")),
    paper=st.sampled_from(("A4", "F4")),
    rule=st.sampled_from(("double", "single", "none")),
)
contents = st.builds(
    LetterContent,
    kind=st.just("any"),
    layout=st.sampled_from(LAYOUTS),
    title=texts,
    label=texts,
    paper=st.sampled_from(("A4", "A5", "F4", "A4 landscape", "office")),
    letterhead=letterheads,
    number=short,
    place=texts,
    date=st.none() | st.dates(),
    draft_month=short,
    head=tuples(lines),
    addressees=tuples(texts),
    address_place=texts,
    blocks=tuples(blocks),
    signatures=st.lists(
        st.builds(Signature, tuples(texts), texts, tuples(texts), texts, st.sampled_from(("left", "right", "center"))),
        max_size=3,
    ).map(tuple),
    copies=tuples(texts),
    appendix_title=short,
    initials=tuples(st.builds(Initial, texts, texts, texts)),
    state=st.sampled_from(("draft", "issued")),
    footer=texts,
    qr=texts,
)


def _holds(content: LetterContent) -> None:
    pdf = render(content)
    assert all(faces(pdf).values())
    paper = setting_of(content).paper
    for page in read(pdf):
        wrong = [glyph for glyph in page.glyphs if glyph.text.strip() and not _inside(glyph, paper)]
        assert not wrong


def _inside(glyph: Glyph, paper: Paper) -> bool:
    """Within the side margins, and wholly in the text or wholly in the margin where the marks stand."""
    left, bottom, right, top = glyph.ink
    if right <= left or glyph.turned:
        return True
    beside = left >= paper.left - OVERHANG and right <= paper.width - paper.right + OVERHANG
    on_paper = bottom > paper.bottom * 0.1 and top < paper.height - paper.top * 0.3
    torn = bottom < paper.bottom - OVERHANG and top > paper.bottom + OVERHANG
    return beside and on_paper and not torn


@hypothesis.settings(max_examples=15)
@given(contents)
def test_nothing_leaves_the_margins(content: LetterContent) -> None:
    _holds(content)


@pytest.mark.release
@pytest.mark.timeout(3600)
@hypothesis.settings(max_examples=3_000)
@given(contents)
def test_nothing_leaves_the_margins_often(content: LetterContent) -> None:
    _holds(content)


@pytest.mark.parametrize("name", SAMPLES)
def test_examples_keep_the_margins(name: str) -> None:
    _holds(SAMPLES[name])


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
    _holds(content)
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
    _holds(content)
    assert any(row.text == "1 Siti 1." for row in read(render(content))[0].rows)
