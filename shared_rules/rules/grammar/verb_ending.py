from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ...guidelines import wsp
from ...model import Finding
from ...registry import Bad, Good, rule
from ...terms import WordList
from ...text import like
from . import PREPOSITIONS, Clause, by_clause, pairs, replace, takes_de, takes_het, words

_THIRD = frozenset("hij zij ze men er iemand niemand iedereen".split())
_I_OR_YOU = frozenset("ik jij je u".split())
_OPENS_NAME = frozenset("dan als en of behalve zoals noch".split())  # groter dan ik wordt hij niet
_OPENS_QUESTION = frozenset(
    """hoe laat wanneer waar wat waarom dan zo hier daar nu vandaag morgen vanavond straks daarom binnenkort maandag dinsdag woensdag
    donderdag vrijdag zaterdag zondag""".split()
)
_ARTICLES = frozenset("de het een ons onze deze dit elke iedere ieder jouw mijn uw hun".split())
# Behind je these leave no room for what is yours: vindt je dit leuk, but: vindt je zus dit leuk.
_NOT_YOURS = frozenset(
    """de het een dit dat deze die zo'n ook nog niet wel al graag er hier ons onze hen haar me mij hem iets niets alles
    iemand alle veel meer genoeg terug lid vrijwilliger vaak altijd soms zelf al vandaag morgen binnenkort in op aan met naar voor van om uit""".split()
)
_AUXILIARIES = frozenset(
    "is ben bent zijn was waren heb hebt heeft hebben had hadden werd werden wordt worden word geweest geworden raakt raakte raken".split()
)
_NEED_PARTICIPLE = frozenset("is zijn was waren heb hebt heeft hebben had hadden werd werden wordt worden".split())
# Where one of these stands between, another clause may begin, and with it another verb.
_OPENS_CLAUSE = frozenset(
    """die dat wat wie waar hoe of als wanneer omdat zodat terwijl en maar want dan zoals toen hoewel waarom waarmee waarvoor dus te""".split()
)
# Stems that are no noun, each with its t-form; and what may stand behind a verb that cannot be its subject.
_STEMS = {stem: f"{stem}t" for stem in "krijg maak neem geef koop betaal ontvang breng vertrek woon leef denk hoor".split()}
_GOES_ON = frozenset("de het een onze ons alle geen ook niet er al nu hier nog veel meer altijd vaak graag gratis meteen".split())
_ORDERED = frozenset("je jouw ons mee nu snel hier rekening".split())
_JOINS = frozenset("dus en maar want".split())
_ASKS = frozenset("wat wie hoe waar dat".split())
# Before a noun; and what may stand behind a noun and its verb: what is done to, or when (de fanfare verzorgd vanavond de muziek).
_DETERMINES = frozenset("de een onze deze elke iedere mijn jouw uw hun".split())
_OBJECTS = frozenset(
    """de het een ons onze deze dit dat die alle veel geen zijn haar hun je jullie jouw uw elke ook nu weer opnieuw morgen vanavond
    vandaag hoe waarom al graag""".split()
)
_ALSO_HOW = frozenset("bekend bepaald beperkt gehaast geregeld gespreid ontspannen verdeeld verkeerd verschillend".split())
_WHEN = frozenset("avond dag eerste jaar keer laatste maand maal moment ochtend vorige week".split())
# Stems in d or t have two of them in the past; with one it is an adjective, which follows no noun: de politie verspreide een foto.
_PASTS = {
    "beantwoorde": "beantwoordde", "begeleide": "begeleidde", "begroete": "begroette", "bereide": "bereidde",
    "bevrijde": "bevrijdde", "ontmoete": "ontmoette", "verbrede": "verbreedde", "verspreide": "verspreidde",
    "verwachte": "verwachtte",
}
_ENDS_IN_S = ("is", "us", "js", "dans", "fiets", "gids", "huis", "kans", "les", "plaats", "krans", "kaas")
_HAPPENS = frozenset("volgende morgen vandaag altijd meestal steeds automatisch digitaal gratis elke pas niet".split())
_MODALS = frozenset("kan kunnen kon zou zouden zal zullen moet moeten mag mogen wil willen laat laten".split())


