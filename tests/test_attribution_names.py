"""One person, however the name is printed: whom a question means, and in which paragraphs they speak."""

import pytest

from retrieval import Library, Story

CAME = "{} came to Dover on Monday."

JOINED = [
    # id, article, name in the question: paragraphs in which they speak
    (
        "another's title inside a role",
        ["A spokesman for Mrs. Lind, Nick Marrow, met the press.", "“We are fine,” Mr. Marrow said."],
        {"Nick Marrow": [2], "Mr. Marrow": [2], "Lind": []},
    ),
    (
        "another's title before the name",
        ["Mr. Lind’s spokeswoman, Kerry Roe, met the press.", "“We are fine,” Ms. Roe said."],
        {"Kerry Roe": [2], "Mr. Roe": []},
    ),
    (
        "an office inside a role",
        ["Mayor Tom Lind came. A spokeswoman for the mayor, Kerry Roe, met the press.", "“We are fine,” Roe said."],
        {"Kerry Roe": [2], "the spokeswoman": [2], "the mayor": []},
    ),
    (
        "a parenthesis is no role",
        ["Ann Lind, according to a spokesman for the town, came late.", "Lind said it rained."],
        {"Lind": [2], "Mr. Lind": []},
    ),
    (
        "a given name of both",
        [CAME.format("Lee Turner"), "“It is safe,” Ms. Turner said.", "Turner said it was late."],
        {"Lee Turner": [2, 3], "Ms. Turner": [2, 3], "Mr. Turner": []},
    ),
    (
        "the one whom a story so calls",
        ["Ann Roe met Roe’s aides. Roe left. Roe slept.", "Roe said it rained.", "Tom Roe came. Mr. Roe slept."],
        {"Roe": [2], "Tom Roe": []},
    ),
    (
        "titles as British papers print them",
        ["Grazier Ann Marsh said it was late.", "“It is not,” Mr Marsh said.", "“It is,” said Ms Marsh."],
        {"Ann Marsh": [1, 3], "Ms Marsh": [1, 3], "Mr Marsh": [2]},
    ),
    (
        "a couple",
        ["Ann Marsh met Bill Marsh.", "“It is late,” Mrs. Marsh said.", "“It is not,” Mr. Marsh said."],
        {"Ann Marsh": [2], "Bill Marsh": [3], "Mrs. Marsh": [2]},
    ),
    (
        "a cue for a name",
        [CAME.format("Ann Read, the director,"), "“It is safe,” Read said.", "Read said she would read it."],
        {"Ann Read": [2, 3], "Read": [2, 3]},
    ),
    (
        "an auxiliary for a given name",
        ["“It is safe,” said Will Farrow, a farmer.", "Will Farrow added that it was late."],
        {"Will Farrow": [1, 2], "Farrow": [1, 2]},
    ),
    (
        "a preposition for a family name",
        ["“It is safe,” said Ed From, a farmer.", "From agreed that it was late.", "“It is,” From said."],
        {"Ed From": [1, 2, 3], "From": [1, 2, 3]},
    ),
    (
        "an adjective for a name",
        ["Paul Small came with a small bag.", "Small, who is 40, said it rained.", "Small towns said it rained."],
        {"Paul Small": [2]},
    ),
    (
        "a time for a name",
        ["Paul Long stayed for a long time.", "“It was long,” Long said.", "Long said that it rained."],
        {"Long": [2, 3]},
    ),
    (
        "a role for a name",
        ["Ann King met the king.", "“It is late,” King said.", "The king said it rained."],
        {"King": [2], "Ann King": [2]},
    ),
    (
        "a month for a name",
        ["Ruth May came in May.", "May said it rained.", "“It did,” said Mrs. May.", "In May Lind said it was hot."],
        {"Ruth May": [2, 3], "May": [2, 3], "Lind": [4]},
    ),
    (
        "a month for a given name",
        [CAME.format("April Farrow, a reporter,"), "“It did,” said April Farrow.", "In April Lind said it was hot."],
        {"April Farrow": [2], "Lind": [3]},
    ),
    (
        "a body's word for a name",
        ["Frank Church went to church.", "Church said it was late."],
        {"Church": [2], "Frank Church": [2]},
    ),
    (
        "particles",
        [CAME.format("Ursula van der Holt"), "Van der Holt said it rained.", "“It did,” Ms. van der Holt said."],
        {"Ursula van der Holt": [2, 3], "van der Holt": [2, 3], "Holt": [2, 3]},
    ),
    (
        "a particle that is an Asian family name",
        [CAME.format("Marine Le Farr"), "Le Farr said it rained.", "“It did,” Ms. Le Farr said."],
        {"Marine Le Farr": [2, 3], "Le Farr": [2, 3]},
    ),
    (
        "an Arabic article",
        [
            CAME.format("Basil al-Hamad"),
            "Mr. al-Hamad said it rained.",
            "“It did,” al-Hamad said.",
            "Hamad said so it was.",
        ],
        {"Basil al-Hamad": [2, 3, 4], "al-Hamad": [2, 3, 4], "Hamad": [2, 3, 4]},
    ),
    ("a prince", [CAME.format("Karim bin Rashad"), "Prince Karim said it rained."], {"Karim bin Rashad": [2]}),
    (
        "a family name of two words",
        [CAME.format("Andrés Manuel Pérez Solano"), "“It did,” Pérez Solano said.", "Mr. Pérez Solano said it rained."],
        {"Pérez Solano": [2, 3], "perez solano": [2, 3], "Solano": [2, 3]},
    ),
    (
        "the first of two family names",
        [CAME.format("Andrés Pérez Solano"), "“It did,” Pérez said.", "Mr. Pérez said it rained."],
        {"Andrés Pérez": [2, 3], "Perez": [2, 3], "Andrés Pérez Solano": [2, 3]},
    ),
    (
        "a suffix",
        [CAME.format("Paul F. Lind Jr."), "“It did,” Mr. Lind said.", "Paul F. Lind, Jr., said it rained."],
        {"Paul Lind": [2, 3], "Paul F. Lind Jr.": [2, 3]},
    ),
    (
        "a member of parliament",
        ["Ann Roe MP said it was late.", "“It was,” Roe said.", "Paul Lind QC, a barrister, said it rained."],
        {"Ann Roe": [1, 2], "Roe": [1, 2], "Ann Roe MP": [1, 2], "Paul Lind": [3]},
    ),
    (
        "a party's member of parliament",
        ["Labour MP Ann Roe said it was late.", "“It was,” Roe said."],
        {"Ann Roe": [1, 2], "the Labour MP": [1, 2]},
    ),
    (
        "initials",
        [CAME.format("J.D. Holt"), "“It did,” Holt said.", "J. D. Holt said it rained."],
        {"JD Holt": [2, 3], "J.D. Holt": [2, 3], "James Holt": [2, 3], "Margaret Holt": []},
    ),
    ("initials spelt out", [CAME.format("James David Holt"), "“It did,” J.D. Holt said."], {"James Holt": [2]}),
    ("initials that are another's", [CAME.format("Dan Holt"), "“It did,” J.D. Holt said."], {"Dan Holt": []}),
    (
        "a nickname in quotes",
        [CAME.format("Hieronymus “Buck” Farrow"), "“It did,” Farrow said.", "Buck Farrow said it rained."],
        {"Buck Farrow": [2, 3], "Hieronymus Farrow": [2, 3], "Hieronymus “Buck” Farrow": [2, 3]},
    ),
    (
        "a hyphen",
        [CAME.format("Ann Roe-Smith"), "“It did,” Ms. Roe-Smith said."],
        {"Roe-Smith": [2], "roe smith": [2], "Ann Roe Smith": [2]},
    ),
    ("an umlaut", [CAME.format("Jörg Mühl"), "“It did,” Mühl said."], {"Muhl": [2], "Muehl": [2], "Jorg Muehl": [2]}),
    ("a stroke", [CAME.format("Lars Brøkke"), "“It did,” Brøkke said."], {"Lars Brokke": [2], "brokke": [2]}),
    (
        "a firm of two names",
        ["Smith & Barrow said it rained.", "Ann Smith said it was hot.", "Frank Smith Ltd said it was late."],
        {"Smith": [2], "Ann Smith": [2], "Frank Smith Ltd": [3]},
    ),
    (
        "a place for a given name",
        [
            CAME.format("London Farrow, the mayor,"),
            "Farrow said it rained.",
            "London Bridge fell. Roe said it was hot.",
        ],
        {"London Farrow": [2], "Farrow": [2]},
    ),
    (
        "a headline",
        ["Marine Farr Backs Holt And Denounces Ferris", "Ann Ferris said it rained.", "Marine Farr said it was hot."],
        {"Ann Ferris": [2], "Ferris": [2], "Marine Farr": [3], "Farr": [3]},
    ),
    (
        "a headline's other words",
        ["Nine Odd Things Paul Lind Has Done", "Paul Lind said it rained.", "Lind said it was hot."],
        {"Lind": [2, 3], "Paul Lind": [2, 3]},
    ),
    (
        "an officer by initials",
        ["Bluff Stores CFO Ida Kern said it rained.", "“It did,” Kern said."],
        {"Ida Kern": [1, 2], "the CFO": [1, 2]},
    ),
    (
        "a body before a name",
        [
            "“It rained,” said Dover Savings Bank Ann Roe.",
            "In Kenya Paul Lind said it was hot.",
            "Lind said it snowed.",
        ],
        {"Ann Roe": [1], "Paul Lind": [2, 3]},
    ),
    (
        "a firm's place",
        ["Dover-based Brakk said it rained.", "“It did,” Brakk said."],
        {"Brakk": [1, 2]},
    ),
    (
        "a chairman may be a woman",
        ["Jan Holt, chairman of the union, came.", "“It rained,” Ms Holt said.", "Holt said it was hot."],
        {"Jan Holt": [2, 3]},
    ),
    (
        "a common word that opens a sentence",
        ["Ann Ball came. Ball said it rained.", "Questions remain. Brokers said it was hot."],
        {"Ball": [1], "Questions": []},
    ),
    (
        "a family name first, and a word",
        ["Ban Ji-won, the envoy, came.", "“It rained,” Ban recalled."],
        {"Ban": [2], "Ban Ji-won": [2]},
    ),
    (
        "two of a family, far apart",
        ["Ann Roe spoke. Roe sat. Roe left.", *(["It rained."] * 7), "Minister Jeff Roe came.", "Roe said it was hot."],
        {"Jeff Roe": [10], "Ann Roe": []},
    ),
    (
        "whom another's role names",
        [
            "Tom Roe died in the mine.",
            "It rained.",
            "Ann Roe, mother of the miner Tom Roe, rose.",
            "“It did,” Roe said.",
        ],
        {"Ann Roe": [4], "Tom Roe": []},
    ),
    (
        "the one whom a story is about",
        ["Ann Roe rose. Roe sat. Roe left.", "Her husband, Tom Roe, came.", "“It did,” Roe said."],
        {"Ann Roe": [3], "Tom Roe": []},
    ),
    (
        "a prize before the name",
        ["Prize-winner Roe came to Dover.", "Ann Roe said it rained.", "Roe said it was hot."],
        {"Ann Roe": [2, 3]},
    ),
    (
        "a title without its point",
        ["Cllr Ann Roe came.", "Cllr Roe said it rained.", "Supt Paul Lind said it was hot. “It was,” Supt Lind said."],
        {"Ann Roe": [2], "Cllr Roe": [2], "councillor Roe": [2], "Paul Lind": [3], "the superintendent": [3]},
    ),
    (
        "a family name that is a word for places, first",
        ["Park Ji-won came.", "Ms. Park said it rained.", "Park said it was hot."],
        {"Park": [2, 3], "Park Ji-won": [2, 3]},
    ),
    (
        "a letter astray",
        [CAME.format("Kristin Farrow"), "Kristen Farrow said it rained.", "Farrow said it was hot."],
        {"Kristin Farrow": [2, 3], "Kristen Farrow": [2, 3], "Kirstie Farrow": []},
    ),
    (
        "a title that opens the sentence",
        ["Tom Roe met the council.", "Harbour Minister Jeth Roe said it rained."],
        {"Jeth Roe": [2], "Tom Roe": []},
    ),
    (
        "of a body, before the name",
        ["University of Dover president Ann Roe said it rained.", "Friends of Paul Lind said it was hot."],
        {"Ann Roe": [1], "Paul Lind": []},
    ),
    ("nobody is no name", ["Nobody came. Ann Roe said it rained."], {"Ann Roe": [1]}),
    (
        "a wife with her full name, beside the one whom the story calls Orrin",
        [
            "Gus Orrin sold the boat. Orrin, 61, says he was tired.",
            "“He was cross,” says his wife, Lynne Orrin.",
            "Lynne Orrin keeps the books. “They are thin,” she says.",
            "“I miss it,” says Orrin.",
        ],
        {"Gus Orrin": [1, 4], "Lynne Orrin": [2, 3]},
    ),
    (
        "a given name in no list that opens a sentence",
        ["Frank Keane shuts in May. “I am tired,” Keane said.", "Bronagh Keane said the bus was slow."],
        {"Frank Keane": [1], "Bronagh Keane": [2]},
    ),
    (
        "a doctor and her kin",
        ["Dr Frank Keane shuts in May.", "“I am tired,” Keane said.", "Nuala Keane, his sister-in-law, said she wept."],
        {"Dr Keane": [2], "the doctor": [2], "Nuala Keane": [3]},
    ),
    (
        "a label in capitals",
        ["Lotte Brandl met Ida Brandl.", "LOTTE BRANDL: It rained.", "LIND: Did it?", "IDA BRANDL: No.", "LIND: Oh."],
        {"Lotte Brandl": [2], "Ida Brandl": [4]},
    ),
    (
        "initials for an office are no name",
        ["Ida Moss, Liberal MP for Dover, said it rained.", "Local TD Nuala Keane said it was hot."],
        {"the MP": [1], "the TD": [2], "Nuala Keane": [2]},
    ),
    (
        "a firm that is called like its founder",
        ["Norsk Quill (NQX.N) rose.", "Its founder is Walt Quill.", "“It rained,” Quill said.", "Norsk Quill grew."],
        {"Walt Quill": [3], "Norsk Quill": []},
    ),
    (
        "a firm that is called so before its heir comes",
        ["Brandl Foods fell.", "Ann Roe said Brandl was ill.", "Lars Brandl said no.", "Brandl said it would shut."],
        {"Lars Brandl": [3], "Brandl Foods": [4]},
    ),
    (
        "a chief by another calling",
        ["The Baale of Dover, Chief Tunde Poe, accused the firm of theft.", "He said it rained."],
        {"Tunde Poe": [1, 2], "Chief Poe": [1, 2]},
    ),
    (
        "his niece with her given name alone",
        ["He came with his niece, Oonagh. Paul Lind saw her.", "“No,” he said.", "She said it rained."],
        {"Oonagh": [3], "the niece": [3], "Paul Lind": [2]},
    ),
    (
        "a namesake who only came by",
        [
            "Carla Roe came.",
            "Roe said it rained.",
            *["It was hot."] * 5,
            "“It did,” said Ben Roe.",
            *["It was hot."] * 3,
            "Roe said it was cold.",
        ],
        {"Carla Roe": [2, 12], "Ben Roe": [8]},
    ),
    (
        "the spokesman of whom the story told",
        [
            "A spokesman for Lode Ltd said it rained.",
            "The spokesman said it was hot.",
            "Two officials said it was cold.",
        ],
        {"the spokesman": [1, 2], "Lode Ltd": [1, 2], "the officials": [3]},
    ),
    (
        "what papers call somebody of whom they have told",
        [
            "Ana Poe, 72, met Cal Lind, 40, in Dunmore Marsh.",
            "“It rained,” the retired tax clerk said.",
            "The mother-of-three claims it was hot.",
            "The 40-year-old claims it was cold.",
            "Cal Lind wept.",
            "Nothing was said.",
            "“It rained,” the retired gardener said.",
        ],
        {"Ana Poe": [3], "Cal Lind": [4, 7]},
    ),
    (
        "a namesake who comes long after",
        [
            "Dr Pell goes in May.",
            *["It rained."] * 4,
            "Anneke Pell wept. She said it was bad.",
            "“I go,” Dr Pell said.",
        ],
        {"Dr Pell": [7], "Anneke Pell": [6]},
    ),
]


