"""Reported speech: the stretches that the sayings of a sentence report without quote marks."""

from collections.abc import Sequence

from retrieval.attribution import cues, words
from retrieval.attribution.rules_settle import CLAUSE_JOINTS
from retrieval.attribution.saying import Draft, Saying
from retrieval.attribution.tokens import Text, Token
from retrieval.attribution.verbs import asks_for, calls_for, clause_begins, past_days, past_insertion

_SMALL_WORDS = words.PREPOSITIONS | words.DETERMINERS | words.CONJUNCTIONS
_SHORTEST_CLAUSE = 2
_OF_TIME = frozenset({"last", "this", "late", "early"})
_OTHERS = frozenset("some many most others few".split())
_OTHER_PEOPLE = _OTHERS | words.COLLECTIVES
_DEEDS = words.SAID_NOUNS | frozenset("move step figure decision charge point fact".split())
_OPENS_ASIDE = _OTHERS | words.PRONOUNS | {"that", "which"}
_JOINS = words.CONJUNCTIONS | words.RELATIVES | {"and", "or"}
_TIMES = words.TELLING_WHEN | _OF_TIME
_TIMES_ALONE = words.TIME_WORDS | {"last"}
_ADVERBIAL = words.PREPOSITIONS - {"about"}
_NEAR_OPENING = 5
"""Tokens within which a side clause that opens a sentence comes to its saying: "Only a day after Roe said"."""
_SIDE_JOINTS = frozenset("while although though as after when if because since even whereas before once".split())
_LEADS_ON = words.CONJUNCTIONS | {"and", "but", "is", "are", "was", "were"}
_BEFORE_TOLD = frozenset({"that", "this", "it", "both"})
_ANSWERS = frozenset({"yes", "no"})
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
        told = tight if tight and _is_reported(sentence.tokens, tight, saying) else None
        stretch = _points_back(sentence.tokens, saying) or told
        if stretch:
            start, end = sentence.tokens[stretch[0]].start, sentence.tokens[stretch[1] - 1].end
            drafts.append(Draft(start, end, False, position, saying, saying.rule))
    return drafts


def _points_back(tokens: Sequence[Token], saying: Saying) -> tuple[int, int] | None:
    """Return the words of a denial of what was told before: "denied that" in "Roe denied that, saying ..."."""
    at = saying.end
    if saying.polarity != "denied" or saying.postposed or at >= len(tokens) or tokens[at].low not in _BEFORE_TOLD:
        return None
    closed = at + 1 == len(tokens) or tokens[at + 1].kind == "mark"
    return (saying.cue, at + 1) if closed else None


def _span(tokens: Sequence[Token], found: Sequence[Saying], number: int) -> tuple[int, int]:
    """Return the tokens that a saying reports: before it, or after it; of a clause that it interrupts, one part."""
    if _shares_words(tokens, found, number):
        number += 1
    after = _after(tokens, found, number)
    if not found[number].postposed:
        return after
    span = _before(found, number)
    end = found[number].end
    interrupts = end < len(tokens) and tokens[end].text in (",", "—", "–", "--")
    if interrupts and found[number].rule == "inverted":
        interrupts = end + 1 < len(tokens) and tokens[end + 1].low in words.VERBS
    taken = any(s.end == span[0] and not s.postposed and not s.nested for s in found[:number])
    if interrupts and _leads_on(tokens, found[number].start):
        return after
    one_clause = not any(token.text == "," for token in tokens[: found[number].start - 1])
    if interrupts and one_clause and tokens[0].low in _SIDE_JOINTS and _has_verb(tokens[after[0] : after[1]]):
        return after  # "While most fell, according to Roe, two rose": the main clause is what she says
    if interrupts and taken and _is_pronoun(tokens, found[number]):
        return after  # "Roe said it was old, and no worse, she said, than most": the words before are taken
    if interrupts and not _has_verb(tokens[span[0] : span[1]]) and _has_verb(tokens[after[0] : after[1]]):
        return after
    return span


def _shares_words(tokens: Sequence[Token], found: Sequence[Saying], number: int) -> bool:
    """Whether the next saying stands between a saying and its words: "Roe said, and Lind confirmed, that it fell"."""
    if number + 1 == len(found) or found[number].postposed or found[number + 1].postposed:
        return False
    between, end = tokens[found[number].end : found[number + 1].start], found[number + 1].end
    joined = [token.low for token in between] in ([",", "and"], [","])
    return joined and [token.low for token in tokens[end : end + 2]] == [",", "that"]


