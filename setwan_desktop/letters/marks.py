"""Letters: marks outside the text: page number, catchword, KONSEP, foot line and QR."""

from __future__ import annotations

from typing import Any

from reportlab.graphics.barcode.qrencoder import QR8bitByte, QRCode, QRErrorCorrectLevel

from setwan_desktop.letters.faces import Type
from setwan_desktop.letters.lines import single
from setwan_desktop.letters.pages import Page
from setwan_desktop.letters.paper import MM, Paper, Setting
from setwan_desktop.letters.pen import Pen
from setwan_desktop.letters.pieces import Piece
from setwan_desktop.letters.text import clean

_DRAFT = "KONSEP"
_PALE = 0.88
_MOST_QR_TEXT = 600
_FOOT_QR = 17 * MM
_SMALLEST_QR = 12 * MM
_CLEAR_OF_TEXT = 3 * MM


def page_number(pen: Pen, setting: Setting, number: int) -> None:
    """Write the number of a page, from the second on, centred above the text."""
    if number > 1:
        paper = setting.paper
        line = single(str(number), setting.type(), paper.text_width)
        top = paper.height - paper.top * 0.4
        pen.write_in(line, paper.left, top, setting.tight, (paper.text_width, "center"))


def catchword(pen: Pen, setting: Setting, following: Page) -> None:
    """Write the first word of the next page at the lower right, unless that page begins something new."""
    paper = setting.paper
    first = following.placed[0][0]
    if first.word and not first.breaks:
        dots = single("...", setting.type(), paper.text_width)
        word = single(first.word.rstrip(",.;:") or first.word, setting.type(), paper.text_width / 2)
        left = paper.width - paper.right - dots.width
        top = paper.bottom - setting.gap / 2
        pen.write(word, left - word.width, top, setting.tight)
        pen.write(dots, left, top, setting.tight)


def draft_mark(pen: Pen, paper: Paper, family: str) -> None:
    """Write KONSEP across the page, pale, before anything else."""
    size = min(paper.width, paper.height) * 0.2
    line = single(_DRAFT, Type(family, size, bold=True), paper.width * 2)
    canvas = pen.canvas
    canvas.saveState()
    canvas.setFillGray(_PALE)
    canvas.translate(paper.width / 2, paper.height / 2)
    canvas.rotate(52 if paper.height > paper.width else 35)
    pen.write(line, -line.width / 2, size / 2, size)
    canvas.restoreState()


def foot_line(pen: Pen, setting: Setting, text: str) -> None:
    """Write a small line at the foot of the page."""
    if text:
        paper = setting.paper
        line = single(text, setting.type(share=0.6), paper.text_width)
        pen.canvas.saveState()
        pen.canvas.setFillGray(0.35)
        pen.write(line, paper.left, paper.bottom * 0.42, setting.tight * 0.6)
        pen.canvas.restoreState()


def foot_qr(pen: Pen, paper: Paper, text: str) -> None:
    """Draw a letter's QR code at the left of the foot, below the text, where it takes no room from it."""
    side = min(_FOOT_QR, paper.bottom - 2 * _CLEAR_OF_TEXT)
    if text and side >= _SMALLEST_QR:
        piece = qr_piece(text, side)
        piece.draw(pen, paper.left, paper.bottom - _CLEAR_OF_TEXT)


def qr_piece(text: str, size: float) -> Piece:
    """Draw a QR code; stretches of dark modules are one stroke of the pen."""
    dark = _modules(text)
    count = len(dark)
    # A quiet margin of two modules all round.
    module = size / (count + 4)

    def draw(pen: Pen, x: float, top: float) -> None:
        path = pen.canvas.beginPath()
        for row, modules in enumerate(dark):
            start = 0
            for column in range(count + 1):
                if column == count or not modules[column]:
                    if column > start:
                        y = top - (row + 3) * module
                        path.rect(x + (start + 2) * module, y, (column - start) * module, module)
                    start = column + 1
        pen.canvas.drawPath(path, stroke=0, fill=1)

    return Piece(size, draw)


def _modules(text: str) -> list[list[bool]]:
    """Encode a text; True is dark."""
    code: Any = QRCode(None, QRErrorCorrectLevel.M)  # ReportLab's stubs leave its methods untyped
    # Given as bytes: guessing a shorter code, ReportLab fails over a line end.
    words = " ".join(clean(text).split())
    code.addData(QR8bitByte(words.encode("utf-8", "replace")[:_MOST_QR_TEXT]))
    code.make()
    count = int(code.getModuleCount())
    return [[bool(code.isDark(row, column)) for column in range(count)] for row in range(count)]


def qr_size(paper: Paper) -> float:
    """Give the side of a QR code that a telephone reads without effort."""
    return (25 if paper.scale >= 1 else 19) * MM
