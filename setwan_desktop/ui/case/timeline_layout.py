"""UI: one event of the history laid out for a width: what is written where, and where it can be pressed."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from setwan_desktop.domain.indonesian import clock_time, short_date
from setwan_desktop.domain.views import TimelineEntry
from setwan_desktop.ui.case.timeline_looks import waited_in_words
from setwan_desktop.ui.case.timeline_model import leads_on, told
from setwan_desktop.ui.case.written import Words, Written
from setwan_desktop.ui.style import fonts
from setwan_desktop.ui.style.icons import icon
from setwan_desktop.ui.style.tokens import colour

LEFT = 38.0
_TIME_WIDTH = 92.0
_GAP = 5.0
_BOX_PADDING = 12.0
_NUMBER_WIDTH = 30.0
_CHIP_HEIGHT = 26.0


@dataclass(frozen=True)
class Button:
    """A place that can be pressed: what it says, with which icon, and the id of what it opens."""

    rect: QRectF
    label: str
    icon: str
    target: str


@dataclass
class EntryLayout:
    """Everything that is painted of one event, relative to its upper left corner."""

    height: float = 0.0
    texts: list[tuple[Written, float, float]] = field(default_factory=list)
    boxes: list[tuple[QRectF, str, str]] = field(default_factory=list)
    bars: list[tuple[QRectF, str]] = field(default_factory=list)
    discs: list[tuple[QRectF, str, str]] = field(default_factory=list)
    buttons: list[Button] = field(default_factory=list)

    def paint(self, painter: QPainter, x: float, y: float, font: QFont) -> None:
        """Draw it all with the upper left corner there."""
        corner = QPointF(x, y)
        for rect, ground, frame in self.boxes:
            painter.setPen(QPen(colour(frame), 1))
            painter.setBrush(colour(ground))
            painter.drawRoundedRect(rect.translated(corner).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(Qt.PenStyle.NoPen)
        for rect, tint in self.bars:
            painter.fillRect(rect.translated(corner), colour(tint))
        for rect, label, ground in self.discs:
            painter.setBrush(colour(ground))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(rect.translated(corner), 9, 9)
            painter.setPen(colour("warn"))
            painter.setFont(fonts.font("chip", "strong"))
            painter.drawText(rect.translated(corner), Qt.AlignmentFlag.AlignCenter, label)
        for button in self.buttons:
            self._paint_button(painter, button, corner, font)
        for written, left, top in self.texts:
            written.paint(painter, x + left, y + top)

    def _paint_button(self, painter: QPainter, button: Button, corner: QPointF, font: QFont) -> None:
        rect = button.rect.translated(corner)
        painter.setPen(QPen(colour("line2"), 1))
        painter.setBrush(colour("surface"))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        icon(button.icon, "text2", 16).paint(painter, round(rect.left()) + 8, round(rect.top()) + 5, 16, 16)
        painter.setPen(colour("text"))
        painter.setFont(font)
        painter.drawText(rect.adjusted(30, 0, -8, 0), Qt.AlignmentFlag.AlignVCenter, button.label)


def lay_out(entry: TimelineEntry, letters: list[tuple[str, str]], font: QFont, width: float) -> EntryLayout:
    """Lay out one event.

    Args:
        entry: what happened.
        letters: id and title of its letters.
        font: the list's font.
        width: of the whole row.
    """
    made = EntryLayout()
    room = width - LEFT - 4
    top = _head(made, entry, font, room)
    top = _sentence(made, entry, font, room, top)
    if entry.remarks:
        top = _remarks(made, entry, font, room, top + _GAP)
    if entry.text:
        top = _quote(made, entry, font, room, top + _GAP)
    pressed = [(title, "file-text", letter_id) for letter_id, title in letters]
    pressed += [(name, "paperclip", f"file:{name}") for name in entry.files]
    if entry.recallable:
        pressed.append(("Tarik kembali", "undo-2", "recall:"))
    if pressed:
        top = _buttons(made, pressed, font, room, top + _GAP)
    made.height = top + 14
    return made


def _head(made: EntryLayout, entry: TimelineEntry, font: QFont, room: float) -> float:
    words = [Words(entry.who or "Kantor", colour("text"), bold=True)]
    if entry.post:
        words.append(Words(f"  {entry.post}", colour("text3")))
    who = Written(words, font, room - _TIME_WIDTH)
    small = fonts.font("hint")
    at = Written([Words(clock_time(entry.at), colour("text3"))], small, _TIME_WIDTH)
    made.texts += [(who, LEFT, 2), (at, LEFT + room - at.width - 2, 3)]
    return 2 + who.height


def _sentence(made: EntryLayout, entry: TimelineEntry, font: QFont, room: float, top: float) -> float:
    tint = colour("text3" if entry.struck else "text")
    words = [Words(told(entry), tint, struck=entry.struck)]
    if leads_on(entry):
        words.append(Words(entry.to, tint, bold=not entry.struck, struck=entry.struck))
    further = [f"dicatat atas nama {entry.recorded_for}"] if entry.recorded_for else []
    further += [f"terjadi {short_date(entry.happened_on)}"] if entry.happened_on else []
    further += [f"setelah {waited_in_words(entry.took)}"] if entry.took else []
    if further:
        words.append(Words(f" · {', '.join(further)}", colour("text3")))
    if entry.struck_why:
        words.append(Words(f"  {entry.struck_why}", colour("warn")))
    sentence = Written(words, font, room)
    made.texts.append((sentence, LEFT, top))
    return top + sentence.height


def _remarks(made: EntryLayout, entry: TimelineEntry, font: QFont, room: float, top: float) -> float:
    """Set the corrections in a box with a head that counts them; a lone reason without a place is a quotation."""
    alone = len(entry.remarks) == 1 and not entry.remarks[0].place
    if alone:
        return _bar_text(made, f"“{entry.remarks[0].text}”", font, room, top, "warn")
    start = top
    head = Written([Words(f"{len(entry.remarks)} koreksi", colour("text"), bold=True)], font, room - 2 * _BOX_PADDING)
    made.texts.append((head, LEFT + _BOX_PADDING + 2, top + 7))
    head_height = head.height + 13
    top += head_height + 7
    for number, remark in enumerate(entry.remarks, 1):
        left = LEFT + _BOX_PADDING + _NUMBER_WIDTH
        made.discs.append((QRectF(LEFT + _BOX_PADDING, top + 1, 22, 17), str(number), "warn_soft"))
        parts = (
            [Words(remark.place, colour("text"), bold=True), Words("\u2028", colour("text"))] if remark.place else []
        )
        body = Written([*parts, Words(remark.text, colour("text"))], font, room - _NUMBER_WIDTH - 2 * _BOX_PADDING)
        made.texts.append((body, left, top))
        top += body.height + 7
    made.boxes.append((QRectF(LEFT, start, room, top - start + 3), "surface", "warn"))
    made.boxes.append((QRectF(LEFT, start, room, head_height), "warn_soft", "warn"))
    made.bars.append((QRectF(LEFT, start, 3, top - start + 3), "warn"))
    return top + 5


def _quote(made: EntryLayout, entry: TimelineEntry, font: QFont, room: float, top: float) -> float:
    return _bar_text(made, entry.text, font, room, top, "line2")


def _bar_text(made: EntryLayout, text: str, font: QFont, room: float, top: float, tint: str) -> float:
    words = Written([Words(text.replace("\n", "\u2028"), colour("text2"))], font, room - 16)
    made.texts.append((words, LEFT + 13, top + 1))
    made.bars.append((QRectF(LEFT, top, 3, words.height + 3), tint))
    return top + words.height + 4


def _buttons(made: EntryLayout, pressed: list[tuple[str, str, str]], font: QFont, room: float, top: float) -> float:
    metrics = QFontMetricsF(font)
    left = LEFT
    for label, symbol, target in pressed:
        width = min(room, metrics.horizontalAdvance(label) + 44)
        if left + width > LEFT + room and left > LEFT:
            left, top = LEFT, top + _CHIP_HEIGHT + 4
        shown = metrics.elidedText(label, Qt.TextElideMode.ElideRight, width - 40)
        made.buttons.append(Button(QRectF(left, top, width, _CHIP_HEIGHT), shown, symbol, target))
        left += width + 6
    return top + _CHIP_HEIGHT
