"""Whose words they are where two bear a name, a pronoun stands far off, or a role or a name is printed in parts."""

import pytest

from retrieval import Library, Story

SPOKE = [
    # what is printed, the article, who is asked about with the paragraphs that are theirs
    (
        "a short office before the name of whom a role tells it",
        ["Len Marr came.", "His niece, parish councillor Joan Marr, left.", "“It rained,” Cllr Marr said."],
        {"Joan Marr": [3], "Len Marr": []},
    ),
    (
        "a namesake of two paragraphs before",
        [
            "Chair Len Marr came. Marr said it rained.",
            *["It was hot."] * 6,
            "Solicitor Joan Marr, no relation, left.",
            "Mayor Bill Yates sat.",
            "Marr, asked about it, shook his head.",
            "“No,” he said.",
        ],
        {"Len Marr": [1, 11], "Bill Yates": [], "Joan Marr": []},
    ),
    (
        "two small words in a family name",
        ["Diver Ruud van den Marr, who is 60, said it rained.", "“It did,” he said. He said it was hot."],
        {"Ruud van den Marr": [1, 2], "van den Marr": [1, 2]},
    ),
    (
        "an interest declared is nothing said",
        ["Councillor Joan Marr declared an interest and did not vote.", "“A dull night,” she joked."],
        {"Joan Marr": [2]},
    ),
    (
        "an insertion before that",
        ["Joan Marr came.", "She admitted, after some thought, that it rained."],
        {"Joan Marr": [2]},
    ),
    (
        "days in the plural are nobody",
        [
            "Len Marr met Ann Roe.",
            "“It rained,” Marr said.",
            "The days are long. All is well. Tea is served on Sundays, he said.",
        ],
        {"Len Marr": [2, 3]},
    ),
    (
        "a month at the head is nobody",
        ["As late as April, the firm’s manager, Len Marr, told 20 people that it was safe."],
        {"Len Marr": [1]},
    ),
    ("a calling of two letters", ["Dr Joan Marr, the only GP there, said it rained."], {"the GP": [1], "the gp": [1]}),
    (
        "a nephew with a given name that no list has",
        ["Old Len Marr sat.", "The other Marr is his nephew Taoghan. He says it rained.", "“It did,” Taoghan said."],
        {"Taoghan": [2, 3], "taoghan marr": [2, 3]},
    ),
    (
        "a role with a body in small letters",
        ["Chair of the chess club Len Marr, 71, said it rained.", "“It did,” he said."],
        {"Len Marr": [1, 2], "the chair of the chess club": [1, 2]},
    ),
    (
        "an office and its body between commas",
        ["The Surveyor of Roads, Kanu State, Mr Len Marr, said it rained. “It did,” Marr said."],
        {"the surveyor": [1], "the Kanu State surveyor": [1]},
    ),
    (
        "a body by the beginnings of its words",
        ["The Secretary, Kanu State Roads Repair Agency, Mr Len Marr, said it rained."],
        {"KASRORA's secretary": [1], "KASTAB's secretary": []},
    ),
    (
        "whom a turn of an interview tells of",
        [
            "POE: What then?",
            "JOAN MARR: I asked Len - Len Yates, my cousin. He built it. He said it was sound. You say it leaks.",
            "POE: It does. The mayor, Bill Hurst, says it is old.",
        ],
        {"Len Yates": [2], "Joan Marr": [2], "Bill Hurst": [3]},
    ),
    (
        "whom somebody asked",
        [
            "Joan Marr said it rained.",
            "Few were there.",
            "Asked by a Liberal Democrat member, Cadog Yates, if it was hot, Marr paused.",
            "“Yes,” she said.",
        ],
        {"Joan Marr": [1, 4], "Cadog Yates": []},
    ),
]


@pytest.mark.parametrize(("article", "asked"), [row[1:] for row in SPOKE], ids=[row[0] for row in SPOKE])
def test_whose_words_they_are(article: list[str], asked: dict[str, list[int]]) -> None:
    """All that somebody says is found by their name or calling, and nothing that another says."""
    library = Library([Story.from_paragraphs(article, title="", name="families")])
    answers = {name: library.ask(f"What did {name} say?") for name in asked}
    assert {name: [p.paragraph.number for p in answer.passages] for name, answer in answers.items()} == asked
