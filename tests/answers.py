"""Answers made by hand, so that a reply is tested without a library that finds them."""

from datetime import date

from retrieval import Answer, Origin, Paragraph, Passage, Speaker, Statement, Story
from retrieval.questions.question import Kind, Question

OKORO = Speaker("Grace Okoro", "the harbour’s chief engineer")
VANE = Speaker("Tomas Vane", "mayor of Port Ellin")

PARAGRAPHS = (
    "The old bridge at Port Ellin will stay shut until spring, the harbour’s chief engineer, Grace Okoro, told the "
    "Port Ellin Courier.",
    "“We found cracks in two of the piers,” Okoro told the paper. “Nobody drives over it before they are mended.”",
    "She added: “The ferry will run every half hour.”",
    "Mayor Tomas Vane denied that the city had known of the cracks.",
    "The bridge opened in 1962 and carries 9,000 cars a day.",
)


def make_story(*paragraphs: str, name: str = "bridge", **origin: object) -> Story:
    """Return a story of these paragraphs, the bridge's by default."""
    known = {"outlet": "Ellin Radio", "url": "https://news.example/bridge", "published": date(2024, 2, 3), **origin}
    return Story.from_paragraphs(
        paragraphs or PARAGRAPHS,
        "Bridge stays shut until spring",
        name,
        Origin(**known),  # type: ignore[arg-type]
    )


BRIDGE = make_story()


def state(story: Story, number: int, words: str, speaker: Speaker | None, **known: object) -> Statement:
    """Return the statement that `words` of a paragraph are."""
    text = story.paragraphs[number - 1].text
    start = text.index(words)
    values = {
        "direct": text[start - 1 : start] == "“",
        "speaker_text": None,
        "cue": "said",
        "audience": None,
        "polarity": "said",
        "rule": "by hand",
        **known,
    }
    return Statement(number, start, start + len(words), words, speaker=speaker, **values)  # type: ignore[arg-type]


def speak(story: Story, number: int, words: str, speaker: Speaker | None = OKORO, **known: object) -> Passage:
    """Return a passage whose answer is one statement."""
    return Passage(story, story.paragraphs[number - 1], 1.0, (state(story, number, words, speaker, **known),))


def tell_fact(story: Story, number: int, sentence: str, score: float = 1.0) -> Passage:
    """Return a passage whose answer is a sentence."""
    text = story.paragraphs[number - 1].text
    start = text.index(sentence)
    return Passage(story, Paragraph(number, text), score, sentence=(start, start + len(sentence)))


def found(question: Question, *passages: Passage, **known: object) -> Answer:
    """Return an answer that these passages give."""
    return Answer(question, True, passages, **known)  # type: ignore[arg-type]


def asked(text: str, kind: Kind = Kind.SAID, content: str = "", **known: object) -> Question:
    """Return a question."""
    return Question(text, kind, content, **known)  # type: ignore[arg-type]


SHUT = "The old bridge at Port Ellin will stay shut until spring"
CRACKS = "We found cracks in two of the piers,"
FERRY = "The ferry will run every half hour."
COURIER = "the Port Ellin Courier"

OKORO_SAYS = found(
    asked("What did Okoro say?", speaker="Okoro"),
    speak(BRIDGE, 1, SHUT, audience=COURIER),
    speak(BRIDGE, 2, CRACKS, audience="the paper"),
    speak(BRIDGE, 3, FERRY, speaker_text="She"),
    speaker=OKORO,
    asked_name="Okoro",
)
