from __future__ import annotations

import re
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
    laat lees luister mail maak meld mis neem noteer onthoud ontdek open post probeer reageer registreer reken reserveer rij rijd schrijf solliciteer speel spring sta
    steun stem steek stuur surf swipe tag test trek vergeet vertel vier vind volg vraag win zet zie zoek zorg""".split()
)
# Who stands in the post: social media are about people, and a post that tells of them is one.
_PEOPLE = frozenset(
    """atleet atleten bezoeker bewoner buurtbewoners dokter dochters fietsers kampioen kampioene kok liefhebbers lopers man patiënt
    patiëntjes penningmeester renner renster rensters speler speelster verpleegkundige verpleegkundigen voorzitter vrijwilligster
    vrouw wandelaars wint won winnen wonnen zanger zangeres buren buurman buurvrouw bewoner bewoners bezoekers collega collega's dames deelnemers dochter gasten gezin gezinnen heren
    inwoners jongen jongens jongeren juf kind kinderen kleuters klasgenoten leden leerling leerlingen leerkrachten leiding mama
    mannen meester meisje meisjes mensen moeder oma opa ouders papa patiënten peuters ploeg renners scholieren senioren spelers
    speelsters studenten supporters team trainer vader vrienden vriendinnen vrijwilliger vrijwilligers vrouwen winnaar winnaars
    winnares zoon""".split()
)
_AGE = re.compile(r"\(\d{1,3}\)")  # Jannie (72)


@rule(
    level=Level.HINT,
    message="Hier komt nog niemand in voor. Spreek je lezer aan (je, jullie, u), of vertel over mensen of over jullie zelf (we).",
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
        Good(
            "Geen kat te zien op straat, maar binnen zat de zaal vol: 212 mensen luisterden naar de lezing over de Slag bij de Somme. "
            "Spreker Luc Vandeweyer kreeg een staande ovatie."
        ),
        Good(
            "“Wie leest, reist zonder koffer”, zegt stadsdichter Lies Van Gasse bij de opening van de boekenbeurs. Haar nieuwe gedicht "
            "hangt vanaf vandaag aan de gevel van de bib."
        ),
        Good(
            "Door een seinstoring rijden er tot minstens 18 uur geen treinen tussen Zwolle en Meppel. Er worden bussen ingezet. "
            "Reken op een uur extra reistijd."
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
    said = reading.word_set
    if len(reading.words) < least_words or "?" in draft.text or not _SPEAKS.isdisjoint(said):
        return
    if not _PEOPLE.isdisjoint(said) or reading.quotations or _AGE.search(draft.text):
        return
    starts = {sentence.start for sentence in reading.sentences}
    calls = (reading.words[number].start for number, word in enumerate(reading.lows) if word in _CALLS)
    if all(starts.isdisjoint(range(call - 2, call + 1)) for call in calls):
        yield Finding(None)
