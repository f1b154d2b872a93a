"""Every fault of a service file is named with its place and, where a word is near, the word that was meant."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from tests.definitions.seeding import Edit, problems_of, spoiled


class Seed(NamedTuple):
    """A fault seeded by one small edit: what must be said of it."""

    edit: Edit
    place: str
    message: str
    nearest: str = ""


UNKNOWN_WORDS = {
    "key of the service": Seed(
        ('short = "Kunjungan"', 'short = "Kunjungan"\nicno = "users"'), "icno", "unknown key", "icon"
    ),
    "key of a step": Seed(("sop = 7\n", "sop = 7\nwait_at = []\n"), "steps.kirim.wait_at", "unknown key", "waits_at"),
    "key of an action": Seed(
        ('follow_ups = "tindak_lanjut"\n', 'follow_ups = "tindak_lanjut"\nfollowups = "x"\n'),
        "steps.dampingi.actions.laporkan.followups",
        "unknown key",
        "follow_ups",
    ),
    "key of a field": Seed(
        ('label = "Jumlah tamu", minimum = 1', 'label = "Jumlah tamu", minimun = 1'),
        "steps.agenda.actions.agendakan.fields.jumlah_tamu.minimun",
        "unknown key",
        "minimum",
    ),
    "key of a shared act": Seed(
        ('tone = "initial"\n', 'tone = "initial"\ninitial = true\n'),
        "steps.paraf_kabag.actions.paraf.initial",
        "unknown key",
        "initials",
    ),
    "kind": Seed(
        ('id = "pendamping", kind = "officers"', 'id = "pendamping", kind = "oficers"'),
        "steps.siapkan.actions.siap.fields.pendamping.kind",
        "unknown kind",
        "officers",
    ),
    "kind of a column": Seed(
        ('id = "batas_waktu", kind = "date"', 'id = "batas_waktu", kind = "files"'),
        "steps.dampingi.actions.laporkan.fields.tindak_lanjut.columns.batas_waktu.kind",
        "unknown kind",
    ),
    "tone": Seed(
        ('tone = "sign"', 'tone = "sing"'), "steps.tanda_tangan.actions.tandatangani.tone", "unknown tone", "sign"
    ),
    "hue": Seed(('hue = "indigo"', 'hue = "indogo"'), "hue", "unknown hue", "indigo"),
    "icon": Seed(('icon = "users"', 'icon = "user-s"'), "icon", "unknown icon", "users"),
    "effect": Seed(
        (
            'scan_when_recorded = true\nfields = [{ id = "catatan_ketua"',
            'effect = "notes"\nfields = [{ id = "catatan_ketua"',
        ),
        "steps.putusan.actions.terima.effect",
        "unknown effect",
        "note",
    ),
    "layout": Seed(
        ('layout = "slip"', 'layout = "slips"'), "letters.tanda_terima_kunjungan.layout", "unknown layout", "slip"
    ),
    "paper": Seed(('paper = "A5"', 'paper = "A55"'), "letters.tanda_terima_kunjungan.paper", "unknown paper", "A5"),
    "role": Seed(
        ('waits_at = ["kasubbag_umum"]', 'waits_at = ["kasubag_umum"]'),
        "steps.konsep.waits_at",
        "unknown role",
        "kasubbag_umum",
    ),
    "role of a head": Seed(
        ('head = "kasubbag_protokol"', 'head = "kasubbag_protocol"'),
        "roles.staf_umum.head",
        "unknown role",
        "kasubbag_protokol",
    ),
    "role that is named": Seed(
        ('names = "staf_umum"', 'names = "staff_umum"'),
        "steps.siapkan.actions.siap.fields.pendamping.names",
        "unknown role",
        "staf_umum",
    ),
    "role that signs": Seed(
        ('signer = "{act.officer}"', 'signer = "kasubbag_umun"'),
        "letters.laporan_kunjungan.signer",
        "unknown role",
        "kasubbag_umum",
    ),
    "head of the unit": Seed(
        ('unit_head = "kasubbag_umum"', 'unit_head = "kasubbag_umim"'), "unit_head", "unknown role", "kasubbag_umum"
    ),
    "step": Seed(('to = "dampingi"', 'to = "damping"'), "steps.siapkan.actions.siap.to", "unknown step", "dampingi"),
    "letter": Seed(
        ('prints = ["laporan_kunjungan"]', 'prints = ["laporan_kunjugan"]'),
        "steps.dampingi.actions.laporkan.prints",
        "unknown letter",
        "laporan_kunjungan",
    ),
    "list": Seed(
        ('choices_from = "retensi"', 'choices_from = "retensy"'),
        "steps.arsip.actions.arsipkan.fields.retensi.choices_from",
        "unknown list",
        "retensi",
    ),
    "book": Seed(('book = "laporan"', 'book = "lapuran"'), "letters.laporan_kunjungan.book", "unknown book", "laporan"),
    "kop": Seed(
        ('head = "kasubbag_protokol"\nletterhead = "setwan"', 'head = "kasubbag_protokol"\nletterhead = "setwn"'),
        "roles.staf_umum.letterhead",
        "unknown letterhead",
        "setwan",
    ),
    "fact": Seed(
        ('when = { jawaban = "terima" }\nbooks_slot', 'when = { jawabn = "terima" }\nbooks_slot'),
        "steps.konsep.actions.jadwalkan.when",
        "unknown fact",
        "jawaban",
    ),
    "value of a fact": Seed(
        ('when = { jawaban = "terima" }\nbooks_slot', 'when = { jawaban = "trima" }\nbooks_slot'),
        "steps.konsep.actions.jadwalkan.when",
        "unknown value of 'jawaban' 'trima'",
        "terima",
    ),
    "built-in fact": Seed(
        ('"case.before_slot" = true', '"case.before_slots" = true'),
        "steps.dampingi.actions.laporkan.warns",
        "unknown fact",
        "case.before_slot",
    ),
    "setting": Seed(
        ('promise_workdays = "janji"', 'promise_workdays = "janjii"'), "promise_workdays", "unknown setting", "janji"
    ),
    "shared act": Seed(
        ('use = "kembalikan"', 'use = "kembalikn"'),
        "steps.disposisi_awal.actions.kembalikan.use",
        "unknown shared action",
        "kembalikan",
    ),
    "field that is pointed at": Seed(
        ('drafts = "surat"', 'drafts = "surrat"'), "steps.konsep.actions.ajukan.drafts", "unknown field", "surat"
    ),
    "field that is filled in": Seed(
        ('prefill = "{jumlah_tamu}"', 'prefill = "{jumlah_tmu}"'),
        "steps.siapkan.actions.siap.fields.konsumsi.prefill",
        "{jumlah_tmu}",
        "jumlah_tamu",
    ),
    "field in a letter": Seed(
        ('["Perihal", "{perihal}"], ["Diterima"', '["Perihal", "{perihel}"], ["Diterima"'),
        "letters.tanda_terima_kunjungan.body 1.lines",
        "{perihel}",
        "perihal",
    ),
    "choice that is filled in": Seed(
        ('prefill = "Surel"', 'prefill = "Surrel"'),
        "steps.kirim.actions.terkirim.fields.cara_kirim.prefill",
        "unknown choice",
        "Surel",
    ),
    "applicant": Seed(
        ('applicant = "instansi_tamu"', 'applicant = "instansi_tam"'), "applicant", "unknown field", "instansi_tamu"
    ),
    "token of the case number": Seed(
        ("KK/{urut:04d}/{romawi}", "KK/{urut:04d}/{roman}"), "case_number", "unknown token roman"
    ),
}

WAYS = {
    "step nobody reaches": Seed(
        ('step = "siapkan", when', 'step = "arsip", when'), "steps.siapkan", "no action leads here"
    ),
    "step without an end": Seed(
        ('closes = [{ outcome = "ditunda", when = { jawaban = "tunda" } }, { outcome = "selesai" }]', 'to = "arsip"'),
        "steps.agenda",
        "can never be closed",
    ),
    "end that one answer bars": Seed(
        ('story = "mengarsipkan dokumen"\n', 'story = "mengarsipkan dokumen"\nwhen = { jawaban = "terima" }\n'),
        "steps.penugasan",
        "can never be closed when jawaban is 'tunda'",
    ),
    "nobody waited for": Seed(
        ('{ role = "tata_usaha", when = { jawaban = "tunda" } },\n', ""),
        "steps.arsip.waits_at",
        "nobody is waited for when jawaban is 'tunda'",
    ),
    "officers nobody named": Seed(
        ('to = "disposisi_awal"', 'to = "dampingi"'),
        "steps.dampingi.waits_at.named",
        "'pendamping' is never asked on any way to here",
    ),
    "fact nobody set before": Seed(
        (
            'waits_at = ["sekretaris"]\ndue_in_workdays = 1\n\n[[steps.actions]]\nid = "teruskan"',
            'waits_at = [{ role = "sekretaris", when = { jawaban = "terima" } }]\n\n[[steps.actions]]\nid = "teruskan"',
        ),
        "steps.disposisi_awal.waits_at",
        "'jawaban' is never asked or set on any way to here",
    ),
    "field of a letter nobody asked before": Seed(
        ('["Perihal", "{perihal}"], ["Diterima"', '["Perihal", "{hasil_kunjungan}"], ["Diterima"'),
        "letters.tanda_terima_kunjungan.body 1.lines",
        "{hasil_kunjungan}",
    ),
    "field that would be filled in from later": Seed(
        ('prefill = "{tanggal_datang}"', 'prefill = "{hasil_kunjungan}"'),
        "steps.konsep.actions.jadwalkan.fields.jadwal.prefill",
        "{hasil_kunjungan}",
    ),
    "on and closed at once": Seed(
        ('to = "arsip"\nwaits_for', 'to = "arsip"\ncloses = "selesai"\nwaits_for'),
        "steps.dampingi.actions.laporkan",
        "goes on (to) or closes, not both",
    ),
    "last way with a condition": Seed(
        ('{ step = "arsip" }]', '{ step = "arsip", when = { jawaban = "tunda" } }]'),
        "steps.kirim.actions.terkirim.to",
        "the last way must hold",
    ),
    "way that is never taken": Seed(
        ('{ step = "siapkan", when = { jawaban = "terima" } }', '{ step = "siapkan" }'),
        "steps.kirim.actions.terkirim.to",
        "is never taken",
    ),
    "steps out of order": Seed(("sop = 8", "sop = 5"), "steps.siapkan.sop", "steps follow the procedure"),
    "step beyond the procedure": Seed(
        ("sop = 10", "sop = 11"), "steps.arsip.sop", "the published procedure has only 10 steps"
    ),
}

TWICE = {
    "step": Seed(('id = "siapkan"', 'id = "kirim"'), "steps", "the step 'kirim' stands 2 times"),
    "action": Seed(('id = "tunda"', 'id = "terima"'), "steps.putusan.actions", "the action 'terima' stands 2 times"),
    "field": Seed(
        ('id = "tanggal_datang"', 'id = "tanggal_surat"'),
        "steps.agenda.actions.agendakan.fields",
        "the field 'tanggal_surat' stands 2 times",
    ),
    "column": Seed(
        ('id = "penanggung_jawab", kind', 'id = "uraian", kind'),
        "steps.dampingi.actions.laporkan.fields.tindak_lanjut.columns",
        "the column 'uraian' stands 2 times",
    ),
    "letter": Seed(
        ('id = "penundaan_kunjungan"', 'id = "balasan_kunjungan"'), "letters.balasan_kunjungan", "stands twice"
    ),
    "letter that is shared": Seed(
        ('id = "tanda_terima_kunjungan"', 'id = "surat_tugas"'),
        "letters.surat_tugas",
        "a shared letter has this id already",
    ),
    "role": Seed(('id = "kasubbag_protokol"', 'id = "kasubbag_umum"'), "roles.kasubbag_umum", "stands twice"),
    "role that is shared": Seed(
        ('id = "staf_umum"', 'id = "pelaksana"'), "roles.pelaksana", "a shared role has this id already"
    ),
    "choice": Seed(
        ('choices_from = "cara_kirim", prefill = "Surel"', 'choices = ["Pos", "Surel", "Pos"]'),
        "steps.kirim.actions.terkirim.fields.cara_kirim.choices",
        "the choice 'Pos' stands 2 times",
    ),
    "act of every case": Seed(
        ('id = "siap"', 'id = "lampirkan"'), "steps.siapkan.actions.lampirkan", "an action of every case has this id"
    ),
    "primary act": Seed(
        ('story = "menunda kunjungan"', 'story = "menunda kunjungan"\nprimary = true'),
        "steps.putusan.actions",
        "more than one primary action",
    ),
}

MISSING = {
    "primary act": Seed(
        (
            'story = "menyiapkan ruang, konsumsi, dan bahan"\nprimary = true',
            'story = "menyiapkan ruang, konsumsi, dan bahan"',
        ),
        "steps.siapkan.actions",
        "no primary action",
    ),
    "label": Seed(('label = "Semua siap"\n', ""), "steps.siapkan.actions.siap.label", "a text is expected"),
    "number of the procedure": Seed(("sop = 8\n", ""), "steps.siapkan.sop", "a whole number is expected"),
    "reason of a return": Seed(
        ('reason = "koreksi"\nscan_when_recorded = true\n', ""),
        "steps.paraf_kabag.actions.koreksi.reason",
        "a return needs a reason",
    ),
    "reason that may stay empty": Seed(
        (
            'fields = [{ id = "alasan_kembali", kind = "long_text", label = "Alasan" }]',
            'fields = [{ id = "alasan_kembali", kind = "long_text", label = "Alasan", optional = true }]',
        ),
        "steps.disposisi_awal.actions.kembalikan.reason",
        "is optional",
    ),
    "columns of corrections": Seed(
        ('{ id = "place", kind = "text", label = "Bagian", max_length = 80 },\n', ""),
        "steps.paraf_kabag.actions.koreksi.reason",
        "place and remark",
    ),
    "columns of rows": Seed(
        ('id = "hasil_kunjungan"\nkind = "long_text"', 'id = "hasil_kunjungan"\nkind = "rows"'),
        "steps.dampingi.actions.laporkan.fields.hasil_kunjungan.columns",
        "rows need columns",
    ),
    "choices of a choice": Seed(
        (', choices_from = "cara_kirim", prefill = "Surel"', ""),
        "steps.kirim.actions.terkirim.fields.cara_kirim",
        "either choices or choices_from",
    ),
    "component of the standard": Seed(
        ('requirements = ["Surat pemberitahuan kunjungan", "Surat tugas"]\n', ""),
        "standard.requirements",
        "a component of the service standard is missing",
    ),
    "fee of the standard": Seed(('fee = "Tidak dipungut biaya"\n', ""), "standard.fee", "a text is expected"),
    "start of the promise": Seed(("starts_promise = true\n", ""), "promise_workdays", "no action starts it"),
    "question for the applicant": Seed(
        ('applicant = "instansi_tamu"', 'applicant = "kode_arsip"'),
        "applicant",
        "'agendakan' opens a case without asking 'kode_arsip'",
    ),
    "draft to sign": Seed(
        ('drafts = "surat"\n', ""), "steps.tanda_tangan.actions.tandatangani", "nothing to initial or sign"
    ),
    "print of the draft": Seed(
        ("scan_when_recorded = true\nhappened_on", 'drafts = "konsep_baru"\nhappened_on'),
        "steps.tanda_tangan.actions.tandatangani.prints",
        "must print the draft",
    ),
    "book of a numbered letter": Seed(('book = "laporan"\n', ""), "letters.laporan_kunjungan.code", "without a book"),
    "meeting to confirm": Seed(
        ('books_slot = "jadwal"\ninvites = ["alat_kelengkapan"]\n', ""),
        "steps.tanda_tangan.actions.tandatangani.confirms_slot",
        "no action books a slot",
    ),
    "officers to choose from": Seed(
        (', names = "staf_umum"', ""),
        "steps.siapkan.actions.siap.fields.pendamping.names",
        "whose officers may be chosen is missing",
    ),
    "use of what is shared": Seed(
        ('use = "kembalikan"\n', 'label = "Kembalikan"\n'), "shared.kembalikan", "no action uses it"
    ),
}

WRONG = {
    "kind of the draft": Seed(
        ('drafts = "surat"', 'drafts = "tanggapan"'), "steps.konsep.actions.ajukan.drafts", "must be of kind letter"
    ),
    "kind of the slot": Seed(
        ('books_slot = "jadwal"', 'books_slot = "alat_kelengkapan"'),
        "steps.konsep.actions.jadwalkan.books_slot",
        "must be of kind slot",
    ),
    "kind of the day": Seed(
        ('kind = "date", label = "Tanggal", prefill', 'kind = "text", label = "Tanggal", prefill'),
        "steps.tanda_tangan.actions.tandatangani.happened_on",
        "must be of kind date",
    ),
    "kind of who is waited for": Seed(
        ('named = ["pendamping"] }]', 'named = ["jumlah_tamu"] }]'),
        "steps.dampingi.waits_at.named",
        "must be of kind officer or officers",
    ),
    "narrowing beyond the step": Seed(
        ('waits_for = ["pendamping"]', 'waits_for = ["pendampin"]'),
        "steps.dampingi.actions.laporkan.waits_for",
        "unknown field",
        "pendamping",
    ),
    "role of the chain": Seed(
        ('chain = ["kabag_umum", "sekretaris"]\nnames_slot', 'chain = ["kabag_umum", "tata_usaha"]\nnames_slot'),
        "letters.balasan_kunjungan.chain",
        "'tata_usaha' never gives a paraf",
    ),
    "role that sees no cases": Seed(
        ('waits_at = ["kasubbag_protokol"]', 'waits_at = ["admin"]'), "steps.siapkan.waits_at", "sees no cases"
    ),
    "deadline of no days": Seed(
        (
            'sop = 8\ntask = "siapkan ruang, konsumsi, dan bahan"\nwaits_at = ["kasubbag_protokol"]\ndue_in_workdays = 1',
            'sop = 8\ntask = "siapkan ruang, konsumsi, dan bahan"\nwaits_at = ["kasubbag_protokol"]\ndue_in_workdays = 0',
        ),
        "steps.siapkan.due_in_workdays",
        "must be at least 1",
    ),
    "promise that is no number": Seed(
        ('label = "Waktu balasan (hari kerja)"\ndefault = 1', 'label = "Waktu balasan (hari kerja)"\ndefault = "dua"'),
        "promise_workdays",
        "must be a whole number",
    ),
    "word on a kind it means nothing for": Seed(
        ('label = "Jumlah tamu", minimum = 1', 'label = "Jumlah tamu", max_length = 3, minimum = 1'),
        "steps.agenda.actions.agendakan.fields.jumlah_tamu.max_length",
        "means nothing",
    ),
    "bounds": Seed(
        ("minimum = 1, maximum = 300", "minimum = 301, maximum = 300"),
        "steps.agenda.actions.agendakan.fields.jumlah_tamu.minimum",
        "above the maximum",
    ),
    "width": Seed(
        ('prefill = "400.14.1.4", span = 4', 'prefill = "400.14.1.4", span = 13'),
        "steps.arsip.actions.arsipkan.fields.kode_arsip.span",
        "at most 12",
    ),
    "type": Seed(
        ("primary = true\ndispatch = true", 'primary = true\ndispatch = "ya"'),
        "steps.kirim.actions.terkirim.dispatch",
        "true or false is expected",
    ),
    "id": Seed(
        ('id = "hasil_kunjungan"', 'id = "Hasil Kunjungan"'),
        "steps.dampingi.actions.laporkan.fields.Hasil Kunjungan.id",
        "small letters",
    ),
    "one id for two questions": Seed(
        ('id = "perintah", kind = "long_text"', 'id = "perihal", kind = "long_text"'),
        "steps.penugasan.actions.tugaskan.fields.perihal.kind",
        "one id is one question",
    ),
    "identity that leaks": Seed(
        (
            'id = "catatan_ketua", kind = "long_text"',
            'id = "catatan_sekretaris", confidential = true, kind = "long_text"',
        ),
        "steps.putusan.actions.terima.fields.catatan_sekretaris.confidential",
        "one id is one question",
    ),
    "fact that is a field": Seed(
        ('sets = { jawaban = "terima" }', 'sets = { perihal = "terima" }'),
        "steps.putusan.actions.terima.sets",
        "'perihal' is a field",
    ),
    "act with an effect at a step": Seed(
        ("primary = true\ndispatch = true", 'primary = true\neffect = "note"'),
        "steps.kirim.actions.terkirim",
        "only the actions of every case",
    ),
    "brace in a letter": Seed(
        ("Demikian disampaikan, atas perhatian Saudara", "Demikian } disampaikan, atas perhatian Saudara"),
        "letters.balasan_kunjungan.body 3.paragraph",
        "brace",
    ),
    "invitation without a meeting": Seed(
        (
            'story = "meneruskan surat kepada Ketua DPRD"',
            'story = "meneruskan surat kepada Ketua DPRD"\ninvites = ["catatan_sekretaris"]',
        ),
        "steps.disposisi_awal.actions.teruskan.invites",
        "only an action that books a slot invites",
    ),
    "signature in a letter that is not TOML": Seed(("version = 1", "version = "), "", "cannot be read"),
    "name of the file": Seed(("version = 1", "version = 2"), "id", "the file must be called kunjungan.2.toml"),
    "hour that is no time": Seed(
        ('label = "Tanggal kunjungan", span = 6', 'label = "Tanggal kunjungan", hour = "tanggal_surat", span = 6'),
        "steps.agenda.actions.agendakan.fields.tanggal_datang.hour",
        "'tanggal_surat' must be of kind time",
    ),
    "NIK that fills another kind": Seed(
        (
            '  { id = "tanggal_datang"',
            '  { id = "nik_tamu", kind = "nik", label = "NIK", fills = { sex = "tanggal_surat" } },\n  { id = "tanggal_datang"',
        ),
        "steps.agenda.actions.agendakan.fields.nik_tamu.fills.sex",
        "'tanggal_surat' must be of kind choice",
    ),
    "others that are no posts": Seed(
        ('follow_ups = "tindak_lanjut"\n', 'follow_ups = "tindak_lanjut"\nalso_to = "tindak_lanjut"\n'),
        "steps.dampingi.actions.laporkan.also_to",
        "'tindak_lanjut' must be of kind choices",
    ),
    "points of a date": Seed(
        ('label = "Tanggal kunjungan", span = 6', 'label = "Tanggal kunjungan", listed = true, span = 6'),
        "steps.agenda.actions.agendakan.fields.tanggal_datang.listed",
        "means nothing for a field of kind 'date'",
    ),
    "NIK that tells no age": Seed(
        (
            '  { id = "tanggal_datang"',
            '  { id = "nik_tamu", kind = "nik", label = "NIK", fills = { umur = "jumlah_tamu" } },\n  { id = "tanggal_datang"',
        ),
        "steps.agenda.actions.agendakan.fields.nik_tamu.fills.umur",
        "unknown key",
    ),
    "officers who follow nobody": Seed(
        ('label = "Yang mendampingi"', 'label = "Yang mendampingi", follows = "pendampin"'),
        "steps.siapkan.actions.siap.fields.pendamping.follows",
        "unknown field",
        "pendamping",
    ),
    "officers who follow a day": Seed(
        (
            '  { id = "pendamping", kind = "officers"',
            '  { id = "hari", kind = "date", label = "Hari" },\n  { id = "pendamping", kind = "officers", follows = "hari"',
        ),
        "steps.siapkan.actions.siap.fields.pendamping.follows",
        "'hari' must be of kind officers",
    ),
    "day that follows": Seed(
        ('label = "Tanggal kunjungan", span = 6', 'label = "Tanggal kunjungan", follows = "tanggal_surat", span = 6'),
        "steps.agenda.actions.agendakan.fields.tanggal_datang.follows",
        "means nothing for a field of kind 'date'",
    ),
    "first of several officers": Seed(
        ('label = "Yang mendampingi"', 'label = "Yang mendampingi", proposes_first = true'),
        "steps.siapkan.actions.siap.fields.pendamping.proposes_first",
        "means nothing for a field of kind 'officers'",
    ),
    "rows ticked by no tick": Seed(
        ('label = "Tindak lanjut"\noptional', 'label = "Tindak lanjut"\nticked = "uraian"\noptional'),
        "steps.dampingi.actions.laporkan.fields.tindak_lanjut.ticked",
        "'uraian' is no yes_no among the columns",
    ),
}

SEEDS = {
    f"{group}: {name}": seed
    for group, seeds in {
        "unknown": UNKNOWN_WORDS,
        "ways": WAYS,
        "twice": TWICE,
        "missing": MISSING,
        "wrong": WRONG,
    }.items()
    for name, seed in seeds.items()
}


@pytest.mark.parametrize("seed", SEEDS.values(), ids=SEEDS.keys())
def test_a_fault_is_named_with_its_place_and_the_nearest_word(seed: Seed, tmp_path: Path) -> None:
    problems = problems_of(tmp_path, spoiled(seed.edit))
    told = [each for each in problems if each.place == seed.place and seed.message in each.message]
    assert told, [str(each) for each in problems]
    assert told[0].file == "kunjungan.1.toml"
    assert told[0].nearest == seed.nearest or not seed.nearest


def test_there_are_enough_seeds() -> None:
    assert len(SEEDS) >= 40


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    names = [
        "unknown: hue",
        "unknown: kind",
        "unknown: step",
        "missing: start of the promise",
        "twice: letter that is shared",
        "wrong: bounds",
    ]
    problems = problems_of(tmp_path, spoiled(*(SEEDS[name].edit for name in names)))
    for seed in map(SEEDS.__getitem__, names):
        assert any(each.place == seed.place and seed.message in each.message for each in problems), seed
