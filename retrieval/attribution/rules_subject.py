"""Who says, as the subject of a verb of saying in a clause of its own: before it, around it, or at its head."""

from collections.abc import Sequence

from retrieval.attribution import cues, people, words
from retrieval.attribution.adverbials import skip_back
from retrieval.attribution.insertions import MARKS, subject
from retrieval.attribution.phrases import Span, before, whole_list, with_adjectives
from retrieval.attribution.rules_inverted import OPENERS, with_role_before
from retrieval.attribution.saying import Saying, quote_follows, told_by
from retrieval.attribution.tokens import Token
from retrieval.attribution.verbs import agrees, calls_for, is_verb

Tokens = Sequence[Token]
_WHO_CLAUSE = 16
"""Words that a who-clause within a subject has at most."""
_BASE = frozenset("say tell add write announce explain declare argue claim insist note suggest warn".split())
_SHORTEST_NAMED = 3
"""Tokens of a full name and a comma."""
_INFINITIVE = 8
"""Tokens within which an infinitive goes on after "and"."""
_CLOSES_WHO = (words.CONJUNCTIONS - {"that"}) | {"and", "but"}
_WHO = frozenset({"who", "who've", "who'd", "who's"})
_WHICH = frozenset({"which", "that"})
_ADDS = frozenset({"add", "adds", "added"})
_READS = frozenset({"read", "reads", "reading"})
_RELATIVES = _WHO | _WHICH
_SHOWN = _READS | {"said", "says"}
_READ = (cues.strong - _ADDS) | _READS
_BE_OR_ADVERB = words.BE | words.ADVERBS
_OPENS_SUBJECT = words.PRONOUNS | words.DETERMINERS | words.COLLECTIVES | people.ROLES
_TIES_ROLE = frozenset({"of", "at", "for", "in"})


def relative(tokens: Tokens, at: int) -> Saying | None:
    """Ann Roe, who said that the bridge was safe, retired last week.

    "Which" and "that" stand for a speaker only after a thing that is read or heard: "a sign that said “Closed”".
    """
    if not is_verb(tokens, at):
        return None
    end = skip_back(tokens, at)
    who = end - 1
    if end < 2 or tokens[who].low not in _RELATIVES or calls_for(tokens, at) or tokens[at].low in cues.ACCUSES:
        return None
    comma = tokens[who - 1].text in (",", "—", "–", "--")
    source = _described_before(tokens, _nearest_person(tokens, subject(tokens, who - 1 if comma else who)))
    if source is None or (tokens[who].low in _WHICH and not _may_be_read(tokens, at, source)):
        return None
    return told_by(tokens, at, source, who, "relative", end).but(printed=(who, end))


def _nearest_person(tokens: Tokens, source: Span | None) -> Span | None:
    """Return the people whom "who" means where they stand last in a phrase for a thing: "a sharp turn for a leader"."""
    if source is None or tokens[source[1] - 1].low not in people.PEOPLE:
        return source
    ties = [at for at in range(source[0] + 1, source[1] - 1) if tokens[at].low in words.PREPOSITIONS]
    if not ties or tokens[ties[-1] + 1].low not in words.DETERMINERS:
        return source
    of_people = any(token.low in people.PEOPLE or token.capital for token in tokens[source[0] : ties[-1]])
    return source if of_people else (ties[-1] + 1, source[1])


def _described_before(tokens: Tokens, source: Span | None) -> Span | None:
    """Return the name of which a phrase is the apposition: "by Ann Roe, a retired clerk who says"."""
    if source is None or source[0] < _SHORTEST_NAMED or tokens[source[0]].low not in ("a", "an", "the"):
        return source
    start = source[0]
    full = tokens[start - 1].text == "," and tokens[start - 2].capital and tokens[start - 3].capital
    is_person = any(token.low in people.ROLES for token in tokens[start : source[1]])
    return (before(tokens, start - 1) if full and is_person else None) or source