@pytest.mark.parametrize(
    ("article", "asked"),
    [row[1:] for row in JOINED],
    ids=[row[0] for row in JOINED],
)
def test_one_person(article: list[str], asked: dict[str, list[int]]) -> None:
    """What somebody says is found by each way in which the article, or a question, may print the name."""
    library = Library([Story.from_paragraphs(article, title="", name="names")])
    answers = {name: library.ask(f"What did {name} say?") for name in asked}
    assert {
        name: [passage.paragraph.number for passage in answer.passages] for name, answer in answers.items()
    } == asked


FULL = [
    ("ROE said it rained. Ann Roe came. ANN ROE left.", "Ann Roe"),
    ("Annette “Netty” Roe came. Netty said it rained.", "Annette “Netty” Roe"),
    ("Nervous Ann Marie Roe came. Ann Marie Roe said it rained.", "Ann Marie Roe"),
]


@pytest.mark.parametrize(("paragraph", "name"), FULL, ids=[row[1] for row in FULL])
def test_the_fullest_name(paragraph: str, name: str) -> None:
    """A person is called by the fullest name that the story prints, without what only surrounds it."""
    figures = Story.from_paragraphs([paragraph], title="", name="names").cast.figures
    assert [figure.name for figure in figures if figure.kind == "person"] == [name]


