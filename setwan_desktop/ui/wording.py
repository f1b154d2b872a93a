"""UI: the one place with sentences: what a refusal, a problem of a field and a trouble say, and how due times are told."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple

from setwan_desktop.domain.indonesian import MONTHS, WEEKDAYS, clock_time, short_date, weekday_date
from setwan_desktop.domain.refusals import (
    FieldProblem,
    FileRefused,
    FormRefused,
    NoSuchCase,
    NotForThisOfficer,
    NotOffered,
    PasswordRefused,
    Refusal,
    SignInRefused,
    StaleCase,
)
from setwan_desktop.domain.trouble import (
    ArchiveBusy,
    ArchiveDamaged,
    ArchiveNewer,
    ArchivePlaceRefused,
    ArchiveUnwritable,
    BackupFailed,
    DiskFull,
    PrinterGone,
    SetupMissing,
    Trouble,
)
from setwan_desktop.domain.views import CaseCard, CaseView
from setwan_desktop.domain.workdays import Workdays

# --- refusals -------------------------------------------------------------------------------------


def refusal_sentence(refusal: Refusal) -> str:
    """Say why an act was not taken, and what to do."""
    match refusal:
        case FormRefused(problems=problems):
            return " ".join(_named_problem(each) for each in problems)
        case StaleCase(by=by):
            who = f" oleh {by}" if by else ""
            return f"Berkas ini baru saja diubah{who}. Muat keadaan terbaru, lalu ulangi; yang Anda ketik tetap ada."
        case NotOffered(reason=reason):
            if reason:
                return reason
            return "Tindakan ini tidak lagi terbuka pada langkah ini. Muat keadaan terbaru untuk melihat yang dapat dilakukan."
        case NoSuchCase():
            return "Berkas itu tidak ada, atau tidak termasuk yang dapat Anda lihat. Periksa kembali nomornya."
        case NotForThisOfficer():
            return "Tindakan ini bukan bagian dari peran Anda. Mintalah petugas yang memegang perannya."
        case SignInRefused(wait_seconds=seconds) if seconds > 0:
            return f"Kata sandi tidak cocok. Tunggu {seconds_in_words(seconds)} sebelum mencoba lagi."
        case SignInRefused():
            return "Kata sandi tidak cocok. Periksa Caps Lock, lalu ketik ulang."
        case FileRefused(name=name, fault=fault):
            return file_sentence(name, fault)
        case PasswordRefused():
            return "Kata sandi tidak cocok atau terlalu pendek. Ketik ulang; kata sandi baru paling sedikit 6 karakter."
        case _:
            return "Tindakan ini tidak dapat dilakukan sekarang. Tidak ada yang berubah."


_FILE_FAULTS = {
    "kind": "bukan PDF, JPG, PNG, atau DOCX. Simpan sebagai PDF, atau pindai ulang.",
    "size": "terlalu besar. Pindai ulang dengan resolusi lebih rendah, atau bagi menjadi beberapa file.",
    "empty": "kosong. Pilih file lain, atau pindai ulang.",
    "name": "bernama terlalu panjang atau memakai tanda yang tidak dapat disimpan. Ubah namanya, lalu lampirkan lagi.",
}


def file_sentence(name: str, fault: str) -> str:
    """Say why a file is not taken."""
    return f"“{name}” {_FILE_FAULTS.get(fault.removeprefix('file_'), 'tidak dapat diterima. Pilih file lain.')}"


def seconds_in_words(seconds: float) -> str:
    """Write a wait: ``5 detik``, ``2 menit``."""
    whole = max(1, round(seconds))
    return f"{whole} detik" if whole < 120 else f"{round(whole / 60)} menit"


def tries_sentence(left: int) -> str:
    """Say that the password does not match, and how many tries are left before a wait; 0 or less: not known."""
    return f"Kata sandi tidak cocok. Tersisa {left} percobaan." if left > 0 else "Kata sandi tidak cocok."


# --- problems of fields ---------------------------------------------------------------------------

_PROBLEMS = {
    "missing": "Belum diisi.",
    "too_long": "Terlalu panjang; paling banyak {detail} karakter.",
    "too_short": "Terlalu pendek; paling sedikit {detail} karakter.",
    "too_small": "Terlalu kecil; paling sedikit {detail}.",
    "too_large": "Terlalu besar; paling banyak {detail}.",
    "too_few": "Masih kurang; paling sedikit {detail}.",
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
    "ends_first": "Hari terakhir harus pada atau sesudah hari pertama.",
}
_TYPES = {
    "date": "Tanggal belum dimengerti. Contoh: 3 des, besok, atau 03-12-2026.",
    "time": "Jam belum dimengerti. Contoh: 09.15.",
    "number": "Isi dengan angka bulat.",
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


def _named_problem(problem: FieldProblem) -> str:
    sentence = problem_sentence(problem)
    return (
        f"{problem.label}: {sentence[0].lower()}{sentence[1:]}" if problem.label and sentence[0].isalpha() else sentence
    )


# --- trouble --------------------------------------------------------------------------------------


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


# --- cases ----------------------------------------------------------------------------------------


def waiting_sentence(view: CaseView) -> str:
    """Say for whom a case waits, or how it ended."""
    if view.locked:
        return f"Hanya dapat dibaca: {view.locked}"
    if view.closed is not None:
        return f"Berkas ini sudah ditutup: {view.closed}" if view.closed else "Berkas ini sudah ditutup"
    return f"Menunggu {view.waiting}" if view.waiting else "Tidak ada yang perlu Anda lakukan"


def task_sentence(card: CaseCard) -> str:
    """Say what a row of the inbox asks."""
    if card.returned:
        return f"Perbaiki: {card.remark}" if card.remark else "Perbaiki: dikembalikan untuk perbaikan"
    return f"Menunggu Anda: {card.task}" if card.task else f"Menunggu Anda: {card.step_title}"


# --- due times ------------------------------------------------------------------------------------


class DueGroup(NamedTuple):
    """Under which heading a card stands: ``order`` from the most urgent, the ``heading``, its tone and icon."""

    order: int
    heading: str
    tone: str
    icon: str


_LATE, _TODAY, _NEXT, _LATER, _NEVER = range(5)


def due_chip(card: CaseCard, now: datetime, workdays: Workdays | None = None) -> tuple[str, str]:
    """Give the chip of a card in a list: its words and tone; empty words where nothing is due.

    Args:
        card: the card.
        now: the time in the office's zone.
        workdays: the office's calendar; None counts Monday to Friday.
    """
    if card.closed:
        return card.closed, "plain"
    order, left = _distance(card, now, workdays)
    match order:
        case 0:  # late
            return (f"Terlambat {left} hari kerja" if left else f"Terlambat sejak {_due_moment(card, now)}"), "danger"
        case 1:  # today
            return f"Hari ini {_due_moment(card, now)}", "warn"
        case _ if card.meeting is not None and card.meeting.date() >= now.date():
            return f"Rapat {day_in_list(card.meeting.date(), now.date())}", "info"
        case 4:  # never
            return "", "plain"
        case _:
            return f"Sisa {left} hari kerja", "plain"


def due_in_header(card: CaseCard, now: datetime, workdays: Workdays | None = None) -> tuple[str, str]:
    """Give the chip in the head of a case: its words and tone."""
    if card.closed:
        return "", "plain"
    order, left = _distance(card, now, workdays)
    if card.due_on is None:
        if card.meeting is not None and card.meeting >= now:
            return f"Rapat {weekday_date(card.meeting.date())} pukul {clock_time(card.meeting)}", "info"
        return "Tanpa batas waktu", "plain"
    day, hour = card.due_on.date(), clock_time(card.due_on)
    if order == _LATE:
        late = f" {left} hari kerja" if left else ""
        return (
            f"Terlambat{late} (seharusnya {weekday_date(day) if day != now.date() else f'hari ini pukul {hour}'})",
            "danger",
        )
    if order == _TODAY:
        return f"Jatuh tempo hari ini pukul {hour}", "warn"
    if (day - now.date()).days == 1:
        return f"Jatuh tempo besok pukul {hour}", "plain"
    return f"Jatuh tempo {weekday_date(day)}", "plain"


def due_group(card: CaseCard, now: datetime, workdays: Workdays | None = None) -> DueGroup:
    """Give the heading under which a card stands in the inbox."""
    order, _left = _distance(card, now, workdays)
    match order:
        case 0:
            return DueGroup(order, "Terlambat", "danger", "circle-alert")
        case 1:
            return DueGroup(order, "Jatuh tempo hari ini", "warn", "clock")
        case 2 if card.due_on is not None:
            day = card.due_on.date()
            near = "Besok" if (day - now.date()).days == 1 else "Hari kerja berikutnya"
            return DueGroup(
                order, f"{near}, {WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}", "plain", "calendar-days"
            )
        case 3:
            return DueGroup(order, "Masih ada waktu", "plain", "calendar-days")
        case _:
            return DueGroup(_NEVER, "Tanpa batas waktu", "plain", "calendar-days")


def _distance(card: CaseCard, now: datetime, workdays: Workdays | None) -> tuple[int, int]:
    """Give how near the due time is, and the working days between."""
    if card.due_on is None:
        return _NEVER, 0
    due, today = card.due_on.date(), now.date()
    if card.overdue or card.due_on < now:
        return _LATE, max(0, _workdays_between(due, today, workdays))
    if due == today:
        return _TODAY, 0
    left = max(1, _workdays_between(today, due, workdays))
    return (_NEXT if left == 1 else _LATER), left


def _workdays_between(first: date, last: date, workdays: Workdays | None) -> int:
    if workdays is not None:
        return workdays.between(first, last)
    return sum(date.fromordinal(each).weekday() < 5 for each in range(first.toordinal() + 1, last.toordinal() + 1))


def _due_moment(card: CaseCard, now: datetime) -> str:
    return moment_in_list(card.due_on, now) if card.due_on is not None else ""


# --- dates ----------------------------------------------------------------------------------------


def day_in_list(day: date, today: date) -> str:
    """Write a day as lists do: ``24 Nov``, with the year where it is another."""
    words = short_date(day)
    return words.rsplit(" ", 1)[0] if day.year == today.year else words


def moment_in_list(at: datetime, now: datetime) -> str:
    """Write a moment as lists do: today only the hour."""
    return clock_time(at) if at.date() == now.date() else day_in_list(at.date(), now.date())


def since(card: CaseCard, now: datetime) -> str:
    """Say since when a case stands where it is: ``sejak 09.05`` or ``sejak 23 Nov``."""
    return f"sejak {moment_in_list(card.since, now)}"


def near_moment(at: datetime, now: datetime) -> str:
    """Write ``hari ini 07.55``, ``kemarin 16.10`` or ``20 Nov 16.10``."""
    days = (now.date() - at.date()).days
    day = {0: "hari ini", 1: "kemarin"}.get(days) or day_in_list(at.date(), now.date())
    return f"{day} {clock_time(at)}"


def backup_sentence(at: datetime | None, now: datetime) -> str:
    """Say when the last backup was made; after a week, that it is long ago."""
    if at is not None and (now - at).days >= 7:
        return f"Sudah {(now - at).days} hari tanpa cadangan"
    return f"Cadangan: {near_moment(at, now)}" if at is not None else "Belum ada cadangan"
