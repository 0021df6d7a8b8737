"""A yes or a no is asked of what somebody does, and what names them alone does not answer it."""

import pytest

from retrieval import Library, Story

LIBRARY = Library(
    [
        Story.from_paragraphs(
            [
                "Councillor Amara Bello resigned from the Westbrook town council on Tuesday, over the library.",
                "“I could not sit at that table any longer,” Bello told the Westbrook Gazette.",
                "Mayor Tom Weller said the building needs repairs. He thanked the staff.",
                "Last month, Priya Nair, a bookseller, issued a sharp rebuke of the mayor’s plans, saying that “no one "
                "asked us”.",
                "Nair told the Gazette that the mayor means well, and that she signed in the rain.",
                "“The talks with the county are a waste of time,” said Joan Ashby, the council leader.",
                "Librarians heard of it on the radio, and their union wrote to the county.",
                "Ines Varga, 80, asked the mayor to sign a petition. Weller refused and went in.",
            ],
            name="library",
        )
    ]
)


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("did Bello resign?", [1]),
        ("did bello quit?", [1]),
        ("did Weller resign?", []),
        ("did tom weller resign", []),
        ("has Ashby apologised?", []),
        ("did Nair praise the mayor?", [4]),
        ("did Nair criticise the mayor’s plans?", [4]),
        ("did Ashby call the talks useful?", []),
        ("did Ashby call the talks a waste?", [6]),
        ("did Weller thank the staff?", [3]),
        ("did Bello call me?", []),
        ("did Weller refuse?", [8]),
        ("did the mayor refuse to sign the petition?", [8]),
        ("did Varga refuse to sign the petition?", []),
        ("did the librarians strike?", []),
        ("did the librarians hear of it?", [7]),
        ("did Bello criticise the mayor?", []),
    ],
)
def test_a_yes_or_a_no_is_told_by_what_holds_the_deed(question: str, numbers: list[int]) -> None:
    """A passage that shares only the name is no answer; any attitude to something answers whether it was praised."""
    assert [passage.paragraph.number for passage in LIBRARY.ask(question).passages] == numbers
