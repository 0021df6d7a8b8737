"""Quotes without a cue in their sentence: whose they are by where they stand, most reliable rule first."""

from collections.abc import Sequence

from retrieval.attribution import cues, people, words
from retrieval.attribution.adverbials import skip_back
from retrieval.attribution.phrases import after, before
from retrieval.attribution.saying import Draft, Saying
from retrieval.attribution.tokens import Token

_SPEAKERS = people.PEOPLE | words.DOCUMENTS | words.PEOPLE_PRONOUNS
_IN_SUBJECT = people.PEOPLE | words.PREPOSITIONS
_DOUBTS = frozenset("doubt doubts doubted disbelieves disbelieved".split())
_HEARS = frozenset("hear hears heard overheard receive receives received got gets read reads".split())
_ENDS_SUBJECT = _DOUBTS | words.VERBS | words.CONJUNCTIONS | words.RELATIVES | words.PRONOUNS
_NO_LABEL = words.PREPOSITIONS | words.DETERMINERS | words.ADVERBS | words.CONJUNCTIONS
_NO_DESCRIPTION = words.PREPOSITIONS | words.DETERMINERS | words.CONJUNCTIONS | words.PRONOUNS | cues.all_cues
_LONGEST_PLACE = 3
"""Words in which a dateline shows its capitals: "LA CROSSE, Wis. —"."""
_ARTICLES = frozenset({"the", "a", "an"})
_NO_NOUN = _NO_DESCRIPTION | words.TIME_WORDS | words.AUXILIARIES | words.ADVERBS | {"last", "this", "next"}
_NEAR_START = 2
_LEAD_INS = 3
"""Phrases that a lead-in has at most: "At a rally in Dover, Del., on Tuesday, after the vote, Roe"."""
_OPENS_LEAD_IN = words.PREPOSITIONS | words.CONJUNCTIONS | words.ADVERBS | words.TIME_WORDS | {"asked", "last"}


def transcript_label(tokens: Sequence[Token]) -> int:
    """Return how many tokens the label of a turn takes ("WALLACE:", "Chris Wallace:"), 0 where none stands."""
    for at, token in enumerate(tokens[:6]):
        if token.text == ":":
            speaks = any(each.kind == "word" for each in tokens[at + 1 :])
            return at + 1 if at and speaks and _is_label(tokens[:at]) else 0
        if token.kind != "word" and token.text != ".":
            return 0
    return 0


def _is_label(tokens: Sequence[Token]) -> bool:
    joined = [token for token in tokens if token.kind == "word"]
    return (
        bool(joined) and all(t.capital or t.low in people.PARTICLES for t in joined) and joined[0].low not in _NO_LABEL
    )


def dash_name(tokens: Sequence[Token], at: int) -> Saying | None:
    """“We shall not wait.” — Ann Roe, engineer"""
    if at + 2 >= len(tokens) or tokens[at + 1].text not in ("—", "–", "--", "-", "~"):
        return None
    source = after(tokens, at + 2)
    if source is None or not tokens[source[0]].capital or any(t.kind == "quote" for t in tokens[source[1] :]):
        return None
    return Saying(at + 1, source, at + 1, source[1], "dash", postposed=True)


def clause_before_colon(tokens: Sequence[Token], at: int) -> Saying | None:
    """Roe had a word for the bridge: “It is a ruin, and it will fall.”"""
    colon = at - 1
    if colon < 1 or tokens[colon].text != ":":
        return None
    comma = max((n for n in range(colon) if tokens[n].text in (",", ";", "—")), default=-1)
    source = _subject_from(tokens, comma + 1, colon) or main_subject(tokens[:colon])
    if source and not _may_speak(tokens, source) and tokens[colon - 1].capital:
        source = before(tokens, colon)  # "It does not surprise the engineer Ann Roe: “..."
    return Saying(colon, source, source[0], colon + 1, "colon") if source else None


def _may_speak(tokens: Sequence[Token], source: tuple[int, int]) -> bool:
    """Whether a phrase names people, a body or a thing that is read."""
    low = {token.low for token in tokens[source[0] : source[1]]}
    last = tokens[source[1] - 1]
    return (last.capital and not last.possessive) or bool(low & _SPEAKERS)


def _subject_from(tokens: Sequence[Token], start: int, end: int) -> tuple[int, int] | None:
    """Return the subject of the clause after a comma, if a name or a pronoun with a verb opens it."""
    source = main_subject(tokens[start:end]) if start else None
    if source is None or source[0] or start + source[1] >= end:
        return None
    first = tokens[start]
    return (start, start + source[1]) if first.capital or first.low in words.PRONOUNS else None


