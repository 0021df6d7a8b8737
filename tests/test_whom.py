"""Whom a question means, each case on a short story of its own: offices, bodies, what is below an office."""

import pytest

from bot.replies import reply
from retrieval import Library, Reason, Story

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
    (
        "what did the union president say?",
        (f"The crews’ union is cross. Its president, Ana Ferri, {WAIT}",),
        "Ana Ferri",
    ),
    ("what did the city president say?", (f"The crews’ union is cross. Its president, Ana Ferri, {WAIT}",), None),
    ("what did the bridge warden say?", (f"Ana Ferri, who has been the honorary bridge warden, {WAIT}",), "Ana Ferri"),
    ("what did the warden say?", (f"Ana Ferri, who is not the warden, {WAIT}",), None),
    ("what did DCP Ferri say?", (f"Deputy Chief of Police (Ports) Ana Ferri {WAIT}",), "Ana Ferri"),
    ("what did the judge say?", (f"Mr Justice Cal Poe {WAIT}",), "Cal Poe"),
    ("what did the neighbour say?", (f"Ana Ferri, 68, who lives across the road, {WAIT}",), "Ana Ferri"),
    ("what did ana say", (f"Ana Ferri came. Ferri {WAIT}",), "Ana Ferri"),
    ("what did ana say", (f"Ana Ferri and Ana Poe came. Ferri {WAIT}",), None),
    ("what did bob say", (f"Robert Poe came. Poe {WAIT}",), "Robert Poe"),
    ("what did the nine-year-old say?", ("Ana Ferri, who is nine, was there. “I wept,” she said.",), "Ana Ferri"),
    ("what did the 72 year old say", (f"Ana Ferri, 72, and Cal Poe, 70, came. Ferri {WAIT}",), "Ana Ferri"),
    ("what did the neighbour say?", (f"Ana Ferri, 68, who lives in Dover, {WAIT}",), None),
    ("what did Ferri say?", (f"Cr Ana Ferri came to Dover. Cr Ferri {WAIT}",), "Ana Ferri"),
    ("what did the professor say?", ("Cal Poe, an assistant professor of law, said guests were calm.",), "Cal Poe"),
    (
        "what did the ferry agency director say?",
        (f"The Dover Ferry Agency is cross. The agency’s director, Ana Ferri, {WAIT}",),
        "Ana Ferri",
    ),
    (
        "what did the bank director say?",
        (f"The Dover Ferry Agency is cross. The agency’s director, Ana Ferri, {WAIT}",),
        None,
    ),
    ("what did the union secretary say?", (f"“No,” federation secretary Ana Ferri {WAIT}",), "Ana Ferri"),
    ("what did the bank secretary say?", (f"“No,” federation secretary Ana Ferri {WAIT}",), None),
    ("did the clinic respond to the claim?", ("Ana Ferri claims the private clinic was spared the claim.",), None),
    ("what did the tresurer say", (f"The club’s treasurer, Ana Ferri, {WAIT}",), "Ana Ferri"),
    ("what did the girls father say", (f"Ana Ferri, 9, wept. Her father, Cal Ferri, {WAIT}",), "Cal Ferri"),
    ("what did the girl’s father say", (f"Ana Ferri, 9, wept. Her brother, Cal Ferri, {WAIT}",), None),
    ("what did Ana's mother say", ("Ana Ferri wept.", f"Ferri’s mother, Jo Ferri, {WAIT}"), "Jo Ferri"),
    ("what did anas mother say", ("Ana Ferri wept.", f"Ferri’s mother, Jo Ferri, {WAIT}"), "Jo Ferri"),
    ("what did the cab driver say", (f"Cab driver Mohd. Ferri came. Mr. Ferri {WAIT}",), "Mohd. Ferri"),
    (
        "what did Rock Poe say",
        ("Guide Ana Poe and her brother Rock came.", f"Ms Poe {WAIT}", "Rock Poe was cross.", "“No,” he said."),
        "Rock Poe",
    ),
]


