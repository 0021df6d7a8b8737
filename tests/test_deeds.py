"""Who is for or against something: the story must tell just that of them."""

import pytest

from retrieval import Library, Story

FERRY = Library(
    [
        Story.from_paragraphs(
            [
                "Doland said on Monday that the talks with the harbour union went well.",
                "Ana Ferri, the union’s chair, denied that the talks had gone well. “They were a farce,” she said.",
                "“I blame Washington for the delay,” said Marl Okoro, a docker.",
                "The mayor, Ben Roe, disputed the figures that the union had published.",
                "Cal Poe, an economist, criticised the ferry company. The company did not respond.",
                "Dee Loe welcomed the new pier. “It was high time,” she said. She did not praise the mayor.",
                "Eli Noe has been blaming the union for weeks. Some may be praising the bank.",
                "The town voted for the tunnel, a plan that the guild of bakers opposes. Jo Fry likes the tram.",
                "Washington has sent no money since March, the ministry said. The bank was blamed by Ida Moe for that.",
                "Last week, the pilot Gil Woe issued a sharp rebuke of the port’s handling of the storm, saying that "
                "“no lamp was lit”. Hal Toe said that Una Loy delivered a rebuke of the guild.",
                "The strike was called by the union on Friday. Ships from North Korea wait outside.",
                "Kai Rey condemned Pyongyang on Sunday, while officials said that talks went on.",
                "Mo Adair, the harbour’s chief, denied that she had sold the crane.",
                "Jan Coe disagreed. “It was fair,” she said. She refused to blame the referee.",
                "Max Orr blamed the referee for the loss.",
            ],
            name="ferry",
        )
    ]
)


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("who denied that the talks went well?", 2),
        ("who denies the talks went well", 2),
        ("who denied the fraud?", None),
        ("who blames Washington?", 3),
        ("Who blamed Washington for the delay?", 3),
        ("who blames the weather?", None),
        ("who blames Doland?", None),
        ("who blames the bank?", 9),
        ("who blamed the union?", 7),
        ("who blames Ida Moe?", None),
        ("who disputes the figures?", 4),
        ("who rejects the union’s figures?", 4),
        ("who blamed the ref?", 15),
        ("did Jan Coe agree?", 14),
        ("did Jan Coe agree to sell the crane?", None),
        ("who disputes the result of the vote?", None),
        ("who criticised the ferry company?", 5),
        ("who criticizes the mayor?", None),
        ("who welcomed the new pier?", 6),
        ("who welcomed the talks?", None),
        ("who praised the mayor?", None),
        ("who praises the bank?", None),
        ("who opposes the pier?", None),
        ("who opposes the plan?", 8),
        ("who is against the tunnel plan?", 8),
        ("who is in favour of the talks?", None),
        ("who likes the tram?", 8),
        ("who likes the tunnel?", None),
        ("who agreed that the talks went well?", None),
        ("who rebuked the port?", 10),
        ("who criticised the port?", 10),
        ("who rebuked Gil Woe?", None),
        ("who called the strike?", 11),
        ("who denied the sale?", 13),
        ("who denied the fire?", None),
        ("who condemned North Korea?", 12),
        ("who condemns South Korea?", None),
        ("who suggested the strike?", None),
    ],
)
def test_who_is_for_or_against_something(question: str, number: int | None) -> None:
    """The verb and what it is done to stand together in the sentence that answers, or there is a no."""
    assert [passage.paragraph.number for passage in FERRY.ask(question).passages] == ([number] if number else [])


@pytest.mark.parametrize(
    ("question", "name"), [("who rebuked the port?", "Gil Woe"), ("who rebuked the guild?", "Una Loy")]
)
def test_a_deed_told_as_a_thing_is_its_doers(question: str, name: str) -> None:
    """ "Issued a rebuke" is done by whoever is named before it, not by whoever tells of it."""
    speaker = FERRY.ask(question).speaker
    assert speaker
    assert speaker.name == name


def test_words_beside_a_deed_are_not_its_doers() -> None:
    """What officials say in the sentence in which somebody condemns something stands under no name."""
    answer = FERRY.ask("who condemned North Korea?")
    assert [passage.statements for passage in answer.passages] == [()]
    assert answer.speaker
    assert answer.speaker.name == "Kai Rey"
