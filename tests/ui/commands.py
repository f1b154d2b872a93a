"""UI tests: how many commands each act of the two services may take at most, typed once by hand, and how they are counted.

A command is a click or a key chord after the case is open. What is typed does not count, nor Enter and Tab on the way from one
field to the next, nor the click that puts the caret where one types.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Tick:
    """Tick or choose, in a field, the choices at these places (a lone box has one)."""

    field: str
    places: tuple[int, ...] = (0,)


@dataclass(frozen=True)
class OtherSlot:
    """Take another free time than the one proposed."""

    field: str


@dataclass(frozen=True)
class OtherName:
    """Put another name in the place of the one proposed."""

    field: str
    name: str


@dataclass(frozen=True)
class Press:
    """Press a button of the form."""

    words: str


@dataclass(frozen=True)
class TickCorrections:
    """Tick every correction off."""


@dataclass(frozen=True)
class OnPlace:
    """Point at a part of the letter, and write what shall be corrected there."""

    part: str
    field: str = "koreksi"


Deed = Tick | OtherSlot | OtherName | Press | TickCorrections | OnPlace

OWN, BUTTON, RETURN = "own", "button", "return"
"""How the form of an act is reached: it stands there already, by a button, by the key for returns."""


@dataclass(frozen=True)
class Act:
    """One line of the table.

    Attributes:
        service, step, action: what is done where; the step is empty at the intake.
        most: commands it may take.
        leads_to: the step the case stands at afterwards; ``CLOSED`` if it ends there.
        by: how its form is reached.
        deeds: what is chosen in the form; all else that must be answered is typed.
        asks: what is asked before it is done: nothing, ``yes``, or the ``password``.
        typed: answers to be typed, by field, beside those that must be.
        like: what is special about this line, for its name.
        after: what happened to the case before: the name of its way.
    """

    service: str
    step: str
    action: str
    most: int
    leads_to: str
    by: str = OWN
    deeds: tuple[Deed, ...] = ()
    asks: str = ""
    typed: Mapping[str, str] = field(default_factory=dict)
    like: str = ""
    after: str = ""

    @property
    def name(self) -> str:
        """What the test is called."""
        return "-".join(part for part in (self.service, self.step or "penerimaan", self.action, self.like) if part)


CLOSED = ""
RETURNED, POSTPONED, LONG_WAY = "returned", "postponed", "through the secretary"

PENGADUAN = (
    Act("pengaduan", "", "antar", 2, "pencatatan", deeds=(Tick("membawa_surat"),)),
    Act("pengaduan", "", "belum_lengkap", 3, "penerimaan", BUTTON, (Tick("kekurangan", (1,)),)),
    Act("pengaduan", "pencatatan", "catat", 1, "nota_dinas"),
    Act("pengaduan", "nota_dinas", "kirim_nota", 1, "penyampaian"),
    Act("pengaduan", "penyampaian", "sampaikan", 1, "disposisi"),
    Act("pengaduan", "disposisi", "disposisi", 2, "penugasan_konsultasi", deeds=(Tick("instruksi", (5,)),)),
    Act(
        "pengaduan", "disposisi", "disposisi", 3, "penugasan_konsultasi",
        deeds=(Tick("instruksi", (0, 3)),), typed={"catatan_sekretaris": "Laporkan hasilnya."}, like="two",
    ),
    Act("pengaduan", "penugasan_konsultasi", "tugaskan", 1, "konsultasi"),
    Act("pengaduan", "konsultasi", "dirapatkan", 2, "penjadwalan", deeds=(Tick("pimpinan_konsultasi", (1,)),)),
    Act("pengaduan", "konsultasi", "tanpa_rapat", 3, "rekap", BUTTON, (Tick("pimpinan_konsultasi", (1,)),)),
    Act("pengaduan", "penjadwalan", "jadwalkan", 1, "rapat"),
    Act("pengaduan", "penjadwalan", "jadwalkan", 2, "rapat", deeds=(OtherSlot("jadwal"),), like="other-slot"),
    Act(
        "pengaduan", "penjadwalan", "jadwalkan", 3, "rapat",
        deeds=(OtherName("penanggung_jawab", "Komisi I"),), like="other-organ",
    ),
    Act("pengaduan", "rapat", "selesai_rapat", 2, "rekap", deeds=(Press("Semua hadir"),)),
    Act("pengaduan", "rapat", "tunda_rapat", 2, "penjadwalan", BUTTON),
    Act("pengaduan", "rekap", "arsipkan", 2, CLOSED, asks="yes"),
    Act("pengaduan", "pencatatan", "kembalikan", 2, "penerimaan", RETURN),
    Act("pengaduan", "nota_dinas", "kembalikan", 2, "pencatatan", RETURN),
    Act("pengaduan", "penyampaian", "kembalikan", 2, "nota_dinas", RETURN),
    Act("pengaduan", "disposisi", "kembalikan", 2, "penyampaian", RETURN),
    Act("pengaduan", "konsultasi", "kembalikan", 2, "penugasan_konsultasi", RETURN),
    Act("pengaduan", "penjadwalan", "kembalikan", 2, "konsultasi", RETURN),
)  # fmt: skip

_WHY = {"pertimbangan_waktu": "Ruang dipakai rapat lain."}
_OFFICERS = (Tick("pelaksana_kirim", (1,)),)

AUDIENSI = (
    Act("audiensi", "", "teruskan_ketua", 2, "disposisi_ketua"),
    Act("audiensi", "penerusan", "teruskan", 1, "disposisi_ketua", after=LONG_WAY),
    Act("audiensi", "penerusan", "kembalikan", 2, "penerimaan", RETURN, after=LONG_WAY),
    Act("audiensi", "disposisi_ketua", "disposisi", 2, "penugasan_kabag", deeds=(Tick("instruksi", (0,)),)),
    Act(
        "audiensi", "disposisi_ketua", "disposisi", 3, "penugasan_kabag",
        deeds=(Tick("instruksi", (4, 7)),), typed={"catatan_ketua": "Terima audiensi."}, like="two",
    ),
    Act("audiensi", "penugasan_kabag", "tugaskan", 1, "penugasan_telaah"),
    Act("audiensi", "penugasan_telaah", "tugaskan", 1, "telaah"),
    Act("audiensi", "telaah", "terima", 1, "konsep"),
    Act("audiensi", "telaah", "terima", 2, "konsep", deeds=(OtherSlot("jadwal"),), typed=_WHY, like="other-slot"),
    Act("audiensi", "telaah", "terima", 3, "konsep", deeds=(Tick("konseptor", (1,)),), like="other-drafter"),
    Act("audiensi", "telaah", "tunda", 2, "konsep", BUTTON),
    Act("audiensi", "konsep", "ajukan", 1, "periksa_kasubbag"),
    Act(
        "audiensi", "konsep", "ajukan", 2, "periksa_kasubbag",
        deeds=(TickCorrections(),), typed={"tanggapan": "Sudah diperiksa."}, like="one-correction", after=RETURNED,
    ),
    Act("audiensi", "periksa_kasubbag", "paraf", 1, "periksa_kabag"),
    Act("audiensi", "periksa_kasubbag", "koreksi", 2, "konsep", RETURN, (OnPlace("Alinea 1"),)),
    Act("audiensi", "periksa_kabag", "paraf", 1, "periksa_sekretaris"),
    Act("audiensi", "periksa_kabag", "koreksi", 2, "periksa_kasubbag", RETURN, (OnPlace("Hal"),)),
    Act("audiensi", "periksa_sekretaris", "paraf", 1, "tanda_tangan"),
    Act("audiensi", "periksa_sekretaris", "koreksi", 2, "periksa_kabag", RETURN, (OnPlace("Alinea 2"),)),
    Act("audiensi", "tanda_tangan", "tandatangani", 2, "tindak_lanjut", asks="password"),
    Act("audiensi", "tindak_lanjut", "tugaskan", 1, "penugasan_pengiriman"),
    Act("audiensi", "penugasan_pengiriman", "tugaskan", 1, "penugasan_pelaksana"),
    Act("audiensi", "penugasan_pelaksana", "tugaskan", 2, "pengiriman", deeds=_OFFICERS),
    Act("audiensi", "pengiriman", "terkirim", 3, "audiensi"),
    Act("audiensi", "audiensi", "laporkan", 2, "arsip", deeds=(Press("Semua hadir"),)),
    Act("audiensi", "arsip", "arsipkan", 2, CLOSED, asks="yes"),
    Act("audiensi", "menunggu_jadwal", "jadwalkan_ulang", 1, "telaah", after=POSTPONED),
)  # fmt: skip

TABLE = PENGADUAN + AUDIENSI
