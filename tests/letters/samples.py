"""Letters tests: one example of each layout, as the office would send it. People and cases are invented."""

from dataclasses import replace
from datetime import date

from setwan_desktop.domain.letter import (
    Column,
    CutLine,
    Grid,
    Heading,
    Initial,
    Items,
    LetterContent,
    Letterhead,
    Line,
    Lines,
    Paragraph,
    Signature,
    Table,
    Tick,
    Ticks,
)

ADDRESS = (
    ("Jalan H.M. Amin Desa Sepunggur Kecamatan Kusan Hilir 72271", 10.0, False),
    ("Telepon (0518) 74222, laman dpr-daerah.tanahbumbukab.go.id", 10.0, False),
)
COUNCIL = Letterhead(
    lines=(("DEWAN PERWAKILAN RAKYAT DAERAH", 14.0, True), ("KABUPATEN TANAH BUMBU", 16.0, True), *ADDRESS)
)
SECRETARIAT = Letterhead(
    lines=(
        ("PEMERINTAH KABUPATEN TANAH BUMBU", 14.0, False),
        ("SEKRETARIAT DEWAN PERWAKILAN RAKYAT DAERAH", 16.0, True),
        *ADDRESS,
    )
)
CHAIR = Signature(("KETUA DPRD", "KABUPATEN TANAH BUMBU,"), "H. ZAINAL ARIFIN, S.E.")
HEAD_OF_COMPLAINTS = Signature(
    ("Kepala Subbagian Pengaduan", "dan Layanan Aspirasi,"),
    "SITI NORHAYATI, S.AP.",
    ("Penata Tingkat I (III/d)", "NIP. 19860314 201001 2 999"),
)

INVITATION = LetterContent(
    kind="undangan",
    layout="letter",
    title="",
    label="Surat Undangan",
    paper="office",
    letterhead=COUNCIL,
    number="400.14.6/112/DPRD/XI/2026",
    place="Sepunggur",
    date=date(2026, 11, 27),
    head=(
        Line("Nomor", "400.14.6/112/DPRD/XI/2026"),
        Line("Sifat", "Segera"),
        Line("Lampiran", "1 (satu) lembar"),
        Line("Hal", "Undangan Audiensi"),
    ),
    addressees=(
        "Pimpinan dan Anggota Komisi I DPRD Kabupaten Tanah Bumbu;",
        "Kepala Dinas Pendidikan dan Kebudayaan;",
        "Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia;",
        "Ketua Forum Guru Honorer Tanah Bumbu.",
    ),
    address_place="Tempat",
    blocks=(
        Paragraph(
            "Menindaklanjuti surat Pengurus Forum Guru Honorer Tanah Bumbu Nomor 021/FGH-TB/XI/2026 tanggal "
            "19 November 2026 hal Permohonan Audiensi, bersama ini kami mengundang Saudara untuk hadir pada:"
        ),
        Lines(
            (
                Line("hari/tanggal", "Kamis, 3 Desember 2026"),
                Line("waktu", "pukul 09.00 WITA s.d. selesai"),
                Line("tempat", "Ruang Rapat Komisi I, Kantor DPRD Kabupaten Tanah Bumbu"),
                Line("acara", "Audiensi tentang kesejahteraan guru honorer"),
                Line("pimpinan", "Komisi I DPRD Kabupaten Tanah Bumbu"),
            )
        ),
        Paragraph(
            "Untuk kelancaran acara, peserta dari pemohon paling banyak 10 (sepuluh) orang dan kehadiran dikonfirmasi "
            "kepada Subbagian Humas dan Protokol, telepon (0518) 74222, paling lambat 2 Desember 2026."
        ),
        Paragraph("Demikian undangan ini disampaikan, atas perhatian dan kehadiran Saudara diucapkan terima kasih."),
    ),
    signatures=(CHAIR,),
    copies=("Bupati Tanah Bumbu;", "Arsip."),
    appendix_title="DAFTAR UNDANGAN",
    appendix_of="Surat Ketua DPRD",
)

DRAFT = replace(
    INVITATION,
    number="400.14.6/        /DPRD/XI/2026",
    head=(Line("Nomor", "400.14.6/        /DPRD/XI/2026"), *INVITATION.head[1:]),
    date=None,
    draft_month="November 2026",
    initials=(
        Initial("Sekretaris DPRD", "Drs. H. Ahmad Yani, M.AP.", "25-11-2026 09.15"),
        Initial("Kabag Persidangan dan PUU", "Noor Aini, S.H.", "24-11-2026 13.30"),
        Initial("Kasubbag Humas dan Protokol", "Rudi Hartono, S.Sos.", "24-11-2026 10.40"),
    ),
    state="draft",
    version=2,
    footer="AUD-2026-0014, konsep ke-2",
)

