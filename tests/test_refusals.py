"""The kinds of no: each in its own words, with questions to go on with, none dressed up as an answer."""

from dataclasses import replace

import pytest

from bot.replies import fault, no_story, nothing_more, reply
from bot.reply import Reply
from retrieval import Answer, Reason, Speaker
from retrieval.attribution import Figure
from retrieval.questions.question import Kind, understand
from tests.answers import BRIDGE, CRACKS, OKORO, PARAGRAPHS, VANE, asked, found, speak, tell_fact


def figure(name: str, role: str | None = None) -> Figure:
    return Figure(name, role, "person", ())


SUGGESTED = ("What did Okoro say?", "Who is Grace Okoro?")
QUOTED = (figure("Grace Okoro"), figure("Tomas Vane"))


def no(text: str, reason: Reason, kind: Kind = Kind.SAID, **known: object) -> Answer:
    question = {key: known.pop(key) for key in ("topic", "audience", "quoted", "polarity", "source") if key in known}
    values: dict[str, object] = {"candidates": QUOTED, "suggestions": SUGGESTED, **known}
    return Answer(asked(text, kind, **question), False, reason=reason, **values)  # type: ignore[arg-type]


def quotes(shown: Reply) -> list[str]:
    return [shown.text[span.start : span.end] for span in shown.spans if span.style in ("quote", "fold")]


NOBODY = no("what did Ines Holt say?", Reason.NOT_IN_STORY, asked_name="Ines Holt")
SILENT = no(
    "what did Vane say?",
    Reason.NOT_QUOTED,
    speaker=VANE,
    asked_name="Vane",
    nearest=(tell_fact(BRIDGE, 4, PARAGRAPHS[3]),),
)
ELSEWHERE = no(
    "what did Okoro say about whales?",
    Reason.NOT_ABOUT,
    speaker=OKORO,
    asked_name="Okoro",
    topic="whales",
    nearest=(speak(BRIDGE, 2, CRACKS),),
)
SAYS_CRACKS = (speak(BRIDGE, 2, CRACKS),)
UNTOLD = no("how deep is the sea?", Reason.NO_ANSWER, Kind.WHAT, nearest=(tell_fact(BRIDGE, 5, PARAGRAPHS[4]),))


@pytest.mark.parametrize(
    ("answer", "opening"),
    [
        pytest.param(
            NOBODY, "The story does not mention Ines Holt. It quotes Grace Okoro and Tomas Vane.", id="not in the story"
        ),
        pytest.param(
            SILENT,
            "The story does not quote Tomas Vane. What is said of Tomas Vane, in others’ words:",
            id="not quoted",
        ),
        pytest.param(
            ELSEWHERE,
            "Grace Okoro is quoted, but not about “whales”. Grace Okoro speaks of something else:",
            id="not about it",
        ),
        pytest.param(
            replace(ELSEWHERE, others=(figure("Tomas Vane"),)),
            "Grace Okoro is quoted, but not about “whales”. Grace Okoro speaks of something else:",
            id="not about it, but another is",
        ),
        pytest.param(UNTOLD, "The story does not say. The nearest, which is no answer:", id="no answer"),
        pytest.param(
            replace(UNTOLD, question=understand("who said the bridge is safe?")),
            "The story does not report that anybody said so. The nearest, which is no answer:",
            id="nobody said so",
        ),
        pytest.param(
            replace(UNTOLD, question=understand("did Okoro say the bridge is safe?"), speaker=OKORO),
            "The story does not report that Grace Okoro said so. The nearest, which is no answer:",
            id="one of them did not say so",
        ),
        pytest.param(
            no("hello", Reason.GREETING, Kind.GREETING),
            "At your service: ask me about the story, and I answer in its own words.",
            id="greeting",
        ),
        pytest.param(
            no(
                "what did Vane say?",
                Reason.NOT_QUOTED,
                speaker=VANE,
                nearest=(speak(BRIDGE, 4, "the city had known of the cracks", VANE, polarity="denied"),),
            ),
            "The story does not quote Tomas Vane. What is said of Tomas Vane, in others’ words:",
            id="only denies",
        ),
        pytest.param(
            no("did Vane deny it?", Reason.NOT_QUOTED, speaker=VANE, polarity="denied"),
            "The story does not report that Tomas Vane denied anything.",
            id="no denial",
        ),
        pytest.param(
            no("did Okoro deny it?", Reason.NOT_QUOTED, speaker=OKORO, polarity="denied", nearest=SAYS_CRACKS),
            "The story does not report that Grace Okoro denied anything. Grace Okoro does say:",
            id="no denial, but other words",
        ),
        pytest.param(
            no("what did Okoro say in the Bugle story?", Reason.NOT_IN_STORY, asked_name="Okoro", source="Bugle"),
            "I find no story of “Bugle” that tells.",
            id="not in that source",
        ),
        pytest.param(
            no("what did Okoro tell the BBC?", Reason.NOT_ABOUT, speaker=OKORO, audience="the BBC"),
            "Grace Okoro is quoted, but not as speaking to “the BBC”.",
            id="not to them",
        ),
        pytest.param(
            no("did Okoro say 'all is well'?", Reason.NOT_ABOUT, speaker=OKORO, quoted=("all is well",)),
            "Grace Okoro is quoted, but not with “all is well”.",
            id="not those words",
        ),
    ],
)
def test_each_no_has_its_own_first_line(answer: Answer, opening: str) -> None:
    """A reader tells them apart at once, and can press a question that the story answers."""
    shown = reply(answer)
    assert shown.text.splitlines()[0] == opening
    assert [button.ask for button in shown.buttons] == list(SUGGESTED)
    assert not shown.found


