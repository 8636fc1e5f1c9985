"""Links as X ends them: the rules of twitter-text 3.1.0 (Apache License 2.0, see shared_rules/data/NOTICE), in one pass
over the text.

twitter-text finds links with one expression that tries every split of a dotted run, which takes seconds on "a.a.a.a".
Here a dotted run is cut in labels once and its top-level domain looked up in a set. Start reading at `links`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from .domains import known_to_x
from .entities import Pair
from .x_tables import ASCII_DOMAIN, MARKS, PATH, SPACES

_DIRECTIONS = "\u202a\u202b\u202c\u202d\u202e\u061c\u200e\u200f\u2066\u2067\u2068\u2069"
# Neither the first nor the last character of a label; inside it - and _ may stand, and a dotted run also holds dots.
_NOT_AT_EDGE = frozenset(MARKS + SPACES + _DIRECTIONS + "\ufffe\ufeff\uffff")
_NEVER_IN_RUN = _NOT_AT_EDGE - set("-_.")
# A dot that a top-level domain may follow; none starts with a digit.
_DOT = re.compile(rf"\.(?=[^{re.escape(''.join(sorted(_NOT_AT_EDGE)))}0-9])")
_RUN = re.compile(rf"[^{re.escape(''.join(sorted(_NEVER_IN_RUN)))}]*+")
_NOT_BEFORE_LINK = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789@＠$#＃\ufffe\ufeff\uffff")
# JavaScript reads a character above this as two, and takes the first half for the character before a link.
_BMP = "\uffff"
_ASCII_START = re.compile(r"[0-9A-Za-z]*+(?![@+\-])")
_PUNYCODE = re.compile(r"xn--[\-0-9a-z]+", re.IGNORECASE | re.ASCII)
_ASCII_LABELS = re.compile(rf"[{ASCII_DOMAIN}]++\.(?>(?:[{ASCII_DOMAIN}]++\.)*)")

_PORT = re.compile(r":[0-9]++")
_QUERY_RUN = re.compile(r"\?[a-zA-Z0-9!?*'@();:&=+$/%#\[\]\-_.,~|]++")
_NOT_LAST_IN_QUERY = "!?*'@();:+$%[].,~|"
_SHORT_LINK = re.compile(
    r"https?://t\.co/([a-zA-Z0-9]++)(?:\?[a-zA-Z0-9!?*'@();:&=+$/%#\[\]\-_.,~|]*[a-zA-Z0-9\-_&=#/])?",
    re.IGNORECASE | re.ASCII,
)
_LONGEST_LINK = 4096
_LONGEST_SHORT_NAME = 40
_LONGEST_LABEL = 63


def links(text: str) -> list[Pair]:
    """Each link, with or without https://; `mooi.Be` is one."""
    found: list[Pair] = []
    done = end = 0
    for dot in _DOT.finditer(text):
        at = dot.start()
        if at < end:
            continue
        start = at
        while start > end and text[start - 1] not in _NEVER_IN_RUN:
            start -= 1
        run = _RUN.match(text, at)
        end = run.end() if run else at
        done = _links_in_run(text, start, end, done, found)
    return found


def _links_in_run(text: str, start: int, end: int, done: int, found: list[Pair]) -> int:
    """The links that start in one dotted run. Answers up to where the text is used up."""
    begins = [start]
    at = text.find(".", start, end)
    while at >= 0:
        begins.append(at + 1)
        at = text.find(".", at + 1, end)
    last = len(begins) - 1
    domain_ends = [_end_of_top_level(text, begin) if number else 0 for number, begin in enumerate(begins)]
    # reach[n]: the end of the longest domain whose labels run on from label n, taken whole; 0 if there is none.
    reach = [0] * (last + 2)
    for number in range(last - 1, -1, -1):
        label_start, label_end = begins[number], begins[number + 1] - 1
        whole = label_start < label_end and text[label_start] not in _NOT_AT_EDGE
        if whole and text[label_end - 1] not in _NOT_AT_EDGE:
            reach[number] = reach[number + 1]
            if not reach[number] and domain_ends[number + 1] and text.find("_", label_start, label_end) < 0:
                reach[number] = domain_ends[number + 1]

    protocol = _protocol_before(text, start, done)
    if protocol is not None and reach[0]:
        done = _take(text, protocol, start, reach[0], found, False)
    number = 0
    while number < last and begins[number + 1] <= done:
        number += 1
    while number < last:
        taken = _start_in_label(text, begins[number], begins[number + 1] - 1, done, bool(reach[number + 1]))
        goal = reach[number + 1] or domain_ends[number + 1]
        if taken < 0 or not goal:
            number += 1
            continue
        halved = taken and (taken == done or text[taken - 1] in _NOT_BEFORE_LINK)  # starts inside a surrogate pair
        before = "" if halved else text[taken - 1 : taken]
        done = _take(text, None, taken, goal, found, before in tuple("-_./"))
        while number < last and begins[number + 1] <= done:
            number += 1
    return done


def _start_in_label(text: str, start: int, end: int, done: int, runs_on: bool) -> int:
    """The first place in a label where a link may start; -1 if there is none. `runs_on`: more labels follow before the
    top-level domain; the last one before it may hold no underscore."""
    if end <= start or text[end - 1] in _NOT_AT_EDGE:
        return -1
    if not runs_on:
        start = max(start, text.rfind("_", start, end) + 1)
    if done and start <= done < end and text[done] <= _BMP:
        done += 1
    places: Iterable[int] = range(max(start, done), end)
    if start == 0 and end > 1 and text[0] not in _NOT_BEFORE_LINK and text[0] <= _BMP:
        places = (1, 0, *places)  # the first character counts as the one before a link, if that gives a link
    for position in places:
        if text[position] in _NOT_AT_EDGE:
            continue
        if position == 0 or text[position - 1] not in _NOT_BEFORE_LINK or text[position] > _BMP:
            return position
    return -1


