"""Retrieval over collections with relevance judgements: our analysis beside plain words and Lucene's English.

`python -m tests.benchmarks.collections FOLDER...`: each folder holds `corpus.jsonl` and `queries.jsonl` (`id`, `text`)
and `qrels.tsv` (query, document, relevance). Prints nDCG@10 and recall@100, both means over the judged queries.
"""

import argparse
import csv
import json
import math
import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import Stemmer

from retrieval.facts.bm25 import Bm25Index
from retrieval.terms import content, term, terms

Analysis = Callable[[str], list[str]]
Judgements = Mapping[str, Mapping[str, int]]
"""From query to document to relevance."""

_PORTER = Stemmer.Stemmer("porter").stemWord
LUCENE_STOP = frozenset(
    "a an and are as at be but by for if in into is it no not of on or such that the their then there these they this "
    "to was will with".split()
)


def plain_words(text: str) -> list[str]:
    """Analyse as rank_bm25's own example does: split at blanks."""
    return text.lower().split()


def lucene_english(text: str) -> list[str]:
    """Analyse much as Lucene's EnglishAnalyzer: possessives off, small stop list, Porter's stems."""
    words = (re.sub(r"['’]s$", "", word) for word in re.findall(r"\w+(?:['’]\w+)?", text.lower()))
    return [_PORTER(word) for word in words if word and word not in LUCENE_STOP]


def asked(text: str) -> list[str]:
    """Analyse a question as `Bm25Index.search` does."""
    return [term(word) for word in content(text)]


ANALYSES: Mapping[str, tuple[Analysis, Analysis]] = {
    "storybot": (terms, asked),
    "plain words": (plain_words, plain_words),
    "Lucene's English": (lucene_english, lucene_english),
}
"""Of documents, and of questions."""


def main() -> None:
    """Print a table for each folder."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folders", nargs="+", type=Path)
    print("| collection | analysis | nDCG@10 | recall@100 |\n|---|---|---|---|")
    for folder in parser.parse_args().folders:
        for name, (analysis, questions) in ANALYSES.items():
            ndcg, recall = measure(folder, analysis, questions)
            print(f"| {folder.name} | {name} | {ndcg:.4f} | {recall:.4f} |")


def measure(folder: Path, analysis: Analysis, questions: Analysis) -> tuple[float, float]:
    """Return mean nDCG@10 and recall@100 of one collection."""
    documents, queries, judged = _texts(folder / "corpus.jsonl"), _texts(folder / "queries.jsonl"), _judged(folder)
    ids = list(documents)
    index = Bm25Index.from_terms(map(analysis, documents.values()))
    ndcgs, recalls = [], []
    for query, relevant in judged.items():
        found = [ids[position] for position, _ in index.search_terms(questions(queries[query]), 100)]
        ndcgs.append(ndcg(found[:10], relevant))
        recalls.append(sum(document in relevant for document in found) / len(relevant))
    return sum(ndcgs) / len(ndcgs), sum(recalls) / len(recalls)


def ndcg(found: Sequence[str], relevance: Mapping[str, int], depth: int = 10) -> float:
    """Return the discounted gain of a ranking, as a share of the best possible (Järvelin and Kekäläinen 2002)."""
    best = sorted(relevance.values(), reverse=True)[:depth]
    return _gain([relevance.get(document, 0) for document in found[:depth]]) / _gain(best)


def _gain(gains: Sequence[int]) -> float:
    return sum(gain / math.log2(rank + 2) for rank, gain in enumerate(gains))


def _texts(path: Path) -> dict[str, str]:
    with path.open(encoding="utf-8") as lines:
        return {record["id"]: record["text"] for record in map(json.loads, lines)}


def _judged(folder: Path) -> Judgements:
    judged: defaultdict[str, dict[str, int]] = defaultdict(dict)
    with (folder / "qrels.tsv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            if int(row["score"]) > 0:
                judged[row["query-id"]][row["corpus-id"]] = int(row["score"])
    return judged


if __name__ == "__main__":
    main()
