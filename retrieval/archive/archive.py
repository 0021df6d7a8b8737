"""A folder of many stories, of which each is read once; a stock for a library."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import lru_cache
from hashlib import blake2b
from itertools import islice
from pathlib import Path
from typing import TypeVar

import numpy as np

from retrieval.archive.folder import Listing, list_folder
from retrieval.archive.intake import Reader, Track, read_files, untracked
from retrieval.archive.record import cast_of, digest_of, read_file, statements_of, story_of, texts_of
from retrieval.archive.table import Table
from retrieval.errors import ArchiveError, IndexFileError
from retrieval.index.living import LivingIndex
from retrieval.stories.stock import Numbers
from retrieval.stories.story import Kept, Story
from retrieval.terms import terms

Piece = TypeVar("Piece")

KEPT = 1024
"""Stories that stay in memory when they have been asked for."""
COMMIT = 256
"""Files whose stories are kept at a time: so much is read again after a start that was killed."""
UNSAVED = 2000
"""Paragraphs that are added to the index anew at each start before it is worth writing it."""

MANY_GONE = 10
"""Where more than one story in so many has gone, the index is built anew."""


class Archive:
    """Stories that lie in a table and are taken out one by one."""

    def __init__(self, table: Table, index: LivingIndex, problems: Iterable[str] = ()) -> None:
        self.problems = tuple(problems)
        """One line for each file that is no story, and for what is wrong with the cache."""
        self._table = table
        rows = table.rows("SELECT id, size, published FROM story ORDER BY id")
        ids, sizes, dates = np.array(rows, dtype=np.int64).reshape(-1, 3).T
        self.ids, self.sizes, self.dates = ids, sizes, dates
        self.index = Positions(
            index, dict(zip(map(str, ids.tolist()), (np.cumsum(sizes) - sizes).tolist(), strict=True))
        )
        self._fetch = lru_cache(KEPT)(self._fetched)
        self._fetch_texts = lru_cache(KEPT)(self._fetched_texts)

    def __len__(self) -> int:
        return len(self.ids)

    def story(self, number: int) -> Story:
        """Return a story; ArchiveError where its row is damaged."""
        return self._fetch(number)

    def texts(self, number: int) -> list[str]:
        """Return the paragraphs of a story; ArchiveError where its row is damaged."""
        return self._fetch_texts(number)

    def identified(self, wanted: frozenset[str]) -> Numbers:
        """Return the stories whose name, title, outlet or date holds all of some terms."""
        holds = " AND ".join("instr(identity, ?)" for _ in wanted)
        found = self._table.rows(f"SELECT id FROM story WHERE {holds} ORDER BY id", *(f" {each} " for each in wanted))
        return np.searchsorted(self.ids, np.array([id for (id,) in found], dtype=np.int64))

    def close(self) -> None:
        """Let go of the table's file."""
        self._table.close()

    def _fetched(self, number: int) -> Story:
        row = int(self.ids[number])
        try:
            ((name, title, origin, callings, paragraphs),) = self._table.rows(
                "SELECT name, title, origin, callings, paragraphs FROM story JOIN body USING (id) WHERE id = ?", row
            )
            kept = Kept(
                callings,
                lambda: _piece(self._table, row, "figures", cast_of),
                lambda: _piece(self._table, row, "statements", statements_of),
            )
            return story_of(name, title, origin, texts_of(paragraphs), kept)
        except (sqlite3.DatabaseError, ValueError) as error:
            raise _damaged(error) from error

    def _fetched_texts(self, number: int) -> list[str]:
        return _piece(self._table, int(self.ids[number]), "paragraphs", texts_of)


class Positions:
    """A living index whose paragraphs are counted through, as a ranking expects them."""

    def __init__(self, index: LivingIndex, starts: dict[str, int]) -> None:
        self._index = index
        self._starts = starts

    def search_terms(self, question: Iterable[str], limit: int | None = 10) -> list[tuple[int, float]]:
        """Return (position, score), best first, only of texts that share a term with the question."""
        found = self._index.search_terms(question, limit)
        return [(self._starts[story] + paragraph, score) for story, paragraph, score in found]

    def document_frequency(self, term: str) -> int:
        """Return in how many texts a term stands."""
        return self._index.document_frequency(term)


