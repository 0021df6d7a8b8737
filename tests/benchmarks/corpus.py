"""The corpus of the speed benchmark: news-like paragraphs from a seed, or real ones, and questions to them."""

import gzip
import json
import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import cycle, islice
from pathlib import Path

import numpy as np

SEED = 1
STORY = 20
"""Paragraphs of a story."""
VOCABULARY = 500_000
TOPIC = 40
"""Words that a story keeps coming back to; one in `TOPICAL` of its tokens is such a word."""
TOPICAL = 6
COMMONEST = 100
"""So many of a corpus' commonest words count as stop words."""

Document = list[str]


def made(count: int) -> Iterator[Document]:
    """Return paragraphs whose words follow Zipf's law and whose stories have topics; 58 words long on average."""
    rng = np.random.default_rng(SEED)
    chances = 1 / (np.arange(VOCABULARY) + 2.7) ** 1.05
    reach = np.cumsum(chances / chances.sum())
    words = np.array([np.base_repr(rank, 36).lower() for rank in range(VOCABULARY)], dtype=object)
    for first in range(0, count, STORY):
        lengths = np.maximum(3, rng.lognormal(3.85, 0.65, size=min(STORY, count - first))).astype(int)
        ranks = np.minimum(reach.searchsorted(rng.random(lengths.sum())), VOCABULARY - 1)
        topic = 100 + rng.integers(0, 100_000, TOPIC) ** 2 // 100_000
        topical = rng.integers(0, TOPICAL, len(ranks)) == 0
        ranks[topical] = rng.choice(topic, topical.sum())
        for part in np.split(words[ranks], np.cumsum(lengths)[:-1]):
            yield part.tolist()


def real(path: Path, count: int) -> Iterator[Document]:
    """Return the paragraphs of a file of JSON lines with a "text" each, and where these are too few, mixtures of them.

    A mixture is the first half of one paragraph and the second of another, so that no two paragraphs are equal.
    """
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        documents = [re.findall(r"\w+", json.loads(line)["text"].lower()) for line in islice(lines, count)]
    yield from documents
    rng = random.Random(SEED)
    for document in islice(cycle(documents), count - len(documents)):
        other = documents[rng.randrange(len(documents))]
        yield document[: len(document) // 2] + other[len(other) // 2 :]


def write(documents: Iterator[Document], path: Path) -> None:
    """Write a paragraph a line, the terms with a space between."""
    with path.open("w", encoding="utf-8") as file:
        file.writelines(" ".join(document) + "\n" for document in documents)


def read(path: Path, count: int) -> Iterator[Document]:
    """Return the first paragraphs of a written corpus."""
    with path.open(encoding="utf-8") as file:
        yield from (line.split() for line in islice(file, count))


def questions(path: Path, count: int, wanted: int) -> tuple[list[Document], list[Document]]:
    """Return questions of 3 to 8 words of a random paragraph each: as they stand there, and without stop words."""
    sample = list(read(path, min(count, 50_000)))
    common = Counter(word for document in sample for word in document)
    stop = {word for word, _ in common.most_common(COMMONEST)}
    rng = random.Random(SEED)
    asked = _questions(sample, wanted, rng)
    content = [[word for word in document if word not in stop] for document in sample]
    return asked, _questions(content, wanted, rng)


def _questions(documents: Sequence[Document], wanted: int, rng: random.Random) -> list[Document]:
    long = [document for document in documents if len(document) >= 8] or [
        document for document in documents if document
    ]
    chosen = (rng.choice(long) for _ in range(wanted))
    return [rng.sample(document, min(len(document), rng.randint(3, 8))) for document in chosen]
