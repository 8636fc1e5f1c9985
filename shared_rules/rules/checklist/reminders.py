from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...guidelines import ksa, wsp
from ...model import Because, Draft, Level, MediaKind, Reminder, Surface
from ...registry import Bad, Good, rule
from ...text import Reading, read

_MOST = 5  # a longer list is not read


@dataclass(frozen=True, slots=True)
class Question:
    """A question only a person can answer, and when to ask it: every condition given must hold.

    `media`, `surfaces`, `platforms` and `audience` hold when one of theirs is the draft's, `words` when one word or
    phrase stands in the text. `because` and `document` are the organisation's reason; `guidelines` the ids it serves.
    """

    text: str
    media: tuple[MediaKind, ...] = ()
    surfaces: tuple[Surface, ...] = ()
    platforms: tuple[str, ...] = ()
    audience: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    because: str = ""
    document: str = ""
    guidelines: tuple[str, ...] = ()


_PHOTO = Question("Staat iedereen op de foto er met toestemming op?", media=("image", "video"), guidelines=("S2-079",))
_DRINK = Question("Is er alcohol te zien?", media=("image",), words=("feest", "fuif"), guidelines=("S2-092",))
_ALWAYS = Question("Heeft een collega het nagelezen?", guidelines=("S0-041",))


@rule(
    level=Level.HINT,
    message="{question}",
    guidelines=(ksa("S2-079", "3a Privacy"), ksa("S2-055", "2b Inhoud"), wsp("S0-041", "Tips voor goede berichten")),
    good=(
        Good("Tot zaterdag op het feest!"),
        Good("Tot zaterdag op het feest!", options={"ask": (_PHOTO, _DRINK)}),
        Good("Tot zaterdag!", options={"ask": (Question("Loopt de livestream?", surfaces=("video",)),)}),
        Good("Een fuifnummer voor iedereen", options={"ask": (Question("Is er alcohol?", words=("fuif",)),)}),
    ),
    bad=(Bad("Heeft iedereen zin in de fuif?", options={"ask": (_ALWAYS,)}),),
)
def reminders(draft: Draft, *, ask: tuple[Question, ...] = ()) -> Iterator[Reminder]:
    """Wat geen computer kan zien, blijft een vraag voor jou: hoogstens vijf, wat het best bij je bericht past eerst."""
    fitting = [(fit, question) for question in ask if (fit := _fit(draft, question)) is not None]
    fitting.sort(key=lambda each: -each[0])  # stable: the profile's order decides between equals
    for _, question in fitting[:_MOST]:
        because = Because(question.because, question.document) if question.because or question.document else None
        yield Reminder(question.text, because, question.guidelines)


def _fit(draft: Draft, question: Question) -> int | None:
    """How closely a question fits the draft; None when it is not the moment to ask it."""
    reading = read(draft)
    conditions = (
        (4, question.words, any(_stands(word.lower(), reading) for word in question.words)),
        (3, question.media, any(media.kind in question.media for media in draft.media)),
        (2, question.surfaces, draft.surface in question.surfaces),
        (2, question.audience, not set(question.audience).isdisjoint(draft.audience)),
        (1, question.platforms, draft.platform in question.platforms),
    )
    asked = [(weight, holds) for weight, condition, holds in conditions if condition]
    return sum(weight for weight, _ in asked) if all(holds for _, holds in asked) else None


def _stands(word: str, reading: Reading) -> bool:
    return word in reading.word_set or (" " in word and word in reading.folded)
