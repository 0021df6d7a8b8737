"""`storybot run` as a process against a Bot API server on loopback: asked, answered, killed, stopped."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.telegram.server import BotApi, bot_api
from tests.telegram.story import PARAGRAPHS
from tests.telegram.updates import ANNA, FORUM, press, said

ROOT = Path(__file__).parent.parent
TOKEN = "700700:canary-canary-canary-canary-canary"
BAKER = "what did Tom Abara say?"
BAKERS_WORDS = "I have crossed it every morning since 1961"


class Bot:
    """The process; its standard error is read all the time, so that it never waits for us."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        self.lines: list[str] = []
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stderr
        self.lines += iter(self.process.stderr.readline, "")

    def stop(self, by: signal.Signals = signal.SIGTERM) -> int:
        """Send a signal; return the exit code."""
        self.process.send_signal(by)
        return self.wait()

    def wait(self) -> int:
        """Return the exit code, and have all of the log."""
        code = self.process.wait(20)
        self._reader.join(5)
        return code

    @property
    def log(self) -> str:
        """What it has written so far."""
        return "".join(self.lines)


@contextmanager
def running(folder: Path, **settings: str) -> Iterator[Bot]:
    """Run `storybot run` with these settings and one story."""
    (folder / "stories").mkdir(exist_ok=True)
    (folder / "stories" / "bridge.txt").write_text("\n\n".join(["Iron bridge closes", *PARAGRAPHS]), encoding="utf-8")
    environment = {
        **{key: value for key, value in os.environ.items() if not key.startswith(("TELEGRAM_", "STORYBOT_"))},
        "STORYBOT_STORIES": str(folder / "stories"),
        "STORYBOT_STATE": str(folder / "state.sqlite3"),
        "STORYBOT_LOG_LEVEL": "DEBUG",
        "PYTHONPATH": str(ROOT),
        "NO_PROXY": "127.0.0.1",
        **settings,
    }
    command = [sys.executable, "-m", "bot", "run"]
    with subprocess.Popen(command, cwd=folder, env=environment, stderr=subprocess.PIPE, text=True) as process:
        bot = Bot(process)
        try:
            yield bot
        finally:
            process.kill()
            bot.wait()


@pytest.fixture
def api() -> Iterator[BotApi]:
    with bot_api(TOKEN) as api:
        yield api
        assert api.failures == []


def on(api: BotApi) -> dict[str, str]:
    return {"TELEGRAM_BOT_TOKEN": TOKEN, "TELEGRAM_API_URL": api.url}


def test_the_whole_way_in_private_and_in_a_topic_to_a_clean_exit(api, tmp_path):
    with running(tmp_path, **on(api)) as bot:
        api.deliver(
            said(BAKER),
            said(f"@storytestbot {BAKER}", FORUM, message_thread_id=77, is_topic_message=True),
            said("talk among people", FORUM),
        )
        private = api.wait_for(lambda call: call.data.get("chat_id") == ANNA["id"])
        topic = api.wait_for(lambda call: call.data.get("chat_id") == FORUM["id"])
        assert bot.stop() == 0
    assert BAKERS_WORDS in private.text
    assert BAKERS_WORDS in topic.text
    assert topic.data["message_thread_id"] == 77
    assert [call.method for call in api.calls].count("sendMessage") == 2
    assert "Traceback" not in bot.log
    assert "getUpdates" in bot.log
    assert TOKEN.partition(":")[2] not in bot.log


def test_a_button_works_after_a_restart_and_nothing_is_answered_twice(api, tmp_path):
    with running(tmp_path, **on(api)) as bot:
        api.deliver(said("what did O'Dell say?"))
        answer = api.wait_for(lambda call: call.method == "sendMessage")
        assert bot.stop(signal.SIGINT) == 0
    with running(tmp_path, **on(api)) as bot:
        where = {"message_id": 5000, "chat": {"id": ANNA["id"], "type": "private"}}
        api.deliver(press(answer.button("more")["callback_data"], where))
        edited = api.wait_for(lambda call: call.method == "editMessageText")
        assert bot.stop() == 0
    assert edited.text != answer.text
    assert [call.method for call in api.calls].count("sendMessage") == 1


def test_a_bot_that_is_killed_answers_no_question_twice_when_it_is_back(api, tmp_path):
    questions = [said(BAKER), said("/story")]
    with running(tmp_path, **on(api)) as bot:
        api.deliver(*questions)
        api.wait_for(lambda call: "paragraphs" in call.text)  # the same chat's next: the first is worked off
        bot.stop(signal.SIGKILL)
    api.confirmed = 0
    with running(tmp_path, **on(api)) as bot:
        api.deliver(*questions, said("/help"))
        api.wait_for(lambda call: "What you can ask" in call.text)
        assert bot.stop() == 0
    assert sum(BAKERS_WORDS in call.text for call in api.calls) == 1


def test_without_a_token_it_says_how_to_get_one_and_what_needs_none(tmp_path):
    with running(tmp_path) as bot:
        assert bot.wait() == 2
    assert "BotFather" in bot.log
    assert "storybot chat" in bot.log
    assert "Traceback" not in bot.log


def test_a_token_that_the_server_does_not_know_is_one_clear_line(api, tmp_path):
    wrong = {"TELEGRAM_BOT_TOKEN": "1:wrong-canary-wrong-canary", "STORYBOT_LOG_LEVEL": "WARNING"}
    with running(tmp_path, **{**on(api), **wrong}) as bot:
        assert bot.wait() == 2
    (line,) = bot.log.splitlines()
    assert "TELEGRAM_BOT_TOKEN" in line
    assert "canary" not in line


def test_a_server_that_is_not_there_is_waited_for_until_the_bot_is_stopped(tmp_path):
    with running(tmp_path, TELEGRAM_BOT_TOKEN=TOKEN, TELEGRAM_API_URL="http://127.0.0.1:9") as bot:
        while "does not answer" not in bot.log:
            assert bot.process.poll() is None
        assert bot.stop() == 0
    assert "canary" not in bot.log


def test_a_state_file_that_cannot_be_used_is_named(api, tmp_path):
    (tmp_path / "state.sqlite3").write_text("this is no database, but a text of some length", encoding="utf-8")
    with running(tmp_path, **on(api)) as bot:
        assert bot.wait() == 2
    assert "STORYBOT_STATE" in bot.log
    assert "Traceback" not in bot.log
