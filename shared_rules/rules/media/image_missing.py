from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import ksa, wsp
from ...model import Draft, Finding, Level, Media
from ...platforms import platform
from ...registry import ANY, MEDIA_KNOWN, Bad, Good, rule

_WANTED = {"wanted": True}


@rule(
    level=Level.HINT,
    message="Nog zonder beeld. Een foto of filmpje erbij, en meer mensen blijven staan.",
    guidelines=(
        wsp("S0-008", "Tips voor Twitter"),
        wsp("S0-032", "Tips voor Facebook"),
        ksa("S2-111", "3b Facebook"),
    ),
    surfaces=("post",),
    wakes=(MEDIA_KNOWN,),
    needs=("wanted",),
    languages=ANY,
    good=(
        Good("Zaterdag gaan de deuren open.", "facebook", _WANTED),
        Good("Zaterdag gaan de deuren open.", "facebook", {}, {"media_known": True}),
        Good("Zaterdag gaan de deuren open.", "facebook", _WANTED, {"media_known": True, "media": (Media("video"),)}),
        Good("Lees: voorbeeld.be", "facebook", _WANTED, {"media_known": True, "media": (Media("link"),)}),
        Good("", "facebook", _WANTED, {"media_known": True}),
        Good("Wat een dag!", "instagram", _WANTED, {"media_known": True}),
    ),
    bad=(Bad("Zaterdag gaan de deuren open.", None, "facebook", _WANTED, {"media_known": True}),),
)
def image_missing(draft: Draft, *, wanted: bool = False) -> Iterator[Finding]:
    """Een bericht met beeld krijgt meer reacties dan tekst alleen."""
    required = platform(draft.platform).needs_media(draft.surface)  # image-required says so already
    if wanted and draft.media_known and not draft.media and draft.text.strip() and not required:
        yield Finding(None)
