"""The conversation in the terminal: a line is a question, a number presses a button."""

import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from bot.conversation import Conversation, Place
from bot.replies import help_text, story_card, welcome
from bot.replies.text_fragment import without_words
from bot.reply import Button, Reply
from bot.terminal import Screen

if TYPE_CHECKING:
    from prompt_toolkit.history import History

HERE = Place(chat=0, topic=None, person=0)
PROMPT = "> "
LEAVING = frozenset({"/quit", "/exit", "quit", "exit", "bye"})


class Dialogue:
    """What a terminal's reader says and sees, without the terminal."""

    def __init__(self, conversation: Conversation) -> None:
        self._conversation = conversation
        self._last = welcome(conversation.library)

    @property
    def last(self) -> Reply:
        """The reply whose buttons can be pressed."""
        return self._last

    def say(self, line: str) -> Reply:
        """Return the reply to a line: a question, a command, or the number of one of the last reply's buttons."""
        self._last = self._answer(line.strip())
        return self._last

    def _answer(self, line: str) -> Reply:
        commands: dict[str, Callable[[], Reply]] = {
            "/help": help_text,
            "/story": lambda: story_card(self._conversation.library),
            "/start": lambda: welcome(self._conversation.library),
        }
        if line in commands:
            return commands[line]()
        button = self._pressed(line)
        return self._press(button) if button else self._conversation.ask(line, HERE)

    def _pressed(self, line: str) -> Button | None:
        number = int(line) if line.isascii() and line.isdigit() and len(line) < 4 else 0
        return self._last.buttons[number - 1] if 0 < number <= len(self._last.buttons) else None

    def _press(self, button: Button) -> Reply:
        if button.url:
            return Reply(without_words(button.url), buttons=self._last.buttons, question=self._last.question)
        if button.ask:
            return self._conversation.ask(button.ask, HERE)
        return self._conversation.ask(self._last.question, HERE, page=button.page or 0, context=button.context)


def chat(conversation: Conversation) -> int:
    """Talk until the reader leaves; return the exit code."""
    dialogue = Dialogue(conversation)
    _show(dialogue.last)
    for line in _lines():
        if line.strip().casefold() in LEAVING:
            break
        if line.strip():
            _show(dialogue.say(line))
    return 0


def _show(reply: Reply) -> None:
    print(Screen.of(sys.stdout).show(reply), end="\n\n", flush=True)  # anew each time: a window may be resized


def _lines() -> Iterator[str]:
    """Yield what is typed, with editing and history; from a pipe, its lines."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        yield from sys.stdin
        return
    from prompt_toolkit import PromptSession  # late: a pipe does not need it

    session: PromptSession[str] = PromptSession(history=_history())
    while True:
        try:
            yield session.prompt(PROMPT)
        except KeyboardInterrupt:
            continue
        except EOFError:
            return


def _history() -> "History":
    """Return the history of earlier chats, or of this one only where it cannot be kept."""
    from platformdirs import user_state_path
    from prompt_toolkit.history import FileHistory, InMemoryHistory

    path = user_state_path("storybot") / "chat_history"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
    except OSError:
        return InMemoryHistory()
    return FileHistory(str(path))
