from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import wsp
from ...hashtags import is_found, key
from ...model import Draft, Edit, Finding, Fix, Level
from ...platforms import platform
from ...registry import Bad, Good, rule
from ...terms import Terms, WordList
from ...text import read

# Only a name behind one of these is surely a place: Best, Ham, Goes and Mol are words too, Stad Gent an organisation.
_PREPOSITIONS = frozenset("in te naar uit rond nabij vanuit omgeving regio".split())
_ENOUGH_HASHTAGS = 2
_LOOK_BACK = 16


@rule(
    level=Level.HINT,
    message="Je noemt {place}. Met {tag} vinden mensen uit de buurt je bericht.",
    guidelines=(wsp("S0-066", "Tips voor Twitter"), wsp("S0-083", "Tips voor Instagram")),
    surfaces=("post", "story", "video"),
    good=(
        Good("Jobbeurs in Gent #Gent"),
        Good("Stad Gent en KSA Mechelen werken samen."),
        Good("Het beste moet nog komen, en in goede doelen geloven we."),
        Good("Kom naar Best Kept Secret!"),
        Good("Beste ouders, Ham en kaas zijn op."),
        Good("We gaan in mol-vrije tuinen graven."),
        Good("Jobbeurs in Gent #jobbeurs #werk #zorg"),
        Good("Lees “Moord in Gent” in de bib"),
        Good("Kom langs in Gent", draft={"visibility": "closed-group"}),
        Good("Kom langs in Gent, "),
        Good("Jobbeurs in Gent op 12 december #jobbeurs", platform="threads"),  # where one is all there may be
    ),
    bad=(
        Bad("Jobbeurs in [[Gent]] op 12 december #jobbeurs", "Jobbeurs in #Gent op 12 december #jobbeurs"),
        Bad("We verhuizen naar [[Sint-Niklaas]]!", "We verhuizen naar #SintNiklaas!"),
        Bad("Opening in [[Den Haag]] gemist?", "Opening in #DenHaag gemist?", platform="instagram"),
        Bad("Nieuw lokaal in [[Best]].", "Nieuw lokaal in #Best."),
    ),
)
def place_without_hashtag(
    draft: Draft,
    *,
    places: Terms = WordList("places"),  # type: ignore[assignment]
) -> Iterator[Finding]:
    """Veel mensen volgen hun eigen gemeente. Een plaatsnaam als hashtag brengt je bericht bij hen."""
    reading = read(draft)
    here = platform(draft.platform)
    if not is_found(draft):
        return
    room = [fact.value for fact in (here.advised("hashtags", draft.surface), here.most("hashtags", draft.surface)) if fact]
    if len(reading.hashtags) >= min(room, default=_ENOUGH_HASHTAGS):
        return
    tagged = {key(tag.text) for tag in reading.hashtags}
    for match in places.find(reading):
        before = reading.folded[max(0, match.start - _LOOK_BACK) : match.start].split(" ")[-2:]
        if match.text.isupper() or not match.text.lstrip("'’s-")[:1].isupper() or len(before) < 2 or before[1]:
            continue
        following = draft.text[match.end : match.end + 2]
        is_longer_name = following[:1] == "-" or (following[:1] == " " and following[1:].isupper())
        if before[0].rsplit("\n")[-1] not in _PREPOSITIONS or is_longer_name or key(match.text) in tagged:
            continue
        if reading.goes_on(match.start):
            continue
        tag = "#" + "".join(c for c in match.text if c.isalnum())
        yield Finding(match.span, {"place": match.text, "tag": tag}, (Fix((Edit(match.span, tag),)),))
        return
