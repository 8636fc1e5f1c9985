from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from ...guidelines import bureau
from ...model import Draft, Edit, Finding, Fix, Level
from ...registry import ANY, Bad, Good, rule
from ...text import read

# The pages behind share buttons; what they share stands behind u=, url= or href=.
_BUTTON = re.compile(
    r"(?:https?://)?(?:[\w-]+\.)?(?:facebook\.com/(?:sharer|share\.php|dialog/share)|(?:twitter|x)\.com/(?:intent/|share\?)"
    r"|linkedin\.com/(?:shareArticle|sharing/share)|pinterest\.com/pin/create|t\.me/share/|reddit\.com/submit\?)",
    re.IGNORECASE,
)
_SHARED = re.compile(r"[?&](?:u|url|href)=(https?%3A%2F%2F[^&\s]+|https?://[^&\s]+)", re.IGNORECASE)


@rule(
    level=Level.HINT,
    message="Dit is de link van een deelknop. Deel de pagina zelf, of zet de foto er rechtstreeks op.",
    guidelines=(bureau("S4-026", "Experimenteren met gratis apps"),),
    wakes=("/",),
    languages=ANY,
    good=(
        Good("Bekijk https://www.facebook.com/events/123456", platform="facebook"),
        Good("Bericht ons via https://wa.me/32470000000", platform="facebook"),
        Good("Wie deelde dit? https://x.com/stadgent/status/1", platform="x"),
        Good("Onze cursus: https://www.voorbeeld.be/sharing/share", platform="linkedin"),
    ),
    bad=(
        Bad(
            "Lees dit: [[https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fwww.voorbeeld.be%2Fkamp]]",
            "Lees dit: https://www.voorbeeld.be/kamp",
            platform="facebook",
        ),
        Bad("[[https://twitter.com/intent/tweet?text=Kijk]]", platform="facebook"),
    ),
)
def share_button_link(draft: Draft) -> Iterator[Finding]:
    """Achter een deelknop zit een tussenpagina. Lezers komen niet uit waar je ze wilt, en je beeld komt niet mee."""
    for link in read(draft).links:
        if _BUTTON.match(link.text):
            shared = _SHARED.search(link.text)
            fixes = (Fix((Edit(link.span, unquote(shared[1])),)),) if shared else ()
            yield Finding(link.span, fixes=fixes)
