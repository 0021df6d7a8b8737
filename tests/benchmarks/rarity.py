"""Counts the words of news paragraphs and writes retrieval/rarity.txt, the table of how common English words are.

usage: python -m tests.benchmarks.rarity PARAGRAPHS.jsonl.gz > retrieval/rarity.txt

A line of the input holds at least "source" and "text". The table that ships was counted over the news of four public
collections (Reuters-21578, BBC News, News Articles 2017, Yahoo Finance); single words and how often they stand there,
no text, no names of sources. Each collection weighs the same, so that none's house style decides; a word that only one
of them prints is left out, which also leaves out most misprints. A word that is mostly printed with a capital in the
midst of a sentence is listed with one: a name.
"""

import gzip
import json
import math
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

from retrieval.terms import words

SIZE = 20_000
LEAST_COUNT = 5
NAME_SHARE = 0.8
_IN_THE_MIDST = re.compile(r"(?<=[a-z,] )[^\W\d_][\w.’'-]*")


def count(path: Path) -> tuple[dict[str, Counter[str]], dict[bool, Counter[str]]]:
    """Count the words of each source, and those in the midst of sentences with (True) and without a capital."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    capital: dict[bool, Counter[str]] = {True: Counter(), False: Counter()}
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            counts[record["source"]].update(words(record["text"]))
            for token in _IN_THE_MIDST.findall(record["text"]):
                capital[token[0].isupper()].update(words(token))
    return counts, capital


def names(capital: dict[bool, Counter[str]]) -> set[str]:
    """Return the words that are mostly printed with a capital."""
    return {word for word, often in capital[True].items() if often > NAME_SHARE * (often + capital[False][word])}


def zipf(counts: dict[str, Counter[str]]) -> dict[str, float]:
    """Return the log10 of a word's share per thousand million words, mean over the sources."""
    sizes = {source: counter.total() for source, counter in counts.items()}
    spread = Counter(word for counter in counts.values() for word in counter)
    often = sum(counts.values(), Counter[str]())
    shared = [w for w, n in spread.items() if n > 1 and often[w] >= LEAST_COUNT and w.isalpha()]
    share = {w: sum(c[w] / sizes[s] for s, c in counts.items()) / len(counts) for w in shared}
    return {word: 9 + math.log10(value) for word, value in share.items()}


def table(values: dict[str, float], capitals: set[str]) -> str:
    """Write the commonest words, a line for each tenth of the scale: the value, then its words."""
    bands: dict[str, list[str]] = defaultdict(list)
    for word in sorted(values, key=lambda w: (-values[w], w))[:SIZE]:
        bands[f"{values[word]:.1f}"].append(word.capitalize() if word in capitals else word)
    return "".join(f"{value} {' '.join(sorted(band))}\n" for value, band in bands.items())


if __name__ == "__main__":
    by_source, by_capital = count(Path(sys.argv[1]))
    sys.stdout.write(table(zipf(by_source), names(by_capital)))