def _protocol_before(text: str, start: int, done: int) -> int | None:
    """Where the http(s):// in front of a domain starts, if a link may start there."""
    if not text.startswith("://", start - 3) or start < 7:
        return None
    before = text[max(start - 8, 0) : start].lower()
    if not before.endswith(("https://", "http://")):
        return None
    at = start - (8 if before.endswith("https://") else 7)
    return at if at == 0 or (at - 1 >= done and text[at - 1] not in _NOT_BEFORE_LINK) else None


@cache
def _path() -> re.Pattern[str]:
    brackets = rf"\((?:[{PATH}]++\)|[{PATH}]*+\([{PATH}]++\)[{PATH}]*+\))"
    last = rf"(?![!$%&'*,.:;@\[\]|~–])[{PATH}]"
    return re.compile(rf"/(?:[{PATH}]*(?:{brackets}[{PATH}]*)*{last})?(?:{brackets})*")


def _take(text: str, protocol: int | None, start: int, end: int, found: list[Pair], with_protocol_only: bool) -> int:
    """Note the link whose domain is text[start:end]. Answers where it ends, also when it turns out to be none."""
    domain_end = end
    if text.startswith(":", end) and (port := _PORT.match(text, end)):
        end = port.end()
    path = _path().match(text, end) if text.startswith("/", end) else None
    if path:
        end = path.end()
    if text.startswith("?", end) and (query := _QUERY_RUN.match(text, end)):
        end += len(query[0].rstrip(_NOT_LAST_IN_QUERY))
    domain = text[start:domain_end]
    first = start if protocol is None else protocol
    if _utf16(text[first:end]) + (8 if protocol is None else start - protocol) > _LONGEST_LINK or not _resolvable(
        domain
    ):
        return end
    if protocol is not None:
        short = _SHORT_LINK.match(text, protocol, end)
        if short is None:
            found.append((protocol, end))
        elif len(short[1]) <= _LONGEST_SHORT_NAME:
            found.append((protocol, short.end()))
    elif not with_protocol_only:
        # twitter-text looks for the text of the Latin part, so "ksa.be½ksa.be" gives its first half.
        begin = length = 0
        for ascii_start, ascii_end in _ascii_domains(domain):
            begin = domain.find(domain[ascii_start:ascii_end], begin + length)
            length = ascii_end - ascii_start
            found.append((start + begin, start + begin + length))
        if path and length:
            found[-1] = (found[-1][0], end)
    return end


def _ascii_domains(domain: str) -> Iterator[Pair]:
    """Without https:// only the part in Latin letters is a link."""
    position = 0
    while run := _ASCII_LABELS.search(domain, position):
        start, position = run.span()
        dot = position - 1
        while dot > start:
            if end := _end_of_top_level(domain, dot + 1):
                yield start, end
                position = max(position, end) if dot == run.end() - 1 else end
                break
            dot = domain.rfind(".", start, dot)


def _resolvable(domain: str) -> bool:
    """Whether every label is at most 63 characters once it is written in ASCII."""
    if domain.isascii():
        if len(domain) <= _LONGEST_LABEL:
            return True
        return all(len(label) <= _LONGEST_LABEL for label in domain.split("."))
    if domain.startswith("xn--") and next(_ascii_domains(domain), None) is None:
        return False
    return all(_ascii_length(label) <= _LONGEST_LABEL for label in domain.split("."))


def _ascii_length(label: str) -> int:
    length = -1
    for part in re.split(r"[\u3002\uFF0E\uFF61]", label):
        length += 1 + len(part)
        if not part.isascii() and length <= _LONGEST_LABEL:
            length += 4 + len(part.encode("punycode", "replace")) - len(part)
    return length


@cache
def _other_top_levels() -> tuple[tuple[tuple[int, frozenset[str]], ...], frozenset[str]]:
    """The top-level domains in other scripts by their length, longest first; and the characters they start with."""
    others = [name for name in known_to_x() if not name.isascii()]
    lengths = sorted({len(name) for name in others}, reverse=True)
    by_length = tuple((length, frozenset(name for name in others if len(name) == length)) for length in lengths)
    return by_length, frozenset(name[0] for name in others)


def _end_of_top_level(text: str, start: int) -> int:
    """Where the top-level domain that starts here ends; 0 if none does. What follows it may be anything but a letter or
    digit in ASCII, @, + or -."""
    latin = _ASCII_START.match(text, start)
    if latin and latin.end() > start and latin[0].lower() in known_to_x():
        return latin.end()
    first = text[start : start + 1]
    if first in ("x", "X"):
        punycode = _PUNYCODE.match(text, start)
        return punycode.end() if punycode else 0
    if first > "\x7f":
        lengths, firsts = _other_top_levels()
        if first.lower() in firsts:
            for length, names in lengths:
                end = start + length
                if text[start:end].lower() in names and text[end : end + 1] not in _NEVER_AFTER_TOP_LEVEL:
                    return end
    return 0


_NEVER_AFTER_TOP_LEVEL = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789@+-")


def _utf16(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
