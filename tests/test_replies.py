"""What a reader sees of an answer: who speaks, whole passages, what answers is bold, what to do next."""

from dataclasses import replace

import pytest

from bot.replies import reply
from bot.replies.manuscript import MOST_SPANS, MOST_UNITS, units
from bot.replies.pages import GROUP, PRIVATE, WHOLE, Layout
from bot.reply import Reply
from retrieval import Answer, Library, Passage, Speaker, Story
from retrieval.questions.question import Kind
from tests.answers import (
    BRIDGE,
    COURIER,
    CRACKS,
    FERRY,
    OKORO,
    OKORO_SAYS,
    PARAGRAPHS,
    SHUT,
    VANE,
    asked,
    found,
    make_story,
    speak,
    state,
    tell_fact,
)

FOOTER = "Bridge stays shut until spring · Ellin Radio · 3 Feb 2024"


def marked(shown: Reply, *styles: str) -> list[str]:
    """Return the stretches of a reply in these styles."""
    return [shown.text[span.start : span.end] for span in shown.spans if span.style in styles]


def labels(shown: Reply) -> list[str]:
    return [button.label for button in shown.buttons]


def test_the_first_line_says_who_in_which_role_to_whom() -> None:
    """The name is bold; the passages follow whole, as block quotes, in the answer's order."""
    shown = reply(OKORO_SAYS)
    assert shown.text.splitlines()[0] == f"Grace Okoro, the harbour’s chief engineer, to {COURIER}:"
    assert marked(shown, "quote", "fold") == list(PARAGRAPHS[:3])
    assert marked(shown, "bold") == ["Grace Okoro", SHUT, CRACKS, FERRY]
    assert shown.text.splitlines()[-1] == FOOTER
    assert labels(shown) == ["In context", "Source"]
    assert shown.found


def test_what_is_only_reported_says_so() -> None:
    """A passage with words in quote marks says nothing of it; one that only reports does."""
    assert marked(reply(OKORO_SAYS), "italic") == ["¶1, reported", "¶2", "¶3"]


def test_an_audience_that_not_all_share_stands_with_its_own_passage() -> None:
    """The first line never says that words were told to somebody whom the story does not name for them."""
    apart = found(
        OKORO_SAYS.question,
        speak(BRIDGE, 1, SHUT, audience=COURIER),
        speak(BRIDGE, 3, FERRY, speaker_text="She"),
        speaker=OKORO,
    )
    shown = reply(apart)
    assert shown.text.splitlines()[0] == "Grace Okoro, the harbour’s chief engineer:"
    assert marked(shown, "italic") == [f"¶1, reported, to {COURIER}", "¶3"]


def test_a_doubt_about_the_speaker_is_told() -> None:
    """A speaker who is only probable is never shown as sure."""
    doubtful = found(OKORO_SAYS.question, speak(BRIDGE, 3, FERRY, speaker_text="She", certainty="probable"))
    shown = reply(doubtful)
    assert shown.text.startswith("Probably Grace Okoro")
    assert marked(shown, "italic") == ["¶3, She (probably Grace Okoro)"]


def test_an_open_speaker_is_not_named() -> None:
    """Words whose speaker the story leaves open go under nobody's name."""
    shown = reply(found(OKORO_SAYS.question, speak(BRIDGE, 3, FERRY, certainty="open")))
    assert shown.text.startswith("From the story:")
    assert "Okoro" not in shown.text


def test_a_denial_is_not_shown_as_said() -> None:
    """The line below it says what it is."""
    denial = speak(BRIDGE, 4, "the city had known of the cracks", VANE, polarity="denied")
    shown = reply(found(asked("Did Vane deny it?", polarity="denied"), denial, speaker=VANE))
    assert shown.text.startswith("Tomas Vane, mayor of Port Ellin:")
    assert marked(shown, "italic") == ["¶4, denied"]


