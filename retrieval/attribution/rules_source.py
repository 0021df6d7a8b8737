"""Who says: from a cue to its speaker, one function a way of writing it, tried in the order of `RULES`."""

from collections.abc import Callable, Sequence

from retrieval.attribution import cues, people, words
from retrieval.attribution.audience import audience
from retrieval.attribution.insertions import MARKS, subject
from retrieval.attribution.phrases import Span, after, before, skip_back, whole_list, with_adjectives
from retrieval.attribution.rules_inverted import OPENERS, inverted, is_closed, with_role_before
from retrieval.attribution.rules_silence import SILENT, silence
from retrieval.attribution.saying import Saying
from retrieval.attribution.tokens import Token
from retrieval.attribution.verbs import agrees, calls_for, clause_begins, is_passive, is_verb, polarity

Tokens = Sequence[Token]
Rule = Callable[[Tokens, int], Saying | None]
_QUOTE_BEFORE, _QUOTE_AFTER = 12, 14
"""Tokens within which a quote stands by a word that is a cue only with one."""
_WHO_CLAUSE = 16
"""Words that a who-clause within a subject has at most."""
_RISES_TO = frozenset(
    "took taken rose stood wrote phoned rang returned appeared hastened intervened quick first way".split()
)
"""Words after which "to say that" tells what was said: "took to the stage to say that"."""
_SUPPOSES = frozenset({"if", "unless", "had", "nor", "not"})
"""Words before a subject that has said nothing yet: "if Roe says", "neither Roe nor Lind said"."""
_BASE = frozenset("say tell add write announce explain declare argue claim insist note suggest warn".split())
_INFINITIVE = 8
"""Tokens within which an infinitive goes on after "and"."""
_NOBODY = frozenset({"nobody", "neither", "none", "no"})
_QUOTED_BY = 10
"""Tokens from "quoted" to "saying" at most: "quoted by the Dover Herald on Monday as saying"."""
_CLOSES_WHO = (words.CONJUNCTIONS - {"that"}) | {"and", "but"}
OPINIONS = frozenset("view opinion words telling account reckoning estimation".split())
"""Nouns after "in" and whose they are, before what somebody says: "in her view, it will fall"."""
_WHO = frozenset({"who", "who've", "who'd", "who's"})
_WHICH = frozenset({"which", "that"})
_ADDS = frozenset({"add", "adds", "added"})
_SEEN = frozenset("footage video videos clip clips recording recordings audio film tape tapes".split())
"""Things in which somebody is seen or heard speaking: "footage of Lind saying"."""
_READS = frozenset({"read", "reads", "reading"})
_RELATIVES = _WHO | _WHICH
_PEOPLE = people.ROLES | words.COLLECTIVES
_SHOWN = _READS | {"said", "says"}
_READ = (cues.strong - _ADDS) | _READS
_NOUN_SAYS = cues.strong - {"adding"}
_MEDIUM_ALONE = cues.medium - cues.strong
_BE_OR_ADVERB = words.BE | words.ADVERBS
_OPENS_SUBJECT = words.PRONOUNS | words.DETERMINERS | words.COLLECTIVES | people.ROLES
_TIES_ROLE = frozenset({"of", "at", "for", "in"})
_POINT = frozenset("point points pointed pointing".split())
_GOES_ON_TO = frozenset("went goes going continued continues far proceeded".split())


