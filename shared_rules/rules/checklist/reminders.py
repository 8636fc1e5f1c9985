from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from ...guidelines import ksa, wsp
from ...model import Because, Draft, Level, MediaKind, Reminder, Surface
from ...registry import ANY, Bad, Good, rule
from ...text import Reading, read

_MOST = 5  # a longer list is not read


@dataclass(frozen=True)
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

    @cached_property
    def heard(self) -> tuple[frozenset[str], tuple[str, ...]]:
        """The words and the phrases among them, in lower case."""
        small = [word.lower() for word in self.words]
        return frozenset(small), tuple(word for word in small if " " in word)


_PHOTO = Question("Staat iedereen op de foto er met toestemming op?", media=("image", "video"), guidelines=("S2-079",))
_DRINK = Question("Is er alcohol te zien?", media=("image",), words=("feest", "fuif"), guidelines=("S2-092",))
_ALWAYS = Question("Heeft een collega het nagelezen?", guidelines=("S0-041",))


@rule(
    level=Level.HINT,
    steady=True,
    message="{question}",
    guidelines=(ksa("S2-079", "3a Privacy"), ksa("S2-055", "2b Inhoud"), wsp("S0-041", "Tips voor goede berichten")),
    needs=("ask",),
    languages=ANY,
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
    reading = read(draft)
    fitting = [(fit, question) for question in ask if (fit := _fit(draft, reading, question)) is not None]
    fitting.sort(key=lambda each: -each[0])  # stable: the profile's order decides between equals
    for _, question in fitting[:_MOST]:
        because = Because(question.because, question.document) if question.because or question.document else None
        yield Reminder(question.text, because, question.guidelines)


def _fit(draft: Draft, reading: Reading, question: Question) -> int | None:
    """How closely a question fits the draft; None when it is not the moment to ask it."""
    fit = 0
    if question.media:
        if not any(media.kind in question.media for media in draft.media):
            return None
        fit += 3
    if question.platforms:
        if draft.platform not in question.platforms:
            return None
        fit += 1
    if question.surfaces:
        if draft.surface not in question.surfaces:
            return None
        fit += 2
    if question.audience:
        if not any(audience in draft.audience for audience in question.audience):
            return None
        fit += 2
    if question.words:
        words, phrases = question.heard
        if words.isdisjoint(reading.word_set) and not any(phrase in reading.folded for phrase in phrases):
            return None
        fit += 4
    return fit
