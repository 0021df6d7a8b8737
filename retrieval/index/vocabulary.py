"""The numbers and weights of terms in mapped arrays, so that an index opens without building a dictionary."""

import zlib
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

Arrays = dict[str, NDArray[Any]]


def _encode(term: str) -> bytes:
    return term.encode("utf-8", "surrogatepass")


def vocabulary_arrays(vocabulary: Mapping[str, int]) -> Arrays:
    """Return the arrays of a `MappedVocabulary`: the terms by their hashes."""
    terms = [_encode(term) for term in vocabulary]
    hashes = np.fromiter(map(zlib.crc32, terms), dtype=np.uint32, count=len(terms))
    order = np.argsort(hashes, kind="stable")
    ordered = [terms[at] for at in order.tolist()]
    sizes = np.fromiter(map(len, ordered), dtype=np.int64, count=len(ordered))
    return {
        "hashes": hashes[order],
        "numbers": np.fromiter(vocabulary.values(), dtype=np.uint32, count=len(terms))[order],
        "ends": np.cumsum(sizes),
        "letters": np.frombuffer(b"".join(ordered), dtype=np.uint8),
    }


class MappedVocabulary(Mapping[str, int]):
    """From term to number: a binary search among hashes, then a comparison of letters."""

    def __init__(self, arrays: Arrays) -> None:
        self.hashes, self.numbers = arrays["hashes"].data, arrays["numbers"].data
        self.ends, self.letters = arrays["ends"].data, arrays["letters"].data

    def __getitem__(self, term: str) -> int:
        wanted = _encode(term)
        hashed = zlib.crc32(wanted)
        at = bisect_left(self.hashes, hashed)
        while at < len(self.hashes) and self.hashes[at] == hashed:
            if self._letters(at) == wanted:
                return int(self.numbers[at])
            at += 1
        raise KeyError(term)

    def term(self, number: int) -> str:
        """Return the term of a number."""
        return self._letters(int(self._order[number])).decode("utf-8", "surrogatepass")

    @cached_property
    def _order(self) -> NDArray[np.int64]:
        return np.argsort(np.asarray(self.numbers))

    def _letters(self, at: int) -> bytes:
        return bytes(self.letters[self.ends[at - 1] if at else 0 : self.ends[at]])

    def __len__(self) -> int:
        return len(self.hashes)

    def __iter__(self) -> Iterator[str]:
        return (self._letters(at).decode("utf-8", "surrogatepass") for at in range(len(self)))


class MappedWeights(Mapping[str, float]):
    """From term to idf."""

    def __init__(self, vocabulary: Mapping[str, int], weights: NDArray[np.float64]) -> None:
        self.vocabulary, self.weights = vocabulary, weights

    def __getitem__(self, term: str) -> float:
        return float(self.weights[self.vocabulary[term]])

    def __len__(self) -> int:
        return len(self.vocabulary)

    def __iter__(self) -> Iterator[str]:
        return iter(self.vocabulary)
