"""The routes do what they say, on the library's own answers."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from flask import request
from flask.testing import FlaskClient

from composer_api import Config, answer_schemas, create_app, schemas
from composer_api.schemas import CheckQuestion, CountQuestion
from shared_rules import Draft, Media, ReplyTo, check, load, platforms
from shared_rules.messages import message
from shared_rules.model import Because, Count, Earlier, Edit, Finding, Fix, Instance, Level, Message, Report, Span
from tests.conftest import PATIENT, ROOT, Server, client_of, environment

TEXT = "😀 Dag 1 #KSAinbeeld, dag 2 #ksa_in_beeld"


def ask(client: FlaskClient, path: str, body: Any) -> Any:
    response = client.post(path, json=body)
    assert response.status_code == 200, response.text
    return response.get_json()


def in_utf16(text: str, start: int, end: int) -> str:
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")


def test_a_check_answers_in_the_shape_of_the_wire(client: FlaskClient) -> None:
    answer = ask(client, "/v1/check", {"text": TEXT, "platform": "instagram", "profile": "jeugdbeweging"})
    assert answer_schemas.CheckAnswer().validate(answer) == {}
    assert answer["counts"][0]["platform"] == "instagram"


def test_a_finding_stands_where_a_browser_sees_it(client: FlaskClient) -> None:
    [finding] = [
        finding
        for finding in ask(client, "/v1/check", {"text": TEXT, "platform": "instagram"})["findings"]
        if finding["rule"] == "hashtag-variants"
    ]
    span = finding["span"]
    assert in_utf16(TEXT, span["start"], span["end"]) == finding["text"] == "#ksa_in_beeld"
    [edit] = finding["fixes"][0]["edits"]
    assert (edit["start"], edit["end"], edit["text"]) == (span["start"], span["end"], "#KSAinbeeld")
    assert finding["id"] == "hashtag-variants:#ksa_in_beeld"
    assert finding["because"]["document"]


def test_the_answer_is_the_library_s(client: FlaskClient) -> None:
    body = {"text": TEXT, "platform": "instagram", "now": "2026-11-20T10:00", "profile": "jeugdbeweging"}
    report = check(Draft(TEXT, "instagram", now=datetime(2026, 11, 20, 10)), load("jeugdbeweging"))
    answer = ask(client, "/v1/check", body)
    assert [found["message"] for found in answer["findings"]] == [message(found) for found in report.findings]
    assert [count["used"] for count in answer["counts"]] == [count.used for count in report.counts]


def test_messages_come_in_the_language_asked_for(client: FlaskClient) -> None:
    body = {"text": TEXT, "platform": "instagram"}
    dutch = ask(client, "/v1/check", body)["findings"]
    english = ask(client, "/v1/check", {**body, "messages": "en"})["findings"]
    assert dutch
    assert [found["id"] for found in dutch] == [found["id"] for found in english]
    assert all(nl["message"] != en["message"] for nl, en in zip(dutch, english, strict=True))


def test_every_field_of_a_draft_arrives() -> None:
    body = {
        "text": "Tot zaterdag!",
        "platform": "mastodon",
        "surface": "reply",
        "language": "nl-BE",
        "title": "Startdag",
        "content_warning": "spinnen",
        "media": [
            {
                "kind": "image",
                "width": 1080,
                "height": 1350,
                "bytes": 2_000_000,
                "format": "jpeg",
                "seconds": None,
                "alt": "Een tent",
                "name": "tent.jpg",
                "has_location": False,
                "copyright": "KSA",
            },
            {"kind": "video", "seconds": 12.5},
        ],
        "planned_for": "2026-12-01T17:00",
        "now": "2026-11-20T10:00:30",
        "reply_to": {
            "text": "Hoe laat?",
            "author": "@jan",
            "posted_at": "2026-11-20T09:00",
            "own_replies": 2,
            "thread": [{"text": "Dag", "by": "other"}, {"text": "Dag Jan", "by": "own"}],
        },
        "audience": ["ouders", "leden"],
        "goal": "informeren",
        "visibility": "public-group",
        "author": "Els",
        "earlier": [
            {
                "platform": "x",
                "text": "Vorige",
                "posted_at": "2026-11-19T10:00",
                "kind": "photo",
                "planned": True,
                "about": "partner",
            }
        ],
        "instance": {
            "max_characters": 5_000,
            "characters_reserved_per_url": 23,
            "max_media": 4,
            "max_alt_characters": 1_500,
        },
        "profile": "standaard",
        "messages": "en",
    }
    question = CheckQuestion().load(body)
    assert question.profile == "standaard"
    assert question.draft == Draft(
        text="Tot zaterdag!",
        platform="mastodon",
        surface="reply",
        language="nl",
        title="Startdag",
        content_warning="spinnen",
        media=(
            Media("image", 1080, 1350, 2_000_000, "jpeg", None, "Een tent", "tent.jpg", False, "KSA"),
            Media("video", seconds=12.5),
        ),
        media_known=True,
        planned_for=datetime(2026, 12, 1, 17),
        now=datetime(2026, 11, 20, 10, 0, 30),
        reply_to=ReplyTo(
            "Hoe laat?", "@jan", datetime(2026, 11, 20, 9), 2, (Message("Dag", "other"), Message("Dag Jan", "own"))
        ),
        audience=("ouders", "leden"),
        goal="informeren",
        visibility="public-group",
        author="Els",
        earlier=(Earlier("x", "Vorige", datetime(2026, 11, 19, 10), "photo", True, "partner"),),
        instance=Instance(5_000, 23, 4, 1_500),
    )


def test_the_schema_knows_every_field_of_a_draft() -> None:
    own = {"profile", "messages", "words", "strictness"}
    asked = ({*Draft._fields} | own) - {"media_known"}  # told by `media` being there
    assert asked == set(CheckQuestion().fields)
    assert set(Media._fields) == set(schemas.MediaFields().fields)
    assert set(ReplyTo._fields) == set(schemas.ReplyToFields().fields)
    assert set(Earlier._fields) == set(schemas.EarlierFields().fields)
    assert set(Instance._fields) == set(schemas.InstanceFields().fields)
    assert set(Message._fields) == set(schemas.MessageFields().fields)


def test_what_may_be_unknown_may_be_null() -> None:
    nothing = dict.fromkeys(
        ("planned_for", "now", "reply_to", "goal", "author", "instance", "profile", "messages"), None
    )
    question = CheckQuestion().load({"text": "a", "platform": "x", **nothing})
    assert question.draft.reply_to is None
    assert question.profile is None


def test_a_draft_without_a_moment_gets_the_clock_s() -> None:
    before = datetime.now()
    now = CheckQuestion().load({"text": "a", "platform": "x"}).draft.now
    assert before <= now <= datetime.now()


def test_a_moment_with_an_offset_becomes_local_time() -> None:
    utc = CheckQuestion().load({"text": "a", "platform": "x", "now": "2026-06-01T10:00:00.250Z"}).draft.now
    east = CheckQuestion().load({"text": "a", "platform": "x", "now": "2026-06-01T12:00:00.250+02:00"}).draft.now
    assert utc == east == datetime.fromtimestamp(1780308000.25)


def test_counts_for_one_platform_and_for_many(client: FlaskClient) -> None:
    one = ask(client, "/v1/count", {"text": TEXT, "platform": "x"})
    many = ask(client, "/v1/count", {"text": TEXT, "platforms": ["x", "mastodon"]})
    assert answer_schemas.CountsAnswer().validate(many) == {}
    assert {count["platform"] for count in many["counts"]} == {"x", "mastodon"}
    assert [count for count in many["counts"] if count["platform"] == "x"] == one["counts"]


@pytest.mark.parametrize("platforms", [{}, {"platform": "x", "platforms": ["x"]}, {"platforms": []}])
def test_counting_wants_one_platform_or_several(client: FlaskClient, platforms: dict[str, Any]) -> None:
    response = client.post("/v1/count", json={"text": "a", **platforms})
    assert response.status_code == 422
    assert response.get_json()["error"]["where"] in ("platform", "platforms")


def test_counting_and_checking_agree_on_the_counts(client: FlaskClient) -> None:
    for platform in platforms():
        body = {"text": TEXT, "platform": platform, "profile": "jeugdbeweging"}
        assert ask(client, "/v1/count", body)["counts"] == ask(client, "/v1/check", body)["counts"]


def test_rules_are_listed_with_their_why_in_both_languages(client: FlaskClient) -> None:
    dutch, english = client.get("/v1/rules").get_json(), client.get("/v1/rules?language=en").get_json()
    assert answer_schemas.RulesAnswer().validate(dutch) == {}
    assert [rule["id"] for rule in dutch["rules"]] == [rule["id"] for rule in english["rules"]]
    assert sum(nl["why"] != en["why"] for nl, en in zip(dutch["rules"], english["rules"], strict=True)) > 5
    assert client.get("/v1/rules?language=xx").status_code == 422


def test_platforms_are_listed_with_their_limits_and_sources(client: FlaskClient) -> None:
    answer = client.get("/v1/platforms").get_json()
    assert answer_schemas.PlatformsAnswer().validate(answer) == {}
    [x] = [platform for platform in answer["platforms"] if platform["id"] == "x"]
    assert any(limit["surface"] == "post" and limit["value"] == 280 and limit["source"] for limit in x["limits"])


def test_profiles_are_listed_and_one_is_the_default(client: FlaskClient) -> None:
    answer = client.get("/v1/profiles").get_json()
    assert answer_schemas.ProfilesAnswer().validate(answer) == {}
    assert [profile["name"] for profile in answer["profiles"] if profile["default"]] == ["standaard"]


def test_the_service_s_own_profile_may_be_a_file(tmp_path: Path) -> None:
    file = tmp_path / "ksa-sint-jan.toml"
    file.write_text('title = "KSA Sint-Jan"\nextends = "standaard"\n[rules.hashtag-variants]\nlevel = "off"\n', "utf-8")
    client = client_of(Config(profile=str(file), limits=PATIENT))
    body = {"text": TEXT, "platform": "instagram"}
    rules = {finding["rule"] for finding in ask(client, "/v1/check", body)["findings"]}
    others = {finding["rule"] for finding in ask(client, "/v1/check", {**body, "profile": "standaard"})["findings"]}
    assert "hashtag-variants" not in rules
    assert "hashtag-variants" in others
    named = {profile["name"]: profile for profile in client.get("/v1/profiles").get_json()["profiles"]}
    assert named["ksa-sint-jan"] == {"name": "ksa-sint-jan", "title": "KSA Sint-Jan", "default": True, "channels": []}
    assert ask(client, "/v1/check", {**body, "profile": "ksa-sint-jan"}) == ask(client, "/v1/check", body)


def test_a_profile_tells_whom_each_channel_is_for(client: FlaskClient) -> None:
    named = {profile["name"]: profile for profile in client.get("/v1/profiles").get_json()["profiles"]}
    cards = {card["platform"]: card for card in named["jeugdbeweging"]["channels"]}
    assert "ouders" in cards["facebook"]["audience"]
    assert cards["snapchat"]["use"]


def test_the_writer_s_own_words_are_no_spelling_mistakes(client: FlaskClient) -> None:
    body = {"text": "We zoeken nog begelijders voor onze zomerkampen.", "platform": "facebook"}

    def misspelled(**more: object) -> list[str]:
        found = ask(client, "/v1/check", {**body, **more})["findings"]
        return [finding["text"] for finding in found if finding["rule"] == "misspelling"]

    assert misspelled() == ["begelijders"]
    assert misspelled(words=["Begelijders"]) == []
    assert misspelled() == ["begelijders"]


def test_a_count_tells_what_counts_for_more_than_one_sees(client: FlaskClient) -> None:
    [count] = ask(client, "/v1/count", {"text": "Feest 🎉 en 🎉!", "platform": "x"})["counts"]
    assert count["costs"] == [{"text": "🎉", "kind": "character", "each": 2, "seen": 1, "times": 2}]


def test_two_findings_of_a_kind_have_two_ids(client: FlaskClient) -> None:
    text = "Dag 1 #KSAinbeeld #ksa_in_beeld en #ksa_in_beeld en #ksa_in_beeld"
    ids = [found["id"] for found in ask(client, "/v1/check", {"text": text, "platform": "instagram"})["findings"]]
    assert len(ids) == len(set(ids))
    assert "hashtag-variants:#ksa_in_beeld" in ids
    assert "hashtag-variants:#ksa_in_beeld#3" in ids


def test_a_report_is_told_with_all_that_is_in_it() -> None:
    from composer_api import answers

    draft = Draft(TEXT, "instagram", title="😀 Titel")
    fix = Fix((Edit(Span(29, 42), ""),))
    tag = {"tag": "#ksa_in_beeld", "fixed": "#KSAinbeeld"}
    own = Because("Zo vinden ouders ons.", "Ons beleid, p. 3")
    report = Report(
        counts=(Count("instagram", "utf16", 300, 280, 250, Span(0, 2), "title", "reported"),),
        findings=(Finding(Span(29, 42), tag, (fix,), "", "hashtag-variants", Level.HINT, "#ksa_in_beeld", own),),
        skipped=("insults",),
    )
    with create_app().test_request_context():
        answer = answers.check(report, draft, "nl")
    assert answer_schemas.CheckAnswer().validate(answer) == {}
    [count], [finding] = answer["counts"], answer["findings"]
    assert (count["left"], count["visible"], count["certainty"]) == (-50, {"start": 0, "end": 3}, "reported")
    assert finding["because"] == {"text": "Zo vinden ouders ons.", "document": "Ons beleid, p. 3"}
    assert finding["fixes"][0]["label"] == "Weghalen"
    assert answer["skipped"] == ["insults"]


def test_the_page_and_its_parts_are_served(client: FlaskClient) -> None:
    if not (ROOT / "composer_api" / "page" / "index.html").exists():
        pytest.skip("the page is not there")
    page = client.get("/")
    assert page.content_type == "text/html; charset=utf-8"
    assert client.get("/style.css").content_type == "text/css; charset=utf-8"
    assert client.get("/docs").status_code == 200


def test_many_callers_at_once_each_get_their_own_answer(server: Server) -> None:
    from concurrent.futures import ThreadPoolExecutor

    def used(length: int) -> int:
        answer = server.ask("/v1/check", {"text": "a" * length, "platform": "instagram"})
        return int(answer.json["counts"][0]["used"]) if answer.status == 200 else length if answer.status == 503 else -1

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(used, range(1, 81))) == list(range(1, 81))


def test_something_broken_is_told_without_what_was_broken(caplog: pytest.LogCaptureFixture) -> None:
    app = create_app()

    @app.post("/v1/kapot")
    def broken() -> str:
        raise KeyError(request.get_data(as_text=True))

    response = app.test_client().post(
        "/v1/kapot", data=b'"geheim"', content_type="application/json", headers={"Host": "127.0.0.1:8787"}
    )
    assert (response.status_code, response.get_json()["error"]["code"]) == (500, "internal")
    assert "geheim" not in response.text + caplog.text
    assert "KeyError" in caplog.text
    assert "broken" in caplog.text


def test_importing_the_service_loads_no_more_than_it_needs() -> None:
    script = "import composer_api.cli, composer_api.server, sys, json; print(json.dumps(sorted(sys.modules)))"
    output = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, env=environment(), capture_output=True, check=True, text=True
    ).stdout
    loaded = {name.split(".")[0] for name in json.loads(output)}
    ours = {"composer_api", "shared_rules"}
    needed = {"flask", "flask_cors", "marshmallow", "regex", "waitress", "click"}
    theirs = {"werkzeug", "jinja2", "markupsafe", "itsdangerous", "blinker"}  # what Flask itself loads
    extra = {name for name in loaded if not name.startswith("_")} - sys.stdlib_module_names - ours - needed - theirs
    assert extra - {"sitecustomize", "usercustomize"} == set()


def test_counting_question_makes_the_same_draft_as_checking() -> None:
    body = {"text": "a", "platform": "x", "now": "2026-11-20T10:00"}
    assert CountQuestion().load(body).draft == CheckQuestion().load(body).draft


def test_hashtag_advice_comes_by_itself(client: FlaskClient) -> None:
    asked = {"text": "Wat een dag! #ksa_in_beeld", "platform": "instagram", "profile": "jeugdbeweging"}
    answer = client.post("/v1/hashtags", json=asked).get_json()
    assert [tag["text"] for tag in answer["hashtags"]] == ["#ksa_in_beeld"]
    assert answer["most"] == 5
    assert [finding["rule"] for finding in answer["findings"]] == ["hashtag-variants"]


def test_a_wrong_word_gets_suggestions_in_a_call_of_its_own(client: FlaskClient) -> None:
    answer = client.post("/v1/suggest", json={"word": "verassing"}).get_json()
    assert answer["suggestions"][0] == "verrassing"
    assert client.post("/v1/suggest", json={"word": "VERASSING"}).get_json()["suggestions"][0] == "VERRASSING"
    assert client.post("/v1/suggest", json={"word": ""}).get_json()["suggestions"] == []


def test_a_long_text_comes_back_in_parts_that_fit(client: FlaskClient) -> None:
    text = "Kom zaterdag naar onze startdag! " * 20
    parts = client.post("/v1/split", json={"text": text, "platform": "x", "numbered": True}).get_json()["parts"]
    assert len(parts) == 3
    assert parts[0].endswith("! 1/3")
    for part in parts:
        assert client.post("/v1/count", json={"text": part, "platform": "x"}).get_json()["counts"][0]["left"] >= 0


def test_a_text_that_cannot_be_cut_to_a_servers_limit_is_told_so(client: FlaskClient) -> None:
    asked = {"text": "Hallo allemaal", "platform": "mastodon", "numbered": True, "instance": {"max_characters": 2}}
    answer = client.post("/v1/split", json=asked)
    assert answer.status_code == 422
    assert answer.get_json()["error"]["message"] == "Deze tekst is niet in passende delen te knippen."


def test_the_costs_of_an_alt_text_are_told_of_the_alt_text(client: FlaskClient) -> None:
    asked = {"text": "Kort", "platform": "mastodon", "media": [{"kind": "image", "alt": "Onze tent 👨‍👩‍👧, en meer"}]}
    text, alt = client.post("/v1/count", json=asked).get_json()["counts"]
    assert (text["field"], text["costs"]) == ("text", [])
    assert (alt["field"], alt["used"]) == ("alt", 27)
    assert alt["costs"] == [{"text": "👨‍👩‍👧", "kind": "character", "each": 8, "seen": 1, "times": 1}]


@pytest.mark.parametrize("platforms", [[], ["x"] * 51])
def test_a_list_of_the_wrong_length_is_told_what_may_be_in_it(client: FlaskClient, platforms: list[str]) -> None:
    error = client.post("/v1/count", json={"text": "Hoi", "platforms": platforms}).get_json()["error"]
    assert (error["where"], error["message"]) == ("platforms", "Het aantal hoort tussen 1 – 50 te liggen.")


def test_a_server_that_names_no_limit_has_the_platforms_own(client: FlaskClient) -> None:
    asked = {"text": "Hoi", "platform": "mastodon", "instance": {"max_characters": 0}}
    assert client.post("/v1/count", json=asked).get_json()["counts"][0]["limit"] == 500
    assert client.post("/v1/split", json=asked).get_json()["parts"] == ["Hoi"]


def test_the_rules_can_be_read_in_a_browser(client: FlaskClient) -> None:
    page = client.get("/rules", headers={"Accept-Language": "nl"})
    assert page.mimetype == "text/html"
    assert "hashtag-variants" in page.get_data(as_text=True)
    assert "<script" not in page.get_data(as_text=True)


def test_the_writer_may_want_it_stricter_than_the_house_style(client: FlaskClient) -> None:
    asked = {"text": "Gelieve je fiets niet tegen de gevel te plaatsen.", "platform": "facebook"}
    levels = {
        how: [f["level"] for f in client.post("/v1/check", json={**asked, "strictness": how}).get_json()["findings"]]
        for how in ("vlot", "normaal", "streng")
    }
    assert levels == {"vlot": [], "normaal": ["hint"], "streng": ["warning"]}
    assert client.post("/v1/check", json={**asked, "strictness": "heel streng"}).status_code == 422
