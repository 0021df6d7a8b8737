"""Who speaks where the subject stands far from its cue; all sentences made up for these tests."""

import pytest

from retrieval.attribution import read

MEET = "County engineer Ann Roe met Paul Lind and Matt Poe on Monday."

SAID = [
    # what stands between, paragraph, who says and the words, for all that may be shown as said
    (
        "a time told by its distance",
        "Roe less than two weeks ago said that the bridge was safe.",
        [("Ann Roe", "the bridge was safe")],
    ),
    ("a month later", "When Roe a month later announced 200 layoffs, workers left.", [("Ann Roe", "200 layoffs")]),
    (
        "in particular",
        "Local critics have in particular noted the bridge's rust.",
        [("Local critics", "the bridge's rust")],
    ),
    (
        "who-clauses in a row",
        "It was Lind who sued the judge because of his rival, who fights with reporters, claims that the paper "
        "“takes its marching orders” from Oslo.",
        [
            ("Paul Lind", "the paper “takes its marching orders” from Oslo"),
            ("Paul Lind", "takes its marching orders"),
        ],
    ),
    (
        "a label by somebody",
        "Poe sent letters recently labeled “secret and never to be shown” by the State Department.",
        [("State Department", "secret and never to be shown")],
    ),
    (
        "a side clause before the next saying",
        "Roe said it was safe, and when pressed on why it had closed, the 34-year-old mother of three replied, "
        "“It was closed for the time being.”",
        [
            ("Ann Roe", "it was safe, and when pressed on why it had closed"),
            ("34-year-old mother of three", "It was closed for the time being."),
        ],
    ),
    (
        "another name in quotes",
        "Sam Dunn, the hacker known as “Gulliver,” stated that he had the keys.",
        [("Sam Dunn", "he had the keys")],
    ),
    (
        "his own name for what he tells",
        "Roe told the council that it would close the bridge, which she called “a ruin in all but name.”",
        [
            ("Ann Roe", "it would close the bridge, which she called “a ruin in all but name.”"),
            ("Ann Roe", "a ruin in all but name."),
        ],
    ),
    (
        "an age, a role and a state",
        "“It leaks,” Jo Dunn, 67, a retired clerk in Allentown, Pa., said.",
        [("Jo Dunn", "It leaks,")],
    ),
    (
        "a place with its state",
        "At a meeting in Aspen, Colo., the Dover graduate ended by saying it would fall.",
        [("Dover graduate", "it would fall")],
    ),
    ("a document that states", "Lind's letter states that it is safe.", [("Lind's letter", "it is safe")]),
    ("a bracket that opens outside", "It fell. (Roe said it was old.)", [("Ann Roe", "it was old")]),
    (
        "people after a preposition",
        "It was a sharp turn for a leader who on Tuesday called the crowd “a handful of paid men with matches.”",
        [("a leader", "a handful of paid men with matches.")],
    ),
    (
        "a role and a name for whom a possessive tells",
        "Its manager, nurse practitioner Jodie Warra, says her team can handle it.",
        [("Jodie Warra", "her team can handle it")],
    ),
    ("an age before the name", "Nine-year-old Mabli Tudor said it was hers.", [("Mabli Tudor", "it was hers")]),
    (
        "an office with brackets",
        "“It is found,” Superintendent of Police (Crime) Meher Irani told reporters.",
        [("Meher Irani", "It is found,")],
    ),
    (
        "an office of two words",
        "RPA Director-General Halima Warsame dismissed it, saying the fee would pay for it.",
        [("Halima Warsame", "the fee would pay for it")],
    ),
    ("a promise", "The council vowed to close the bridge in May.", [("council", "to close the bridge in May")]),
    (
        "a town with Fort",
        "Eddie Dunn, who was a Ft. Worth member of the club, a group of writers, said that it was over.",
        [("Eddie Dunn", "it was over")],
    ),
    (
        "when it was, before that",
        "Roe recalled in 2008 that before the vote nobody at all had listened to them.",
        [("Ann Roe", "before the vote nobody at all had listened to them")],
    ),
    (
        "thanks to",
        "Lind boasted that, thanks to his “Lind Precision Method,” he was the first.",
        [("Paul Lind", "thanks to his “Lind Precision Method,” he was the first")],
    ),
    (
        "those who",
        "While 7 percent said they did not know, 27 percent of those who named a candidate said they might change.",
        [("7 percent", "they did not know"), ("27 percent", "they might change")],
    ),
    (
        "a share of voters",
        "The bridge has left 62 percent of voters saying the council is slow.",
        [("62 percent of voters", "the council is slow")],
    ),
    (
        "initials before a quote",
        "Roe said the U.S. “clearly” needed it.",
        [("Ann Roe", "the U.S. “clearly” needed it")],
    ),
    (
        "a point that somebody acknowledged",
        "Roe told the Herald, however, that it leaks, a point Lind also acknowledged to the paper.",
        [("Ann Roe", "it leaks")],
    ),
    (
        "a side clause before the source",
        "While most fell, according to a county official, two rose to the “upper” level.",
        [("a county official", "two rose to the “upper” level")],
    ),
    (
        "a sign in what is said",
        "According to the Herald, the men wore shirts that read “Settle for Lind.”",
        [("Herald", "the men wore shirts that read “Settle for Lind.”")],
    ),
    (
        "a participle in what is said",
        "Roe said that the trials were of great use in rebutting the council's view that it was safe.",
        [("Ann Roe", "the trials were of great use in rebutting the council's view that it was safe")],
    ),
    ("claimed at the end", "The wall will hold, insisted engineer Jai Rao.", [("Jai Rao", "The wall will hold")]),
    (
        "told by somebody",
        "Lind, who had been told by Lola Finn that “the case is hopeless,” dropped it.",
        [("Lola Finn", "“the case is hopeless,” dropped it"), ("Lola Finn", "the case is hopeless,")],
    ),
    (
        "somebody's mother",
        "According to his mother, Jordan Pike was at home all night.",
        [("his mother", "Jordan Pike was at home all night")],
    ),
    ("quoted by an agency", "Kyodo agency quoted Ken Abe as saying it was safe.", [("Ken Abe", "it was safe")]),
    (
        "places between commas",
        "Rep. Hank Doyle, R-Ohio, said Rep. Sue Lim had lied to him.",
        [("Hank Doyle", "Rep. Sue Lim had lied to him")],
    ),
    (
        "two clauses, two speakers",
        "Ms Dunn said the bus was late and Mr Ross said it never came.",
        [("Dunn", "the bus was late"), ("Ross", "it never came")],
    ),
    ("nothing had", "Roe said nothing had been ruled out.", [("Ann Roe", "nothing had been ruled out")]),
    ("a plain yes", "Everyone but Lind said yes.", [("Everyone but Lind", "yes")]),
    (
        "written to somebody",
        "Some records are held in a cellar, and there is no need to move them, Roe wrote Lind.",
        [("Ann Roe", "Some records are held in a cellar, and there is no need to move them")],
    ),
    ("in somebody's opinion", "In Lind's opinion, the bridge is safe.", [("Paul Lind", "the bridge is safe")]),
    (
        "in the words of somebody",
        "In the words of Ann Roe, the bridge is “a ruin and nothing more.”",
        [
            ("Ann Roe", "the bridge is “a ruin and nothing more.”"),
            ("Ann Roe", "a ruin and nothing more."),
        ],
    ),
    (
        "a participle by itself",
        "Reacting, the Commissioner for Works, Dr Ida Moss, said it was safe.",
        [("Ida Moss", "it was safe")],
    ),
    ("in her view, no comma", "Roe left. In her view the bridge was old.", [("Ann Roe", "the bridge was old")]),
    ("on somebody to", "Roe called on the city to act.", [("Ann Roe", "on the city to act")]),
    ("and on", "Roe rose and called on the city to act.", [("Ann Roe", "on the city to act")]),
    ("what it is called", "Roe called the plan a betrayal.", [("Ann Roe", "the plan a betrayal")]),
    ("what that is called", "Roe called that unfair.", [("Ann Roe", "that unfair")]),
    ("nothing called", "Roe called the police a day later. Lind called it off. Poe called the mayor.", []),
    ("whose", "A man whose crews rowed for 90 years says it was safe.", [("A man", "it was safe")]),
    ("a feast is no he", "It shut at Christmas. Last Christmas he told a clerk it was safe.", [(None, "it was safe")]),
    (
        "whom a clause of their own tells of",
        "Lind said no. That cut no ice with Ben Poe, who fishes there. “It is shut,” he said.",
        [("Paul Lind", "no"), ("Ben Poe", "It is shut,")],
    ),
    ("an ampersand", "Sound & Keane, a firm for sound, said it was safe.", [("Sound & Keane", "it was safe")]),
    ("a clause that tells which union", "The union that speaks for 40 crews said no.", [("union", "no")]),
    (
        "an adverb after the verb",
        "“Why now? Who pays?” Judge Ida Moss remarked drily.",
        [("Ida Moss", "Why now? Who pays?")],
    ),
    (
        "who, of a name with what she is",
        "It was built by Ida Moss, a retired welder who says it is strong.",
        [("Ida Moss", "it is strong")],
    ),
]


