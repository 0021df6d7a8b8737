"""A paragraph taken apart once: its sentences, and of each the terms and the word pairs."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from retrieval.relatives import beginning
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


@dataclass(frozen=True, slots=True)
class Anatomy:
    """A paragraph's sentences, and what it holds as a whole."""

    sentences: tuple[Sentence, ...]
    counts: Mapping[str, int]
    """How often each content term stands in it."""
    pairs: frozenset[tuple[str, str]]
    grams: frozenset[str]
    length: int
    """In content words."""


def content(text: str) -> list[str]:
    """Return the words of a text that carry content; all its words where none does.

    >>> content("Who is the president?"), content("who is he")
    (['president'], ['who', 'is', 'he'])
    """
    found = words(text)
    return [word for word in found if word not in STOP] or found


def dissect(text: str) -> Anatomy:
    """Take a paragraph apart."""
    cut: list[Sentence] = []
    counts: Counter[str] = Counter()
    grams: set[str] = set()
    for start, end in sentences(text):
        own = text[start:end]
        held = [word for word in words(own) if word not in STOP]
        line = [term(word) for word in held]
        counts.update(line)
        grams.update(*map(word_grams, held))
        hints = frozenset(line).union(map(beginning, line))
        cut.append(Sentence(start, end, own, frozenset(line), frozenset(pairwise(line)), hints, len(line)))
    pairs = frozenset[tuple[str, str]]().union(*(sentence.pairs for sentence in cut))
    return Anatomy(tuple(cut), counts, pairs, frozenset(grams), counts.total())


@lru_cache(maxsize=1 << 15)
def word_grams(word: str) -> frozenset[str]:
    """Return the character 4-grams of a word with its borders marked.

    >>> sorted(word_grams("gift"))
    ['^gif', 'gift', 'ift$']
    """
    marked = f"^{word}$"
    return frozenset(marked[start : start + 4] for start in range(max(1, len(marked) - 3)))
