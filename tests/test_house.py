"""The repository keeps its own rules. A failing test says how to mend it."""

from __future__ import annotations

import importlib.metadata
import re
import string
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from shared_rules import Draft, Rule, all_rules
from shared_rules.messages import languages, templates, why
from shared_rules.profile import load, shipped
from shared_rules.registry import LINKS

ROOT = Path(__file__).parent.parent
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

each_rule = pytest.mark.parametrize("rule", all_rules().values(), ids=lambda rule: rule.id)


def loaded_by(code: str) -> set[str]:
    """The modules a Python of its own has loaded after this."""
    program = f"import sys; {code}; print(*sys.modules)"
    answer = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=ROOT, check=True)
    return set(answer.stdout.split())


def test_the_library_loads_nothing_beside_the_standard_library() -> None:
    modules = loaded_by("import shared_rules")
    assert "shared_rules.engine" in modules
    assert not modules & {"flask", "marshmallow", "PIL", "regex", "stdnum", "shared_rules.spelling.words"}


def test_a_check_loads_the_rules_that_have_work_in_it_and_no_others() -> None:
    modules = loaded_by("from shared_rules import Draft, check; check(Draft('Kom je ook naar #KSAinbeeld?', 'x'))")
    assert "shared_rules.rules.hashtag.hashtag_variants" in modules
    assert "shared_rules.rules.media.alt_missing" not in modules
    assert "shared_rules.rules.tone.insults" not in modules
    assert "dataclasses" not in modules  # with `inspect`, which it imports, a tenth of a first check


def test_the_library_asks_no_clock_and_no_network() -> None:
    for path in (ROOT / "shared_rules").rglob("*.py"):
        source = path.read_text(encoding="utf-8")
        assert not re.search(r"^\s*(import|from) (time|socket|urllib.request|http|requests|random)\b", source, re.M), path
        assert not re.search(r"\.now\(\)|\.today\(\)|\.utcnow\(\)", source), f"{path}: `now` comes in with the draft"


def test_what_is_installed_is_at_or_above_the_floors() -> None:
    """pip-audit says nothing is wrong while it skips packages; the floors are the versions without known holes."""
    for line in PYPROJECT["project"]["dependencies"]:
        requirement = Requirement(line)
        installed = importlib.metadata.version(requirement.name)
        assert requirement.specifier.contains(installed, prereleases=True), f"{requirement.name} {installed}: {line}"


@each_rule
def test_a_rule_has_three_good_near_misses_and_a_bad_example(rule: Rule) -> None:
    assert len(rule.good) >= 3, f"{rule.id}: which good post would this spoil? Put it in good=(…)"
    assert len(rule.bad) >= 1


@each_rule
def test_what_a_rule_waits_for_exists(rule: Rule) -> None:
    assert set(rule.needs) <= set(rule.options), f"{rule.id}: needs= names its own options"
    fields = {trigger[1:-1] for trigger in rule.wakes if re.fullmatch(r"\[\w+\]", trigger) and trigger != LINKS}
    assert fields <= set(Draft._fields), f"{rule.id}: a field in wakes= is one of the draft"


@each_rule
def test_a_rule_cites_a_guideline_or_a_platform(rule: Rule) -> None:
    assert rule.guidelines or rule.family in ("length", "link", "spelling"), f"{rule.id}: cite the guideline it serves"


@each_rule
def test_a_rule_speaks_every_language_with_the_same_values(rule: Rule) -> None:
    for language in languages()[1:]:
        entry = tomllib.loads((ROOT / f"shared_rules/locales/{language}.toml").read_text(encoding="utf-8")).get(rule.id)
        assert entry, f"add [{rule.id}] with why and message to shared_rules/locales/{language}.toml"
        assert why(rule, language) != rule.why
        for variant, template in rule.messages.items():
            translated = templates(rule, language)[variant]
            assert names(translated) == names(template), f"{rule.id} {variant!r}: other values in {language}"


def names(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


def test_no_pattern_repeats_a_group_possessively() -> None:
    """Python before 3.11.5, that of Debian 12 among them, takes half a turn too much of it (python/cpython#106052)."""
    possessive = re.compile(r"(?<![(\\])\)(?:[*+?]|\{\d*,?\d*\})\+")
    for folder in ("shared_rules", "composer_api"):
        for path in ROOT.glob(f"{folder}/**/*.py"):
            source = path.read_text(encoding="utf-8")
            if "import regex" not in source:  # which has no such fault
                assert not possessive.search(source), f"{path.relative_to(ROOT)}: write (?>(?:…)*) for (?:…)*+"


def test_no_translation_is_left_of_a_rule_that_went() -> None:
    for language in languages()[1:]:
        locale = tomllib.loads((ROOT / f"shared_rules/locales/{language}.toml").read_text(encoding="utf-8"))
        assert set(locale) <= set(all_rules()), "remove these from the locale"


@pytest.mark.parametrize("name", shipped())
def test_a_shipped_profile_has_no_mistakes(name: str) -> None:
    assert load(name).title


def test_tracked_files_name_no_registry_and_no_place_of_a_machine() -> None:
    files = subprocess.run(["git", "ls-files", "-co", "--exclude-standard"], capture_output=True, text=True, cwd=ROOT, check=True)
    for name in files.stdout.split("\n"):
        path = ROOT / name
        if not path.is_file() or path.stat().st_size > 2_000_000:
            continue
        content = path.read_bytes()
        assert b'"resolved"' not in content or not name.endswith("lock.json"), f"{name}: download addresses in a lock file"
        assert str(ROOT.parent).encode() + b"/" not in content or str(ROOT.parent) == "/", f"{name}: a path of this machine"
