"""The `postwijzer` command. It speaks Dutch, and says what is wrong in one line.

Exit status: 0 all well, 1 a finding of level error (or something that cannot be done), 2 used in the wrong way.
"""

from __future__ import annotations

import json
import logging
import os
import re
import sys
from collections.abc import Iterable
from datetime import datetime
from typing import Any, get_args

import click
from click.exceptions import NoArgsIsHelpError

from shared_rules import messages
from shared_rules.model import Count, Draft, Finding, Level, Report, Surface
from shared_rules.platforms import platforms
from shared_rules.profile import Profile, ProfileError, load
from shared_rules.profile_file import reason
from shared_rules.registry import all_rules

_UNITS = {"x_weighted": "tekens", "graphemes": "tekens", "utf16": "tekens", "utf8_bytes": "bytes"}
_FIELDS = {"text": "", "title": "titel: ", "content-warning": "waarschuwing vooraf: ", "alt": "alt-tekst: "}
_LEVELS = {Level.ERROR: "fout", Level.WARNING: "let op", Level.HINT: "tip"}


class _Formatter(click.HelpFormatter):
    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, "Gebruik: ")

    def write_heading(self, heading: str) -> None:
        super().write_heading({"Options": "Opties", "Commands": "Opdrachten"}.get(heading, heading))


class _Context(click.Context):
    formatter_class = _Formatter


class _Command(click.Command):
    context_class = _Context


class _Group(click.Group):
    context_class = _Context
    command_class = _Command


_help = click.help_option("--help", "-h", help="Toon deze uitleg.")


@click.group(cls=_Group, add_help_option=False)
@_help
def postwijzer() -> None:
    """Kijkt een bericht voor sociale media na, op lengte, hashtags en huisstijl."""


def _platform(context: click.Context, parameter: click.Parameter, name: str) -> str:
    if name not in platforms():
        raise click.BadParameter(f"{name!r} is geen platform. Kies uit: {', '.join(platforms())}.")
    return name


def _text(context: click.Context, parameter: click.Parameter, text: str) -> str:
    """The text as given, or from standard input for "-"; a broken character becomes U+FFFD."""
    if text == "-":
        try:
            text = sys.stdin.buffer.read().decode("utf-8")
        except UnicodeDecodeError:
            raise click.BadParameter("de invoer is geen UTF-8.") from None
        text = text.removesuffix("\n").removesuffix("\r")  # the end of the last line is not part of the post
    return re.sub("[\ud800-\udfff]", "\ufffd", text)


def _profile(context: click.Context, parameter: click.Parameter, name: str) -> Profile:
    return _loaded(name)


_platform_option = click.option(
    "--platform", "-p", required=True, callback=_platform, metavar="NAAM", help="Waar het bericht komt, bv. instagram."
)
_profile_option = click.option(
    "--profile", default="standaard", callback=_profile, metavar="NAAM|BESTAND", help="De huisstijl (anders standaard)."
)
_surface_option = click.option(
    "--surface", default="post", type=click.Choice(get_args(Surface)), metavar="SOORT", help="post, reply, story, …"
)
_json_option = click.option("--json", "as_json", is_flag=True, help="Het antwoord als JSON, zoals van /v1.")
_text_argument = click.argument("text", callback=_text, metavar="TEKST|-")


def _refuse_host(context: click.Context, parameter: click.Parameter, host: str | None) -> None:
    if host is not None:
        raise click.UsageError("Postwijzer luistert alleen op 127.0.0.1: wat je typt, blijft op deze computer.")


@postwijzer.command(add_help_option=False)
@click.option(
    "--port", default=8787, type=click.IntRange(1024, 65535), metavar="NUMMER", help="De poort (anders 8787)."
)
@click.option("--profile", default="standaard", metavar="NAAM|BESTAND", help="De huisstijl (anders standaard).")
@click.option("--log", is_flag=True, help="Schrijf één regel per aanvraag, zonder iets uit de aanvraag.")
@click.option("--host", hidden=True, expose_value=False, callback=_refuse_host)
@_help
def serve(port: int, profile: str, log: bool) -> None:
    """Start de dienst voor de browser-extensie en de pagina."""
    from . import Config, create_app, server

    try:
        listening = server.bind(port)
    except server.PortTaken:
        raise click.ClickException(
            f"poort {port} is al in gebruik. Draait Postwijzer al? Kies anders een andere poort met --port."
        ) from None
    except OSError as error:
        raise click.ClickException(f"poort {port} is niet te openen: {error.strerror}.") from None
    _log(log)
    config = Config(port=port, profile=profile)
    try:
        app = create_app(config)
    except (ProfileError, OSError) as error:
        raise _profile_mistake(profile, error) from None
    click.echo(f"Postwijzer staat klaar op http://127.0.0.1:{port}/  (stoppen: Ctrl-C)")
    sys.stdout.flush()
    server.serve(app, listening, config.limits.body, config.limits.picture)