@cache
def _forms() -> tuple[dict[str, str], ...]:
    """With t to without, the d-stems to their t-form, present to participle, participle to present where that is clear,
    every participle to what stands before je: ondersteun, and to its present where it says nothing of how."""
    without = pairs("verb-forms")
    participle = pairs("participles")
    clear = [line.split(";") for line in WordList("participles").lines if line.count(";") == 2]
    return (
        without,
        {stem: with_t for with_t, stem in without.items() if stem.endswith("d")},
        participle,
        {participle: present for present, participle, _ in clear},
        {right: wrong.removesuffix("t") for wrong, right in participle.items()},
        {right: wrong for wrong, right in participle.items() if right not in _ALSO_HOW},
    )


@cache
def _all_forms() -> frozenset[str]:
    return frozenset({"antwoordt", "geld"}).union(_STEMS, _PASTS, *_forms())


@rule(
    message={
        "": "“{wrong}” hoort hier “{right}” te zijn: bij {subject} komt er een t bij.",
        "without": "“{wrong}” hoort hier “{right}” te zijn: bij {subject} valt de t weg.",
        "participle": "Na “{auxiliary}” komt het voltooid deelwoord: “{right}”.",
        "order": "Bij een oproep valt de t weg: “{right}”.",
        "you": "Hier is het “{right}”: met je erachter, zonder d of t.",
        "counts": "Geld is om te betalen; een regel geldt: “{right}”.",
        "present": "Hier staat geen hulpwerkwoord bij: “{right}”, met een t.",
        "past": "Dit is verleden tijd, met twee keer d of t: “{right}”.",
        "will": "Bij {subject} hoort “{right}”, zonder t.",
    },
    gives_way=True,
    guidelines=(wsp("S0-039", "Algemene tips voor sociale media"),),
    good=(
        Good("Dat vind ik leuk, en hij vindt het ook leuk."),
        Good("Word jij onze nieuwe leiding? Dan word je deel van een hecht team."),
        Good("Wordt je fiets gestolen? Meld het meteen."),
        Good("Wat er gebeurt is belangrijk. Wat is er gebeurd?"),
        Good("In de zomer word ik leiding, en dat betekent veel voor mij."),
        Good("Word er niet moe van: zo vind je alles terug."),
        Good("Het aanbod wordt vernieuwd en verandert elke maand."),
        Good("Hij vertelt dat de kaarten betaald zijn."),
        Good("Er is een foto die vertelt wat er gebeurt."),
        Good("Veel sneller dan ik wordt dat bericht gelezen."),
        Good("Vindt je zus dit leuk? Wordt je kind zes? Wat vindt je dochter van de klas?"),
        Good("Houdt u van muziek? Antwoordt hij niet, bel dan. Biedt plaats aan tien mensen."),
        Good("Verkleed je als piraat. Betaald? Dan krijg je een ticket. Gebruikt je kind een fiets?"),
        Good("Dat geef ik graag, dat maak je niet vaak mee, en dat koop jij nu. Zo krijg je een prijs."),
        Good("Kijk wie wint en krijgt. Schrijf je in en krijgt u geen mail, bel dan. Plan wordt vernieuwd en krijgt een kaft."),
        Good("Schrijf je in en vraagt iemand waarom, zeg dan dat het leuk is. Dit geld ook innen lukt niet."),
        Good("Dit geld ook voor de zaal gebruiken, dat lukt niet. Dit geld is voor het goede doel."),
        Good("Onze jongste leidster word ik nooit. De trein rijdt, dus de bus rijdt ook."),
        Good("Een verzorgd programma en een betaald parkeerterrein."),
        Good("Een pas vernieuwd museum, de zaal versierd, de tafel gedekt, en alle vragen beantwoord."),
        Good("Het feest wordt geregeld de dag zelf. De wedstrijd, gestaakt een week geleden, gaat door."),
        Good("De winkel vernieuwd ook van binnen? Kom kijken!"),
        Good("Het gaat geregeld de goede kant op. De taak volbracht een jaar na de start: knap!"),
        Good("De door ons verwachte opkomst en de begeleide rondleiding. De foto wilt u vast terugzien."),
        Good("De fietsers houd ik in het oog. De straten vind je op het plan."),
    ),
    bad=(
        Bad("Hij [[word]] onze nieuwe trainer.", "Hij wordt onze nieuwe trainer."),
        Bad("Ik [[wordt]] vrijwilliger, jij ook?", "Ik word vrijwilliger, jij ook?"),
        Bad("[[Wordt]] jij onze nieuwe collega?", "Word jij onze nieuwe collega?"),
        Bad("De website [[word]] vernieuwd.", "De website wordt vernieuwd."),
        Bad("Wat is er [[gebeurt]]?", "Wat is er gebeurd?"),
        Bad("Ze [[verteld]] over haar job.", "Ze vertelt over haar job."),
        Bad("Wij hebben dat niet zo [[bedoelt]].", "Wij hebben dat niet zo bedoeld."),
        Bad("[[Vindt]] je dit ook zo mooi?", "Vind je dit ook zo mooi?"),
        Bad("[[Antwoordt]] voor vrijdag en win een ticket.", "Antwoord voor vrijdag en win een ticket."),
        Bad("Je [[krijg]] een gratis drankje.", "Je krijgt een gratis drankje."),
        Bad("Dit is fijn, en dat [[maak]] het verschil.", "Dit is fijn, en dat maakt het verschil."),
        Bad("De winkel verhuist en [[krijg]] een nieuwe naam.", "De winkel verhuist en krijgt een nieuwe naam."),
        Bad("Waarom [[gebeurd]] dat niet sneller?", "Waarom gebeurt dat niet sneller?"),
        Bad("De aannemer [[beloofd]] dat het klaar is.", "De aannemer belooft dat het klaar is."),
        Bad("Meld je aan en [[ontvangt]] meteen een ticket.", "Meld je aan en ontvang meteen een ticket."),
        Bad("Als je meedoet, [[ondersteund]] je onze werking.", "Als je meedoet, ondersteun je onze werking."),
        Bad("Dit [[geld]] ook voor leden die later instapten.", "Dit geldt ook voor leden die later instapten."),
        Bad(
            "Het vriest, dus de strooidienst [[rijd]] al vroeg uit.",
            "Het vriest, dus de strooidienst rijdt al vroeg uit.",
        ),
        Bad("Zo [[vind]] hij snel werk.", "Zo vindt hij snel werk."),
        Bad(
            "De verhuizing van de dienst [[gebeurd]] volgende week.", "De verhuizing van de dienst gebeurt volgende week."
        ),
        Bad("De inschrijving [[gebeurd]] digitaal.", "De inschrijving gebeurt digitaal."),
        Bad("De fiets [[word]] hersteld.", "De fiets wordt hersteld."),
        Bad("De directie [[betreurd]] het ongemak.", "De directie betreurt het ongemak."),
        Bad("De fanfare [[verzorgd]] vanavond de muziek.", "De fanfare verzorgt vanavond de muziek."),
        Bad("Wanneer [[gebeurd]] de ophaling?", "Wanneer gebeurt de ophaling?"),
        Bad("De brandweer [[bevrijde]] gisteren een vrouw.", "De brandweer bevrijdde gisteren een vrouw."),
        Bad("Gisteren [[ontmoete]] de burgemeester de winnaars.", "Gisteren ontmoette de burgemeester de winnaars."),
        Bad("Hij [[wilt]] graag meewerken.", "Hij wil graag meewerken."),
        Bad("De burgemeester [[wilt]] meer bomen.", "De burgemeester wil meer bomen."),
        Bad("Vanaf maandag [[word]] de straat afgesloten.", "Vanaf maandag wordt de straat afgesloten."),
    ),
)
@by_clause
def verb_ending(clause: Clause) -> Iterator[Finding]:
    """Een d of t te veel of te weinig hoor je niet, maar je lezer ziet ze meteen."""
    without, d_stems, participles, presents, with_je, any_present = _forms()
    forms, low = _all_forms(), clause.low
    for position in [position for position, word in enumerate(low) if word in forms]:
        word = low[position]
        right, subject, variant = "", "", ""
        if word in d_stems:
            subject = _takes_t(clause, position)
            right = d_stems[word]
        elif word in without:
            subject, variant = _takes_no_t(clause, position), "without"
            right = without[word]
        if subject and right:
            yield _finding(clause, position, right, variant, subject=subject)
        elif word == "wilt" and (subject := _wants(clause, position)):
            yield _finding(clause, position, "wil", "will", subject=subject)
        elif word in _PASTS and _is_past(clause, position):
            yield _finding(clause, position, _PASTS[word], "past")
        elif word == "antwoordt" and _is_order(clause, position):
            yield _finding(clause, position, "antwoord", "order")
        elif word == "geld" and _counts(clause, position):
            yield _finding(clause, position, "geldt", "counts")
        elif word in _STEMS and (subject := _needs_t(clause, position)):
            yield _finding(clause, position, _STEMS[word], "", subject=subject)
        elif word in without and _orders_on(clause, position):
            yield _finding(clause, position, without[word], "order")
        elif not position and clause.at(1) in ("je", "jij") and clause.at(2) in _NOT_YOURS and word in with_je:
            if with_je[word] != word:  # verkleed je als piraat
                yield _finding(clause, position, with_je[word], "you")
        elif word in participles:
            auxiliary = _auxiliary_before(clause, position)
            if auxiliary:
                yield _finding(clause, position, participles[word], "participle", auxiliary=auxiliary)
        elif word in presents and _is_finite(clause, position):
            yield _finding(clause, position, presents[word], "present")
        elif word in any_present and _one_does(clause, position) and _no_other_verb(clause, position):
            yield _finding(clause, position, any_present[word], "present")


