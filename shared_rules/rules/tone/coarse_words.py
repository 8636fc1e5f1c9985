from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import ksa, office
from ...model import Draft, Finding
from ...registry import Bad, Good, rule
from ...terms import Terms, WordList
from ...text import read
from .insults import is_name


@rule(
    message="“{word}” is grof of kleinerend. Het kan vriendelijker.",
    guidelines=(ksa("S2-047", "2b Inhoud"), office("S1-006", "Professioneel presenteren")),
    good=(
        Good("De sukkelstraat in? Onze coach helpt je eruit."),
        Good("Zet je schrap: de klotsende golven komen eraan."),
        Good("Onze moestuin ruikt naar verse mest."),
        Good("Trainer Tom Sul dankt zijn team."),
    ),
    bad=(
        Bad("[[Verdomme]], weer te laat"),
        Bad("Wat een [[klotedag]] was dat."),
        Bad("Die [[sukkels]] van de tegenpartij"),
    ),
)
def coarse_words(draft: Draft, *, terms: Terms = WordList("coarse-words")) -> Iterator[Finding]:  # type: ignore[assignment]
    """Wat onder vrienden kan, klinkt van een organisatie grof."""
    reading = read(draft)
    for match in terms.find(reading):
        if not is_name(match, reading):
            yield Finding(match.span, {"word": match.text}, match.fixes)
