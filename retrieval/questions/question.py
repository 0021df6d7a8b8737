"""What a reader asks: the kind of a question, whom and what it is about."""

import re
from dataclasses import dataclass, replace
from typing import Literal

from retrieval.level import level
from retrieval.questions.frames import COURTESY, COURTESY_AFTER, GREETING, OF_STORIES, Kind, frames

__all__ = ["Kind", "Question", "understand"]

LONGEST = 600
"""Characters of a question that are read for its frame; what follows is still searched for."""

_QUOTED = re.compile(r'"([^"]{2,200})"|(?<![^\W_])\'([^\']{2,200})\'(?![^\W_])')
_SOURCE = re.compile(
    r"[\s,]+(?:in|from|according to) (?:the|that|this) (?P<source>(?!news\b)[^?,]{2,80}?) (?:story|article|piece)"
    r"[\s?!.]*$"
)
_OF_A_STORY = re.compile(
    r"\b(?:the|that|this) (?:"
    r"(?P<source>(?:(?!(?:news|the|this|that|of|an?)\b)[^\s?,]{1,30} ){1,5}?)(?:story|article|piece)\b"
    r"|(?:story|article|piece) (?:about|on) (?P<matter>[^?,]{2,60}?)(?=(?: about)?[\s?!.]*$))"
)
"""A story named by what it is about, in a question about the story itself."""
_WHICH_STORY = re.compile(
    r"\s*(?:(?:which|what) (?:story|article|stories|articles)|is there an? (?:story|article))"
    r"(?: that)?(?: (?:is|are|was|talks?|tells?|writes?|reports?))? "
    r"(?:about|on|mentions?|covers?|deals? with) (?P<source>[^?]{2,60}?)[\s?!.]*"
)
"""A story is looked for by what it is about."""
_DENIES = ("den", "disput", "reject", "refut", "rebut")
_BEFORE = re.compile(r"[^\w\"'($]*")
_NO_AUDIENCE = frozenset({"us", "me", "the story", "the article", "people", "everyone", "them"})


@dataclass(frozen=True)
class Question:
    """A question, understood as far as its own words go (no story is looked at)."""

    text: str
    """As asked."""
    kind: Kind
    content: str
    """The words to search with: the question without courtesies and, where words are asked for, without its frame."""
    speaker: str | None = None
    """Whom it asks about, in the question's words: "o'brien", "the former national security adviser"."""
    audience: str | None = None
    topic: str | None = None
    """What X spoke about ("... about the gift")."""
    quoted: tuple[str, ...] = ()
    """Words that the question itself puts in quote marks."""
    polarity: Literal["said", "denied", "declined"] = "said"
    """What the speaker is asked to have done: "did X deny Y?" wants denials."""
    deed: str | None = None
    """The verb of a "who" that asks for more than saying: "blamed" of "who blamed the US?"."""
    claims: bool = False
    """Whether the topic is a clause that somebody is to have said is so: "the ferry sails"."""
    otherwise: "Question | None" = None
    """How it reads where the stories do not know whom it names: "house prices quotes" asks for facts."""
    source: str | None = None
    """The story that is asked, in the question's words: "KVIA" of "... in the KVIA story"."""


def understand(text: str) -> Question:
    """Read a question.

    >>> understand("And what did O’Brien tell Axios about the gift?").speaker
    'O’Brien'
    """
    if sourced := _SOURCE.search(_lower(level(text)), max(0, len(text) - LONGEST)):
        return replace(understand(text[: sourced.start()]), text=text, source=text[slice(*sourced.span("source"))])
    if looked_for := _WHICH_STORY.fullmatch(_lower(level(text[:LONGEST]))):
        return Question(text, Kind.STORIES, text, source=text[slice(*looked_for.span("source"))])
    question = _read(text)
    named = None if question.kind in OF_STORIES else _OF_A_STORY.search(_lower(level(text[:LONGEST])))
    return (named and _about_story(text, named)) or question


def _read(text: str) -> Question:
    """Read a question that names no story."""
    plain = _lower(level(text))
    quoted = tuple(text[m.start(m.lastindex) : m.end(m.lastindex)] for m in _QUOTED.finditer(plain) if m.lastindex)
    start, end = _asked(plain)
    asked = text[start:end]
    if GREETING.fullmatch(plain.strip()[:LONGEST]):
        return Question(text, Kind.GREETING, "")
    loose: list[Question] = []
    for kind, frame in frames():
        if match := frame.fullmatch(plain[start : min(end, start + LONGEST)]):
            question = _framed(text, asked, kind, match, quoted)
            if "loose" not in match.re.groupindex:
                return _else(loose, question)
            loose.append(question)
    return _else(loose, Question(text, Kind.WHAT if re.search(r"\w", asked) else Kind.NONE, asked, quoted=quoted))


def _about_story(text: str, named: re.Match[str]) -> Question | None:
    """Return a question about a story itself with the story named apart: "who wrote the ferry story?"."""
    question = _read(f"{text[: named.start()]}the story{text[named.end() :]}")
    source = text[slice(*named.span(str(named.lastgroup)))].strip()
    return replace(question, text=text, source=source) if question.kind in OF_STORIES else None


def _else(loose: list[Question], sure: Question) -> Question:
    """Return the first loose reading, with the sure one for where it does not hold."""
    return replace(loose[0], otherwise=sure) if loose else sure


def _lower(text: str) -> str:
    """Return the text in lower case at the same length (a few capitals grow when they are lowered)."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _asked(plain: str) -> tuple[int, int]:
    """Return where the question stands without the courtesies around it."""
    before = _BEFORE.match(plain)
    start = before.end() if before else 0
    while courtesy := COURTESY.match(plain, start):
        start = courtesy.end()
    tail = COURTESY_AFTER.search(plain, max(start, len(plain) - 60))
    return start, tail.start() if tail else len(plain)


def _framed(text: str, asked: str, kind: Kind, match: re.Match[str], quoted: tuple[str, ...]) -> Question:
    """Return the question with the parts that its frame names, in the reader's own characters."""

    def part(name: str) -> str | None:
        if name not in match.re.groupindex or match[name] is None:
            return None
        return asked[match.start(name) : match.end(name)].strip(" ,;:\"“”'‘’") or None

    speaker, audience, topic, denied = part("speaker"), part("audience"), part("topic"), part("denied")
    content = (topic or "") if kind in (Kind.SAID, Kind.WHO_SAID) else asked
    polarity: Literal["said", "denied", "declined"] = _polarity(denied.lower()) if denied else "said"
    if audience and audience.lower() in _NO_AUDIENCE:
        audience = None
    quoted = tuple(words for words in quoted if words not in (speaker or ""))  # a nickname is not what was said
    return Question(
        text, kind, content, speaker, audience, topic, quoted, polarity, part("deed") or denied, bool(part("claim"))
    )


def _polarity(verb: str) -> Literal["denied", "declined"]:
    """Return what a verb of not saying asks for: a denial, or that somebody kept silent."""
    return "denied" if verb.startswith(_DENIES) else "declined"
