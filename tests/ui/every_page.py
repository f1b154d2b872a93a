"""UI tests: every page, dialog and pop-up of the program, each brought up on the filled example office.

A page is a name, the number of its mock-up, and a function that takes a ``Stage`` and gives the widget to look at: the whole
window, a dialog or a pop-up. It gives None where the window waits for an answer and was looked at already (``Stage.asked``).
A new page gets its lines in one of the modules named below; ``python3 -m tests.ui.every_page FOLDER`` takes the pictures.
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from setwan_desktop import bootstrap  # noqa: E402 - found only now that the root is on the path

MODULES = ("tests.ui.pages_of_office", "tests.ui.pages_of_cases", "tests.ui.pages_of_letters", "tests.ui.pages_over")


def every_page() -> tuple:
    """Give every page: before one is in, on cases, over both."""
    for module in MODULES:
        import_module(module)
    return tuple(import_module("tests.ui.page_list").PAGES.values())


if __name__ == "__main__":
    bootstrap.prepare(tests=True)
    sys.exit(import_module("tests.ui.pictures").main(sys.argv[1:]))
