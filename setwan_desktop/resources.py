"""Resources: where the files of resources/ lie, whichever way the program was installed."""

import functools
import sys
from pathlib import Path


def resource(*parts: str) -> Path:
    """Find a file or folder of resources/.

    Args:
        parts: the path below resources/, one name each, such as "services".

    Returns:
        The path; whether something lies there is for the caller to see.
    """
    return _root().joinpath(*parts)


@functools.cache
def _root() -> Path:
    """Find resources/ itself.

    Returns:
        The folder of the frozen program, of the installed wheel or of the source tree.

    Raises:
        FileNotFoundError: the program was installed without its resources.
    """
    package = Path(__file__).resolve().parent
    frozen = getattr(sys, "_MEIPASS", None)
    places = [
        *([Path(frozen) / "resources"] if frozen else []),
        package / "_resources",
        package.parent / "resources",
    ]
    for place in places:
        if place.is_dir():
            return place
    looked = ", ".join(str(place) for place in places)
    raise FileNotFoundError(looked)
