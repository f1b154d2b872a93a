"""UI: beside the form of whoever receives: who has come today, what is still missing, and what the service promises."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from setwan_desktop.ui.intake.completeness import Completeness
from setwan_desktop.ui.intake.received_list import ReceivedList
from setwan_desktop.ui.intake.standard_card import StandardCard


class Today(QScrollArea):
    """The list takes the room that the cards below it leave; a low window scrolls them all."""

    def __init__(self, received: ReceivedList, completeness: Completeness, standard: StandardCard) -> None:
        super().__init__()
        content = QWidget()
        content.setProperty("kind", "ground")
        foot = QVBoxLayout()
        foot.setContentsMargins(14, 10, 14, 12)
        foot.setSpacing(10)
        foot.addWidget(completeness)
        foot.addWidget(standard)
        stacked = QVBoxLayout(content)
        stacked.setContentsMargins(0, 0, 0, 0)
        stacked.addWidget(received, 1)
        stacked.addLayout(foot)
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
