"""From a reply to Telegram's text, marks and buttons."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reply import Button, Reply, Span
from bot.telegram.rendering import asks, render
from tests.telegram.limits import check_keyboard, check_text, marked, units


def shown(reply: Reply, token: str | None = "abcdefghijkl") -> tuple[str, list[str]]:
    content = render(reply, token)
    entities = [entity.to_dict() for entity in content.entities]
    check_text(content.text, entities)
    check_keyboard(content.keyboard.to_dict() if content.keyboard else None)
    return content.text, list(marked(content.text, entities))


@pytest.mark.parametrize(
    ("reply", "words"),
    [
        pytest.param(Reply("Rao: no", (Span(0, 3, "bold"),)), ["Rao"], id="plain"),
        pytest.param(Reply("🎺🎺 Rao", (Span(3, 6, "bold"),)), ["Rao"], id="after characters of two units"),
        pytest.param(Reply("\n Rao \n", (Span(0, 6, "quote"),)), ["Rao"], id="white space at the edges"),
        pytest.param(Reply("a b", (Span(1, 2, "bold"),)), [], id="mark on white space"),
        pytest.param(Reply("Rao", (Span(2, 99, "fold"), Span(7, 9, "bold"))), ["o"], id="mark beyond the end"),
        pytest.param(
            Reply("one two", (Span(4, 7, "italic"), Span(0, 7, "quote"), Span(0, 3, "bold"))),
            ["one two", "one", "two"],
            id="outer marks first",
        ),
        pytest.param(Reply("\u200frtl Rao\u200f", (Span(5, 8, "bold"),)), ["Rao"], id="marks of direction"),
        pytest.param(Reply("Rao \ud83d x", (Span(6, 7, "bold"),)), ["x"], id="half a character"),
    ],
)
def test_marks_stand_on_their_words(reply, words):
    assert shown(reply)[1] == words


def test_a_link_keeps_its_address():
    content = render(Reply("see here", (Span(4, 8, "link", "https://x.example"),)), None)
    assert content.entities[0].url == "https://x.example"


@pytest.mark.parametrize("piece", ["word ", "🎺", "a paragraph of words\n\n", "x" * 5000])
def test_a_text_that_is_too_long_is_cut_between_words_and_says_so(piece):
    text, words = shown(Reply(piece * 3000, (Span(0, 15_000, "fold"),)))
    assert text.endswith("…")
    assert units(text) > 2000
    assert len(words) == 1


def test_past_a_hundred_marks_the_first_hundred_are_kept():
    assert len(shown(Reply("x " * 300, tuple(Span(2 * i, 2 * i + 1, "bold") for i in range(300))))[1]) == 100


def test_questions_have_rows_of_their_own_and_short_buttons_share_one():
    buttons = (
        Button("More passages", page=1),
        Button("In context", context=0),
        Button("Source", url="https://x.example"),
        Button("What did Rao say?", ask="What did Rao say?"),
        Button("Who is Rao?", ask="Who is Rao?"),
        Button("Back", page=0),
    )
    keyboard = render(Reply("x", buttons=buttons), "abcdefghijkl").keyboard
    assert keyboard is not None
    labels = [[key.text for key in row] for row in keyboard.inline_keyboard]
    assert labels == [["More passages", "In context", "Source"], ["What did Rao say?"], ["Who is Rao?"], ["Back"]]
    data = [key.callback_data for row in keyboard.inline_keyboard for key in row]
    assert [each and each.removeprefix("abcdefghijkl.") for each in data] == [
        "page.1", "context.0", None, "ask.0", "ask.1", "page.0",
    ]  # fmt: skip
    assert asks(Reply("x", buttons=buttons)) == ("What did Rao say?", "Who is Rao?")


def test_without_a_token_only_links_are_left():
    keyboard = render(
        Reply("x", buttons=(Button("More", page=1), Button("Source", url="https://x.example"))), None
    ).keyboard
    assert keyboard is not None
    assert [[key.text for key in row] for row in keyboard.inline_keyboard] == [["Source"]]
    assert render(Reply("x", buttons=(Button("More", page=1),)), None).keyboard is None


TEXTS = st.text(st.sampled_from("aé🎺 \n\t\u200f\u2067“"), min_size=1, max_size=40).filter(str.strip)


@given(TEXTS, st.lists(st.tuples(st.integers(-3, 45), st.integers(-3, 45), st.sampled_from(["bold", "italic"]))))
def test_whatever_is_marked_is_within_the_text_and_without_white_space_at_its_edges(text, spans):
    shown(Reply(text, tuple(Span(*span) for span in spans)))
