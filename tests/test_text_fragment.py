"""Links to the words of a page."""

import pytest

from bot.replies.text_fragment import source_link

PAGE = "https://news.example/bridge"
LONG = "The old bridge at Port Ellin will stay shut until the first week of spring, the harbour’s engineer said."


@pytest.mark.parametrize(
    ("url", "words", "link"),
    [
        pytest.param(PAGE, "It is shut.", f"{PAGE}#:~:text=It%20is%20shut%2E", id="short"),
        pytest.param(PAGE, "a half-hour, no?", f"{PAGE}#:~:text=a%20half%2Dhour%2C%20no%3F", id="marks of its own"),
        pytest.param(
            PAGE, "“Shut,” she’d", f"{PAGE}#:~:text=%E2%80%9CShut%2C%E2%80%9D%20she%E2%80%99d", id="curly marks"
        ),
        pytest.param(
            PAGE,
            LONG,
            f"{PAGE}#:~:text=The%20old%20bridge%20at%20Port,spring%2C%20the%20harbour%E2%80%99s%20engineer%20said%2E",
            id="long",
        ),
        pytest.param(f"{PAGE}#top", "Shut", f"{PAGE}#top:~:text=Shut", id="a fragment already"),
        pytest.param(PAGE, "", PAGE, id="no words"),
        pytest.param("javascript:alert(1)", "Shut", None, id="not of the web"),
        pytest.param("https:///nowhere", "Shut", None, id="no host"),
        pytest.param("https://[broken", "Shut", None, id="broken"),
        pytest.param("https://news.example/a b", "Shut", None, id="a space"),
        pytest.param("", "Shut", None, id="none"),
    ],
)
def test_a_link_opens_the_page_at_the_words(url: str, words: str, link: str | None) -> None:
    """Everything is percent-encoded, a long passage is its first and last words."""
    assert source_link(url, words) == link
