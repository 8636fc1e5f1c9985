"""One profile file: TOML in, checked and converted settings out. Mistakes are collected, each with its line.

`read_file` is the way in; it reads nothing but the bytes it is given and the word lists beside the file.
"""

from __future__ import annotations

import difflib
import math
import re
import types
import typing
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal, NamedTuple, get_args, get_origin

from .model import Media, Surface, Visibility
from .platforms import platform_ids
from .profile import Mistake, Strictness
from .registry import Rule, all_rules
from .terms import Term, Terms, parse, unfindable
from .toml_text import Unreadable, decoded, read, start_of

MAX_BYTES = 262_144
MAX_LIST_BYTES = 4_194_304
_MOST_SUGGESTIONS = 100  # whoever has more mistakes has another problem


class Channel(NamedTuple):
    """Whom a channel is for, how to speak there, who makes, approves and answers, and as whom one posts."""

    audience: tuple[str, ...] = ()
    goal: str = ""
    tone: str = ""
    use: str = ""
    identity: str = ""
    responsible: str = ""
    maker: str = ""
    approver: str = ""
    responder: str = ""
    admins: tuple[str, ...] = ()


class Example(NamedTuple):
    """A post by which a profile tests itself: which rules should speak, and how the text reads after the fixes."""

    text: str
    platform: str
    expect: tuple[str, ...] = ()
    after: str | None = None
    surface: Surface = "post"
    visibility: Visibility = "public"
    media: tuple[Media, ...] = ()
    planned_for: datetime | None = None
    now: datetime | None = None


# What stands at the top of a file; tables of which the keys are rules or platforms are read by name.
TOP: Mapping[str, Any] = {
    "title": str,
    "extends": str,
    "strictness": Strictness,
    "review": date,
    "afresh": tuple[str, ...],
    "allow": tuple[str, ...],
    "tone": tuple[str, ...],
    "values": tuple[str, ...],
    "contacts": Mapping[str, str],
    "test": tuple[Example, ...],
}
# What every rule understands beside its own options.
RESERVED: Mapping[str, Any] = {
    "level": Literal["off", "hint", "warning", "error"],
    "because": str,
    "document": str,
    "allow": tuple[str, ...],
}


_SINGLE = ("int", "float", "bool")


@cache
def house_options() -> Mapping[str, Any]:
    """What may stand under [house], by name, with its type: every option that means the same in all rules that have it.

    Numbers, switches and `terms` are left out: they mean something only beside their rule.
    """
    takers: dict[str, list[tuple[Rule, str]]] = {}
    for rule in all_rules().values():
        for name, kind in rule.takes:
            takers.setdefault(name, []).append((rule, kind))
    return {
        name: found[0][0].options[name].annotation
        for name, found in sorted(takers.items())
        if name != "terms" and len({kind for _, kind in found}) == 1 and found[0][1].split(" ")[0] not in _SINGLE
    }


def bare(annotation: Any) -> Any:
    """The annotation without `| None`."""
    if get_origin(annotation) in (typing.Union, types.UnionType):
        return next(arg for arg in get_args(annotation) if arg is not type(None))
    return annotation


_hints = cache(typing.get_type_hints)


def is_record(annotation: Any) -> bool:
    """Whether it is a named tuple, which stands in a file as a table."""
    return hasattr(annotation, "_fields")


def required(record: Any) -> list[str]:
    """The fields that a table of it must hold."""
    return [name for name in record._fields if name not in record._field_defaults]


def _adds_up(annotation: Any) -> bool:
    return annotation is Terms or get_origin(bare(annotation)) is tuple


@cache
def _lists() -> tuple[str, ...]:
    """The places where a list may stand."""
    places = [key for key, kind in TOP.items() if get_origin(kind) is tuple and key not in ("afresh", "test")]
    places += [f"house.{name}" for name, kind in house_options().items() if _adds_up(kind)]
    for rule in all_rules().values():
        options = [name for name, option in rule.options.items() if _adds_up(option.annotation)]
        places += [f"rules.{rule.id}.{name}" for name in (*options, "allow")]
    return tuple(places)


class Layer(NamedTuple):
    """What one file says, converted; `lines` is the line of every setting by its place, `files` what was read."""

    label: str
    settings: Mapping[str, Any]
    lines: Mapping[str, int]
    mistakes: tuple[Mistake, ...] = ()
    files: tuple[Path, ...] = ()


def read_file(source: bytes, label: str, folder: Path | None = None) -> Layer:
    """Read and check one file; `folder` is where the word lists it names stand. Raises for nothing a file may hold."""
    try:
        content, lines = read(source, MAX_BYTES)
    except Unreadable as error:
        return Layer(label, {}, {}, (Mistake(label, error.line, "bestand", str(error)),))
    checking = _Checking(label, lines, folder)
    settings = checking.profile(content)
    mistakes = sorted(checking.mistakes, key=lambda mistake: (mistake.file != label, mistake.file, mistake.line))
    return Layer(label, settings, lines, tuple(mistakes), tuple(checking.files))


