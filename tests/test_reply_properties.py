"""Whatever a story holds: marks are inside the text, quotes are the story’s, and the reply fits into a message."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.replies import reply
from bot.replies.manuscript import MOST_SPANS, MOST_UNITS, units
from bot.replies.pages import GROUP, PRIVATE
from retrieval import Answer, Passage, Speaker, Statement
from retrieval.questions.question import Kind
from tests.answers import asked, make_story

CHARACTERS = st.sampled_from(["a", "b", ".", "”", "“", "’", "!", "\n", "🚢", "ע", "\u202e", "é", "-", " ", ". ", ".” "])
WORDS = st.text(alphabet=st.characters(codec="utf-8"), max_size=300)
PARAGRAPH = st.builds(
    lambda start, piece, times: f"x{start}" + "".join(piece) * times,
    WORDS,
    st.lists(CHARACTERS, min_size=1, max_size=40),
    st.integers(1, 300),
)
SPEAKER = st.none() | st.builds(Speaker, WORDS, st.none() | WORDS)


@st.composite
def answers(draw: st.DrawFn) -> Answer:
    story = make_story(*draw(st.lists(PARAGRAPH, min_size=1, max_size=4)), outlet=draw(WORDS))
    passages = []
    for paragraph in story.paragraphs:
        ends = sorted(draw(st.lists(st.integers(0, len(paragraph.text)), min_size=2, max_size=12)))
        said = tuple(
            Statement(
                paragraph.number, start, end, paragraph.text[start:end], draw(st.booleans()), draw(SPEAKER),
                draw(st.none() | WORDS), None, draw(st.none() | WORDS), draw(st.sampled_from(["said", "denied"])), "",
                draw(st.sampled_from(["certain", "probable", "open"])),
            )
            for start, end in zip(ends[::2], ends[1::2], strict=False)
        )  # fmt: skip
        sentence = draw(st.none() | st.just((ends[0], ends[-1])))
        passages.append(Passage(story, paragraph, 1.0, said, sentence))
    kind = draw(st.sampled_from([Kind.SAID, Kind.WHO_SAID, Kind.WHEN, Kind.WHO_IS, Kind.ABOUT]))
    return Answer(asked("What?", kind, draw(WORDS)), True, tuple(passages), draw(SPEAKER), asked_name=draw(WORDS))


@settings(max_examples=150, deadline=None)
@given(answers(), st.integers(0, 3), st.booleans(), st.none() | st.integers(0, 3))
def test_a_reply_holds_together(answer: Answer, page: int, brief: bool, context: int | None) -> None:
    """Every page of every answer, in private and in a group, and what stands around a passage."""
    shown = reply(answer, page=page, layout=GROUP if brief else PRIVATE, context=context)
    assert 0 < units(shown.text) <= MOST_UNITS
    assert len(shown.spans) <= MOST_SPANS
    story = "\n".join(paragraph.text for paragraph in answer.passages[0].story.paragraphs)
    for span in shown.spans:
        assert 0 <= span.start < span.end <= len(shown.text)
        if span.style in ("quote", "fold"):
            assert shown.text[span.start : span.end].removeprefix("… ").removesuffix(" …") in story
