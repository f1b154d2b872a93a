"""UI: Qt's own few words in Indonesian: buttons of its dialogs and the menus of its fields. Qt ships none."""

from __future__ import annotations

from PySide6.QtCore import QTranslator
from typing_extensions import override

_WORDS = {
    "OK": "Oke",
    "&OK": "&Oke",
    "Cancel": "Batal",
    "&Cancel": "&Batal",
    "Close": "Tutup",
    "&Close": "&Tutup",
    "Save": "Simpan",
    "&Save": "&Simpan",
    "Open": "Buka",
    "&Open": "&Buka",
    "&Yes": "&Ya",
    "&No": "&Tidak",
    "Apply": "Terapkan",
    "Help": "Bantuan",
    "Reset": "Kembalikan",
    "Retry": "Coba lagi",
    "Discard": "Buang",
    "Don't Save": "Jangan simpan",
    "&Undo": "&Urungkan",
    "&Redo": "U&langi",
    "Cu&t": "Po&tong",
    "&Copy": "&Salin",
    "&Paste": "&Tempel",
    "Delete": "Hapus",
    "&Delete": "&Hapus",
    "Select All": "Pilih semua",
    "&Step up": "&Naik",
    "Step &down": "&Turun",
    "Copy &Link Location": "Salin alamat &tautan",
    "Look in:": "Cari di:",
    "Directory:": "Folder:",
    "File &name:": "&Nama file:",
    "Files of type:": "Jenis file:",
    "&Choose": "&Pilih",
    "Back": "Kembali",
    "Forward": "Maju",
    "Parent Directory": "Folder di atasnya",
    "Create New Folder": "Buat folder baru",
    "&New Folder": "Folder &baru",
    "New Folder": "Folder baru",
    "&Rename": "&Ganti nama",
    "Show &hidden files": "Tampilkan file &tersembunyi",
    "List View": "Tampilan daftar",
    "Detail View": "Tampilan rincian",
    "Name": "Nama",
    "Size": "Ukuran",
    "Kind": "Jenis",
    "Type": "Jenis",
    "Date Modified": "Diubah",
    "My Computer": "Komputer ini",
    "Computer": "Komputer",
    "All Files (*)": "Semua file (*)",
    "Printer": "Pencetak",
    "&Name:": "&Nama:",
    "P&roperties": "&Sifat…",
    "Location:": "Letak:",
    "Type:": "Jenis:",
    "Output &file:": "Simpan &ke:",
    "&Options >>": "&Pilihan >>",
    "&Options <<": "&Pilihan <<",
    "&Print": "&Cetak",
    "Print to File (PDF)": "Cetak ke file PDF",
    "Local file": "File di komputer ini",
    "Write PDF file": "Menulis file PDF",
    "Print range": "Yang dicetak",
    "Print all": "Semua halaman",
    "Pages from": "Halaman",
    "to": "sampai",
    "Current Page": "Halaman ini",
    "Selection": "Yang dipilih",
    "Pages": "Halaman",
    "Page &Set:": "&Sebagian:",
    "All Pages": "Semua",
    "Odd Pages": "Ganjil",
    "Even Pages": "Genap",
    "Output Settings": "Keluaran",
    "Copies": "Rangkap",
    "Copies:": "Rangkap:",
    "Collate": "Urut per rangkap",
    "Reverse": "Dari belakang",
    "Options": "Pilihan",
    "Color Mode": "Warna",
    "Color": "Berwarna",
    "Grayscale": "Hitam putih",
    "Double Sided Printing": "Bolak-balik",
    "Off": "Tidak",
    "Long side binding": "Sisi panjang",
    "Short side binding": "Sisi pendek",
    "Job Options": "Pengantrean",
    "Printer Properties": "Sifat pencetak",
    "Paper": "Kertas",
    "Page size:": "Ukuran:",
    "Width:": "Lebar:",
    "Height:": "Tinggi:",
    "Paper source:": "Sumber kertas:",
    "Orientation": "Arah",
    "Portrait": "Tegak",
    "Landscape": "Mendatar",
    "Reverse landscape": "Mendatar terbalik",
    "Reverse portrait": "Tegak terbalik",
    "Margins": "Tepi",
    "Page Layout": "Tata halaman",
    "Pages &per sheet:": "Halaman &per lembar:",
    "Page &order:": "&Urutan:",
    "%1 already exists.\nDo you want to replace it?": "%1 sudah ada.\nGantikan dengan yang baru?",
    "%1\nFile not found.\nPlease verify the correct file name was given.": "%1\nFile tidak ditemukan.\nPeriksa kembali namanya.",
    "%1\nDirectory not found.\nPlease verify the correct directory name was given.": (
        "%1\nFolder tidak ditemukan.\nPeriksa kembali namanya."
    ),
}


class Translation(QTranslator):
    """Translates what is in the list; everything else stays as it is."""

    @override
    def translate(
        self, context: bytes | str, sourceText: bytes | str, disambiguation: bytes | str | None = None, n: int = -1
    ) -> str:
        words = sourceText.decode() if isinstance(sourceText, bytes) else str(sourceText)
        # None, not an empty text, lets Qt go on to the next translation; Python's type stubs do not know it.
        return _WORDS.get(words)  # type: ignore[return-value]

    @override
    def isEmpty(self) -> bool:
        return False
