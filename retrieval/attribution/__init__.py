"""Who says what in an article: `read` turns paragraphs into statements and the cast of those whom they name."""

from retrieval.attribution.cast import Cast, Figure, Mention
from retrieval.attribution.reading import Reading, read

__all__ = ["Cast", "Figure", "Mention", "Reading", "read"]
