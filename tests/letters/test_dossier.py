"""Letters tests: the dossier: everything bound in order, with contents that tell the truth."""

import gc
import io
import tracemalloc
from random import Random

import pypdfium2
import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, NameObject, NumberObject, RectangleObject, StreamObject, TextStringObject

from setwan_desktop.letters import Binding, Part, dossier, render
from tests.letters.reading import faces, read
from tests.letters.samples import ATTENDANCE, INVITATION, MEMO, SAMPLES


def picture(size: tuple[int, int], kind: str, mode: str = "RGB", colour: object = "navy", **more: object) -> bytes:
    out = io.BytesIO()
    Image.new(mode, size, colour).save(out, kind, **more)
    return out.getvalue()


def part(title: str, content: bytes, group: str = "", about: tuple[tuple[str, str], ...] = ()) -> Part:
    return Part(title, lambda: content, group, about)


def changed(*changes: object) -> bytes:
    """The memo, its first page changed."""
    writer = PdfWriter(clone_from=io.BytesIO(render(MEMO)))
    for change in changes:
        change(writer.pages[0])
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def locked(password: str) -> bytes:
    writer = PdfWriter(clone_from=io.BytesIO(render(MEMO)))
    writer.encrypt(password, "pemilik", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


PARTS = (
    part("Nota dinas", render(MEMO), "Surat"),
    part("Undangan <b>audiensi</b> & lampiran", render(INVITATION), "Surat"),
    part("Foto lokasi", picture((1600, 1200), "JPEG"), "Lampiran"),
    part("Pindaian", picture((300, 500), "PNG"), "Lampiran"),
    part("Daftar hadir", render(ATTENDANCE), "Lampiran"),
)
BOUND = Binding(cover=render(SAMPLES["cover"]), title="Berkas AUD-1", author="Setwan", stamp="AUD-1")


def test_contents_and_bookmarks_name_the_pages() -> None:
    bound = dossier(PARTS)
    pages = read(bound)
    reader = PdfReader(io.BytesIO(bound))
    rows = [row.text for row in pages[0].rows]
    names = [each.title for each in PARTS]
    numbers = [int(next(text for text in rows if f" {name} " in text).split()[-1]) for name in names]
    assert numbers == [2, 3, 5, 6, 7]
    assert len(pages) == 8
    contents, letters, own, files, others = reader.outline
    assert [contents.title, letters.title, files.title] == ["Daftar isi", "Surat", "Lampiran"]
    assert [entry.title for entry in (*own, *others)] == names
    assert [reader.get_destination_page_number(entry) + 1 for entry in (*own, *others)] == numbers
    assert pages[1].has("NOTA DINAS")
    assert pages[6].has("DAFTAR HADIR")


def test_a_cover_stands_first_and_is_counted() -> None:
    bound = dossier(PARTS, BOUND)
    pages = read(bound)
    assert pages[0].has("SAMPUL ARSIP")
    assert pages[1].has("DAFTAR ISI BERKAS")
    assert next(row.text for row in pages[1].rows if " Nota dinas " in row.text).endswith(" 3")
    assert pages[2].has("NOTA DINAS")
    assert [entry.title for entry in PdfReader(io.BytesIO(bound)).outline[:2]] == ["Sampul", "Daftar isi"]


def test_the_file_says_what_it_is() -> None:
    reader = PdfReader(io.BytesIO(dossier(PARTS, BOUND)))
    assert reader.metadata is not None
    assert (reader.metadata.title, reader.metadata.author) == ("Berkas AUD-1", "Setwan")
    assert reader.root_object["/Lang"] == "id-ID"
    assert reader.root_object["/PageMode"] == "/UseOutlines"


def test_every_page_is_numbered() -> None:
    for number, page in enumerate(read(dossier(PARTS, BOUND)), start=1):
        assert page.rows[-1].text == f"AUD-1 · {number} / 9"


def test_long_contents_still_tell_the_truth() -> None:
    memo = render(MEMO)
    bound = dossier([part(f"Berkas ke {number:03}", memo) for number in range(100)])
    length = len(PdfReader(io.BytesIO(bound)).pages) - 100
    assert length > 1
    rows = [row.text for page in read(bound, most=length) for row in page.rows]
    assert next(text for text in rows if "Berkas ke 000" in text).endswith(f" {length + 1}")
    assert next(text for text in rows if "Berkas ke 099" in text).endswith(f" {length + 100}")


@pytest.mark.parametrize(
    "content",
    [b"", b"%PDF-1.7 broken", render(MEMO)[:900], locked("rahasia"), b"\x89PNG\r\n\x1a\nbroken", b"MZ\x90"],
    ids=["empty", "broken", "torn", "locked", "broken picture", "program"],
)
def test_what_cannot_be_read_gets_a_page_that_tells_about_it(content: bytes) -> None:
    about = (("Ukuran", "3 KB"), ("SHA-256", "ab" * 32))
    pages = read(dossier([part("Lampiran", content, about=about), part("Nota dinas", render(MEMO))]))
    assert len(pages) == 3
    told = " ".join(row.text for row in pages[1].rows)
    assert "tidak dapat dicetak" in told
    assert "Ukuran : 3 KB" in told
    assert "ab" * 32 in told.replace(" ", "")
    assert pages[2].has("NOTA DINAS")


def test_a_file_that_may_be_read_though_it_is_locked_against_change_is_bound() -> None:
    assert read(dossier([part("Terkunci", locked(""))]))[1].has("NOTA DINAS")


@pytest.mark.parametrize("turn", [0, 90, 180, 270, -90, 450])
def test_a_turned_page_is_bound_and_stamped_as_it_is_read(turn: int) -> None:
    content = changed(lambda page: page.__setitem__(NameObject("/Rotate"), NumberObject(turn)))
    bound = dossier([part("Pindaian", content)])
    page = read(bound)[1]
    assert (page.width > page.height) == bool(turn % 180)
    # The stamp stands upright at the lower right of the page as a reader sees it.
    document = pypdfium2.PdfDocument(bound)
    corner = document[1].render(scale=3).to_pil().convert("L")
    corner = corner.crop((corner.width - 180, corner.height - 80, corner.width, corner.height))
    ink = Image.eval(corner, lambda value: 255 if value < 160 else 0).getbbox()
    document.close()
    assert ink is not None
    assert ink[2] - ink[0] > 2 * (ink[3] - ink[1])


@pytest.mark.parametrize(
    ("size", "shape"),
    [((2384, 3370), (595, 842)), ((3370, 2384), (842, 595)), ((298, 420), (595, 842)), ((612, 792), (612, 792))],
    ids=["A0", "A0 landscape", "A6", "letter"],
)
def test_odd_sizes_come_onto_a4(size: tuple[int, int], shape: tuple[int, int]) -> None:
    content = changed(lambda page: page.scale_to(*size))
    page = read(dossier([part("Gambar", content)]))[1]
    assert (round(page.width), round(page.height)) == shape
    assert "NOTADINAS" in "".join(glyph.text for glyph in page.glyphs).replace(" ", "")
    assert all(glyph.left > 0 and glyph.right <= page.width for glyph in page.glyphs)


def test_a_page_that_was_cut_shows_what_was_left_of_it() -> None:
    content = changed(lambda page: page.__setitem__(NameObject("/CropBox"), RectangleObject((0, 300, 595.28, 841.89))))
    page = read(dossier([part("Potongan", content)]))[1]
    assert (round(page.width), round(page.height)) == (595, 542)


def test_a_page_without_a_sensible_size_is_an_a4() -> None:
    content = changed(lambda page: page.__setitem__(NameObject("/MediaBox"), RectangleObject((0, 0, 0, 0))))
    page = read(dossier([part("Rusak", content)]))[1]
    assert (round(page.width), round(page.height)) == (595, 842)


@pytest.mark.parametrize(
    "content",
    [
        picture((40, 30), "JPEG", "CMYK", (0, 255, 255, 0)),
        picture((40, 30), "PNG", "I;16", 20_000),
        picture((40, 30), "PNG", "1", 0),
        picture((40, 30), "PNG", "LA", (0, 128)),
        picture((40, 30), "PNG", "P", 3),
        picture((6_000, 10), "PNG"),
        picture((10, 6_000), "JPEG"),
        picture((12_000, 9_000), "JPEG", "L", 90, quality=20),
    ],
    ids=["cmyk", "16 bits", "1 bit", "half transparent", "palette", "wide", "tall", "108 million dots"],
)
def test_pictures_of_every_kind_are_drawn(content: bytes) -> None:
    bound = dossier([part("Foto", content)])
    document = pypdfium2.PdfDocument(bound)
    shown = document[1].render(scale=1).to_pil().convert("L")
    document.close()
    assert sorted(shown.size) == [596, 842]
    below_its_name = shown.crop((20, 54, shown.width - 20, shown.height - 40))
    assert below_its_name.getextrema()[0] < 250


def test_sixteen_bits_keep_their_shade() -> None:
    bound = dossier([part("Pindaian", picture((400, 500), "PNG", "I;16", 32_768))])
    document = pypdfium2.PdfDocument(bound)
    shade = document[1].render(scale=1).to_pil().convert("L").getpixel((297, 300))
    document.close()
    assert 118 <= shade <= 138


def test_a_photograph_stands_as_the_camera_was_held() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    content = picture((400, 300), "JPEG", exif=exif)
    page = read(dossier([part("Foto", content)]))[1]
    assert page.height > page.width


def test_scripts_and_links_stay_outside() -> None:
    writer = PdfWriter(clone_from=io.BytesIO(render(MEMO)))
    script = DictionaryObject({NameObject("/S"): NameObject("/JavaScript"), NameObject("/JS"): TextStringObject("x()")})
    writer.root_object[NameObject("/OpenAction")] = script
    writer.pages[0][NameObject("/AA")] = DictionaryObject({NameObject("/O"): script})
    out = io.BytesIO()
    writer.write(out)
    assert b"JavaScript" in out.getvalue()
    assert b"JavaScript" not in dossier([part("Berkas", out.getvalue())])


def test_progress_is_told_and_may_end_it() -> None:
    told: list[tuple[int, int]] = []
    dossier(PARTS, progress=lambda done, of: told.append((done, of)))
    assert told == [(number, 5) for number in range(6)]
    opened = []

    def stop(done: int, _of: int) -> None:
        if done == len(opened) == 2:
            raise InterruptedError

    parts = [Part(each.title, lambda each=each: opened.append(each.title) or each.read()) for each in PARTS]
    with pytest.raises(InterruptedError):
        dossier(parts, progress=stop)
    assert opened == [each.title for each in PARTS[:2]]


def test_the_same_files_give_the_same_dossier() -> None:
    assert dossier(PARTS) == dossier(PARTS)
    assert all(faces(dossier(PARTS[:2])).values())


def test_an_empty_dossier_has_its_contents() -> None:
    assert len(read(dossier(()))) == 1


def scan(pages: int, size: int) -> bytes:
    """A scan: a page is a picture that no packing makes smaller."""
    writer = PdfWriter()
    for number in range(pages):
        page = writer.add_blank_page(595, 842)
        strokes = StreamObject()
        strokes.set_data(b"% " + Random(number).randbytes(size).replace(b"\n", b"").replace(b"\r", b"") + b"\n")  # noqa: S311
        page[NameObject("/Contents")] = writer._add_object(strokes)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_a_scan_of_three_hundred_pages_is_bound() -> None:
    bound = dossier([part("Pindaian", scan(300, 200)), part("Nota dinas", render(MEMO))])
    document = pypdfium2.PdfDocument(bound)
    assert len(document) == 302
    assert "302 / 302" in document[301].get_textpage().get_text_bounded()
    assert "301 / 302" in document[300].get_textpage().get_text_bounded()
    document.close()


def test_what_is_held_grows_with_the_file_alone_not_with_its_parts() -> None:
    size, count = 400_000, 24

    def asked_for() -> bytes:
        gc.collect()  # as the program does all the while; how much waits for it is no matter here
        return scan(2, size // 2)

    # Made when they are asked for, as the archive gives them.
    parts = [Part(f"Pindaian {number}", asked_for) for number in range(count)]
    dossier(parts[:1])
    tracemalloc.start()
    try:
        bound = dossier(parts)
        held = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert len(bound) > size * count
    assert held < len(bound) * 1.6 + size * 8
