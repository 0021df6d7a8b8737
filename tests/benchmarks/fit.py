"""Fits the weights of retrieval/weights.py, and tells what they do on articles that they were not fitted on.

usage: python -m tests.benchmarks.fit QUESTIONS.jsonl...

RANK: listwise softmax, the likelihood of the marked paragraph among its article's. CONFIDENCE: logistic regression,
answerable questions against those of other articles, over whole articles and over stretches of five, ten and twenty
paragraphs of them. Both by Newton's method with a small ridge; articles of one name are held out together.
"""

import sys
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from retrieval.evidence import Evidence
from retrieval.question import understand
from retrieval.ranking import Ranking
from retrieval.weights import RANK
from tests.benchmarks.questions import Article, load

FOLDS = 4
RIDGE = 0.001
Array = NDArray[np.float64]


@dataclass(frozen=True)
class Case:
    """One question's candidates: their evidence, a row each, and which of them is marked (-1: none)."""

    source: str
    article: str
    rows: Array
    marked: int


def case(source: str, article: str, found: dict[int, Evidence], paragraph: int | None) -> Case:
    """Write evidence as rows."""
    rows = [[float(getattr(evidence, name)) for name in RANK] for evidence in found.values()]
    marked = list(found).index(paragraph) if paragraph in found else -1
    return Case(source, article, np.array(rows).reshape(len(rows), len(RANK)), marked)


def cases(source: str, articles: Sequence[Article]) -> list[Case]:
    """Collect the evidence for all answerable questions."""
    collected = []
    for article in articles:
        ranking = Ranking(article.paragraphs)
        for asked in article.answerable:
            found = ranking.evidence(ranking.understand(understand(asked.text)))
            collected.append(case(source, article.name, found, asked.paragraph))
    return collected


def fit_order(training: Sequence[Case]) -> Array:
    """Return the weights under which the marked paragraphs are likeliest."""
    useful = [one for one in training if one.marked >= 0]
    starts = np.cumsum([0, *(len(one.rows) for one in useful)])
    rows = np.concatenate([one.rows for one in useful])
    scale = rows.std(0) + 1e-9
    rows, marked = rows / scale, starts[:-1] + [one.marked for one in useful]
    owner = np.repeat(np.arange(len(useful)), np.diff(starts))
    weights = np.zeros(rows.shape[1])
    for _ in range(20):
        scores = rows @ weights
        odds = np.exp(scores - np.maximum.reduceat(scores, starts[:-1])[owner])
        odds /= np.add.reduceat(odds, starts[:-1])[owner]
        expected = np.add.reduceat(rows * odds[:, None], starts[:-1])
        slope = (rows[marked] - expected).mean(0) - RIDGE * weights
        curve = (rows * odds[:, None]).T @ rows - expected.T @ expected
        weights += np.linalg.solve(curve / len(useful) + RIDGE * np.eye(len(weights)), slope)
    return np.asarray(weights / scale)


def rank_of_marked(one: Case, weights: Array) -> int:
    """Return how many candidates stand before the marked one."""
    if one.marked < 0:
        return 10**6
    scores = one.rows @ weights
    return int((scores > scores[one.marked]).sum() + (scores[: one.marked] == scores[one.marked]).sum())


def held_out(everything: Sequence[Case], fit: Callable[[Sequence[Case]], Array] = fit_order) -> dict[str, list[int]]:
    """Return, for each source, the ranks of the marked paragraphs, under weights fitted on other articles."""
    names = sorted({one.article for one in everything}, key=lambda name: (-_size(everything, name), name))
    ranks = defaultdict(list)
    for fold in range(FOLDS):
        out = set(names[fold::FOLDS])
        weights = fit([one for one in everything if one.article not in out])
        for one in everything:
            if one.article in out:
                ranks[one.source].append(rank_of_marked(one, weights))
    return ranks


def without(everything: Sequence[Case], column: int) -> list[Case]:
    """Leave one piece of evidence out."""
    return [Case(o.source, o.article, np.delete(o.rows, column, 1), o.marked) for o in everything]


def figures(ranks: dict[str, list[int]]) -> str:
    """Write first and three, source by source."""
    return "   ".join(
        f"{source} {np.mean([r == 0 for r in found]):.4f} {np.mean([r < 3 for r in found]):.4f}"
        for source, found in ranks.items()
    )


def _size(everything: Sequence[Case], name: str) -> int:
    return sum(one.article == name for one in everything)


def main(paths: Sequence[str]) -> None:
    """Fit, and print the weights, their held-out figures, and the same with each piece of evidence left out."""
    everything = [one for path in paths for one in cases(Path(path).parent.name, load(Path(path)))]
    weights = fit_order(everything)
    print("RANK =", {name: float(f"{weight:.3g}") for name, weight in zip(RANK, weights, strict=True)})
    print("held out: first, three")
    print(f"{'all':14}", figures(held_out(everything)))
    for column, name in enumerate(RANK):
        print(f"- {name:12}", figures(held_out(without(everything, column))))


if __name__ == "__main__":
    main(sys.argv[1:])
