"""Keeps to Telegram's flood limits; a chat that is told to wait waits alone.

PTB's own `AIORateLimiter` halts all chats for one, and lets requests out inside the halt (its issues 3772 and 5338).
"""

import asyncio
import os
import time
from collections.abc import Callable, Coroutine
from datetime import timedelta
from typing import Any, TypeAlias, cast

from aiolimiter import AsyncLimiter
from telegram.constants import FloodLimit
from telegram.error import BadRequest, NetworkError, RetryAfter, TimedOut
from telegram.ext import BaseRateLimiter

Result: TypeAlias = "bool | dict[str, Any] | list[dict[str, Any]]"
os.environ.setdefault("PTB_TIMEDELTA", "true")  # else every `RetryAfter` warns that it will be a timedelta one day
TRIES = 4
LONGEST_WAIT = 120.0
"""Seconds; an answer that would come later is given up."""
_MOST_GROUPS = 512


class Pace(BaseRateLimiter[int]):
    """30 messages a second in all, 20 a minute to a group; `RetryAfter` is waited for, chat by chat.

    A message that could not be handed over (the server is away for a moment) is tried again as well; one that may
    have arrived (`TimedOut`) is not.
    """

    def __init__(self) -> None:
        self._overall = AsyncLimiter(FloodLimit.MESSAGES_PER_SECOND, 1)
        self._groups: dict[int, AsyncLimiter] = {}
        self._halts: dict[object, float] = {}

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Result]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,  # noqa: ARG002
        data: dict[str, Any],
        rate_limit_args: int | None,
    ) -> Result:
        """Call the server when it is this chat's turn; again after a halt, `rate_limit_args` times at most."""
        chat = data.get("chat_id")
        for left in reversed(range(rate_limit_args or TRIES)):
            await self._turn(chat)
            try:
                return await callback(*args, **kwargs)
            except RetryAfter as error:
                seconds = cast(timedelta, error.retry_after).total_seconds()
                if not left or seconds > LONGEST_WAIT:
                    raise
                self._halts[chat] = time.monotonic() + seconds + 0.1
            except NetworkError as error:
                if not left or chat is None or isinstance(error, BadRequest | TimedOut):
                    raise
                self._halts[chat] = time.monotonic() + 1
        raise AssertionError("the last try returns or raises")

    async def _turn(self, chat: object) -> None:
        while (wait := self._halts.get(chat, 0.0) - time.monotonic()) > 0:
            await asyncio.sleep(wait)
        self._halts.pop(chat, None)
        if isinstance(chat, int):
            await self._overall.acquire()
            if chat < 0:
                await self._group(chat).acquire()

    def _group(self, chat: int) -> AsyncLimiter:
        most = FloodLimit.MESSAGES_PER_MINUTE_PER_GROUP
        if len(self._groups) > _MOST_GROUPS:
            self._groups = {group: used for group, used in self._groups.items() if not used.has_capacity(most)}
        return self._groups.setdefault(chat, AsyncLimiter(most, 60))
