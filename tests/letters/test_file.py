"""Letters tests: the file itself: the same bytes each time, faces inside, what it says about itself."""

import hashlib
import io
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from PIL import Image
from pypdf import PdfReader

from setwan_desktop import letters
from setwan_desktop.letters import render
from tests.letters.reading import faces
from tests.letters.samples import COUNCIL, INVITATION, SAMPLES

ELSEWHERE = """
import hashlib
from setwan_desktop import letters
from setwan_desktop.letters import render
from tests.letters.samples import SAMPLES
for content in reversed(SAMPLES.values()):
    print(content.kind, content.state, hashlib.sha256(render(content)).hexdigest())
"""


def _picture(mode: str, size: tuple[int, int], kind: str) -> bytes:
    out = io.BytesIO()
    Image.new(mode, size, "red").save(out, kind)
    return out.getvalue()


def test_the_same_bytes_in_another_process() -> None:
    printed = subprocess.run([sys.executable, "-c", ELSEWHERE], capture_output=True, text=True, check=True, timeout=60)
    here = [
        f"{content.kind} {content.state} {hashlib.sha256(render(content)).hexdigest()}"
        for content in reversed(SAMPLES.values())
    ]
    assert printed.stdout.splitlines() == here


def test_letters_made_at_once_are_the_letters_made_one_by_one() -> None:
    wanted = [render(content) for content in SAMPLES.values()]
    with ThreadPoolExecutor(6) as pool:
        assert list(pool.map(render, [*SAMPLES.values()] * 4)) == wanted * 4


def test_importing_the_room_does_not_read_reportlab() -> None:
    program = "import sys, setwan_desktop.letters; print(sorted({'reportlab', 'PIL', 'pypdf'} & set(sys.modules)))"
    printed = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60)
    assert printed.stdout.strip() == "[]"


@pytest.mark.parametrize("name", SAMPLES)
def test_every_face_is_embedded(name: str) -> None:
    found = faces(render(SAMPLES[name]))
    assert found
    assert all(found.values()), found


@pytest.mark.parametrize(("font", "stem"), [("Arial", "LiberationSans"), ("Bookman", "SetwanBonum")])
def test_bold_is_a_face_of_its_own(font: str, stem: str) -> None:
    found = {name.split("+")[1] for name in faces(render(replace(INVITATION, letterhead=replace(COUNCIL, font=font))))}
    assert f"{stem}-Bold" in found
    assert found & {stem, f"{stem}-Regular"}


def test_the_file_describes_itself() -> None:
    reader = PdfReader(io.BytesIO(render(INVITATION)))
    assert reader.metadata is not None
    assert reader.metadata.title == "Surat Undangan - Undangan Audiensi"
    assert reader.metadata.author == "DEWAN PERWAKILAN RAKYAT DAERAH KABUPATEN TANAH BUMBU"
    assert reader.root_object["/Lang"] == "id-ID"


@pytest.mark.parametrize(
    "emblem",
    [
        _picture("RGBA", (900, 1100), "PNG"),
        _picture("RGB", (2000, 100), "JPEG"),
        _picture("L", (1, 1), "PNG"),
        _picture("P", (30, 3000), "PNG"),
    ],
    ids=["transparent", "wide", "dot", "tall"],
)
def test_an_emblem_is_printed_small(emblem: bytes) -> None:
    pdf = render(INVITATION, emblem)
    assert pdf != render(INVITATION)
    (image,) = PdfReader(io.BytesIO(pdf)).pages[0].images
    assert max(image.image.size) <= 730
    assert len(pdf) < 120_000


@pytest.mark.parametrize("emblem", [b"", b"no picture", _picture("RGB", (50, 50), "PNG")[:60]])
def test_what_is_no_picture_becomes_the_placeholder(emblem: bytes) -> None:
    assert render(INVITATION, emblem) == render(INVITATION)


def test_the_room_keeps_its_names() -> None:
    """A part of the room named like a function would take its place once it has been read."""
    render(INVITATION)
    letters.dossier([letters.Part("Undangan", lambda: render(INVITATION))])
    assert callable(letters.render)
    assert callable(letters.dossier)
