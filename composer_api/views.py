"""The routes of version 1. Each answers in one shape; what goes wrong is raised as Refused and told by errors.py."""

from __future__ import annotations

import threading
import time
from functools import cache, lru_cache, partial
from typing import TYPE_CHECKING, Any

from flask import Blueprint, g, request

from shared_rules import counting, engine, messages
from shared_rules.model import Report
from shared_rules.platforms import platforms
from shared_rules.profile import Profile, Strictness, Watched, load, shipped
from shared_rules.registry import all_rules

from . import answers
from .errors import Refused, language
from .fast_lane import Ways
from .schemas import CheckQuestion, CountQuestion, Question, SplitQuestion, SuggestQuestion, read

if TYPE_CHECKING:
    from . import Limits

Json = dict[str, Any]


class Desk:
    """Where questions about a draft are answered, a few checks at a time."""

    def __init__(self, limits: Limits, profile: Profiles) -> None:
        self.limits = limits
        self.profile = profile
        self._slots = threading.BoundedSemaphore(limits.checks_at_once)

    def report(self, question: Question, wait: float | None = None) -> Report:
        """The report on the draft. Raises Refused when after `wait` seconds no place is free."""
        house = _as_asked(self.profile(question.profile), question.words, question.strictness)
        if not self._slots.acquire(timeout=self.limits.wait_seconds if wait is None else wait):
            raise Refused(503, "busy", headers={"Retry-After": "1"})
        try:
            draft = question.draft
            engine.warm(house, draft)  # done once, and not on this check's time
            deadline = time.monotonic() + self.limits.check_seconds
            return engine.check(draft, house, out_of_time=lambda: time.monotonic() >= deadline)
        finally:
            self._slots.release()

    def check(self, question: Question, spoken: str, wait: float | None = None) -> Json:
        return answers.check(self.report(question, wait), question.draft, spoken)

    def count(self, question: Question, spoken: str) -> Json:
        house, limits = self.profile(question.profile), dict[str, int]()
        for platform in question.platforms:
            limits |= engine.house_limits(house, platform)
        return answers.counts(counting.count_all(question.draft, question.platforms, limits), question.draft)

    def ways(self) -> Ways:
        """What is asked at every letter. None waits here: Flask, which comes next, does."""
        return {
            "/v1/check": (CheckQuestion, partial(self.check, wait=0)),
            "/v1/count": (CountQuestion, self.count),
        }


def routes(desk: Desk) -> Blueprint:
    api = Blueprint("v1", __name__, url_prefix="/v1")
    profile = desk.profile

    @api.post("/check")
    def check() -> Json:
        return desk.check(read(CheckQuestion, request.get_json()), language())

    @api.post("/hashtags")
    def hashtags() -> Json:
        question: Question = read(CheckQuestion, request.get_json())
        return answers.hashtags(desk.report(question), question.draft, language())

    @api.post("/suggest")
    def suggest() -> Json:
        from shared_rules.spelling.suggestions import suggest  # reads the lexicon: not before somebody asks

        word: str = read(SuggestQuestion, request.get_json())
        return {"word": word, "suggestions": list(suggest(word))}

    @api.post("/count")
    def count() -> Json:
        return desk.count(read(CountQuestion, request.get_json()), language())

    @api.post("/split")
    def split() -> Json:
        question: Question = read(SplitQuestion, request.get_json())
        from shared_rules.counting.split import split

        try:
            return {"parts": list(split(question.draft, numbered=question.numbered))}
        except ValueError:
            raise Refused(422, "invalid", details=[("text", "too-long-to-split")]) from None

    @api.get("/rules")
    def rules() -> Json:
        from shared_rules import documentation

        spoken = _asked_language()
        return {"rules": [documentation.described(found, spoken) for found in all_rules().values()]}

    @api.get("/platforms")
    def all_platforms() -> Json:
        return {"platforms": [answers.platform(found) for found in platforms().values()]}

    @api.get("/profiles")
    def all_profiles() -> Json:
        own = profile(None)
        names = sorted({*shipped(), own.name})
        listed = [answers.profile(profile(name), default=name == own.name) for name in names]
        return {"profiles": listed, "mistakes": profile.mistakes}

    @api.get("/health")
    def health() -> Json:
        return {"ok": True, "service": "postwijzer", "api": 1}

    return api


class Profiles:
    """The house styles by name; the service's own without. Only names that are known are ever looked up.

    The own one follows its file; while that has mistakes the last good one stays in force, and `mistakes` tells them.
    """

    def __init__(self, default: str) -> None:
        self._own = Watched(default)
        self._known = cache(load)

    def __call__(self, name: str | None) -> Profile:
        own = self._own.current()
        if name in (None, "", own.name):
            return own
        if name not in shipped():
            names = ", ".join(sorted({*shipped(), own.name}))
            raise Refused(422, "invalid", details=[("profile", f"one-of {names}")])
        return self._known(str(name))

    @property
    def mistakes(self) -> list[str]:
        self._own.current()
        return [str(mistake) for mistake in self._own.mistakes]


@lru_cache(maxsize=8)
def _as_asked(house: Profile, words: tuple[str, ...], strictness: Strictness | None) -> Profile:
    """The same house style as strict as the writer wants it, in which the writer's own words are spelled right."""
    house = house._replace(strictness=strictness) if strictness else house
    if not words:
        return house
    own = house.settings.get("misspelling", {})
    return house._replace(settings={**house.settings, "misspelling": {**own, "words": (*own.get("words", ()), *words)}})


def _asked_language() -> str:
    asked = request.args.get("language")
    if asked is None:
        return language()
    if asked not in messages.languages():
        raise Refused(422, "invalid", details=[("language", "one-of " + ", ".join(messages.languages()))])
    g.language = asked
    return asked