def beside_quote(tokens: Sequence[Token], at: int) -> Saying | None:
    """“It will fall,” Roe, the county engineer, thundered.

    A speaker right after a quote, with a verb that is no known cue; not where the quote is only part of a clause.
    """
    start = at + 1
    if start < len(tokens) and tokens[start].text == ",":
        start += 1
    if start + 1 < len(tokens) and tokens[start].low.endswith("ed") and tokens[start + 1].capital:
        start += 1
    source = after(tokens, start)
    if source is None or (start == at + 1 and not tokens[start].capital and tokens[start].low not in words.DETERMINERS):
        return None
    source = (source[0], _end_of_name(tokens, source))
    if not tokens[start].capital and not (source[1] < len(tokens) and tokens[source[1]].low.endswith("ed")):
        return None
    return Saying(start, source, source[0], source[1], "beside", postposed=True) if source[1] > source[0] else None


def _end_of_name(tokens: Sequence[Token], source: tuple[int, int]) -> int:
    """Return where the capitals of a phrase end, or else its first noun for people."""
    at = source[0]
    while at < source[1] and (not tokens[at].capital or tokens[at].low in people.TITLES):
        if tokens[at].low in people.PEOPLE:
            return at + 1
        at += 1
    while at < source[1] and (tokens[at].capital or tokens[at].low in people.PARTICLES):
        at += 1
    return at


def main_subject(tokens: Sequence[Token]) -> tuple[int, int] | None:
    """Return the subject of a sentence's main clause, as far as capitals and frequent verbs show it."""
    start = _past_lead_in(tokens)
    if start >= len(tokens) or tokens[start].kind != "word":
        return None
    if tokens[start].low in words.PRONOUNS:
        return start, start + 1
    end = start
    while end < len(tokens) and end - start < 14 and _in_subject(tokens, start, end):
        end += 1
    told = skip_back(tokens, end) if end < len(tokens) else end
    return before(tokens, told if told > start else end, start) if end > start else None


def _past_lead_in(tokens: Sequence[Token]) -> int:
    """Return where the main clause begins: past "But", "In May," and "When the bridge fell,"."""
    start = _past_dateline(tokens)
    while start < len(tokens) and tokens[start].low in ("but", "and", "so", "still", "yet", "then", "later", "now"):
        start += 1
    if start < len(tokens) and tokens[start].text == ",":
        start += 1
    for _ in range(_LEAD_INS):
        stepped = _past_phrase(tokens, start)
        if stepped == start:
            break
        start = stepped
    return start


def _past_phrase(tokens: Sequence[Token], start: int) -> int:
    """Return where the text after one phrase of a lead-in begins, `start` where there is none."""
    first = tokens[start].low if start < len(tokens) else ""
    comma = next((at for at in range(start, min(len(tokens), start + 7)) if tokens[at].text == ","), None)
    if comma is not None and tokens[comma - 1].low in words.TIME_WORDS:
        return comma + 1
    follows = tokens[start + 1].low if start + 1 < len(tokens) else ""
    based = first.endswith("ed") and follows in words.PREPOSITIONS  # "Based on the report, Roe"
    if based or first in _OPENS_LEAD_IN or first.endswith("ing") or words.is_adverb(first):
        comma = next((at for at in range(start, min(len(tokens), start + 40)) if tokens[at].text == ","), None)
        return start if comma is None else _past_place(tokens, comma + 1)
    return start


def _past_place(tokens: Sequence[Token], at: int) -> int:
    """Return where the clause begins after a comma within a place: "In Dover, Del., Roe"."""
    if at + 1 < len(tokens) and tokens[at + 1].text == "," and (tokens[at].capital or tokens[at].text.isdigit()):
        return (
            at + 2
            if tokens[at].text.isdigit() or tokens[at].text in people.PLACES or tokens[at].text.endswith(".")
            else at
        )
    return at


def _past_dateline(tokens: Sequence[Token]) -> int:
    """Return where the text after "DOVER, Del. (Wire) —" begins, 0 where there is no dateline."""
    dash = next((at for at, token in enumerate(tokens[:14]) if token.text in ("—", "–", "--", "-")), 0)
    shouted = any(token.text.isupper() and len(token.text) > 3 for token in tokens[: min(dash, _LONGEST_PLACE)])
    return dash + 1 if dash and (shouted or tokens[dash - 1].text == ")") else 0