def test_only_what_was_said_is_bold_beside_a_denial() -> None:
    """Of a passage with both, the words that were said are the answer."""
    story = make_story("“I saw nothing,” Vane said, denying that he had left the hall.")
    both = Passage(
        story,
        story.paragraphs[0],
        1.0,
        (
            state(story, 1, "I saw nothing,", VANE),
            state(story, 1, "he had left the hall", VANE, polarity="denied", direct=False),
        ),
    )
    assert marked(reply(found(asked("What did Vane say?"), both)), "bold") == ["Tomas Vane", "I saw nothing,"]


def test_a_fact_of_the_article_is_nobodys_words() -> None:
    """A sentence that nobody in the story speaks stands under no name, the outlet's neither; the sentence is bold."""
    sentence = PARAGRAPHS[4]
    shown = reply(found(asked("When did the bridge open?", Kind.WHEN, "bridge open"), tell_fact(BRIDGE, 5, sentence)))
    assert shown.text.splitlines()[:2] == ["From the story:", sentence]
    assert marked(shown, "bold") == [sentence]


def test_a_fact_that_somebody_told_names_them() -> None:
    """A fact inside somebody's words goes under their name, with the audience and whether it is reported."""
    passage = replace(
        tell_fact(BRIDGE, 1, PARAGRAPHS[0]), statements=(state(BRIDGE, 1, SHUT, OKORO, audience=COURIER),)
    )
    shown = reply(found(asked("When will the bridge open?", Kind.WHEN, "bridge shut spring"), passage))
    assert shown.text.startswith(f"Grace Okoro, the harbour’s chief engineer, to {COURIER}:")
    assert marked(shown, "bold") == ["Grace Okoro", SHUT]
    assert marked(shown, "italic") == ["¶1, reported"]


def test_a_fact_beside_somebodys_words_is_the_articles() -> None:
    """What the article says of a speaker beside the words is not put into the speaker's mouth."""
    story = make_story("Vane, who was elected in 2019, told reporters that the ferry was full.")
    passage = replace(
        tell_fact(story, 1, story.paragraphs[0].text), statements=(state(story, 1, "the ferry was full", VANE),)
    )
    shown = reply(found(asked("When was Vane elected?", Kind.WHEN, "Vane elected"), passage))
    assert shown.text.startswith("From the story:")


def test_passages_of_several_speakers_each_stand_under_their_own_name() -> None:
    """A name stands above the passages that it speaks in, and above no other."""
    answer = found(
        asked("Who speaks?", Kind.WHO_SPEAKS),
        speak(BRIDGE, 2, CRACKS),
        speak(BRIDGE, 3, FERRY),
        speak(BRIDGE, 4, "the city had known of the cracks", VANE, polarity="denied"),
    )
    lines = reply(answer).text.splitlines()
    assert lines[0] == "Grace Okoro, the harbour’s chief engineer:"
    assert lines[5:7] == ["Tomas Vane, mayor of Port Ellin:", PARAGRAPHS[3]]


@pytest.mark.parametrize(
    ("speakers", "line"),
    [
        pytest.param([Speaker("Ada Roe"), Speaker("Ben Poe")], "Ada Roe and Ben Poe:", id="two"),
        pytest.param(
            [Speaker("Ada Roe"), Speaker("Ben Poe"), Speaker("Cy Doe")], "Ada Roe, Ben Poe and Cy Doe:", id="three"
        ),
        pytest.param(
            [Speaker("Ada Roe", "a nurse"), Speaker("Ben Poe")], "Ada Roe, a nurse, and Ben Poe:", id="a role between"
        ),
        pytest.param(
            [Speaker("Ada Roe", "a nurse"), Speaker("Ben Poe"), Speaker("Cy Doe", "a cook")],
            "Ada Roe, a nurse, Ben Poe and Cy Doe, a cook:",
            id="roles in a row",
        ),
    ],
)
def test_several_speakers_of_one_passage_read_as_a_list(speakers: list[Speaker], line: str) -> None:
    """Commas between, one "and" before the last, and a role closed by its comma."""
    story = make_story("“Yes,” they said. “No,” they said. “Maybe,” they said.")
    told = zip(("Yes", "No", "Maybe"), speakers, strict=False)
    passage = replace(
        tell_fact(story, 1, story.paragraphs[0].text),
        statements=tuple(state(story, 1, words, speaker) for words, speaker in told),
    )
    assert reply(found(asked("Who speaks?", Kind.WHO_SPEAKS), passage)).text.splitlines()[0] == line


