"""Length: what fits, what reads well."""

from __future__ import annotations

from ...counting import count
from ...model import Count, Draft


def counts(draft: Draft) -> tuple[Count, ...]:
    """The draft counted once for all rules that ask, kept with it as its reading is."""
    kept: tuple[Count, ...] | None = draft.__dict__.get("_counts")
    if kept is None:
        kept = draft.__dict__["_counts"] = count(draft)
    return kept
