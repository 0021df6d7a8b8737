"""The numbers and weights of terms in few arrays: they are small, and can be mapped instead of read."""

import zlib
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from retrieval.index.numbering import encode

Arrays = dict[str, NDArray[Any]]

SMALL = 1 << 18
"""Terms; a dictionary of fewer is no burden, and ten times as quick."""


class Vocabulary(Mapping[str, int]):
    """From term to number, in a fifth of a dictionary's memory: terms of one hash stand side by side."""

    def __init__(self, arrays: Arrays) -> None:
        self.numbers = arrays["numbers"]
        """In the order of the hashes."""
        self._buckets, self._ends = arrays["buckets"].data, arrays["ends"].data
        self._letters, self._numbers = arrays["letters"].data, self.numbers.data
        self._mask = len(self._buckets) - 2

    @classmethod
    def of(cls, terms: Iterable[bytes], numbers: NDArray[np.integer]) -> Self:
        """Lay out encoded terms and their numbers."""
        terms = list(terms)
        size = 1 << len(terms).bit_length()
        hashes = np.fromiter(map(zlib.crc32, terms), dtype=np.uint32, count=len(terms)) & np.uint32(size - 1)
        order = np.argsort(hashes, kind="stable")
        terms = [terms[at] for at in order.tolist()]
        return cls(
            {
                "buckets": np.searchsorted(hashes[order], np.arange(size + 1)).astype(np.uint32),
                "numbers": numbers[order].astype(np.uint32),
                "ends": np.cumsum(np.fromiter(map(len, terms), dtype=np.int64, count=len(terms))),
                "letters": np.frombuffer(b"".join(terms), dtype=np.uint8),
            }
        )

    def arrays(self) -> Arrays:
        """Return the arrays by their names."""
        parts = {"buckets": self._buckets, "ends": self._ends, "letters": self._letters}
        return {"numbers": self.numbers, **{name: np.asarray(part) for name, part in parts.items()}}

    def __getitem__(self, term: str) -> int:
        wanted = encode(term)
        bucket = zlib.crc32(wanted) & self._mask
        for at in range(self._buckets[bucket], self._buckets[bucket + 1]):
            if self._term(at) == wanted:
                return self._numbers[at]
        raise KeyError(term)

    @cached_property
    def quick(self) -> Mapping[str, int]:
        """Return the same, a dictionary where it is small: for who looks up much."""
        return dict(self) if len(self) < SMALL else self

    def term(self, number: int) -> str:
        """Return the term of a number."""
        return self._term(int(self._order[number])).decode("utf-8", "surrogatepass")

    @cached_property
    def _order(self) -> NDArray[np.int64]:
        return np.argsort(self.numbers)

    def _term(self, at: int) -> bytes:
        return bytes(self._letters[self._ends[at - 1] if at else 0 : self._ends[at]])

    def __len__(self) -> int:
        return len(self._numbers)

    def __iter__(self) -> Iterator[str]:
        return (term.decode("utf-8", "surrogatepass") for term in self.encoded())

    def encoded(self) -> Iterator[bytes]:
        """Return the encoded terms, in the order of `numbers`."""
        return map(self._term, range(len(self)))


class Weights(Mapping[str, float]):
    """From term to idf."""

    def __init__(self, vocabulary: Mapping[str, int], weights: NDArray[np.float64]) -> None:
        self.vocabulary, self.weights = vocabulary, weights

    def __getitem__(self, term: str) -> float:
        return float(self.weights[self.vocabulary[term]])

    def __len__(self) -> int:
        return len(self.vocabulary)

    def __iter__(self) -> Iterator[str]:
        return iter(self.vocabulary)
