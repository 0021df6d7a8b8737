"""Who says: from a cue to its speaker, one function a way of writing it, tried in the order of `RULES`."""

from collections.abc import Callable, Sequence

from retrieval.attribution import cues, words
from retrieval.attribution.adverbials import skip_back
from retrieval.attribution.insertions import subject
from retrieval.attribution.phrases import after, description_end
from retrieval.attribution.rules_inverted import inverted
from retrieval.attribution.rules_nonfinite import infinitive, participle
from retrieval.attribution.rules_silence import SILENT, silence
from retrieval.attribution.rules_subject import coordinated, insertion, plain_subject, relative
from retrieval.attribution.saying import Saying, quote_follows, told_by
from retrieval.attribution.tokens import Token
from retrieval.attribution.verbs import calls_for, clause_begins, is_passive

Tokens = Sequence[Token]
Rule = Callable[[Tokens, int], Saying | None]
_QUOTE_BEFORE = 12
"""Tokens within which a quote stands before a word that is a cue only with one,"""
_QUOTE_AFTER = 16
"""and after it."""
_QUOTES = frozenset("quoted quotes cited cites reported".split())
_HEARD = frozenset("heard overheard seen caught filmed recorded reported".split())
_TOLD = frozenset("told warned advised informed assured reminded".split())
_QUOTED_BY = 10
"""Tokens from "quoted" to "saying" at most: "quoted by the Dover Herald on Monday as saying"."""
_IN_VIEW = 8
"""Tokens from "in" to the noun at most: "in Professor Ann Roe's words"."""
_EVIDENCE = frozenset({"evidence", "testimony"})
_GIVES = frozenset("gave gives given giving".split())
OPINIONS = frozenset("view opinion words telling account reckoning estimation".split())
"""Nouns after "in" and whose they are, before what somebody says: "in her view, it will fall"."""
_MEDIUM_ALONE = cues.medium - cues.strong


def sayings(tokens: Tokens, rules: Sequence[tuple[str, Rule]]) -> list[Saying]:
    """Return the sayings of a sentence, one a cue at most, in the order of their cues."""
    found: list[Saying] = []
    for at, token in enumerate(tokens):
        if token.kind != "word" or (found and at < found[-1].end and at <= found[-1].cue):
            continue
        is_cue = _may_be_cue(tokens, at)
        if not is_cue and token.low not in OPINIONS | _EVIDENCE:
            continue
        tried = (rule for _, rule in rules if is_cue or rule in (in_view, evidence))
        saying = next((s for rule in tried if (s := rule(tokens, at)) is not None), None)
        if saying and _says_something(tokens, saying):
            found.append(saying)
    return found


def _says_something(tokens: Tokens, saying: Saying) -> bool:
    """Whether a cue of the middle tier has a quote, a clause or a comma beside it: else it reports nothing."""
    if tokens[saying.cue].low not in _MEDIUM_ALONE or saying.polarity not in ("said", cues.POLARITY_OF_NEGATION):
        return True
    if saying.start and (tokens[saying.start - 1].kind != "word" or tokens[saying.start - 1].low == "as"):
        return True
    if any(token.kind == "quote" for token in tokens[saying.end : saying.end + _QUOTE_AFTER]):
        return True
    return clause_begins(tokens, saying.start, saying.cue, saying.end)


def _may_be_cue(tokens: Tokens, at: int) -> bool:
    """Whether a word is a cue and no part of a name; words that only introduce quotes need one near."""
    token = tokens[at]
    if token.low not in cues.all_cues:
        return token.low == "according" or token.low in SILENT
    if (
        token.capital
        and at
        and tokens[at - 1].kind != "quote"
        and (token.low not in cues.strong or token.text.isupper())
    ):
        return False
    if token.low == "thanks" and at + 1 < len(tokens) and tokens[at + 1].low == "to":
        return False
    if token.low in ("quote", "repeat") and at and tokens[at - 1].low == "i":
        return False  # "Roe said, and I quote, “...”"
    if token.low in _QUOTES and any(near.low == "as" for near in tokens[at + 2 : at + _QUOTED_BY]):
        return not any(near.low in ("saying", "telling") for near in tokens[at + 2 : at + _QUOTED_BY + 1])
    if token.low in cues.POINT:
        return at + 1 < len(tokens) and tokens[at + 1].low == "out"
    if token.low in cues.COMMANDS and not (at + 1 < len(tokens) and tokens[at + 1].low == "that"):
        return token.low in cues.quote_only and _has_quote_near(tokens, at)
    if token.low in cues.without_quote or calls_for(tokens, at):
        return True
    return _has_quote_near(tokens, at)


def _has_quote_near(tokens: Tokens, at: int) -> bool:
    return any(near.kind == "quote" for near in tokens[max(0, at - _QUOTE_BEFORE) : at + _QUOTE_AFTER])


def according_to(tokens: Tokens, at: int) -> Saying | None:
    """Prices will fall, according to the central bank.

    Does not cover "by his account" and other ways of naming a source without a cue.
    """
    if tokens[at].low != "according" or at + 1 >= len(tokens) or tokens[at + 1].low != "to":
        return None
    source = after(tokens, at + 2)
    if source is None:
        return None
    return Saying(
        at,
        source,
        at,
        source[1],
        "according to",
        postposed=_words_before(tokens, at) > 1 and tokens[at - 1].text not in (":", ";"),
    )