def sayings(tokens: Tokens, rules: Sequence[tuple[str, Rule]]) -> list[Saying]:
    """Return the sayings of a sentence, one a cue at most, in the order of their cues."""
    found: list[Saying] = []
    for at, token in enumerate(tokens):
        if token.kind != "word" or (found and at < found[-1].end and at <= found[-1].cue):
            continue
        is_cue = _may_be_cue(tokens, at)
        if not is_cue and token.low not in OPINIONS:
            continue
        tried = (rule for _, rule in rules if is_cue or rule is in_view)
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
    if token.low in _POINT:
        return at + 1 < len(tokens) and tokens[at + 1].low == "out"
    if token.low in cues.without_quote or calls_for(tokens, at):
        return True
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

    Only at the head of a sentence, before a comma.
    """
    if at < 2 or tokens[at].low not in OPINIONS or tokens[0].low != "in":
        return None
    if tokens[at + 1 : at + 2] and tokens[at + 1].text == "," and (tokens[at - 1].possessive or at == 2):
        owner = tokens[at - 1].possessive or tokens[at - 1].low in ("his", "her", "their")
        return _saying(tokens, at, (1, at), 0, "in view") if owner else None
    source = after(tokens, at + 2) if tokens[at + 1 : at + 2] and tokens[at + 1].low == "of" else None
    closed = source and source[1] < len(tokens) and tokens[source[1]].text == ","
    return Saying(at, source, 0, source[1], "in view") if source and closed else None


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
    source = _nearest_person(tokens, subject(tokens, who - 1 if comma else who))
    if source is None or (tokens[who].low in _WHICH and not _may_be_read(tokens, at, source)):
        return None
    return _saying(tokens, at, source, who, "relative", end).but(printed=(who, end))


def _nearest_person(tokens: Tokens, source: Span | None) -> Span | None:
    """Return the people whom "who" means where they stand last in a phrase for a thing: "a sharp turn for a leader"."""
    if source is None or tokens[source[1] - 1].low not in _PEOPLE:
        return source
    ties = [at for at in range(source[0] + 1, source[1] - 1) if tokens[at].low in words.PREPOSITIONS]
    if not ties or tokens[ties[-1] + 1].low not in words.DETERMINERS:
        return source
    of_people = any(token.low in _PEOPLE or token.capital for token in tokens[source[0] : ties[-1]])
    return source if of_people else (ties[-1] + 1, source[1])


def _may_be_read(tokens: Tokens, at: int, source: Span) -> bool:
    """Whether a relative clause tells what its noun says: a document or a body, and a verb of speech."""
    last = tokens[source[1] - 1]
    heads = {token.low for token in tokens[source[0] : source[1]]}
    shown = tokens[at].low in _SHOWN and _quote_follows(tokens, at)
    return shown or (tokens[at].low in _READ and (last.capital or bool(heads & words.DOCUMENTS)))


def participle(tokens: Tokens, at: int) -> Saying | None:
    """Roe closed the bridge, saying that it was not safe.

    Does not cover a participle with a subject of its own ("with Roe saying that ...").
    """
    if tokens[at].low not in cues.participles or (skip_back(tokens, at) != at and tokens[at - 1].low in words.BE):
        return None
    if not at:
        opens = len(tokens) > 1 and tokens[1].low in words.PREPOSITIONS  # "Writing in the Herald, Roe said": no speech
        return None if opens else _saying(tokens, at, None, at, "participle").but(inherits=True)
    previous = tokens[at - 1]
    if previous.kind == "quote" and not is_closed(previous) and tokens[at].low not in cues.strong:
        return None  # "would “gladly look into” releasing it": an object, no saying
    if (
        previous.text in OPENERS
        or previous.kind == "quote"
        or previous.low in ("and", "while", "by", "in", "before", "after", "but", "or", "when", "also", "then")
    ):
        return _saying(tokens, at, None, at, "participle").but(inherits=True)
    if previous.low in words.ADVERBS or words.in_ly(previous.low):
        return _saying(tokens, at, None, at, "participle").but(inherits=True)
    return _noun_saying(tokens, at)


def _noun_saying(tokens: Tokens, at: int) -> Saying | None:
    """Roe issued a statement saying that the bridge was safe: the clause's subject; "with Roe saying that": Roe."""
    end = skip_back(tokens, at)
    source = before(tokens, end)
    seen = _seen(tokens, source) if source else None
    if seen:
        return _saying(tokens, at, seen, seen[0], "noun saying")
    if source is None or not source[0]:
        return None
    share = {"percent", "%"} & {token.low for token in tokens[source[0] : source[1]]}
    if share or (tokens[source[0] - 1].low == "with" and _quote_near(tokens, at)):
        return _saying(tokens, at, source, source[0], "noun saying")
    if tokens[at].low not in _NOUN_SAYS:
        return None
    owned = any(token.possessive for token in tokens[source[0] : source[1]])
    if owned and tokens[source[1] - 1].low in words.DOCUMENTS and tokens[source[0] - 1].low in words.PREPOSITIONS:
        return _saying(tokens, at, source, source[0], "noun saying")
    if tokens[source[1] - 1].low in words.DOCUMENTS:
        return _saying(tokens, at, None, at, "participle").but(inherits=True)
    if tokens[source[0] - 1].low == "with" or (tokens[source[1] - 1].capital and tokens[source[0] - 1].low == "of"):
        return _saying(tokens, at, source, source[0], "noun saying")
    return None