def _may_be_read(tokens: Tokens, at: int, source: Span) -> bool:
    """Whether a relative clause tells what its noun says: a document or a body, and a verb of speech."""
    last = tokens[source[1] - 1]
    heads = {token.low for token in tokens[source[0] : source[1]]}
    shown = tokens[at].low in _SHOWN and quote_follows(tokens, at)
    return shown or (tokens[at].low in _READ and (last.capital or bool(heads & words.DOCUMENTS)))


def coordinated(tokens: Tokens, at: int) -> Saying | None:
    """Roe closed the bridge and said that it was not safe.

    Does not cover a verb that shares an auxiliary over several objects.
    """
    if not is_verb(tokens, at) or tokens[at].low.endswith("ing"):
        return None
    end = skip_back(tokens, at)
    if end == 0 or not (tokens[end - 1].low in ("and", "but", "then", "or") or tokens[end - 1].text in OPENERS):
        return None
    if tokens[end - 1].text in OPENERS and subject(tokens, end) is not None:
        return None
    if tokens[at].low in _BASE and any(token.low == "to" for token in tokens[max(0, end - _INFINITIVE) : end]):
        return None  # "needs to sell herself and tell more jokes"
    if (
        tokens[end - 1].low in ("and", "but", "or")
        and tokens[at].low not in cues.spoken
        and not (quote_follows(tokens, at) or calls_for(tokens, at))
    ):
        return None
    start = end - 1 if tokens[end - 1].kind == "word" else end
    return told_by(tokens, at, None, start, "coordinated", end).but(inherits=True)


def insertion(tokens: Tokens, at: int) -> Saying | None:
    """Hugh Hill, a doctor who had been told to wait, said he would not.

    Steps over roles, ages, places and who-clauses between commas, dashes or brackets.
    """
    end = skip_back(tokens, at)
    closed = end and (tokens[end - 1].text in MARKS or tokens[end - 1].kind == "quote")
    if not is_verb(tokens, at) or not closed:
        return None
    source = subject(tokens, end)
    if source is None or (tokens[at].low in cues.SHOWS and not agrees(tokens, at, source)):
        return None
    who = _outer_who(tokens, source)
    if who:
        source = before(tokens, who)
        return told_by(tokens, at, source, who, "relative", end).but(printed=(who, who + 1)) if source else None
    return told_by(tokens, at, source, with_role_before(tokens, source[0]), "apposition", end)


def _outer_who(tokens: Tokens, source: Span) -> int:
    """Return where the first of several who-clauses begins, 0 where there is one: "who sued Roe, who fell, said"."""
    if tokens[source[1]].text != "," or tokens[source[1] + 1].low != "who":
        return 0
    for at in range(source[0] - 1, 0, -1):
        if tokens[at].kind != "word":
            return 0
        if tokens[at].low == "who":
            return at
    return 0


def plain_subject(tokens: Tokens, at: int) -> Saying | None:
    """County engineer Ann Roe also told reporters that the bridge was safe."""
    if not is_verb(tokens, at) or (tokens[at].low.endswith("ing") and tokens[at - 1].low not in _BE_OR_ADVERB):
        return None
    end = skip_back(tokens, at)
    source = _with_who_clause(tokens, end) or before(tokens, end)
    if source is None or tokens[source[1] - 1].low == "who" or not agrees(tokens, at, source):
        return None
    if _is_told_about(tokens, source) or _is_described(tokens, source):
        return None
    if (
        source[0]
        and tokens[source[0] - 1].low in ("in", "at", "during")
        and tokens[source[1] - 1].low in words.DOCUMENTS
    ):
        return None  # "In a message posted on Friday, Roe": it is where she said it
    source = _named_before_role(tokens, source) or whole_list(tokens, with_adjectives(tokens, source))
    return told_by(tokens, at, source, source[0], "subject", end)


