"""UI: the field that has the focus stays in sight when the form or what it is scrolled in takes another size."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from typing_extensions import override

from setwan_desktop.ui.forms.field_box import FieldBox
from setwan_desktop.ui.turns import Turns

_MARGIN = 4


class InSight(QObject):
    """Scrolls after a resize, such as that for a sentence about an act that failed.

    Args:
        area: what the fields are scrolled in.
        form: what is scrolled in it.
    """

    def __init__(self, area: QScrollArea, form: QWidget) -> None:
        super().__init__(area)
        self._area = area
        self._soon = Turns(self)
        self._from = self._to = 0
        for each in (area.viewport(), form):
            each.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice another size; a page that is laid out takes many, and none but the last says what is in sight."""
        if event.type() == QEvent.Type.Resize:
            self._soon.begin(self._keep)
        return False

    def _keep(self) -> None:
        focused = QApplication.focusWidget()
        if focused is None or not self._area.isAncestorOf(focused):
            return
        bar = self._area.verticalScrollBar()
        if bar.value() == min(self._to, bar.maximum()):
            # Nobody has scrolled since: what had to give way in a lower room may come back.
            bar.setValue(self._from)
        self._from = bar.value()
        box = focused.parentWidget()
        while box is not None and not isinstance(box, FieldBox):
            box = box.parentWidget()
        room = self._area.viewport().height()
        # Of several, such as a long list of ticks, the one that has the focus counts: all of them would leave no room for what
        # was answered above.
        most = room if box is not None and box.control.buddy() is focused else room // 2
        part = box if box is not None and box.height() <= most else focused
        self._area.ensureWidgetVisible(part, 0, _MARGIN)
        self._to = bar.value()