def open_archive(
    folder: Path, cache: Path, *, track: Track = untracked, read: Reader = read_file, workers: int | None = None
) -> Archive:
    """Open the stories of a folder: what is new or has changed is read, the rest comes from the cache.

    `cache`: a folder; where it cannot be used, all is read and kept until the program ends. StoryError where there is
    no such folder of stories.
    """
    listing = list_folder(folder)
    place = cache / f"stories-{blake2b(str(folder.resolve()).encode(), digest_size=8).hexdigest()}.sqlite3"
    table, path, notes = _open_table(place)
    _update(table, folder, listing, track, read, workers)
    table.hold()
    index = _open_index(table, path.with_name(f"{path.stem}-{table.token}.index") if path else None, track)
    problems = [problem for (problem,) in table.rows("SELECT problem FROM file WHERE problem <> '' ORDER BY name")]
    return Archive(table, index, [*notes, *listing.problems, *problems])


def _open_table(path: Path) -> tuple[Table, Path | None, list[str]]:
    """Return the table, its file, and what there is to say of it."""
    notes: list[str] = []
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            return Table.open(path), path, notes
        except sqlite3.OperationalError:
            raise
        except sqlite3.DatabaseError as error:
            notes.append(f"{path}: the kept stories are damaged ({error}); they are set aside and read again")
            _set_aside(path)
            return Table.open(path), path, notes
    except (OSError, sqlite3.OperationalError) as error:
        notes.append(f"{path.parent}: stories cannot be kept there ({error}); set STORYBOT_CACHE to a folder for them")
        return Table.open(None), None, notes


def _set_aside(path: Path) -> None:
    path.replace(path.with_name(f"{path.name}.damaged"))
    for suffix in ("-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def _update(table: Table, folder: Path, listing: Listing, track: Track, read: Reader, workers: int | None) -> None:
    """Read what is new or has changed, and forget what has gone."""
    kept = {name: (stamp, digest) for name, stamp, digest in table.rows("SELECT name, stamp, digest FROM file")}
    gone = kept.keys() - listing.stamps.keys()
    doubtful = [name for name, stamp in listing.stamps.items() if kept.get(name, ("", ""))[0] != stamp]
    same = [name for name in doubtful if name in kept and kept[name][1] and digest_of(folder / name) == kept[name][1]]
    changed = sorted(set(doubtful) - set(same))
    with table.changing():
        table.remove(gone)
        for name in same:
            table.touch(name, listing.stamps[name])
    records = iter(
        track(read_files([folder / name for name in changed], read, workers), len(changed), "Reading stories")
    )
    while batch := list(islice(records, COMMIT)):
        with table.changing():
            for record in batch:
                table.keep(record, listing.stamps[record.file])


def _open_index(table: Table, path: Path | None, track: Track) -> LivingIndex:
    """Return an index of just the stories in the table: of the saved one, what has gone is removed, and so on."""
    wanted = {str(row): size for row, size in table.rows("SELECT id, size FROM story")}
    index = _saved_index(path)
    if MANY_GONE * sum(story not in wanted for story in index.stories) > len(wanted):
        index = LivingIndex()
    present = set(index.stories)
    for story in present - wanted.keys():
        index.remove(story)
    new = sorted(wanted.keys() - present, key=int)
    if new:
        index.extend_terms((row, _terms(table, row)) for row in track(new, len(new), "Indexing stories"))
    if path and (sum(wanted[row] for row in new) > UNSAVED or not path.exists()):
        _save(index, path)
    return index


def _saved_index(path: Path | None) -> LivingIndex:
    if path and path.exists():
        with suppress(IndexFileError):  # it is built again
            return LivingIndex.open(path)
    return LivingIndex()


def _save(index: LivingIndex, path: Path) -> None:
    with suppress(OSError):  # a full disk costs the next start some time, and nothing else
        index.save(path)
        for other in path.parent.glob(f"{path.stem.rsplit('-', 1)[0]}-*.index"):
            if other != path:
                other.unlink(missing_ok=True)


def _terms(table: Table, row: str) -> Iterator[list[str]]:
    return map(terms, _piece(table, int(row), "paragraphs", texts_of))


def _piece(table: Table, row: int, column: str, made: Callable[[bytes], Piece]) -> Piece:
    """Return one of the pieces of a row; ArchiveError where it is damaged."""
    try:
        ((piece,),) = table.rows(f"SELECT {column} FROM body WHERE id = ?", row)
        return made(piece)
    except (sqlite3.DatabaseError, ValueError) as error:
        raise _damaged(error) from error


def _damaged(error: Exception) -> ArchiveError:
    return ArchiveError(
        f"the kept stories are damaged ({type(error).__name__}); empty the cache folder and start again"
    )