def in_view(tokens: Tokens, at: int) -> Saying | None:
    """In Roe's view, the bridge will fall; in the words of Ann Roe, it is “a ruin”.

    At the head of a sentence, where it needs no comma, or between commas: "the bridge, in her own words, is “a ruin”".
    """
    start = next((n for n in range(at - 1, max(-1, at - _IN_VIEW), -1) if tokens[n].low == "in"), None)
    if start is None or tokens[at].low not in OPINIONS or (start and tokens[start - 1].text != ","):
        return None
    follows = tokens[at + 1] if at + 1 < len(tokens) else None
    opens = start == 0 and follows and (follows.capital or follows.low in words.DETERMINERS | words.PRONOUNS)
    if follows and (follows.text == "," or opens):
        end = at - (tokens[at - 1].low == "own")
        owner = tokens[end - 1].possessive or (tokens[end - 1].low in ("his", "her", "their") and end == start + 2)
        return told_by(tokens, at, (start + 1, end), start, "in view") if owner else None
    source = after(tokens, at + 2) if tokens[at + 1 : at + 2] and tokens[at + 1].low == "of" else None
    closed = source and source[1] < len(tokens) and tokens[source[1]].text == ","
    return Saying(at, source, start, source[1], "in view") if source and closed else None


def evidence(tokens: Tokens, at: int) -> Saying | None:
    """Sgt Ann Roe gave evidence that the car was fast; the jury heard evidence from Dr Roe that the wound was deep."""
    if tokens[at].low not in _EVIDENCE or at < 2 or at + 3 >= len(tokens):
        return None
    if tokens[at + 1].low == "that" and tokens[at - 1].low in _GIVES:
        source = subject(tokens, skip_back(tokens, at - 1))
        return Saying(at, source, source[0], at + 1, "evidence") if source else None
    source = after(tokens, at + 2) if tokens[at + 1].low == "from" else None
    told = source and source[1] < len(tokens) and tokens[source[1]].low == "that"
    return Saying(at, source, at, source[1], "evidence") if source and told else None


def quoted_as(tokens: Tokens, at: int) -> Saying | None:
    """The mayor was quoted by the paper as saying that the bridge was safe."""
    if tokens[at].low not in cues.participles or at < 2:
        return None
    if tokens[at - 1].low in _HEARD and is_passive(tokens, at - 1):
        source = subject(tokens, skip_back(tokens, at - 1))
        return told_by(tokens, at, source, source[0], "quoted as") if source else None  # "Roe was heard saying"
    if tokens[at - 1].low not in ("as", "quoted", "cited"):
        return None
    verb = next((n for n in range(at - 1, max(0, at - _QUOTED_BY), -1) if tokens[n].low in _QUOTES), 0)
    if not verb or any(token.kind != "word" for token in tokens[verb:at]):
        return None
    if not is_passive(tokens, verb) and verb + 1 < at - 1 and tokens[verb + 1].low != "by":
        return told_by(tokens, at, (verb + 1, at - 1), verb, "quoted as")  # "the paper quoted the mayor as saying"
    source = subject(tokens, skip_back(tokens, verb))
    return told_by(tokens, at, source, source[0], "quoted as") if source else None


def passive(tokens: Tokens, at: int) -> Saying | None:
    """The plan was called “a farce” by Ann Roe; it was described by Roe as “a farce”.

    Only with a quote: without one it is seldom told what was said.
    """
    passes = is_passive(tokens, at)
    if not tokens[at].low.endswith("ed") or not quote_follows(tokens, at):
        return _described_by(tokens, at)
    quote = next(n for n in range(at + 1, at + 4) if tokens[n].kind == "quote")
    near = range(quote + 1, min(len(tokens), quote + 3 if passes else quote + 2))
    by = next((n for n in near if tokens[n].low == "by"), 0)
    source = after(tokens, by + 1) if by else None
    if source is None:
        return _described_by(tokens, at)
    by_somebody = tokens[source[1] - 1].capital or tokens[source[1] - 1].low in words.COLLECTIVES
    return Saying(at, source, at, at + 1, "passive") if passes or by_somebody else None


def _described_by(tokens: Tokens, at: int) -> Saying | None:
    """The plan was described by Ann Roe as “a farce”."""
    if at + 2 >= len(tokens) or tokens[at + 1].low != "by":
        return None
    source = after(tokens, at + 2)
    if source and tokens[at].low in _TOLD and source[1] < len(tokens) and tokens[source[1]].low == "that":
        return Saying(at, source, at, source[1], "passive")  # "told by Ann Roe that it was safe"
    if source is None or not is_passive(tokens, at):
        return None
    comma = description_end(tokens, source[1], ",")  # "by the mayor, Ann Roe, as"
    end = source[1] if comma is None else comma + 1
    if end + 1 >= len(tokens) or tokens[end].low != "as":
        return None
    quoted = any(token.kind == "quote" for token in tokens[end + 1 : end + 3])
    return Saying(at, source, at, end, "passive") if quoted else None


RULES: tuple[tuple[str, Rule], ...] = (
    ("silence", silence),
    ("according to", according_to),
    ("in view", in_view),
    ("evidence", evidence),
    ("quoted as", quoted_as),
    ("passive", passive),
    ("infinitive", infinitive),
    ("participle", participle),
    ("relative", relative),
    ("inverted", inverted),
    ("apposition", insertion),
    ("coordinated", coordinated),
    ("subject", plain_subject),
)
"""In the order in which they are tried: the first that finds a speaker decides."""


def _words_before(tokens: Tokens, at: int) -> int:
    return sum(token.kind != "mark" for token in tokens[:at])
