"""A library answers with the passages that answer and nothing else, and its noes tell what it does hold."""

from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from retrieval import Library, Reason, Speaker, Story
from retrieval.attribution import read
from retrieval.people.titled import titled
from retrieval.questions.question import Kind
from retrieval.stories.story import Origin

BRIDGE = Story.from_paragraphs(
    [
        "The old bridge at Marlow will close to lorries in March, county engineer Ann O’Dowd told the Marlow Herald.",
        "“The steel is tired, and no coat of paint will mend it,” O’Dowd said. She added: “We found eleven cracks.”",
        "Mayor Victor Hale disputed the finding. “My grandfather drove oxen over it,” Hale told reporters.",
        "Hale denied that the town had hidden an earlier report.",
        "The county paid 40,000 pounds for the inspection, which began in October after a plank fell into the river.",
        "Haulage firms, which Lena Fuchs leads as chairwoman of their association, expect longer trips.",
    ],
    title="Marlow bridge to close to lorries",
    name="bridge",
)
LIBRARY = Library([BRIDGE])
MAY = date(2031, 5, 2)

ANSWERED = [
    ("surname", "what did O'Dowd say?", [1, 2], "Ann O’Dowd"),
    ("no apostrophe", "what did odowd say", [1, 2], "Ann O’Dowd"),
    ("full name", "What did Ann O’Dowd say?", [1, 2], "Ann O’Dowd"),
    ("role", "what did the county engineer say?", [1, 2], "Ann O’Dowd"),
    ("on a topic", "what did O'Dowd say about cracks?", [2], "Ann O’Dowd"),
    ("to somebody", "what did the mayor tell reporters?", [3], "Victor Hale"),
    ("misspelt", "what did Ann O'Dwod say?", [1, 2], "Ann O’Dowd"),
    ("who said", "who said the steel is tired?", [2], "Ann O’Dowd"),
    ("the very words", "who said “drove oxen”?", [3], "Victor Hale"),
    ("who is", "who is Victor Hale?", [3], "Victor Hale"),
    ("a denial", "did Hale deny hiding a report?", [4], "Victor Hale"),
    ("about", "what is the story about?", [1], None),
    ("a fact", "how much did the county pay for the inspection?", [5], None),
    ("a bare name", "O'Dowd?", [1, 2], "Ann O’Dowd"),
]


@pytest.mark.parametrize(
    ("question", "numbers", "speaker"), [row[1:] for row in ANSWERED], ids=[row[0] for row in ANSWERED]
)
def test_the_passages_that_answer(question: str, numbers: list[int], speaker: str | None) -> None:
    """The right paragraphs, in the right order, and whose words they are."""
    answer = LIBRARY.ask(question)
    assert [passage.paragraph.number for passage in answer.passages] == numbers
    assert (answer.speaker.name if answer.speaker else None) == speaker
    assert answer.found
    assert answer.reason is Reason.NONE


PORT = Story.from_paragraphs(
    [
        "Port workers will strike on Friday, Ellin Port chief executive officer Ida Kern told Radio Ellin.",
        "“The port cannot pay more,” Kern said.",
        "Gov. Ruth Phillips said the strike was a shame. “Talk to each other,” Phillips said.",
        "“Prices will rise within days,” said Omar Reyes, an analyst at Bluff Capital.",
        "“Nobody will notice,” said Pia Lund, an analyst at Crest Bank.",
        "A spokeswoman for the Ministry of Transport said ferries would run.",
        "Two union members said the air strikes of 1944 had done less harm to the port.",
        "Kern had hidden the accounts of the pension fund for years, the union’s paper wrote.",
        "Kern denied the charge.",
        "Jo Butler, a crane driver, said she would walk out. “I have had enough,” Butler said.",
    ],
    title="Port workers to strike",
    name="port",
)
PORT_LIBRARY = Library([PORT])

