"""The command line: exit codes, JSON for programs, one line for each bad story, nothing imported in vain."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot.cli import main

FERRY = """Ferry to replace bridge at Port Ellin

A ferry will carry commuters across the harbour from Monday while the old bridge is mended, the town council said.

“The ferry leaves every half hour,” said Grace Okoro, the harbour’s chief engineer. “Bicycles travel free.”

The bridge opened in 1962. It carries 9,000 cars a day.
"""


@pytest.fixture
def ferry(tmp_path: Path) -> Path:
    path = tmp_path / "ferry.txt"
    path.write_text(FERRY, encoding="utf-8")
    return path


def test_an_answer_is_printed_and_the_code_is_0(ferry: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The passage is shown in the story's words."""
    assert main(["ask", "When did the bridge open?", "--story", str(ferry)]) == 0
    printed = capsys.readouterr()
    assert "The bridge opened in 1962. It carries 9,000 cars a day." in printed.out
    assert "\x1b" not in printed.out
    assert not printed.err


def test_a_no_is_printed_and_the_code_is_1(ferry: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What the story does not answer is told so."""
    assert main(["ask", "What is the capital of Mongolia?", "--story", str(ferry)]) == 1
    assert capsys.readouterr().out.startswith("The story does not say.")


def test_a_pronoun_without_a_name_is_asked_back(ferry: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One question has nothing before it that "he" could mean."""
    assert main(["ask", "what else did he say?", "--story", str(ferry)]) == 1
    assert capsys.readouterr().out.startswith("Whom do you mean by “he”? Ask me with a name.")


def test_json_is_one_object_with_the_contracts_fields(ferry: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Newsrooms script against these names."""
    assert main(["ask", "When did the bridge open?", "--story", str(ferry), "--json"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert set(printed) == {"question", "found", "speaker", "passages"}
    assert (printed["question"], printed["found"]) == ("When did the bridge open?", True)
    passage = printed["passages"][0]
    assert set(passage) == {
        "story", "title", "paragraph", "text", "score", "speaker", "role", "audience", "said", "url"
    }  # fmt: skip
    assert passage["text"] == "The bridge opened in 1962. It carries 9,000 cars a day."
    assert (passage["story"], passage["paragraph"], passage["url"], passage["said"]) == ("ferry", 3, None, [])


def test_json_of_a_no(ferry: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A no has no passages."""
    assert main(["ask", "What is the capital of Mongolia?", "--story", str(ferry), "--json"]) == 1
    printed = json.loads(capsys.readouterr().out)
    assert printed == {
        "question": "What is the capital of Mongolia?", "found": False, "speaker": None, "passages": []
    }  # fmt: skip


def test_a_limit_keeps_the_best(ferry: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """No more passages than asked for."""
    main(["ask", "bridge", "--story", str(ferry), "--json", "--limit", "1"])
    assert len(json.loads(capsys.readouterr().out)["passages"]) == 1


def test_a_bad_story_is_one_line_and_the_others_answer(ferry: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The code tells that not all that was named could be read."""
    empty = ferry.with_name("empty.txt")
    empty.write_text("")
    asked = ["ask", "When did the bridge open?", "--story", str(empty), "--story", str(ferry)]
    assert main(asked) == 2
    printed = capsys.readouterr()
    assert len(printed.err.splitlines()) == 1
    assert "empty.txt" in printed.err
    assert "opened in 1962" in printed.out


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["ask"], id="no question"),
        pytest.param(["ask", "  "], id="an empty question"),
        pytest.param(["ask", "Who?", "--limit", "0"], id="a limit of nothing"),
        pytest.param(["ask", "Who?", "--limit", "many"], id="a limit that is no number"),
        pytest.param(["dance"], id="no such command"),
    ],
)
def test_bad_use_says_what_is_right(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 2 and a line of help, no traceback."""
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert capsys.readouterr().err.startswith("usage: storybot")


def test_no_story_at_all_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file that is not there: its name, and what to do."""
    assert main(["ask", "Who?", "--story", str(tmp_path / "missing.txt")]) == 2
    printed = capsys.readouterr()
    assert "missing.txt" in printed.err
    assert not printed.out


def test_the_settings_folder_is_asked_without_a_story(
    ferry: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A bad file in the folder is told, and does not change the code."""
    (ferry.parent / "broken.txt").write_bytes(b"\xff\xfe\x00")
    monkeypatch.setenv("STORYBOT_STORIES", str(ferry.parent))
    assert main(["ask", "When did the bridge open?"]) == 0
    assert "broken.txt" in capsys.readouterr().err


def test_a_folder_of_many_stories_is_read_once_however_it_is_named(
    ferry: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Named with --story, it is kept in the cache as the folder of the settings is."""
    cache = tmp_path / "cache"
    monkeypatch.setenv("STORYBOT_CACHE", str(cache))
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(31):
        (folder / f"ferry {number}.txt").write_text(ferry.read_text(encoding="utf-8"), encoding="utf-8")
    assert main(["ask", "When did the bridge open?", "--story", str(folder)]) == 0
    assert len(list(cache.glob("*.sqlite3"))) == 1


@pytest.mark.parametrize("as_json", [[], ["--json"]], ids=["text", "JSON"])
def test_an_output_without_the_storys_characters_is_no_fault(ferry: Path, as_json: list[str]) -> None:
    """Text shows what it can; JSON escapes, so that nothing is lost."""
    command = [sys.executable, "-m", "bot", "ask", "What did Okoro say?", "--story", str(ferry), *as_json]
    ended = subprocess.run(command, capture_output=True, env={**os.environ, "PYTHONIOENCODING": "ascii"}, check=True)
    if as_json:
        assert "“The ferry leaves every half hour,”" in json.loads(ended.stdout)["passages"][0]["text"]
    assert b"The ferry leaves every half hour" in ended.stdout


def test_an_answer_does_not_wait_for_telegram(ferry: Path) -> None:
    """A cold start imports neither Telegram, nor the chat, nor the settings."""
    program = (
        "import sys; from bot.cli import main; "
        f"main(['ask', 'When did the bridge open?', '--story', {str(ferry)!r}]); "
        "print(sorted({name.split('.')[0] for name in sys.modules} & "
        "{'telegram', 'httpx', 'prompt_toolkit', 'pydantic', 'pydantic_settings', 'yaml'}))"
    )
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ended.stdout.splitlines()[-1] == "[]"
