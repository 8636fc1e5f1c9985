from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from ...guidelines import bureau, ksa
from ...model import Draft, Finding, Level, Media, Span
from ...registry import ANY, DIGIT, MEDIA, Bad, Good, rule

_BSN = re.compile(r"(?<![\w.,/-])\d{9}(?![\w]|[.,-]\d)|(?<![\w.,/-])\d{4}[. ]\d{2}[. ]\d{3}(?![\w]|[.,-]\d)")
_NATIONAL = re.compile(r"(?<![\w.,/+-])\d{2}[. ]?\d{2}[. ]?\d{2}[- ]?\d{3}[. ]?\d{2}(?![\w]|[.,-]\d)")
_REFERENCE = re.compile(
    r"\b(?:order|bestel|factuur|klant|klanten|ticket|dossier|zaak|referentie|ref|artikel|onderneming|kvk|kbo|btw|isbn|lot|mededeling|lid|track)\w*[^\n.!?]{0,15}\Z",
    re.IGNORECASE,
)
_BIRTH = re.compile(
    r"(?:\bgeboren\b|\bgeboortedatum\b|\bgeb\.|°)[^\n.!?\d]{0,25}"
    r"(\d{1,2}(?:[/.\- ]\d{1,2}[/.\- ]| (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december) )((?:19|20)\d{2}))\b",
    re.IGNORECASE,
)
# One telephone number in eleven is a right BSN too: 0800 30 300, Bel 092101010.
_LINE = re.compile(
    r"(?<!\d)(?:0800|090\d|070|078)[. ]?[\d .]+\Z|(?:\b(?:bel|belt|tel|telefoon|telefonisch|fax)\b|📞|☎)[^\n\d]{0,15}0[\d .]+\Z",
    re.IGNORECASE,
)
_LIVES = 1920  # born before this year, somebody in a history post
_DUTCH_PLATE = (
    r"[A-Z]{2}-\d\d-(?:\d\d|[A-Z]{2})|\d\d-(?:\d\d-[A-Z]{2}|[A-Z]{2}-(?:\d\d|[A-Z]{2})|[A-Z]{3}-\d)|[A-Z]{2}-(?:[A-Z]{2}-\d\d|\d{3}-[A-Z])"
    r"|\d-(?:[A-Z]{3}-\d\d|[A-Z]{2}-\d{3})|[A-Z]-(?:\d{3}-[A-Z]{2}|\d\d-[A-Z]{3})|[A-Z]{3}-\d\d-[A-Z]|\d{3}-[A-Z]{2}-\d"
)
_PLATE = re.compile(rf"(?<![\w-])(?:[1-9]-[A-Z]{{3}}-\d{{3}}|{_DUTCH_PLATE})(?![\w-])")
_NAMED_PLATE = re.compile(r"\b(?:[Nn]ummerplaat|[Kk]enteken)(?: is)?:? ([A-Z0-9][A-Z0-9-]{4,8})(?![\w-])")
# Nine digits, a plate's hyphens, or a word about births or plates: most texts hold none of it and end here.
_NINE_DIGITS = re.compile(r"[0-9](?:[. -]{0,2}[0-9]){8}")
_HYPHENS = re.compile(r"[0-9A-Z]-[0-9A-Z]+-[0-9A-Z]")
_TELLING = ("geboren", "geboorte", "geb.", "°", "nummerplaat", "kenteken")


