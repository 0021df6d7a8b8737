"""A part of a living index: the postings of some stories, and which of these have been removed since."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import compress
from pathlib import Path
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from retrieval.index import build, file
from retrieval.index.build import Batch
from retrieval.index.postings import Postings, Saturation
from retrieval.index.vocabulary import Vocabulary

KIND = "stories"

Stories = Iterable[tuple[str, Iterable[Sequence[str]]]]
"""Names, and the analysed paragraphs of each."""


@dataclass(frozen=True, eq=False)
class Segment:
    """Stories side by side; nothing of it changes, a removal makes another segment of the same postings."""

    postings: Postings
    saturation: Saturation
    """What the postings' bounds were made with."""
    vocabulary: Vocabulary
    begins: NDArray[np.int64]
    """Where each story's paragraphs begin; one more at the end."""
    names: Sequence[str]
    places: Mapping[str, int]
    """From a story's name to its place in `names`; what was removed keeps it."""
    alive: NDArray[np.bool_]
    """Of each paragraph."""
    size: int
    """Paragraphs that are left."""
    length: int
    """Terms in them, repetitions counted."""
    removed: frozenset[str]
    gone: Mapping[int, int]
    """In how many of the removed paragraphs each term stands."""

    @classmethod
    def whole(
        cls,
        postings: Postings,
        saturation: Saturation,
        vocabulary: Vocabulary,
        begins: NDArray[np.int64],
        names: Sequence[str],
    ) -> Self:
        """Return a segment of which nothing has been removed."""
        places = {name: at for at, name in enumerate(names)}
        alive = np.ones(len(postings), dtype=bool)
        length = int(postings.lengths.sum(dtype=np.int64))
        size = len(postings)
        return cls(postings, saturation, vocabulary, begins, names, places, alive, size, length, frozenset(), {})

    @classmethod
    def of(cls, stories: Stories, k1: float, b: float) -> Self:
        """Index stories."""
        names: list[str] = []
        begins: list[int] = [0]
        reader = build.Reader()
        reader.read(_paragraphs(stories, names, begins))
        saturation = Saturation(k1, b, float(reader.lengths.mean()) if len(reader.lengths) else 0.0)
        postings, numbers = build.assemble(reader.batches, len(reader.terms), reader.lengths, saturation)
        return cls.whole(postings, saturation, Vocabulary.of(reader.terms, numbers), np.array(begins), names)

    @classmethod
    def open(cls, path: Path) -> tuple[Self, dict[str, float]]:
        """Map a saved segment; return it and k1, b and epsilon."""
        settings, arrays = file.read(path, KIND)
        saturation = Saturation(settings["k1"], settings["b"], settings.pop("mean_length"))
        names = json.loads(arrays["names"].tobytes())
        return cls.whole(Postings.of(arrays), saturation, Vocabulary(arrays), arrays["begins"], names), settings

    def save(self, path: Path, epsilon: float) -> None:
        """Write the segment, of which nothing must have been removed, to a file."""
        settings = {"k1": self.saturation.k1, "b": self.saturation.b, "epsilon": epsilon}
        settings["mean_length"] = self.saturation.mean_length
        names = np.frombuffer(json.dumps(list(self.names)).encode(), dtype=np.uint8)
        arrays = {**self.postings.arrays(), **self.vocabulary.arrays(), "begins": self.begins, "names": names}
        file.write(path, KIND, settings, arrays)

    @property
    def empty(self) -> bool:
        """Return whether all stories have been removed."""
        return len(self.removed) == len(self.names)

    @property
    def present(self) -> list[str]:
        """Return the names of the stories that are left."""
        return [name for name in self.names if name not in self.removed]

    def frequency(self, term: int) -> int:
        """Return how many of the paragraphs that are left hold a term."""
        return int(self.postings.frequencies[term]) - self.gone.get(term, 0)

    def counted(self) -> list[int]:
        """Return `frequency` of the vocabulary's terms, in its order."""
        frequencies: list[int] = self.frequencies()[self.vocabulary.numbers].tolist()
        return frequencies

    def frequencies(self) -> NDArray[np.int64]:
        """Return `frequency` of all terms."""
        left = self.postings.frequencies.astype(np.int64)
        for term, count in self.gone.items():
            left[term] -= count
        return left

    def paragraph(self, position: int) -> tuple[str, int]:
        """Return a paragraph's story and its place there, from 0."""
        at = int(self.begins.searchsorted(position, side="right")) - 1
        return self.names[at], position - int(self.begins[at])

    def without(self, name: str) -> tuple[Self, dict[int, int]]:
        """Return this segment with a story removed, and in how many of its paragraphs each term stood."""
        first, past = self.begins[self.places[name] : self.places[name] + 2].tolist()
        lost = self.postings.frequencies_within(first, past)
        alive = self.alive.copy()
        alive[first:past] = False
        gone = Counter(self.gone)
        gone.update(lost)
        size, length = self.size - (past - first), self.length - int(self.postings.lengths[first:past].sum())
        removed = self.removed | {name}
        return replace(self, alive=alive, size=size, length=length, removed=removed, gone=gone), lost

    def batches(self, numbers: NDArray[np.int64], first: int) -> Iterator[Batch]:
        """Return the postings that are left, with other numbers of the terms, the paragraphs counted from `first`."""
        positions = np.cumsum(self.alive) + (first - 1)
        postings = self.postings
        for term in range(postings.commons):
            held, counts = postings.where(term)
            kept = self.alive[held]
            yield _batch(numbers[term : term + 1], np.array([kept.sum()]), positions[held[kept]], counts[kept])
        kept = self.alive[postings.paragraphs]
        terms = np.repeat(np.arange(len(postings.frequencies)), np.diff(postings.starts))[kept]
        sizes = np.bincount(terms, minlength=len(postings.frequencies))
        yield _batch(numbers, sizes, positions[postings.paragraphs[kept]], postings.counts[kept])


