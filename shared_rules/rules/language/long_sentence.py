from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import wsp
from ...model import Draft, Finding, Level
from ...registry import ANY, Bad, Good, rule
from ...text import read


@rule(
    level=Level.HINT,
    message="Een lange zin: {words:woord|woorden}. Knip ze in twee, dan is ze in één keer te volgen.",
    guidelines=(wsp("S0-028", "Algemene tips voor sociale media"),),
    languages=ANY,
    good=(
        Good(
            "Kom zaterdag langs. We openen om 14 uur, er is taart, en om 17 uur speelt de fanfare op het plein voor de kerk."
        ),
        Good(
            "Dit nemen we mee:\n- een slaapzak\n- een kussen\n- een matje\n- een tandenborstel\n- een zaklamp\n- een regenjas\n"
            "- een drinkbus\n- een extra trui\n- een fluohesje\n- een goed humeur"
        ),
        Good(
            "Met dank aan Noor, Pieter, Amira, Jef, Lotte, Wout, Hanne, Bilal, Sofie, Kobe, Fien, Stan, Marie, Jonas, Lien, Tuur, "
            "Elise, Sam, Nina, Bas, Roos, Daan, Ella, Tibo en Janne."
        ),
    ),
    bad=(
        Bad(
            "[[Omdat de werken aan de sporthal langer duren dan gepland, verhuizen alle trainingen van de volgende weken naar de turnzaal van "
            "de basisschool, waar je via de zijingang naast de fietsenstalling binnen kan.]] Tot dan!"
        ),
    ),
)
def long_sentence(draft: Draft, *, most_words: int = 25) -> Iterator[Finding]:
    """Een lezer op een telefoon haakt af als hij het begin van de zin al kwijt is."""
    reading = read(draft)
    if len(reading.words) <= most_words:
        return
    for sentence, words in zip(reading.sentences, reading.sentence_lengths, strict=True):
        # A row of names or things is long without being hard.
        if words > most_words and draft.text.count(",", *sentence) * 3 < words:
            yield Finding(sentence, {"words": words})
