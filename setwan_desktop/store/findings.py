"""Store: what can be wrong with an archive, in plain words."""

from __future__ import annotations

from setwan_desktop.domain.archive_views import Finding

_MESSAGES = {
    "database": "Berkas basis data rusak: {detail}",
    "event_changed": "Isi catatan kejadian berubah sejak dicatat.",
    "event_signature": "Tanda tangan catatan kejadian tidak cocok dengan isinya.",
    "event_listed_wrong": "Kejadian tercantum tidak sesuai dengan catatannya ({detail}).",
    "event_missing": "Ada kejadian yang hilang dari rantai: nomor {detail}.",
    "chain_broken": "Kejadian tidak menyambung ke kejadian sebelumnya dalam rantai.",
    "chain_end": "Penanda ujung rantai berubah atau hilang.",
    "tail_missing": "Kejadian terakhir hilang: seharusnya ada {detail}.",
    "went_back": "Arsip ini lebih tua daripada yang pernah ditulis komputer ini: {detail} kejadian tidak ada lagi.",
    "parent_missing": "Kejadian menyusul kejadian yang tidak ada dalam arsip.",
    "order_wrong": "Urutan kejadian tidak sesuai dengan kejadian yang mendahuluinya.",
    "stream_head": "Penanda kejadian terbaru berkas tidak cocok dengan riwayatnya.",
    "payload_changed": "Isi kejadian ({detail}) berubah sejak dicatat.",
    "payload_missing": "Isi kejadian ({detail}) hilang tanpa catatan pemusnahan.",
    "payload_stray": "Ada isi ({detail}) tanpa kejadian.",
    "case_unreadable": "Riwayat tidak dapat dibaca sebagai berkas: {detail}",
    "derived_wrong": "{detail} tidak sesuai dengan riwayat berkas.",
    "derived_stray": "{detail} milik berkas yang tidak ada riwayatnya.",
    "house_agenda": "Agenda kantor tidak sesuai dengan riwayatnya.",
    "search_index": "Indeks pencarian tidak sesuai dengan teksnya.",
    "file_changed": "Isi lampiran berubah sejak disimpan.",
    "file_missing": "Lampiran yang dirujuk berkas {detail} tidak ada.",
    "emblem_missing": "Lambang kop surat tidak ada.",
    "number_twice": "Nomor urut ini diberikan lebih dari satu kali: {detail}.",
    "written_twice": "Nomor surat ini tertulis lebih dari satu kali: {detail}.",
}

TABLE_TITLES = {
    "case_card": "Kartu berkas",
    "case_waiting": "Kotak masuk",
    "case_sight": "Daftar yang boleh melihat",
    "case_actor": "Daftar yang pernah menangani",
    "case_file": "Daftar lampiran",
    "number": "Buku nomor",
    "agenda_entry": "Agenda",
    "follow_up": "Tindak lanjut",
    "search_text": "Teks pencarian",
}
"""Table -> what an officer calls it."""


def finding(fault: str, place: str, detail: str = "") -> Finding:
    """Describe a fault.

    Args:
        fault: one of the names above.
        place: where: an event's id, a case, a file's digest, a book.
        detail: what the sentence needs.

    Returns:
        The finding.
    """
    return Finding(fault, place, _MESSAGES[fault].format(detail=detail))
