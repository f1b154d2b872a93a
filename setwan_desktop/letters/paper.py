"""Letters: the sheet of paper, its margins, and the sizes of type that suit it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from setwan_desktop.domain.letter import LetterContent
from setwan_desktop.letters.faces import Type

MM = 72 / 25.4

# Width and height in millimetres. F4 is the folio of Indonesian offices.
_SIZES = {"A4": (210.0, 297.0), "F4": (215.0, 330.0), "A5": (148.0, 210.0), "A4 landscape": (297.0, 210.0)}
_STANDARD_MARGINS = (20.0, 20.0, 25.0, 30.0)
_A4_SHORT_SIDE = 210.0
_DENSE = 0.8
_FINE = 0.88

# Size of the running text and its line spacing by layout, in points on A4.
_RUNNING_TEXT = {
    "letter": (12.0, 16.0),
    "memo": (12.0, 15.5),
    "document": (12.0, 15.5),
    "slip": (11.5, 15.0),
    "sheet": (11.0, 14.0),
    "attendance": (12.0, 15.0),
    "cover": (13.0, 18.0),
    "ruler": (10.0, 12.5),
}


@dataclass(frozen=True)
class Paper:
    """A page in points: its size and its margins. ``scale`` is what a small sheet shrinks the kop and the type by."""

    width: float
    height: float
    top: float
    right: float
    bottom: float
    left: float
    scale: float

    @property
    def text_width(self) -> float:
        """Between the margins."""
        return self.width - self.left - self.right

    @property
    def text_height(self) -> float:
        """Between the margins of a page without kop."""
        return self.height - self.top - self.bottom


@dataclass(frozen=True)
class Setting:
    """How the text of one letter is set.

    Attributes:
        paper: what it stands on.
        family: of its letters.
        size: of the running text.
        leading: from line to line of the running text.
        density: below 1, room between paragraphs and to sign is that much smaller.
    """

    paper: Paper
    family: str
    size: float
    leading: float
    density: float = 1.0

    @property
    def tight(self) -> float:
        """From line to line of heads, signature blocks and tables."""
        return round(self.size * 1.17, 2)

    @property
    def gap(self) -> float:
        """Between paragraphs."""
        return round(self.size * 0.5 * self.density, 2)

    @property
    def indent(self) -> float:
        """Of the first line of a paragraph: a tab of 1.25 centimetres on A4."""
        return round(12.5 * MM * self.size / 12, 2)

    def type(self, *, bold: bool = False, italic: bool = False, share: float = 1.0) -> Type:
        """Give the type of the running text, or a ``share`` of its size."""
        return Type(self.family, round(self.size * share, 2), bold, italic)

    def smaller(self, share: float) -> Setting:
        """Give the same with everything in ``share`` of its size, as inside tables."""
        return replace(self, size=round(self.size * share, 2), leading=round(self.size * share * 1.2, 2))

    def denser(self) -> Setting:
        """Give the same with single line spacing and less room between paragraphs: the least the rules allow."""
        return replace(self, leading=self.tight, density=_DENSE)

    def finer(self) -> Setting:
        """Give the same in smaller type, as only forms may be set."""
        return replace(self.smaller(_FINE), density=_DENSE)


def setting_of(content: LetterContent) -> Setting:
    """Choose paper, margins and type of a letter."""
    paper = _paper(content)
    size, leading = _RUNNING_TEXT.get(content.layout, _RUNNING_TEXT["document"])
    # Type shrinks less than paper: an A5 slip is read at the counter, without glasses.
    share = (1 + paper.scale) / 2 if paper.scale < 1 else 1.0
    return Setting(paper, content.letterhead.font, round(size * share, 2), round(leading * share, 2))


def _paper(content: LetterContent) -> Paper:
    """Give the sheet; a smaller one has the margins smaller in the same ratio."""
    name = content.letterhead.paper if content.paper == "office" else content.paper
    width, height = _SIZES.get(name, _SIZES["A4"])
    scale = min(min(width, height) / _A4_SHORT_SIDE, 1.0)
    margins = content.letterhead.margins_mm
    if (
        min(margins) < 0
        or scale * (margins[1] + margins[3]) > width / 2
        or scale * (margins[0] + margins[2]) > height / 2
    ):
        margins = _STANDARD_MARGINS
    top, right, bottom, left = (each * scale * MM for each in margins)
    return Paper(width * MM, height * MM, top, right, bottom, left, scale)
