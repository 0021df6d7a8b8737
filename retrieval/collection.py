"""The loaded stories as one sequence of paragraphs, and which of them a question is about."""

from collections.abc import Iterable
from datetime import date
from functools import cached_property

from retrieval.ranking import Ranking
from retrieval.story import Paragraph, Story
from retrieval.terms import STOP, term, words

FEW = 30
"""Stories that are all looked into for a name; of more, only those of the paragraphs that hold it best."""


class Collection:
    """Stories in the order of their dates, newest first; their paragraphs are counted through, from 0."""

    def __init__(self, stories: Iterable[Story]) -> None:
        self.stories = tuple(sorted(stories, key=_age))
        self.places: list[tuple[Story, Paragraph]] = [(story, p) for story in self.stories for p in story.paragraphs]
        groups = [number for number, story in enumerate(self.stories) for _ in story.paragraphs]
        self.ranking = Ranking([paragraph.text for _, paragraph in self.places], groups=groups)

    @cached_property
    def _by_identity(self) -> list[tuple[Story, frozenset[str]]]:
        return [(story, frozenset(_identity(story))) for story in self.stories]

    def narrowed(self, source: str) -> list[Story]:
        """Return the stories whose name, title, outlet or date holds all words of `source` ("KVIA", "March")."""
        wanted = {term(word) for word in words(source) if word not in STOP}
        return [story for story, identity in self._by_identity if wanted and wanted <= identity]

    def holding(self, text: str) -> list[Story]:
        """Return the stories that may hold a name or topic, newest first: all of a few, else the best paragraphs'."""
        if len(self.stories) <= FEW:
            return list(self.stories)
        found = {self.places[position][0].name for position, _ in self.ranking.index.search(text, limit=4 * FEW)}
        return [story for story in self.stories if story.name in found][:FEW]


def _age(story: Story) -> int:
    """Return the sort key: the newest first, undated stories last in the order given."""
    published: date | None = story.origin.published
    return -published.toordinal() if published else 0


def _identity(story: Story) -> Iterable[str]:
    """Yield the terms by which a reader tells a story from others."""
    published = story.origin.published
    dated = f"{published:%Y-%m-%d %Y %B %A} {published.day}" if published else ""
    for text in (story.name.replace("-", " ").replace("_", " "), story.title, story.origin.outlet or "", dated):
        yield from (term(word) for word in words(text))
