from __future__ import annotations

from collections.abc import Iterator

from ...guidelines import ksa
from ...model import Draft, Level, Media, Reminder
from ...registry import ANY, MEDIA, Bad, Good, rule
from ...text import read

_CHILDREN = frozenset(
    "kind kinderen kleuter kleuters leerling leerlingen leden kapoenen welpen jongens meisjes baby peuters jongeren klas".split()
)


@rule(
    level=Level.HINT,
    message="Er staan kinderen op beeld. Vinden hun ouders het goed, en staat er niets bij dat hen kan schaden?",
    guidelines=(ksa("S2-079", "3a Privacy"),),
    wakes=(MEDIA,),
    languages=ANY,
    good=(
        Good("Tot zaterdag met alle kinderen!"),
        Good("Ons nieuwe lokaal", draft={"media": (Media("image", alt="Het lege lokaal met verse verf"),)}),
        Good("Lees meer", draft={"media": (Media("link", alt="Kinderen spelen buiten"),)}),
    ),
    bad=(
        Bad("Wat een dag!", draft={"media": (Media("image", alt="Drie kinderen rond een kampvuur"),)}),
        Bad("De kapoenen op stap", draft={"media": (Media("image"),)}),
    ),
)
def people_in_photo(draft: Draft) -> Iterator[Reminder]:
    """Wie herkenbaar op beeld staat, beslist mee of het online komt. Voor een kind beslissen de ouders."""
    pictures = [media for media in draft.media if media.kind in ("image", "gif", "video")]
    if not pictures:
        return
    alts = " ".join(media.alt or "" for media in pictures)
    said = read(Draft(alts, draft.platform)).word_set if alts.strip() else read(draft).word_set
    if not _CHILDREN.isdisjoint(said):
        yield Reminder()
