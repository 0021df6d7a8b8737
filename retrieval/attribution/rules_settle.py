"""How the sayings of a sentence stand to one another: before or after their words, beside or inside another's."""

from collections.abc import Sequence

from retrieval.attribution import cues, words
from retrieval.attribution.saying import Saying
from retrieval.attribution.tokens import Token
from retrieval.attribution.verbs import asks_for

CLAUSE_JOINTS = frozenset("and but while though although whereas as because when if".split())
"""Words that join the clause of a saying to what stands before."""
_SIDE = CLAUSE_JOINTS | frozenset("after since before until unless once who which that whose".split())
_OPENING_JOINTS = CLAUSE_JOINTS | {"after", "since"}
_TELLING_WHEN = words.TELLING_WHEN | {"when", "as", "while", "last", "this"}
_LONE_JOINTS = frozenset("but while although whereas though".split())
"""Those that need no comma to end what was said before them."""
_HARD_JOINTS = frozenset({";", "—", "–", "--", ":"})
_BREAKS = frozenset({",", "—", "–", "--", "…", "...", "?", "!"})
_FINITE_RULES = frozenset({"subject", "apposition", "relative", "according to", "noun saying", "quoted as", "silence"})
_OTHERS = frozenset("others some many most another".split())
_SHORTEST_CLAUSE = 3
_LONGEST_TITLE = 24
"""Characters, marks included."""


def settle(tokens: Sequence[Token], found: Sequence[Saying]) -> list[Saying]:
    """Tell of each saying whether its words stand before it, and whether it stands inside another's."""
    settled: list[Saying] = []
    for one in found:
        saying = one.but(postposed=one.postposed or _is_postposed(tokens, one, settled))
        outer = next((s for s in reversed(settled) if not s.nested), None)
        if outer and _is_denied(tokens, outer, saying):
            saying = saying.but(polarity=outer.polarity)
        if outer and _is_inside(tokens, outer, saying):
            saying = saying.but(nested=True)
        elif outer and saying.postposed and _takes_all_before(tokens, settled, saying):
            settled = [earlier.but(nested=True) for earlier in settled]
        settled.append(saying)
    return settled


def _is_denied(tokens: Sequence[Token], outer: Saying, inner: Saying) -> bool:
    """Whether a saying stands in what another denies: "Lind denied that he had called it “a ruin”"."""
    if outer.polarity not in ("denied", cues.POLARITY_OF_NEGATION) or inner.postposed or inner.inherits:
        return False
    begins = outer.end < len(tokens) and tokens[outer.end].low == "that"
    return begins and inner.start == outer.end + 1


def _is_postposed(tokens: Sequence[Token], saying: Saying, earlier: Sequence[Saying]) -> bool:
    """Whether a saying follows its words: a comma or a quote before it, nothing to be said after it."""
    start = saying.start
    if start > 1 and tokens[start - 1].low == "as" and saying.rule in ("subject", "apposition"):
        broken = tokens[start - 2].kind == "quote" and tokens[start - 2].low[-1:] == ","  # “It,” as Roe put it, “was
        return broken or not _says_more(tokens, saying)
    if saying.inherits or start < 1 or tokens[start - 1].kind == "word":
        return False
    if _is_in_lead_in(tokens, saying):
        return False
    if tokens[start - 1].kind == "quote" or (tokens[start - 1].text in _BREAKS and tokens[start - 2].kind == "quote"):
        return True
    if tokens[start - 1].text not in _BREAKS or _says_more(tokens, saying):
        return False
    open_from = earlier[-1].end if earlier else 0
    return sum(token.kind != "mark" for token in tokens[open_from:start]) >= _SHORTEST_CLAUSE


def _is_in_lead_in(tokens: Sequence[Token], saying: Saying) -> bool:
    """Whether the quote before a saying is part of a lead-in: "Asked of the “new pier,” Roe said it leaks"."""
    at = saying.start - 1 - (tokens[saying.start - 1].text == ",")
    if at < 1 or tokens[at].kind != "quote" or tokens[at - 1].kind != "word":
        return False
    return _says_more(tokens, saying) and tokens[saying.end].kind == "word"


