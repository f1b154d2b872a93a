"""UI: what is said of the texts of letters: what is wrong with them, and when a block stands on the paper."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from setwan_desktop.domain.letter_text_views import LetterTextView
from setwan_desktop.domain.text_fault import TextFault

_FAULTS = {
    "unclosed": "Kurung kurawal {word} belum ditutup; tambahkan tanda }} sesudah nama isiannya.",
    "unopened": "Ada tanda }} tanpa tanda {{ di depannya. Hapus, atau lengkapi nama isiannya.",
    "unnamed": "{word} bukan nama isian. Nama isian memakai huruf kecil tanpa spasi.",
    "partless": "Sesudah titik pada {word} belum ada bagiannya. Lengkapi, atau hapus titiknya.",
    "deep": "Pengganti di dalam pengganti terlalu dalam. Sederhanakan teks ini.",
    "unknown_name": "Isian {word} tidak dikenal pada surat ini.",
    "unknown_part": "Isian {word} tidak mempunyai bagian itu, karena isinya {kind}.",
    "table_in_text": "Isian {word} adalah daftar berkolom; hanya dapat menjadi isi tabel.",
    "too_long": "Terlalu panjang; paling banyak {plain} karakter.",
    "too_many": "Terlalu banyak bagian; paling banyak {plain}.",
    "foreign_block": "Susunan bagian ini tidak dapat diubah di sini. Kembalikan, atau hapus bagian ini.",
}
_OTHER = "Bagian ini tidak dapat dipakai. Kembalikan seperti semula, atau hapus."
_KINDS = {
    "text": "teks",
    "long_text": "teks",
    "date": "sebuah tanggal",
    "moment": "tanggal dan jam",
    "time": "jam",
    "slot": "waktu dan ruang",
    "number": "angka",
    "choice": "pilihan",
    "choices": "daftar pilihan",
    "yes_no": "ya atau tidak",
    "nik": "NIK",
    "phone": "nomor telepon",
    "email": "alamat surel",
    "officer": "nama petugas",
    "officers": "daftar petugas",
    "organs": "daftar AKD",
    "agencies": "daftar perangkat daerah",
    "files": "berkas lampiran",
    "rows": "daftar berkolom",
    "table": "daftar berkolom",
    "letter": "naskah surat",
    "fact": "keterangan langkah",
}
_MOST_WORDS = 40


def text_fault_sentence(fault: TextFault) -> str:
    """Say what is wrong with a text, and which name was probably meant."""
    word = f"{{{_short(fault.word)}" if fault.fault == "unclosed" else f"{{{_short(fault.word)}}}"
    kind = _KINDS.get(fault.kind, "lain")
    sentence = _FAULTS.get(fault.fault, _OTHER).format(word=f"“{word}”", plain=fault.word, kind=kind)
    if fault.near:
        near = fault.near if fault.fault != "unknown_part" else f"{fault.word.rpartition('.')[0]}.{fault.near}"
        return f"{sentence} Mungkin maksudnya {{{near}}}."
    if fault.fault == "unknown_part" and fault.known:
        return f"{sentence} Yang ada: {', '.join(fault.known)}."
    return sentence


def texts_refused_sentence(faults: Sequence[TextFault]) -> str:
    """Say that texts were not saved, and why."""
    many = f"{len(faults)} hal perlu diperbaiki" if len(faults) > 1 else "Ada yang perlu diperbaiki"
    return f"Naskah belum disimpan. {many}: {text_fault_sentence(faults[0])}"


def condition_sentence(block: Mapping[str, object], view: LetterTextView) -> str:
    """Say on which letters a block stands; empty for all."""
    parts: list[str] = []
    when = block.get("when")
    for key, allowed in (when if isinstance(when, Mapping) else {}).items():
        values = allowed if isinstance(allowed, tuple) else (allowed,)
        shown = " atau ".join(view.choices.get((key, str(each)), _plain(each)) for each in values)
        parts.append(f"{_label(str(key), view)}: {shown}")
    parts.extend(f"{_label(each, view)} diisi" for each in _names(block.get("given")))
    parts.extend(f"{_label(each, view)} tidak diisi" for each in _names(block.get("missing")))
    rows = [_label(each, view) for each in _names(block.get("rows"))]
    sentences = [f"Hanya tercetak bila {'; '.join(parts)}."] if parts else []
    sentences += [f"Diulang untuk setiap baris {' dan '.join(rows)}."] if rows else []
    return " ".join(sentences)


def _label(name: str, view: LetterTextView) -> str:
    whole = view.labels.get(name) or view.labels.get(name.rpartition(".")[0])
    return f"“{whole}”" if whole else f"“{name.replace('_', ' ')}”"


def _plain(value: object) -> str:
    return {"True": "ya", "False": "tidak"}.get(str(value), str(value).replace("_", " "))


def _names(value: object) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(map(str, value)) if isinstance(value, tuple) else ()


def _short(word: str) -> str:
    return word if len(word) <= _MOST_WORDS else f"{word[: _MOST_WORDS - 1]}…"
