"""UI: the office's working days, for chips and headings."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from setwan_desktop.domain.workdays import Workdays
from setwan_desktop.office import Office


def workdays_of(office: Office) -> Workdays:
    """Give the office's calendar."""
    profile = office.profile
    return Workdays(profile.hours, profile.holidays, ZoneInfo(profile.zone))
