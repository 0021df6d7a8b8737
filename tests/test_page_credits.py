"""Who wrote a page and when, as its own lines tell: never guessed."""

from datetime import date

import pytest

from retrieval import Story

HEADLINE = "Ferry to Stenness runs again after winter repairs"
BODY = [
    "The ferry to Stenness runs again after two months of repairs, the harbour board said on Monday.",
    "“She is as dry as a bone,” said Magnus Rendall, the skipper, who took the first ferry across at dawn.",
    "The repairs cost 80,000 pounds and were paid for by the islands council after a vote in January.",
]


@pytest.mark.parametrize(
    ("lines", "byline", "day"),
    [
        pytest.param(["By Inga Flett", "Published: Feb. 3, 2031 at 6:10 PM GMT"], "Inga Flett", (2031, 2, 3), id="TV"),
        pytest.param(
            ["BY INGA FLETT AND TOM ISBISTER", "Updated 11:52 AM GMT, February 3, 2031"],
            "INGA FLETT AND TOM ISBISTER",
            (2031, 2, 3),
            id="wire",
        ),
        pytest.param(
            [
                "Inga Flett Islands correspondent",
                "Mon 3 Feb 2031 06.00 GMT",
                "Last modified on Tue 4 Feb 2031 13.45 GMT",
            ],
            "Inga Flett Islands correspondent",
            (2031, 2, 3),
            id="broadsheet",
        ),
        pytest.param(
            [
                "By Inga Flett | iflett@orcadian.example | Orkney Ledger",
                "UPDATED: February 4, 2031 | PUBLISHED: February 3, 2031",
            ],
            "Inga Flett",
            (2031, 2, 3),
            id="metro daily",
        ),
        pytest.param(["Posted on 3 February 2031 by Inga Flett"], "Inga Flett", (2031, 2, 3), id="blog"),
        pytest.param(["Staff Writer", "3 hours ago"], None, None, id="neither"),
        pytest.param(
            ["North of Scotland Correspondent", "03/02/2031"], None, None, id="a post, and a day of two readings"
        ),
        pytest.param(["By", "Feb. 31, 2031"], None, None, id="no name, and no such day"),
        pytest.param([], None, None, id="nothing"),
    ],
)
def test_byline_and_day_are_read_off_the_page(
    lines: list[str], byline: str | None, day: tuple[int, int, int] | None
) -> None:
    """They stand between the headline and the story; a day of publication goes before one of an update."""
    origin = Story.from_text("\n\n".join(["Menu", "Sport", HEADLINE, *lines, *BODY])).origin
    assert origin.byline == byline
    assert origin.published == (date(*day) if day else None)


def test_what_is_printed_further_down_is_another_storys() -> None:
    """Dates and names in the story or below it are not its own."""
    below = ["Most read", "Seal pups counted", "By Jan Foubister", "4 March 2029"]
    origin = Story.from_text("\n\n".join([HEADLINE, *BODY, *below])).origin
    assert (origin.byline, origin.published) == (None, None)


def test_the_header_goes_before_the_page() -> None:
    """What an operator tells is taken for true."""
    header = "---\nbyline: Rosa Linklater\ndate: 2031-02-05\n---\n"
    origin = Story.from_text(header + "\n\n".join([HEADLINE, "By Inga Flett", "3 February 2031", *BODY])).origin
    assert (origin.byline, origin.published) == ("Rosa Linklater", date(2031, 2, 5))