def _is_described(tokens: Tokens, source: Span) -> bool:
    """Whether a quote that no point ends stands before a bare noun, as its adjective: "in “Mend It” hats cheered"."""
    quote, noun = tokens[source[0] - 1], tokens[source[0]]
    if not source[0] or quote.kind != "quote" or quote.low[-1:] in ",.?!…" or noun.capital:
        return False
    return source[1] - source[0] == 1 and noun.low not in words.PRONOUNS and noun.low not in people.PEOPLE


def _is_told_about(tokens: Tokens, source: Span) -> bool:
    """Whether a clause without a "that" tells of what was said: "it fell, a point Roe acknowledged"."""
    first, told = tokens[source[0]], tokens[source[0] + 1 : source[0] + 2]
    opens = source[0] > 1 and tokens[source[0] - 1].text == "," and first.low in ("a", "an")
    named = source[1] - source[0] > 2 and tokens[source[1] - 1].capital
    return opens and named and bool(told) and told[0].low in words.SAID_NOUNS | {"point", "fact", "view"}


def _named_before_role(tokens: Tokens, source: Span) -> Span | None:
    """Return the name before a role that no comma closes: "Ann Roe, the county's head of piers said it was safe"."""
    start = source[0]
    inside = {token.low for token in tokens[start : source[1]]}
    if start < 3 or tokens[start - 1].text != "," or (tokens[source[1] - 1].capital and not inside & _TIES_ROLE):
        return None
    if not (inside & people.ROLES) or not (tokens[start - 2].capital and tokens[start - 3].capital):
        return None
    name = before(tokens, start - 1)
    opens = name and (not name[0] or tokens[name[0] - 1].kind != "word")
    if name and name[0] > 1 and tokens[name[0] - 2].low in people.PEOPLE:
        return None  # "In a note by his aide, Ann Roe, the former mayor said"
    return name if name and opens and tokens[name[0]].low not in words.DETERMINERS else None


def _with_who_clause(tokens: Tokens, end: int) -> Span | None:
    """Return the subject before a clause without commas that describes it: "Voters who have met her say"."""
    who = end - 1
    if tokens[who].low in words.PRONOUNS - {"it", "you"}:
        return None  # "fools who will believe anything he says"
    while who > 0 and tokens[who].kind == "word" and end - who < _WHO_CLAUSE and tokens[who].low not in _CLOSES_WHO:
        if tokens[who].low in ("who", "whose") or _opens_that_clause(tokens, who):
            break
        who -= 1
    if who <= 0 or who + 2 >= end or tokens[who].low not in ("who", "whose", "that"):
        return None
    verb = tokens[who + 1]
    hidden = tokens[who].low != "whose" and (verb.capital or verb.low in _OPENS_SUBJECT)
    if hidden or any(t.low in cues.strong for t in tokens[who + 1 : end]):
        return None
    if tokens[who - 1].low == "those":
        return (before(tokens, who - 2) if who > 2 and tokens[who - 2].low == "of" else None) or (who - 1, who)
    source = before(tokens, who)
    named = source and source[0] > 1 and tokens[source[0] - 1].text == "," and tokens[source[0] - 2].capital
    return before(tokens, source[0] - 1) if source and named else source


def _opens_that_clause(tokens: Tokens, at: int) -> bool:
    """Whether "that" describes what stands before it: "unions that have backed her", "the firm that runs it"."""
    if tokens[at].low != "that" or not at or at + 1 >= len(tokens) or tokens[at - 1].low in cues.all_cues:
        return False
    noun, verb = tokens[at - 1], tokens[at + 1]
    if at > 1 and noun.low in people.PEOPLE | people.ORGANISATION_WORDS and tokens[at - 2].low in words.DETERMINERS:
        return verb.low in words.AUXILIARIES or verb.low.endswith(("s", "ed"))
    return verb.low in words.AUXILIARIES and noun.low.endswith("s") and (at == 1 or not noun.capital)
