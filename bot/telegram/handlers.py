"""What happens on messages: questions, edits of questions, commands; and what is said when something broke."""

import logging
import time
from dataclasses import replace

from telegram import Message, Update
from telegram.error import TelegramError
from telegram.ext import ApplicationHandlerStop

from bot import replies
from bot.reply import Reply
from bot.telegram import addressing, deep_link
from bot.telegram.desk import Context, Desk, UnansweredError, begin, is_group

_LOG = logging.getLogger(__name__)
STALE = 24 * 3600
"""Seconds after which a message is not answered any more: a server keeps updates for a day."""
WRONG_CLOCK = 30 * STALE
"""No server delivers what is that old: then a clock is wrong, and the message is as good as new."""


async def gate(update: Update, context: Context) -> None:
    """Stop at messages of other bots, and at those that waited too long for an answer to be of use."""
    message = update.message or update.edited_message
    if message is None:
        return
    if not addressing.by_a_person(message, context.bot.bot):
        raise ApplicationHandlerStop
    written = message.edit_date or message.date
    if STALE < time.time() - written.timestamp() < WRONG_CLOCK:
        _LOG.warning("update %s is not answered: its message is of %s", update.update_id, written.isoformat())
        raise ApplicationHandlerStop


async def question(update: Update, context: Context) -> None:
    """Answer a message that asks something; in a group, keep silent on a message that is not for the bot."""
    message = _message(update)
    asked = addressing.asked(message, context.bot.bot)
    if asked:
        await _answer(context, message, asked)
    elif asked is not None:
        await _say(context, message, replies.what_to_ask(Desk.of(context).conversation.library))
    elif addressing.deserves_help(message):
        await _say(context, message, replies.help_text())


async def edited(update: Update, context: Context) -> None:
    """Edit the answer to a question that was edited; in a group, look at no other edit."""
    message, desk = _message(update), Desk.of(context)
    asked = addressing.asked(message, context.bot.bot)
    sent = desk.store.by_question(message.chat.id, message.message_id)
    if not asked:
        return
    if sent is None and not is_group(message.chat.id):
        await _answer(context, message, asked)
    elif sent is not None and asked != sent.asked:
        await desk.answer(context.bot, replace(sent, asked=asked, question=""), _reply_to(message))


async def start(update: Update, context: Context) -> None:
    """Greet, or do what the link asks by which somebody came."""
    message, payload = _message(update), " ".join(context.args or ())
    library = Desk.of(context).conversation.library
    asked = deep_link.question(payload)
    if asked:
        await _answer(context, message, asked)
    else:
        await _say(context, message, (replies.story_card if payload == deep_link.STORY else replies.welcome)(library))


async def help_(update: Update, context: Context) -> None:
    """Say what can be asked."""
    await _say(context, _message(update), replies.help_text())


async def story(update: Update, context: Context) -> None:
    """Show which stories are loaded."""
    await _say(context, _message(update), replies.story_card(Desk.of(context).conversation.library))


async def failed(update: object, context: Context) -> None:
    """Log what broke, and tell whoever asked, once."""
    number = update.update_id if isinstance(update, Update) else None
    _LOG.error("update %s: %r", number, context.error, exc_info=context.error)
    if not isinstance(update, Update) or isinstance(context.error, TelegramError):
        return
    if update.callback_query:
        await update.callback_query.answer(replies.fault().text)
    elif isinstance(context.error, UnansweredError):
        sent = context.error.sent
        await Desk.of(context).say(context.bot, replace(sent, answer_id=None), replies.fault(sent.asked))
    elif update.message and not is_group(update.message.chat.id):
        await _say(context, update.message, replies.fault())


async def _answer(context: Context, message: Message, asked: str) -> None:
    desk, to = Desk.of(context), message.reply_to_message
    before = desk.store.by_answer(message.chat.id, to.message_id) if to else None
    after = before.question if before else ""
    await desk.answer(context.bot, begin(message, asked), _reply_to(message), after)


async def _say(context: Context, message: Message, reply: Reply) -> None:
    await Desk.of(context).say(context.bot, begin(message), reply)


def _reply_to(message: Message) -> int | None:
    """In a group an answer is a reply to its question; in private there is nothing to mistake it for."""
    return message.message_id if is_group(message.chat.id) else None


def _message(update: Update) -> Message:
    message = update.effective_message
    assert message
    return message
