"""Replies: friendly, informative, short. What the rules here ask of both sides of a conversation stands below.

So that one reply hears at most two or three things, a rule is silent where another says it better: after hate only the step
plan, after a dry reply only that it is dry, in a complaint the apology before the thanks.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ...model import Draft
from ...terms import Terms, WordList
from ...text import Reading, read

_THANKS = re.compile(
    r"\b(?:bedank\w*|dank\w*|merci|fijn|leuk|super|top|mooi|blij|graag gedaan|tof|heerlijk|geweldig|proficiat|gefeliciteerd|goed (?:dat|om|idee|punt|nieuws|gezien)|goeie vraag"
    r"|goede vraag|begrijp\w*|begrip|snap(?:pen)?|vervelend|jammer|spijt\w*|sorry|excuses|excuus|excuseer|verontschuldig\w*|helaas|hopelijk|veel plezier|succes|sterkte|welkom"
    r"|lief|attent|wat een|knap|wauw|hoera|plezier|genoten|graag|natuurlijk|zeker|uiteraard|met plezier|ja hoor|wens)\b"
)
_SORRY = re.compile(
    r"\b(?:sorry|excuses|excuus|excuseer|excuseren|spijt|spijtig|verontschuldig\w*|vervelend|jammer|onze fout|foutje|pardon|niet de bedoeling|oprecht|begrijp\w*|begrip|snap(?:pen)?|balen)\b"
)
_COMPLAINT = re.compile(
    r"\b(?:klacht\w*|teleurgesteld|teleurstellend|schandalig|belachelijk|slecht\w*|onaanvaardbaar|boos|kwaad|ontevreden|nog (?:steeds|altijd) (?:geen|niet|niets|niks)|werkt (?:nog )?(?:niet|al)"
    r"|(?:is|zijn|was|doet|doen) (?:al )?(?:weer )?(?:kapot|stuk|defect|vuil|vies)|weeral|alweer|te laat|nooit (?:meer|een antwoord|antwoord)|jammer (?:dat|genoeg)|spijtig (?:dat|genoeg)|(?:wat|hoe) jammer"
    r"|geen (?:antwoord|reactie|gehoor|plaats meer)|niet (?:ernstig|oké|netjes|correct|eerlijk|aangekomen|gekregen|ontvangen)|(?:jullie|jij|je|u|mij|ons|me|gewoon|compleet) (?:\w+ ){0,2}vergeten|fout\w*|probleem|problemen|wachttijd\w*|uren gewacht"
    r"|waardeloos|ergerlijk|ergernis|beu|onbeleefd|onvriendelijk|geannuleerd|gevaarlijk|overlast|lawaai|zwerfvuil|onveilig)\b"
)
_ASKS = re.compile(
    r"\?|\b(?:weet (?:iemand|u|je|jullie)|kan (?:iemand|ik)|mag ik vragen|ik vraag me af|hoe laat|hoeveel kost|waar kan|wanneer (?:is|start|begint|kan)|is er nog)\b"
)
_PRAISE = re.compile(
    r"\b(?:bedankt|dank\w*|merci|proficiat|gefeliciteerd|super|geweldig|prachtig|fantastisch|topdag|top|tof|leuk\w*|genoten|mooi\w*|knap|fijn\w*|plezant\w*|schitterend|zalig|heerlijk|lekker|bravo|chapeau)\b"
)
_NO_ANSWER_YET = re.compile(
    r"\b(?:(?:bekijken|bekijk|onderzoeken|onderzoek|checken|check) (?:het|dit|dat|je|jouw|uw|even|intern|wat)"
    r"|(?:zoeken|zoek) [^.!?\n]{0,40}?\buit|(?:kijken|kijk|vragen|vraag|zoeken|zoek) (?:het|dit|dat|je|uw|even)[^.!?\n]{0,30}?\b(?:na|uit|op)"
    r"|(?:komen|kom) [^.!?\n]{0,40}?\bterug|(?:laten|laat) [^.!?\n]{0,40}?\bweten|(?:nemen|neem) [^.!?\n]{0,40}?\bcontact|je hoort (?:van )?ons"
    r"|(?:antwoord|reactie|meer info|meer nieuws|nieuws) volgt|volgt (?:later|nog|spoedig)|geeft? ons even|even geduld|wordt (?:vervolgd|bekeken|nagekeken)"
    r"|we hebben (?:je|uw|jouw) (?:bericht|vraag|melding|klacht) (?:goed )?(?:gelezen|ontvangen|gezien))\b"
)
_TIME = re.compile(
    r"\d|\b(?:vandaag|vanavond|vanmiddag|vannamiddag|vanochtend|straks|morgen|overmorgen|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|week|weekend|maand|uur|uren|dagen|werkdag|werkdagen"
    r"|meteen|onmiddellijk|dadelijk|zo dadelijk|binnen het|eind|einde|januari|februari|maart|april|juni|juli|augustus|september|oktober|november|december)\b"
)
_TO_PRIVATE = re.compile(
    r"\b(?:privébericht\w*|privé|prive|dm\b|pm\b|pb\b|inbox|(?:stuur|mail|bel|contacteer|bericht) (?:ons|me|mij|naar)|(?:stuur|mail|bel|contacteer)\w* (?:je|u) (?:ons|gerust)|messenger|berichtje"
    r"|we (?:sturen|mailen|bellen|contacteren) (?:je|u)|chat)\b"
)
_DETAIL = re.compile(
    r"\b(?:dossier(?:nummer)?|klantnummer|lidnummer|ordernummer|bestelnummer|zaaknummer|rekeningnummer|geboortedatum|rijksregister(?:nummer)?|bsn|burgerservicenummer|telefoonnummer|gsm-nummer|gsmnummer|thuisadres"
    r"|diagnose|medicatie|uitkering|schulden|loonbrief|ontslagbrief|echtscheiding|mailadres|e-mailadres|adres)\b"
)


def other(draft: Draft) -> str:
    """What this reply answers, in lower case; nothing when unknown."""
    return draft.reply_to.text.casefold() if draft.reply_to else ""


def thanks_or_understands(draft: Draft) -> bool:
    """Whether the reply shows that somebody listened: thanks, joy, understanding or regret."""
    return bool(_THANKS.search(read(draft).folded)) or bool(read(draft).emoji)


def says_sorry(draft: Draft) -> bool:
    """Whether the reply apologises or shows understanding."""
    return bool(_SORRY.search(read(draft).folded))


def is_complaint(draft: Draft) -> bool:
    """Whether the other complains; praise with a joke in it is no complaint."""
    text = other(draft)
    return bool(_COMPLAINT.search(text)) and not (
        _PRAISE.search(text) and "?" not in text and text.count("jammer") == 0 and not _NOT_PRAISE.search(text)
    )


_NOT_PRAISE = re.compile(r"\b(?:niet|geen|nooit|maar|helaas|weer)\b")


def is_question(draft: Draft) -> bool:
    """Whether the other asks something."""
    return bool(_ASKS.search(other(draft)))


def is_holding(draft: Draft) -> bool:
    """Whether the reply says that the answer comes later."""
    return bool(_NO_ANSWER_YET.search(read(draft).folded))


def names_time(draft: Draft) -> bool:
    """Whether the reply names a day, an hour or a term."""
    return bool(_TIME.search(read(draft).folded))


def goes_private(draft: Draft) -> bool:
    """Whether the reply asks or offers to go on in private."""
    return bool(_TO_PRIVATE.search(read(draft).folded)) or bool(read(draft).emails)


def holds_detail(text: str) -> bool:
    """Whether a text in lower case speaks of what concerns one person only."""
    return bool(_DETAIL.search(text))


def is_dry(draft: Draft) -> bool:
    """Fewer than four words, without link, question or attachment: danku, ok, bedankt."""
    reading = read(draft)
    if len(reading.words) >= 4 or reading.links or draft.media or "?" in draft.text or not reading.words:
        return False
    return len(reading.words) - _names(reading, draft) < 3


def _names(reading: Reading, draft: Draft) -> int:
    author = set(author_names(draft))
    return sum(word in author for word in reading.lows)


def author_names(draft: Draft) -> tuple[str, ...]:
    """The parts of the other's name, in lower case."""
    author = draft.reply_to.author if draft.reply_to else None
    return tuple(part for part in re.split(r"[\s_.@-]+", author.casefold()) if len(part) > 1) if author else ()


