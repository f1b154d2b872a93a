"""Tests: the law of the two services, written down once more by hand: who may do what at which step.

Typed from the procedure, not from the service files; the tests hold the program to it.
"""

from __future__ import annotations

RECORDERS = {
    "kasubbag_pengaduan": ("pimpinan",),
    "sekretaris": ("ketua", "pimpinan"),
    "tata_usaha": ("ketua", "sekretaris"),
}
"""Who may enter whose paper."""

SCAN_AT_ONCE = ("disposisi", "paraf", "tandatangani", "dirapatkan", "tanpa_rapat", "tidak_dilanjutkan")
"""Acts that need the scan at once where they are recorded for another."""

LAW: dict[str, dict[str, tuple[str, str]]] = {
    "pengaduan": {
        "penerimaan": ("resepsionis", "antar belum_lengkap tutup_tidak_lengkap"),
        "pencatatan": ("staf_pengaduan kasubbag_pengaduan", "catat kembalikan"),
        "nota_dinas": ("kasubbag_pengaduan", "kirim_nota kembalikan"),
        "penyampaian": ("kabag_wasgar", "sampaikan kembalikan"),
        "disposisi": ("sekretaris", "disposisi kembalikan tidak_dilanjutkan"),
        "penugasan_konsultasi": ("kabag_wasgar", "tugaskan"),
        "konsultasi": ("kasubbag_pengaduan pimpinan", "dirapatkan tanpa_rapat kembalikan"),
        "penjadwalan": ("banmus", "jadwalkan kembalikan"),
        "rapat": (
            "kasubbag_pengaduan",
            "selesai_rapat tunda_rapat lanjutkan_rapat batal_rapat terbitkan_surat kirim_surat",
        ),
        "rekap": ("kasubbag_pengaduan", "arsipkan terbitkan_surat kirim_surat"),
    },
    "audiensi": {
        "penerimaan": ("tata_usaha", "teruskan_ketua teruskan_sekretaris"),
        "penerusan": ("sekretaris", "teruskan kembalikan"),
        "disposisi_ketua": ("ketua pimpinan", "disposisi tidak_dilanjutkan"),
        "penugasan_kabag": ("sekretaris", "tugaskan"),
        "penugasan_telaah": ("kabag_persidangan", "tugaskan"),
        "telaah": ("kasubbag_humas", "terima tunda"),
        "konsep": ("staf_humas", "ajukan"),
        "periksa_kasubbag": ("kasubbag_humas", "paraf koreksi perbaiki telaah_ulang"),
        "periksa_kabag": ("kabag_persidangan", "paraf koreksi perbaiki"),
        "periksa_sekretaris": ("sekretaris", "paraf koreksi perbaiki"),
        "tanda_tangan": ("ketua", "tandatangani koreksi"),
        "tindak_lanjut": ("sekretaris", "tugaskan batalkan_surat"),
        "penugasan_pengiriman": ("kabag_persidangan", "tugaskan batalkan_surat"),
        "penugasan_pelaksana": ("kasubbag_humas", "tugaskan batalkan_surat"),
        "pengiriman": ("pelaksana", "terkirim batalkan_surat"),
        "menunggu_jadwal": ("kasubbag_humas", "jadwalkan_ulang"),
        "audiensi": ("pelaksana", "laporkan siapkan konfirmasi tidak_terlaksana selesai_tanpa_hadir"),
        "arsip": ("pelaksana", "arsipkan"),
    },
}
"""Service -> step -> (roles it waits at, its actions)."""

NAMED = {"konsep": ("konseptor",), "pengiriman": ("pelaksana_kirim",), "arsip": ("pelaksana_arsip",)}
"""Steps that wait for the officers named in an answer."""

NAMED_FOR = {
    "laporkan": ("pelaksana_catat",),
    "tidak_terlaksana": ("pelaksana_catat",),
    "selesai_tanpa_hadir": ("pelaksana_catat",),
    "siapkan": ("pelaksana_kirim", "pelaksana_catat"),
    "konfirmasi": ("pelaksana_kirim", "pelaksana_catat"),
}
"""Acts of the audience itself: those named for its preparation and its minutes."""

NAMER = {
    "konsep": "kasubbag_humas",
    "pengiriman": "kasubbag_humas",
    "audiensi": "kasubbag_humas",
    "arsip": "kasubbag_humas",
}
"""The head who named the officers may act in their place."""

UNIT_HEAD = {"pengaduan": "kasubbag_pengaduan", "audiensi": "kasubbag_humas"}
INTAKE = {"pengaduan": "resepsionis", "audiensi": "tata_usaha"}
HEADS = (
    "kasubbag_pengaduan", "kabag_wasgar", "sekretaris", "ketua", "pimpinan", "kabag_persidangan", "kasubbag_humas",
)  # fmt: skip

STRAIGHT: dict[str, tuple[str, ...]] = {
    "pengaduan": (
        "resepsionis antar", "staf_pengaduan catat", "kasubbag_pengaduan kirim_nota", "kabag_wasgar sampaikan",
        "sekretaris disposisi", "kabag_wasgar tugaskan", "kasubbag_pengaduan dirapatkan", "banmus jadwalkan",
        "kasubbag_pengaduan selesai_rapat", "kasubbag_pengaduan arsipkan",
    ),
    "audiensi": (
        "tata_usaha teruskan_sekretaris", "sekretaris teruskan", "ketua disposisi", "sekretaris tugaskan",
        "kabag_persidangan tugaskan", "kasubbag_humas terima", "staf_humas ajukan", "kasubbag_humas paraf",
        "kabag_persidangan paraf", "sekretaris paraf", "ketua tandatangani", "sekretaris tugaskan",
        "kabag_persidangan tugaskan", "kasubbag_humas tugaskan", "pelaksana terkirim", "pelaksana laporkan",
        "pelaksana arsipkan",
    ),
}  # fmt: skip
"""The straight way: officer and act, from intake to the archive."""


def roles_at(service: str, step: str) -> tuple[str, ...]:
    """Give the roles a step waits at."""
    return tuple(LAW[service][step][0].split())


def actions_at(service: str, step: str) -> tuple[str, ...]:
    """Give the acts of a step."""
    return tuple(LAW[service][step][1].split())


def recorded_by(role: str, waiting: tuple[str, ...], held: tuple[str, ...]) -> tuple[str, ...]:
    """Give the roles among those waited for whose paper a role may enter."""
    return tuple(each for each in waiting if each in RECORDERS.get(role, ()) and each not in held)