def test_who_speaks_of_it_instead_is_named() -> None:
    """The line below the speaker's own words names the others who speak of it, in bold."""
    shown = reply(replace(ELSEWHERE, others=(figure("Tomas Vane"), figure("Ines Holt"))))
    assert shown.text.splitlines()[-1] == "Tomas Vane and Ines Holt speak of it."
    assert "Tomas Vane and Ines Holt" in [shown.text[s.start : s.end] for s in shown.spans if s.style == "bold"]


@pytest.mark.parametrize(
    ("answer", "quoted"),
    [
        pytest.param(SILENT, PARAGRAPHS[3], id="what is said of him"),
        pytest.param(ELSEWHERE, PARAGRAPHS[1], id="what she speaks of"),
        pytest.param(UNTOLD, PARAGRAPHS[4], id="the nearest"),
    ],
)
def test_what_the_story_does_say_is_quoted_whole_and_not_as_an_answer(answer: Answer, quoted: str) -> None:
    """The passage stands in a block quote with its number; nothing in it is marked as what answers."""
    shown = reply(answer)
    assert quotes(shown) == [quoted]
    inside = range(shown.text.index(quoted), shown.text.index(quoted) + len(quoted))
    assert not any(span.style == "bold" and span.start in inside for span in shown.spans)
    assert f"¶{PARAGRAPHS.index(quoted) + 1} · Ellin Radio" in shown.text


def test_several_stories_are_spoken_of_as_several() -> None:
    """With more than one story loaded, "the story" would be a lie."""
    assert reply(NOBODY, several=True).text.startswith("The stories do not mention Ines Holt. They quote")


def test_namesakes_are_offered_by_their_full_names() -> None:
    """A button asks the same question with the full name in it."""
    namesakes = (figure("Ana Roe", "the coach"), figure("Ben Roe"))
    shown = reply(no("what did roe say of the cup?", Reason.AMBIGUOUS, asked_name="Roe", candidates=namesakes))
    assert shown.text.splitlines() == ["Which Roe? The story knows several:", "Ana Roe, the coach", "Ben Roe"]
    assert [(button.label, button.ask) for button in shown.buttons] == [
        ("Ana Roe", "what did Ana Roe say of the cup?"),
        ("Ben Roe", "what did Ben Roe say of the cup?"),
    ]


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("x" * 4000, id="endless"),
        pytest.param("\u202eevil\u202c \u2067name\u2069", id="turning the line around"),
        pytest.param("a\nb\nc", id="lines"),
        pytest.param("*bold* `code` [link](http://x.example)", id="markup"),
        pytest.param("שרה", id="right to left"),
    ],
)
def test_a_readers_words_stay_in_their_line(name: str) -> None:
    """What a reader typed is shown short, on one line, isolated where it runs the other way."""
    shown = reply(no(f"what did {name} say?", Reason.NOT_IN_STORY, asked_name=name))
    assert len(shown.text.splitlines()) == 1
    assert len(shown.text) < 200
    assert not set(shown.text) & set("\u202a\u202b\u202c\u202d\u202e")
    assert shown.text.count("\u2068") == shown.text.count("\u2069") == (name == "שרה")
    assert shown.text.endswith("Grace Okoro and Tomas Vane.")


def test_the_operator_is_told_where_a_story_goes() -> None:
    """No story is not "no answer"."""
    answer = Answer(asked("what did Okoro say?"), False, reason=Reason.NO_STORY)
    assert reply(answer, folder="seeds") == no_story("seeds")
    assert "seeds" in no_story("seeds").text
    assert no_story().text == "I have no story yet."


def test_a_fault_keeps_the_question() -> None:
    """The button asks the same again; the error's text is nowhere."""
    assert [button.ask for button in fault("who is Vane?").buttons] == ["who is Vane?"]
    assert not fault().buttons


def test_all_has_been_shown() -> None:
    """After the last passage there is no more, and the reply says so."""
    shown = nothing_more(found(asked("What else did Okoro say?"), speaker=Speaker("Grace Okoro")))
    assert shown.text == "That is all that I find of Grace Okoro."
    assert [button.ask for button in shown.buttons] == ["What did Grace Okoro say?"]
