from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import bureau, wsp
from ...model import Draft, Finding, Level, ReplyTo
from ...registry import REPLY_TO, Bad, Good, rule
from . import answers_abuse, is_complaint, is_dry, is_question, thanks_or_understands

_TOLD = {"surface": "reply", "reply_to": ReplyTo("De foto's van het kamp staan vol fijne herinneringen.", author="Jan")}


@rule(
    level=Level.HINT,
    message="Laat merken dat je geluisterd hebt: een dankjewel of een woord van begrip volstaat.",
    guidelines=(wsp("S0-049", "Algemene tips voor sociale media"), bureau("S4-047", "Hoe reageren")),
    surfaces=("reply",),
    wakes=(REPLY_TO,),
    good=(
        Good("Fijn om te horen, Jan! We hangen ze ook in het lokaal.", draft=_TOLD),
        Good("Dankjewel Jan, dat geven we door aan de leiding.", draft=_TOLD),
        Good("Dat begrijpen we, Jan. We kijken het na.", draft=_TOLD),
        Good(
            "De deuren gaan open om 14 uur, Jan.",
            draft={"surface": "reply", "reply_to": ReplyTo("Hoe laat opent het?")},
        ),
    ),
    bad=(Bad("De foto's hangen vanaf morgen ook in het lokaal, Jan.", draft=_TOLD),),
)
def not_acknowledged(draft: Draft) -> Iterator[Finding]:
    """Wie merkt dat er geluisterd is, blijft in gesprek."""
    if draft.reply_to is None or not draft.text.strip() or thanks_or_understands(draft):
        return
    if not (is_dry(draft) or is_question(draft) or is_complaint(draft) or answers_abuse(draft)):
        yield Finding(None)
