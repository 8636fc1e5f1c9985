"""The service on its port: 127.0.0.1 and nothing else, with limits a half-open or greedy client cannot wear out."""

from __future__ import annotations

import copy
import errno
import gc
import json
import logging
import signal
import socket
import sys
import threading
from types import FrameType
from typing import NoReturn

import waitress
from flask import Flask
from waitress.adjustments import Adjustments
from waitress.channel import HTTPChannel
from waitress.parser import HTTPRequestParser
from waitress.task import ErrorTask

from shared_rules import Draft, check

from .errors import say
from .guard import PICTURES, SEALS

HOST = "127.0.0.1"


class _JSONErrorTask(ErrorTask):  # type: ignore[misc]  # waitress has no types
    """What waitress itself refuses (malformed, too large), told in the shape of every other error."""

    def execute(self) -> None:
        refused = self.request.error
        code = {413: "too-large", 500: "internal"}.get(refused.code, "bad-request")
        if code == "too-large" and self.request.path.startswith(PICTURES) and not _shows_header(self.request):
            refused.code, refused.reason, code = 403, "Forbidden", "client-header-missing"
        english = self.request.headers.get("ACCEPT_LANGUAGE", "").startswith("en")
        value = str(self.channel.adj.max_request_body_size // 2) if code == "too-large" else "waitress"
        message = say(code, "en" if english else "nl", value)
        body = json.dumps({"error": {"code": code, "message": message, "where": ""}}).encode()
        self.status = f"{refused.code} {refused.reason}"
        self.response_headers.extend([("Content-Type", "application/json"), *SEALS])
        self.set_close_on_finish()
        self.content_length = len(body)
        self.write(body)


class _Parser(HTTPRequestParser):  # type: ignore[misc]
    """Takes a large body only for a picture, and only from who shows the header that no foreign page can send: what
    arrives is kept in memory before anybody can look at it."""

    adj: Adjustments

    def parse_header(self, header_plus: bytes) -> None:
        super().parse_header(header_plus)
        if self.path.startswith(PICTURES) and _shows_header(self):
            self.adj = copy.copy(self.adj)
            self.adj.max_request_body_size = self.adj.inbuf_overflow


def _shows_header(request: HTTPRequestParser) -> bool:
    return bool(request.headers.get("X_POSTWIJZER_CLIENT"))


class _Channel(HTTPChannel):  # type: ignore[misc]
    parser_class = _Parser
    error_task_class = _JSONErrorTask


class PortTaken(OSError):
    """Somebody listens on this port already."""


def bind(port: int) -> socket.socket:
    """A socket on 127.0.0.1. Raises PortTaken, or another OSError."""
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    if sys.platform == "win32":  # there REUSEADDR would let another program take the port from us
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
    else:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((HOST, port))
        listening.listen(128)
    except OSError as error:
        listening.close()
        if error.errno in (errno.EADDRINUSE, errno.EACCES, getattr(errno, "WSAEADDRINUSE", None)):
            raise PortTaken(error.errno, error.strerror) from None
        raise
    return listening


def serve(app: Flask, listening: socket.socket, body: int, picture: int) -> None:
    """Answer until SIGTERM or Ctrl-C; what is under way then is answered first."""
    # Waitress logs paths and tracebacks, which may hold what somebody typed.
    logging.getLogger("waitress").setLevel(logging.CRITICAL + 1)
    server = waitress.create_server(
        app,
        sockets=[listening],
        threads=8,
        connection_limit=200,
        channel_timeout=15,
        cleanup_interval=5,
        max_request_header_size=16_384,
        # Up to twice the limit the application refuses itself, with the headers that let the extension read why.
        max_request_body_size=2 * body,
        # Neither a draft, a picture nor an answer overflows into a file.
        inbuf_overflow=picture + body,
        outbuf_overflow=64 * 1024 * 1024,
        ident=None,
        expose_tracebacks=False,
        clear_untrusted_proxy_headers=True,
    )
    server.channel_class = _Channel
    signal.signal(signal.SIGTERM, _stop)
    threading.Thread(target=_warm, daemon=True).start()
    server.run()
    listening.close()


def _warm() -> None:
    """Load the rules and the word lists before somebody waits for them. What is loaded then stays: the garbage
    collector need not look through it again, which would hold up answers."""
    check(Draft("Een eerste bericht.", "x"))
    gc.collect()
    gc.freeze()


def _stop(number: int, frame: FrameType | None) -> NoReturn:
    raise SystemExit(0)
