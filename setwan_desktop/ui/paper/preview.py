"""UI: a paper beside the form: what the act would print, a letter of the case, or a file that was handed in."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from setwan_desktop.ui.forms.choice_controls import StillComboBox
from setwan_desktop.ui.paper.document import PdfDocument, UnreadablePdf
from setwan_desktop.ui.paper.page_view import PageView
from setwan_desktop.ui.widgets.elided_label import ElidedLabel
from setwan_desktop.ui.widgets.icon_button import IconButton
from setwan_desktop.ui.widgets.plain_label import PlainLabel

_NOT_SHOWN = "Berkas ini tidak dapat ditampilkan di sini. Simpan berkas lengkap, lalu buka dengan aplikasi lain."
_ZOOMS = (("Lebar", 0.0), ("75%", 0.75), ("100%", 1.0), ("150%", 1.5))


class PicturePage(PlainLabel):
    """A photograph, as large as the room allows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._whole = QPixmap()
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)
        self.setMinimumSize(80, 80)

    def show_bytes(self, content: bytes) -> bool:
        """Show a picture; tell whether it is one."""
        image = QImage.fromData(content)
        self._whole = QPixmap.fromImage(image)
        self._fit()
        return not image.isNull()

    def _fit(self) -> None:
        if not self._whole.isNull():
            size = self.size() - QSize(24, 24)
            keep = Qt.AspectRatioMode.KeepAspectRatio
            self.setPixmap(self._whole.scaled(size, keep, Qt.TransformationMode.SmoothTransformation))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the picture to the room."""
        super().resizeEvent(event)
        self._fit()

    @override
    def sizeHint(self) -> QSize:
        return QSize(300, 300)


class Preview(QWidget):
    """The paper with its bar: which one, page, zoom, print, close.

    Signals:
        letter_chosen: the place of another letter of the same act.
        printing_requested: print what is shown.
        closed: the officer wants the room back.
    """

    letter_chosen = Signal(int)
    printing_requested = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pages = PageView()
        self.pages.page_changed.connect(self._on_pages_page_changed)
        self._picture = PicturePage()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.pages)
        self._stack.addWidget(self._picture)
        self._title = ElidedLabel()
        self._title.setProperty("kind", "strong")
        self._where = PlainLabel()
        self._where.setProperty("kind", "hint")
        self._letters = StillComboBox()
        self._letters.setAccessibleName("Surat yang ditampilkan")
        self._letters.setMinimumContentsLength(9)
        self._letters.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._letters.activated.connect(self._on_letters_activated)
        self._before = self._build_button("chevron-left", "Halaman sebelumnya", self._on_before_clicked)
        self._after = self._build_button("chevron-right", "Halaman berikutnya", self._on_after_clicked)
        self._zoom = StillComboBox()
        self._zoom.setAccessibleName("Besar halaman")
        for words, zoom in _ZOOMS:
            self._zoom.addItem(words, zoom)
        self._zoom.activated.connect(self._on_zoom_activated)
        self._print = IconButton("Cetak…", "printer")
        self._print.clicked.connect(self._on_print_clicked)
        self._close = self._build_button("x", "Tutup pratinjau", self._on_close_clicked)
        bar = QHBoxLayout()
        bar.setContentsMargins(14, 8, 10, 8)
        bar.setSpacing(6)
        bar.addWidget(self._title, 1)
        for part in (self._letters, self._where, self._before, self._after, self._zoom, self._print, self._close):
            bar.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._above = QWidget()
        self._above.hide()
        QVBoxLayout(self._above).setContentsMargins(14, 12, 14, 0)
        layout.addWidget(self._above)
        layout.addLayout(bar)
        layout.addWidget(self._stack, 1)
        self.show_letters([])

    def put_above(self, widget: QWidget) -> None:
        """Give something a place above the paper, hidden at first."""
        room = self._above.layout()
        assert room is not None
        room.addWidget(widget)

    def show_above(self, shown: bool) -> None:
        """Show what stands above the paper, or not."""
        self._above.setVisible(shown)

    def show_pdf(self, content: bytes) -> None:
        """Show a PDF."""
        self._stack.setCurrentWidget(self.pages)
        self.pages.show_pdf(content)

    def show_document(self, document: PdfDocument) -> None:
        """Show a PDF that was opened already."""
        self._stack.setCurrentWidget(self.pages)
        self.pages.show_document(document)

    def show_file(self, title: str, content: bytes) -> None:
        """Show a file that was handed in: a PDF, a picture, or a line that says that neither can be shown."""
        self.show_title(title, may_print=content.startswith(b"%PDF"), may_close=True)
        try:
            if content.startswith(b"%PDF"):
                self.show_pdf(content)
                return
        except UnreadablePdf:
            pass  # Said below, as of any file that is neither page nor picture.
        self._stack.setCurrentWidget(self._picture)
        if not self._picture.show_bytes(content):
            self._picture.setText(_NOT_SHOWN)
        self._on_pages_page_changed(0, 0)

    def show_title(self, title: str, *, may_print: bool, may_close: bool) -> None:
        """Say which paper it is, and what can be done with it."""
        self._title.setText(title)
        self._print.setVisible(may_print)
        self._close.setVisible(may_close)
        self.show_letters([])

    def show_letters(self, labels: list[str]) -> None:
        """Offer the letters of one act, where there are several."""
        if labels != [self._letters.itemText(place) for place in range(self._letters.count())]:
            self._letters.clear()
            self._letters.addItems(labels)
        self._letters.setVisible(len(labels) > 1)

    def choose_letter(self, place: int) -> None:
        """Show which of the letters offered is seen."""
        self._letters.setCurrentIndex(place)

    def _on_pages_page_changed(self, page: int, count: int) -> None:
        self._where.setText(f"Halaman {page} dari {count}" if count > 1 else "")
        for button in (self._before, self._after):
            button.setVisible(count > 1)
        self._before.setEnabled(page > 1)
        self._after.setEnabled(page < count)
        self._zoom.setVisible(count > 0)

    def _on_letters_activated(self, place: int) -> None:
        self.letter_chosen.emit(place)

    def _on_before_clicked(self) -> None:
        self.pages.show_page(self.pages.page() - 1)

    def _on_after_clicked(self) -> None:
        self.pages.show_page(self.pages.page() + 1)

    def _on_zoom_activated(self) -> None:
        self.pages.set_zoom(self._zoom.currentData())

    def _on_print_clicked(self) -> None:
        self.printing_requested.emit()

    def _on_close_clicked(self) -> None:
        self.closed.emit()

    def _build_button(self, symbol: str, words: str, slot: Callable[[], None]) -> QPushButton:
        button = IconButton("", symbol, "square")
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.clicked.connect(slot)
        return button
