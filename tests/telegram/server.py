"""A small Bot API server on loopback: long polling, and a record of what a bot calls."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from typing import Any
from urllib.parse import parse_qsl

from tests.telegram.limits import check
from tests.telegram.offline import ME, Call
from tests.telegram.updates import Json

KNOWN = {"getMe", "getUpdates", "sendMessage", "editMessageText", "answerCallbackQuery", "answerInlineQuery"}
"""Methods that this server has; to others it says 404, as the official one does."""


class BotApi:
    """The server's state: updates to deliver, calls that came."""

    def __init__(self, token: str) -> None:
        self.token = token
        self.calls: list[Call] = []
        self.failures: list[str] = []
        self.confirmed = 0
        self.url = ""
        self._updates: list[Json] = []
        self._changed = threading.Condition()
        self._message_ids = count(5000)

    def deliver(self, *updates: Json) -> None:
        """Put updates where the bot will fetch them."""
        with self._changed:
            self._updates += updates
            self._changed.notify_all()

    def wait_for(self, wanted: Callable[[Call], bool], seconds: float = 20) -> Call:
        """Return the first call that is wanted, once it has come."""
        with self._changed:
            came = self._changed.wait_for(lambda: any(map(wanted, self.calls)), seconds)
            assert came, f"no such call among {self.calls}"
            return next(filter(wanted, self.calls))

    def handle(self, path: str, data: Json) -> tuple[int, Json]:
        """Answer a call."""
        token, _, method = path.removeprefix("/bot").rpartition("/")
        if token != self.token:
            return 401, {"ok": False, "error_code": 401, "description": "Unauthorized"}
        if method not in KNOWN:
            return 404, {"ok": False, "error_code": 404, "description": "Not Found"}
        try:
            check(method, data)
        except AssertionError as error:
            self.failures.append(f"{method}: {error}")
        return 200, {
            "ok": True,
            "result": self._updates_from(data) if method == "getUpdates" else self._do(method, data),
        }

    def _updates_from(self, data: Json) -> list[Json]:
        with self._changed:
            self.confirmed = max(self.confirmed, data.get("offset", 0))
            self._updates = [update for update in self._updates if update["update_id"] >= self.confirmed]
            self._changed.notify_all()
            self._changed.wait_for(lambda: self._updates, min(data.get("timeout", 0), 3))
            return self._updates[:100]

    def _do(self, method: str, data: Json) -> object:
        with self._changed:
            self.calls.append(Call(method, data))
            self._changed.notify_all()
        if method == "getMe":
            return ME
        if method in ("sendMessage", "editMessageText"):
            number = data.get("message_id") or next(self._message_ids)
            chat = {"id": data["chat_id"], "type": "private" if data["chat_id"] > 0 else "supergroup"}
            return {"message_id": number, "date": 1, "chat": chat, "text": data["text"]}
        return True


@contextmanager
def bot_api(token: str) -> Iterator[BotApi]:
    """Run the server on a free port of this machine."""
    api = BotApi(token)

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("content-length", 0))).decode()
            status, answer = api.handle(self.path, _values(body))
            raw = json.dumps(answer).encode()
            try:
                self.send_response(status)
                self.send_header("content-length", str(len(raw)))
                self.end_headers()
                self.wfile.write(raw)
            except ConnectionError:
                pass  # the bot has hung up on a long poll

        def log_message(self, *args: Any) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        api.url = f"http://127.0.0.1:{server.server_port}"
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        yield api
        server.shutdown()


def _values(form: str) -> Json:
    return {key: _value(text) for key, text in parse_qsl(form, keep_blank_values=True)}


def _value(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return text
