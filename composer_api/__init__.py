"""The service on this machine: the rule library over HTTP, for the extension, the page at / and other local programs.

Start reading at `create_app`; then guard.py (who may ask), views.py (what is answered), fast_lane.py (what is answered
before Flask).
"""

from __future__ import annotations

import itertools
import logging
import time
from dataclasses import dataclass, field

from flask import Flask, Response, g, request

from . import errors, guard, media, pages, views
from .fast_lane import FastLane
from .guard import EXTENSION_IDS
from .strict_json import StrictJSON

__all__ = ["Config", "Limits", "create_app"]

log = logging.getLogger("postwijzer")


@dataclass(frozen=True, slots=True)
class Limits:
    """What one machine's service takes on. `body` and `picture` in bytes; the seconds by the wall clock."""

    body: int = 262_144
    picture: int = 20_000_000
    checks_at_once: int = 2
    wait_seconds: float = 1.0  # how long a check waits for its turn before the answer is 503
    check_seconds: float = 0.5  # the rules that are left by then stand in `skipped`


@dataclass(frozen=True, slots=True)
class Config:
    """`profile`: a shipped profile by name, or the path of a profile file."""

    port: int = 8787
    profile: str = "standaard"
    extension_ids: tuple[str, ...] = EXTENSION_IDS
    limits: Limits = field(default_factory=Limits)


def create_app(config: Config | None = None) -> Flask:
    """The WSGI application. Raises ProfileError or OSError when the profile cannot be used."""
    config = config or Config()
    app = Flask(__name__, static_folder=None, template_folder="page")
    app.json = StrictJSON(app)
    app.config["MAX_CONTENT_LENGTH"] = config.limits.body
    _log_requests(app)  # first, so that its after_request runs last
    guard.install(app, config)
    errors.install(app)
    profile = views.Profiles(config.profile)
    desk = views.Desk(config.limits, profile)
    app.wsgi_app = FastLane(app.wsgi_app, guard.admission(config), desk.ways(), config.limits.body)  # type: ignore[method-assign]
    app.register_blueprint(views.routes(desk))
    app.register_blueprint(media.routes(config, profile))
    app.register_blueprint(pages.routes(config))
    return app


def _log_requests(app: Flask) -> None:
    """One line a request: nothing in it comes from the request but which of our routes it met."""
    numbers = itertools.count(1)

    @app.before_request
    def start() -> None:
        g.started = time.perf_counter()
        g.request_id = f"{next(numbers):x}"

    @app.after_request
    def finish(response: Response) -> Response:
        if log.isEnabledFor(logging.INFO):
            log.info(
                "%s %s %s %s %.1f ms from %s %s",
                g.request_id,
                request.method if request.method in ("GET", "HEAD", "POST", "OPTIONS") else "?",
                request.url_rule.rule if request.url_rule else "?",
                response.status_code,
                (time.perf_counter() - g.started) * 1000,
                guard.caller(),
                g.get("error_code", "ok"),
            )
        return response
