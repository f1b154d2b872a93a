"""Office: what files it takes: known by their content, never by their name, and bounded in size."""

from __future__ import annotations

import zipfile
from io import BytesIO

from setwan_desktop.domain.forms import Field
from setwan_desktop.domain.refusals import FieldProblem
from setwan_desktop.domain.values import Upload

LARGEST = 25 * 1024 * 1024
"""Most bytes of one file."""

_PDF, _JPEG, _PNG = b"%PDF-", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"
_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_HEAD = 1024


def media_of(body: bytes) -> str:
    """Tell what a file is by its content: PDF, JPEG, PNG or DOCX; empty for anything else."""
    if _PDF in body[:_HEAD]:
        return "application/pdf"
    if body.startswith(_JPEG):
        return "image/jpeg"
    if body.startswith(_PNG):
        return "image/png"
    if body.startswith(b"PK\x03\x04"):
        try:
            with zipfile.ZipFile(BytesIO(body)) as archive:
                names = set(archive.namelist())
        except (zipfile.BadZipFile, OSError, ValueError):
            return ""
        return _DOCX if "word/document.xml" in names else ""
    return ""


def fault_of(upload: Upload) -> str:
    """Name why a file is not taken: ``file_empty``, ``file_size``, ``file_kind``; empty if it is."""
    if not upload.bytes:
        return "file_empty"
    if len(upload.bytes) > LARGEST:
        return "file_size"
    return "" if media_of(upload.bytes) else "file_kind"


def problems_of(field: Field, files: tuple[object, ...]) -> list[FieldProblem]:
    """List the files of an answer that are not taken."""
    return [
        FieldProblem(field.id, field.label, fault_of(each), each.name)
        for each in files
        if isinstance(each, Upload) and fault_of(each)
    ]


def clean_name(name: str) -> str:
    """Give a file's name as it may be shown: no folders, no control characters, not endless."""
    bare = name.replace("\\", "/").rsplit("/", 1)[-1]
    shown = "".join(each for each in bare if each.isprintable()).strip(" .")
    return shown[:120] or "berkas"
