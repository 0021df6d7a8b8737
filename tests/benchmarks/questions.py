"""Question sets: articles in paragraphs, questions on them, and which paragraph answers (JSON lines).

A line: {"article", "paragraphs": [str], "questions": [{"id", "question", "paragraph": int from 0 or null, "answers"}]}.
"""

import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path


@dataclass(frozen=True)
class Asked:
    """A question, the position of the paragraph that answers it (None: none does), and the answers as marked."""

    id: str
    text: str
    paragraph: int | None
    answers: tuple[str, ...]


@dataclass(frozen=True)
class Article:
    """An article and the questions on it."""

    name: str
    paragraphs: tuple[str, ...]
    questions: tuple[Asked, ...]

    @property
    def answerable(self) -> list[Asked]:
        return [question for question in self.questions if question.paragraph is not None]


def load(path: Path) -> list[Article]:
    """Read a file of articles."""
    return [_article(json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines()]


def _article(record: dict) -> Article:  # type: ignore[type-arg]
    questions = tuple(Asked(q["id"], q["question"], q["paragraph"], tuple(q["answers"])) for q in record["questions"])
    return Article(str(record["article"]), tuple(record["paragraphs"]), questions)


def foreign(articles: list[Article], here: int, step: int) -> list[str]:
    """Return the answerable questions of another article whose answers do not stand in this one."""
    text = " ".join(articles[here].paragraphs).lower()
    other = articles[(here + step) % len(articles)]
    return [q.text for q in other.answerable if q.answers and not any(a.lower() in text for a in q.answers)]


def windows(article: Article, size: int) -> Iterator[Article]:
    """Cut an article into shorter ones of `size` paragraphs, each with the questions that it answers."""
    for start in range(0, len(article.paragraphs) - size + 1, size):
        inside = [
            replace(q, paragraph=q.paragraph - start)
            for q in article.answerable
            if q.paragraph is not None and start <= q.paragraph < start + size
        ]
        yield Article(f"{article.name}/{start}", article.paragraphs[start : start + size], tuple(inside))


def typed(question: str) -> str:
    """Return a question as people type it: no capitals, no question mark."""
    return question.lower().rstrip("? ")


def mistyped(question: str, seed: str) -> str:
    """Return a question with one letter dropped in one of its longer words, the same each time."""
    spots = list(re.finditer(r"[A-Za-z]{5,}", question))
    if not spots:
        return question
    chance = random.Random(seed)
    spot = chance.choice(spots)
    at = spot.start() + chance.randrange(1, len(spot[0]) - 1)
    return question[:at] + question[at + 1 :]
