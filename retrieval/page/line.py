"""The lines of a page, each with what it is: furniture of some kind, a paragraph, or something in between."""

from dataclasses import dataclass
from functools import cached_property

from retrieval.page.blocks import Block, read_blocks
from retrieval.page.furniture import furniture_kind
from retrieval.page.kind import Kind
from retrieval.page.prose import is_prose, is_stated, is_title, word_count
from retrieval.page.site_voice import speaks_of_site


@dataclass(frozen=True)
class Line:
    """A block of a page, judged by itself."""

    block: Block
    kind: Kind | None
    """What furniture it is; None: it may be part of the story."""

    @property
    def text(self) -> str:
        """The block’s text."""
        return self.block.text

    @cached_property
    def words(self) -> int:
        """How many words it has."""
        return word_count(self.text)

    @cached_property
    def prose(self) -> bool:
        """Whether it reads like a paragraph of a story."""
        return self.kind is None and is_prose(self.text)

    @cached_property
    def stated(self) -> bool:
        """Whether it reads like a paragraph, and not like a headline that asks."""
        return self.kind is None and is_stated(self.text)

    @cached_property
    def titular(self) -> bool:
        """Whether it could be a headline."""
        return self.kind is None and is_title(self.text)


def read_lines(text: str) -> list[Line]:
    """Return the lines of a page."""
    return [Line(block, _kind(block)) for block in read_blocks(text)]


def _kind(block: Block) -> Kind | None:
    kind = furniture_kind(block.text)
    if kind is None and block.linked and not is_stated(block.text):
        return Kind.NAVIGATION
    return Kind.PROMOTION if kind is None and speaks_of_site(block.text) else kind
