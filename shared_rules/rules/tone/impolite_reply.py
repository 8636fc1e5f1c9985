from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import ksa, wsp
from ...model import Draft, Finding
from ...registry import Bad, Good, rule
from ...terms import Terms, WordList
from ...text import read

_REPLY = {"surface": "reply"}


@rule(
    message="“{words}” klinkt onbeleefd. Herschrijf het, of reageer even niet.",
    guidelines=(wsp("S0-048", "Algemene tips voor sociale media"), ksa("S2-050", "2b Inhoud")),
    surfaces=("reply", "direct-message"),
    good=(
        Good("Leer lezen met onze taalcoaches!", draft={"surface": "post"}),
        Good("Dat is vervelend, Jan. We zoeken het voor je uit.", draft=_REPLY),
        Good("Je schreef “dat is jouw probleem”, maar dat is het niet: we helpen je graag.", draft=_REPLY),
    ),
    bad=(
        Bad("[[Leer lezen]], het staat er.", draft=_REPLY),
        Bad("[[Dat is jouw probleem]], niet het onze.", draft=_REPLY),
        Bad("[[Stel je niet aan]].", draft=_REPLY),
    ),
)
def impolite_reply(draft: Draft, *, terms: Terms = WordList("impolite")) -> Iterator[Finding]:  # type: ignore[assignment]
    """Blijf beleefd, ook als de ander dat niet is: iedereen leest mee."""
    for match in terms.find(read(draft)):
        yield Finding(match.span, {"words": match.text}, match.fixes)
