"""The order of paragraphs: the one that answers comes first."""

import pytest

from retrieval.facts.bm25 import Bm25Index
from retrieval.facts.ranking import MOST_ANSWERS, Hit, Ranking
from retrieval.questions.question import Kind, Question, understand
from tests.harbour import PARAGRAPHS

RANKING = Ranking(PARAGRAPHS)


def ask(text: str, ranking: Ranking = RANKING, among: set[int] | None = None) -> list[Hit]:
    return ranking.answers(Question(text, Kind.WHAT, text), among)


FIRST = [
    ("a time", "When will the harbour be closed to cruise ships?", 0),
    ("how long", "how long did the council debate", 0),
    ("a number", "How many people work at the cruise terminal?", 2),
    ("money", "how much will the closure cost the city", 4),
    ("a reason", "Why did the spill kill so many ducks?", 6),
    ("a place", "Where were the booms stored?", 6),
    ("a year", "In what year did a tanker strike the breakwater?", 5),
    ("irregular verb", "what strikes the breakwater", 5),
    ("another word for it", "what did the court make the owner of the tanker do", 7),
    ("derivation", "who was bankrupted", 7),
    ("accents left out", "where does anais lefevre teach", 8),
    ("the United States", "which United States operator calls at Larnholm", 9),
    ("a land by its letters", "what might the american operator Blue Meridian do", 9),
    ("typed", "how much oil was spilt", 5),
    ("yes or no", "will ferries to the islands be touched?", 1),
    ("numbers written with a comma", "what do 1200 people do", 2),
]


@pytest.mark.parametrize(("question", "position"), [row[1:] for row in FIRST], ids=[row[0] for row in FIRST])
def test_the_answer_comes_first(question: str, position: int) -> None:
    """The first hit is the paragraph that tells, typed in lower case without a mark as well."""
    assert ask(question)[0].position == position
    assert ask(question.lower().rstrip("?"))[0].position == position


MILL = Ranking(
    [
        "A boiler at the Kestrel mill burst on Monday and killed a stoker of 41.",
        "His brother wept at the gate.",
        "A crowd of 3,200 stood at the graveside.",
        "“No weaver will be made redundant,” the owner promised.",
    ]
)


@pytest.mark.parametrize(
    ("question", "positions"),
    [
        pytest.param("who died", [0], id="died, killed"),
        pytest.param("who cried?", [1], id="cried, wept"),
        pytest.param("how many people were there", [2], id="people, a crowd"),
        pytest.param("will anyone lose their job", [3], id="two words for one"),
        pytest.param("what died", [], id="what may be anything"),
        pytest.param("who sang", [], id="no like word"),
    ],
)
def test_a_short_question_is_asked_in_the_texts_words(question: str, positions: list[int]) -> None:
    """Where they hold none of its own, and one that means the same."""
    assert [hit.position for hit in MILL.answers(understand(question))] == positions


LORRY = [
    "A lorry driver who fell asleep at the wheel was banned for two years on Friday.",
    "Emil Norr, 52, admitted careless driving in June, and his firm has paid for the fence.",
    "Norr has 28 days to appeal, and his lawyer spoke of a cruel year.",
]


def test_who_is_named_in_the_second_paragraph_is_meant_in_the_first() -> None:
    """It tells of "a driver", and the second opens with his name."""
    question = "how long was Emil Norr banned for?"
    assert ask(question, Ranking(LORRY))[0].position == 0
    assert ask(question, Ranking([f"TARN, May 4 – {LORRY[0]}", *LORRY[1:]]))[0].position == 0
    assert ask(question, Ranking([LORRY[0].replace("A lorry", "The lorry"), *LORRY[1:]]))[0].position != 0


SENTENCES = [
    ("the last", "are ferries touched", "She promised that ferries to the islands would not be touched."),
    ("the second", "who called the vote a betrayal", "Its chairman, Per Aune, called the vote a betrayal."),
    ("before bankruptcy", "when did the company go bankrupt", "The company went bankrupt before it had paid."),
]


@pytest.mark.parametrize(("question", "sentence"), [row[1:] for row in SENTENCES], ids=[row[0] for row in SENTENCES])
def test_the_sentence_that_answers(question: str, sentence: str) -> None:
    """A hit points at the sentence, in the paragraph's own characters."""
    hit = ask(question)[0]
    assert PARAGRAPHS[hit.position][slice(*hit.sentence)] == sentence


@pytest.mark.parametrize(
    ("question", "positions"),
    [
        pytest.param("was the harbour closed?", [0], id="a yes or a no"),
        pytest.param("how much will the closure cost the city?", [4], id="the one with the number"),
        pytest.param("the harbour", [5, 0], id="a matter, which two tell of"),
    ],
)
def test_what_adds_nothing_is_not_shown(question: str, positions: list[int]) -> None:
    """Where one thing is asked, a much weaker paragraph does not stand beside the one that tells it."""
    asked = understand(question)
    assert [hit.position for hit in RANKING.answers(asked)] == positions


