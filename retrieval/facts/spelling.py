"""Misspelt words of a question, mended to words of the story; a word that is right as it stands is left alone."""

import re
from collections.abc import Callable, Container, Iterable, Sequence
from functools import cached_property

from retrieval.facts.relatives import relatives
from retrieval.rarity import known, listed
from retrieval.terms import term, words

SHORTEST = 4
LONG = 8
"""From so many letters on two edits are mended, before that one."""
LARGEST = 2000
"""Over larger collections nothing is mended: among so many words everything is near to something."""

_VARIANTS = [
    (re.compile(pattern), other)
    for pattern, other in (
        ("our", "or"),
        ("or", "our"),
        ("is(?=e|ing|ation)", "iz"),
        ("iz(?=e|ing|ation)", "is"),
        ("ys(?=e|ing)", "yz"),
        ("yz(?=e|ing)", "ys"),
        ("re$", "er"),
        ("er$", "re"),
        ("ence$", "ense"),
        ("ense$", "ence"),
        ("ogue$", "og"),
        ("og$", "ogue"),
    )
]
"""British and American endings, each turned into the other."""


class Spelling:
    """The words of some texts, and what a misspelt one was meant to be."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts

    @cached_property
    def _vocabulary(self) -> list[str]:
        if len(self._texts) > LARGEST:
            return []
        return sorted({word for text in self._texts for word in words(text) if len(word) >= SHORTEST})

    def mend(self, asked: Iterable[str], has: Callable[[str], bool], names: Container[str] = ()) -> dict[str, str]:
        """Return what each misspelt word was meant to be.

        `has` tells whether the texts hold a word; `names` are words with a capital: they can be one of the texts' names
        misspelt, but no common word.
        """
        doubtful = [word for word in asked if len(word) >= SHORTEST and word.isalpha() and not has(word)]
        meant = {word: _variant(word, has) or self._nearest(word, word in names) for word in doubtful}
        return {word: near for word, near in meant.items() if near}

    def reword(self, asked: Iterable[str]) -> list[str]:
        """Return the words of the texts of which each means nearly the same as all of some words ("lose", "job")."""
        kin = [relatives(term(word)) for word in asked]
        return [own for own in self._vocabulary if all(term(own) in near for near in kin)] if all(kin) else []

    def _nearest(self, word: str, is_name: bool) -> str | None:
        """Return the texts' word that is an edit or two away, or else an English word that is one away.

        One with the same first letter goes before others. By a word of the texts a paragraph may be found; a misspelt
        common word is no longer taken for a rare one that the texts lack.
        """
        if known(word):
            return None
        from rapidfuzz import process  # takes 40 ms, and most questions are spelt right
        from rapidfuzz.distance import OSA

        edits = 2 if len(word) >= LONG else 1
        for vocabulary, most in ((self._vocabulary, edits), ([] if is_name else listed(word[0]), 1)):
            found = process.extract(word, vocabulary, scorer=OSA.distance, score_cutoff=most, limit=None)
            if found:
                return min(found, key=lambda one: (one[0][0] != word[0], one[1], one[0]))[0]
        return None


def _variant(word: str, has: Callable[[str], bool]) -> str | None:
    """Return the word as the other side of the Atlantic writes it, where the texts hold it so."""
    written = (pattern.sub(other, word, count=1) for pattern, other in _VARIANTS)
    return next((variant for variant in written if variant != word and has(variant)), None)
