"""A request class that knows no network: it records what would be sent, holds it against the limits, and answers."""

import json
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from telegram.request import BaseRequest, RequestData

from tests.telegram.limits import check

ME = {"id": 700700, "is_bot": True, "first_name": "Story", "username": "StoryTestBot", "can_join_groups": True}


@dataclass(frozen=True)
class Call:
    """An outgoing call."""

    method: str
    data: dict[str, Any]

    @property
    def text(self) -> str:
        """Its words."""
        return str(self.data.get("text", ""))

    def buttons(self) -> list[dict[str, Any]]:
        """Its buttons, from the top."""
        rows = self.data.get("reply_markup", {"inline_keyboard": []})["inline_keyboard"]
        return [button for row in rows for button in row]

    def button(self, words: str) -> dict[str, Any]:
        """The first button with these words in its label."""
        return next(button for button in self.buttons() if words.casefold() in button["text"].casefold())


@dataclass
class OfflineRequest(BaseRequest):
    """Records calls; `refusals`: what the server answers to the next calls of a method instead of doing it."""

    calls: list[Call] = field(default_factory=list)
    refusals: dict[str, list[tuple[int, dict[str, Any]]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._message_ids = count(5000)

    @property
    def read_timeout(self) -> float:
        return 1.0

    async def initialize(self) -> None:
        pass

    async def shutdown(self) -> None:
        pass

    async def do_request(
        self,
        url: str,
        method: str,  # noqa: ARG002
        request_data: RequestData | None = None,
        **timeouts: object,  # noqa: ARG002
    ) -> tuple[int, bytes]:
        name = url.rpartition("/")[2]
        data = dict(request_data.parameters) if request_data else {}
        if self.refusals.get(name):
            status, body = self.refusals[name].pop(0)
            return status, json.dumps({"ok": False, "error_code": status, **body}).encode()
        check(name, data)
        self.calls.append(Call(name, data))
        return 200, json.dumps({"ok": True, "result": self._result(name, data)}).encode()

    def _result(self, name: str, data: dict[str, Any]) -> object:
        if name == "getMe":
            return ME
        if name in ("sendMessage", "editMessageText"):
            number = data.get("message_id") or next(self._message_ids)
            chat = {"id": data["chat_id"], "type": "private" if data["chat_id"] > 0 else "supergroup"}
            return {"message_id": number, "date": 1_900_000_000, "chat": chat, "text": data["text"], "from": ME}
        return {"inline_message_id": "1"} if name == "answerGuestQuery" else True
