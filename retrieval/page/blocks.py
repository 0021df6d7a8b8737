"""A page’s text in blocks, one a paragraph: scrapers’ leavings cleaned away, hard-wrapped lines joined."""

import html
import re
from dataclasses import dataclass
from itertools import pairwise

_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,31});")
_INVISIBLE = re.compile("[\u200b\u2060\ufeff\u00ad\u0000-\u0008\u000e-\u001b]")
_BREAK = re.compile(r"<br\s*/?>|</(?:p|div|li|h[1-6]|blockquote)>", re.IGNORECASE)
_TAG = re.compile(
    r"</?(?:p|a|b|i|u|em|strong|span|div|li|ul|ol|h[1-6]|figure|figcaption|blockquote|img)(?:\s[^<>]{0,500})?/?>",
    re.IGNORECASE,
)
_MARKDOWN = re.compile(r"^#{1,6} |\]\([^()\s]{0,500}\)", re.MULTILINE)
_IMAGE = re.compile(r"!\[[^\]]{0,500}\]\([^()]{0,500}\)")
_LINK = re.compile(r"\[([^\[\]]{0,500})\]\([^()]{0,500}\)")
_INITIAL = re.compile(r"^(\*{1,3})(\w)\1(?=\w)")
"""A first letter that is printed large."""
_EMPHASIS = re.compile(r"(?<![\w*])(\*{1,3})(?=\S)([^*]{1,2000}?)(?<=\S)\1(?![\w*])")
_UNDERSCORES = re.compile(r"(?<![\w_])(_{1,2})(?=\S)([^_]{1,2000}?)(?<=\S)\1(?![\w_])")
_REFERENCE = re.compile(r"(?<!\S)\[\d{1,4}\](?=[^\s\[])")
"""How a text browser marks a link: "[19]Sign in"."""
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!>])")
_HEADING = re.compile(r"#{1,6}\s+")
_QUOTING = re.compile(r"(?:> ?)+")
_BULLET = re.compile(r"[•●▪◦‣∙·*+–-] +(?=\S)")
_OPEN = re.compile(r"[\w'’)]")
"""The last character of a line that no mark closes."""
_POINTED = re.compile(r"[,;.)]\s|['’]s\s")
"""How a line begins that goes on with the sentence before it,"""
_SMALL = re.compile(r"[a-z][\w'’-]*\s+\S+\s+\S")
"""or seems to."""
_LONG_LEAD, _LONG_REST = 8, 10
"""Words from which a line is rather the part of a paragraph than a label."""
_LEADS_ON = frozenset(
    "a an the is are was were be to of in on at by for from with and or that as told said says according between about "
    "against after before into than his her its their which who where has have had".split()
)
_END_SIGNS = " ♦■●▪◼□"
"""What a magazine sets behind a story's last word."""
_WIDEST_WRAP = 110
_NARROWEST_WRAP = 45


@dataclass(frozen=True)
class Block:
    """One paragraph, heading, label or list item of a page."""

    text: str
    heading: bool = False
    """Marked up as a heading."""
    listed: bool = False
    """Marked as an item of a list."""
    linked: bool = False
    """Nothing but links."""
    original: str = ""
    """The text as the page has it, white space inside it included."""


def read_blocks(text: str) -> list[Block]:
    """Return the blocks of a page: the text with white space evened out for rules, and the original for readers.

    >>> [block.text for block in read_blocks("## Bells ring\\r\\n\\r\\nThe bells&nbsp;rang.")]
    ['Bells ring', 'The bells rang.']
    """
    markdown = bool(_MARKDOWN.search(text))
    lines = _joined(_clean(text).split("\n"))
    found = (_block(line, markdown) for line in (lines if markdown else _rejoined(lines)))
    return [block for block in found if any(char.isalnum() for char in block.text)]


def _clean(text: str) -> str:
    text = _ENTITY.sub(lambda found: html.unescape(found[0]), text)
    text = _INVISIBLE.sub("", text)
    text = _TAG.sub("", _BREAK.sub("\n", text))
    return "\n".join(line.strip() for line in text.splitlines())


