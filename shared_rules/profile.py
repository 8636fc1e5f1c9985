"""The house style of one organisation: a TOML file, checked and joined with the profiles it extends.

    title = "KSA Sint-Jan"
    extends = "jeugdbeweging"        # a shipped profile, or a file beside this one ("koepel.toml")
    strictness = "normaal"           # streng | normaal | vlot
    allow = ["Zatte Nonkel"]         # never a finding about these
    afresh = ["house.hashtags"]      # take nothing over of this list

    [house]                          # what several rules share
    hashtags = ["KSAinbeeld"]

    [rules.hashtag-missing]          # one rule, on every channel
    level = "warning"
    because = "Zo vinden ouders onze foto's terug."

    [on.x.over-house-limit]          # one rule, on one channel
    limit = 140

    [channels.instagram]             # whom the channel is for
    audience = ["leden"]

    [[test]]                         # a post that proves the profile
    text = "Foto's op #ksa_in_beeld"
    platform = "instagram"
    expect = ["hashtag-variants"]

What a file says goes before what the profile it extends says, and lists add up. What is nearer goes before what is
general: a channel before a rule, a rule before the house; only word lists add up there too. profile_file.py checks a
file.
"""

from __future__ import annotations

import os
import re
from _thread import RLock  # threading takes a millisecond to import
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from . import shipped as files
from .model import Level
from .registry import Option, Rule
from .terms import Term, Terms, WordList

if TYPE_CHECKING:  # what reads files is imported by who loads one; a profile made in Python needs none
    from pathlib import Path

    from .profile_file import Channel, Example, Layer

__all__ = ["Mistake", "Profile", "ProfileError", "Strictness", "Watched", "load", "shipped"]

Strictness = Literal["streng", "normaal", "vlot"]

_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,39}\Z")
_MOST_LAYERS = 8
_NOTHING: Mapping[str, Any] = MappingProxyType({})


class Mistake(NamedTuple):
    """What is wrong in a profile, and where: `place` is the path of the setting, `line` counts from 1."""

    file: str
    line: int
    place: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}, regel {self.line}, {self.place}: {self.message}"


class ProfileError(ValueError):
    """A profile that cannot be used; `mistakes` names all there is to repair, `files` what was read or looked for."""

    def __init__(self, *mistakes: Mistake, files: tuple[Path, ...] = ()) -> None:
        super().__init__("\n".join(str(mistake) for mistake in mistakes))
        self.mistakes = mistakes
        self.files = files


class Profile(NamedTuple):
    """A profile as it holds: everything it extends is in it. `settings` is by rule id, `on` by platform and rule id.

    `origins` tells of every setting which file said it last, by its place; `afresh` the lists that take nothing over;
    `files` what was read from disk; `examples` the posts that the file itself carries as its test.
    """

    name: str
    title: str
    strictness: Strictness = "normaal"
    allow: frozenset[str] = frozenset()
    house: Mapping[str, Any] = _NOTHING
    settings: Mapping[str, Mapping[str, Any]] = _NOTHING
    on: Mapping[str, Mapping[str, Mapping[str, Any]]] = _NOTHING
    channels: Mapping[str, Channel] = _NOTHING
    tone: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    contacts: Mapping[str, str] = _NOTHING
    review: date | None = None
    afresh: frozenset[str] = frozenset()
    examples: tuple[Example, ...] = ()
    origins: Mapping[str, str] = _NOTHING
    files: tuple[Path, ...] = ()

    # Two profiles are the same when they are one: a plan is kept for each, and nobody compares all of it.
    def __eq__(self, other: object) -> bool:
        return self is other

    def __hash__(self) -> int:
        return id(self)

    def setting(self, rule: Rule, platform: str) -> Mapping[str, Any]:
        """All that this profile says of a rule on a platform: options and the reserved words, converted."""
        return {**self.settings.get(rule.id, {}), **self.on.get(platform, {}).get(rule.id, {})}

    def level(self, rule: Rule, platform: str) -> Level:
        """The profile's own level, else the rule's as the strictness turns it."""
        own = self.setting(rule, platform).get("level")
        if own is not None:
            return Level(own)
        if self.strictness == "vlot" and not rule.steady:
            return {Level.HINT: Level.OFF, Level.WARNING: Level.HINT}.get(rule.level, rule.level)
        if self.strictness == "streng" and rule.level is Level.HINT:
            return Level.WARNING
        return rule.level

    def said(self, rule: Rule, name: str, platform: str) -> Any:
        """What the profile says of an option that is no word list; None when it leaves the rule's own default."""
        return self.setting(rule, platform).get(name, self.house.get(name))

    def option(self, rule: Rule, option: Option, platform: str) -> Any:
        """The value of an option; for an option of type Terms the tuple of Term, the rule's own list first."""
        if option.annotation is Terms:
            terms = self.terms(rule, option.name, platform)
            return terms.terms() if isinstance(terms, WordList) else terms
        own = self.said(rule, option.name, platform)
        return option.default if own is None else own

    def terms(self, rule: Rule, name: str, platform: str) -> tuple[Term, ...] | WordList:
        """The words of an option of type Terms: the rule's own list, the house's, then what is said of the rule. The
        list itself where the profile says nothing of it."""
        shipped = dict(rule.lists)[name]
        terms: tuple[Term, ...] | WordList = WordList(shipped) if shipped else ()
        said = [("house", self.house.get(name))]
        for place, rules in (("rules", self.settings), (f"on.{platform}", self.on.get(platform, {}))):
            said.append((f"{place}.{rule.id}.{name}", rules.get(rule.id, {}).get(name)))
        for place, own in said:
            if place in self.afresh:
                terms = ()
            if own:
                terms = _added(terms.terms() if isinstance(terms, WordList) else terms, own)
        return terms

    def origin(self, *places: str) -> str:
        """Which file and line said the first of these places that anything says; "" when none does."""
        return next((self.origins[place] for place in places if place in self.origins), "")