def _finding(clause: Clause, position: int, right: str, variant: str, **values: str) -> Finding:
    written = clause.words[position]
    right = like(right, written)
    span = clause.span(position, position)
    return Finding(span, {**values, "wrong": written, "right": right}, replace(span, right), variant)


def _takes_t(clause: Clause, position: int) -> str:
    """The subject that asks for a t behind a stem in d: hij word, word hij, de website word. Nothing when unsure."""
    low = clause.low
    verb, before, behind = low[position], clause.at(position - 1), clause.at(position + 1)
    if "ik" in low or behind in ("je", "jij"):
        return ""
    if before in _THIRD and (before != "er" or verb == "word"):
        return before
    if before == "jij" or (before in ("je", "u") and verb in ("word", "vind") and position == 1 and behind):
        return before
    if behind in ("hij", "men") and not position:
        return behind
    if behind in ("hij", "zij", "ze", "men") and position and before in _OPENS_QUESTION:
        return behind
    if verb == "word" and behind == "er" and before in _OPENS_QUESTION:
        return behind
    if (
        before in ("het", "dat", "dit", "wie")
        and verb in ("word", "vind")
        and position == 1
        and behind
        and behind not in _I_OR_YOU
    ):
        return before
    if behind == "u" and verb in ("word", "vind", "houd", "bied", "rijd") and position:
        return "u"
    if (
        verb in ("word", "vind", "houd", "bied", "leid")
        and behind in ("het", "dit", "dat", "de")
        and before in _OPENS_QUESTION
    ):
        return behind
    if verb == "word" and not behind and _closes_clause_about_you(clause, position):
        return "je"
    if verb in ("word", "vind", "rijd", "houd", "bied") and behind and behind not in _I_OR_YOU:
        first = 1 if low[0] in _JOINS else 0
        if _is_noun_subject(clause, first, position):
            return " ".join(low[first:position])
    return ""


