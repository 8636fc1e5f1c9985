"""`postwijzer image`: what the service sees in a picture, for who has no browser at hand."""

from __future__ import annotations

from pathlib import Path

import click

from shared_rules import engine, images, messages
from shared_rules.images import ImageError, ImageFacts
from shared_rules.model import Level, Surface
from shared_rules.profile import Profile
from shared_rules.profile_file import reason

from . import answers, pictures
from .cli import (
    _echo_json,
    _finding,
    _help,
    _json_option,
    _platform_option,
    _profile_option,
    _surface_option,
    postwijzer,
)
from .errors import say

_OUT = click.Path(path_type=Path, dir_okay=False)
_SEEN = (("blank", "bijna leeg"), ("dark", "donker"), ("blurred", "wazig"), ("has_location", "met locatie"))


@postwijzer.command(add_help_option=False)
@_platform_option
@_profile_option
@_surface_option
@click.option("--alt", metavar="TEKST", help="De beschrijving die erbij komt.")
@click.option("--prepare", "copy", type=_OUT, metavar="BESTAND", help="Bewaar hier een kopie op maat.")
@click.option("--sheet", type=_OUT, metavar="BESTAND", help="Bewaar hier een blad met alle kanalen (PNG).")
@_json_option
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False), metavar="BESTAND")
@_help
@click.pass_context
def image(
    context: click.Context,
    platform: str,
    profile: Profile,
    surface: Surface,
    alt: str | None,
    copy: Path | None,
    sheet: Path | None,
    as_json: bool,
    file: Path,
) -> None:
    """Kijk een foto na.

    --prepare bewaart een kopie zonder locatie, rechtop en op maat; --sheet een blad (PNG) met hoe elk kanaal ze
    bijsnijdt.
    """
    try:
        with file.open("rb") as opened:
            data = opened.read(images.MAX_BYTES + 1)
        facts = pictures.look(data, profile, platform, file.name)
        seen = images.as_media(facts, alt=alt)
        draft = pictures.about(seen, platform, surface)
        report = engine.check(draft, profile)
        if copy:
            copy.write_bytes(images.prepare(data, platform, surface)[1])
        if sheet:
            sheet.write_bytes(images.contact_sheet(data, images.crops(profile.channels or pictures.USUAL)))
    except ImageError as error:
        raise click.ClickException(f"{file.name}: {say(f'picture-{error.code}', 'nl')}") from None
    except OSError as error:
        raise click.ClickException(f"{error.filename or file}: {reason(error)}.") from None
    if as_json:
        findings = answers.check(report, draft, messages.SOURCE_LANGUAGE)["findings"]
        _echo_json(pictures.answer(facts, seen, findings))
    else:
        click.echo(_told(facts))
        for finding in report.findings:
            for line in _finding(finding, draft.text):
                click.echo(line)
        if not report.findings:
            click.echo("Niets op aan te merken.")
    if any(finding.level is Level.ERROR for finding in report.findings):
        context.exit(1)


def _told(facts: ImageFacts) -> str:
    size = f"{facts.bytes / 1_000_000:.2g} MB".replace(".", ",")
    parts = [facts.format.upper(), f"{facts.width}×{facts.height}", size]
    parts += [word for name, word in _SEEN if getattr(facts, name)]
    if facts.maker or facts.copyright:
        parts.append(f"maker: {facts.maker or facts.copyright}")
    return ", ".join(parts)
