"""What was last asked, by place: a chat, a topic in it and a person; forgotten after a while."""

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock

from retrieval.questions.followup import Turn

LASTS = 15 * 60.0
"""Seconds after which a follow-up no longer points back."""
MOST_PLACES = 10_000
"""Places remembered at once; the ones asked in longest ago go first."""


@dataclass(frozen=True)
class Place:
    """Where and by whom a question is asked: what is asked in one place is never known in another."""

    chat: int
    topic: int | None
    person: int


class Memory:
    """The last turn of each place; safe to use from several threads."""

    def __init__(
        self, lasts: float = LASTS, most: int = MOST_PLACES, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._lasts, self._most, self._clock = lasts, most, clock
        self._turns: OrderedDict[Place, tuple[float, Turn]] = OrderedDict()
        self._lock = Lock()

    def recall(self, place: Place) -> Turn | None:
        """Return the last turn of a place, unless it is too long ago."""
        with self._lock:
            when, turn = self._turns.get(place, (0.0, None))
            if turn and self._clock() - when > self._lasts:
                del self._turns[place]
                return None
            return turn

    def remember(self, place: Place, turn: Turn) -> None:
        """Keep a place's turn in place of the one before."""
        with self._lock:
            self._turns[place] = self._clock(), turn
            self._turns.move_to_end(place)
            while len(self._turns) > self._most:
                self._turns.popitem(last=False)

    def __len__(self) -> int:
        return len(self._turns)
