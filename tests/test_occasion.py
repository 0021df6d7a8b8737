"""When and where words were said: told by the sentence around them, not by the words."""

import pytest

from bot.conversation import Conversation, Place
from retrieval import Library, Reason, Story

LIBRARY = Library(
    [
        Story.from_paragraphs(
            [
                "Ann Roe, the harbour master, said on Monday that the pier would close.",
                "“We leave next year,” Roe said. “Nobody told us in London.”",
                "Speaking at the Larn town hall, Cal Poe said: “I was never asked.” The hall was full last night.",
            ],
            name="pier",
        )
    ]
)


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("when did Roe say “the pier would close”?", 1),
        ("when did Roe say “We leave next year”?", None),
        ("where did Roe say “Nobody told us in London”?", None),
        ("where did Poe say “I was never asked”?", 3),
        ("when did Poe say “I was never asked”?", None),
    ],
)
def test_when_and_where_something_was_said(question: str, number: int | None) -> None:
    """Else it is a no that shows the words, plainly not an answer."""
    answer = LIBRARY.ask(question)
    assert [passage.paragraph.number for passage in answer.passages] == ([number] if number else [])
    assert answer.found or (answer.reason is Reason.NO_ANSWER and answer.nearest)


def test_when_alone_asks_of_the_words_just_shown() -> None:
    """ "When?" after somebody's words is made whole, and answered from the sentence that they stand in."""
    talk, here = Conversation(LIBRARY), Place(1, None, 1)
    talk.ask("what did Roe say about the pier?", here)
    assert "said on Monday" in talk.ask("when?", here).text
    talk.ask("what did Poe say?", here)
    assert "Larn town hall" in talk.ask("where?", here).text
    assert "does not say" in talk.ask("when?", here).text


MOOR = Library(
    [
        Story.from_paragraphs(
            [
                "The moor will be drained, its owners told councillors on Friday.",
                "Agent Tom Birch said it was wet.",
                "Birch spoke at a noisy hearing in Larn.",
                "“It breeds flies,” he told the panel. “It stinks.”",
                "Walker Jo Lyle said it was lovely. “I wept,” she told the Larn Echo.",
            ],
            name="moor",
        )
    ]
)


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("what did Birch say at the hearing?", [4]),
        ("what did Lyle say at the hearing?", []),
        ("what did Birch say at the wedding?", []),
        ("what did Birch say to councillors?", [2, 4]),
        ("what did Lyle say to councillors?", []),
    ],
)
def test_said_at_a_place_or_to_those_whom_the_story_names_elsewhere(question: str, numbers: list[int]) -> None:
    """From where the story tells of them there; to "the panel", where others speak to councillors by name."""
    assert [passage.paragraph.number for passage in MOOR.ask(question).passages] == numbers
