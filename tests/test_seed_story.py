"""The client's story, asked as readers ask: what comes back, and what is told to be not there."""

from pathlib import Path

import pytest

from retrieval import Library, Story

LIBRARY = Library([Story.load(next((Path(__file__).parent.parent / "seeds").glob("*.txt")))])

WHOLE = [
    # question, all the paragraphs that answer, who speaks
    ("What has Robert O'Brien said?", [1, 2, 3, 7, 8], "Robert O’Brien"),
    ("what did the national security adviser say", [1, 2, 3, 7, 8], "Robert O’Brien"),
    ("What did O'Brein say?", [1, 2, 3, 7, 8], "Robert O’Brien"),
    ("bolten said what?", [9, 10, 11], "John Bolton"),
    ("what did the former national security adviser say?", [9, 10, 11], "John Bolton"),
    ("What does Mr. Bolton think?", [9, 10, 11], "John Bolton"),
    ("quote Bolton", [9, 10, 11], "John Bolton"),
    ("any comments from Bolton?", [9, 10, 11], "John Bolton"),
    ("What did O’Brien say about a vase?", [8], "Robert O’Brien"),
    ("what did O'Brien say about Stockholm?", [2], "Robert O’Brien"),
    ("what did O'Brien say about denuclearization", [3], "Robert O’Brien"),
    ("what did bolton tell axios about nuclear weapons", [10, 11], "John Bolton"),
    ("What did Kim Myong Gil say?", [5], "Kim Myong Gil"),
    ("what did north korea's top negotiator say?", [5], "Kim Myong Gil"),
    ("how did the State Department react?", [5], "State Department"),
    ("what did US officials say?", [4], "US officials"),
    ("What did the source say about Trump?", [6], None),
    ("Who is Kim Myong Gil?", [5], "Kim Myong Gil"),
    ("who's O'Brien", [1], "Robert O’Brien"),
    ("who said “encouraging sign”?", [8], "Robert O’Brien"),
    ("who rebuked the White House?", [9], "John Bolton"),
    ("who blames the US?", [4], "Kim Myong Gil"),
    ("who told Axios that the White House doesn't really mean it?", [10], "John Bolton"),
]


@pytest.mark.parametrize(("question", "numbers", "speaker"), WHOLE, ids=[row[0] for row in WHOLE])
def test_what_is_said(question: str, numbers: list[int], speaker: str | None) -> None:
    """All that somebody says, or says on a topic, and nothing that another says."""
    answer = LIBRARY.ask(question)
    assert [passage.paragraph.number for passage in answer.passages] == numbers
    if speaker:
        assert answer.speaker is not None
        assert answer.speaker.name.removeprefix("the ") == speaker


FIRST = [
    ("what is this article about", {1}),
    ("give me a summary please", {1}),
    ("Where did the talks take place?", {2, 4}),
    ("in which city were the working-level talks held?", {2, 4}),
    ("how long was the discussion?", {5}),
    ("why is Trump politically vulnerable?", {6}),
    ("who thinks Trump is vulnerable", {6}),
    ("what did Kim promise for Christmas?", {7, 8}),
    ("did North Korea send the gift?", {7, 8}),
    ("did Kim Myong Gil blame the US?", {4}),
    ("did Bolton praise the White House?", {9}),
    ("What does North Korea want to stop?", {4, 5, 11}),
    ("who disagreed with Kim's characterization?", {5}),
    ("what could North Korea resume?", {7}),
]


@pytest.mark.parametrize(("question", "numbers"), FIRST, ids=[row[0] for row in FIRST])
def test_a_fact_comes_first(question: str, numbers: set[int]) -> None:
    """The first passage is one that tells."""
    answer = LIBRARY.ask(question)
    assert answer.passages
    assert answer.passages[0].paragraph.number in numbers


REFUSED = [
    "What did Donald Trump say?",
    "what did Angela Merkel say?",
    "What did Michael Bolton say about music?",
    "what did Bolton say about football?",
    "who won the world cup?",
    "how do I subscribe to the newsletter?",
    "what's the weather in El Paso",
    "asdf qwer zxcv",
    "good morning!",
    "who wrote Hamlet?",
    "did O'Brien resign?",
    "did Bolton blame Trump?",
    "did Kim Myong Gil call the talks good?",
]


@pytest.mark.parametrize("question", REFUSED)
def test_an_honest_no(question: str) -> None:
    """What the story does not tell is not answered with the nearest thing."""
    answer = LIBRARY.ask(question)
    assert not answer.found
    assert answer.passages == ()
