"""Office: the one door to the archive. ``Office`` opens it; signing in gives a ``Desk``."""

from setwan_desktop.domain.new_officer import NewOfficer
from setwan_desktop.domain.values import Draft, Slot, Upload
from setwan_desktop.office.administration import SHORTEST_PASSWORD, office_text_faults, password_faults
from setwan_desktop.office.desk import Desk
from setwan_desktop.office.dossier import Dossier
from setwan_desktop.office.office import Office
from setwan_desktop.office.places import data_folder, default_archive, default_backups
from setwan_desktop.store import PlannedBackup, PlannedCheck

__all__ = [
    "SHORTEST_PASSWORD",
    "Desk",
    "Dossier",
    "Draft",
    "NewOfficer",
    "Office",
    "PlannedBackup",
    "PlannedCheck",
    "Slot",
    "Upload",
    "data_folder",
    "default_archive",
    "default_backups",
    "office_text_faults",
    "password_faults",
]