# The names in a profile are English; who writes the Dutch one is helped on.
_ENGLISH = {
    "afspraken": "rules",
    "breedte": "width",
    "doel": "goal",
    "doelgroep": "audience",
    "fout": "wrong",
    "foto": "image",
    "goed": "right",
    "hoogte": "height",
    "huis": "house",
    "jij": "je",
    "kanaal": "platform",
    "kanalen": "channels",
    "niveau": "level",
    "omdat": "because",
    "regels": "rules",
    "tekst": "text",
    "tip": "hint",
    "titel": "title",
    "toon": "tone",
    "twitter": "x",
    "uit": "off",
    "uitleg": "note",
    "vorm": "form",
    "waarom": "because",
    "waarschuwing": "warning",
}


def suggestion(word: str, known: Iterable[str]) -> str:
    """What was probably meant, as the end of a message; nothing when no name comes near."""
    names = {name.casefold(): name for name in known}
    english = _ENGLISH.get(word.casefold())
    if english in names:
        return f"; bedoel je {english!r}?"
    close = difflib.get_close_matches(word[:60].casefold(), names, n=1, cutoff=0.6)
    return f"; bedoel je {names[close[0]]!r}?" if close else ""


class _Checking:
    """The check of one file. Each method converts what it is given; a mistake is noted and the rest goes on."""

    def __init__(self, label: str, lines: Mapping[str, int], folder: Path | None) -> None:
        self.label = label
        self.lines = lines
        self.folder = folder
        self.mistakes: list[Mistake] = []
        self.files: list[Path] = []

    def wrong(self, place: str, message: str) -> Any:
        """Note a mistake, on the line of the place or of the nearest thing around it; the answer is None."""
        known = place
        while known and known not in self.lines:
            known = known[: max(known.rfind("."), known.rfind("["), 0)]
        self.mistakes.append(Mistake(self.label, self.lines.get(known, 1), place, message))

    def unknown(self, place: str, what: str, word: str, known: Iterable[str]) -> None:
        names = list(known) if len(self.mistakes) < _MOST_SUGGESTIONS else []
        hint = suggestion(word, names) or (f"; kies uit {', '.join(names)}" if 0 < len(names) <= 12 else "")
        self.wrong(place, f"{what} {word!r} bestaat niet{hint}")

    def profile(self, content: Mapping[str, Any]) -> dict[str, Any]:
        tables = {"house": self.house, "rules": self.rules, "on": self.on, "channels": self.channels}
        settings: dict[str, Any] = {}
        for key, value in content.items():
            if key in TOP:
                self.take(settings, key, value, TOP[key], key)
            elif key not in tables:
                self.unknown(key, "de instelling", key, [*TOP, *tables])
            elif self.is_table(value, key):
                settings[key] = tables[key](value)
        for place in settings.get("afresh", ()):
            self.is_list(place)
        return settings

    def is_list(self, place: str) -> None:
        """A place of `afresh` must name a list, else it would do nothing and nobody would know."""
        parts = place.split(".")
        if parts[0] == "on" and set(parts[1:2]) & platform_ids():
            parts = ["rules", *parts[2:]]
        if ".".join(parts) not in _lists():
            self.unknown("afresh", "de lijst", place, _lists())

    def house(self, table: Mapping[str, Any]) -> dict[str, Any]:
        house: dict[str, Any] = {}
        for name, value in table.items():
            if name in house_options():
                self.take(house, name, value, house_options()[name], f"house.{name}")
            else:
                self.unknown(f"house.{name}", "de huisafspraak", name, house_options())
        return house

    def on(self, table: Mapping[str, Any]) -> dict[str, Any]:
        return {
            platform: self.rules(rules, f"on.{platform}")
            for platform, rules in table.items()
            if self.is_platform(platform, f"on.{platform}") and self.is_table(rules, f"on.{platform}")
        }

    def rules(self, table: Mapping[str, Any], above: str = "rules") -> dict[str, Any]:
        found = {}
        for name, settings in table.items():
            place = f"{above}.{name}"
            if name not in all_rules():
                self.unknown(place, "de regel", name, all_rules())
            elif self.is_table(settings, place):
                found[name] = self.rule(all_rules()[name], settings, place)
        return found

    def rule(self, rule: Rule, table: Mapping[str, Any], above: str) -> dict[str, Any]:
        kinds = {name: option.annotation for name, option in rule.options.items()} | dict(RESERVED)
        found: dict[str, Any] = {}
        for name, value in table.items():
            if name in kinds:
                self.take(found, name, value, kinds[name], f"{above}.{name}")
            else:
                self.unknown(f"{above}.{name}", "de optie", name, kinds)
        return found

    def channels(self, table: Mapping[str, Any]) -> dict[str, Any]:
        return {
            platform: self.fields(card, Channel, f"channels.{platform}")
            for platform, card in table.items()
            if self.is_platform(platform, f"channels.{platform}") and self.is_table(card, f"channels.{platform}")
        }

    def is_platform(self, name: str, place: str) -> bool:
        if name not in platform_ids():
            self.unknown(place, "het kanaal", name, sorted(platform_ids()))
            return False
        return True

    def is_table(self, value: Any, place: str) -> bool:
        if not isinstance(value, Mapping):
            self.wrong(place, f"verwacht een tabel, [{place}], gevonden {_found(value)}")
            return False
        return True

    def take(self, into: dict[str, Any], name: str, value: Any, annotation: Any, place: str) -> None:
        before = len(self.mistakes)
        converted = self.convert(value, annotation, place)
        self.hold(name, converted, place)
        if len(self.mistakes) == before:
            into[name] = converted

    def hold(self, name: str, value: Any, place: str) -> None:
        """Check what a name promises beyond its type: a platform that exists, a hashtag that stays whole."""
        known = {"platform": platform_ids(), "platforms": platform_ids(), "expect": all_rules().keys()}.get(name)
        for n, item in enumerate(value if isinstance(value, tuple) else [value]):
            here = f"{place}[{n}]" if isinstance(value, tuple) else place
            if not isinstance(item, str):
                continue
            if known is not None and item not in known:
                self.unknown(here, "de regel" if name == "expect" else "het kanaal", item, sorted(known))
            elif isinstance(value, tuple) and not item.strip():
                self.wrong(here, "verwacht tekst, gevonden niets")
            elif name in ("hashtag", "hashtags") and item and not re.fullmatch(r"[#＃]?\w*[^\W\d]\w*", item):
                self.wrong(here, f"{item!r} blijft als hashtag niet heel; schrijf hem met letters, cijfers of _ aaneen")

    def convert(self, value: Any, annotation: Any, place: str) -> Any:
        """`value` as the annotation wants it; None and a mistake when it is something else."""
        annotation = bare(annotation)
        origin, args = get_origin(annotation), get_args(annotation)
        if annotation is Terms:
            return self.terms(value, place)
        if origin is Literal:
            if isinstance(value, str) and value in args:
                return value
            hint = suggestion(value, args) if isinstance(value, str) else ""
            return self.wrong(place, f"verwacht {_choice(args)}, gevonden {_found(value)}{hint}")
        if origin is tuple:
            return self.items(value, args[0], place)
        if origin is not None and issubclass(origin, Mapping):
            if not self.is_table(value, place):
                return None
            return {key: self.convert(item, args[1], f"{place}.{key}") for key, item in value.items()}
        if is_record(annotation):
            return self.record(value, annotation, place)
        return self.plain(value, annotation, place)

    def plain(self, value: Any, kind: Any, place: str) -> Any:
        if kind is float and type(value) is int:
            value = float(value)
        if type(value) is not kind and not (kind in (str, datetime) and isinstance(value, kind)):
            return self.wrong(place, f"verwacht {_DUTCH.get(kind, kind.__name__)}, gevonden {_found(value)}")
        if kind in (int, float) and not (math.isfinite(value) and value >= 0):
            return self.wrong(place, f"verwacht een getal van 0 of meer, gevonden {_found(value)}")
        return value

    def items(self, value: Any, kind: Any, place: str) -> Any:
        one = isinstance(value, str) and (bare(kind) is str or get_origin(bare(kind)) is Literal)
        items = [value] if one else value
        if not isinstance(items, list):
            return self.wrong(place, f"verwacht een lijst, [{_example(kind)}], gevonden {_found(value)}")
        return tuple(self.convert(item, kind, f"{place}[{n}]") for n, item in enumerate(items))

    def terms(self, value: Any, place: str) -> Any:
        """`{ wrong = "right" }`, a list of words and of tables, or the name of a list beside the profile."""
        if isinstance(value, str):
            return self.term_list(value, place)
        if isinstance(value, Mapping):
            found = [self.term({"wrong": wrong, "right": right}, f"{place}.{wrong}") for wrong, right in value.items()]
            return tuple(term for terms in found for term in terms)
        if not isinstance(value, list):
            return self.wrong(place, f"verwacht een lijst of de naam van een CSV-bestand, gevonden {_found(value)}")
        before = len(self.mistakes)
        terms: list[Term] = []
        for n, item in enumerate(value):
            if isinstance(item, Mapping) and set(item) == {"file"}:
                terms += self.term_list(item["file"], f"{place}[{n}].file") or ()
            else:
                terms += self.term({"wrong": item} if isinstance(item, str) else item, f"{place}[{n}]")
        return tuple(terms) if len(self.mistakes) == before else None

    def term(self, entry: Any, place: str) -> Iterator[Term]:
        """One entry: several spellings in `wrong` share `right`; `forms` gives each inflection its own."""
        if not isinstance(entry, Mapping):
            self.wrong(place, f"verwacht een woord of {{ wrong = …, right = … }}, gevonden {_found(entry)}")
            return
        found = self.fields(entry, _TermEntry, place)
        before = len(self.mistakes)
        spellings, forms = found.pop("wrong", ()), found.pop("forms", {})
        for n, wrong in enumerate((*spellings, *forms)):
            if problem := unfindable(wrong, bool(found.get("inside"))):
                item = f"{place}.wrong[{n}]"
                self.wrong(item if item in self.lines else f"{place}.wrong", problem)
        if len(self.mistakes) == before and spellings:
            shared = Term("", **found)
            yield from (shared._replace(wrong=wrong) for wrong in spellings)
            yield from (shared._replace(wrong=form, right=(right,)) for form, right in forms.items())

    def term_list(self, name: Any, place: str) -> Any:
        """A list in a file beside the profile: fout;goed;uitleg."""
        if not isinstance(name, str) or self.folder is None or Path(name).name != name:
            return self.wrong(place, f"verwacht de naam van een CSV-bestand naast het profiel, gevonden {_found(name)}")
        path = self.folder / name
        self.files.append(path)
        try:
            terms, mistakes = parse(decoded(start_of(path, MAX_LIST_BYTES), MAX_LIST_BYTES))
        except Unreadable as error:
            self.mistakes.append(Mistake(name, error.line, place, str(error)))
            return None
        except OSError as error:
            return self.wrong(place, f"de lijst {name!r} is niet te lezen: {reason(error)}")
        self.mistakes += [Mistake(name, line, place, message) for line, message in mistakes.items()]
        return terms

    def record(self, value: Any, kind: Any, place: str) -> Any:
        if not self.is_table(value, place):
            return None
        before = len(self.mistakes)
        fields = self.fields(value, kind, place)
        if len(self.mistakes) > before:
            return None
        try:
            return kind(**fields)
        except ValueError as error:  # what a record checks of itself, such as a start before an end
            return self.wrong(place, str(error))

    def fields(self, table: Mapping[str, Any], kind: Any, place: str) -> dict[str, Any]:
        hints = _hints(kind)
        found: dict[str, Any] = {}
        for name, item in table.items():
            if name in hints:
                self.take(found, name, item, hints[name], f"{place}.{name}")
            else:
                self.unknown(f"{place}.{name}", "het veld", name, hints)
        for name in required(kind):
            if name not in table:
                self.wrong(place, f"het veld {name!r} ontbreekt")
        return found


