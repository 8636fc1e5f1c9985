from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from ...guidelines import bureau, ksa, office, wsp
from ...model import Draft, Earlier, Finding, Level
from ...registry import Bad, Good, rule
from ...text import read

_CALLS = frozenset(
    """aanmelden bedankt bekijk bel beluister bestel bezoek breng check contacteer dank dankjewel deel doe duim ga gebruik geef
    gefeliciteerd geniet haal help hou houd inschrijven kies kijk klik kom laat lees luister mail meld merci neem
    nodig ontdek parkeer praat proef proficiat reageer reageren registreer reserveer schrijf solliciteer solliciteren
    speel stel stem steun stuur surf tag tel test tip tips vertel vind volg vraag vul wacht wandel weet welkom win
    word zet zoek zorg""".split()
)
_ENOUGH_WORDS = 20  # a greeting or a notice needs no question
_ENOUGH_POSTS = 10
_NOW = datetime(2026, 11, 20, 9, 0)
_NEWS = (
    "De wegenwerken in de Kerkstraat zijn klaar en alle bussen rijden weer hun gewone weg. De aannemer plantte ook "
    "twaalf nieuwe bomen en maakte het voetpad breder."
)
_SENDING = tuple(Earlier("x", f"De wegenwerken in straat {n} zijn klaar.", _NOW) for n in range(12))


@rule(
    level=Level.HINT,
    message={
        "": "Alleen zenden? Een vraag of een oproep nodigt uit om te reageren.",
        "often": "{sending} van je laatste {posts} berichten vroegen niets aan de lezer. Stel eens een vraag.",
    },
    guidelines=(
        wsp("S0-037", "Algemene tips voor sociale media"),
        office("S1-010", "7.1.1 Interactie"),
        ksa("S2-009", "1. Wat zijn sociale media?"),
        wsp("S0-060", "Tips voor Twitter"),
        bureau("S4-069", "Op vakantie? Maar wat met jouw sociale mediakanalen?"),
        bureau("S4-070", "Zo gebruiken gemeenten sociale media"),
        bureau("S4-074", "Gemeenten op sociale media"),
        bureau("S4-076", "Gemeenten op sociale media"),
        bureau("S4-046", "Berichten en comments op sociale media"),
        bureau("S4-027", "Experimenteren met gratis apps"),
    ),
    surfaces=("post", "group"),
    good=(
        Good("De wegenwerken in de Kerkstraat zijn klaar. Merk je nog een probleem? Meld het ons."),
        Good("De wegenwerken in de Kerkstraat zijn klaar, bekijk de foto's van onze ploeg op de website."),
        Good("De Kerkstraat is weer open."),
        Good(
            "Een dikke merci aan alle ouders die zondag kwamen helpen met de wafelverkoop. We verkochten 1.240 pakjes, goed voor drie "
            "nieuwe tenten voor het kamp."
        ),
        Good(
            "De inschrijvingen voor de cursus animator in de paasvakantie zijn open. Het aantal plaatsen is beperkt, dus wacht niet "
            "te lang."
        ),
        Good(
            "De wegenwerken in de Kerkstraat zijn klaar en alle bussen rijden weer hun gewone weg.",
            draft={"surface": "reply"},
        ),
        Good("De wegenwerken in de Kerkstraat zijn klaar: https://www.voorbeeld.be zegt hoe de bussen rijden"),
    ),
    bad=(
        Bad(_NEWS),
        Bad(
            _NEWS,
            draft={"earlier": _SENDING, "now": _NOW},
        ),
    ),
)
def no_question(draft: Draft) -> Iterator[Finding]:
    """Sociale media zijn een gesprek. Wie vraagt en uitnodigt, krijgt antwoord."""
    reading = read(draft)
    if len(reading.words) < _ENOUGH_WORDS or _invites(draft):
        return
    own = [earlier for earlier in draft.earlier if earlier.platform == draft.platform]
    recent = sorted(own, key=lambda earlier: earlier.posted_at.replace(tzinfo=None))[-_ENOUGH_POSTS:]
    sending = sum(not _invites(Draft(earlier.text, draft.platform)) for earlier in recent)
    often = len(recent) == _ENOUGH_POSTS and sending * 10 > 7 * len(recent)
    yield Finding(None, {"sending": sending, "posts": len(recent)}, variant="often" if often else "")


def _invites(draft: Draft) -> bool:
    reading = read(draft)
    return "?" in draft.text or bool(reading.links or reading.emails) or not _CALLS.isdisjoint(reading.word_set)
