"""Answers in chats that the bot is no member of: inline ("@bot what did X say", from any chat), and as a guest."""

import asyncio
import hashlib
from collections.abc import Iterator
from dataclasses import replace

from telegram import (
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    LinkPreviewOptions,
    Update,
)
from telegram.error import BadRequest
from telegram.helpers import create_deep_linked_url

from bot import replies
from bot.conversation import Conversation
from bot.reply import Button, Reply
from bot.telegram import addressing, deep_link
from bot.telegram.desk import Context, Desk
from bot.telegram.rendering import asks, render

PAGE = 10
"""Results at a time; the next ones are asked for when a reader scrolls."""
KEPT = 30
"""Seconds for which the server may keep results: short, as stories come and go."""
_LABEL = 60
_DESCRIPTION = 120


async def inline(update: Update, context: Context) -> None:
    """Answer an inline query; nothing of a private conversation plays a part, so results are the same for all."""
    query, desk = update.inline_query, Desk.of(context)
    assert query
    first = int(query.offset) if query.offset.isdecimal() else 0
    text = query.query.strip()
    offers, more = await asyncio.to_thread(_offers, desk.conversation, text, first)
    button = InlineQueryResultsButton("Ask me in private", start_parameter=deep_link.payload(text) or "inline")
    try:
        await query.answer(
            [_article(label, reply, context.bot.username) for label, reply in offers],
            cache_time=KEPT,
            is_personal=False,
            next_offset=str(first + PAGE) if more else "",
            button=button,
        )
    except BadRequest as error:
        if "query is too old" not in error.message.casefold():
            raise


async def guest(update: Update, context: Context) -> None:
    """Answer somebody who calls the bot in a chat that it is no member of: one message, nothing is remembered."""
    message = update.guest_message
    assert message
    asked = addressing.asked(message, context.bot.bot)
    if asked and message.guest_query_id:
        reply = await asyncio.to_thread(Desk.of(context).conversation.ask, asked, short=True)
        article = _article(_first_line(reply), reply, context.bot.username)
        await context.bot.answer_guest_query(message.guest_query_id, article)


def _offers(conversation: Conversation, text: str, first: int) -> tuple[list[tuple[str, Reply]], bool]:
    """Return labelled replies, and whether there are more: examples without a question, else the answer's pages."""
    if not text:
        examples = asks(replies.what_to_ask(conversation.library))
        return [(example, conversation.ask(example, short=True)) for example in examples], False
    found: list[tuple[str, Reply]] = []
    for page in range(first, first + PAGE):
        reply = conversation.ask(text, page=page, short=True)
        found.append((_first_line(reply), reply))
        if not any(button.page == page + 1 for button in reply.buttons):
            return found, False
    return found, True


def _article(label: str, reply: Reply, bot_name: str) -> InlineQueryResultArticle:
    content = render(replace(reply, buttons=tuple(_links(reply, bot_name))), None)
    return InlineQueryResultArticle(
        id=hashlib.sha256(f"{label}\n{reply.text}".encode()).hexdigest()[:32],
        title=_short(label, _LABEL),
        description=_short(_quoted(reply), _DESCRIPTION),
        input_message_content=InputTextMessageContent(
            content.text,
            entities=content.entities or None,
            link_preview_options=LinkPreviewOptions(is_disabled=True),
        ),
        reply_markup=content.keyboard,
    )


def _links(reply: Reply, bot_name: str) -> Iterator[Button]:
    """Yield buttons for a message in somebody else's chat: links, that ask in private what a press would ask here."""
    for button in reply.buttons:
        asked = button.ask or (reply.question if button.page else None)
        start = deep_link.payload(asked) if asked else None
        if button.url:
            yield button
        elif start:
            yield Button(button.label, url=create_deep_linked_url(bot_name, start))


def _first_line(reply: Reply) -> str:
    return reply.text.strip().partition("\n")[0].rstrip(":")


def _quoted(reply: Reply) -> str:
    """Return the first of the story's words in a reply, or else what stands under its first line."""
    quotes = (reply.text[span.start : span.end] for span in reply.spans if span.style in ("quote", "fold"))
    return " ".join(next(quotes, reply.text.strip().partition("\n")[2]).split())


def _short(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
