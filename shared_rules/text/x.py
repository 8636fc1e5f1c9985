"""Hashtags, mentions, links and cashtags as X ends them: the rules of twitter-text 3.1.0 (Apache License 2.0, see
shared_rules/data/NOTICE), in one pass over the text. Links have a module of their own, x_links.py.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from .entities import NONE, Entities, Pair, apart
from .x_tables import HASHTAG_LETTERS, HASHTAG_OTHERS, LATIN_ACCENTS, MARKS, SPACES

_SPACE = re.escape(SPACES)
_PUNCTUATION = re.escape(MARKS)

_VARIATION = "\ufe0e\ufe0f"
_MENTION = re.compile(r"[@＠]([a-zA-Z0-9_]{1,20})(/[a-zA-Z][a-zA-Z0-9_\-]{0,24})?")
_NOT_BEFORE_MENTION = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_!#$%&*@＠")
_NOT_BEFORE_RT = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_+~.-")
_NOT_AFTER_MENTION = re.compile(rf"[@＠{LATIN_ACCENTS}]|://")
_SPACE_AFTER = r"\x09-\x0D\x20\xA0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF"


def entities(text: str) -> Entities:
    """What X makes clickable; of what overlaps, what starts first."""
    found = (links(text), [span for span, _ in mentions(text)], hashtags(text), cashtags(text))
    return apart(*found) if any(found) else NONE


def mentions(text: str) -> list[tuple[Pair, str]]:
    """Each @name or @name/list: its place, and the list with its slash or ""."""
    found: list[tuple[Pair, str]] = []
    if "@" not in text and "＠" not in text:
        return found
    done = 0
    for mention in _MENTION.finditer(text):
        start, end = mention.span()
        if _may_start_mention(text, start, done):
            done = end
            if not _NOT_AFTER_MENTION.match(text, end):
                found.append(((start, end), mention[2] or ""))
    return found


def _may_start_mention(text: str, start: int, done: int) -> bool:
    """`done`: the character before must not belong to an earlier match."""
    if start == 0:
        return True
    if start - 1 >= done and text[start - 1] not in _NOT_BEFORE_MENTION:
        return True
    if text[max(start - 2, 0) : start].lower() != "rt" or start - 2 < done:
        return False
    return start == 2 or (start - 3 >= done and text[start - 3] not in _NOT_BEFORE_RT)


@cache
def _hashtag() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """A hashtag, a letter one must hold, and what may not stand before it; made when a text first holds a #, because
    these tables are long."""
    letter, others = f"[{HASHTAG_LETTERS}]", f"[{HASHTAG_LETTERS}{HASHTAG_OTHERS}&]"
    whole = rf"[#＃](?![\uFE0F\u20E3])([{HASHTAG_LETTERS}{HASHTAG_OTHERS}]++)"
    return re.compile(whole), re.compile(letter), re.compile(others)


def hashtags(text: str) -> list[Pair]:
    """Each #hashtag, also those inside links."""
    found: list[Pair] = []
    if "#" not in text and "＃" not in text:
        return found
    done = 0
    tag, letter, character = _hashtag()
    for hashtag in tag.finditer(text):
        if not letter.search(text, hashtag.start(1), hashtag.end()):
            continue
        start, end = hashtag.span()
        if start > 0:
            before = text[start - 1]
            if start - 1 < done or (before not in _VARIATION and character.match(before)):
                continue
        done = end
        if not text.startswith(("#", "＃", "://"), end):
            found.append((start, end))
    return found


@cache
def _cashtag() -> re.Pattern[str]:
    return re.compile(
        rf"(?:^|[{_SPACE}])(\$[a-zA-Z]{{1,6}}(?:[._][a-zA-Z]{{1,2}})?)(?=\Z|[{_SPACE_AFTER}{_PUNCTUATION}])"
    )


def cashtags(text: str) -> list[Pair]:
    """Each $cashtag."""
    return [cashtag.span(1) for cashtag in _cashtag().finditer(text)] if "$" in text else []


def links(text: str) -> list[Pair]:
    """Each link, with or without https://; `mooi.Be` is one."""
    return _link_finder()(text) if "." in text else []


@cache
def _link_finder() -> Callable[[str], list[Pair]]:
    """x_links.links, imported for the first text with a full stop in it."""
    from .x_links import links

    return links


@cache
def _reply_prefix() -> re.Pattern[str]:
    return re.compile(rf"[{_SPACE}]*+(?:[@＠][a-zA-Z0-9_]{{1,20}}(?![a-zA-Z0-9_])[{_SPACE}]++)+")


def reply_prefix(text: str) -> int:
    """Where the @names end that a reply starts with."""
    prefix = _reply_prefix().match(text)
    return prefix.end() if prefix else 0
