"""UI: what the names in letter texts stand for, told to the person who writes them."""

from __future__ import annotations

from setwan_desktop.domain.letter_text_views import KnownName

GROUPS = {
    "field": "Isian berkas",
    "case": "Berkas",
    "act": "Tindakan yang mencetak",
    "letter": "Surat ini",
    "draft": "Naskah yang ditulis petugas",
    "issued": "Surat lain dari berkas ini",
    "newest": "Surat dinas terakhir berkas ini",
    "office": "Kantor",
    "service": "Layanan",
    "role": "Pejabat",
    "setting": "Pengaturan layanan",
}
"""Group of names -> its heading, in the order of the palette."""

NAMES = {
    "case.number": "Nomor register berkas",
    "case.tracking": "Kode lacak",
    "case.received": "Hari dan jam diterima",
    "case.promise": "Batas waktu yang dijanjikan",
    "case.period": "Kurun waktu berkas, dari diterima sampai sekarang",
    "case.applicant": "Nama pemohon atau pengadu",
    "case.subject": "Perihal",
    "case.slot": "Waktu dan ruang pada agenda",
    "case.files": "Lampiran berkas",
    "case.levels": "Catatan berjenjang (isi tabel)",
    "case.receivers": "Yang sudah menerima disposisi",
    "case.rounds": "Perjalanan konsep (isi tabel)",
    "case.contents": "Daftar isi berkas (isi tabel)",
    "case.attachments": "Daftar lampiran berkas (isi tabel)",
    "service.title": "Nama layanan",
    "service.short": "Nama singkat layanan",
    "service.fee": "Biaya menurut standar pelayanan",
    "service.time": "Waktu menurut standar pelayanan",
    "service.complaints": "Tempat mengadu tentang layanan",
    "office.name": "Nama kantor",
    "office.regency": "Kabupaten atau kota, lengkap",
    "office.region": "Nama daerah saja",
    "office.place": "Tempat pada tanggal surat",
    "office.address": "Alamat kantor",
    "office.phone": "Telepon kantor",
    "office.site": "Laman kantor",
    "office.zone": "Zona waktu",
    "act.date": "Tanggal tindakan",
    "act.at": "Hari dan jam tindakan",
    "act.officer": "Nama petugas yang bertindak",
    "act.post": "Jabatan petugas yang bertindak",
    "draft.subject": "Hal pada naskah",
    "draft.agenda": "Acara pada naskah",
    "draft.urgency": "Sifat pada naskah",
    "draft.addressees": "Penerima pada naskah",
    "draft.copies": "Tembusan pada naskah",
    "draft.label": "Nama surat yang ditulis",
    "draft.signer": "Penanda tangan surat yang ditulis",
    "draft.version": "Konsep keberapa",
    "letter.number": "Nomor surat ini",
    "letter.date": "Tanggal surat ini",
    "letter.label": "Nama surat ini",
    "letter.signer": "Jabatan penanda tangan",
}
"""Name -> what it stands for; of other names the group says it."""

OF_PAPERS = {
    "number": "nomor surat",
    "date": "tanggal surat",
    "subject": "hal surat",
    "label": "nama surat",
    "addressees": "penerima surat",
}
"""Last word of the names of other papers -> what it stands for."""

OF_ROLES = {
    "name": "nama pejabat",
    "nip": "NIP",
    "rank": "pangkat",
    "sender": "jabatan, dengan Plt. bila demikian",
}
"""Last word of the names of posts -> what it stands for."""

PARTS = {
    "upper": "huruf besar",
    "long": "tanggal lengkap",
    "day": "hari dan tanggal",
    "short": "tanggal singkat",
    "figures": "tanggal angka",
    "words": "dengan huruf",
    "year": "tahun",
    "time": "jam",
    "spoken": "jam dengan kata pukul",
    "hours": "jam mulai dan selesai",
    "start": "jam mulai",
    "end": "jam selesai",
    "room": "ruang",
    "counted": "angka dan huruf",
    "count": "banyaknya",
    "full": "lengkap, tidak disamarkan",
    "masked": "disamarkan",
    "nip": "NIP",
    "rank": "pangkat",
    "post": "jabatan",
    "addressed": "sebagai penerima surat",
    "yes": "hanya bila jawabannya ya",
    "subject": "hal",
    "agenda": "acara",
    "urgency": "sifat surat",
}
"""Part behind a name -> how it is written then."""


def name_told(known: KnownName) -> str:
    """Say what a name stands for."""
    last = known.name.rpartition(".")[2]
    match known.group:
        case "issued":
            return f"{known.label}: {OF_PAPERS.get(last, last)}"
        case "newest":
            return f"Surat dinas terakhir: {OF_PAPERS.get(last, last)}"
        case "role" if last in OF_ROLES and known.name.count(".") > 1:
            return f"{known.label}: {OF_ROLES[last]}"
        case _:
            return NAMES.get(known.name) or known.label


def part_told(part: str) -> str:
    """Say how a part of a name is written."""
    return PARTS.get(part, part)
