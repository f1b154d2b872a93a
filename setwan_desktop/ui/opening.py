"""UI: opens the archive when the window already stands: the office's own, or a throw-away example."""

from __future__ import annotations

import tempfile
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from setwan_desktop.domain.trouble import Trouble

if TYPE_CHECKING:  # the office brings SQL and paper with it; the window shows itself before
    from setwan_desktop.office import Office


EXAMPLE_PREFIX = "setwan-contoh-"
"""How the name of an example office's folder begins."""


class Opening(QObject):
    """Which archive is meant.

    Signals:
        ready: what takes long is done; ``open`` is quick now.
        failed: the trouble on the way.

    Args:
        archive: path or URL; None: this computer's own.
        demo: an example office in a temporary folder instead, gone when the program ends.
    """

    ready = Signal()
    failed = Signal(object)

    def __init__(self, archive: str | None, *, demo: bool = False) -> None:
        super().__init__()
        self._archive, self.demo = archive, demo
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._office: Office | None = None

    def prepare(self) -> None:
        """Do what takes long while the window stays alive: fill the example office. A real one is ready at once."""
        if self.demo and self._folder is None:
            self._folder = tempfile.TemporaryDirectory(prefix=EXAMPLE_PREFIX, ignore_cleanup_errors=True)
            threading.Thread(target=self._fill_example, args=(Path(self._folder.name),), daemon=True).start()
        else:
            self.ready.emit()

    def open(self) -> Office:
        """Open it.

        Raises:
            Trouble: if it cannot be opened.
        """
        from setwan_desktop.office import Office, default_archive

        folder = self.example_folder()
        example = next(folder.glob("*.db"), None) if folder else None
        self._office = Office.open(example or self._archive or default_archive())
        return self._office

    def place(self) -> Path | None:
        """Give the file of a real office's archive; None where it is none of this computer's."""
        from setwan_desktop.office import default_archive

        place = str(self._archive or default_archive())
        return None if self.demo or "://" in place else Path(place)

    @property
    def is_open(self) -> bool:
        """Whether an archive is open."""
        return self._office is not None

    def make_way(self) -> Path:
        """Close the archive, if one is open, so that a backup can take its place; gives its file."""
        place = self._office.place if self._office is not None else self.place()
        assert place is not None
        self.let_go()
        return place

    @staticmethod
    def put_restored(fresh: Path, place: Path) -> Path | None:
        """Put what was prepared in an archive's place. ``open`` opens what lies there then.

        Args:
            fresh: the verified copy of a backup.
            place: the archive's file.

        Returns:
            Where the former archive lies now; None where there was none.

        Raises:
            Trouble: if it cannot be restored; the former archive stays in its place.
        """
        from setwan_desktop.office import Office

        return Office.put_restored(fresh, place)

    def example_folder(self) -> Path | None:
        """Give the folder of the example office; None: there is none."""
        return Path(self._folder.name) if self._folder is not None else None

    def password(self) -> str:
        """Give everybody's password in the example office; empty in a real one."""
        if not self.demo:
            return ""
        from setwan_desktop.demo import PASSWORD

        return PASSWORD

    def let_go(self) -> None:
        """Close the archive."""
        if self._office is not None:
            self._office.close()
            self._office = None

    def close(self) -> None:
        """Close the archive; the example is thrown away."""
        self.let_go()
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None

    def _fill_example(self, folder: Path) -> None:
        """Fill the example on a thread of its own; it is opened anew on the thread of the windows."""
        from setwan_desktop import demo

        try:
            demo.open_example(folder).close()
        except Trouble as trouble:
            self.failed.emit(trouble)
            return
        self.ready.emit()
