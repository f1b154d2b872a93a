"""Store: the private key of this database on this computer. It never lies in the database, so a copy cannot sign."""

from __future__ import annotations

import hashlib
import json
import os
import platform
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import appdirs
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from setwan_desktop.store.faults import file_faults_sorted

DATA_FOLDER = "SETWAN_DATA"
"""Environment variable: folder to use instead of the user's own for data."""


@dataclass(frozen=True)
class Mark:
    """How far an incarnation has written, as this computer remembers it outside the database."""

    incarnation: str
    seq: int
    id: str


class Signer:
    """A private key in use.

    Attributes:
        incarnation: its public key, hex.
    """

    def __init__(self, key: Ed25519PrivateKey) -> None:
        self._key = key
        self.incarnation = key.public_key().public_bytes_raw().hex()

    def sign(self, data: bytes) -> bytes:
        """Sign bytes."""
        return self._key.sign(data)


class KeyStore:
    """Where the key of one archive lies on this computer."""

    def __init__(self, archive: Path, folder: Path | None = None) -> None:
        self._folder = folder or data_folder() / "keys"
        name = hashlib.sha256(os.path.normcase(archive.resolve()).encode() + b"\n" + _computer()).hexdigest()[:32]
        self._key_file = self._folder / f"{name}.key"
        self._mark_file = self._folder / f"{name}.mark"

    def load(self) -> Signer | None:
        """Give the kept key; None where there is none, as in a copy, a clone or a restored archive."""
        try:
            return Signer(Ed25519PrivateKey.from_private_bytes(self._key_file.read_bytes()))
        except (OSError, ValueError):
            return None

    def make(self) -> Signer:
        """Make a new key in place of any former one: a new incarnation begins."""
        key = Ed25519PrivateKey.generate()
        with file_faults_sorted(str(self._folder)):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._mark_file.unlink(missing_ok=True)
            _write_privately(self._key_file, key.private_bytes_raw(), safely=True)
        return Signer(key)

    def mark(self) -> Mark | None:
        """Give how far this computer remembers to have written; None if it does not."""
        try:
            return Mark(**json.loads(self._mark_file.read_bytes()))
        except (OSError, ValueError, TypeError):
            return None

    def put_mark(self, mark: Mark) -> None:
        """Remember how far was written. Losing it loses only the notice that an archive went back in time."""
        data = json.dumps({"incarnation": mark.incarnation, "seq": mark.seq, "id": mark.id}).encode()
        try:
            _write_privately(self._mark_file, data, safely=False)
        except OSError:
            return  # the events are stored; an act must not fail for a note about them

    def forget(self) -> None:
        """Drop key and mark: whatever lies at this path from now on is another incarnation."""
        with file_faults_sorted(str(self._folder)):
            self._key_file.unlink(missing_ok=True)
            self._mark_file.unlink(missing_ok=True)


def signature_holds(incarnation: str, signature: bytes, data: bytes) -> bool:
    """Tell whether the incarnation of that public key signed these bytes."""
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(incarnation)).verify(signature, data)
    except (InvalidSignature, ValueError):
        return False
    return True


def data_folder() -> Path:
    """Give the folder on this computer where the program keeps its own data."""
    chosen = os.environ.get(DATA_FOLDER)
    return Path(chosen) if chosen else Path(appdirs.user_data_dir("Setwan", appauthor=False))


def _write_privately(file: Path, data: bytes, safely: bool) -> None:
    """Write a file that only this user can read, whole or not at all; ``safely``: on the disk before going on."""
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=file.stem)
    temporary = Path(name)  # mkstemp makes it readable to its owner alone
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            if safely:
                stream.flush()
                os.fsync(stream.fileno())
        temporary.replace(file)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise


def _computer() -> bytes:
    """Name this computer, so that a home folder copied to another one brings no key with it."""
    return f"{platform.node()}\n{_installation()}".encode()


def _installation() -> str:
    """Give the system's own id; empty where it has none."""
    if sys.platform == "win32":
        import winreg

        try:
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, r"SOFTWARE\Microsoft\Cryptography") as key:
                return str(winreg.QueryValueEx(key, "MachineGuid")[0])
        except OSError:
            return ""
    try:
        return Path("/etc/machine-id").read_text(encoding="ascii").strip()
    except OSError:
        return ""
