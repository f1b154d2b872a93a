"""UI: opens the archive when the window already stands: the office's own, or a throw-away example."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the office brings SQL and paper with it; the window shows itself before
    from setwan_desktop.office import Office


class Opening:
    """Which archive is meant.

    Args:
        archive: path or URL; None: this computer's own.
        demo: an example office in a temporary folder instead, gone when the program ends.
    """

    def __init__(self, archive: str | None, *, demo: bool = False) -> None:
        self._archive, self.demo = archive, demo
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._office: Office | None = None

    def open(self) -> Office:
        """Open it.

        Raises:
            Trouble: if it cannot be opened.
        """
        from setwan_desktop.office import Office, default_archive

        if self.demo:
            self._office = self._open_example()
        else:
            self._office = Office.open(self._archive or default_archive())
        return self._office

    def example_folder(self) -> Path | None:
        """Give the folder of the example office; None: there is none."""
        return Path(self._folder.name) if self._folder is not None else None

    def password(self) -> str:
        """Give everybody's password in the example office; empty in a real one."""
        if not self.demo:
            return ""
        from setwan_desktop.demo import PASSWORD

        return PASSWORD

    def close(self) -> None:
        """Close the archive; the example is thrown away."""
        if self._office is not None:
            self._office.close()
            self._office = None
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None

    def _open_example(self) -> Office:
        from setwan_desktop import demo
        from setwan_desktop.office import Office

        self._folder = self._folder or tempfile.TemporaryDirectory(prefix="setwan-contoh-", ignore_cleanup_errors=True)
        fill = getattr(demo, "open_example", None)
        if fill is not None:
            office: Office = fill(Path(self._folder.name))
            return office
        office = Office.open(Path(self._folder.name) / "kantor.db")
        if not office.is_founded():
            demo.found(office)
        return office
