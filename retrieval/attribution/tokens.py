"""A paragraph as tokens in sentences; each quote is one token, so that no word inside it can be taken for a cue."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from retrieval.attribution import words
from retrieval.attribution.marks import Quote, find_quotes, normalise
from retrieval.sentences import sentences

_SHORTENED = (
    "Mr|Mrs|Ms|Mx|Dr|Jr|Sr|St|Lt|Sens?|Reps?|Govs?|Gen|Col|Sgt|Hon|Rev|Adm|Ltd|Inc|Corp|Co|Pvt|Capt|Prof|Atty|Maj|"
    "Mohd|Muhd|Engr|Barr|Adv|Cllr|Supt|"
    "Jan|Feb|Aug|Sept?|Oct|Nov|Dec|"
    "Ft|Mt|Ala|Ariz|Ark|Calif|Colo|Conn|Fla|Ill|Kan|Mich|Minn|Neb|Nev|Okla|Pa|Tenn|Va|Wis|Wyo"
)
_NUMBER = r"\d{1,3}(?:,\d{3})+(?!\d)"
_WORD = (
    rf"Ph\.D\.?|(?:[A-Za-z]\.){{2,8}}|(?:{_SHORTENED}|[A-Z])\.(?!\.)|{_NUMBER}|"
    rf"[^\W_]+(?:['.&@/-][^\W_]+|(?<=s)'(?!\w))*"
)
_TOKEN = re.compile(rf"(?P<quote>\uE000+)|(?P<word>{_WORD})|(?P<mark>--+|\.\.+|\S)")
_ARTICLE = re.compile(r"(?:al|el|ul|ad|an|ar|as|at|az|ash|de|d|l|ibn|bin)[-'][A-Z]")
"""Names that begin small: "al-Hamad", "d'Arcy"."""
_STRAY = frozenset("'\"”")
"""Marks that pair with nothing."""
_IN_BODIES = words.FINITE_VERBS | words.AUXILIARIES | {"who", "no"}
_FILLER = "\ue000"
_LONGEST_TITLE = 9
_SHORT_TITLE = 4
"""Words: a title of so many has more than one capital, so that “Not bad for an old man” is none."""
_SMALL_IN_TITLES = frozenset("with from into over your their this that".split())
_BEFORE_TITLES = frozenset(
    "told titled entitled book film movie song show program programme podcast series documentary musical play novel "
    "memoir magazine broadcast album single hosts host hosting album column essay".split()
)
"""Words after which a quote in capitals is a title, prepositions apart."""


class Token(NamedTuple):
    """A word, a quote or a punctuation mark; offsets are code points into the paragraph."""

    text: str
    low: str
    """Lower case, without a possessive ending."""
    start: int
    end: int
    kind: str
    """"word", "quote", "mark" or "title": a quote that only names a book or a broadcast."""
    capital: bool = False
    """Whether it is a word that begins with a capital."""
    quote: int = -1
    """Of a quote: its position in `Text.quotes`."""

    @property
    def possessive(self) -> bool:
        """Whether it ends as "Bolton's" or "officials'" do."""
        return self.text.endswith(("'s", "s'"))


@dataclass(frozen=True)
class Sentence:
    """A run of tokens of one paragraph."""

    tokens: tuple[Token, ...]
    start: int
    end: int


@dataclass(frozen=True)
class Text:
    """A paragraph, read: its quotes and its sentences."""

    number: int
    """Of the paragraph, from 1."""
    original: str
    plain: str
    """The text with one kind of apostrophe, same length."""
    quotes: tuple[Quote, ...]
    sentences: tuple[Sentence, ...]
    quoted: tuple[tuple[Token, ...], ...]
    """The words inside each quote."""


def read_text(number: int, paragraph: str, single: bool = False) -> Text:
    """Split a paragraph into sentences of tokens, quotes masked."""
    quotes = find_quotes(paragraph, single)
    plain = normalise(paragraph)
    quoted = tuple(_inside(plain, quote) for quote in quotes)
    tokens = _with_names_of_bodies(_tokens(plain, quotes, quoted))
    starts = [token.start for token in tokens]
    spans = _join_after_quotes(sentences(_mask(plain, quotes)), plain, quotes)
    parts = []
    for start, end in spans:
        inside = tuple(tokens[bisect_left(starts, start) : bisect_left(starts, end)])
        if inside:
            parts.append(Sentence(inside, start, end))
    return Text(number, paragraph, plain, tuple(quotes), tuple(parts), quoted)


def _mask(plain: str, quotes: list[Quote]) -> str:
    """Fill quotes with letters, same length, but keep the point that ends one: it may end the sentence."""
    pieces, at = [], 0
    for quote in quotes:
        last = plain[quote.inner_end - 1]
        size = quote.end - quote.start
        masked = f'"{"x" * (size - 3)}{last if last in ".?!…" else "x"}"'
        pieces += [plain[at : quote.start], masked[:size]]
        at = quote.end
    return "".join([*pieces, plain[at:]])


_SAYS = re.compile(
    r"\s*(?:[A-Z][\w.'-]{0,30}\s){0,3}[A-Z][\w.'-]{0,30}(?:,[^,!?\"]{1,60},)?\s(?:said|says|asks|wrote|writes|told|[A-Za-z][a-z]{2,12}ed)"
    r"(?P<ends>\s*(?:[.]|$))?(?=\s*(?:[.,;:]|$)|\s+(?:to|in|on|at|during|when|after|as|before|of|him|her|them|me|reporters|\w+ly|[A-Z]\w+day)\b)"
)


_SIGNED = re.compile(r"[—–~-]{1,2}\s?[A-Z]")
"""A name after a dash, as below a pull quote."""


def _join_after_quotes(spans: list[tuple[int, int]], plain: str, quotes: list[Quote]) -> list[tuple[int, int]]:
    """Undo a split between a quote that asks or shouts and its speaker: “Why now?” Roe asked."""
    ends = {quote.end: plain[quote.inner_end - 1] for quote in quotes}
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        last = ends.get(joined[-1][1], "") if joined else ""
        if last and _SIGNED.match(plain, start):
            joined[-1] = (joined[-1][0], end)
            continue
        says = _SAYS.match(plain, start) if last else None
        if says and (last in "?!" or says["ends"] is not None):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _tokens(plain: str, quotes: list[Quote], quoted: Sequence[Sequence[Token]]) -> list[Token]:
    """Return words, marks, and one token for each quote; a title that a comma ends has it for a token of its own."""
    found: list[Token] = []
    at = 0
    for position, quote in enumerate([*quotes, None]):
        limit = quote.start if quote else len(plain)
        found += [_token(match) for match in _TOKEN.finditer(plain, at, limit) if match[0] not in _STRAY]
        if quote:
            last = plain[quote.inner_end - 1]
            kind = "title" if found and _is_title(found[-1], quoted[position]) else "quote"
            found.append(Token(_FILLER, _FILLER + last, quote.start, quote.end, kind, False, position))
            if kind == "title" and last == ",":
                found.append(Token(last, last, quote.inner_end - 1, quote.inner_end, "mark"))
            at = quote.end
    return found


def _with_names_of_bodies(tokens: Sequence[Token]) -> list[Token]:
    """Keep words of a clause that are a body's name here from being read so: "the Met Office", "the WHO", "No 10"."""
    return [token._replace(low=token.text) if _names_body(tokens, at) else token for at, token in enumerate(tokens)]


