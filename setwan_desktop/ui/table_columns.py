"""UI: what a column of a list is."""

from __future__ import annotations

from typing import NamedTuple


class ListColumn(NamedTuple):
    """A column.

    Attributes:
        key: under which its choices are remembered.
        title: what stands over it.
        width: at the normal text size; 0 takes the room that is left.
        from_width: the width of the table from which it is shown.
        up, down: what its two orders are called.
    """

    key: str
    title: str
    width: int
    from_width: int = 0
    up: str = "A–Z"
    down: str = "Z–A"