def _closes_clause_about_you(clause: Clause, position: int) -> bool:
    """als je achttien word"""
    low = clause.low
    opens = max(
        (at for at in range(position) if low[at] in ("als", "wanneer", "omdat", "zodra", "hoe", "dat", "waar")),
        default=-1,
    )
    return opens >= 0 and low[opens + 1] in ("je", "jij", "hij", "ze", "u") and opens + 1 < position


def _is_noun_subject(clause: Clause, first: int, position: int) -> bool:
    """The clause opens with an article and one or two words, and then the verb: De nieuwe website word."""
    if not 2 <= position - first <= 3 or clause.low[first] not in _ARTICLES:
        return False
    if _may_be_many(clause.low[position - 1]) or "we" in clause.low[position:] or "wij" in clause.low[position:]:
        return False
    return _OPENS_CLAUSE.isdisjoint(clause.low[first + 1 : position])


def _may_be_many(noun: str) -> bool:
    """By its ending: leerlingen, leden, leiders. One fiets and one prijs end in s too."""
    if noun.endswith("s"):
        return not noun.endswith(_ENDS_IN_S)
    return noun.endswith("en")


def _one_does(clause: Clause, position: int) -> bool:
    """Whether a determiner and one thing open the sentence and the verb is what follows, with something it is done to."""
    low = clause.low
    return (
        position == 2
        and clause.starts_sentence
        and (low[0] in _DETERMINES or (low[0] in _ARTICLES and _is_known(low[1])))
        and not _may_be_many(low[1])
        and clause.at(3) in _OBJECTS
        and clause.at(4) not in _WHEN
        and not clause.ends.startswith("?")  # de winkel vernieuwd ook van binnen?
        and bool(clause.at(4) or clause.at(3) not in _ARTICLES)
    )