def _block(line: str, markdown: bool) -> Block:
    if not markdown:
        plain = _REFERENCE.sub("", line)
        listed = bool(_BULLET.match(line))
        return Block(_evened(plain), listed=listed, linked=listed and plain != line, original=plain)
    line = _QUOTING.sub("", line, count=1) if line.startswith(">") else line
    heading = bool(_HEADING.match(line))
    line = _IMAGE.sub("", _HEADING.sub("", line, count=1) if heading else line)
    without_links = _LINK.sub("", line)
    linked = without_links != line and not any(char.isalnum() for char in without_links)
    line = _LINK.sub(r"\1", line)
    line = _INITIAL.sub(r"\2", line)
    line = _UNDERSCORES.sub(r"\2", _EMPHASIS.sub(r"\2", _EMPHASIS.sub(r"\2", line)))  # one may stand in another
    line = _ESCAPE.sub(r"\1", line).strip()
    return Block(_evened(line), heading, bool(_BULLET.match(line)), linked, line)


def _evened(line: str) -> str:
    return " ".join(line.split()).rstrip(_END_SIGNS)


def _joined(lines: list[str]) -> list[str]:
    """Join the lines of hard-wrapped paragraphs; a page that is not wrapped keeps its lines."""
    width = _wrap_width(lines)
    if not width:
        return lines
    joined: list[str] = []
    before = ""
    for line in lines:
        if before and line and _goes_on(before, line, width):
            hyphenated = re.search(r"\w-$", before)
            joined[-1] += line if hyphenated else f" {line}"
        else:
            joined.append(line)
        before = line
    return joined


def _rejoined(lines: list[str]) -> list[str]:
    """Join the paragraphs that a scraper cut at their links: "She told", "the Herald", ", which asked, all."."""
    joined: list[str] = []
    for line in lines:
        link = joined[-1] if joined else ""
        if not (_goes_on_after(link, line) or (line[:1].islower() and _is_lead("".join(joined[-2:-1])))):
            joined.append(line)
            continue
        joined[-1] = f"{link}{'' if _POINTED.match(line) else ' '}{line}"
        lead = joined[-2] if len(joined) > 1 else ""
        if _OPEN.match(lead[-1:]) and (len(lead.split()) >= _LONG_LEAD or lead.split()[-1].lower() in _LEADS_ON):
            joined[-2:] = [f"{lead} {joined[-1]}"]
    return joined


def _is_lead(line: str) -> bool:
    """Tell whether a line plainly breaks off within a sentence: "The bus burned, according to"."""
    said = line.split()
    return len(said) >= _LONG_LEAD and said[-1].lower() in _LEADS_ON


def _goes_on_after(link: str, line: str) -> bool:
    """Tell whether a line is the rest of a sentence that a link, the line before it, stands in."""
    if not _OPEN.match(link[-1:]):
        return False
    if _POINTED.match(line):
        return len(line.split()) > 1
    return bool(_SMALL.match(line)) and (line[-1] in ".!?" or len(line.split()) >= _LONG_REST)


def _wrap_width(lines: list[str]) -> int:
    """Return the width at which a page is wrapped, 0 where it is not.

    A line is full where the next line's first word would not have fitted: a wrapped page's long lines are all full.
    """
    pairs = [(line, after) for line, after in pairwise(lines) if after and len(line) >= _NARROWEST_WRAP]
    if len(pairs) < 3:
        return 0
    lengths = sorted(len(line) for line, _ in pairs)
    width = lengths[int(len(lengths) * 0.9)]
    full = sum(_goes_on(line, after, width) for line, after in pairs)
    ended = sum(line[-1] in '.!?”"' for line, _ in pairs)
    return width if width <= _WIDEST_WRAP and full >= 0.75 * len(pairs) and ended <= 0.4 * len(pairs) else 0


def _goes_on(line: str, after: str, width: int) -> bool:
    return len(line) >= _NARROWEST_WRAP and len(line) + 1 + len(after.split(" ", 1)[0]) >= width - 2