@pytest.mark.parametrize(
    ("question", "paragraphs", "speaker"), OFFICES, ids=[f"{q} {p[-1][:30]}" for q, p, _ in OFFICES]
)
def test_an_office_of_a_body_is_a_person(question: str, paragraphs: tuple[str, ...], speaker: str | None) -> None:
    """Who asks for the president of a land is given a president's words, never the land's or a deputy's."""
    answer = Library([Story.from_paragraphs(paragraphs, name="x")]).ask(question)
    assert (answer.found, answer.speaker.name if answer.speaker else None) == (speaker is not None, speaker)


NEGOTIATOR = "“They kept their old attitude,” said Kim Myong Gil, North Korea’s top negotiator."


@pytest.mark.parametrize(
    ("question", "paragraph", "speaker"),
    [
        ("what did North Korea say?", NEGOTIATOR, "Kim Myong Gil"),
        ("what did north korea say about the attitude", NEGOTIATOR, "Kim Myong Gil"),
        (
            "what did Doland say?",
            "Doland is poor. “It hurts,” said Ana Ferri, the foreign minister of Doland.",
            "Ana Ferri",
        ),
        ("what did Doland say?", "Doland is poor. “It hurts,” said Ana Ferri, an envoy to Doland.", None),
        ("what did Doland say?", "Doland is poor. “It hurts,” said Ana Ferri, a former Doland minister.", None),
        ("what did Doland say?", "Doland is poor. “It hurts,” said Ana Ferri, a farmer in Doland.", None),
    ],
)
def test_who_holds_an_office_in_a_silent_body_speaks_in_their_own_name(
    question: str, paragraph: str, speaker: str | None
) -> None:
    """A land that is not quoted gets a no that gives its negotiator's words, under the negotiator's name."""
    paragraphs = ["The talks of Doland and North Korea ended in May.", paragraph]
    answer = Library([Story.from_paragraphs(paragraphs, name="x")]).ask(question)
    assert (answer.found, answer.reason) == (False, Reason.NOT_QUOTED)
    assert [figure.name for figure in answer.others] == ([speaker] if speaker else [])
    opening = f"It quotes {speaker}," if speaker else "What is said of Doland"
    assert opening in reply(answer).text


PAVED = "said the road would be paved by May."


@pytest.mark.parametrize(
    ("asked", "paragraph", "found"),
    [
        ("CS Lentoimaga", f"Cabinet Secretary Lentoimaga {PAVED}", True),
        ("cs lentoimaga", f"Cabinet Secretary Jane Lentoimaga {PAVED}", True),
        ("PS Moe", f"The Principal Secretary, Ida Moe, {PAVED}", True),
        ("PS Moe", f"The Chief Clerk, Ida Moe, {PAVED}", False),
        ("JD Moe", f"The Principal Secretary, Ida Moe, {PAVED}", False),
    ],
)
def test_an_office_by_its_initials_may_stand_before_a_name(asked: str, paragraph: str, found: bool) -> None:
    """Readers write "CS" where the story prints "Cabinet Secretary"; other letters are another's."""
    assert Library([Story.from_paragraphs([paragraph], name="x")]).ask(f"what did {asked} say?").found is found


@pytest.mark.parametrize(
    ("paragraphs", "name"),
    [
        (("Kernel denied it. Spokeswoman Ana Ferri said it was calm.",), "Ana Ferri"),
        (("Kernel sells oats.", "Spokeswoman Ana Ferri said it was calm."), None),
        (("Kernel and Oxen denied it. Spokeswoman Ana Ferri said it was calm.",), None),
        (("Kernel denied it. Farmer Ana Ferri said it was calm.",), None),
    ],
)
def test_a_body_answers_through_its_spokeswoman(paragraphs: tuple[str, ...], name: str | None) -> None:
    """A spokeswoman of whom nothing tells for whom speaks for the only body that is named right before her."""
    answer = Library([Story.from_paragraphs(paragraphs, name="x")]).ask("what did Kernel say?")
    assert (answer.found and answer.speaker and answer.speaker.name) == (name or False)