def _is_known(noun: str) -> bool:
    return noun in words("de-words") or noun in words("het-words") or takes_de(noun) or takes_het(noun)


def _is_past(clause: Clause, position: int) -> bool:
    before, behind = clause.at(position - 1), clause.at(position + 1)
    if before in ("ik", "hij", "niemand", "iedereen") and position == 1:
        return True
    if before in ("gisteren", "vanmorgen", "vannacht", "vanmiddag", "toen", "daar", "eergisteren") and position == 1:
        return behind in ("de", "het", "een", "onze", "hij", "ze")
    return (_one_does(clause, position) and behind != "die") or (
        position == 2 and clause.starts_sentence and clause.low[0] in _DETERMINES and behind == "gisteren"
    )


def _wants(clause: Clause, position: int) -> str:
    """Whoever is spoken of and not to: hij wilt, de burgemeester wilt."""
    low, before, behind = clause.low, clause.at(position - 1), clause.at(position + 1)
    if behind in ("u", "je", "jij", "gij", "ge"):
        return ""
    if before in ("hij", "men", "ze", "zij", "iedereen", "iemand", "niemand") and clause.at(position - 2) not in ("en", "u", "je"):
        return before
    if behind in ("hij", "men", "zij") and "u" not in low and "jij" not in low:
        return behind
    if position == 2 and clause.starts_sentence and low[0] in _DETERMINES - {"een"} and not _may_be_many(low[1]) and behind:
        return " ".join(low[:2])
    return ""


def _needs_t(clause: Clause, position: int) -> str:
    """The subject of a bare stem: je krijg een prijs, dat maak het verschil. Nothing when unsure."""
    before, behind = clause.at(position - 1), clause.at(position + 1)
    if behind not in _GOES_ON or "ik" in clause.low or "jij" in clause.low:
        return ""
    if before == "en" and position > 3 and _goes_on_for_one(clause, position):
        return " ".join(clause.low[:2])
    opens = position == 1 or (position == 2 and clause.low[0] in _JOINS)
    if before == "je" and position == 1 and clause.starts_sentence:
        return "je"
    return before if opens and before in ("hij", "dat", "dit", "het", "wie") else ""


def _goes_on_for_one(clause: Clause, position: int) -> bool:
    """De winkel verhuist en krijg een nieuwe naam: one thing opens the sentence and its first verb has its t."""
    low = clause.low
    return (
        clause.starts_sentence
        and low[0] in _ARTICLES
        and low[2] in pairs("verb-forms")
        and _OPENS_CLAUSE.isdisjoint(low[3 : position - 1])
    )


def _orders_on(clause: Clause, position: int) -> bool:
    """Meld je aan en ontvangt een ticket: the order that opens the sentence goes on, without anybody behind the verb."""
    low = clause.low
    if position < 3 or low[position - 1] != "en" or low[0] not in pairs("verb-forms").values():
        return False
    if low[1] not in _ORDERED or (
        clause.at(position + 1) not in PREPOSITIONS and clause.at(position + 1) not in _GOES_ON - _ARTICLES | {"een"}
    ):
        return False
    return _OPENS_CLAUSE.isdisjoint(low[1 : position - 1]) and _MODALS.isdisjoint(low) and "?" not in clause.ends[:2]


def _is_order(clause: Clause, position: int) -> bool:
    """Antwoordt voor vrijdag: an order opens the sentence, and nobody who answers stands behind the verb."""
    return (
        not position
        and clause.starts_sentence
        and (clause.at(1) in PREPOSITIONS or clause.at(1) in ("nu", "snel", "vandaag", "dan"))
        and not clause.ends.startswith("?")
    )


def _counts(clause: Clause, position: int) -> bool:
    """Dit geld ook voor leden: no other verb is there, so geld must be it. Money has a verb: dit geld gaat naar."""
    low = clause.low
    if position != 1 or not clause.starts_sentence or low[0] not in ("dit", "dat", "hetzelfde"):
        return False
    until = next((at for at in range(2, len(low)) if low[at] in _OPENS_CLAUSE), len(low))
    rest = low[2:until]
    return (
        len(rest) > 1
        and rest[0] in ("ook", "niet", "alleen", "enkel", "vanaf")
        and (rest[0] == "vanaf" or rest[1] in PREPOSITIONS)
        and _AUXILIARIES.isdisjoint(rest)
        and _MODALS.isdisjoint(rest)
        and not rest[-1].endswith("en" if until == len(low) else ("t", "de", "te"))
    )


