"""A paragraph taken apart once: its sentences, and of each the terms and the word pairs."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

from retrieval.facts.relatives import beginning
from retrieval.sentences import sentences
from retrieval.terms import STOP, term, words


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a paragraph: code points into its text, and what it holds, stop words left out."""

    start: int
    end: int
    text: str
    terms: frozenset[str]
    pairs: frozenset[tuple[str, str]]
    """Terms that follow each other."""
    hints: frozenset[str]
    """Its terms, and how they begin: what relatives of a term are found by."""
    length: int
    """In content words."""


@dataclass(frozen=True)
class Anatomy:
    """A paragraph's sentences, and what it holds as a whole; most candidates are only asked for their counts."""

    cut: tuple[tuple[int, int, str, tuple[str, ...]], ...]
    """Of each sentence: its code points, its text and its content words."""
    counts: Mapping[str, int]
    """How often each content term stands in it."""
    length: int
    """In content words."""

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Return the sentences, each taken apart."""
        return tuple(_sentence(*one) for one in self.cut)

    @cached_property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """Return the terms that follow each other in a sentence."""
        return frozenset[tuple[str, str]]().union(*(sentence.pairs for sentence in self.sentences))

    @cached_property
    def grams(self) -> frozenset[str]:
        """Return the character 4-grams of the content words."""
        return frozenset[str]().union(*(word_grams(word) for _, _, _, held in self.cut for word in held))


def dissect(text: str) -> Anatomy:
    """Take a paragraph apart."""
    cut = []
    counts: Counter[str] = Counter()
    for start, end in sentences(text):
        own = text[start:end]
        held = tuple(word for word in words(own) if word not in STOP)
        counts.update(map(term, held))
        cut.append((start, end, own, held))
    return Anatomy(tuple(cut), counts, counts.total())


def _sentence(start: int, end: int, text: str, held: tuple[str, ...]) -> Sentence:
    line = [term(word) for word in held]
    hints = frozenset(line).union(map(beginning, line))
    return Sentence(start, end, text, frozenset(line), frozenset(pairwise(line)), hints, len(line))


@lru_cache(maxsize=1 << 15)
def word_grams(word: str) -> frozenset[str]:
    """Return the character 4-grams of a word with its borders marked.

    >>> sorted(word_grams("gift"))
    ['^gif', 'gift', 'ift$']
    """
    marked = f"^{word}$"
    return frozenset(marked[start : start + 4] for start in range(max(1, len(marked) - 3)))