MEMO = LetterContent(
    kind="nota",
    layout="memo",
    title="NOTA DINAS",
    label="Nota Dinas",
    paper="A4",
    letterhead=SECRETARIAT,
    number="700.1.2.4/017/SETWAN-PLA/XI/2026",
    head=(
        Line("Yth.", "Kepala Bagian Pengawasan dan Penganggaran"),
        Line("Dari", "Kepala Subbagian Pengaduan dan Layanan Aspirasi"),
        Line("Tembusan", "Sekretaris DPRD Kabupaten Tanah Bumbu (sebagai laporan)"),
        Line("Tanggal", "23 November 2026"),
        Line("Nomor", "700.1.2.4/017/SETWAN-PLA/XI/2026"),
        Line("Sifat", "Segera"),
        Line("Lampiran", "1 (satu) berkas"),
        Line("Hal", "Pengaduan masyarakat tentang debu angkutan tambang"),
    ),
    blocks=(
        Paragraph(
            "Sehubungan dengan pengaduan masyarakat yang diterima pada hari Senin tanggal 23 November 2026 pukul 09.15 "
            "WITA dengan nomor register PM-2026-0031, bersama ini dilaporkan hal-hal sebagai berikut:"
        ),
        Lines(
            (
                Line("1. Pelapor", "Rahmat Hidayat, mewakili 42 kepala keluarga"),
                Line("    Alamat", "Desa Contoh Jaya RT 03, Kecamatan Angsana"),
                Line(
                    "2. Pokok aduan", "Debu dari jalan angkutan mengganggu permukiman dan sekolah sejak Agustus 2026."
                ),
                Line(
                    "3. Pihak terkait",
                    "Dinas Lingkungan Hidup; Dinas Perhubungan; PT Contoh Angkut Sejahtera",
                ),
                Line("4. Permintaan", "Penyiraman rutin dan pengalihan jam angkut."),
                Line("5. Kelengkapan", "Surat pengaduan, fotokopi KTP, 6 lembar foto."),
                Line("6. Pendapat", "Materi berkadar pengawasan, mitra Komisi III."),
            ),
            indent=False,
        ),
        Paragraph("Mohon arahan lebih lanjut untuk disampaikan kepada Sekretaris DPRD."),
        Paragraph("Demikian disampaikan, atas perhatian Bapak diucapkan terima kasih."),
    ),
    signatures=(HEAD_OF_COMPLAINTS,),
)

ASSIGNMENT = LetterContent(
    kind="tugas",
    layout="document",
    title="SURAT TUGAS",
    label="Surat Tugas",
    paper="A4",
    letterhead=SECRETARIAT,
    number="800.1.11.1/064/SETWAN/XI/2026",
    blocks=(
        Lines(
            (
                Line(
                    "Dasar",
                    "1. Surat Ketua DPRD Nomor 400.14.6/112/DPRD/XI/2026 tanggal 27 November 2026 hal Undangan Audiensi;\n"
                    "2. Disposisi Sekretaris DPRD tanggal 27 November 2026.",
                ),
            ),
            indent=False,
        ),
        Paragraph("MENUGASKAN:", align="center"),
        Lines(
            (
                Line("Kepada", ""),
                Line("   1. Nama", "M. ILHAM"),
                Line("       Pangkat/gol.", "Pengatur (II/c)"),
                Line("       NIP", "19930722 201503 1 999"),
                Line("       Jabatan", "Pengadministrasi Persidangan"),
                Line(
                    "Untuk",
                    "1. mendampingi audiensi tanggal 3 Desember 2026;\n2. menyiapkan ruang dan konsumsi;\n"
                    "3. membuat notula dan dokumentasi;\n4. melaporkan hasilnya paling lambat 4 Desember 2026.",
                ),
            ),
            indent=False,
        ),
    ),
    signatures=(
        Signature(
            ("SEKRETARIS DPRD,",),
            "Drs. H. AHMAD YANI, M.AP.",
            ("Pembina Utama Muda (IV/c)", "NIP. 19690101 199403 1 999"),
            place_and_date="Sepunggur, 27 November 2026",
        ),
    ),
)

