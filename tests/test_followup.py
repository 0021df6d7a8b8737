"""Follow-ups: what a question takes from the one before it, and what it must not take."""

from dataclasses import replace

import pytest

from retrieval.questions.followup import Turn, dangling, resolve
from retrieval.questions.question import Kind
from retrieval.questions.seen import MOST_LEFT_OUT, leave_out, left_out

SAID = Turn("What did Okoro say?", Kind.SAID, "Grace Okoro", shown=(("bridge", 1), ("bridge", 2)))
ON_FERRY = Turn("What did Okoro say about the ferry?", Kind.SAID, "Grace Okoro", "the ferry")
FACT = Turn("When did the bridge open?", Kind.WHEN, words="The bridge opened in 1962.")
QUOTED = replace(SAID, words="It will reopen")
WHO = Turn("Who is Tomas Vane?", Kind.WHO_IS, "Tomas Vane")
STRUCK = Turn("Who struck the pier?", Kind.WHO, named=(("Tomas Vane", "m"), ("Ines Holt", "f")))
TWO_MEN = replace(STRUCK, named=(("Tomas Vane", "m"), ("Emil Sand", "m")))
NOBODY = Turn("What did Ines Holt say?", Kind.SAID, "Ines Holt")

ELSE = "What did Grace Okoro say, apart from ¶bridge:1, ¶bridge:2"


@pytest.mark.parametrize(
    ("text", "previous", "question"),
    [
        pytest.param("what else did she say?", SAID, ELSE, id="what else did she say"),
        pytest.param("And what else did he say", SAID, ELSE, id="the wrong pronoun is no reason for a no"),
        pytest.param("What else?", SAID, ELSE, id="what else"),
        pytest.param("anything else?", SAID, ELSE, id="anything else"),
        pytest.param("did she say anything else?", SAID, ELSE, id="did she say anything else"),
        pytest.param("what else did Okoro say?", SAID, ELSE, id="what else, with the name"),
        pytest.param("what else did Vane say?", SAID, "What did Vane say?", id="what else, of another"),
        pytest.param(
            "what else did she say about the piers?",
            SAID,
            "What did Grace Okoro say about the piers, apart from ¶bridge:1, ¶bridge:2",
            id="what else about",
        ),
        pytest.param("and what did Vane say?", SAID, "what did Vane say?", id="and what did another say"),
        pytest.param("and Vane?", SAID, "What did Vane say?", id="and another"),
        pytest.param("What about Vane?", ON_FERRY, "What did Vane say about the ferry?", id="another on the same"),
        pytest.param("and Okoro?", WHO, "Who is Okoro?", id="who is another"),
        pytest.param("what about the piers?", SAID, "What did Grace Okoro say about the piers?", id="another topic"),
        pytest.param("about the piers?", SAID, "What did Grace Okoro say about the piers?", id="about a topic"),
        pytest.param("who is she?", SAID, "Who is Grace Okoro?", id="who is she"),
        pytest.param("Who’s he?", SAID, "Who's Grace Okoro?", id="who's he"),
        pytest.param("what did he say?", WHO, "What did Tomas Vane say?", id="what did he say"),
        pytest.param("what is her role?", SAID, "What is Grace Okoro’s role?", id="her role"),
        pytest.param("why did she say so?", SAID, "Why did Grace Okoro say so?", id="why did she"),
        pytest.param("what did Vane say about her?", SAID, "What did Vane say about Grace Okoro?", id="about her"),
        pytest.param("what did Vane say about it?", ON_FERRY, "What did Vane say about the ferry?", id="about it"),
        pytest.param("why?", FACT, "Why did the bridge open?", id="why, of a fact"),
        pytest.param("and where", FACT, "Where did the bridge open?", id="where, of a fact"),
        pytest.param("who said that?", FACT, "Who said “The bridge opened in 1962.”?", id="who said that"),
        pytest.param("when?", QUOTED, "When did Grace Okoro say “It will reopen”?", id="when, of words"),
        pytest.param("and where?", QUOTED, "Where did Grace Okoro say “It will reopen”?", id="where, of words"),
        pytest.param(
            "when did she say that?", QUOTED, "When did Grace Okoro say “It will reopen”?", id="when she said it"
        ),
        pytest.param("where was that?", QUOTED, "where was that?", id="where something was, of words"),
        pytest.param("when?", STRUCK, "When was it that somebody struck the pier?", id="when, of who did it"),
        pytest.param(
            "where?", replace(STRUCK, question="Who was arrested?"), "Where was somebody arrested?", id="who was"
        ),
        pytest.param(
            "when?", replace(STRUCK, question="How many boats were sunk?"), "When were boats sunk?", id="how many were"
        ),
        pytest.param(
            "why?", replace(STRUCK, question="how many boats did he buy"), "Why did he buy boats?", id="how many did he"
        ),
        pytest.param("what did he say?", STRUCK, "What did Tomas Vane say?", id="the only man in what answered"),
        pytest.param("what did she say?", STRUCK, "What did Ines Holt say?", id="the only woman in what answered"),
        pytest.param("how old is she?", STRUCK, "How old is Ines Holt?", id="how old she is"),
        pytest.param(
            "when?",
            replace(STRUCK, question="Who was sent off?"),
            "When was somebody sent off?",
            id="who was, irregular",
        ),
        pytest.param(
            "where?", replace(STRUCK, question="How old is the pier?"), "Where is the pier?", id="not where old"
        ),
        pytest.param("did they pay?", STRUCK, "did they pay?", id="they are not one of them"),
        pytest.param("what did he do?", TWO_MEN, "what did he do?", id="one of two men"),
        pytest.param("who is she?", NOBODY, "Who is Ines Holt?", id="after a no, still whom it was about"),
    ],
)
def test_a_follow_up_is_made_whole(text: str, previous: Turn, question: str) -> None:
    """What it takes is what the turn before names."""
    assert resolve(text, previous) == question


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("What is the capital of Mongolia?", id="off the subject"),
        pytest.param("did Vane lose his keys?", id="a pronoun with its own name"),
        pytest.param("did vane lose his keys?", id="a pronoun with its own name, in lower case"),
        pytest.param("what did the council say of their plan?", id="a pronoun with its own group"),
        pytest.param("who said the ferry is late?", id="complete"),
        pytest.param("When did the bridge open?", id="the same again"),
        pytest.param("how many?", id="nothing to count in words"),
        pytest.param("why?", id="why, of words: they would only be found again"),
        pytest.param("what did Okoro say about her?", id="nobody is her in a question about herself"),
        pytest.param("???", id="marks"),
        pytest.param("", id="nothing"),
        pytest.param("thanks", id="thanks"),
    ],
)
def test_a_whole_question_stays_as_it_is(text: str) -> None:
    """Nothing of the turn before gets into a question that does not need it."""
    assert resolve(text, SAID) == text


