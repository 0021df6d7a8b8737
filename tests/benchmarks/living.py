"""How long a living index takes to open, to learn a story and to forget one."""

import random
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from retrieval.facts.bm25 import Bm25Index
from retrieval.index.living import LivingIndex
from tests.benchmarks import corpus

ROUNDS = 40


def measure(path: Path, size: int) -> dict[str, Any]:
    """Save, open, add and remove stories; milliseconds at the median and at most, and the size of the file in MB."""
    documents = list(corpus.read(path, size))
    stories = {str(at): documents[at : at + corpus.STORY] for at in range(0, size, corpus.STORY)}
    with tempfile.TemporaryDirectory(dir=path.parent) as folder:
        plain, saved = Path(folder, "plain"), Path(folder, "living")
        Bm25Index.from_terms(documents).save(plain)
        made = LivingIndex()
        made.extend_terms(stories.items())
        made.save(saved)
        del made
        results: dict[str, Any] = {"file, MB": plain.stat().st_size / 1e6}
        results["open, ms"] = _timed(lambda _: Bm25Index.open(plain))
        results["open living, ms"] = _timed(lambda _: LivingIndex.open(saved))
        index = LivingIndex.open(saved)
        rng = random.Random(corpus.SEED)
        new = [rng.sample(documents, corpus.STORY) for _ in range(ROUNDS)]
        results["add 20 paragraphs, ms"] = _timed(lambda at: index.extend_terms([(f"new {at}", new[at])]))
        gone = rng.sample(sorted(stories), ROUNDS)
        results["remove 20 paragraphs, ms"] = _timed(lambda at: index.remove(gone[at]))
        index.merge()
    return results


def _timed(act: Callable[[int], Any]) -> tuple[float, float]:
    taken = []
    for at in range(ROUNDS):
        began = time.perf_counter()
        act(at)
        taken.append((time.perf_counter() - began) * 1000)
    return float(np.median(taken)), float(np.max(taken))
