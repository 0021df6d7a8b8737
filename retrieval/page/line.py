"""The lines of a page, each with what it is: furniture of some kind, a paragraph, or something in between."""

from dataclasses import dataclass
from functools import cached_property

from retrieval.page.blocks import Block, read_blocks
from retrieval.page.furniture import furniture_kind
from retrieval.page.kind import Kind
from retrieval.page.prose import content_words, is_prose, is_speech, is_stated, is_title, word_count
from retrieval.page.voice import own_words, speaks_of_site, voice_signs

_LONGEST = 4000
"""Characters that are read for a paragraph's voice and matter."""
_FEWEST_SPEECHES = 3
_SPEECHES = 0.15
"""Share of an interview's paragraphs that begin with who speaks."""


@dataclass(frozen=True)
class Line:
    """A block of a page, judged by itself."""

    block: Block
    kind: Kind | None
    """What furniture it is; None: it may be part of the story."""
    spoken: bool = False
    """Whether it is somebody's line in an interview."""

    @property
    def text(self) -> str:
        """The block’s text."""
        return self.block.text

    @cached_property
    def words(self) -> int:
        """How many words it has."""
        return word_count(self.text)

    @cached_property
    def own(self) -> str:
        """What it says itself, quotes aside."""
        return own_words(self.text[:_LONGEST])

    @cached_property
    def matter(self) -> set[str]:
        """The words that carry its matter."""
        return content_words(self.text[:_LONGEST])

    @cached_property
    def voice(self) -> dict[str, float]:
        """The signs of whose voice it speaks in."""
        return voice_signs(self.text[:_LONGEST], self.own)

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
    """Return the lines of a page; one line with a colon in it makes no interview."""
    blocks = read_blocks(text)
    kinds = [_kind(block) for block in blocks]
    speeches = [kind is None and is_speech(block.text) for block, kind in zip(blocks, kinds, strict=True)]
    paragraphs = sum(kind is None and is_stated(block.text) for block, kind in zip(blocks, kinds, strict=True))
    spoken = sum(speech and is_prose(block.text) for block, speech in zip(blocks, speeches, strict=True))
    interview = spoken >= max(_FEWEST_SPEECHES, _SPEECHES * paragraphs)
    return [
        Line(block, kind, interview and speech) for block, kind, speech in zip(blocks, kinds, speeches, strict=True)
    ]


def _kind(block: Block) -> Kind | None:
    kind = furniture_kind(block.text)
    if kind is not None or is_stated(block.text):
        return kind
    if block.linked:
        return Kind.NAVIGATION
    return Kind.PROMOTION if speaks_of_site(own_words(block.text)) else None
