from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ...guidelines import bureau, ksa
from ...model import Draft, Finding, Media, Span
from ...registry import ANY, DIGIT, MEDIA, Bad, Good, rule
from ...text import Reading, read
from .private_data import places

_IBAN = re.compile(r"(?<![\w-])[A-Z]{2}\d{2}(?>(?: ?[A-Z0-9]{4}){2,7})(?: ?[A-Z0-9]{1,3})?(?![\w-])")
_PHONE = re.compile(
    r"(?<![\w+.,/:€-])(?<![\d€] )(?:(?:\+|00)(?:31|32)[ ./-]?(?:\(0\)[ ]?)?[1-9]|\(?0[1-9]\d{0,3}\)?(?=[ ./-]|\d))(?>(?:[ ./-]{0,3}\d){6,9})(?![\w€]|[.,:/-]\d| ?(?:euro|EUR|€))"
)
_DATE = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)?\d{2}\b|\d{4}\.\d{3}\.\d{3}")
_HOUSE_NUMBER = re.compile(" [0-9]")
_STREETS = tuple(
    "straat laan steenweg weg plein dreef kaai lei pad hof gracht kade singel baan dijk plantsoen ring".split()
)
_STREET = re.compile(
    rf"\b(?-i:[A-Z])[\w'’-]{{1,30}}?(?:{'|'.join(_STREETS)})(?-i: \d{{1,4}})(?: ?[a-zA-Z])?\b(?! ?(?:uur|u|euro)\b)"
)
_LIVES = re.compile(
    r"\b(?:woont|woonde|woon|wonend|wonende|woonachtig|wonen|thuisadres|privéadres|thuis bij|aan huis bij|bij (?:hem|haar|mij|hen) thuis|(?:haar|zijn|mijn|je|jouw|uw) adres|ten huize)\b[^\n.!?]{0,40}\Z",
    re.IGNORECASE,
)
_REFERENCE = re.compile(
    r"\b(?:BTW|KBO|KvK|ondernemings|order|bestel|factuur|klant|ticket|dossier|referentie|isbn|artikel)\w*[^\n.!?]{0,15}\Z",
    re.IGNORECASE,
)
# A mailbox of a service is nobody's own.
_SERVICE = frozenset(
    """activiteiten admin administratie balie bestuur bib bibliotheek communicatie contact cultuur events evenementen feedback gemeente hallo hello help helpdesk hr
    hulp info inschrijven inschrijving inschrijvingen jeugd jobs kamp klachten klantendienst klantenservice leden ledenadministratie mail marketing meldingen
    nieuwsbrief office onthaal pers post press privacy receptie redactie reservatie reservaties sales school secretariaat shop solliciteren solliciteer
    sport stad support team tickets vacature vacatures verhuur vragen vrijwilligers webmaster webshop welkom werk""".split()
)
_PROVIDERS = frozenset(
    "gmail hotmail outlook live icloud yahoo telenet skynet proximus scarlet ziggo kpnmail xs4all planet hetnet home protonmail proton me msn".split()
)
_MANY_DIGITS = re.compile(r"[0-9](?:(?:[^\w\n]{0,3}[0-9]){6}|(?<=[A-Z]{2}[0-9])[0-9] ?[A-Z0-9]{4})")
_HOMES = ("woon", "wonen", "huis", "huize", "adres")  # in each of the words that say where somebody lives
_PEOPLE = ("winna", "mevrouw", "meneer", "mevr.", "dhr.", "patiënt", "jarige", "buurman", "buurvrouw")
_NAMED = re.compile(  # de winnares is Els Peeters, Kerkstraat 12
    r"\b(?i:winna(?:ar|res)|mevrouw|meneer|mevr\.|dhr\.|patiënte?|jarige|buurman|buurvrouw)\b[^\n.!?]{0,25}[A-ZÀ-ÖØ-Þ][\w'-]+,? (?:uit de |in de |\()?\Z"
)
_OURS = re.compile(r"\b(?:ons|onze|ons op|steun ons)\b[^.!?\n]{0,50}\Z", re.IGNORECASE)
_CALL = re.compile(
    r"(?:\(T\)|☎|📞|📱)[^.!?\n]{0,5}\Z|\b(?:bel|tel|telefoon|telefonisch|info|inlichtingen|vragen|contact|reserveren|reservatie|reserveer|inschrijven|via|op het nummer|nummer|noodnummer|balie|onthaal)\b[^.!?\n]{0,30}\Z|\bbellen (?:kan|kun|kunt|mag)\b[^.!?\n]{0,50}\Z",
    re.IGNORECASE,
)
_CALL_US = re.compile(r"\b(?:bel|belt u|telefoneer|bereikbaar|bereik je|bereikt u)\b[^.!?\n]{0,30}\Z|\bbellen (?:kan|kun|kunt|mag)\b[^.!?\n]{0,50}\Z", re.IGNORECASE)
_SHARED_LINES = ("0800", "090", "070", "078", "088", "085", "14")  # lines of services, not of people


