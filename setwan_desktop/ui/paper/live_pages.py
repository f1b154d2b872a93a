"""UI: letters made anew while their text is typed: asked for on the window's thread, drawn as PDF beside it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal
from typing_extensions import override

from setwan_desktop.domain.letter import LetterContent
from setwan_desktop.domain.refusals import Refusal
from setwan_desktop.ui.paper.document import PdfDocument
from setwan_desktop.ui.turns import Turns

_PAUSE_MS = 40
_WRITTEN = ("letter", "memo", "document")
"""Layouts of papers that carry the text just typed; they are shown before receipts and lists."""

_one_at_a_time = threading.Lock()

Contents = Callable[[], tuple[LetterContent, ...]]
Render = Callable[[LetterContent], bytes]


@dataclass(frozen=True)
class Drawn:
    """A letter that was rendered.

    Attributes:
        content: what stands on it.
        pdf: its bytes.
        document: its pages, of which the text has been read.
        found: what was read from them besides; None for nothing.
    """

    content: LetterContent
    pdf: bytes
    document: PdfDocument
    found: object = None


Read = Callable[[LetterContent, PdfDocument], object]
"""Reads more from the pages of a letter, beside the window's thread: it may touch no widget."""


def drawn(content: LetterContent, render: Render, read: Read | None = None) -> Drawn:
    """Render a letter and read its pages, on whichever thread asks."""
    with _one_at_a_time:
        pdf = render(content)
    document = PdfDocument(pdf)
    document.page_texts()
    return Drawn(content, pdf, document, read(content, document) if read is not None else None)


class _Bridge(QObject):
    """Carries a rendered page back to the window's thread. It has no parent: a rendering under way outlives its page.

    Signals:
        rendered: the number of the request, and what was drawn.

    Attributes:
        wanted: number of the newest request; older ones need not be rendered any more.
    """

    rendered = Signal(int, object)

    def __init__(self) -> None:
        super().__init__()
        self.wanted = 0


class _Rendering(QRunnable):
    """Renders one letter beside the window's thread."""

    def __init__(self, content: LetterContent, render: Render, read: Read | None, bridge: _Bridge) -> None:
        super().__init__()
        self._number, self._content, self._bridge = bridge.wanted, content, bridge
        self._render, self._read = render, read

    @override
    def run(self) -> None:
        if self._number == self._bridge.wanted:
            self._bridge.rendered.emit(self._number, drawn(self._content, self._render, self._read))


class LivePages(QObject):
    """Asks for the letters of an act whenever its form changes; only the newest answer counts.

    Signals:
        contents_changed: the letters' labels, in order.
        place_changed: which of them is shown at first.
        rendered: the PDF of the letter chosen.
        drawn: the same with what stands on it, as ``Drawn``.
    """

    contents_changed = Signal(list)
    place_changed = Signal(int)
    rendered = Signal(bytes)
    drawn = Signal(object)

    def __init__(self, render: Render, parent: QObject | None = None) -> None:
        """Render letters by ``render``; whoever wants more of each page sets ``read``."""
        super().__init__(parent)
        self._render = render
        self.read: Read | None = None
        self._source: Contents | None = None
        self._place = -1  # none was chosen
        self._labels: list[str] = []
        self._drawn: LetterContent | None = None
        # A pool of its own would be waited for when it is destroyed, by the very thread the rendering waits for.
        self._pool = QThreadPool.globalInstance()
        self._bridge = _Bridge()
        self._bridge.rendered.connect(self._on_bridge_rendered, Qt.ConnectionType.QueuedConnection)
        self._soon = Turns(self)

    @property
    def is_shown(self) -> bool:
        """Whether letters are asked for."""
        return self._source is not None

    def show(self, source: Contents | None) -> None:
        """Take the letters from ``source`` from now on; None shows nothing more."""
        self._source = source
        self._place = -1
        self._drawn = None
        self._labels = []
        if source is None:
            self._soon.stop()
            self._bridge.wanted += 1
        else:
            # By a clock: the form is seen before the page beside it is made.
            self._soon.begin(self.refresh)

    def choose(self, place: int) -> None:
        """Show another of the act's letters."""
        self._place = place
        self._drawn = None
        self.refresh()

    def form_changed(self) -> None:
        """Ask anew a moment after the last key."""
        if self._source is not None:
            self._soon.begin(self.refresh, pause_ms=_PAUSE_MS)

    def wait(self) -> None:
        """Ask for nothing more, and let a rendering that is under way end; for closing."""
        self.show(None)
        self._pool.waitForDone()

    def refresh(self) -> None:
        """Ask for the letters now, and render the one chosen if it differs."""
        if self._source is None:
            return
        try:
            contents = self._source()
        except Refusal:
            return  # What is wrong is shown beside the fields; the last page that could be made stays.
        labels = [each.label for each in contents]
        if labels != self._labels:
            self._labels = labels
            self.contents_changed.emit(labels)
        if not contents:
            return
        if self._place < 0:
            self._place = next((place for place, each in enumerate(contents) if each.layout in _WRITTEN), 0)
            self.place_changed.emit(self._place)
        chosen = contents[min(self._place, len(contents) - 1)]
        if chosen == self._drawn:
            return
        first = self._drawn is None
        self._drawn = chosen
        self._bridge.wanted += 1
        if first:
            # The emblem and the fonts are read with the first page, on the thread that may read them.
            self._tell(drawn(chosen, self._render, self.read))
            return
        self._pool.start(_Rendering(chosen, self._render, self.read, self._bridge))

    def _tell(self, made: Drawn) -> None:
        self.rendered.emit(made.pdf)
        self.drawn.emit(made)

    def _on_bridge_rendered(self, number: int, made: Drawn) -> None:
        if number == self._bridge.wanted:
            self._tell(made)
