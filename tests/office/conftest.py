"""Tests of the door: an example office with everybody at his desk."""

from tests.office.leading import desks

__all__ = ["desks"]
