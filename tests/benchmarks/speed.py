"""Compare the index with its peers, each in a process of its own: `python -m tests.benchmarks.speed`.

Prints a table for the largest corpus and draws a picture of the median times over all sizes. Building includes reading
the analysed paragraphs from a file, for all engines alike. What is not installed is left out by name; the peers are
the extra `benchmarks`, and Lucene (see `lucene`).
"""

import argparse
import gc
import importlib.util
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from tests.benchmarks import corpus, living
from tests.benchmarks.lucene import Lucene
from tests.benchmarks.peers import ENGINES, Engine, Search

PICTURE = Path(__file__).with_name("speed.svg")
SIZES = (12, 100, 1_000, 10_000, 100_000, 1_000_000, 5_000_000)
MOST = 1_000_000
"""Paragraphs that every engine is given."""
QUESTIONS = 1000
THREADS_FROM = 10_000
"""Paragraphs; with fewer, a question takes less time than to hand it to a thread."""
PATIENCE = 20.0
"""Seconds for each set of questions; a slow engine is asked fewer of them."""

Result = dict[str, Any]


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--paragraphs", type=int, default=1_000_000, help="size of the largest corpus")
    parser.add_argument("--corpus", type=Path, help="real paragraphs: gzipped JSON lines with a “text” each")
    parser.add_argument("--engines", help="only those whose names hold this")
    parser.add_argument("--largest", action="store_true", help="measure the largest corpus only, draw nothing")
    parser.add_argument("--picture", type=Path, default=PICTURE, help="where to draw the curve")
    parser.add_argument("--one", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        print(json.dumps(measure(options.one, options.corpus, options.paragraphs)))
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "corpus.txt")
        source = corpus.real(options.corpus, options.paragraphs) if options.corpus else corpus.made(options.paragraphs)
        corpus.write(source, path)
        sizes = {size for size in (*SIZES, options.paragraphs) if size <= options.paragraphs}
        results = compare(path, [options.paragraphs] if options.largest else sorted(sizes), options.engines or "")
    if not options.largest:
        draw(results, options.picture)


def compare(path: Path, sizes: Sequence[int], only: str) -> list[Result]:
    """Measure all engines at all sizes, which ascend; print a table of the largest that all can hold."""
    results = []
    largest = max(size for size in sizes if size <= MOST or size == sizes[0])
    for engine in (engine for engine in ENGINES if only in engine.name):
        if missing := engine.missing():
            print(f"left out: {engine.name} ({missing})")
            continue
        for size in (size for size in sizes if size <= engine.most):
            result = _in_own_process(engine.name, path, size)
            results.append(result)
            print(f"{size:>9,} {table([result]).splitlines()[-1]}", flush=True)
    if not only:
        print(json.dumps(_in_own_process("living", path, largest), indent=1))
    print(f"{largest:,} paragraphs\n" + table([result for result in results if result["size"] == largest]))
    return results


def _in_own_process(name: str, path: Path, size: int) -> Result:
    command = [sys.executable, "-m", "tests.benchmarks.speed", "--one", name]
    done = subprocess.run(
        [*command, "--corpus", str(path), "--paragraphs", str(size)], check=True, stdout=subprocess.PIPE, text=True
    )
    result: Result = json.loads(done.stdout.splitlines()[-1])
    return result


def measure(name: str, path: Path, size: int) -> Result:
    """Build and ask one engine, in this process."""
    if name == "living":
        return living.measure(path, size)
    engine: Engine = next(engine for engine in ENGINES if engine.name == name)
    began = time.perf_counter()
    search = engine.build(path, size)
    build = time.perf_counter() - began
    if isinstance(search, Lucene):
        build, memory, ask, gain = search.build, resident(search.process), search.times, search.speedup
    else:
        gc.collect()
        memory, ask, gain = resident("self"), partial(times, search), partial(speedup, search)
    asked, content = corpus.questions(path, size, QUESTIONS)
    return {
        "engine": name,
        "size": size,
        "build": build,
        "memory": memory,
        "asked": spread(ask(asked)),
        "content": spread(ask(content)),
        "threads": gain(asked) if size >= THREADS_FROM and name != "rank_bm25" else None,
    }


def times(search: Search, questions: Sequence[list[str]]) -> list[float]:
    """Return the milliseconds that each question takes, after some that warm up."""
    for question in questions[: 1 + len(questions) // 20]:
        began = time.perf_counter()
        search(question)
        if time.perf_counter() - began > 1:
            break
    taken: list[float] = []
    for question in questions:
        began = time.perf_counter()
        search(question)
        taken.append((time.perf_counter() - began) * 1000)
        if sum(taken) > PATIENCE * 1000:
            break
    return taken


def spread(taken: Sequence[float]) -> tuple[float, float, float]:
    """Return median, mean and 95th percentile."""
    return float(np.median(taken)), float(np.mean(taken)), float(np.percentile(taken, 95))


def speedup(search: Search, questions: Sequence[list[str]]) -> float:
    """Return how many times as many questions two threads answer as one, at best of three."""
    questions = questions[:400]
    return max(
        _seconds(search, [questions, []]) / _seconds(search, [questions[::2], questions[1::2]]) for _ in range(3)
    )


def _seconds(search: Search, shares: Sequence[Sequence[list[str]]]) -> float:
    threads = [
        threading.Thread(target=lambda share=share: [search(question) for question in share]) for share in shares
    ]
    began = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return time.perf_counter() - began


def resident(process: str) -> float:
    """Return a process' memory in MB, of Linux; elsewhere NaN."""
    try:
        pages = int(Path(f"/proc/{process}/statm").read_text().split()[1])
    except OSError:
        return float("nan")
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def table(results: Sequence[Result]) -> str:
    """Return a Markdown table."""
    rows = ["| engine | as asked: median / mean / p95, ms | without stop words | two threads | build, s | memory, MB |"]
    rows.append("|---|---|---|---|---|---|")
    for result in results:
        asked, content = (" / ".join(f"{value:.3g}" for value in result[kind]) for kind in ("asked", "content"))
        threads = f"{result['threads']:.2f}" if result["threads"] else "-"
        rows.append(
            f"| {result['engine']} | {asked} | {content} | {threads} | {result['build']:.3g} | {result['memory']:.0f} |"
        )
    return "\n".join(rows)


def draw(results: Sequence[Result], picture: Path) -> None:
    """Draw the median times over the sizes."""
    if importlib.util.find_spec("matplotlib") is None:
        print("no picture: matplotlib is not installed")
        return
    from matplotlib.figure import Figure

    figure = Figure(figsize=(9, 4), layout="constrained")
    for axes, kind, title in zip(
        figure.subplots(1, 2, sharey=True), ("asked", "content"), ("as asked", "without stop words"), strict=True
    ):
        for name in dict.fromkeys(result["engine"] for result in results):
            points = [(result["size"], result[kind][0]) for result in results if result["engine"] == name]
            axes.plot(*zip(*points, strict=True), marker=".", label=name)
        axes.set(xscale="log", yscale="log", title=title, xlabel="paragraphs")
        axes.grid(alpha=0.3)
    figure.axes[0].set_ylabel("ms a question, median")
    figure.axes[0].legend(fontsize="small")
    figure.savefig(picture, metadata={"Date": None})
    print(f"drawn: {picture}")


if __name__ == "__main__":
    main()
