"""Finding the headline: the title-like line before the story that shares most with it."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from retrieval.page.kind import Kind
from retrieval.page.line import Line
from retrieval.page.prose import capitals, content_words, is_dated, shared
from retrieval.page.voice import addresses

_BAR = re.compile(r" [|–—·-] | ?\| ?")
_SHORTEST_TITLE, _LONGEST_TITLE, _LONGEST_TAG = 8, 400, 60
_SITE = re.compile(r"\b(?:news|breaking|latest|weather|homepage)\b", re.IGNORECASE)
"""What a page's first line says where it is the site's title, and no headline."""
_OFFER = re.compile(r"\bfree[- ]trial\b|\bsubscri|\bnewsletter\b|\boffer:|\btickets\b.*!", re.IGNORECASE)
_FLASH = re.compile(r"(?:breaking|just in|alert|live|developing) ?[:|]|\d{1,2}[:.]\d\d\b", re.IGNORECASE)
"""How a line of a site's news ticker begins, that stands above the headline and tells the same story."""
_CAPTION = re.compile(r"\bcaption\W*$", re.IGNORECASE)
"""How the label above a caption ends."""
_CREDITS = frozenset({Kind.BYLINE, Kind.DATE})
_ENOUGH = 1.2
_DECKS_LEAD = 1.2
"""By so much a deck outscores its headline at most."""
_TITLE_CASE = 0.7
"""Share of capitals of a headline printed like a book's title, as no deck is."""
_LONGEST = 25
"""Words of a headline that is a sentence."""
_LATEST_DATELINE = 4
"""Paragraphs from a page's top among which its story's dateline stands."""
_COMMON = 2
"""Words that a story's paragraph shares with others of its page."""


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
    paragraphs = paragraphs[_first_of_story([lines[at] for at in paragraphs]) :]
    vocabulary = content_words(" ".join(lines[at].text for at in paragraphs[:12]))
    until = paragraphs[min(2, len(paragraphs) - 1)]
    scores = {at: _score(lines, at, vocabulary) for at in range(until) if _may_be(lines, at, paragraphs[0])}
    best = max(scores.values(), default=0.0)
    chosen = next((at for at, score in scores.items() if score >= max(best - 0.4, _ENOUGH)), None)
    if chosen is None:
        return _sentence_above_credits(lines, until)
    chosen = _on_the_page(lines, scores, chosen)
    return _alone(lines, scores, _above_deck(lines, scores, chosen, vocabulary))


def strip_outlet(text: str, headlines: Sequence[str]) -> tuple[str, str | None]:
    """Split "Headline | Outlet" where the headline stands on the page by itself, too; (text, None) otherwise."""
    for bar in _BAR.finditer(text[:_LONGEST_TITLE]):
        title, tag = text[: bar.start()], _BAR.split(text[bar.end() :])[-1].strip()
        if len(title) >= _SHORTEST_TITLE and 1 < len(tag) <= _LONGEST_TAG and title in headlines:
            return title, tag
    return text, None


def _first_of_story(paragraphs: Sequence[Line]) -> int:
    """Return which paragraph is the first of the story: before it may stand a notice, which shares few words with any.

    A dateline opens a story, whatever stands above.

    >>> from retrieval.page.line import read_lines
    >>> texts = ["We use small files.", "The old bridge over the river will close.", "The river took the old bridge."]
    >>> _first_of_story(read_lines("\\n".join(texts)))
    1
    """
    dated = next((at for at, line in enumerate(paragraphs[:_LATEST_DATELINE]) if is_dated(line.text)), None)
    if dated is not None:
        return dated
    held = [content_words(line.text) for line in paragraphs]
    told = dict(zip((line.text for line in paragraphs), held, strict=True))  # what is printed twice shares with itself
    often = Counter(word for words in told.values() for word in words)
    fits = (at for at, words in enumerate(held) if sum(often[word] > 1 for word in words) >= _COMMON)
    return next(fits, 0)


def _sentence_above_credits(lines: Sequence[Line], until: int) -> int | None:
    """Return a headline that is a sentence, where a byline and a date below it tell that no story has begun."""
    stated = (at for at in range(until) if lines[at].stated and lines[at].words <= _LONGEST)
    return next((at for at in stated if all(_credited(lines, at, kind) for kind in _CREDITS)), None)


def _on_the_page(lines: Sequence[Line], scores: Mapping[int, float], chosen: int) -> int:
    """Return the headline that readers see, where the line chosen is the window's title ("Lorries - The Courier")."""
    if chosen or not _BAR.search(lines[chosen].text):
        return chosen
    seen = (at for at, score in scores.items() if at and score >= _ENOUGH)
    same = (at for at in seen if len(lines[at].matter & lines[chosen].matter) > 0.5 * len(lines[at].matter))
    return next(same, chosen)


def _alone(lines: Sequence[Line], scores: Iterable[int], chosen: int) -> int:
    """Return the headline by itself, where the chosen line holds it with something before or after it."""
    inside = (at for at in scores if lines[at].words >= 4 and lines[at].text != lines[chosen].text)
    return next((at for at in inside if lines[at].text in lines[chosen].text), chosen)


def _above_deck(lines: Sequence[Line], scores: Mapping[int, float], chosen: int, vocabulary: set[str]) -> int:
    """Return the headline, where the line chosen is the deck below it, which shares more words with the story."""
    if capitals(lines[chosen].text) > _TITLE_CASE:
        return chosen
    least = max(_ENOUGH, scores[chosen] - _DECKS_LEAD)
    above = (at for at in (chosen - 1, chosen - 2) if scores.get(at, 0) >= least and lines[at].words >= 5)
    return next((at for at in above if len(content_words(lines[at].text) & vocabulary) > 1), chosen)


def _alike(text: str, told: str) -> bool:
    words, others = content_words(text), content_words(told)
    return bool(others) and len(words & others) >= 0.9 * len(words | others)


def _first_title(lines: Sequence[Line]) -> int | None:
    return next((at for at, line in enumerate(lines) if line.titular), None)


def _may_be(lines: Sequence[Line], at: int, first_paragraph: int) -> bool:
    """Tell whether a line may be the headline: below a first paragraph only with a byline under it or marked up."""
    line = lines[at]
    title = line.titular or (line.block.heading and line.words <= _LONGEST)
    if not title or line.block.listed or any(_CAPTION.search(one.text) for one in lines[at - 1 : at]):
        return False
    return at < first_paragraph or line.block.heading or _credited(lines, at)


def _credited(lines: Sequence[Line], at: int, *kinds: Kind) -> bool:
    return any(line.kind in (kinds or _CREDITS) for line in lines[at + 1 : at + 6])


def _score(lines: Sequence[Line], at: int, vocabulary: set[str]) -> float:
    line = lines[at]
    repeated = any(line.text in other.text for position, other in enumerate(lines) if position != at)
    tagged = "|" in line.text or (at == 0 and bool(_SITE.search(line.text)))
    common = len(content_words(line.text) & vocabulary)
    score = shared(line.text, vocabulary) + min(common, 4) / 4 + min(line.words, 10) / 10
    label = line.words <= 5 and capitals(line.text) == 1
    score += 0.5 * line.block.heading + 0.5 * repeated + 0.3 * _credited(lines, at)
    return score - 0.5 * label - tagged - bool(_OFFER.search(line.text)) - bool(_FLASH.match(line.text))
