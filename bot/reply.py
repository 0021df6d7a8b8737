"""A reply as values, the same for Telegram and the terminal: text, marked stretches, buttons."""

from dataclasses import dataclass
from typing import Literal

Style = Literal["bold", "italic", "quote", "fold", "link"]


@dataclass(frozen=True)
class Span:
    """A marked stretch of a reply's text; offsets are code points."""

    start: int
    end: int
    style: Style
    """quote: the story's words; fold: the same, collapsed until tapped."""
    url: str | None = None


@dataclass(frozen=True)
class Button:
    """Something that a reader can do next: exactly one of the fields beside the label is set."""

    label: str
    ask: str | None = None
    """A question that the button asks."""
    page: int | None = None
    """Turn the answer to this page, in place; 0 is the first."""
    context: int | None = None
    """Show, in place, what stands around the answer's passage of this position, from 0."""
    url: str | None = None


@dataclass(frozen=True)
class Reply:
    """What a reader sees."""

    text: str
    spans: tuple[Span, ...] = ()
    buttons: tuple[Button, ...] = ()
    question: str = ""
    """The question that was answered, complete in itself: what `page` and `context` buttons ask again."""
    found: bool = False
    """Whether the reply holds an answer."""
