"""A reply in a terminal: wrapped, marked only where colours are wanted, and harmless."""

import io

import pytest

from bot.replies.manuscript import Manuscript
from bot.reply import Button, Reply
from bot.terminal import Screen

PLAIN = Screen(width=30)
COLOURED = Screen(width=30, colour=True)


def quoted(words: str, bold: tuple[int, int] | None = None) -> Reply:
    sheet = Manuscript().add("Ann Lee", "bold").add(":").line()
    start = sheet.end
    sheet.add(words, "quote")
    if bold:
        sheet.mark(start + bold[0], start + bold[1], "bold")
    return sheet.line().add("¶1, reported", "italic").line().add("The end").reply([Button("More passages", page=1)])


def test_a_quote_stands_behind_a_bar_and_is_wrapped() -> None:
    """Every row of the story's words has the bar; no row is wider than the screen."""
    rows = PLAIN.show(quoted("The ferry will run every half hour until the bridge is mended.")).split("\n")
    assert rows == [
        "Ann Lee:",
        "| The ferry will run every",
        "| half hour until the bridge",
        "| is mended.",
        "¶1, reported",
        "",
        "The end",
        "",
        "[1] More passages",
    ]


def test_what_answers_is_bright_across_rows() -> None:
    """A mark that runs over a row's end is taken up on the next."""
    rows = COLOURED.show(quoted("one two three four five six seven eight", (4, 39)), numbered=False).split("\n")
    assert rows[1] == "\x1b[36m| \x1b[0mone \x1b[1mtwo three four five six\x1b[0m"
    assert rows[2] == "\x1b[36m| \x1b[0m\x1b[1mseven eight\x1b[0m"
    assert rows[3] == "\x1b[2m¶1, reported\x1b[0m"


@pytest.mark.parametrize(
    ("words", "rows"),
    [
        pytest.param("x" * 40, ["| " + "x" * 28, "| " + "x" * 12], id="a word longer than a row"),
        pytest.param("新闻" * 10, ["| " + "新闻" * 7, "| " + "新闻" * 3], id="characters of two columns"),
        pytest.param("e\u0301" * 28, ["| " + "e\u0301" * 28], id="combining marks take no column"),
        pytest.param("a\x1b[2Jb\x07\rc", ["| a[2Jbc"], id="escapes do not reach the terminal"),
    ],
)
def test_rows_fit(words: str, rows: list[str]) -> None:
    """Rows are counted in columns, not in characters."""
    assert PLAIN.show(quoted(words), numbered=False).split("\n")[1:-3] == rows


def test_a_link_shows_its_address() -> None:
    """A terminal cannot press a link."""
    shown = Reply("Here.", buttons=(Button("Source", url="https://news.example/a#:~:text=It%20is%20shut"),))
    assert PLAIN.show(shown).endswith("[1] Source: https://news.example/a")


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True

    def fileno(self) -> int:
        raise io.UnsupportedOperation


@pytest.mark.parametrize(
    ("stream", "environ", "colour"),
    [
        pytest.param(Terminal(), {}, True, id="a terminal"),
        pytest.param(Terminal(), {"NO_COLOR": "1"}, False, id="NO_COLOR"),
        pytest.param(Terminal(), {"NO_COLOR": ""}, True, id="NO_COLOR set to nothing"),
        pytest.param(Terminal(), {"TERM": "dumb"}, False, id="a dumb terminal"),
        pytest.param(io.StringIO(), {}, False, id="a pipe"),
    ],
)
def test_colours_only_where_they_are_wanted(stream: io.StringIO, environ: dict[str, str], colour: bool) -> None:
    """A file or a pipe gets no escapes, nor does a reader who asks for none."""
    assert Screen.of(stream, environ).colour is colour