SHOW = (
    "Finance chief Owen Dunn said it was dear.",
    "Captain Joan Marr said it rained.",
    "Striker Len Poe said it was hot.",
    "The victim’s sister, Ada Fitch, said it was cold.",
    "Chief executive Max Orr said it was late.",
    "Her brother, Ned Fitch, is not related to the chief executive. Ned Fitch said it was wet.",
)


@pytest.mark.parametrize(
    ("asked", "numbers"),
    [
        ("the women", [2, 4]),
        ("what did the men say", [1, 3, 5, 6]),
        ("the players", [2, 3]),
        ("the family", [4, 6]),
        ("what did the fitch family say", [4, 6]),
        ("what did the cfo say", [1]),
        ("chief exec", [5]),
        ("what did the cto say", []),
        ("what did the farmers say", []),
    ],
)
def test_people_of_one_sort(asked: str, numbers: list[int]) -> None:
    """A word for people of one sort means all of whom the story tells that, and initials an office in other words."""
    answer = Library([Story.from_paragraphs(SHOW, name="x")]).ask(asked)
    assert [passage.paragraph.number for passage in answer.passages] == numbers


DEAD = "Sam Fitch, a porter, died in May. Fitch was found at noon."
SISTER = "His sister, Ada Fitch, said it was cold."


@pytest.mark.parametrize(
    ("asked", "paragraphs", "names"),
    [
        ("Fitch", (DEAD, SISTER, "Their father, Ned Fitch, said it was wet."), {"Ada Fitch", "Ned Fitch"}),
        ("Fitch", (DEAD, SISTER, "Their father, Ned Fitch, was not there."), {"Ada Fitch"}),
        ("Sam Fitch", (DEAD, SISTER), set()),
        ("Fitch", (DEAD, "His sister, Ada Fitch, declined to comment."), set()),
        ("Fitch", (DEAD, SISTER, "“It rained,” Fitch said in a letter."), {"Sam Fitch"}),
    ],
)
def test_of_one_family_those_are_meant_who_speak(asked: str, paragraphs: tuple[str, ...], names: set[str]) -> None:
    """Where several speak, the reader is asked which; a full name means nobody else."""
    answer = Library([Story.from_paragraphs(paragraphs, name="x")]).ask(f"what did {asked} say?")
    speaker = {answer.speaker.name} if answer.found and answer.speaker else set()
    several = {f.name for f in answer.candidates} if answer.reason is Reason.AMBIGUOUS else set()
    assert speaker | several == names


FARM = "Ms Tullis and her husband, Brett, have run the farm since 2010."
HAY = "“The rain took the hay,” Ms Tullis said."
SHEEP = "“The sheep were lucky,” Mr Tullis said. “They like it wet,” he added."
SOW = "Brett said he would sow again."


@pytest.mark.parametrize(
    ("asked", "paragraphs", "numbers"),
    [
        ("Mr Tullis", (FARM, HAY, SOW), [3]),
        ("Brett Tullis", (FARM, HAY, SOW), [3]),
        ("Ms Tullis", (FARM, HAY, SOW), [2]),
        ("Mr Tullis", (FARM, HAY, SHEEP), [3]),
        ("Ms Tullis", (FARM, HAY, SHEEP), [2]),
        ("Mr Tullis", (FARM.replace("Ms", "Ann"), HAY, SOW), [3]),
        ("Mrs Tullis", (FARM.replace("Ms", "Ann"), HAY, SOW), [2]),
        ("Mr Tullis", ("Ms Tullis and her brother, Brett Loe, sold the farm.", HAY, "Brett Loe said no."), []),
        ("Joan Hart", ("“It is old,” said Mr Hart, 61. His wife, Joan, has no ticket.", "Joan said she was ill."), [2]),
        ("Joan Hart", ("“It is old,” said Mr Hart, a printer.",), []),
        ("Carl Tullis", (FARM.replace("Ms", "Ann"), HAY, SOW), []),
    ],
)
def test_one_family_name_is_two_people(asked: str, paragraphs: tuple[str, ...], numbers: list[int]) -> None:
    """Her husband, Brett, is Mr Tullis; what she says is not his."""
    answer = Library([Story.from_paragraphs(paragraphs, name="x")]).ask(f"what did {asked} say?")
    assert [passage.paragraph.number for passage in answer.passages] == numbers


