"""What happens on a button: a page is turned in place, a question is asked; only by whom the answer is for."""

import re
from dataclasses import replace

from telegram import CallbackQuery, Update
from telegram.error import BadRequest

from bot.telegram.desk import Context, Desk, is_group
from bot.telegram.store import Sent, new_token

_DATA = re.compile(r"(?P<token>[\w-]{12})\.(?P<kind>page|context|ask)\.(?P<number>\d{1,4})", re.ASCII)
OLD = "I no longer know this answer. Please ask again."
NOT_YOURS = "These buttons are for whoever asked. Ask me yourself with /ask."


async def pressed(update: Update, context: Context) -> None:
    """Do what a button says; data can be anything that a client invents, so all of it is checked."""
    query, desk = update.callback_query, Desk.of(context)
    assert query
    data = _DATA.fullmatch(query.data or "")
    sent = desk.store.by_token(data["token"]) if data else None
    if not data or not sent or not query.message or query.message.chat.id != sent.chat:
        await _acknowledge(query, OLD)
    elif not _may_press(query, sent):
        await _acknowledge(query, NOT_YOURS)
    elif data["kind"] == "ask":
        await _ask(query, context, sent, int(data["number"]))
    else:
        here, number = replace(sent, answer_id=query.message.message_id), int(data["number"])
        turned = desk.compose(here, page=number) if data["kind"] == "page" else desk.compose(here, context=number)
        there, content = await turned
        await _acknowledge(query)
        await desk.show(context.bot, there, content)


async def _ask(query: CallbackQuery, context: Context, sent: Sent, number: int) -> None:
    """Ask a button's question, as if whoever the answer is for had typed it."""
    desk = Desk.of(context)
    if number >= len(sent.asks) or not query.message:
        await _acknowledge(query, OLD)
        return
    fresh = replace(sent, token=new_token(), asked=sent.asks[number], question="", asks=())
    made, content = await desk.compose(replace(fresh, question_id=None, answer_id=None))
    await _acknowledge(query)
    await desk.show(context.bot, made, content, query.message.message_id if is_group(sent.chat) else None)


def _may_press(query: CallbackQuery, sent: Sent) -> bool:
    """Only whoever asked; anybody where a chat did (an anonymous admin presses under another name), or nobody."""
    return sent.person < 0 or query.from_user.id == sent.person


async def _acknowledge(query: CallbackQuery, text: str | None = None) -> None:
    """Stop the button's clock; it may have stopped by itself, which is no failure."""
    try:
        await query.answer(text)
    except BadRequest as error:
        if "query" not in error.message.casefold():
            raise