@pytest.mark.parametrize(("paragraph", "expected"), [row[1:] for row in SAID], ids=[row[0] for row in SAID])
def test_who_says_what(paragraph: str, expected: list[tuple[str, str]]) -> None:
    statements = read([MEET, paragraph]).statements
    assert [(s.speaker.name if s.speaker else None, s.text) for s in statements if s.polarity == "said"] == expected


@pytest.mark.parametrize(
    "paragraph",
    [
        "He treats his voters as fools who will believe anything he says.",
        "Votes pledged to Dover may go elsewhere.",
        "Initial estimates put the number of letters at 50,000.",
        "The aftermath of the flood in Fresno, Calif., showed it.",
    ],
)
def test_nobody_says_it(paragraph: str) -> None:
    assert not [s for s in read([MEET, paragraph]).statements if s.speaker or s.speaker_text]


@pytest.mark.parametrize("family", ["Donnelly", "Reilly", "O'Reilly", "Connolly", "Schlafly"])
def test_a_family_name_is_no_adverb(family: str) -> None:
    article = [f"The bridge was shown to Ann {family} on Monday.", f"{family}, who left, said it was safe."]
    article.append(f"Noting that it leaks, {family} closed it.")
    said = read(article).statements
    assert [s.speaker and s.speaker.name for s in said] == [f"Ann {family}"] * 2


