from __future__ import annotations

import re
from collections.abc import Iterator

from ...model import Draft, Edit, Finding, Fix, Span
from ...platforms import platform
from ...registry import ANY, LINKS, Bad, Good, rule
from ...text import read

# A word in small letters, a full stop, and a word with a capital: mooi.Be, hallo.De. Never Bol.com or www.Voorbeeld.be.
_TWO_SENTENCES = re.compile(r"[^\W\d_]*[^\W\d_A-Z]\.[A-Z][a-zé]*\Z")


@rule(
    message="{platform} maakt een link van “{text}”. Zet een spatie na de punt.",
    guidelines=(),
    wakes=(LINKS,),
    languages=ANY,
    good=(
        Good("Kijk op vdab.be of op Bol.com."),
        Good("Wat was het mooi. Be there!"),
        Good("Zie https://www.voorbeeld.Be en Voorbeeld.BE/agenda"),
        Good("We waren met z'n allen.De dag was lang.", platform="instagram"),  # no link there
        Good("De heer J.De Smet komt ook."),
    ),
    bad=(
        Bad("Dat was [[mooi.De]] foto's volgen.", "Dat was mooi. De foto's volgen."),
        Bad("Zo klein is de [[wereld.Is]] dat even schrikken", "Zo klein is de wereld. Is dat even schrikken"),
    ),
)
def accidental_link(draft: Draft) -> Iterator[Finding]:
    """Zonder spatie na de punt wordt een stukje zin een link naar een onbekende site, en die telt mee als link."""
    for link in read(draft).links:
        if _TWO_SENTENCES.match(link.text) and draft.text[link.end : link.end + 1] in ("", " ", "\n", ",", "!", "?"):
            full_stop = link.start + link.text.index(".") + 1
            fix = Fix((Edit(Span(full_stop, full_stop), " "),))
            yield Finding(link.span, {"text": link.text, "platform": platform(draft.platform).name}, (fix,))
