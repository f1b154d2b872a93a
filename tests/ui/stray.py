"""UI tests: windows that nobody opened: a part that is shown before it stands in its page is a window of its own."""

from __future__ import annotations

from types import TracebackType

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget
from typing_extensions import override

from setwan_desktop.ui.frame import Frame

_PASSING = {Qt.WindowType.Popup, Qt.WindowType.ToolTip}


class Stray(QObject):
    """Notes what is shown as a window, though it is neither the program's window nor a dialog, menu or pop-up.

    It would flash, and take the keys away from the program's window.

    Attributes:
        names: of what was seen.
    """

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def __enter__(self) -> Stray:
        _application().installEventFilter(self)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        _application().removeEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and _is_stray(watched):
            self.names.append(f"{type(watched).__name__} {watched.accessibleName()} {watched.property('text') or ''}")
        return False


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return application


def _is_stray(widget: QWidget) -> bool:
    return widget.isWindow() and not isinstance(widget, Frame | QDialog | QMenu) and widget.windowType() not in _PASSING