PRONOUNS = [
    # whom a sentence is about, not whom it only names
    ("a name that somebody is asked about", "Asked about Paul Lind, Tom Roe rose. He said it rained.", "Tom Roe"),
    ("a name inside another's role", "Lind consultant Tom Roe met the council. He said it rained.", "Tom Roe"),
    ("a given name alone", "Bob met Ann Roe and Kern Holdings at noon. He said it rained.", "Bob"),
    ("a place of two words", "San Varro is a town. Tom Roe spoke in San Varro. He said it rained.", "Tom Roe"),
    (
        "a given name of both, by a role",
        "“It rained,” said the miner’s widow, Terry Roe. She said it was hot.",
        "Terry Roe",
    ),
    ("a given name of both", "Terry Roe and Bill Marr came. Roe rose. She said it rained.", "Terry Roe"),
    ("a podcast's name", "Ann Roe spoke in the podcast “Off Wire” at noon. She said it rained.", "Ann Roe"),
    ("an unknown given name with a role", "Thembo Roe, a farmer, met O.A.R. in Marl. He said it rained.", "Thembo Roe"),
    ("a substitute", "Substitute Ben Marr came on. Marr, on loan from Milan, rose. He said it rained.", "Ben Marr"),
    (
        "who is only called what they are, the sentence before",
        "Judge Tess Dunn sat. Ann Roe spoke. Ann Roe laughed. The judge sighed. She said it rained.",
        "Tess Dunn",
    ),
    ("a chairman who is a woman", "Susan Roe is the chairman. She said it rained.", "Susan Roe"),
]


@pytest.mark.parametrize(("paragraph", "name"), [row[1:] for row in PRONOUNS], ids=[row[0] for row in PRONOUNS])
def test_who_a_pronoun_is(paragraph: str, name: str) -> None:
    """A pronoun is the person whom the sentence before is about."""
    lead = "Paul Lind met the council on Monday. Lind left."
    statement = Story.from_paragraphs([lead, paragraph], title="", name="pronouns").statements[-1]
    assert (statement.speaker_text, statement.speaker and statement.speaker.name) in {("He", name), ("She", name)}