MINUTES = LetterContent(
    kind="notula",
    layout="document",
    title="NOTULA",
    label="Notula",
    paper="A4",
    letterhead=SECRETARIAT,
    head=(
        Line("Rapat", "Audiensi Komisi I dengan Forum Guru Honorer"),
        Line("Jenis / sifat", "Audiensi / terbuka"),
        Line("Hari, tanggal", "Kamis, 3 Desember 2026"),
        Line("Waktu", "dibuka 09.10, ditutup 11.35 WITA"),
        Line("Tempat", "Ruang Rapat Komisi I"),
        Line("Surat undangan", "400.14.6/112/DPRD/XI/2026"),
        Line("Acara", "1. Pembukaan\n2. Penyampaian aspirasi\n3. Tanggapan perangkat daerah\n4. Kesimpulan"),
        Line("Pimpinan rapat", "Ketua Komisi I"),
        Line("Sekretaris rapat", "Kabag Persidangan dan Perundang-undangan"),
        Line("Pencatat", "M. Ilham"),
        Line("Peserta", "7 anggota DPRD, 4 perangkat daerah, 10 pemohon (daftar terlampir)"),
    ),
    blocks=(
        Heading("1. Pembukaan"),
        Paragraph("Rapat dibuka oleh Ketua Komisi I pada pukul 09.10 WITA dan dinyatakan terbuka untuk umum."),
        Heading("2. Pembahasan"),
        Items(
            (
                "Forum Guru Honorer menyampaikan keterlambatan pembayaran honor di 14 sekolah dasar sejak September 2026.",
                "Dinas Pendidikan menjelaskan bahwa pendataan masih berjalan di tiga kecamatan.",
            )
        ),
        Heading("3. Kesimpulan"),
        Items(("Pembayaran diselesaikan paling lambat akhir Desember 2026.",), style="letter"),
        Heading("4. Tindak lanjut"),
        Table(
            (
                Column("No", 0.3, "center"),
                Column("Uraian", 3),
                Column("Penanggung jawab", 1.6),
                Column("Batas waktu", 1.2),
            ),
            (
                ("1", "Menyelesaikan pendataan guru honorer", "Dinas Pendidikan", "18-12-2026"),
                ("2", "Memantau pembayaran honor", "Komisi I", "31-12-2026"),
            ),
        ),
    ),
    signatures=(
        Signature(("Pimpinan Rapat,",), "NAMA KETUA, S.H.", side="left"),
        Signature(("Notulis,",), "M. ILHAM", ("NIP. 19930722 201503 1 999",)),
    ),
)

RECEIPT = LetterContent(
    kind="terima",
    layout="slip",
    title="TANDA TERIMA PENGADUAN MASYARAKAT",
    label="Tanda Terima",
    paper="A5",
    letterhead=SECRETARIAT,
    head=(
        Line("Nomor register", "PM-2026-0031"),
        Line("Kode lacak", "7K4Q-2M"),
        Line("Diterima", "Senin, 23 November 2026 pukul 09.15 WITA"),
        Line("Nama pelapor", "Rahmat Hidayat"),
        Line("NIK", "6399************"),
    ),
    blocks=(
        Lines(
            (
                Line("Alamat / HP", "Desa Contoh Jaya RT 03, Angsana / 0812-xxxx-xxxx"),
                Line("Pokok aduan", "Debu angkutan tambang di permukiman"),
                Line("Lampiran", "surat pengaduan (1), fotokopi KTP (1), foto (6)"),
                Line("Batas waktu", "Rabu, 25 November 2026 (2 hari kerja)"),
                Line("Biaya", "tidak dipungut biaya"),
            ),
            indent=False,
        ),
        Ticks("", (Tick("lengkap", True), Tick("kurang: ....................", False))),
        Paragraph(
            "Informasi perkembangan: datang langsung atau telepon (0518) 74222 dengan menyebut nomor register.",
            indent=False,
        ),
        CutLine("potong di sini (arsip kantor)"),
        Lines((Line("Nomor register", "PM-2026-0031"), Line("Pelapor", "Rahmat Hidayat")), indent=False),
    ),
    signatures=(
        Signature(("Pelapor,",), "RAHMAT HIDAYAT", side="left"),
        Signature(("Petugas penerima,",), "SRI WAHYUNI", ("NIP. 19900101 201501 2 999",)),
    ),
    qr="PM-2026-0031 3f2a9c",
    footer="PM-2026-0031",
)

