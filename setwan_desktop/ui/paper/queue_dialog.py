"""UI: many letters at once: which ones, how, and while they are printed how far they are; other work goes on meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QHideEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from setwan_desktop.domain.printing import Printout
from setwan_desktop.ui.access_key_keeper import AccessKeyKeeper
from setwan_desktop.ui.paper.print_choices import remember, remembered
from setwan_desktop.ui.paper.print_queue import IntoFolder, Mark, OntoPrinter, Outlet, PrintQueue, QueuedPaper, Render
from setwan_desktop.ui.paper.print_strip import PrintStrip
from setwan_desktop.ui.paper.printers import printers
from setwan_desktop.ui.paper.printing import PrintJob
from setwan_desktop.ui.widgets.icon_button import IconButton
from setwan_desktop.ui.widgets.note import Note
from setwan_desktop.ui.widgets.plain_label import PlainLabel, labelled
from setwan_desktop.ui.widgets.primary_button import PrimaryButton
from setwan_desktop.ui.widgets.within_screen import resize_within_screen

_KIND = "banyak"
_WIDTH, _HEIGHT = 720, 500
_MOST_NAMED = 5
_LETTER_ROLE = int(Qt.ItemDataRole.UserRole)

LoadLetter = Callable[[QueuedPaper, bool], Sequence[Render]]
Remember = Callable[[Sequence[tuple[str, str, Printout]]], object]


@dataclass(frozen=True)
class ListedLetter:
    """A letter that may be printed.

    Attributes:
        case_id: of its case.
        letter_id: its own.
        title: with its number.
        where: number of the case.
        addressees: to whom it goes, where it may be printed for each of them alone; else empty.
        draft: it is still a draft.
    """

    case_id: str
    letter_id: str
    title: str
    where: str
    addressees: tuple[str, ...] = ()
    draft: bool = False


class QueueDialog(QDialog):
    """The window for many letters; it leaves the other windows free.

    Args:
        letters: what may be printed, in order.
        load: reads a letter and gives what renders it: whole, or as one part for each addressee.
        mark: stamps a paper as a copy.
        record: remembers what was printed.
        page: over which it stands.
    """

    def __init__(
        self,
        letters: Sequence[ListedLetter],
        load: LoadLetter,
        mark: Mark,
        record: Remember,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        AccessKeyKeeper(self)
        self.setWindowTitle("Cetak banyak surat")
        self._load_letter, self._mark, self._record = load, mark, record
        self._printout = Printout()
        self._apart, self._is_leaving = False, False
        self.note = Note("ok")
        self.queue = PrintQueue(self._load, self._on_record, page)
        self.queue.setParent(self)  # it goes with the dialog, not with the page
        self.list = QListWidget()
        self.list.setProperty("kind", "ticks")
        self.list.setAccessibleName("Surat yang dicetak")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for letter in letters:
            draft = ", konsep" if letter.draft else ""
            item = QListWidgetItem(f"{letter.title}{draft}  ·  {letter.where}")
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked if letter.draft else Qt.CheckState.Checked)
            item.setData(_LETTER_ROLE, letter)
            item.setToolTip(item.text())
            self.list.addItem(item)
        self.every = QCheckBox("Pilih &semua")
        self.apart = QCheckBox()
        self.strip = PrintStrip(printers(), may_mark=True)
        self.strip.show_choices(remembered(_KIND))
        self._build_parts()
        self._build_layout()
        self._connect_parts()
        resize_within_screen(self, _WIDTH, _HEIGHT)
        self._count_anew()

    def chosen(self) -> list[QueuedPaper]:
        """Give the papers that are ticked, each addressee's own where that is wanted."""
        found: list[QueuedPaper] = []
        for letter in self._ticked():
            if self.apart.isChecked() and letter.addressees:
                found += [
                    QueuedPaper(letter.case_id, letter.letter_id, f"{letter.title} – {who.rstrip('; ')}", part)
                    for part, who in enumerate(letter.addressees)
                ]
            else:
                found.append(QueuedPaper(letter.case_id, letter.letter_id, letter.title))
        return found

    def save_into(self, folder: Path) -> None:
        """Save what is ticked, a file for each."""
        self._begin(IntoFolder(folder, self._stamp()), Printout(how="file", copy_mark=self.strip.mark.isChecked()))

    def print_all(self) -> None:
        """Print what is ticked."""
        chosen = self.strip.choices()
        remember(_KIND, chosen)
        job = PrintJob(chosen.printer, chosen.copies, paper=chosen.paper, duplex=chosen.duplex)
        self._begin(OntoPrinter(job, self._stamp()), Printout(chosen.copies, copy_mark=self.strip.mark.isChecked()))

    def told(self) -> str:
        """Give what is said of the queue."""
        return " ".join(part for part in (self._progress.text(), self.note.text()) if part)

    def _ticked(self) -> list[ListedLetter]:
        items = [self.list.item(row) for row in range(self.list.count())]
        return [item.data(_LETTER_ROLE) for item in items if item.checkState() == Qt.CheckState.Checked]

    def _stamp(self) -> Mark | None:
        return self._mark if self.strip.mark.isChecked() else None

    def _load(self, paper: QueuedPaper) -> Sequence[Render]:
        return self._load_letter(paper, self._apart)

    def _begin(self, outlet: Outlet, printout: Printout) -> None:
        self._printout = printout
        self._apart = self.apart.isChecked()
        self.queue.start(self.chosen(), outlet)
        if self.queue.is_running:
            self._show_running(running=True)

    def _show_running(self, *, running: bool) -> None:
        for part in (self.list, self.every, self.apart, self.strip, self.strip.mark, self._print, self._save):
            part.setEnabled(not running)
        self._running.setVisible(running)
        if running:
            self.note.hide()
            self._cancel.setFocus()
        else:
            self._count_anew()

    def _on_record(self, counted: Sequence[tuple[str, str, int]]) -> object:
        out = self._printout
        return self._record(
            [
                (case_id, letter_id, Printout(count * out.copies, out.how, copy_mark=out.copy_mark))
                for case_id, letter_id, count in counted
            ]
        )

    def _on_queue_progressed(self, done: int, of: int) -> None:
        self._bar.setRange(0, of)
        self._bar.setValue(done)
        self._progress.setText(f"{_in_words(done)} dari {_in_words(of)}")

    def _on_queue_ended(self) -> None:
        queue = self.queue
        self._show_running(running=False)
        saved = "disimpan" if self._printout.how == "file" else "dicetak"
        words = f"{_in_words(queue.done)} surat {saved}."
        if queue.failed:
            words += f" {_in_words(len(queue.failed))} belum {saved}: {_named(queue.failed)}"
        if queue.left:
            words += f" {_in_words(len(queue.left))} belum dimulai."
        again = bool(queue.failed or queue.left)
        self.note.hide()
        self.note = Note("warn" if again else "ok", "", words)
        if again:
            self.note.add_action("&Ulangi yang belum", self._on_again_pressed).setFocus()
        self._notes.addWidget(self.note)
        if self._is_leaving:
            self.close()

    def _on_again_pressed(self) -> None:
        self.queue.retry()
        if self.queue.is_running:
            self._show_running(running=True)

    def _count_anew(self) -> None:
        """Say on the button how many papers there will be, and for how many addressees."""
        ticked = self._ticked()
        addressees = sum(len(each.addressees) for each in ticked)
        self.apart.setVisible(addressees > 0)
        self.apart.setText(f"Satu surat untuk setiap &alamat ({_in_words(addressees)} alamat)")
        count = len(self.chosen())
        self._print.setText(f"&Cetak {_in_words(count)} surat")
        self._print.updateGeometry()
        self._print.setEnabled(count > 0 and self.strip.printer.count() > 0)
        self._save.setEnabled(count > 0)
        state = Qt.CheckState.Checked if len(ticked) == self.list.count() else Qt.CheckState.Unchecked
        self.every.setCheckState(state)
        no_printer = "Tidak ada pencetak pada komputer ini. Simpan sebagai PDF; langkah berkas tidak terhambat."
        self._caution.setText(self.strip.caution() if self.strip.printer.count() else no_printer)
        self._caution.setVisible(bool(self._caution.text()))

    def _on_list_item_changed(self, _item: QListWidgetItem) -> None:
        self._count_anew()

    def _on_every_clicked(self, ticked: bool) -> None:
        state = Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        self.list.blockSignals(True)
        for row in range(self.list.count()):
            self.list.item(row).setCheckState(state)
        self.list.blockSignals(False)
        self._count_anew()

    def _on_choice_changed(self) -> None:
        self._count_anew()

    def _on_save_clicked(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, "Simpan PDF ke folder")
        if folder:
            self.save_into(Path(folder))

    def _connect_parts(self) -> None:
        self.queue.progressed.connect(self._on_queue_progressed)
        self.queue.ended.connect(self._on_queue_ended)
        self.list.itemChanged.connect(self._on_list_item_changed)
        self.every.clicked.connect(self._on_every_clicked)
        self.apart.toggled.connect(self._on_choice_changed)
        self.strip.changed.connect(self._on_choice_changed)
        self._print.clicked.connect(self.print_all)
        self._save.clicked.connect(self._on_save_clicked)
        self._cancel.clicked.connect(self.queue.cancel)
        self._close.clicked.connect(self.close)

    def _build_parts(self) -> None:
        self._print = PrimaryButton("", "printer")
        self._save = IconButton("&Simpan PDF…", "download")
        self._close = QPushButton("&Tutup")
        self._cancel = QPushButton("&Batalkan")
        for button in (self._close, self._cancel):
            button.setAutoDefault(False)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._progress = PlainLabel()
        self._caution = labelled("", "caution", wraps=True)
        self.note.hide()

    def _build_layout(self) -> None:
        self._running = QWidget()
        row = QHBoxLayout(self._running)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._bar, 1)
        row.addWidget(self._progress)
        row.addWidget(self._cancel)
        self._running.hide()
        ticks = QHBoxLayout()
        ticks.setSpacing(18)
        for tick in (self.every, self.apart, self.strip.mark):
            ticks.addWidget(tick)
        ticks.addStretch()
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._print)
        buttons.addWidget(self._save)
        buttons.addStretch()
        buttons.addWidget(self._close)
        self._notes = QVBoxLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(10)
        layout.addWidget(self.list, 1)
        layout.addLayout(ticks)
        for part in (self.strip, self._caution, self._running):
            layout.addWidget(part)
        layout.addLayout(self._notes)
        layout.addLayout(buttons)

    @override
    def reject(self) -> None:
        """Close by Escape as by the button."""
        self.close()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Call off what is under way, and close when it has ended."""
        if self.queue.is_running:
            self._is_leaving = True
            self.queue.cancel()
            event.ignore()
        else:
            event.accept()  # a dialog's own way asks ``reject`` once more, which asks here: it would never be let go

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """Remember what has come out: the desk may be locked, or left for good."""
        super().hideEvent(event)
        self.queue.record()


def _named(failed: Sequence[tuple[QueuedPaper, str]]) -> str:
    """Name what failed under each reason, the first few by title."""
    reasons: dict[str, list[str]] = {}
    for paper, why in failed:
        reasons.setdefault(why, []).append(paper.title)
    parts = []
    for why, titles in reasons.items():
        more = len(titles) - _MOST_NAMED
        rest = f"; dan {_in_words(more)} lainnya" if more > 0 else ""
        parts.append(f"{'; '.join(titles[:_MOST_NAMED])}{rest}. {why}")
    return " ".join(parts)


def _in_words(number: int) -> str:
    """Write a number as Indonesians do: 1.000."""
    return f"{number:,}".replace(",", ".")
