"""Whether a cue's form is a verb of its clause, and whether what it tells was said, denied or left unsaid."""

import re
from collections.abc import Sequence

from retrieval.attribution import cues, people, words
from retrieval.attribution.phrases import Span
from retrieval.attribution.tokens import Token

Tokens = Sequence[Token]
_IRREGULAR = frozenset("found thought began went saw knew spoke put".split())
"""Past forms among the cues that may be nouns or adjectives."""
_WITH_PREPOSITION = cues.strong | {"promises", "pledges", "vows"}
_CALLS = frozenset("call calls called calling".split())
_SPEAKERS = words.PRONOUNS | words.COLLECTIVES | people.ROLES | words.DOCUMENTS | {"many", "some", "others"}
_BEFORE_NOUNS = words.PREPOSITIONS - {"in"}
_SURE = cues.strong - {"tweet", "tweets"}
_TELLS_ON = words.DAYS | {"that", "on", "in", "to"}
_WHEN = (words.TELLING_WHEN | words.CONJUNCTIONS) - {"of", "against", "for", "about", "on", "into"}
_DAYS = words.TIME_WORDS | {"late", "early", "last", "this"}
_OPENS_CLAUSE = words.PRONOUNS | words.DETERMINERS
_CLAUSAL = cues.clausal | cues.strong
_VERB_OR_PRONOUN = words.VERBS | words.PRONOUNS
_SAYS = frozenset("say tell add".split())
_NAMED = frozenset("called named dubbed titled".split())
_HELPS = frozenset("help helps helped helping let lets make makes made".split())
"""Words that a bare infinitive follows: "it helps explain the fall"."""
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_NEAR_THAT = 6
"""Tokens between a cue and its "that": "recalled in 2008 that"."""
_EPITHET = re.compile(r"[a-z]+-of-[a-z]+|\w+-year-old")
"""What papers call people: "the mother-of-three", "the 72-year-old"."""
_NO_PREDICATE = (
    words.PREPOSITIONS | words.TIME_WORDS | words.CONJUNCTIONS | words.AUXILIARIES | {"back", "off", "quits"}
)
_SHORTEST_CALLED = 2
_NEAR_AS = 6
"""Tokens from the "as" in "as old Ann Roe would say" to its verb."""
_NEAR_TO = 12
"""Tokens within which "called on the council" has its "to"."""
_DECLARED = frozenset("interest interests bankruptcy dividend dividends".split())
"""What is declared by a deed or in writing, not by words: "declared an interest and did not vote"."""
_NEAR_DECLARED = 3
_CURRENCY = frozenset("$£€")


def is_verb(tokens: Tokens, at: int) -> bool:
    """Whether a cue's form is a verb of its clause here: no noun, no passive, no bare infinitive."""
    low = tokens[at].low
    previous = tokens[at - 1] if at else None
    if (
        tokens[at].capital
        and at
        and previous is not None
        and previous.kind == "word"
        and previous.capital
        and low in cues.NOT_AFTER_DETERMINER
        and low not in cues.strong
    ):
        return False
    if tokens[at].possessive or (
        at + 1 < len(tokens) and low in ("read", "put", "found", "see") and tokens[at + 1].low == "by"
    ):
        return False
    if previous is None or previous.kind != "word":
        return True
    if previous.low == "to":
        return _was_wont(tokens, at - 1)
    if previous.low in _HELPS and not low.endswith(("ed", "ing", "s")):
        return False
    if low in cues.NOT_AFTER_DETERMINER and _makes_noun(previous):
        return False
    follows = tokens[at + 1] if at + 1 < len(tokens) else None
    described = previous.possessive and low.endswith("ed") and follows is not None and follows.kind == "word"
    if described and follows is not None and follows.low not in _OPENS_CLAUSE | {"that"} and not follows.capital:
        return False  # "Roe's repeated calls"
    if previous.capital and previous.text.endswith("'s") and low.endswith("s") and low != "says":
        return False  # "Roe's remarks", whatever the noun
    return not is_passive(tokens, at)


def _was_wont(tokens: Tokens, at: int) -> bool:
    """Whether "used to" stands before a verb: "Roe used to say"; not "it was used to say"."""
    return at > 1 and tokens[at - 1].low == "used" and tokens[at - 2].low not in words.BE


def _makes_noun(previous: Token) -> bool:
    if previous.low in ("some", "many", "others", "most", "all", "both", "few", "several", "no", "that", *_NUMBERS):
        return False
    return (
        previous.low in words.DETERMINERS
        or (previous.possessive and not previous.text.endswith("s'"))
        or previous.low in _BEFORE_NOUNS
    )


def is_passive(tokens: Tokens, at: int) -> bool:
    """Whether a form of "be" stands before a past form: "was told", "has been asked"."""
    if tokens[at].low.endswith("ing"):
        return False
    start = at
    while (
        start > 0
        and tokens[start - 1].kind == "word"
        and (tokens[start - 1].low in words.ADVERBS or words.in_ly(tokens[start - 1].low))
    ):
        start -= 1
    return start > 0 and (
        tokens[start - 1].low in words.BE
        or tokens[start - 1].low in ("he's", "she's", "it's", "wasn't", "isn't", "weren't", "get", "got", "being")
    )


