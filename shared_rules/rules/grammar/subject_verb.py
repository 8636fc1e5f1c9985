from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ...guidelines import wsp
from ...model import Finding
from ...registry import DIGIT, Bad, Good, rule
from ...text import like
from . import Clause, by_clause, pairs, replace, takes_de, words

_PLURAL = {
    "is": "zijn",
    "was": "waren",
    "heeft": "hebben",
    "had": "hadden",
    "wordt": "worden",
    "gaat": "gaan",
    "komt": "komen",
    "krijgt": "krijgen",
    "staat": "staan",
    "vindt": "vinden",
    "kan": "kunnen",
    "moet": "moeten",
    "doet": "doen",
    "werkt": "werken",
    "loopt": "lopen",
    "ligt": "liggen",
    "blijft": "blijven",
    "helpt": "helpen",
    "speelt": "spelen",
    "maakt": "maken",
    "zoekt": "zoeken",
    "start": "starten",
    "begint": "beginnen",
    "stond": "stonden",
    "kwam": "kwamen",
    "ging": "gingen",
    "kreeg": "kregen",
    "werd": "werden",
    "bleef": "bleven",
    "lag": "lagen",
    "zat": "zaten",
    "deed": "deden",
    "won": "wonnen",
    "vond": "vonden",
    "zag": "zagen",
}
# What somebody does to something: de foto's maakt onze fotograaf opens with the object, not with who does it.
_GAINS = frozenset("kreeg deed won vond zag".split())
_ASKED = frozenset(
    """gevraagd verzocht aangeraden afgeraden geadviseerd aangeboden opgelegd verteld gezegd beloofd meegedeeld gegund verboden toegestaan
    geleerd verweten""".split()
)
_DOES_TO = frozenset("heeft had krijgt vindt doet helpt speelt maakt zoekt kan moet".split())
_OF_SOMEBODY = frozenset("de het onze mijn jouw je zijn haar hun die deze dit dat iedere elke".split())
_SOME = frozenset("meer veel enkele sommige".split())  # how many: that is seldom the object that opens a sentence
_SAME = {  # the stem ends in t, so that the form for one has no t of its own
    verb: f"{plural}en"
    for verb, plural in (
        pair.split(">")
        for pair in """wacht>wacht praat>prat zit>zitt eet>et weet>wet zet>zett sluit>sluit geniet>geniet rust>rust fluit>fluit
        ontmoet>ontmoet verlaat>verlat vecht>vecht verwacht>verwacht groet>groet besluit>besluit schiet>schiet""".split()
    )
}
_PAST = re.compile(r"[a-zë]{3,}(?:tte|dde|kte|pte|lde|erde)")
_NO_PAST = frozenset("derde vierde zelfde halve beide".split())
_SINGULAR = {"zijn": "is", "hebben": "heeft", "worden": "wordt", "gaan": "gaat", "komen": "komt", "krijgen": "krijgt"}
# De deelnemer krijgen: only verbs that what opens the sentence cannot undergo, and only where the rest of it follows.
_STEADY = {"gaan": "gaat", "komen": "komt", "worden": "wordt", "starten": "start", "vertrekken": "vertrekt", "blijven": "blijft",
    "bestaan": "bestaat", "liggen": "ligt", "staan": "staat", "zitten": "zit", "duren": "duurt", "groeien": "groeit"}
