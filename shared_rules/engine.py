"""The one way from draft to report: wake the rules that have work, run them, sort what they say.

What the text holds (characters, words, terms) is looked up in the plan, so that a rule with nothing to say is not run.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property, lru_cache, partial
from typing import Any

from .counting import count, counted
from .model import Because, Draft, Finding, Level, Reminder, Report
from .profile import Profile, load
from .registry import DIGIT, LINKS, SIGN, Rule, all_rules
from .terms import Term, TermIndex, Terms, WordList
from .text import read

MOST_REMINDERS = 5  # a longer checklist is not read

_LOUDNESS = {Level.ERROR: 0, Level.WARNING: 1, Level.HINT: 2}


class _Active:
    """A rule as it holds in one profile on one platform; its module is imported and its options are bound when it first
    has work."""

    def __init__(self, rule: Rule, level: Level, profile: Profile, platform: str, lists: Mapping[str, Terms]) -> None:
        self.rule = rule
        self.level = level
        setting = profile.setting(rule, platform)
        because, document = setting.get("because", ""), setting.get("document", "")
        self.because = Because(because, document) if because or document else None
        self.allow = profile.allow | {word.casefold() for word in setting.get("allow", ())}
        self._said: dict[str, Any] = {**profile.house, **setting, **lists}

    @cached_property
    def run(self) -> Callable[[Draft], Iterator[Finding | Reminder]]:
        """The rule with its options."""
        run = self.rule.definition.run
        options = {name: self._said[name] for name in run.__kwdefaults__ or () if self._said.get(name) is not None}
        return partial(run, **options) if options else run


class _Plan:
    """The rules of a profile for one kind of draft: levels known, all terms in one index, and what wakes whom."""

    def __init__(self, profile: Profile, platform: str, surface: str, language: str) -> None:
        self.active: list[_Active] = []
        self.house_limits = house_limits(profile, platform)
        self.index, self._lists = _vocabulary(profile, platform, language)
        # Rules are told as the bits of a number: rule 3 is bit 3.
        self._always = self._by_link = 0
        self._by_trigger: dict[str, int] = {}
        self._by_field: dict[str, int] = {}
        self._by_list: dict[int, int] = {}
        for rule in all_rules().values():
            level = profile.level(rule, platform)
            if level is Level.OFF or not rule.concerns(platform, surface, language):
                continue
            if not rule.needs or any(profile.said(rule, name, platform) for name in rule.needs):
                self._add(rule, level, profile, platform)
        # A letter by itself is a word: "u" does not stand in "uur".
        self._signs = [by for by in self._by_trigger if len(by) == 1 and not by.isalpha()]
        self._words = self._by_trigger.keys() - {DIGIT, SIGN, *self._signs}

    def _add(self, rule: Rule, level: Level, profile: Profile, platform: str) -> None:
        bit = 1 << len(self.active)
        lists = {name: self._lists[rule.id, name] for name, _ in rule.lists}
        self.active.append(_Active(rule, level, profile, platform, lists))
        for terms in lists.values():
            self._by_list[terms.number] = bit
        for trigger in rule.wakes:
            if trigger == LINKS:
                self._by_link |= bit
            elif trigger.startswith("[") and len(trigger) > 1:
                field = trigger.strip("[]")
                self._by_field[field] = self._by_field.get(field, 0) | bit
            else:
                self._by_trigger[trigger] = self._by_trigger.get(trigger, 0) | bit
        if not lists and not rule.wakes:
            self._always |= bit

    def woken_by(self, draft: Draft) -> tuple[int, ...]:
        """The rules that have work in this draft, in their order."""
        reading, text = read(draft), draft.text
        woken = self._always
        held = [sign for sign in self._signs if sign in text]
        held += self._words & reading.word_set
        if DIGIT in self._by_trigger and reading.has_digit:
            held.append(DIGIT)
        if SIGN in self._by_trigger and reading.has_sign:
            held.append(SIGN)
        for trigger in held:
            woken |= self._by_trigger[trigger]
        for field, rules in self._by_field.items():
            if getattr(draft, field):
                woken |= rules
        if self._by_link and reading.links:
            woken |= self._by_link
        for number in self.index.hits(reading):
            woken |= self._by_list.get(number, 0)
        return _numbers(woken)


@lru_cache(maxsize=512)
def _numbers(bits: int) -> tuple[int, ...]:
    return tuple(number for number in range(bits.bit_length()) if bits >> number & 1)


def _vocabulary(profile: Profile, platform: str, language: str) -> tuple[TermIndex, dict[tuple[str, str], Terms]]:
    """The word lists of all rules for a language in one index, and each by its rule and option."""
    places = [(rule, name) for rule in all_rules().values() if rule.judges(language) for name, _ in rule.lists]
    index, lists = _indexed(tuple(profile.terms(rule, name, platform) for rule, name in places))
    return index, {(rule.id, name): terms for (rule, name), terms in zip(places, lists, strict=True)}


@lru_cache(maxsize=8)
def _indexed(lists: tuple[tuple[Term, ...] | WordList, ...]) -> tuple[TermIndex, tuple[Terms, ...]]:
    """One index for all platforms and profiles with the same words; it is megabytes."""
    index = TermIndex()
    return index, tuple(index.add(terms) for terms in lists)


_plan = lru_cache(maxsize=256)(_Plan)


def house_limits(profile: Profile, platform: str) -> dict[str, int]:
    """The organisation's own limit on a platform, by platform id, in that platform's unit; empty when it has none."""
    rule = all_rules()["over-house-limit"]
    limit = profile.said(rule, "limit", platform)
    return {} if limit is None or profile.level(rule, platform) is Level.OFF else {platform: limit}


def warm(profile: Profile, draft: Draft) -> None:
    """Prepare a profile for drafts like this one, so that the first check is as quick as the next."""
    _plan(profile, draft.platform, draft.surface, _language(draft))


def _language(draft: Draft) -> str:
    return draft.language.partition("-")[0]


def check(draft: Draft, profile: Profile | None = None, *, out_of_time: Callable[[], bool] = lambda: False) -> Report:
    """Check a draft against a house style (None: the profile `standaard`).

    `out_of_time` is asked before each rule that has work; the rules left when it says yes stand in `skipped`. Raises
    KeyError for an unknown platform.
    """
    plan = _plan(profile or default_profile(), draft.platform, draft.surface, _language(draft))
    findings: list[Finding] = []
    reminders: list[Reminder] = []
    skipped: list[str] = []
    for number in plan.woken_by(draft):
        active = plan.active[number]
        if out_of_time():
            skipped.append(active.rule.id)
            continue
        for said in active.run(draft):
            if isinstance(said, Reminder):
                reminders.append(_asked(said, active))
                continue
            text = said.span.of(draft.text) if said.span else ""
            if not text or text.casefold() not in active.allow:
                findings.append(_found(said, active, text))
    return Report(
        counts=count(draft, plan.house_limits) if plan.house_limits else counted(draft),
        findings=tuple(sorted(_without_echoes(findings), key=_order)),
        reminders=tuple(sorted(reminders, key=_is_general)[:MOST_REMINDERS]),
        skipped=tuple(skipped),
        reading_ease=read(draft).reading_ease if _language(draft) == "nl" else None,
    )


def _found(said: Finding, active: _Active, text: str) -> Finding:
    span, values, fixes, variant, _, _, _, because, media = said
    return Finding(span, values, fixes, variant, active.rule.id, active.level, text, because or active.because, media)


def _asked(said: Reminder, active: _Active) -> Reminder:
    guidelines = said.guidelines or tuple(guideline.id for guideline in active.rule.guidelines)
    return Reminder(said.text, said.because or active.because, guidelines, said.values, active.rule.id)


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
