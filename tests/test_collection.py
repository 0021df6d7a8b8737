"""Over many stories: newest first, narrowed by what a reader calls a story, and only what is needed is taken out."""

from collections import Counter
from datetime import date

import pytest

from retrieval import Library, Origin, Reason, Story
from retrieval.stories.stock import Loaded

TOWNS = "Abbeyford Brackwater Coldbeck Dunmere Eastholm Fernleigh Gorsedale Hartwell Inglenook Jarrowby".split()
SYLLABLES = "bar den fos gul hem kip lor mun pel sto".split()


def story(name: str, *paragraphs: str, outlet: str | None = None, published: date | None = None) -> Story:
    return Story.from_paragraphs(paragraphs, f"News from {name}", name, Origin(outlet=outlet, published=published))


def surname(number: int) -> str:
    return "".join(SYLLABLES[int(digit)] for digit in f"{number:03}").capitalize()


def report(number: int) -> Story:
    return story(
        f"report from {surname(number)}",
        f"The harbour of {TOWNS[number % 10]} froze over on Monday, as surveyors of the {surname(number)} office tell.",
        f"“We walk to the lighthouse now,” harbour master Ines {surname(number)} told reporters.",
        outlet="Coast Gazette" if number % 2 else "Inland Mail",
        published=date(2023, 1, 1 + number % 28),
    )


class Counting(Loaded):
    """Counts the stories that are taken out."""

    def __init__(self, stories: list[Story]) -> None:
        super().__init__(stories)
        self.taken: Counter[int] = Counter()

    def story(self, number: int) -> Story:
        self.taken[number] += 1
        return super().story(number)


MANY = [report(number) for number in range(200)]


def names(library: Library, question: str) -> list[str]:
    return [passage.story.name for passage in library.ask(question).passages]


def test_stories_stand_newest_first_and_undated_last() -> None:
    library = Library(
        [
            story("undated", "A pond froze."),
            story("old", "A pond froze.", published=date(2020, 2, 2)),
            story("new", "A pond froze.", published=date(2024, 2, 2)),
            story("undated too", "A pond froze."),
        ]
    )
    assert [each.name for each in library.stories] == ["new", "old", "undated", "undated too"]
    assert [each.name for each in library.stories[1:3]] == ["old", "undated"]
    assert names(library, "what is the story about?") == ["new", "old", "undated", "undated too"]


@pytest.mark.parametrize(
    ("question", "outlet", "day"),
    [
        pytest.param("what froze in the Gazette story?", "Coast Gazette", None, id="outlet"),
        pytest.param(
            f"what did {surname(17)} say in the Coast Gazette story?", "Coast Gazette", None, id="name and outlet"
        ),
        pytest.param("what froze in the January 18 story?", None, 18, id="date"),
    ],
)
def test_what_a_reader_calls_a_story_narrows_the_question(question: str, outlet: str | None, day: int | None) -> None:
    passages = Library(MANY).ask(question).passages
    assert passages
    assert outlet is None or {passage.story.origin.outlet for passage in passages} == {outlet}
    assert day is None or {passage.story.origin.published for passage in passages} == {date(2023, 1, day)}


def test_an_outlet_that_no_story_has_is_a_no() -> None:
    assert Library(MANY).ask(f"what did {surname(17)} say in the Highland Courier story?").reason is Reason.NOT_IN_STORY


@pytest.mark.parametrize(
    ("question", "name"),
    [
        pytest.param(f"what did {surname(117)} say?", f"report from {surname(117)}", id="what somebody said"),
        pytest.param(f"what do surveyors of the {surname(52)} office tell?", f"report from {surname(52)}", id="a fact"),
        pytest.param(f"who is {surname(3)}?", f"report from {surname(3)}", id="who somebody is"),
    ],
)
def test_among_many_stories_the_right_one_answers_and_few_are_taken_out(question: str, name: str) -> None:
    stock = Counting(MANY)
    library = Library.over(stock)
    assert names(library, question)[:1] == [name]
    assert len(stock.taken) <= 60


def test_the_newest_few_tell_what_many_stories_are_about() -> None:
    stock = Counting(MANY)
    shown = Library.over(stock).ask("what is the story about?").passages
    assert 0 < len(shown) <= 30
    assert {passage.story.origin.published for passage in shown} >= {date(2023, 1, 28)}
    assert len(stock.taken) <= 30


def test_what_somebody_says_goes_by_story_newest_first() -> None:
    words = "“The ice is safe,” mayor Petra Lindqvist said."
    other = [story(f"other {number}", f"Hay was cheap in week {number}.") for number in range(50)]
    telling = [story(f"ice {day}", words, published=date(2024, 2, day)) for day in (3, 9, 5)]
    assert names(Library([*other, *telling]), "what did Lindqvist say?") == ["ice 9", "ice 5", "ice 3"]


def test_people_of_one_family_name_are_kept_apart() -> None:
    stories = [
        story("ice", "“The ice is safe,” mayor Petra Lindqvist said."),
        story("hay", "“Hay is dear,” farmer Oskar Lindqvist said."),
    ]
    answer = Library(stories).ask("what did Lindqvist say?")
    assert answer.reason is Reason.AMBIGUOUS
    assert [figure.name for figure in answer.candidates] == ["Petra Lindqvist", "Oskar Lindqvist"]
    assert names(Library(stories), "what did Oskar Lindqvist say?") == ["hay"]


def test_people_of_one_whole_name_keep_the_role_of_their_story() -> None:
    stories = [
        story("ice", "“The ice is safe,” mayor Petra Lindqvist said.", published=date(2024, 1, 2)),
        story("hay", "“Hay is dear,” farmer Petra Lindqvist said.", published=date(2024, 1, 1)),
    ]
    answer = Library(stories).ask("what did Petra Lindqvist say?")
    assert [passage.story.name for passage in answer.passages] == ["ice", "hay"]
    assert answer.speaker is not None
    assert answer.speaker.role is None
    assert [s.speaker.role for p in answer.passages for s in p.statements if s.speaker] == ["mayor", "farmer"]
