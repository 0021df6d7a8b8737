"""Sentences that a site puts into its stories and below them, and sentences of stories that sound like them."""

from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval import Story
from retrieval.page.weighing import in_story
from retrieval.page.weights import LEAVING

ABOVE = [
    "Skip to content",
    "Menu",
    "The Bayport Ledger",
    "Ferry fares will rise in July",
    "By Ida Lund",
    "March 3, 2024",
]
STORY = [
    "Ferry fares in Bayport will rise by 25 cents in July, the harbor board decided on Tuesday.",
    "The board voted 5-2 after a hearing of three hours at which 40 riders spoke.",
    "“I take the ferry twice a day, and so do my children,” said Ann Moser, a nurse at the hospital.",
    "The increase is the first since 2019 and will pay for a second boat, board president Karl Voss said.",
    "He told the riders that the old boat had been out of service for 61 days last year.",
    "Two members wanted to raise the parking fees at the landing and leave the fares alone.",
    "Voss said the board would look at the parking fees again in the fall.",
]
BELOW = ["Tags: ferries, Bayport", "Most read", "Whale freed from nets off Gull Point", "© 2024 The Bayport Ledger"]
INSIDE = [
    "Our reporting is free to read because readers like you pay for it.",
    "We built the Ledger for the people who live here. Help us keep it going.",
    "Were you on the old boat when it broke down? We would like to hear from you.",
    "Turn on alerts so that you never miss a big story.",
    "Have a question about the harbor? Ask our reporters.",
    "Already a member? Sign in to keep reading this article.",
    "You can change your mind about this newsletter at any time.",
    "Try our daily quiz and see how well you know the news.",
]
AFTER = [
    "Ida Lund is a staff writer who covers the harbor.",
    "Ida Lund has been with the Ledger since 2016. She lives in Bayport with two cats.",
    "You can reach Ida Lund at ilund@bayportledger.example.",
    "Spotted a mistake? Let us know and we will put it right.",
    "Comments are moderated, and those with insults will be removed.",
    "Nothing in this article is advice to buy or sell shares.",
    "The Ledger is a nonprofit newsroom that is funded by readers.",
]
OURS = [
    "Riders can read the plan on the board’s website and send comments by email until April 1.",
    "“Sign up for the newsletter and you will never miss a boat,” Voss told the riders.",
    "The board mailed a newsletter to its subscribers before the vote.",
    "The fare is free for children who ride with a member of the family.",
    "Ferries are crowded.",
    "Moser has worked as a nurse at the hospital since 2011.",
]


def _read(inside: str | None = None, after: str | None = None) -> list[str]:
    body = [*STORY[:4], *([inside] if inside else []), *STORY[4:], *([after] if after else [])]
    story = Story.from_text("\n\n".join([*ABOVE, *body, *BELOW]), "ferry")
    return [paragraph.text for paragraph in story.paragraphs]


@pytest.mark.parametrize("line", INSIDE, ids=INSIDE)
def test_a_word_of_the_site_between_paragraphs_goes(line: str) -> None:
    """A sentence in which the site speaks to its reader is none of the story's, and the story stays whole."""
    assert _read(inside=line) == STORY


@pytest.mark.parametrize("line", AFTER, ids=AFTER)
def test_a_word_of_the_site_below_the_story_goes(line: str) -> None:
    """A writer's life, an address, a disclaimer: what stands below a story is not taken for its end."""
    assert _read(after=line) == STORY


@pytest.mark.parametrize("line", OURS, ids=OURS)
def test_a_story_may_speak_of_sites_and_readers(line: str) -> None:
    """A sentence that takes up the story's people and words stays, whatever else it speaks of."""
    assert _read(inside=line) == [*STORY[:4], line, *STORY[4:]]


@given(st.lists(st.integers(-4, 4).map(float), max_size=8))
def test_no_other_course_weighs_more(weights: list[float]) -> None:
    """The course found is worth as much as the best of all courses, each tried."""

    def worth(course: tuple[bool, ...]) -> float:
        left = sum(before and not here for before, here in pairwise((True, *course)))
        outside = sum(weight for weight, here in zip(weights, course, strict=True) if not here)
        return outside - LEAVING * left

    best = max(map(worth, product((True, False), repeat=len(weights))))
    assert worth(tuple(in_story(weights))) == pytest.approx(best)


