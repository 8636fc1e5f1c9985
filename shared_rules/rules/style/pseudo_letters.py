from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from ...guidelines import ksa
from ...model import Draft, Edit, Finding, Fix, Span
from ...registry import ANY, SIGN, Bad, Good, rule

# Mathematical, circled, squared and full-width letters. Not the emoji among them (🅰 🅱 Ⓜ), nor flags, nor ＃.
_RANGES = (
    (0x1D400, 0x1D7FF),
    (0x24B6, 0x24C1),
    (0x24C3, 0x24E9),
    (0x1F130, 0x1F149),
    (0x1F150, 0x1F169),
    (0x1F172, 0x1F17D),
    (0x1F180, 0x1F189),
    (0xFF21, 0xFF3A),
    (0xFF41, 0xFF5A),
)
_LETTERS = "".join(f"{chr(first)}-{chr(last)}" for first, last in _RANGES)
# One such letter may be a formula; two in a row are lettering.
_RUN = re.compile(f"[{_LETTERS}]{{2}}(?:[{_LETTERS}]|[ '’.,!?-](?=[{_LETTERS}]))*")


@rule(
    message="Sierletters: een schermlezer leest “{plain}” niet voor, en zoeken vindt het niet. Gebruik gewone letters.",
    guidelines=(ksa("S2-032", "2b Huisstijl"),),
    wakes=(SIGN,),
    languages=ANY,
    good=(
        Good("Bloedgroep 🅰 of 🅱? Geef bloed in Ⓜ️ Centraal 🇧🇪🇳🇱"),
        Good("De formule is 𝑥 + 𝑦 = 3, zegt de juf wiskunde."),
        Good("Café, coördinatie, naïef: gewone letters. ℹ️ ＃KSA"),
        Good("Κalimera! Γεια σας, Привет, 你好"),
    ),
    bad=(
        Bad("[[𝗞𝗼𝗺 𝗻𝗮𝗮𝗿 𝗱𝗲 𝗷𝗼𝗯𝗯𝗲𝘂𝗿𝘀]]!", "Kom naar de jobbeurs!"),
        Bad("Nu [[Ｇｒａｔｉｓ]]", "Nu Gratis"),
        Bad("[[ⓝⓘⓔⓤⓦ]] lokaal", "nieuw lokaal"),
    ),
)
def pseudo_letters(draft: Draft) -> Iterator[Finding]:
    """Sierletters zijn voor een computer wiskundige tekens. Wie slecht ziet of iets zoekt, mist je bericht."""
    for run in _RUN.finditer(draft.text):
        plain = "".join(_SQUARED.get(c) or unicodedata.normalize("NFKC", c) for c in run[0])
        span = Span(*run.span())
        yield Finding(span, {"plain": plain}, (Fix((Edit(span, plain),)),))


# NFKC leaves the white-on-black circled and squared letters as they are.
_SQUARED = {chr(first + n): chr(65 + n) for first in (0x1F150, 0x1F170) for n in range(26)}
