"""UI: what a trouble of the computer says: what happened, what it means, what to do."""

from __future__ import annotations

from typing import NamedTuple

from setwan_desktop.domain.trouble import (
    ArchiveBusy,
    ArchiveDamaged,
    ArchiveNewer,
    ArchivePlaceRefused,
    ArchiveUnwritable,
    BackupFailed,
    CheckUnfinished,
    DiskFull,
    NoRoomForCopy,
    PdfNotSaved,
    PrinterGone,
    PrintingFailed,
    SetupMissing,
    Trouble,
)


class Told(NamedTuple):
    """A trouble in words: what happened (``head``), what it means and what to do (``text``), and its ``code``."""

    head: str
    text: str
    code: str


def trouble_told(trouble: Trouble) -> Told:
    """Tell a trouble in parts, for a note."""
    head, text = _trouble(trouble)
    return Told(head, text, trouble.code)


def restore_told(trouble: Trouble) -> Told:
    """Tell in parts why a backup does not take the archive's place."""
    if not isinstance(trouble, BackupFailed):
        return trouble_told(trouble)
    text = "Tidak dipulihkan; arsip tetap seperti semula. Pilih cadangan lain dari daftar."
    return Told(f"Cadangan ini rusak atau tidak lengkap ({trouble.detail}).", text, trouble.code)


def trouble_report(trouble: Trouble) -> str:
    """Give the facts of a trouble for a technician."""
    cause = f"\n{type(trouble.__cause__).__name__}: {trouble.__cause__}" if trouble.__cause__ is not None else ""
    return f"{trouble.code} {type(trouble).__name__} {trouble.detail}{cause}".strip()


def trouble_sentence(trouble: Trouble) -> str:
    """Tell a trouble in one paragraph: what happened, what it means, what to do, and its code."""
    head, text = _trouble(trouble)
    return f"{head} {text} Kode: {trouble.code}."


def _trouble(trouble: Trouble) -> tuple[str, str]:
    at = f" ({trouble.detail})" if trouble.detail else ""
    match trouble:
        case ArchiveBusy():
            return (
                f"Arsip sedang dibuka oleh jendela lain{at}.",
                "Setwan Desktop hanya dapat dibuka satu kali pada satu arsip. Tutup jendela lain itu, lalu buka lagi.",
            )
        case ArchiveNewer():
            return (
                f"Arsip ini dibuat oleh versi yang lebih baru{at}.",
                "Tidak ada yang diubah. Pasang Setwan Desktop versi terbaru, lalu buka lagi.",
            )
        case ArchiveDamaged():
            return (
                f"Arsip tidak dapat dibaca seluruhnya{at}.",
                "Tidak ada yang dihapus. Pulihkan dari cadangan terakhir, dan simpan arsip ini untuk diperiksa.",
            )
        case ArchivePlaceRefused():
            return (
                f"Arsip tidak boleh berada di tempat itu{at}.",
                "Di drive jaringan, flashdisk, atau folder awan, arsip dapat rusak. Pindahkan ke drive komputer ini.",
            )
        case ArchiveUnwritable():
            return (
                f"Arsip tidak dapat ditulisi{at}.",
                "Pekerjaan belum dapat disimpan. Periksa izin folder itu, atau hubungi pengelola komputer.",
            )
        case DiskFull():
            return (
                f"Belum tersimpan karena ruang penyimpanan penuh{at}.",
                "Isian Anda masih ada di layar ini. Kosongkan ruang di drive itu, lalu simpan lagi.",
            )
        case NoRoomForCopy():
            return (
                f"Tidak cukup ruang untuk salinan arsip{at}.",
                "Arsip sendiri tidak terganggu. Kosongkan ruang di tempat itu, atau pilih tujuan lain, lalu ulangi.",
            )
        case CheckUnfinished():
            return (
                f"Pemeriksaan belum selesai{at}.",
                "Arsip sendiri tidak terganggu. Ulangi; bila terhenti lagi, salin rincian untuk pengelola aplikasi.",
            )
        case BackupFailed():
            return (
                f"Cadangan belum berhasil dibuat{at}.",
                "Arsip sendiri tidak terganggu dan pekerjaan dapat dilanjutkan. Periksa tujuan cadangan, lalu ulangi.",
            )
        case PrinterGone():
            return (
                f"Pencetak tidak dapat dihubungi{at}.",
                "Suratnya sudah tersimpan dan nomornya tetap. Periksa pencetak lalu ulangi, atau simpan sebagai PDF.",
            )
        case PrintingFailed():
            return (
                f"Pencetakan terhenti sebelum selesai{at}.",
                "Periksa kertas, tinta, dan kabel pencetak, lalu cetak lagi; nomor suratnya tetap sama.",
            )
        case PdfNotSaved():
            return (
                f"PDF belum tersimpan{at}.",
                "Periksa ruang dan izin tempat itu, lalu simpan lagi, atau pilih folder lain.",
            )
        case SetupMissing():
            return (
                f"Sebagian dari Setwan Desktop tidak ada atau rusak{at}.",
                "Arsip tidak terganggu. Pasang ulang Setwan Desktop, lalu buka lagi.",
            )
        case _:
            return (
                f"Ada gangguan pada komputer ini{at}.",
                "Yang sudah tersimpan tetap aman. Ulangi; bila terjadi lagi, salin rincian untuk pengelola aplikasi.",
            )
