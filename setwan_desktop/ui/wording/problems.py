"""UI: what is said beside a field."""

from __future__ import annotations

from setwan_desktop.domain.classification import ClassificationCode
from setwan_desktop.domain.refusals import FieldProblem

_PROBLEMS = {
    "missing": "Belum diisi.",
    "too_long": "Terlalu panjang; paling banyak {detail} karakter.",
    "too_short": "Terlalu pendek; paling sedikit {detail} karakter.",
    "too_small": "Terlalu kecil; paling sedikit {detail}.",
    "too_large": "Terlalu besar; paling banyak {detail}.",
    "too_few": "Masih kurang; paling sedikit {detail}.",
    "unticked": "Belum ada yang ditandai “{detail}”.",
    "too_many": "Terlalu banyak; paling banyak {detail}.",
    "not_a_choice": "“{detail}” tidak ada dalam pilihan. Pilih dari daftar.",
    "date_range": "Tanggal ini di luar tahun 1900 sampai 2199. Periksa tahunnya.",
    "email": "Bukan alamat surel yang lengkap. Contoh: nama@contoh.go.id.",
    "phone": "Bukan nomor telepon Indonesia. Contoh: 0812 3456 7890 atau (0518) 74222.",
    "phone_length": "Jumlah angka nomor telepon tidak sesuai. Periksa apakah ada angka yang kurang atau lebih.",
    "nik_length": "NIK terdiri atas 16 angka. Periksa kembali pada KTP.",
    "nik_region": "Enam angka pertama NIK bukan kode wilayah. Periksa kembali pada KTP.",
    "nik_date": "Angka ke-7 sampai ke-12 NIK bukan tanggal lahir. Periksa kembali pada KTP.",
    "nik_serial": "Empat angka terakhir NIK tidak boleh 0000. Periksa kembali pada KTP.",
    "slot_ends_first": "Jam selesai harus sesudah jam mulai.",
    "slot_room": "Pilih ruangnya.",
    "letter_subject": "Isi hal surat.",
    "letter_body": "Isi surat masih kosong. Tulis sedikitnya satu paragraf.",
    "unexplained": "Terangkan mengapa “{detail}” berbeda dari usulan.",
    "unknown": "Isian ini tidak lagi ditanyakan. Muat keadaan terbaru.",
    "taken": "“{detail}” sudah dipakai petugas lain. Pilih nama lain.",
    "abbreviated": "Pada kop ditulis lengkap, bukan “{detail}”.",
    "capitals": "Lazim ditulis dengan huruf kapital seluruhnya.",
    "closes_first": "Jam tutup harus sesudah jam buka.",
    "other_year": "Tanggal {detail} tidak termasuk tahun ini.",
    "of_rules": "“{detail}” dipakai aturan layanan dan tidak dapat dihapus. Tambahkan kembali.",
    "twice": "“{detail}” tertulis dua kali.",
    "ends_first": "Hari terakhir harus pada atau sesudah hari pertama.",
    "pattern_unknown": "{{{detail}}} tidak dikenal. Pakai salah satu kata di bawah.",
    "pattern_misspelt": "Ada kata yang tidak dikenal. Mungkin maksudnya “{detail}”.",
    "pattern_brace": "Ada kurung kurawal yang tidak berpasangan. Contoh: {{urut:03d}}.",
    "pattern_width": "Lebar hanya untuk nomor urut, paling besar 6. Contoh: {{urut:03d}}.",
    "pattern_serial_missing": "Nomor urut {{urut}} belum ada.",
    "pattern_serial_twice": "Nomor urut {{urut}} cukup satu kali.",
    "pattern_year_missing": "Tahun {{tahun}} belum ada; tanpa itu nomor berulang setiap tahun.",
    "pattern_unit_missing": "Setiap unit bernomor urut sendiri; tanpa kata “unit” dalam kurung kurawal nomornya dapat sama.",
    "pattern_too_long": "Pola terlalu panjang; paling banyak 80 karakter.",
    "pattern_alike": "Dengan pola ini nomornya dapat sama dengan nomor buku {detail}.",
    "code_shape": "Pilih kode dari daftar, atau ketik angkanya seperti 400.14.6.",
    "start_passed": "Nomor {detail} sudah diberikan di sini; nomor berikutnya tidak dapat mundur.",
    "day_not_past": "Pilih hari yang sudah lewat. Surat hari ini mendapat nomor biasa.",
    "no_number_before": "Belum ada nomor pada atau sebelum tanggal ini dalam buku tahun itu.",
}
_TYPES = {
    "date": "Tanggal belum dimengerti. Contoh: 3 des, besok, atau 03-12-2026.",
    "time": "Jam belum dimengerti. Contoh: 09.15.",
    "number": "Isi dengan angka bulat.",
    "decimal": "Isi dengan angka. Contoh: 25 atau 22,5.",
    "Slot": "Lengkapi hari, jam mulai, jam selesai, dan ruang.",
    "Draft": "Lengkapi hal dan isi surat.",
    "choice": "Pilih dari daftar.",
}