BELLO = "Councillor Amara Bello resigned on Tuesday."
FATHER = "Her father, Ibrahim, who taught for 30 years, said he was proud."
NAIR = "“People sign it in the rain,” Priya Nair said."
BROTHER = "Her brother, Sanjay, a printer, said he had printed 600 posters."


@pytest.mark.parametrize(
    ("asked", "paragraphs", "numbers"),
    [
        ("Amara's father", (BELLO, FATHER, NAIR, BROTHER), [2]),
        ("Amara Bello’s dad", (BELLO, FATHER, NAIR, BROTHER), [2]),
        ("the father of Bello", (BELLO, FATHER, NAIR, BROTHER), [2]),
        ("Ibrahim Bello", (BELLO, FATHER, NAIR, BROTHER), [2]),
        ("Sanjay Nair", (BELLO, FATHER, NAIR, BROTHER), [4]),
        ("Nair's brother", (BELLO, FATHER, NAIR, BROTHER), [4]),
        ("Nair's father", (BELLO, FATHER, NAIR, BROTHER), []),
        ("Bello's brother", (BELLO, FATHER, NAIR, BROTHER), []),
        ("Tom Nair", (BELLO, FATHER, NAIR, BROTHER), []),
        ("Amara's father", (f"{BELLO} Joan Ashby stayed.", FATHER), []),
        ("Amara's father", (f"{BELLO} Mr Tom Weller stayed.", FATHER), [2]),
    ],
)
def test_somebodys_relative_is_whom_the_story_calls_so(
    asked: str, paragraphs: tuple[str, ...], numbers: list[int]
) -> None:
    """ "Her father, Ibrahim" is the father of the only one who can be meant by "her", and bears that family's name."""
    answer = Library([Story.from_paragraphs(paragraphs, name="x")]).ask(f"what did {asked} say?")
    assert [passage.paragraph.number for passage in answer.passages] == numbers
    assert bool(answer.taken_for) is bool(numbers)


@pytest.mark.parametrize(
    ("asked", "numbers"),
    [
        ("Nair's mother?", []),
        ("Who is Nair's mother?", []),
        ("and amaras wife", []),
        ("Nair's brother", [4]),
        ("Weller's sister", [5]),
        ("Who is Weller's sister?", [5]),
        ("Who is Dow's husband?", [7]),
        ("Who is Dow's son?", []),
        ("Weller's cousin", [6]),
        ("Bello's cousin", []),
        ("Bello's lawyer?", []),
        ("Dow's driver?", [7]),
    ],
)
def test_a_relative_by_the_relation_alone_is_never_the_other(asked: str, numbers: list[int]) -> None:
    """Somebody's words are not their mother's; a relative who does not speak is shown where the story tells of them."""
    kin = (
        "Ida Poe, Weller's sister, left.",
        "Weller's cousin left too, Weller said.",
        "Max Ash married Eve Dow. Dow's driver slept.",
    )
    answer = Library([Story.from_paragraphs((BELLO, FATHER, NAIR, BROTHER, *kin), name="x")]).ask(asked)
    assert [passage.paragraph.number for passage in answer.passages] == numbers


TALK = (
    "ROE: Hello.",
    "MOSS: Hello.",
    "ROE: Is this about the weather?",
    "MOSS: It is warmer now.",
    "ROE: And the pay?",
)


@pytest.mark.parametrize(("topic", "numbers"), [("the weather", [4]), ("the ferry", []), ("the pay", [])])
def test_the_question_of_an_interview_is_what_its_answer_is_about(topic: str, numbers: list[int]) -> None:
    answer = Library([Story.from_paragraphs(TALK, name="x")]).ask(f"what did moss say about {topic}?")
    assert [passage.paragraph.number for passage in answer.passages] == numbers
