"""Reported speech: the stretches that the sayings of a sentence report without quote marks."""

from collections.abc import Sequence

from retrieval.attribution import cues, words
from retrieval.attribution.rules_settle import CLAUSE_JOINTS
from retrieval.attribution.saying import Draft, Saying
from retrieval.attribution.tokens import Text, Token
from retrieval.attribution.verbs import clause_begins

_SHORTEST = 2
"""Words of its own that a reported stretch has at least."""


def reported_drafts(text: Text, position: int, found: Sequence[Saying]) -> list[Draft]:
    """Return the stretches that the sayings of a sentence report without quote marks (quotes may stand inside)."""
    sentence = text.sentences[position]
    drafts = []
    for number, saying in enumerate(found):
        if saying.nested or not _may_report(sentence.tokens, saying):
            continue
        span = _span(sentence.tokens, found, number)
        tight = _tight(sentence.tokens, span, saying)
        if tight and _is_reported(sentence.tokens, tight):
            start, end = sentence.tokens[tight[0]].start, sentence.tokens[tight[1] - 1].end
            drafts.append(Draft(start, end, False, position, saying, saying.rule))
    return drafts


def _span(tokens: Sequence[Token], found: Sequence[Saying], number: int) -> tuple[int, int]:
    """Return the tokens that a saying reports: before it, or after it; of a clause that it interrupts, one part."""
    after = _after(tokens, found, number)
    if not found[number].postposed:
        return after
    span = _before(found, number)
    end = found[number].end
    interrupts = end < len(tokens) and tokens[end].text in (",", "—", "–", "--")
    if interrupts and found[number].rule == "inverted":
        interrupts = end + 1 < len(tokens) and tokens[end + 1].low in words.FINITE_VERBS | words.AUXILIARIES
    if interrupts and not _has_verb(tokens[span[0] : span[1]]) and _has_verb(tokens[after[0] : after[1]]):
        return after
    return span


def _has_verb(tokens: Sequence[Token]) -> bool:
    """Whether a frequent verb, an auxiliary or a past form stands among the words."""
    return any(t.low in words.FINITE_VERBS | words.AUXILIARIES or t.low.endswith(("n't", "ed")) for t in tokens)


def _may_report(tokens: Sequence[Token], saying: Saying) -> bool:
    low = tokens[saying.cue].low
    if low not in cues.strong and any(token.low in ("percent", "%") for token in tokens[saying.start : saying.cue]):
        return False
    if saying.postposed and any(token.kind == "quote" for token in tokens[max(0, saying.start - 2) : saying.start]):
        return False
    if low == "according" or saying.polarity in ("denied", "declined"):
        return True
    if low in cues.strong and (saying.postposed or low not in cues.objects):
        return True
    if saying.postposed:
        return low in cues.clausal or low in cues.closing
    return low in cues.medium | cues.strong and clause_begins(tokens, saying.start, saying.cue, saying.end)


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
        tokens[end - 1].text in (",", "—", "–", "--", ";") or tokens[end - 1].low in CLAUSE_JOINTS
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
    quotes = len(inside) - len(own)
    if not own or (len(own) < _SHORTEST and not quotes):
        return False
    if quotes and all(token.low in words.PREPOSITIONS | words.DETERMINERS | words.CONJUNCTIONS for token in own):
        return False
    return not _only_adverbial(own)


def _only_adverbial(own: Sequence[Token]) -> bool:
    if own[0].low in words.DAYS | words.TIME_WORDS | {"last"}:
        return len(own) < 5
    return own[0].low in words.PREPOSITIONS - {"about"} and len(own) < 7
