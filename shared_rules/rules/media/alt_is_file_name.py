from __future__ import annotations

import re
from collections.abc import Iterator

from ...guidelines import ksa
from ...model import Draft, Finding, Level, Media
from ...registry import ANY, MEDIA, Bad, Good, rule
from . import pictures

# The name of a file, or what cameras, telephones and screens call theirs: IMG_2041, PXL_20260512, WhatsApp Image 2026-05-12.
_FILE = re.compile(
    r"\S+\.(?:jpe?g|png|gif|webp|heic|heif|avif|tiff?|bmp)|"
    r"(?:IMG|DSCF?|DSCN|PXL|MVIMG|P\d|VID|WA|Schermafbeelding|Screenshot|WhatsApp Image|Foto|Image|Afbeelding)"
    r"[ _-]?\d[\d ._:-]*(?:at|om|WA|BURST|COVER|[ _.:()\d-])*",
    re.IGNORECASE,
)


@rule(
    level=Level.WARNING,
    message="De beschrijving is een bestandsnaam. Zeg liever in een zin wat er op de foto staat.",
    guidelines=(ksa("S2-130", "3c Instagram"),),
    wakes=(MEDIA,),
    languages=ANY,
    good=(
        Good("Sfeer", "x", {}, {"media": (Media("image", alt="Kampvuur", name="Kampvuur.jpg"),)}),
        Good("Sfeer", "x", {}, {"media": (Media("image", alt="Foto van het lokaal in 2026", name="foto.jpg"),)}),
        Good("Sfeer", "x", {}, {"media": (Media("image", alt="Schermafbeelding van het formulier logo.png"),)}),
        Good("Sfeer", "x", {}, {"media": (Media("image", name="IMG_2041.jpg"),)}),
        Good("Sfeer", "x", {}, {"media": (Media("image", alt="P3 is het nummer van de parking"),)}),
    ),
    bad=(
        Bad("Sfeer", None, "x", {}, {"media": (Media("image", alt="IMG_2041"),)}),
        Bad("Sfeer", None, "x", {}, {"media": (Media("image", alt="affiche-definitief-v3.png"),)}),
        Bad("Sfeer", None, "x", {}, {"media": (Media("image", alt="WhatsApp Image 2026-05-12 at 10.44.55"),)}),
        Bad("Sfeer", None, "x", {}, {"media": (Media("image", alt="kamp_2026_dag3", name="kamp_2026_dag3.jpg"),)}),
    ),
)
def alt_is_file_name(draft: Draft) -> Iterator[Finding]:
    """Een schermlezer leest de beschrijving voor. “IMG underscore 2041” zegt niemand iets."""
    for index, media in pictures(draft):
        alt = (media.alt or "").strip()
        stem = (media.name or "").rpartition(".")[0]
        # “Kampvuur.jpg” may well show a camp fire; with digits or underscores in it, it is a name.
        same = alt == stem and bool(re.search(r"[\d_]", alt))
        if alt and (same or _FILE.fullmatch(alt)):
            yield Finding(None, media=index)
