"""What can be seen in one picture. Runs by itself, in a child process with limits (see bounded.py), because a picture
is a stranger's file. It imports nothing of this project, reads from standard input and answers on standard output.

The question is the first argument, a JSON object `{"do": "look" | "prepare" | "sheet", …}`. Standard input holds the
bytes, the logo's (`logo_bytes` of them) in front. First line out: a JSON object; after it the bytes of a new picture.
"""

from __future__ import annotations

import contextlib
import io
import json
import re
import sys
import warnings
from collections.abc import Callable, Iterator
from typing import Any

from PIL import ExifTags, Image, ImageChops, ImageFilter, ImageMath, ImageOps, ImageStat, IptcImagePlugin

FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "AVIF", "TIFF", "BMP")
MAX_PIXELS = 50_000_000

_MEMORY = 1_500_000_000  # bytes of address space; a picture of 50 megapixels needs about a third
_CPU_SECONDS = 6
_SMALL = 512  # the longest side of the copy everything is measured on, pixels
_THUMBNAIL = 160

# Measured on the copy, in grey levels 0-255; tests/test_images.py says on which pictures these were set.
_BLANK_SPREAD = 4.0  # standard deviation
_DARK_MEAN = 35.0
_DARK_LIGHTS = 0.02  # a picture taken at night has lights: this share of it is brighter than half
_SHARP_EDGES = 0.005  # even the sharpest 0.5 % of a blurred picture …
_BLUR_EDGE = 9  # … has no edge as steep as this
_DESIGNED_FLAT = 0.5  # a drawing is mostly even areas; no photo is
_NEAR_COLOUR = 48  # furthest a channel may be from a house colour: print, screens and JPEG differ that much


class Unreadable(Exception):
    """A picture that cannot be read; the message is a code: see bounded.Code."""


_BROKEN = (OSError, ValueError, SyntaxError, EOFError, MemoryError, OverflowError)
_HEIC = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1")


def open_picture(data: bytes) -> Image.Image:
    """The picture, its header read. Raises Unreadable."""
    warnings.simplefilter("ignore")  # Pillow's remarks on odd metadata; the one that matters is an error:
    warnings.simplefilter("error", Image.DecompressionBombWarning)
    try:
        picture = Image.open(io.BytesIO(data), formats=FORMATS)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise Unreadable("too-many-pixels") from None
    except _BROKEN:
        raise Unreadable(_unknown(data)) from None
    if picture.width * picture.height > MAX_PIXELS:
        raise Unreadable("too-many-pixels")
    return picture


def _unknown(data: bytes) -> str:
    if data[4:8] == b"ftyp" and data[8:12] in _HEIC:
        return "heic"
    known = (b"\xff\xd8\xff", b"\x89PNG\r\n", b"GIF8", b"RIFF", b"II*\0", b"MM\0*", b"BM")
    return "damaged" if data.startswith(known) else "unknown-format"


def look(data: bytes, colours: list[str], logo: bytes) -> tuple[dict[str, Any], bytes]:
    """Facts of a picture: what it is, what it tells of its maker, and how it looks. And a thumbnail (JPEG)."""
    picture = open_picture(data)
    facts: dict[str, Any] = {
        # Telephones put a second picture behind the first (MPO); to everybody else such a file is a JPEG.
        "format": "jpeg" if picture.format == "MPO" else (picture.format or "").lower(),
        "mode": picture.mode,
        "bytes": len(data),
        "frames": 1 if picture.format == "MPO" else getattr(picture, "n_frames", 1),
        "progressive": bool(picture.info.get("progressive")),
        **_personal(picture),
    }
    turned = _orientation(picture) in (5, 6, 7, 8)
    facts["width"], facts["height"] = picture.size[::-1] if turned else picture.size
    small = _small(picture)
    facts.update(_appearance(small))
    if colours:
        facts["house_colour"] = round(_share_of(small, [_rgb(colour) for colour in colours]), 3)
    if logo:
        try:
            facts["logo"] = round(_logo(small, _small(open_picture(logo))), 2)
        except Unreadable:
            raise Unreadable("bad-logo") from None
    small.thumbnail((_THUMBNAIL, _THUMBNAIL))
    return facts, _saved(small, "JPEG", quality=80)


def _orientation(picture: Image.Image) -> int:
    try:
        return int(picture.getexif().get(ExifTags.Base.Orientation, 1))
    except Exception:  # a broken EXIF block turns nothing
        return 1


def _upright(picture: Image.Image) -> Image.Image:
    try:
        return ImageOps.exif_transpose(picture)
    except _BROKEN:
        return picture


