"""An order per chat, chats side by side: the updates of one chat are worked off one after another."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any
from weakref import WeakValueDictionary

from telegram import Update
from telegram.ext import BaseUpdateProcessor

AT_ONCE = 1024
"""Updates in hand at once: far more than chats that wait, so that a busy chat keeps nobody else from an answer."""


class ChatOrder(BaseUpdateProcessor):
    """Gives each chat (or, inline, each person) a lock, which is gone when nobody waits for it."""

    def __init__(self, done: Callable[[int], None] | None = None) -> None:
        super().__init__(AT_ONCE)
        self._locks: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()
        self._done = done

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Wait for the chat's turn, work, and tell that it is done."""
        async with self._locks.setdefault(_queue(update), asyncio.Lock()):
            await coroutine
            if self._done and isinstance(update, Update):
                self._done(update.update_id)

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""


def _queue(update: object) -> int:
    if not isinstance(update, Update):
        return 0
    if update.effective_chat:
        return update.effective_chat.id
    return update.effective_user.id if update.effective_user else 0
