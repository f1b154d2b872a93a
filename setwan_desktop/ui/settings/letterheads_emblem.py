"""UI: the emblem of a kop: a tile that shows it, a file chosen or dragged in, and beside it why one is not taken."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QFileDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from setwan_desktop.domain.refusals import FileRefused
from setwan_desktop.domain.values import Upload
from setwan_desktop.ui import wording
from setwan_desktop.ui.style.look_property import set_look
from setwan_desktop.ui.style.tokens import colour, scaled
from setwan_desktop.ui.widgets.icon_button import IconButton
from setwan_desktop.ui.widgets.plain_label import PlainLabel, labelled

_TILE, _INSIDE = 92, 8
_MOST_BYTES = 10 * 1024 * 1024
_SHARP, _BLURRED = 600, 300
_TAKEN = "Gambar lambang (*.png *.jpg *.jpeg *.svg);;Semua berkas (*)"
_HINT = (
    "Lambang daerah sebagai PNG, JPEG, atau SVG, paling kecil 600 \u00d7 600 piksel. Pilih, atau seret gambar ke sini."
)


class _Tile(QFrame):
    """Shows the emblem on white, as paper is."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "drop")
        self.setFixedSize(QSize(scaled(_TILE), scaled(_TILE)))
        self._image = QImage()

    def show_image(self, image: QImage) -> None:
        """Show another picture."""
        self._image = image
        self.update()

    def image(self) -> QImage:
        """Give what is shown."""
        return self._image

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        room = self.rect().adjusted(_INSIDE, _INSIDE, -_INSIDE, -_INSIDE)
        painter = QPainter(self)
        painter.fillRect(self.rect().adjusted(2, 2, -2, -2), colour("paper"))
        if not self._image.isNull():
            ratio = self.devicePixelRatioF()
            keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            fitted = self._image.scaled(room.size() * ratio, keep, smooth)
            size = fitted.size() / ratio
            corner = room.center() - QRect(0, 0, size.width(), size.height()).center()
            painter.drawImage(QRect(corner, size), fitted)
        painter.end()


class EmblemPanel(QWidget):
    """Tile, buttons, ticks.

    Signals:
        picked: the ``Upload`` that was chosen or dragged in.
        removed: the placeholder shall be printed again.
        changed: a tick was set or taken away.
    """

    picked = Signal(object)
    removed = Signal()
    changed = Signal()

    def __init__(self, height: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.tile = _Tile()
        self.choose = IconButton("&Pilih gambar…", "image")
        self.remove = IconButton("Hap&us", "x", "flat", "text2")
        self.coloured = QCheckBox("Cetak &berwarna")
        self.shared = QCheckBox("Lambang ini untuk semua k&op")
        self._told = PlainLabel()
        self._told.setWordWrap(True)
        self._told.hide()
        self.choose.clicked.connect(self._on_choose_clicked)
        self.remove.clicked.connect(self._on_remove_clicked)
        self.coloured.clicked.connect(self._on_tick_clicked)
        self.shared.clicked.connect(self._on_tick_clicked)
        self._build_layout(height)

    def show_emblem(self, image: QImage, *, own: bool) -> None:
        """Show the emblem; ``own``: it is the office's, not the placeholder."""
        self.tile.show_image(image)
        self.tile.setAccessibleName("Lambang kop" if own else "Lambang sementara: belum ada gambar")
        self.remove.setVisible(own)

    def show_size(self, width: int, height: int) -> None:
        """Warn of a picture that is too small to be printed sharp."""
        side = min(width, height)
        if side < _BLURRED:
            self._tell(
                f"Gambar hanya {width} \u00d7 {height} piksel dan akan tercetak kabur. Cari gambar yang lebih besar."
            )
        elif side < _SHARP:
            self._tell(
                f"Gambar {width} \u00d7 {height} piksel; agar tajam, sebaiknya paling kecil {_SHARP} \u00d7 {_SHARP} piksel."
            )
        else:
            self._tell("")

    def show_refusal(self, sentence: str) -> None:
        """Say why a file is not taken; the emblem stays as it was."""
        self._tell(sentence, "problem")

    def told(self) -> str:
        """Give what is said."""
        return "" if self._told.isHidden() else self._told.text()

    def add_path(self, path: Path) -> None:
        """Read a file from disk."""
        try:
            if path.stat().st_size > _MOST_BYTES:
                self.show_refusal(wording.refusal_sentence(FileRefused(path.name, "emblem_bytes")))
                return
            self.picked.emit(Upload(path.name, path.read_bytes()))
        except OSError:
            self.show_refusal(f"“{path.name}” tidak dapat dibaca. Salin ke komputer ini, lalu pilih lagi.")

    def _tell(self, sentence: str, kind: str = "caution") -> None:
        set_look(self._told, "kind", kind)
        self._told.setText(sentence)
        self._told.setVisible(bool(sentence))
        self.choose.setAccessibleDescription(sentence or _HINT)

    def _build_layout(self, height: QWidget) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        buttons.addWidget(self.choose)
        buttons.addWidget(self.remove)
        buttons.addStretch()
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addLayout(buttons)
        column.addWidget(labelled(_HINT, "hint", wraps=True))
        column.addWidget(self._told)
        column.addWidget(self.coloured)
        column.addWidget(self.shared)
        left = QVBoxLayout()
        left.setSpacing(9)
        left.addWidget(self.tile)
        height.setFixedWidth(scaled(_TILE))
        left.addWidget(height)
        left.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addLayout(left)
        row.addLayout(column, 1)

    def _on_choose_clicked(self) -> None:
        name, _chosen_filter = QFileDialog.getOpenFileName(self, "Pilih gambar lambang", "", _TAKEN)
        if name:
            self.add_path(Path(name))

    def _on_remove_clicked(self) -> None:
        self._tell("")
        self.removed.emit()
        self.choose.setFocus()

    def _on_tick_clicked(self) -> None:
        self.changed.emit()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome one file of this computer."""
        urls = event.mimeData().urls()
        if len(urls) == 1 and urls[0].isLocalFile():
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        """Take the file that was let go here."""
        self.add_path(Path(event.mimeData().urls()[0].toLocalFile()))
        event.acceptProposedAction()
