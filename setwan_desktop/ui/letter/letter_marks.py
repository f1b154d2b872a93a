"""UI: what stands where on a letter's page: the part that is being written is tinted, corrections have their numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, QRectF, Signal

from setwan_desktop.domain.letter import LetterContent
from setwan_desktop.domain.letter_parts import Part, key_of_place, parts_of
from setwan_desktop.domain.values import Draft
from setwan_desktop.office import Desk
from setwan_desktop.ui.case.case_columns import CaseColumns
from setwan_desktop.ui.case.case_papers import CasePapers
from setwan_desktop.ui.case.task import Task
from setwan_desktop.ui.forms.corrections_control import CorrectionsControl
from setwan_desktop.ui.paper.document import PdfDocument
from setwan_desktop.ui.paper.live_pages import Drawn
from setwan_desktop.ui.paper.page_marks import Mark, MarkKind
from setwan_desktop.ui.paper.placing import placed

Boxes = tuple[tuple[int, QRectF], ...]


class Found(NamedTuple):
    """The parts of a letter, and where each of them stands."""

    parts: tuple[Part, ...]
    boxes: Mapping[str, Boxes]


class _Asked(NamedTuple):
    """For what a letter is being rendered: its text, the pages that will be seen, and how finely."""

    text: Draft | None
    pages: tuple[int, ...]
    dots_per_inch: float


def found_in(content: LetterContent, draft: Draft | None, document: PdfDocument) -> Found:
    """Find the parts of a letter on its pages."""
    parts = parts_of(content, draft)
    where = placed(parts, document.page_texts())
    boxes = document.boxes_of([each.stretches for each in where.values()])
    return Found(parts, {key: tuple(each) for key, each in zip(where, boxes, strict=True)})


class LetterMarks(QObject):
    """Follows form and page.

    Signals:
        part_picked: key of the part that was clicked on the page.
    """

    part_picked = Signal(str)

    def __init__(self, desk: Desk, task: Task, columns: CaseColumns, papers: CasePapers, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._task, self._columns, self._papers = desk, task, columns, papers
        self._pages = columns.preview.pages
        self._parts: tuple[Part, ...] = ()
        self._boxes: Mapping[str, Boxes] = {}
        self._part = ""
        self._is_on = self._is_reviewing = False
        self._asked = _Asked(None, (), 0.0)
        papers.live.read = self._read_live
        papers.live.drawn.connect(self._on_live_drawn)
        self._pages.region_picked.connect(self.part_picked)
        columns.panel.return_box.ticked.connect(self.show)
        columns.panel.return_box.pointed.connect(self._on_return_box_pointed)
        task.offer_shown.connect(self._on_task_offer_shown)

    @property
    def parts(self) -> tuple[Part, ...]:
        """The parts of the letter that is shown."""
        return self._parts

    def begin(self, *, reviewing: bool) -> None:
        """Mark the page from now on.

        Args:
            reviewing: the page shows the present draft, to be pointed at; else what is being written.
        """
        self._is_on, self._is_reviewing = True, reviewing
        self._parts, self._boxes = (), {}  # the page before is not there any more
        if not reviewing:
            self._papers.show_live(self._contents)
            self._columns.preview.show_title("Pratinjau", may_print=False, may_close=False)
        else:
            self._papers.show_first_paper(draft=True)
            self._papers.draw_now()
            label = self._task.work.label if self._task.work is not None else ""
            self._columns.preview.show_title(label, may_print=True, may_close=False)
            self._show_draft()

    def end(self) -> None:
        """Mark the page no more."""
        self._is_on = False
        self._part, self._parts, self._boxes = "", (), {}
        self._pages.set_marks(())
        self._pages.set_regions({})

    def place_of(self, key: str) -> str:
        """Say what a person calls a part; empty if it is not there."""
        return next((each.place for each in self._parts if each.key == key), "")

    def show(self) -> None:
        """Draw the marks as they should be now."""
        if not self._is_on:
            return
        numbers: dict[str, list[int]] = {}
        marks = []
        if self._part in self._boxes and not self._is_reviewing:
            marks.append(Mark(MarkKind.TINT, self._boxes[self._part]))
        for number, (place, done) in enumerate(self._corrections(), 1):
            key = key_of_place(place, self._parts)
            if key:
                numbers.setdefault(key, []).append(number)
            if key in self._boxes:
                marks.append(Mark(MarkKind.MEND, self._boxes[key], str(number), done))
        self._pages.set_marks(marks)
        self._columns.parts.set_numbers(numbers)
        form = self._columns.panel.form
        letter = form.letter() if form is not None else None
        if letter is not None:
            letter.set_badges({key: ", ".join(map(str, each)) for key, each in numbers.items()})

    def _corrections(self) -> Sequence[tuple[str, bool]]:
        """Give the places of the corrections: those being written, else those that were asked for, and whether each is done."""
        form, offer = self._columns.panel.form, self._columns.panel.offer
        if form is not None and offer is not None and offer.reason:
            control = form.box(offer.reason).control
            if isinstance(control, CorrectionsControl):
                return [(card.place.text(), False) for card in control.cards()]
        return [(card.remark.place, card.is_done()) for card in self._columns.panel.return_box.cards()]

    def _show_draft(self) -> None:
        """Read where the parts of the present draft stand, and list them."""
        work = self._task.work
        if work is None or not work.versions or not work.versions[-1].letter_id:
            return
        present = work.versions[-1]
        content = self._desk.letter_content(self._task.case_id, present.letter_id)
        if self._pages.document is not None:
            self._parts, self._boxes = found_in(content, present.text, self._pages.document)
        may_point = self._task.place_of_corrections() is not None
        self._columns.parts.show_parts(self._parts, may_point=may_point)
        self._pages.set_regions(self._boxes if may_point else {})
        self.show()

    def _contents(self) -> tuple[LetterContent, ...]:
        """Give the letters of the act, and remember of which text and for which view they are made."""
        form = self._columns.panel.form
        letter = form.letter() if form is not None else None
        value = letter.value() if letter is not None else None
        self._asked = _Asked(value if isinstance(value, Draft) else None, *self._pages.pages_in_view())
        return self._task.contents()

    def _read_live(self, content: LetterContent, document: PdfDocument) -> Found:
        """Find the parts and draw what will be seen, beside the window's thread."""
        asked = self._asked
        for page in asked.pages:
            document.make_ready(page, asked.dots_per_inch)
        return found_in(content, asked.text, document)

    def _on_live_drawn(self, made: Drawn) -> None:
        if not self._is_on or self._is_reviewing or not isinstance(made.found, Found):
            return
        self._parts, self._boxes = made.found
        self._pages.set_regions(self._boxes)
        self.show()
        self._follow()

    def _follow(self) -> None:
        self._pages.bring_into_view(self._boxes.get(self._part, ()))

    def _on_task_offer_shown(self) -> None:
        form = self._columns.panel.form
        letter = form.letter() if form is not None else None
        if letter is not None:
            self._part = ""
            letter.part_entered.connect(self._on_letter_part_entered)

    def _on_letter_part_entered(self, key: str) -> None:
        self._part = key
        self.show()
        self._follow()

    def _on_return_box_pointed(self, place: str) -> None:
        key = key_of_place(place, self._parts)
        self._pages.bring_into_view(self._boxes.get(key, ()))