def _small(picture: Image.Image) -> Image.Image:
    """An upright RGB copy of at most 512 pixels, decoded no larger than needed."""
    try:
        picture.draft("RGB", (_SMALL, _SMALL))
        picture.thumbnail((_SMALL, _SMALL), Image.Resampling.BOX)
        return _plain(_upright(picture))
    except _BROKEN:
        raise Unreadable("damaged") from None


def _plain(picture: Image.Image) -> Image.Image:
    """The picture as RGB, what is transparent white."""
    if picture.mode.startswith("I"):  # 16 bit: Pillow would cut off, not scale
        picture = picture.convert("I").point(lambda level: level / 257).convert("L")
    if "A" in picture.getbands() or "transparency" in picture.info:
        white = Image.new("RGBA", picture.size, "white")
        white.alpha_composite(picture.convert("RGBA"))
        picture = white
    return picture.convert("RGB")


def _personal(picture: Image.Image) -> dict[str, Any]:
    """Location, maker, copyright and other personal data in EXIF, IPTC and XMP. What is broken tells nothing."""
    exif = _read(picture.getexif)
    gps = _read(lambda: picture.getexif().get_ifd(ExifTags.IFD.GPSInfo))
    details = _read(lambda: picture.getexif().get_ifd(ExifTags.IFD.Exif))
    iptc = _read(lambda: IptcImagePlugin.getiptcinfo(picture))  # type: ignore[arg-type]
    xmp = picture.info.get("xmp") or picture.info.get("XML:com.adobe.xmp") or ""
    xmp = xmp.decode("utf-8", "replace") if isinstance(xmp, bytes) else str(xmp)
    personal = {
        "serial-number": details.get(ExifTags.Base.BodySerialNumber) or details.get(ExifTags.Base.LensSerialNumber),
        "owner": details.get(ExifTags.Base.CameraOwnerName),
        "time": details.get(ExifTags.Base.DateTimeOriginal) or exif.get(ExifTags.Base.DateTime),
    }
    return {
        "has_location": ExifTags.GPS.GPSLatitude in gps or "exif:GPSLatitude" in xmp or (2, 90) in iptc,
        "maker": _text(exif.get(ExifTags.Base.Artist)) or _text(iptc.get((2, 80))) or _within(xmp, "dc:creator"),
        "copyright": _text(exif.get(ExifTags.Base.Copyright)) or _text(iptc.get((2, 116))) or _within(xmp, "dc:rights"),
        "personal": [name for name, value in personal.items() if _text(value)],
    }


def _read(block: Callable[[], Any]) -> dict[Any, Any]:
    try:
        return dict(block() or {})
    except Exception:  # somebody's broken metadata is no reason to refuse the picture
        return {}


def _text(value: object) -> str:
    if isinstance(value, (list, tuple)):
        value = value[0] if value else ""
    text = value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value or "")
    with contextlib.suppress(UnicodeError):
        text = text.encode("latin-1").decode("utf-8")  # EXIF as most programs write it, which is not as it was meant
    return " ".join(re.sub(r"[\0-\x1f\x7f-\x9f\ud800-\udfff]", " ", text).split())[:200]


def _within(xmp: str, tag: str) -> str:
    start = xmp.find(f"<{tag}")
    end = xmp.find(f"</{tag}>", start)
    if start < 0 or end < 0:
        return ""
    return _text(re.sub(r"<[^>]{0,200}>", " ", xmp[start : min(end, start + 4000)]))


def _appearance(small: Image.Image) -> dict[str, bool]:
    grey = small.convert("L")
    stat, histogram = ImageStat.Stat(grey), grey.histogram()
    blank = stat.stddev[0] < _BLANK_SPREAD
    dark = not blank and stat.mean[0] < _DARK_MEAN and sum(histogram[128:]) < _DARK_LIGHTS * sum(histogram)
    edges = _edges(grey)
    steepest, left = 255, _SHARP_EDGES * sum(edges)
    while steepest and left > edges[steepest]:
        left -= edges[steepest]
        steepest -= 1
    unsharp = steepest < _BLUR_EDGE
    return {
        "blank": blank,
        "dark": dark,
        "blurred": unsharp and not blank and not dark and min(small.size) >= 64,
        "designed": not unsharp and edges[0] + edges[1] > _DESIGNED_FLAT * sum(edges),
    }


