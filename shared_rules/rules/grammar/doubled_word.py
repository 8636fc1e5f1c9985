from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ...guidelines import wsp
from ...model import Finding
from ...registry import Bad, Good, rule
from . import PREPOSITIONS, Clause, by_clause, replace

# Said twice on purpose (heel heel leuk), or right twice (ik denk dat dat lukt; om om te gaan; dat je je inschrijft).
_MAY_DOUBLE = frozenset(
    """ach altijd au auw bang beetje beter bijna bla blij boem bravo dag dat die dit doe doen dubbel dus echt er erg gaan gauw genoeg
    goed goede gratis groot groots grote ha haar had hadden hahaha heb hebben heel hele hey hij hip ho hoe hoera hoi hoger hop het hup is ja jaja jee jij
    joepie jonge jouw jullie kan kijk klaar klap klein kleine klop kom komen koud kunnen lang langer langzaam lekker leuk leuke lieve luid mag maken me meer meest meer
    minder mis moet moeten mooi mooie na nee never nieuw nieuwe nog nooit nou nu oh oma om ons oud oude pas plons plop poef rustig samen
    snel sneller spelen sst ssst staan sterk stap steeds stil super tik tjonge toch top tut tweede u veel ver verder vlug voorzichtig
    vroem waar wacht wachten warm was waren wat we weer weg weinig welkom werd werden werk werken wie wij wil willen woef worden yes ze zacht zeer
    voor door over zeg zeker zien zij zijn zo zoem zou zullen""".split()
)
# Daar staan we voor voor iedereen, we lezen voor voor kleuters: the first may belong to what stands before it.
_DETERMINERS = frozenset("de het een onze ons jouw jullie uw mijn alle elke ieder iedereen deze dit".split())
_PARTICLES = frozenset(("voor", "door", "over"))
# Kom langs op op onze stand: that verb has its particle, so that neither of the two is one.
_HAS_ITS_OWN = frozenset("langs mee terug samen terecht welkom kennis".split())
_FOR_WHOM = ["gratis"], ["ideaal"], ["geschikt"], ["plaats"], ["goed"], ["leuk"], ["bedoeld"], ["nodig"], ["bestemd"]
_OWNERS = re.compile(
    "daar|waar|hier|(?:ge)?(?:lees|lez|las|stel|zing|zong|speel|spel|kom|kwam|bereid|doe|dring|kies|koz|leg|zet|zit|"
    "draag|drag|sta|stond|praat|prat|denk|dacht)[a-z]*"
)
# Short words that are doubled only by mistake; pas ze aan aan de lezers and schrijf je in in de zaal are right.
# A name may open with a small word: de De Lijn-bus. Two capitals are a name: Baden Baden.
_ALWAYS_WRONG = frozenset("de een en van met te als of onze deze tot het ook wel dus zich niet mee".split())


def _belongs_to_nothing(clause: Clause, position: int) -> bool:
    """Whether a determiner follows and no word before it can own the first of the two."""
    behind = clause.at(position + 2)
    before = clause.low[max(position - 5, 0) : position]
    return (behind in _DETERMINERS or before[-1:] in _FOR_WHOM) and before[-1:] != ["er"] and not any(map(_OWNERS.fullmatch, before))


@rule(
    message="“{word}” staat er twee keer.",
    guidelines=(wsp("S0-039", "Algemene tips voor sociale media"),),
    good=(
        Good("Het was heel heel leuk op kamp!"),
        Good("Ik denk dat dat wel lukt, en anders kom je je zusje gewoon ophalen."),
        Good("Met dit stappenplan weet je hoe je dat doet: om om te gaan met reacties."),
        Good("Neem de De Lijn-bus tot Baden Baden."),
        Good("Nog drie, twee, een... Snel snel snel, de laatste plaatsen!"),
        Good("Tik tak, tik tak. Zaterdag, zaterdag, zaterdag!"),
        Good("We tellen af: 10 10 10"),
        Good("Vrijdag lezen we voor voor de kleuters. Daar staan we voor voor onze leden."),
        Good("Pas je jas aan aan het weer en schrijf je in in de sporthal."),
    ),
    bad=(
        Bad("Kom zaterdag naar [[de de]] opening van ons lokaal.", "Kom zaterdag naar de opening van ons lokaal."),
        Bad("[[De de]] inschrijvingen zijn open.", "De inschrijvingen zijn open."),
        Bad("Er is taart [[voor voor]] onze leden.", "Er is taart voor onze leden."),
        Bad("Kom langs [[op op]] onze stand.", "Kom langs op onze stand."),
        Bad("Dat is ideaal [[voor voor]] bosspelen.", "Dat is ideaal voor bosspelen."),
        Bad("De inkom is gratis [[voor voor]] leden.", "De inkom is gratis voor leden."),
        Bad("Het nieuwe [[werkjaar werkjaar]] start in september.", "Het nieuwe werkjaar start in september."),
    ),
)
@by_clause
def doubled_word(clause: Clause) -> Iterator[Finding]:
    """Een dubbel woord zie je zelf niet meer, de lezer wel."""
    low = clause.low
    for position in [position for position, (word, next_) in enumerate(pairwise(low)) if word == next_]:
        word = low[position]
        before = clause.at(position - 1)
        if word in _MAY_DOUBLE and word not in _PARTICLES and not (word == "het" and before in PREPOSITIONS):
            continue
        first, second = clause.words[position], clause.words[position + 1]
        twice = word in PREPOSITIONS and before in _HAS_ITS_OWN and clause.at(position + 2) in _DETERMINERS
        if second[:1].isupper() or (len(word) < 4 and word not in _ALWAYS_WRONG and not twice) or not word[:1].isalpha():
            continue
        if word in _PARTICLES and not twice and not _belongs_to_nothing(clause, position):
            continue
        if word in (before, clause.at(position + 2)):  # three times is meant
            continue
        yield Finding(
            clause.span(position, position + 1),
            {"word": word},
            replace(clause.span(position, position + 1), first),
        )
