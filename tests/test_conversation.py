"""Whole conversations: follow-ups work right after an answer, in the same place, and nowhere else."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from bot.conversation import Conversation, Place
from bot.memory import LASTS, Memory
from bot.reply import Reply
from retrieval import Library, Story
from retrieval.questions.followup import Turn
from retrieval.questions.question import Kind

PARAGRAPHS = (
    "The footbridge over the Arn will close for a year in June, Mayor Helen Marsh told the Tolbury Echo on Monday.",
    "“We have patched it for ten years, and patches no longer hold,” Marsh said.",
    "“The new bridge will carry bicycles,” said Marsh. “It will be twice as wide.”",
    "Traders on the south bank are worried about the closure.",
    "“A year without the bridge is a year without customers,” said Peter Lund, who runs a bakery in Mill Street.",
    "Lund said the council had promised a ferry.",
    "“The ferry will be free for everybody,” Marsh said on Tuesday.",
    "The old bridge was built in 1931 by a company that made railway carriages.",
)
STORY = Story.from_paragraphs(PARAGRAPHS, "Tolbury’s footbridge closes for a year", "tolbury")
HERE = Place(chat=1, topic=None, person=7)


class Clock:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def talk(clock: Clock) -> Conversation:
    return Conversation(Library([STORY]), folder="seeds", memory=Memory(clock=clock))


def shown(reply: Reply) -> list[int]:
    """Return the numbers of the paragraphs that a reply quotes."""
    quotes = [reply.text[span.start : span.end] for span in reply.spans if span.style in ("quote", "fold")]
    return [PARAGRAPHS.index(quote) + 1 for quote in quotes]


def test_what_else_is_what_was_not_shown(talk: Conversation) -> None:
    """First three, then the rest, then the end is told."""
    assert shown(talk.ask("What did Marsh say?", HERE)) == [1, 2, 3]
    assert shown(talk.ask("What else did she say?", HERE)) == [7]
    end = talk.ask("and what else?", HERE)
    assert end.text == "That is all that I find of Helen Marsh."


def test_what_else_leaves_out_what_a_button_has_shown(talk: Conversation) -> None:
    """In a group the first page is one passage; what was paged to is seen as well."""
    first = talk.ask("What did Marsh say?", HERE, short=True)
    assert shown(first) == [1]
    assert shown(talk.ask(first.question, HERE, short=True, page=1)) == [2, 3, 7]
    assert "That is all" in talk.ask("what else did she say?", HERE, short=True).text


def test_what_else_can_be_paged_by_its_own_question(talk: Conversation) -> None:
    """A button needs the question's text alone: also after a restart, when nothing is remembered."""
    talk.ask("What did Marsh say about the ferry?", HERE)
    more = talk.ask("what else did she say?", HERE)
    assert shown(more) == [1, 2, 3]
    fresh = Conversation(Library([STORY]))
    assert fresh.ask(more.question, page=0).text == more.text


def test_another_speaker_and_back(talk: Conversation) -> None:
    """A name in the question goes before the one that was asked about."""
    talk.ask("What did Marsh say?", HERE)
    lund = talk.ask("and what did Lund say?", HERE)
    assert shown(lund) == [5, 6]
    assert shown(talk.ask("who is he?", HERE)) == [5]
    assert talk.ask("what did he say about the ferry?", HERE).text.startswith("Peter Lund")


def test_they_are_asked_for_and_not_taken_for_the_speaker(talk: Conversation) -> None:
    """After one person's words nothing tells who "they" are."""
    talk.ask("what did marsh say about the bridge?", HERE)
    assert talk.ask("how long did they talk?", HERE).text.startswith("Whom do you mean by “they”?")


def test_a_fact_is_asked_on(talk: Conversation) -> None:
    """A bare question word asks the same fact anew, and the reply tells as what it was taken."""
    talk.ask("When was the old bridge built?", HERE)
    where = talk.ask("where?", HERE)
    assert where.question == "Where was the old bridge built?"
    assert where.text.splitlines()[-1] == "I took this as “Where was the old bridge built?”"


