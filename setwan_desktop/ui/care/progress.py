"""UI: how far a work of care is, and a button that calls it off; seen while such a work is under way."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from setwan_desktop.ui.care.care import Care
from setwan_desktop.ui.care.job import Job, Kind
from setwan_desktop.ui.widgets.plain_label import labelled


class CareProgress(QWidget):
    """The bar.

    Args:
        care: what does the work.
        kinds: the works that are shown here.
        stop: words of the button.

    Attributes:
        stop: the button.
    """

    def __init__(self, care: Care, kinds: Collection[Kind], stop: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._care, self._kinds = care, kinds
        self._words = labelled("", "second-line")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName("Kemajuan")
        self.stop = QPushButton(stop)
        self.stop.setAutoDefault(False)
        self.stop.clicked.connect(care.stop)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._bar, 1)
        row.addWidget(self.stop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.setSpacing(4)
        layout.addWidget(self._words)
        layout.addLayout(row)
        care.told.connect(self._on_care_told)
        care.ended.connect(self._on_care_ended)
        self._show(care.job)

    def words(self) -> str:
        """Give what is told."""
        return self._words.text()

    def _on_care_told(self, job: Job) -> None:
        self._show(job)

    def _on_care_ended(self, _job: Job) -> None:
        self._show(self._care.job)

    def _show(self, job: Job | None) -> None:
        shown = job is not None and job.kind in self._kinds
        if job is not None and shown:
            self._words.setText(job.told())
            self._bar.setRange(0, 0 if job.percent is None else 100)  # without an end, it only moves
            self._bar.setValue(job.percent or 0)
        self.setVisible(shown)
