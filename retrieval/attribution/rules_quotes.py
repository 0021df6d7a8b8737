"""Quotes whose sentence has a cue: which saying each of them goes with, and which are no speech."""

from collections.abc import Sequence

from retrieval.attribution import cues
from retrieval.attribution.saying import Draft, Saying
from retrieval.attribution.tokens import Text, Token, is_title

SHORT_QUOTE = 4
"""Quotes of fewer words are speech only where a cue touches them."""
_BETWEEN_CUE_AND_QUOTE = frozenset("that it a an the as him her them".split())


def quote_drafts(text: Text, position: int, found: Sequence[Saying]) -> list[Draft]:
    """Give each quote of a sentence to the saying that it stands with; without one it is left for later."""
    tokens = text.sentences[position].tokens
    drafts = []
    for at, token in enumerate(tokens):
        if token.kind != "quote":
            continue
        quote = text.quotes[token.quote]
        saying = _saying_of(tokens, at, found)
        touching = saying is not None and _touches(tokens, at, saying)
        if not touching and (_is_short(text, token) or is_title(text.quoted[token.quote])):
            continue
        rule = saying.rule if saying else "floating"
        drafts.append(Draft(quote.inner_start, quote.inner_end, True, position, saying, rule, token.quote))
    return drafts


def _is_short(text: Text, token: Token) -> bool:
    return sum(part.kind == "word" for part in text.quoted[token.quote]) < SHORT_QUOTE


def _saying_of(tokens: Sequence[Token], at: int, found: Sequence[Saying]) -> Saying | None:
    """Choose the saying for the quote at `at`: one that follows it closely, else the last before it, else one after."""
    following = next((s for s in found if s.start > at), None)
    earlier = [s for s in found if s.cue < at and (not s.nested or _speaks(tokens, at, s))]
    if tokens[at - 1].text == ":" and earlier and any(t.text == "," for t in tokens[earlier[-1].end : at]):
        return None
    if following and following.postposed and following.start - at <= 2:
        return following
    if (
        following
        and following.inherits
        and following.start - at <= 2
        and not earlier
        and following.rule != "participle"
    ):
        return following
    nearest = [s for s in earlier if not s.postposed or s is earlier[-1]]
    if nearest:
        return nearest[-1]
    if following and following.postposed and not any(t.text == ";" for t in tokens[at : following.start]):
        return following
    return None


def _speaks(tokens: Sequence[Token], at: int, saying: Saying) -> bool:
    """Whether a saying inside another's words has the quote beside it, and a verb of speech: "Trump told me “...”"."""
    return tokens[saying.cue].low in cues.strong and _touches(tokens, at, saying)


def _touches(tokens: Sequence[Token], at: int, saying: Saying) -> bool:
    """Whether a quote stands next to the words of attribution."""
    if saying.start > at:
        return saying.start - at <= 2
    between = tokens[saying.end : at]
    return len(between) <= 3 and all(t.kind == "mark" or t.low in _BETWEEN_CUE_AND_QUOTE for t in between)