@pytest.mark.parametrize(
    ("role", "line"),
    [
        pytest.param("Capt.", "Capt. Grace Okoro:", id="a shortened title"),
        pytest.param("Mayor", "Mayor Grace Okoro:", id="a title"),
        pytest.param("mayor", "Grace Okoro, mayor:", id="a role"),
        pytest.param("White House adviser", "Grace Okoro, White House adviser:", id="a role with a name in it"),
        pytest.param(None, "Grace Okoro:", id="none"),
    ],
)
def test_a_title_stands_before_its_name(role: str | None, line: str) -> None:
    """As the papers print it; what somebody does stands behind."""
    passage = speak(BRIDGE, 2, CRACKS, Speaker("Grace Okoro", role))
    assert reply(found(OKORO_SAYS.question, passage)).text.splitlines()[0] == line


def test_a_turn_of_an_interview_is_not_called_reported() -> None:
    """It has no quote marks, and is in the speaker's own words."""
    story = make_story("OKORO: We found cracks.")
    passage = speak(story, 1, "We found cracks.", rule="transcript")
    assert marked(reply(found(OKORO_SAYS.question, passage)), "italic") == ["¶1"]


def test_several_articles_are_about_several_things() -> None:
    """Each headline stands above its own lead."""
    other = make_story("The ferry is late.", name="ferry", outlet=None)
    leads = [Passage(story, story.paragraphs[0], 1.0) for story in (BRIDGE, other)]
    shown = reply(found(asked("What is it about?", Kind.ABOUT), *leads))
    assert marked(shown, "bold") == ["Bridge stays shut until spring"] * 2
    assert marked(shown, "italic") == ["¶1 · Ellin Radio", "¶1 · The story"]


def test_passages_of_several_articles_say_which() -> None:
    """Each passage names its article, and each article has its own link."""
    other = make_story(name="ferry", outlet="The Ellin Post", url="https://post.example/ferry")
    shown = reply(found(OKORO_SAYS.question, speak(BRIDGE, 2, CRACKS), speak(other, 3, FERRY), speaker=OKORO))
    assert marked(shown, "italic")[1] == "¶3 · Bridge stays shut until spring · The Ellin Post · 3 Feb 2024"
    assert shown.text.splitlines()[-1] == "2 articles"
    assert labels(shown) == ["In context", "Source: Ellin Radio", "Source: The Ellin Post"]


def test_who_is_gives_the_role_and_asks_on() -> None:
    """The first line is the name and the role; the passage says so."""
    who = found(asked("Who is Okoro?", Kind.WHO_IS), tell_fact(BRIDGE, 1, PARAGRAPHS[0]), speaker=OKORO)
    assert reply(who).text.splitlines()[:2] == ["Grace Okoro, the harbour’s chief engineer.", PARAGRAPHS[0]]


def test_what_it_is_about_is_the_headline_and_the_lead() -> None:
    """The headline stands above the lead; the library's questions follow."""
    about = found(
        asked("What is it about?", Kind.ABOUT),
        Passage(BRIDGE, BRIDGE.paragraphs[0], 1.0),
        suggestions=("Who is Vane?",),
    )
    shown = reply(about)
    assert shown.text.splitlines()[:2] == ["Bridge stays shut until spring", PARAGRAPHS[0]]
    assert labels(shown) == ["Who is Vane?", "Source"]


@pytest.mark.parametrize(
    ("kind", "told"),
    [(Kind.AUTHOR, "by Jo Ferris"), (Kind.PUBLISHED, "dated 3 Feb 2024"), (Kind.OUTLET, "from Ellin Radio")],
)
def test_where_a_story_comes_from_stands_behind_the_headline(kind: Kind, told: str) -> None:
    """Byline, day and outlet are told as the story's, above its lead."""
    signed = replace(BRIDGE, origin=replace(BRIDGE.origin, byline="Jo Ferris"))
    shown = reply(found(asked("Who wrote this?", kind), Passage(signed, signed.paragraphs[0], 1.0)))
    assert shown.text.splitlines()[:2] == [f"Bridge stays shut until spring, {told}", PARAGRAPHS[0]]


