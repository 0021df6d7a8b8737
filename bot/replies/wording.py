"""The bot's own words: how names, lists, numbers and a reader's words are put outside the story's quotes."""

import re
import unicodedata
from collections.abc import Sequence
from datetime import date

from retrieval import Story

LONGEST_HEADLINE = 160
LONGEST_TITLE = 70
LONGEST_NAME = 70
LONGEST_ROLE = 120
LONGEST_ECHO = 60
LONGEST_LABEL = 40

_ARTICLE = re.compile(r"^(?:An?|Some) ")
_SPACE = re.compile(r"\s+")
_ISOLATE, _END_OF_ISOLATE = "\u2068", "\u2069"
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def short(text: str, most: int) -> str:
    """Return a text on one line, without control characters, cut at a word where it is longer than `most`."""
    plain = _SPACE.sub(" ", "".join(char for char in text if char.isspace() or _is_visible(char))).strip()
    if len(plain) <= most:
        return plain
    cut = plain[: most - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut[most // 2 :] else cut).rstrip(" ,;:") + "…"


def _is_visible(char: str) -> bool:
    return unicodedata.category(char) not in ("Cc", "Cf", "Cs", "Co", "Cn") or char == "\u200d"


def echo(text: str) -> str:
    """Return a reader's own words as they may stand in a reply: short, and unable to turn the line around.

    >>> echo("nobody\\u202e  \\n here?")
    'nobody here'
    """
    plain = short(text, LONGEST_ECHO).strip(" ?!.,;:\"“”'").strip()
    turns = any(unicodedata.bidirectional(char) in ("R", "AL") for char in plain)
    return f"{_ISOLATE}{plain}{_END_OF_ISOLATE}" if turns else plain


def name(text: str) -> str:
    """Return a name as a reply prints it."""
    return short(text, LONGEST_NAME)


def role(text: str) -> str:
    """Return a role as a reply prints it."""
    return short(text, LONGEST_ROLE)


def title(story: Story, most: int) -> str:
    """Return an article's headline as a reply prints it; its file's name where it has none."""
    return short(story.title or story.name, most)


def taken(asked: str, meant: str) -> str:
    """Return the note that says whom a misspelt name was taken for."""
    return f"I took “{echo(asked)}” for {name(meant)}."


def label(text: str) -> str:
    """Return a question as a button's label."""
    return short(text, LONGEST_LABEL)


def listing(names: Sequence[str], most: int = 4) -> str:
    """Return names as prose.

    >>> listing(["Ann Lee", "A source in the town hall"]), listing(["Lee", "Roe", "Poe"], most=2)
    ('Ann Lee and a source in the town hall', 'Lee, Roe and others')
    """
    shown = [name(_ARTICLE.sub(lambda article: article[0].lower(), each)) for each in names[:most]]
    if len(names) > most:
        return f"{', '.join(shown)} and others"
    return " and ".join(filter(None, [", ".join(shown[:-1]), *shown[-1:]]))


def day(published: date) -> str:
    """Return a date as a reader says it.

    >>> day(date(2020, 1, 12))
    '12 Jan 2020'
    """
    return f"{published.day} {_MONTHS[published.month - 1]} {published.year}"


def count(number: int, noun: str) -> str:
    """Return a number with its noun.

    >>> count(1, "passage"), count(2, "passage")
    ('1 passage', '2 passages')
    """
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
