"""Store tests: an archive lies on a disk of this computer."""

from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from setwan_desktop.domain.trouble import ArchivePlaceRefused, ArchiveUnwritable
from setwan_desktop.store import Archive
from setwan_desktop.store.place import cloud_folder, mounted_fault

MOUNTS = """\
/dev/vda1 / ext4 rw 0 0
tmpfs /tmp tmpfs rw 0 0
server:/bersama /srv/bersama nfs4 rw 0 0
//kantor/data /mnt/data\\040kantor cifs rw 0 0
/dev/sdb1 /media/siti/STIK vfat rw 0 0
/dev/vdb1 /srv/bersama/lokal xfs rw 0 0
gvfsd-fuse /run/user/1000/gvfs fuse.gvfsd-fuse rw 0 0
"""


@pytest.mark.parametrize(
    ("place", "fault"),
    [
        ("/home/siti/kantor.db", ""),
        ("/tmp/kantor.db", ""),  # noqa: S108
        ("/srv/bersama/kantor.db", "drive jaringan, nfs4"),
        ("/srv/bersama-lain/kantor.db", ""),
        ("/srv/bersama/lokal/kantor.db", ""),
        ("/mnt/data kantor/kantor.db", "drive jaringan, cifs"),
        ("/media/siti/STIK/kantor.db", "media lepas"),
        ("/run/user/1000/gvfs/smb/kantor.db", "drive jaringan, fuse.gvfsd-fuse"),
    ],
)
def test_the_deepest_mount_decides(place: str, fault: str) -> None:
    assert mounted_fault(place, MOUNTS) == fault


@pytest.mark.parametrize(
    "folder", ["OneDrive", "OneDrive - Setwan", "Dropbox", "Google Drive", "Nextcloud", "iCloudDrive"]
)
def test_cloud_folders_are_known_by_name(folder: str) -> None:
    assert cloud_folder(PurePosixPath("/home/siti", folder, "arsip", "kantor.db"))
    assert cloud_folder(PureWindowsPath("C:/Users/Siti", folder, "kantor.db"))


@pytest.mark.parametrize("path", ["/home/siti/dropbox.db", "/home/siti/Dropbox lama/a.db", "/srv/drive/a.db"])
def test_like_names_are_not_cloud_folders(path: str) -> None:
    assert not cloud_folder(PurePosixPath(path))


def test_a_refused_place_is_left_alone(tmp_path: Path) -> None:
    place = tmp_path / "Dropbox" / "kantor.db"
    with pytest.raises(ArchivePlaceRefused, match="folder awan Dropbox"):
        Archive.open(place)
    assert not place.parent.exists()


def test_a_link_into_a_cloud_folder_is_seen_through(tmp_path: Path) -> None:
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "arsip").symlink_to(tmp_path / "Dropbox", target_is_directory=True)
    with pytest.raises(ArchivePlaceRefused):
        Archive.open(tmp_path / "arsip" / "kantor.db")


def test_a_server_is_refused_without_its_password() -> None:
    with pytest.raises(ArchivePlaceRefused) as refused:
        Archive.open("postgresql://siti:rahasia@kantor/setwan")
    assert "rahasia" not in str(refused.value)


def test_a_folder_is_no_archive(tmp_path: Path) -> None:
    with pytest.raises(ArchiveUnwritable):
        Archive.open(tmp_path)
    (tmp_path / "berkas").write_text("x", encoding="utf-8")
    with pytest.raises(ArchiveUnwritable):
        Archive.open(tmp_path / "berkas" / "kantor.db")
