"""Store: the archive. The only room that knows SQL; records of the domain go in and come out."""

from setwan_desktop.store.archive import Archive
from setwan_desktop.store.backup import Planned as PlannedBackup
from setwan_desktop.store.checking import Planned as PlannedCheck
from setwan_desktop.store.passwords import hash_password, verify_password
from setwan_desktop.store.transaction import Transaction

__all__ = ["Archive", "PlannedBackup", "PlannedCheck", "Transaction", "hash_password", "verify_password"]
