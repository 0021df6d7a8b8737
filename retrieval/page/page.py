"""From the text of a page to the article in it: headline, body paragraphs, outlet."""

import re
from dataclasses import dataclass

_FURNITURE = re.compile(
    r"skip to (?:main )?content|jump to comments\W*|author profile photo|article topic follows:.*|please keep your .*"
    r"|.* is committed to providing a forum .*|if you would like to share a story idea.*|.*community guidelines.*",
    re.IGNORECASE,
)
_FORUM = re.compile(r"(.+?) is committed to providing a forum")


@dataclass(frozen=True)
class Page:
    """The article that a page of text holds."""

    title: str
    paragraphs: tuple[str, ...]
    outlet: str | None = None
    credits: tuple[str, ...] = ()


def read_page(text: str) -> Page:
    """Return the headline and the body's paragraphs of a scraped page, without its furniture."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    blocks = [line for line in lines if not _FURNITURE.fullmatch(line)]
    forum = next((found for line in lines if (found := _FORUM.match(line))), None)
    title = blocks[0] if blocks and blocks[0][-1] not in '.!?”"' else ""
    return Page(title, tuple(blocks[1:] if title else blocks), forum.group(1) if forum else None)
