"""From the text of a page to the article in it: headline, body paragraphs, outlet."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from retrieval.page.body import find_body
from retrieval.page.dates import first_day
from retrieval.page.headline import find_headline, strip_outlet
from retrieval.page.kind import Kind
from retrieval.page.line import Line, read_lines
from retrieval.page.names import read_byline
from retrieval.page.outlet import find_credits, find_outlet
from retrieval.page.repeats import without_repeats


@dataclass(frozen=True)
class Page:
    """The article that a page of text holds."""

    title: str
    """The headline; "" where the page has none."""
    paragraphs: tuple[str, ...]
    """The body, top to bottom: the page’s characters."""
    outlet: str | None = None
    """Who published it, as the page itself says."""
    credits: tuple[str, ...] = ()
    """Other outlets whose reporting it names: "Axios"."""
    byline: str | None = None
    """Who wrote it, as printed around its headline."""
    published: date | None = None


ABOVE = 3
"""Lines above a headline in which its byline and date may stand."""


def read_page(text: str, told: str | None = None) -> Page:
    """Return the headline and the body’s paragraphs of a scraped page, without its furniture.

    The method is that of boilerplate removal by shallow text features (Kohlschütter et al. 2010), on plain text: each
    line is judged by itself (a known label or pattern, a sentence), then by where it stands, and what may be the story
    is weighed as a whole, by whose voice each paragraph has and what it shares with the others.
    `told`: the headline, where it is known from elsewhere.
    """
    lines = read_lines(text)
    headline = find_headline(lines, told)
    texts = [line.text for line in lines]
    title, tagged = ("", None) if headline is None else strip_outlet(texts[headline], texts)
    tags = (strip_outlet(text, [title])[1] for text in texts[: headline or 0])
    tagged = tagged or next(filter(None, tags), None)
    body = find_body(lines, headline)
    paragraphs = without_repeats([line.block.original for line in body], title)
    masthead = [line.text for line in lines if line.block.heading and line.block.linked]
    outlet = find_outlet(_furniture(lines, body), [tagged] if tagged else masthead[:1])
    credited = find_credits([line.text for line in body], outlet)
    near = _around(lines, headline, body)
    byline = read_byline([line.text for line in near if line.kind in (Kind.BYLINE, Kind.DATE)])
    day = first_day(line.text for line in near if line.kind is Kind.DATE)
    return Page(title, tuple(paragraphs), outlet, credited, byline, day)


def _around(lines: Sequence[Line], headline: int | None, body: Sequence[Line]) -> Sequence[Line]:
    """Return the lines from just above the headline to the story's second paragraph: the first may be the deck."""
    first = max((headline or 0) - ABOVE, 0)
    until = next((at for at, line in enumerate(lines) if at > first and line is body[:2][-1]), first) if body else first
    return lines[first:until]


def _furniture(lines: Sequence[Line], body: Sequence[Line]) -> list[str]:
    """Return the lines outside the body, and its first, whose dateline may name an agency."""
    inside = {id(line) for line in body[1:]}
    return [line.text for line in lines if id(line) not in inside]
