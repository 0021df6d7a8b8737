"""Fits the weights of retrieval/facts/weights.py, and tells what they do on articles that they were not fitted on.

usage: python -m tests.benchmarks.fit QUESTIONS.jsonl...

RANK: listwise softmax, the likelihood of the marked paragraph among its article's. CONFIDENCE: logistic regression,
answerable questions against those of other articles, over whole articles and over stretches of five, ten and twenty
paragraphs of them. Both by Newton's method with a small ridge; articles of one name are held out together.
"""

import random
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from retrieval.facts.evidence import Evidence
from retrieval.facts.ranking import Ranking
from retrieval.facts.weights import CONFIDENCE, RANK, total
from tests.benchmarks.questions import Article, foreign, load, typed, windows

FOLDS = 4
SIZES = (5, 12, 20)
"""Paragraphs of the stretches that refusal is fitted on besides whole articles."""
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
            found = ranking.evidence(ranking.understand(asked.text))
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


def doubts(articles: Sequence[Article]) -> Iterator["Doubt"]:
    """Yield (article, signs of the first candidate, answerable) for own and for other articles' questions.

    Of a whole article they are asked as written and once more as typed, without capitals.
    """
    for here, article in enumerate(articles):
        others = [text for step in (1, len(articles) // 2) for text in foreign(articles, here, step)]
        parts = [w for size in SIZES for w in windows(article, size) if len(article.paragraphs) > size]
        for part in [article, *parts]:
            ranking = Ranking(part.paragraphs)
            asked = [(q.text, True) for q in part.answerable]
            few = others if part is article else random.Random(part.name).sample(others, min(60, len(others)))
            asked += [(text, False) for text in few]
            asked += [(typed(text), own) for text, own in asked] if part is article else []
            for text, own in asked:
                if signs := first_signs(ranking, text):
                    yield article.name, signs, own
    yield from doubts_together(articles)


def doubts_together(articles: Sequence[Article]) -> Iterator["Doubt"]:
    """Yield the same where half of the articles lie together: own questions, and those of the other half."""
    for inside, outside in ((articles[::2], articles[1::2]), (articles[1::2], articles[::2])):
        texts = [text for article in inside for text in article.paragraphs]
        groups = [article.name for article in inside for _ in article.paragraphs]
        ranking, whole = Ranking(texts, groups=groups), " ".join(texts).lower()
        asked = [(article.name, q, True) for article in inside for q in article.answerable]
        asked += [
            (article.name, q, False)
            for article in outside
            for q in article.answerable
            if q.answers and not any(answer.lower() in whole for answer in q.answers)
        ]
        for name, question, own in asked:
            if signs := first_signs(ranking, question.text):
                yield name, signs, own


def first_signs(ranking: Ranking, text: str) -> list[float] | None:
    """Return the signs of the candidate that stands first, in the order of CONFIDENCE."""
    asked = ranking.understand(text)
    found = ranking.evidence(asked)
    if not found:
        return None
    best = max(found, key=lambda position: total(found[position], RANK))
    signs = ranking.signs(asked, best, found[best])
    return [float(getattr(signs, name)) for name in CONFIDENCE]


def fit_refusal(rows: Array, own: Array) -> Array:
    """Return the logistic weights; the answerable count three times, as a lost answer is worse than a needless one."""
    scale = rows.std(0) + (rows.std(0) == 0)
    rows = rows / scale
    share = np.where(own > 0, 3 / own.sum(), 1 / (1 - own).sum())
    share /= share.sum()
    weights = np.zeros(rows.shape[1])
    for _ in range(30):
        odds = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (share * (own - odds)) - RIDGE * weights
        curve = (rows * (share * odds * (1 - odds))[:, None]).T @ rows + RIDGE * np.eye(len(weights))
        weights += np.linalg.solve(curve, slope)
    return np.asarray(weights / scale)


Doubt = tuple[str, list[float], bool]


def as_arrays(doubted: Sequence[Doubt], left_out: int | None = None) -> tuple[Array, Array]:
    """Return the signs as rows, one kind of them made void, and which questions are answerable."""
    rows = np.array([row for _, row, _ in doubted])
    if left_out is not None:
        rows[:, left_out] = 0.0
    return rows, np.array([float(own) for *_, own in doubted])


def refused_held_out(doubted: Sequence[Doubt], left_out: int | None = None, lost: float = 0.02) -> float:
    """Return the share of foreign questions refused where a share of the own is lost, each under others' weights."""
    names = sorted({name for name, *_ in doubted}, key=lambda name: (-sum(one[0] == name for one in doubted), name))
    rows, own = as_arrays(doubted, left_out)
    confident = np.zeros(len(rows))
    for fold in range(FOLDS):
        inside = np.array([one[0] in names[fold::FOLDS] for one in doubted])
        confident[inside] = rows[inside] @ fit_refusal(rows[~inside], own[~inside])
    return float((confident[own == 0] < np.quantile(confident[own == 1], lost)).mean())


def written(names: Iterable[str], weights: Array) -> dict[str, float]:
    """Return weights by name, in three digits."""
    return {name: float(f"{weight:.3g}") for name, weight in zip(names, weights, strict=True)}


def main(paths: Sequence[str]) -> None:
    """Fit, and print the weights, their held-out figures, and the same with each piece of evidence left out."""
    sets = {Path(path).parent.name: load(Path(path)) for path in paths}
    everything = [one for source, articles in sets.items() for one in cases(source, articles)]
    print("RANK =", written(RANK, fit_order(everything)))
    print("held out: first, three")
    print(f"{'all':14}", figures(held_out(everything)))
    for column, name in enumerate(RANK):
        print(f"- {name:12}", figures(held_out(without(everything, column))))
    doubted = [one for articles in sets.values() for one in doubts(articles)]
    print("CONFIDENCE =", written(CONFIDENCE, fit_refusal(*as_arrays(doubted))))
    print("held out: other articles' questions refused where 2% of the own ones are lost")
    print(f"{'all':14} {refused_held_out(doubted):.4f}")
    for column, name in enumerate(CONFIDENCE):
        print(f"- {name:12} {refused_held_out(doubted, column):.4f}")


if __name__ == "__main__":
    main(sys.argv[1:])
