from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import wsp
from ...model import Finding
from ...registry import Bad, Good, rule
from ...text import like
from . import PREPOSITIONS, Clause, by_clause, replace, words

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
_FAMILY = frozenset("moeder vader ouders broer zus broertje zusje oma opa dochter zoon".split())
# What can be given, cost or asked without an article, and what tells when or where: geef me tijd, bij jou thuis.
_NOT_OWNED = frozenset(
    """aandacht actie avond cultuur dag energie feedback geld groep hulp informatie interesse keer kans koffie kracht kwaliteit
    les liefde maand meester middag moed moeite morgen muziek nacht natuur nieuws ochtend plaats plezier politie raad ruimte
    rust school schuld steun tijd toegang toekomst uitleg verdriet vertrouwen verantwoordelijkheid voordeel vrijdag
    week weekend werk wijn winst zaterdag zin zomer zondag zorg zicht recht licht water leven krediet advies feest
    gelijk succes geluk inzicht onderdak eten brood lesgeven huiswerk""".split()
)
_HANDS = frozenset("sleutels spullen schoenen vrienden collega's handen ouders kleren kinderen".split())
_RANKS = frozenset("eerste laatste eigen favoriete volgende vorige tweede lievelings".split())
# Behind jouw none of these can stand: wij helpen jouw graag verder.
_NEVER_YOURS = frozenset("de het een graag alvast wel zeker verder te om dat of en is zodat omdat ook eens".split())
_CALLS = frozenset(("nodigen uit", "nodigt uit", "bellen op", "belt op", "halen op", "haalt op", "spreken aan"))
_NEVER_U = frozenset("graag alvast zeker verder te om dat zo snel hierbij hartelijk".split())
_HELPS = frozenset("helpen helpt danken dankt bedanken vragen adviseren informeren begeleiden ontvangen verwelkomen verwittigen contacteren bellen".split())
_U_VERBS = frozenset("bent heeft hebt kunt wilt moet mag wordt zult zal vindt gaat komt krijgt hoeft weet".split())


@rule(
    message="“{wrong}”: hier hoort “{right}”.",
    guidelines=(wsp("S0-039", "Algemene tips voor sociale media"),),
    wakes=("jou", "jouw", "me", "mij", "uw", *sorted(_YOURS)),
    good=(
        Good("Is dit iets voor jou? Deel jouw verhaal in jouw buurt."),
        Good("We geven jou graag een plek. Bij jou thuis of in jouw school?"),
        Good("Vertel me eigenlijk eens wat u wilt."),
        Good("Is dit jouw fiets of de mijne? Nee, het is de jouwe."),
        Good("We helpen u en uw gezin. Wat wilt u?"),
        Good("Breng me thuis, zei me mijn broer."),
        Good("Bij jou thuis is er plaats. Dat kost jou geld en tijd, en het geeft me energie en moed."),
        Good("Ik herinner me elke dag. Voor jou taart, voor hen soep."),
        Good("Dank aan jou en jouw ploeg: het is aan jou te danken."),
        Good("Dat geven we met jouw mee-neemmaaltijd. Voor jou beste wensen, van ons allemaal."),
        Good("Wij kennen jou beste vrienden als gulle mensen."),
        Good("Wij nodigen jouw team uit, en halen jouw uit hout gesneden beeld op."),
        Good("Kies een kleur die bij uw… interieur past. Dat is mij eigen, en voor mij zus en broer zijn kan iedereen."),
        Good("Wij groeten u en uw gezin, en wij danken u ook."),
    ),
    bad=(
        Bad("Ook in [[jou]] buurt is er een jobbeurs.", "Ook in jouw buurt is er een jobbeurs."),
        Bad("[[Jou]] bijdrage maakt het verschil.", "Jouw bijdrage maakt het verschil."),
        Bad("Is dit [[jou]] fiets?", "Is dit jouw fiets?"),
        Bad("Dat is aan [[jouw]] te danken.", "Dat is aan jou te danken."),
        Bad("Wij helpen [[jouw]] graag verder.", "Wij helpen jou graag verder."),
        Bad("Vandaag is het [[me]] laatste opdracht.", "Vandaag is het mijn laatste opdracht."),
        Bad("Dit is echt iets voor [[jouw]]!", "Dit is echt iets voor jou!"),
        Bad("Ik kwam met [[me]] moeder naar de kiosk.", "Ik kwam met mijn moeder naar de kiosk."),
        Bad("Ik geef het aan [[jouw]] door.", "Ik geef het aan jou door."),
        Bad("Breng [[jou]] beste vriend mee naar de fuif!", "Breng jouw beste vriend mee naar de fuif!"),
        Bad("[[Uw]] kunt zich nu inschrijven.", "U kunt zich nu inschrijven."),
        Bad("Ons team staat klaar voor [[uw]].", "Ons team staat klaar voor u."),
        Bad("Wij helpen [[uw]] graag verder.", "Wij helpen u graag verder."),
        Bad("Wij nodigen [[jouw]] uit op de opendeurdag.", "Wij nodigen jou uit op de opendeurdag."),
        Bad("Hij kent [[jouw]] ook.", "Hij kent jou ook."),
        Bad("Ik ging met [[mij]] zusje naar zee.", "Ik ging met mijn zusje naar zee."),
    ),
)
@by_clause
def jou_jouw(clause: Clause) -> Iterator[Finding]:
    """Jouw, uw en mijn zeggen van wie iets is; jou, u en me niet."""
    for position, word in enumerate(clause.low):
        right = ""
        if word in ("jou", "jouw", "me", "mij", "uw", "u"):
            right = _right(clause, position)
        if right:
            span = clause.span(position, position)
            right = like(right, clause.words[position])
            yield Finding(span, {"wrong": clause.of(span), "right": right}, replace(span, right))