def test_a_mended_name_is_told() -> None:
    """A reader sees whom a misspelt name was taken for."""
    shown = reply(replace(OKORO_SAYS, asked_name="okorro", taken_for="Grace Okoro"))
    assert "I took “okorro” for Grace Okoro." in shown.text.splitlines()


def test_a_group_gets_one_passage_and_a_button() -> None:
    """In a group the first page is short; the button says how many more there are."""
    shown = reply(OKORO_SAYS, layout=GROUP)
    assert marked(shown, "quote") == [PARAGRAPHS[0]]
    assert labels(shown) == ["2 more passages", "Source"]
    assert marked(reply(OKORO_SAYS, layout=GROUP, page=1), "quote") == list(PARAGRAPHS[1:3])


def test_pages_show_every_passage_once_and_lead_back() -> None:
    """Turning through all pages shows the answer's passages in its order, and says where one is."""
    story = make_story(*(f"“Words of day {n},” Okoro said." for n in range(1, 9)))
    answer = found(OKORO_SAYS.question, *(speak(story, n, f"Words of day {n},") for n in range(1, 9)), speaker=OKORO)
    pages = [reply(answer, page=number) for number in range(3)]
    assert [quote for page in pages for quote in marked(page, "quote")] == [p.text for p in story.paragraphs]
    assert [page.text.splitlines()[-1].split(" · ")[0] for page in pages] == [
        "3 of 8 passages",
        "Passages 4–6 of 8",
        "Passages 7–8 of 8",
    ]
    assert labels(pages[1])[:2] == ["More passages", "Earlier passages"]
    assert [(button.page) for button in pages[1].buttons[:2]] == [2, 0]
    assert reply(answer, page=99) == pages[2]


def test_context_shows_the_neighbours_and_the_way_back() -> None:
    """What stands around a passage is shown in the story's order, the answer's words still bold."""
    shown = reply(OKORO_SAYS, context=1)
    assert marked(shown, "quote") == list(PARAGRAPHS[:3])
    assert marked(shown, "bold") == [CRACKS]
    assert (shown.buttons[0].label, shown.buttons[0].page) == ("Back to the answer", 0)


FILLER = "The water stood still under the piers that morning and nobody on the quay spoke. "
LONG = FILLER * 5 + "“The ferry is late,” Vane said. " + FILLER * 5
LATE = "The ferry is late,"


def test_a_long_paragraph_is_folded_around_what_answers() -> None:
    """All of it is there, in order; the sentence that answers stays open."""
    story = make_story(LONG)
    shown = reply(found(asked("What did Vane say?"), speak(story, 1, LATE, VANE)))
    assert " ".join(marked(shown, "quote", "fold")) == LONG.strip()
    assert marked(shown, "quote") == ["“The ferry is late,” Vane said."]


def test_a_long_paragraph_is_cut_to_its_sentence_in_a_group() -> None:
    """Whole sentences only, and what is left out is marked."""
    story = make_story(LONG)
    shown = reply(found(asked("What did Vane say?"), speak(story, 1, LATE, VANE)), layout=GROUP)
    assert marked(shown, "quote") == ["… “The ferry is late,” Vane said. …"]
    assert marked(shown, "bold") == ["Tomas Vane", LATE]


