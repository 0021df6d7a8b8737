"""Who speaks for a body: "a spokeswoman for the Ministry", "Dover Foods denied it. Spokesman Ben Roe said"."""

import re

from retrieval.attribution import Cast, Figure
from retrieval.attribution.forms import content_words
from retrieval.level import level

_SPEAKS_FOR = re.compile(r"\bspokes(?:man|woman|person|people)\b")


def voices_of(body: Figure, cast: Cast) -> tuple[Figure, ...]:
    """Return who speaks for a body: whose role names it, else who is a spokesman and is told of right after it."""
    if body.kind == "person":
        return ()
    name = content_words(level(body.name))
    told = tuple(f for f in cast.figures if any(is_voice(calling, name) for calling in (f.name, *f.roles)))
    return told or tuple(f for f in cast.figures if _is_plain_voice(f) and _is_alone_before(body, f, cast))


def is_voice(calling: str, body: frozenset[str]) -> bool:
    """Tell whether what somebody is called makes them speak for a body of this name."""
    return bool(_SPEAKS_FOR.search(calling.lower())) and bool(body) and body <= content_words(level(calling))


def _is_plain_voice(figure: Figure) -> bool:
    """Tell whether somebody is a spokesman, and nothing says whose."""
    return figure.kind == "person" and any(_SPEAKS_FOR.fullmatch(role.lower()) for role in figure.roles)


def _is_alone_before(body: Figure, voice: Figure, cast: Cast) -> bool:
    """Tell whether a body is the only one that the paragraph names before it first names somebody."""
    first = voice.mentions[0]
    bodies = [f for f in cast.figures if f.kind == "organisation"]
    named = [f for f in bodies if any(m.paragraph == first.paragraph and m.start < first.start for m in f.mentions)]
    return named == [body]
