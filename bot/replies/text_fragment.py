"""Links that open a page at the quoted words (WICG Scroll to Text Fragment: `#:~:text=start,end`)."""

import re
from urllib.parse import quote, urlsplit

LONGEST_WHOLE = 80
"""Characters up to which the words stand in the link whole; longer ones as their first and last words."""
ENDS = 5
"""How many words stand for either end of a long passage."""

_UNSAFE = str.maketrans({"-": "%2D", "_": "%5F", ".": "%2E", "~": "%7E"})


def source_link(url: str, words: str) -> str | None:
    """Return the address of a story that scrolls to `words`; None where the address is not one of the web.

    >>> source_link("https://news.example/a", "a well-known vase")
    'https://news.example/a#:~:text=a%20well%2Dknown%20vase'
    """
    if not _is_web(url):
        return None
    fragment = _fragment(words)
    return f"{url}{'' if '#' in url else '#'}:~:text={fragment}" if fragment else url


def without_words(link: str) -> str:
    """Return the address of the page that a link scrolls, for a reader who has to type it or read past it.

    >>> without_words(source_link("https://news.example/a#top", "a vase"))
    'https://news.example/a#top'
    """
    return link.partition(":~:text=")[0].removesuffix("#")


def _is_web(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname) and not re.search(r"[\s\x00-\x1f]", url)


def _fragment(words: str) -> str:
    """Return the words of one line as a text directive's value."""
    line = next((line.strip() for line in words.splitlines() if line.strip()), "")
    if len(line) <= LONGEST_WHOLE:
        return _encode(line)
    parts = line.split()
    if len(parts) <= 2 * ENDS:
        return _encode(line)
    return f"{_encode(' '.join(parts[:ENDS]))},{_encode(' '.join(parts[-ENDS:]))}"


def _encode(text: str) -> str:
    return quote(text, safe="").translate(_UNSAFE)
