"""Settings: where they come from, what is refused, and what is said then."""

from pathlib import Path

import pytest

from bot.settings import Settings, SettingsError

ROOT = Path(__file__).parent.parent


def test_without_any_setting_there_is_no_token_and_the_official_server():
    settings = Settings.read({}, None)
    assert settings.telegram_bot_token is None
    assert settings.telegram_api_url == "https://api.telegram.org"
    assert settings.storybot_stories == Path("seeds")
    assert settings.storybot_log_level == "INFO"
    assert settings.storybot_state.name == "state.sqlite3"


def test_two_bots_of_one_user_keep_their_states_apart():
    files = [Settings.read({"TELEGRAM_BOT_TOKEN": token}, None).storybot_state for token in ("1:a", "2:a", "nonumber")]
    assert [file.name for file in files] == ["bot-1.sqlite3", "bot-2.sqlite3", "state.sqlite3"]


def test_the_environment_goes_before_the_file_and_unknown_keys_are_ignored(tmp_path):
    file = tmp_path / ".env"
    file.write_text("TELEGRAM_BOT_TOKEN=1:file\nSTORYBOT_LOG_LEVEL=debug\nSOMETHING_ELSE=7\n", encoding="utf-8")
    settings = Settings.read({"TELEGRAM_BOT_TOKEN": "2:environment", "PATH": "/bin"}, file)
    assert settings.telegram_bot_token is not None
    assert settings.telegram_bot_token.get_secret_value() == "2:environment"
    assert settings.storybot_log_level == "DEBUG"


def test_an_empty_value_is_no_value(tmp_path):
    file = tmp_path / ".env"
    file.write_text("TELEGRAM_BOT_TOKEN=\nSTORYBOT_STATE=\n", encoding="utf-8")
    settings = Settings.read({"TELEGRAM_API_URL": "  "}, file)
    assert settings == Settings.read({}, None)


def test_the_process_environment_is_read_by_default(monkeypatch):
    monkeypatch.setenv("storybot_stories", "~/stories")
    assert Settings.read(env_file=None).storybot_stories == Path.home() / "stories"


@pytest.mark.parametrize(
    ("name", "value", "right"),
    [
        pytest.param("TELEGRAM_API_URL", "api.telegram.org", "https://api.telegram.org", id="address without scheme"),
        pytest.param("TELEGRAM_API_URL", "https://", "https://api.telegram.org", id="address without host"),
        pytest.param("TELEGRAM_API_URL", "http://[::1", "https://api.telegram.org", id="address that cannot be read"),
        pytest.param("STORYBOT_LOG_LEVEL", "loud", "DEBUG", id="level"),
        pytest.param("STORYBOT_STATE", "tests", "a file", id="state is a folder"),
        pytest.param("STORYBOT_STORIES", "pyproject.toml", "a folder", id="stories are a file"),
    ],
)
def test_a_wrong_value_names_the_setting_the_value_and_what_would_be_right(name, value, right, monkeypatch):
    monkeypatch.chdir(ROOT)
    with pytest.raises(SettingsError) as caught:
        Settings.read({name: value}, None)
    message = str(caught.value)
    assert name in message
    assert value.casefold() in message.casefold()
    assert right in message


def test_a_wrong_token_is_named_but_never_shown():
    with pytest.raises(SettingsError, match="TELEGRAM_BOT_TOKEN") as caught:
        Settings.read({"TELEGRAM_BOT_TOKEN": "12:canary canary"}, None)
    assert "canary" not in str(caught.value)
    assert len(str(caught.value).splitlines()) == 1
    assert caught.value.__cause__ is None
    assert "canary" not in repr(Settings.read({"TELEGRAM_BOT_TOKEN": "12:canary"}, None))


def test_two_wrong_values_are_both_named():
    with pytest.raises(SettingsError, match=r"(?s)TELEGRAM_API_URL.*STORYBOT_LOG_LEVEL"):
        Settings.read({"TELEGRAM_API_URL": "x", "STORYBOT_LOG_LEVEL": "y"}, None)


def test_a_file_that_is_not_text_is_named(tmp_path):
    file = tmp_path / ".env"
    file.write_bytes(b"STORYBOT_LOG_LEVEL=\xff\xfe\n")
    with pytest.raises(SettingsError, match=r"\.env"):
        Settings.read({}, file)


def test_the_example_file_names_exactly_the_settings_and_can_be_used_as_it_is():
    lines = (ROOT / ".env.example").read_text(encoding="utf-8").splitlines()
    names = [line.partition("=")[0] for line in lines if line and not line.startswith("#")]
    assert names == [name.upper() for name in Settings.model_fields]
    assert Settings.read({}, ROOT / ".env.example") == Settings.read({}, None)


def test_a_blank_value_is_unset_in_the_file_as_in_the_environment(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("STORYBOT_STORIES= \nSTORYBOT_LOG_LEVEL=error\n", encoding="utf-8")
    settings = Settings.read({"STORYBOT_LOG_LEVEL": " "}, tmp_path / ".env")
    assert (settings.storybot_stories, settings.storybot_log_level) == (Path("seeds"), "ERROR")
