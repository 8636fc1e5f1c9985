from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from ...guidelines import strategy
from ...model import Draft, Finding
from ...registry import Bad, Good, rule
from ...text import Reading, Token, read

_U = frozenset({"u", "uw", "uwe", "uzelf"})
_JE = frozenset({"je", "jij", "jou", "jouw", "jouwe", "jezelf", "jullie"})
_BOTH = _U | _JE
_THANKS = frozenset({"dank", "danken", "bedank"})  # "dank u" is a set phrase in a text with je
_SAYINGS = ("je weet maar nooit", "je van het", "voor je het weet", "je reinste")


@rule(
    message={
        "": "Je gebruikt u en je door elkaar: hier “{word}”, eerder “{other}”. Kies één vorm.",
        "form": "Hier staat “{word}”. De afspraak is dat je de lezer met {form} aanspreekt.",
    },
    guidelines=(strategy("S3-011", "Ken uw doelgroep"),),
    wakes=(*sorted(_U), *sorted(_JE)),
    good=(
        Good("Kom je ook? Neem je vrienden mee, jullie zijn welkom."),
        Good("U vindt uw formulier in het loket."),
        Good("We starten om 17 u. Breng je fluohesje mee!"),
        Good("Dank u wel aan alle helpers! Zonder jullie was het niet gelukt."),
        Good("“U bent te laat”, zei de directeur. Herken je dat?"),
        Good("Afspraak in zaal U. Neem jij de sleutel mee?"),
        Good("Kom je om 9 u of om 10u30?", options={"form": "je"}),
        Good("Trager dan 30 km/u rijden? Dan doe je mee."),
        Good("Neem uw paspoort mee, je weet maar nooit."),
    ),
    bad=(
        Bad("Kom je ook naar de jobbeurs? Schrijf [[u]] dan nu in."),
        Bad("U bereikt een breed publiek in [[jouw]] regio."),
        Bad("Breng [[uw]] vrienden mee!", options={"form": "je"}),
        Bad("Vraag het aan [[je]] consulent.", options={"form": "u"}),
    ),
)
def form_of_address(draft: Draft, *, form: Literal["u", "je"] | None = None) -> Iterator[Finding]:
    """Wie de lezer de ene zin met u en de andere met je aanspreekt, klinkt slordig."""
    reading = read(draft)
    there = [said for said in (_U, _JE) if not said.isdisjoint(reading.word_set)]
    if there == [_JE] if form == "je" else there == [_U] if form == "u" else len(there) < 2:
        return
    spoken: list[tuple[Token, str]] = [
        (word, said)
        for position, low in enumerate(reading.lows)
        if low in _BOTH
        and (said := _form(reading, position))
        and not reading.is_protected(*(word := reading.words[position])[:2])
    ]
    first = {said: word for word, said in reversed(spoken)}
    if form:
        for said, word in first.items():
            if said != form:
                yield Finding(word.span, {"word": word.text, "form": form}, variant="form")
    elif len(first) == 2:
        earlier, later = sorted(first.values())
        yield Finding(later.span, {"word": later.text, "other": earlier.text})


def _form(reading: Reading, position: int) -> str:
    """u or je when this word addresses the reader, else nothing."""
    word = reading.words[position]
    if word.folded in _JE:
        around = reading.folded[max(word.start - 9, 0) : word.end + 17]
        said = word.folded == "je" and any(saying in around for saying in _SAYINGS)
        return "" if said else "je"
    if word.folded not in _U:
        return ""
    before = reading.words[position - 1] if position else None
    if word.folded == "u":
        stands_before = reading.text[: word.start].rstrip()[-1:]
        if stands_before.isdigit() or stands_before in ("/", "("):  # 17 u, km/u, (u)
            return ""
        if before and before.folded in _THANKS:
            return ""
        if word.text == "U" and not _starts_sentence(reading, word):  # zaal U
            return ""
    return "u"


def _starts_sentence(reading: Reading, word: Token) -> bool:
    return any(
        not reading.text[s.start : word.start].strip(" \t\n“\"‘'(") for s in reading.sentences if s.start <= word.start
    )
