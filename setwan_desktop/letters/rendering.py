"""Letters: rendering: a letter laid out, then drawn page by page."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import replace

from reportlab.pdfgen.canvas import Canvas

from setwan_desktop.domain.letter import LetterContent
from setwan_desktop.letters.canvas import new_canvas, one_file_at_a_time
from setwan_desktop.letters.halves import has_halves, in_halves
from setwan_desktop.letters.letterhead import letterhead_piece
from setwan_desktop.letters.marks import catchword, draft_mark, foot_line, foot_qr, page_number
from setwan_desktop.letters.official_letter import official_letter
from setwan_desktop.letters.pages import Page, laid_out
from setwan_desktop.letters.paper import Setting, setting_of
from setwan_desktop.letters.pen import Pen
from setwan_desktop.letters.pieces import Piece
from setwan_desktop.letters.poster import poster
from setwan_desktop.letters.ruled_sheet import ruled_sheet
from setwan_desktop.letters.ruler_sheet import ruler_sheet
from setwan_desktop.letters.text import clean
from setwan_desktop.letters.titled import attendance, cover, document, memo, slip

_LAYOUTS: dict[str, Callable[[LetterContent, Setting], list[Piece]]] = {
    "letter": official_letter,
    "memo": memo,
    "document": document,
    "slip": slip,
    "sheet": ruled_sheet,
    "attendance": attendance,
    "cover": cover,
    "ruler": ruler_sheet,
    "poster": poster,
}
_RUNNING_TEXT = {"letter", "memo", "document"}
_FORMS = {"slip", "sheet"}
_CAN_BE_CLOSER = _RUNNING_TEXT | _FORMS
# Beside a kop the text begins higher on the page than without one.
_KOP_FROM_TOP = 0.75
_AUTHOR_LINES = 2
_POSTER = "poster"
_POSTER_PERCENT = range(140, 40, -3)


def render_letter(content: LetterContent, emblem: bytes | None, *, file_copy: bool = False) -> bytes:
    """Print a letter; see ``setwan_desktop.letters.render``."""
    if content.state != "draft" and not file_copy:
        content = replace(content, initials=())
    with one_file_at_a_time:
        setting = setting_of(content)
        kop = letterhead_piece(content.letterhead, setting.paper, emblem)
        pages = _pages(content, setting, kop)
        if len(pages) > 1 and content.layout in _CAN_BE_CLOSER:
            # A signature or a Tembusan alone on a page is not sent; closer lines often bring it back.
            closer = setting.finer() if content.layout in _FORMS else setting.denser()
            fewer = _pages(content, closer, kop)
            pages = fewer if len(fewer) < len(pages) else pages
        if content.layout == _POSTER:
            pages = _on_one_page(content, setting, kop)
        return _drawn(content, setting, kop, pages)


def _on_one_page(content: LetterContent, setting: Setting, kop: Piece | None) -> list[Page]:
    """Lay a letter out in the largest type that leaves it on one page."""
    pages: list[Page] = []
    for percent in _POSTER_PERCENT:
        pages = _pages(content, setting.smaller(percent / 100), kop)
        if len(pages) == 1:
            break
    return pages


def _pages(content: LetterContent, setting: Setting, kop: Piece | None) -> list[Page]:
    """Lay a letter out."""
    paper = setting.paper
    if has_halves(content):
        top = paper.height - paper.top * _KOP_FROM_TOP - kop.height if kop else paper.height - paper.top
        halves = in_halves(content, setting, slip, top)
        if halves is not None:
            return halves
    pieces = _LAYOUTS.get(content.layout, document)(content, setting)
    below_kop = paper.text_height + paper.top * (1 - _KOP_FROM_TOP) - kop.height if kop else paper.text_height
    return laid_out(pieces, below_kop, paper.text_height)


def _drawn(content: LetterContent, setting: Setting, kop: Piece | None, pages: Sequence[Page]) -> bytes:
    """Draw laid out pages."""
    out = io.BytesIO()
    paper = setting.paper
    canvas = new_canvas(out, (paper.width, paper.height), setting.family)
    _describe(canvas, content)
    pen = Pen(canvas)
    for number, page in enumerate(pages, start=1):
        if content.state == "draft":
            draft_mark(pen, paper, setting.family)
        page_number(pen, setting, number)
        top = paper.height - paper.top
        if number == 1 and kop:
            kop_top = paper.height - paper.top * _KOP_FROM_TOP
            kop.draw(pen, paper.left, kop_top)
            top = kop_top - kop.height
        for piece, offset in page.placed:
            piece.draw(pen, paper.left, top - offset)
        if content.layout in _RUNNING_TEXT and number < len(pages):
            catchword(pen, setting, pages[number])
        foot_line(pen, setting, content.footer)
        if number == 1 and content.layout == "letter":
            foot_qr(pen, paper, content.qr)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _describe(canvas: Canvas, content: LetterContent) -> None:
    """Write what the file says about itself."""
    subject = next((row.value for row in content.head if row.label == "Hal"), "") or content.title
    lines = [clean(text) for text, _, _ in content.letterhead.lines]
    canvas.setTitle(_plain(f"{content.label} - {subject}" if subject else content.label))
    canvas.setSubject(_plain(subject))
    canvas.setAuthor(_plain(" ".join(lines[:_AUTHOR_LINES])))
    canvas.setCreator("Setwan Desktop")


def _plain(text: str) -> str:
    """Make text fit for the file's metadata: one line, no lone surrogates."""
    return " ".join(clean(text).encode("utf-8", "replace").decode("utf-8").split())
