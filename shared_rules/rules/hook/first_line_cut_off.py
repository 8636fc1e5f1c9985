from __future__ import annotations

from collections.abc import Iterator

from ...counting import counted
from ...guidelines import ksa, wsp
from ...model import Draft, Finding, Level, Span
from ...platforms import platform
from ...registry import ANY, Bad, Good, rule
from ...text import read

_LONG = (
    "Op de derde zaterdag van de maand komen alle vrijwilligers van onze vereniging samen in de grote zaal achter het "
    "gemeentehuis om het nieuwe jaar voor te bereiden."
)


@rule(
    level=Level.HINT,
    message="Op {platform} staat na “… {tail}” de knop “meer”. Zeg eerder waar het om gaat.",
    guidelines=(wsp("S0-025", "Algemene tips voor sociale media"), ksa("S2-005", "1. Wat zijn sociale media?")),
    surfaces=("post", "video", "group"),
    languages=ANY,
    good=(
        Good("Kom zaterdag helpen! " + _LONG, platform="instagram"),
        Good("Samen het jaar voorbereiden\n\n" + _LONG, platform="facebook"),
        Good(_LONG, platform="threads"),
        Good("Kom zaterdag naar de grote zaal.", platform="linkedin"),
        Good(_LONG[:130], platform="instagram"),
        Good(
            "Onze ploegen rukten dit weekend 27 keer uit: 19 keer voor stormschade, vijf keer voor wateroverlast en drie keer voor "
            "een schoorsteenbrand in het centrum.",
            platform="instagram",
        ),
    ),
    bad=(
        Bad(
            "Op de derde zaterdag van de maand komen alle vrijwilligers van onze vereniging samen in de grote zaal "
            "achter het gemeentehuis [[om het nieuwe jaar voor te bereiden.]]",
            platform="instagram",
        ),
    ),
)
def first_line_cut_off(draft: Draft) -> Iterator[Finding]:
    """Voor de knop “meer” beslist de lezer of hij verder leest. Wat daar staat, moet op zichzelf kunnen staan."""
    visible = next((c.visible for c in counted(draft) if c.field == "text"), None)
    if visible is None or not (sentences := read(draft).sentences):
        return
    first = sentences[0]
    if first.end > visible.end + _A_FEW_MORE and not _says_it_first(draft.text[first.start : visible.end]):
        tail = " ".join(draft.text[max(0, visible.end - 60) : visible.end].split()[-3:])
        hidden = draft.text[visible.end : first.end].lstrip()
        yield Finding(
            Span(first.end - len(hidden), first.end), {"tail": tail, "platform": platform(draft.platform).name}
        )


def _says_it_first(shown: str) -> bool:
    """Whether what it is about stands before a colon and only the details come behind it."""
    said, colon, _ = shown.partition(": ")
    return bool(colon) and len(said.split()) >= _ENOUGH_SAID


_A_FEW_MORE = 12  # nobody knows the fold to the letter
_ENOUGH_SAID = 4  # Let op: and Wist je dat: say nothing yet
