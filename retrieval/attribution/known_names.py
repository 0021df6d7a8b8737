"""What the names of an article tell of one another: where a doubtful one begins, and which words are names here."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from retrieval.attribution.forms import surname
from retrieval.attribution.names import NO_NAME_ALONE, PERSON_WORDS, Name
from retrieval.attribution.runs import WORDS_TOO
from retrieval.attribution.tokens import Text, Token
from retrieval.rarity import is_common

_NO_NAMES = WORDS_TOO | NO_NAME_ALONE


def surnames_among_words(names: Iterable[Name], lower_case: Collection[str]) -> frozenset[str]:
    """Return the family names of an article's people that are words too: "Ann Read", "Paul Small"."""
    last = {surname(name.words) for name in names if name.kind == "person" and not (name.doubtful or name.quoted)}
    return frozenset(
        word for word in last if word in WORDS_TOO or word in NO_NAME_ALONE or is_common(word) or word in lower_case
    )


def full_names(names: Iterable[Name]) -> frozenset[tuple[str, ...]]:
    """Return the words of those full names of people of which it is sure where they begin and end."""
    return frozenset(
        name.words
        for name in names
        if name.kind == "person" and len(name.words) > 1 and not (name.doubtful or name.headline or name.quoted)
    )


def trim(text: Text, name: Name, known: Collection[tuple[str, ...]]) -> Name | None:
    """Return a doubtful name cut to a known one inside it: "Ann Roe" of "Nine Odd Things Ann Roe Has Done".

    None for a long run of a headline's words in which nobody is known.
    """
    if name.quoted or not name.doubtful or len(name.words) < 3 or name.words in known:
        return name
    sentence = next(one for one in text.sentences if one.start <= name.start < one.end)
    run = [t for t in sentence.tokens if name.start <= t.start < name.end and t.kind == "word"]
    low = [token.low for token in run]
    for size in range(len(run) - 1, 1, -1):
        for at in range(len(run) - size + 1):
            if tuple(low[at : at + size]) in known:
                start, end = run[at].start, min(run[at + size - 1].end, name.end)
                return replace(
                    name, start=start, end=end, first=start, words=tuple(low[at : at + size]), doubtful=False
                )
    surnames = {surname(one) for one in known}
    for token in (run[-1], run[0]):
        if name.headline and token.low in surnames:
            end = min(token.end, name.end)
            return replace(name, start=token.start, end=end, first=token.start, words=(token.low,), kind="unknown")
    return None if name.headline and len(name.words) > PERSON_WORDS else name


def shield(text: Text, names: Iterable[Name], surnames: Collection[str]) -> Text:
    """Return the text with the words in names kept from the rules, which would read "said Will Roe" as a verb."""
    sure = (name for name in names if name.words[0] in surnames or (name.kind == "person" and not name.doubtful))
    spans = [(name.start, name.end) for name in sure if not WORDS_TOO.isdisjoint(name.words)]
    if not spans:
        return text

    def shielded(token: Token) -> Token:
        inside = token.low in WORDS_TOO and token.capital and any(start <= token.start < end for start, end in spans)
        return token._replace(low=token.text) if inside else token

    sentences = (replace(one, tokens=tuple(map(shielded, one.tokens))) for one in text.sentences)
    return replace(text, sentences=tuple(sentences))
