"""Who says, where the cue is a participle or an infinitive: its subject is that of another clause."""

from collections.abc import Sequence

from retrieval.attribution import cues, words
from retrieval.attribution.adverbials import skip_back
from retrieval.attribution.insertions import subject
from retrieval.attribution.phrases import Span, before
from retrieval.attribution.rules_inverted import OPENERS, is_closed
from retrieval.attribution.saying import Saying, quote_near, told_by
from retrieval.attribution.tokens import Token
from retrieval.attribution.verbs import clause_begins

Tokens = Sequence[Token]
_RISES_TO = frozenset(
    "took taken rose stood wrote phoned rang returned appeared hastened intervened quick first way".split()
)
"""Words after which "to say that" tells what was said: "took to the stage to say that"."""
_SEEN = frozenset("footage video videos clip clips recording recordings audio film tape tapes".split())
"""Things in which somebody is seen or heard speaking: "footage of Lind saying"."""
_NOUN_SAYS = cues.strong - {"adding"}
_GOES_ON_TO = frozenset("went goes going continued continues far proceeded".split())


def participle(tokens: Tokens, at: int) -> Saying | None:
    """Roe closed the bridge, saying that it was not safe.

    Does not cover a participle with a subject of its own ("with Roe saying that ...").
    """
    if tokens[at].low not in cues.participles or (skip_back(tokens, at) != at and tokens[at - 1].low in words.BE):
        return None
    if not at:
        opens = len(tokens) > 1 and tokens[1].low in words.PREPOSITIONS  # "Writing in the Herald, Roe said": no speech
        return None if opens else told_by(tokens, at, None, at, "participle").but(inherits=True)
    previous = tokens[at - 1]
    if previous.kind == "quote" and not is_closed(previous) and tokens[at].low not in cues.strong:
        return None  # "would “gladly look into” releasing it": an object, no saying
    if (
        previous.text in OPENERS
        or previous.kind == "quote"
        or previous.low in ("and", "while", "by", "in", "before", "after", "but", "or", "when", "also", "then")
    ):
        return told_by(tokens, at, None, at, "participle").but(inherits=True)
    if previous.low in words.ADVERBS or words.in_ly(previous.low):
        return told_by(tokens, at, None, at, "participle").but(inherits=True)
    return _noun_saying(tokens, at)


def _noun_saying(tokens: Tokens, at: int) -> Saying | None:
    """Roe issued a statement saying that the bridge was safe: the clause's subject; "with Roe saying that": Roe."""
    end = skip_back(tokens, at)
    source = before(tokens, end)
    seen = _seen(tokens, source) if source else None
    if seen:
        return told_by(tokens, at, seen, seen[0], "noun saying")
    if source is None or not source[0]:
        return None
    share = {"percent", "%"} & {token.low for token in tokens[source[0] : source[1]]}
    if share or (tokens[source[0] - 1].low == "with" and quote_near(tokens, at)):
        return told_by(tokens, at, source, source[0], "noun saying")
    if tokens[at].low not in _NOUN_SAYS:
        return None
    owned = any(token.possessive for token in tokens[source[0] : source[1]])
    if owned and tokens[source[1] - 1].low in words.DOCUMENTS and tokens[source[0] - 1].low in words.PREPOSITIONS:
        return told_by(tokens, at, source, source[0], "noun saying")
    if tokens[source[1] - 1].low in words.DOCUMENTS:
        return told_by(tokens, at, None, at, "participle").but(inherits=True)
    if tokens[source[0] - 1].low == "with" or (tokens[source[1] - 1].capital and tokens[source[0] - 1].low == "of"):
        return told_by(tokens, at, source, source[0], "noun saying")
    return None


def _seen(tokens: Tokens, source: Span) -> Span | None:
    """Return who is seen or heard in a recording: Lind of "the film ends with footage of Lind"."""
    name = source[1]
    while name > source[0] and tokens[name - 1].capital:
        name -= 1
    of = name - 1
    recorded = of > 0 and of < source[1] - 1 and tokens[of].low == "of" and tokens[of - 1].low in _SEEN
    return (name, source[1]) if recorded else None


def infinitive(tokens: Tokens, at: int) -> Saying | None:
    """Roe went on to say that the bridge was safe.

    Covers an infinitive after "went on" and its like, and one that a quote follows; not "wants to say".
    """
    if at < 2 or tokens[at - 1].low != "to":
        return None
    if tokens[at - 2].low == "used":
        return None  # "used to say" is a verb with a subject, "was used to say" tells of a thing
    near = {token.low for token in tokens[max(0, at - 5) : at - 1]}
    quote = next((t for t in tokens[at + 1 : at + 5] if t.kind == "quote"), None)
    if near & words.NEGATIONS or near & {
        "declined",
        "refused",
        "declines",
        "refuses",
        "asked",
        "want",
        "wants",
        "able",
        "n't",
    }:
        return None
    rises = near & _RISES_TO and tokens[at].low in cues.strong and clause_begins(tokens, at, at, at + 1)
    if near & _GOES_ON_TO or rises or (quote and tokens[at].low in cues.spoken):
        verb = at - 2 - (tokens[at - 2].low in ("on", "far"))
        source = subject(tokens, skip_back(tokens, verb)) if verb > 0 and tokens[verb].low.endswith("ed") else None
        if source and (tokens[source[1] - 1].capital or tokens[source[0]].low in words.PEOPLE_PRONOUNS):
            return told_by(tokens, at, source, source[0], "infinitive")
        return told_by(tokens, at, None, at - 1, "infinitive").but(inherits=True)
    return None
