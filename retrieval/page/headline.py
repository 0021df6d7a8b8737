"""Finding the headline: the title-like line before the story that shares most with it."""

import re
from collections.abc import Iterable, Mapping, Sequence

from retrieval.page.kind import Kind
from retrieval.page.line import Line
from retrieval.page.prose import capitals, content_words, shared
from retrieval.page.voice import addresses

_TITLE_TAG = re.compile(r"(.{8,300}?)(?: [|–—·-] | \| ?)([^|–—·]{2,60})")
_CREDITS = frozenset({Kind.BYLINE, Kind.DATE})
_ENOUGH = 1.2


def find_headline(lines: Sequence[Line], told: str | None = None) -> int | None:
    """Return the position of the headline among a page's lines, None where there is none.

    Before the story's third paragraph, title-like lines are scored by the words that they share with the story, by
    length, mark-up, repetition and what follows; the earliest of about the best is the headline, the deck comes after.
    `told`: the headline from elsewhere; a line that says the same is taken.
    """
    if told and (same := next((at for at, line in enumerate(lines) if _alike(line.text, told)), None)) is not None:
        return same
    stated = [at for at, line in enumerate(lines) if line.stated]
    paragraphs = [at for at in stated if not addresses(lines[at].own)] or stated
    if not paragraphs:
        return _first_title(lines)
    vocabulary = content_words(" ".join(lines[at].text for at in paragraphs[:12]))
    until = paragraphs[min(2, len(paragraphs) - 1)]
    scores = {at: _score(lines, at, vocabulary) for at in range(until) if _may_be(lines, at, paragraphs[0])}
    best = max(scores.values(), default=0.0)
    chosen = next((at for at, score in scores.items() if score >= max(best - 0.4, _ENOUGH)), None)
    return None if chosen is None else _alone(lines, scores, _above_deck(lines, scores, chosen, vocabulary))


def strip_outlet(text: str, headlines: Sequence[str]) -> tuple[str, str | None]:
    """Split "Headline | Outlet" where the headline stands on the page by itself, too; (text, None) otherwise."""
    found = _TITLE_TAG.fullmatch(text)
    if found and any(found[1] == other for other in headlines):
        return found[1], found[2].strip()
    return text, None


def _alone(lines: Sequence[Line], scores: Iterable[int], chosen: int) -> int:
    """Return the headline by itself, where the chosen line holds it with something before or after it."""
    inside = (at for at in scores if lines[at].words >= 4 and lines[at].text != lines[chosen].text)
    return next((at for at in inside if lines[at].text in lines[chosen].text), chosen)


def _above_deck(lines: Sequence[Line], scores: Mapping[int, float], chosen: int, vocabulary: set[str]) -> int:
    """Return the headline, where the line chosen is the deck below it, which shares more words with the story."""
    above = (at for at in (chosen - 1, chosen - 2) if scores.get(at, 0) >= _ENOUGH and lines[at].words >= 5)
    return next((at for at in above if shared(lines[at].text, vocabulary)), chosen)


def _alike(text: str, told: str) -> bool:
    words, others = content_words(text), content_words(told)
    return bool(others) and len(words & others) >= 0.9 * len(words | others)


def _first_title(lines: Sequence[Line]) -> int | None:
    return next((at for at, line in enumerate(lines) if line.titular), None)


def _may_be(lines: Sequence[Line], at: int, first_paragraph: int) -> bool:
    """Tell whether a line may be the headline: below a first paragraph only with a byline under it or marked up."""
    line = lines[at]
    if not line.titular or line.block.listed:
        return False
    return at < first_paragraph or line.block.heading or _credited(lines, at)


def _credited(lines: Sequence[Line], at: int) -> bool:
    return any(line.kind in _CREDITS for line in lines[at + 1 : at + 5])


def _score(lines: Sequence[Line], at: int, vocabulary: set[str]) -> float:
    line = lines[at]
    repeated = any(other.text.startswith(line.text) for position, other in enumerate(lines) if position != at)
    common = len(content_words(line.text) & vocabulary)
    score = shared(line.text, vocabulary) + min(common, 4) / 4 + min(line.words, 10) / 10
    label = line.words <= 5 and capitals(line.text) == 1
    return score + 0.5 * line.block.heading + 0.5 * repeated + 0.3 * _credited(lines, at) - 0.5 * label
