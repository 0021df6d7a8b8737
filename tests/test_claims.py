"""Whether somebody says that something is so: what takes it back is no saying of it."""

import pytest

from retrieval import Library, Story

PIER = Library(
    [
        Story.from_paragraphs(
            [
                "The board said on Monday that it would mend the pier by May.",
                "Ana Sund, a docker, said she did not think the board “really means it”. “I was here,” she added.",
                "Ben Roe said he doubted that the crane would ever work.",
                "Cal Poe told the paper that nobody believes the ferry will sail.",
                "Dee Loe never said that the bridge was safe. She said the town had been lucky.",
                "Eli Noe said the market not only pays, it feeds the town, and that this was no surprise.",
                "Ida Moe said the bus was late because the driver did not wake up.",
                "“I sold nothing to anybody,” Mona Adair told the Echo. “The lighthouse stands where it stood.”",
            ],
            name="pier",
        )
    ]
)


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("who said it really means it?", None),
        ("who said the board really means it?", None),
        ("did Sund say the board really means it?", None),
        ("who said the board does not mean it?", 2),
        ("who said the board doesnt mean it", 2),
        ("what did Sund say about the board?", 2),
        ("who said “really means it”?", 2),
        ("who said the crane would work?", None),
        ("did Roe say that the crane would work?", None),
        ("who said the ferry will sail?", None),
        ("who spoke about the ferry?", 4),
        ("who said that the bridge was safe?", None),
        ("did Loe say the bridge was safe?", None),
        ("did Loe say the town was lucky?", 5),
        ("who said the market pays?", 6),
        ("who said the bus was late?", 7),
        ("who said the pier would be mended?", 1),
        ("who said Adair sold the lighthouse?", None),
        ("did Adair say she sold the lighthouse?", None),
        ("did Adair say the lighthouse stands?", 8),
    ],
)
def test_who_takes_it_back_does_not_say_it(question: str, number: int | None) -> None:
    """A claim is said by who says that it is so; asked about, or denied in the question too, the passage stands."""
    assert [passage.paragraph.number for passage in PIER.ask(question).passages] == ([number] if number else [])


def test_what_takes_a_claim_back_is_shown_as_no_answer() -> None:
    """The reader sees the very passage, and that it does not say so."""
    assert PIER.ask("who said the crane would work?").nearest[0].paragraph.number == 3


TYPED_QUOTES = [
    ("who said its all we have and own", [1]),
    ("who said thats not for us to do", [2]),
    ("who said that is ours", []),
]


@pytest.mark.parametrize(("question", "numbers"), TYPED_QUOTES)
def test_a_quote_of_small_words_is_known_by_them_all(question: str, numbers: list[int]) -> None:
    """It has no word that a search would count, and is typed without its marks."""
    story = Story.from_paragraphs(["“It’s all we have and own,” Ann Roe said.", "“That’s not for us to do,” Poe said."])
    assert [passage.paragraph.number for passage in Library([story]).ask(question).passages] == numbers