def _batch(terms: NDArray[np.int64], sizes: NDArray[Any], paragraphs: NDArray[Any], counts: NDArray[Any]) -> Batch:
    held = sizes > 0
    return Batch(terms[held].astype(np.uint32), sizes[held], paragraphs.astype(np.uint32), counts)


def _paragraphs(stories: Stories, names: list[str], begins: list[int]) -> Iterator[Sequence[str]]:
    """Return all stories' paragraphs, noting where each story begins."""
    for name, paragraphs in stories:
        begins.append(begins[-1])
        names.append(name)
        for paragraph in paragraphs:
            begins[-1] += 1
            yield paragraph


def merged(segments: Sequence[Segment]) -> Segment:
    """Return one segment of what is left of several, in their order."""
    union: dict[bytes, int] = {}
    numberings = [_numbering(segment.vocabulary, union) for segment in segments]
    frequencies = np.zeros(len(union), dtype=np.int64)
    for segment, numbering in zip(segments, numberings, strict=True):
        frequencies[numbering] += segment.frequencies()
    compact = np.cumsum(frequencies > 0) - 1
    batches: list[Batch] = []
    first = 0
    for segment, numbering in zip(segments, numberings, strict=True):
        batches += segment.batches(compact[numbering], first)
        first += segment.size
    lengths = np.concatenate([segment.postings.lengths[segment.alive] for segment in segments])
    old = segments[0].saturation
    saturation = Saturation(old.k1, old.b, float(lengths.mean()) if len(lengths) else 0.0)
    postings, numbers = build.assemble(batches, int(np.count_nonzero(frequencies)), lengths, saturation)
    vocabulary = Vocabulary.of(compress(union, frequencies.tolist()), numbers)
    names = [name for segment in segments for name in segment.present]
    return Segment.whole(postings, saturation, vocabulary, _begins(segments), names)


def _numbering(vocabulary: Vocabulary, union: dict[bytes, int]) -> NDArray[np.int64]:
    """Return for each number of a vocabulary the one in the union, to which its terms are added."""
    numbering = np.empty(len(vocabulary), dtype=np.int64)
    numbering[vocabulary.numbers] = [union.setdefault(term, len(union)) for term in vocabulary.encoded()]
    return numbering


def _begins(segments: Sequence[Segment]) -> NDArray[np.int64]:
    sizes: list[int] = [0]
    for segment in segments:
        counts = np.diff(segment.begins).tolist()
        sizes += [count for name, count in zip(segment.names, counts, strict=True) if name not in segment.removed]
    return np.cumsum(sizes)
