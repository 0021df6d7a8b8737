"""From the words that name a speaker to a figure of the article, with how sure that is."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from retrieval.attribution import cues, people, words
from retrieval.attribution.ages import age_beside, age_called
from retrieval.attribution.clusters import Cluster, Clusters
from retrieval.attribution.coreference import OTHER, POSSESSIVE, QUOTED, SUBJECT, Unnamed, View
from retrieval.attribution.forms import content_words, holds_role
from retrieval.attribution.names import Name
from retrieval.attribution.phrases import Span
from retrieval.attribution.tokens import Text, Token
from retrieval.statement import Certainty

_AFTER_HEAD = words.PREPOSITIONS | words.RELATIVES | frozenset("familiar close briefed that".split())
_POINTING = frozenset({"the former", "the latter"})
"""Who is one of two named before: whom they mean is not told apart here."""
_SUBJECTS = {"his": "he", "him": "he", "her": "she"}
"""Whose words they are may be told by a possessive: "her remark that"."""
_BRINGS_IN = frozenset("a an another one his her their".split())
"""Words that bring somebody in who was not told of before."""
_LOT = re.compile(r"the (?:(?P<of>\w+)-of-\w+|retired (?:[\w-]+ )?(?P<last>[\w-]+[^s\W]))")
"""What papers call somebody of whom they have just told."""
_JUST_TOLD = 2
"""Paragraphs before one in which that was."""
_OWNED = re.compile(r"(?:the |[A-Z][\w.-]* ){0,3}[\w.-]+(?:'s|’s|s'|s’) ")
"""What opens a role with whose it is: "North Korea's top negotiator", "the county's bridge engineer"."""
_ASKED = frozenset("asked pressed questioned challenged quizzed".split())
_GENDER_OF = {"he": "m", "she": "f"}


@dataclass(frozen=True)
class Source:
    """Who a speaker's words mean."""

    text: str
    """As printed."""
    cluster: Cluster | None = None
    group: str | None = None
    """The name of a speaker without a name: "US officials"."""
    certainty: Certainty = "open"


