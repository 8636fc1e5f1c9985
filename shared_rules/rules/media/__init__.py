"""What the guidelines and the platforms ask of pictures and films. Silent on what nobody looked at: None is unknown."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Draft, Media
from ...platforms import MediaFacts, platform


def pictures(draft: Draft) -> Iterator[tuple[int, Media]]:
    """Every picture with its index among the attachments."""
    return ((index, media) for index, media in enumerate(draft.media) if media.kind in ("image", "gif"))


def films(draft: Draft) -> Iterator[tuple[int, Media]]:
    """Every film with its index among the attachments."""
    return ((index, media) for index, media in enumerate(draft.media) if media.kind == "video")


def facts(draft: Draft, media: Media) -> MediaFacts | None:
    """What the platform says of such an attachment there; what it does not say of a moving GIF holds as for a picture."""
    there = platform(draft.platform)
    return there.media(media.kind, draft.surface) or (
        there.media("image", draft.surface) if media.kind == "gif" else None
    )


def megabytes(size: int) -> str:
    """A size for people: 8388608 is "8,4"."""
    return f"{size / 1_000_000:.3g}".replace(".", ",")
