"""Numbers for the terms of many documents at once.

A dictionary finds a term in four places of memory, which are rarely in the processor's caches. Here each short term is
one number of 64 bits, a word, and numpy looks all of them up in one table.
"""

import secrets
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray

Words = NDArray[np.uint64]

SHORT = 7
"""Bytes of a term that fits into a word; the eighth is its length + 1, so that no term is 0."""
LONG = 255
"""Stands for the length of others, which are numbered by a dictionary."""
SMALLEST = 1 << 12
"""Slots of a table, of which half are filled at most."""
NEW = np.uint32(-1 & 0xFFFFFFFF)

_LETTERS = np.array([(1 << 8 * length) - 1 for length in range(SHORT + 1)] + [0], dtype=np.uint64)
"""Keep the letters of a term of so many bytes."""
_LENGTH = np.uint64(8 * SHORT)
_SPREAD = np.uint64(secrets.randbits(64) | 1)
"""Spreads words over a table; nobody can write a text whose words all fall into one place."""


def encode(term: str) -> bytes:
    """Return a term's bytes."""
    return term.encode("utf-8", "surrogatepass")


class Numbering:
    """The terms that have been seen, numbered in the order in which they appeared."""

    def __init__(self) -> None:
        self._appeared: list[Words] = []
        self._count = 0
        long: defaultdict[bytes, int] = defaultdict()
        long.default_factory = long.__len__
        self._long = long
        self._make_room(0)

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[bytes]:
        """Return the terms in the order of their numbers."""
        long = list(self._long)
        for words in self._appeared:
            for word, letters in zip(words.tolist(), words.astype("<u8").view("S8").tolist(), strict=True):
                length = word >> 8 * SHORT
                yield long[word & (1 << 32) - 1] if length == LONG else letters[: length - 1]

    def number(self, documents: Sequence[Sequence[str]], size: int) -> NDArray[np.uint32]:
        """Return the numbers of all terms of some documents, which are so many."""
        words = self._words(documents, size)
        if 2 * (self._count + size) > len(self._table):
            self._make_room(self._count + size)
        slots = self._claim(words)
        numbers = self._numbers[slots]
        new = np.flatnonzero(numbers == NEW)
        if len(new):
            new = new[np.sort(np.unique(words[new], return_index=True)[1])]
            self._numbers[slots[new]] = np.arange(self._count, self._count + len(new))
            self._appeared.append(words[new])
            self._count += len(new)
            numbers = self._numbers[slots]
        return numbers

    def _words(self, documents: Sequence[Sequence[str]], size: int) -> Words:
        letters = encode(" ".join(map(" ".join, filter(None, documents)))) + b" " * (SHORT + 1)
        ends = np.flatnonzero(np.frombuffer(letters, dtype=np.uint8)[:-SHORT] == ord(" "))
        if len(ends) != size:  # a term holds a space itself, or there is none
            sizes = [len(encode(term)) + 1 for term in chain.from_iterable(documents)]
            ends = np.cumsum(sizes, dtype=np.int64) - 1
        starts = np.concatenate(([0], ends + 1))[:-1]
        words: Words = np.ndarray(len(letters) - SHORT, "<u8", letters, strides=(1,))[starts].astype(np.uint64)
        lengths = ends - starts
        long = np.flatnonzero(lengths > SHORT)
        lengths[long] = SHORT + 1
        words &= _LETTERS[lengths]
        lengths += 1
        words |= lengths.astype(np.uint64) << _LENGTH
        if len(long):
            spans = zip(starts[long].tolist(), ends[long].tolist(), strict=True)
            numbers = map(self._long.__getitem__, (letters[start:end] for start, end in spans))
            words[long] = np.fromiter(numbers, dtype=np.uint64, count=len(long))
            words[long] |= np.uint64(LONG) << _LENGTH
        return words

    def _make_room(self, size: int) -> None:
        """Make a table for so many words."""
        bits = max(2 * size, SMALLEST - 1).bit_length()
        self._table = np.zeros(1 << bits, dtype=np.uint64)
        self._numbers = np.full(1 << bits, NEW)
        self._shift = np.uint64(64 - bits)
        if self._count:
            self._numbers[self._claim(np.concatenate(self._appeared))] = np.arange(self._count)

    def _claim(self, words: Words) -> NDArray[np.int64]:
        """Return the slot of each word; one that has none gets the next that is free (linear probing)."""
        slots = (words * _SPREAD >> self._shift).astype(np.int64)
        left = np.flatnonzero(self._table[slots] != words)
        while len(left):
            free = left[self._table[slots[left]] == 0]
            self._table[slots[free]] = words[free]  # of several words, one stays
            left = left[self._table[slots[left]] != words[left]]
            slots[left] = (slots[left] + 1) % len(self._table)
        return slots
