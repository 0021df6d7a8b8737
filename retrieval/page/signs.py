"""What the paragraphs of a page show of being the story's, or somebody else's: named signs, each from 0 to 1."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Sequence

from retrieval.page import voice
from retrieval.page.kind import CLOSING, Kind
from retrieval.page.line import Line
from retrieval.page.prose import content_words, is_dated, is_speech

_CAPITAL = re.compile(r"\b[A-Z][A-Za-z]{2,}")
_CREDITS = frozenset({Kind.BYLINE, Kind.DATE})
_LONGEST = 4000
_NEAR = 3


class Signs:
    """The signs of a page's paragraphs, beside the other paragraphs of what may be its story."""

    def __init__(
        self,
        lines: Sequence[Line],
        headline: int | None,
        story: Sequence[int],
        outlet: Collection[str],
        authors: Collection[str],
    ) -> None:
        """`story`: positions of the lines that may be the story; `outlet`, `authors`: words of names, in lower case."""
        self.lines = lines
        self.headline = headline
        self.order = {at: number for number, at in enumerate(at for at in story if lines[at].prose)}
        self.positions = list(self.order)
        self.outlet = outlet
        self.authors = authors
        texts = {at: lines[at].text[:_LONGEST] for at in self.order}
        self.words = {at: content_words(text) for at, text in texts.items()}
        self.own = {at: voice.own_words(text) for at, text in texts.items()}
        self.counts = Counter(word for words in self.words.values() for word in words)
        self.title = frozenset() if headline is None else content_words(lines[headline].text)
        self.rates = {pattern: self._rate(pattern) for pattern in (voice.WE, voice.READER, voice.SELF)}
        third = self.positions[2:3] or [len(lines)]
        self.closed = self._next(CLOSING - {Kind.TOPICS}, third[0])

    def _next(self, kinds: Collection[Kind], start: int) -> int:
        """Return the position of the next line of some kinds, that of the page's end where there is none."""
        return next((at for at in range(start, len(self.lines)) if self.lines[at].kind in kinds), len(self.lines))

    def of(self, at: int) -> dict[str, float]:
        """Return the signs of the paragraph at a position of the page, those that it has."""
        text = self.lines[at].text[:_LONGEST]
        own = self.own[at] if at in self.own else voice.own_words(text)
        found = self._voice(text, own) | self._story(at, text, own) | self._place(at)
        found["voice alone"] = any(
            found[name] for name in ("we", "reader", "call", "page", "outlet", "author")
        ) and not (found["told"] or found["shared name"] or found["headline"])
        found["site alone"] = found["site"] and found["alien"]
        return {name: float(value) for name, value in found.items() if value}

    def _rate(self, pattern: re.Pattern[str]) -> float:
        """Return in which share of the paragraphs, one of them aside, a pattern is found."""
        found = sum(bool(pattern.search(own)) for own in self.own.values())
        return max(found - 1, 0) / max(len(self.own), 1)

    def _rare(self, pattern: re.Pattern[str], own: str) -> float:
        """Return how much a voice tells: nothing in a story that speaks so in a third of its paragraphs."""
        return bool(pattern.search(own)) * max(0.0, 1 - 3 * self.rates[pattern])

    def _voice(self, text: str, own: str) -> dict[str, float]:
        site, legal = len(voice.SITE.findall(own)), len(voice.LEGAL.findall(own))
        names = {name.lower() for name in _CAPITAL.findall(own)}
        return {
            "we": self._rare(voice.WE, own),
            "reader": self._rare(voice.READER, own),
            "call": voice.calls_reader(own),
            "page": bool(voice.PAGE.search(own)),
            "site": min(site, 1),
            "sites": min(max(site - 1, 0), 3) / 3,
            "legal": min(legal, 1),
            "legals": min(max(legal - 1, 0), 2) / 2,
            "contact": bool(voice.CONTACT.search(own)),
            "offer": bool(voice.OFFER.search(own)),
            "habit": bool(voice.HABIT.search(own)),
            "picture": bool(voice.PICTURE.search(text)),
            "outlet": not names.isdisjoint(self.outlet),
            "author": not names.isdisjoint(self.authors),
            "signed": any(name.lower() in self.authors for name in text.split()[:2]),
            "biography": voice.is_biography(text, own),
            "asks": "?" in own,
            "site voice": voice.speaks_of_site(own.lstrip()),
        }

    def _story(self, at: int, text: str, own: str) -> dict[str, float]:
        words = self.words[at] if at in self.words else content_words(text)
        inside = at in self.words
        known = sum(self.counts[word] > inside for word in words) / len(words) if words else 0.3
        near: set[str] = set().union(
            *(self.words.get(other, ()) for other in range(at - _NEAR, at + _NEAR + 1) if other != at)
        )
        local = len(words & near) / len(words) if words else 0.3
        named = {
            word
            for name in _CAPITAL.findall(text[1:])
            if name.lower() not in self.outlet
            for word in content_words(name)
        }
        told = bool(voice.SAYING.search(own)), bool(voice.PAST.search(own)), own != text
        return {
            "cohesion": min(known / 0.5, 1),
            "alien": known < 0.12,
            "local": min(local / 0.3, 1),
            "shared name": any(self.counts[word] > inside for word in named),
            "headline": not words.isdisjoint(self.title),
            "said": told[0],
            "past": told[1],
            "quote": told[2],
            "told": any(told),
            "back": bool(voice.BACK.search(own)),
            "timed": bool(voice.TIMED.search(own)),
            "length": min(self.lines[at].words, 60) / 60,
            "title": not self.lines[at].stated and not is_speech(text),
            "short": self.lines[at].words < 12,
            "speech": self.lines[at].spoken,
            "label": is_speech(text) and not self.lines[at].spoken,
            "dateline": is_dated(text),
            "item": self.lines[at].block.listed or text[-1] in ":;,",
        }

    def _place(self, at: int) -> dict[str, float]:
        before, after = self.lines[at - 1 : at], self.lines[at + 1 : at + 2]
        soon = self.lines[at + 1 : at + 6]
        number = bisect_left(self.positions, at)
        above, below = any(map(_is_dress, before)), any(map(_is_dress, after))
        return {
            "line": 1,
            "above": above and before[0].kind not in _CREDITS,
            "below": below,
            "alone": above and below,
            "after title": any(map(_is_title, before)) and at - 1 != self.headline,
            "before title": any(map(_is_title, after)),
            "teased": any(map(_is_title, before))
            and any(_is_dress(line) or _is_title(line) for line in self.lines[at - 2 : at - 1]),
            "first": number == 0,
            "second": number == 1,
            "last": number == len(self.order) - 1,
            "closed": at > self.closed,
            "credits ahead": number < 2 and any(line.kind in _CREDITS for line in soon),
            "dateline ahead": number < 3 and any(line.prose and is_dated(line.text) for line in soon),
        }


def _is_dress(line: Line) -> bool:
    return line.kind is not None and line.kind is not Kind.ADVERT


def _is_title(line: Line) -> bool:
    return line.titular and not line.prose and line.words >= 4
