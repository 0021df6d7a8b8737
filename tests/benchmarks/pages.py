"""Fits the weights of retrieval/page/weights.py, and tells how pages are read by weights that no page of theirs gave.

usage: python -m tests.benchmarks.pages ARTICLES.jsonl [FOLDER...]

ARTICLES: news articles, a JSON object a line with "title" and "paragraphs": what a story is, beside the pages of
tests/pages, of tests/pages/unseen and of the folders. A publisher's pages are held out together. Logistic regression by
Newton's method.
"""

import json
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from retrieval.page import read_page
from retrieval.page.body import judged, read_story
from retrieval.page.headline import find_headline
from retrieval.page.line import read_lines
from retrieval.page.names import read_names
from retrieval.page.prose import is_prose
from retrieval.page.signs import Signs
from retrieval.page.weights import WEIGHTS
from tests.benchmarks.furniture import BELOW, INSIDE, LINKS
from tests.pages import FOLDER, UNSEEN, Sample, samples

RIDGE = 1.0
SHARE = {"page": 1.0, "furniture": 0.3, "article": 0.3}
"""How much a paragraph counts, by where it is from: real articles are many, and only show what a story is."""
FEWEST, MOST = 5, 40
"""Paragraphs of an article that is read."""
MASTHEAD = ("Skip to content", "Menu", "Home", "News", "Sports", "Weather", "Sign in", "The Bayport Ledger")
CREDITS = ("By Jane Doe", "Published 3 March 2024", "Share")
FOOT = ("Topics", "Politics", "Most read", "Comments (12)", "© 2024 The Bayport Ledger. All rights reserved.")
_SITE = re.compile(r"@|[Tt]witter|via Getty|[Cc]ontribut|Editor’s note|[Uu]pdate|newsletter|Reporting by|[Ss]ubscribe")


@dataclass(frozen=True)
class Row:
    """One paragraph: its signs, and whether it is furniture."""

    publisher: str
    origin: str
    signs: Mapping[str, float]
    furniture: bool


def evened(text: str) -> str:
    """Return a text with its white space evened out, as paragraphs are compared."""
    return " ".join(text.split())


def rows(publisher: str, origin: str, text: str, story: Iterable[str], either: Iterable[str] = ()) -> Iterator[Row]:
    """Return the paragraphs of a page as they are weighed: before it is cut up, and after."""
    wanted, open_ = set(map(evened, story)), set(map(evened, either))
    lines = read_lines(text)
    headline = find_headline(lines)
    first = 0 if headline is None else headline + 1
    names = read_names(lines, headline)
    stated = [at for at in range(first, len(lines)) if lines[at].stated]
    marked, weighed = judged(lines, headline, names)
    for view, inside in ((lines, stated), (marked, read_story(marked, headline, weighed))):
        signs = Signs(view, headline, inside, names)
        known = [at for at in range(first, len(view)) if view is lines and at not in inside and is_prose(view[at].text)]
        for at in (*(at for at in inside if view[at].prose), *known):
            own = bool(wanted & {evened(view[at].block.original), view[at].text})
            if not (own and at in known) and evened(view[at].block.original) not in open_:
                yield Row(publisher, origin, signs.of(at), not own)


def dressed(title: str, paragraphs: Sequence[str], inside: Sequence[str] = (), below: Sequence[str] = ()) -> str:
    """Put an article into a page, with lines of furniture in its middle and below it."""
    half = len(paragraphs) // 2
    body = (*paragraphs[:half], *inside, *paragraphs[half:], *below)
    return "\n\n".join((*MASTHEAD, title, *CREDITS, *body, *FOOT))


def articles(path: Path) -> list[tuple[str, list[str]]]:
    """Read articles: title and paragraphs, without those that speak of a site."""
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        told = json.loads(line)
        title = evened(told["title"])
        texts = [evened(text) for text in told["paragraphs"]]
        kept = [text for text in texts if len(text) > 60 and not _SITE.search(text) and title not in text]
        if FEWEST <= len(kept) <= MOST and len(title.split()) > 4:
            found.append((title, kept))
    return found