@pytest.mark.parametrize("text", ["what else did she say?", "who is she?", "what about the piers?", "and Vane?"])
def test_a_fact_has_nobody_to_point_to(text: str) -> None:
    """Without a speaker before, a pronoun stays what it is."""
    assert resolve(text, FACT).endswith(text.removeprefix("and "))


def test_a_resolved_question_stands_alone() -> None:
    """Asking it again changes nothing: a button may do that at any time."""
    for text in ("what else did she say?", "why?", "who is she?", "and Vane?", "who said that?"):
        once = resolve(text, SAID)
        assert resolve(once, SAID) == once
        assert resolve(once, WHO) == once


@pytest.mark.parametrize("text", ["how long did they talk?", "what is their plan?", "what did Vane say about them?"])
def test_they_are_no_single_person(text: str) -> None:
    """After a person's words they are others; after a body's they are the body."""
    assert resolve(text, replace(SAID, is_person=True)) == text
    council = resolve(text, Turn("What did the council say?", Kind.SAID, "the council"))
    assert "the council" in council


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        ("what else did he say?", "he"),
        ("And who is She?", "she"),
        ("what is their plan?", "their"),
        ("what did Vane say about her?", None),
        ("when did the bridge open?", None),
        ("", None),
    ],
)
def test_a_pronoun_with_nobody_before_it_is_noticed(text: str, pronoun: str | None) -> None:
    """So that the bot can ask whom it means."""
    assert dangling(text) == pronoun


def test_what_was_seen_stands_in_the_question() -> None:
    """It survives any story name, and is bounded."""
    seen = [("fire, ¶2 of 3", 3), ("a:b", 12)]
    assert left_out(leave_out("What did Ann Lee say?", seen)) == ("What did Ann Lee say?", frozenset(seen))
    many = [("s", n) for n in range(1, 1000)]
    assert left_out(leave_out("Q?", many)) == ("Q?", frozenset(many[-MOST_LEFT_OUT:]))


@pytest.mark.parametrize("text", ["what else " * 2000, "and " * 5000, "did " + "x " * 5000, "he" * 5000 + "?" * 9000])
def test_endless_questions_end(text: str) -> None:
    """Patterns over hostile text take no time to speak of; a hang here is a defect."""
    assert resolve(text, SAID)
    dangling(text)
