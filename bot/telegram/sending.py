"""Sends and edits messages, and outlives what Telegram refuses: moved groups, lost rights, marks it does not like."""

import logging
import re
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import TypeVar

from telegram import Bot, LinkPreviewOptions, Message, ReplyParameters
from telegram.error import BadRequest, ChatMigrated, Forbidden, TimedOut

from bot.telegram.rendering import Content
from bot.telegram.store import Sent, Store

_LOG = logging.getLogger(__name__)
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
_T = TypeVar("_T")
_FORMATTING = re.compile(r"entit|button|markup|\burl", re.IGNORECASE)


async def send(bot: Bot, store: Store, sent: Sent, content: Content, reply_to: int | None = None) -> None:
    """Send an answer and remember it; `reply_to`: the message that it is a reply to."""
    store.save(sent)  # before it is sent: a button may be pressed sooner than the send returns
    try:
        sent, message = await _send_anywhere(bot, store, sent, content, reply_to)
    except Forbidden as error:
        _LOG.info("chat %s is closed to the bot: %s", sent.chat, error)
        store.forget(sent.chat)
    except TimedOut:
        _LOG.warning("chat %s: no word of whether the answer arrived; it is not sent twice", sent.chat)
    else:
        store.save(replace(sent, answer_id=message.message_id))


async def edit(bot: Bot, sent: Sent, content: Content) -> bool:
    """Edit an answer in place; False: it cannot be edited any more."""
    try:
        await _plainly_if_refused(lambda c: _edit(bot, sent, c), content)
    except (BadRequest, ChatMigrated, Forbidden) as error:
        _LOG.info("chat %s: an answer cannot be edited: %s", sent.chat, error)
        return False
    return True


async def _send_anywhere(
    bot: Bot, store: Store, sent: Sent, content: Content, reply_to: int | None
) -> tuple[Sent, Message]:
    """Send an answer, after a group that has become a supergroup where it is needed."""
    try:
        return sent, await _plainly_if_refused(lambda c: _send(bot, sent, c, reply_to), content)
    except ChatMigrated as error:
        store.move(sent.chat, error.new_chat_id)
        moved = replace(sent, chat=error.new_chat_id, question_id=None)
        return moved, await _plainly_if_refused(lambda c: _send(bot, moved, c, None), content)


async def _send(bot: Bot, sent: Sent, content: Content, reply_to: int | None) -> Message:
    return await bot.send_message(
        sent.chat,
        content.text,
        entities=content.entities or None,
        reply_markup=content.keyboard,
        link_preview_options=_NO_PREVIEW,
        message_thread_id=sent.topic,
        reply_parameters=ReplyParameters(reply_to, allow_sending_without_reply=True) if reply_to else None,
    )


async def _edit(bot: Bot, sent: Sent, content: Content) -> None:
    try:
        await bot.edit_message_text(
            content.text,
            sent.chat,
            sent.answer_id,
            entities=content.entities or None,
            reply_markup=content.keyboard,
            link_preview_options=_NO_PREVIEW,
        )
    except BadRequest as error:
        if "not modified" not in error.message.casefold():
            raise


async def _plainly_if_refused(call: Callable[[Content], Awaitable[_T]], content: Content) -> _T:
    """Send the words alone if the server does not like their marks: an answer is worth more than its looks."""
    try:
        return await call(content)
    except BadRequest as error:
        if not _FORMATTING.search(error.message):
            raise
        _LOG.warning("sent without marks and buttons: %s", error)
        return await call(Content(content.text))
