"""Stories, and what they answer: BM25 over paragraphs, with who said what."""

from retrieval.answer import Answer, Passage, Reason
from retrieval.errors import StorybotError, StoryError
from retrieval.facts.bm25 import Bm25Index
from retrieval.library import Library
from retrieval.statement import Speaker, Statement
from retrieval.stories.shelf import Shelf, read_folder
from retrieval.stories.story import Origin, Paragraph, Story

__all__ = [
    "Answer",
    "Bm25Index",
    "Library",
    "Origin",
    "Paragraph",
    "Passage",
    "Reason",
    "Shelf",
    "Speaker",
    "Statement",
    "Story",
    "StoryError",
    "StorybotError",
    "read_folder",
]