@cache
def shipped() -> Mapping[str, str]:
    """The titles of the profiles that come with Postwijzer, by name."""
    return {name: load(name).title for name in _shipped_names()}


def load(name: str | Path) -> Profile:
    """A shipped profile by name, or a profile file by path (ends in .toml).

    Raises ProfileError, which names every mistake of the file and of those it extends, and OSError when the file cannot
    be read.
    """
    from pathlib import Path

    from .profile_file import Channel

    layers, paths = _layers(name)
    mistakes = [mistake for layer in layers for mistake in layer.mistakes]
    if mistakes:
        raise ProfileError(*mistakes, files=tuple(paths))
    whole: dict[str, Any] = {}
    origins: dict[str, str] = {}
    for layer in reversed(layers):
        for place in layer.settings.get("afresh", ()):
            whole = _without(whole, place.split("."))
        whole = _join(whole, layer.settings)
        origins |= {place: f"{layer.label}, regel {line}" for place, line in layer.lines.items()}
    channels = {platform: Channel(**channel) for platform, channel in whole.get("channels", {}).items()}
    # The channel cards say whom each channel reaches; rules ask for it as the option `audiences`.
    audiences = {platform: card.audience for platform, card in channels.items() if card.audience}
    return Profile(
        name=Path(name).stem if _is_file(name) else str(name),
        title=layers[0].settings.get("title", Path(name).stem),
        strictness=whole.get("strictness", "normaal"),
        allow=frozenset(word.casefold() for word in whole.get("allow", ())),
        house={"audiences": audiences, **whole.get("house", {})},
        settings=whole.get("rules", {}),
        on=whole.get("on", {}),
        channels=channels,
        tone=whole.get("tone", ()),
        values=whole.get("values", ()),
        contacts=whole.get("contacts", {}),
        review=layers[0].settings.get("review"),
        afresh=frozenset(whole.get("afresh", ())),
        examples=layers[0].settings.get("test", ()),
        origins=origins,
        files=tuple(paths),
    )


class Watched:
    """A profile that follows its file: `current()` reads it again when it, or what it extends, has changed.

    A file with mistakes changes nothing: the last good profile stays in force and `mistakes` says what to repair. Costs
    a look at the date of each file. Raises what `load` raises, but only when made.
    """

    def __init__(self, name: str | Path) -> None:
        from pathlib import Path

        self.name = Path(name).resolve() if _is_file(name) else name
        self.profile = load(self.name)
        self.mistakes: tuple[Mistake, ...] = ()
        self._seen: dict[Path, tuple[int, int] | None] = {}
        self._reading = RLock()
        self._watch(*self.profile.files)

    def current(self) -> Profile:
        """The profile as its files now say, or as they last said well."""
        if self._states() != self._seen:
            with self._reading:  # one at a time: who read an older file must not come last
                if (seen := self._states()) != self._seen:
                    self._seen = seen
                    self._reload()
        return self.profile

    def _states(self) -> dict[Path, tuple[int, int] | None]:
        return {path: _state(path) for path in self._seen}

    def _reload(self) -> None:
        from .profile_file import reason

        try:
            self.profile, self.mistakes = load(self.name), ()
            self._watch(*self.profile.files)
        except ProfileError as error:
            self.mistakes = error.mistakes
            self._watch(*self.profile.files, *error.files)
        except OSError as error:
            self.mistakes = (Mistake(os.path.basename(self.name), 1, "bestand", f"is niet te lezen: {reason(error)}"),)

    def _watch(self, *files: Path) -> None:
        """What was seen before the files were read counts: a change while reading shows the next time."""
        self._seen = {path: self._seen.get(path) or _state(path) for path in files}


