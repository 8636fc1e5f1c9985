from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import ksa
from ...model import Draft, Finding, Level
from ...registry import Bad, Good, rule
from ...terms import Terms, WordList
from ...text import read


@rule(
    level=Level.HINT,
    message={
        "": "Je vraagt om te delen. Geef mensen liever een tekst en een foto waar ze zelf iets mee doen.",
        "bait": "“{words}”: netwerken tonen berichten die om likes vragen minder. Stel liever een echte vraag.",
    },
    guidelines=(ksa("S2-099", "3a Facebook"),),
    surfaces=("post", "video", "group"),
    good=(
        Good("Deel je mooiste kampfoto in de reacties!"),
        Good("Deel de gang met je kamergenoten: zo werkt samen wonen."),
        Good("Vertel het gerust verder."),
        Good("Krijg je “like en deel om te winnen” te zien? Meld het."),
        Good("Opsporingsbericht: wie zag Rex? Delen mag altijd, bedankt!"),
        Good("Tag ons in je foto's met @ksa."),
    ),
    bad=(
        Bad("Morgen jobbeurs, [[delen aub]]", platform="facebook"),
        Bad("[[Deel dit bericht]] zodat iedereen het weet!", platform="facebook"),
        Bad("[[Like en deel]] als je ook van pannenkoeken houdt!", platform="facebook"),
        Bad("[[Tag een vriend]] die dit moet zien", platform="instagram"),
    ),
)
def asks_to_share(
    draft: Draft,
    *,
    terms: Terms = WordList("share-asking"),  # type: ignore[assignment]
) -> Iterator[Finding]:
    """Wat mooi of nuttig is, wordt vanzelf gedeeld. Erom vragen werkt vaak averechts."""
    for match in terms.find(read(draft)):
        yield Finding(
            match.span, {"words": match.text}, match.fixes, match.term.note if match.term.note == "bait" else ""
        )
        return
