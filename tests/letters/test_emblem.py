"""Letters tests: the emblem: what is handed in is judged before it is decoded; what is printed is small and upright."""

import io
import struct
import zlib
from dataclasses import replace

import pytest
from PIL import Image, PngImagePlugin
from pypdf import PdfReader

from setwan_desktop.letters import render
from setwan_desktop.letters.drawing_file import drawing_fault
from setwan_desktop.letters.emblem import emblem_of
from setwan_desktop.letters.emblem_file import LARGEST_SIDE, Unfit, made_ready
from setwan_desktop.letters.paper import MM
from tests.letters.samples import COUNCIL, INVITATION

GREEN = (20, 140, 60)


def _nothing(_content: bytes, _side: int) -> bytes:
    return b""


def _saved(picture: Image.Image, kind: str = "PNG", **options) -> bytes:
    out = io.BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()


def _opened(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png))


def _png_head(width: int, height: int) -> bytes:
    """Make a PNG that says how large it is and holds next to nothing."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = [(b"IHDR", head), (b"IDAT", zlib.compress(b"\0" * 64)), (b"IEND", b"")]
    chunks = (struct.pack(">I", len(b)) + k + b + struct.pack(">I", zlib.crc32(k + b)) for k, b in parts)
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def _halves() -> Image.Image:
    """Make a picture whose upper half is green and whose lower half is white."""
    picture = Image.new("RGB", (700, 900), "white")
    picture.paste(GREEN, (0, 0, 700, 450))
    return picture


def _turned() -> bytes:
    """Make the halves as a camera held on its side keeps them."""
    exif = Image.Exif()
    exif[0x0112] = 6
    return _saved(_halves().rotate(90, expand=True), "JPEG", exif=exif, quality=95)


def _moving() -> bytes:
    others = [Image.new("RGB", (700, 900), "black")]
    return _saved(_halves(), save_all=True, append_images=others, duration=100)


def _sixteen_bits() -> bytes:
    levels = struct.pack("<H", 20_000) * (700 * 450) + b"\xff\xff" * (700 * 450)
    return _saved(Image.frombytes("I;16", (700, 900), levels))


@pytest.mark.parametrize(
    ("content", "first"),
    [
        (_saved(_halves()), GREEN),
        (_saved(_halves(), "JPEG", quality=95), GREEN),
        (_saved(_halves().convert("CMYK"), "JPEG", quality=95), GREEN),
        (_turned(), GREEN),
        (_moving(), GREEN),
        (_saved(_halves().convert("P")), None),
        (_saved(_halves().convert("LA")), (95, 95, 95)),
        (_sixteen_bits(), (78, 78, 78)),
        (_saved(_halves().convert("1")), None),
    ],
    ids=["png", "jpeg", "cmyk", "turned by camera", "moving", "palette", "grey and see-through", "16 bits", "one bit"],
)
def test_every_kind_of_picture_becomes_the_same_kind(content: bytes, first: tuple[int, int, int] | None) -> None:
    ready = made_ready(content, _nothing)
    picture = _opened(ready.png)
    assert picture.mode in {"RGB", "RGBA"}
    assert picture.size == (700, 900)
    upper, lower = picture.convert("RGB").getpixel((350, 100)), picture.convert("RGB").getpixel((350, 800))
    assert min(lower) > 245
    if first is not None:
        assert all(abs(a - b) < 14 for a, b in zip(upper, first, strict=True)), upper


def test_what_is_see_through_stays_so_and_is_printed_on_white() -> None:
    picture = Image.new("RGBA", (800, 800), (0, 0, 0, 0))
    picture.paste((*GREEN, 255), (300, 300, 500, 500))
    ready = made_ready(_saved(picture), _nothing)
    assert _opened(ready.png).getpixel((5, 5))[3] == 0
    image = PdfReader(io.BytesIO(render(INVITATION, ready.png))).pages[0].images[0].image
    assert image.getpixel((2, 2)) == (255, 255, 255)


def test_a_large_picture_is_kept_no_larger_than_paper_needs() -> None:
    ready = made_ready(_saved(Image.new("RGB", (5_000, 2_500), GREEN)), _nothing)
    assert (ready.width, ready.height) == (5_000, 2_500)
    assert _opened(ready.png).size == (LARGEST_SIDE, LARGEST_SIDE // 2)


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", "empty"),
        (b"bukan gambar", "emblem_kind"),
        (b"%PDF-1.7 x", "emblem_kind"),
        (_saved(Image.new("RGB", (9, 9)), "GIF"), "emblem_kind"),
        (_saved(Image.new("RGB", (900, 900), "red"))[:120], "emblem_damaged"),
        (_saved(_halves(), "JPEG")[:900], "emblem_damaged"),
        (_png_head(700, 900), "emblem_damaged"),
        (_png_head(30_000, 30_000), "emblem_pixels"),
        (_png_head(2_000_000_000, 1), "emblem_pixels"),
        (_png_head(10_000, 5_001), "emblem_pixels"),
        (b"\x89PNG\r\n\x1a\n" + b"0" * (10 * 1024 * 1024), "emblem_bytes"),
        (b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'/>", "emblem_damaged"),
    ],
    ids=[
        "empty", "text", "pdf", "gif", "cut png", "cut jpeg", "no pixels", "30000 x 30000", "a line", "too many pixels",
        "too many bytes", "drawing of nothing",
    ],
)  # fmt: skip
def test_what_cannot_be_an_emblem_is_refused(content: bytes, fault: str) -> None:
    with pytest.raises(Unfit, match=f"^{fault}$"):
        made_ready(content, _nothing)


def test_a_bomb_is_refused_by_its_head(monkeypatch: pytest.MonkeyPatch) -> None:
    decoded: list[object] = []
    monkeypatch.setattr(PngImagePlugin.PngImageFile, "load", decoded.append)
    with pytest.raises(Unfit, match="emblem_pixels"):
        made_ready(_png_head(30_000, 30_000), _nothing)
    assert not decoded


def _svg(inside: str, before: str = "", more: str = "") -> bytes:
    space = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    return f'{before}<svg {space} viewBox="0 0 90 90" {more}>{inside}</svg>'.encode()


@pytest.mark.parametrize(
    "content",
    [
        _svg('<path d="M0 0L90 0L45 90z"/>'),
        _svg('<defs><linearGradient id="a"/></defs><rect width="9" height="9" fill="url( \'#a\' )"/>'),
        _svg('<g id="a"/><use xlink:href="#a"/>', '<?xml version="1.0"?>\n<!-- dibuat -->\n'),
        _svg("", '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'),
    ],
    ids=["plain", "gradient", "use", "doctype"],
)
def test_a_harmless_drawing_is_drawn(content: bytes) -> None:
    asked: list[int] = []

    def draw(given: bytes, side: int) -> bytes:
        assert given == content
        asked.append(side)
        return _saved(_halves())

    assert made_ready(content, draw).width == 700
    assert asked == [LARGEST_SIDE]


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (_svg("<script>alert(1)</script>"), "drawing_script"),
        (_svg('<g onclick="x"/>'), "drawing_script"),
        (_svg("", more='onload="x"'), "drawing_script"),
        (_svg("<foreignObject/>"), "drawing_script"),
        (_svg("&a;", '<!DOCTYPE svg [<!ENTITY a "b">]>'), "drawing_script"),
        (_svg("&a;", '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>'), "drawing_script"),
        (_svg('<image href="http://a.id/b.png"/>'), "drawing_link"),
        (_svg('<image xlink:href="file:///etc/passwd"/>'), "drawing_link"),
        (_svg('<rect fill="url(http://a.id/b)"/>'), "drawing_link"),
        (_svg('<style>@import "http://a.id/b.css";</style>'), "drawing_link"),
        (_svg("", '<?xml-stylesheet href="http://a.id/b.css"?>'), "drawing_link"),
        (_svg("".join(f'<g id="g{n}">' + f'<use href="#g{n + 1}"/>' * 9 + "</g>" for n in range(12))), "drawing_large"),
        (_svg('<g id="a"><use href="#a"/></g>'), "drawing_large"),
        (_svg("<g>" * 900 + "</g>" * 900), "drawing_large"),
        (_svg("<g/>" * 30_000), "drawing_large"),
        (_svg("<!--" + "x" * 5_000_000 + "-->"), "drawing_large"),
        (_svg("<g/>")[:-5], "emblem_damaged"),
        (b"<html><body><svg/></body></html>", "emblem_kind"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_drawing_that_does_more_than_draw_is_refused(content: bytes, fault: str) -> None:
    assert drawing_fault(content) == fault


@pytest.mark.parametrize("millimetres", [12, 22, 40])
def test_the_emblem_is_as_high_as_the_office_says(millimetres: int) -> None:
    emblem = emblem_of(_saved(Image.new("RGB", (900, 900), "red")), millimetres * MM, True)
    assert (emblem.width, emblem.height) == pytest.approx((millimetres * MM, millimetres * MM))
    assert emblem.size[0] / (millimetres / 25.4) <= 601
    high = render(replace(INVITATION, letterhead=replace(COUNCIL, emblem_mm=float(millimetres))))
    assert high.count(b"/Subtype /Image") == 1


@pytest.mark.parametrize("height", [0.0, -5.0, 1e9])
def test_a_height_out_of_all_bounds_is_bounded(height: float) -> None:
    emblem = emblem_of(None, height, True)
    assert 8 * MM <= emblem.height <= 45 * MM


def test_without_colour_the_emblem_is_grey_and_smaller() -> None:
    given = _saved(_halves())
    coloured, grey = emblem_of(given, 22 * MM, True), emblem_of(given, 22 * MM, False)
    assert (coloured.channels, grey.channels) == (3, 1)
    assert len(grey.squeezed) <= len(coloured.squeezed)
    pdf = render(replace(INVITATION, letterhead=replace(COUNCIL, colour=False)), given)
    image = PdfReader(io.BytesIO(pdf)).pages[0].images[0].image
    assert image.mode == "L"
    assert 60 < image.getpixel((image.width // 2, 5)) < 120


def test_colours_come_out_as_they_went_in() -> None:
    (image,) = PdfReader(io.BytesIO(render(INVITATION, _saved(_halves())))).pages[0].images
    red, green, blue = image.image.getpixel((image.image.width // 2, image.image.height // 4))
    assert (red, green, blue) == pytest.approx(GREEN, abs=3)


def test_a_picture_of_many_colours_is_printed_less_fine_rather_than_large() -> None:
    noise = Image.merge("RGB", [Image.effect_noise((1_000, 1_000), 90) for _ in range(3)])
    assert len(render(INVITATION, _saved(noise))) < 400_000


def test_a_letter_reads_no_emblem_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    given = _saved(_halves())
    first = render(INVITATION, given)
    monkeypatch.setattr(Image, "open", None)
    assert render(INVITATION, given) == first
