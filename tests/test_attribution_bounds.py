"""Attribution on hostile and on long text: it never fails, and its work grows with the text's length, not faster."""

import sys
from types import FrameType

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from retrieval.attribution import read
from retrieval.people.description import described

MARKS = [*"“”\"'‘’«»—()[,.:; 🎉\u202e\x00𝔘\né", "''", "--", ", ", ". ", "? ", "… "]
WORDS = "Ann Roe |O’Brien’s |the mayor |he |said |told |according to |and |who |that |reports |of |Mr. |U.S. |was |not "
PIECES = st.sampled_from([*MARKS, *WORDS.split("|"), "saying ", "Monday "])
ARTICLES = st.lists(st.lists(PIECES, max_size=40).map("".join), max_size=4)


@given(ARTICLES)
@example(["Monday :", "Monday :", "Monday :"])  # turns of a transcript in which nobody says a word
@settings(max_examples=150, deadline=None)
def test_hostile_punctuation(article: list[str]) -> None:
    """Whatever marks meet, every statement is a stretch of its paragraph, and its speaker one of the cast."""
    reading = read(article)
    names = {figure.name for figure in reading.cast.figures}
    for statement in reading.statements:
        assert 0 <= statement.start < statement.end
        assert statement.text == article[statement.paragraph - 1][statement.start : statement.end]
        assert statement.speaker is None or statement.speaker.name in names


@given(st.text(max_size=60))
@settings(max_examples=100, deadline=None)
def test_names_of_any_kind(name: str) -> None:
    """Any text may be asked for as a name or a role."""
    cast = read(["Ann Roe, the mayor, said it was late. Kim Jong Un and the FBI said nothing."]).cast
    assert set(cast.named(name)) <= set(cast.figures)
    assert set(described(name, cast)) <= set(cast.figures)


def _calls(article: list[str]) -> int:
    """Count the Python calls that reading an article takes."""
    count = 0

    def tally(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event == "call"

    before = sys.getprofile()
    sys.setprofile(tally)
    try:
        read(article)
    finally:
        sys.setprofile(before)
    return count


PARAGRAPHS = {
    "news": ["“It is safe,” said Ann Roe, the engineer. She added that Paul Lind, 41, had told them so on Monday."],
    "one speaker a paragraph": ["Ann Roe{n} of Dover said that the bridge was safe, according to the ministry."],
}
LINES = {
    "open marks": "“ ",
    "straight marks": '" ',
    "single marks": "'a ",
    "commas": "Roe, ",
    "names": "Ann Roe and ",
    "cues": "said that ",
    "stops": "a. ",
    "dashes": "— ",
    "brackets": "(a ",
}


@pytest.mark.parametrize("paragraphs", PARAGRAPHS.values(), ids=PARAGRAPHS.keys())
def test_work_is_linear_in_paragraphs(paragraphs: list[str]) -> None:
    """Four times the paragraphs take about four times the calls."""
    small, large = ([p.format(n=n) for n in range(size) for p in paragraphs] for size in (60, 240))
    assert _calls(large) < 5 * _calls(small)


@pytest.mark.parametrize("piece", LINES.values(), ids=LINES.keys())
def test_work_is_linear_in_a_line(piece: str) -> None:
    """Four times the marks in one paragraph take about four times the calls."""
    assert _calls([piece * 1200]) < 5 * _calls([piece * 300]) + 200
