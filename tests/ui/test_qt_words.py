"""UI tests: what Qt says by itself is Indonesian: its dialogs, the menus of fields, the calendar."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleInterface, QContextMenuEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QCalendarWidget,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QSpinBox,
    QTextEdit,
    QWidget,
)
from typing_extensions import override

from setwan_desktop.ui.app import prepared_application
from setwan_desktop.ui.translation import Translation

NO_WORDS = {"QT_LAYOUT_DIRECTION", "Form", "Alt+Left", "Alt+Right", "Alt+Up"}
"""Settings for translators, titles of windows that are never windows, and keys."""

NO_PROSE = {"QShortcut", "QPageSize", "QMimeType"}
"""Where Qt keeps the names of keys and of paper sizes, and those of sorts of files, which are the computer's own."""


class Listening(Translation):
    """The program's own translation, and what it has no words for."""

    def __init__(self) -> None:
        super().__init__()
        self.missing: set[tuple[str, str]] = set()

    @override
    def translate(
        self, context: bytes | str, sourceText: bytes | str, disambiguation: bytes | str | None = None, n: int = -1
    ) -> str:
        told = super().translate(context, sourceText, disambiguation, n)
        place, words = (each.decode() if isinstance(each, bytes) else each for each in (context, sourceText))
        if not told and place not in NO_PROSE and words not in NO_WORDS and re.search(r"[A-Za-z]{3}", words):
            self.missing.add((place, words))
        return told


@pytest.fixture
def listening(qapp: QApplication) -> Iterator[Listening]:
    prepared_application()
    translation = Listening()
    qapp.installTranslator(translation)
    yield translation
    qapp.removeTranslator(translation)


def read_out(widget: QWidget) -> None:
    """Let a screen reader go through everything."""

    def read(place: QAccessibleInterface) -> None:
        for kind in (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Help):
            place.text(kind)
        for number in range(place.childCount()):
            child = place.child(number)
            if child is not None:
                read(child)

    top = QAccessible.queryAccessibleInterface(widget)
    if top is not None:
        read(top)


def look_at(widget: QWidget) -> None:
    widget.show()
    QApplication.processEvents()
    widget.grab()
    read_out(widget)


def open_menu(widget: QWidget) -> None:
    """Open the menu of a field, look at it and close it."""

    def close() -> None:
        menu = QApplication.activePopupWidget()
        if menu is not None:
            menu.close()

    widget.show()
    QTimer.singleShot(0, close)
    at = QPoint(2, 2)
    QApplication.sendEvent(widget, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, widget.mapToGlobal(at)))


@pytest.mark.parametrize("mode", list(QFileDialog.FileMode))
@pytest.mark.parametrize("accept", list(QFileDialog.AcceptMode))
def test_files_and_folders_are_chosen(qtbot, listening, tmp_path, mode, accept):
    (tmp_path / "map").mkdir()
    (tmp_path / "surat.pdf").write_text("x", encoding="utf-8")
    dialog = QFileDialog(None, "Pilih", str(tmp_path), "PDF (*.pdf)")
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setFileMode(mode)
    dialog.setAcceptMode(accept)
    dialog.setViewMode(QFileDialog.ViewMode.Detail)
    look_at(dialog)
    for view in dialog.findChildren(QAbstractItemView):
        open_menu(view.viewport())
    assert listening.missing == set()
    view = dialog.findChild(QAbstractItemView, "treeView")
    assert view.model().headerData(0, Qt.Orientation.Horizontal) == "Nama"


def test_a_printer_is_chosen(qtbot, listening, tmp_path):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "x.pdf"))
    dialog = QPrintDialog(printer)
    qtbot.addWidget(dialog)
    look_at(dialog)
    assert listening.missing == set()
    assert dialog.windowTitle() == "Cetak"


def test_questions_are_answered(qtbot, listening):
    row = QDialogButtonBox()
    qtbot.addWidget(row)
    for button in QDialogButtonBox.StandardButton:
        first, last = QDialogButtonBox.StandardButton.FirstButton, QDialogButtonBox.StandardButton.LastButton
        if first.value <= button.value <= last.value:
            row.addButton(button)
    look_at(row)
    assert listening.missing == set()


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QScrollBar, QLabel])
def test_fields_have_menus(qtbot, listening, kind):
    field = kind()
    qtbot.addWidget(field)
    if isinstance(field, QLabel):
        field.setText("<a href='x'>y</a>")
        field.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
    open_menu(field.viewport() if isinstance(field, (QPlainTextEdit, QTextEdit)) else field)
    read_out(field)
    assert listening.missing == set()


def test_the_calendar_speaks_indonesian(qtbot, listening):
    calendar = QCalendarWidget()
    qtbot.addWidget(calendar)
    look_at(calendar)
    locale = calendar.locale()
    assert locale.standaloneMonthName(8) == "Agustus"
    assert locale.standaloneDayName(5) == "Jumat"
    assert listening.missing == set()


def test_keys_are_named_as_they_are_printed_on_them() -> None:
    assert Translation().translate("QShortcut", "Delete") is None
    assert Translation().translate("QWidgetTextControl", "Delete") == "Hapus"
