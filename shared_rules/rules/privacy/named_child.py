from __future__ import annotations

from collections.abc import Iterator

import regex

from ...guidelines import ksa
from ...model import Draft, Level, Reminder
from ...registry import DIGIT, Bad, Good, rule
from ...text import read

_NAME = (
    r"\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?: (?:van|de|der|den|ter|Van|De|Den|Vander|Vanden|ten|'t)){0,3} \p{Lu}\p{Ll}+"
)
_AGED = regex.compile(rf"\b{_NAME} ?(?:\(|, ?)(\d{{1,2}})\b")
_CHILD_OF = regex.compile(
    rf"\b(?:leerling|kleuter|zoontje|dochtertje|zoon|dochter|meisje|jongetje|kapoen|welp|jonggever|kabouter|speelclubber|scholier|peuter|baby|kindje|lid) {_NAME}"
)
_PLACE = regex.compile(r"\b(?:uit|te|in|woont in) (?:het |de )?\p{Lu}\p{Ll}{2,}")


@rule(
    level=Level.HINT,
    message="Een kind met naam en plaats: weten de ouders ervan?",
    guidelines=(ksa("S2-081", "3a Privacy"), ksa("S2-079", "3a Privacy")),
    wakes=(
        DIGIT,
        "leerling",
        "kleuter",
        "zoontje",
        "dochtertje",
        "zoon",
        "dochter",
        "meisje",
        "jongetje",
        "kapoen",
        "welp",
        "scholier",
        "peuter",
        "baby",
        "kindje",
        "lid",
    ),
    good=(
        Good("Noor (8) uit Gent won de tekenwedstrijd."),
        Good("Burgemeester Jan Peeters (52) uit Lier opende de speeltuin."),
        Good("Onze leerling Emma is trots op haar diploma."),
        Good("Meester Tom Claes leest voor in Gent."),
    ),
    bad=(
        Bad("Noor Peeters (8) uit Gent won de tekenwedstrijd."),
        Bad("Proficiat aan leerling Lotte De Smet uit Aalst!"),
    ),
)
def named_child(draft: Draft) -> Iterator[Reminder]:
    """De naam en woonplaats van een kind samen online zetten, doe je alleen als de ouders dat weten en goed vinden."""
    text = draft.text
    for sentence in read(draft).sentences:
        said = sentence.of(text)
        aged = _AGED.search(said)
        child = (aged and int(aged[1]) < 18) or _CHILD_OF.search(said)
        if child and _PLACE.search(said):
            yield Reminder(
                "Je noemt een kind met naam en plaats. Weten de ouders ervan, en is de voornaam niet genoeg?",
                guidelines=("S2-081",),
            )
            return