@rule(
    message={
        "account": "Hier staat een rekeningnummer. Is het niet van jullie zelf? Haal het dan weg.",
        "phone": "Hier staat een telefoonnummer. Is het van een persoon? Haal het dan weg, of deel het in een privébericht.",
        "email": "Hier staat een e-mailadres. Is het van een persoon? Haal het dan weg, of deel het in een privébericht.",
        "address": "Hier staat waar iemand woont. Haal het weg, of deel het in een privébericht.",
        "elsewhere": "In een beschrijving of bestandsnaam staat “{shown}”. Is dat van een persoon? Haal het dan weg.",
    },
    guidelines=(ksa("S2-081", "3a Privacy"), ksa("S2-001", "Colofon"), bureau("S4-061", "Hoe reageren")),
    wakes=(DIGIT, "@", MEDIA),
    languages=ANY,
    good=(
        Good(
            "Bel ons op 02 201 15 10 of mail naar info@ksa.be.", options={"own_data": ("02 201 15 10", "info@ksa.be")}
        ),
        Good("Vragen? inschrijvingen@voorbeeld.be of gratis 0800 12 345."),
        Good("We openen op 01/02/2027 om 09.00 uur: deuren van 09.00-12.00 en 13.00-17.00."),
        Good("Ons ondernemingsnummer is 0403.170.701, bestelling 0612345678 is onderweg."),
        Good("De wedstrijd eindigde op 06-04, 04-06 en 07-05 in Kerkstraat 12 te Gent."),
        Good("Stort op BE68 5390 0754 7034.", options={"own_data": ("BE68539007547034",)}),
        Good("Steun ons: 1 000 000 stappen voor 0475 kinderen, volg @jan.peeters."),
        Good("Mail an.claes@ksa.be", options={"own_data": ("@ksa.be",)}),
        Good("Bellen kan elke werkdag tussen 9 en 12 uur op 02 555 12 34."),
        Good("Vragen? Bel 02 555 12 12 of mail naar foto@voorbeeldstad.be."),
        Good("De tandarts van wacht bereik je in het weekend op 0903 39 969."),
        Good("Vragen? Bel me gerust op 02 555 12 12.", draft={"surface": "reply"}),
        Good("De familie is welkom in Zaal Concordia, Kerkstraat 12."),
        Good("Steun ons op BE68 5390 0754 7034."),
    ),
    bad=(
        Bad("Je kan haar bereiken op [[0475 12 34 56]]."),
        Bad("Bel Jan op [[+31 6 12345678]]."),
        Bad("Stort het op [[NL91 ABNA 0417 1643 00]]."),
        Bad("Stuur het naar [[jan.peeters@telenet.be]]."),
        Bad("Mevrouw Claes woont in de [[Kerkstraat 12]] in Gent."),
        Bad("Mevrouw De Smet, wonende in de [[Kapelstraat 14]], won de hoofdprijs."),
        Bad("De winnares is Els Peeters, [[Kerkstraat 12]], 9000 Gent."),
        Bad("Foto van de dag", draft={"media": (Media("image", name="kamp_0475123456.jpg"),)}),
    ),
)
def contact_details(draft: Draft, *, own_data: tuple[str, ...] = ()) -> Iterator[Finding]:
    """Je denkt niet alleen aan je eigen privacy, maar ook aan die van anderen. Wat van de organisatie zelf is, zet je één keer in own_data."""
    own = _own(own_data)
    for start, end, kind in _found(read(draft), draft.surface in ("reply", "direct-message")):
        if not _is_own(draft.text[start:end], own) and not any(
            link.start <= start < link.end for link in read(draft).links
        ):
            yield Finding(Span(start, end), variant=kind)
    for place, text in places(draft) if draft.media else ():
        for start, end, kind in _found(read(Draft(text, draft.platform)), False):
            if not _is_own(text[start:end], own):
                yield Finding(None, {"shown": text[start:end], "place": place, "kind": kind}, variant="elsewhere")