def collected(pages: Sequence[Sample], stories: Sequence[tuple[str, list[str]]]) -> list[Row]:
    """Return the rows to fit on: pages, single lines of furniture within articles, and articles."""
    found: list[Row] = []
    for page in pages:
        text = page.path.read_text(encoding="utf-8")
        found += rows(_publisher(page), "page", text, page.paragraphs, page.either)
    blocks = [(block, True) for block in INSIDE] + [(block, False) for block in BELOW]
    for number, (block, is_inside) in enumerate(blocks * 2):
        title, story = stories[number % len(stories)]
        text = dressed(title, story, block if is_inside else (), () if is_inside else block)
        found += (row for row in rows(block[0], "furniture", text, story) if row.furniture)
    for number, (title, story) in enumerate(stories):
        text = dressed(title, story, LINKS[number % len(LINKS)])
        found += (row for row in rows(f"article {number}", "article", text, story) if not row.furniture)
    return found


def fit(fitted: Sequence[Row]) -> dict[str, float]:
    """Return what each sign weighs."""
    names = sorted({name for row in fitted for name in row.signs})
    place = {name: number for number, name in enumerate(names)}
    signs = np.zeros((len(fitted), len(names)))
    for number, row in enumerate(fitted):
        for name, value in row.signs.items():
            signs[number, place[name]] = value
    marks = np.array([float(row.furniture) for row in fitted])
    shares = np.array([SHARE[row.origin] for row in fitted])
    weights: NDArray[np.float64] = np.zeros(len(names))
    for _ in range(25):
        chance = 1 / (1 + np.exp(-signs @ weights))
        slope = signs.T @ ((marks - chance) * shares) - RIDGE * weights
        bend = (signs * (chance * (1 - chance) * shares)[:, None]).T @ signs + RIDGE * np.eye(len(names))
        weights += np.linalg.solve(bend, slope)
    return dict(zip(names, weights.round(2).tolist(), strict=True))


def use(weights: Mapping[str, float]) -> None:
    """Read pages with these weights from now on."""
    WEIGHTS.clear()
    WEIGHTS.update(weights)


@dataclass(frozen=True)
class Tally:
    """What was read off pages."""

    wanted: int = 0
    kept: int = 0
    furniture: int = 0
    pages: int = 0
    headlines: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        pairs = zip(vars(self).values(), vars(other).values(), strict=True)
        return Tally(*(ours + theirs for ours, theirs in pairs))

    def __str__(self) -> str:
        told = self.kept + self.furniture
        return (
            f"body {self.kept}/{self.wanted} = {self.kept / max(self.wanted, 1):.4f}"
            f"  furniture {self.furniture}/{told} = {self.furniture / max(told, 1):.4f}"
            f"  headlines {self.headlines}/{self.pages}"
        )


def read(page: Sample) -> Tally:
    """Read a page and count."""
    found = read_page(page.path.read_text(encoding="utf-8"))
    kept, wanted, either = (
        list(map(evened, found.paragraphs)),
        set(map(evened, page.paragraphs)),
        set(map(evened, page.either)),
    )
    furniture = sum(text not in wanted | either for text in kept)
    return Tally(len(wanted), len(wanted & set(kept)), furniture, 1, evened(found.title) == evened(page.headline))


def read_articles(stories: Sequence[tuple[str, list[str]]]) -> Tally:
    """Read articles, each put into a page."""
    total = Tally()
    for title, story in stories:
        found = read_page(dressed(title, story))
        kept = set(found.paragraphs)
        total += Tally(len(story), sum(text in kept for text in story), 0, 1, found.title == title)
    return total


def _publisher(page: Sample) -> str:
    return page.outlet or page.path.stem


def main() -> None:
    """Print what is measured, then the weights fitted on everything."""
    pages = [page for folder in (FOLDER, UNSEEN, *map(Path, sys.argv[2:])) for page in samples(folder)]
    stories = articles(Path(sys.argv[1]))
    fitted_on, kept_out = stories[::2], stories[1::2]
    print("as it is   ", sum(map(read, pages), Tally()))
    found = collected(pages, fitted_on)
    total = Tally()
    for publisher in sorted(set(map(_publisher, pages))):
        use(fit([row for row in found if row.publisher != publisher]))
        for page in (page for page in pages if _publisher(page) == publisher):
            tally = read(page)
            total += tally
            if tally.furniture or tally.kept < tally.wanted:
                print(f"    {page.path.stem:28}", tally)
    print("held out   ", total)
    weights = fit(found)
    use(weights)
    print("fitted     ", sum(map(read, pages), Tally()))
    print("articles   ", read_articles(kept_out))
    for name, weight in sorted(weights.items(), key=lambda each: -each[1]):
        print(f'    "{name}": {weight},')


if __name__ == "__main__":
    main()
