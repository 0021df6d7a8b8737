"""Which stories the commands answer from: files that were named, or the folder of the settings."""

from collections.abc import Iterable
from pathlib import Path

from retrieval import Story, StoryError
from retrieval.shelf import read_folder


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
