"""Domain: how a letter addresses an organ of the house or an agency: by those who lead it, never by its bare name."""

from __future__ import annotations

_HEADS = (
    ("Sekretariat ", "Sekretaris "),
    ("Inspektorat", "Inspektur"),
    ("Kecamatan ", "Camat "),
    ("Kelurahan ", "Lurah "),
)
"""How a name begins -> how its head is called, where it is not plainly Kepala."""

_LED_BY_KEPALA = (
    "Dinas",
    "Badan",
    "Satuan",
    "Kantor",
    "Bagian",
    "Bidang",
    "Balai",
    "Kepolisian",
    "Kejaksaan",
    "Desa",
    "UPTD",
)
_ORGANS = ("Komisi", "Badan", "Panitia", "Fraksi", "Gabungan", "Tim")
_LEADERS = ("Pimpinan", "Ketua", "Wakil", "Anggota")


def of_agency(name: str) -> str:
    """Address an agency: ``Dinas Kesehatan`` is ``Kepala Dinas Kesehatan``; what is no agency stays as it is."""
    for beginning, called in _HEADS:
        if name.startswith(beginning):
            return called + name.removeprefix(beginning)
    return f"Kepala {name}" if name.startswith(_LED_BY_KEPALA) else name


def of_organ(name: str, regency: str) -> str:
    """Address an organ of the house: ``Komisi I`` is ``Pimpinan dan Anggota Komisi I DPRD Kabupaten ...``."""
    if not name.startswith((*_ORGANS, *_LEADERS)):
        return name
    members = name if name.startswith(_LEADERS) else f"Pimpinan dan Anggota {name}"
    house = members if "DPRD" in members else f"{members} DPRD"
    return house if regency in house else f"{house} {regency}"
