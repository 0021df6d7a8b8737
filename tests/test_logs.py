"""No token in any log: not in a line, not in its arguments, not in a traceback, at any level."""

import logging

import httpx
import pytest

from bot.logs import HIDDEN, redacting

SECRET = "123456:AAcanary-canary_canary-canary-canary"
HALF = SECRET.partition(":")[2]


@pytest.fixture
def written(caplog):
    """Log from DEBUG on without the secret; return what is written, by a handler that knows nothing of it."""
    before = logging.getLogRecordFactory()
    logging.setLogRecordFactory(redacting(SECRET))
    caplog.set_level(logging.DEBUG)
    yield lambda: caplog.text + "".join(f"{r.msg}{r.args}{r.exc_text}" for r in caplog.records)
    logging.setLogRecordFactory(before)


@pytest.mark.parametrize(
    ("message", "args"),
    [
        pytest.param(f"POST https://api.telegram.org/bot{SECRET}/getMe", (), id="in the text"),
        pytest.param("%s %s", ("POST", httpx.URL(f"https://api.telegram.org/bot{SECRET}/getMe")), id="in a URL object"),
        pytest.param("%r", ({"token": SECRET},), id="in a dict"),
        pytest.param("https://x.example/bot123456%%3A%s/getMe", (HALF,), id="percent-encoded"),
        pytest.param("%s", (HALF,), id="without the bot's number"),
        pytest.param("%d %s", ("not a number", SECRET), id="in a call that cannot be formatted"),
    ],
)
def test_a_token_is_taken_out_of(written, message, args):
    logging.getLogger("httpx").info(message, *args)
    assert HALF not in written()
    assert HIDDEN in written()


def test_a_token_is_taken_out_of_a_traceback_and_its_causes(written):
    try:
        try:
            raise OSError(f"cannot reach https://api.telegram.org/bot{SECRET}/getMe")
        except OSError as error:
            raise RuntimeError("no answer") from error
    except RuntimeError:
        logging.getLogger("bot").exception("update %s", 7)
    assert HALF not in written()
    assert f"bot{HIDDEN}/getMe" in written()
    assert "RuntimeError: no answer" in written()


def test_other_words_stay_as_they_are(written):
    logging.getLogger("bot").info("update %s of %s", 7, "AAcanary")
    assert "update 7 of AAcanary" in written()


async def test_what_the_http_library_says_at_debug_holds_no_token(written):
    def answer(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError(f"no way to {request.url}", request=request)

    async with httpx.AsyncClient(transport=httpx.MockTransport(answer)) as client:
        try:
            await client.get(f"https://api.telegram.org/bot{SECRET}/getMe")
        except httpx.ConnectError:
            logging.getLogger("bot").exception("failed")
    assert "no way to" in written()
    assert HALF not in written()
