"""The desk: from a question that is meant for the bot to an answer that is sent, edited in place, and remembered."""

import asyncio
from dataclasses import replace
from functools import partial

from telegram import Bot, Message
from telegram.ext import ContextTypes

from bot.conversation import Conversation, Place
from bot.reply import Reply
from bot.telegram import addressing
from bot.telegram.rendering import Content, asks, render
from bot.telegram.sending import edit, send
from bot.telegram.store import Sent, Store, new_token

Context = ContextTypes.DEFAULT_TYPE
_KEY = "desk"


class UnansweredError(Exception):
    """Something broke while a question was answered; `sent` is what was to be sent."""

    def __init__(self, sent: Sent) -> None:
        super().__init__("a question could not be answered")
        self.sent = sent


class Desk:
    """What the handlers share."""

    def __init__(self, conversation: Conversation, store: Store) -> None:
        self.conversation = conversation
        self.store = store

    @classmethod
    def of(cls, context: Context) -> "Desk":
        """Return the desk of the application that handles an update."""
        desk = context.bot_data[_KEY]
        assert isinstance(desk, cls)
        return desk

    def serve(self, bot_data: dict[object, object]) -> None:
        """Become the desk of an application."""
        bot_data[_KEY] = self

    async def answer(self, bot: Bot, sent: Sent, reply_to: int | None = None, after: str = "") -> None:
        """Answer what was asked: in place of an earlier answer to it, or as a new message."""
        sent, content = await self.compose(sent, after=after)
        await self.show(bot, sent, content, reply_to)

    async def compose(
        self, sent: Sent, *, page: int = 0, context: int | None = None, after: str = ""
    ) -> tuple[Sent, Content]:
        """Work out an answer beside the event loop, so that no chat waits for another's question.

        `after`: the question that this one follows up, where it is a reply to its answer.
        """
        place, short = Place(sent.chat, sent.topic, sent.person), is_group(sent.chat)
        try:
            if after:
                await asyncio.to_thread(self.conversation.ask, after, place, short=short)
            ask = partial(self.conversation.ask, page=page, context=context, short=short)
            return self._ready(sent, await asyncio.to_thread(ask, sent.question or sent.asked, place))
        except Exception as error:
            raise UnansweredError(sent) from error

    async def say(self, bot: Bot, sent: Sent, reply: Reply) -> None:
        """Send a reply that answers no question."""
        sent, content = self._ready(sent, reply)
        await send(bot, self.store, sent, content, sent.question_id if is_group(sent.chat) else None)

    async def show(self, bot: Bot, sent: Sent, content: Content, reply_to: int | None = None) -> None:
        """Edit the answer in place; send it where there is none, or none that can be edited."""
        self.store.save(sent)
        if sent.answer_id is None or not await edit(bot, sent, content):
            await send(bot, self.store, replace(sent, answer_id=None), content, reply_to)

    def _ready(self, sent: Sent, reply: Reply) -> tuple[Sent, Content]:
        sent = replace(sent, question=reply.question or sent.question or sent.asked, asks=asks(reply))
        return sent, render(reply, sent.token)


def begin(message: Message, asked: str = "") -> Sent:
    """Return the first form of an answer to a message."""
    return Sent(
        token=new_token(),
        chat=message.chat.id,
        topic=addressing.topic(message),
        person=addressing.person(message),
        asked=asked,
        question="",
        question_id=message.message_id,
    )


def is_group(chat: int) -> bool:
    """Tell a group's id from a person's."""
    return chat < 0
