"""The chat in the terminal: a line is a question, a number presses a button."""

import subprocess
import sys
from pathlib import Path

import pytest

from bot.chat import Dialogue
from bot.conversation import Conversation
from retrieval import Library
from tests.answers import BRIDGE, PARAGRAPHS

OPENED = "When did the bridge open?"


@pytest.fixture
def dialogue() -> Dialogue:
    return Dialogue(Conversation(Library([BRIDGE])))


def test_a_line_is_a_question(dialogue: Dialogue) -> None:
    """It is answered as everywhere else."""
    assert PARAGRAPHS[4] in dialogue.say(OPENED).text


def test_a_number_presses_a_button_of_the_last_reply(dialogue: Dialogue) -> None:
    """In context, and back."""
    answer = dialogue.say(OPENED)
    number = [button.label for button in answer.buttons].index("In context") + 1
    around = dialogue.say(str(number))
    assert PARAGRAPHS[3] in around.text
    assert dialogue.say("1") == answer


def test_a_link_is_shown_and_the_buttons_stay(dialogue: Dialogue) -> None:
    """A terminal cannot open it, nor scroll to the words that it names for Telegram."""
    answer = dialogue.say(OPENED)
    number = [button.label for button in answer.buttons].index("Source") + 1
    shown = dialogue.say(str(number))
    assert shown.text == "https://news.example/bridge"
    assert shown.buttons == answer.buttons


def test_a_number_without_a_button_is_a_question(dialogue: Dialogue) -> None:
    """Nothing is pressed that is not there."""
    dialogue.say(OPENED)
    assert dialogue.say("1962").question == "1962"
    assert dialogue.say("0").question == "0"


@pytest.mark.parametrize(
    ("command", "words"), [("/help", "What you can ask"), ("/story", "5 paragraphs"), ("/start", "in its own words")]
)
def test_commands_are_those_of_the_bot(dialogue: Dialogue, command: str, words: str) -> None:
    """The same cards as in Telegram."""
    assert words in dialogue.say(command).text


def test_a_pipe_is_a_reader_too(tmp_path: Path) -> None:
    """Lines from a pipe are answered in order, a follow-up among them, without colours or a prompt."""
    story = tmp_path / "bridge.txt"
    story.write_text("\n\n".join(["Bridge stays shut until spring", *PARAGRAPHS]), encoding="utf-8")
    ended = subprocess.run(
        [sys.executable, "-m", "bot", "chat", "--story", str(story)],
        input=f"{OPENED}\n\nand where?\nquit\nnever read\n",
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert ended.stderr == ""
    assert "| The bridge opened in 1962 and carries 9,000 cars a day." in ended.stdout
    assert "\x1b" not in ended.stdout