@dataclass
class Speakers:
    """Resolves the words for speakers of one article, in reading order."""

    clusters: Clusters
    names: dict[int, list[Name]]
    """By paragraph."""
    texts: Sequence[Text]
    view: View = field(default_factory=View)
    _by_word: dict[str, set[Cluster]] | None = None

    def resolve(self, text: Text, tokens: Sequence[Token], span: Span) -> Source:
        """Return who a noun phrase means."""
        first, last = tokens[span[0]], tokens[span[1] - 1]
        printed = text.original[first.start : last.end]
        low = first.low.partition("'")[0]
        if span[1] - span[0] == 1 and low in _SUBJECTS:
            return self._pronoun(printed, _SUBJECTS[low])
        if span[1] - span[0] == 1 and low in words.PRONOUNS | words.RELATIVES:
            return self._pronoun(text.original[first.start : first.start + len(low)], low)
        named = self._named(text, tokens, span)
        if named is not None:
            cluster = self.clusters.of_name[named.paragraph, named.start]
            is_open = (named.paragraph, named.start) in self.clusters.open_names
            return Source(printed, cluster, None, "probable" if is_open else "certain")
        return self._described(text, printed, first)

    def _pronoun(self, printed: str, low: str) -> Source:
        gender = _GENDER_OF.get(low)
        who = self.view.best(gender) if gender else None
        if isinstance(who, Unnamed):
            return Source(printed, None, who.name, "probable")
        return Source(printed, who, None, "probable" if who else "open")

    def _named(self, text: Text, tokens: Sequence[Token], span: Span) -> Name | None:
        """Return the name that is the head of a phrase: its last words, or what stands before a comma or a bracket."""
        start, end = tokens[span[0]].start, tokens[span[1] - 1].end
        inside = [name for name in self.names.get(text.number, ()) if start <= name.start < end and not name.quoted]
        for name in reversed(inside):
            if name.possessive and name.end < end - 2:
                continue
            rest = [t for t in tokens[span[0] : span[1]] if t.start >= name.end]
            if rest and not (rest[0].kind == "mark" or (rest[0].low in words.PREPOSITIONS and name is inside[0])):
                continue
            if not _is_tied(tokens, span, name):
                is_office = name.kind != "person" and tokens[span[0]].low == "the"
                return (self._apposition(text, tokens, span, titled=True) if is_office else None) or name
        return self._apposition(text, tokens, span)

    def _apposition(self, text: Text, tokens: Sequence[Token], span: Span, titled: bool = False) -> Name | None:
        """Return the name after a role without one: "the mayor, Ann Roe", "another engineer, Ann Roe of Dover".

        `titled`: whatever stands before it, but with a title: "the Oba of Dover, Chief Ann Roe".
        """
        if span[1] + 1 >= len(tokens) or tokens[span[1]].text != ",":
            return None
        is_role = any(t.low in people.ROLES or t.low in people.TITLES for t in tokens[span[0] : span[1]])
        if not is_role and not titled:
            return None
        comma = next((t for t in tokens[span[1] + 1 :] if t.kind == "mark"), tokens[-1])
        at = tokens[span[1] + 1].start
        return next(
            (
                n
                for n in self.names.get(text.number, ())
                if (at <= n.first < n.end == comma.start or (at == n.first and _is_of_body(text, n)))
                and n.kind == "person"
                and len(n.words) > 1
                and (n.first < n.start or not titled)
            ),
            None,
        )

    def _described(self, text: Text, printed: str, first: Token) -> Source:
        """Resolve a phrase without a name: a role that one person of the article has, else a speaker without a name."""
        if printed.lower() in _POINTING:
            return Source(printed)
        if first.low in ("the", "his", "her") or _OWNED.match(printed):
            cluster = (
                self._by_role(printed) or self._by_noun(text, printed) or self._by_epithet(printed.lower(), text.number)
            )
            if cluster:
                return Source(printed, cluster, None, "probable")
        return Source(printed, None, without_article(printed), "certain")

    def _by_noun(self, text: Text, printed: str) -> Cluster | None:
        """Return the one body named before whose name ends in the noun, or that is called so: "the union ABC"."""
        article, _, noun = printed.lower().partition(" ")
        if article != "the" or " " in noun:
            return None
        is_body = noun in people.ORGANISATION_WORDS
        bodies = [c for c in self.clusters.clusters if c.kind == "organisation"]
        meant = [c for c in bodies if (is_body and c.folded[-1] == noun) or noun in c.roles]
        if not meant and noun in people.ANY_FIRM:
            meant = [c for c in bodies if c.first[0] <= text.number and _is_firm(c)]
        return meant[0] if len(meant) == 1 and meant[0].first[0] <= text.number else None

    def _by_epithet(self, printed: str, number: int) -> Cluster | None:
        """Return whom an age or a lot means: "the 72-year-old", "the mother-of-three", "the retired clerk"."""
        age = age_called(printed)
        if age:
            aged = [
                cluster for cluster in self.clusters.clusters if cluster.kind == "person" and self._is_of(cluster, age)
            ]
            return aged[0] if len(aged) == 1 else None
        called = _LOT.fullmatch(printed)
        gender = people.GENDERED.get(called["of"] or called["last"]) if called else None
        if called is None or (called["of"] and not gender):
            return None
        near = [c for c in self.clusters.clusters if c.kind == "person" and len(c.folded) > 1 and c.first[0] <= number]
        if gender:
            near = [cluster for cluster in near if cluster.gender == gender]
        else:
            near = [c for c in near if any(c.paragraphs[at] for at in range(number - _JUST_TOLD, number + 1))]
            near = near if len(near) == 1 else []
        return max(near, key=lambda c: max(at for at in c.paragraphs if at <= number), default=None)

    def _is_of(self, cluster: Cluster, age: int) -> bool:
        return any(age == age_beside(self.texts[n.paragraph - 1].plain, n.first, n.end) for n in cluster.names)

    def _by_role(self, printed: str) -> Cluster | None:
        owned = _OWNED.match(printed)
        rest = content_words(printed[owned.end() :]) if owned else frozenset()
        return self._by_words(content_words(printed)) or (self._by_words(rest) if len(rest) > 1 else None)

    def _by_words(self, asked: frozenset[str]) -> Cluster | None:
        if asked == {"judge"} and not self._holders("judge"):
            asked = frozenset({"justice"})  # "the judge" after "Mr Justice Roe"
        found = self._holders(next(iter(asked))) if asked else set()
        holders = [c for c in found if any(_has_role(name, asked) for name in c.names)]
        return holders[0] if len(holders) == 1 else None

    def _holders(self, word: str) -> set[Cluster]:
        """Return the people in whose roles or titles a word stands."""
        if self._by_word is None:
            self._by_word = {}
            for cluster in self.clusters.clusters:
                told = cluster.titles.union(*map(content_words, cluster.roles)) if cluster.kind == "person" else set()
                for one in told:
                    self._by_word.setdefault(one, set()).add(cluster)
        return self._by_word.get(word, set())

    def look_over(self, text: Text, position: int) -> Iterator[tuple[int, Cluster, float]]:
        """Yield the names of a sentence, with where each stands and how much it brings its figure into view."""
        sentence = text.sentences[position]
        here = [name for name in self.names.get(text.number, ()) if sentence.start <= name.start < sentence.end]
        is_subject = True
        main = _main_clause(sentence.tokens)
        for at, name in enumerate(here):
            cluster = self.clusters.of_name[name.paragraph, name.start]
            if name.quoted:
                yield name.start, cluster, QUOTED if cluster.kind == "person" else 0.0
            elif any(later.first <= name.start for later in here[at + 1 : at + 2]):
                yield name.start, cluster, POSSESSIVE
            elif name.possessive:
                yield name.start, cluster, POSSESSIVE
                is_subject = is_subject and cluster.kind != "person"
            elif text.plain.startswith(", who ", name.end):
                yield name.start, cluster, SUBJECT  # told of in a clause of their own
            elif not is_subject or name.start < main or _follows_preposition(text, name):
                yield name.start, cluster, OTHER
            else:
                yield name.start, cluster, SUBJECT
                is_subject = cluster.kind != "person"