@pytest.mark.parametrize(
    "word", ["“", '"', "The A ", "A is ", "a@a", "we you ", "sign up ", "May 1 ", "A walks ", "''x"]
)
def test_no_paragraph_takes_long(word: str) -> None:
    """A hostile paragraph of a hundred thousand letters is read as others are: no pattern backtracks without end."""
    assert _read(inside=f"{word * (100_000 // len(word))}.")


@pytest.mark.parametrize("mark", ["‘{}’", "'{}'", "“{}”"])
def test_a_quoted_crosshead_is_no_paragraph(mark: str) -> None:
    page = [*ABOVE, *STORY[:4], mark.format("Twice a day"), *STORY[4:], *BELOW]
    assert [paragraph.text for paragraph in Story.from_text("\n".join(page)).paragraphs] == STORY


BOXES = [
    (
        "The Morning Tide",
        "I'm Ann Poe, and I read every paper of the harbor board so that you don't have to. Each Friday I tell you.",
        "Sign up free",
    ),
    (
        "The Harbor Hour",
        "Who owns the ferry? – podcast",
        "Tim Poe meets two riders of the old boat. ‘I sold the car,’ one says.",
        "Listen",
    ),
    ("Bayport Ferry Landing", "Image source, Bayport Ferry Landing"),
    ("Feedback on “Ferry fares will rise in July”.",),
    ("IN THIS SECTION", "* [19]Whale freed from nets off Gull Point", "* [20]'It sang': how the bridge fell"),
    ("Nobody has to ride a boat that is out of service.", "Tweet this"),
    ("Enjoying this? On a Tuesday in July or August, you can buy me a coffee: I write it at night for no firm.",),
    ("Read more about the harbor:", "'It sang': Life below the bridge", "The town that bought its own boat"),
]


@pytest.mark.parametrize("box", BOXES, ids=[box[0] for box in BOXES])
def test_a_box_between_paragraphs_goes_whole(box: tuple[str, ...]) -> None:
    """Its title, what it tells, its button."""
    page = "\n".join([*ABOVE, *STORY[:4], *box, *STORY[4:], *BELOW])
    assert [paragraph.text for paragraph in Story.from_text(page).paragraphs] == STORY


def test_a_legal_line_goes_where_it_interrupts_a_story() -> None:
    """Four of the five paragraphs below it tell: the story has not ended, though one gives an address."""
    more = [
        *STORY[4:],
        "Riders can park at the old landing on Quay Street until 8 p.m.",
        "Moser said that she had parked there for years and had been fined twice.",
    ]
    page = "\n".join([*ABOVE, *STORY[:4], "Copyright 2024 Bayport Ledger. All rights reserved.", *more, *BELOW])
    assert [paragraph.text for paragraph in Story.from_text(page).paragraphs] == [*STORY[:4], *more]


@pytest.mark.parametrize("more", [[], ["Share via"]])
def test_the_last_point_of_a_summary_stands_below_whats_next(more: list[str]) -> None:
    """A first paragraph below it may be as short as a point is."""
    points = [
        "In short:",
        "Ferry fares in Bayport rise in July.",
        "What's next?",
        "The board will look at parking in the fall.",
        *more,
    ]
    page = "\n".join([*ABOVE, *points, *STORY, *BELOW])
    assert [paragraph.text for paragraph in Story.from_text(page).paragraphs] == STORY


@pytest.mark.parametrize("label", ["In short:", "Key points", "AT A GLANCE"])
def test_the_points_of_a_summary_above_the_story_are_none_of_its_paragraphs(label: str) -> None:
    points = [
        label,
        "Ferry fares in Bayport rise in July.",
        "What's next?",
        "The board will look at parking in the fall.",
    ]
    first = STORY[0].replace(", the harbor", " and those of the water bus will follow in the autumn, the harbor")
    story = Story.from_text("\n".join([*ABOVE, *points, first, *STORY[1:], *BELOW]))
    assert [paragraph.text for paragraph in story.paragraphs] == [first, *STORY[1:]]