def test_how_a_follow_up_was_taken_stands_above_what_leads_to_the_buttons(talk: Conversation) -> None:
    """The line that announces the questions stays right above them."""
    talk.ask("What did Marsh say?", HERE)
    last = talk.ask("is she right?", HERE).text.splitlines()[-2:]
    assert last[0].startswith("I took this as “Is ")
    assert last[1] == "It can tell you:"


def test_after_a_fact_that_somebody_told_she_is_who_told_it(talk: Conversation) -> None:
    """The reply names her, and so may the reader."""
    assert talk.ask("What will the new bridge carry?", HERE).text.splitlines()[0].endswith("Helen Marsh:")
    assert talk.ask("what else did she say?", HERE).found


@pytest.mark.parametrize(
    ("first", "then", "answer"),
    [
        pytest.param("who runs a bakery?", "who is he?", "Peter Lund", id="the only person of the passage"),
        pytest.param("what did the mayor say?", "and peter?", "Peter Lund", id="a given name"),
        pytest.param("what did lund say?", "and the mayor?", "Helen Marsh", id="a role"),
        pytest.param("how long will the footbridge close?", "what did she say?", "Helen Marsh", id="beside a place"),
    ],
)
def test_whom_a_passage_names_may_be_asked_about(talk: Conversation, first: str, then: str, answer: str) -> None:
    """By a pronoun, where it is one person alone; another person also by a given name or a role."""
    talk.ask(first, HERE)
    assert talk.ask(then, HERE).text.startswith((answer, f"Mayor {answer}"))


def test_a_noun_that_speaks_has_its_article() -> None:
    """Above its words, and where "they" are it."""
    story = Story.from_paragraphs(["The mill in Orsk will shut in May, the company said on Monday."], "Mill", "mill")
    talk = Conversation(Library([story]))
    assert talk.ask("when will the mill shut?", HERE).text.startswith("The company:")
    assert talk.ask("why are they selling it?", HERE).question == "Why are the company selling it?"
    talk.ask("when will the mill shut?", HERE)
    assert talk.ask("what else did they say?", HERE).text == "That is all that I find of the company."


def test_what_the_story_tells_itself_nobody_said(talk: Conversation) -> None:
    """The passage that was shown is no claim of anybody's, and the reply says so."""
    talk.ask("When was the old bridge built?", HERE)
    reply = talk.ask("who said that?", HERE)
    assert reply.text.startswith("The story says so itself, and nobody is quoted for it:")
    assert shown(reply) == [8]


def test_why_after_words_finds_them_no_second_time(talk: Conversation) -> None:
    """The same passage again would pass for a reason."""
    talk.ask("What did Marsh say about the ferry?", HERE)
    assert not talk.ask("why?", HERE).found


@pytest.mark.parametrize(
    "elsewhere",
    [
        pytest.param(Place(2, None, 7), id="another chat"),
        pytest.param(Place(1, 5, 7), id="another topic"),
        pytest.param(Place(1, None, 8), id="another person"),
    ],
)
def test_nothing_leaks_into_another_place(talk: Conversation, elsewhere: Place) -> None:
    """A pronoun there has nobody to mean, and the bot asks."""
    talk.ask("What did Marsh say?", HERE)
    reply = talk.ask("what else did she say?", elsewhere)
    assert reply.text == "Whom do you mean by “she”? Ask me with a name."
    assert "What did Helen Marsh say?" in [button.ask for button in reply.buttons]
    assert not shown(reply)


def test_a_question_without_a_place_stands_alone(talk: Conversation) -> None:
    """Inline questions have none."""
    talk.ask("What did Marsh say?")
    assert talk.ask("what else did she say?").text.startswith("Whom do you mean")


def test_it_is_forgotten_after_a_while(talk: Conversation, clock: Clock) -> None:
    """A pronoun an hour later does not mean somebody from before."""
    talk.ask("What did Marsh say?", HERE)
    clock.now += LASTS - 1
    talk.ask("who is she?", HERE)
    clock.now += LASTS + 1
    assert talk.ask("what else did she say?", HERE).text.startswith("Whom do you mean")


