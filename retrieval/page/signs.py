"""What the paragraphs of a page show of being the story's, or somebody else's: named signs, each from 0 to 1."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from retrieval.page.kind import CLOSING, Kind
from retrieval.page.line import Line
from retrieval.page.names import Names
from retrieval.page.prose import content_words, is_dated, is_speech

_CAPITAL = re.compile(r"\b[A-Z][A-Za-z]{2,}")
_CREDITS = frozenset({Kind.BYLINE, Kind.DATE})
_PAID = re.compile(r"\b(?:sponsored|promoted|partners?|paid|presented by)\b", re.IGNORECASE)
"""What a label says above somebody's advertisement: "Advertisement" alone stands where none was scraped."""
_DAYS = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october"
    r"|november|december"
)
"""Capitals that make no name: every page has days."""
_FEWEST_OF_LINK = 4
"""Words of a line that names another story, its "Read more:" with it."""
_NEAR = 3
_UNKNOWN = 0.3
_STRANGE = 0.15
_GOES_ON = 5
"""Paragraphs below a line that mostly ends a story, that tell whether it does,"""
_TELLING = 4
"""how many of them must tell,"""
_FEWEST_TOLD = 2
"""or that it does where a credit stands below so many that all tell;"""
_MOST_BETWEEN = 3
"""and how many titles may stand among them."""
_PUBLISHER = ("call", "we", "reader", "page", "site voice")
_ENDS = CLOSING - {Kind.TOPICS}


