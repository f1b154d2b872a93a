"""Domain: forms about the office itself, beside those of its services."""

from setwan_desktop.domain.office_forms.calendar import CALENDAR
from setwan_desktop.domain.office_forms.lists import LISTS
from setwan_desktop.domain.office_forms.meetings import INVITED, ROOMS
from setwan_desktop.domain.office_forms.terms import SECURITY, TERMS, TITLES
from setwan_desktop.domain.office_forms.topic import Ground, Topic

TOPICS = {each.id: each for each in (CALENDAR, ROOMS, INVITED, LISTS, TERMS, TITLES, SECURITY)}
"""Every topic, in the order of the settings."""

__all__ = ["TOPICS", "Ground", "Topic"]