def unnamed(source: Source) -> Unnamed | None:
    """Return the one person without a name whom a speaker's words bring in: "a neighbour", "Roe's mother".

    Not "the actor": that may be somebody named before.
    """
    if source.cluster or not source.group:
        return None
    first, *rest = head_of(source.group).lower().split()
    if not rest or rest[-1] not in people.ONE_PERSON or not (first in _BRINGS_IN or first.endswith(("'s", "’s"))):
        return None
    return Unnamed(source.group, people.GENDERED.get(rest[-1]))


def _is_firm(cluster: Cluster) -> bool:
    """Whether an article calls a body what a company makes or does: "battery maker Roe"."""
    return any(role.split()[-1] in people.FIRMS for role in cluster.roles)


def _is_tied(tokens: Sequence[Token], span: Span, name: Name) -> bool:
    """Whether a preposition makes a name another's: "friends of Ann Roe"; not in "Bank of Dover president Ann Roe"."""
    for at in range(span[0], span[1]):
        token = tokens[at]
        if token.end > min(name.first, name.start):
            return False
        of_body = token.low == "of" and at > span[0] and tokens[at - 1].capital and tokens[at + 1].capital
        in_body = of_body and name.first < name.start
        of_office = of_body and tokens[at - 1].low in people.TITLES and tokens[at + 1].end < name.start
        if (token.low in words.PREPOSITIONS or token.low == "but") and not in_body and not of_office:
            return True
    return False


def _is_of_body(text: Text, name: Name) -> bool:
    """Whether a name goes on with whom it belongs to: "Ann Roe of Dover College"."""
    return text.plain.startswith((" of ", " at ", " from ", " with "), name.end)


def _main_clause(tokens: Sequence[Token]) -> int:
    """Return where a sentence goes on after who asked what: "Asked by Paul Lind, the chair, if it fell, Roe sat"."""
    if tokens[0].low not in _ASKED:
        return 0
    for at in range(len(tokens) - 3, 1, -1):
        subject, verb = tokens[at + 1], tokens[at + 2]
        acts = verb.low in words.VERBS or verb.low in cues.all_cues or verb.low.endswith("ed")
        if tokens[at].text == "," and subject.capital and acts:
            return subject.start
    return 0


def _follows_preposition(text: Text, name: Name) -> bool:
    """Whether a name is no subject: "asked about Ann Roe, he said"."""
    before = text.plain[max(0, name.first - 16) : name.first].lower().split()
    return bool(before) and before[-1] in words.PREPOSITIONS


def _has_role(name: Name, asked: frozenset[str]) -> bool:
    if name.title and asked == {name.title}:
        return True
    return any(role and holds_role(role, asked) for role in (name.role, name.also))


def without_article(printed: str) -> str:
    """Return a phrase without a leading "the".

    >>> without_article("the US officials")
    'US officials'
    """
    return printed[4:] if printed[:4].lower() == "the " else printed


def head_of(printed: str) -> str:
    """Return a phrase as far as its noun: what a reader may call the speaker.

    >>> head_of("A source familiar with the talks")
    'A source'
    """
    parts = printed.split()
    stop = next((at for at, part in enumerate(parts) if at and part.lower().strip(",") in _AFTER_HEAD), len(parts))
    return " ".join(parts[:stop])