class _TermEntry(NamedTuple):
    """An entry of a word list as it stands in a profile; see Term."""

    wrong: tuple[str, ...]
    right: tuple[str, ...] = ()
    note: str = ""
    case: bool = False
    inside: bool = False
    near: tuple[str, ...] = ()
    not_near: tuple[str, ...] = ()
    quoted: bool = False
    forms: Mapping[str, str] = MappingProxyType({})


TERM_ENTRY = _TermEntry

_DUTCH = {
    str: "tekst tussen aanhalingstekens",
    int: "een geheel getal",
    float: "een getal",
    bool: "true of false",
    date: "een datum zoals 2026-12-01",
    datetime: "een datum met tijd zoals 2026-12-01T17:00:00",
}
_EXAMPLE = {str: '"…", "…"', int: "1, 2", float: "1, 2", date: "2026-12-01"}


def _example(kind: Any) -> str:
    return _EXAMPLE.get(bare(kind), "{ … }")


def _choice(args: tuple[Any, ...]) -> str:
    *most, last = [repr(arg) for arg in args]
    return f"{', '.join(most)} of {last}" if most else last


def reason(error: OSError) -> str:
    """Why a file cannot be read, in Dutch where that is one of the usual reasons."""
    usual = {
        FileNotFoundError: "het staat er niet",
        IsADirectoryError: "het is een map",
        PermissionError: "je mag het niet openen",
    }
    return usual.get(type(error)) or str(error.strerror or error)


def _found(value: Any) -> str:
    if isinstance(value, Mapping):
        return "een tabel"
    if isinstance(value, bool):
        return str(value).lower()
    shown = str(value) if isinstance(value, date) else repr(value)
    return shown if len(shown) <= 40 else shown[:39] + "…"
