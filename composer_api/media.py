"""Pictures: bytes in; facts and findings, a copy for a platform, or a sheet of how channels cut it out.

The bytes are the body (application/octet-stream) and what is asked stands in the query: nothing of a stranger's file is
parsed in this process, and base64 in JSON would cost four copies of it. Such a body is no more within a foreign page's
reach than JSON is; because it may be large, everybody shows the client header here (see guard.py and server.py).
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from flask import Blueprint, Response, request

from shared_rules import engine
from shared_rules.profile import Profile

from . import answers
from .errors import Refused, language
from .schemas import PictureQuestion, SheetQuestion, read

if TYPE_CHECKING:
    from . import Config

_TYPES = {"jpeg": "image/jpeg", "png": "image/png"}


def routes(config: Config, profile: Callable[[str | None], Profile]) -> Blueprint:
    api = Blueprint("media", __name__, url_prefix="/v1/media")
    limits = config.limits
    slot = threading.BoundedSemaphore(1)  # one picture at a time: each takes a process and up to a gigabyte

    @contextmanager
    def looking() -> Iterator[bytes]:
        from shared_rules.images import ImageError

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
        from shared_rules import images

        from . import pictures

        asked = read(PictureQuestion, request.args.to_dict())
        house = profile(asked.get("profile"))
        with looking() as data:
            facts = pictures.look(data, house, asked["platform"], asked.get("name"))
        seen = images.as_media(facts, alt=asked.get("alt"))
        draft = pictures.about(seen, asked["platform"], asked["surface"])
        findings = answers.check(engine.check(draft, house), draft, language())["findings"]
        return pictures.answer(facts, seen, findings)

    @api.post("/prepare")
    def prepare() -> Response:
        from shared_rules import images

        asked = read(PictureQuestion, request.args.to_dict())
        with looking() as data:
            kind, new = images.prepare(data, asked["platform"], asked["surface"])
        return Response(new, content_type=_TYPES[kind])

    @api.post("/sheet")
    def sheet() -> Response:
        from shared_rules import images

        from .pictures import USUAL

        house = profile(read(SheetQuestion, request.args.to_dict()).get("profile"))
        with looking() as data:
            new = images.contact_sheet(data, images.crops(house.channels or USUAL))
        return Response(new, content_type=_TYPES["png"])

    return api
