"""UI bench: the page of a three-page letter follows a key through the real window."""

from __future__ import annotations

import statistics
import sys
import time
from dataclasses import replace

import pytest
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest

from tests.ui.walking import Walker

KEYS, LIMIT_MS, KEY_MS = 25, 150.0, 16.0
LONG = (
    "Sehubungan dengan fungsi pengawasan, hasil pembahasan bersama perangkat daerah terkait menjadi bahan pimpinan. "
    * 4
)


@pytest.mark.bench
def test_the_page_follows_a_key_within_150_milliseconds(office, desk_of, window_of, qtbot, capsys) -> None:
    stop = Walker(office, desk_of).bring("audiensi", "konsep")
    window = window_of(stop.role)
    window.open_case(stop.case_id)
    shown = window.stack.currentWidget()
    page = getattr(shown, "case", shown)
    page.full_requested.emit(True)
    pages = page.columns.preview.pages
    qtbot.waitUntil(lambda: page.letter.is_open and pages.page_count > 0)
    letter = page.columns.panel.form.letter()
    draft = letter.value()
    paragraphs = (*draft.paragraphs[:1], *[LONG] * 13, *draft.paragraphs[1:])
    # More addressees would be listed on a page of their own.
    letter.set_value(replace(draft, addressees=draft.addressees[:3], paragraphs=paragraphs))
    qtbot.waitUntil(lambda: pages.page_count == 3, timeout=10_000)
    text = letter.part("paragraph 2")
    text.setFocus()
    QTest.qWait(500)

    # What it costs when nothing else happens in the window, on this computer as busy as it is now.
    alone = []
    for _ in range(7):
        begun = time.perf_counter()
        content = page.task.contents()[0]
        stop.desk.render(content)
        pages.document.image(0, pages.pages_in_view()[1])
        alone.append((time.perf_counter() - begun) * 1_000)

    keys, pictures = [], []
    for _ in range(KEYS):
        before = pages.document
        loop, drawn_at = QEventLoop(), []

        def look(before=before, loop=loop, drawn_at=drawn_at) -> None:
            if pages.document is not before and not drawn_at:
                drawn_at.append(time.perf_counter())
                loop.quit()

        pages.pages_drawn.connect(look)
        begun = time.perf_counter()
        QTest.keyClick(text, Qt.Key.Key_A)
        keys.append((time.perf_counter() - begun) * 1_000)
        QTimer.singleShot(5_000, loop, loop.quit)
        loop.exec()
        pages.pages_drawn.disconnect(look)
        assert drawn_at, "no new picture came"
        pictures.append((drawn_at[0] - begun) * 1_000)
    page.leave()
    page.papers.live.wait()

    median, cost = statistics.median(pictures), statistics.median(alone)
    with capsys.disabled():
        told = f"key to picture {median:.0f} ms, key {statistics.median(keys):.1f} ms, cost alone {cost:.0f} ms"
        sys.stdout.write(f"\n{told}\n")
    assert statistics.median(keys) < max(KEY_MS, cost / 3), "typing waits for the page"
    # A computer that is busy with other things is slower for both.
    assert median <= max(LIMIT_MS, 60.0 + 2.2 * cost)