def _found(reading: Reading, in_reply: bool) -> Iterator[tuple[int, int, str]]:
    text = reading.text
    taken = 0
    if _MANY_DIGITS.search(text):
        for account in _IBAN.finditer(text):
            if _is_account(account[0]):
                taken = account.end()
                if not _OURS.search(_before(text, account.start())):
                    yield (*account.span(), "account")
        for phone in _PHONE.finditer(text):
            if (
                phone.start() >= taken
                and _is_phone(phone[0])
                and not _is_public(phone[0], _before(text, phone.start()), in_reply)
            ):
                yield (*phone.span(), "phone")
    for address in reading.emails:
        if _is_personal(address.folded):
            yield address.start, address.end, "email"
    if not any(text.endswith(_STREETS, 0, number.start()) for number in _HOUSE_NUMBER.finditer(text)):
        return
    small = text.lower()
    if not in_reply and not any(word in small for word in (*_HOMES, *_PEOPLE)):
        return
    for street in _STREET.finditer(text):
        before = text[max(street.start() - 60, 0) : street.start()]
        if in_reply or _LIVES.search(before) or _NAMED.search(before):
            yield (*street.span(), "address")


def _before(text: str, start: int) -> str:
    return text[max(start - 60, 0) : start]


def _is_public(number: str, before: str, in_reply: bool) -> bool:
    """An order number, our own line, or a landline to call: Bel 02 201 15 10."""
    if _REFERENCE.search(before) or _OURS.search(before):
        return True
    mobile = re.match(r"(?:\(?0|(?:\+|00)3[12][ ./-]?(?:\(0\)[ ]?)?)(?:4[5-9]|6)", number)
    return not mobile and bool((_CALL_US if in_reply else _CALL).search(before))


def _is_personal(address: str) -> bool:
    """A name with a full stop in it, or a mailbox at a provider for people; info@ and foto@ are a service's."""
    local, _, domain = address.partition("@")
    if local in _SERVICE:
        return False
    parts = local.replace("_", ".").split(".")
    named = len(parts) > 1 and all(part.replace("-", "").isalpha() for part in parts) and _SERVICE.isdisjoint(parts)
    return named or domain.partition(".")[0] in _PROVIDERS


def _is_account(number: str) -> bool:
    from stdnum import iban  # imported here: only a text that looks like it holds an account number needs the library

    # Without the country's own check, which refuses right Belgian numbers of banks that are gone.
    return bool(iban.is_valid(number, check_country=False))


def _is_phone(number: str) -> bool:
    """Dutch and Belgian numbers by length and first digits; service lines and company numbers are none."""
    if _DATE.match(number):
        return False
    digits = _digits(number)
    if number.startswith(("+", "00")):
        national = digits.removeprefix("00")[2:].removeprefix("0")
        return len(national) in (8, 9) and national[:1] != "0"
    if digits.startswith(_SHARED_LINES) or (len(digits) == 10 and _is_company(digits) and number.isdigit()):
        return False
    return len(digits) == 10 or (len(digits) == 9 and digits[:2] not in ("04", "06"))


def _is_company(digits: str) -> bool:
    """The Belgian company number ends in the rest of its first eight digits by 97."""
    return 97 - int(digits[:8]) % 97 == int(digits[8:])


def _digits(text: str) -> str:
    return "".join(c for c in text.replace("(0)", "") if c.isdigit())


def _bare(own: str) -> str:
    """Two spellings of one number or address read alike: +32 2 201 15 10 and 02 201 15 10."""
    if "@" in own or any(c.isalpha() for c in own):
        return own.casefold().replace(" ", "")
    digits = _digits(own)
    if own.startswith(("+", "00")):
        return "0" + digits.removeprefix("00")[2:].removeprefix("0")
    return digits


@lru_cache(maxsize=16)
def _own(own_data: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(_bare, own_data))


def _is_own(found: str, own: frozenset[str]) -> bool:
    bare = _bare(found)
    return bare in own or ("@" in bare and bare[bare.index("@") :] in own)
