"""UI: what a refusal says."""

from __future__ import annotations

from setwan_desktop.domain.refusals import (
    FileRefused,
    FormRefused,
    NoSuchCase,
    NotForThisOfficer,
    NotOffered,
    PasswordRefused,
    Refusal,
    SignInRefused,
    StaleCase,
    TextsRefused,
)
from setwan_desktop.ui.wording.letter_texts import texts_refused_sentence
from setwan_desktop.ui.wording.problems import file_sentence, named_problem


def refusal_sentence(refusal: Refusal) -> str:
    """Say why an act was not taken, and what to do."""
    match refusal:
        case FormRefused(problems=problems):
            return " ".join(named_problem(each) for each in problems)
        case TextsRefused(faults=faults):
            return texts_refused_sentence(faults)
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
        case SignInRefused() | PasswordRefused(shortest=0):
            return "Kata sandi tidak cocok. Periksa Caps Lock, lalu ketik ulang."
        case FileRefused(name=name, fault=fault):
            return file_sentence(name, fault)
        case PasswordRefused(shortest=shortest):
            return f"Kata sandi terlalu pendek; paling sedikit {shortest} karakter."
        case _:
            return "Tindakan ini tidak dapat dilakukan sekarang. Tidak ada yang berubah."


def seconds_in_words(seconds: float) -> str:
    """Write a wait: ``5 detik``, ``2 menit``."""
    whole = max(1, round(seconds))
    return f"{whole} detik" if whole < 120 else f"{round(whole / 60)} menit"


def tries_sentence(left: int) -> str:
    """Say that the password does not match, and how many tries are left before a wait; 0 or less: not known."""
    return f"Kata sandi tidak cocok. Tersisa {left} percobaan." if left > 0 else "Kata sandi tidak cocok."
