from __future__ import annotations

import re
from collections.abc import Iterator

from ...guidelines import ksa
from ...model import Draft, Level, Reminder
from ...registry import DIGIT, Bad, Good, rule
from ...text import read

_NAME = (
    r"\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?: (?:van|de|der|den|ter|Van|De|Den|Vander|Vanden|ten|'t)){0,3} \p{Lu}\p{Ll}+"
)
_CHILDREN = frozenset(
    "baby dochter dochtertje jongetje kapoen kindje kleuter leerling lid meisje peuter scholier welp zoon zoontje".split()
)
_AGED = rf"\b{_NAME} ?(?:\(|, ?)(\d{{1,2}})\b"
_CHILD_OF = rf"\b(?:{'|'.join(sorted(_CHILDREN))}) {_NAME}"
_AGE = re.compile(r"[(,] ?\d{1,2}\b")
_PLACE = r"\b(?:uit|te|in|woont in) (?:het |de )?\p{Lu}\p{Ll}{2,}"


@rule(
    level=Level.HINT,
    message="Je noemt een kind met naam en plaats. Weten de ouders ervan, en is de voornaam niet genoeg?",
    guidelines=(ksa("S2-081", "3a Privacy"), ksa("S2-079", "3a Privacy")),
    wakes=(DIGIT, *sorted(_CHILDREN)),
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
    text, reading = draft.text, read(draft)
    if _CHILDREN.isdisjoint(reading.word_set) and not _AGE.search(text):
        return
    import regex  # for \p{Lu}, and keeps what it compiled: not before a number or a child stands in a text

    for sentence in reading.sentences:
        said = sentence.of(text)
        aged = regex.search(_AGED, said)
        child = (aged and int(aged[1]) < 18) or regex.search(_CHILD_OF, said)
        if child and regex.search(_PLACE, said):
            yield Reminder()
            return
