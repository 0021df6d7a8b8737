"""Blocks that say again what the story says: pull quotes, the headline once more."""

import re
from collections.abc import Sequence

from retrieval.page.prose import word_count

_ATTRIBUTED = re.compile(r"\s+[—–-] ?[^—–.!?]{2,60}$")
_SIGNED = re.compile(r"[A-Z][\w.'’-]*(?:[ ,]+[A-Z][\w.'’-]*){1,4}(?:[ ,]+[a-z][\w-]*){0,5}")
"""Whose a quote is, on a line below it: "Ida Lund, plumber"."""
_WORD = re.compile(r"[^\W_]+")
_QUOTED = re.compile(r"[“\"]([^“”\"]{1,2000})[”\"]")
_FEWEST_WORDS = 4
_FEWEST_WITHOUT_MARKS = 8
"""Words of a sentence pulled out of a paragraph, that stands without quote marks and without a name below it."""
_MOST_BESIDE = 4
"""Words beside the headline in a line that only names it."""
_MOST = 1000
"""Each paragraph is held against each: beyond this, a text is no article."""


def without_repeats(paragraphs: Sequence[str], title: str) -> list[str]:
    """Return the paragraphs without pull quotes, second copies and the repeated headline.

    >>> without_repeats(["“We are late,” she said. “We know it.”", "“We are late. We know it.”", "— Ida Lund"], "")
    ['“We are late,” she said. “We know it.”']
    """
    if len(paragraphs) > _MOST:
        return list(paragraphs)
    keys = [_key(text) for text in paragraphs]
    quoted = [_key(" ".join(_QUOTED.findall(text))) for text in paragraphs]
    heading = _key(title)
    kept: list[str] = []
    dropped = False
    for at, text in enumerate(paragraphs):
        signs = dropped and (text[0] in "—–-" or bool(_SIGNED.fullmatch(text)))
        dropped = signs or _names(keys[at], heading) or _repeats(at, paragraphs, keys, quoted)
        if not dropped:
            kept.append(text)
    return kept


def _names(key: str, heading: str) -> bool:
    """Tell whether a line is the headline, or little more: "Feedback on “Ferry fares will rise in July”."."""
    beside = word_count(key) - word_count(heading)
    return key == heading or (0 < beside <= _MOST_BESIDE < word_count(heading) and heading in key)


def _repeats(at: int, texts: Sequence[str], keys: Sequence[str], quoted: Sequence[str]) -> bool:
    """Tell whether a paragraph is a copy of an earlier one, or a quote lifted out of another."""
    key, text = keys[at], texts[at]
    words = word_count(key)
    if words >= 8 and key in keys[:at]:
        return True
    pulled = _key(_ATTRIBUTED.sub("", text))
    lifted = words >= _FEWEST_WORDS and text[0] in "“\"‘'«"
    others = [other for other in range(len(keys)) if other != at and keys[other] != key]
    signed = at + 1 < len(texts) and texts[at + 1][0] in "—–"
    pulled_out = words >= _FEWEST_WITHOUT_MARKS or signed
    if pulled_out and words >= _FEWEST_WORDS and any(key in keys[other] or key in quoted[other] for other in others):
        return True
    return lifted and any(pulled in keys[other] or pulled in quoted[other] for other in others)


def _key(text: str) -> str:
    """Return a text's words alone: marks, case and spaces do not tell copies apart."""
    return " " + " ".join(_WORD.findall(text.casefold())) + " "
