"""The value that the rules hand on: one cue in a sentence, with whoever says."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from retrieval.attribution import cues, words
from retrieval.attribution.audience import audience
from retrieval.attribution.phrases import Span
from retrieval.attribution.tokens import Token
from retrieval.attribution.verbs import polarity

_NEAR = 12
"""Tokens within which a quote follows its cue."""
_SUPPOSES = frozenset({"if", "unless", "had", "nor", "not"})
"""Words before a subject that has said nothing yet: "if Roe says", "neither Roe nor Lind said"."""
_DO = frozenset("did does do has have had".split())
_RUMOURS = frozenset(
    "rumour rumours rumor rumors suggestion suggestions speculation fear fears hope hopes notion idea myth".split()
)
_NOBODY = frozenset({"nobody", "neither", "none", "no"})


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


def told_by(
    tokens: Sequence[Token], at: int, source: Span | None, start: int, rule: str, verb_start: int | None = None
) -> Saying:
    """Return the saying of a cue by a source, with whom it was said to, and whether it was said at all."""
    heard, end = audience(tokens, at)
    follows = tokens[end].low if end < len(tokens) else ""
    if (tokens[at].low in ("put", "puts") and follows == "it") or (tokens[at].low in cues.POINT and follows == "out"):
        end += 1
    told = polarity(tokens, at, at if verb_start is None else verb_start)
    if told == "said" and source and (_is_supposed(tokens, source[0]) or tokens[source[0]].low in _NOBODY):
        told = cues.POLARITY_OF_NEGATION
    return Saying(at, source, start, end, rule, told, audience=heard)


def _is_supposed(tokens: Sequence[Token], start: int) -> bool:
    """Whether what stands before a subject makes a saying no fact.

    "If Roe says", "nor did Roe say", "did Roe say?", "rumours that Roe had said".
    """
    near = [token.low for token in tokens[max(0, start - 2) : start]]
    if not near:
        return False
    asked = near[-1] in _DO and (start == 1 or near[0] in _SUPPOSES | words.NEGATIONS)
    rumoured = near[-1] == "that" and near[0] in _RUMOURS
    return near[-1] in _SUPPOSES or asked or rumoured


def quote_follows(tokens: Sequence[Token], at: int) -> bool:
    """Whether a quote stands right after a cue."""
    return any(token.kind == "quote" for token in tokens[at + 1 : at + 4])


def quote_near(tokens: Sequence[Token], at: int) -> bool:
    """Whether a quote follows in the same clause or the next."""
    return any(token.kind == "quote" for token in tokens[at + 1 : at + _NEAR])
