"""Lines between and below a story's paragraphs that are none of them: they share nothing with the story around them."""

import re
from collections import Counter
from collections.abc import Sequence

from retrieval.page.line import Line
from retrieval.page.prose import content_words, ends_sentence, is_speech, word_count
from retrieval.page.site_voice import calls_reader

_LONGEST = 32
_FEWEST_PARAGRAPHS = 4
_SCARCE = 0.12
"""Share of a line's content words that other paragraphs have: a stranger's is below it."""
_SCARCE_BELOW = 0.3
"""The same below the last paragraph that is certainly the story's."""
_TIMED = re.compile(
    r"\d|%|\bwill\b|(?<!every )(?<!each )\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?! (?:morning|evening)s)"
)
_QUOTE = re.compile('["“”„«‘]')
_ADDRESS = re.compile(r"\b(?:you|your|yours|we|our|us)\b", re.IGNORECASE)
_BACK = re.compile(
    r"\b(?:he|she|him|her|his|hers|they|them|their|it|its|those|that|there|I"
    r"|th(?:is|ese)(?! (?:article|story|page|site|show|program|programme|episode|transcript|one)\b))\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:[a-z]{2,}ed|has|have|was|were|had|said|did|could|would|took|came|went|gave|told|made|found|left|held|fell|rose|got"
    r"|won|lost|met|ran|saw|sent|set|put|began|became|knew|kept|led|paid|spent|wrote|shut|cut|built|bought|sold)\b"
)

_CAPITAL = re.compile(r"\b[A-Z][A-Za-z]{2,}")


def without_strangers(body: Sequence[Line], masthead: frozenset[str]) -> list[Line]:
    """Return the paragraphs without strangers: short lines, in nobody's mouth, that no other paragraph takes up.

    A story's paragraphs repeat each other's names and words (lexical cohesion, as in Hearst 1997, TextTiling); a line
    put among them for all the site's pages does not, and it tells nothing that happened.
    `masthead`: words of the labels above the headline, in lower case.
    """
    if sum(line.prose for line in body) < _FEWEST_PARAGRAPHS:
        return list(body)
    kept = list(body)
    for _ in range(2):
        counts = _counts(kept)
        kept = [line for line in kept if not _is_stranger(line, counts, masthead, _SCARCE)]
    while len(kept) > _FEWEST_PARAGRAPHS and _is_stranger(kept[-1], _counts(kept), masthead, _SCARCE_BELOW):
        kept.pop()
    return kept


def _counts(body: Sequence[Line]) -> Counter[str]:
    """Return in how many paragraphs each word stands; strangers may take up each other's, until they are gone."""
    return Counter(word for line in body for word in content_words(line.text))


def _is_stranger(line: Line, counts: Counter[str], masthead: frozenset[str], scarce: float) -> bool:
    text = line.text
    if line.prose != ends_sentence(text) or line.words > _LONGEST or _is_spoken(line):
        return False
    if _cohesion(text, counts) >= scarce or _shares_name(text, counts, masthead):
        return False
    if calls_reader(text) or (scarce > _SCARCE and _tells_nothing(text, counts)):
        return True
    if any(name.lower() in masthead for name in _CAPITAL.findall(text)):
        return not _PAST.search(text)
    return _timeless(text) and bool(_ADDRESS.search(text) or not _TIMED.search(text))


def _tells_nothing(text: str, counts: Counter[str]) -> bool:
    """Tell whether a line below the story takes up not one word of it."""
    return not (_cohesion(text, counts) or _BACK.search(text) or _TIMED.search(text))


def _is_spoken(line: Line) -> bool:
    """Tell whether a line is somebody's words, or an item of a list: they need not take up the story's."""
    return line.block.listed or bool(_QUOTE.search(line.text)) or is_speech(line.text) or line.text[-1] in ":;,"


def _cohesion(text: str, counts: Counter[str]) -> float:
    words = content_words(text)
    return sum(counts[word] > 1 for word in words) / len(words) if words else 1.0


def _shares_name(text: str, counts: Counter[str], masthead: frozenset[str]) -> bool:
    """Tell whether a line names what another paragraph does; a sentence's first word is no name."""
    names = (name for name in _CAPITAL.findall(text[1:]) if name.lower() not in masthead)
    return any(counts[word] > 1 for name in names for word in content_words(name))


def _timeless(text: str) -> bool:
    """Tell whether a line points back at nothing and tells of nothing past: true of any day, and of no story."""
    return word_count(text) >= 4 and not _BACK.search(text) and not _PAST.search(text)
