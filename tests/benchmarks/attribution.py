"""How long attribution takes, and what each rule finds: `python -m tests.benchmarks.attribution ARTICLES.jsonl`.

Each line of the file is one article, {"paragraphs": [str], "quotes": [...]}; a quote is a passage whose source was
marked by hand: {"speaker": str | null, "spans": [[paragraph from 0, start, end], ...]}. A statement is right where a
mark covers half of it and its source ends in the same word as the speaker as printed. Printed are the milliseconds
an article (median), and for each rule: statements decided, the share that is right, and how many right statements
there are fewer when the rule is left out.
"""

import json
import statistics
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

from retrieval.attribution import read
from retrieval.statement import Statement

Article = dict[str, Any]
LEFT_OUT = (
    *("according to", "quoted as", "infinitive", "participle", "relative", "inverted", "apposition", "coordinated"),
    *("subject", "dash", "beside", "colon", "sentence subject", "transcript"),
)


def _last_word(text: str) -> str:
    words = text.replace("’", "'").removesuffix("'s").replace(",", " ").split()
    return words[-1].strip(".").lower() if words else ""


def _is_right(article: Article, statement: Statement) -> bool:
    names = {_last_word(statement.speaker_text or ""), _last_word(statement.speaker.name if statement.speaker else "")}
    for mark in article["quotes"]:
        for paragraph, start, end in mark["spans"]:
            shared = min(end, statement.end) - max(start, statement.start)
            covers = paragraph + 1 == statement.paragraph and 2 * shared >= statement.end - statement.start
            if covers and {_last_word(part) for part in (mark["speaker"] or "").split(",")} & (names - {""}):
                return True
    return False


def tally(articles: list[Article], without: str = "") -> tuple[Counter[str], Counter[str]]:
    """Return how many statements each rule decided, and how many of them are right."""
    decided: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for article in articles:
        for statement in read(article["paragraphs"], without={without}).statements:
            if statement.polarity == "said" and statement.speaker_text:
                decided[statement.rule] += 1
                right[statement.rule] += _is_right(article, statement)
    return decided, right


def milliseconds(articles: list[Article]) -> float:
    """Return the median time of an article."""
    taken = []
    for article in articles:
        start = time.perf_counter()
        read(article["paragraphs"])
        taken.append(1000 * (time.perf_counter() - start))
    return statistics.median(taken)


def main(path: str) -> None:
    """Print time and rules."""
    articles = [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines()]
    size = statistics.median(len(article["paragraphs"]) for article in articles)
    print(f"{len(articles)} articles, {size:.0f} paragraphs and {milliseconds(articles):.1f} ms an article (medians)")
    decided, right = tally(articles)
    all_right = sum(right.values())
    print(f"{'rule':18}{'decided':>9}{'right':>8}{'worth':>8}")
    for rule, count in decided.most_common():
        worth = all_right - sum(tally(articles, rule)[1].values()) if rule in LEFT_OUT else None
        print(f"{rule:18}{count:9}{right[rule] / count:8.2f}{'' if worth is None else worth:>8}")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python -m tests.benchmarks.attribution ARTICLES.jsonl")
    main(sys.argv[1])
