"""Whether a text is Dutch: the words that only one language has, and the share of words the lexicon knows.

Good enough for one question, "is this Dutch, or do we leave it alone"; it names no other language.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from .words import unknown

if TYPE_CHECKING:
    from ..text import Reading

# Words that hold sentences together; left out is what two of these languages share: is, in, was, we, die, en.
DUTCH = frozenset(
    """aan al als bij dan dat de deze dit door dus een eens er geen gij haar hebben hebt heeft heel het hier hij
    hoe hun iedereen ik jaar jij je jou jouw jullie kan kom kunnen kunt maar meer met mijn moet naar nog niet
    niets nieuwe nu om onder ons onze ook op samen te tegen tijdens tussen tot u uit uw van vanaf veel voor waar
    wat weer welke werd wie wij wil worden wordt zal ze zelf zich zij zijn zo zoals zonder zou zullen gaan graag
    vandaag morgen bedankt ge geef krijg leuk jongens""".split()
)
FOREIGN = frozenset(
    """the and you your our are this that with for from have has will they their about been would what when who how
    don't it's let's we're you're i'm not but more join us out get my be by at on an it le la les est et vous
    nous pour avec dans une sur pas votre notre vos nos qui que du au aux ce cette ces sont merci bonjour à
    c'est plus être très mais elle und das ist nicht ein eine mit für auf wir ihr sie auch von zu zum zur wird
    sich den dem im el los las una para con por che di il della per non sono""".split()
)


def looks_dutch(words: Iterable[str]) -> bool | None:
    """Whether these words, as they stand in a text, are Dutch; None when they are too few or too mixed to tell."""
    words = list(words)
    return _judged(words, [word.lower().replace("’", "'") for word in words])


def is_dutch(reading: Reading) -> bool | None:
    """Whether a post is Dutch, leaving out hashtags, mentions, links, code and quotations; None: nobody can tell."""
    if reading.own_texts is not reading.texts:
        return looks_dutch(reading.own_texts)
    return _judged(reading.texts, reading.lows)


def _judged(words: list[str], lows: list[str]) -> bool | None:
    dutch, foreign = sum(map(DUTCH.__contains__, lows)), sum(map(FOREIGN.__contains__, lows))
    plain = [word for word in words if word[0].islower()]  # a name tells nothing of the language around it
    wrong = sum(map(unknown(plain).__contains__, plain))
    right = len(plain) - wrong
    if (foreign > dutch and foreign >= 2) or wrong > max(right, 2):
        return False
    if dutch and right and not foreign and wrong == 1:  # Iedereen is welom!
        return True
    return True if dutch >= foreign and right >= 2 * wrong and dutch + right >= 3 else None
