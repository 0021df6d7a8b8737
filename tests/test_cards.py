"""The replies that stand still: welcome, help, which stories are loaded."""

import pytest

from bot.replies import help_text, story_card, welcome
from bot.replies.manuscript import MOST_UNITS, units
from bot.reply import Reply
from retrieval import Library
from tests.answers import BRIDGE, make_story

NOTHING = Library([])


def test_the_welcome_names_the_story_and_gives_a_question_to_press() -> None:
    """A new reader needs to know no command."""
    shown = welcome(Library([BRIDGE]))
    assert "Bridge stays shut until spring · Ellin Radio" in shown.text
    assert "What is the story about?" in [button.ask for button in shown.buttons]


def test_the_story_card_says_where_the_story_comes_from() -> None:
    """Title, outlet, date, author, length."""
    story = make_story(byline="Ines Holt")
    lines = story_card(Library([story])).text.splitlines()
    assert lines[:2] == ["Bridge stays shut until spring · Ellin Radio", "3 Feb 2024, Ines Holt, 5 paragraphs"]


@pytest.mark.parametrize("shown", [welcome(NOTHING), story_card(NOTHING)], ids=["welcome", "story card"])
def test_without_a_story_they_say_so(shown: Reply) -> None:
    """And offer no question that nothing could answer."""
    assert "I have no story yet." in shown.text
    assert not shown.buttons


def test_many_stories_fit_into_a_message() -> None:
    """A shelf of stories is counted, not listed to its end."""
    many = Library([make_story("A long walk.", name=f"story {n}", outlet="o" * 300) for n in range(60)])
    for shown in (welcome(many), story_card(many)):
        assert units(shown.text) <= MOST_UNITS
    assert "and 57 more articles." in welcome(many).text
    assert "and 50 more articles." in story_card(many).text


def test_help_fits_a_phone() -> None:
    """A screen of short lines."""
    assert len(help_text().text) < 600
