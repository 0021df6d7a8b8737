"""One story as it is kept: what a table holds of it, as text; and the story made of that again."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

from retrieval.attribution import Cast
from retrieval.attribution.callings import callings
from retrieval.errors import StoryError
from retrieval.statement import Statement
from retrieval.stories.stock import identity, ordinal
from retrieval.stories.story import Kept, Origin, Story
from retrieval.stories.story_file import sidecar_of

_Statements = tuple[Statement, ...]


@dataclass(frozen=True)
class Record:
    """What was found in a file."""

    file: str
    """Its name in the folder."""
    digest: str
    """Of its bytes and of its sidecar's."""
    problem: str = ""
    """Why it is no story; then the rest is empty."""
    name: str = ""
    title: str = ""
    published: int = 0
    """`date.toordinal`; 0: not known."""
    size: int = 0
    """In paragraphs."""
    identity: str = ""
    """The terms by which a reader tells it from others, each between spaces."""
    origin: bytes = b""
    paragraphs: bytes = b""
    figures: bytes = b""
    statements: bytes = b""
    """JSON, all four."""
    callings: str = ""
    """As `attribution.callings` makes them."""


def read_file(path: Path) -> Record:
    """Read a story from its file, and find out who says what in it.

    What is wrong with the file is kept as its problem; any other error is the program's or the machine's, would be
    another at the next start, and is raised with a note of the file.
    """
    digest = digest_of(path)
    try:
        return _record(path.name, digest, Story.load(path))
    except StoryError as error:
        return Record(path.name, digest, str(error))
    except Exception as error:
        error.add_note(f"while reading the story {path}")
        raise


def _record(file: str, digest: str, story: Story) -> Record:
    origin = story.origin
    return Record(
        file,
        digest,
        name=story.name,
        title=story.title,
        published=ordinal(origin.published),
        size=len(story.paragraphs),
        identity=f" {' '.join(identity(story.name, story.title, origin))} ",
        origin=_json(Origin).dump_json(origin),
        paragraphs=_json(list[str]).dump_json([paragraph.text for paragraph in story.paragraphs]),
        figures=_json(Cast).dump_json(story.cast),
        statements=_json(_Statements).dump_json(story.statements),
        callings=callings(story.cast),
    )


def digest_of(path: Path) -> str:
    """Return a hash of a file and its sidecar; "" where it cannot be read."""
    hashed = blake2b(digest_size=16)
    try:
        for file in filter(None, (path, sidecar_of(path))):
            with file.open("rb") as stream:
                while block := stream.read(1 << 20):
                    hashed.update(block)
    except OSError:
        return ""
    return hashed.hexdigest()


def story_of(name: str, title: str, origin: bytes, texts: Iterable[str], kept: Kept) -> Story:
    """Return a kept story; ValueError where its row is damaged."""
    return replace(Story.from_paragraphs(texts, title, name, _json(Origin).validate_json(origin)), kept=kept)


def cast_of(figures: bytes) -> Cast:
    """Return a kept cast; ValueError where it is damaged."""
    cast: Cast = _json(Cast).validate_json(figures)
    return cast


def statements_of(statements: bytes) -> tuple[Statement, ...]:
    """Return kept statements; ValueError where they are damaged."""
    kept: tuple[Statement, ...] = _json(_Statements).validate_json(statements)
    return kept


def texts_of(paragraphs: bytes) -> list[str]:
    """Return the texts of kept paragraphs; ValueError where they are damaged."""
    texts: list[str] = _json(list[str]).validate_json(paragraphs)
    return texts


@cache
def _json(kind: Any) -> Any:
    from pydantic import TypeAdapter  # only who has many stories waits for it

    return TypeAdapter(kind)
