"""The two questions that are asked at every letter, answered before Flask.

To find the route, make its contexts and ask every hook takes Flask as long as a check takes us. So a question in which
all is right is answered here. Whatever is refused, mistaken, busy or broken goes on to Flask as it came: what a refusal
says stands there and nowhere else. So does the log; who wants one, waits for Flask. A test holds both answers side by
side.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Mapping
from io import BytesIO
from typing import TYPE_CHECKING, Any

from . import guard, strict_json
from .errors import accepted
from .fields import Strict
from .schemas import Question, load, spoken_in

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

log = logging.getLogger("postwijzer")

# By path: what reads the body, and what answers in a language.
Ways = Mapping[str, tuple[type[Strict], Callable[[Question, str], dict[str, Any]]]]


class FastLane:
    """A WSGI application before `flask`; `admit` is the guard's, `limit` the size of a body in bytes."""

    def __init__(
        self, flask: WSGIApplication, admit: Callable[[WSGIEnvironment], None], ways: Ways, limit: int
    ) -> None:
        self.flask = flask
        self.admit = admit
        self.ways = ways
        self.limit = limit

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        way = self.ways.get(environ["PATH_INFO"]) if environ["REQUEST_METHOD"] == "POST" else None
        length = environ.get("CONTENT_LENGTH") or ""
        if way is None or not length.isdecimal() or log.isEnabledFor(logging.INFO):
            return self.flask(environ, start_response)
        try:
            self.admit(environ)
            guard.check_body(environ, self.limit)
        except Exception:  # as everywhere here, Flask says what is wrong
            return self.flask(environ, start_response)
        body = environ["wsgi.input"].read(int(length))
        try:
            answer = strict_json.encoded(self._answer(way, strict_json.loads(body), environ))
        except Exception:
            environ["wsgi.input"] = BytesIO(body)
            return self.flask(environ, start_response)
        headers = [("Content-Type", "application/json"), ("Content-Length", str(len(answer)))]
        start_response("200 OK", [*headers, *guard.shared_with(environ), *guard.SEALS])
        return [answer]

    @staticmethod
    def _answer(way: tuple[type[Strict], Callable[[Question, str], Any]], body: Any, environ: WSGIEnvironment) -> Any:
        schema, answer = way
        return answer(load(schema, body), spoken_in(body) or accepted(environ.get("HTTP_ACCEPT_LANGUAGE", "")))
