from __future__ import annotations

import re
from collections.abc import Iterator

from ...guidelines import bureau, wsp
from ...model import Draft, Finding, Level, ReplyTo
from ...registry import REPLY_TO, Bad, Good, rule
from ...text import read
from . import answers_abuse, goes_private, is_dry, is_holding, is_question, other

_WHEN = {"surface": "reply", "reply_to": ReplyTo("Hallo, tot wanneer kan ik inschrijven?", author="Sam")}
_ANSWERS = re.compile(
    r"\d|\?|\b(?:ja|jazeker|jawel|nee|neen|zeker|klopt|inderdaad|natuurlijk|uiteraard|niet|geen|enkel|alleen|altijd|nooit|want|omdat|via|mag|mogen|kan|kun|kunt|kunnen|moet|moeten|hoeft|hoeven|vanaf|tot|volgende"
    r"|link|website|site|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|morgen|vandaag|vanavond|nu|al|nog|is|zijn|wordt|worden|start|starten|begint|kost|kosten|vind|vindt|staat|staan|gaat|gaan|open|dicht|komt|blijft|duurt|doen|ligt|heet|heeft|hebben)\b"
)
_ASKS_THING = re.compile(r"\b(?:wanneer|hoe laat|hoeveel|wat kost|waar|welke dag|tot wanneer|welk uur|vanaf wanneer)\b")
_GIVES_THING = re.compile(
    r"\d|\b(?:een|twee|drie|vier|vijf|gratis|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|morgen|vandaag|vanavond|straks|volgende|week|einde|eind|begin|in|op|aan|bij|via|naast|bio|niet|nog|geen"
    r"|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\b"
)


@rule(
    level=Level.HINT,
    message="De vraag lijkt nog niet beantwoord: “{question}”",
    guidelines=(bureau("S4-049", "Hoe reageren"), wsp("S0-050", "Algemene tips voor sociale media")),
    surfaces=("reply",),
    wakes=(REPLY_TO,),
    good=(
        Good("Tot en met 15 mei, Sam!", draft=_WHEN),
        Good("Dag Sam, inschrijven kan nog tot vrijdag.", draft=_WHEN),
        Good("Alles staat op https://www.voorbeeld.be/inschrijven, Sam.", draft=_WHEN),
        Good("We vragen het na en laten het je morgen weten, Sam.", draft=_WHEN),
        Good("Bedoel je het kamp of het weekend, Sam?", draft=_WHEN),
    ),
    bad=(
        Bad("Bedankt voor je interesse, Sam!", draft=_WHEN),
        Bad("Leuk dat je komt, Sam! Groetjes van het team.", draft=_WHEN),
    ),
)
def question_unanswered(draft: Draft) -> Iterator[Finding]:
    """Wie iets vraagt, wil een antwoord, een link of de volgende stap."""
    if not is_question(draft) or is_dry(draft) or answers_abuse(draft):
        return
    reading = read(draft)
    if not reading.words or reading.links or draft.media or is_holding(draft) or goes_private(draft):
        return
    if "?" in draft.text:
        return
    needed = _GIVES_THING if _ASKS_THING.search(other(draft)) else _ANSWERS
    if not needed.search(reading.folded):
        yield Finding(None, {"question": _question(draft)})


def _question(draft: Draft) -> str:
    text = draft.reply_to.text if draft.reply_to else ""
    sentence = next((s.of(text) for s in read(Draft(text, draft.platform)).sentences if "?" in s.of(text)), text)
    return sentence if len(sentence) <= 80 else sentence[:79] + "…"
