"""Letters tests: what a registry clerk checks on any paper: the sheet, its margins, type, kop, page numbers, KONSEP."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from itertools import combinations, pairwise

from pypdf import PdfReader

from setwan_desktop.domain.letter import PageBreak
from tests.letters.measuring import RUNNING, Measured, TextLine, squeezed
from tests.letters.reading import MM, faces

Found = Iterator[tuple[int, str]]
"""What breaks a rule: the page (from 0) and what is wrong there."""

_TEXT, _FALLBACK = re.compile(r"LiberationSans(-Bold|-Italic|-BoldItalic)?"), "DejaVuSans"
_BOXES = "☐☑"
# Ink may overhang its letter a little, and half of a ruled line lies outside its frame.
_SLACK = 0.8
_KOP_SIZES = (14.0, 16.0, 10.0)


def page_size(paper: Measured) -> Found:
    """A4 is 210 x 297 mm, F4 215 x 330 mm, A5 148 x 210 mm (Permendagri 1/2023 art. 28; docs/SOURCES.md#letters)."""
    for number, page in enumerate(paper.pages):
        size = (page.width / MM, page.height / MM)
        if max(abs(size[0] - paper.width), abs(size[1] - paper.height)) > 0.2:
            yield number, f"{size[0]:.1f} x {size[1]:.1f} mm"


def side_margins(paper: Measured) -> Found:
    """Left 30 mm, right 20 mm; nothing is drawn outside but KONSEP across the page (docs/SOURCES.md#letters)."""
    left, right = paper.left - _SLACK, paper.right_edge + _SLACK
    for number, page in enumerate(paper.pages):
        for glyph in page.glyphs:
            if glyph.text.strip() and not glyph.turned and not left <= glyph.ink[0] / MM <= glyph.ink[2] / MM <= right:
                yield number, f"{glyph.text!r} at {glyph.ink[0] / MM:.1f} mm"
        for stroke in page.strokes:
            if not left <= stroke.left / MM <= stroke.right / MM <= right:
                yield number, f"{stroke.kind} from {stroke.left / MM:.1f} to {stroke.right / MM:.1f} mm"


def upper_margin(paper: Measured) -> Found:
    """Upper margin 20 mm; only the kop, on page 1, and page numbers stand higher (docs/SOURCES.md#letters)."""
    for number, lines in enumerate(paper.lines):
        for line in lines:
            numbered = number > 0 and line.text == str(number + 1)
            if line.base < paper.top and not numbered and line not in paper.kop:
                yield number, line.text
        least = 14.0 * paper.scale if number == 0 and paper.kop else paper.top - _SLACK
        for stroke in paper.pages[number].strokes:
            if paper.height - stroke.top / MM < least:
                yield number, f"{stroke.kind} at {paper.height - stroke.top / MM:.1f} mm"


def lower_margin(paper: Measured) -> Found:
    """Lower margin 25 mm; only catchword, foot line and the foot's QR code stand lower (docs/SOURCES.md#letters)."""
    for number, lines in enumerate(paper.foot):
        for line in lines:
            foot = bool(paper.content.footer) and squeezed(line.text)[:20] in squeezed(paper.content.footer)
            if not foot and not (paper.content.layout in RUNNING and line.text.endswith("...")):
                yield number, line.text
        for stroke in paper.pages[number].strokes:
            code = paper.is_letter and bool(paper.content.qr) and stroke.right / MM < paper.left + 18
            if stroke.bottom / MM < paper.bottom - _SLACK and not code:
                yield number, f"{stroke.kind} {stroke.bottom / MM:.1f} mm above the edge"


def faces_embedded(paper: Measured) -> Found:
    """Every face is in the file, so that each printer prints the same (docs/SOURCES.md#letters)."""
    for face, embedded in faces(paper.pdf).items():
        if not embedded:
            yield 0, face


def face_of_text(paper: Measured) -> Found:
    """Arial, here by its metric twin Liberation Sans; boxes to tick come from DejaVu Sans (docs/SOURCES.md#letters)."""
    for number, page in enumerate(paper.pages):
        for run in page.runs:
            boxes = run.face.startswith(_FALLBACK) and not run.text.strip(_BOXES + " ")
            if not _TEXT.fullmatch(run.face) and not boxes:
                yield number, f"{run.face}: {run.text}"


def kop_on_first_page_only(paper: Measured) -> Found:
    """The kop stands on the first page, whole, and on no other (docs/SOURCES.md#letters)."""
    wanted = [squeezed(text) for text, _, _ in paper.content.letterhead.lines]
    if squeezed("".join(line.text for line in paper.kop)) != "".join(wanted):
        yield 0, "the kop is not whole"
    for number, lines in enumerate(paper.lines[1:], start=1):
        if any(squeezed(line.text) in wanted for line in lines[:4]):
            yield number, "a kop"


def kop_sizes(paper: Measured) -> Found:
    """14 pt, 16 pt bold, 10 pt; a line too wide for its place may shrink, never below the one above it."""
    sizes = [round(line.size / min(paper.scale, 1.0), 1) for line in paper.kop]
    for line, size in zip(paper.kop, sizes, strict=True):
        if not any(each * 0.69 <= size <= each + 0.1 for each in _KOP_SIZES):
            yield 0, f"{size} pt: {line.text}"
    if len(sizes) > 1 and (sizes[1] < sizes[0] or max(sizes[2:], default=0.0) > min(sizes[:2])):
        yield 0, f"ratio {sizes}"
    if len(paper.kop) > 1 and "Bold" not in paper.kop[1].runs[0].face:
        yield 0, f"not bold: {paper.kop[1].text}"


def kop_in_full(paper: Measured) -> Found:
    """No name and no address in the kop is abbreviated; the names are in capitals, at most three lines."""
    for line in paper.kop:
        if re.search(r"\b(Jl|Kab|Kec|Ds|Telp|Tlp|Sekr)\b\.?", line.text):
            yield 0, line.text
    names = [line for line in paper.kop if line.size > 11 * paper.scale]
    if len(names) > 3 or any(line.text != line.text.upper() for line in names):
        yield 0, f"names {[line.text for line in names]}"


def kop_rule(paper: Measured) -> Found:
    """A thick rule and a thin one below it close the kop, as wide as the text."""
    if paper.kop and paper.content.letterhead.rule == "double":
        if len(paper.rules) != 2:
            yield 0, f"{len(paper.rules)} rules"
        elif paper.rules[0][2] < paper.rules[1][2] * 2:
            yield 0, f"{paper.rules[0][2]:.2f} pt over {paper.rules[1][2]:.2f} pt"


def two_lines_under_the_kop(paper: Measured) -> Found:
    """With a kop the text begins two lines below it (docs/SOURCES.md#letters)."""
    if paper.kop and paper.body[0]:
        first = paper.body[0][0]
        lines = (first.base - paper.kop_end) * MM / (first.size * 1.15)
        if lines < 1.95:
            yield 0, f"{lines:.2f} lines above {first.text!r}"


def page_numbers(paper: Measured) -> Found:
    """Pages are numbered from the second on: Arabic, centred at the top (docs/SOURCES.md#letters)."""
    for number, lines in enumerate(paper.lines):
        marks = [line for line in lines if line.base < paper.top and line not in paper.kop]
        if number == 0 and marks:
            yield 0, f"{marks[0].text!r} over the first page"
        if number > 0:
            texts = [line.text for line in marks]
            if texts != [str(number + 1)]:
                yield number, f"above the text stands {texts}"
            elif abs((marks[0].left + marks[0].right) / 2 - (paper.left + paper.right_edge) / 2) > 1:
                yield number, "the number is not centred"


def catchword(paper: Measured) -> Found:
    """Where text runs over, the next page's first word and three dots stand at the lower right (Permendagri 1/2023 art. 33)."""
    breaks = sum(isinstance(block, PageBreak) for block in paper.content.blocks)
    for number, (page, following) in enumerate(pairwise(paper.body)):
        words = [line for line in paper.foot[number] if line.text.endswith("...")]
        if not paper.is_running or _begins_anew(paper, following) or breaks:
            continue
        first = following[0].runs[0].text.split()[0] if following else ""
        wanted = (first.rstrip(",.;:") or first) + "..."
        if [line.text for line in words] != [wanted]:
            yield number, f"{[line.text for line in words]} instead of {wanted!r}"
        elif abs(words[0].right - paper.right_edge) > 0.6:
            yield number, f"{wanted!r} ends at {words[0].right:.1f} mm"
        elif page and words[0].base <= page[-1].base:
            yield number, f"{wanted!r} stands in the text"
    if any(line.text.endswith("...") and line.size > 10 for line in paper.foot[-1]):
        yield len(paper.foot) - 1, "a catchword on the last page"


def _begins_anew(paper: Measured, lines: list[TextLine]) -> bool:
    """Tell whether a page begins the appendix, which no word leads to."""
    return bool(paper.content.appendix_title) and bool(lines) and lines[0].text.startswith("Lampiran")


def draft_mark(paper: Measured) -> Found:
    """KONSEP stands across every page of a draft and on no other paper (docs/SOURCES.md#paraf)."""
    wanted = "KONSEP" if paper.content.state == "draft" else ""
    for number, page in enumerate(paper.pages):
        if page.across != wanted:
            yield number, f"across the page: {page.across!r}"


def no_empty_page(paper: Measured) -> Found:
    """No page is empty but for its number."""
    for number, lines in enumerate(paper.body):
        if not lines:
            yield number, "nothing stands on it"


def nothing_overlaps(paper: Measured) -> Found:
    """No text stands on other text or on the emblem."""
    for number, page in enumerate(paper.pages):
        boxes = [
            (run.left, run.base - 0.7 * run.size / MM, run.right, run.base + 0.15 * run.size / MM, run.text)
            for run in page.runs
        ]
        boxes += [
            (each.left / MM, paper.height - each.top / MM, each.right / MM, paper.height - each.bottom / MM, each.kind)
            for each in page.strokes
            if each.kind == "image"
        ]
        for one, other in combinations(boxes, 2):
            beside = one[2] <= other[0] + 0.1 or other[2] <= one[0] + 0.1
            if not (beside or one[3] <= other[1] + 0.1 or other[3] <= one[1] + 0.1):
                yield number, f"{one[4]!r} and {other[4]!r}"


def no_placeholder(paper: Measured) -> Found:
    """No brace of a placeholder of the office's own texts is printed."""
    for number, lines in enumerate(paper.lines):
        for line in lines:
            if re.search(r"[{}]", line.text):
                yield number, line.text


def metadata(paper: Measured) -> Found:
    """The file names its letter and its language, for whoever files it."""
    reader = PdfReader(io.BytesIO(paper.pdf))
    if reader.root_object.get("/Lang") != "id-ID":
        yield 0, f"language {reader.root_object.get('/Lang')}"
    if not (reader.metadata and reader.metadata.title and paper.content.label in reader.metadata.title):
        yield 0, "no title"


PAGE_RULES = (
    page_size, side_margins, upper_margin, lower_margin, faces_embedded, face_of_text, kop_on_first_page_only, kop_sizes,
    kop_in_full, kop_rule, two_lines_under_the_kop, page_numbers, catchword, draft_mark, no_empty_page, nothing_overlaps,
    no_placeholder, metadata,
)  # fmt: skip