def _edges(grey: Image.Image) -> list[int]:
    """How many pixels have how steep an edge: the histogram of the absolute Laplacian."""
    laplace = (0, 1, 0, 1, -4, 1, 0, 1, 0)
    up = grey.filter(ImageFilter.Kernel((3, 3), laplace, scale=1))
    down = grey.filter(ImageFilter.Kernel((3, 3), [-part for part in laplace], scale=1))
    inner = (1, 1, max(grey.width - 1, 2), max(grey.height - 1, 2))  # the filter leaves the rim as it was
    return ImageChops.lighter(up, down).crop(inner).histogram()


def _rgb(colour: str) -> tuple[int, int, int]:
    """`#rrggbb`. Raises Unreadable."""
    found = re.fullmatch(r"#?([0-9a-fA-F]{2})([0-9a-fA-F]{2})([0-9a-fA-F]{2})", colour)
    if not found:
        raise Unreadable("bad-colour")
    red, green, blue = (int(part, 16) for part in found.groups())
    return red, green, blue


def _share_of(small: Image.Image, colours: list[tuple[int, int, int]]) -> float:
    """The share of the picture, 0 to 1, that is close to one of the colours."""
    tiny = small.resize((128, 128), Image.Resampling.BOX)
    near = Image.new("L", tiny.size)
    for colour in colours:
        apart = ImageChops.difference(tiny, Image.new("RGB", tiny.size, colour)).split()
        furthest = ImageChops.lighter(ImageChops.lighter(apart[0], apart[1]), apart[2])
        near = ImageChops.lighter(near, furthest.point(lambda apart: 255 if apart < _NEAR_COLOUR else 0))
    return near.histogram()[255] / (128 * 128)


def _logo(small: Image.Image, logo: Image.Image) -> float:
    """How much the best place for the logo, over several sizes, looks like it: 1 is the same, 0 nothing alike.

    The normalised cross-correlation at about 150 points of the logo, worked out for all places at once: each point adds
    a shifted copy of the scene. In light and dark only, and either way round, because logos are printed in white too.
    """
    scene = ImageOps.contain(small, (176, 176)).convert("L").filter(ImageFilter.GaussianBlur(0.7))
    mark = _trimmed(logo.convert("L"))
    return max((_likeness(scene, pattern) for pattern in _sizes(mark, scene.size)), default=0.0)


def _trimmed(logo: Image.Image) -> Image.Image:
    """Without the even border around it."""
    border = logo.getpixel((0, 0))
    box = ImageChops.difference(logo, Image.new("L", logo.size, border)).point(lambda apart: 255 if apart > 24 else 0)
    return logo.crop(box.getbbox() or (0, 0, *logo.size))


def _sizes(mark: Image.Image, scene: tuple[int, int]) -> Iterator[Image.Image]:
    for side in (18, 22, 26, 31, 37, 45, 54, 65, 80, 100, 130, 170):
        pattern = ImageOps.contain(mark, (side, side))
        if min(pattern.size) >= 6 and pattern.width <= scene[0] and pattern.height <= scene[1]:
            yield pattern.filter(ImageFilter.GaussianBlur(0.7))


def _likeness(scene: Image.Image, pattern: Image.Image) -> float:
    across, down = scene.width - pattern.width + 1, scene.height - pattern.height + 1
    step = max(1.0, (pattern.width * pattern.height / 150) ** 0.5)
    xs = [int(step / 2 + n * step) for n in range(int(pattern.width / step))]
    ys = [int(step / 2 + n * step) for n in range(int(pattern.height / step))]
    points = [(x, y, float(pattern.getpixel((x, y)))) for y in ys for x in xs]  # type: ignore[arg-type]
    mean = sum(level for *_, level in points) / len(points)
    spread = sum((level - mean) ** 2 for *_, level in points)
    if spread < len(points) * 25:
        return 0.0
    floating = scene.convert("F")
    together = total = squares = Image.new("F", (across, down))
    for x, y, level in points:
        window = floating.crop((x, y, x + across, y + down))
        together = ImageMath.lambda_eval(_plus_weighted, sum=together, part=window, weight=level - mean)
        total = ImageMath.lambda_eval(_plus, sum=total, part=window)
        squares = ImageMath.lambda_eval(_plus_weighted, sum=squares, part=window, weight=window)
    squared = ImageMath.lambda_eval(
        _correlation, together=together, total=total, squares=squares, number=len(points), spread=spread
    )
    highest: float = squared.getextrema()[1]
    return float(highest**0.5)


def _plus(_: Any) -> Any:
    return _["sum"] + _["part"]


def _plus_weighted(_: Any) -> Any:
    return _["sum"] + _["part"] * _["weight"]


def _correlation(_: Any) -> Any:
    """The square of it. An even place is like nothing: its spread counts as at least 10 grey levels."""
    spread = _["max"](_["squares"] - _["total"] * _["total"] / _["number"], _["number"] * 100.0)
    return _["together"] * _["together"] / spread / _["spread"]


