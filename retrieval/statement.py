"""The values of attribution: who speaks, and what the story reports them to have said."""

from dataclasses import dataclass
from typing import Literal

Certainty = Literal["certain", "probable", "open"]


@dataclass(frozen=True)
class Speaker:
    """Somebody who speaks in a story: a person, an organisation, or an unnamed source."""

    name: str
    """The fullest name that the story prints: "Robert O’Brien", "US officials"."""
    role: str | None = None
    """What the story calls them: "White House national security adviser"."""


@dataclass(frozen=True)
class Statement:
    """A stretch of one paragraph that the story reports somebody to have said.

    `start` and `end` are code points into the paragraph’s text; a direct quote’s hold the words between its marks.
    """

    paragraph: int
    start: int
    end: int
    text: str
    direct: bool
    speaker: Speaker | None
    """None where the story does not tell, or where it cannot be told safely."""
    speaker_text: str | None
    """The speaker as printed there: "He", "O’Brien"."""
    cue: str | None
    """The word of saying: "told"."""
    audience: str | None
    """Whom it was said to: "Axios"."""
    polarity: str
    """"said", "denied", "declined", "asked", "unsaid" ("did not say"); only "said" may be shown as said."""
    rule: str
    """The name of the rule that decided."""
    certainty: Certainty = "certain"
    """certain: the reply may name the speaker; probable: it must say "probably"; open: it names nobody."""