@postwijzer.command(add_help_option=False)
@_platform_option
@_profile_option
@_surface_option
@_json_option
@_text_argument
@_help
@click.pass_context
def check(context: click.Context, platform: str, profile: Profile, surface: Surface, as_json: bool, text: str) -> None:
    """Kijk een TEKST na; - leest de tekst van standaardinvoer."""
    from shared_rules.engine import check

    draft = Draft(text, platform, surface, now=datetime.now())
    report = check(draft, profile)
    if as_json:
        from . import answers

        _echo_json(answers.check(report, draft, messages.SOURCE_LANGUAGE))
    else:
        for line in _told(report, draft):
            click.echo(line)
    if any(finding.level is Level.ERROR for finding in report.findings):
        context.exit(1)


@postwijzer.command(add_help_option=False)
@_platform_option
@_surface_option
@_json_option
@_text_argument
@_help
def count(platform: str, surface: Surface, as_json: bool, text: str) -> None:
    """Tel een TEKST zoals het platform telt; - leest van standaardinvoer."""
    from shared_rules.counting import count

    draft = Draft(text, platform, surface)
    counts = count(draft)
    if as_json:
        from . import answers

        _echo_json(answers.counts(counts, draft))
    else:
        for counted in counts:
            click.echo(_counted(counted))


@postwijzer.command(add_help_option=False)
@_platform_option
@_surface_option
@click.option("--numbered", is_flag=True, help="Zet achter elk deel 1/3, 2/3, …")
@_json_option
@_text_argument
@_help
def split(platform: str, surface: Surface, numbered: bool, as_json: bool, text: str) -> None:
    """Knip een lange TEKST in delen die elk passen, op het einde van een zin; - leest van standaardinvoer."""
    from shared_rules.counting.split import split

    try:
        parts = split(Draft(text, platform, surface), numbered=numbered)
    except ValueError:
        raise click.ClickException("deze tekst is niet in passende delen te knippen.") from None
    if as_json:
        _echo_json({"parts": list(parts)})
    else:
        click.echo("\n\n---\n\n".join(parts))


@postwijzer.command(add_help_option=False)
@click.option("--language", default="nl", metavar="TAAL", help="De taal van de uitleg (anders nl).")
@click.option("--markdown", "as_markdown", is_flag=True, help="De hele uitleg met voorbeelden, als Markdown.")
@_json_option
@_help
def rules(language: str, as_markdown: bool, as_json: bool) -> None:
    """Toon alle regels en waarom ze er zijn."""
    if language not in messages.languages():
        raise click.BadParameter(f"kies uit {', '.join(messages.languages())}.", param_hint="--language")
    from shared_rules import documentation

    if as_markdown:
        click.echo(documentation.markdown(language), nl=False)
        return
    if as_json:
        _echo_json({"rules": [documentation.described(rule, language) for rule in all_rules().values()]})
        return
    for rule in all_rules().values():
        click.echo(f"{rule.id}  ({rule.family}, {_LEVELS.get(rule.level, 'uit')})")
        click.echo(f"    {messages.why(rule, language)}")
        for guideline in rule.guidelines:
            click.echo(f"    {guideline.id}: {guideline.document}")


def _told(report: Report, draft: Draft) -> Iterable[str]:
    for finding in report.findings:
        yield from _finding(finding, draft.text)
    if not report.findings:
        yield "Niets op aan te merken."
    for reminder in report.reminders:
        yield f"Denk aan: {messages.question(reminder)}"
    for counted in report.counts:
        yield _counted(counted)
    if report.reading_ease is not None:
        yield f"Leesgemak: {report.reading_ease} (100 is heel vlot, 30 is zwaar)"
    if report.skipped:
        yield f"Niet nagekeken, er was geen tijd meer: {', '.join(report.skipped)}"