AS_TYPED = [
    ("initials", "what did the ceo say", [1, 2], "Ida Kern"),
    ("initials of a body's officer", "ceo of ellin port?", [1, 2], "Ida Kern"),
    ("a title without its point", "what did gov phillips say", [3], "Ruth Phillips"),
    ("an office spelt out", "what did the governor say", [3], "Ruth Phillips"),
    ("a doubled letter", "what did philips say", [3], "Ruth Phillips"),
    ("a possessive without a mark", "kerns reaction", [1, 2], "Ida Kern"),
    ("all of a trade", "what do analysts say", [4, 5], None),
    (
        "a body by its voice",
        "what did the ministry of transport say",
        [6],
        "A spokeswoman for the Ministry of Transport",
    ),
    ("a group", "what did the members say", [7], "Two union members"),
    ("one word or two", "did the members say anything about airstrikes", [7], "Two union members"),
    ("a denial of what led up to it", "did kern deny hiding the accounts", [9], "Ida Kern"),
    ("who denied", "who denied hiding the accounts?", [9], "Ida Kern"),
    ("a name that begins like a courtesy", "butler?", [10], "Jo Butler"),
    ("anyone", "did anyone say anything about prices", [4], "Omar Reyes"),
    ("a loose reading holds", "lund quotes", [5], "Pia Lund"),
    ("a loose reading does not hold", "strike on friday", [1], None),
]


@pytest.mark.parametrize(
    ("question", "numbers", "speaker"), [row[1:] for row in AS_TYPED], ids=[row[0] for row in AS_TYPED]
)
def test_questions_as_they_are_typed(question: str, numbers: list[int], speaker: str | None) -> None:
    """Short ways of naming somebody mean whom they mean in a chat."""
    answer = PORT_LIBRARY.ask(question)
    assert [passage.paragraph.number for passage in answer.passages] == numbers
    assert (answer.speaker.name if answer.speaker else None) == speaker


MILL = Story.from_paragraphs(
    [
        "Quill Mills will shut its Ardle works in June, said Tessa Brand, chief executive of Quill Mills.",
        "“The looms are older than I am,” Brand told the town. Her chief economist, Rolf Stenger, said cloth was dear.",
        "Battalion Chief Omar Reyes said the works burned twice. His son, Luis Reyes, said he would miss the smell.",
        "“We were never asked,” said Ida Falk, Harper’s lawyer. Gwen Harper has woven there since 1987.",
        "Colin Tarn, a spokesperson for Ardle Valley Schools, said two classes would go. “It is a blow,” he said.",
        "Petra Voss, director of the weaving museum, said that she would take a loom.",
        "“It was our mill,” said Rosa Thack, who chairs the parish council.",
    ],
    title="Quill Mills to shut Ardle works after 140 years",
    name="mill",
)

BY_WHAT_THEY_ARE = [
    ("initials of which a part is printed", "what did the ceo say?", [1, 2], "Tessa Brand"),
    ("another word for the office", "what did the boss of quill mills say", [1, 2], "Tessa Brand"),
    ("a title that the story prints", "what did Battalion Chief Omar Reyes say?", [3], "Omar Reyes"),
    ("said of a full name", "what did the loom collector Petra Voss say?", [6], "Petra Voss"),
    ("said behind the name", "what did Petra Voss of the weaving museum say?", [6], "Petra Voss"),
    ("said of a surname", "what did director Voss say?", [6], "Petra Voss"),
    ("not said of that surname", "what did the singer Voss say?", [], None),
    ("another given name behind a role", "what did director Margaret Voss say?", [], None),
    ("the owner in full, the surname printed", "what did Gwen Harper's lawyer say?", [4], "Ida Falk"),
    ("the owner beside a pronoun", "what did Omar Reyes’s son say?", [3], "Luis Reyes"),
    ("the only one, of something asked", "what did the school district spokesman say?", [5], "Colin Tarn"),
    ("of somebody else", "what did the Quill Mills spokesman say?", [], None),
    ("what is only told to be done", "what did the head of the parish council say?", [7], "Rosa Thack"),
    ("the head of something, not a chief adviser", "what did the head of the museum say?", [6], "Petra Voss"),
]


@pytest.mark.parametrize(
    ("question", "numbers", "speaker"), [row[1:] for row in BY_WHAT_THEY_ARE], ids=[row[0] for row in BY_WHAT_THEY_ARE]
)
def test_people_are_found_by_what_they_are(question: str, numbers: list[int], speaker: str | None) -> None:
    """As readers call them, which is not always as the story does."""
    answer = Library([MILL]).ask(question)
    assert [passage.paragraph.number for passage in answer.passages] == numbers
    assert (answer.speaker.name if answer.speaker else None) == speaker


