from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from ...guidelines import ksa, wsp
from ...model import Because, Draft, Level, MediaKind, Reminder, Surface
from ...registry import ANY, Bad, Good, rule
from ...text import Reading, read

_MOST = 5  # a longer list is not read


class _QuestionFields(NamedTuple):
    """What a profile says; Question, which is one, keeps what follows from it too."""

    text: str
    media: tuple[MediaKind, ...] = ()
    surfaces: tuple[Surface, ...] = ()
    platforms: tuple[str, ...] = ()
    audience: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    because: str = ""
    document: str = ""
    guidelines: tuple[str, ...] = ()


class Question(_QuestionFields):
    """A question only a person can answer, and when to ask it: every condition given must hold.

    `media`, `surfaces`, `platforms` and `audience` hold when one of theirs is the draft's, `words` when one word or
    phrase stands in the text. `because` and `document` are the organisation's reason; `guidelines` the ids it serves.
    """

    @cached_property
    def reminder(self) -> Reminder:
        """What is shown when it is asked."""
        because = Because(self.because, self.document) if self.because or self.document else None
        return Reminder(self.text, because, self.guidelines)

    @cached_property
    def closeness(self) -> int:
        """How closely it fits a draft that it fits."""
        return (
            3 * bool(self.media)
            + 2 * bool(self.surfaces)
            + bool(self.platforms)
            + 2 * bool(self.audience)
            + 4 * bool(self.words)
        )

    @cached_property
    def _heard(self) -> tuple[frozenset[str], tuple[str, ...]]:
        """The words and the phrases among them, in lower case."""
        small = [word.lower() for word in self.words]
        return frozenset(small), tuple(word for word in small if " " in word)

    def is_about(self, reading: Reading) -> bool:
        """Whether one of its words or phrases stands in the text."""
        words, phrases = self._heard
        return not words.isdisjoint(reading.word_set) or any(phrase in reading.folded for phrase in phrases)


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
    media = frozenset(item.kind for item in draft.media)
    fitting = [
        question
        for question in ask
        if (not question.surfaces or draft.surface in question.surfaces)
        and (not question.platforms or draft.platform in question.platforms)
        and (not question.media or not media.isdisjoint(question.media))
        and (not question.audience or not set(draft.audience).isdisjoint(question.audience))
        and (not question.words or question.is_about(reading))
    ]
    fitting.sort(key=lambda question: -question.closeness)  # stable: the profile's order decides between equals
    for question in fitting[:_MOST]:
        yield question.reminder