def test_the_paragraph_before_tells_whom_it_is_about() -> None:
    """A paragraph whose subject stands in the one before it ("he") is found by that subject."""
    texts = [
        "Doctor Marit Lund runs the island’s only clinic.",
        "She studied in Tromsø and came back in 1998.",
        "The mayor studied in Bergen, and the harbour master studied there too.",
        "Ferries run twice a day.",
        "A market is held on Fridays.",
    ]
    question = Question("where did Marit Lund study?", Kind.WHAT, "where did Marit Lund study?")
    ranked = [hit.position for hit in Ranking(texts).rank(question)]
    assert ranked.index(1) < ranked.index(2)


def test_a_paragraph_opens_with_what_it_is_about() -> None:
    """Of two paragraphs of the same words the one that answers in its first sentence comes first."""
    texts = [
        "Rain fell on the hills. The ferry met a whale.",
        "The ferry met a whale. Rain fell on the hills.",
        "Snow.",
    ]
    question = Question("what did the ferry meet?", Kind.WHAT, "what did the ferry meet?")
    assert [hit.position for hit in Ranking(texts).rank(question)][:2] == [1, 0]


def test_a_name_that_is_missing_speaks_against() -> None:
    """Of two paragraphs that tell the same, the one about somebody else comes second; a land's people name the land."""
    texts = [
        "The Danish minister opened the new bridge on a rainy Sunday in the spring.",
        "The minister opened the new bridge on a rainy Sunday in the spring, and the old one closed.",
        "Rain fell.",
    ]
    question = Question("when did Denmark's minister open the new bridge?", Kind.WHAT, "")
    assert [hit.position for hit in Ranking(texts).rank(question)][:2] == [0, 1]


WORDINGS = [
    (
        "police",
        "did the cops close the road?",
        "Police officers shut the street.",
        "The road leads to the museum.",
    ),
    ("hurt", "how many kids were hurt?", "Four children were injured.", "Kids like the pool."),
    (
        "age",
        "how old is the skipper?",
        "Skipper Nils Berg, 52, was alone.",
        "The skipper knows the old pier and its crew.",
    ),
    (
        "hours",
        "how long did the search go on?",
        "They searched for six hours.",
        "The search went on in the long fjord.",
    ),
    ("clock", "when does the ferry sail?", "The ferry sails at 7.30 p.m.", "The ferry sails for the islands."),
    ("how often", "how often does the ferry sail?", "The ferry sails twice a day.", "The ferry sails for 12 islands."),
]


@pytest.mark.parametrize(
    ("question", "tells", "other"), [row[1:] for row in WORDINGS], ids=[row[0] for row in WORDINGS]
)
def test_other_words_for_the_same(question: str, tells: str, other: str) -> None:
    """What is told in other words, or holds what is asked for, goes before what only shares words."""
    ranking = Ranking([other, tells, "A market is held on Fridays.", "Rain fell all the same."])
    assert ranking.rank(Question(question, Kind.WHAT, question))[0].position == 1


def test_only_among_the_given() -> None:
    """`among` keeps to some positions, wherever the best one stands."""
    assert {hit.position for hit in ask("oil spill tanker", among={6, 7})} <= {6, 7}
    assert ask("oil spill tanker", among=set()) == []


def test_few_passages_where_the_first_is_clear() -> None:
    """What is far behind is not shown."""
    assert len(ask("why did the spill kill eider ducks?")) == 1
    assert all(len(ask(row[1])) <= MOST_ANSWERS for row in FIRST)


def test_scores_fall() -> None:
    """Hits come best first."""
    scores = [hit.score for hit in ask("harbour")]
    assert scores == sorted(scores, reverse=True)
    assert scores


def test_a_given_index_is_used() -> None:
    """An index that was made over the same texts serves as it is."""
    index = Bm25Index(PARAGRAPHS)
    assert Ranking(PARAGRAPHS, index).index is index


ODD = [("no text", []), ("empty texts", ["", ""]), ("marks only", ["…", "“”"]), ("stop words", ["the of", "it is"])]


@pytest.mark.parametrize("texts", [row[1] for row in ODD], ids=[row[0] for row in ODD])
@pytest.mark.parametrize("question", ["", "?", "the", "who is it", "oil", "🎁", "x" * 5000])
def test_odd_texts_and_questions(texts: list[str], question: str) -> None:
    """Whatever is asked of whatever texts, every hit points into one of them."""
    for hit in ask(question, Ranking(texts)):
        assert 0 <= hit.position < len(texts)
        assert 0 <= hit.sentence[0] < hit.sentence[1] <= len(texts[hit.position])


def test_the_same_in_a_larger_collection() -> None:
    """The paragraph is found among a thousand others as well."""
    others = [f"Paragraph {number} speaks of matters in a town that nobody visits." for number in range(1000)]
    large = Ranking([*others, *PARAGRAPHS, *others])
    assert ask("Why did the spill kill so many ducks?", large)[0].position == 1000 + 6
