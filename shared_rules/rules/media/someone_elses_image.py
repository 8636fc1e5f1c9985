from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import bureau, ksa
from ...model import Draft, Finding, Level, Media
from ...registry import ANY, MEDIA, Bad, Good, rule
from . import pictures

_OURS = {"accounts": ("KSA Nationaal", "@ksanationaal")}


@rule(
    level=Level.HINT,
    message="In dit beeld staat als maker “{maker}”. Mag je het gebruiken, en staat de naam erbij?",
    guidelines=(ksa("S2-054", "2b Inhoud"), bureau("S4-073", "Foto’s van inwoners")),
    wakes=(MEDIA,),
    languages=ANY,
    good=(
        Good("Wat een dag!", "x", {}, {"media": (Media("image"),)}),
        Good("Wat een dag! Foto: An Peeters", "x", {}, {"media": (Media("image", maker="An Peeters"),)}),
        Good("Wat een dag!", "x", _OURS, {"media": (Media("image", copyright="© 2026 KSA Nationaal vzw"),)}),
        Good("Wat een dag!", "x", {}, {"media": (Media("image", maker=" ", copyright="©"),)}),
        Good("Wat een dag!", "x", {}, {"media": (Media("image", maker="Canva", copyright="Picasa"),)}),
        Good("Kiekje van an peeters", "x", {}, {"media": (Media("image", copyright="(c) An Peeters, 2026"),)}),
    ),
    bad=(
        Bad("Wat een dag!", None, "x", {}, {"media": (Media("image", copyright="© 2026 Persbureau Noord"),)}),
        Bad("Wat een dag!", None, "x", _OURS, {"media": (Media("image", maker="An Peeters"),)}),
    ),
)
def someone_elses_image(draft: Draft, *, accounts: tuple[str, ...] = ()) -> Iterator[Finding]:
    """Een foto is van wie ze maakte. Vraag of je ze mag gebruiken, en noem de maker."""
    for index, media in pictures(draft):
        maker = _name(media.maker or "") or _name(media.copyright or "")
        mentioned = f"{draft.text} {media.alt or ''}".casefold()
        known = (*accounts, *_PROGRAMS)
        ours = any(_name(name.lstrip("@")).casefold() in maker.casefold() for name in known if name.strip("@ "))
        if maker and not ours and maker.casefold() not in mentioned:
            yield Finding(None, {"maker": maker}, media=index)


# What programs write where the maker's name goes.
_PROGRAMS = ("Canva", "Picasa", "Adobe", "Photoshop", "GIMP", "Unknown", "Onbekend")
_AROUND = "0123456789 ©®(),.;:-–/"


def _name(written: str) -> str:
    """The name in a copyright line: “© 2026 An Peeters” is “An Peeters”."""
    name = written.strip(_AROUND)
    for word in ("copyright", "(c)", "c)", "foto:", "photo:"):
        if name.casefold().startswith(word):
            name = name[len(word) :].strip(_AROUND)
    return name
