"""What a rule is, and where all rules are: the modules under `rules/`.

A rule is one module holding one decorated generator; its id is the module's name in kebab-case. Start reading at any
module under `rules/` and at `tests/test_examples.py`, which runs every example of every rule.

Most posts leave most rules nothing to do, so a rule's module is imported when the rule first has work. When that is
stands in `rules/index.py`, which `make docs` writes from the modules themselves.
"""

from __future__ import annotations

import importlib
import typing
from collections.abc import Callable, Iterator, Mapping
from functools import cache, cached_property
from types import MappingProxyType, ModuleType
from typing import Any, NamedTuple

from .model import Finding, Level, Reminder

RuleFunction = Callable[..., Iterator[Finding | Reminder]]

# These stand in `wakes` for any digit, any sign, a field of the draft that is filled in, and any link.
DIGIT = "0-9"
SIGN = "U+2300-"  # any character from there on, such as an emoji
MEDIA = "[media]"
MEDIA_KNOWN = "[media_known]"
EARLIER = "[earlier]"
REPLY_TO = "[reply_to]"
GOAL = "[goal]"
AUDIENCE = "[audience]"
AUTHOR = "[author]"
LINKS = "[links]"

DUTCH = ("nl",)
ANY: tuple[str, ...] = ()

_NOTHING: Mapping[str, Any] = MappingProxyType({})


class Guideline(NamedTuple):
    """A guideline an organisation wrote down, by its id, and where it stands: document and section."""

    id: str
    document: str


class Good(NamedTuple):
    """A good post that the rule must leave alone. `options` are the rule's, `draft` the other fields of Draft."""

    text: str
    platform: str = "x"
    options: Mapping[str, Any] = _NOTHING
    draft: Mapping[str, Any] = _NOTHING


class Bad(NamedTuple):
    """A post the rule must speak about. `[[…]]` marks the span expected; no mark: the finding is about the whole draft.

    `after`: the text once the first fix is applied; None: the finding has no fix.
    """

    text: str
    after: str | None = None
    platform: str = "x"
    options: Mapping[str, Any] = _NOTHING
    draft: Mapping[str, Any] = _NOTHING


class Option(NamedTuple):
    """One setting of a rule that a profile may set, with its Python annotation and default."""

    name: str
    annotation: Any
    default: Any


class Definition(NamedTuple):
    """What a rule's module holds beside what stands in the index. `messages` are templates by variant ("" is the usual
    one), in Dutch, with named values; `why` is for the writer."""

    why: str
    messages: Mapping[str, str]
    guidelines: tuple[Guideline, ...]
    good: tuple[Good, ...]
    bad: tuple[Bad, ...]
    run: RuleFunction


class _RuleFields(NamedTuple):
    """What stands in the index; Rule, which is one, keeps what its module says too."""

    id: str
    family: str
    level: Level = Level.WARNING
    wakes: tuple[str, ...] = ()
    takes: tuple[tuple[str, str], ...] = ()
    lists: tuple[tuple[str, str], ...] = ()
    needs: tuple[str, ...] = ()
    languages: tuple[str, ...] = DUTCH
    platforms: tuple[str, ...] = ()
    surfaces: tuple[str, ...] = ()
    steady: bool = False
    gives_way: bool = False


