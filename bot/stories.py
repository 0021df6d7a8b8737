"""Which stories the commands answer from: files that were named, or the folder of the settings."""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from retrieval import Library, Story, StoryError
from retrieval.stories.shelf import read_folder

FEW = 30
"""Files; what a folder of more holds is kept in a cache."""


def load_stories(paths: Iterable[Path]) -> tuple[list[Story], list[str]]:
    """Return the stories that can be read, and one line for each that cannot; a folder stands for all in it."""
    stories, problems = [], []
    for path in paths:
        if path.is_dir():
            found, bad = load_folder(path)
            stories += found
            problems += bad
            continue
        try:
            stories.append(Story.load(path))
        except StoryError as error:
            problems.append(str(error))
    return stories, problems


def load_folder(folder: Path) -> tuple[list[Story], list[str]]:
    """Return the stories of a folder, and one line for each file that is none."""
    shelf = read_folder(folder)
    return list(shelf.stories), list(shelf.problems)


def load_library(folder: Path, cache: Path) -> tuple[Library, list[str]]:
    """Return a library over a folder, and one line for each file that is no story; many stories are kept in a cache."""
    if not holds_many(folder):
        stories, problems = load_folder(folder)
        return Library(stories), problems
    from bot.progress import track  # a few stories are read before this would be imported
    from retrieval.archive import open_archive

    archive = open_archive(folder, cache, track=track)
    return Library.over(archive), list(archive.problems)


def holds_many(folder: Path) -> bool:
    """Tell whether a path is a folder of more files than are read at each start."""
    with suppress(OSError), os.scandir(folder) as entries:
        return any(number >= FEW for number, _ in enumerate(entries))
    return False