def _in_subject(tokens: Sequence[Token], start: int, at: int) -> bool:
    token = tokens[at]
    if token.kind != "word":
        return False
    if token.low in _ENDS_SUBJECT:
        return False
    if at > start and not token.capital and (token.low in cues.all_cues or _is_past(token)):
        return False
    if at > start and not token.capital and tokens[at - 1].low in people.PEOPLE and _is_third_person(token):
        return False  # "The campaign projects that": a verb
    return (
        at == start
        or token.capital
        or not tokens[at - 1].capital
        or tokens[at - 1].low in words.DETERMINERS | people.STYLES
        or token.low in _IN_SUBJECT
        or tokens[at - 1].possessive
        or _describes_people(tokens, at)
        or (tokens[start].low in _ARTICLES and _heads_phrase(tokens, at))
    )


def _is_third_person(token: Token) -> bool:
    return token.low.endswith("s") and token.low not in people.PEOPLE


def _is_past(token: Token) -> bool:
    """Whether a word looks like a past form or an adverb; "state-owned" does not."""
    return (token.low.endswith("ed") or words.in_ly(token.low)) and "-" not in token.low


def _describes_people(tokens: Sequence[Token], at: int) -> bool:
    """Whether a small word after a capital leads up to people: "Union presidential candidate", "Dover news agency"."""
    for ahead in tokens[at : at + 3]:
        if ahead.low in people.PEOPLE:
            return True
        if ahead.kind != "word" or ahead.low.endswith(("s", "ed", "ing", "ly")) or ahead.low in words.FINITE_VERBS:
            return False
        if ahead.low in _NO_DESCRIPTION:
            return False
    return False


def _heads_phrase(tokens: Sequence[Token], at: int) -> bool:
    """Whether small words between a name and a verb are the noun of a phrase: "the Dover graduate ended"."""
    for ahead in tokens[at : at + 3]:
        if ahead.low in words.FINITE_VERBS or ahead.low.endswith("ed"):
            return ahead is not tokens[at]
        if ahead.kind != "word" or ahead.capital or ahead.low.endswith(("s", "ing", "ly")) or ahead.low in _NO_NOUN:
            return False
    return False


def subject_of_sentence(tokens: Sequence[Token], at: int) -> Saying | None:
    """Roe fears that the bridge “could fall at any time of the day”.

    Only people, pronouns and bodies that the clause begins with; the verb is unknown, so this is a guess.
    """
    source = main_subject(tokens[:at])
    if source is None or source[1] > at or _is_put_by_another(tokens, source[1], at) or _hears(tokens, source[1]):
        return None
    last = tokens[source[1] - 1]
    personal = (
        last.low in words.PEOPLE_PRONOUNS or (last.capital and not last.possessive) or last.low in words.COLLECTIVES
    )
    told = cues.POLARITY_OF_NEGATION if _is_doubted(tokens, source[1], at) else "said"
    return Saying(at, source, source[0], source[1], "sentence subject", told) if personal else None


def _hears(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a verb tells what reached its subject from others: "the jury heard that it was “a ruin”"."""
    return tokens[verb].low in _HEARS


def _is_put_by_another(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether an insertion tells who puts it so: "Lane, as her rival Moss puts it, “never met a tax”"."""
    opens = tokens[start].text == "," and start + 2 < end and tokens[end - 1].text == ","
    return opens and tokens[start + 1].low in ("as", "in", "to")


def _is_doubted(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether the verb after a subject is negated, or one of doubting: "Roe isn't sure that it “will fall”"."""
    near = tokens[start : min(end, start + _NEAR_START)]
    return any(words.negates(token.low) or token.low in _DOUBTS for token in near)


def neighbour(drafts: Sequence[Draft], quote: Draft) -> Draft | None:
    """Return the draft of the same paragraph whose speaker a bare quote shares: the last before it, else the next."""
    spoken = [draft for draft in drafts if draft.saying and not draft.saying.nested]
    earlier = [draft for draft in spoken if draft.end <= quote.start and draft.direct]
    later = [draft for draft in spoken if draft.start >= quote.end and draft.direct]
    if earlier:
        between = [draft for draft in spoken if earlier[-1].end <= draft.start and draft.end <= quote.start]
        told = between and between[-1].sentence == quote.sentence - 1 and _opens(between[-1])
        return between[-1] if told else earlier[-1]
    if later:
        return later[0]
    reported = [draft for draft in spoken if draft.end <= quote.start]
    return reported[-1] if reported else None


def _opens(draft: Draft) -> bool:
    """Whether a draft's sentence begins with who says it: "Lind said it was fine." before a bare quote is Lind's."""
    saying = draft.saying
    return saying is not None and saying.rule in ("subject", "apposition") and saying.start < _NEAR_START