def _seen(tokens: Tokens, source: Span) -> Span | None:
    """Return who is seen or heard in a recording: Lind of "the film ends with footage of Lind"."""
    name = source[1]
    while name > source[0] and tokens[name - 1].capital:
        name -= 1
    of = name - 1
    recorded = of > 0 and of < source[1] - 1 and tokens[of].low == "of" and tokens[of - 1].low in _SEEN
    return (name, source[1]) if recorded else None


def _opens_that_clause(tokens: Tokens, at: int) -> bool:
    """Whether "that" describes the people or things before it: "unions that have backed her"."""
    if tokens[at].low != "that" or not at or at + 1 >= len(tokens) or tokens[at - 1].low in cues.all_cues:
        return False
    noun = tokens[at - 1]
    return tokens[at + 1].low in words.AUXILIARIES and noun.low.endswith("s") and (at == 1 or not noun.capital)


def quoted_as(tokens: Tokens, at: int) -> Saying | None:
    """The mayor was quoted by the paper as saying that the bridge was safe."""
    if tokens[at].low not in cues.participles or at < 2 or tokens[at - 1].low not in ("as", "quoted", "cited"):
        return None
    verb = next((n for n in range(at - 1, max(0, at - _QUOTED_BY), -1) if tokens[n].low in ("quoted", "cited")), 0)
    if not verb or any(token.kind != "word" for token in tokens[verb:at]):
        return None
    end = skip_back(tokens, verb)
    source = subject(tokens, end)
    return _saying(tokens, at, source, source[0], "quoted as") if source else None


def infinitive(tokens: Tokens, at: int) -> Saying | None:
    """Roe went on to say that the bridge was safe.

    Covers an infinitive after "went on" and its like, and one that a quote follows; not "wants to say".
    """
    if at < 2 or tokens[at - 1].low != "to":
        return None
    near = {token.low for token in tokens[max(0, at - 5) : at - 1]}
    quote = next((t for t in tokens[at + 1 : at + 5] if t.kind == "quote"), None)
    if near & words.NEGATIONS or near & {
        "declined",
        "refused",
        "declines",
        "refuses",
        "asked",
        "want",
        "wants",
        "able",
        "n't",
    }:
        return None
    rises = near & _RISES_TO and tokens[at].low in cues.strong and clause_begins(tokens, at, at, at + 1)
    if near & _GOES_ON_TO or rises or (quote and tokens[at].low in cues.spoken):
        verb = at - 2 - (tokens[at - 2].low in ("on", "far"))
        source = subject(tokens, skip_back(tokens, verb)) if verb > 0 and tokens[verb].low.endswith("ed") else None
        if source and (tokens[source[1] - 1].capital or tokens[source[0]].low in words.PEOPLE_PRONOUNS):
            return _saying(tokens, at, source, source[0], "infinitive")
        return _saying(tokens, at, None, at - 1, "infinitive").but(inherits=True)
    return None