_TAKING = {"krijgen": "krijgt", "hebben": "heeft"}
_DONE = frozenset("besloten beslist gekozen gewonnen verloren gemaakt gevraagd gezegd laten gereageerd gestemd".split())
_GOES_ON = frozenset(
    """aan bij in met om rond tijdens tussen na naar op tot uit van vanaf voor niet ook al nog weer opnieuw graag altijd nooit vandaag morgen
    vanavond maandag dinsdag woensdag donderdag vrijdag zaterdag zondag binnenkort gratis""".split()
)
_TIMES = frozenset(
    """dag week maand jaar weekend zomer winter herfst lente ochtend avond namiddag voormiddag middag nacht seizoen uur keer
    moment periode vakantie feestdag kwartier decennium zaterdag zondag""".split()
)
_ONE = frozenset("iedereen niemand iemand".split())
# De kinderen vindt ze leuk: then somebody else is the subject.
_OTHERS = frozenset("ze zij hij men u je jij ik iedereen niemand".split())
_FEELS = frozenset("welkom blij uitgenodigd tevreden verplicht aanwezig trots klaar moe nodig het er niet".split())
_NUMBERS = frozenset("twee drie vier vijf zes zeven acht negen tien twaalf twintig honderd duizend veel enkele".split())
# One of these may open a clause with a subject of its own; behind those an infinitive may come, and another behind en.
_OPENS_CLAUSE = frozenset(
    """die dat wat wie waar hoe of als wanneer omdat zodat terwijl maar want zoals toen hoewel waarom waarmee waarvoor te om
    zodra""".split()
)
_WITH_INFINITIVE = frozenset("gaat komt laat leert helpt blijft zit staat ligt loopt doet heeft wilt kunt zult ziet hoort".split())
# Niet alle, meer dan 200. A number of them may be one thing (20 deelnemers is veel): then the verb says nothing.
_ABOUT = frozenset("niet meer dan ruim bijna ongeveer zowat zo'n minstens al".split())
_WOULD_BE = frozenset("is was wordt werd gaat kan moet blijft bleef maakt kost".split())
_SURE = frozenset("gaat komt krijgt heeft staat werkt loopt speelt zingt helpt vertrekt woont kreeg kwam ging stond".split())
_TAKES = frozenset(("heeft", "krijgt"))
_ONE_IN_EN = ("jongen", "wagen", "keuken", "haven", "toren", "regen", "deken", "oven", "wapen", "molen", "examen", "reden", "baken")
_COUNTED = {
    "zijn": "is", "waren": "was", "worden": "wordt", "blijven": "blijft", "stijgen": "stijgt", "dalen": "daalt", "groeien": "groeit",
    "liggen": "ligt", "nemen": "neemt", "stegen": "steeg", "daalden": "daalde", "groeiden": "groeide", "bleven": "bleef", "lagen": "lag",
}
_THE = frozenset("de het deze dit onze ons elke".split())
_ARTICLES = frozenset("de onze alle deze die jullie twee drie vier vijf zes tien veel meer enkele sommige".split())


