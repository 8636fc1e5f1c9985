from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import ksa
from ...model import Draft, Finding
from ...platforms import platform, platforms
from ...registry import Bad, Good, rule
from ...terms import Terms, WordList
from ...text import read


@rule(
    message="“{words}” hoort bij {home}, niet bij {platform}.",
    guidelines=(ksa("S2-039", "2b Inhoud"),),
    good=(
        Good("Alle info vind je via de link in bio.", platform="instagram"),
        Good("Volg ons ook op X: onze tweets over het weer.", platform="facebook"),
        Good("Retweet gerust!", platform="x"),
        Good("We maakten een tweet over de storm.", platform="linkedin"),
        Good("Tip voor wie op X zit: zet een foto bij je tweets.", platform="linkedin"),
        Good("De zender RT verdween van de kabel.", platform="facebook"),
        Good("Inschrijven? Link in bio op Instagram!", platform="facebook"),
        Good("Mag dat? “Link in bio”, zei hij.", platform="facebook"),
    ),
    bad=(
        Bad("Inschrijven? [[Link in bio]]!", platform="facebook"),
        Bad("[[RT als]] je ook komt", platform="instagram"),
        Bad("[[Swipe up]] om in te schrijven", platform="x"),
        Bad(
            "Met een hashtag vinden mensen [[uw tweets]] sneller.",
            "Met een hashtag vinden mensen uw berichten sneller.",
            platform="instagram",
        ),
    ),
)
def other_channel_leftovers(
    draft: Draft,
    *,
    terms: Terms = WordList("channel-words"),  # type: ignore[assignment]
) -> Iterator[Finding]:
    """Elk kanaal heeft zijn eigen woorden en knoppen. Een bericht dat van elders komt, valt meteen op."""
    reading = read(draft)
    for match in terms.find(reading):
        homes = [home for home in match.term.note.split() if home in platforms()]
        if draft.platform in homes or draft.surface in match.term.note.split():
            continue
        if not reading.word_set.isdisjoint(("twitter", *(platform(home).name.lower() for home in homes))):
            continue  # it speaks of that channel
        values = {"words": match.text, "home": platform(homes[0]).name, "platform": platform(draft.platform).name}
        yield Finding(match.span, values, match.fixes)