def passive(tokens: Tokens, at: int) -> Saying | None:
    """The plan was called “a farce” by Ann Roe; it was described by Roe as “a farce”.

    Only with a quote: without one it is seldom told what was said.
    """
    passes = is_passive(tokens, at)
    if not tokens[at].low.endswith("ed") or not _quote_follows(tokens, at):
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
    if at + 2 >= len(tokens) or tokens[at + 1].low != "by" or not is_passive(tokens, at):
        return None
    source = after(tokens, at + 2)
    if source is None or source[1] + 1 >= len(tokens) or tokens[source[1]].low != "as":
        return None
    quoted = any(token.kind == "quote" for token in tokens[source[1] + 1 : source[1] + 3])
    return Saying(at, source, at, source[1], "passive") if quoted else None


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
        and not _quote_follows(tokens, at)
    ):
        return None
    start = end - 1 if tokens[end - 1].kind == "word" else end
    return _saying(tokens, at, None, start, "coordinated", end).but(inherits=True)


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
        return _saying(tokens, at, source, who, "relative", end).but(printed=(who, who + 1)) if source else None
    return _saying(tokens, at, source, with_role_before(tokens, source[0]), "apposition", end)


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
    if _is_told_about(tokens, source):
        return None
    if (
        source[0]
        and tokens[source[0] - 1].low in ("in", "at", "during")
        and tokens[source[1] - 1].low in words.DOCUMENTS
    ):
        return None  # "In a message posted on Friday, Roe": it is where she said it
    source = _named_before_role(tokens, source) or whole_list(tokens, with_adjectives(tokens, source))
    return _saying(tokens, at, source, source[0], "subject", end)


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
    return name if name and opens and tokens[name[0]].low not in words.DETERMINERS else None


def _with_who_clause(tokens: Tokens, end: int) -> Span | None:
    """Return the subject before a clause without commas that describes it: "Voters who have met her say"."""
    who = end - 1
    if tokens[who].low in words.PRONOUNS - {"it", "you"}:
        return None  # "fools who will believe anything he says"
    while who > 0 and tokens[who].kind == "word" and end - who < _WHO_CLAUSE and tokens[who].low not in _CLOSES_WHO:
        if tokens[who].low == "who" or _opens_that_clause(tokens, who):
            break
        who -= 1
    if who <= 0 or who + 2 >= end or tokens[who].low not in ("who", "that"):
        return None
    verb = tokens[who + 1]
    hidden = verb.capital or verb.low in _OPENS_SUBJECT
    if hidden or any(t.low in cues.strong for t in tokens[who + 1 : end]):
        return None
    if tokens[who - 1].low == "those":
        return (before(tokens, who - 2) if who > 2 and tokens[who - 2].low == "of" else None) or (who - 1, who)
    source = before(tokens, who)
    named = source and source[0] > 1 and tokens[source[0] - 1].text == "," and tokens[source[0] - 2].capital
    return before(tokens, source[0] - 1) if source and named else source


RULES: tuple[tuple[str, Rule], ...] = (
    ("silence", silence),
    ("according to", according_to),
    ("in view", in_view),
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


def _saying(
    tokens: Tokens, at: int, source: Span | None, start: int, rule: str, verb_start: int | None = None
) -> Saying:
    heard, end = audience(tokens, at)
    follows = tokens[end].low if end < len(tokens) else ""
    if (tokens[at].low in ("put", "puts") and follows == "it") or (tokens[at].low in _POINT and follows == "out"):
        end += 1
    told = polarity(tokens, at, at if verb_start is None else verb_start)
    supposed = source and source[0] and tokens[source[0] - 1].low in _SUPPOSES
    if told == "said" and source and (supposed or tokens[source[0]].low in _NOBODY):
        told = cues.POLARITY_OF_NEGATION
    return Saying(at, source, start, end, rule, told, audience=heard)


def _quote_follows(tokens: Tokens, at: int) -> bool:
    return any(token.kind == "quote" for token in tokens[at + 1 : at + 4])


def _quote_near(tokens: Tokens, at: int) -> bool:
    return any(token.kind == "quote" for token in tokens[at + 1 : at + _QUOTE_BEFORE])


def _words_before(tokens: Tokens, at: int) -> int:
    return sum(token.kind != "mark" for token in tokens[:at])
