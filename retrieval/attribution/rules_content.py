"""What is said: from the sayings of a sentence to its quotes and its stretches of reported speech."""

from collections.abc import Sequence
from dataclasses import dataclass

from retrieval.attribution import cues, words
from retrieval.attribution.saying import Saying
from retrieval.attribution.tokens import Sentence, Text, Token

SHORT_QUOTE = 4
"""Quotes of fewer words are speech only where a cue touches them."""
_CLAUSE_JOINTS = frozenset("and but while though although whereas as because when if".split())
_HARD_JOINTS = frozenset({";", "—", "–", "--", ":"})
_FINITE_RULES = frozenset({"subject", "apposition", "relative", "according to", "noun saying", "quoted as"})
_MIN_REPORTED = 2


@dataclass(frozen=True)
class Draft:
    """A stretch that somebody says, before it is known who the words for the speaker mean."""

    start: int
    end: int
    direct: bool
    sentence: int
    saying: Saying | None
    """None: no cue in the sentence; the floating rules decide."""
    rule: str
    quote: int = -1


def settle(sentence: Sentence, found: Sequence[Saying]) -> list[Saying]:
    """Tell of each saying whether its words stand before it, and whether it stands inside another's."""
    settled: list[Saying] = []
    for saying in found:
        saying = saying.but(postposed=saying.postposed or _is_postposed(sentence.tokens, saying, settled))
        if settled and _is_inside(sentence.tokens, settled[-1], saying):
            saying = saying.but(nested=True)
        elif settled and saying.postposed and _takes_all_before(sentence.tokens, settled, saying):
            settled = [earlier.but(nested=True) for earlier in settled]
        settled.append(saying)
    return settled


def _is_postposed(tokens: Sequence[Token], saying: Saying, earlier: Sequence[Saying]) -> bool:
    """Whether a saying follows its words: a comma or a quote before it, nothing to be said after it."""
    start = saying.start
    if tokens[start - 1].low == "as" and start > 1 and saying.rule in ("subject", "apposition"):
        return not _says_more(tokens, saying)
    if saying.inherits or start < 1 or tokens[start - 1].kind == "word":
        return False
    if tokens[start - 1].kind != "quote" and tokens[start - 1].text not in (",", "—", "–", "--", "…", "...", "?", "!"):
        return False
    if tokens[start - 1].kind == "quote" or (start > 1 and tokens[start - 2].kind == "quote"):
        return True
    if _says_more(tokens, saying) or _is_lead_in(tokens[:start]):
        return False
    return sum(token.kind != "mark" for token in tokens[(earlier[-1].end if earlier else 0) : start]) >= 3


def _is_lead_in(tokens: Sequence[Token]) -> bool:
    """Whether the words before a saying are an adverbial ("In May,", "Last week,") and no clause."""
    first = tokens[0].low
    return (
        first in words.PREPOSITIONS | words.ADVERBS | words.CONJUNCTIONS | {"asked", "last", "this", "speaking"}
        and sum(t.text == "," for t in tokens) < 2
    )


def _says_more(tokens: Sequence[Token], saying: Saying) -> bool:
    """Whether words follow that are said, not only told of the saying ("on Monday", "in a statement")."""
    rest = tokens[saying.end :]
    if not rest or rest[0].kind == "mark":
        return any(token.kind == "quote" for token in rest) or (len(rest) > 1 and rest[0].text == ":")
    first = rest[0]
    if first.low in words.PREPOSITIONS | words.TIME_WORDS | words.ADVERBS | {"when", "as", "while", "last", "this"}:
        return any(token.low == "that" or token.kind == "quote" for token in rest[:14])
    return True


def _is_inside(tokens: Sequence[Token], outer: Saying, inner: Saying) -> bool:
    """Whether a saying stands in what the one before it reports, with no joint of clauses between."""
    if inner.inherits or outer.postposed or outer.nested or inner.rule not in _FINITE_RULES:
        return False
    if tokens[outer.cue].low not in cues.strong | cues.medium:
        return False
    between = tokens[outer.end : inner.start]
    if any(token.text in _HARD_JOINTS for token in between) or (between and between[-1].kind == "quote"):
        return False
    if between and between[-1].low in ("but", "while", "although", "whereas", "though"):
        return False
    return not (between and between[-1].low in _CLAUSE_JOINTS and len(between) > 1 and between[-2].text == ",")


def _takes_all_before(tokens: Sequence[Token], earlier: Sequence[Saying], saying: Saying) -> bool:
    """Whether "..., Hook said" at the end makes all before it Hook's, other sayings included."""
    if saying.inherits or any(token.kind == "quote" for token in tokens[: saying.start]):
        return False
    return not any(one.postposed for one in earlier) and tokens[earlier[-1].end : saying.start] != ()


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
        if not touching and (_is_short(text, token) or is_title(text, token)):
            continue
        rule = saying.rule if saying else "floating"
        drafts.append(Draft(quote.inner_start, quote.inner_end, True, position, saying, rule, token.quote))
    return drafts


def _is_short(text: Text, token: Token) -> bool:
    return sum(part.kind == "word" for part in text.quoted[token.quote]) < SHORT_QUOTE


def is_title(text: Text, token: Token) -> bool:
    """Whether a quote is the title of a book or a broadcast: capitals throughout, and no point at its end."""
    inside = [part for part in text.quoted[token.quote] if part.kind == "word"]
    small = [part for part in inside if not part.capital and len(part.text) > 3]
    last = text.quoted[token.quote][-1].text if text.quoted[token.quote] else ""
    return len(inside) < 9 and not small and last not in (".", "!", "?")


