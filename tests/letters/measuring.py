"""Letters tests: a printed page measured with a ruler: its lines and where parts of a letter stand, in millimetres."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from setwan_desktop.domain.letter import LetterContent, Table
from tests.letters.reading import MM, ReadPage, Run, read

SIZES = {"A4": (210.0, 297.0), "F4": (215.0, 330.0), "A5": (148.0, 210.0), "A4 landscape": (297.0, 210.0)}
RUNNING = {"letter", "memo", "document"}
"""Layouts of official letters; the others are forms and lists, control tools of the office."""


@dataclass(frozen=True)
class TextLine:
    """Everything on one base line: its text and its edges."""

    text: str
    left: float
    right: float
    base: float
    size: float
    runs: tuple[Run, ...]


class Measured:
    """A paper on the table: what should stand on it, and what does."""

    def __init__(self, name: str, content: LetterContent, pdf: bytes) -> None:
        """Read the paper."""
        self.name, self.content, self.pdf = name, content, pdf
        self.pages: list[ReadPage] = read(pdf)
        self.paper = content.letterhead.paper if content.paper == "office" else content.paper
        self.width, self.height = SIZES[self.paper]
        # A smaller sheet has its margins and type smaller.
        self.scale = min(min(self.width, self.height) / 210.0, 1.0)
        self.top, self.right, self.bottom, self.left = (each * self.scale for each in content.letterhead.margins_mm)

    @property
    def right_edge(self) -> float:
        """Where lines end."""
        return self.width - self.right

    @property
    def is_letter(self) -> bool:
        """Whether it is set as an official letter to somebody."""
        return self.content.layout == "letter"

    @property
    def is_running(self) -> bool:
        """Whether it is official correspondence, not a form or a list."""
        return self.content.layout in RUNNING

    @cached_property
    def lines(self) -> list[list[TextLine]]:
        """The lines of each page, top to bottom."""
        return [_lines(page) for page in self.pages]

    @cached_property
    def kop(self) -> list[TextLine]:
        """The lines of the kop: those above its rule, or above the text where it has none."""
        wanted = "".join(text for text, _, _ in self.content.letterhead.lines).replace(" ", "")
        found = []
        for line in self.lines[0]:
            if line.text.replace(" ", "") not in wanted:
                break
            found.append(line)
        return found

    @cached_property
    def kop_end(self) -> float:
        """Where the kop ends: the lower edge of its rule, else its last line; 0 without kop."""
        if not self.kop:
            return 0.0
        return max([self.kop[-1].base, *(low for _, low, _ in self.rules)])

    @cached_property
    def rules(self) -> list[tuple[float, float, float]]:
        """The rules of the kop: upper edge, lower edge, thickness in points; as wide as the text."""
        if not self.kop:
            return []
        found = []
        for stroke in self.pages[0].strokes:
            # PDFium's box of a line is a line's thickness too large on either side, half of it drawn.
            thick = (stroke.top - stroke.bottom) / 2
            middle = self.height - (stroke.top + stroke.bottom) / 2 / MM
            wide = (stroke.right - stroke.left) / MM > (self.right_edge - self.left) * 0.98
            near = self.kop[-1].base < middle < self.kop[-1].base + 12
            if stroke.kind == "path" and wide and thick < 4 and near:
                found.append((middle - thick / 2 / MM, middle + thick / 2 / MM, thick))
        return sorted(found)[:2]

    @cached_property
    def body(self) -> list[list[TextLine]]:
        """The lines of each page without kop, page number, catchword and foot line."""
        found = []
        for number, lines in enumerate(self.lines):
            kept = lines[len(self.kop) :] if number == 0 else [each for each in lines if each.base > self.top]
            found.append([each for each in kept if each.base < self.height - self.bottom + 0.5])
        return found

    @property
    def foot(self) -> list[list[TextLine]]:
        """The lines of each page in its lower margin."""
        return [[each for each in lines if each.base >= self.height - self.bottom + 0.5] for lines in self.lines]

    @property
    def has_table(self) -> bool:
        """Whether a table stands on it, whose type is smaller."""
        return any(isinstance(block, Table) for block in self.content.blocks)

    def find(self, begin: str, page: int | None = None) -> list[tuple[int, TextLine]]:
        """Find the body lines in which a run begins so, with the index of their page."""
        return [
            (number, line)
            for number, lines in enumerate(self.body)
            for line in lines
            if (page is None or page == number) and any(run.text.startswith(begin) for run in line.runs)
        ]

    def text_of(self, page: int) -> str:
        """Give the body of a page as one text without spaces."""
        return squeezed(" ".join(line.text for line in self.body[page]))


def squeezed(text: str) -> str:
    """Take all spaces out of a text."""
    return re.sub(r"\s+", "", text)


def _lines(page: ReadPage) -> list[TextLine]:
    """Join runs on one level."""
    found: list[list[Run]] = []
    for run in page.runs:
        if found and abs(found[-1][0].base - run.base) < 0.3:
            found[-1].append(run)
        else:
            found.append([run])
    lines = []
    for runs in found:
        runs.sort(key=lambda each: each.left)
        text = " ".join(each.text for each in runs)
        size = max(each.size for each in runs)
        lines.append(TextLine(text, runs[0].left, max(each.right for each in runs), runs[0].base, size, tuple(runs)))
    return lines
