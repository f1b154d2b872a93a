"""UI: acts for a page: runs a call on the desk, asks the password before a signature, and tells everyone what changed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QCursor, QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from setwan_desktop.domain.refusals import PasswordRefused, Refusal
from setwan_desktop.domain.trouble import Trouble
from setwan_desktop.domain.views import Change, Offer, Receipt
from setwan_desktop.office import Desk
from setwan_desktop.ui import wording
from setwan_desktop.ui.care.care import Care
from setwan_desktop.ui.confirm_dialog import ConfirmDialog

_T = TypeVar("_T")
_NOT_WRITTEN = "Belum tersimpan; isian Anda masih ada di sini. Sebabnya tertulis di bawah halaman."


class Acting(QObject):
    """The way from a button to the desk.

    Signals:
        changed: what a write touched; visible pages read anew.
        done: the receipt of a write that was done.
        told: what was done, in words, where it moved no case.
        refused: the sentence of a refusal that no page shows by itself.
        troubled: a fault of the environment, and how it is told.
        restore_requested: path of a verified backup that is to take the archive's place; every desk ends with that.

    Attributes:
        care: what takes long with the whole archive, beside the window.
        own_drafts: forms that were begun since the officer sat down: what is kept of them is filled in without a question.
    """

    changed = Signal(object)
    done = Signal(object)
    told = Signal(str)
    refused = Signal(str)
    troubled = Signal(object, object)
    restore_requested = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None, care: Care | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.care = care or Care(self)
        self.own_drafts: set[tuple[str, str, str]] = set()

    def run(self, call: Callable[[], Receipt | Change | None]) -> Receipt | None:
        """Write, and tell everyone what changed.

        Args:
            call: a write on the desk, with its arguments.

        Returns:
            What was done; None if the environment failed, which was told through ``troubled``. Refusals are left to the caller.
        """
        QGuiApplication.setOverrideCursor(QCursor(Qt.CursorShape.BusyCursor))
        try:
            result = call()
        except Trouble as trouble:
            self.tell_trouble(trouble)
            return None
        finally:
            QGuiApplication.restoreOverrideCursor()
        change = result.change if isinstance(result, Receipt) else result
        self.changed.emit(change if change is not None else Change())
        if not isinstance(result, Receipt):
            return None
        self.done.emit(result)
        return result

    def carried_out(self, call: Callable[[], Receipt | Change | None]) -> bool:
        """Write for a page that shows refusals by itself; False if the environment failed, which was told."""
        done: list[bool] = []

        def noted() -> Receipt | Change | None:
            result = call()
            done.append(True)
            return result

        self.run(noted)
        return bool(done)

    def attempt(self, call: Callable[[], Receipt | Change | None]) -> bool:
        """Write for a page that shows no refusals by itself; tells whether it was done."""
        try:
            return self.carried_out(call)
        except Refusal as refusal:
            self.refused.emit(wording.refusal_sentence(refusal))
        return False

    def hindrance(self, call: Callable[[], Receipt | Change | None]) -> str | None:
        """Write for a dialog; gives in words what stood in the way, or None."""
        try:
            return None if self.carried_out(call) else _NOT_WRITTEN
        except Refusal as refusal:
            return wording.refusal_sentence(refusal)

    def read(self, call: Callable[[], _T]) -> _T | None:
        """Read for a page that shows no refusals by itself; None if it was refused or failed."""
        try:
            return call()
        except Refusal as refusal:
            self.refused.emit(wording.refusal_sentence(refusal))
        except Trouble as trouble:
            self.tell_trouble(trouble)
        return None

    def tell_trouble(self, trouble: Trouble) -> None:
        """Tell a fault of the environment to whoever shows it."""
        self.troubled.emit(trouble, wording.trouble_told(trouble))

    def confirmed(self, offer: Offer, page: QWidget) -> bool:
        """Ask for the password where the act is a signature, and for a yes where it ends the case.

        Args:
            offer: the act.
            page: the widget over which the question stands.

        Returns:
            Whether to go on.
        """
        if not offer.signs and not offer.closes:
            return True
        dialog = ConfirmDialog(offer, self._check_password if offer.signs else None, page)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return accepted

    def reveal(self, case_id: str, field: str) -> str | None:
        """Ask for a masked value, which the history remembers; None if it was refused, which was told."""
        value = self.read(lambda: self._desk.reveal(case_id, field))
        if value is not None:
            self.changed.emit(Change(case_ids=(case_id,)))
        return value

    def _check_password(self, password: str) -> str:
        """Compare the password with the officer's; gives what to say, or nothing."""
        try:
            self._desk.confirm(password)
        except PasswordRefused:
            return "Kata sandi tidak cocok. Ketik ulang."
        return ""
