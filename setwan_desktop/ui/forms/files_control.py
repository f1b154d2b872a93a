"""UI: a place for files: chosen, dragged in or pasted. Only names and contents are taken; nothing is stored before the act."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from setwan_desktop.domain.forms import Field
from setwan_desktop.domain.values import FileRef, Upload, Value
from setwan_desktop.ui.forms.field_control import FieldControl, mark_wrong
from setwan_desktop.ui.forms.file_tile import FileTile
from setwan_desktop.ui.forms.scan_folder import ScanFolder
from setwan_desktop.ui.forms.surroundings import Surroundings
from setwan_desktop.ui.widgets.clearing import clear_layout
from setwan_desktop.ui.widgets.elided_label import ElidedLabel
from setwan_desktop.ui.widgets.icon_button import IconButton
from setwan_desktop.ui.widgets.plain_label import PlainLabel

_GAP = 8
_TAKEN = "PDF, foto, atau dokumen (*.pdf *.jpg *.jpeg *.png *.docx);;Semua berkas (*)"


def holds_files(given: QMimeData) -> bool:
    """Tell whether files or a picture are given, and not words; a picture of words, as a spreadsheet gives, is words."""
    return any(url.isLocalFile() for url in given.urls()) or (given.hasImage() and not given.hasText())


class FilesControl(FieldControl):
    """Files to hand in; the value is a tuple of uploads and of references to files the archive has already.

    Signals:
        added: a file that was just handed in.
        looked_at: a file that shall be shown.
    """

    added = Signal(object)
    looked_at = Signal(object)

    def __init__(self, field: Field, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(field, around, parent)
        self._files: list[Upload | FileRef] = []
        self.setAcceptDrops(True)
        self._frame = QFrame()
        self._frame.setProperty("kind", "drop")
        self._list = QVBoxLayout(self._frame)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self._unreadable = PlainLabel()
        self._unreadable.setProperty("kind", "problem")
        self._unreadable.setWordWrap(True)
        self._unreadable.hide()
        self._scans = ScanFolder(self)
        self._scans.changed.connect(self._offer_scan)
        self._newest = IconButton("", "download", "link", "link")
        self._newest.clicked.connect(self._on_newest_clicked)
        self._list.addLayout(self._build_foot())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._frame)
        layout.addWidget(self._newest, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._unreadable)
        self._offer_scan()

    @override
    def value(self) -> object:
        return tuple(self._files) or None

    @override
    def set_value(self, value: Value) -> None:
        self._files = [each for each in value if isinstance(each, Upload | FileRef)] if isinstance(value, tuple) else []
        self._show_files()

    @override
    def buddy(self) -> QWidget:
        return self._choose

    @override
    def mark(self, wrong: bool) -> None:
        mark_wrong(self._frame, wrong)

    @property
    def files(self) -> tuple[Upload | FileRef, ...]:
        """What was handed in."""
        return tuple(self._files)

    def add(self, files: Iterable[Upload]) -> None:
        """Take further files; one that is there already is not taken twice."""
        new = [each for each in files if each not in self._files]
        self._files.extend(new)
        self._show_files()
        if new:
            self.added.emit(new[-1])

    def add_paths(self, paths: Iterable[Path]) -> None:
        """Read files from disk; those that cannot be read are named."""
        read, failed = [], []
        for path in paths:
            try:
                read.append(Upload(path.name, path.read_bytes()))
            except OSError:
                failed.append(path.name)
        self._unreadable.setText(f"Tidak dapat dibaca: {', '.join(failed)}.")
        self._unreadable.setVisible(bool(failed))
        self.add(read)

    def _show_files(self) -> None:
        clear_layout(self._list, keep=1)
        for place, file in enumerate(self._files):
            tile = FileTile(file)
            tile.removed.connect(self._on_tile_removed)
            tile.looked_at.connect(self.looked_at)
            self._list.insertWidget(place, tile)
        self._offer_scan()
        self.changed.emit()

    def _offer_scan(self) -> None:
        """Offer what the scanner wrote last, unless it was handed in already."""
        scan = self._scans.newest()
        handed = {each.name for each in self._files}
        self._newest.setVisible(scan is not None and scan.name not in handed)
        if scan is not None:
            self._newest.set_words(f"Lampirkan pindaian terbaru: {scan.name}".replace("&", "&&"))

    def _on_newest_clicked(self) -> None:
        scan = self._scans.newest()
        if scan is not None:
            self.add_paths([scan])
            self._choose.setFocus()

    def _on_tile_removed(self, file: object) -> None:
        self._files = [each for each in self._files if each is not file]
        self._show_files()
        self._choose.setFocus()

    def _on_choose_clicked(self) -> None:
        self.choose()

    def choose(self) -> None:
        """Let files be chosen from the disk."""
        names, _chosen_filter = QFileDialog.getOpenFileNames(self, f"Pilih berkas: {self.field.label}", "", _TAKEN)
        self.add_paths(Path(name) for name in names)

    def _on_paste_clicked(self) -> None:
        self.take(QGuiApplication.clipboard().mimeData())

    def take(self, given: QMimeData) -> None:
        """Take what was pasted or let go here: files, or a picture."""
        if given.hasUrls():
            self.add_paths(Path(url.toLocalFile()) for url in given.urls() if url.isLocalFile())
        elif given.hasImage():
            image = QImage(given.imageData())
            content = QByteArray()
            buffer = QBuffer(content)
            buffer.open(QIODevice.OpenModeFlag.WriteOnly)
            if image.save(buffer, "PNG"):  # type: ignore[call-overload]  # the stub forgets that a device is taken with a str
                self.add([Upload(f"Gambar {len(self._files) + 1}.png", bytes(content.data()))])

    def _build_foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(10, 6, 6, 6)
        self._hint = ElidedLabel("Seret berkas ke sini, atau")
        self._hint.setProperty("kind", "hint")
        foot.setSpacing(_GAP)
        self._choose = IconButton("Pilih…", "paperclip", "small")
        self._paste = IconButton("Tempel", "clipboard", "small")
        self._paste.setToolTip("Tempel gambar atau berkas yang sudah disalin (Ctrl+V)")
        self._choose.clicked.connect(self._on_choose_clicked)
        self._paste.clicked.connect(self._on_paste_clicked)
        foot.addWidget(self._hint)
        foot.addWidget(self._choose)
        foot.addWidget(self._paste)
        foot.addStretch(1)
        return foot

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the words beside the buttons out where they would be cut."""
        super().resizeEvent(event)
        whole = sum(each.sizeHint().width() + _GAP for each in (self._hint, self._choose, self._paste))
        self._hint.setVisible(self.width() >= whole + 2 * _GAP)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files and pictures."""
        if holds_files(event.mimeData()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        """Take what was let go here."""
        self.take(event.mimeData())
        event.acceptProposedAction()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste by key while the field has the focus."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.take(QGuiApplication.clipboard().mimeData())
        else:
            super().keyPressEvent(event)
