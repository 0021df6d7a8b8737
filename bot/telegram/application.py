"""The Telegram application: every handler, in order."""

from typing import Any

from telegram import Update
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    ContextTypes,
    ExtBot,
    InlineQueryHandler,
    MessageHandler,
    TypeHandler,
    filters,
)
from telegram.request import BaseRequest

from bot.conversation import Conversation
from bot.telegram.buttons import pressed
from bot.telegram.chats import membership, migrated
from bot.telegram.desk import Desk
from bot.telegram.handlers import edited, failed, gate, help_, question, start, story
from bot.telegram.inline import guest, inline
from bot.telegram.order import ChatOrder
from bot.telegram.pace import Pace
from bot.telegram.store import Store

ALLOWED_UPDATES = (
    Update.MESSAGE,
    Update.EDITED_MESSAGE,
    Update.CALLBACK_QUERY,
    Update.INLINE_QUERY,
    Update.MY_CHAT_MEMBER,
    Update.GUEST_MESSAGE,
)
"""Named to the server, as it keeps the last bot's choice otherwise."""

App = Application[ExtBot[int], ContextTypes.DEFAULT_TYPE, dict[Any, Any], dict[Any, Any], dict[Any, Any], None]


def build(
    token: str,
    conversation: Conversation,
    store: Store,
    *,
    server: str = "https://api.telegram.org",
    request: BaseRequest | None = None,
) -> App:
    """Build the application of a bot; `server`: base URL of its Bot API server; `request`: what sends, for tests."""
    builder = (
        ApplicationBuilder()
        .token(token)
        .base_url(f"{server}/bot")
        .base_file_url(f"{server}/file/bot")
        .concurrent_updates(ChatOrder(store.done))
        .rate_limiter(Pace())
        .updater(None)
        .job_queue(None)
    )
    application = (builder.request(request).get_updates_request(request) if request else builder).build()
    Desk(conversation, store).serve(application.bot_data)
    add_handlers(application)
    return application


def add_handlers(application: App) -> None:
    """Add every handler. The order matters: the first that fits an update is the only one that sees it."""
    new = filters.UpdateType.MESSAGE
    application.add_handler(TypeHandler(Update, gate), group=-1)
    application.add_handlers(
        [
            MessageHandler(filters.StatusUpdate.MIGRATE, migrated),
            MessageHandler(filters.UpdateType.EDITED_MESSAGE, edited),
            CommandHandler("start", start, new),
            CommandHandler("help", help_, new),
            CommandHandler("story", story, new),
            MessageHandler(new & ~filters.StatusUpdate.ALL, question),  # also /ask, which may stand in a caption
            CallbackQueryHandler(pressed),
            InlineQueryHandler(inline),
            MessageHandler(filters.UpdateType.GUEST_MESSAGE, guest),
            ChatMemberHandler(membership, ChatMemberHandler.MY_CHAT_MEMBER),
        ]
    )
    application.add_error_handler(failed)
