"""UI tests: a failure is shown with a report to copy; windows come back where they stood; Qt speaks Indonesian."""

import sys
import threading
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QSplitter, QWidget

from setwan_desktop.ui import app
from setwan_desktop.ui.crash_dialog import CrashReporter
from setwan_desktop.ui.places import TEXT_KEY, Places
from setwan_desktop.ui.translation import Translation


def fail() -> None:
    raise ValueError("sebuah kesalahan")


def test_failures_are_shown_in_one_dialog(qtbot, monkeypatch, capsys) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    reporter = CrashReporter()
    reporter.install()
    for _ in range(2):
        try:
            fail()
        except ValueError as fault:
            sys.excepthook(type(fault), fault, fault.__traceback__)
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(
        lambda: reporter.dialog() is not None and reporter.dialog().text().count("ValueError: sebuah kesalahan") == 3
    )
    dialog = reporter.dialog()
    assert "Python" in dialog.text()
    dialog._on_copy_clicked()
    assert "sebuah kesalahan" in QGuiApplication.clipboard().text()
    dialog.accept()
    assert reporter.dialog() is None
    QCoreApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete)
    assert "sebuah kesalahan" in capsys.readouterr().err


def test_what_a_window_remembers(qtbot, tmp_path: Path) -> None:
    places = Places("seseorang", tmp_path / "a.ini")
    places.put("urutan", "tenggat")
    places.put(TEXT_KEY, 115)
    assert Places("seseorang", tmp_path / "a.ini").text("urutan") == "tenggat"
    assert Places("orang lain", tmp_path / "a.ini").text("urutan", "-") == "-"
    assert app.chosen_scale(places) == 1.15
    assert app.chosen_scale(Places("baru", tmp_path / "a.ini")) == 1.0
    splitter = QSplitter()
    qtbot.addWidget(splitter)
    assert not places.restore_splitter("kasus", splitter)
    places.keep_splitter("kasus", splitter)
    assert places.restore_splitter("kasus", splitter)


def test_a_window_off_the_screen_comes_back(qtbot, tmp_path: Path) -> None:
    places = Places("", tmp_path / "a.ini")
    window = QWidget()
    qtbot.addWidget(window)
    assert not places.restore_window(window)
    window.setGeometry(QRect(9_000, 9_000, 300, 200))
    places.keep_window(window)
    other = QWidget()
    qtbot.addWidget(other)
    assert places.restore_window(other)
    room = QGuiApplication.primaryScreen().availableGeometry()
    assert room.intersects(other.frameGeometry())


def test_qt_speaks_indonesian(qtbot, qapp) -> None:
    translation = Translation()
    qapp.installTranslator(translation)
    try:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        qtbot.addWidget(box)
        assert box.button(QDialogButtonBox.StandardButton.Cancel).text().replace("&", "") == "Batal"
        assert QCoreApplication.translate("X", "No such text") == "No such text"
    finally:
        qapp.removeTranslator(translation)
