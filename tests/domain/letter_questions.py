"""Tests: one answer of every kind, and letters of a few blocks made by hand."""

from __future__ import annotations

from datetime import date, time

from setwan_desktop.domain.compose import compose
from setwan_desktop.domain.event_parts import Answer
from setwan_desktop.domain.letter import Block
from setwan_desktop.domain.scene import Scene
from setwan_desktop.domain.service import LetterDefinition
from setwan_desktop.domain.values import Draft, Slot
from tests.domain.letter_scenes import FILE, scene, services

SLOT = Slot(date(2026, 12, 3), time(9), time(11, 30), "Ruang Rapat Komisi I")
KINDS = {
    "perihal": "text",
    "uraian": "long_text",
    "hari": "date",
    "jam": "time",
    "jadwal": "slot",
    "orang": "number",
    "setuju": "yes_no",
    "nik": "nik",
    "telepon": "phone",
    "petugas": "officers",
    "satu": "officer",
    "organ": "organs",
    "dinas": "agencies",
    "berkas": "files",
    "langkah": "rows",
    "pilihan": "choices",
    "surat": "letter",
}
VALUES = {
    "perihal": "Jalan {rusak}",
    "uraian": "Pertama.\n\nKedua.",
    "hari": date(2026, 12, 3),
    "jam": time(9, 5),
    "jadwal": SLOT,
    "orang": 12,
    "setuju": True,
    "nik": "6310991203850001",
    "telepon": "+6281234567890",
    "petugas": ("p1", "p2"),
    "satu": "p2",
    "organ": ("Komisi I", "Komisi II", "Badan Anggaran"),
    "dinas": ("Dinas Kesehatan",),
    "berkas": (FILE, FILE),
    "langkah": ({"apa": "Kirim", "siapa": "Kurir"}, {"apa": "Simpan", "siapa": None}),
    "pilihan": ("Jadwalkan", "Pilihan lama"),
    "surat": Draft(("A", "B"), "Segera", "-", "Hal surat", "Acara surat", ("isi",)),
}


def here(*left_out: str, **changes: object) -> Scene:
    given = {key: Answer(key, key, KINDS[key], value) for key, value in VALUES.items() if key not in left_out}
    return scene(services()["pengaduan"], given, **changes)


def letter(*body: dict[str, object], **head: object) -> LetterDefinition:
    return LetterDefinition("contoh", "contoh", "document", "CONTOH", "Contoh", body=body, **head)


def blocks(*body: dict[str, object], at: Scene | None = None) -> tuple[Block, ...]:
    return compose(letter(*body), at or here(), draft=False).blocks
