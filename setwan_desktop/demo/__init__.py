"""Demo: the example office: people, agenda, and cases at every step. Nobody in it is real."""

from setwan_desktop.demo.example import open_example
from setwan_desktop.demo.founding import PASSWORD, found

__all__ = ["PASSWORD", "found", "open_example"]
