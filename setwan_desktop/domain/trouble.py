"""Domain: trouble, the environment's faults: what happened lies outside the program and the rules."""


class Trouble(Exception):
    """Something outside the program failed. Nothing half-done is left behind.

    Attributes:
        code: short stable name that a technician can look up, such as ``SIMPAN-03``.
        detail: facts for the sentence, such as a path or free space; may be empty.
    """

    code = "UMUM-01"

    def __init__(self, detail: str = "") -> None:
        """Keep ``detail``."""
        super().__init__(detail)
        self.detail = detail


class ArchiveBusy(Trouble):
    """Another window or command has the archive open."""

    code = "ARSIP-01"


class ArchiveNewer(Trouble):
    """The archive was written by a newer program."""

    code = "ARSIP-02"


class ArchiveDamaged(Trouble):
    """The file cannot be read as an archive."""

    code = "ARSIP-03"


class ArchivePlaceRefused(Trouble):
    """The archive may not lie there: a network drive, a stick or a cloud folder."""

    code = "ARSIP-04"


class ArchiveUnwritable(Trouble):
    """The folder or file cannot be written."""

    code = "ARSIP-05"


class DiskFull(Trouble):
    """There is no room to store what was asked."""

    code = "SIMPAN-03"


class NoRoomForCopy(Trouble):
    """There is no room for a copy of the whole archive, to keep it or to verify it."""

    code = "SIMPAN-04"


class BackupFailed(Trouble):
    """A backup could not be made, or what was made did not verify."""

    code = "CADANGAN-01"


class CheckUnfinished(Trouble):
    """The archive could not be verified to the end; nothing is known of it."""

    code = "PERIKSA-01"


class PrinterGone(Trouble):
    """The printer cannot be reached."""

    code = "CETAK-01"


class PrintingFailed(Trouble):
    """The printer took a paper, and did not print it to its end."""

    code = "CETAK-02"


class PdfNotSaved(Trouble):
    """A PDF cannot be written where it should be."""

    code = "CETAK-03"


class SetupMissing(Trouble):
    """A part of the program itself is missing or faulty, such as a data file."""

    code = "PASANG-01"