@pytest.mark.parametrize(
    ("topic", "numbers"),
    [
        ("the Ardle works", [1, 2]),  # the headline's own subject, though ¶2 does not repeat it
        ("the decision", [1, 2]),  # means whatever the story tells
        ("looms", [2]),
        ("ferries", []),
    ],
)
def test_all_that_is_said_is_about_what_the_story_is_about(topic: str, numbers: list[int]) -> None:
    """Where the headline names the topic, and much of the story; else what holds it, and nothing for a strange one."""
    paragraphs = [
        *(p.text for p in MILL.paragraphs),
        "The works stand on the Ardle.",
        "The Ardle works opened in 1886.",
    ]
    story = Story.from_paragraphs(paragraphs, MILL.title, "works")
    found = Library([story]).ask(f"what did Tessa Brand say about {topic}?").passages
    assert [passage.paragraph.number for passage in found] == numbers


@pytest.mark.parametrize("words", ["who disagreed with Kim", "how old is Kim", "with Kim"])
def test_other_words_before_a_name_say_nothing_of_it(words: str) -> None:
    """A question that ends in a surname does not ask for all that its bearer says."""
    assert titled(words, read(["Chairman Kim spoke. “We win,” Kim said."]).cast) == ()


def test_a_question_to_the_bot_is_not_answered() -> None:
    """What the reader should do, no story tells."""
    assert PORT_LIBRARY.ask("should i take the ferry on friday?").reason is Reason.NO_ANSWER


REFUSED = [
    ("not quoted", "what did Lena Fuchs say?", Reason.NOT_QUOTED),
    ("not a name, but in the story", "what did the lorries say?", Reason.NOT_QUOTED),
    ("not about that", "what did O'Dowd say about oxen?", Reason.NOT_ABOUT),
    ("not in the story", "what did Nancy Quill say?", Reason.NOT_IN_STORY),
    ("another given name", "what did Margaret O'Dowd say?", Reason.NOT_IN_STORY),
    ("no denial", "did O'Dowd deny the cracks?", Reason.NO_ANSWER),
    ("no answer", "what is the capital of Mongolia?", Reason.NO_ANSWER),
    ("no word in it", "?!", Reason.GREETING),
    ("greeting", "hello", Reason.GREETING),
    ("another story", "what did O'Dowd say in the Gazette story?", Reason.NOT_IN_STORY),
]


@pytest.mark.parametrize(("question", "reason"), [row[1:] for row in REFUSED], ids=[row[0] for row in REFUSED])
def test_a_no_has_its_reason(question: str, reason: Reason) -> None:
    """Each kind of no is told apart, holds no passage, and offers questions that are answered."""
    answer = LIBRARY.ask(question)
    assert (answer.found, answer.passages, answer.reason) == (False, (), reason)
    assert answer.suggestions
    assert all(LIBRARY.ask(suggestion).found for suggestion in answer.suggestions)


def test_a_misspelt_topic_is_found() -> None:
    story = Story.from_paragraphs(["Ann Roe said the library must stay.", "Roe said it rained."], name="x")
    answer = Library([story]).ask("what did roe say about the libary?")
    assert [passage.paragraph.number for passage in answer.passages] == [1]


def test_a_misspelling_is_told() -> None:
    """The answer says whom a misspelt name was taken for, and only then."""
    assert LIBRARY.ask("what did Ann O'Dwod say?").taken_for == "Ann O’Dowd"
    assert LIBRARY.ask("what did odowd say?").taken_for is None


def test_what_is_said_of_somebody_unquoted() -> None:
    """Of somebody who is named and not quoted, the no shows where the story names them."""
    assert [p.paragraph.number for p in LIBRARY.ask("what did Fuchs say?").nearest] == [6]


COUNCIL = Story.from_paragraphs(
    [
        "The Vance administration will fund the tunnel, a brochure of the Vance campaign tells.",
        "“Rain is no excuse,” said Mayor Mia Holm. She would not talk of the tunnel.",
        "“The tunnel leaks when it rains,” said Jan Prytz, an engineer. “A brochure will not stop it.”",
        "Critics see Vance as a friend of the concrete trade.",
    ],
    name="council",
)


def test_what_is_said_of_somebody_comes_before_what_their_people_do() -> None:
    """A name that only tells whose administration acts is shown after the person's own mention."""
    assert [p.paragraph.number for p in Library([COUNCIL]).ask("what did Vance say?").nearest] == [4, 1]


def test_who_else_speaks_of_it_is_told() -> None:
    """Somebody asked about the wrong topic: the no names who does speak of it, and offers that question first."""
    library = Library([COUNCIL])
    answer = library.ask("what did Holm say about leaks?")
    assert (answer.reason, [figure.name for figure in answer.others]) == (Reason.NOT_ABOUT, ["Jan Prytz"])
    assert answer.suggestions[0] == "What did Prytz say about leaks?"
    assert [p.paragraph.number for p in library.ask(answer.suggestions[0]).passages] == [3]


