from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import bureau
from ...model import Draft, Finding, Level, Media
from ...platforms import platform
from ...registry import ANY, MEDIA, Bad, Good, rule
from . import facts, pictures

# Other names of the same, and what the ends of file names mean.
_NAMES = {"jpg": "jpeg", "jpe": "jpeg", "jfif": "jpeg", "heic": "heif", "hif": "heif", "tif": "tiff", "apng": "png"}


@rule(
    level=Level.HINT,
    message={
        "": "Dit is een {format}-bestand. {platform} werkt met {formats}: bewaar de foto als {best}.",
        "renamed": "De naam eindigt op .{ending}, maar dit is een {format}-bestand. Geef het de juiste naam of bewaar het "
        "als {ending}.",
    },
    guidelines=(bureau("S4-025", "Een foto delen"),),
    wakes=(MEDIA,),
    languages=ANY,
    good=(
        Good("Sfeer", "instagram", {}, {"media": (Media("image", format="jpeg", name="IMG_2041.JPG"),)}),
        Good("Sfeer", "instagram", {}, {"media": (Media("image", format="png", name="affiche"),)}),
        Good("Sfeer", "instagram", {}, {"media": (Media("image"),)}),
        Good("Sfeer", "bluesky", {}, {"media": (Media("image", format="avif", name="foto.avif"),)}),
        Good("Sfeer", "mastodon", {}, {"media": (Media("image", format="heif", name="IMG_1.HEIC"),)}),
        Good("Sfeer", "x", {}, {"media": (Media("image", format="jpeg", name="verslag v1.2"),)}),
    ),
    bad=(
        Bad("Sfeer", None, "instagram", {}, {"media": (Media("image", format="webp", name="foto.webp"),)}),
        Bad("Sfeer", None, "facebook", {}, {"media": (Media("image", format="heic"),)}),
        Bad("Sfeer", None, "x", {}, {"media": (Media("image", format="png", name="foto.jpg"),)}),
    ),
)
def unsupported_image_format(draft: Draft) -> Iterator[Finding]:
    """Wat het kanaal niet kan lezen, komt niet of anders op het scherm."""
    for index, media in pictures(draft):
        if media.format is None:
            continue
        known = facts(draft, media)
        format_ = _NAMES.get(media.format.lower(), media.format.lower())
        ending = (media.name or "").rpartition(".")[2].lower()
        if known and known.formats and format_ not in known.formats:
            values = {
                "format": format_.upper(),
                "platform": platform(draft.platform).name,
                "formats": ", ".join(name.upper() for name in known.formats),
                "best": ("jpeg" if "jpeg" in known.formats else known.formats[0]).upper(),
            }
            yield Finding(None, values, media=index)
        elif ending in _ENDINGS and _NAMES.get(ending, ending) != format_:
            yield Finding(None, {"ending": ending, "format": format_.upper()}, variant="renamed", media=index)


_ENDINGS = frozenset({*_NAMES, *_NAMES.values(), "gif", "webp", "avif", "bmp"})