class Signs:
    """The signs of a page's paragraphs, beside the other paragraphs of what may be its story."""

    def __init__(self, lines: Sequence[Line], headline: int | None, story: Sequence[int], names: Names) -> None:
        """`story`: positions of the lines that may be the story."""
        self.lines = lines
        self.headline = headline
        self.story = [at for at in story if lines[at].prose]
        self.inside = frozenset(self.story)
        self.names = names
        self.counts = Counter(word for at in self.story for word in lines[at].matter)
        self.title = frozenset() if headline is None else lines[headline].matter
        self.rates = {name: self._rate(name) for name in ("we", "reader", "asks")}
        third = self.story[2:3] or [len(lines)]
        ends = (at for at in range(third[0], len(lines)) if lines[at].kind in _ENDS)
        self.closed = next((at for at in ends if not self._goes_on(at)), len(lines))

    def of(self, at: int) -> dict[str, float]:
        """Return the signs of the paragraph at a position of the page, those that it has."""
        line = self.lines[at]
        found = line.voice | self._story(at) | self._place(at) | self._links(at)
        for name, rate in self.rates.items():
            found[name] *= max(0.0, 1 - 3 * rate)
        alone = not (found["told"] or found["shared name"] or found["headline"])
        found["voice alone"] = alone and any(map(found.get, ("we", "reader", "call", "page", "outlet", "author")))
        found["site alone"] = found["site"] and found["alien"]
        linked = any(map(found.get, ("below link", "below listed", "below label")))
        found["strange below link"] = linked and found["strange"] and not (found["shared name"] or found["headline"])
        found["between titles"] = found["after title"] and found["before title"]
        return {name: float(value) for name, value in found.items() if value}

    def _beside(self, at: int) -> list[Line]:
        return [*self.lines[at - 1 : at], *self.lines[at + 1 : at + 2]]

    def _rate(self, name: str) -> float:
        """Return which share of the paragraphs, one of them aside, speak so: in a blog, "we" tells nothing."""
        found = sum(self.lines[at].voice[name] for at in self.story)
        return max(found - 1, 0) / max(len(self.story), 1)

    def _goes_on(self, at: int) -> bool:
        """Tell whether a story goes on below a line that mostly ends one: paragraphs that tell, and speak to nobody."""
        place = bisect_left(self.story, at)
        below = [self.lines[one].voice for one in self.story[place : place + _GOES_ON]]
        telling = [voice for voice in below if voice["told"] and not any(map(voice.get, _PUBLISHER))]
        if self._credited(at, len(telling)):
            return True
        if len(below) < _GOES_ON or len(telling) < _TELLING:
            return False
        between = range(at + 1, self.story[place + _GOES_ON - 1])
        rest = (self.lines[one] for one in between if one not in self.inside)
        others = sum(line.kind is None and not line.block.listed for line in rest)
        return others <= _MOST_BETWEEN

    def _credited(self, at: int, telling: int) -> bool:
        """Tell whether all paragraphs to the next line that ends a story tell, and this one names who reported it."""
        end = next((one for one in range(at + 1, len(self.lines)) if self.lines[one].kind in _ENDS), at)
        between = bisect_left(self.story, end) - bisect_left(self.story, at)
        return self.lines[end].kind is Kind.CREDIT and end > at and _FEWEST_TOLD <= between <= telling

    def _story(self, at: int) -> dict[str, float]:
        line = self.lines[at]
        words, twice = line.matter, at in self.inside
        known = sum(self.counts[word] > twice for word in words) / len(words) if words else _UNKNOWN
        near = set().union(
            *(
                self.lines[other].matter
                for other in range(at - _NEAR, at + _NEAR + 1)
                if other != at and other in self.inside
            )
        )
        local = len(words & near) / len(words) if words else _UNKNOWN
        names = {name.lower() for name in _CAPITAL.findall(line.own)}
        named = (
            word
            for name in _CAPITAL.findall(line.text[1:])
            if name.lower() not in self.names.outlet and not _DAYS.fullmatch(name.lower())
            for word in content_words(name)
        )
        spoken = is_speech(line.text)
        return {
            "outlet": not names.isdisjoint(self.names.outlet),
            "author": not names.isdisjoint(self.names.authors),
            "signed": any(name.lower() in self.names.authors for name in line.text.split(None, 2)[:2]),
            "cohesion": min(known / 0.5, 1),
            "alien": known < 0.12,
            "strange": known < _STRANGE,
            "local": min(local / 0.3, 1),
            "shared name": any(self.counts[word] > twice for word in named),
            "headline": not words.isdisjoint(self.title),
            "length": min(line.words, 60) / 60,
            "title": not (line.stated or spoken or all(other.stated for other in self._beside(at))),
            "short": line.words < 12,
            "speech": line.spoken,
            "label": spoken and not line.spoken,
            "item": line.block.listed or line.text[-1] in ":;,",
        }

    def _links(self, at: int) -> dict[str, float]:
        """Return the signs of standing below the title of another story: as its summary, or as this story going on."""
        line, before = self.lines[at], self.lines[at - 1 : at]
        above = (one for one in before if one.words >= _FEWEST_OF_LINK)
        linked = any(one.kind is Kind.RELATED or one.block.linked for one in above)
        listed = any(map(_is_title, before)) and any(_is_dress(one) for one in self.lines[at - 2 : at - 1])
        button = any(map(_is_title, self.lines[at - 2 : at - 1]))  # "Read more" below a title
        labelled = not button and any(one.kind is Kind.LIST for one in before)
        if not (linked or listed or labelled):
            return {}
        only = {word for word in line.matter & before[0].matter if self.counts[word] <= (at in self.inside)}
        return {"below link": linked, "below listed": listed, "below label": labelled, "echoes link": bool(only)}

    def _place(self, at: int) -> dict[str, float]:
        before, after = self.lines[at - 1 : at], self.lines[at + 1 : at + 2]
        soon = self.lines[at + 1 : at + 6]
        number = bisect_left(self.story, at)
        above, below = any(map(_is_dress, before)), any(map(_is_dress, after))
        return {
            "line": 1,
            "above": above and before[0].kind not in _CREDITS,
            "below": below,
            "alone": above and below,
            "boxed": all(one.kind is Kind.PROMOTION for one in (*before, *after)) and bool(before and after),
            "sponsored": any(one.kind is Kind.ADVERT and _PAID.search(one.text) for one in before),
            "below player": any(one.kind is Kind.PLAYER for one in before),
            "captioned": any(one.kind is Kind.CAPTION for one in after) and not self.lines[at].voice["told"],
            "after title": any(map(_is_title, before)) and at - 1 != self.headline,
            "before title": any(map(_is_title, after)),
            "teased": any(map(_is_title, before))
            and any(_is_dress(line) or _is_title(line) for line in self.lines[at - 2 : at - 1]),
            "first": number == 0,
            "second": number == 1,
            "last": number == len(self.story) - 1,
            "closed": at > self.closed,
            "credits ahead": number < 2 and any(line.kind in _CREDITS for line in soon),
            "dateline ahead": number < 3 and any(line.prose and is_dated(line.text) for line in soon),
        }


def _is_dress(line: Line) -> bool:
    return line.kind is not None and line.kind is not Kind.ADVERT


def _is_title(line: Line) -> bool:
    return line.titular and not line.prose and line.words >= 4
