"""UI: starts the windows: the application, its looks and words, what happens when it fails, and its one window."""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

import setwan_desktop
from setwan_desktop.ui.crash_dialog import CrashReporter
from setwan_desktop.ui.frame import Frame
from setwan_desktop.ui.opening import Opening
from setwan_desktop.ui.places import TEXT_KEY, THEME_KEY, Places
from setwan_desktop.ui.style.appearance import FOLLOW, Appearance
from setwan_desktop.ui.style.icons import app_icon
from setwan_desktop.ui.style.tokens import SCALES
from setwan_desktop.ui.sweeper import Sweeper
from setwan_desktop.ui.translation import Translation
from setwan_desktop.ui.warming import Warming

_TASKBAR_ID = "id.setwan.desktop"


def run(archive: str | None, demo: bool) -> int:
    """Show the window until it is closed.

    Args:
        archive: path or URL of the archive; None: this computer's own.
        demo: show an example office instead.

    Returns:
        The program's exit code.
    """
    application = prepared_application()
    sweeper = Sweeper(application)
    reporter = CrashReporter(application)
    reporter.install()
    places = Places()
    appearance = Appearance(application, places.text(THEME_KEY, FOLLOW), chosen_scale(places))
    opening = Opening(archive, demo=demo)
    frame = Frame(opening, appearance, places)
    # Connected after the frame: the door is shown by then.
    opening.ready.connect(Warming(frame).start)
    frame.show()
    # The window stands before the archive is opened, however large that is.
    QTimer.singleShot(0, frame, frame.open_archive)
    QTimer.singleShot(0, sweeper, sweeper.settle)
    return application.exec()


def prepared_application() -> QApplication:
    """Make the one application, with its name, words and icon."""
    running = QApplication.instance()
    if running is None:
        QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    application = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    QCoreApplication.setOrganizationName("Setwan")
    QCoreApplication.setApplicationName("Setwan Desktop")
    QCoreApplication.setApplicationVersion(setwan_desktop.version())
    QLocale.setDefault(QLocale(QLocale.Language.Indonesian, QLocale.Country.Indonesia))
    application.installTranslator(Translation(application))
    application.setWindowIcon(app_icon())
    QGuiApplication.setDesktopFileName(_TASKBAR_ID)
    _own_place_on_taskbar()
    return application


def _own_place_on_taskbar() -> None:
    """Let Windows show the program under its own icon on the task bar, also where Python starts it."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID(_TASKBAR_ID)


def chosen_scale(places: Places) -> float:
    """Give the text size chosen on this computer."""
    percent = places.number(TEXT_KEY, 100)
    return next((scale for scale in SCALES if round(scale * 100) == percent), 1.0)
