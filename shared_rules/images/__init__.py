"""What can be seen in a picture, found out in a child process with limits: bounded.py starts it, look.py is it.

    facts = look(Path("foto.jpg").read_bytes(), name="foto.jpg")
    check(Draft("Wat een dag!", "instagram", media=(as_media(facts, alt="Een kampvuur"),)), profile)

Nothing here loads Pillow; only the child does.
"""

from __future__ import annotations

import builtins
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..model import Media, Surface
from ..platforms import platform
from .bounded import MAX_BYTES, ImageError, run
from .shape import kept_shapes, ratio

__all__ = ["MAX_BYTES", "Crop", "ImageError", "ImageFacts", "as_media", "contact_sheet", "crops", "look", "prepare"]


@dataclass(frozen=True, slots=True)
class ImageFacts:
    """What was seen. Sizes in pixels, upright; `bytes` in bytes; `format` as Pillow names it, in lower case.

    `personal` names what else tells of a person: "serial-number", "owner", "time". `house_colour` and `logo` are as in
    Media, None when nobody asked. `thumbnail`: a JPEG of at most 160 pixels, without metadata.
    """

    format: str
    mode: str
    bytes: int
    frames: int
    progressive: bool
    width: int
    height: int
    has_location: bool
    maker: str
    copyright: str
    personal: tuple[str, ...]
    blank: bool
    dark: bool
    blurred: bool
    designed: bool
    house_colour: float | None = None
    logo: float | None = None
    name: str | None = None
    thumbnail: builtins.bytes = b""


@dataclass(frozen=True, slots=True)
class Crop:
    """How one channel shows a picture: `aspects` (width / height, lowest and highest); None: as it is."""

    label: str
    aspects: tuple[float, float] | None


def look(data: bytes, *, name: str | None = None, colours: Iterable[str] = (), logo: bytes = b"") -> ImageFacts:
    """The facts of a picture. `colours` as "#rrggbb"; `logo` the bytes of a picture of the logo. Raises ImageError."""
    found, thumbnail = run({"do": "look", "colours": list(colours)}, data, logo)
    found["personal"] = tuple(found["personal"])
    return ImageFacts(**found, name=name, thumbnail=thumbnail)


def as_media(facts: ImageFacts, *, alt: str | None = None) -> Media:
    """The picture as an attachment of a draft."""
    return Media(
        kind="gif" if facts.format == "gif" and facts.frames > 1 else "image",
        width=facts.width,
        height=facts.height,
        bytes=facts.bytes,
        format=facts.format,
        alt=alt,
        name=facts.name,
        has_location=facts.has_location,
        copyright=facts.copyright or None,
        maker=facts.maker or None,
        frames=facts.frames,
        blank=facts.blank,
        dark=facts.dark,
        blurred=facts.blurred,
        designed=facts.designed,
        house_colour=facts.house_colour,
        logo=facts.logo,
    )


def prepare(data: bytes, platform_id: str, surface: Surface = "post") -> tuple[str, bytes]:
    """A copy for a platform, and its format: without metadata, upright, cut and scaled down to what it takes.

    Raises ImageError, and KeyError for an unknown platform.
    """
    facts = platform(platform_id).media("image", surface)
    asked = {
        "do": "prepare",
        "aspects": kept_shapes(platform_id, surface),
        "most": [facts.max_width, facts.max_height] if facts else [None, None],
        "most_bytes": facts.max_bytes if facts else None,
    }
    answer, new = run(asked, data)
    return answer["format"], new


def contact_sheet(data: bytes, crops: Iterable[Crop]) -> bytes:
    """A PNG with the picture as each of these channels shows it. Raises ImageError."""
    asked = {"do": "sheet", "crops": [{"label": crop.label, "aspects": crop.aspects} for crop in crops]}
    return run(asked, data)[1]


_SHOWN: tuple[tuple[Surface, str], ...] = (("post", "bericht"), ("story", "story"))


def crops(platform_ids: Iterable[str]) -> Iterator[Crop]:
    """How each of these platforms shows a picture in a post and in a story. Raises KeyError for an unknown one."""
    for id_ in platform_ids:
        there = platform(id_)
        for surface, word in _SHOWN:
            if surface not in there.surfaces or not (surface == "story" or there.media("image", surface)):
                continue
            kept = kept_shapes(id_, surface)
            shapes = dict.fromkeys(ratio(aspect) for aspect in kept or () if 0 < aspect < float("inf"))
            yield Crop(f"{there.name}, {word} {' tot '.join(shapes)}".strip(), kept)
