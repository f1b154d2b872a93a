"""UI tests: the numbered list of texts."""

from __future__ import annotations

import pytest

from setwan_desktop.ui.forms.lines_editor import LinesEditor
from setwan_desktop.ui.style.appearance import LIGHT


@pytest.mark.parametrize("text_size", [1.0, 1.3])
def test_a_number_stands_on_the_line_of_its_text(text_size, appearance, qtbot):
    appearance.choose(LIGHT, text_size)
    editor = LinesEditor()
    qtbot.addWidget(editor)
    editor.set_texts(("Komisi I", "Komisi II"))
    editor.adjustSize()
    with qtbot.waitExposed(editor):
        editor.show()
    for number, text in zip(editor._numbers, editor._texts, strict=True):
        line = text.viewport().mapTo(editor, text.cursorRect().topLeft()).y() + text.fontMetrics().ascent()
        own = number.mapTo(editor, number.contentsRect().topLeft()).y()
        own += (number.contentsRect().height() - number.fontMetrics().height()) // 2 + number.fontMetrics().ascent()
        assert abs(own - line) <= 1
