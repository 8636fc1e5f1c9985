from __future__ import annotations

import re
from collections.abc import Iterator

from ...guidelines import bureau
from ...model import Draft, Finding, Level, Message, ReplyTo, Span
from ...registry import REPLY_TO, Bad, Good, rule
from ...text import read
from . import answers_abuse

_OPENS = re.compile(
    r"\A\W*(?:nee(?:n)?[,!. ]|ja,? maar\b|niet waar\b|dat (?:klopt|is) niet\b|dat is (?:echt |gewoon )?(?:fout|onjuist|niet waar|niet juist)|toch wel\b|wel waar\b|fout[,!.]|onzin\b|u vergist zich|je vergist je)"
)
_INSISTS = re.compile(
    r"\b(?:zoals (?:al )?(?:gezegd|vermeld|eerder|we al|ik al|wij al)|nogmaals\b(?! (?:bedankt|dank|sorry|proficiat|excuses))|u vergist zich|je vergist je|dat hebben we (?:nooit|niet) gezegd|dat klopt (?:echt |gewoon )?niet"
    r"|dat is niet waar|wij hebben gelijk|u heeft het mis|je hebt het mis|je hebt ongelijk|u hebt ongelijk|u heeft ongelijk|maar wij zeiden)\b"
)
_SOURCE = re.compile(r"https?://|www\.|\bbron\b|\bvolgens\b")
_QUARREL = {
    "surface": "reply",
    "reply_to": ReplyTo(
        "Welles, jullie hebben dat beloofd.",
        thread=(
            Message("Jullie beloofden gratis drank.", "other"),
            Message("Nee, dat klopt niet.", "own"),
            Message("Welles!", "other"),
        ),
    ),
}
_ONCE = {"surface": "reply", "reply_to": ReplyTo("Het zwembad is op maandag gesloten.")}


@rule(
    level=Level.HINT,
    message="Dit wordt welles-nietes. Staaf het één keer met een bron, of laat het los.",
    guidelines=(bureau("S4-062", "Hoe reageren"),),
    surfaces=("reply",),
    wakes=(REPLY_TO,),
    good=(
        Good("Nee hoor, het zwembad is open. Alle uren staan op https://www.voorbeeld.be/zwembad", draft=_ONCE),
        Good(
            "Nee, helaas is er geen plaats meer.", draft={"surface": "reply", "reply_to": ReplyTo("Is er nog plaats?")}
        ),
        Good("Nogmaals bedankt voor je komst!", draft=_ONCE),
        Good("We begrijpen dat je dat anders zag. Stuur ons gerust een bericht.", draft=_QUARREL),
    ),
    bad=(
        Bad("[[Nee, dat klopt niet]]. Wij zeiden dat nooit.", draft=_QUARREL),
        Bad("[[Zoals gezegd]] is dat jouw mening.", draft=_ONCE),
    ),
)
def argument(draft: Draft) -> Iterator[Finding]:
    """Een welles-nietesspelletje duurt eindeloos, en wie meeleest, onthoudt alleen de ruzie."""
    if draft.reply_to is None or answers_abuse(draft) or _SOURCE.search(read(draft).folded):
        return
    folded = read(draft).folded
    insists = _INSISTS.search(folded)
    opens = _OPENS.match(folded) if "?" not in draft.reply_to.text else None
    own = sum(message.by == "own" for message in draft.reply_to.thread) or draft.reply_to.own_replies
    if insists or (opens and own):
        start = min(found.start() for found in (insists, opens) if found)
        end = max(found.end() for found in (insists, opens) if found)
        shown = draft.text[start:end]
        yield Finding(
            Span(start + len(shown) - len(shown.lstrip(" ,.!")), end - len(shown) + len(shown.rstrip(" ,.!")))
        )