def _finding(finding: Finding, text: str) -> Iterable[str]:
    place = ""
    if finding.span:
        before = text[: finding.span.start]
        place = f"{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))} "
    yield f"{place}{_LEVELS[finding.level]}: {messages.message(finding)}  [{finding.rule}]"
    if finding.because and finding.because.text:
        yield f"    {finding.because.text}"
    documents = [finding.because.document] if finding.because else []
    for document in documents or [guideline.document for guideline in all_rules()[finding.rule].guidelines]:
        if document:
            yield f"    Staat in: {document}"
    for fix in finding.fixes:
        yield f"    Voorstel: {messages.label(fix)}"


def _counted(count: Count) -> str:
    unit = _UNITS.get(count.unit, count.unit)
    limit = "" if count.limit is None else f" van {count.limit}"
    house = "" if count.house_limit is None else f" (afspraak: {count.house_limit})"
    return f"{platforms()[count.platform].name}: {_FIELDS[count.field]}{count.used}{limit} {unit}{house}"


def _echo_json(answer: dict[str, Any]) -> None:
    click.echo(json.dumps(answer, ensure_ascii=False, indent=2))


def _loaded(name: str) -> Profile:
    try:
        return load(name)
    except (ProfileError, OSError) as error:
        raise _profile_mistake(name, error) from None


def _profile_mistake(name: str, error: ProfileError | OSError) -> click.ClickException:
    if isinstance(error, ProfileError):
        first, *others = error.mistakes
        more = f" (en nog {len(others)})" if others else ""
        return click.ClickException(f"{first}{more}")
    return click.ClickException(f"het profiel {name!r} is niet te lezen: {reason(error)}.")


def _log(requests: bool) -> None:
    logging.basicConfig(format="%(asctime)s %(message)s", datefmt="%H:%M:%S", level=logging.WARNING)
    logging.getLogger("postwijzer").setLevel(logging.INFO if requests else logging.WARNING)


def _in_dutch(error: click.ClickException) -> str:
    """Click's own complaints, which it only has in English."""
    if isinstance(error, click.NoSuchOption):
        return f"de optie {error.option_name} bestaat niet."
    if isinstance(error, click.MissingParameter) and error.param:
        return f"{error.param.get_error_hint(error.ctx) if error.ctx else error.param.name} ontbreekt."
    if isinstance(error, click.BadParameter) and error.param:
        if isinstance(error.param.type, click.Choice):
            return f"{error.param.opts[0]}: kies uit {', '.join(map(str, error.param.type.choices))}."
        if isinstance(error.param.type, click.IntRange):
            return f"{error.param.opts[0]}: geef een getal van {error.param.type.min} tot {error.param.type.max}."
        if isinstance(error.param.type, click.Path):
            name = error.message.partition("'")[2].rpartition("'")[0]
            is_folder = error.message.endswith("is a directory.")
            return f"{name!r} is een map; geef een bestand." if is_folder else f"{name!r} staat er niet."
    if isinstance(error, click.BadOptionUsage):
        return f"bij {error.option_name} hoort een waarde."
    if type(error) is click.UsageError and error.message.startswith("Got unexpected extra argument"):
        return "er staat te veel op de regel; zet de tekst tussen aanhalingstekens."
    if isinstance(error, click.UsageError) and error.message.startswith("No such command"):
        return f"die opdracht bestaat niet. Kies uit: {', '.join(postwijzer.commands)}."
    return error.message


def main() -> None:
    """The entry point of the command."""
    for stream in (sys.stdout, sys.stderr):  # a Windows pipe has an encoding without emoji
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        status = postwijzer.main(prog_name="postwijzer", standalone_mode=False)
    except click.ClickException as error:
        told = error.message if isinstance(error, NoArgsIsHelpError) else f"postwijzer: {_in_dutch(error)}"
        click.echo(told, err=True)
        status = error.exit_code
    except (click.Abort, KeyboardInterrupt):
        status = 130
    except BrokenPipeError:  # `postwijzer rules | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = 0
    sys.exit(status if isinstance(status, int) else 0)


from . import image_cli, profile_cli  # noqa: E402, F401  their commands hang on the group above