def agrees(tokens: Tokens, at: int, source: Span) -> bool:
    """Whether a form that may be a noun is the verb here: "critics claim", not "campaign finance reports"."""
    low, last, rest = tokens[at].low, tokens[source[1] - 1], tokens[at + 1 : at + 2]
    if low in cues.SHOWS:
        plural = last.low in words.DOCUMENTS and last.low.endswith("s")
        read = any(token.low in words.DOCUMENTS for token in tokens[source[0] : source[1]])
        return plural or (read and low != "show")
    if low in _NAMED and tokens[source[0]].low in ("a", "an") and not _may_speak(tokens, source):
        return False  # "a poem called “The Bridge”"
    if low not in cues.NOT_AFTER_DETERMINER or low in _SURE:
        return True
    if source == (0, 1) and low.endswith("s") and rest and rest[0].low in words.FINITE_VERBS:
        return last.low in words.PRONOUNS  # not "Initial estimates put it at 50"
    if low == "states":
        return last.low in words.DOCUMENTS
    known = last.capital or last.low in _SPEAKERS or _EPITHET.fullmatch(last.low) is not None
    if low in ("read", "put"):
        return known
    if not source[0] and low.endswith("s") and rest and rest[0].text == "," and low not in cues.strong:
        return False  # "Cost estimates, he added, were": the capital is the sentence's
    if not known and not last.possessive and _is_determined(tokens, source) and _ends_or_tells(rest):
        return low.endswith("ed")  # "his agent confirmed on Monday": no adjective before a noun
    if not known or last.possessive:
        return False
    if low.endswith(("ed", "ing")) or low in _IRREGULAR:
        return True
    people_report = last.low in words.COLLECTIVES and last.low.endswith("s") and not low.endswith("s")
    if rest and rest[0].low in words.PREPOSITIONS and low not in _WITH_PREPOSITION and not people_report:
        return False
    if last.capital and last.low.endswith("s"):
        return True
    plural = (
        last.low in ("they", "we", "i", "you", "people", "police", "many", "some", "others")
        or (last.low.endswith("s") and not last.capital)
        or "and" in {t.low for t in tokens[source[0] : source[1]]}
    )
    return plural != low.endswith("s")


def _may_speak(tokens: Tokens, source: Span) -> bool:
    return any(t.capital or t.low in _SPEAKERS for t in tokens[source[0] : source[1]])


def _is_determined(tokens: Tokens, source: Span) -> bool:
    return any(t.low in words.DETERMINERS or t.possessive for t in tokens[source[0] : source[1] - 1])


def _ends_or_tells(rest: Tokens) -> bool:
    return not rest or rest[0].kind != "word" or rest[0].low in _TELLS_ON


def polarity(tokens: Tokens, at: int, start: int) -> str:
    low = tokens[at].low
    between = tokens[start:at]
    if any(words.negates(token.low) for token in between):
        return cues.POLARITY_OF_NEGATION
    if low in cues.denying or (low in cues.DISAGREES and at + 1 < len(tokens) and tokens[at + 1].low == "that"):
        return "denied"
    if low in cues.declining:
        return "declined"
    if low in cues.asking:
        return "asked"
    would = any(token.low in ("will", "would") for token in between)
    if would and any(token.low == "as" for token in tokens[max(0, at - _NEAR_AS) : at]):
        return cues.POLARITY_OF_NEGATION  # "Mind the gap, as Roe would say": the reporter does
    if low not in _SAYS and would:
        return cues.POLARITY_OF_NEGATION  # "the tool will suggest changes": nothing was said yet
    if any(token.low in words.CONJECTURE for token in between) and not any(token.low == "only" for token in between):
        return cues.POLARITY_OF_NEGATION
    nothing = next((n for n in range(at + 1, min(len(tokens), at + 3)) if tokens[n].low == "nothing"), 0)
    tells = (
        nothing and nothing + 1 < len(tokens) and tokens[nothing + 1].low in words.VERBS
    )  # "said nothing had changed"
    return cues.POLARITY_OF_NEGATION if low in ("said", "say", "says") and nothing and not tells else "said"


def _tells_when(token: Token) -> bool:
    """Whether a word after a cue tells of the saying, not of what is said: "on Monday", "in a letter"."""
    return token.low in _WHEN


def asks_for(tokens: Tokens, at: int, end: int) -> bool:
    """Whether what a cue reports is no clause: "urged them to leave", "called for a new bridge"."""
    promises = end + 1 < len(tokens) and tokens[at].low in cues.PROMISES and tokens[end].low == "to"
    promises = promises and not (tokens[end + 1].capital or tokens[end + 1].low in words.DETERMINERS)
    return (
        promises
        or calls_for(tokens, at)
        or _appeals(tokens, at)
        or (end < len(tokens) and _begins_infinitive(tokens, at, end))
    )


