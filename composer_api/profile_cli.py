"""`postwijzer profile`: write, check, show and test the house style of an organisation."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import TypeVar

import click

from shared_rules.engine import check as check_draft
from shared_rules.importing import NotImported, import_terms, written
from shared_rules.model import Draft, Finding, Level
from shared_rules.platforms import platforms
from shared_rules.profile import Profile, ProfileError, load, missing, shipped
from shared_rules.profile_file import Example
from shared_rules.profile_schema import schema as profile_schema
from shared_rules.registry import Rule, all_rules

from .cli import _help, _profile_mistake, postwijzer

_T = TypeVar("_T")
_LEVELS = {Level.OFF: "uit", Level.HINT: "tip", Level.WARNING: "let op", Level.ERROR: "fout"}


@postwijzer.group(cls=type(postwijzer), add_help_option=False)
@_help
def profile() -> None:
    """Schrijf, controleer of bekijk de huisstijl van je organisatie."""


@profile.command(add_help_option=False)
@click.argument("file", metavar="[BESTAND]", default="huisstijl.toml", type=click.Path(path_type=Path, dir_okay=False))
@_help
def new(file: Path) -> None:
    """Maak een profiel met een paar vragen."""
    if file.suffix != ".toml":
        raise click.BadParameter("de naam van een profiel eindigt op .toml.", param_hint="BESTAND")
    _may_overwrite(file)
    content = "\n".join(_asked())
    file.write_text(content, encoding="utf-8")
    _loaded(str(file))
    click.echo(f"\n{file} staat klaar. Kijk wat er geldt met: postwijzer profile show {file}")


def _asked() -> Iterator[str]:
    """The lines of a new profile, from the answers."""
    title = _ask("Hoe heet je organisatie?", "", str.strip)
    base = _ask(f"Waar lijkt ze het meest op ({', '.join(shipped())})?", "standaard", _one_of(shipped()))
    form = _ask("Spreek je je lezers aan met je of met u?", "je", _one_of(("je", "u")))
    levels = ("streng", "normaal", "vlot")
    strictness = _ask(f"Hoe streng mag Postwijzer zijn ({', '.join(levels)})?", "normaal", _one_of(levels))
    hashtags = _ask("Welke vaste hashtags heb je? Komma's ertussen, - voor geen", "-", lambda answer: answer.split(","))
    channels = _ask("Welke kanalen gebruik je?", "facebook, instagram", _each_one_of(platforms()))
    yield from (
        f"# De huisstijl van {' '.join(title.split())}, voor Postwijzer.",
        "# Controleer dit bestand na elke verandering met: postwijzer profile check <bestand>",
        f"title = {_toml(title)}",
        "",
        '# Waar dit profiel op verder bouwt: een meegeleverd profiel, of een bestand ernaast zoals "koepel.toml".',
        f"extends = {_toml(base)}",
        "",
        f"# Wat {base} zelf aan lijsten heeft en jij niet overneemt. Haal weg wat je wel wilt houden.",
        f"afresh = {_toml([f'house.{name}' for name, value in load(base).house.items() if isinstance(value, tuple)])}",
        "",
        "# streng: ook tips worden een waarschuwing; vlot: alleen wat echt moet.",
        f"strictness = {_toml(strictness)}",
        "",
        "# Namen en woorden waar nooit iets over gezegd wordt.",
        "allow = []",
        "",
        "[house]",
        "# De vaste hashtags, elk met één schrijfwijze. Hoofdletters per woord helpen schermlezers.",
        f"hashtags = {_toml([_whole(tag) for tag in hashtags if _whole(tag)])}",
        "# Hoe je de lezer aanspreekt: je of u.",
        f"form = {_toml(form)}",
        "",
        "# Woorden: links wat je liever niet leest, rechts wat je wel schrijft.",
        '# Een lange lijst kan in een CSV naast dit bestand: [rules.house-terms] terms = "woorden.csv"',
        "[rules.house-terms.terms]",
        '# "sociale media beleid" = "socialemediabeleid"',
        "",
        "# Met eigen woorden zegt de waarschuwing waarom jullie dit zo afspraken, en waar dat staat.",
        "# [rules.hashtag-variants]",
        '# because = "Zo vinden ouders alle foto\'s bij elkaar."',
        '# document = "Huisstijlgids 2026, bladzijde 4"',
        "",
        "# Vragen die alleen een mens kan beantwoorden.",
        "# [[rules.reminders.ask]]",
        '# text = "Mag iedereen op de foto online?"',
        '# media = ["image", "video"]',
        "",
    )
    for channel in channels:
        yield from (
            f"[channels.{channel}]",
            '# audience = ["ouders", "leden"]   # voor wie is dit kanaal?',
            '# goal = "informeren"              # waarvoor gebruik je het?',
            '# tone = "warm en kort"            # hoe klink je er?',
            '# responsible = ""                 # wie zorgt ervoor?',
            "",
        )
    yield from (
        "# Een voorbeeld dat het profiel test: postwijzer profile test <bestand>",
        "# [[test]]",
        '# text = "Tot zaterdag!"',
        f"# platform = {_toml(channels[0] if channels else 'facebook')}",
        "# expect = []",
        "",
    )


def _ask(question: str, default: str, read: Callable[[str], _T]) -> _T:
    while True:
        try:
            return read(click.prompt(question, default=default, show_default=bool(default)))
        except ValueError as error:
            click.echo(f"  {error}")


def _one_of(names: Iterable[str]) -> Callable[[str], str]:
    known = tuple(names)

    def choice(answer: str) -> str:
        if answer.strip().lower() not in known:
            raise ValueError(f"Kies uit {', '.join(known)}.")
        return answer.strip().lower()

    return choice


def _each_one_of(names: Iterable[str]) -> Callable[[str], list[str]]:
    choice = _one_of(names)
    return lambda answer: list(dict.fromkeys(choice(part) for part in re.split(r"[,\s]+", answer) if part))


def _may_overwrite(*files: Path) -> None:
    """Ask before a file is lost."""
    taken = [str(file) for file in files if file.exists()]
    there = f"{' en '.join(taken)} {'bestaat' if len(taken) == 1 else 'bestaan'} al"
    if taken and _ask(f"{there}. Overschrijven (ja, nee)?", "nee", _one_of(("ja", "nee"))) == "nee":
        raise click.ClickException("er is niets veranderd.")


def _whole(tag: str) -> str:
    """A hashtag as it stays in one piece."""
    return re.sub(r"\W", "", tag)


def _toml(value: object) -> str:
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "")


@profile.command(add_help_option=False)
@click.argument("file", metavar="NAAM|BESTAND")
@_help
def check(file: str) -> None:
    """Controleer een profiel: zeg wat eraan te herstellen is."""
    found = _loaded(file)
    click.echo(f"{found.title}: in orde.")
    if found.review and found.review <= date.today():
        click.echo(f"Tijd om het opnieuw te bekijken: dat was afgesproken voor {found.review}.")
    for line in missing(found):
        click.echo(f"Nog in te vullen: {line}")


@profile.command(add_help_option=False)
@click.argument("file", metavar="NAAM|BESTAND")
@click.option("--platform", "-p", "only", metavar="NAAM", help="Alleen dit kanaal.")
@_help
def show(file: str, only: str | None) -> None:
    """Toon wat er geldt, per kanaal, en waar het vandaan komt."""
    found = _loaded(file)
    if only is not None and only not in platforms():
        raise click.BadParameter(
            f"{only!r} is geen platform. Kies uit: {', '.join(platforms())}.", param_hint="--platform"
        )
    for line in _shown(found, [only] if only else list(found.channels)):
        click.echo(line)


def _shown(found: Profile, channels: list[str]) -> Iterator[str]:
    yield f"{found.title} ({found.strictness})"
    for title, values in (("Toon", found.tone), ("Waarden", found.values), ("Nooit iets over", sorted(found.allow))):
        if values:
            yield f"  {title}: {', '.join(values)}"
    for what, who in found.contacts.items():
        yield f"  {what}: {who}"
    for name, value in found.house.items():
        if origin := _from(found, f"house.{name}"):
            yield f"  {name} = {_value(value)}{origin}"
    for channel in channels:
        yield f"\n{platforms()[channel].name}"
        card = found.channels.get(channel)
        for title, text in (
            ("voor", ", ".join(card.audience) if card else ""),
            ("om", card.goal if card else ""),
            ("toon", card.tone if card else ""),
            ("wanneer", card.use if card else ""),
            ("als", card.identity if card else ""),
            ("verantwoordelijk", card.responsible if card else ""),
        ):
            if text:
                yield f"  {title}: {text}"
        for rule in all_rules().values():
            yield from _shown_rule(found, rule, channel)


def _shown_rule(found: Profile, rule: Rule, channel: str) -> Iterator[str]:
    if rule.platforms and channel not in rule.platforms:
        return
    places = (f"on.{channel}.{rule.id}", f"rules.{rule.id}")
    yield f"  {rule.id}: {_LEVELS[found.level(rule, channel)]}{_from(found, *(f'{place}.level' for place in places))}"
    for name, option in rule.options.items():
        origin = _from(found, *(f"{place}.{name}" for place in places))
        if origin:
            yield f"      {name} = {_value(found.option(rule, option, channel))}{origin}"
    setting = found.setting(rule, channel)
    if setting.get("because"):
        yield f"      omdat: {setting['because']}{_from(found, *(f'{place}.because' for place in places))}"


def _from(found: Profile, *places: str) -> str:
    origin = found.origin(*places)
    return f"   ({origin})" if origin else ""


def _value(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(value) if all(isinstance(item, str) for item in value) else f"{len(value)} stuks"
    if isinstance(value, Mapping):
        return "; ".join(f"{key}: {_value(item)}" for key, item in value.items())
    return str(value)


@profile.command(add_help_option=False)
@click.argument("file", metavar="NAAM|BESTAND")
@_help
@click.pass_context
def test(context: click.Context, file: str) -> None:
    """Kijk de voorbeelden na die het profiel draagt ([[test]])."""
    found = _loaded(file)
    failed = 0
    for number, example in enumerate(found.examples, start=1):
        problems = list(unmet(example, found))
        failed += bool(problems)
        for problem in problems:
            click.echo(f"Voorbeeld {number} ({example.text[:40]!r}): {problem}")
    if not found.examples:
        click.echo("Dit profiel draagt nog geen voorbeelden; zet ze onder [[test]].")
    else:
        click.echo(f"{len(found.examples) - failed} van {len(found.examples)} voorbeelden kloppen.")
    context.exit(1 if failed else 0)


def unmet(example: Example, found: Profile) -> Iterator[str]:
    """What an example expects and does not get, in Dutch. A hint nobody expects is no problem; a warning is."""
    draft = Draft(
        example.text,
        example.platform,
        example.surface,
        media=example.media,
        visibility=example.visibility,
        planned_for=example.planned_for,
        now=example.now,
    )
    findings = check_draft(draft, found).findings
    said = {finding.rule for finding in findings}
    for rule in example.expect:
        if rule not in said:
            yield f"{rule} zegt niets"
    for finding in findings:
        if finding.level is not Level.HINT and finding.rule not in example.expect:
            yield f"{finding.rule} zegt iets over {finding.text or 'het bericht'!r}"
    if example.after is not None:
        after = _mended(example.text, [finding for finding in findings if finding.rule in example.expect])
        if after != example.after:
            yield f"na de voorstellen staat er {after!r}, verwacht {example.after!r}"


def _mended(text: str, findings: list[Finding]) -> str:
    """The text with the first fix of each finding, the last first so that places stay true."""
    edits = [edit for finding in findings if finding.fixes for edit in finding.fixes[0].edits]
    for edit in sorted(edits, key=lambda edit: edit.span, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


@profile.command("import", add_help_option=False)
@click.argument("source", metavar="MAP|BESTAND", type=click.Path(path_type=Path, exists=True))
@click.argument(
    "file", metavar="[PROFIEL]", default="woordenlijst.toml", type=click.Path(path_type=Path, dir_okay=False)
)
@_help
def import_(source: Path, file: Path) -> None:
    """Neem de woorden over uit een stijl van Vale of een YAML van textlint-prh."""
    try:
        found = import_terms(source)
    except NotImported as error:
        raise click.ClickException(f"{error}.") from None
    for line in found.left_out:
        click.echo(f"Niet overgenomen: {line}")
    if not found.terms:
        raise click.ClickException("er was niets over te nemen.")
    _may_overwrite(file, file.with_suffix(".csv"))
    profile, csv = written(found.terms, file.stem)
    file.write_text(profile, encoding="utf-8")
    file.with_suffix(".csv").write_text(csv, encoding="utf-8")
    _loaded(str(file))
    count = len(found.terms)
    told = "1 woord staat" if count == 1 else f"{count} woorden staan"
    click.echo(f"{told} in {file.with_suffix('.csv')} en {file}.")
    click.echo(f'Zet in je profiel: extends = "{file.name}"')


@profile.command(add_help_option=False)
@_help
def schema() -> None:
    """Druk het JSON-schema af waarmee een editor je profiel aanvult."""
    click.echo(json.dumps(profile_schema(), ensure_ascii=False, indent=1))


def _loaded(name: str) -> Profile:
    """The profile; all its mistakes on standard error when it has any."""
    try:
        return load(name)
    except ProfileError as error:
        for mistake in error.mistakes:
            click.echo(str(mistake), err=True)
        count = len(error.mistakes)
        raise click.ClickException(f"{count} {'fout' if count == 1 else 'fouten'} in het profiel.") from None
    except OSError as error:
        raise _profile_mistake(name, error) from None
