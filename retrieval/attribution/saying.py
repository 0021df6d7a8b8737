"""The value that the rules hand on: one cue in a sentence, with whoever says."""

from dataclasses import dataclass, replace

from retrieval.attribution.phrases import Span


@dataclass(frozen=True)
class Saying:
    """A cue and its source; positions are of tokens in the sentence."""

    cue: int
    source: Span | None
    """None: the story does not tell, or `inherits`."""
    start: int
    """Where the words of attribution begin: speaker, cue, audience."""
    end: int
    rule: str
    polarity: str = "said"
    postposed: bool = False
    """What is said stands before: "..., Roe said"."""
    inherits: bool = False
    """The speaker is that of the clause before: "..., adding that"."""
    nested: bool = False
    """Stands inside what somebody else is reported to have said."""
    audience: Span | None = None
    printed: Span | None = None
    """The speaker's words where they are not `source`: "who", of which `source` is what it stands for."""

    def but(self, **changes: object) -> "Saying":
        """Return a copy with some fields changed."""
        return replace(self, **changes)  # type: ignore[arg-type]


@dataclass(frozen=True)
class Draft:
    """A stretch that somebody says, before it is known who the words for the speaker mean."""

    start: int
    """Code points into the paragraph."""
    end: int
    direct: bool
    sentence: int
    """Position of the sentence in its paragraph."""
    saying: Saying | None
    """None: no cue in the sentence; where the quote stands decides."""
    rule: str
    quote: int = -1
    """Position of the quote in its paragraph."""