@rule(
    level=Level.ERROR,
    steady=True,
    message={
        "bsn": "Hier staat een burgerservicenummer. Dat zet je nooit online.",
        "national": "Hier staat een rijksregisternummer. Dat zet je nooit online.",
        "birth": "Hier staat de geboortedatum van iemand. Laat ze weg, of noem alleen de leeftijd.",
        "plate": "Hier staat een nummerplaat. Zet die niet online.",
        "elsewhere": "In een beschrijving of bestandsnaam staat “{shown}”. Haal dat weg voor je de foto plaatst.",
    },
    guidelines=(ksa("S2-077", "3a Privacy"), ksa("S2-081", "3a Privacy"), bureau("S4-061", "Hoe reageren")),
    wakes=(DIGIT, MEDIA),
    languages=ANY,
    good=(
        Good("Ons ondernemingsnummer is 0403.170.701 en je bestelnummer is 123456782."),
        Good("Vermeld als mededeling 111222333 of +++085/0730/03384+++."),
        Good("In 2026 vieren we 100 jaar: van 1926 tot 2026, met 12.500 leden."),
        Good("De dichter Paul van Ostaijen werd geboren op 22 februari 1896 in Antwerpen."),
        Good("Heb je iets gezien? Bel 0800 30 300, of ons onthaal: tel. 092101010."),
        Good("De uitslag: 3-2, 21-19 en 06-04. Zaal B-12-C."),
        Good("Op 12 mei 2027 openen we de deuren, geboren uit een idee van 2019."),
        Good(
            "Een paspoort",
            draft={
                "media": (Media("image", alt="Zeilboot NED-123 op het IJsselmeer", name="IMG_20260512_104455.jpg"),)
            },
        ),
    ),
    bad=(
        Bad("Haar BSN is [[111222333]], kunnen jullie dat nakijken?"),
        Bad("Mijn rijksregisternummer: [[85.07.30-033.28]]."),
        Bad("Lotte is geboren op [[12 mei 2014]] en zoekt een plek."),
        Bad("Wie mist deze auto? Nummerplaat [[1-ABC-234]]."),
        Bad("Bedankt, Noor!", draft={"media": (Media("image", alt="Identiteitskaart met nummer 85.07.30-033.28"),)}),
    ),
)
def private_data(draft: Draft) -> Iterator[Finding]:
    """Wat online staat, is niet meer terug te halen. Een nummer of datum waarmee iemand zich kan voordoen als een ander, zet je nooit online."""
    for start, end, kind in _found(draft.text):
        yield Finding(Span(start, end), variant=kind)
    for place, text in places(draft) if draft.media else ():
        for start, end, kind in _found(text):
            yield Finding(None, {"shown": text[start:end], "place": place, "kind": kind}, variant="elsewhere")


def places(draft: Draft) -> Iterator[tuple[str, str]]:
    """What stands beside the text: the description and the file name of every attachment."""
    for media in draft.media:
        if media.alt:
            yield "alt", media.alt
        if media.name:
            yield "name", media.name.replace("_", " ")


def _found(text: str) -> Iterator[tuple[int, int, str]]:
    if not _may_hold(text):
        return
    for pattern, is_valid, kind in ((_NATIONAL, _is_national, "national"), (_BSN, _is_bsn, "bsn")):
        for number in pattern.finditer(text):
            if kind == "bsn" and _LINE.search(text[max(number.start() - 20, 0) : number.end()]):
                continue
            if is_valid(number[0]) and not _REFERENCE.search(text[max(number.start() - 40, 0) : number.start()]):
                yield (*number.span(), kind)
    for birth in _BIRTH.finditer(text):
        if int(birth[2]) >= _LIVES:
            yield (*birth.span(1), "birth")
    for plate in _PLATE.finditer(text):
        yield (*plate.span(), "plate")
    for plate in _NAMED_PLATE.finditer(text):
        if not _PLATE.fullmatch(plate[1]) and any(c.isdigit() for c in plate[1]):
            yield (*plate.span(1), "plate")


def _may_hold(text: str) -> bool:
    if _NINE_DIGITS.search(text) or (text.count("-") > 1 and _HYPHENS.search(text)):
        return True
    small = text.lower()
    return any(map(small.__contains__, _TELLING))


def _is_bsn(number: str) -> bool:
    from stdnum.nl import bsn  # imported here: the library is not needed until a number of nine digits stands in a text

    return _checks(bsn.is_valid, number)


def _is_national(number: str) -> bool:
    from stdnum.be import nn

    return _checks(nn.is_valid, number)


def _checks(is_valid: Callable[[str], bool], number: str) -> bool:
    digits = "".join(c for c in number if c.isdigit())
    return len(set(digits)) > 2 and is_valid(digits)