def answers_abuse(draft: Draft) -> bool:
    """Whether the other uses words that hurt a group of people, or insults."""
    text = other(draft)
    return bool(hate_in(text) or insult_in(text))


_KIND = frozenset(
    """groetjes groet groeten tot hallo dag hey hoi beste goedemorgen goeiemorgen goedemiddag alvast gerust goed alsjeblieft
    alstublieft""".split()
)


def is_curt(draft: Draft) -> bool:
    """A few words that answer a question, without greeting, thanks or anything kind."""
    reading = read(draft)
    if not 0 < len(reading.words) <= 8 or is_dry(draft) or "!" in draft.text or "?" in draft.text or reading.links:
        return False
    if not is_question(draft) or is_complaint(draft):
        return False
    return not thanks_or_understands(draft) and _KIND.isdisjoint(reading.word_set)


@lru_cache(maxsize=64)
def hate_in(text: str) -> str:
    """The first such word."""
    if not text:
        return ""
    reading = read(Draft(text, "facebook"))
    return next((match.text for match in _hate().find(reading)), "")


@lru_cache(maxsize=64)
def insult_in(text: str) -> str:
    """The first insult in a text."""
    if not text:
        return ""
    reading = read(Draft(text, "facebook"))
    return next((match.text for match in _insults().find(reading)), "")


@cache
def _hate() -> Terms:
    return Terms.of(*WordList("offensive-words").terms())


@cache
def _insults() -> Terms:
    return Terms.of(*WordList("insults").terms())
