"""TOML as people type it: what is too wild is refused, what is no TOML is told in Dutch, settings get their line."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

_MAX_PARTS = 9  # a key of thousands of parts takes tomllib seconds and hundreds of megabytes
_MAX_DEPTH = 12


class Unreadable(Exception):
    """Why a file cannot be read, in Dutch, and the line."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line


def read(source: bytes, most: int) -> tuple[dict[str, Any], dict[str, int]]:
    """The content, and the line of every table, key and item by its place: `rules.house-terms.terms[0].wrong`.

    Raises Unreadable when it is bigger than `most` bytes, no UTF-8, no TOML, or made to be slow.
    """
    text = decoded(source, most)
    places = _places(text)
    try:
        return tomllib.loads(text), places
    except tomllib.TOMLDecodeError as error:
        raise Unreadable(*_told(error, text)) from None
    except ValueError:  # a number of thousands of digits
        raise Unreadable(1, "er staat een getal in met veel te veel cijfers") from None


def start_of(path: Path, most: int) -> bytes:
    """The file, or one byte more than `most` of it: enough to know that it is too big. Raises OSError."""
    with path.open("rb") as file:
        return file.read(most + 1)


def decoded(source: bytes, most: int) -> str:
    """The text, with line ends as ours. Raises Unreadable when it is too big or no UTF-8."""
    if len(source) > most:
        raise Unreadable(1, f"te groot: hoogstens {most} bytes; een lange woordenlijst kan in een CSV")
    try:
        return source.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = source[: error.start].count(b"\n") + 1
        raise Unreadable(line, "geen UTF-8; bewaar het bestand als UTF-8") from None


_TOML_IN_DUTCH = {
    "Expected '='": "er ontbreekt een = na een naam",
    "Expected newline": "na deze waarde hoort een nieuwe regel; staat de tekst tussen aanhalingstekens?",
    "Expected ']'": "een ] ontbreekt aan het eind van de kop",
    "Invalid statement": "dit is geen kop en geen naam = waarde",
    "Cannot declare": "deze tabel staat er twee keer; zet alles onder één kop",
    "Cannot overwrite": "deze instelling staat er twee keer",
    "Duplicate inline": "deze instelling staat er twee keer",
    "Cannot mutate": "deze tabel is al af; zet alles onder één kop",
    "Unclosed array": "een lijst is niet gesloten: er ontbreekt een ]",
    "Unclosed inline": "een tabel is niet gesloten: er ontbreekt een }",
    'Expected "': "een tekst is niet gesloten: er ontbreekt een aanhalingsteken",
    "Expected '\"'": "een tekst is niet gesloten: er ontbreekt een aanhalingsteken",
    "Unterminated string": "een tekst is niet gesloten: er ontbreekt een aanhalingsteken",
    "Illegal character '\\n'": "een tekst is niet gesloten: er ontbreekt een aanhalingsteken",
    "Illegal character": "er staat een onzichtbaar teken dat er niet hoort",
    "Invalid initial character": "een naam bestaat uit letters, cijfers, - en _; of staat tussen aanhalingstekens",
    "Invalid value": "geen geldige waarde; tekst staat tussen aanhalingstekens, true en false met kleine letters",
    "Unescaped": "schrijf \\\\ voor een \\, of zet de tekst tussen enkele aanhalingstekens",
    "Invalid date": "deze datum bestaat niet",
}


def _told(error: tomllib.TOMLDecodeError, text: str) -> tuple[int, str]:
    found = re.search(r"at line (\d+)", str(error))
    line = int(found[1]) if found else text.rstrip().count("\n") + 1
    dutch = next((dutch for english, dutch in _TOML_IN_DUTCH.items() if str(error).startswith(english)), None)
    return line, dutch or f"dit is geen TOML: {error}"


