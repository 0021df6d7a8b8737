"""The kinds of a publisher’s furniture."""

from enum import StrEnum


class Kind(StrEnum):
    """What a line of furniture is."""

    NAVIGATION = "navigation"
    SHARING = "sharing"
    BYLINE = "byline"
    DATE = "date"
    CAPTION = "caption"
    PLAYER = "player"
    ADVERT = "advert"
    MARKET = "market"
    RELATED = "related"
    """A link to another story, on a line of its own."""
    LIST = "list"
    """The head of a list of other stories."""
    PROMOTION = "promotion"
    TOPICS = "topics"
    CREDIT = "credit"
    """Who reported and edited: below the story's last paragraph."""
    NOTE = "note"
    """A correction: it repeats what is not so, and is therefore no passage that may answer."""
    BOILERPLATE = "boilerplate"
    """The head of a company's standing text below its press release."""
    COMMENTS = "comments"
    LEGAL = "legal"


CLOSING = frozenset({Kind.TOPICS, Kind.CREDIT, Kind.NOTE, Kind.BOILERPLATE, Kind.COMMENTS, Kind.LEGAL})
"""Kinds that stand below a story's last paragraph."""
DRESSING = frozenset(Kind) - {Kind.BYLINE, Kind.DATE, Kind.CAPTION, Kind.NOTE, Kind.CREDIT}
"""Kinds that only a scraped page has; the others are pasted with an article."""