def _leads_on(tokens: Sequence[Token], start: int) -> bool:
    """Whether the words before an insertion lead up to what is said: "because, according to Roe, it is old"; "it was,
    according to Roe, a ruin".
    """
    return start > 1 and tokens[start - 1].kind == "mark" and tokens[start - 2].low in _LEADS_ON


def _is_pronoun(tokens: Sequence[Token], saying: Saying) -> bool:
    return saying.source is not None and tokens[saying.source[0]].low in words.PEOPLE_PRONOUNS


def _has_verb(tokens: Sequence[Token]) -> bool:
    """Whether a frequent verb, an auxiliary or a past form stands among the words."""
    return any(t.low in words.VERBS or t.low.endswith(("n't", "ed")) for t in tokens)


def _may_report(tokens: Sequence[Token], saying: Saying) -> bool:
    low = tokens[saying.cue].low
    if low not in cues.strong and any(token.low in ("percent", "%") for token in tokens[saying.start : saying.cue]):
        return False
    if saying.postposed and any(token.kind == "quote" for token in tokens[max(0, saying.start - 2) : saying.start]):
        return False
    if low == "according" or saying.rule in ("in view", "evidence") or saying.polarity in ("denied", "declined"):
        return True
    if low in cues.strong and (saying.postposed or low not in cues.objects):
        return True
    if saying.postposed:
        return low in cues.clausal or low in cues.closing
    return (low in cues.spoken or asks_for(tokens, saying.cue, saying.end)) and clause_begins(
        tokens, saying.start, saying.cue, saying.end
    )


def _before(found: Sequence[Saying], number: int) -> tuple[int, int]:
    open_from = max((s.end for s in found[:number] if not s.nested), default=0)
    return open_from, found[number].start


def _after(tokens: Sequence[Token], found: Sequence[Saying], number: int) -> tuple[int, int]:
    following = next((s for s in found[number + 1 :] if not s.nested), None)
    end = len(tokens) if following is None else following.start
    if following and end < found[number].end:
        end = following.cue  # "Roe, who said it was safe, said": it stands around this one
    if following and following.postposed:
        end = next(
            (
                at
                for at in range(end - 1, found[number].end, -1)
                if tokens[at].kind == "quote" or tokens[at].text in (",", ";")
            ),
            end,
        )
    end = _clause_end(tokens, found[number], end)
    while end > found[number].end and (
        tokens[end - 1].text in (",", "—", "–", "--", ";") or tokens[end - 1].low in CLAUSE_JOINTS
    ):
        end -= 1
    return found[number].end, end


def _clause_end(tokens: Sequence[Token], saying: Saying, end: int) -> int:
    """Return where the words of a saying in a side clause end: "While Roe says it is safe, nobody crosses it"."""
    if saying.rule == "relative" and tokens[saying.start - 1].text == ",":
        return _verb_after_comma(tokens, saying.end, end)
    if not _opens_sentence(tokens, saying):
        return _before_aside(tokens, saying.end, end)
    for at in range(saying.end + _SHORTEST_CLAUSE, end - 1):
        if tokens[at].text == "," and _begins_clause(tokens, at + 1, end):
            return at
    return end


def _before_aside(tokens: Sequence[Token], start: int, end: int) -> int:
    """Return where an aside of the reporter's begins: "Roe said it was safe, which some doubt"."""
    for at in range(start + _SHORTEST_CLAUSE, end - 3):
        if tokens[at].text != ",":
            continue
        first, second, third = tokens[at + 1 : at + 4]
        if first.low == "which" and second.low in _OTHER_PEOPLE:
            return at
        noun = first.low in ("a", "an") and second.low in _DEEDS
        if noun and (third.capital or third.low in _OPENS_ASIDE):
            return at
    return end


def _opens_sentence(tokens: Sequence[Token], saying: Saying) -> bool:
    """Whether a saying stands in a side clause that opens its sentence."""
    if saying.inherits:
        return saying.rule == "participle" and saying.start < 2
    return saying.start < _NEAR_OPENING and any(token.low in _SIDE_JOINTS for token in tokens[: saying.start])


