"""Times a folder of many stories: the first start, the next, one changed file, and whole questions.

usage: python -m tests.benchmarks.many_stories [--stories N] [--paragraphs FILE.jsonl.gz] [--folder FOLDER]

FILE holds a paragraph a line, {"source", "doc_id", "title", "text"}; where it has fewer stories than are wanted, they
are used again with other names in them. Without it, stories are made from a seed.
"""

import argparse
import gzip
import json
import os
import random
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import groupby
from pathlib import Path
from typing import TypeVar

from bot.progress import track
from retrieval import Library, Story
from retrieval.archive import Archive, open_archive
from retrieval.rarity import known
from retrieval.terms import STOP, words

Result = TypeVar("Result")
QUESTIONS = 300
ENDINGS = ("ov", "etti", "man", "sson", "ides", "ez")
VERBS = ("said", "told reporters", "added", "warned")


def main() -> None:
    """Make the folder where it is not there yet, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--stories", type=int, default=5000)
    parser.add_argument("--paragraphs", type=Path)
    parser.add_argument("--folder", type=Path, help="kept, and used again; by default a temporary one")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        place = options.folder or Path(temporary)
        stories = place / "stories"
        if not stories.exists():
            stories.mkdir(parents=True)
            _fill(stories, options.stories, options.paragraphs)
        with tempfile.TemporaryDirectory(dir=place) as cache:
            _measure(stories, Path(cache))


def _fill(folder: Path, wanted: int, paragraphs: Path | None) -> None:
    made = _real(paragraphs) if paragraphs else _invented(wanted)
    originals = [story for story, _ in zip(made, range(wanted), strict=False)]
    for number in range(wanted):
        title, texts = originals[number % len(originals)]
        copy = number // len(originals)
        day = date(1990, 1, 1) + timedelta(days=number % 10_000)
        body = "\n\n".join(_renamed(text, copy) for text in texts)
        header = f"---\ntitle: {json.dumps(_renamed(title, copy))}\ndate: {day}\n---\n"
        (folder / f"story-{number:06}.txt").write_text(f"{header}{body}\n", encoding="utf-8")


def _real(path: Path) -> Iterator[tuple[str, list[str]]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = map(json.loads, lines)
        for _, story in groupby(rows, key=lambda row: (row["source"], row["doc_id"])):
            found = list(story)
            yield found[0]["title"] or "Untitled", [row["text"] for row in found]


def _renamed(text: str, copy: int) -> str:
    """Return a copy's text: words with a capital that English does not know, names mostly, get another ending."""
    if not copy:
        return text
    ending = ENDINGS[copy % len(ENDINGS)]
    return re.sub(r"\b[A-Z][a-z]{3,}\b", lambda m: m[0] if known(m[0].lower()) else m[0] + ending, text)


def _invented(count: int) -> Iterator[tuple[str, list[str]]]:
    chosen = random.Random(7)
    syllables = [a + b for a in "bdfgklmnprst" for b in ("a", "e", "i", "o", "u", "ar", "en", "il")]
    lexicon = ["".join(chosen.choices(syllables, k=chosen.randint(2, 4))) for _ in range(40_000)]
    shares = [1 / (rank + 2) for rank in range(len(lexicon))]
    for _ in range(count):
        speakers = [f"{chosen.choice(lexicon).title()} {chosen.choice(lexicon).title()}" for _ in range(3)]
        texts = []
        for _ in range(chosen.randint(4, 9)):
            line = " ".join(chosen.choices(lexicon, shares, k=chosen.randint(20, 50)))
            texts.append(f"“The {line},” {chosen.choice(speakers)} {chosen.choice(VERBS)}. The {line[::-1]}.")
        yield " ".join(chosen.choices(lexicon, k=6)).capitalize(), texts


def _measure(folder: Path, cache: Path) -> None:
    first, archive = _timed(lambda: open_archive(folder, cache, track=track))
    memory = [resource.getrusage(who).ru_maxrss / 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    said, facts = _questions(archive)
    archive.close()
    second, archive = _timed(lambda: open_archive(folder, cache))
    library_time, library = _timed(lambda: Library.over(archive))
    times = {"what did X say?": _ask(library, said), "a fact": _ask(library, facts)}
    archive.close()
    path = next(folder.iterdir())
    path.write_text(f"{path.read_text(encoding='utf-8')}\nOne more thing happened on Friday.\n", encoding="utf-8")
    changed, archive = _timed(lambda: open_archive(folder, cache))
    archive.close()
    command, _ = _timed(lambda: _command(folder, cache, said[0]))
    kept = sum(file.stat().st_size for file in cache.iterdir()) / 1e6
    print(f"{len(archive):,} stories, {int(archive.sizes.sum()):,} paragraphs")
    print(f"| first start | {first:.1f} s ({len(archive) / first:.0f} stories a second) |")
    print(f"| its memory: this process, the largest worker | {memory[0]:.0f} MB, {memory[1]:.0f} MB |")
    print(f"| cache | {kept:.0f} MB |")
    print(f"| second start | {second + library_time:.2f} s |")
    print(f"| start after one changed file | {changed:.2f} s |")
    print(f"| `storybot ask`, the whole command | {command:.2f} s |")
    for name, (found, passed, worked) in times.items():
        print(
            f"| {name} ({len(passed)} asked, {found} answered) | {_shown(passed)}; of the processor {_shown(worked)} |"
        )


def _shown(seconds: list[float]) -> str:
    late = statistics.quantiles(seconds, n=20)[18]
    return f"median {statistics.median(seconds) * 1e3:.1f} ms, 95th percentile {late * 1e3:.1f} ms"


def _timed(work: Callable[[], Result]) -> tuple[float, Result]:
    begun = time.perf_counter()
    result = work()
    return time.perf_counter() - begun, result


def _questions(archive: Archive) -> tuple[list[str], list[str]]:
    """Return questions after people who speak in some stories, and after words that stand together in some."""
    chosen = random.Random(11)
    said: list[str] = []
    facts: list[str] = []
    while len(said) < QUESTIONS or len(facts) < QUESTIONS:
        story = archive.story(chosen.randrange(len(archive)))
        speakers = [f.name for f in story.cast.figures if f.kind == "person" and _speaks(story, f.name)]
        said += [f"what did {chosen.choice(speakers)} say?"] if speakers else []
        content = [word for word in words(chosen.choice(story.paragraphs).text) if word not in STOP]
        start = chosen.randrange(max(1, len(content) - 5))
        facts.append(f"what is known of {' '.join(content[start : start + 5])}?")
    return said[:QUESTIONS], facts[:QUESTIONS]


def _speaks(story: Story, name: str) -> bool:
    return any(statement.speaker and statement.speaker.name == name for statement in story.statements)


def _ask(library: Library, questions: list[str]) -> tuple[int, list[float], list[float]]:
    """Return how many are answered, and what each takes: seconds on the clock, and of the processor."""
    found, passed, worked = 0, [], []
    for question in questions:
        begun, busy = time.perf_counter(), time.thread_time()
        found += library.ask(question).found
        passed.append(time.perf_counter() - begun)
        worked.append(time.thread_time() - busy)
    return found, passed, worked


def _command(folder: Path, cache: Path, question: str) -> None:
    places = {"STORYBOT_STORIES": str(folder), "STORYBOT_CACHE": str(cache)}
    call = [sys.executable, "-m", "bot", "ask", question]
    subprocess.run(call, env={**os.environ, **places}, stdout=subprocess.DEVNULL, check=False)


if __name__ == "__main__":
    main()
