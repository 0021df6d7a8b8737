"""What a link t.me/bot?start=... asks of the bot: a question, or the stories, within the payload's 64 characters."""

import base64
import binascii

STORY = "story"
_MOST = 64


def payload(question: str) -> str | None:
    """Return the payload that asks a question; None where it is too long for a link.

    >>> payload("Who is Ana?")
    'q-V2hvIGlzIEFuYT8'
    """
    coded = "q-" + base64.urlsafe_b64encode(question.encode("utf-8", "replace")).decode().rstrip("=")
    return coded if len(coded) <= _MOST else None


def question(payload: str) -> str | None:
    """Return the question that a payload asks; None where it asks none.

    >>> question("q-V2hvIGlzIEFuYT8")
    'Who is Ana?'
    >>> question("q-?"), question("hello")
    (None, None)
    """
    if not payload.startswith("q-"):
        return None
    try:
        return (
            base64.b64decode(payload[2:] + "=" * (-len(payload[2:]) % 4), b"-_", validate=True).decode().strip() or None
        )
    except (binascii.Error, UnicodeDecodeError, ValueError):
        return None
