"""Quotes whose sentence has a cue: which saying each of them goes with, and which are no speech."""

from collections.abc import Sequence

from retrieval.attribution import cues, words
from retrieval.attribution.phrases import after, before
from retrieval.attribution.rules_floating import main_subject
from retrieval.attribution.saying import Draft, Saying
from retrieval.attribution.tokens import Text, Token, is_title

SHORT_QUOTE = 4
"""Quotes of fewer words are speech only where a cue touches them."""
_NOUN_REACH = 5
_NOUN_TO_QUOTE = frozenset("that for of as was is were to the a an about".split())
_VERDICTS = words.SAID_NOUNS | {"verdict", "view", "conclusion", "assessment", "cry", "word", "words", "advice"}
_TIES = frozenset({"that", "of", "for", ":"})
_POINTS = frozenset({".", "!", "?"})
_OWNERS = frozenset("his her".split())
_BETWEEN_CUE_AND_QUOTE = frozenset("that it a an the as him her them to".split())
_CALLS = cues.forms("call | brand | label | dub | describe") | {"termed"}
_NO_OBJECT = words.STOPS | words.PREPOSITIONS | {"and", "or"}
_LONGEST_OBJECT = 6
"""Words between a verb and what somebody is called: "called the council's new plan “mad”"."""


def quote_drafts(text: Text, position: int, found: Sequence[Saying]) -> list[Draft]:
    """Give each quote of a sentence to the saying that it stands with; without one it is left for later."""
    tokens = text.sentences[position].tokens
    drafts = []
    for at, token in enumerate(tokens):
        if token.kind != "quote":
            continue
        quote = text.quotes[token.quote]
        if _is_name_given(tokens, at):
            continue
        saying = (
            whose_words(tokens, at)
            or whose_words_after(tokens, at)
            or _without_verb(tokens, at, found)
            or _saying_of(tokens, at, found)
        )
        touching = saying is not None and _touches(tokens, at, saying)
        short = _is_short(text, token) and not _is_sentence(text, tokens, at)
        if not touching and (short or is_title(text.quoted[token.quote])):
            continue
        rule = saying.rule if saying else "floating"
        drafts.append(Draft(quote.inner_start, quote.inner_end, True, position, saying, rule, token.quote))
    return drafts


def whose_words(tokens: Sequence[Token], at: int) -> Saying | None:
    """Lind rejected Roe's claim that “the bridge will fall within the year”.

    A noun for what was said, whose it is before it, and no more than small words between it and the quote.
    """
    noun = at - 1
    while noun > 1 and at - noun < _NOUN_REACH and (tokens[noun].low in _NOUN_TO_QUOTE or tokens[noun].text == ":"):
        noun -= 1
    tied = {token.low for token in tokens[noun + 1 : at]}
    if noun < 1 or tokens[noun].low not in words.SAID_NOUNS or not tied & _TIES:
        return None
    owner = noun - 1
    while owner > 0 and noun - owner < _NOUN_REACH and tokens[owner].kind == "word" and not _owns(tokens[owner]):
        owner -= 1
    if not _owns(tokens[owner]):
        return None
    first = owner
    while first > 0 and tokens[owner].capital and tokens[first - 1].capital:
        first -= 1
    source = (first, owner + 1) if tokens[owner].low in _OWNERS or tokens[owner].capital else before(tokens, owner + 1)
    return Saying(noun, source, source[0], at, "whose words") if source else None


def whose_words_after(tokens: Sequence[Token], at: int) -> Saying | None:
    """Return whose words a quote is that what follows it tells: “was the answer of Jo Poe”, “is how Roe sums it up”."""
    start = at + 1
    if start + 2 >= len(tokens) or tokens[start].low not in words.BE:
        return None
    if tokens[start + 1].low == "how":
        source = main_subject(tokens[start + 2 :])
        source = (source[0] + start + 2, source[1] + start + 2) if source else None
        return Saying(start, source, start, source[1], "whose words", postposed=True) if source else None
    near = range(start + 2, min(len(tokens) - 1, start + _NOUN_REACH))
    tie = next((n for n in near if tokens[n].low in ("of", "from") and tokens[n - 1].low in _VERDICTS), 0)
    source = after(tokens, tie + 1) if tie and tokens[start + 1].low == "the" else None
    return Saying(tie - 1, source, start, source[1], "whose words", postposed=True) if source else None


