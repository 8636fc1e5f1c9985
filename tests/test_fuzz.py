"""Whatever comes in, what goes out is JSON, never a 5xx, and every span covers what it says."""

from __future__ import annotations

import json
import os
from itertools import pairwise
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from composer_api import Config
from composer_api.answer_schemas import CheckAnswer, CountsAnswer, ErrorAnswer
from composer_api.schemas import CheckQuestion
from shared_rules import platforms
from tests.conftest import PATIENT, PORT, client_of

CLIENT = client_of(Config(limits=PATIENT))
FIELDS = sorted(CheckQuestion().fields)
TIMES = 12 if os.environ.get("HYPOTHESIS_PROFILE") == "nightly" else 1  # 21,600 inputs instead of 1,800
PLATFORMS = st.sampled_from(sorted(platforms()))

# Words that rules look for, characters that are hard to count, and everything else.
WORDS = (
    "#KSAinbeeld #ksa_in_beeld # @jan https://voorbeeld.be/é?q=1 www.a.b jan@ksa.be u je uw chill sukkel volgens "
    "onderzoek 60% “citaat” `code` € 😀 👨\u200d👩\u200d👧 🇧🇪🇳 👍🏽 e\u0301 İ ß ĳ ﬁ 𝐤 ー 한"
)
ODD = ["\u200d", "\ufe0f", "\ud83d", "\ude00", "\x00", "\u202e", "\u2028", "\r\n", "\t", " "]
PIECES = st.sampled_from(WORDS.split(" ") + ODD)
TEXTS = st.one_of(
    st.lists(PIECES, max_size=25).map(" ".join),
    st.lists(PIECES, max_size=25).map("".join),
    st.text(st.characters(exclude_categories=()), max_size=200),
)
SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | TEXTS
ANYTHING = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4), max_leaves=15
)


def post(path: str, body: bytes) -> tuple[int, Any]:
    response = CLIENT.post(path, data=body, content_type="application/json", base_url=f"http://127.0.0.1:{PORT}")
    assert response.status_code in (200, 400, 413, 422), response.text
    if response.status_code != 200:
        assert ErrorAnswer().validate(response.get_json()) == {}
    return response.status_code, response.get_json()


def encoded(value: Any) -> bytes:
    return json.dumps(value).encode()


@settings(max_examples=300 * TIMES)
@given(st.sampled_from(["/v1/check", "/v1/count"]), st.binary(max_size=300))
def test_any_bytes(path: str, body: bytes) -> None:
    post(path, body)


@settings(max_examples=200 * TIMES)
@given(st.sampled_from(["/v1/check", "/v1/count"]), ANYTHING)
def test_any_json(path: str, value: Any) -> None:
    post(path, encoded(value))


@settings(max_examples=400 * TIMES)
@given(st.dictionaries(st.sampled_from(FIELDS), ANYTHING, max_size=6), PLATFORMS, TEXTS)
def test_the_right_fields_with_the_wrong_values(fields: dict[str, Any], platform: str, text: str) -> None:
    post("/v1/check", encoded({"text": text, "platform": platform, **fields}))


@settings(max_examples=300 * TIMES)
@given(st.binary(min_size=1, max_size=4), st.integers(0, 300), st.integers(0, 10))
def test_a_damaged_question(patch: bytes, place: int, cut: int) -> None:
    body = encoded(
        {
            "text": "Dag 1 #KSAinbeeld 😀, dag 2 #ksa_in_beeld",
            "platform": "instagram",
            "media": [{"kind": "image", "width": 1080, "alt": "Een tent"}],
            "reply_to": {"text": "Hoe laat?", "thread": [{"text": "Dag", "by": "own"}]},
            "planned_for": "2026-12-01T17:00",
        }
    )
    place %= len(body)
    post("/v1/check", body[:place] + patch + body[place + cut :])


@settings(max_examples=400 * TIMES)
@given(TEXTS, PLATFORMS, st.sampled_from(["standaard", "jeugdbeweging", "publieke-dienst"]))
def test_every_span_covers_the_text_it_names(text: str, platform: str, profile: str) -> None:
    status, answer = post("/v1/check", encoded({"text": text, "platform": platform, "profile": profile}))
    assert status == 200
    assert CheckAnswer().validate(answer) == {}
    assert answer["skipped"] == []
    # As JSON reads it: a high and a low surrogate side by side are one character, what is left of them U+FFFD.
    paired = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
    units = "".join("\ufffd" if "\ud800" <= each <= "\udfff" else each for each in paired).encode("utf-16-le")
    ids = [finding["id"] for finding in answer["findings"]]
    assert len(ids) == len(set(ids))
    for finding in answer["findings"]:
        if finding["span"]:
            start, end = finding["span"]["start"], finding["span"]["end"]
            assert units[2 * start : 2 * end].decode("utf-16-le") == finding["text"]
        for fix in finding["fixes"]:
            places = sorted((edit["start"], edit["end"]) for edit in fix["edits"])
            assert all(0 <= start <= end <= len(units) // 2 for start, end in places)
            assert all(one[1] <= other[0] for one, other in pairwise(places))


@settings(max_examples=200 * TIMES)
@given(TEXTS, PLATFORMS)
def test_counting_twice_counts_the_same(text: str, platform: str) -> None:
    body = encoded({"text": text, "platform": platform})
    first = post("/v1/count", body)
    assert first[0] == 200
    assert CountsAnswer().validate(first[1]) == {}
    assert post("/v1/count", body) == first
    assert all(count["used"] >= 0 for count in first[1]["counts"])
