"""What lies in a folder of stories, and which of it has changed, by sizes and times alone."""

import os
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from retrieval.errors import StoryError
from retrieval.stories.story_file import is_sidecar

_NO_TEXT = re.compile("[\ud800-\udfff]")
"""What stands in a file's name for bytes that are no UTF-8."""


@dataclass(frozen=True)
class Listing:
    """The files of a folder."""

    stamps: dict[str, str]
    """Of each story's file, and of its sidecars: size and time of the last change."""
    problems: tuple[str, ...]


def list_folder(folder: Path) -> Listing:
    """List the stories of a folder in the order of their names; StoryError where it cannot be read."""
    try:
        with os.scandir(folder) as entries:
            found = {entry.name: _stamp(entry) for entry in entries if not entry.name.startswith(".")}
    except OSError as error:
        raise StoryError(
            f"{folder}: cannot be read as a folder ({error.strerror or error}); set STORYBOT_STORIES to one"
        ) from None
    sidecars: dict[str, list[str]] = {}
    names: dict[str, str] = {}
    problems = []
    for file, stamp in sorted((file, stamp) for file, stamp in found.items() if stamp):
        if _NO_TEXT.search(file):
            problems.append(f"{folder}: a file's name is not UTF-8 ({file!a}); give it another one")
            continue
        stem, suffix = os.path.splitext(file)  # a tenth of the time that 50,000 paths take
        if _belongs_to_sidecars(suffix):
            sidecars.setdefault(stem, []).append(f"{file}:{stamp}")
        elif stem in names:
            problems.append(f"{folder / file}: another story is called {stem}, too; give the file another name")
        else:
            names[stem] = file
    problems += [f"{folder / stem}: a sidecar without its story" for stem in sidecars if stem not in names]
    stamps = {file: "|".join([found[file], *sidecars.get(stem, ())]) for stem, file in names.items()}
    return Listing(stamps, tuple(problems))


@cache
def _belongs_to_sidecars(suffix: str) -> bool:
    return is_sidecar(Path(f"story{suffix}"))


def _stamp(entry: os.DirEntry[str]) -> str:
    """Return a file's size and time of change; "" of what is no file."""
    try:
        if not entry.is_file():
            return ""
        status = entry.stat()
    except OSError:  # it has gone meanwhile
        return ""
    return f"{status.st_size}:{status.st_mtime_ns}"
