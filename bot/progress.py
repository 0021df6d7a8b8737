"""How far something long is, on standard error: a bar in a terminal, a line now and then elsewhere."""

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TextIO, TypeVar

PATIENCE = 1.0
"""Seconds before anything is shown."""
EVERY, SELDOM = 0.1, 10.0
"""Seconds between what is shown in a terminal, and elsewhere."""
WIDTH = 30

Item = TypeVar("Item")


def track(items: Iterable[Item], total: int, label: str) -> Iterator[Item]:
    """Return the same items, and show how many of them have gone through."""
    stream, begun = sys.stderr, time.monotonic()
    shown, pause = begun + PATIENCE, EVERY if stream.isatty() else SELDOM
    drawn = False
    for done, item in enumerate(items, 1):
        yield item
        if (now := time.monotonic()) >= shown and done < total:
            _show(stream, line(label, done, total, now - begun))
            shown, drawn = now + pause, True
    if drawn:
        _show(stream, line(label, total, total, time.monotonic() - begun))
        stream.write("\n" if stream.isatty() else "")


def line(label: str, done: int, total: int, seconds: float) -> str:
    """Return what is shown.

    >>> line("Reading stories", 300, 1200, 60)
    'Reading stories ███████······················· 300 of 1,200, 3 min left'
    """
    bar = ("█" * (WIDTH * done // total)).ljust(WIDTH, "·")
    left = seconds / done * (total - done)
    rest = f"{left / 60:.0f} min left" if left >= 60 else f"{left:.0f} s left"
    return f"{label} {bar} {done:,} of {total:,}, {rest if done < total else f'{seconds:.0f} s'}"


def _show(stream: TextIO, text: str) -> None:
    stream.write(f"\r\x1b[K{text}" if stream.isatty() else f"{text}\n")
    stream.flush()
