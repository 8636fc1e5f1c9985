from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import wsp
from ...model import Draft, Finding, Level, Span
from ...platforms import platform
from ...registry import ANY, Bad, Good, rule
from ...text import read


@rule(
    level=Level.HINT,
    message="{used} zinnen. Op {platform} werken er {most} of minder het best.",
    guidelines=(wsp("S0-031", "Algemene tips voor sociale media"),),
    surfaces=("post", "group"),
    needs=("most",),
    languages=ANY,
    good=(
        Good("Kom je ook? Er is soep. Er is muziek.", platform="facebook", options={"most": 3}),
        Good("Eén. Twee. Drie. Vier. Vijf.", platform="facebook"),
        Good("Kom je ook? Er is soep.\n\n#buurtfeest\n@stadgent 🎉", platform="facebook", options={"most": 2}),
        Good("Dr. Peeters spreekt om 20 u. over o.a. slaap.", platform="facebook", options={"most": 1}),
    ),
    bad=(
        Bad(
            "Kom je ook? Er is soep. Er is muziek. [[En er is taart.]]",
            platform="facebook",
            options={"most": 3},
        ),
    ),
)
def too_many_sentences(draft: Draft, *, most: int | None = None) -> Iterator[Finding]:
    """Enkele korte zinnen worden helemaal gelezen, een lange lap tekst niet."""
    if most is None:
        return
    reading = read(draft)
    # One of just hashtags or emoji is no sentence.
    spoken = [sentence for sentence, words in zip(reading.sentences, reading.sentence_lengths, strict=True) if words]
    if len(spoken) > most:
        span = Span(spoken[most].start, spoken[-1].end)
        yield Finding(span, {"used": len(spoken), "most": most, "platform": platform(draft.platform).name})