def test_the_nearest_words_come_first() -> None:
    """Of what somebody does say, the no shows first what holds the most of the topic."""
    story = Story.from_paragraphs(
        ["“Trams are late,” Ada Rook said.", "“Buses run on green steam at night,” Rook said."], name="trams"
    )
    answer = Library([story]).ask("what did Rook say about green velvet curtains?")
    assert [p.paragraph.number for p in answer.nearest] == [2, 1]


def test_limit() -> None:
    """A limit keeps the first passages."""
    assert [p.paragraph.number for p in LIBRARY.ask("what did O'Dowd say?", limit=1).passages] == [1]


def test_no_story() -> None:
    """Without a story there is no answer, and the reason says why."""
    assert Library([]).ask("what did O'Dowd say?").reason is Reason.NO_STORY


def test_stories_are_told_apart() -> None:
    """A question may name its story; the passages carry theirs."""
    other = Story.from_paragraphs(["“I like trains,” said Ann O’Dowd, a driver."], title="Trains", name="trains")
    library = Library([BRIDGE, other])
    assert {p.story.name for p in library.ask("what did O'Dowd say?").passages} == {"bridge", "trains"}
    assert {p.story.name for p in library.ask("what did O'Dowd say in the trains story?").passages} == {"trains"}
    assert {p.story.name for p in library.ask("what is the trains story about?").passages} == {"trains"}
    assert {p.story.name for p in library.ask("sum up the article about a driver").passages} == {"trains"}
    assert library.ask("what is the ferry story about?").reason is Reason.NOT_IN_STORY


def test_stories_are_listed() -> None:
    """All of them, with their number; the newest; those that tell of something, in their headline or anywhere."""
    other = Story.from_paragraphs(
        ["“I like trains,” said Ann Frey, a driver.", "She paints signals."], "Trains", "trains", Origin(published=MAY)
    )
    library = Library([BRIDGE, other])
    every = library.ask("which stories do you have?")
    assert ([p.story.name for p in every.passages], every.loaded) == (["trains", "bridge"], 2)
    assert [p.story.name for p in library.ask("what is the latest story?").passages] == ["trains"]
    assert [p.story.name for p in library.ask("which story is about trains?").passages] == ["trains"]
    assert [p.story.name for p in library.ask("which story mentions signals?").passages] == ["trains"]
    assert library.ask("which story is about whales?").reason is Reason.NOT_IN_STORY
    assert not LIBRARY.ask("what is the latest story?").found


def test_the_byline_answers_who_wrote_it() -> None:
    """It comes with the lead; a story without one says that it does not tell."""
    signed = replace(BRIDGE, origin=Origin(byline="Jo Ferris"))
    answer = Library([signed]).ask("who wrote this?")
    assert answer.found
    assert [passage.story.origin.byline for passage in answer.passages] == ["Jo Ferris"]
    assert LIBRARY.ask("who wrote this?").reason is Reason.NO_ANSWER


def test_an_author_in_the_story_is_not_its_writer() -> None:
    """ "Who is the author?" means the one whom a story calls so, and its own writer where there is none."""
    signed = replace(BRIDGE, origin=Origin(byline="Jo Ferris"))
    book = Story.from_paragraphs(
        ["“I wrote it in a shed,” said Una Thorne, the author of the book."],
        "A book from a shed",
        "book",
        signed.origin,
    )
    assert Library([signed]).ask("who is the author?").question.kind is Kind.AUTHOR
    assert Library([book]).ask("who is the author?").speaker == Speaker("Una Thorne", "author of the book")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("when was it published?", Origin(published=date(2031, 5, 2))),
        ("which paper is this?", Origin(outlet="The Bugle")),
    ],
)
def test_what_is_not_known_of_a_story_is_not_guessed(question: str, told: Origin) -> None:
    """Its day and outlet are told where they are known, and else there is a no."""
    assert Library([replace(BRIDGE, origin=told)]).ask(question).found
    assert Library([replace(BRIDGE, origin=Origin(byline="Jo Ferris"))]).ask(question).reason is Reason.NO_ANSWER


