"""Two plain ways of ranking paragraphs to compare with: rank_bm25 as it comes, and BM25 as search engines run it."""

import math
import re
from collections import Counter
from collections.abc import Sequence

import Stemmer
from rank_bm25 import BM25Okapi

_STOP = frozenset(
    "a an and are as at be but by for if in into is it no not of on or such that the their then there these they this "
    "to was will with".split()
)


class RankBm25:
    """`rank_bm25.BM25Okapi` over lower-case words."""

    def __init__(self, paragraphs: Sequence[str]) -> None:
        self._index = BM25Okapi([_plain(paragraph) or ["-"] for paragraph in paragraphs])

    def scores(self, question: str) -> list[float]:
        return [float(score) for score in self._index.get_scores(_plain(question))]


class LuceneLike:
    """BM25 with an English analyser: a short list of stop words, Snowball stems, k1 0.9, b 0.4."""

    def __init__(self, paragraphs: Sequence[str], k1: float = 0.9, b: float = 0.4) -> None:
        self._stem = Stemmer.Stemmer("english").stemWord
        texts = [Counter(self._terms(paragraph)) for paragraph in paragraphs]
        mean = sum(text.total() for text in texts) / max(1, len(texts)) or 1.0
        holding = Counter(term for text in texts for term in text)
        self._idf = {t: math.log(1 + (len(texts) - n + 0.5) / (n + 0.5)) for t, n in holding.items()}
        self._texts = [(text, k1 * (1 - b + b * text.total() / mean)) for text in texts]

    def scores(self, question: str) -> list[float]:
        asked = self._terms(question)
        return [
            sum(self._idf[t] * text[t] / (text[t] + norm) for t in asked if t in text) for text, norm in self._texts
        ]

    def _terms(self, text: str) -> list[str]:
        return [self._stem(word) for word in _plain(re.sub(r"['’]s\b", "", text)) if word not in _STOP]


def _plain(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())
