"""Letters: the pen: the few strokes that everything on a page is drawn with."""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas

from setwan_desktop.letters.lines import TextLine

# Lines stretched further than this share of a letter's size look torn; they stay ragged.
_WIDEST_STRETCH = 1.0
_BASELINE = 0.23


class Pen:
    """Draws on a canvas, from the top of a box down, in points."""

    def __init__(self, canvas: Canvas) -> None:
        """Draw on ``canvas``."""
        self.canvas = canvas

    def write(self, line: TextLine, x: float, top: float, leading: float) -> None:
        """Write a line into a box of the height ``leading`` whose upper left corner is given."""
        self._show(line, x, top, leading, 0.0)

    def write_in(self, line: TextLine, x: float, top: float, leading: float, box: tuple[float, str]) -> None:
        """Write a line into a box as wide as ``box[0]``, standing as ``box[1]`` says."""
        width, align = box
        free = width - line.width
        if align == "justify" and line.spaces and not line.ends:
            stretch = free / line.spaces
            self._show(line, x, top, leading, stretch if stretch < line.size * _WIDEST_STRETCH else 0.0)
        else:
            shift = {"center": free / 2, "right": free}.get(align, 0.0)
            self._show(line, x + shift, top, leading, 0.0)

    def _show(self, line: TextLine, x: float, top: float, leading: float, stretch: float) -> None:
        """Put the runs of a line on paper."""
        if not line.runs:
            return
        baseline = top - (leading + line.size) / 2 + line.size * _BASELINE
        text = self.canvas.beginText(x, baseline)
        if stretch:
            text.setWordSpace(stretch)
        for run in line.runs:
            text.setFont(run.face, line.size)
            text.textOut(run.text)
        if stretch:
            # The stretch would live on in every later line of the page.
            text.setWordSpace(0)
        self.canvas.drawText(text)

    def box(self, x: float, top: float, width: float, height: float) -> None:
        """Rule a box."""
        self.canvas.setLineWidth(0.6)
        self.canvas.rect(x, top - height, width, height, stroke=1, fill=0)

    def rule(self, x: float, y: float, width: float, thickness: float = 0.6) -> None:
        """Rule a level line."""
        self.canvas.setLineWidth(thickness)
        self.canvas.line(x, y, x + width, y)

    def dashes(self, x: float, y: float, width: float) -> None:
        """Rule a level line of dashes, to cut along."""
        self.canvas.setLineWidth(0.5)
        self.canvas.setDash(4, 3)
        self.canvas.line(x, y, x + width, y)
        self.canvas.setDash()
