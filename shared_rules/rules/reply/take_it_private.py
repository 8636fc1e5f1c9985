from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import bureau, wsp
from ...model import Draft, Finding, Level, ReplyTo
from ...registry import Bad, Good, rule
from ...text import read
from . import answers_abuse, goes_private, holds_detail, is_complaint, is_dry, other

_PERSONAL = {"surface": "reply", "reply_to": ReplyTo("Mijn dossiernummer is al weken zoek, wat nu?", author="Els")}


@rule(
    level=Level.HINT,
    message={
        "": "Dit gaat over iemands persoonlijke zaak. Los het op in een privébericht.",
        "asks": "Je vraagt hier naar persoonlijke gegevens. Vraag ze in een privébericht, anders zet iemand ze openbaar.",
    },
    guidelines=(wsp("S0-061", "Tips voor Twitter"), bureau("S4-060", "Hoe reageren"), bureau("S4-061", "Hoe reageren")),
    surfaces=("reply",),
    good=(
        Good("Vervelend, Els! Stuur ons een privébericht, dan zoeken we het uit.", draft=_PERSONAL),
        Good("Sorry, Els. Stuur ons je klantnummer in een privébericht.", draft={"surface": "reply"}),
        Good(
            "Het adres is Kerkplein 1, tot zaterdag!",
            draft={"surface": "reply", "reply_to": ReplyTo("Waar is het feest? Wat is het adres?")},
        ),
        Good("Wat is je klantnummer?", draft={**_PERSONAL, "visibility": "private-account"}),
    ),
    bad=(
        Bad("Vervelend, Els. We bekijken je dossier vandaag nog.", draft=_PERSONAL),
        Bad("Geef ons je geboortedatum en klantnummer, dan kijken we het na.", draft={"surface": "reply"}),
    ),
)
def take_it_private(draft: Draft) -> Iterator[Finding]:
    """In een privébericht kijkt niemand mee en loopt een klacht minder hoog op."""
    if (
        draft.visibility not in ("public", "public-group")
        or not draft.text.strip()
        or goes_private(draft)
        or answers_abuse(draft)
        or is_dry(draft)
    ):
        return
    own = read(draft).folded
    if (
        holds_detail(own)
        and not _ASKS_DETAIL.isdisjoint(read(draft).word_set)
        and not _WHAT.isdisjoint(read(draft).word_set)
    ):
        yield Finding(None, variant="asks")
    elif holds_detail(other(draft)) and (is_complaint(draft) or " mijn " in f" {other(draft)}"):
        yield Finding(None)


_ASKS_DETAIL = frozenset("je jouw uw jullie".split())
_WHAT = frozenset("wat geef bezorg laat kan kun kunt mogen mag stuur welk zet vermeld post graag".split())
