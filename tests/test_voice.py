"""Whose name stands above a passage that answers a question about facts."""

import pytest

from bot.replies import reply
from retrieval.questions.question import Kind
from tests.answers import asked, found, make_story, tell_fact


@pytest.mark.parametrize(
    ("sentence", "question", "heading"),
    [
        pytest.param("“The boats were full,” Tomas Vane told the paper.", "what does Vane expect?", True, id="a quote"),
        pytest.param("“The boats,” Tomas Vane said, “were full.”", "what does Vane expect?", True, id="broken in two"),
        pytest.param("Tomas Vane said that the boats were full.", "did Vane resign?", True, id="reported"),
        pytest.param(
            "Tomas Vane, 43, said that the boats were full.", "how old is Vane?", False, id="the answer beside it"
        ),
        pytest.param(
            "Tomas Vane resigned, saying the boats were full.", "did Vane resign?", False, id="the deed beside it"
        ),
    ],
)
def test_what_is_wholly_one_persons_words_stands_under_their_name(sentence: str, question: str, heading: bool) -> None:
    """Also where the question shares no more with it than the speaker's name, which stands beside the words."""
    story = make_story(sentence)
    passage = tell_fact(story, 1, sentence)
    assert story.statements
    shown = reply(found(asked(question, Kind.WHAT, question), passage))
    assert shown.text.startswith("Tomas Vane" if heading else "From the story:")