def prepare(
    data: bytes, aspects: list[float] | None, most: list[int | None], most_bytes: int | None
) -> tuple[dict[str, Any], bytes]:
    """A copy without metadata: upright, cut around the middle to within `aspects` (lowest, highest), no wider and no
    higher than `most`, no heavier than `most_bytes`. A PNG stays one while it fits; all else becomes a JPEG."""
    picture = open_picture(data)
    kind = "PNG" if picture.format == "PNG" else "JPEG"
    try:
        profile = picture.info.get("icc_profile") if picture.mode == "RGB" else None  # another mode's no longer fits
        upright = _upright(picture)
        see_through = kind == "PNG" and "A" in upright.getbands()
        upright = upright.convert("RGBA") if see_through else _plain(upright)
        width, height = _fitting(upright.size, aspects, most)
        upright = ImageOps.fit(upright, (width, height), Image.Resampling.LANCZOS)
        for quality in (90, 82, 74, 66, 58):
            small = kind == "JPEG"  # a PNG would take seconds
            new = _saved(upright, kind, quality=quality, optimize=small, icc_profile=profile)
            if most_bytes is None or len(new) <= most_bytes:
                break
            if kind == "PNG":
                upright, kind = _plain(upright), "JPEG"
    except _BROKEN:
        raise Unreadable("damaged") from None
    return {"format": kind.lower(), "width": width, "height": height}, new


def _fitting(size: tuple[int, int], aspects: list[float] | None, most: list[int | None]) -> tuple[int, int]:
    """The size it gets: cut, then scaled down, never up."""
    width, height = size
    lowest, highest = aspects or (0.0, float("inf"))
    if width / height > highest:
        width = max(1, round(height * highest))
    elif width / height < lowest:
        height = max(1, round(width / lowest))
    scale = min([1.0, *(limit / side for side, limit in zip((width, height), most, strict=True) if limit)])
    return max(1, round(width * scale)), max(1, round(height * scale))


def _saved(picture: Image.Image, kind: str, **how: Any) -> bytes:
    """Only the pixels: Pillow writes no metadata it is not given."""
    picture.info = {}
    out = io.BytesIO()
    picture.save(out, kind, **how)
    return out.getvalue()


def sheet(data: bytes, crops: list[dict[str, Any]]) -> tuple[dict[str, Any], bytes]:
    """A contact sheet (PNG): how each channel shows the picture. A crop has a `label` and `aspects`, [lowest, highest]
    or None."""
    from PIL import ImageDraw, ImageFont

    small = _small(open_picture(data))
    across, tile, gap, line = 4, 240, 16, 34
    down = -(-len(crops) // across)
    page = Image.new("RGB", (across * (tile + gap) + gap, down * (tile + line + gap) + gap), "white")
    pen, font = ImageDraw.Draw(page), ImageFont.load_default(15)
    for number, crop in enumerate(crops):
        left, top = gap + number % across * (tile + gap), gap + number // across * (tile + line + gap)
        shown = ImageOps.fit(small, _fitting(small.size, crop["aspects"], [None, None]))
        shown = ImageOps.contain(shown, (tile, tile))
        page.paste(shown, (left + (tile - shown.width) // 2, top + (tile - shown.height) // 2))
        pen.text((left, top + tile + 8), crop["label"][:32], "black", font)
    return {"format": "png", "width": page.width, "height": page.height}, _saved(page, "PNG")


def _restrain() -> None:
    """What this process may use. It writes no file at all."""
    if sys.platform == "win32":
        return
    import resource

    for limit, most in (
        (resource.RLIMIT_AS, _MEMORY),
        (resource.RLIMIT_CPU, _CPU_SECONDS),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        try:
            resource.setrlimit(limit, (most, most))
        except (ValueError, OSError):  # macOS has no limit on memory, or a lower one is set already
            continue


def main() -> None:
    asked = json.loads(sys.argv[1])
    logo = sys.stdin.buffer.read(asked.get("logo_bytes", 0))
    data = sys.stdin.buffer.read()
    new = b""
    try:
        if asked["do"] == "look":
            answer, new = look(data, asked["colours"], logo)
        elif asked["do"] == "prepare":
            answer, new = prepare(data, asked["aspects"], asked["most"], asked["most_bytes"])
        else:
            answer, new = sheet(data, asked["crops"])
    except Unreadable as error:
        answer = {"error": str(error)}
    sys.stdout.buffer.write(json.dumps(answer).encode() + b"\n" + new)


if __name__ == "__main__":
    _restrain()
    main()
