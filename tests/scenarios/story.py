"""Tests: stories an officer can read, and how each of their lines is understood.

A line begins with ``-`` (somebody acts) or ``>`` (what must then be true); everything else is prose.

    - resepsionis membuka pengaduan: antar { nama = "Rukmini" }
    - kabag_wasgar: kembalikan { alasan_kembali = "instansi belum jelas" }
    - tata_usaha atas nama ketua: disposisi
    - kasubbag_humas tidak dapat: paraf
    > langkah nota_dinas
    > kotak masuk kasubbag_pengaduan
    > dikembalikan karena instansi belum jelas
    > surat surat_undangan: issued
    > paraf: kasubbag_humas, kabag_persidangan
    > agenda: tetap
    > ditutup selesai
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from pathlib import Path

_ACT = re.compile(
    r"- (?P<who>\w+)(?: atas nama (?P<other>\w+))?(?: membuka (?P<service>\w+))?(?P<refused> tidak dapat)?: "
    r"(?P<action>\w+)(?: (?P<answers>\{.*\}))?$"
)
_TRUE = re.compile(
    r"> (?P<what>langkah|kotak masuk|dikembalikan karena|surat|paraf|agenda|ditutup|hari berlalu|tidak melihat isi):? ?"
    r"(?P<value>.*)$"
)


@dataclass(frozen=True)
class Deed:
    """Somebody acts: with which answers beside those proposed, and whether it must be refused."""

    who: str
    action: str
    service: str = ""
    other: str = ""
    refused: bool = False
    answers: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Truth:
    """What must be true now."""

    what: str
    value: str


def read(path: Path) -> list[Deed | Truth]:
    """Read a story; a line that looks like one and is not understood is a fault of the story."""
    lines: list[Deed | Truth] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("- "):
            found = _ACT.match(line)
            assert found, f"{path.name}: not understood: {line}"
            answers = tomllib.loads(f"a = {found['answers']}")["a"] if found["answers"] else {}
            lines.append(
                Deed(
                    found["who"],
                    found["action"],
                    found["service"] or "",
                    found["other"] or "",
                    bool(found["refused"]),
                    answers,
                )
            )
        elif line.startswith("> "):
            truth = _TRUE.match(line)
            assert truth, f"{path.name}: not understood: {line}"
            lines.append(Truth(truth["what"], truth["value"]))
    return lines
