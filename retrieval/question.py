"""What a reader asks: the kind of a question, whom and what it is about."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a question wants to know."""

    SAID = "said"
    WHO_SAID = "who_said"
    WHO_IS = "who_is"
    WHO_SPEAKS = "who_speaks"
    ABOUT = "about"
    DENIED = "denied"
    WHO = "who"
    WHEN = "when"
    WHERE = "where"
    WHY = "why"
    HOW_MANY = "how_many"
    YES_NO = "yes_no"
    WHAT = "what"
    GREETING = "greeting"


@dataclass(frozen=True)
class Question:
    """A question, understood as far as its own words go (no story is looked at)."""

    text: str
    """As asked."""
    kind: Kind
    content: str
    """The words to search with: the question without its frame ("what did X say about")."""
    speaker: str | None = None
    """Whom it asks about, in the question's words: "o'brien", "the former national security adviser"."""
    audience: str | None = None
    topic: str | None = None
    """What X spoke about ("... about the gift")."""
    quoted: tuple[str, ...] = ()
    """Words that the question itself puts in quote marks."""


def understand(text: str) -> Question:
    """Read a question."""
    return Question(text, Kind.WHAT, text)