_SUBJECTS = frozenset("we wij ik ze hij jullie".split())
_BEFORE_YOURS = frozenset(
    """is was zijn het dit dat van met in op aan bij naar via uit over door zonder om dankzij wat waar waarom hoe wie en of
    maar want bezorg stuur geef deel toon vertel laat wordt zoeken zoekt kies gebruik verbeter bekijk ontdek check plan neem zet maak""".split()
)


_BRINGS = frozenset("breng gebruik kies deel toon bekijk post".split())
_DESCRIBED = frozenset("beste eigen favoriete liefste mooiste leukste nieuwe oude eerste laatste volgende".split())
_PARTICLES = frozenset("door mee terug toe voor".split())  # ik geef het aan jouw door


def _is_owned(noun: str) -> bool:
    """Whether it is one thing that one can have, and not what one can do or be given without an article."""
    return noun not in _NOT_OWNED and (noun in words("de-words") or noun in words("het-words"))


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
    if word == "jou" and (position == 0 or before in _BEFORE_YOURS) and _is_owned(behind):
        return "jouw"
    if word == "jou" and behind in _DESCRIBED and before in _BEFORE_YOURS - PREPOSITIONS | _BRINGS:
        return "jouw"
    if word == "jouw" and behind in _PARTICLES and not clause.at(position + 2) and before in PREPOSITIONS:
        return "jou" if clause.ends.strip()[:1] in ("", ".", "!", "?", ",") else ""
    if word == "uw" and (
        (not behind and before in PREPOSITIONS and clause.ends[:1] in (".", "!", "?") and clause.ends[:2] not in ("..", "!!"))
        or (behind in _NEVER_U and before in _HELPS)
    ):
        return "u"
    if word == "jouw" and (
        (behind in _NEVER_YOURS and behind != "en" and before not in ("de", "het"))
        or (behind in _NEVER_YOURS and before in PREPOSITIONS and clause.at(position + 2) in _SUBJECTS)
    ):
        return "jou"
    if word == "jouw" and f"{before} {behind}" in _CALLS and (clause.at(position + 2) in PREPOSITIONS | {""}):
        return "jou"
    if word == "me" and (
        behind in _HANDS
        or (_is_owned(behind) and (not before or before in PREPOSITIONS or before in _BEFORE_YOURS))
        or (behind in _RANKS and before in _BEFORE_YOURS)
    ):
        return "mijn"
    if word == "jouw" and not behind and before in PREPOSITIONS and clause.ends.strip()[:1] in ("", ".", "!", "?", ","):
        return "jou"
    if word == "me" and behind in _OWN and before != "van":
        return "mijn"
    if word == "mij" and behind in _FAMILY and (not before or before in PREPOSITIONS or before in ("en", "is", "was")) and before not in ("aan", "voor", "van", "naar"):
        return "mijn"
    if word == "uw" and behind in _U_VERBS:
        return "u"
    return ""
