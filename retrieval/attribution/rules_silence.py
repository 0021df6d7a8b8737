"""Who had nothing to say: refusals to comment and questions without a reply, told as such."""

from collections.abc import Sequence

from retrieval.attribution import words
from retrieval.attribution.adverbials import skip_back
from retrieval.attribution.insertions import subject
from retrieval.attribution.saying import Saying
from retrieval.attribution.tokens import Token

SILENT = frozenset(
    "comment commented respond responded reply replied return returned answer answered reached available "
    "unavailable".split()
)
"""Words that end a refusal: "did not respond", "could not be reached", "declined to comment", "had no comment"."""
_REFUSES = frozenset("declined declines declining refused refuses refusing".split())
_HAVE = frozenset("had has have offered made gave".split())
_ABOUT = frozenset(
    "comment call calls email emails e-mail e-mails message messages request requests question questions".split()
)
_REACH = 7


def silence(tokens: Sequence[Token], at: int) -> Saying | None:
    """The ministry did not immediately respond to a request for comment.

    Covers "declined to comment", "could not be reached", "had no comment"; what is told begins with the verb.
    """
    if tokens[at].low not in SILENT:
        return None
    start = _verb_start(tokens, at)
    if start is None or not start or not _is_asked(tokens, at):
        return None
    inherits = tokens[start - 1].low in ("and", "but") or (tokens[start - 1].text == "," and start > 1)
    source = subject(tokens, start)
    if source is None and not inherits:
        return None
    begins = start if source is None else source[0]
    return Saying(at, source, begins, start, "silence", "declined", inherits=source is None)


def _verb_start(tokens: Sequence[Token], at: int) -> int | None:
    """Return where the words of refusal before `at` begin, None where there are none."""
    low = [token.low for token in tokens[max(0, at - _REACH) : at]]
    if low[-2:-1] and low[-2] in _REFUSES and low[-1] == "to":
        return skip_back(tokens, at - 2)
    if low and low[-1] in _REFUSES:
        return skip_back(tokens, at - 1)
    if low[-1:] == ["no"] and low[-2:-1] and low[-2] in _HAVE:
        return skip_back(tokens, at - 2)
    start = skip_back(tokens, at)
    between = tokens[start:at]
    denied = any(words.negates(token.low) for token in between)
    return start if denied or (tokens[at].low == "unavailable" and between) else None


def _is_asked(tokens: Sequence[Token], at: int) -> bool:
    """Whether a comment or an answer was sought: not "did not return to the town", "was not available in shops"."""
    rest = {token.low for token in tokens[at : at + _REACH]}
    if tokens[at].low in ("comment", "commented", "respond", "responded", "reply", "replied"):
        return True
    return bool(rest & _ABOUT) or (tokens[at].low == "reached" and tokens[at - 1].low == "be")
