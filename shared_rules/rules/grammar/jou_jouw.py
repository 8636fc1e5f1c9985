from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import wsp
from ...model import Draft, Finding
from ...registry import Bad, Good, rule
from . import PREPOSITIONS, Clause, clauses, like, replace

_NEAR = frozenset(
    """afdeling bedrijf beurt buurt club dorp fiets gemeente gezin groep huis kind klas leven mailbox mening organisatie ploeg profiel regio school stad
    stem straat team toekomst tuin vereniging verhaal wijk werkgever werkplek""".split()
)
_THINGS = frozenset(
    "laptop gsm telefoon mening idee ideeën verhaal stem naam leeftijd ervaring ervaringen eigen favoriete lievelings gegevens profiel agenda".split()
)
_YOURS = frozenset(
    "komst steun bericht vraag mail reactie interesse aanvraag dossier inschrijving partner gezin mening medewerking begrip".split()
)
_OWN = frozenset(
    "moeder vader ouders broer zus vriend vriendin broertje zusje oma opa mama papa hond kat gsm verjaardag gedachten eigen collega's baas fiets".split()
)
_U_VERBS = frozenset("bent heeft hebt kunt wilt moet mag wordt zult zal vindt gaat komt krijgt hoeft weet".split())


@rule(
    message="“{wrong}”: hier hoort “{right}”.",
    guidelines=(wsp("S0-039", "Algemene tips voor sociale media"),),
    wakes=("jou", "jouw", "me", "u", "uw"),
    good=(
        Good("Is dit iets voor jou? Deel jouw verhaal in jouw buurt."),
        Good("We geven jou graag een plek. Bij jou thuis of in jouw school?"),
        Good("Vertel me eigenlijk eens wat u wilt."),
        Good("Is dit jouw fiets of de mijne? Nee, het is de jouwe."),
        Good("We helpen u en uw gezin. Wat wilt u?"),
        Good("Breng me thuis, zei me mijn broer."),
    ),
    bad=(
        Bad("Ook in [[jou]] buurt is er een jobbeurs.", "Ook in jouw buurt is er een jobbeurs."),
        Bad("Dit is echt iets voor [[jouw]]!", "Dit is echt iets voor jou!"),
        Bad("Ik kwam met [[me]] moeder naar de kiosk.", "Ik kwam met mijn moeder naar de kiosk."),
        Bad("[[Uw]] kunt zich nu inschrijven.", "U kunt zich nu inschrijven."),
    ),
)
def jou_jouw(draft: Draft) -> Iterator[Finding]:
    """Jouw, uw en mijn zeggen van wie iets is; jou, u en me niet."""
    for clause in clauses(draft):
        for position, word in enumerate(clause.low):
            right = ""
            if word in ("jou", "jouw", "me", "uw", "u"):
                right = _right(clause, position)
            if right:
                span = clause.span(position, position)
                right = like(right, clause.words[position].text)
                yield Finding(span, {"wrong": span.of(draft.text), "right": right}, replace(span, right))


def _right(clause: Clause, position: int) -> str:
    word, before, behind = clause.low[position], clause.at(position - 1), clause.at(position + 1)
    if word == "jou" and behind in _THINGS:
        return "jouw"
    if word == "u" and behind in _YOURS and before in ("voor", "met", "van", "over", "op", "in", "bij"):
        return "uw"
    if (
        word == "jou"
        and before in ("in", "met", "op", "naar", "uit", "via", "van", "voor", "bij", "aan", "is", "wat")
        and behind in _NEAR
    ):
        return "jouw"
    if word == "jouw" and not behind and before in PREPOSITIONS and clause.ends.strip()[:1] in ("", ".", "!", "?", ","):
        return "jou"
    if word == "me" and behind in _OWN and before != "van":
        return "mijn"
    if word == "uw" and behind in _U_VERBS:
        return "u"
    return ""
