"""Reading many files: on all cores, in small batches, so that little is in memory and little is lost."""

import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context, parent_process
from pathlib import Path
from typing import Protocol, TypeVar

from retrieval.archive.record import Record
from retrieval.errors import ArchiveError

BATCH = 32
"""Files that a process reads at a time."""
PARALLEL_FROM = 200
"""Files; to read fewer takes less time than to start processes."""
WAITING = 3
"""Batches for each process that are in hand or waiting to be kept."""

Item = TypeVar("Item")
Reader = Callable[[Path], Record]


class Track(Protocol):
    """Shows how far something is while its items go through."""

    def __call__(self, items: Iterable[Item], total: int, label: str) -> Iterable[Item]:
        """Return the same items."""


def untracked(items: Iterable[Item], total: int, label: str) -> Iterable[Item]:  # noqa: ARG001
    """Show nothing."""
    return items


def read_files(paths: Sequence[Path], read: Reader, workers: int | None = None) -> Iterator[Record]:
    """Return what is found in files, in their order; `workers`: processes, by default one a core."""
    workers = workers or os.cpu_count() or 1
    if workers == 1 or len(paths) < PARALLEL_FROM:
        yield from map(read, paths)
        return
    # Not forked: a forked process inherits locks that threads of this one may hold.
    pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_follow)
    try:
        yield from _spread(pool, paths, read, workers * WAITING)
    except BrokenProcessPool:
        raise ArchiveError("a process that was reading stories has been ended; start again, and it goes on") from None
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _follow() -> None:
    """Let the first process alone answer to Ctrl-C, and end with it, however it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    if parent := parent_process():
        parent.join()
        os._exit(1)


def _spread(pool: ProcessPoolExecutor, paths: Sequence[Path], read: Reader, most: int) -> Iterator[Record]:
    waiting: deque[Future[list[Record]]] = deque()
    for start in range(0, len(paths), BATCH):
        if len(waiting) == most:
            yield from waiting.popleft().result()
        waiting.append(pool.submit(_read_batch, read, paths[start : start + BATCH]))
    while waiting:
        yield from waiting.popleft().result()


def _read_batch(read: Reader, paths: Sequence[Path]) -> list[Record]:
    return [read(path) for path in paths]
