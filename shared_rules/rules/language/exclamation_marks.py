from __future__ import annotations

import re
from collections.abc import Iterator

from ...guidelines import office
from ...model import Draft, Edit, Finding, Fix, Level, Span
from ...registry import ANY, Bad, Good, rule
from ...text import read

_ROW = re.compile(r"[!?]{2,}+")


@rule(
    level=Level.HINT,
    message={
        "": "“{marks}” roept. Eén teken is genoeg.",
        "many": "{count} uitroeptekens in één bericht: dan valt er geen enkel nog op.",
    },
    guidelines=(office("S1-006", "Professioneel presenteren"),),
    wakes=("!", "?"),
    languages=ANY,
    good=(
        Good("Tot zaterdag! Breng je vrienden mee!"),
        Good("Wist je dat?! Het staat op https://www.voorbeeld.be/?a=1!"),
        Good("Hij riep “Goal!!!” en iedereen hoorde het."),
        Good("Wie komt er mee? Jij? Wij wel!"),
    ),
    bad=(
        Bad("Nog drie plaatsen[[!!!]]", "Nog drie plaatsen!"),
        Bad("Wie doet er mee[[??]]", "Wie doet er mee?"),
        Bad("Hoera! Het is zover! Feest! Taart! Muziek! En nog meer!"),
    ),
)
def exclamation_marks(draft: Draft, *, most: int = 4) -> Iterator[Finding]:
    """Wie in elke zin roept, wordt niet meer gehoord."""
    reading, text = read(draft), draft.text
    total = text.count("!") + text.count("?")
    if total < 2:
        return
    for row in _ROW.finditer(text):
        marks = row[0]
        if (set(marks) == {"!", "?"} and len(marks) == 2) or reading.is_protected(*row.span()):
            continue
        span = Span(*row.span())
        mark = "?" if "?" in marks else "!"
        yield Finding(span, {"marks": marks}, (Fix((Edit(span, mark),)),))
        return
    count = text.count("!")
    if count > most:
        yield Finding(None, {"count": count}, variant="many")