@rule(
    message={
        "": "“{noun}” is meervoud: dan is het “{right}”.",
        "one": "“{noun}” is enkelvoud: dan is het “{right}”.",
    },
    guidelines=(wsp("S0-039", "Algemene tips voor sociale media"),),
    wakes=(*sorted({*_ARTICLES, *_THE, *_ONE, *_ABOUT}), "er", "we", "wij", "en", DIGIT),
    good=(
        Good("De kinderen zijn moe, de opvang van de kinderen is open."),
        Good("Leden is een woord van vijf letters."),
        Good("Voor onze leden is er taart. Deze week is er feest."),
        Good("Twee dagen is genoeg, vijf weken is lang."),
        Good("Er is nog vijf euro over, en er is twee jaar aan gewerkt."),
        Good("De kinderen vindt ze geweldig. Iedereen zijn eigen boterham!"),
        Good("We willen iedereen worden wie hij is."),
        Good("De foto's maakt onze fotograaf, de prijzen wint Anna en de kaarten verkoopt de harmonie."),
        Good("Deze week starten opnieuw de lessen. De zaal worden we nooit beu."),
        Good("De kinderen laat naar bed? Ons huis staan we graag af, ons koor zingen we graag toe."),
        Good("We gaan langs bij wie ziek is en bezoek krijgt. We zingen en wordt het laat, dan blijven we slapen."),
        Good("De groep gaat zwemmen en komen doet iedereen. De leden spelen en het bestuur kookt."),
        Good("De bewoners wordt gevraagd hun wagen te verplaatsen. De leden werd een lezing aangeboden."),
        Good("De prijzen won vorig jaar de harmonie van Peer. De foto's kreeg mijn zus van oma."),
        Good("Het podium krijgen jonge talenten. De wedstrijd spelen we zondag."),
        Good("Een vrijwilliger worden bij ons kan vanaf zestien jaar. Tussen jou en mij gaat het goed."),
        Good("Ruim 20 deelnemers is veel, 50 kinderen wordt krap en 200 bezoekers blijft het maximum."),
        Good("Niet alle prijzen wint de harmonie. Het aantal leden zijn we vergeten, het aantal kinderen stijgt."),
        Good("De foto's van de kinderen heeft onze fotograaf. De ploeg van onze leden speelt thuis."),
        Good("De ouders van de kinderen helpt een tolk, en de leden van de ploeg komt een clown bezoeken."),
        Good("Die jongen word ik nooit, en alle vergaderingen word je moe."),
        Good("De leden kost zoiets veel tijd, en de kinderen kost het niets."),
        Good("De leden van de raad die komt, en de ouders van het kind krijgen een brief."),
        Good("De dames eerste ploeg speelt thuis. De leden beste speler kiezen, dat doen we samen."),
    ),
    bad=(
        Bad("De kinderen [[is]] moe.", "De kinderen zijn moe."),
        Bad("Meer mensen [[vindt]] de weg naar onze bib.", "Meer mensen vinden de weg naar onze bib."),
        Bad("De bus [[vertrekken]] om 8 uur aan de kerk.", "De bus vertrekt om 8 uur aan de kerk."),
        Bad("Meer mensen [[komt]] naar de bib.", "Meer mensen komen naar de bib."),
        Bad("De kinderen [[speelt]] elke middag in het park.", "De kinderen spelen elke middag in het park."),
        Bad("De straatlampen [[brandt]] al een week niet meer.", "De straatlampen branden al een week niet meer."),
        Bad("De laureaten [[word]] donderdag bekendgemaakt.", "De laureaten worden donderdag bekendgemaakt."),
        Bad("De foto's [[word]] morgen gepubliceerd.", "De foto's worden morgen gepubliceerd."),
        Bad("Onze vrijwilligers [[verwachtte]] meer bezoekers.", "Onze vrijwilligers verwachtten meer bezoekers."),
        Bad("De deelnemer [[krijgen]] een gratis drankje.", "De deelnemer krijgt een gratis drankje."),
        Bad("De bezoekers [[stond]] een uur aan te schuiven.", "De bezoekers stonden een uur aan te schuiven."),
        Bad("Het bestuur [[hebben]] besloten om te stoppen.", "Het bestuur heeft besloten om te stoppen."),
        Bad("We koken samen soep en [[zorgt]] voor vers brood.", "We koken samen soep en zorgen voor vers brood."),
        Bad("De tombola brengt veel op en [[gaan]] naar een goed doel.", "De tombola brengt veel op en gaat naar een goed doel."),
        Bad("Onze vrijwilligers koken en [[helpt]] mee in de bar.", "Onze vrijwilligers koken en helpen mee in de bar."),
        Bad("De patiënten [[wacht]] al een uur.", "De patiënten wachten al een uur."),
        Bad("De tickets [[kost]] 8 euro.", "De tickets kosten 8 euro."),
        Bad("Ons koor [[bestaan]] dit jaar honderd jaar.", "Ons koor bestaat dit jaar honderd jaar."),
        Bad("Het kamp [[gaan]] niet door.", "Het kamp gaat niet door."),
        Bad("Mijn zus en ik [[gaat]] mee op kamp.", "Mijn zus en ik gaan mee op kamp."),
        Bad("Niet alle straatlampen [[werkt]] momenteel.", "Niet alle straatlampen werken momenteel."),
        Bad("Ruim 200 kinderen [[krijgt]] een ijsje.", "Ruim 200 kinderen krijgen een ijsje."),
        Bad(
            "De kinderen van het tweede leerjaar [[gaat]] woensdag zwemmen.",
            "De kinderen van het tweede leerjaar gaan woensdag zwemmen.",
        ),
        Bad("Het aantal inbraken [[dalen]] al drie jaar.", "Het aantal inbraken daalt al drie jaar."),
        Bad("Het aantal leden [[stijgen]] elk jaar.", "Het aantal leden stijgt elk jaar."),
        Bad("Er [[is]] nog vijf plaatsen vrij.", "Er zijn nog vijf plaatsen vrij."),
        Bad("Iedereen [[zijn]] welkom op het feest.", "Iedereen is welkom op het feest."),
        Bad("Wij [[zoekt]] een nieuwe kok.", "Wij zoeken een nieuwe kok."),
        Bad("Onze vrijwilligers [[heeft]] hard gewerkt.", "Onze vrijwilligers hebben hard gewerkt."),
    ),
)
@by_clause
def subject_verb(clause: Clause) -> Iterator[Finding]:
    """Eén komt, twee komen: onderwerp en werkwoord horen bij elkaar."""
    plurals = _plurals()
    low = clause.low
    if len(low) < 3:
        return
    found = None
    if clause.starts_sentence:
        if shortened := _shortened(clause, plurals):
            plain, at = shortened
            if (plain.low[0] == low[0] or plain.at(2) not in _WOULD_BE) and (right := _many(plain)):
                found = at, plain.words[1], right, ""
        elif low[:2] == ["het", "aantal"]:
            if (_is_plural(low[2], plurals) or _ends_as_many(low[2])) and clause.at(3) in _COUNTED and clause.at(4) not in _OTHERS | {"we", "wij", "jullie"}:
                found = 3, "het aantal", _COUNTED[low[3]], "one"
        elif low[0] in _ARTICLES and _is_plural(low[1], plurals) and (right := _many(clause)):
            found = 2, clause.words[1], right, ""
        elif low[0] in _ARTICLES and low[2] == "word" and clause.at(3) not in ("", "ik", "je", "jij", "er") and _ends_as_many(low[1]):
            found = 2, clause.words[1], "worden", ""
        elif low[0] in _THE and (right := _of_one(clause)):
            found = 2, clause.words[1], right, "one"
        elif low[0] in _ONE and low[1] in _SINGULAR and (low[1] != "zijn" or low[2] in _FEELS):
            found = 1, clause.words[0], _SINGULAR[low[1]], "one"
        elif low[0] == "er" and low[1] in _PLURAL and (counted := _counted(clause, plurals)):
            found = 1, counted, _PLURAL[low[1]], ""
    if clause.starts_sentence and not found:
        found = _behind_en(clause, plurals)
    for position in range(len(low) - 1):
        if low[position] in ("wij", "we") and (right := _with_we(low[position + 1])):
            found = position + 1, clause.words[position], right, ""
        elif low[position] == "ik" and clause.at(position - 1) == "en" and low[position + 1] in _PLURAL:
            found = position + 1, "… en ik", _PLURAL[low[position + 1]], ""
    if found:
        position, noun, right, variant = found
        span = clause.span(position, position)
        right = like(right, clause.of(span))
        yield Finding(span, {"noun": noun, "right": right}, replace(span, right), variant)


