"""The one way from draft to report: wake the rules that have work, run them, sort what they say.

What the text holds (characters, words, terms) is looked up in the plan, so that a rule with nothing to say is not run.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from .counting import count
from .model import Because, Draft, Finding, Level, Reminder, Report
from .profile import Profile, load
from .registry import EARLIER, MEDIA, Rule, all_rules
from .terms import Term, TermIndex, Terms
from .text import read

MOST_REMINDERS = 5  # a longer checklist is not read

_LOUDNESS = {Level.ERROR: 0, Level.WARNING: 1, Level.HINT: 2}


@dataclass(frozen=True, slots=True)
class _Active:
    """A rule as it holds in one profile on one platform."""

    rule: Rule
    level: Level
    options: Mapping[str, Any]
    because: Because | None
    allow: frozenset[str]


class _Plan:
    """The rules of a profile for one platform and surface: options bound, all terms in one index, what wakes whom."""

    def __init__(self, profile: Profile, platform: str, surface: str) -> None:
        self.active: list[_Active] = []
        self.house_limits = house_limits(profile, platform)
        self.index, self._lists = _vocabulary(profile, platform)
        self._always: set[int] = set()
        self._by_trigger: dict[str, set[int]] = {}
        self._by_list: dict[int, int] = {}
        for rule in all_rules().values():
            level = profile.level(rule, platform)
            if level is not Level.OFF and rule.concerns(platform, surface):
                self._add(rule, level, profile, platform)
        self._triggers = frozenset(self._by_trigger)

    def _add(self, rule: Rule, level: Level, profile: Profile, platform: str) -> None:
        number = len(self.active)
        options = {
            name: profile.option(rule, option, platform)
            for name, option in rule.options.items()
            if option.annotation is not Terms
        }
        lists = {name: self._lists[rule.id, name] for name in rule.options if (rule.id, name) in self._lists}
        for name, terms in lists.items():
            options[name] = terms
            self._by_list[terms.number] = number
        for trigger in rule.wakes:
            self._by_trigger.setdefault(trigger, set()).add(number)
        if not lists and not rule.wakes:
            self._always.add(number)
        setting = profile.setting(rule, platform)
        because, document = setting.get("because", ""), setting.get("document", "")
        allow = profile.allow | {word.casefold() for word in setting.get("allow", ())}
        cited = Because(because, document) if because or document else None
        self.active.append(_Active(rule, level, options, cited, allow))

    def woken_by(self, draft: Draft) -> list[int]:
        """The rules that have work in this draft, in their order."""
        reading = read(draft)
        woken = set(self._always)
        for held in (reading.characters, reading.word_set):
            for trigger in self._triggers & held:
                woken |= self._by_trigger[trigger]
        if draft.media:
            woken |= self._by_trigger.get(MEDIA, set())
        if draft.earlier:
            woken |= self._by_trigger.get(EARLIER, set())
        woken.update(self._by_list[number] for number in self.index.hits(reading) if number in self._by_list)
        return sorted(woken)


def _vocabulary(profile: Profile, platform: str) -> tuple[TermIndex, dict[tuple[str, str], Terms]]:
    """The word lists of all rules in one index, and each by its rule and option."""
    everything = [(rule, option) for rule in all_rules().values() for option in rule.options.values()]
    places = [(rule, option) for rule, option in everything if option.annotation is Terms]
    index, lists = _indexed(tuple(profile.option(rule, option, platform) for rule, option in places))
    return index, {(rule.id, option.name): terms for (rule, option), terms in zip(places, lists, strict=True)}


@lru_cache(maxsize=8)
def _indexed(lists: tuple[tuple[Term, ...], ...]) -> tuple[TermIndex, tuple[Terms, ...]]:
    """One index for all platforms and profiles with the same words; it is megabytes."""
    index = TermIndex()
    return index, tuple(index.add(terms) for terms in lists)


_plan = lru_cache(maxsize=256)(_Plan)


def house_limits(profile: Profile, platform: str) -> dict[str, int]:
    """The organisation's own limit on a platform, by platform id, in that platform's unit; empty when it has none."""
    rule = all_rules()["over-house-limit"]
    limit = profile.option(rule, rule.options["limit"], platform)
    return {} if limit is None or profile.level(rule, platform) is Level.OFF else {platform: limit}


def warm(profile: Profile, platform: str, surface: str = "post") -> None:
    """Prepare a profile for a platform, so that the first check is as quick as the next."""
    _plan(profile, platform, surface)


def check(draft: Draft, profile: Profile | None = None, *, out_of_time: Callable[[], bool] = lambda: False) -> Report:
    """Check a draft against a house style (None: the profile `standaard`).

    `out_of_time` is asked before each rule that has work; the rules left when it says yes stand in `skipped`. Raises
    KeyError for an unknown platform.
    """
    plan = _plan(profile or default_profile(), draft.platform, draft.surface)
    findings: list[Finding] = []
    reminders: list[Reminder] = []
    skipped: list[str] = []
    for number in plan.woken_by(draft):
        active = plan.active[number]
        if out_of_time():
            skipped.append(active.rule.id)
            continue
        for said in active.rule.run(draft, **active.options):
            if isinstance(said, Reminder):
                reminders.append(_asked(said, active))
                continue
            text = said.span.of(draft.text) if said.span else ""
            if not text or text.casefold() not in active.allow:
                because = said.because or active.because
                findings.append(replace(said, rule=active.rule.id, level=active.level, text=text, because=because))
    return Report(
        counts=count(draft, plan.house_limits),
        findings=tuple(sorted(_without_echoes(findings), key=_order)),
        reminders=tuple(sorted(reminders, key=_is_general)[:MOST_REMINDERS]),
        skipped=tuple(skipped),
        reading_ease=read(draft).reading_ease if draft.language == "nl" else None,
    )


def _asked(said: Reminder, active: _Active) -> Reminder:
    guidelines = said.guidelines or tuple(guideline.id for guideline in active.rule.guidelines)
    return replace(said, rule=active.rule.id, because=said.because or active.because, guidelines=guidelines)


def _is_general(reminder: Reminder) -> bool:
    """A rule that saw something in this draft asks before the profile's own checklist does."""
    return bool(reminder.text)


def _without_echoes(findings: list[Finding]) -> list[Finding]:
    """Leave out what a rule that gives way says of words that another rule speaks of, or mends."""
    rules = all_rules()
    echoes = {id(f): f.span for f in findings if f.span and rules[f.rule].gives_way}
    if not echoes or len(findings) == 1:
        return findings
    told = {f.span for f in findings if id(f) not in echoes}
    mended = [edit.span for f in findings if id(f) not in echoes for fix in f.fixes for edit in fix.edits]
    return [
        f
        for f in findings
        if not (span := echoes.get(id(f)))
        or (span not in told and all(edit.end <= span.start or span.end <= edit.start for edit in mended))
    ]


def _order(finding: Finding) -> tuple[bool, int, int]:
    """As the text runs; then what concerns the whole draft, then the attachments in turn; the loudest first."""
    start = finding.span.start if finding.span else -1 if finding.media is None else finding.media
    return (finding.span is None, start, _LOUDNESS[finding.level])


@lru_cache(maxsize=1)
def default_profile() -> Profile:
    """The profile for who has none."""
    return load("standaard")