@pytest.mark.parametrize(
    "off",
    [
        "What is the capital of Mongolia?",
        "who won the cup final?",
        "what did Nancy Pelosi say?",
        "what about the weather on Mars?",
        "and Nancy Pelosi?",
        "how do I subscribe to the newsletter?",
    ],
)
def test_a_no_is_as_firm_after_an_answer(talk: Conversation, off: str) -> None:
    """What the story does not answer stays unanswered right after something that it did."""
    talk.ask("What did Marsh say about the ferry?", HERE)
    assert not talk.ask(off, HERE).found


def test_a_pronoun_after_a_no_means_whom_the_no_was_about(talk: Conversation) -> None:
    """It never falls back to the speaker before, whose words these would not be."""
    talk.ask("What did Marsh say?", HERE)
    talk.ask("What did Nancy Pelosi say?", HERE)
    reply = talk.ask("what else did she say?", HERE)
    assert not reply.found
    assert "Nancy Pelosi" in reply.text


def test_a_no_about_nobody_leaves_the_thread_where_it_was(talk: Conversation) -> None:
    """After a question that the story does not answer, "she" is still who she was."""
    talk.ask("What did Marsh say?", HERE)
    assert not talk.ask("what is the capital of Mongolia?", HERE).found
    assert shown(talk.ask("what else did she say?", HERE)) == [7]


def test_a_greeting_does_not_end_a_conversation(talk: Conversation) -> None:
    """After "thanks", "she" is still who she was."""
    talk.ask("What did Marsh say?", HERE)
    talk.ask("thanks", HERE)
    assert shown(talk.ask("what else did she say?", HERE)) == [7]


def test_without_a_story_it_says_so() -> None:
    """And tells the operator where one belongs."""
    assert "seeds" in Conversation(Library([]), folder="seeds").ask("What did Marsh say?", HERE).text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "?!",
        "\0",
        "\ud83d",
        "\u202e\u202e",
        "🚢",
        "a" * 100_000,
        "what did " * 3000,
        "“" * 5000,
        "what else?",
    ],
    ids=["nothing", "space", "marks", "NUL", "half a pair", "bidi", "emoji", "huge", "frames", "quotes", "else"],
)
def test_any_text_gets_a_reply(talk: Conversation, text: str) -> None:
    """Nothing that a reader types breaks the bot."""
    reply = talk.ask(text, HERE)
    assert 0 < len(reply.text) < 4096
    assert not shown(reply) or reply.buttons


def test_places_are_kept_apart_by_many_threads(talk: Conversation) -> None:
    """Two hundred people at once: each gets the answer to the own question."""
    names = {person: "Marsh" if person % 2 else "Lund" for person in range(200)}

    def converse(person: int) -> str:
        place = Place(1, None, person)
        talk.ask(f"What did {names[person]} say?", place)
        return talk.ask("who is he?", place).text

    with ThreadPoolExecutor(8) as pool:
        for person, text in enumerate(pool.map(converse, names)):
            assert text.startswith(("Helen Marsh", "Mayor Helen Marsh")) == (names[person] == "Marsh")


def test_memory_is_bounded() -> None:
    """The place that asked longest ago is forgotten first."""
    memory = Memory(most=3)
    for person in range(5):
        memory.remember(Place(1, None, person), Turn("Who?", Kind.WHO))
    assert len(memory) == 3
    assert memory.recall(Place(1, None, 1)) is None
    assert memory.recall(Place(1, None, 4))


@pytest.mark.parametrize("typed", ["In context", "in context?", "show it in context"])
def test_a_buttons_label_may_be_typed(talk: Conversation, typed: str) -> None:
    """The words of the button "In context" do as it does, after an answer; else they are a question like another."""
    nobody_asked = talk.ask(typed, HERE)
    assert not nobody_asked.found
    talk.ask("What did Lund say about customers?", HERE)
    assert shown(talk.ask(typed, HERE)) == [4, 5, 6]