def _state(path: Path) -> tuple[int, int] | None:
    """When the file last changed, and its size; None when it is not there."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size


def _is_file(name: str | Path) -> bool:
    return not isinstance(name, str) or name.endswith(".toml")


def _shipped_names() -> list[str]:
    return files.names("data", "profiles")


def _layers(name: str | Path) -> tuple[list[Layer], list[Path]]:
    """The file, then what it extends, and so on; and what was read from disk. A mistake in the chain ends it."""
    from pathlib import Path

    from .profile_file import MAX_BYTES, read_file, suggestion
    from .toml_text import start_of

    layers: list[Layer] = []
    paths: list[Path] = []
    seen: list[str] = []
    folder: Path | None = Path()
    while True:
        if _is_file(name) and folder is not None:
            path = (folder / name).resolve()
            key, folder = str(path), path.parent
            paths.append(path)
            if layers and not path.is_file():
                return _stop(layers, f"het bestand {str(name)!r} staat er niet"), paths
            source = start_of(path, MAX_BYTES)
        elif name in _shipped_names() and _NAME.match(str(name)):
            key, folder = str(name), None
            source = files.text("data", "profiles", f"{name}.toml").encode()
        else:
            problem = f"het profiel {str(name)!r} bestaat niet{suggestion(str(name), _shipped_names())}"
            if not layers:
                raise ProfileError(Mistake(str(name), 1, "profiel", problem))
            return _stop(layers, problem), paths
        if key in seen:
            return _stop(layers, "een profiel kan zichzelf niet uitbreiden, ook niet langs een omweg"), paths
        if len(layers) == _MOST_LAYERS:
            return _stop(layers, f"te veel profielen op elkaar: hoogstens {_MOST_LAYERS}"), paths
        seen.append(key)
        layer = read_file(source, Path(key).name if folder else f"{key}.toml", folder)
        layers.append(layer)
        paths += layer.files
        if "extends" not in layer.settings:
            return layers, paths
        name = layer.settings["extends"]


def _stop(layers: list[Layer], problem: str) -> list[Layer]:
    """The layers so far, with a mistake at the `extends` that leads nowhere."""
    *others, last = layers
    mistake = Mistake(last.label, last.lines.get("extends", 1), "extends", problem)
    return [*others, last._replace(mistakes=tuple(sorted((mistake, *last.mistakes), key=lambda each: each.line)))]


def _join(base: Mapping[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    """`over` on top of `base`: tables join, lists add up (nothing twice), the rest is replaced."""
    joined = dict(base)
    for key, value in over.items():
        before = joined.get(key)
        if isinstance(before, Mapping) and isinstance(value, Mapping):
            joined[key] = _join(before, value)
        elif isinstance(before, tuple) and isinstance(value, tuple):
            joined[key] = _added(before, value)
        else:
            joined[key] = value
    return joined


def _added(base: tuple[Any, ...], over: tuple[Any, ...]) -> tuple[Any, ...]:
    """Two lists as one. A term displaces those of the other list with the same wrong word, so that it can be mended."""
    own = {item.wrong.casefold() for item in over if isinstance(item, Term)}
    if own:
        return (*(item for item in base if item.wrong.casefold() not in own), *over)
    return tuple(dict.fromkeys((*base, *over)))


def _without(table: Mapping[str, Any], place: list[str]) -> dict[str, Any]:
    """The table without the list at this place."""
    first, *rest = place
    if not rest:
        return {key: value for key, value in table.items() if key != first}
    inner = table.get(first)
    return {**table, first: _without(inner, rest)} if isinstance(inner, Mapping) else dict(table)


def missing(profile: Profile) -> Iterator[str]:
    """What an organisation has not yet written down in its profile, in Dutch: for whom, why, who, who takes over."""
    if not profile.channels:
        yield "Nog geen kanalen: zet er één per [channels.<kanaal>], met doelgroep en doel."
    for platform, card in profile.channels.items():
        absent = [
            word
            for word, value in (
                ("voor wie het is (audience)", card.audience),
                ("waarvoor je het gebruikt (goal)", card.goal),
                ("hoe je er klinkt (tone)", card.tone),
                ("wie ervoor zorgt (responsible)", card.responsible),
                ("wie reacties opvolgt (responder)", card.responder),
            )
            if not value
        ]
        if absent:
            yield f"{platform}: zeg nog {', '.join(absent)}."
        if len(card.admins) == 1:
            yield f"{platform}: maar één beheerder. Met een tweede ben je niet vast bij ziekte of vertrek (admins)."
    if "twijfel" not in profile.contacts:
        yield 'Zet onder [contacts] bij wie een collega terechtkan die twijfelt: twijfel = "…".'
