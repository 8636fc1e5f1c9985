from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from ...guidelines import ksa, wsp
from ...model import Draft, Edit, Finding, Fix, Span
from ...registry import Bad, Good, rule
from ...spelling.language import DUTCH, is_dutch, looks_dutch
from ...spelling.mistakes import Mistake, mistakes
from ...spelling.slips import is_slip, typed
from ...spelling.words import known, lexicon, loans, plain, unknown
from ...text import Reading, Token, like, read

_LONGEST_NAME = 9  # an unknown word at the start of a sentence may be a name; longer ones seldom are
_SHORTEST_PART = 2  # ex and co are no part of a compound that fell apart
_SHORTEST_LOAN = 5  # shorter, a foreign word is easily a slip (with, wit): then a foreign neighbour must vouch for it
# Words that often open a sentence: what lies one letter away from these is a slip, however much it looks like a name.
_OPENERS = frozenset(
    """aangezien achteraf afgelopen afspraak allemaal antwoord augustus avondmarkt bedankt bekijk belangrijk bestuur
    bezoekers bibliotheek binnenkort bovendien brandweer burgemeester daarna daarnaast daarom dagelijks dankjewel
    dankzij december deelnemen deelnemers dinsdag donderdag driehonderd duizenden eindelijk enkele fantastisch
    februari feestelijk gefeliciteerd gelukkig gemeente geniet gesloten geweldig gezocht gisteren grandioos helaas
    honderden hopelijk hulpdiensten iedereen inschrijven intussen inwoners jaarlijks jammer januari jongeren
    kampioen kinderen kinderopvang komende leerkrachten leerlingen leiding liefhebbers luister maandag maandelijks
    medewerkers meerdere misschien morgen morgenavond namiddag natuurlijk niemand nieuwe nieuwjaar november
    officieel oktober omwille ondanks ondertussen onlangs ontdek ontmoet ontvang opendeurdag opgelet opnieuw ouders
    overmorgen patiënten personeel plaatsen politie prachtig proficiat programma reserveer reserveren schitterend
    schrijf september sinterklaas sommige speciaal sporters supporters tentoonstelling terwijl tickets tijdens
    toegang uiteraard vacature vanavond vandaag vanochtend vanwege veiligheid verder vergeet verschillende vertrek
    vervolgens volgend volgende vooral voorlopig voormiddag voortaan voortdurend vrijdag vrijwillig vrijwilliger
    vrijwilligers waarom waarschuwing wandelen wanneer wedstrijd weekend wegens wekelijks welkom werken winnaar
    winnaars woensdag zaterdag zomervakantie zondag zonder""".split()
)
_GLUE = frozenset("._@#\\*()[]{}=&:~")  # between letters these make a code, a link or leider(s), not two words


@rule(
    message={
        "": "“{word}” staat niet in het woordenboek. Klopt de spelling?",
        "mistake": "“{word}” schrijf je als “{right}”.",
        "why": "“{word}” schrijf je als “{right}”: {note}.",
        "apart": "“{word}” schrijf je als één woord: “{right}”.",
    },
    gives_way=True,
    guidelines=(
        wsp("S0-038", "Algemene tips voor sociale media"),
        ksa("S2-024", "2b Algemeen beleid"),
    ),
    good=(
        Good("Alle foto's en foto’s van de KSA'ers staan online: KSA-gevoel gegarandeerd!"),
        Good(
            "Ons sociale-mediabeleid staat online. Deel het in de WhatsAppgroep of stuur een e-mail naar info@ksa.be."
        ),
        Good("Goesting in een plezant weekend met je nonkel? De solden starten op de 20e, ook voor 50+'ers."),
        Good("Geliket, gedeeld en getagd: bedankt #vriendjesdagenn @ksa_oudenaarde voor de stories!"),
        Good("Zoals oma zegt: “ge moet nie zo zjevere, menneke”."),
        Good("Proficiat aan Jelena Vandroogenbroeck en Ruben van de Gidsenbeweging Wortegem!"),
        Good("We are looking for volunteers for our summer camps, join us now!"),
        Good("Save the date: op 12 mei vieren we feest, stay tuned!"),
        Good("Wie komt naar de Schoffelclub?", options={"words": ("schoffelclub",)}),
        Good("Iedereen knoddelt mee, ook de knoddels.", options={"words": ("knoddel", "knoddelt")}),
        Good("Welkom in onze nieuwe zaal!\n📍 Brielpoort\nZaal: Vandenpoorte"),
        Good("De meeste kliks naar onze site komen van Facebook."),
        Good("Zeno Dehaene en Maurits Gijs winnen. Maudie wordt derde."),
        Good("Jaaaa, eindelijk weer kamp! Hahaha, zoooo veel zin in."),
    ),
    bad=(
        Bad("Wij hebben een [[verassing]] voor jullie!", "Wij hebben een verrassing voor jullie!"),
        Bad("Vergeet jullie [[agendas]] niet!", "Vergeet jullie agenda's niet!"),
        Bad("Wat zijn de [[risicos’s]] van een bericht?", "Wat zijn de risico's van een bericht?"),
        Bad("[[Proffesioneel]] advies nodig? Bel ons gerust.", "Professioneel advies nodig? Bel ons gerust."),
        Bad("Kom naar onze [[opendeur dag]] in Turnhout!", "Kom naar onze opendeurdag in Turnhout!"),
        Bad("Er zijn nog drie plaatsen [[beschikbaat]].", "Er zijn nog drie plaatsen beschikbaar."),
        Bad("[[Zaterdga]] is er kermis."),
        Bad("Kom je ook naar het [[kampvuurr]] van zaterdag?"),
        Bad("We zoeken nog [[begelijders]] voor onze zomerkampen."),
    ),
)
def misspelling(draft: Draft, *, words: tuple[str, ...] = ()) -> Iterator[Finding]:
    """Een tikfout trekt de aandacht weg van je boodschap en doet je organisatie slordig lijken."""
    if not draft.language.startswith("nl"):
        return
    reading = read(draft)
    own = _folded(words)
    listed = list(_listed(reading))
    strange = {text for text in unknown(reading.texts) if not _is_own(text, own)}
    suspects = [
        number
        for number, text in enumerate(reading.texts if strange else ())
        if text in strange and _may_be_judged(reading, reading.words[number])
    ]
    if not (listed or suspects) or (dutch := is_dutch(reading)) is False:
        return
    for word, mistake in listed:
        if not _is_own(word.text, own):
            yield _mistake(word, mistake)
    taken = {word.start for word, _ in listed}
    if dutch:
        for number in suspects:
            word = reading.words[number]
            if word.start in taken:
                continue
            if joined := _joined(reading, number):
                span = Span(word.start, reading.words[number + 1].end)
                values = {"word": span.of(draft.text), "right": joined}
                yield Finding(span, values, (Fix((Edit(span, joined),)),), "apart")
            elif _is_a_slip(reading, number):
                yield Finding(word.span, {"word": word.text})


