"""UI: the papers of a case: letters it made, newest first, and files that were handed in."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from setwan_desktop.domain.indonesian import clock_time, short_date
from setwan_desktop.domain.views import AttachmentEntry, CaseView, LetterEntry
from setwan_desktop.ui.forms.file_tile import size_in_words
from setwan_desktop.ui.style.icons import icon
from setwan_desktop.ui.widgets.chips import Chip
from setwan_desktop.ui.widgets.clearing import clear_layout
from setwan_desktop.ui.widgets.elided_label import ElidedLabel
from setwan_desktop.ui.widgets.icon_button import IconButton
from setwan_desktop.ui.widgets.plain_label import PlainLabel
from setwan_desktop.ui.widgets.when_seen import WhenSeen

_ROW_HEIGHT = 48


class PaperRow(QPushButton):
    """One paper, opened by a click.

    Signals:
        opened: ``letter`` and its id, or ``file`` and its content's name.
    """

    opened = Signal(str, str)

    def __init__(self, paper: LetterEntry | AttachmentEntry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paper = paper
        self.setProperty("kind", "paper-row")
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        title, meta, chip, symbol = _told(paper)
        self.setAccessibleName(", ".join(part for part in (title, meta, chip[0]) if part))
        sign = PlainLabel()
        sign.setPixmap(icon(symbol, "text2", 18).pixmap(QSize(18, 18)))
        words = QVBoxLayout()
        words.setSpacing(0)
        name = ElidedLabel(title)
        hint = ElidedLabel(meta)
        hint.setProperty("kind", "hint")
        words.addWidget(name)
        words.addWidget(hint)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.setSpacing(10)
        row.addWidget(sign)
        row.addLayout(words, 1)
        if chip[0]:
            state = Chip()
            state.show_words(*chip)
            row.addWidget(state)
        for part in (sign, name, hint):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.clicked.connect(self._on_clicked)

    @property
    def letter_id(self) -> str:
        """The letter's id; empty for a file."""
        return self._paper.letter_id if isinstance(self._paper, LetterEntry) else ""

    def _on_clicked(self) -> None:
        if isinstance(self._paper, LetterEntry):
            self.opened.emit("letter", self._paper.letter_id)
        else:
            self.opened.emit("file", self._paper.sha256)

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, _ROW_HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, _ROW_HEIGHT)


class PapersList(WhenSeen):
    """Letters and files under one heading.

    Signals:
        opened: as of a row.
        many_wanted: print the letters together.
    """

    opened = Signal(str, str)
    many_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = PlainLabel("Surat & lampiran")
        title.setProperty("kind", "section")
        self._count = PlainLabel()
        self._count.setProperty("kind", "hint")
        head = QHBoxLayout()
        head.addWidget(title)
        head.addWidget(self._count)
        head.addStretch()
        self._many = IconButton("Cetak banyak…", "printer", "link", "link")
        self._many.setToolTip("Mencetak atau menyimpan semua surat berkas ini, juga satu untuk setiap alamat")
        self._many.clicked.connect(self.many_wanted)
        head.addWidget(self._many)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addLayout(self._rows)

    def show_case(self, view: CaseView) -> None:
        """Show the papers of a case."""
        self.fill_by(partial(self._show_papers, view))

    def _show_papers(self, view: CaseView) -> None:
        clear_layout(self._rows)
        papers: list[LetterEntry | AttachmentEntry] = [*view.letters, *view.attachments]
        for paper in papers:
            row = PaperRow(paper)
            row.opened.connect(self._on_row_opened)
            self._rows.addWidget(row)
        if not papers:
            none = PlainLabel("Belum ada surat atau lampiran.")
            none.setProperty("kind", "hint")
            self._rows.addWidget(none)
        self._count.setText(str(len(papers)) if papers else "")
        self._many.setVisible(any(each.state != "void" for each in view.letters))

    def _on_row_opened(self, sort: str, paper_id: str) -> None:
        self.opened.emit(sort, paper_id)


def scrolled(content: QWidget) -> QScrollArea:
    """Put content of any height into an area that scrolls."""
    holder = QWidget()
    holder.setProperty("kind", "plain")
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(4, 10, 4, 10)
    layout.addWidget(content)
    layout.addStretch()
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(holder)
    return area


def _told(paper: LetterEntry | AttachmentEntry) -> tuple[str, str, tuple[str, str, str], str]:
    """Give title, second line, chip (words, tone, icon) and icon of a paper."""
    if isinstance(paper, AttachmentEntry):
        symbol = "image" if paper.media.startswith("image/") else "paperclip"
        meta = " · ".join(part for part in (paper.label, size_in_words(paper.size), short_date(paper.at)) if part)
        return paper.name, meta, ("", "", ""), symbol
    made = f"{short_date(paper.made_at)} {clock_time(paper.made_at)}"
    title = " ".join(part for part in (paper.title, paper.number) if part)
    version = f"versi {paper.version}" if paper.version else ""
    printed = f"dicetak {paper.printed} kali" if paper.printed else ""
    meta = " · ".join(part for part in (version, made, paper.subject, printed, paper.void_why) if part)
    chip = {"draft": ("Konsep", "warn", "pencil"), "void": ("Batal", "danger", "ban")}.get(paper.state, ("", "", ""))
    if paper.signed and paper.state == "issued":
        chip = ("Ditandatangani", "ok", "check")
    return title, meta, chip, "file-check" if paper.state == "issued" else "file-text"
