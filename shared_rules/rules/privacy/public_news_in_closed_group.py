from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import ksa
from ...model import Draft, Finding, Level
from ...registry import Bad, Good, rule
from ...terms import Terms, WordList
from ...text import read

_GROUP = {"surface": "group", "visibility": "closed-group"}


@rule(
    level=Level.HINT,
    message="“{words}”, maar dit staat in een besloten groep. Zet het ook op je pagina, dan ziet iedereen het.",
    guidelines=(ksa("S2-113", "3a Facebook"), ksa("S2-115", "3a Facebook"), ksa("S2-114", "3a Facebook")),
    surfaces=("group",),
    good=(
        Good("Iedereen welkom op de startdag!", "facebook"),
        Good("Wie neemt de sleutel mee naar de vergadering?", "facebook", {}, _GROUP),
        Good("Iedereen welkom op de startdag!", "facebook", {}, {"surface": "group", "visibility": "public-group"}),
    ),
    bad=(Bad("[[Iedereen welkom]] op de startdag!", None, "facebook", {}, _GROUP),),
)
def public_news_in_closed_group(
    draft: Draft,
    *,
    terms: Terms = WordList("open-invitations"),  # type: ignore[assignment]
) -> Iterator[Finding]:
    """Een besloten groep is voor interne afspraken. Nieuws voor iedereen hoort op je pagina."""
    if draft.visibility == "closed-group":
        for match in terms.find(read(draft)):
            yield Finding(match.span, {"words": match.text}, match.fixes)
            return
