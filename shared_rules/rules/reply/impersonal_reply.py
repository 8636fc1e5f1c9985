from __future__ import annotations

import re
from collections.abc import Iterator

from ...guidelines import bureau, wsp
from ...model import Draft, Finding, Level, ReplyTo
from ...registry import REPLY_TO, Bad, Good, rule
from ...text import read
from . import answers_abuse, author_names, is_curt, is_dry

_ASKED = {"surface": "reply", "reply_to": ReplyTo("Zijn er nog tickets voor zaterdag?", author="Sofie Claes")}
_SPEAKS = frozenset("je jij jou jouw jullie u uw uzelf jezelf allemaal iedereen".split())


@rule(
    level=Level.HINT,
    message={
        "": "Noem {name} bij naam of spreek haar of hem aan (je, u): dan is het een gesprek.",
        "nameless": "Spreek de ander aan (je, u, jullie): dan is het een gesprek.",
    },
    guidelines=(bureau("S4-048", "Hoe reageren"), wsp("S0-046", "Algemene tips voor sociale media")),
    surfaces=("reply",),
    wakes=(REPLY_TO,),
    good=(
        Good(
            "Wat leuk om te horen, Shana! We geven het door.", draft={"surface": "reply", "reply_to": ReplyTo("Top!")}
        ),
        Good(
            "Toch wel, Dirk: de piste ligt er tot 3 januari op het plein. Tot op het ijs!",
            draft={"surface": "reply", "reply_to": ReplyTo("Klopt het dat de ijspiste niet doorgaat?")},
        ),
        Good("Er zijn nog tickets, Sofie! Aan de kassa ook.", draft=_ASKED),
        Good("Er zijn nog tickets, je vindt ze in onze webshop.", draft=_ASKED),
        Good("@sofieclaes Er zijn nog dertig tickets aan de kassa.", draft=_ASKED),
        Good("Bekijk het zeker eens op https://www.voorbeeld.be/tickets", draft=_ASKED),
    ),
    bad=(
        Bad("Er zijn nog dertig tickets, aan de kassa van het theater op de Markt.", draft=_ASKED),
        Bad(
            "De inschrijvingen openen begin mei op de nieuwe website van de stad.",
            draft={"surface": "reply", "reply_to": ReplyTo("Wanneer kan dat?")},
        ),
    ),
)
def impersonal_reply(draft: Draft) -> Iterator[Finding]:
    """Mensen praten liever met iemand dan met een loket."""
    if draft.reply_to is None or is_dry(draft) or is_curt(draft) or answers_abuse(draft):
        return
    reading = read(draft)
    names = author_names(draft)
    said = reading.word_set
    if not reading.words or reading.mentions or not _SPEAKS.isdisjoint(said) or not said.isdisjoint(names):
        return
    if reading.words[0].folded in _CALLS or _NAMED.match(draft.text):
        return
    name = draft.reply_to.author.split()[0] if draft.reply_to.author and names else ""
    yield Finding(None, {"name": name}, variant="" if name and name[:1].isalpha() else "nameless")


_NAMED = re.compile(r"[^\n]{0,60}(?<!groeten)(?<!groetjes), [A-ZÀ-Þ][a-zß-ÿ]+[!.?,:]")  # Wat leuk om te horen, Shana!

_CALLS = frozenset(
    "bekijk bel check contacteer geef hou houd kijk klik kom laat lees mail neem probeer schrijf stuur surf vraag volg dag beste hallo hey hoi lieve goeiemorgen goedemorgen".split()
)