@cache
def _plurals() -> frozenset[str]:
    return words("plural-nouns") - {"dagen", "weken", "plannen"}  # twee dagen is lang


def _shortened(clause: Clause, plurals: frozenset[str]) -> tuple[Clause, int] | None:
    """A clause with the same subject and verb right behind each other, and where its verb stands: niet alle lampen werkt, ruim
    200 kinderen krijgt, de kinderen van het tweede leerjaar gaat. Nothing for any other."""
    low = clause.low
    if low[0] in _ABOUT or low[0][:1].isdigit():
        first = next((at for at, word in enumerate(low[:4]) if word not in _ABOUT), 4)
        number = clause.at(first)
        if (number in _ARTICLES or (number.isdigit() and number != "1")) and _is_plural(clause.at(first + 1), plurals):
            return _from(clause, first, first + 2), first + 2
    elif low[0] in _ARTICLES and low[2] in ("van", "uit") and clause.at(3) in _OF_SOMEBODY and _is_plural(low[1], plurals):
        for verb in (5, 6):
            if clause.at(verb) in _SURE and (clause.at(verb) in _TAKES or clause.at(verb + 1) not in ("een", "geen")) and _is_thing(clause.at(verb - 1), plurals):
                return _from(clause, 0, verb), verb
    return None


def _is_thing(noun: str, plurals: frozenset[str]) -> bool:
    """A noun of the lists, or a compound that ends in one: leerjaar."""
    known = words("de-words") | words("het-words") | plurals
    return noun in known or takes_de(noun) or any(noun[at:] in known for at in range(3, len(noun) - 3))


def _from(clause: Clause, first: int, verb: int) -> Clause:
    """What is left with the noun and the verb beside each other."""
    return clause._replace(
        number=-1,
        words=[*clause.words[first : first + 2], *clause.words[verb:]],
        low=["alle" if clause.low[first].isdigit() else clause.low[first], clause.low[first + 1], *clause.low[verb:]],
    )


def _behind_en(clause: Clause, plurals: frozenset[str]) -> tuple[int, str, str, str] | None:
    """We koken soep en zorgt voor brood: the subject that opens the sentence still holds behind en."""
    low = clause.low
    if low[0] in ("we", "wij"):
        subject, many = 0, True
    elif low[0] in _ARTICLES and _is_plural(low[1], plurals):
        subject, many = 1, True
    elif low[0] in _THE and low[1] not in _TIMES and _is_one(low[1]) and low[2] in pairs("verb-forms"):
        subject, many = 1, False
    else:
        return None
    for position in range(subject + 3, len(low) - 1):
        if low[position] in _OPENS_CLAUSE:
            return None
        verb, behind = low[position], low[position + 1]
        if low[position - 1] != "en" or behind in _OTHERS or behind in ("we", "wij", "jullie", "het", "er"):
            continue
        if many and behind not in _OF_SOMEBODY:
            right = _PLURAL.get(verb) or (_with_we(verb) if verb in pairs("verb-forms") else "")
        else:
            right = _STEADY.get(verb, "") if not many and behind in _GOES_ON and low[2] not in _WITH_INFINITIVE else ""
        if right:
            return position, clause.words[subject], right, "" if many else "one"
    return None


