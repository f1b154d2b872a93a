"""Letters tests: random letters raise nothing, keep the margins, leave no placeholder and lose no addressee."""

import re

import hypothesis
import pytest
from hypothesis import HealthCheck, given

from setwan_desktop.domain.letter import LetterContent
from setwan_desktop.letters import render
from setwan_desktop.letters.paper import Paper, setting_of
from tests.letters.random_letters import composed, contents
from tests.letters.reading import Glyph, ReadPage, faces, read

# Ink may overhang its letter's box a little.
OVERHANG = 2.5
HEALTHY = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example)
PARTS = 20
"""A release prints 10,000 letters in so many parts, which run side by side."""


def holds(content: LetterContent) -> list[ReadPage]:
    """Print a letter and look that all of it stands where letters may stand; gives its pages."""
    pdf = render(content)
    assert all(faces(pdf).values())
    paper = setting_of(content).paper
    pages = read(pdf, inks=True)
    for page in pages:
        wrong = [glyph for glyph in page.glyphs if glyph.text.strip() and not _inside(glyph, paper)]
        assert not wrong
        strokes = [each for each in page.strokes if not (-1 <= each.left <= each.right <= page.width + 1)]
        assert not strokes
    return pages


def _inside(glyph: Glyph, paper: Paper) -> bool:
    """Within the side margins, and wholly in the text or wholly in the margin where the marks stand."""
    left, bottom, right, top = glyph.ink
    if right <= left or glyph.turned:
        return True
    beside = left >= paper.left - OVERHANG and right <= paper.width - paper.right + OVERHANG
    on_paper = bottom > paper.bottom * 0.1 and top < paper.height - paper.top * 0.3
    torn = bottom < paper.bottom - OVERHANG and top > paper.bottom + OVERHANG
    return beside and on_paper and not torn


def names_its_addressees(content: LetterContent) -> None:
    """Every addressee's first word stands on the letter, on its list where there are many."""
    pages = holds(content)
    if content.layout == "letter":
        text = "".join(glyph.text for page in pages for glyph in page.glyphs)
        # A line of letters from right to left is read back turned round.
        found = {before or after for before, after in re.findall(r"Penerima(\d+)_|_(\d+)Penerima", text)}
        assert found >= {str(place) for place in range(len(content.addressees))}


def leaves_no_placeholder(content: LetterContent) -> None:
    """No brace of the office's texts is printed."""
    assert not [glyph for page in holds(content) for glyph in page.glyphs if glyph.text in "{}"]


@hypothesis.settings(max_examples=30, suppress_health_check=HEALTHY)
@given(contents)
def test_any_letter_keeps_its_margins_and_names_its_addressees(content: LetterContent) -> None:
    names_its_addressees(content)


@hypothesis.settings(max_examples=30, suppress_health_check=HEALTHY)
@given(composed())
def test_any_case_gives_papers_without_placeholders(content: LetterContent) -> None:
    leaves_no_placeholder(content)


@pytest.mark.release
@pytest.mark.timeout(7200)
@pytest.mark.parametrize("part", range(PARTS))
def test_ten_thousand_letters(part: int) -> None:
    many = hypothesis.settings(max_examples=10_000 // PARTS, suppress_health_check=HEALTHY, deadline=None)
    if part % 2:
        many(given(contents)(names_its_addressees))()
    else:
        many(given(composed())(leaves_no_placeholder))()
