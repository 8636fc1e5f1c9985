"""Pictures: bytes in; facts and findings, a copy for a platform, or a sheet of how channels cut it out.

The bytes are the body (application/octet-stream) and what is asked stands in the query: nothing of a stranger's file is
parsed in this process, and base64 in JSON would cost four copies of it. Such a body is no more within a foreign page's
reach than JSON is; because it may be large, everybody shows the client header here (see guard.py and server.py).
"""

from __future__ import annotations

import threading
from base64 import b64encode
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from flask import Blueprint, Response, request

from shared_rules import engine, images
from shared_rules.images import ImageError, ImageFacts
from shared_rules.model import Draft, Media
from shared_rules.profile import Profile
from shared_rules.registry import all_rules

from . import answers
from .errors import Refused, language
from .schemas import PictureQuestion, SheetQuestion, read

if TYPE_CHECKING:
    from . import Config

USUAL = ("instagram", "facebook", "x", "linkedin")  # the channels of a profile that names none

_TYPES = {"jpeg": "image/jpeg", "png": "image/png"}


def routes(config: Config, profile: Callable[[str | None], Profile]) -> Blueprint:
    api = Blueprint("media", __name__, url_prefix="/v1/media")
    limits = config.limits
    slot = threading.BoundedSemaphore(1)  # one picture at a time: each takes a process and up to a gigabyte

    @contextmanager
    def looking() -> Iterator[bytes]:
        data = request.get_data(cache=False)
        if not slot.acquire(timeout=limits.wait_seconds):
            raise Refused(503, "busy", headers={"Retry-After": "1"})
        try:
            yield data
        except ImageError as error:
            raise Refused(422, f"picture-{error.code}") from None
        finally:
            slot.release()

    @api.post("")
    def media() -> dict[str, Any]:
        asked = read(PictureQuestion, request.args.to_dict())
        house = profile(asked.get("profile"))
        with looking() as data:
            facts = look(data, house, asked["platform"], asked.get("name"))
        seen = images.as_media(facts, alt=asked.get("alt"))
        draft = about(seen, asked["platform"], asked["surface"])
        findings = answers.check(engine.check(draft, house), draft, language())["findings"]
        return answer(facts, seen, findings)

    @api.post("/prepare")
    def prepare() -> Response:
        asked = read(PictureQuestion, request.args.to_dict())
        with looking() as data:
            kind, new = images.prepare(data, asked["platform"], asked["surface"])
        return Response(new, content_type=_TYPES[kind])

    @api.post("/sheet")
    def sheet() -> Response:
        house = profile(read(SheetQuestion, request.args.to_dict()).get("profile"))
        with looking() as data:
            new = images.contact_sheet(data, images.crops(house.channels or USUAL))
        return Response(new, content_type=_TYPES["png"])

    return api


def look(data: bytes, house: Profile, platform: str, name: str | None) -> ImageFacts:
    """The facts of a picture, with the colours and the logo of the house style. Raises ImageError."""
    colours, logo = (
        house.option(rule, rule.options[option], platform)
        for rule, option in ((all_rules()["house-colours-missing"], "colours"), (all_rules()["logo-missing"], "logo"))
    )
    return images.look(data, name=name, colours=colours, logo=_beside(house, logo))


def about(media: Media, platform: str, surface: Any) -> Draft:
    """The draft with nothing in it but this picture."""
    return Draft("", platform, surface, media=(media,))


def answer(facts: ImageFacts, media: Media, findings: list[dict[str, Any]]) -> dict[str, Any]:
    """`media` is what a question of /v1/check takes as it is."""
    return {
        "media": asdict(media),
        "details": {"mode": facts.mode, "progressive": facts.progressive, "personal": list(facts.personal)},
        "findings": findings,
        "thumbnail": b64encode(facts.thumbnail).decode(),
    }


def _beside(house: Profile, name: str) -> bytes:
    """The file of that name in the folder of the profile, or of one it extends; nothing when it is not there."""
    if not name or Path(name).name != name:  # never somewhere else on this machine, whoever wrote the profile
        return b""
    for folder in dict.fromkeys(path.parent for path in house.files):
        try:
            with (folder / name).open("rb") as file:
                return file.read(images.MAX_BYTES + 1)
        except OSError:
            continue
    return b""
