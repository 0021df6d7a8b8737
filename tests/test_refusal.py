"""An honest no: to what the story does not tell, and only to that."""

import pytest

from retrieval.facts.ranking import Ranking
from retrieval.questions.question import Kind, Question
from tests.harbour import PARAGRAPHS

RANKING = Ranking(PARAGRAPHS)


def asked(text: str) -> Question:
    return Question(text, Kind.WHAT, text)


FOREIGN = [
    "Who is the president of France?",
    "what is the capital of Mongolia",
    "who won the football world cup in 2022?",
    "How many moons does Jupiter have?",
    "When was the Battle of Hastings fought?",
    "what are the community guidelines?",
    "how do I submit a story idea?",
    "why is the sky blue",
    "What did Napoleon do in Egypt?",
    "how much does a new car cost in Germany?",
]


@pytest.mark.parametrize("question", FOREIGN)
def test_a_question_on_something_else_is_refused(question: str) -> None:
    """Nothing is returned, however it is typed."""
    assert RANKING.answers(asked(question)) == []
    assert RANKING.answers(asked(question.lower().rstrip("?"))) == []


MENTIONED = [
    ("one word", "ducks", 6),
    ("two words", "market hall", 4),
    ("a name", "Aune?", 2),
    ("tell me", "the fjord", 8),
]


@pytest.mark.parametrize(("message", "position"), [row[1:] for row in MENTIONED], ids=[row[0] for row in MENTIONED])
def test_a_word_or_two_get_what_mentions_them(message: str, position: int) -> None:
    """A message that asks nothing is answered with the passages that hold its words."""
    assert position in [hit.position for hit in RANKING.answers(asked(message))]


def test_a_name_that_nobody_bears_is_not_mentioned() -> None:
    """Half a match is no mention where the other half is a name that stands nowhere."""
    assert RANKING.answers(asked("mayor Khrushchev")) == []


@pytest.mark.parametrize("size", [5, len(PARAGRAPHS), 200])
def test_short_and_long_stories(size: int) -> None:
    """A story of five paragraphs answers and refuses as one of two hundred does."""
    filler = [
        f"On day {number} the weather on the coast stayed grey, and few boats went out." for number in range(size)
    ]
    ranking = Ranking([*PARAGRAPHS[4:7], *filler][:size])
    assert ranking.answers(asked("why did the spill kill thousands of eider ducks?"))[0].position == 2
    assert ranking.answers(asked("who is the president of France?")) == []


def test_the_nearest_thing_is_on_the_matter() -> None:
    """Of the story's matter something is at hand, answer or not; on another matter there is nothing."""
    near = RANKING.nearest(asked("what colour was the tanker's funnel painted by its first owner"))
    assert near is not None
    assert near.position in (5, 7)
    assert RANKING.nearest(asked("what is the capital of Mongolia")) is None


def test_confidence_falls_with_what_is_missing() -> None:
    """A question that is half about something else is answered with less confidence."""
    whole = RANKING.judge(asked("who ordered Brevik Shipping to pay for the cleaning?"))
    half = RANKING.judge(asked("who ordered Brevik Shipping to pay for the elephants of Carthage?"))
    assert whole.hits[0].position == half.hits[0].position == 7
    assert whole.confidence > half.confidence


def test_confidence_falls_where_nothing_of_the_kind_is_told() -> None:
    """The same words answer "who" and not "how long"."""
    texts = ["Mayor Solvang and the dockers talked about the ferry.", "The ferry lay idle.", "Rain fell."]
    ranking = Ranking(texts)
    told = ranking.judge(asked("who talked about the ferry with the dockers?"))
    untold = ranking.judge(asked("how long did the mayor talk about the ferry with the dockers?"))
    assert told.hits[0].position == untold.hits[0].position == 0
    assert told.confidence > untold.confidence


UNTOLD = [
    ("how long did the council debate the spill?", "The council debated the spill and the ferry."),
    ("how many ducks died in the spill?", "Ducks died in the spill."),
    ("how old is Mayor Solvang?", "Mayor Solvang took office in 2019."),
    ("how much did the cleaning of the spill cost?", "The cleaning of the spill was costly."),
    ("how much did the cleaning of the spill cost?", "The cleaning of the spill took 40 people."),
    ("how many ducks died in the spill?", "Ducks died in the spill in 2019, two days after the ferry sank, at 7 p.m."),
    ("how often does the ferry sail to the island?", "The ferry sails to the island."),
    ("why did the price of oil rise?", "The price of oil rose 2.3 percent to 80 kroner by noon on Friday."),
]
TOLD = [
    ("how long did the council debate the spill?", "The council debated the spill for nine hours."),
    ("how many ducks died in the spill?", "Some 2,000 ducks died in the spill."),
    ("how old is Mayor Solvang?", "Mayor Solvang, 51, took office in 2019."),
    ("how much did the cleaning of the spill cost?", "The cleaning of the spill cost €3 million."),
    ("how much were the dockers paid for the spill?", "For the spill the dockers were paid 500 kroner each."),
    ("how many ducks died in the spill?", "None of the ducks died in the spill."),
    ("how many dockers were at the spill in 2019?", "At the spill in 2019 there were nine dockers."),
    ("how often does the ferry sail to the island?", "The ferry sails to the island every hour."),
    ("why did the price of oil rise?", "The price of oil rose on news of the spill."),
    ("why did the price of oil rise?", "The price of oil rose; tankers were scarce."),
]


@pytest.mark.parametrize(("question", "text"), UNTOLD)
def test_a_measure_is_not_told_by_a_text_without_any(question: str, text: str) -> None:
    """The same words are no answer to "how many" where nothing is counted."""
    assert Ranking([text, "Rain fell.", "The choir sang."]).answers(asked(question)) == []


@pytest.mark.parametrize(("question", "text"), TOLD)
def test_a_measure_is_told(question: str, text: str) -> None:
    """Where it is, the text answers."""
    assert Ranking(["Rain fell.", text, "The choir sang."]).answers(asked(question))[0].position == 1


def test_the_paragraphs_around_count() -> None:
    """One paragraph that shares words by chance is trusted less than one in a story on the matter."""
    one = "A tanker spilt oil near the breakwater."
    about = ["The tanker was old.", one, "Oil from the tanker killed ducks.", "The tanker's owner was sued."]
    chance = ["The choir sang.", one, "The soprano was ill.", "Tickets cost little."]
    question = asked("when did the tanker spill oil near the breakwater?")
    assert Ranking(about).judge(question).confidence > Ranking(chance).judge(question).confidence
    apart = Ranking([*about, *chance], groups=[1, 1, 1, 1, 2, 2, 2, 2])
    assert apart.judge(question, {1}).confidence > apart.judge(question, {5}).confidence
