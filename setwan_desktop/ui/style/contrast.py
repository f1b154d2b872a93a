"""UI: the colours of a contrast theme: the system's own few, for whoever sees too little with any others."""

from __future__ import annotations

from PySide6.QtGui import QPalette

from setwan_desktop.ui.style.tokens import COLOURS, Theme

_GROUND, _INK = QPalette.ColorRole.Window, QPalette.ColorRole.WindowText
_MARK, _ON_MARK = QPalette.ColorRole.Highlight, QPalette.ColorRole.HighlightedText

_GROUNDS = {"bg", "surface", "sunken", "soft", "sel", "side", "side_hover", "side_current"}
_MARKS = {"primary", "primary_hover", "link", "gold", "mark"}
_ON_MARKS = {"on_primary", "on_gold", "on_mark"}
_ON_INK = {"on_person"}


def contrast_colours(system: QPalette) -> dict[str, str]:
    """Give every token a colour of the system's palette: ground, ink, mark, or ink on the mark. Paper stays white."""

    def of(token: str) -> str:
        if token.startswith("paper"):
            return COLOURS[token][Theme.LIGHT.value]
        if token in _GROUNDS or token.endswith("_soft") or token in _ON_INK:
            role = _GROUND
        elif token in _MARKS:
            role = _MARK
        else:
            role = _ON_MARK if token in _ON_MARKS else _INK
        return system.color(role).name()

    return {token: of(token) for token in COLOURS}
