"""What a question is compared by: its content words, their terms, pairs and 4-grams, and the type it asks for."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from retrieval.facts.anatomy import word_grams
from retrieval.facts.answer_type import asked_type, naming_words
from retrieval.rarity import is_name, rarity
from retrieval.terms import STOP, content, fold, term, words

TYPE_WORD = 0.3
"""What is left of the weight of a word that only names the asked type ("what year")."""
_OPENING = "“‘\"'([«"


@dataclass(frozen=True, slots=True)
class Asked:
    """A question taken apart, as far as no story is needed for it."""

    folded: str
    words: tuple[str, ...]
    """Its content words, in order."""
    terms: Mapping[str, float]
    """Each content term, and how rare it is in English."""
    names: frozenset[str]
    """Those of its terms that are names, by their capital or by the table of English words."""
    pairs: frozenset[tuple[str, str]]
    grams: Mapping[str, float]
    """Each character 4-gram, and its share of the question's rarity; all shares add up to 1."""
    type: str | None
    """See `answer_type.ASKED`."""
    naming: frozenset[str]
    """Those of its terms that only name this type ("what year")."""


def take_apart(question: str, mended: Mapping[str, str] | None = None) -> Asked:
    """Take a question apart; `mended` replaces misspelt words."""
    meant = [(mended or {}).get(word, word) for word in content(question)]
    found = tuple(word for word in meant if word not in STOP) or tuple(meant)
    line = [term(word) for word in found]
    kind, named = asked_type(question), capitals(question)
    naming = naming_words(kind)
    rarities = {word: rarity(word) * (TYPE_WORD if word in naming else 1.0) for word in found}
    rare: dict[str, float] = {}
    for name, word in zip(line, found, strict=True):
        rare[name] = max(rare.get(name, 0.0), rarities[word])
    return Asked(
        folded=fold(question),
        words=found,
        terms=rare,
        names=frozenset(name for name, word in zip(line, found, strict=True) if word in named or is_name(word)),
        pairs=frozenset(pairwise(line)),
        grams=_shares(rarities),
        type=kind,
        naming=frozenset(name for name, word in zip(line, found, strict=True) if word in naming),
    )


def capitals(question: str) -> set[str]:
    """Return the words with a capital in the midst of a question; none where every word has one."""
    tokens = question.split()[1:]
    if len(tokens) > 2 and all(token[:1].isupper() for token in tokens):
        return set()
    return {word for token in tokens if token.lstrip(_OPENING)[:1].isupper() for word in words(token)}


def _shares(rarities: Mapping[str, float]) -> dict[str, float]:
    """Return what share of the question's rarity each 4-gram holds: a word's is spread over its own evenly."""
    weights: dict[str, float] = {}
    for word, rare in rarities.items():
        grams = word_grams(word)
        for gram in grams:
            weights[gram] = weights.get(gram, 0.0) + rare / len(grams)
    total = sum(weights.values())
    return {gram: weight / total for gram, weight in weights.items()} if total else {}