def _is_name_given(tokens: Sequence[Token], at: int) -> bool:
    """Whether a quote is what somebody or something is called: "known as “Mad Dog”"."""
    before_it = [token.low for token in tokens[max(0, at - 2) : at]]
    return before_it == ["known", "as"] or before_it[-1:] in (["nicknamed"], ["titled"], ["entitled"], ["alias"])


def _without_verb(tokens: Sequence[Token], at: int, found: Sequence[Saying]) -> Saying | None:
    """Roe says “a shame”, Lind “a blessing”: the verb stands once, and a name between two quotes speaks the second.

    Not "Roe called Lind “a fool” and Poe “a knave”": there the verb has a quote only after whom it tells of.
    """
    source = before(tokens, at) if at > 1 and tokens[at - 1].capital else None
    joint = source[0] - 1 if source else 0
    while joint > 0 and (tokens[joint].text == "," or tokens[joint].low in ("and", "while")):
        joint -= 1
    verb = next((s for s in reversed(found) if s.cue < joint and not s.postposed), None)
    if source is None or verb is None or joint == source[0] - 1:
        return None
    if tokens[joint].kind != "quote" or tokens[verb.cue + 1].kind != "quote":
        return None
    return Saying(verb.cue, source, source[0], at, "without verb", verb.polarity)


def _is_called(between: Sequence[Token]) -> bool:
    """Whether one noun phrase stands between "called" and a quote: no mark, no clause, no other phrase but an "as"."""
    low = [token.low for token in between]
    inside = low[:-1] if low[-1:] == ["as"] else low
    return all(token.kind == "word" for token in between) and _NO_OBJECT.isdisjoint(inside)


def _owns(token: Token) -> bool:
    return token.low in _OWNERS or (token.kind == "word" and token.possessive)


def _is_short(text: Text, token: Token) -> bool:
    return sum(part.kind == "word" for part in text.quoted[token.quote]) < SHORT_QUOTE


def _is_sentence(text: Text, tokens: Sequence[Token], at: int) -> bool:
    """Whether a short quote is a sentence by itself: “She signed it.” alone, or after a colon."""
    inside = text.quoted[tokens[at].quote]
    if not text.quotes[tokens[at].quote].closed or not inside[0].capital or inside[-1].text not in _POINTS:
        return False
    before = text.plain[max(0, tokens[at].start - 2) : tokens[at].start].rstrip()[-1:]
    return before == ":" or (len(tokens) == 1 and not before.isalnum())


def _saying_of(tokens: Sequence[Token], at: int, found: Sequence[Saying]) -> Saying | None:
    """Choose the saying for the quote at `at`: one that follows it closely, else the last before it, else one after."""
    following = min((s for s in found if s.start > at), key=lambda saying: saying.start, default=None)
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
    """Whether a saying inside another's words has the quote beside it: "Lind told me “...”", "which he called “...”".

    A verb that is not plainly one of speech needs a pronoun: it mostly stands for the one who says all of it.
    """
    by_pronoun = saying.source is not None and tokens[saying.source[0]].low in words.PEOPLE_PRONOUNS
    return (by_pronoun or tokens[saying.cue].low in cues.strong) and _touches(tokens, at, saying)


def _touches(tokens: Sequence[Token], at: int, saying: Saying) -> bool:
    """Whether a quote stands next to the words of attribution."""
    if saying.start > at:
        return saying.start - at <= 2
    between = tokens[saying.end : at]
    if tokens[saying.cue].low in _CALLS and len(between) <= _LONGEST_OBJECT and _is_called(between):
        return True
    return len(between) <= 3 and all(t.kind == "mark" or t.low in _BETWEEN_CUE_AND_QUOTE for t in between)
