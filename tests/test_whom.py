"""Whom a question means, each case on a short story of its own: offices, bodies, what is below an office."""

import pytest

from retrieval import Library, Story

SHUT = "Doland said on Monday that it would close its ports, and warned that ships would be turned back."
KERNEL = "Brightkernel said on Monday that it would leave its rooms in Dover."
DOCKER = "“The port feeds us,” said Marl Okoro, a docker."
WAIT = "told reporters: “We will not wait any longer.”"

OFFICES = [
    (
        "What did the president of Doland say?",
        (SHUT, f"The president of Doland, Ana Ferri, {WAIT}", DOCKER),
        "Ana Ferri",
    ),
    ("What did the president of Doland say?", (SHUT, f"Doland President Ana Ferri {WAIT}", DOCKER), "Ana Ferri"),
    ("What did Doland's president say?", (SHUT, f"The president of Doland, Ana Ferri, {WAIT}", DOCKER), "Ana Ferri"),
    ("who is the president of Doland?", (SHUT, f"Doland President Ana Ferri {WAIT}"), "Ana Ferri"),
    ("What did the president of Doland say?", (SHUT, DOCKER), None),
    ("what did the presdent of Doland say?", (SHUT, DOCKER), None),
    ("who is the president of Doland?", (SHUT, DOCKER), None),
    ("what did the people of Doland say?", (SHUT, DOCKER), None),
    ("what did the country of Doland say?", (SHUT, DOCKER), "Doland"),
    ("what did the bank of dover say?", ("The Bank of Dover said it was calm.",), "Bank of Dover"),
    ("What did Doland say?", (SHUT, DOCKER), "Doland"),
    ("what did the founder of Brightkernel say?", (KERNEL, f"Brightkernel founder Ana Ferri {WAIT}"), "Ana Ferri"),
    ("what did Brightkernel's founder say?", (KERNEL, f"Ana Ferri, who founded Brightkernel, {WAIT}"), "Ana Ferri"),
    ("who is the founder of brightkernel", (KERNEL, f"Ana Ferri, who founded Brightkernel, {WAIT}"), "Ana Ferri"),
    ("who founded Brightkernel?", (KERNEL, f"Brightkernel founder Ana Ferri {WAIT}"), "Ana Ferri"),
    ("who founded Brightkernel?", (KERNEL, DOCKER), None),
    ("who is the founder of Brightkernel?", (KERNEL, DOCKER), None),
    ("What did the president of Doland say?", (f"Doland Vice President Ana Ferri {WAIT}",), None),
    ("What did the vice president say?", (f"Doland Vice President Ana Ferri {WAIT}",), "Ana Ferri"),
    ("what did the manager say?", ("The inn's assistant manager, Cal Poe, said guests were calm.",), None),
    ("what did the professor say?", ("Cal Poe, an assistant professor of law, said guests were calm.",), "Cal Poe"),
]


@pytest.mark.parametrize(
    ("question", "paragraphs", "speaker"), OFFICES, ids=[f"{q} {p[-1][:30]}" for q, p, _ in OFFICES]
)
def test_an_office_of_a_body_is_a_person(question: str, paragraphs: tuple[str, ...], speaker: str | None) -> None:
    """Who asks for the president of a land is given a president's words, never the land's or a deputy's."""
    answer = Library([Story.from_paragraphs(paragraphs, name="x")]).ask(question)
    assert (answer.found, answer.speaker.name if answer.speaker else None) == (speaker is not None, speaker)
