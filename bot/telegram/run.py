"""`storybot run`: the Telegram bot from its settings to a clean exit."""

import asyncio
import contextlib
import logging
import signal
import sys

from telegram import Bot, BotCommand
from telegram.error import InvalidToken, TelegramError

from bot import logs
from bot.conversation import Conversation
from bot.settings import Settings
from bot.stories import load_library
from bot.telegram.application import App, build
from bot.telegram.polling import MOST_PATIENCE, Poller
from bot.telegram.store import Store

_LOG = logging.getLogger(__name__)
STOPPED, BROKEN, BAD = 0, 1, 2
"""Exit codes."""
GRACE = 5.0
"""Seconds that questions in hand get for their answers when the bot is stopped."""
NO_TOKEN = """\
storybot: TELEGRAM_BOT_TOKEN is not set, so there is no Telegram bot to run.
To get a token: open https://t.me/BotFather in Telegram, send /newbot, and put the line
    TELEGRAM_BOT_TOKEN=<the token>
into a file named .env here. To ask without Telegram, run `storybot chat`: it needs no token."""
COMMANDS = (
    BotCommand("ask", "ask about the story"),
    BotCommand("story", "which stories I have read"),
    BotCommand("help", "what can be asked"),
)
DESCRIPTION = (
    "Ask me about a news story, and I answer in its own words: who said it, in which role, to whom. "
    "Where the story does not tell, I say so."
)
SHORT_DESCRIPTION = "Answers questions about a news story in the story’s own words."


def run(settings: Settings) -> int:
    """Run the bot until it is told to stop; return the exit code."""
    if settings.telegram_bot_token is None:
        print(NO_TOKEN, file=sys.stderr)
        return BAD
    token = settings.telegram_bot_token.get_secret_value()
    logs.set_up(settings.storybot_log_level, token)
    library, problems = load_library(settings.storybot_stories, settings.storybot_cache)
    for problem in problems:
        _LOG.warning("%s", problem)
    _LOG.info("stories read from %s: %d", settings.storybot_stories, len(library.stories))
    conversation = Conversation(library, folder=settings.storybot_stories)
    store = Store.open(settings.storybot_state)
    try:
        return asyncio.run(_serve(token, conversation, store, settings.telegram_api_url))
    finally:
        store.close()


async def _serve(token: str, conversation: Conversation, store: Store, server: str) -> int:
    application = build(token, conversation, store, server=server)
    poller = Poller(application, store)
    _stop_on_signals()
    try:
        await _connect(application, server)
        await application.start()
        application.create_task(introduce(application.bot))
        await poller.run()
    except InvalidToken:
        print(
            f"storybot: {server} does not know this TELEGRAM_BOT_TOKEN; @BotFather has the right one", file=sys.stderr
        )
        return BAD
    except asyncio.CancelledError:
        _LOG.info("stopping")
    except Exception:
        _LOG.exception("the bot cannot go on")  # in the log, where the token is taken out
        return BROKEN
    finally:
        await _close(application, poller)
    return STOPPED


async def introduce(bot: Bot) -> None:
    """Tell Telegram what the bot is and can do; a server that cannot be told is no reason to stop."""
    try:
        await bot.set_my_commands(COMMANDS)
        await bot.set_my_description(DESCRIPTION)
        await bot.set_my_short_description(SHORT_DESCRIPTION)
    except TelegramError as error:
        _LOG.info("the server did not take the bot's commands and description: %s", error)


async def _connect(application: App, server: str) -> None:
    """Ask the server who the bot is, as often as it takes."""
    patience = 1.0
    while True:
        try:
            await application.initialize()
        except InvalidToken:
            raise
        except TelegramError as error:
            _LOG.warning("%s does not answer: %s; next try in %.0f s", server, error, patience)
            await asyncio.sleep(patience)
            patience = min(patience * 2, MOST_PATIENCE)
        else:
            break
    with contextlib.suppress(TelegramError):
        await application.bot.delete_webhook(drop_pending_updates=False)  # one that is set would keep updates from us
    _LOG.info("@%s is ready", application.bot.username)


async def _close(application: App, poller: Poller) -> None:
    """Finish what is in hand, within reason; what is not finished is taken up by the next run."""
    if application.running:
        for last in (application.stop, poller.confirm):
            with contextlib.suppress(TelegramError, TimeoutError):
                await asyncio.wait_for(last(), GRACE)
    await application.shutdown()


def _stop_on_signals() -> None:
    """Let SIGINT and SIGTERM cancel this task once; a second one ends the program at once."""
    loop, task = asyncio.get_running_loop(), asyncio.current_task()
    assert task

    def stop() -> None:
        for each in (signal.SIGINT, signal.SIGTERM):
            loop.remove_signal_handler(each)
        task.cancel()

    with contextlib.suppress(NotImplementedError):  # Windows: there, Ctrl-C interrupts
        for each in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(each, stop)