def _is_plural(noun: str, plurals: frozenset[str]) -> bool:
    """A plural of the list, or a compound that ends in one: straatlampen."""
    return noun in plurals or any(noun[at:] in plurals for at in range(3, len(noun) - 4))


def _ends_as_many(noun: str) -> bool:
    """A noun outside the list that looks like a plural: laureaten, but no jongen."""
    return len(noun) > 5 and noun.endswith("en") and not noun.endswith(_ONE_IN_EN) and noun not in words("de-words")


def _many(clause: Clause) -> str:
    """The verb for many where that for one stands behind a plural that opens the sentence. Nothing when unsure."""
    verb, behind = clause.low[2], clause.at(3)
    every = behind in ("elke", "iedere") and clause.at(4) in _TIMES  # elke middag is when, not who
    if behind in _OTHERS or (behind and clause.words[3][:1].isupper()):
        return ""
    if verb in ("wordt", "werd", "word") and (behind in ("een", "geen") or not _ASKED.isdisjoint(clause.low)):
        return ""  # de bewoners wordt gevraagd: whom something is asked
    if verb in _GAINS:
        return _PLURAL[verb] if behind in ("een", "geen", "veel") else ""
    if verb in _PLURAL:
        may_be_object = verb in _DOES_TO and behind in _OF_SOMEBODY and not every and clause.low[0] not in _SOME
        return "" if may_be_object else _PLURAL[verb]
    if verb == "word":
        return "worden"
    if verb == "kost":  # de leden kost zoiets veel: then somebody pays
        return "kosten" if behind[:1].isdigit() or behind in ("maar", "niets", "amper") else ""
    if not behind or (behind in _OF_SOMEBODY and not every):
        return ""
    if verb in _SAME:
        return _SAME[verb]
    if verb in pairs("verb-forms"):
        return _with_we(verb)
    if _PAST.fullmatch(verb) and verb not in _NO_PAST and _is_word(verb + "n"):
        return verb + "n"
    return ""


def _of_one(clause: Clause) -> str:
    """The verb for one where that for many stands: de deelnemer krijgen een prijs. Nothing when unsure."""
    noun, verb, behind = clause.low[1], clause.low[2], clause.at(3)
    if noun in _TIMES or not _is_one(noun):
        return ""
    if verb in _STEADY and (behind in _GOES_ON or (behind in ("dit", "deze", "al") and clause.at(4) in _TIMES)):
        return _STEADY[verb]
    if verb == "hebben" and behind in _DONE:
        return _TAKING[verb]
    return _TAKING[verb] if verb in _TAKING and behind in ("een", "geen") else ""


def _is_one(noun: str) -> bool:
    plurals = words("plural-nouns")
    return noun in words("de-words") or noun in words("het-words") or f"{noun}s" in plurals or f"{noun}en" in plurals


def _counted(clause: Clause, plurals: frozenset[str]) -> str:
    """er is nog vijf plaatsen: the number and the plural. Nothing for what is measured (vijf euro, twee jaar)."""
    at = 2
    while clause.at(at) in ("nog", "maar", "al", "ook", "ongeveer", "zeker"):
        at += 1
    number, noun = clause.at(at), clause.at(at + 1)
    many = number in _NUMBERS or (number.isdigit() and number != "1")
    return f"{number} {noun}" if many and noun in plurals else ""


@cache
def _with_we(verb: str) -> str:
    """The form that goes with we for one that goes with hij: zoeken for zoekt. Nothing when it is no such form."""
    stem = pairs("verb-forms").get(verb, "")
    if not stem or verb in ("hebt", "kunt", "wilt", "zult"):
        return ""
    shorter = re.sub(r"([aeou])\1([^aeiou])$", r"\1\2", stem)
    soft = re.sub("f$", "v", re.sub("s$", "z", shorter))
    forms = (f"{soft}en", f"{shorter}en", f"{stem}en", f"{stem}{stem[-1]}en", f"{stem}an")
    return next((form for form in forms if _is_word(form)), "")


def _is_word(form: str) -> bool:
    from ...spelling.words import lexicon  # reads the dictionary: not before somebody mixes singular and plural

    return lexicon().has(form)