def _begins_clause(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a clause of its own begins after a comma: its subject, and soon its verb; not one item of a list."""
    first = tokens[start]
    if first.kind != "word" or first.low in _JOINS:
        return False
    near = tokens[start : min(end, start + 9)]
    stop = next((n for n, token in enumerate(near) if token.text == ","), len(near))
    return any(t.low in words.VERBS or t.low.endswith("ed") for t in near[1:stop])


def _verb_after_comma(tokens: Sequence[Token], start: int, end: int) -> int:
    """Return where the comma stands after which the main verb goes on: "Roe, who said it was safe, left"."""
    for at in range(start + 1, end - 1):
        follows = tokens[at + 1].low
        if tokens[at].text == "," and (follows in words.VERBS or (follows.endswith("ed") or follows in cues.all_cues)):
            return at
    return end


def _tight(tokens: Sequence[Token], span: tuple[int, int], saying: Saying) -> tuple[int, int] | None:
    """Cut a stretch to what is said: without "on Monday that" before it and points after it."""
    start, end = span
    called = not saying.postposed and calls_for(tokens, saying.cue)  # "called that unfair"
    if not saying.postposed:
        start = _past_that(tokens, _past_aside(tokens, start, end), end)
    while start < end and (
        (tokens[start].kind == "mark" and tokens[start].text not in ("(", "[", "$", "£", "€"))
        or (tokens[start].low in ("that", "and", "but", "saying") and not called and not _is_subject(tokens, start))
    ):
        start += 1
    while start < end and tokens[end - 1].kind == "mark" and not _belongs(tokens, start, end - 1):
        end -= 1
    return (start, end) if start < end else None


def _is_subject(tokens: Sequence[Token], at: int) -> bool:
    """Whether "that" is what a clause tells of: "Roe said that was “nonsense”"."""
    return tokens[at].low == "that" and at + 1 < len(tokens) and tokens[at + 1].low in words.BE


def _belongs(tokens: Sequence[Token], start: int, at: int) -> bool:
    """Whether a mark at the end of a stretch is part of it: a percent sign, a bracket that opened in it."""
    opening = {")": "(", "]": "["}.get(tokens[at].text)
    return tokens[at].text == "%" or (opening is not None and any(t.text == opening for t in tokens[start:at]))


def _past_aside(tokens: Sequence[Token], start: int, end: int) -> int:
    """Return where the words after "told the Herald, however," begin."""
    aside = start + 3 < end and tokens[start].text == "," == tokens[start + 2].text
    by_adverb = start + 3 if aside and tokens[start + 1].low in words.ADVERBS else start
    return start + past_insertion(tokens[start:end]) if start < end and by_adverb == start else by_adverb


def _past_that(tokens: Sequence[Token], start: int, end: int) -> int:
    """Return where the words after "said on Monday that" begin."""
    if start < end and tokens[start].low in _TIMES:
        for at in range(start, min(end, start + 16)):
            if tokens[at].low == "that" and tokens[at - 1].low not in words.PREPOSITIONS:
                return at + 1
            if tokens[at].text == ":":
                return at + 1
            interrupts = tokens[start].low in words.PREPOSITIONS and tokens[at].text == ","
            if interrupts and at + 1 < end and tokens[at + 1].low in words.VERBS:
                return at + 1  # "The pier, Roe said in a speech, is dead"
        return start + past_days(tokens[start:end])
    return start


def _is_reported(tokens: Sequence[Token], span: tuple[int, int], saying: Saying) -> bool:
    """Whether a stretch has words of its own, not only a quote or an adverbial."""
    inside = [token for token in tokens[span[0] : span[1]] if token.kind != "mark"]
    own = [token for token in inside if token.kind == "word"]
    quotes = len(inside) - len(own)
    if not own or (len(own) < _SHORTEST and not quotes and own[0].low not in _ANSWERS):
        return False
    if quotes and all(token.low in _SMALL_WORDS for token in own):
        return False
    return saying.rule == "silence" or asks_for(tokens, saying.cue, saying.end) or not _only_adverbial(own)


def _only_adverbial(own: Sequence[Token]) -> bool:
    if own[0].low in _TIMES_ALONE:
        return len(own) < 5
    if own[0].low == "about" and len(own) > 1:
        return len(own) < 7 and not (own[1].text[0].isdigit() or own[1].low in words.DETERMINERS)
    return own[0].low in _ADVERBIAL and len(own) < 7
