"""Takes updates from the server: made safe first, confirmed next, then worked off; none is lost or done twice.

PTB's own `Updater` confirms updates that are only in memory: what is killed then is lost.
"""

import asyncio
import json
import logging
from typing import Any

from telegram import Bot, Update
from telegram.error import Conflict, TelegramError, TimedOut

from bot.telegram.application import ALLOWED_UPDATES, App
from bot.telegram.store import Store

_LOG = logging.getLogger(__name__)
LONG_POLL = 25
"""Seconds for which the server holds a request open until there is something to tell."""
BREATH = 0.1
"""Seconds between two requests where there was nothing: some servers do not hold a request open."""
MOST_PATIENCE = 30.0


class Poller:
    """Asks the server for updates and hands them to an application."""

    def __init__(self, application: App, store: Store) -> None:
        self._application = application
        self._store = store
        self._offset: int | None = None
        self._patience = 1.0

    async def run(self) -> None:
        """Poll until cancelled; begin with what an earlier run took and did not work off."""
        for body in self._store.unfinished():
            self._hand_over(json.loads(body))
        while True:
            try:
                updates = await self._fetch(LONG_POLL)
                self._take(updates)
                self._patience = 1.0
                await asyncio.sleep(0 if updates else BREATH)
            except TimedOut:
                _LOG.debug("polling timed out")
            except TelegramError as error:
                await self._wait(error)

    async def confirm(self) -> None:
        """Tell the server what has arrived, so that the next run is not given it again."""
        if self._offset is not None:
            await self._fetch(0)

    async def _fetch(self, timeout: int) -> list[dict[str, Any]]:
        """Return raw updates: PTB's `get_updates` reads all or none, and one that it cannot read would stop all."""
        bot: Bot = self._application.bot
        data = {"timeout": timeout, "offset": self._offset, "allowed_updates": ALLOWED_UPDATES}
        found = await bot._post("getUpdates", data, read_timeout=timeout + 10)
        if self._offset is not None:
            self._store.confirmed(self._offset)
        return [update for update in found if _is_update(update)] if isinstance(found, list) else []

    def _take(self, updates: list[dict[str, Any]]) -> None:
        known = {int(update["update_id"]): update for update in updates}
        for number in self._store.take((number, json.dumps(update)) for number, update in known.items()):
            self._hand_over(known[number])
        if known:
            self._offset = max(known) + 1

    def _hand_over(self, data: dict[str, Any]) -> None:
        try:
            update = Update.de_json(data, self._application.bot)
        except Exception:
            _LOG.exception("update %s cannot be read and is left out", data["update_id"])
            self._store.done(data["update_id"])
        else:
            self._application.update_queue.put_nowait(update)

    async def _wait(self, error: TelegramError) -> None:
        """Wait after a failure, longer each time, until the server is well again."""
        if isinstance(error, Conflict):
            _LOG.error("another program uses this token; stop it, or give this one a token of its own (%s)", error)
        else:
            _LOG.warning("no updates for now: %s; next try in %.0f s", error, self._patience)
        await asyncio.sleep(self._patience)
        self._patience = min(self._patience * 2, MOST_PATIENCE)


def _is_update(data: object) -> bool:
    return isinstance(data, dict) and isinstance(data.get("update_id"), int)
