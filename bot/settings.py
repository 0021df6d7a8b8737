"""The settings: from the environment and `.env`, checked once, with errors that say what would be right."""

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal, Self
from urllib.parse import urlsplit

from platformdirs import user_cache_path, user_state_path
from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from retrieval.errors import StorybotError

Level = Literal["DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"]


class SettingsError(StorybotError):
    """A setting that cannot be used: the message names it, its value (never a secret's) and what would be right."""


def _state_file(token: SecretStr | None) -> Path:
    """Return where a bot keeps its state: two bots of one user must not mix up their chats."""
    number = re.match(r"\d+(?=:)", token.get_secret_value() if token else "")
    return user_state_path("storybot") / (f"bot-{number[0]}.sqlite3" if number else "state.sqlite3")


class Settings(BaseSettings):
    """What an operator can set; a field's description says what a right value is."""

    model_config = SettingsConfigDict(extra="ignore", frozen=True, env_ignore_empty=True, env_file_encoding="utf-8")

    telegram_bot_token: SecretStr | None = Field(
        None, description="the token as @BotFather gives it: digits, a colon, letters"
    )
    telegram_api_url: str = Field(
        "https://api.telegram.org", description="an address such as https://api.telegram.org or http://localhost:8081"
    )
    storybot_stories: Path = Field(Path("seeds"), description="a folder with one story a file")
    storybot_state: Path = Field(
        default_factory=lambda earlier: _state_file(earlier["telegram_bot_token"]),
        description="a file that the bot may write, one for each bot; it is made when it is not there",
    )
    storybot_cache: Path = Field(
        default_factory=lambda: user_cache_path("storybot"),
        description="a folder that may be emptied at any time; it is made when it is not there",
    )
    storybot_log_level: Level = Field("INFO", description="one of DEBUG, INFO, WARNING, ERROR, CRITICAL")

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],  # noqa: ARG003
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """`read` hands the environment in, so that a test can pass its own; it goes before the file."""
        return init_settings, dotenv_settings

    @classmethod
    def read(cls, environ: Mapping[str, str] | None = None, env_file: str | Path | None = ".env") -> Self:
        """Read an environment (the process's by default), then a file; SettingsError names every wrong value."""
        values = cls._values(os.environ if environ is None else environ)
        try:
            return cls(**{**values, "_env_file": env_file})
        except ValidationError as error:
            wrong = [each for each in error.errors() if each["type"] != "default_factory_not_called"]
            raise SettingsError("\n".join(map(cls._complaint, wrong))) from None
        except (OSError, UnicodeDecodeError) as error:
            raise SettingsError(f"{env_file}: cannot be read as UTF-8 text ({type(error).__name__})") from None

    @classmethod
    def _values(cls, environ: Mapping[str, str]) -> dict[str, Any]:
        named = {key.lower(): value for key, value in environ.items()}
        return {name: named[name] for name in cls.model_fields if named.get(name, "").strip()}

    @classmethod
    def _complaint(cls, error: ErrorDetails) -> str:
        name = str(error["loc"][0])
        value = "the value (not shown here)" if name == "telegram_bot_token" else f"“{error['input']}”"
        return f"{name.upper()}: {value} cannot be used; give {cls.model_fields[name].description}"

    @field_validator("telegram_bot_token", mode="before")
    @classmethod
    def _token(cls, value: str | None) -> str | None:
        if value is None:
            return None
        if not re.fullmatch(r"[\w:.-]+", value.strip(), re.ASCII):
            raise ValueError("not a token")
        return value.strip()

    @field_validator("telegram_api_url")
    @classmethod
    def _address(cls, value: str) -> str:
        parts = urlsplit(value.strip())
        if parts.scheme not in ("http", "https") or not parts.hostname or parts.query or parts.fragment:
            raise ValueError("not an address")
        return value.strip().rstrip("/")

    @field_validator("storybot_stories", "storybot_state", "storybot_cache")
    @classmethod
    def _path(cls, value: Path) -> Path:
        return value.expanduser()

    @field_validator("storybot_stories", "storybot_cache")
    @classmethod
    def _folder(cls, value: Path) -> Path:
        if value.exists() and not value.is_dir():
            raise ValueError("not a folder")
        return value

    @field_validator("storybot_state")
    @classmethod
    def _file(cls, value: Path) -> Path:
        if value.is_dir():
            raise ValueError("a folder")
        return value

    @field_validator("storybot_log_level", mode="before")
    @classmethod
    def _level(cls, value: str) -> str:
        return value.strip().upper()
