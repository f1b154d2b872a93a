"""UI: puts the looks onto the application, and again when the system or an officer changes the theme or the text size."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDir, QObject, Qt, QTemporaryDir, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from setwan_desktop.ui.style import tokens
from setwan_desktop.ui.style.contrast import contrast_colours
from setwan_desktop.ui.style.focus_ring import FocusRing
from setwan_desktop.ui.style.fonts import font
from setwan_desktop.ui.style.icons import drawing_in
from setwan_desktop.ui.style.palette import palette
from setwan_desktop.ui.style.sheet import PICTURES, sheet
from setwan_desktop.ui.style.tokens import Theme

FOLLOW, LIGHT, DARK = "follow", "light", "dark"


class Appearance(QObject):
    """The looks of every window.

    Signals:
        changed: another theme or text size holds; what was painted with icons is to be built anew.
    """

    changed = Signal()

    def __init__(self, app: QApplication, choice: str = FOLLOW, scale: float = 1.0) -> None:
        super().__init__(app)
        self._app, self._choice, self._scale = app, choice, scale
        self._pictures = QTemporaryDir()
        self._system = app.palette()
        # Both are named here: without the first, Python takes the second for deleted.
        self._hints = app.styleHints()
        self._aids = self._hints.accessibility()
        app.setStyle("Fusion")
        FocusRing(app)
        self._apply()
        app.styleHints().colorSchemeChanged.connect(self._on_hints_color_scheme_changed)
        self._aids.contrastPreferenceChanged.connect(self._on_aids_contrast_preference_changed)

    @property
    def choice(self) -> str:
        """The chosen theme: ``follow`` the system, ``light`` or ``dark``."""
        return self._choice

    @property
    def scale(self) -> float:
        """The chosen text size."""
        return self._scale

    def choose(self, choice: str, scale: float) -> None:
        """Choose a theme and a text size."""
        if (choice, scale) != (self._choice, self._scale):
            self._choice, self._scale = choice, scale
            self._apply()
            self.changed.emit()

    def zoom(self, by: int) -> None:
        """Make text larger (1), smaller (-1) or usual (0)."""
        sizes = tokens.SCALES
        place = sizes.index(self._scale) + by if by and self._scale in sizes else 0
        self.choose(self._choice, sizes[min(max(place, 0), len(sizes) - 1)])

    def _wanted(self) -> Theme:
        if self._choice != FOLLOW:
            return Theme.DARK if self._choice == DARK else Theme.LIGHT
        dark = self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return Theme.DARK if dark else Theme.LIGHT

    def _apply(self) -> None:
        asked = self._aids.contrastPreference() == Qt.ContrastPreference.HighContrast
        tokens.use(self._wanted(), self._scale, contrast_colours(self._system) if asked else None)
        self._app.setStyleSheet("")  # else every widget is looked at again for each of the three
        self._app.setPalette(palette())
        self._app.setFont(font())
        self._app.setStyleSheet(sheet(self._draw_pictures()))

    def _draw_pictures(self) -> str:
        """Draw what a style sheet can only take from files; gives their folder, one for each theme."""
        folder = Path(self._pictures.path()) / tokens.theme().name.lower()
        folder.mkdir(exist_ok=True)
        for file, (name, token) in PICTURES.items():
            (folder / f"{file}.svg").write_bytes(drawing_in(name, token))
        return QDir.fromNativeSeparators(str(folder))

    def _on_aids_contrast_preference_changed(self) -> None:
        """Take the system's own colours, or one's own again."""
        self._app.setPalette(QPalette())
        self._system = self._app.palette()
        self._apply()
        self.changed.emit()

    def _on_hints_color_scheme_changed(self) -> None:
        if self._choice == FOLLOW and tokens.theme() is not self._wanted():
            self._apply()
            self.changed.emit()
