"""A folder of stories: every file in it is one, but for sidecars and hidden files."""

from dataclasses import dataclass
from pathlib import Path

from retrieval.errors import StoryError
from retrieval.stories.story import Story
from retrieval.stories.story_file import is_sidecar, sidecar_of


@dataclass(frozen=True)
class Shelf:
    """The stories of a folder, by file name, and one line for each file that could not be used."""

    stories: tuple[Story, ...] = ()
    problems: tuple[str, ...] = ()


def read_folder(path: str | Path) -> Shelf:
    """Read all stories of a folder; a file that cannot be used becomes a problem and the others still load."""
    try:
        files = sorted(file for file in Path(path).iterdir() if file.is_file() and not file.name.startswith("."))
    except OSError as error:
        return Shelf(
            problems=(f"{path}: cannot be read as a folder ({error.strerror or error}); set STORYBOT_STORIES to one",)
        )
    stories: dict[str, Story] = {}
    problems = [
        f"{file}: a sidecar without its story" for file in files if is_sidecar(file) and not _has_story(file, files)
    ]
    for file in files:
        if not is_sidecar(file):
            _shelve(file, stories, problems)
    return Shelf(tuple(stories.values()), tuple(problems))


def _has_story(sidecar: Path, files: list[Path]) -> bool:
    return any(sidecar_of(file) == sidecar for file in files)


def _shelve(file: Path, stories: dict[str, Story], problems: list[str]) -> None:
    try:
        story = Story.load(file)
    except StoryError as error:
        problems.append(str(error))
        return
    if story.name in stories:
        problems.append(f"{file}: another story is called {story.name}, too; give the file another name")
    else:
        stories[story.name] = story
