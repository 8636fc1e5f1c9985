from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import wsp
from ...model import Draft, Level, Reminder
from ...registry import Bad, Good, rule
from ...terms import Terms, WordList
from ...text import read


@rule(
    level=Level.HINT,
    message="Journalisten lezen mee, ook over “{topic}”. Weet je wie de vragen beantwoordt?",
    guidelines=(wsp("S0-055", "Algemene tips voor sociale media"),),
    surfaces=("post", "video", "article"),
    good=(
        Good("Zaterdag vieren we feest op het plein!"),
        Good("Leer omgaan met klachten in onze workshop."),
        Good("Een ongelukje met de verf, maar het lokaal is klaar."),
    ),
    bad=(
        Bad("Door het faillissement van onze cateraar gaat het eetfestijn niet door."),
        Bad("Na het ongeval van gisteren is de speeltuin gesloten."),
    ),
)
def press_reads_along(draft: Draft, *, terms: Terms = WordList("press-topics")) -> Iterator[Reminder]:  # type: ignore[assignment]
    """Journalisten lezen mee. Wie de vragen voor is, hoeft zich niet te haasten als ze komen."""
    for match in terms.find(read(draft)):
        yield Reminder(values={"topic": match.text})
        return
