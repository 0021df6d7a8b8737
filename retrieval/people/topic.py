"""What a topic weighs in a text: the share of its content words that stand there, rare words counting more."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from retrieval.rarity import rarity
from retrieval.terms import STOP, term, words

SHORTEST_PREFIX = 5
"""Letters that two words share to count as forms of one ("denuclearise", "denuclearization")."""


@dataclass(frozen=True)
class Topic:
    """What somebody is asked to have spoken about."""

    text: str
    ignored: frozenset[str] = frozenset()
    """Terms that do not count: the speaker's own name."""

    @cached_property
    def weights(self) -> dict[str, float]:
        """The content terms, each with its rarity in English (7 minus the Zipf frequency; one at least)."""
        kept = {term(word): rarity(word) for word in words(self.text) if word not in STOP}
        return {name: max(1.0, weight) for name, weight in kept.items() if name not in self.ignored}

    def coverage(self, terms: Iterable[str]) -> float:
        """Return the share of the topic that stands among a text's terms, from 0 to 1; of an empty topic, 1."""
        total = sum(self.weights.values())
        line = list(terms)
        there = set(line)
        joined = {f"{one}{other}".rstrip("e") for one, other in pairwise(line)}  # "air strikes" for "airstrikes"
        held = sum(w for name, w in self.weights.items() if name in there or name in joined or _has_form(name, there))
        return held / total if total else 1.0


def _has_form(name: str, there: set[str]) -> bool:
    return len(name) >= SHORTEST_PREFIX and any(other.startswith(name[:SHORTEST_PREFIX]) for other in there)
