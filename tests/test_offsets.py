"""Offsets on the wire are UTF-16 code units; Python's own encoder is the oracle."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer_api.offsets import to_utf16, utf16_length


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


ANY_TEXT = st.text(
    st.one_of(
        st.characters(exclude_categories=()),  # surrogates too
        st.sampled_from("aé€😀👨‍👩‍👧🇧🇪\u0301\ufe0f\ud83d\ude00\U0010ffff"),
    )
)


@given(ANY_TEXT)
def test_every_offset_is_what_the_encoder_says(text: str) -> None:
    at = to_utf16(text)
    assert [at(offset) for offset in range(len(text) + 1)] == [units(text[:offset]) for offset in range(len(text) + 1)]


@given(ANY_TEXT)
def test_length_is_what_the_encoder_says(text: str) -> None:
    assert utf16_length(text) == units(text)


@pytest.mark.parametrize(
    ("text", "offset", "expected"),
    [
        ("", 0, 0),
        ("kamp", 4, 4),
        ("één €", 5, 5),
        ("😀 #kamp", 2, 3),
        ("😀😀😀", 3, 6),
        ("\ud83d los", 2, 2),  # half an emoji is one unit, as in JavaScript
        ("\ude00\ud83d", 2, 2),
        ("👨‍👩‍👧!", 5, 8),  # three people and two joiners
        ("🇧🇪!", 2, 4),
        ("𝐤𝐚𝐦𝐩", 4, 8),
    ],
)
def test_some_offsets_by_hand(text: str, offset: int, expected: int) -> None:
    assert to_utf16(text)(offset) == expected
