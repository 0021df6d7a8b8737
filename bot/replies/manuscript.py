"""A reply in the making: text is appended with its style, and the offsets take care of themselves."""

from collections.abc import Iterable
from typing import Self

from bot.reply import Button, Reply, Span, Style

MOST_UNITS = 4096
"""Telegram's limit for a message, in UTF-16 units."""
MOST_SPANS = 100
"""Past so many entities Telegram drops formatting."""


def units(text: str) -> int:
    """Return the length of a text in UTF-16 units, as Telegram counts."""
    return len(text) + sum(char > "\uffff" for char in text)


class Manuscript:
    """Collects the text and the spans of one reply."""

    def __init__(self) -> None:
        self._text = ""
        self._spans: list[Span] = []

    def add(self, text: str, style: Style | None = None) -> Self:
        """Append text, marked where a style is given."""
        start = len(self._text)
        self._text += text
        return self.mark(start, len(self._text), style) if style else self

    def mark(self, start: int, end: int, style: Style) -> Self:
        """Mark a stretch of what is already there."""
        if start < end:
            self._spans.append(Span(start, end, style))
        return self

    def line(self) -> Self:
        """Begin a new line, unless one has just begun."""
        if self._text and not self._text.endswith("\n"):
            self._text += "\n"
        return self

    @property
    def end(self) -> int:
        """The offset at which the next text will stand."""
        return len(self._text)

    @property
    def units(self) -> int:
        """The length so far, in UTF-16 units."""
        return units(self._text)

    def reply(self, buttons: Iterable[Button] = (), question: str = "", found: bool = False) -> Reply:
        """Return the finished reply; where there are too many spans, the latest ones go."""
        text = self._text.rstrip()
        spans = sorted(self._spans[:MOST_SPANS], key=lambda span: (span.start, -span.end))
        within = tuple(span for span in spans if span.end <= len(text))
        return Reply(text, within, tuple(buttons), question, found)
