"""What the bot remembers over a restart, in one SQLite file: its answers, its chats, the updates under way."""

import json
import os
import secrets
import sqlite3
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from retrieval.errors import StorybotError

KEEP_DAYS = 60
"""How long the buttons of an answer work, and an edit of its question edits it."""

_SCHEMA = """
create table if not exists answers (
    token text primary key, chat integer not null, topic integer, person integer not null,
    asked text not null, question text not null, asks text not null,
    question_id integer, answer_id integer, made integer not null);
create index if not exists answers_by_question on answers (chat, question_id);
create index if not exists answers_by_answer on answers (chat, answer_id);
create index if not exists answers_by_age on answers (made);
create table if not exists greeted (chat integer primary key);
create table if not exists updates (id integer primary key, body text not null, done integer not null default 0);
"""
_COLUMNS = "token, chat, topic, person, asked, question, asks, question_id, answer_id"


@dataclass(frozen=True)
class Sent:
    """An answer that was sent: whose it is, and what its buttons need."""

    token: str
    """What the buttons' data begin with."""
    chat: int
    topic: int | None
    person: int
    """Who asked, see `addressing.person`."""
    asked: str
    """The question as it was asked."""
    question: str
    """The same, complete in itself: what pages are made from."""
    asks: tuple[str, ...] = ()
    """The questions behind the buttons."""
    question_id: int | None = None
    """The message that asked; None where a button did."""
    answer_id: int | None = None
    """The message that answers; None where it is not known to have arrived."""


def new_token() -> str:
    """Return a token that nobody can guess: 12 characters, which leaves room in the 64 bytes of a button's data."""
    return secrets.token_urlsafe(9)


class StoreError(StorybotError):
    """The state file cannot be used: the message names it, and the setting."""


class Store:
    """The state file. One event loop uses it; each method is one short transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open a state file, made for the owner's eyes only where there is none: it holds what people asked."""
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
            connection = sqlite3.connect(path, isolation_level=None, timeout=5)
            connection.row_factory = sqlite3.Row
            connection.execute("pragma journal_mode = wal")
            connection.executescript(_SCHEMA)
            _forget_old(connection)
        except (OSError, sqlite3.Error) as error:
            raise StoreError(f"STORYBOT_STATE: {path} cannot be used ({error}); name a file that I may write") from None
        return cls(connection)

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    def save(self, sent: Sent) -> None:
        """Remember an answer, or what has become of it; forget those that are too old."""
        _forget_old(self._db)
        values = (sent.token, sent.chat, sent.topic, sent.person, sent.asked, sent.question, json.dumps(sent.asks))
        self._db.execute(
            f"insert or replace into answers ({_COLUMNS}, made) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (*values, sent.question_id, sent.answer_id, int(time.time())),
        )

    def by_token(self, token: str) -> Sent | None:
        """Return the answer whose buttons carry a token."""
        return _sent(self._db.execute(f"select {_COLUMNS} from answers where token = ?", (token,)).fetchone())

    def by_question(self, chat: int, question_id: int) -> Sent | None:
        """Return the answer to a message."""
        query = f"select {_COLUMNS} from answers where chat = ? and question_id = ? order by made desc limit 1"
        return _sent(self._db.execute(query, (chat, question_id)).fetchone())

    def by_answer(self, chat: int, answer_id: int) -> Sent | None:
        """Return the answer that a message holds."""
        query = f"select {_COLUMNS} from answers where chat = ? and answer_id = ? order by made desc limit 1"
        return _sent(self._db.execute(query, (chat, answer_id)).fetchone())

    def greet(self, chat: int) -> bool:
        """Note that a chat is greeted; False: it was before."""
        return self._db.execute("insert or ignore into greeted values (?)", (chat,)).rowcount > 0

    def forget(self, chat: int) -> None:
        """Forget all of a chat that the bot has been put out of."""
        self._db.execute("delete from answers where chat = ?", (chat,))
        self._db.execute("delete from greeted where chat = ?", (chat,))

    def move(self, old: int, new: int) -> None:
        """Follow a group that became a supergroup: another id, and messages numbered anew."""
        self._db.execute("update answers set chat = ?, question_id = null, answer_id = null where chat = ?", (new, old))
        self._db.execute("update or replace greeted set chat = ? where chat = ?", (new, old))

    def take(self, updates: Iterable[tuple[int, str]]) -> list[int]:
        """Make updates (id, JSON) safe; return the ids of those that are new."""
        new = []
        with self._db:
            self._db.execute("begin")
            for number, body in updates:
                row = self._db.execute("select body from updates where id = ?", (number,)).fetchone()
                if row is None or row["body"] != body:  # another server counts from 1 again
                    self._db.execute("insert or replace into updates (id, body) values (?, ?)", (number, body))
                    new.append(number)
        return new

    def done(self, number: int) -> None:
        """Note that an update is worked off."""
        self._db.execute("update updates set done = 1 where id = ?", (number,))

    def confirmed(self, before: int) -> None:
        """Drop what is worked off and will not be delivered again: the server knows that ids below `before` arrived."""
        self._db.execute("delete from updates where done and id < ?", (before,))

    def unfinished(self) -> list[str]:
        """Return the updates (JSON) that were taken and not worked off, in order."""
        return [row["body"] for row in self._db.execute("select body from updates where not done order by id")]


def _forget_old(db: sqlite3.Connection) -> None:
    db.execute("delete from answers where made < ?", (int(time.time()) - KEEP_DAYS * 86400,))


def _sent(row: sqlite3.Row | None) -> Sent | None:
    return Sent(**{**dict(row), "asks": tuple(json.loads(row["asks"]))}) if row else None