def _says_more(tokens: Sequence[Token], saying: Saying) -> bool:
    """Whether words follow that are said, not only told of the saying ("on Monday", "in a statement")."""
    rest = tokens[saying.end :]
    if not rest or rest[0].kind == "mark":
        return bool(rest) and (rest[0].text == ":" or any(token.kind == "quote" for token in rest[:3]))
    if asks_for(tokens, saying.cue, saying.end):
        return True
    if rest[0].low in _TELLING_WHEN:
        if rest[0].low in words.ADVERBS - words.TIME_WORDS and any(token.low in words.VERBS for token in rest[1:8]):
            return True  # "Roe says too many people are hurt"
        near = rest[: next((at for at, token in enumerate(rest[:14]) if token.text == ","), 14)]
        return any(token.low == "that" or (token.kind == "quote" and _is_long(token)) for token in near)
    return True


def _is_long(token: Token) -> bool:
    """Whether a quote is more than a title ("on “Morning Show”")."""
    return token.end - token.start > _LONGEST_TITLE


def _is_inside(tokens: Sequence[Token], outer: Saying, inner: Saying) -> bool:
    """Whether a saying stands in what another one reports, with no joint of clauses between."""
    if _is_of_a_clause_inside(tokens, outer, inner):
        return True
    if inner.inherits or outer.postposed or inner.postposed or inner.rule not in _FINITE_RULES:
        return False
    if tokens[outer.cue].low not in cues.spoken and (outer.rule != "according to" or inner.rule != "relative"):
        return False
    if inner.start < outer.start:
        return False  # "Roe, who said it was safe, said": the second stands around the first
    between = tokens[outer.end : inner.start]
    if not between:
        return True
    if all(token.kind == "mark" for token in between):
        return False  # "The papers show, she said on Monday, that"
    if any(token.text in _HARD_JOINTS for token in between) or between[-1].kind == "quote":
        return False
    if between[-1].text == "," and outer.start and tokens[outer.start - 1].low in _OPENING_JOINTS:
        return False
    if between[-1].text == "," and not any(token.low in _SIDE for token in between):
        return False  # "80 said they backed her, 39 said they did not"
    if between[-1].text == "," and any(_adds_clause(between, at) for at in range(len(between) - 2)):
        return False
    if between[-1].low == "and" and inner.source and _is_another(tokens, inner):
        return False  # "Roe said it was old and Lind said it was safe"
    after_comma = len(between) > 1 and between[-2].text == "," and between[-1].low in CLAUSE_JOINTS
    return not (after_comma or between[-1].low in _LONE_JOINTS)


def _is_of_a_clause_inside(tokens: Sequence[Token], outer: Saying, inner: Saying) -> bool:
    """Whether a participle after a preposition belongs to what is said: "Roe said they helped in showing that"."""
    if inner.rule != "participle" or outer.postposed or inner.start <= outer.end or tokens[outer.end].low != "that":
        return False
    return tokens[inner.start - 1].low in words.PREPOSITIONS


def _is_another(tokens: Sequence[Token], saying: Saying) -> bool:
    """Whether a saying after "and" names who says it: others, or somebody by name."""
    first, last = saying.source or (0, 1)
    named = tokens[last - 1].capital and tokens[saying.cue].low in cues.strong
    return tokens[first].low in _OTHERS or named


def _adds_clause(tokens: Sequence[Token], at: int) -> bool:
    """Whether a comma ends what is said, and a side clause leads to the next saying: ", and when pressed, Roe said"."""
    return tokens[at].text == "," and tokens[at + 1].low in ("and", "but") and tokens[at + 2].low in _SIDE


def _takes_all_before(tokens: Sequence[Token], earlier: Sequence[Saying], saying: Saying) -> bool:
    """Whether "..., Hook said" at the end makes all before it Hook's, other sayings included."""
    if saying.inherits or any(token.kind == "quote" for token in tokens[: saying.start]):
        return False
    pronoun = tokens[saying.source[0]].low if saying.source else ""
    if pronoun in words.PEOPLE_PRONOUNS:
        others = {tokens[one.source[0]].low for one in earlier if one.source}
        return bool(others & words.PEOPLE_PRONOUNS - {pronoun})  # "He had promised that it was safe, she said"
    return not any(one.postposed for one in earlier) and bool(tokens[earlier[-1].end : saying.start])
