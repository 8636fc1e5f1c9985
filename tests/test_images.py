"""What is seen in pictures, and that no file, however made, hurts the service.

The limits for blank, dark and blurred were set on 30 photographs and drawings of other people (the pictures that come with
scikit-image and scikit-learn): sharp ones have edges of 45 to 255 grey levels, blurred over 3 pixels of 512 at most 7.
The pictures here are made on the spot.
"""

from __future__ import annotations

import io
import itertools
import struct
import subprocess
import sys
import time
import zlib
from base64 import b64decode
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from PIL import Image, ImageDraw, ImageFilter, ImageOps, PngImagePlugin

from composer_api import Config
from shared_rules import Draft, check
from shared_rules.images import ImageError, as_media, contact_sheet, crops, look, prepare
from shared_rules.images.shape import kept_shapes, ratio
from shared_rules.platforms import platforms
from tests.conftest import PATIENT, ROOT, Answer, Server, client_of

CLIENT = {"X-Postwijzer-Client": "test", "Content-Type": "application/octet-stream"}


def saved(picture: Image.Image, kind: str = "JPEG", **how: object) -> bytes:
    out = io.BytesIO()
    picture.save(out, kind, **how)  # type: ignore[arg-type]
    return out.getvalue()


def photo(width: int = 800, height: int = 600) -> Image.Image:
    """Something with fine detail, light and dark, like a photo: noise at several sizes under a slope of light."""
    slope = Image.linear_gradient("L").resize((width, height))
    noise = Image.effect_noise((width, height), 60)
    coarse = Image.effect_noise((width // 12 + 1, height // 12 + 1), 90).resize((width, height))
    grey = Image.blend(Image.blend(noise, coarse, 0.5), slope, 0.4)
    return ImageOps.colorize(grey, "#102030", "#f0e8d0", "#7a8a5a")


def drawing(*, colour: str = "#e3001b", width: int = 1080, height: int = 1080) -> Image.Image:
    """A poster: an even ground with a few shapes."""
    page = Image.new("RGB", (width, height), "white")
    pen = ImageDraw.Draw(page)
    pen.rectangle((0, 0, width, height // 3), fill=colour)
    pen.ellipse((width // 3, height // 2, width // 2, height // 2 + width // 6), fill="#222222")
    return page


def gps() -> Image.Exif:
    exif = Image.Exif()
    exif[0x8825] = {1: "N", 2: (51.0, 3.0, 12.5), 3: "E", 4: (3.0, 43.0, 20.1)}
    return exif


def test_a_photo_is_told_as_it_is_once_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # on its side, as telephones keep it
    exif[0x013B], exif[0x8298] = "J__ran", "(c) 2026 J__ran"
    exif[0x8769] = {0x9003: "2026:05:12 10:44:55", 0xA431: "SN 12345"}
    data = saved(photo(800, 600), exif=exif, quality=88, progressive=True).replace(b"J__ran", "Jöran".encode())
    facts = look(data, name="kamp.jpg")
    assert (facts.width, facts.height, facts.format, facts.frames) == (600, 800, "jpeg", 1)
    assert (facts.bytes, facts.mode, facts.progressive) == (len(data), "RGB", True)
    assert (facts.maker, facts.copyright, facts.personal) == ("Jöran", "(c) 2026 Jöran", ("serial-number", "time"))
    assert {facts.has_location, facts.blank, facts.dark, facts.blurred, facts.designed} == {False}
    thumbnail = Image.open(io.BytesIO(facts.thumbnail))
    assert (thumbnail.format, thumbnail.size) == ("JPEG", (120, 160))
    assert len(thumbnail.getexif()) == 0


def xmp(inner: str) -> bytes:
    return f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:Description>{inner}</rdf:Description></x:xmpmeta>'.encode()


def iptc(number: int, value: bytes) -> bytes:
    """The marker of Photoshop with one IPTC field."""
    field = b"\x1c\x02" + bytes([number]) + struct.pack(">H", len(value)) + value
    block = b"8BIM\x04\x04\0\0" + struct.pack(">I", len(field)) + field + b"\0" * (len(field) % 2)
    segment = b"Photoshop 3.0\0" + block
    return b"\xff\xed" + struct.pack(">H", len(segment) + 2) + segment


def test_the_place_is_found_in_exif_xmp_and_iptc_of_every_format() -> None:
    plain = photo(200, 200)
    somewhere = xmp("<exif:GPSLatitude>51,3.2N</exif:GPSLatitude>")
    jpeg = saved(plain)
    with_place = [
        saved(plain, exif=gps()),
        saved(plain, "PNG", exif=gps()),
        saved(plain, "WEBP", exif=gps()),
        saved(plain, "AVIF", exif=gps()),
        saved(plain, "WEBP", xmp=somewhere),
        saved(plain, xmp=somewhere),
        jpeg[:2] + iptc(90, b"Gent") + jpeg[2:],
    ]
    assert [look(data).has_location for data in with_place] == [True] * len(with_place)
    assert not look(jpeg).has_location


def test_the_maker_is_found_in_iptc_and_xmp_too() -> None:
    jpeg = saved(photo(200, 200))
    assert look(jpeg[:2] + iptc(80, "Jöran".encode()) + jpeg[2:]).maker == "Jöran"
    named = "<dc:creator><rdf:Seq><rdf:li>An Peeters</rdf:li></rdf:Seq></dc:creator>"
    assert look(saved(photo(200, 200), xmp=xmp(named))).maker == "An Peeters"


def test_blank_dark_blurred_and_drawn_are_told_apart() -> None:
    sharp = photo(1200, 900)
    night = sharp.point(lambda level: level // 5)
    with_lights = night.copy()
    ImageDraw.Draw(with_lights).ellipse((100, 100, 400, 400), fill="#fff2c0")
    seen = {
        name: look(saved(picture, quality=85))
        for name, picture in {
            "sharp": sharp,
            "soft": sharp.filter(ImageFilter.GaussianBlur(1)),
            "blurred": sharp.filter(ImageFilter.GaussianBlur(12)),
            "dark": night,
            "lights": with_lights,
            "blank": Image.new("RGB", (900, 900), "#7a8a5a"),
            "drawing": drawing(),
        }.items()
    }
    told = {name: [what for what in ("blank", "dark", "blurred", "designed") if getattr(facts, what)] for name, facts in seen.items()}
    assert told == {
        "sharp": [],
        "soft": [],
        "blurred": ["blurred"],
        "dark": ["dark"],
        "lights": [],
        "blank": ["blank"],
        "drawing": ["designed"],
    }


def test_the_share_of_the_house_colours_is_measured() -> None:
    colours = ("#E3001B", "#222222")
    share = look(saved(drawing(), quality=80), colours=colours).house_colour
    assert share == pytest.approx(1 / 3 + 3.14159 / 4 / 36, abs=0.02)
    assert look(saved(drawing(colour="#0057b8")), colours=("#e3001b",)).house_colour == 0
    assert look(saved(drawing())).house_colour is None


def logo() -> Image.Image:
    mark = Image.new("RGBA", (400, 400), (0, 0, 0, 0))
    pen = ImageDraw.Draw(mark)
    pen.ellipse((10, 10, 390, 390), fill="#0057b8")
    pen.polygon([(200, 60), (330, 300), (70, 300)], fill="white")
    pen.rectangle((170, 300, 230, 360), fill="#ffcc00")
    return mark


@pytest.mark.parametrize("share", [0.25, 0.4, 0.7, 0.95])
def test_the_logo_is_found_at_every_size_in_a_profile_picture(share: float) -> None:
    scene = photo(900, 900)
    small = ImageOps.contain(logo(), (round(900 * share),) * 2)
    scene.paste(small, (20, 900 - small.height - 20), small)
    found = look(saved(scene, quality=75), logo=saved(logo(), "PNG")).logo
    assert found is not None
    assert found >= 0.75


def test_where_the_logo_is_not_hardly_anything_looks_like_it() -> None:
    for picture in (photo(900, 900), drawing(), Image.new("RGB", (500, 500), "white")):
        found = look(saved(picture), logo=saved(logo(), "PNG")).logo
        assert found is not None
        assert found < 0.66


def png(width: int, height: int, rest: bytes = b"") -> bytes:
    """A PNG that claims a size, whatever it holds."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + (rest or chunk(b"IDAT", zlib.compress(b"\0" * 1000))) + chunk(b"IEND", b"")


def huge_exif() -> bytes:
    jpeg = saved(photo(300, 300))
    segment = b"\xff\xe1" + struct.pack(">H", 65_535) + b"Exif\0\0" + b"MM\0*\0\0\0\x08" + b"\xff\xff" * 32_759 + b"x"
    return jpeg[:2] + segment * 40 + jpeg[2:]


def telephone() -> bytes:
    """Two pictures in one file (MPO), as telephones keep their HDR photos."""
    return saved(photo(300, 300), "MPO", save_all=True, append_images=[photo(300, 300)])


def hostile() -> Iterator[tuple[str, bytes, str]]:
    """What it is, the bytes, and the answer: a format, or the code of the error."""
    picture = photo(300, 200)
    jpeg = saved(picture)
    text = PngImagePlugin.PngInfo()
    text.add_text("Comment", "A" * 60_000_000, zip=True)
    frames = [photo(60, 60) for _ in range(12)]
    yield "nothing", b"", "empty"
    yield "truncated JPEG", jpeg[: len(jpeg) // 2], "damaged"
    yield "only the start of a JPEG", jpeg[:200], "damaged"
    yield "truncated PNG", saved(picture, "PNG")[:4000], "damaged"
    yield "text", b"Dit is geen foto." * 100, "unknown-format"
    yield "PDF", b"%PDF-1.7\n" + b"x" * 5000, "unknown-format"
    yield "PostScript", b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n%%EndComments\n", "unknown-format"
    yield "SVG", b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', "unknown-format"
    yield "HEIC", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + b"\0" * 3000, "heic"
    yield "bomb of 60,000 by 60,000", png(60_000, 60_000), "too-many-pixels"
    yield "bomb below Pillow's own limit", png(9_000, 9_000), "too-many-pixels"
    yield "GIF that claims 65,535 squared", b"GIF89a" + b"\xff" * 4 + saved(picture, "GIF")[10:], "too-many-pixels"
    yield "no size", png(0, 0), "damaged"
    yield "text bomb", saved(picture, "PNG", pnginfo=text), "damaged"
    yield "renamed", saved(picture, "PNG"), "png"
    yield "16 bit", saved(Image.linear_gradient("L").convert("I").point(lambda level: level * 257).convert("I;16"), "PNG"), "png"
    yield "32 bit floats", saved(Image.linear_gradient("L").convert("F"), "TIFF"), "tiff"
    yield "CMYK", saved(picture.convert("CMYK")), "jpeg"
    yield "LAB", saved(Image.new("LAB", (90, 90)), "TIFF"), "tiff"
    yield "palette", saved(picture.quantize(16), "PNG", transparency=3), "png"
    yield "one bit", saved(picture.convert("1"), "PNG"), "png"
    yield "see-through", saved(logo(), "WEBP"), "webp"
    yield "moving GIF", saved(frames[0], "GIF", save_all=True, append_images=frames[1:]), "gif"
    yield "moving PNG", saved(frames[0], "PNG", save_all=True, append_images=frames[1:]), "png"
    yield "moving WebP", saved(frames[0], "WEBP", save_all=True, append_images=frames[1:]), "webp"
    yield "progressive", saved(picture, progressive=True), "jpeg"
    yield "AVIF", saved(picture, "AVIF"), "avif"
    yield "huge EXIF", huge_exif(), "jpeg"
    yield "broken EXIF", saved(picture, exif=b"Exif\0\0II*\0\xff\xff\xff\x7f"), "jpeg"
    yield "EXIF that points at itself", saved(picture, exif=b"Exif\0\0II*\0\x08\0\0\0\x01\0\x25\x88\x04\0\x01\0\0\0\x08\0\0\0\x08\0\0\0"), "jpeg"
    yield "JPEG and ZIP at once", jpeg + b"PK\x03\x04" + b"\0" * 500, "jpeg"
    yield "GIF and script at once", saved(picture, "GIF") + b"*/=1;alert(1)//", "gif"
    yield "two pictures", telephone(), "jpeg"
    yield "one pixel", saved(Image.new("RGB", (1, 1)), "PNG"), "png"
    yield "one row", saved(Image.new("RGB", (20_000, 1)), "PNG"), "png"
    yield "noise behind a JPEG's first bytes", b"\xff\xd8\xff\xe0" + bytes(range(256)) * 40, "damaged"


HOSTILE = list(hostile())


@pytest.mark.parametrize(("data", "answer"), [each[1:] for each in HOSTILE], ids=[each[0] for each in HOSTILE])
def test_every_file_gets_a_clear_answer(data: bytes, answer: str) -> None:
    assert seen(data) == answer


def seen(data: bytes) -> str:
    try:
        return look(data, name="foto.jpg").format
    except ImageError as error:
        return error.code


def test_a_moving_picture_is_one_and_a_telephones_double_picture_is_not() -> None:
    named = {name: data for name, data, _ in HOSTILE}
    assert as_media(look(named["moving GIF"])).kind == "gif"
    assert as_media(look(named["moving WebP"])).frames == 12
    double = look(named["two pictures"])
    assert (double.format, double.frames, as_media(double).kind) == ("jpeg", 1, "image")


def test_too_heavy_a_file_is_refused_unread() -> None:
    with pytest.raises(ImageError, match="too-large"):
        look(b"\xff\xd8\xff" + b"\0" * 20_000_000)


def test_a_bad_colour_or_logo_is_told_apart_from_a_bad_picture() -> None:
    with pytest.raises(ImageError, match="bad-colour"):
        look(saved(photo(80, 80)), colours=("rood",))
    with pytest.raises(ImageError, match="bad-logo"):
        look(saved(photo(80, 80)), logo=b"<svg/>")


def test_the_child_may_use_no_more_than_its_share_and_writes_no_file(tmp_path: Path) -> None:
    greedy = (
        "import sys; sys.path.insert(0, sys.argv[1]); import look; look._restrain()\n"
        "try: open('x', 'wb', buffering=0).write(b'x' * 10)\n"
        "except OSError: print('no file')\n"
        "try: bytearray(3_000_000_000)\n"
        "except MemoryError: print('no memory')\n"
    )
    folder = str(ROOT / "shared_rules" / "images")
    done = subprocess.run([sys.executable, "-c", greedy, folder], capture_output=True, text=True, cwd=tmp_path)
    assert done.stdout == "no file\nno memory\n", done.stderr


def test_nothing_of_pillow_is_loaded_in_the_process_that_asks() -> None:
    code = (
        "import sys; from shared_rules.images import look; from composer_api import create_app; create_app();"
        "look(sys.stdin.buffer.read()); print('PIL' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], input=saved(photo(80, 80)), capture_output=True, cwd=ROOT)
    assert done.stdout == b"False\n", done.stderr


# The copy and the sheet


def test_a_copy_tells_nothing_of_its_maker_and_fits_the_platform() -> None:
    exif = gps()
    exif[0x0112], exif[0x013B] = 8, "An Peeters"
    data = saved(photo(3000, 1200), exif=exif, xmp=xmp("<dc:rights>x</dc:rights>"), comment=b"secret")
    kind, copy = prepare(data, "instagram")
    facts = look(copy)
    assert kind == "jpeg"
    assert (facts.width, facts.height) == (1200, 1600)  # upright, cut to 3:4
    assert (facts.has_location, facts.maker, facts.personal) == (False, "", ())
    assert not any(secret in copy for secret in (b"Exif", b"adobe:ns", b"secret", b"Peeters"))


def test_a_copy_is_made_to_fit_every_platform_and_hears_nothing_more_of_its_shape() -> None:
    wide = saved(photo(2400, 700), quality=97)
    for id_, surface in itertools.product(platforms(), ("post", "story")):
        if surface in platforms()[id_].surfaces:
            media = as_media(look(prepare(wide, id_, surface)[1]))  # type: ignore[arg-type]
            said = {each.rule for each in check(Draft("", id_, surface, media=(media,))).findings}  # type: ignore[arg-type]
            assert not said & {"image-cut-off", "image-too-heavy", "story-not-upright", "unsupported-image-format"}, id_


def test_a_copy_is_never_blown_up_and_stays_a_png_while_it_fits() -> None:
    kind, copy = prepare(saved(logo(), "PNG"), "x")
    assert kind == "png"
    assert Image.open(io.BytesIO(copy)).size == (400, 400)
    assert Image.open(io.BytesIO(copy)).mode == "RGBA"
    kind, copy = prepare(saved(photo(1200, 1200), "PNG"), "bluesky")  # 2 MB at most, and noise does not pack
    assert kind == "jpeg"
    assert len(copy) <= 2_000_000


def test_the_sheet_shows_the_picture_for_every_channel() -> None:
    shown = list(crops(("instagram", "facebook", "x")))
    assert [crop.label for crop in shown] == [
        "Instagram, bericht 3:4 tot 1,91:1", "Instagram, story 9:16", "Facebook, bericht", "Facebook, story 9:16", "X, bericht",
    ]  # fmt: skip
    page = Image.open(io.BytesIO(contact_sheet(saved(photo()), shown)))
    assert (page.format, page.size) == ("PNG", (4 * 256 + 16, 2 * 290 + 16))
    colours = page.convert("RGB").getcolors(maxcolors=1 << 24)
    assert colours is not None
    assert len(colours) > 1000, "there is a photo on it"


def test_shapes_are_told_as_people_say_them() -> None:
    assert [ratio(aspect) for aspect in (1, 0.8, 0.75, 0.5625, 1080 / 1920, 1.91, 16 / 9, 0.1)] == [
        "1:1", "4:5", "3:4", "9:16", "9:16", "1,91:1", "16:9", "1:10",
    ]  # fmt: skip
    assert kept_shapes("facebook", "story") == (9 / 16, 9 / 16)
    assert kept_shapes("facebook", "post") is None


# Over HTTP


def ask(client: FlaskClient, data: bytes, query: str = "platform=instagram", path: str = "", **headers: str):  # type: ignore[no-untyped-def]
    return client.post(f"/v1/media{path}?{query}", data=data, headers={**CLIENT, **headers})


def test_a_picture_is_answered_with_facts_findings_and_a_thumbnail(client: FlaskClient) -> None:
    answer = ask(client, saved(photo(400, 300), exif=gps()), "platform=x&name=kamp.jpg&alt=IMG_2041&messages=en")
    assert answer.status_code == 200
    told = answer.get_json()
    assert told["media"]["name"] == "kamp.jpg"
    assert told["media"]["has_location"] is True
    assert {each["rule"] for each in told["findings"]} == {"location-in-image", "alt-is-file-name", "image-too-small"}
    assert {each["media"] for each in told["findings"]} == {0}
    assert any("holds the place" in each["message"] for each in told["findings"])
    assert Image.open(io.BytesIO(b64decode(told["thumbnail"]))).size == (160, 120)


def test_what_was_seen_goes_into_the_check_as_it_is(client: FlaskClient) -> None:
    seen = [ask(client, data).get_json()["media"] for data in (saved(photo(1080, 1350)), saved(photo(1080, 1080), exif=gps()))]
    said = client.post("/v1/check", json={"text": "", "platform": "instagram", "media": seen}).get_json()["findings"]
    assert [(each["rule"], each["media"], each["span"]) for each in said] == [("location-in-image", 1, None)]


def test_a_good_picture_hears_nothing_anywhere(client: FlaskClient) -> None:
    good = saved(photo(1080, 1080), quality=70)
    for id_, platform in platforms().items():
        for surface in sorted(platform.surfaces - {"story"}):
            answer = ask(client, good, f"platform={id_}&surface={surface}&name=kampvuur.jpg")
            assert answer.get_json()["findings"] == [], (id_, surface)


def test_no_picture_is_only_missed_when_it_is_known_that_there_is_none(client: FlaskClient) -> None:
    def said(**more: object) -> set[str]:
        answer = client.post("/v1/check", json={"text": "Wat een dag!", "platform": "instagram", **more})
        return {each["rule"] for each in answer.get_json()["findings"]}

    assert "image-required" not in said()
    assert "image-required" in said(media=[])
    assert "image-required" not in said(media=[{"kind": "image"}])


def test_the_logo_and_the_colours_come_from_the_profile_and_its_folder(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(saved(logo(), "PNG"))
    (tmp_path / "ons.toml").write_text(
        'title = "Ons"\nextends = "standaard"\n[house]\ncolours = ["#0057b8"]\n[rules.logo-missing]\nlogo = "logo.png"\n'
    )
    own = client_of(Config(profile=str(tmp_path / "ons.toml"), limits=PATIENT))
    without = ask(own, saved(drawing(colour="#00aa00")), "platform=facebook&surface=bio").get_json()
    assert {each["rule"] for each in without["findings"]} == {"logo-missing", "house-colours-missing"}
    with_it = drawing(colour="#0057b8")
    with_it.paste(logo(), (600, 500), logo())
    assert ask(own, saved(with_it), "platform=facebook&surface=bio").get_json()["findings"] == []


def test_the_copy_and_the_sheet_come_as_pictures(client: FlaskClient) -> None:
    data = saved(photo(3000, 1000), exif=gps())
    copy = ask(client, data, path="/prepare")
    assert copy.content_type == "image/jpeg"
    assert not look(copy.data).has_location
    sheet = ask(client, data, "profile=jeugdbeweging", path="/sheet")
    assert sheet.content_type == "image/png"
    assert Image.open(io.BytesIO(sheet.data)).format == "PNG"


def test_109_only_bytes_from_who_shows_the_header_and_never_a_path(client: FlaskClient) -> None:
    data = saved(photo(80, 80))

    def refused(query: str = "platform=x", body: bytes = data, **headers: str) -> tuple[int, str]:
        answer = client.post(f"/v1/media?{query}", data=body, headers={**CLIENT, **headers})
        return answer.status_code, answer.get_json()["error"]["code"]

    assert refused(**{"X-Postwijzer-Client": ""}) == (403, "client-header-missing")
    assert refused(Origin="https://evil.example") == (403, "bad-origin")
    assert refused(**{"Content-Type": "application/json"}) == (415, "not-bytes")
    assert refused(**{"Content-Type": "image/jpeg"}) == (415, "not-bytes")
    assert refused(**{"Content-Type": "multipart/form-data; boundary=x"}) == (415, "not-bytes")
    assert refused(**{"Content-Encoding": "gzip"}) == (415, "not-bytes")
    assert refused("platform=hyves") == (422, "invalid")
    assert refused("") == (422, "invalid")
    assert refused("platform=x&path=/etc/passwd") == (422, "invalid")
    assert refused("platform=x&profile=../../etc") == (422, "invalid")
    assert refused(body=b"") == (422, "picture-empty")
    assert refused(body=b"\0" * 20_000_001) == (413, "too-large")
    assert client.post("/v1/check", data=b"\0" * 300_000, content_type="application/json").status_code == 413


def resident(server: Server) -> int:
    """Megabytes of memory the service holds; its children are not in it."""
    status = Path(f"/proc/{server.process.pid}/status").read_text()
    return int(status.partition("VmRSS:")[2].split()[0]) // 1024


def send(server: Server, data: bytes, **headers: str) -> Answer:
    return server.ask("/v1/media?platform=x&name=foto.jpg", data, {**CLIENT, **headers})


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is read from /proc")
def test_no_file_hurts_the_running_service(own_server: Server) -> None:
    send(own_server, saved(photo(300, 300)))
    before = resident(own_server)
    for name, data, expected in HOSTILE:
        started = time.perf_counter()
        answer = send(own_server, data)
        assert time.perf_counter() - started < 2 + 1, name  # 2 s is the child's; the rest this machine's
        code = answer.json["media"]["format"] if answer.status == 200 else answer.json["error"]["code"]
        assert code in (expected, f"picture-{expected}"), name
    assert resident(own_server) - before < 20
    assert own_server.ask("/v1/health").status == 200


def test_a_large_body_is_only_taken_for_a_picture_and_with_the_header(own_server: Server) -> None:
    """Waitress keeps a body in memory before anybody can look at it, so it has to know beforehand."""
    head = "POST {} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nContent-Type: application/octet-stream\r\nContent-Length: 19000000\r\n{}\r\n"
    for path, header in (("/v1/check", "X-Postwijzer-Client: 1\r\n"), ("/v1/media?platform=x", ""), ("/", "")):
        answer = own_server.send(head.format(path, own_server.port, header).encode() + b"\0" * 1000)
        assert answer.split()[1] in (b"413", b"403"), answer
    large = saved(photo(1200, 1200), "PNG")
    assert len(large) > 1_000_000
    assert send(own_server, large).status == 200
    assert send(own_server, b"\0" * 20_000_001).status == 413


def test_a_picture_leaves_no_trace_on_disk_or_in_the_log(own_server: Server, tmp_path: Path) -> None:
    large = saved(photo(1200, 1200), "PNG")
    query = "/v1/media?platform=x&name=kanarie7f3a9.jpg&alt=kanarie7f3a9"
    assert own_server.ask(query, large, CLIENT).status == 200
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["log.txt"]
    assert "kanarie" not in own_server.log.read_text()