def test_a_judgement_is_not_the_storys() -> None:
    """Whether somebody is right is not told by what he says."""
    answer = LIBRARY.ask("is Hale right about the bridge?")
    assert not answer.found
    assert answer.reason is Reason.NO_ANSWER


VILLAGE = Library(
    [
        Story.from_paragraphs(
            [
                "Baker Olav Moen won the raffle, and the village of Lode sang for him all night.",
                "The council raised the tolls. King Harald answered with a letter to the guild and closed the mill.",
                "The first keeper of the mill who kept bees was Ragna Lie, a widow from the valley.",
                "Council chairman Nils Berg was not there.",
            ],
            title="A raffle in Lode",
            name="lode",
        )
    ]
)


@pytest.mark.parametrize(
    ("question", "number"),
    [
        pytest.param("how did King Harald respond to the council's tolls?", 2, id="by what he did"),
        pytest.param("who was the first keeper of the mill who kept bees?", 3, id="a long description"),
        pytest.param("who is the council chairman?", 4, id="a role"),
    ],
)
def test_what_is_no_name_and_no_speech_is_looked_for(question: str, number: int) -> None:
    """A deed answers "respond"; a description is not of whomever a part of it names."""
    assert VILLAGE.ask(question).passages[0].paragraph.number == number


def test_a_question_in_quote_marks_is_said() -> None:
    """What somebody is quoted as asking are their words; that they asked whether something was so are not."""
    quoted, reported = "“Who pays for the mill?” asked Ida Moe.", "Ben Roe asked whether the mill was safe."
    library = Library([Story.from_paragraphs([quoted, reported], name="mill")])
    assert library.ask("what did Moe say?").found
    assert library.ask("what did Moe ask about the mill?").passages[0].statements[0].text == "Who pays for the mill?"
    assert not library.ask("what did Roe say?").found


@pytest.mark.parametrize(
    "name", [figure.name for figure in BRIDGE.cast.figures] + ["Fuchs?", "and Fuchs?", "the chairwoman"]
)
def test_a_bare_name_is_answered_by_what_tells_of_it(name: str) -> None:
    """Quoted or not: one or two words are no question to be refused."""
    assert LIBRARY.ask(name).passages


def test_questions_are_suggested_from_the_story_that_is_nearest() -> None:
    ferry = Story.from_paragraphs(
        ["The ferry broke down on Monday, said captain Bo Lund.", "“It is the engine,” Lund said."],
        title="",
        name="ferry",
    )
    answer = Library([ferry, BRIDGE]).ask("What did Hale say about the engine?")
    assert not answer.found
    assert all("Lund" not in question for question in answer.suggestions[1:])


def test_a_topic_is_not_told_by_what_another_says_beside() -> None:
    both = "Ann Lund said the government had played no part. Mia Roe said she would raise it in parliament."
    library = Library([Story.from_paragraphs(["The deal was signed on Monday.", both], title="", name="deal")])
    assert library.ask("what did Lund say about the government").found
    assert library.ask("what did Roe say about parliament").found
    assert not library.ask("what did Roe say about the government").found


def test_whoever_shares_a_family_name_is_suggested_by_the_whole_name() -> None:
    story = Story.from_paragraphs(["Dan Marsh said it rained.", "Rita Marsh said it did not."], title="", name="rain")
    answer = Library([story]).ask("What did Pelosi say?")
    assert {"What did Dan Marsh say?", "What did Rita Marsh say?"} <= {*answer.suggestions}


SHAPES = [
    "{}", "{}?", "and {}?", "the {}", "her {}?", "what did {} say", "what did {} say about {}", "who is {}",
    "who said {}",
    "did {} deny {}", "why {}", "when {}", "where {}", "how many {}", "who blames {}", "what did {}'s {} say", "so {}?",
    "what did the {} of {} say", "“{}”", "who said “{}”?", "what did {} tell {}", "{} and {}", "{} on {}", "the new {}",
]  # fmt: skip
PIECES = [
    "Hale",
    "Ann O’Dowd",
    "county engineer",
    "Fuchs",
    "bridge",
    "March",
    "Marlow Herald",
    "chairwoman",
    "nobody",
    "’",
    "the",
]


@pytest.mark.parametrize("shape", SHAPES)
def test_any_question_is_answered(shape: str) -> None:
    """Found, or a no with its reason."""
    for pair in product(PIECES, PIECES):
        answer = LIBRARY.ask(shape.format(*pair[: shape.count("{}")]))
        assert bool(answer.passages) if answer.found else answer.reason