@pytest.mark.parametrize(
    "paragraph",
    [
        pytest.param("“" + "We will go on and on. " * 500 + "” Okoro said.", id="sentences"),
        pytest.param("“" + "word " * 3000 + "” Okoro said.", id="one endless sentence"),
        pytest.param("“" + "x" * 9000 + "” Okoro said.", id="one endless word"),
        pytest.param("“" + "🚢🌊" * 4000 + "” Okoro said.", id="characters of two units"),
        pytest.param("“" + "\u202eעברית " * 1500 + "” Okoro said.", id="right to left"),
    ],
)
@pytest.mark.parametrize("layout", [PRIVATE, GROUP], ids=["private", "group"])
def test_a_message_is_never_too_long(paragraph: str, layout: Layout) -> None:
    """A paragraph longer than a message is cut with an ellipsis; what is quoted is the story's, to the letter."""
    story = make_story(paragraph, paragraph, paragraph)
    words = paragraph[1 : paragraph.index("”")]
    shown = reply(
        found(OKORO_SAYS.question, *(speak(story, n, words) for n in (1, 2, 3)), speaker=OKORO), layout=layout
    )
    assert units(shown.text) <= MOST_UNITS
    quote = marked(shown, "quote", "fold")[0]
    assert quote.endswith(" …")
    assert quote.removesuffix(" …") in paragraph


def test_many_marks_stay_within_what_telegram_shows() -> None:
    """A paragraph of many statements keeps its quote, and the reply its spans under the limit."""
    paragraph = " ".join(f"“Line {n},” she said." for n in range(90))
    story = make_story(paragraph, paragraph, paragraph)
    said = [tuple(state(story, p, f"Line {n},", OKORO) for n in range(90)) for p in (1, 2, 3)]
    passages = [Passage(story, story.paragraphs[n], 1.0, said[n]) for n in range(3)]
    for layout in (PRIVATE, WHOLE):
        shown = reply(found(OKORO_SAYS.question, *passages, speaker=OKORO), layout=layout)
        assert len(shown.spans) <= MOST_SPANS
        assert "".join(marked(shown, "quote", "fold")).count("Line 89,") == len(marked(shown, "italic"))


NASTY = Speaker("O\u202eKoro\n" + "x" * 500, "r" * 500)


def test_names_and_roles_cannot_break_a_line() -> None:
    """Control characters and endless names do not leave the line that they belong to."""
    story = make_story(*PARAGRAPHS, outlet="o" * 900)
    shown = reply(found(OKORO_SAYS.question, speak(story, 2, CRACKS, NASTY), speaker=NASTY))
    assert "\u202e" not in shown.text
    assert shown.text.splitlines()[1] == PARAGRAPHS[1]
    assert units(shown.text) < 1000


def every_answer() -> list[Answer]:
    return [OKORO_SAYS, replace(OKORO_SAYS, asked_name="okorro", taken_for="Grace Okoro")]


@pytest.mark.parametrize("layout", [PRIVATE, GROUP, WHOLE], ids=["private", "group", "whole"])
@pytest.mark.parametrize("answer", every_answer(), ids=["plain", "mended"])
def test_outside_the_quotes_stand_only_short_words_of_the_bot(answer: Answer, layout: Layout) -> None:
    """No asterisks, no story text outside block quotes, spans inside the text."""
    shown = reply(answer, layout=layout)
    own = shown.text
    for quote in marked(shown, "quote", "fold"):
        own = own.replace(quote, "")
    assert "*" not in own
    assert "“We" not in own
    assert all(len(line) <= 200 for line in own.splitlines())
    assert all(0 <= span.start < span.end <= len(shown.text) for span in shown.spans)


@pytest.mark.parametrize(
    ("paragraph", "question", "tail"),
    [
        (
            "The quay fell in 1962. “It was a long night,” Ida Moe said.",
            "when did the quay fall?",
            "¶1, quotes Ida Moe",
        ),
        (
            "The quay cost 40 million euros, the town said. “That is too much,” said Ben Roe.",
            "how much did the quay cost?",
            "¶1, reported, quotes Ben Roe",
        ),
        ("“The quay fell in 1962,” Ida Moe said. “I saw it.”", "when did the quay fall?", "¶1"),
        ("The quay fell in 1962, and nobody said a word.", "when did the quay fall?", "¶1"),
    ],
)
def test_who_is_quoted_beside_a_fact_is_named(paragraph: str, question: str, tail: str) -> None:
    """Below a paragraph that answers in other words stands whose quote it holds."""
    answer = Library([Story.from_paragraphs([paragraph], name="quay")]).ask(question)
    assert marked(reply(answer), "italic") == [tail]
