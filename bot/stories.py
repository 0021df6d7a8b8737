"""Which stories the commands answer from: files that were named, or the folder of the settings."""

from collections.abc import Iterable
from pathlib import Path

from retrieval import Story, StoryError


def load_stories(paths: Iterable[Path]) -> tuple[list[Story], list[str]]:
    """Return the stories that can be read, and one line for each that cannot."""
    stories, problems = [], []
    for path in paths:
        try:
            stories.append(Story.load(path))
        except StoryError as error:
            problems.append(str(error))
    return stories, problems


def load_folder(folder: Path) -> tuple[list[Story], list[str]]:
    """Return the stories of a folder, and one line for each file that is none."""
    try:
        files = sorted(path for path in folder.iterdir() if path.is_file() and not path.name.startswith("."))
    except OSError:
        return [], []
    return load_stories(files)