DISPOSITION = LetterContent(
    kind="disposisi",
    layout="sheet",
    title="LEMBAR DISPOSISI",
    label="Lembar Disposisi",
    paper="A5",
    letterhead=SECRETARIAT,
    blocks=(
        Grid(
            (
                (
                    (
                        Line("Surat dari", "Forum Guru Honorer"),
                        Line("No. surat", "021/FGH-TB/XI/2026"),
                        Line("Tgl. surat", "19-11-2026"),
                        Line("Lampiran", "1 (satu) lembar"),
                    ),
                    (
                        Line("Diterima tgl", "20-11-2026 10.05"),
                        Line("No. agenda", "0487/2026"),
                        Line("Kode", "400.14.6"),
                        Line("Sifat", "Segera"),
                    ),
                ),
                ((Line("Hal", "Permohonan audiensi tentang kesejahteraan guru honorer"),),),
            )
        ),
        Ticks(
            "Diteruskan kepada Sdr.",
            (
                Tick("Sekretaris DPRD", True),
                Tick("Wakil Ketua I / II", False),
                Tick("Ketua Komisi I", True),
                Tick("....................", False),
            ),
            columns=1,
        ),
        Ticks(
            "Dengan hormat harap:",
            (
                Tick("Tindak lanjuti", True),
                Tick("Saran/pendapat", False),
                Tick("Koordinasikan", False),
                Tick("Pelajari/kaji", False),
                Tick("Wakili/hadiri", False),
                Tick("Jadwalkan", False),
                Tick("Untuk diketahui", False),
                Tick("Arsip", False),
            ),
        ),
        Table(
            (Column("Dari", 1.4), Column("Kepada", 1.4), Column("Isi", 1.8), Column("Tgl", 0.7), Column("Paraf", 0.8)),
            (
                ("Ketua DPRD", "Sekretaris DPRD", "Jadwalkan, koordinasikan dengan Komisi I", "23-11", ""),
                ("Sekretaris DPRD", "Kabag Persidangan", "Tindak lanjuti", "23-11", ""),
                ("Kabag Persidangan", "Kasubbag Humas", "Telaah", "24-11", ""),
            ),
            caption="Catatan berjenjang",
        ),
        Grid((((Line("Batas penyelesaian", "26-11-2026"),),),)),
    ),
)

ATTENDANCE = LetterContent(
    kind="hadir",
    layout="attendance",
    title="DAFTAR HADIR",
    label="Daftar Hadir",
    paper="A4",
    letterhead=SECRETARIAT,
    head=(
        Line("Acara", "Audiensi tentang kesejahteraan guru honorer"),
        Line("Hari/tanggal", "Kamis, 3 Desember 2026"),
        Line("Waktu", "pukul 09.00 WITA s.d. selesai"),
        Line("Tempat", "Ruang Rapat Komisi I"),
    ),
    blocks=(
        Table(
            (
                Column("No", 0.3, "center"),
                Column("Nama", 1.6),
                Column("Jabatan / Instansi", 1.6),
                Column("No. HP", 0.9),
                Column("Tanda tangan", 1.4),
            ),
            tuple((str(n), f"Peserta {n}", "Forum Guru Honorer" if n < 5 else "", "", "") for n in range(1, 31)),
            signing=True,
        ),
    ),
    signatures=(Signature(("Mengetahui,", "Ketua Komisi I,"), "NAMA KETUA, S.H."),),
)

COVER = LetterContent(
    kind="sampul",
    layout="cover",
    title="SAMPUL ARSIP",
    label="Sampul Arsip",
    paper="A4",
    letterhead=SECRETARIAT,
    head=(
        Line("Nomor berkas", "AUD-2026-0014"),
        Line("Kode klasifikasi", "400.14.6"),
        Line("Judul", "Audiensi Forum Guru Honorer Tanah Bumbu tentang kesejahteraan guru honorer"),
        Line("Kurun waktu", "20 November 2026 s.d. 4 Desember 2026"),
        Line("Tempat simpan", "Rak 3, boks 12"),
        Line("Retensi", "2 tahun aktif, 3 tahun inaktif, musnah"),
    ),
    blocks=(
        Heading("Daftar isi"),
        Table(
            (Column("No", 0.3, "center"), Column("Uraian", 4), Column("Lembar", 0.6, "right")),
            (("1", "Surat permohonan", "2"), ("2", "Lembar disposisi", "1"), ("3", "Surat undangan", "2")),
        ),
    ),
    qr="AUD-2026-0014 3f2a9c",
)

SAMPLES = {
    "letter": INVITATION,
    "draft": DRAFT,
    "memo": MEMO,
    "assignment": ASSIGNMENT,
    "minutes": MINUTES,
    "slip": RECEIPT,
    "sheet": DISPOSITION,
    "attendance": ATTENDANCE,
    "cover": COVER,
}
