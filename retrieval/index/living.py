"""A living index: stories come and go, and the scores are always those of an index made new of what is there."""

import math
import threading
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, Self

import numpy as np

from retrieval.index import search
from retrieval.index.postings import Saturation
from retrieval.index.query import Query
from retrieval.index.segment import Segment, Stories, merged
from retrieval.terms import content, term, terms

MOST_SEGMENTS = 8
"""With more, the youngest are merged."""
RATIO = 4
"""A segment is merged with younger ones when it is at most so many times as large as these together."""
LEAST_ALIVE = 0.75
"""A segment is written anew when less of it is left."""


class Found(NamedTuple):
    """A paragraph that shares a term with the question."""

    story: str
    paragraph: int
    """Its place in the story, from 0."""
    score: float


@dataclass(frozen=True, eq=False)
class Snapshot:
    """All that a question needs; a question that runs keeps its own while stories come and go."""

    segments: tuple[Segment, ...]
    size: int
    """Paragraphs."""
    length: int
    """Terms in them, repetitions counted."""
    average_idf: float

    def frequency(self, term: str) -> int:
        """Return in how many paragraphs a term stands."""
        numbered = ((segment, segment.vocabulary.quick.get(term)) for segment in self.segments)
        return sum(segment.frequency(number) for segment, number in numbered if number is not None)


class LivingIndex:
    """BM25 over the paragraphs of stories that can be added and removed; one may do so while others ask.

    Stories lie in segments, in the order of their coming. A new story is a new small segment; a thread of its own
    merges the youngest segments, and writes those anew of which much was removed. idf and mean length are counted over
    all segments, so that a score does not depend on how the stories lie.
    """

    def __init__(self, k1: float = 1.5, b: float = 0.75, epsilon: float = 0.25, background: bool = True) -> None:
        self.k1, self.b, self.epsilon = k1, b, epsilon
        self._background = background
        self._changes = threading.Lock()
        self._merging = threading.Lock()
        self._histogram: Counter[int] = Counter()
        """How many terms stand in so many paragraphs."""
        self._snapshot = Snapshot((), 0, 0, 0.0)

    @classmethod
    def open(cls, path: str | Path, background: bool = True) -> Self:
        """Map a saved index; what is changed afterwards stays in memory until it is saved again."""
        segment, settings = Segment.open(Path(path))
        index = cls(**settings, background=background)
        frequencies, terms = np.unique(segment.postings.frequencies, return_counts=True)
        index._histogram.update(dict(zip(frequencies.tolist(), terms.tolist(), strict=True)))
        index._publish((segment,))
        return index

    def save(self, path: str | Path) -> None:
        """Write all stories to a file, whole or not at all; it is made of one segment, so this index is compacted."""
        self.compact()
        segments = self._snapshot.segments
        if len(segments) != 1 or segments[0].removed:
            segments = (merged(segments or [Segment.of([], self.k1, self.b)]),)
        segments[0].save(Path(path), self.epsilon)

    def __len__(self) -> int:
        return self._snapshot.size

    def __contains__(self, story: str) -> bool:
        return self._segment_of(story) is not None

    @property
    def stories(self) -> list[str]:
        """Return the names of all stories, in the order of their coming."""
        return [name for segment in self._snapshot.segments for name in segment.present]

    def add(self, story: str, texts: Iterable[str]) -> None:
        """Add a story of some paragraphs; one of the same name is replaced."""
        self.extend_terms([(story, map(terms, texts))])

    def extend_terms(self, stories: Stories) -> None:
        """Add many stories at once, whose paragraphs are analysed already."""
        segment = Segment.of(stories, self.k1, self.b)
        if len(segment.places) < len(segment.names):
            raise ValueError("two stories of one name: give each a name of its own")
        with self._changes:
            for name in segment.names:
                self._remove(name)
            counts = dict(zip(segment.vocabulary, segment.counted(), strict=True))
            self._shift(counts, dict.fromkeys(counts, 0), self._snapshot.segments)
            self._publish((*self._snapshot.segments, segment))
        self._tidy()

    def remove(self, story: str) -> None:
        """Remove a story; KeyError where there is none of this name."""
        with self._changes:
            if not self._remove(story):
                raise KeyError(story)
        self._tidy()

    def search(self, question: str, limit: int | None = 10) -> list[Found]:
        """Return the best paragraphs, best first, ties in order, only what shares a term with the question.

        Words that any text holds are left out of a question that has others.
        """
        return self.search_terms(map(term, content(question)), limit)

    def search_terms(self, question: Iterable[str], limit: int | None = 10) -> list[Found]:
        """Search with terms that are analysed already."""
        snapshot = self._snapshot
        weights = self._weights(snapshot, question)
        saturation = Saturation(self.k1, self.b, snapshot.length / snapshot.size if snapshot.size else 0.0)
        found: list[Found] = []
        for segment in snapshot.segments:
            query = _query(segment, weights)
            if query.terms:
                best = search.best(segment.postings, saturation, query, limit, segment.saturation, segment.alive)
                positions, scores = (values.tolist() for values in best)
                found += [Found(*segment.paragraph(p), s) for p, s in zip(positions, scores, strict=True)]
        return sorted(found, key=lambda hit: -hit.score)[:limit]

    def document_frequency(self, term: str) -> int:
        """Return in how many paragraphs a term stands."""
        return self._snapshot.frequency(term)

    def merge(self) -> None:
        """Do all merging that is due; a thread of the index's own does so after changes."""
        with self._merging:
            while chosen := due(self._snapshot.segments):
                self._replace(chosen, merged(chosen))

    def compact(self) -> None:
        """Merge all segments to one."""
        with self._merging:
            if segments := self._snapshot.segments:
                self._replace(segments, merged(segments))

    def _weights(self, snapshot: Snapshot, question: Iterable[str]) -> dict[str, float]:
        said = Counter(question)
        frequencies = {term: snapshot.frequency(term) for term in said}
        floor = self.epsilon * snapshot.average_idf
        return {
            term: said[term] * (floor if (weight := idf(frequency, snapshot.size)) < 0 else weight)
            for term, frequency in frequencies.items()
            if frequency
        }

    def _segment_of(self, story: str) -> Segment | None:
        for segment in self._snapshot.segments:
            if story in segment.places and story not in segment.removed:
                return segment
        return None

    def _remove(self, story: str) -> bool:
        segment = self._segment_of(story)
        if segment is None:
            return False
        left, lost = segment.without(story)
        names = [segment.vocabulary.term(number) for number in lost]
        others = [other for other in self._snapshot.segments if other is not segment]
        self._shift(
            {name: -count for name, count in zip(names, lost.values(), strict=True)},
            dict(zip(names, map(segment.frequency, lost), strict=True)),
            others,
        )
        segments = (left if other is segment else other for other in self._snapshot.segments)
        self._publish(tuple(other for other in segments if not other.empty))
        return True

    def _shift(self, changes: Mapping[str, int], before: dict[str, int], others: Iterable[Segment]) -> None:
        """Count in the histogram that terms stand in so many more paragraphs (or fewer).

        `before`: in how many the segment that changes holds each; `others`: what else holds them.
        """
        for segment in others:
            for name, number in zip(changes, map(segment.vocabulary.quick.get, changes), strict=True):
                if number is not None:
                    before[name] += segment.frequency(number)
        for name, change in changes.items():
            self._histogram[before[name]] -= 1
            self._histogram[before[name] + change] += 1

    def _publish(self, segments: tuple[Segment, ...]) -> None:
        """Let the next question see these segments."""
        size = sum(segment.size for segment in segments)
        length = sum(segment.length for segment in segments)
        self._snapshot = Snapshot(segments, size, length, average_idf(self._histogram, size))

    def _tidy(self) -> None:
        """Merge what is due, out of the way of whoever added or removed."""
        if self._background and due(self._snapshot.segments) and not self._merging.locked():
            threading.Thread(target=self.merge, name="storybot-index-merge", daemon=True).start()

    def _replace(self, old: Sequence[Segment], new: Segment) -> None:
        """Put a merged segment in the place of those that it was made of, less what was removed meanwhile."""
        with self._changes:
            now = self._snapshot.segments
            made_of = {id(segment.postings) for segment in old}
            present = {name for segment in now if id(segment.postings) in made_of for name in segment.present}
            for name in new.names:
                if name not in present:
                    new, _ = new.without(name)
            kept = [segment for segment in now if id(segment.postings) not in made_of]
            at = next((i for i, segment in enumerate(now) if id(segment.postings) in made_of), len(kept))
            self._publish((*kept[:at], *(() if new.empty else (new,)), *kept[at:]))


