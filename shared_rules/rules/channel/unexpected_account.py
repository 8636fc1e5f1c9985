from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import ksa, office
from ...model import Draft, Finding
from ...platforms import platform
from ...registry import ANY, AUTHOR, Bad, Good, rule

_OURS = {"accounts": ("KSA Nationaal", "@ksanationaal")}


@rule(
    message="Je post als {author}. Klopt dat? Op {platform} spreekt je organisatie als {account}.",
    guidelines=(
        ksa("S2-104", "3a Facebook"),
        ksa("S2-149", "3e LinkedIn"),
        ksa("S2-046", "2b Inhoud"),
        office("S1-029", "7.1.3 Strategie"),
    ),
    wakes=(AUTHOR,),
    needs=("accounts",),
    languages=ANY,
    good=(
        Good("Tot zaterdag!", "facebook", _OURS, {"author": "KSA Nationaal"}),
        Good("Tot zaterdag!", "x", _OURS, {"author": "@KSANationaal"}),
        Good("Tot zaterdag!", "facebook", _OURS, {}),
        Good("Tot zaterdag!", "facebook", {}, {"author": "Lotte Peeters"}),
    ),
    bad=(Bad("Tot zaterdag!", None, "facebook", _OURS, {"author": "Lotte Peeters"}),),
)
def unexpected_account(draft: Draft, *, accounts: tuple[str, ...] = ()) -> Iterator[Finding]:
    """Een bericht van de organisatie hoort op haar eigen pagina, niet op je privéaccount."""
    if not accounts or not draft.author:
        return
    if draft.author.casefold().lstrip("@") not in {account.casefold().lstrip("@") for account in accounts}:
        values = {"author": draft.author, "platform": platform(draft.platform).name, "account": accounts[0]}
        yield Finding(None, values)
