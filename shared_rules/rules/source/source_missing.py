from __future__ import annotations

import re
from collections.abc import Iterator

from ...guidelines import bureau, ksa
from ...model import Draft, Finding, Span
from ...registry import Bad, Good, rule
from ...text import Reading, read

_PEOPLE = (
    "Belgen|Vlamingen|Nederlanders|mensen|jongeren|kinderen|tieners|kleuters|ouders|ouderen|volwassenen|vrouwen|mannen|meisjes"
    "|jongens|gezinnen|werknemers|werkgevers|inwoners|studenten|leerlingen|bedrijven|organisaties|gemeenten|steden|patiënten"
)
_COUNT = r"(?:\d{1,2}|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen)"
_RESEARCH = frozenset("onderzoek studie studies enquête peiling bevraging cijfers".split())
# A claim that leans on research; each expression is tried only where its words stand.
_BY_RESEARCH = re.compile(
    r"\b(?:uit|volgens) (?:een |nieuw |recent |recente |een nieuwe |een recente )?"
    r"(?:onderzoek|studie|enquête|peiling|bevraging)\b"
    r"|\b(?:onderzoek|studies|een studie|een enquête|een peiling|cijfers) "
    r"(?:toont|tonen|bewijst|bewijzen|leert|leren|wijst uit)\b",
    re.IGNORECASE,
)
# A share of people or things that are not our own.
_SHARE = re.compile(
    r"\d(?<![\d,.]\d)(?:\d{0,2}(?:,\d{1,3})? ?%|\d{0,2} (?:procent|op de \d+)) van (?:de|het|alle) "
    r"(?!leden\b|leiding\b|plaatsen\b|tickets\b|opbrengst\b|prijs\b|tijd\b|kosten\b)\w+",
    re.IGNORECASE,
)
_OF_PEOPLE = re.compile(
    rf"\b{_COUNT} op (?:de )?(?:\d{{1,3}}|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|honderd) (?:{_PEOPLE})\b",
    re.IGNORECASE,
)
_PEOPLE_WORDS = frozenset(_PEOPLE.lower().split("|"))
_SOURCE = re.compile(
    r"\bbron(?:nen)?\b ?:|\baldus\b|\bvia\b|\bvolgens (?:de |het |een )?(?-i:[A-ZÀ-Þ])"
    r"|\bvan (?:de |het )?(?-i:[A-ZÀ-Þ]{2,}|[A-ZÀ-Þ]\w+)|\((?-i:[A-ZÀ-Þ])[^)]{1,80}\)",
    re.IGNORECASE,
)
_OWN = frozenset({"ons", "onze", "wij", "we"})


@rule(
    message="Een cijfer of onderzoek zonder bron: “{claim}”. Zeg erbij waar het vandaan komt.",
    guidelines=(
        ksa("S2-056", "2b Inhoud"),
        ksa("S2-053", "2b Inhoud"),
        bureau("S4-063", "Berichten en comments op sociale media"),
    ),
    wakes=("%", "procent", "op", *sorted(_RESEARCH)),
    good=(
        Good("Uit onderzoek van de UGent blijkt dat buiten spelen helpt."),
        Good("60 % van de jongeren beweegt te weinig. Bron: Sciensano"),
        Good("Vandaag 20 % korting op alle tickets!"),
        Good("80 % van onze leden komt met de fiets."),
        Good("Uit onderzoek blijkt dat lezen helpt: https://www.voorbeeld.be/lezen"),
        Good("We zijn voor 100 % klaar."),
        Good("Nog 10 % van de tickets beschikbaar."),
        Good("De politie doet onderzoek naar het ongeval."),
        Good("Alles over het debat. Uit het onderzoek leerden de steden veel."),
        Good("Je krijgt één op één begeleiding en 4 op 5 sterren."),
        Good("Vier op de tien jongeren slapen slecht, aldus Sciensano."),
        Good("Vier op de tien jongeren slapen slecht, zegt "),
    ),
    bad=(
        Bad("Onze nieuwe speeltuin is open! [[Uit onderzoek]] blijkt dat buiten spelen gezond is."),
        Bad("[[Uit onderzoek]] blijkt dat kinderen te weinig slapen."),
        Bad("Wist je dat [[60 % van de jongeren]] te weinig beweegt?"),
        Bad("[[Onderzoek toont]] aan dat vrijwilligers gelukkiger zijn."),
        Bad("[[Vier op de tien jongeren]] slapen te weinig."),
        Bad("[[1 op 5 kinderen]] groeit op in armoede."),
    ),
)
def source_missing(draft: Draft) -> Iterator[Finding]:
    """Met een bron kan de lezer nagaan wat je zegt, en sta jij sterker als er vragen komen."""
    reading = read(draft)
    if reading.links or reading.mentions:
        return
    claims = [found for pattern in _fitting(reading) if (found := pattern.search(draft.text))]
    claim = min(claims, key=lambda found: found.start(), default=None)
    if claim and not reading.goes_on(claim.start()) and not _SOURCE.search(draft.text) and not _is_our_own(reading, claim.start()):
        yield Finding(Span(*claim.span()), {"claim": claim[0]})


def _fitting(reading: Reading) -> Iterator[re.Pattern[str]]:
    """The expressions of which the words stand in the text."""
    words, has_digit = reading.word_set, reading.has_digit
    if not _RESEARCH.isdisjoint(words):
        yield _BY_RESEARCH
    if has_digit and ("%" in reading.text or "procent" in words or "op" in words):
        yield _SHARE
    if "op" in words and not _PEOPLE_WORDS.isdisjoint(words):
        yield _OF_PEOPLE


def _is_our_own(reading: Reading, at: int) -> bool:
    """Whether the sentence speaks of ourselves: 80 % van onze leden."""
    sentence = next((s for s in reading.sentences if s.start <= at < s.end), Span(0, len(reading.text)))
    return not _OWN.isdisjoint(reading.lows_in(sentence))
