"""The file in which stories are kept: an SQLite database with a row for each story, and one for each file."""

import secrets
import sqlite3
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from hashlib import blake2b
from pathlib import Path
from typing import Any, Self

from retrieval.archive.record import Record

SCHEMA = 2
PACKAGE = Path(__file__).parent.parent

_TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE file (name TEXT PRIMARY KEY, stamp TEXT NOT NULL, digest TEXT NOT NULL, problem TEXT NOT NULL,
                   story INTEGER);
CREATE TABLE story (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, title TEXT NOT NULL,
                    published INTEGER NOT NULL, size INTEGER NOT NULL, identity TEXT NOT NULL);
CREATE TABLE body (id INTEGER PRIMARY KEY, origin BLOB NOT NULL, callings TEXT NOT NULL, paragraphs BLOB NOT NULL,
                   figures BLOB NOT NULL, statements BLOB NOT NULL);
"""


class Table:
    """The rows; may be used by several threads. A row's id is never given to another story."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._lock = threading.Lock()

    @classmethod
    def open(cls, path: Path | None) -> Self:
        """Open a file, or make it; without a path, rows are kept until the program ends.

        Raises `sqlite3.OperationalError` where the file cannot be used, `sqlite3.DatabaseError` where it is damaged.
        """
        connection = sqlite3.connect(path or "", isolation_level=None, check_same_thread=False, timeout=30)
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            table = cls(connection)
            table._prepare()
        except BaseException:
            connection.close()
            raise
        return table

    def _prepare(self) -> None:
        """Begin anew where the rows are of another format or were made by another version of the analysis."""
        with self.changing():
            (version,) = self._connection.execute("PRAGMA user_version").fetchone()
            made_by = _version_of_analysis()
            if version == SCHEMA and self._meta("analysis") == made_by:
                list(
                    self._connection.execute("SELECT statements FROM body ORDER BY id DESC LIMIT 1")
                )  # is the end there?
                return
            for (name,) in self._connection.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
            ).fetchall():
                self._connection.execute(f'DROP TABLE "{name}"')
            for statement in _TABLES.split(";"):
                self._connection.execute(statement)
            self._connection.execute(f"PRAGMA user_version = {SCHEMA}")
            values = [("analysis", made_by), ("token", secrets.token_hex(8))]
            self._connection.executemany("INSERT INTO meta VALUES (?, ?)", values)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    @contextmanager
    def changing(self) -> Iterator[None]:
        """Keep all changes of a block, or none."""
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._connection.execute("ROLLBACK")
            raise
        self._connection.execute("COMMIT")

    def hold(self) -> None:
        """See the rows from now on as they are now, whatever another process does to them."""
        self._connection.execute("BEGIN")
        self._meta("token")

    @property
    def token(self) -> str:
        """Return what tells these rows from those of any other file."""
        return self._meta("token")

    def _meta(self, key: str) -> str:
        rows = self.rows("SELECT value FROM meta WHERE key = ?", key)
        return str(rows[0][0]) if rows else ""

    def rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        """Return what a query finds."""
        with self._lock:
            return self._connection.execute(query, values).fetchall()

    def remove(self, files: Iterable[str]) -> None:
        """Remove the rows of files."""
        for name in files:
            for (story,) in self.rows("SELECT story FROM file WHERE name = ?", name):
                self._connection.execute("DELETE FROM story WHERE id = ?", (story,))
                self._connection.execute("DELETE FROM body WHERE id = ?", (story,))
            self._connection.execute("DELETE FROM file WHERE name = ?", (name,))

    def keep(self, record: Record, stamp: str) -> None:
        """Keep what was found in a file, in the place of what was found in it before."""
        self.remove([record.file])
        story = None
        if not record.problem:
            head = (record.name, record.title, record.published, record.size, record.identity)
            story = self._connection.execute("INSERT INTO story VALUES (NULL, ?, ?, ?, ?, ?)", head).lastrowid
            body = (story, record.origin, record.callings, record.paragraphs, record.figures, record.statements)
            self._connection.execute("INSERT INTO body VALUES (?, ?, ?, ?, ?, ?)", body)
        row = (record.file, stamp, record.digest, record.problem, story)
        self._connection.execute("INSERT INTO file VALUES (?, ?, ?, ?, ?)", row)

    def touch(self, file: str, stamp: str) -> None:
        """Note that a file has another time, and the same bytes."""
        self._connection.execute("UPDATE file SET stamp = ? WHERE name = ?", (stamp, file))


def _version_of_analysis() -> str:
    """Return a hash of the program's own analysis: after an update stories are read again."""
    hashed = blake2b(digest_size=16)
    for part in sorted((*PACKAGE.glob("*.py"), *PACKAGE.glob("[!i]*/*.py"), *PACKAGE.glob("*/*.txt"))):
        hashed.update(part.name.encode() + part.read_bytes())
    return hashed.hexdigest()
