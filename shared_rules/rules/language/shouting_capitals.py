from __future__ import annotations

import re
from collections.abc import Iterator

from ...guidelines import office, wsp
from ...model import Draft, Finding, Level, Span
from ...registry import ANY, Bad, Good, rule
from ...text import Reading, Token, read

# A row of capitals is a name (VRT NWS, UZ GENT) unless a word stands in it that no name is made of.
_PLAIN = frozenset(
    """aan al alle alleen allemaal bent blijf dat de deze die dit een en er geen goed gratis groot groots heel het hier hij hoe hoera iedereen in is
    je jij jou jouw jullie kan kansen kom komen laatste let maar mag met mis moet naar niet nieuw nieuwe niks nog nooit nu om onze ook op
    plaatsen schrijf snel snelle stop te tot uit u uw van vandaag veel vergeet vergeten voor waar wacht wat we weg welkom wie wij wil win zaterdag zondag ze
    zijn zo zonder belangrijk gezocht oproep opgelet verboden attentie uitverkocht geannuleerd afgelast""".split()
)

# No such row stands in most texts, and then the words need not be looked at.
_CAPITALS = re.compile("[A-ZÀ-Þ][A-ZÀ-Þ]")


@rule(
    level=Level.HINT,
    message="“{words}” in hoofdletters leest als roepen. Gewone letters lezen ook sneller.",
    guidelines=(office("S1-006", "Professioneel presenteren"), wsp("S0-048", "Algemene tips voor sociale media")),
    languages=ANY,
    good=(
        Good("Een WIN-WIN voor VDAB, KSA en NMBS."),
        Good("Kijk naar VRT NWS of naar het NOS JOURNAAL."),
        Good("Dit wordt een GROOT feest!"),
        Good("EHBO-post aanwezig: UZ GENT, CM GENT en KSA SINT-JAN."),
        Good("CAPS LOCK staat aan, zei de PC."),
    ),
    bad=(
        Bad("[[LET OP]] voor de gladde wegen!", platform="facebook"),
        Bad("[[NIET VERGETEN]]: morgen opruimdag."),
        Bad("Kom dat zien: [[GRATIS TAART VOOR IEDEREEN]]!"),
    ),
)
def shouting_capitals(draft: Draft) -> Iterator[Finding]:
    """Hoofdletters klinken boos en zijn trager te lezen dan gewone letters."""
    reading = read(draft)
    if not _CAPITALS.search(draft.text) or sum(map(str.isupper, reading.texts)) < 2:
        return
    row: list[Token] = []
    for word in reading.words:
        if not word.text.isupper():
            continue
        if row and draft.text[row[-1].end : word.start].strip(" "):
            yield from _told(row, reading, draft)
            row = []
        row.append(word)
    yield from _told(row, reading, draft)


def _told(row: list[Token], reading: Reading, draft: Draft) -> Iterator[Finding]:
    if len(row) < 2:
        return
    plain = sum(word.folded in _PLAIN for word in row)
    letters = sum(len(word.text) for word in row)
    if plain and letters >= 5 and (plain > 1 or letters >= 8) and not reading.is_protected(row[0].start, row[-1].end):
        whole = Span(row[0].start, row[-1].end)
        yield Finding(whole, {"words": whole.of(draft.text)})