def idf(frequency: int, size: int) -> float:
    """Return the weight of a term that stands in some of so many paragraphs, as `BM25Okapi` does before its floor."""
    return math.log(size - frequency + 0.5) - math.log(frequency + 0.5)


def average_idf(histogram: Mapping[int, int], size: int) -> float:
    """Return the mean idf of all terms, given how many of them stand in so many paragraphs."""
    frequencies = np.fromiter(histogram.keys(), dtype=np.float64, count=len(histogram))
    terms = np.fromiter(histogram.values(), dtype=np.float64, count=len(histogram))
    held = (frequencies > 0) & (terms > 0)
    frequencies, terms = frequencies[held], terms[held]
    idfs = np.log(size - frequencies + 0.5) - np.log(frequencies + 0.5)
    return float((idfs * terms).sum() / terms.sum()) if len(terms) else 0.0


def due(segments: Sequence[Segment]) -> Sequence[Segment]:
    """Return the neighbouring segments that are to be merged next: none, one of which little is left, or the youngest.

    The sizes fall by a factor from segment to segment, so each paragraph is copied a few times only.
    """
    for segment in segments:
        if segment.size < LEAST_ALIVE * len(segment.postings):
            return [segment]
    if len(segments) <= MOST_SEGMENTS:
        return []
    sizes = [segment.size for segment in segments]
    for at in range(len(segments) - 1):
        if sizes[at] <= RATIO * sum(sizes[at + 1 :]):
            return segments[at:]
    return []


def _query(segment: Segment, weights: Mapping[str, float]) -> Query:
    numbered = ((segment.vocabulary.quick.get(term), weight) for term, weight in weights.items())
    known = [(number, weight) for number, weight in numbered if number is not None]
    return Query([number for number, _ in known], [weight for _, weight in known])