def _takes_no_t(clause: Clause, position: int) -> str:
    """The subject that asks for the bare stem: ik wordt, wordt jij. Nothing when unsure."""
    verb, before, behind = clause.low[position], clause.at(position - 1), clause.at(position + 1)
    if before == "ik" and clause.at(position - 2) not in _OPENS_NAME and clause.at(position - 2) not in _MODALS:
        return "ik"
    if behind == "jij" and clause.at(position + 2) != "en" and (position == 0 or before in _OPENS_QUESTION):
        return "jij achter het werkwoord"
    if behind == "je" and clause.at(position + 2) in _NOT_YOURS and (position == 0 or before in _OPENS_QUESTION):
        return "je achter het werkwoord"
    if behind == "ik" and verb in ("wordt", "vindt", "heeft", "houdt") and (position == 0 or before in _OPENS_QUESTION):
        return "ik"
    return ""


def _auxiliary_before(clause: Clause, position: int) -> str:
    """The auxiliary this form belongs to: is er iets gebeurt. Nothing when another clause may have begun."""
    low = clause.low
    for at in range(position - 1, max(position - 6, -1), -1):
        word = low[at]
        if word in _NEED_PARTICIPLE:
            if word == "zijn" and not _means_are(clause, at):
                return ""
            # Wat dit is bepaalt jij: what is said opens the sentence, and its verb comes second.
            return "" if position - at == 1 and not _ASKS.isdisjoint(low[:at]) else word
        # We hebben dat niet bedoeld: there dat is what was meant, and opens nothing.
        if word in _OPENS_CLAUSE and not (
            word in ("dat", "dit", "die")
            and clause.at(at - 1) in _NEED_PARTICIPLE
            and clause.at(at - 2) in ("we", "wij", "ik", "ze", "hij", "jullie", "je", "u")
            and position == len(low) - 1
        ):
            return ""
    return ""


def _means_are(clause: Clause, at: int) -> bool:
    """zijn may also be his (zijn moeder vertelt) or to be (actief zijn betekent)."""
    before = clause.at(at - 1)
    return before in ("ze", "we", "wij", "jullie", "er", "alle", "die") or before.endswith(("en", "'s", "ers"))


def _is_finite(clause: Clause, position: int) -> bool:
    """Whether a participle stands where only the present can: ze verteld, dat gebeurd niet vaak."""
    low = clause.low
    before, behind = clause.at(position - 1), clause.at(position + 1)
    if not _no_other_verb(clause, position):
        return False
    if behind in ("hij", "men") and before not in ("als", "dan"):
        return True
    if low[position] in ("gebeurd", "betekend") and position == 1 and before in ("waarom", "hoe", "wanneer", "waar", "zo"):
        return behind in ("dat", "dit", "het", "er", "iets") or (before in ("hoe", "wanneer") and behind in ("de", "een"))
    if low[position] == "gebeurd" and position > 1 and behind in _HAPPENS and clause.starts_sentence and low[0] in _DETERMINES:
        # de verhuizing van de dienst gebeurd morgen, and no other verb
        others = any(word in pairs("verb-forms") for word in low)
        return (position == 2 or low[2] == "van") and position <= 5 and not others and not _may_be_many(low[1])
    if low[position] in ("gebeurd", "betekend"):
        return before in ("dat", "dit", "het", "er", "wat") and (
            bool(behind) or clause.ends.strip()[:1] in (".", "!", "?")
        )
    if position == 2 and low[0] in _ARTICLES and behind in ("alle", "je", "jullie", "onze", "al", "jouw", "dat", "hoe", "waarom"):
        return True  # de directeur beantwoord alle vragen
    if _one_does(clause, position):
        return True
    return before in ("hij", "ze", "men") and position <= 2 and bool(behind)


def _no_other_verb(clause: Clause, position: int) -> bool:
    """Whether no auxiliary or modal stands in what the word belongs to."""
    low = clause.low
    end = next((at for at in range(position + 1, len(low)) if low[at] in _OPENS_CLAUSE), len(low))
    # hij verteld over zijn reis: there zijn is whose
    whose = clause.at(position - 1) in ("hij", "men") or clause.at(position + 1) == "zijn"
    return (_AUXILIARIES - {"zijn"} if whose else _AUXILIARIES).isdisjoint(low[:end]) and _MODALS.isdisjoint(low[:end])
