"""Program: reads the command line and hands over to the room that does the work.

Every import of weight stands inside the function that needs it, so that the window appears fast
and a computer without the libraries can first be set up.
"""

from __future__ import annotations

import argparse
import getpass
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import setwan_desktop
from setwan_desktop import bootstrap

if TYPE_CHECKING:
    from setwan_desktop.office import Desk

GOOD, FOUND_SOMETHING, CANNOT_RUN = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command.

    Args:
        arguments: the words after the program's name; None takes those of the process.

    Returns:
        0 when all is well, 1 when the command found or was refused something, 2 when it could not run.
    """
    chosen = _parser().parse_args(arguments)
    _speak_on_any_console()
    if chosen.version:
        print(f"Setwan Desktop {setwan_desktop.version()}")
        return GOOD
    bootstrap.prepare()
    command: Callable[[argparse.Namespace], int] = chosen.run
    if command in {_window, _self_test, _print, _care}:
        return command(chosen)
    return _in_words(command, chosen)


# --- the window ---------------------------------------------------------------------------------


def _window(chosen: argparse.Namespace) -> int:
    """Show the window; the example office is toured off screen where there is no screen."""
    if bootstrap.has_display():
        from setwan_desktop.ui import app

        return app.run(archive=chosen.archive, demo=chosen.demo)
    if chosen.demo:
        from setwan_desktop.demo import tour

        return tour.run(Path("setwan-demo").resolve())
    return _cannot("Tidak ada layar di komputer ini. Contoh tanpa layar: setwan-desktop --demo")


def _self_test(_chosen: argparse.Namespace) -> int:
    """Try every service, letter and page in a throw-away office."""
    from setwan_desktop import self_test

    return self_test.run()


def _print(_chosen: argparse.Namespace) -> int:
    """Print for a window of this program, beside it."""
    from setwan_desktop.ui.paper import print_process

    return print_process.run()


def _care(_chosen: argparse.Namespace) -> int:
    """Read a whole archive for a window of this program, beside it."""
    from setwan_desktop.ui.care import archive_reader

    return archive_reader.run()


# --- care of the archive ------------------------------------------------------------------------


def _in_words(command: Callable[[argparse.Namespace], int], chosen: argparse.Namespace) -> int:
    """Run a command without a window; refusals and trouble become a sentence and an exit code."""
    from setwan_desktop.domain.refusals import Refusal
    from setwan_desktop.domain.trouble import Trouble

    try:
        return command(chosen)
    except Refusal as refusal:
        from setwan_desktop.ui.wording import refusal_sentence

        print(refusal_sentence(refusal), file=sys.stderr)
        return FOUND_SOMETHING
    except Trouble as trouble:
        from setwan_desktop.ui.wording import trouble_sentence

        print(trouble_sentence(trouble), file=sys.stderr)
        return CANNOT_RUN


def _check(chosen: argparse.Namespace) -> int:
    """Verify the archive and list what is wrong with it."""
    from setwan_desktop.office import Office

    office = Office.open(_existing_archive(chosen))
    try:
        findings = office.check()
    finally:
        office.close()
    for finding in findings:
        print(finding)
    print(f"{len(findings)} temuan." if findings else "Arsip utuh.")
    return FOUND_SOMETHING if findings else GOOD


def _backup(chosen: argparse.Namespace) -> int:
    """Write a verified copy of the archive into a folder."""
    from setwan_desktop.office import Office

    office = Office.open(_existing_archive(chosen))
    try:
        print(f"Cadangan dibuat dan diperiksa: {office.backup(chosen.folder)}")
    finally:
        office.close()
    return GOOD


def _restore(chosen: argparse.Namespace) -> int:
    """Bring back an archive from a backup; the office moves the former one aside."""
    from setwan_desktop.office import Office, default_archive

    target = str(chosen.archive or default_archive())
    if "://" in target:
        return _cannot(f"Hanya arsip berupa berkas yang dapat dipulihkan, bukan {target}")
    if not chosen.backup.is_file():
        return _cannot(f"Tidak ada cadangan di {chosen.backup}")
    Office.restore(chosen.backup, Path(target))
    print(f"Arsip dipulihkan: {target}")
    return GOOD


def _export(chosen: argparse.Namespace) -> int:
    """Write every case that one officer may see whole as a PDF that needs no program of ours."""
    from setwan_desktop.office import Office

    office = Office.open(_existing_archive(chosen))
    try:
        name = chosen.officer or input("Nama masuk: ")
        desk = office.sign_in(name, getpass.getpass("Kata sandi: "))
        written = _write_dossiers(desk, chosen.folder)
    finally:
        office.close()
    print(f"{written} berkas disalin ke {chosen.folder}")
    return GOOD


def _write_dossiers(desk: Desk, folder: Path) -> int:
    """Write the dossiers into a folder, each named by its case number; gives how many there were."""
    folder.mkdir(parents=True, exist_ok=True)
    written, last = 0, None
    while page := desk.cases(before=last):
        for card in page:
            if desk.case(card.case_id).sight == "whole":
                name = re.sub(r"[^A-Za-z0-9-]+", "-", card.number or card.case_id)
                (folder / f"{name}.pdf").write_bytes(desk.dossier_pdf(card.case_id))
                written += 1
        last = page[-1]
    return written


def _existing_archive(chosen: argparse.Namespace) -> str:
    """Give the archive's place; a command of care never makes a new one.

    Returns:
        The path or URL that was asked for, or that of this computer's own archive.

    Raises:
        SystemExit: there is no such file.
    """
    from setwan_desktop.office import default_archive

    place = str(chosen.archive or default_archive())
    if "://" not in place and not Path(place).is_file():
        raise SystemExit(_cannot(f"Tidak ada arsip di {place}"))
    return place


# --- the command line ---------------------------------------------------------------------------


class _Parser(argparse.ArgumentParser):
    """argparse, but complaining in the user's language."""

    def error(self, message: str) -> NoReturn:  # type: ignore[explicit-override]  # typing.override needs Python 3.12
        """End with a sentence; argparse's own English is kept for the technician."""
        self.exit(CANNOT_RUN, f"Perintah tidak dimengerti ({message}). Daftar perintah: setwan-desktop --help\n")


