"""UI: after an act a message over the page says what was done, and offers for some seconds to take it back."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from setwan_desktop.domain.views import Receipt
from setwan_desktop.office import Desk
from setwan_desktop.ui.acting import Acting
from setwan_desktop.ui.widgets.toast import Toast

_TOO_LATE = "Langkah itu tidak dapat lagi ditarik kembali karena sudah ada yang menindaklanjutinya."


class Recall(QObject):
    """Offers to take back the last act.

    Signals:
        recalled: id of the case that came back.
    """

    recalled = Signal(str)

    def __init__(self, desk: Desk, acting: Acting, toast: Toast) -> None:
        super().__init__(toast)
        self._desk, self._acting, self._toast = desk, acting, toast
        self._case_id = ""
        acting.done.connect(self._on_acting_done)
        acting.told.connect(self._on_acting_told)
        toast.acted.connect(self._on_toast_acted)

    @property
    def case_id(self) -> str:
        """Id of the case that was moved last from here; empty: none was."""
        return self._case_id

    def tell_too_late(self) -> None:
        """Say that the act can no longer be taken back."""
        self._acting.refused.emit(_TOO_LATE)

    def _on_acting_done(self, receipt: Receipt) -> None:
        if not receipt.act:
            return
        self._case_id = receipt.case_id
        words = f"terkirim ke {receipt.went_to}" if receipt.went_to else "tersimpan"
        self._toast.tell(f"{receipt.number} {words}.", "Tarik kembali" if receipt.went_to else "")

    def _on_acting_told(self, words: str) -> None:
        self._toast.tell(words)

    def _on_toast_acted(self) -> None:
        view = self._acting.read(partial(self._desk.case, self._case_id))
        if view is None:
            return
        offer = next((each for each in view.offers if each.effect == "recall" and each.enabled), None)
        if offer is None:
            self.tell_too_late()
        elif self._acting.attempt(partial(self._desk.act, view.case_id, offer.action, {}, view.version)):
            self._toast.hide()
            self.recalled.emit(view.case_id)
