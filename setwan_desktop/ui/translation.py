"""UI: Qt's own words in Indonesian. Qt ships no translation into it."""

from __future__ import annotations

import re

from PySide6.QtCore import QTranslator
from typing_extensions import override

from setwan_desktop.ui.qt_words import PAPERS, WORDS

_KEYS, _PAPERS = "QShortcut", "QPageSize"
"""What Qt calls the names of keys, which stay as they are printed on them, and the sizes of paper."""


class Translation(QTranslator):
    """Translates what is in the list; everything else stays as it is."""

    @override
    def translate(
        self, context: bytes | str, sourceText: bytes | str, disambiguation: bytes | str | None = None, n: int = -1
    ) -> str:
        place, words = _text(context), _text(sourceText)
        told = None if place == _KEYS else WORDS.get(words)
        if told is None and place == _PAPERS:
            told = re.sub(r"\w+", lambda found: PAPERS.get(found[0], found[0]), words)
        # None, not an empty text, lets Qt go on to the next translation; Python's type stubs do not know it.
        return told  # type: ignore[return-value]

    @override
    def isEmpty(self) -> bool:
        return False


def _text(given: bytes | str) -> str:
    return given.decode() if isinstance(given, bytes) else str(given)