@pytest.mark.parametrize("adverb", ["Sadly", "Finally", "Happily", "Probably"])
def test_an_adverb_is_no_name(adverb: str) -> None:
    assert {figure.name for figure in read([f"{adverb} Ann Roe left.", f"{adverb}, it fell."]).cast.figures} == {
        "Ann Roe"
    }


def test_a_thing_is_no_he() -> None:
    """A name with a word of English in it, and with neither title nor role, is hardly a person's: nobody is better."""
    paragraph = "Ann Roe has seen it. Then Dirty Dancing was shown. “It is old,” she said."
    assert [s.speaker and s.speaker.name for s in read([paragraph]).statements] == [None]


OPEN = [
    "Governor Tessa Lane, as her opponent Rick Moss likes to put it, “has never met a tax that she did not like.”",
    "Roe and Lind met. The former said it was old.",
]


@pytest.mark.parametrize("paragraph", OPEN, ids=[text[:30] for text in OPEN])
def test_nobody_rather_than_the_wrong_one(paragraph: str) -> None:
    assert [s.speaker for s in read([MEET, paragraph]).statements] == [None]


def test_what_he_promised_is_told_by_her() -> None:
    article = ["Ann Roe spoke to Paul Lind.", "He had promised the work would be done, she said."]
    assert [(s.speaker_text, s.text) for s in read(article).statements] == [
        ("she", "He had promised the work would be done")
    ]


UNNAMED = [
    # who is told of last is meant, also where they have no name
    ("“I saw nothing,” a neighbour said. “It was late at night,” he added.", "a neighbour"),
    ("Roe’s mother said it was safe. She added that it was old.", "Roe’s mother"),
    ("A nurse at the ward told Lind to leave. He said he would not.", "A nurse at the ward"),
    ("Lind left. A spokeswoman for the club said it was sorry. He said it was safe.", "Paul Lind"),
    ("Lind measured it. And for that, a judge ruled, nobody could go. “I fell,” he said.", "Paul Lind"),
    ("Lind rose to speak. The actor said it was old. He added that it was cold.", "Paul Lind"),
    ("Another engineer, David Hale of Dover College, said it was old.", "David Hale"),
]


@pytest.mark.parametrize(("paragraph", "name"), UNNAMED, ids=[row[0][:30] for row in UNNAMED])
def test_a_pronoun_takes_up_somebody_without_a_name(paragraph: str, name: str) -> None:
    """The words of “a neighbour” go on as theirs; nobody named before is made to say them."""
    last = read([MEET, paragraph]).statements[-1]
    assert last.speaker is not None
    assert last.speaker.name == name
