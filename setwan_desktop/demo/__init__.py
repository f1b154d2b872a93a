"""Demo: the example office: people, agenda, and cases at every step. Nobody in it is real."""

from setwan_desktop.demo.founding import PASSWORD, found

__all__ = ["PASSWORD", "found"]
