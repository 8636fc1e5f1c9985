from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import bureau, ksa, office, strategy, wsp
from ...model import Draft, Finding, Level
from ...registry import ANY, GOAL, Bad, Good, rule
from ...text import read

# What a goal is called, and what a post for it needs.
_TO_THE_SITE = ("website", "site", "verkeer", "traffic", "doorverwijz", "inschrijving", "verkoop", "lead")
_TALK = ("gesprek", "dialoog", "interactie", "vraag", "vragen", "mening", "participatie", "inspraak", "discussie")
_RECRUIT = ("vacature", "werving", "rekruter", "solliciter")


@rule(
    level=Level.HINT,
    message={
        "link": "Je doel is “{goal}”, maar er staat geen link in.",
        "question": "Je doel is “{goal}”, maar je vraagt de lezer niets.",
    },
    guidelines=(
        wsp("S0-001", "Samen voor de klant"),
        office("S1-013", "7.1.1 Doelen"),
        office("S1-022", "7.1.3 Strategie"),
        strategy("S3-004", "Social media-strategie onmisbaar"),
        bureau("S4-010", "Jongeren bereiken via sociale media"),
        strategy("S3-008", "Zonder doel geen weg"),
        ksa("S2-148", "3e LinkedIn"),
        wsp("S0-024", "Maak een plan per kanaal"),
    ),
    surfaces=("post", "video", "ad"),
    wakes=(GOAL,),
    languages=ANY,
    good=(
        Good("Lees alles op https://www.voorbeeld.be/kamp", draft={"goal": "mensen naar de website brengen"}),
        Good("Wat vind jij van het nieuwe plein?", draft={"goal": "gesprek"}),
        Good("Onze leiding zwaait je uit!", draft={"goal": "sfeer"}),
        Good("Onze leiding zwaait je uit!"),
        Good("We zoeken een kok. Mail naar jobs@voorbeeld.be", draft={"goal": "werving"}),
    ),
    bad=(
        Bad("Onze nieuwe brochure is er.", draft={"goal": "verkeer naar de website"}),
        Bad("Het nieuwe plein is klaar.", draft={"goal": "dialoog"}),
        Bad("We zoeken een kok.", draft={"goal": "werving en selectie"}),
    ),
)
def goal_unserved(draft: Draft) -> Iterator[Finding]:
    """Een doel haal je pas als het bericht doet wat het doel vraagt."""
    goal = (draft.goal or "").casefold()
    if not goal:
        return
    reading = read(draft)
    if any(word in goal for word in (*_TO_THE_SITE, *_RECRUIT)) and not reading.links and not reading.emails:
        yield Finding(None, {"goal": draft.goal or ""}, variant="link")
    elif any(word in goal for word in _TALK) and "?" not in draft.text:
        yield Finding(None, {"goal": draft.goal or ""}, variant="question")
