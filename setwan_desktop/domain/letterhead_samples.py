"""Domain: papers that show how a kop is printed: a sample letter, and the sheet that shows whether a printer prints true."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from setwan_desktop.domain.letter import Items, LetterContent, Letterhead, Line, Lines, Paragraph, Signature
from setwan_desktop.domain.letterheads import decimal

PAPER_SIZES = {"A4": "A4, 210 \u00d7 297 mm", "F4": "F4, 215 \u00d7 330 mm"}
"""The office's papers as people call them."""

_SAMPLE = (
    "Surat ini hanya contoh untuk memperlihatkan kop, tepi halaman, dan huruf yang dipilih. Nomornya tidak diambil dari "
    "buku nomor, dan surat ini tidak dicatat sebagai surat keluar.\n"
    "Periksa penulisan nama instansi, alamat, nomor telepon, dan laman pada kop. Nama instansi dan alamat ditulis "
    "lengkap, tidak disingkat."
)
_STEPS = (
    "Cetak lembar ini dengan skala 100% (ukuran sebenarnya), tanpa “sesuaikan dengan halaman”.",
    "Ukur kedua sisi kotak dengan penggaris. Masing-masing harus 100\u00a0mm.",
    "Bila kurang dari 100\u00a0mm, pencetak mengecilkan halaman: matikan penyesuaian ukuran pada pencetak, lalu cetak lagi.",
    "Angka pada tepi kertas dihitung dari sudut kiri atas. Bila ukurannya bergeser, luruskan kertas pada baki.",
)


def sample_letter(kop: Letterhead, place: str, day: date) -> LetterContent:
    """Make a short letter under a kop."""
    return LetterContent(
        kind="",
        layout="letter",
        title="",
        label="Contoh surat",
        paper="office",
        letterhead=kop,
        place=place,
        date=day,
        head=(Line("Nomor", "–"), Line("Sifat", "Biasa"), Line("Lampiran", "-"), Line("Hal", "Contoh surat")),
        addressees=("Penerima Contoh",),
        address_place="Tempat",
        blocks=(Paragraph(_SAMPLE),),
        signatures=(Signature(("PENANDA TANGAN,",), ""),),
    )


def ruler_sheet(kop: Letterhead) -> LetterContent:
    """Make the sheet with rulers for a kop's paper and margins."""
    top, right, bottom, left = (decimal(each) for each in kop.margins_mm)
    paper = PAPER_SIZES.get(kop.paper, kop.paper)
    frame = f"Kertas {paper}. Garis putus-putus: tepi atas {top}, kanan {right}, bawah {bottom}, kiri {left} mm."
    return LetterContent(
        kind="",
        layout="ruler",
        title="LEMBAR UJI PENGGARIS",
        label="Lembar uji penggaris",
        paper="office",
        letterhead=replace(kop, lines=()),
        blocks=(
            Paragraph(frame, indent=False, align="center"),
            Items(_STEPS),
            Lines(
                (
                    Line("Hasil ukur", "datar ........ mm, tegak ........ mm"),
                    Line("Pencetak, tanggal", "................................"),
                ),
                indent=False,
            ),
        ),
    )