def problem_sentence(problem: FieldProblem) -> str:
    """Say what is wrong with one answer, without the field's name."""
    match problem:
        case FieldProblem(fault="demand", detail=detail) if detail:
            return detail
        case FieldProblem(fault="type", detail=detail):
            return _TYPES.get(detail, "Isian ini belum dimengerti. Isi ulang.")
        case FieldProblem(fault="file_kind" | "file_size" | "file_empty" as fault, detail=detail):
            return file_sentence(detail, fault)
        case _:
            return _PROBLEMS.get(problem.fault, "Isian ini belum dapat diterima. Periksa kembali.").format(
                detail=problem.detail
            )


def named_problem(problem: FieldProblem) -> str:
    """Say what is wrong with one answer, with the field's name in front."""
    sentence = problem_sentence(problem)
    return (
        f"{problem.label}: {sentence[0].lower()}{sentence[1:]}" if problem.label and sentence[0].isalpha() else sentence
    )


_FILE_FAULTS = {
    "kind": "bukan PDF, JPG, PNG, atau DOCX. Simpan sebagai PDF, atau pindai ulang.",
    "size": "terlalu besar. Pindai ulang dengan resolusi lebih rendah, atau bagi menjadi beberapa file.",
    "empty": "kosong. Pilih file lain, atau pindai ulang.",
    "emblem_kind": "bukan gambar PNG, JPEG, atau SVG. Pilih gambar lambang.",
    "emblem_damaged": "rusak atau tidak lengkap. Salin ulang dari sumbernya, lalu pilih lagi.",
    "emblem_bytes": "lebih besar dari 10 MB. Perkecil gambarnya, lalu pilih lagi.",
    "emblem_pixels": "melebihi 10.000 piksel pada satu sisi atau 50 juta piksel seluruhnya. Perkecil gambarnya, lalu pilih lagi.",
    "drawing_large": "terlalu rumit untuk digambar. Simpan sebagai PNG, lalu pilih lagi.",
    "drawing_script": "memuat skrip atau perintah, sehingga tidak dibuka. Simpan sebagai SVG biasa atau PNG, lalu pilih lagi.",
    "drawing_link": "memuat gambar tempelan atau tautan ke luar. Simpan sebagai PNG, lalu pilih lagi.",
    "name": "bernama terlalu panjang atau memakai tanda yang tidak dapat disimpan. Ubah namanya, lalu lampirkan lagi.",
}


def file_sentence(name: str, fault: str) -> str:
    """Say why a file is not taken."""
    return f"“{name}” {_FILE_FAULTS.get(fault.removeprefix('file_'), 'tidak dapat diterima. Pilih file lain.')}"


def code_sentence(named: ClassificationCode | None) -> str:
    """Say what a classification code means; None for one that is not listed."""
    if named is None:
        return "Tidak ada dalam daftar klasifikasi; dipakai seperti diketik."
    return named.name if named.in_force else f"{named.name}. Kode lama, tidak berlaku lagi."