def _parser() -> argparse.ArgumentParser:
    """Describe the command line.

    Returns:
        A parser whose result holds ``run``, the function of the command.
    """
    parser = _Parser(prog="setwan-desktop", description="Meja kerja sekretariat DPRD.", add_help=False)
    parser.set_defaults(run=_window)
    options = parser.add_argument_group("pilihan")
    options.add_argument("-h", "--help", action="help", help="tampilkan petunjuk ini")
    options.add_argument("--version", action="store_true", help="tampilkan versi program")
    office = options.add_mutually_exclusive_group()
    office.add_argument("--demo", action="store_true", help="buka kantor contoh, tidak ada yang disimpan")
    office.add_argument("--archive", metavar="BERKAS|URL", help="buka arsip lain")
    commands = parser.add_subparsers(title="perintah tanpa jendela", metavar="PERINTAH")
    for name, run, about, place in (
        ("self-test", _self_test, "periksa program ini: semua layanan, surat dan halaman", None),
        ("check", _check, "periksa keutuhan arsip", None),
        ("backup", _backup, "buat cadangan arsip ke sebuah folder", "folder"),
        ("restore", _restore, "pulihkan arsip dari sebuah cadangan", "backup"),
        ("export", _export, "salin berkas-berkas ke sebuah folder sebagai PDF", "folder"),
        ("print", _print, "mencetak untuk jendela program ini; dipakai oleh program sendiri", None),
        ("care", _care, "memeriksa salinan arsip untuk jendela program ini; dipakai oleh program sendiri", None),
    ):
        command = commands.add_parser(name, help=about, description=about)
        command.set_defaults(run=run)
        # Also after the command; left out there, it keeps what was said before the command.
        command.add_argument("--archive", metavar="BERKAS|URL", default=argparse.SUPPRESS, help="pakai arsip lain")
        if place:
            command.add_argument(place, type=Path)
        if run is _export:
            command.add_argument("--officer", metavar="NAMA", help="nama masuk petugas yang menyalin")
    return parser


def _cannot(sentence: str) -> int:
    """Say why a command cannot run, and give its exit code."""
    print(sentence, file=sys.stderr)
    return CANNOT_RUN


def _speak_on_any_console() -> None:
    """Let a console that lacks a character show a question mark instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        # The window program of Windows has no console at all.
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


if __name__ == "__main__":
    sys.exit(main())
