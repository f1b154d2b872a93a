"""UI: two versions of a letter beside each other: words that went struck through, words that came underlined."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from setwan_desktop.domain.letter_parts import Part, PartChange, changes
from setwan_desktop.ui.paper.document import PdfDocument
from setwan_desktop.ui.paper.page_marks import Mark, MarkKind
from setwan_desktop.ui.paper.page_view import PageView
from setwan_desktop.ui.paper.placing import Placed, placed
from setwan_desktop.ui.style.icons import picture
from setwan_desktop.ui.widgets.elided_label import ElidedLabel
from setwan_desktop.ui.widgets.icon_button import IconButton
from setwan_desktop.ui.widgets.plain_label import PlainLabel

Version = tuple[str, PdfDocument, Sequence[Part]]
"""A version: what it is called, its pages, its parts."""


class CompareView(QWidget):
    """The two versions with a line that says what changed.

    Signals:
        closed: the officer is done comparing.
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.changes: tuple[PartChange, ...] = ()
        self.old, self.new = PageView(), PageView()
        self._titles = (_line("", "strong"), _line("", "strong"))
        sign = PlainLabel()
        sign.setPixmap(picture("files", "link", 18))
        self._words = ElidedLabel()
        self._close = IconButton("Selesai membandingkan", "x")
        self._close.clicked.connect(self._on_close_clicked)
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 16, 8)
        head.setSpacing(10)
        head.addWidget(sign)
        head.addWidget(self._words, 1)
        head.addWidget(self._close)
        both = QHBoxLayout()
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(1)
        for title, view, legend in (
            (self._titles[0], self.old, "kata yang hilang dicoret"),
            (self._titles[1], self.new, "kata yang baru digarisbawahi"),
        ):
            side = QVBoxLayout()
            side.setSpacing(0)
            line = QHBoxLayout()
            line.setContentsMargins(16, 2, 16, 6)
            line.setSpacing(8)
            line.addWidget(title)
            line.addWidget(_line(legend, "hint"))
            line.addStretch()
            side.addLayout(line)
            side.addWidget(view, 1)
            both.addLayout(side, 1)
        self.old.verticalScrollBar().valueChanged.connect(self._on_old_scrolled)
        self.new.verticalScrollBar().valueChanged.connect(self._on_new_scrolled)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addLayout(both, 1)

    def show_versions(self, old: Version, new: Version) -> None:
        """Compare two versions."""
        self.changes = changes(old[2], new[2])
        for title, view, (name, document, parts), kind in (
            (self._titles[0], self.old, old, MarkKind.GONE),
            (self._titles[1], self.new, new, MarkKind.COME),
        ):
            title.setText(name)
            view.show_document(document)
            view.set_marks([Mark(kind, tuple(self._boxes(document, parts, kind)))])
        places = list(dict.fromkeys(each.place for each in self.changes))
        words = f"{len(places)} bagian berubah: {', '.join(places)}" if places else "Tidak ada kata yang berubah"
        self._words.setText(words)
        self.setAccessibleDescription(words)
        # Where the first change stands is known once the pages have their size.
        QTimer.singleShot(0, self, self._show_first)

    def words(self) -> str:
        """Give the line that says what changed."""
        return self._words.text()

    def close_button(self) -> QPushButton:
        """Give the button that ends the comparison."""
        return self._close

    def _boxes(self, document: PdfDocument, parts: Sequence[Part], kind: MarkKind) -> list[tuple[int, QRectF]]:
        found = placed(parts, document.page_texts(), words=True)
        stretches = []
        for change in self.changes:
            key, words = (change.old_key, change.gone) if kind is MarkKind.GONE else (change.new_key, change.come)
            where = found.get(key, Placed((), ()))
            stretches += [each for word in words if word < len(where.words) for each in where.words[word]]
        return document.boxes(stretches)

    def _show_first(self) -> None:
        for view in (self.old, self.new):
            boxes = [box for mark in view.marks() for box in mark.boxes]
            view.bring_into_view(boxes[:1])

    def _on_old_scrolled(self, value: int) -> None:
        self.new.verticalScrollBar().setValue(value)

    def _on_new_scrolled(self, value: int) -> None:
        self.old.verticalScrollBar().setValue(value)

    def _on_close_clicked(self) -> None:
        self.closed.emit()


def _line(words: str, kind: str) -> ElidedLabel:
    """Make a line that ends in an ellipsis where half the window is too narrow for it."""
    line = ElidedLabel(words)
    line.setProperty("kind", kind)
    return line
