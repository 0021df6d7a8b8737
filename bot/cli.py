"""The command `storybot`: `run` (the Telegram bot), `chat` (the terminal), `ask` (one answer)."""

import argparse
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from retrieval.errors import StorybotError

if TYPE_CHECKING:
    from bot.settings import Settings
    from retrieval import Library

FOUND, NO_ANSWER, BAD = 0, 1, 2
"""Exit codes."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal or a pipe may not know the story's characters
    options = _parser().parse_args(argv)
    try:
        return int(options.run(options))
    except StorybotError as error:
        print(f"storybot: {error}", file=sys.stderr)
        return BAD
    except BrokenPipeError:  # the reader has gone; nothing may be written any more, not even at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return BAD
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="storybot", description="Ask a news story; it answers in its own words: who said what, to whom."
    )
    parser.set_defaults(run=_run)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    run = commands.add_parser("run", help="the Telegram bot (the default); needs TELEGRAM_BOT_TOKEN")
    run.set_defaults(run=_run)
    chat = commands.add_parser("chat", help="the same conversation in the terminal; needs no token")
    chat.set_defaults(run=_chat)
    ask = commands.add_parser("ask", help="one answer: exit code 0 found, 1 not in the story, 2 bad use or bad story")
    ask.set_defaults(run=_ask)
    ask.add_argument("question", metavar="QUESTION", type=_question)
    ask.add_argument("--limit", metavar="N", type=_positive, help="at most so many passages")
    ask.add_argument("--json", action="store_true", help="print the answer as one JSON object")
    for command in (chat, ask):
        command.add_argument(
            "--story", metavar="PATH", type=Path, action="append", default=[],
            help="a story's file or a folder of them, as often as you like; without it: the folder of the settings",
        )  # fmt: skip
    return parser


def _question(text: str) -> str:
    if not text.strip():
        raise argparse.ArgumentTypeError("is empty; ask something, such as “what is the story about?”")
    return text


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"“{text}” is not a whole number from 1 on")
    return int(text)


# Imported when they are needed: an answer must not wait for Telegram, the chat or the settings.


def _run(options: argparse.Namespace) -> int:  # noqa: ARG001
    from bot.telegram.run import run

    return run(_settings())


def _chat(options: argparse.Namespace) -> int:
    from bot.chat import chat
    from bot.conversation import Conversation

    library, folder, whole = _library(options.story)
    code = chat(Conversation(library, folder=folder))
    return code if whole else BAD


def _ask(options: argparse.Namespace) -> int:
    from bot.asking import ask

    library, folder, whole = _library(options.story)
    if not library.stories:
        raise StorybotError(
            f"no story to ask; put an article's text into {folder or 'a file'}, or name one with --story"
        )
    found = ask(library, options.question, limit=options.limit, as_json=options.json)
    if not whole:
        return BAD
    return FOUND if found else NO_ANSWER


def _library(paths: Sequence[Path]) -> tuple["Library", Path | None, bool]:
    """Return the stories to ask, the folder they belong in, and whether all that were named could be read."""
    from bot.stories import holds_many, load_library, load_stories
    from retrieval import Library

    if len(paths) == 1 and holds_many(paths[0]):
        (folder,) = paths
        library, problems = load_library(folder, _settings().storybot_cache)
    elif paths:
        stories, problems = load_stories(paths)
        library, folder = Library(stories), None
    else:
        settings = _settings()
        folder = settings.storybot_stories
        library, problems = load_library(folder, settings.storybot_cache)
    for problem in problems:
        print(f"storybot: {problem}", file=sys.stderr)
    return library, folder, not (paths and problems)


def _settings() -> "Settings":
    from bot.settings import Settings

    return Settings.read()
