"""Questions that leave out what a reader has seen: which, stands in their text, so that they can be asked again."""

import re
from collections.abc import Sequence

Seen = tuple[str, int]
"""A paragraph that was shown: its story's name and its number."""

MOST_LEFT_OUT = 200

_APART = re.compile(r", apart from (¶.+)$")
_ENTRY = re.compile(r"¶(.+?):(\d+)(?=, ¶|$)")


def leave_out(question: str, seen: Sequence[Seen]) -> str:
    """Return a question that leaves out paragraphs, the latest two hundred at most.

    >>> leave_out("What did Ann Lee say?", [("fire", 3)])
    'What did Ann Lee say, apart from ¶fire:3'
    """
    if not seen:
        return question
    named = ", ".join(f"¶{story}:{number}" for story, number in seen[-MOST_LEFT_OUT:])
    return f"{question.rstrip(' ?')}, apart from {named}"


def left_out(text: str) -> tuple[str, frozenset[Seen]]:
    """Return a question without what `leave_out` added, and the paragraphs that it leaves out.

    >>> left_out("What did Ann Lee say, apart from ¶fire:3")
    ('What did Ann Lee say?', frozenset({('fire', 3)}))
    """
    found = _APART.search(text)
    if not found:
        return text, frozenset()
    places = frozenset((story, int(number)) for story, number in _ENTRY.findall(found[1]))
    return f"{text[: found.start()]}?", places