class Rule(_RuleFields):
    """A rule: when it has work, and, once somebody asks, everything else that is known of it.

    `wakes` holds what must stand in the draft for the rule to have work: signs, folded words, DIGIT, SIGN, a field of
    the draft such as MEDIA, or LINKS; empty: always. `takes` are its options, each with its annotation as written;
    `lists` those of type Terms, each with the name of the list under data/words that it starts from, or "": a hit of
    one of its terms wakes it too. `needs`: options of which the profile must set at least one. `languages` are those of
    the drafts it can judge; ANY: all. `steady` rules keep their level in every strictness. A rule that `gives_way` is
    silent where another rule, which knows more, speaks of the same words.
    """

    def concerns(self, platform: str, surface: str, language: str) -> bool:
        """Whether the rule has anything to say of such drafts; the language without its country."""
        return (
            (not self.platforms or platform in self.platforms)
            and (not self.surfaces or surface in self.surfaces)
            and self.judges(language)
        )

    def judges(self, language: str) -> bool:
        """Whether the rule can judge texts in that language."""
        return not self.languages or language in self.languages

    @cached_property
    def definition(self) -> Definition:
        """What stands in the rule's module, which is imported for it."""
        name = f".rules.{self.family}.{self.id.replace('-', '_')}"
        return _defined(importlib.import_module(name, __package__)).definition

    @cached_property
    def options(self) -> Mapping[str, Option]:
        """What a profile may set, by name. Raises TypeError for an option that is not keyword-only with a default."""
        function = self.definition.run
        hints = typing.get_type_hints(function)
        defaults = function.__kwdefaults__ or {}
        names = function.__code__.co_varnames[1 : function.__code__.co_argcount + function.__code__.co_kwonlyargcount]
        if function.__code__.co_argcount != 1 or set(names) != set(defaults) or not hints.keys() >= set(names):
            raise TypeError(f"{self.id}: (draft, *, options), each option keyword-only, annotated and with a default")
        return MappingProxyType({name: Option(name, hints[name], defaults[name]) for name in names})

    @property
    def why(self) -> str:
        return self.definition.why

    @property
    def messages(self) -> Mapping[str, str]:
        return self.definition.messages

    @property
    def guidelines(self) -> tuple[Guideline, ...]:
        return self.definition.guidelines

    @property
    def good(self) -> tuple[Good, ...]:
        return self.definition.good

    @property
    def bad(self) -> tuple[Bad, ...]:
        return self.definition.bad


def rule(
    *,
    message: str | Mapping[str, str],
    guidelines: tuple[Guideline, ...],
    good: tuple[Good, ...],
    bad: tuple[Bad, ...],
    level: Level = Level.WARNING,
    wakes: tuple[str, ...] = (),
    needs: tuple[str, ...] = (),
    languages: tuple[str, ...] = DUTCH,
    platforms: tuple[str, ...] = (),
    surfaces: tuple[str, ...] = (),
    steady: bool = False,
    gives_way: bool = False,
) -> Callable[[RuleFunction], RuleFunction]:
    """Make a generator `(draft, *, options) -> Iterator[Finding | Reminder]` a rule; see Rule for the words.

    Raises TypeError when the function has no docstring.
    """

    def decorate(function: RuleFunction) -> RuleFunction:
        *_, family, name = function.__module__.split(".")
        if not function.__doc__:
            raise TypeError(f"{function.__module__}: a rule's docstring is its why, in Dutch, for the writer")
        messages = {"": message} if isinstance(message, str) else message
        defaults = function.__kwdefaults__ or {}
        takes = tuple((option, function.__annotations__[option]) for option in defaults)
        made = Rule(
            name.replace("_", "-"),
            family,
            level,
            tuple(sorted(wakes)),  # many come out of a set
            takes,
            tuple((option, getattr(defaults[option], "name", "")) for option, kind in takes if kind == "Terms"),
            needs,
            languages,
            platforms,
            surfaces,
            steady,
            gives_way,
        )
        why = " ".join(function.__doc__.split())
        vars(made)["definition"] = Definition(why, messages, guidelines, good, bad, function)
        function.rule = made  # type: ignore[attr-defined]
        return function

    return decorate


def _defined(module: ModuleType) -> Rule:
    """The one rule in a module. Raises TypeError when there are none or more."""
    members = [member for member in vars(module).values() if getattr(member, "__module__", "") == module.__name__]
    found = [member.rule for member in members if hasattr(member, "rule")]
    if len(found) != 1:
        raise TypeError(f"{module.__name__}: a rule module holds exactly one @rule, found {len(found)}")
    only: Rule = found[0]
    return only


@cache
def all_rules() -> Mapping[str, Rule]:
    """Every rule by id, in the order of family and name; no rule's module is imported for it."""
    from .rules.index import INDEX

    return MappingProxyType({row["id"]: Rule(**row) for row in INDEX})


def modules() -> Iterator[Rule]:
    """The rules as their modules now say, all imported. Raises TypeError for a module that holds no rule."""
    import pkgutil

    from . import rules

    for info in pkgutil.walk_packages(rules.__path__, f"{rules.__name__}."):
        if not info.ispkg and info.name != f"{rules.__name__}.index":
            yield _defined(importlib.import_module(info.name))