def calls_for(tokens: Tokens, at: int) -> bool:
    """Whether a cue calls for something: "called for a new bridge", "called on the council to act"."""
    follows = tokens[at + 1].low if at + 1 < len(tokens) else ""
    on_to = follows in ("on", "upon") and any(token.low == "to" for token in tokens[at + 3 : at + _NEAR_TO])
    return tokens[at].low in _CALLS and (follows == "for" or on_to or _calls_so(tokens[at + 1 : at + _NEAR_TO]))


def _appeals(tokens: Tokens, at: int) -> bool:
    """Whether a cue appeals to somebody for something: "appealed to the town for help"; not to a court."""
    near = [token.low for token in tokens[at + 1 : at + _NEAR_TO]]
    asks = near[:1] == ["to"] and not {"for", "to"}.isdisjoint(near[2:])
    return tokens[at].low.startswith("appeal") and asks and "court" not in near


def _calls_so(rest: Tokens) -> bool:
    """Whether what is called has what it is called behind it: "called it unfair", "called the plan a betrayal"."""
    low = [token.low for token in rest]
    if len(low) < _SHORTEST_CALLED or rest[1].kind != "word":
        return False
    if low[0] in ("it", "that", "this") and low[1] not in _NO_PREDICATE:
        return True
    stop = next((n for n in range(2, len(low)) if low[n] in ("a", "an")), 0)
    plain = all(token.kind == "word" and token.low not in _NO_PREDICATE for token in rest[1:stop])
    return low[0] in words.DETERMINERS and plain and 0 < stop < len(low) - 1 and low[stop + 1] not in words.TIME_WORDS


def _accuses(tokens: Tokens, at: int, end: int) -> bool:
    """Whether a cue accuses somebody of something: "accused the council of neglect"."""
    near = tokens[end : end + 12]
    return tokens[at].low in cues.ACCUSES and any(token.low == "of" for token in near)


def _begins_infinitive(tokens: Tokens, at: int, end: int) -> bool:
    """Whether a cue tells somebody to do something: "urged them to leave"."""
    to = end + (tokens[end].low == "not")
    if to + 1 >= len(tokens) or tokens[to].low != "to" or tokens[to + 1].low in words.DETERMINERS:
        return False
    return tokens[at].low in cues.telling and end > at + 1


def past_days(tokens: Tokens) -> int:
    """Return how many tokens tell the day before a clause without a "that": "said Tuesday night he would"."""
    at = 0
    while at < len(tokens) and (
        tokens[at].low in _DAYS
        or (tokens[at].low == "on" and at + 1 < len(tokens) and tokens[at + 1].low in words.DAYS)
    ):
        at += 1
    follows = tokens[at] if at < len(tokens) else None
    if follows is None or not (follows.capital or follows.low in _OPENS_CLAUSE):
        return 0
    return at


def past_insertion(rest: Tokens) -> int:
    """Return where a "that" stands after an insertion between commas: "admitted, however, that"; 0 where none does."""
    near = range(2, min(len(rest) - 1, _NEAR_THAT))
    closed = next((at for at in near if rest[at].kind != "word"), 0) if rest[0].text == "," else 0
    return closed + 1 if closed and rest[closed].text == "," and rest[closed + 1].low == "that" else 0


def clause_begins(tokens: Tokens, start: int, at: int, end: int) -> bool:
    """Whether a "that" or a clause follows a cue: a subject and, in view, its verb."""
    rest = tokens[end:]
    if rest and rest[0].text in _CURRENCY:
        rest = rest[1:]
    if any(token.low == "that" for token in rest[:1]) or (rest and rest[0].text == ":"):
        return True
    if len(rest) > 1 and rest[0].text == "," and (rest[1].low == "that" or past_insertion(rest)):
        return True
    if start and tokens[start - 1].low in ("as", ",") and rest and rest[0].text == ",":
        return True
    if rest and (asks_for(tokens, at, end) or _accuses(tokens, at, end)):
        return True
    if tokens[at].low.startswith("declare") and any(token.low in _DECLARED for token in rest[:_NEAR_DECLARED]):
        return False
    if tokens[at].low in cues.nominal and len(rest) > 2 and rest[0].kind == "word" and not _tells_when(rest[0]):
        return True
    if not rest or rest[0].kind == "mark":
        return False
    if tokens[at].low not in _CLAUSAL:
        return rest[0].low in words.PREPOSITIONS and any(token.low == "that" for token in rest[1:_NEAR_THAT])
    if tokens[at].low in cues.strong:
        rest = rest[past_days(rest) :] or rest
    if rest[0].low in words.TELLING_WHEN:
        return any(token.low == "that" for token in rest[:10])
    stop = next((n for n in range(len(rest[:14]) - 1) if rest[n].low == "and" and rest[n + 1].low in cues.all_cues), 14)
    return any(token.low in _VERB_OR_PRONOUN or token.low.endswith(("n't", "'s", "'re")) for token in rest[:stop])
