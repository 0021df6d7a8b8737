"""A story's own data: YAML front matter above its text, or a sidecar file (YAML or JSON) beside it.

Front matter is the block between two `---` lines, as Jekyll and Hugo write it and trafilatura prints it. All values are
read as text, so that no type, tag or alias of YAML can surprise; the fields that count are checked here.
"""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from urllib.parse import urlsplit

from retrieval.errors import StoryError

_LARGEST = 64 * 1024
_BY = re.compile(r"by\s+(?=\w)", re.I)
"""What papers print before a writer's name."""
_LONGEST_LINE = 500
_LONGEST_URL = 2048
_FRONT_MATTER = re.compile(
    r"\ufeff?\s*---[ \t]*\r?\n(.{0,65536}?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE
)
_FIELD = re.compile(r"^[A-Za-z][\w -]{0,40}:(?:\s|$)", re.MULTILINE)
_NOTHING = frozenset({"", "~", "null", "none"})
_HALF = re.compile("[\ud800-\udfff]")
"""Half of a character that is written in two, as JSON and YAML can spell it: no file or message can hold it."""
_NAMES = {
    "title": ("title", "headline"),
    "url": ("url", "link", "canonical_url", "source_url", "original_url", "permalink"),
    "outlet": ("outlet", "publisher", "site_name", "sitename", "source", "site", "publication"),
    "byline": ("byline", "author", "authors", "creator"),
    "published": ("date", "published", "date_published", "datePublished", "publish_date", "pubdate", "published_at"),
}


@dataclass(frozen=True)
class Header:
    """What is told about a story beside its text; None: not told."""

    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: date | None = None

    def over(self, other: "Header") -> "Header":
        """Return this header, with what it leaves open taken from another."""
        return Header(**{name: getattr(self, name) or getattr(other, name) for name in _NAMES})


def split_front_matter(text: str, where: str) -> tuple[Header, str]:
    """Split a file's text into its front matter and the rest; without front matter the header is empty.

    Raises `StoryError` that names `where`, the field, and what would be right.
    """
    found = _FRONT_MATTER.match(text)
    if not found or not _FIELD.search(found[1]):
        return Header(), text
    return read_header(_yaml(found[1], where), where), text[found.end() :]


def read_sidecar(text: str, where: str) -> Header:
    """Read the text of a sidecar file, JSON where its name says so; raises `StoryError`."""
    if len(text) > _LARGEST:
        raise StoryError(f"{where}: too long for a story's data (at most {_LARGEST // 1024} KB)")
    return read_header(_json(text, where) if where.endswith(".json") else _yaml(text, where), where)


def read_header(values: object, where: str) -> Header:
    """Check the fields of a header; unknown fields are left alone."""
    if not isinstance(values, Mapping):
        raise StoryError(f"{where}: the header should be lines like `title: ...`, `url: ...`, `date: 2024-03-05`")
    read: dict[str, Any] = {}
    for name, spellings in _NAMES.items():
        found = next(((key, values[key]) for key in spellings if _tells(values.get(key))), None)
        if found and name == "outlet" and str(found[1]).startswith(("http://", "https://")):
            read["url"] = read.get("url") or _url(found[1], f"{where}: {found[0]}")
        elif found:
            read[name] = _CHECKS[name](found[1], f"{where}: {found[0]}")
    return Header(**read)


def _yaml(text: str, where: str) -> object:
    import yaml  # costs start-up time, and most stories have no header

    try:
        if "*" in text and any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(text, yaml.BaseLoader)):
            raise StoryError(f"{where}: the header uses a YAML alias (*name); write the value out")
        return yaml.load(text, yaml.BaseLoader)  # makes text, lists and maps, and nothing else
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise StoryError(
            f"{where}: line {line} of the header is not YAML; put a value with a colon in quotes"
        ) from None
    except (yaml.YAMLError, RecursionError, ValueError):
        raise StoryError(f"{where}: the header is not YAML; write lines like `title: ...`") from None


def _json(text: str, where: str) -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        line = getattr(error, "lineno", 1)
        raise StoryError(f'{where}: line {line} is not JSON; write {{"title": "...", "url": "..."}}') from None


def _tells(value: object) -> bool:
    return value is not None and not (isinstance(value, str) and value.strip().casefold() in _NOTHING)


def _text(value: object, field: str) -> str:
    if isinstance(value, Mapping) and isinstance(value.get("name"), str):
        value = value["name"]
    if not isinstance(value, str):
        raise StoryError(f"{field} should be text on one line, not {_kind(value)}")
    line = " ".join(value.split())
    if _HALF.search(line):
        raise StoryError(f"{field} holds half a character, such as \\ud83d; write the character itself")
    if len(line) > _LONGEST_LINE:
        raise StoryError(f"{field} is {len(line)} characters long; at most {_LONGEST_LINE}")
    return line


def _byline(value: object, field: str) -> str:
    names = value if isinstance(value, list) else [value]
    return _BY.sub("", _text(", ".join(_text(name, field) for name in names[:20]), field))


def _url(value: object, field: str) -> str:
    url = _text(value, field) if isinstance(value, str) else ""
    try:
        parts = urlsplit(url)
        sound = parts.scheme in ("http", "https") and bool(parts.hostname) and " " not in url and parts.username is None
    except ValueError:
        sound = False
    if not sound or len(url) > _LONGEST_URL:
        raise StoryError(f"{field} should be a web address like https://example.org/story, not {_shown(value)}")
    return url


def _date(value: object, field: str) -> date:
    try:
        return datetime.fromisoformat(value.strip()).date() if isinstance(value, str) else _no_date()
    except ValueError:
        raise StoryError(f"{field} should be a date like 2024-03-05, not {_shown(value)}") from None


def _no_date() -> date:
    raise ValueError


def _kind(value: object) -> str:
    names: dict[type, str] = {list: "a list", dict: "a group of fields", bool: "true or false"}
    return names.get(type(value), "a number")


def _shown(value: object) -> str:
    return repr(value[:60]) if isinstance(value, str) else _kind(value)


_CHECKS: Mapping[str, Callable[[object, str], object]] = {
    "title": _text,
    "url": _url,
    "outlet": _text,
    "byline": _byline,
    "published": _date,
}
