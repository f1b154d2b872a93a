"""UI: how the window shares its room at each size (of the layout, not of the screen's dots)."""

from __future__ import annotations

from typing import NamedTuple

from setwan_desktop.ui.sidebar import RAIL_WIDTH

LEAST_WIDTH, LEAST_HEIGHT = 880, 420
_WIDE, _USUAL, _RAIL = 1_600, 1_240, 960
_LOW = 560
_SIDE_OF_WIDE = 248


class Shape(NamedTuple):
    """The shape of the window.

    Attributes:
        side: width of the sidebar.
        listed: width of the list beside a case.
        rail: the sidebar shows icons only.
        narrow: there is room for one pane only.
        low: there is little height.
    """

    side: int
    listed: int
    rail: bool
    narrow: bool
    low: bool


def shape_of(width: float, height: float) -> Shape:
    """Give the shape for a size; larger text makes the same window smaller."""
    low = height < _LOW
    if width >= _WIDE:
        return Shape(_SIDE_OF_WIDE, 436, rail=False, narrow=False, low=low)
    if width >= _USUAL:
        return Shape(220, 392, rail=False, narrow=False, low=low)
    if width >= _RAIL + 1:
        return Shape(RAIL_WIDTH, 340, rail=True, narrow=False, low=low)
    return Shape(RAIL_WIDTH, 340, rail=True, narrow=True, low=low)


def folded(shape: Shape, *, wants_room: bool) -> tuple[bool, int]:
    """Say whether the sidebar is a rail, and how wide it is: a page that wants the room gets it in a usual window."""
    rail = shape.rail or (wants_room and shape.side < _SIDE_OF_WIDE)
    return rail, RAIL_WIDTH if rail else shape.side
