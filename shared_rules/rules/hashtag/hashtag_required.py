from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from ...dates import reference
from ...guidelines import bureau, ksa
from ...hashtags import Campaign, bare, is_found, stem
from ...model import Draft, Edit, Finding, Fix, Media, Span
from ...registry import ANY, Bad, Good, rule
from ...text import read

_PHOTO = {"media": (Media("image"),)}
_WEEK = Campaign("Week van de Bib", "bibweek", date(2026, 11, 16), date(2026, 11, 22), ("bib", "bibliotheek"))
_IN_THE_WEEK = {"now": datetime(2026, 11, 18, 10, 0)}


@rule(
    message={
        "": "Bij foto's hoort {tag}.",
        "campaign": "{campaign} loopt nu. Zet er {tag} bij.",
    },
    guidelines=(
        ksa("S2-086", "2b Hashtags"),
        bureau("S4-028", "Experimenteren met gratis apps"),
        bureau("S4-068", "#Hautekiet"),
    ),
    surfaces=("post", "story", "video"),
    needs=("with_photo", "campaigns"),
    languages=ANY,
    good=(
        Good("Wat een weekend! #KSAinbeeld", options={"with_photo": ("KSAinbeeld",)}, draft=_PHOTO),
        Good("Inschrijven kan nog tot vrijdag.", options={"with_photo": ("KSAinbeeld",)}),
        Good("Wat een weekend! #ksainbeeld", options={"with_photo": ("KSAinbeeld",)}, draft=_PHOTO),  # hashtag-variants
        Good("Het zwembad is morgen dicht.", options={"campaigns": (_WEEK,)}, draft=_IN_THE_WEEK),
        Good("Kom voorlezen in de bib!", options={"campaigns": (_WEEK,)}, draft={"now": datetime(2026, 12, 1)}),
        Good("Kom voorlezen in de bib!", options={"campaigns": (_WEEK,)}),
        Good("Wat een weekend!", platform="whatsapp", options={"with_photo": ("KSAinbeeld",)}, draft=_PHOTO),
    ),
    bad=(
        Bad("Wat een weekend!", "Wat een weekend! #KSAinbeeld", options={"with_photo": ("KSAinbeeld",)}, draft=_PHOTO),
        Bad(
            "Kom voorlezen in de bib!",
            "Kom voorlezen in de bib! #bibweek",
            options={"campaigns": (_WEEK,)},
            draft=_IN_THE_WEEK,
        ),
    ),
)
def hashtag_required(
    draft: Draft, *, with_photo: tuple[str, ...] = (), campaigns: tuple[Campaign, ...] = ()
) -> Iterator[Finding]:
    """Met de vaste hashtag staan alle berichten van de campagne of alle foto's bij elkaar."""
    if not is_found(draft) or not (with_photo or campaigns):
        return
    reading = read(draft)
    used = {stem(tag.text) for tag in reading.hashtags}
    end = len(draft.text.rstrip())

    def missing(tag: str, campaign: str = "") -> Finding:
        new = f"#{bare(tag)}"
        fix = Fix((Edit(Span(end, end), f" {new}" if end else new),))
        return Finding(None, {"tag": new, "campaign": campaign}, (fix,), "campaign" if campaign else "")

    has_photo = any(media.kind in ("image", "gif") for media in draft.media)
    if with_photo and has_photo and used.isdisjoint(stem(tag) for tag in with_photo):
        yield missing(with_photo[0])
    day = reference(draft)
    for campaign in campaigns:
        if day is None or not campaign.runs_on(day) or stem(campaign.hashtag) in used:
            continue
        words = (word.lower() for word in (campaign.name, *campaign.words))
        if any(word in reading.word_set or (" " in word and word in reading.folded) for word in words):
            yield missing(campaign.hashtag, campaign.name)
