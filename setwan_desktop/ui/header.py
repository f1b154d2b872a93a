"""UI: the head of the window: the way back, the page's title, search and help."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from setwan_desktop.ui.filter_line import FilterLine
from setwan_desktop.ui.style import tokens
from setwan_desktop.ui.style.icons import icon
from setwan_desktop.ui.style.tokens import scaled
from setwan_desktop.ui.widgets.elided_label import ElidedLabel
from setwan_desktop.ui.widgets.plain_label import PlainLabel

_WIDE, _NARROW = 330, 210


class SearchLine(FilterLine):
    """The line that searches everything.

    Signals:
        moved: go down (1) or up (-1) in the results.
        opened: open the result that is marked.
        listed: show every result in the table.
        tabbed: Tab was pressed behind a text, as some scanners do; who takes the text empties the line.
        left: close the results.
    """

    moved = Signal(int)
    opened = Signal()
    listed = Signal()
    tabbed = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Cari berkas", "search", parent)
        self._key = PlainLabel("Ctrl+F", self)
        self._key.setProperty("kind", "key")
        self.textChanged.connect(self._on_text_changed)

    def _on_text_changed(self, text: str) -> None:
        self._key.setVisible(not text)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        size = self._key.sizeHint()
        self._key.setGeometry(
            self.width() - size.width() - 9, (self.height() - size.height()) // 2, size.width(), size.height()
        )

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Steer the results without leaving the line."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        match event.key():
            case Qt.Key.Key_Down:
                self.moved.emit(1)
            case Qt.Key.Key_Up:
                self.moved.emit(-1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if control:
                self.listed.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.opened.emit()
            case Qt.Key.Key_Escape:
                self.left.emit()
            case _:
                super().keyPressEvent(event)

    @override
    def focusNextPrevChild(self, forward: bool) -> bool:
        if forward and self.text():
            self.tabbed.emit()
            if not self.text():
                return True
        return super().focusNextPrevChild(forward)


class Header(QFrame):
    """The head.

    Signals:
        back_requested: leave the case, or close what is open.
        help_requested: show the keys of the page.
    """

    back_requested = Signal()
    help_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "header")
        self._back = self._build_button("chevron-left", "Kembali", "Kembali (Alt+←)")
        self._back.clicked.connect(self._on_back_clicked)
        self._back.hide()
        self._title = ElidedLabel()
        self._title.setProperty("kind", "page-title")
        self._second = ElidedLabel()
        self._second.setProperty("kind", "second-line")
        self._title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.search = SearchLine()
        self._help = self._build_button("circle-question-mark", "Bantuan", "Bantuan (F1)")
        self._help.clicked.connect(self._on_help_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(12)
        row.addWidget(self._back)
        row.addWidget(self._title, 3)
        row.addWidget(self._second, 2)
        row.addWidget(self.search)
        row.addWidget(self._help)
        self.arrange(narrow=False, low=False)

    def show_title(self, title: str, second: str = "", *, may_go_back: bool = False) -> None:
        """Show the title of another page."""
        self._title.setText(title)
        self._second.setText(second)
        self._back.setVisible(may_go_back)

    def title(self) -> str:
        """Give the title."""
        return self._title.text()

    def second(self) -> str:
        """Give the second title."""
        return self._second.text()

    def arrange(self, *, narrow: bool, low: bool) -> None:
        """Fit to the window."""
        self.setFixedHeight(scaled(44 if low else tokens.HEADER))
        self.search.setFixedWidth(scaled(_NARROW if narrow else _WIDE))
        self.search.setPlaceholderText("Cari…" if narrow else "Cari nomor, nama, NIK, atau perihal")

    def _on_back_clicked(self) -> None:
        self.back_requested.emit()

    def _on_help_clicked(self) -> None:
        self.help_requested.emit()

    def _build_button(self, symbol: str, name: str, tip: str) -> QPushButton:
        button = QPushButton()
        button.setIcon(icon(symbol, "text", 18))
        button.setIconSize(QSize(18, 18))
        button.setProperty("kind", "square")
        button.setAccessibleName(name)
        button.setToolTip(tip)
        button.setAutoDefault(False)
        return button
