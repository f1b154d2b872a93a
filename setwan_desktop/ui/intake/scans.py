"""UI: what was handed in, full height beside the form that is filled in from it; before that, a place to hand it in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from setwan_desktop.domain.values import FileRef, Upload
from setwan_desktop.ui.forms.access_keys import AccessKeys
from setwan_desktop.ui.forms.files_control import holds_files
from setwan_desktop.ui.forms.surroundings import Surroundings
from setwan_desktop.ui.paper.preview import Preview
from setwan_desktop.ui.widgets.empty_state import EmptyState

Handed = Upload | FileRef


class Scans(QWidget):
    """One of the files at a time; where there are several, each can be chosen.

    Signals:
        choosing_requested: a file shall be chosen from the disk.
        handed_in: what was let go here, as ``QMimeData``.
    """

    choosing_requested = Signal()
    handed_in = Signal(QMimeData)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._files: list[Handed] = []
        self._shown: Handed | None = None
        self._around: Surroundings | None = None
        self.setAcceptDrops(True)
        self.preview = Preview()
        self.preview.letter_chosen.connect(self._on_preview_letter_chosen)
        self.nothing = EmptyState(
            "files",
            "Belum ada pindaian",
            "Seret pindaian atau foto surat ke sini, atau tempel dengan Ctrl+V. Surat tampil di sini selama formulir diisi.",
        )
        self._choose = self.nothing.add_action("Pilih berkas…", self._on_choose_clicked)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.nothing)
        self._stack.addWidget(self.preview)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)

    def take_keys(self, keys: AccessKeys) -> None:
        """Give the button its access key."""
        self._choose.setText(keys.marked("Pilih berkas…"))

    def show_files(self, files: Sequence[Handed], around: Surroundings) -> None:
        """Offer these files; the one that is seen stays, if it is among them."""
        self._files, self._around = list(files), around
        self._stack.setCurrentWidget(self.preview if self._files else self.nothing)
        if not self._files:
            self._shown = None
        elif self._shown not in self._files:
            self.show_file(self._files[0])
        else:
            self._name_files()

    def show_file(self, file: Handed) -> None:
        """Show one of the files."""
        assert self._around is not None
        if file is not self._shown:
            self._shown = file
            self.preview.show_file(file.name, self._around.content_of(file))
        self._name_files()

    @property
    def shown(self) -> Handed | None:
        """The file that is seen; None while there is none."""
        return self._shown

    def _name_files(self) -> None:
        name = self._shown.name if self._shown is not None else ""
        self.preview.show_title(name, may_print=False, may_close=False)
        self.preview.show_letters([each.name for each in self._files])
        if self._shown in self._files:
            self.preview.choose_letter(self._files.index(self._shown))

    def _on_preview_letter_chosen(self, place: int) -> None:
        self.show_file(self._files[place])

    def _on_choose_clicked(self) -> None:
        self.choosing_requested.emit()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files and pictures."""
        if holds_files(event.mimeData()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        """Hand in what was let go here."""
        self.handed_in.emit(event.mimeData())
        event.acceptProposedAction()
