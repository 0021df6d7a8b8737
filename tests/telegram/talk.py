"""A bot on a desk: real updates go in, what it would send comes out."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from telegram import Update

from bot.conversation import Conversation
from bot.telegram.application import App, build
from bot.telegram.store import Store
from retrieval import Library
from tests.telegram.offline import Call, OfflineRequest
from tests.telegram.story import library
from tests.telegram.updates import Json, press

TOKEN = "700700:canary-canary-canary-canary-canary"


class Talk:
    """One run of the bot."""

    def __init__(self, application: App, request: OfflineRequest, store: Store) -> None:
        self.application = application
        self.request = request
        self.store = store

    async def hears(self, update: Json) -> list[Call]:
        """Feed an update; return what is sent because of it."""
        before = len(self.request.calls)
        await self.application.process_update(Update.de_json(update, self.application.bot))
        return self.request.calls[before:]

    async def presses(self, call: Call, words: str, **fields: Json) -> list[Call]:
        """Press a button of a message that the bot sent."""
        return await self.hears(press(call.button(words)["callback_data"], self.where(call), **fields))

    def where(self, call: Call) -> Json:
        """Return the id and chat of a message that the bot sent."""
        sends = [each for each in self.request.calls if each.method == "sendMessage"]
        number = call.data.get("message_id") or 5000 + next(i for i, each in enumerate(sends) if each is call)
        chat = call.data["chat_id"]
        return {"message_id": number, "chat": {"id": chat, "type": "private" if chat > 0 else "supergroup"}}


@asynccontextmanager
async def talking(state: Path, stories: Library | None = None) -> AsyncIterator[Talk]:
    """Run the bot on a state file; a second run on the same file is a restart."""
    store, request = Store.open(state), OfflineRequest()
    application = build(TOKEN, Conversation(library() if stories is None else stories), store, request=request)
    async with application:
        yield Talk(application, request, store)
    store.close()
