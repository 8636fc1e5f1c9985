"""What makes two hashtags one, and the campaigns an organisation runs."""

from __future__ import annotations

import unicodedata
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from .model import Draft
from .platforms import platform

_LONG_ENOUGH_FOR_PLURALS = 8  # shorter, and #werk would swallow #werken


class Campaign(NamedTuple):
    """A campaign with its hashtag, from `start` up to and including `end` (None: open).

    A post is about it when it names the campaign or one of `words`.
    """

    name: str
    hashtag: str
    start: date | None = None
    end: date | None = None
    words: tuple[str, ...] = ()

    def runs_on(self, day: date) -> bool:
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


def is_found(draft: Draft) -> bool:
    """Whether anybody can find the draft by its hashtags: it is public, and where hashtags can be searched for."""
    hidden = draft.visibility in ("closed-group", "private-account") or draft.surface == "direct-message"
    return not hidden and platform(draft.platform).hashtag_search is not None


def bare(tag: str) -> str:
    """The hashtag without its #."""
    return tag.lstrip("#＃")


@lru_cache(maxsize=4096)
def key(tag: str) -> str:
    """What two spellings of one hashtag share: no case, accents or separators."""
    return "".join(c for c in unicodedata.normalize("NFKD", bare(tag)).casefold() if c.isalnum())


@lru_cache(maxsize=4096)
def stem(tag: str) -> str:
    """The key without the ending of a plural."""
    same = key(tag)
    return same.removesuffix("en").removesuffix("s") if len(same) > _LONG_ENOUGH_FOR_PLURALS else same
