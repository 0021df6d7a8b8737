"""Misspelt words of a question, mended to words of the story; a word that is right as it stands is left alone."""

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property

from retrieval.rarity import known
from retrieval.terms import words

SHORTEST = 4
LONG = 8
"""From so many letters on two edits are mended, before that one."""
LARGEST = 2000
"""Over larger collections nothing is mended: among so many words everything is near to something."""


class Spelling:
    """The words of some texts, and what a misspelt one was meant to be."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts

    @cached_property
    def _vocabulary(self) -> list[str]:
        if len(self._texts) > LARGEST:
            return []
        return sorted({word for text in self._texts for word in words(text) if len(word) >= SHORTEST})

    def mend(self, asked: Iterable[str], has: Callable[[str], bool]) -> dict[str, str]:
        """Return what each misspelt word was meant to be; `has`: tells whether the texts hold a word."""
        doubtful = [word for word in asked if len(word) >= SHORTEST and word.isalpha() and not known(word)]
        return {word: near for word in doubtful if not has(word) and (near := self._nearest(word))}

    def _nearest(self, word: str) -> str | None:
        from rapidfuzz import process  # takes 40 ms, and most questions are spelt right
        from rapidfuzz.distance import OSA

        edits = 2 if len(word) >= LONG else 1
        found = process.extract(word, self._vocabulary, scorer=OSA.distance, score_cutoff=edits, limit=None)
        same_start = [one for one in found if one[0][0] == word[0]] or found
        return min(same_start, key=lambda one: one[1])[0] if same_start else None