def _names_body(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if not token.capital or at + 1 >= len(tokens) or token.low not in _IN_BODIES:
        return False
    previous, follows = tokens[at - 1] if at else None, tokens[at + 1]
    if token.low == "no":
        return follows.text in ("10", "11")
    if previous is None or previous.low != "the":
        return False
    return follows.capital or (token.low == "who" and token.text.isupper())


def is_title(inside: Sequence[Token]) -> bool:
    """Whether a quote is the title of a book or a broadcast: capitals throughout, and no point at its end."""
    parts = [part for part in inside if part.kind == "word"]
    small = [part for part in parts if not part.capital and len(part.text) > 3 and part.low not in _SMALL_IN_TITLES]
    last = inside[-1].text if inside else ""
    large = len(parts) < _SHORT_TITLE or sum(part.capital for part in parts) > 1
    return large and len(parts) < _LONGEST_TITLE and not small and last not in (".", "!", "?")


def _is_title(previous: Token, inside: Sequence[Token]) -> bool:
    """Whether a quote is a title where it stands: on “Face the Nation”, the book “Bridges of Dover”."""
    if not previous.possessive and previous.low not in words.PREPOSITIONS | _BEFORE_TITLES:
        return False
    return sum(part.capital for part in inside) > 1 and is_title(inside)


def _inside(plain: str, quote: Quote) -> tuple[Token, ...]:
    return tuple(_token(match) for match in _TOKEN.finditer(plain, quote.inner_start, quote.inner_end))


@lru_cache(maxsize=1 << 14)
def _stem(text: str) -> str:
    """Return a word in small letters without a possessive ending; a story uses the same ones again and again."""
    low = text.lower()
    return low[:-2] if low.endswith("'s") else low.rstrip("'")


def _token(match: re.Match[str]) -> Token:
    text = match[0]
    start, end = match.span()
    if match.lastgroup != "word":
        dash = text == "-" and match.string[start - 1 : start] in ("", " ") and match.string[end : end + 1] == " "
        return Token("–" if dash else text, text, start, end, "mark")
    stem = _stem(text)
    return Token(text, stem, start, end, "word", text[0].isupper() or _ARTICLE.match(text) is not None)
