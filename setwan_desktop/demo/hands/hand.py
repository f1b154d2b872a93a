"""Demo: one hand: clicks where a widget is really to be seen, and types into whatever has the focus."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeySequence, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from setwan_desktop.ui.widgets.toast import Toast

_LONGEST_TYPED = 40
_NONE = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class OutOfReach(Exception):
    """What shall be clicked or filled in cannot be seen, or is covered or disabled: a person could not do it either."""


def settle() -> None:
    """Let the windows do what they have put off, also to turns of their own: a case that is opened takes several."""
    for _ in range(6):
        QTest.qWait(1)
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete))


def wait(milliseconds: int) -> None:
    """Wait while the windows live on."""
    QTest.qWait(milliseconds)
    settle()


def name_of(widget: QWidget) -> str:
    """Call a widget by what a person reads on it."""
    words = widget.accessibleName() or str(widget.property("text") or "")
    return f"{type(widget).__name__} “{words.strip()}”"


# --- the mouse ----------------------------------------------------------------------------------


def click(widget: QWidget, at: QPoint | None = None, *, twice: bool = False) -> None:
    """Click a widget in its middle, or at a place in it.

    Raises:
        OutOfReach: a person could not click it.
    """
    put_popups_away(widget)
    bring_into_view(widget)
    place = at or _middle(widget)
    window = widget.window()
    spot = widget.mapTo(window, place)
    if not widget.isVisible() or not widget.isEnabled():
        raise OutOfReach(f"{name_of(widget)} is {'disabled' if widget.isVisible() else 'not shown'}")
    hit = window.childAt(spot) or window
    if (toast := _toast_at(hit)) is not None and toast is not _toast_at(widget):
        # It covers what shall be clicked: a click on it lets it go.
        QTest.mouseClick(_handle(window), Qt.MouseButton.LeftButton, _NONE, toast.mapTo(window, QPoint(4, 4)))
        settle()
        hit = window.childAt(spot) or window
    if hit is not widget and not widget.isAncestorOf(hit):
        raise OutOfReach(f"{name_of(widget)} at {spot.toTuple()} lies under {name_of(hit)}")
    if twice:
        QTest.mouseDClick(_handle(window), Qt.MouseButton.LeftButton, _NONE, spot)
    else:
        QTest.mouseClick(_handle(window), Qt.MouseButton.LeftButton, _NONE, spot)
    settle()


def bring_into_view(widget: QWidget) -> None:
    """Turn the wheel until the widget is to be seen."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea) and parent.widget() is not None:
            parent.ensureWidgetVisible(widget, 0, min(40, parent.viewport().height() // 3))
        parent = parent.parentWidget()
    settle()


def put_popups_away(unless: QWidget | None = None) -> None:
    """Close lists and menus that hang open, but the one that holds ``unless``."""
    popup = QApplication.activePopupWidget()
    while popup is not None and not (unless is not None and popup is unless.window()):
        press("Escape")
        following = QApplication.activePopupWidget()
        if following is popup:
            popup.close()
            settle()
            following = QApplication.activePopupWidget()
        popup = following


def _toast_at(widget: QWidget | None) -> Toast | None:
    """Give the message that a widget is, or belongs to."""
    while widget is not None and not isinstance(widget, Toast):
        widget = widget.parentWidget()
    return widget


def _middle(widget: QWidget) -> QPoint:
    """Give the middle of the part of a widget that is to be seen."""
    seen = widget.visibleRegion().boundingRect()
    return (seen if seen.isValid() else widget.rect()).center()


# --- the keyboard -------------------------------------------------------------------------------


def press(keys: str) -> None:
    """Press keys together, such as ``Ctrl+Return`` or ``Tab``."""
    together = QKeySequence(keys)[0]  # type: ignore[index]  # the stub forgets it
    QTest.keyClick(_target(), together.key(), together.keyboardModifiers())
    settle()


def write(text: str) -> None:
    """Type a text into what has the focus; a long one is pasted, as one pastes a ready phrase."""
    if len(text) > _LONGEST_TYPED or "\n" in text:
        copy_text(text)
        press("Ctrl+V")
        return
    for letter in text:
        if letter.isascii():
            QTest.keyClick(_target(), letter, _SHIFT if letter.isupper() else _NONE)  # type: ignore[call-overload]  # takes a char
        else:
            _compose(letter)
    settle()


def write_over(text: str) -> None:
    """Replace what stands in the field that has the focus."""
    press("Ctrl+A")
    if text:
        write(text)
    else:
        press("Delete")


def _compose(letter: str) -> None:
    """Give a letter that is on no key, the way an input method does."""
    event = QInputMethodEvent()
    event.setCommitString(letter)
    focus = QGuiApplication.focusObject()
    if focus is not None:
        QCoreApplication.sendEvent(focus, event)


def _target() -> QWindow:
    """Give the window that has the keyboard; what pops up over it gets its keys from there.

    Raises:
        OutOfReach: no window has.
    """
    window = QApplication.activeModalWidget() or QApplication.activeWindow() or _raised()
    if window is None:
        raise OutOfReach("no window has the keyboard")
    return _handle(window)


def _raised() -> QWidget | None:
    """Give the keyboard back to the window that stays when a dialog has gone, as every desktop does."""
    for window in QApplication.topLevelWidgets():
        if window.isVisible() and window.windowType() in {Qt.WindowType.Window, Qt.WindowType.Dialog}:
            window.activateWindow()
            QTest.qWaitForWindowActive(window)
            return window
    return None


def _handle(window: QWidget) -> QWindow:
    handle = window.windowHandle()
    if handle is None:
        raise OutOfReach(f"{name_of(window)} was never shown")
    return handle


# --- the clipboard ------------------------------------------------------------------------------


def copy_text(text: str) -> None:
    """Put a text on the clipboard."""
    QGuiApplication.clipboard().setText(text)


def copy_files(paths: list[str]) -> None:
    """Put files on the clipboard, as a file manager does."""
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(path) for path in paths])
    QGuiApplication.clipboard().setMimeData(carried)
