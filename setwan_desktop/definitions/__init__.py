"""Definitions: what services, letters, roles and the office's defaults are, read from ``resources``."""

from setwan_desktop.definitions.classification_file import classification
from setwan_desktop.definitions.loader import Definitions, load
from setwan_desktop.definitions.printed_letters import PrintedLetter
from setwan_desktop.definitions.problem import DefinitionsRefused, Problem

__all__ = ["Definitions", "DefinitionsRefused", "PrintedLetter", "Problem", "classification", "load"]