def _saying_of(tokens: Sequence[Token], at: int, found: Sequence[Saying]) -> Saying | None:
    """Choose the saying for the quote at `at`: one that follows it closely, else the last before it, else one after."""
    following = next((s for s in found if s.start > at), None)
    earlier = [s for s in found if s.cue < at and (not s.nested or _touches(tokens, at, s))]
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


def _touches(tokens: Sequence[Token], at: int, saying: Saying) -> bool:
    """Whether a quote stands next to the words of attribution."""
    if saying.start > at:
        return saying.start - at <= 2
    between = tokens[saying.end : at]
    return len(between) <= 3 and all(
        t.kind == "mark" or t.low in ("that", "it", "a", "an", "the", "as", "him", "her", "them") for t in between
    )


def reported_drafts(text: Text, position: int, found: Sequence[Saying]) -> list[Draft]:
    """Return the stretches that the sayings of a sentence report without quote marks (quotes may stand inside)."""
    sentence = text.sentences[position]
    drafts = []
    for number, saying in enumerate(found):
        if saying.nested or not _may_report(sentence.tokens, saying):
            continue
        span = _before(found, number) if saying.postposed else _after(sentence.tokens, found, number)
        tight = _tight(sentence.tokens, span, saying)
        if tight and _is_reported(sentence.tokens, tight):
            start, end = sentence.tokens[tight[0]].start, sentence.tokens[tight[1] - 1].end
            drafts.append(Draft(start, end, False, position, saying, saying.rule))
    return drafts


def _may_report(tokens: Sequence[Token], saying: Saying) -> bool:
    low = tokens[saying.cue].low
    if low == "according" or low in cues.strong:
        return True
    if saying.polarity in ("denied", "declined"):
        return True
    if low not in cues.medium or any(token.low in ("percent", "%") for token in tokens[saying.start : saying.cue]):
        return False
    return saying.postposed or _clause_begins(tokens, saying)


def _clause_begins(tokens: Sequence[Token], saying: Saying) -> bool:
    """Whether a "that" or a clause follows a cue: a subject and, in view, its verb."""
    rest = tokens[saying.end :]
    if any(token.low == "that" for token in rest[:1]) or (rest and rest[0].text == ":"):
        return True
    if saying.start and tokens[saying.start - 1].low == "as" and rest and rest[0].text == ",":
        return True
    if tokens[saying.cue].low not in cues.clausal or not rest or rest[0].kind == "mark":
        return False
    if rest[0].low in words.PREPOSITIONS | words.TIME_WORDS | words.ADVERBS:
        return any(token.low == "that" for token in rest[:10])
    return any(
        token.low in words.FINITE_VERBS | words.AUXILIARIES | words.PRONOUNS or token.low.endswith(("n't", "'s", "'re"))
        for token in rest[:14]
    )


def _before(found: Sequence[Saying], number: int) -> tuple[int, int]:
    open_from = max((s.end for s in found[:number] if not s.nested), default=0)
    return open_from, found[number].start


def _after(tokens: Sequence[Token], found: Sequence[Saying], number: int) -> tuple[int, int]:
    end = next((s.start for s in found[number + 1 :] if not s.nested), len(tokens))
    following = next((s for s in found[number + 1 :] if not s.nested), None)
    if following and following.postposed:
        end = next(
            (
                at
                for at in range(end - 1, found[number].end, -1)
                if tokens[at].kind == "quote" or tokens[at].text in (",", ";")
            ),
            end,
        )
    while end > found[number].end and (
        tokens[end - 1].text in (",", "—", "–", "--", ";") or tokens[end - 1].low in _CLAUSE_JOINTS
    ):
        end -= 1
    return found[number].end, end


def _tight(tokens: Sequence[Token], span: tuple[int, int], saying: Saying) -> tuple[int, int] | None:
    """Cut a stretch to what is said: without "on Monday that" before it and points after it."""
    start, end = span
    if not saying.postposed:
        start = _past_that(tokens, start, end)
    while start < end and (
        (tokens[start].kind == "mark" and tokens[start].text not in ("(", "[", "$", "£", "€"))
        or tokens[start].low in ("that", "and", "but")
    ):
        start += 1
    while start < end and tokens[end - 1].kind == "mark" and tokens[end - 1].text not in (")", "]", "%"):
        end -= 1
    return (start, end) if start < end else None


def _past_that(tokens: Sequence[Token], start: int, end: int) -> int:
    """Return where the words after "said on Monday that" begin."""
    if start < end and tokens[start].low in words.PREPOSITIONS | words.TIME_WORDS | words.ADVERBS | {"last", "this"}:
        for at in range(start, min(end, start + 16)):
            if tokens[at].low == "that" and tokens[at - 1].low not in words.PREPOSITIONS:
                return at + 1
            if tokens[at].text == ":":
                return at + 1
    return start


def _is_reported(tokens: Sequence[Token], span: tuple[int, int]) -> bool:
    """Whether a stretch has words of its own, not only a quote or an adverbial."""
    inside = [token for token in tokens[span[0] : span[1]] if token.kind != "mark"]
    own = [token for token in inside if token.kind == "word"]
    if len(own) < _MIN_REPORTED:
        return False
    quotes = len(inside) - len(own)
    if quotes and (len(own) < 4 or (inside[0].kind == "quote" and len(own) < 3)):
        return False
    return not _only_adverbial(own)


def _only_adverbial(own: Sequence[Token]) -> bool:
    if own[0].low in words.DAYS | words.TIME_WORDS | {"last"}:
        return len(own) < 5
    return own[0].low in words.PREPOSITIONS - {"about", "that"} and len(own) < 7
