"""How often the right paragraph comes first, and how often a question that an article does not answer gets a no.

usage: python -m tests.benchmarks.finding QUESTIONS.jsonl... [--curve CURVE.svg]

Prints, for each file: two baselines and this project in one run (first, three: of the answerable questions, before any
refusal), the share of other articles' questions refused where so many of the article's own are lost, and what the
shipped operating point does with questions as written, as typed and as mistyped. --curve draws the refusals
(with matplotlib, in the extra "benchmarks"). What each piece of evidence adds is told by tests.benchmarks.fit.
"""

import statistics
import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from retrieval.facts.ranking import Ranking
from retrieval.questions.question import Kind, Question
from tests.benchmarks.baselines import LuceneLike, RankBm25
from tests.benchmarks.questions import Article, foreign, load, mistyped, typed

LOST = (0.01, 0.02, 0.03, 0.05, 0.1)
BASELINES = {"rank_bm25": RankBm25, "Lucene-like": LuceneLike}


@dataclass
class Tally:
    """One method's marks: ranks of the marked paragraphs, and by what it refuses own and foreign questions."""

    ranks: list[int] = field(default_factory=list)
    own: list[float] = field(default_factory=list)
    foreign: list[float] = field(default_factory=list)

    def refused_at(self, lost: float) -> float:
        """Return the share of foreign questions that are refused where so large a share of the own ones is."""
        cut = sorted(self.own)[int(lost * len(self.own))]
        return _share(value < cut for value in self.foreign)


def _share(marks: Iterable[bool]) -> float:
    found = list(marks)
    return sum(found) / len(found) if found else 0.0


def _asked(text: str) -> Question:
    return Question(text, Kind.WHAT, text)


def strangers(articles: Sequence[Article], here: int) -> list[str]:
    """Return every second question of the next article and of one half the file away."""
    return [text for step in (1, max(1, len(articles) // 2)) for text in foreign(list(articles), here, step)[::2]]


def baseline(name: str, articles: Sequence[Article]) -> Tally:
    """Run a baseline, which refuses by its best score."""
    tally = Tally()
    for here, article in enumerate(articles):
        engine = BASELINES[name](article.paragraphs)
        for question in article.answerable:
            scores = engine.scores(question.text)
            order = sorted(range(len(scores)), key=lambda position, scores=scores: -scores[position])
            tally.ranks.append(order.index(question.paragraph))
            tally.own.append(max(scores))
        tally.foreign += [max(engine.scores(text)) for text in strangers(articles, here)]
    return tally


def ours(articles: Sequence[Article]) -> Tally:
    """Run this project's ranking, which refuses by its confidence in the first hit."""
    tally = Tally()
    for here, article in enumerate(articles):
        ranking = Ranking(article.paragraphs)
        for question in article.answerable:
            judged = ranking.judge(_asked(question.text))
            order = [hit.position for hit in judged.hits]
            tally.ranks.append(order.index(question.paragraph) if question.paragraph in order else len(order) + 3)
            tally.own.append(judged.confidence)
        tally.foreign += [ranking.judge(_asked(text)).confidence for text in strangers(articles, here)]
    return tally


def operating_point(articles: Sequence[Article], asking: str) -> str:
    """Return what the shipped cut does with questions in one way of asking."""
    ways = {"written": lambda q: q.text, "typed": lambda q: typed(q.text), "mistyped": lambda q: mistyped(q.text, q.id)}
    right, counts, times = [], [], []
    for article in articles:
        ranking = Ranking(article.paragraphs)
        for question in article.answerable:
            start = time.perf_counter()
            hits = ranking.answers(_asked(ways[asking](question)))
            times.append(1000 * (time.perf_counter() - start))
            counts.append(len(hits))
            if hits:
                right.append([hit.position == question.paragraph for hit in hits])
    first, three = _share(marks[0] for marks in right), _share(any(marks) for marks in right)
    passages = statistics.mean(count for count in counts if count)
    lost, speed = _share(count == 0 for count in counts), statistics.median(times)
    return f"first {first:.3f}  three {three:.3f}  lost {lost:.3f}  passages {passages:.2f}  {speed:.2f} ms"


def report(source: str, articles: Sequence[Article]) -> dict[str, Tally]:
    """Print one file's tables; return the tallies by method."""
    tallies = {name: baseline(name, articles) for name in BASELINES} | {"storybot": ours(articles)}
    print(f"\n{source}: {len(articles)} articles, {len(tallies['storybot'].own)} questions that they answer")
    print(f"{'':12}  first  three   refused where lost is", *(f"{lost:5.0%}" for lost in LOST))
    for name, tally in tallies.items():
        first, three = _share(rank == 0 for rank in tally.ranks), _share(rank < 3 for rank in tally.ranks)
        print(f"{name:12}  {first:.3f}  {three:.3f}  {'':22}", *(f"{tally.refused_at(lost):5.3f}" for lost in LOST))
    refused = _share(value < 0 for value in tallies["storybot"].foreign)
    print(f"as shipped: other articles' questions refused {refused:.3f}")
    for asking in ("written", "typed", "mistyped"):
        print(f"{asking:12}  {operating_point(articles, asking)}")
    return tallies


def draw(curves: dict[str, dict[str, Tally]], path: Path) -> None:
    """Draw, for each file and method, other articles' questions refused against own questions lost."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(5 * len(curves), 4), layout="constrained")
    for axes, (source, tallies) in zip(figure.subplots(1, len(curves), squeeze=False)[0], curves.items(), strict=True):
        for name, tally in tallies.items():
            lost = [step / 200 for step in range(41)]
            axes.plot(lost, [tally.refused_at(share) for share in lost], label=name)
        shipped = tallies["storybot"]
        point = _share(value < 0 for value in shipped.own), _share(value < 0 for value in shipped.foreign)
        axes.plot(*point, "ko", label="as shipped")
        axes.set(title=source, xlabel="own questions lost", ylabel="other articles' questions refused", ylim=(0, 1.02))
        axes.legend(loc="lower right")
    figure.savefig(path)


def main(arguments: Sequence[str]) -> None:
    """Report on each file."""
    curve = Path(arguments[arguments.index("--curve") + 1]) if "--curve" in arguments else None
    paths = [Path(argument) for argument in arguments if argument.endswith(".jsonl")]
    curves = {path.parent.name: report(path.parent.name, load(path)) for path in paths}
    if curve:
        draw(curves, curve)


if __name__ == "__main__":
    main(sys.argv[1:])
