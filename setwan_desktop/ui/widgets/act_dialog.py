"""UI: the one form of a small dialog: a title, what to fill in, and below it the act, a verb, and "Batal"."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from setwan_desktop.ui.access_key_keeper import AccessKeyKeeper
from setwan_desktop.ui.style.tokens import scaled
from setwan_desktop.ui.widgets.announcing import announce
from setwan_desktop.ui.widgets.plain_label import PlainLabel, labelled
from setwan_desktop.ui.widgets.primary_button import PrimaryButton
from setwan_desktop.ui.widgets.within_screen import keep_within_screen, most_of_screen

_WIDTH, _LEAST_HEIGHT = 460, 60


class _Scrolled(QScrollArea):
    """Scrolls a form where the screen is too low for it, and else is as high as the form."""

    def __init__(self, form: QVBoxLayout) -> None:
        super().__init__()
        self._form = form
        form.setContentsMargins(0, 0, 0, 0)
        content = QWidget()
        content.setLayout(form)
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return max(self._form.totalHeightForWidth(width), self._form.totalSizeHint().height())

    @override
    def sizeHint(self) -> QSize:
        return self._form.totalSizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        least = self._form.totalMinimumSize()
        return QSize(least.width(), min(least.height(), scaled(_LEAST_HEIGHT)))


class ActDialog(QDialog):
    """Enter and Ctrl+Enter do the act, Esc leaves it; what stands in its way is said above the buttons.

    Args:
        title: of the window, and above the form.
        go: words of the act; with ``&`` before the access key, or without, then one is found.
        symbol: icon of the act.
        asks: what stands above the form, where it is not the window's title.
        keys: shown on the act: other ones where Enter begins a new line.

    Attributes:
        form: what is filled in, top to bottom.
        go: the button of the act.
    """

    def __init__(
        self,
        title: str,
        go: str,
        parent: QWidget | None = None,
        *,
        symbol: str = "check",
        asks: str = "",
        keys: str = "Enter",
    ) -> None:
        super().__init__(parent)
        self._letters = AccessKeyKeeper(self)
        self._aside: QPushButton | None = None
        self._deed: Callable[[], str | None] | None = None
        self.setWindowTitle(title)
        self.setMinimumWidth(scaled(_WIDTH))
        self.form = QVBoxLayout()
        self.form.setSpacing(6)
        self._told = labelled("", "problem", wraps=True)
        self._told.hide()
        self.go = PrimaryButton(go, symbol, keys)
        self.go.setDefault(True)
        self.go.clicked.connect(self._on_go_clicked)
        self._back = QPushButton("Batal")
        self._back.setAutoDefault(False)
        self._back.clicked.connect(self.reject)
        self._buttons = QWidget()
        self._foot = QHBoxLayout(self._buttons)
        self._foot.setContentsMargins(0, 0, 0, 0)
        self._foot.setSpacing(8)
        self._foot.addStretch()
        self._foot.addWidget(self.go)
        self._foot.addWidget(self._back)
        self._rows = layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(10)
        layout.addWidget(labelled(asks or title, "page-title", wraps=True))
        layout.addWidget(_Scrolled(self.form), 1)
        layout.addWidget(self._told)
        for each in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(each), self).activated.connect(self.go.click)

    def add_labelled(self, words: str, control: QWidget) -> None:
        """Add a control with its label above it."""
        label = labelled(words, "label")
        label.setBuddy(control)
        control.setAccessibleName(words.replace("&", ""))
        self.form.addWidget(label)
        self.form.addWidget(control)

    def add_hint(self, words: str) -> PlainLabel:
        """Add a sentence that helps."""
        hint = labelled(words, "hint", wraps=True)
        self.form.addWidget(hint)
        return hint

    def add_aside(self, button: QPushButton) -> None:
        """Add another button, at the left, away from the two."""
        button.setAutoDefault(False)
        self._foot.insertWidget(0, button)
        self._aside = button

    def carried_out(self, deed: Callable[[], str | None]) -> bool:
        """Show the dialog until its act is done or left.

        Args:
            deed: does it with what is filled in; gives what stands in the way, or None.

        Returns:
            Whether it was done.
        """
        self._deed = deed
        done = self.exec() == QDialog.DialogCode.Accepted
        self.deleteLater()
        return done

    def hindrance(self) -> str | None:
        """Give what stands in the way of the act; empty: it is said already; None: nothing does."""
        return self._deed() if self._deed is not None else None

    def tell(self, words: str) -> None:
        """Say something above the buttons; empty: nothing."""
        self._told.setText(words)
        self._told.setVisible(bool(words))
        announce(self, words, urgent=True)

    def said(self) -> str:
        """Give what is said above the buttons."""
        return self._told.text() if not self._told.isHidden() else ""

    def _on_go_clicked(self) -> None:
        hindrance = self.hindrance()
        self.tell(hindrance or "")
        if hindrance is None:
            self.accept()

    @override
    def setVisible(self, visible: bool) -> None:
        """Put the two buttons behind the form, in what is seen and for Tab, before the dialog is shown."""
        if visible and self._buttons.parent() is None:
            self._rows.addWidget(self._buttons)
            if self._aside is not None:
                QWidget.setTabOrder(self._aside, self.go)
                QWidget.setTabOrder(self.go, self._back)
        super().setVisible(visible)

    def _fit(self) -> None:
        """Take the height that the form needs at this width, as far as the screen allows."""
        layout = self.layout()
        assert layout is not None
        layout.activate()
        width = max(self.width(), self.minimumWidth(), layout.totalMinimumSize().width())
        wanted = QSize(width, layout.totalHeightForWidth(width)).boundedTo(most_of_screen(self))
        if wanted.height() > self.height() or wanted.width() > self.width():
            self.resize(wanted)
            keep_within_screen(self)

    @override
    def event(self, event: QEvent) -> bool:
        """Grow with what is asked, and with what is said."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._fit()
        return done

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Begin with what is filled in first; where nothing is, with the act."""
        super().showEvent(event)
        middle = self.geometry().center()
        self.resize(max(self.minimumWidth(), self.minimumSizeHint().width()), 1)
        self._fit()
        if not event.spontaneous():
            self.move(self.pos() + middle - self.geometry().center())
            keep_within_screen(self)
        self._letters.tidy()
        if self.focusWidget() is None:
            self.focusNextChild()
