"""The log: one line a record on standard error, and no secret in any record, wherever it comes from."""

import logging
import re
import sys
from collections.abc import Callable
from urllib.parse import quote

HIDDEN = "[token]"
_LONG = 16
"""Characters from which on the secret half of a token is looked for by itself."""


def set_up(level: str, secret: str) -> None:
    """Log from a level on, with a secret taken out of every record."""
    logging.setLogRecordFactory(redacting(secret))
    logging.basicConfig(level=level, stream=sys.stderr, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    if level != "DEBUG":
        for talkative in ("httpx", "httpcore"):
            logging.getLogger(talkative).setLevel(logging.WARNING)


def redacting(secret: str) -> Callable[..., logging.LogRecord]:
    """Return a maker of records without the secret: in the text, its arguments (URLs), the traceback.

    At the root: a filter on a logger misses what its children log, one on a handler what other handlers write.
    """
    pattern = re.compile("|".join(re.escape(form) for form in _forms(secret)))

    def clean(text: str) -> str:
        return pattern.sub(HIDDEN, text)

    def make(*args: object, **kwargs: object) -> logging.LogRecord:
        record = logging.LogRecord(*args, **kwargs)  # type: ignore[arg-type]
        record.msg, record.args = clean(_text(record)), ()
        if record.exc_info and record.exc_info[0]:
            record.exc_text = clean(logging.Formatter().formatException(record.exc_info))
        return record

    return make


def _text(record: logging.LogRecord) -> str:
    try:
        return record.getMessage()
    except Exception:  # a wrong call of some library must not cost its line
        return f"{record.msg} {record.args!r}"


def _forms(secret: str) -> list[str]:
    """Return the ways in which a token is written: plain, in a URL, without the bot's number; the longest first."""
    half = secret.partition(":")[2]
    forms = {secret, quote(secret, safe=""), half if len(half) >= _LONG else secret}
    return sorted(forms, key=len, reverse=True)
