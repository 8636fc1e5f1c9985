"""One picture, held against a house style: its facts, a draft with nothing but it, and the answer about it."""

from __future__ import annotations

from base64 import b64encode
from pathlib import Path
from typing import Any

from shared_rules import images
from shared_rules.images import ImageFacts
from shared_rules.model import Draft, Media
from shared_rules.profile import Profile
from shared_rules.registry import all_rules

USUAL = ("instagram", "facebook", "x", "linkedin")  # the channels of a profile that names none


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
        "media": media._asdict(),
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
