from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import bureau, wsp
from ...model import Draft, Finding, Level
from ...registry import Bad, Good, rule
from ...text import read

_SPEAKS = frozenset(
    """je jij jou jouw jouwe jullie u uw we wij ons onze ik mij me mijn iedereen jezelf uzelf samen welkom bedankt proficiat gefeliciteerd
    hallo hey dag beste lieve help""".split()
)
_CALLS = frozenset(
    """bekijk bel bestel bezoek boek breng check contacteer deel denk doe download duim ga geef geniet haal help hou houd informeer kies kijk klik kom
    laat lees luister mail maak meld mis neem noteer onthoud ontdek open post probeer reageer registreer reserveer schrijf solliciteer speel spring sta
    steun stem steek stuur surf swipe tag test trek vergeet vertel vier vind volg vraag win zet zie zoek zorg""".split()
)


@rule(
    level=Level.HINT,
    message="Je lezer komt er nog niet in voor. Spreek je lezer aan (je, jullie, u) of vertel wie jullie zijn (we).",
    guidelines=(
        wsp("S0-002", "Inleiding"),
        bureau("S4-022", "Facebook voor politici"),
        bureau("S4-012", "Jongeren bereiken"),
    ),
    surfaces=("post", "group"),
    good=(
        Good(
            "Zaterdag opent de bibliotheek haar nieuwe leeszaal. Kom kijken, er is koffie en er zijn verhalen voor de kleinsten."
        ),
        Good("De bibliotheek is vandaag dicht."),
        Good(
            "De fanfare speelt, de koers passeert, het dorp feest en de kermis draait tot zondagavond. Wie is erbij? Wie danst mee?"
        ),
    ),
    bad=(
        Bad(
            "Het college van burgemeester en schepenen keurde maandag de aanleg goed van een nieuw fietspad tussen het station en de sporthal. "
            "De werken starten in maart en duren vier maanden."
        ),
    ),
)
def reader_not_addressed(draft: Draft, *, least_words: int = 25) -> Iterator[Finding]:
    """Sociale media gaan over mensen: wie zich aangesproken voelt, leest verder."""
    reading = read(draft)
    if len(reading.words) < least_words or "?" in reading.characters or not _SPEAKS.isdisjoint(reading.word_set):
        return
    starts = {sentence.start for sentence in reading.sentences}
    calls = (word.start for word in reading.words if word.folded in _CALLS)
    if all(starts.isdisjoint(range(call - 2, call + 1)) for call in calls):
        yield Finding(None)
