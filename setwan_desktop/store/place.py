"""Store: where an archive may lie: on a disk of this computer, not on a share, a stick or in a cloud folder."""

from __future__ import annotations

import sys
from pathlib import Path, PurePath

from setwan_desktop.domain.trouble import ArchivePlaceRefused

_NETWORK = {
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "smb2", "ncpfs", "afs", "9p", "davfs", "ceph", "glusterfs", "fuse.sshfs",
    "fuse.rclone", "fuse.davfs2", "fuse.glusterfs", "fuse.gvfsd-fuse", "fuse.s3fs", "vboxsf", "fuse.vmhgfs-fuse",
}  # fmt: skip
_STICK_FOLDERS = ("/media/", "/run/media/")
_CLOUD_NAMES = {"dropbox", "google drive", "googledrive", "iclouddrive", "icloud drive", "nextcloud", "mega"}
_CLOUD_BEGINNINGS = ("onedrive",)  # OneDrive appends the organisation's name


def path_of(place: str | Path) -> Path:
    """Give the absolute path of an archive.

    Args:
        place: a file's path.

    Returns:
        The path.

    Raises:
        ArchivePlaceRefused: it is the address of a server.
    """
    if "://" in str(place):
        raise ArchivePlaceRefused(f"{str(place).partition('://')[0]}:// (server basis data)")
    return Path(place).absolute()


def refuse_unsafe_place(place: Path) -> None:
    """Refuse a place where SQLite cannot keep its promises, or where another program copies the file while it is written.

    Args:
        place: absolute path of the archive's file; it need not exist.

    Raises:
        ArchivePlaceRefused: with the path and what kind of place it is.
    """
    fault = cloud_folder(place) or _system_fault(place)
    if fault:
        raise ArchivePlaceRefused(f"{place} ({fault})")


def cloud_folder(place: PurePath) -> str:
    """Tell which cloud service's folder a path lies in; empty for none."""
    for part in place.parts[:-1]:
        name = part.casefold().strip()
        if name in _CLOUD_NAMES or name.startswith(_CLOUD_BEGINNINGS):
            return f"folder awan {part}"
    return ""


def mounted_fault(place: str, mounts: str) -> str:
    """Tell what is wrong with the file system a path lies on, on Linux.

    Args:
        place: the path.
        mounts: the text of ``/proc/mounts``.

    Returns:
        In a few words; empty if nothing is.
    """
    device, point, kind = _mount_of(place, mounts)
    if point == "/":
        return ""  # the computer's own disk, whatever carries it
    if kind in _NETWORK:
        return f"drive jaringan, {kind}"
    if f"{point}/".startswith(_STICK_FOLDERS) or _is_removable(device):
        return "media lepas"
    return ""


def _system_fault(place: Path) -> str:
    """Ask the operating system what kind of place it is; of a mapped letter Windows knows what stands behind."""
    if sys.platform == "win32":
        import ctypes

        removable, remote = 2, 4
        kind = ctypes.windll.kernel32.GetDriveTypeW(place.anchor)
        if place.anchor.startswith("\\\\") or kind == remote:
            return "drive jaringan"
        return "media lepas" if kind == removable else ""
    try:
        mounts = Path("/proc/mounts").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""  # not Linux: nothing to ask
    return mounted_fault(str(place), mounts)


def _mount_of(place: str, mounts: str) -> tuple[str, str, str]:
    """Find the deepest mount above a path; of two at one point the later covers the former."""
    found = ("", "/", "")
    for line in mounts.splitlines():
        # Spaces inside a path stand there in octal.
        device, point, kind, *_ = (part.replace("\\040", " ") for part in line.split(" "))
        inside = place == point or place.startswith(point.rstrip("/") + "/")
        if inside and len(point) >= len(found[1]):
            found = (device, point, kind)
    return found


def _is_removable(device: str) -> bool:
    """Ask the kernel whether a block device can be pulled out."""
    entry = Path("/sys/class/block", PurePath(device).name)
    for folder in (entry, entry.resolve().parent):
        try:
            return (folder / "removable").read_text(encoding="ascii").strip() == "1"
        except OSError:
            continue
    return False