def _mistake(word: Token, mistake: Mistake) -> Finding:
    right = like(mistake.right, word.text)
    values = {"word": word.text, "right": right, "note": mistake.why}
    fix = Fix((Edit(word.span, right),))
    return Finding(word.span, values, (fix,), "why" if mistake.why else "mistake")


def _listed(reading: Reading) -> Iterator[tuple[Token, Mistake]]:
    table = mistakes()
    there = reading.word_set
    if not reading.text.isascii():
        there = frozenset([word if word.isascii() else plain(word) for word in there])
    if table.keys().isdisjoint(there):
        return
    for number, low in enumerate(reading.lows):
        line = table.get(low if low.isascii() else plain(low))
        if not line:
            continue
        word, mistake = reading.words[number], Mistake.of(line)
        # A capital inside a sentence is a name (vzw Kontakt), unless the right word has one too.
        if (word.text == word.folded or _opens(reading, number) or mistake.right[:1].isupper()) and _may_be_judged(
            reading, word
        ):
            yield word, mistake


def _may_be_judged(reading: Reading, word: Token) -> bool:
    text, start, end = reading.text, word.start, word.end
    return not (
        (start > 1 and text[start - 1] in _GLUE and text[start - 2].isalnum())
        or (text[end : end + 1] in _GLUE and text[end + 1 : end + 2].isalnum())
        or reading.is_protected(start, end)
    )


def _is_a_slip(reading: Reading, number: int) -> bool:
    """Whether an unknown word is no name, no foreign word and no dialect, as far as the words around it tell."""
    word = reading.words[number]
    if word.text != word.folded and not (
        _opens(reading, number)
        and (len(word.text) > _LONGEST_NAME or not _OPENERS.isdisjoint(typed(plain(word.folded))))
    ):
        return False
    if word.folded in loans() and len(word.text) >= _SHORTEST_LOAN:
        return False
    around = reading.words[max(number - 1, 0) : number] + reading.words[number + 1 : number + 2]
    if any(other.folded in loans() or (other.text.islower() and not known(other.text)) for other in around):
        return False
    sentence = reading.texts_in(_sentence_at(reading, word.start))
    return looks_dutch(sentence) is not False and is_slip(plain(word.text))


def _joined(reading: Reading, number: int) -> str:
    """The one word that an unknown word makes with the next: opendeur dag. Nothing when they make none."""
    pair = reading.words[number : number + 2]
    if (
        len(pair) < 2
        or pair[1].folded in DUTCH
        or reading.text[pair[0].end : pair[1].start] != " "
        or reading.is_protected(*pair[1][:2])
    ):
        return ""
    word = pair[0].text + pair[1].text
    small = plain(word[:1].lower() + word[1:])
    told = min(len(pair[0].text), len(pair[1].text)) > _SHORTEST_PART and small.islower() and small.isalpha()
    return word if told and lexicon().is_word(small) else ""


def _opens(reading: Reading, number: int) -> bool:
    """Whether the word opens a sentence or follows a mark, so that its capital tells nothing."""
    start = reading.words[number].start
    before = reading.text[:start].rstrip(" ")
    if not before or _sentence_at(reading, start).start == start:
        return True
    return not (before[-1].isalnum() or before[-1] in ".,;:'’&/)-📍")  # 📍 Brielpoort and Locatie: Brielpoort are names


def _sentence_at(reading: Reading, place: int) -> Span:
    return reading.sentences[bisect_right(reading.sentences, place, key=lambda span: span.start) - 1]


def _is_own(word: str, own: frozenset[str]) -> bool:
    """Whether the writer's own list holds the word, also with an s or as part of a word with a hyphen."""
    if not own:
        return False
    small = plain(word).casefold()
    return not own.isdisjoint((small, small.removesuffix("'s"), small.removesuffix("s"), *small.split("-")))


@lru_cache(maxsize=16)
def _folded(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(plain(word).casefold() for word in words)
