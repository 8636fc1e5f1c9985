from __future__ import annotations

import re
from collections.abc import Iterator

from ...guidelines import ksa
from ...hashtags import bare, is_found, key
from ...model import Draft, Edit, Finding, Fix, Level, Span
from ...platforms import platform
from ...registry import ANY, Bad, Good, rule
from ...text import read

_YEAR = re.compile(r"[#＃](?<![\w&/#].)(?:19|20)\d\d(?!\w)")
_REST = re.compile(r"[-‑–&]([^\W\d_][\w]*(?:[-‑–&][^\W\d_]\w*)*)")
_APART = re.compile(r"[#＃](?<=[^\W\d_] [#＃]) ([A-ZÀ-Þ]\w+|[^\W\d_]\w+(?=\s*(?:[#＃]|\Z)))")
_GLUED = re.compile(r"[#＃](?<=[^\W\d_]{2}.)[^\W\d_]\w+")


@rule(
    level=Level.HINT,
    message={
        "": "Op {platform} stopt deze hashtag bij {tag}.",
        "digits": "{tag} wordt geen hashtag: er moet minstens één letter in staan.",
        "glued": "{tag} wordt geen hashtag, want er staat geen spatie voor.",
        "apart": "Een hashtag schrijf je zonder spatie: #{tag}.",
        "joined": "Op {platform} wordt dit één hashtag. Zet er spaties tussen.",
    },
    guidelines=(ksa("S2-082", "2b Hashtags"),),
    wakes=("#", "＃"),
    languages=ANY,
    good=(
        Good("Wij zijn #1 in de streek en dossier #20261 loopt."),
        Good("Nieuws over #KSA-kampen en #VDAB’s jobbeurs"),
        Good("Samen voor #cocreatie, ook in #2026plannen"),
        Good("Lees https://www.voorbeeld.be/nieuws#agenda of leer C#"),
        Good("# Nieuws van de dag\nMaat # 38 en toets # drukken mag ook."),
        Good("Over #co-creatie", platform="bluesky"),
        Good("Mooie dag in # Gent vandaag", platform="whatsapp"),
        Good("De #Jobbeurs-editie van dit jaar", options={"hashtags": ("jobbeurs",)}),
    ),
    bad=(
        Bad("Zin in [[#2026]]!"),
        Bad("Morgen: workshop [[#co-creatie]]", "Morgen: workshop #coCreatie"),
        Bad("Mooie dag in [[# Gent]] vandaag", "Mooie dag in #Gent vandaag"),
        Bad("Zoveel sfeer[[#KSAinbeeld]]", "Zoveel sfeer #KSAinbeeld", platform="instagram"),
        Bad("Met [[#VDAB,#Gent]]", "Met #VDAB, #Gent", platform="bluesky"),
    ),
)
def hashtag_broken(draft: Draft, *, hashtags: tuple[str, ...] = ()) -> Iterator[Finding]:
    """Een hashtag die niet werkt of te vroeg stopt, wordt niet gevonden."""
    if not is_found(draft):
        return
    reading = read(draft)
    text, name = draft.text, platform(draft.platform).name
    register = {key(tag) for tag in hashtags}
    for token in reading.hashtags:
        if "#" in token.text[1:]:
            new = re.sub(r"\W+[#＃]", lambda joint: joint[0][:-1].rstrip() + " #", token.text[1:])
            yield Finding(token.span, {"platform": name}, (Fix((Edit(token.span, token.text[0] + new),)),), "joined")
            continue
        rest = _REST.match(text, token.end)
        tag = bare(token.text)
        if rest and not tag.isupper() and key(tag) not in register:
            whole = Span(token.start, rest.end())
            camel = re.sub(r"[-‑–&](\w)", lambda joint: joint[1].upper(), rest[0])
            yield Finding(whole, {"tag": token.text, "platform": name}, (Fix((Edit(whole, token.text + camel),)),))
    for year in _YEAR.finditer(text):
        if not reading.is_protected(*year.span()):
            yield Finding(Span(*year.span()), {"tag": year[0]}, variant="digits")
    for apart in _APART.finditer(text):
        if not reading.is_protected(*apart.span()):
            span = Span(*apart.span())
            yield Finding(span, {"tag": apart[1]}, (Fix((Edit(span, f"#{apart[1]}"),)),), "apart")
    for glued in _GLUED.finditer(text):
        if not reading.is_protected(*glued.span()):
            gap = Fix((Edit(Span(glued.start(), glued.start()), " "),))
            yield Finding(Span(*glued.span()), {"tag": glued[0]}, (gap,), "glued")
