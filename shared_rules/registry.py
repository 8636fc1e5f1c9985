"""What a rule is, and where all rules are: the modules under `rules/`.

A rule is one module holding one decorated generator; its id is the module's name in kebab-case. Start reading at any
module under `rules/` and at `tests/test_examples.py`, which runs every example of every rule.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import typing
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from .model import Finding, Level, Reminder

RuleFunction = Callable[..., Iterator[Finding | Reminder]]

# These stand in `wakes` for any digit, for an attachment, and for earlier posts.
DIGIT = "0-9"
MEDIA = "[media]"
EARLIER = "[earlier]"


@dataclass(frozen=True, slots=True)
class Guideline:
    """A guideline an organisation wrote down, by its id, and where it stands: document and section."""

    id: str
    document: str


@dataclass(frozen=True)
class Good:
    """A good post that the rule must leave alone. `options` are the rule's, `draft` the other fields of Draft."""

    text: str
    platform: str = "x"
    options: Mapping[str, Any] = field(default_factory=dict)
    draft: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Bad:
    """A post the rule must speak about. `[[…]]` marks the span expected; no mark: the finding is about the whole draft.

    `after`: the text once the first fix is applied; None: the finding has no fix.
    """

    text: str
    after: str | None = None
    platform: str = "x"
    options: Mapping[str, Any] = field(default_factory=dict)
    draft: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Option:
    """One setting of a rule that a profile may set, with its Python annotation and default."""

    name: str
    annotation: Any
    default: Any


@dataclass(frozen=True)
class Rule:
    """A rule with everything that is known of it.

    `messages` are templates by variant ("" is the usual one), in Dutch, with named values. `wakes` holds what must
    stand in the draft for the rule to have work: single characters, folded words, DIGIT, MEDIA or EARLIER; empty:
    always. A rule with an option of type Terms is woken by a hit of one of its terms too. `steady` rules keep their
    level in every strictness. A rule that `gives_way` is silent where another rule, which knows more, speaks of the
    same words.
    """

    id: str
    family: str
    why: str
    messages: Mapping[str, str]
    level: Level
    guidelines: tuple[Guideline, ...]
    options: Mapping[str, Option]
    wakes: frozenset[str]
    platforms: frozenset[str]
    surfaces: frozenset[str]
    steady: bool
    gives_way: bool
    good: tuple[Good, ...]
    bad: tuple[Bad, ...]
    run: RuleFunction

    def concerns(self, platform: str, surface: str) -> bool:
        """Whether the rule has anything to say on this platform and surface."""
        return (not self.platforms or platform in self.platforms) and (not self.surfaces or surface in self.surfaces)


def rule(
    *,
    message: str | Mapping[str, str],
    guidelines: tuple[Guideline, ...],
    good: tuple[Good, ...],
    bad: tuple[Bad, ...],
    level: Level = Level.WARNING,
    wakes: tuple[str, ...] = (),
    platforms: tuple[str, ...] = (),
    surfaces: tuple[str, ...] = (),
    steady: bool = False,
    gives_way: bool = False,
) -> Callable[[RuleFunction], RuleFunction]:
    """Make a generator `(draft, *, options) -> Iterator[Finding | Reminder]` a rule; see Rule for the words.

    Raises TypeError when the function or its docstring is not what a rule needs.
    """

    def decorate(function: RuleFunction) -> RuleFunction:
        module = function.__module__.split(".")
        why = inspect.getdoc(function)
        if not why:
            raise TypeError(f"{function.__module__}: a rule's docstring is its why, in Dutch, for the writer")
        function.rule = Rule(  # type: ignore[attr-defined]
            id=module[-1].replace("_", "-"),
            family=module[-2],
            why=" ".join(why.split()),
            messages={"": message} if isinstance(message, str) else dict(message),
            level=level,
            guidelines=guidelines,
            options=_options(function),
            wakes=frozenset(wakes),
            platforms=frozenset(platforms),
            surfaces=frozenset(surfaces),
            steady=steady,
            gives_way=gives_way,
            good=good,
            bad=bad,
            run=function,
        )
        return function

    return decorate


def _options(function: RuleFunction) -> dict[str, Option]:
    options: dict[str, Option] = {}
    if function.__kwdefaults__ is None and function.__code__.co_argcount == 1:
        return options
    hints = typing.get_type_hints(function)
    for position, (name, parameter) in enumerate(inspect.signature(function).parameters.items()):
        if position == 0:
            continue
        if parameter.kind is not parameter.KEYWORD_ONLY or parameter.default is parameter.empty or name not in hints:
            raise TypeError(f"{function.__module__}: option {name!r} must be keyword-only, annotated, with a default")
        options[name] = Option(name, hints[name], parameter.default)
    return options


@cache
def all_rules() -> Mapping[str, Rule]:
    """Every rule by id, in the order of family and name."""
    from . import rules

    found: dict[str, Rule] = {}
    for info in pkgutil.walk_packages(rules.__path__, f"{rules.__name__}."):
        if info.ispkg:
            continue
        module = importlib.import_module(info.name)
        members = [m.rule for m in vars(module).values() if hasattr(m, "rule") and m.__module__ == info.name]
        if len(members) != 1:
            raise TypeError(f"{info.name}: a rule module holds exactly one @rule, found {len(members)}")
        if members[0].id in found:
            raise TypeError(f"{info.name}: the rule id {members[0].id!r} is taken")
        found[members[0].id] = members[0]
    return found