# Where everything stands. tomllib does not tell, so the text is walked once more; each pattern takes what it can and
# never gives back (++, *+ and ?>), so that no text can make it slow.
_STRING = "|".join(
    (
        r'"""(?>(?:[^"\\]|\\.|"(?!""))*)"{0,5}+',
        r"'''(?>(?:[^']|'(?!''))*)'{0,5}+",
        r'"(?>(?:[^"\\\n]|\\.)*)"?+',
        r"'[^'\n]*+'?+",
    )
)
_PART = r'(?:[\w-]++|"(?>(?:[^"\\\n]|\\.)*)"|\'[^\'\n]*+\')'
_KEY = rf"{_PART}(?>(?:[ \t]*+\.[ \t]*+{_PART})*)"
_HEADER = re.compile(rf"[ \t]*+(?P<open>\[\[?+)[ \t]*+(?P<key>{_KEY})")
_SETTING = re.compile(rf"[ \t]*+(?P<key>{_KEY})[ \t]*+=")
_TOKEN = re.compile(
    rf"(?P<key>{_KEY})[ \t]*+=|{_STRING}|(?P<blank>#[^\n]*+|[ \t]++)|(?P<mark>[\[\]{{}},\n])|[^\[\]{{}},\n\"'#\s]++|.",
    re.DOTALL,
)
_PARTS = re.compile(_PART)


def _places(text: str) -> dict[str, int]:
    """The line of every place; tomllib does not tell."""
    places: dict[str, int] = {}
    counts: dict[str, int] = {}
    table, line, at = "", 1, 0
    while at < len(text):
        start = at
        if setting := _SETTING.match(text, at):
            at = _value(places, text, setting.end(), _below(table, _parts(setting["key"], line)), line)
        else:
            if header := _HEADER.match(text, at):
                table = _table(_parts(header["key"], line), header["open"] == "[[", counts)
                _note(places, table, line)
            at = text.find("\n", at) + 1 or len(text)
        line += text.count("\n", start, at)
    return places


def _note(places: dict[str, int], place: str, line: int) -> None:
    """Note a place, and what it stands in when that has no line of its own."""
    while place and place not in places:
        places[place] = line
        place = place[: max(place.rfind("."), place.rfind("["), 0)]


def _value(places: dict[str, int], text: str, at: int, place: str, line: int) -> int:
    """Note the place of a setting and of what stands in its value; where the value and its line end."""
    _note(places, place, line)
    nested: list[tuple[str, int | None]] = []  # each open list or table, and the number of the item (None: a table)
    fresh = True  # a new item begins
    while token := _TOKEN.match(text, at):
        at, mark = token.end(), token["mark"]
        around, number = nested[-1] if nested else ("", None)
        if fresh and number is not None and token["blank"] is None and mark not in ("]", "\n"):
            place, fresh = f"{around}[{number}]", False
            _note(places, place, line)
        if token["key"] and nested and number is None:
            place = _below(around, _parts(token["key"], line))
            _note(places, place, line)
        elif mark in ("[", "{"):
            nested.append((place, 0 if mark == "[" else None))
            fresh = True
            if len(nested) > _MAX_DEPTH:
                raise Unreadable(line, f"te diep genest: hoogstens {_MAX_DEPTH} haken in elkaar")
        elif mark in ("]", "}") and nested:
            nested.pop()
            fresh = False
        elif mark == "," and number is not None:
            nested[-1] = (around, number + 1)
            fresh = True
        elif mark == "\n" and not nested:
            break
        line += token[0].count("\n")
    return at


def _table(parts: list[str], is_item: bool, counts: dict[str, int]) -> str:
    """The place of a header; [[x]] is one item more of x."""
    place = ""
    for number, part in enumerate(parts):
        place = _below(place, [part])
        if is_item and number == len(parts) - 1:
            counts[place] = counts.get(place, 0) + 1
        if place in counts:
            place = f"{place}[{counts[place] - 1}]"
    return place


def _parts(key: str, line: int) -> list[str]:
    parts = [part.strip("\"'") for part in _PARTS.findall(key)]
    if len(parts) > _MAX_PARTS:
        raise Unreadable(line, f"een naam met te veel punten: hoogstens {_MAX_PARTS} delen")
    return parts


def _below(place: str, parts: list[str]) -> str:
    return ".".join([place, *parts] if place else parts)
