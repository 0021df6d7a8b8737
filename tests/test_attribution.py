"""Who says what: one row for each way of writing it, and for each trap; all sentences made up for these tests."""

import pytest

from retrieval.attribution import read

MEET = "County engineer Ann Roe met Dover mayor Paul Lind on Monday."

SAID = [
    # id, article, who says (as the fullest name) and how the words begin, for all that may be shown as said
    ("quote, name, cue", ["“The bridge is safe,” Ann Roe said."], [("Ann Roe", "The bridge is safe,")]),
    ("quote, cue, name", ["“The bridge is safe,” said Ann Roe."], [("Ann Roe", "The bridge is safe,")]),
    ("name, cue, quote", ["Ann Roe told reporters: “The bridge is safe.”"], [("Ann Roe", "The bridge is safe.")]),
    ("straight marks", ['"The bridge is safe," said Ann Roe.'], [("Ann Roe", "The bridge is safe,")]),
    ("doubled apostrophes", ["''The bridge is safe,'' said Ann Roe."], [("Ann Roe", "The bridge is safe,")]),
    ("British marks", ["‘The bridge isn’t safe,’ said Ann Roe."], [("Ann Roe", "The bridge isn’t safe,")]),
    (
        "British mark after an s",
        ["Ann Roe said it was ‘a task for all the towns’, but warned that she would ‘look very hard at it’."],
        [
            ("Ann Roe", "it was"),
            ("Ann Roe", "a task for all the towns"),
            ("Ann Roe", "she would"),
            ("Ann Roe", "look very hard at it"),
        ],
    ),
    ("British straight", ["'The bridge isn't safe,' said Ann Roe."], [("Ann Roe", "The bridge isn't safe,")]),
    ("guillemets", ["«The bridge is safe», said Ann Roe."], [("Ann Roe", "The bridge is safe")]),
    ("question", ["“Why was nobody told of it?” Ann Roe said."], [("Ann Roe", "Why was nobody told of it?")]),
    (
        "broken quote",
        ["“The bridge,” Ann Roe said, “will have to be closed.”"],
        [("Ann Roe", "The bridge,"), ("Ann Roe", "will have to be closed.")],
    ),
    ("reported with that", ["Ann Roe said that the bridge was safe."], [("Ann Roe", "the bridge was safe")]),
    ("reported, bare", ["Ann Roe says the bridge is safe."], [("Ann Roe", "the bridge is safe")]),
    ("reported, closing", ["The bridge is safe, Ann Roe said."], [("Ann Roe", "The bridge is safe")]),
    ("reported, day", ["Ann Roe said on Friday that the bridge was safe."], [("Ann Roe", "the bridge was safe")]),
    ("interrupted", ["The bridge, Ann Roe said, would have to close."], [("Ann Roe", "would have to close")]),
    ("according to", ["The bridge is safe, according to Ann Roe."], [("Ann Roe", "The bridge is safe")]),
    ("according to, first", ["According to Ann Roe, the bridge is safe."], [("Ann Roe", "the bridge is safe")]),
    ("medium cue", ["Ann Roe argued that the bridge was safe."], [("Ann Roe", "the bridge was safe")]),
    (
        "participle",
        ["Ann Roe closed the bridge, saying that it was not safe."],
        [("Ann Roe", "it was not safe")],
    ),
    (
        "coordinated",
        ["Ann Roe said the bridge was safe and added that the road was not."],
        [("Ann Roe", "the bridge was safe"), ("Ann Roe", "the road was not")],
    ),
    (
        "two speakers",
        ["Ann Roe said the bridge was safe, but Paul Lind said it was not."],
        [("Ann Roe", "the bridge was safe"), ("Paul Lind", "it was not")],
    ),
    ("role before", ["County engineer Ann Roe said the bridge was safe."], [("Ann Roe", "the bridge was safe")]),
    ("role after", ["Ann Roe, the county engineer, said the bridge was safe."], [("Ann Roe", "the bridge was safe")]),
    ("a doctor", ["Hugh Hill, a doctor, said the clinic would close."], [("Hugh Hill", "the clinic would close")]),
    ("age", ["Ann Roe, 41, of Dover, said the bridge was safe."], [("Ann Roe", "the bridge was safe")]),
    (
        "who-clause",
        ["Ann Roe, who was told by Paul Lind to wait, said the bridge was safe."],
        [("Ann Roe", "the bridge was safe")],
    ),
    (
        "possessive and apposition",
        [MEET, "Roe’s deputy, Matt Poe, said the bridge was safe."],
        [("Matt Poe", "the bridge was safe")],
    ),
    (
        "office of something before the name",
        [MEET, "But Leader of the House Nora Pillai warned that it leaked. “They laughed at it,” she said."],
        [("Nora Pillai", "it leaked"), ("Nora Pillai", "They laughed at it,")],
    ),
    (
        "minister for something",
        [MEET, "Union minister for Rural Works Suresh Kamath said the bridge was safe."],
        [("Suresh Kamath", "the bridge was safe")],
    ),
    (
        "director of a body is no person",
        [MEET, "The director of the Blue Harbour Line said the bridge was safe."],
        [("director of the Blue Harbour Line", "the bridge was safe")],
    ),
    (
        "role and name before the cue",
        [MEET, "His spokesman, Matt Poe, said the towns wanted calm."],
        [("Matt Poe", "the towns wanted calm")],
    ),
    ("party in brackets", ["Sen. Ann Roe (D-Del.) said the bill was dead."], [("Ann Roe", "the bill was dead")]),
    ("organisation", ["The Health Ministry said the ward was shut."], [("Health Ministry", "the ward was shut")]),
    ("officials", ["US officials said the ward was shut."], [("US officials", "the ward was shut")]),
    (
        "unnamed source",
        ["A source familiar with the talks said they had failed."],
        [("A source familiar with the talks", "they had failed")],
    ),
    ("surname", [MEET, "Roe said the bridge was safe."], [("Ann Roe", "the bridge was safe")]),
    ("honorific", [MEET, "Mr. Lind said the bridge was safe."], [("Paul Lind", "the bridge was safe")]),
    (
        "he added",
        ["“The bridge is not safe,” Paul Lind said.", "He added: “It may fall at any time.”"],
        [("Paul Lind", "The bridge is not safe,"), ("Paul Lind", "It may fall at any time.")],
    ),
    (
        "pronoun does not look ahead",
        [MEET, "He said Peter Moe had left."],
        [("Paul Lind", "Peter Moe had left")],
    ),
    (
        "floating",
        ["“The bridge is safe,” Ann Roe said. “We looked at every bolt of it.”"],
        [("Ann Roe", "The bridge is safe,"), ("Ann Roe", "We looked at every bolt of it.")],
    ),
    (
        "over paragraphs",
        ["“The bridge is safe,” Ann Roe said. “We looked at it.", "“We looked at every bolt of it.”"],
        [("Ann Roe", "The bridge is safe,"), ("Ann Roe", "We looked at it."), ("Ann Roe", "We looked at every bolt")],
    ),
    (
        "colon at the paragraph's end",
        ["Ann Roe said in a letter to the council:", "“The bridge is safe and will stay open.”"],
        [("Ann Roe", "The bridge is safe and will stay open.")],
    ),
    ("stray mark", ["Ann Roe said: “The bridge is safe” to all of us.”"], [("Ann Roe", "The bridge is safe")]),
    ("nested", ["“They told me ‘go home’ and I went,” Ann Roe said."], [("Ann Roe", "They told me ‘go home’")]),
    ("pull quote", ["“We shall not wait for it.” — Ann Roe, engineer"], [("Ann Roe", "We shall not wait for it.")]),
    (
        "transcript",
        ["ROE: Thank you both.", "LIND: A pleasure to be here.", "ROE: Let us begin."],
        [("ROE", "Thank you both."), ("LIND", "A pleasure"), ("ROE", "Let us begin.")],
    ),
    (
        "quoted in a turn",
        [
            "ROE: Hello, Ben.",
            "BEN: Hello.",
            "ROE: In a letter, Paul Lind told us, quote, “we met every rule”. Is it so?",
        ],
        [("ROE", "Hello, Ben."), ("BEN", "Hello."), ("ROE", "In a letter"), ("Paul Lind", "we met every rule")],
    ),
    (
        "a list goes on",
        ["Ann Roe says owners should:", "• Close the gate.", "• Call her.", "It rained.", "• Not hers."],
        [("Ann Roe", "owners should"), ("Ann Roe", "Close the gate."), ("Ann Roe", "Call her.")],
    ),
    (
        "a role told of before its name, by whose it is",
        [
            "The county’s bridge engineer said no.",
            "North Dover’s top clerk said so too.",
            "Bridge Safety Engineer Ann Roe left.",
            "Paul Lind, North Dover’s top clerk, left.",
        ],
        [("Ann Roe", "no"), ("Paul Lind", "so too")],
    ),
    (
        "nested saying stays out",
        ["Paul Lind told me that he wants a deal, Ann Roe said."],
        [("Ann Roe", "Paul Lind told me that he wants a deal")],
    ),
    ("asked about another", [MEET, "Asked about Roe, Lind said nobody knew."], [("Paul Lind", "nobody knew")]),
    ("dateline", ["DOVER (Wire) — Ann Roe closed it, saying it was old."], [("Ann Roe", "it was old")]),
    ("scare quote", ["The “so-called bridge” fell into the river."], []),
    ("nickname", ["Robert “Shorty” Hale said the bridge was safe."], [("Robert “Shorty” Hale", "the bridge was safe")]),
    ("no cue", ["The bridge fell into the river on Friday."], []),
    ("tweets are no verb", ["Paul Lind’s early-morning tweets shook the market."], []),
    (
        "possessive and noun",
        [MEET, "Peter Moe praised Roe’s remarks as “a great and lasting help”."],
        [("Peter Moe", "a")],
    ),
    ("headline", ["Mayor Lind Says Bridge Is Safe"], [("Lind", "Bridge Is Safe")]),
    ("reports are no verb", ["News reports of the fall were wrong."], []),
    ("nobody tells", ["“Nobody shall ever cross it again.”"], [(None, "Nobody shall ever cross it again.")]),
]


@pytest.mark.parametrize(("article", "expected"), [row[1:] for row in SAID], ids=[row[0] for row in SAID])
def test_who_says_what(article: list[str], expected: list[tuple[str | None, str]]) -> None:
    """All that may be shown as said, in order, each in the right mouth."""
    said = [s for s in read(article).statements if s.polarity == "said"]
    found = [(s.speaker.name if s.speaker else None, s.text) for s in said]
    assert [name for name, _ in found] == [name for name, _ in expected]
    assert all(text.startswith(begin) for (_, text), (_, begin) in zip(found, expected, strict=True)), found


UNSAID = [
    ("did not say", "Ann Roe did not say whether the bridge was safe."),
    ("would not say", "Ann Roe would not say who had built the bridge."),
    ("declined", "The State Department declined to comment on the bridge."),
    ("denied", "Ann Roe denied that the bridge was safe."),
    ("was asked", "Ann Roe was asked about the bridge."),
    ("was told", "Axios was told that the bridge had gone."),
    ("said nothing", "Ann Roe said nothing about the bridge."),
]


@pytest.mark.parametrize("sentence", [row[1] for row in UNSAID], ids=[row[0] for row in UNSAID])
def test_what_was_not_said_is_not_said(sentence: str) -> None:
    """Only what somebody said may be shown as said."""
    said = [s for s in read([sentence]).statements if s.polarity == "said"]
    assert not [s for s in said if s.speaker and s.speaker.name in ("Ann Roe", "Axios", "State Department")]


POLARITIES = [
    ("Ann Roe denied that.", "denied"),
    ("Ann Roe denied that the bridge was safe.", "denied"),
    ("Ann Roe did not say that the bridge was safe.", "unsaid"),
    ("“Who built the bridge that fell?” asked Ann Roe.", "asked"),
    ("Ann Roe said that the bridge was safe.", "said"),
]


@pytest.mark.parametrize(("sentence", "polarity"), POLARITIES, ids=[row[1] for row in POLARITIES])
def test_polarity(sentence: str, polarity: str) -> None:
    """Whether it was said, denied, asked or left unsaid."""
    assert [(s.polarity, s.speaker and s.speaker.name) for s in read([sentence]).statements] == [(polarity, "Ann Roe")]


AUDIENCES = [
    ("Ann Roe told Axios that the bridge was safe.", "Axios"),
    ("Ann Roe told the news outlet that the bridge was safe.", "the news outlet"),
    ("“The bridge is safe,” Ann Roe told reporters.", "reporters"),
    ("Ann Roe said in an interview with CNN that the bridge was safe.", "CNN"),
    ("Ann Roe said that the bridge was safe.", None),
]


@pytest.mark.parametrize(("sentence", "audience"), AUDIENCES, ids=[str(row[1]) for row in AUDIENCES])
def test_audience(sentence: str, audience: str | None) -> None:
    """Whom it was said to, where the sentence tells; never the outlet by default."""
    assert [s.audience for s in read([sentence]).statements] == [audience]


def test_the_text_is_the_story_s_own() -> None:
    """Whatever marks and apostrophes a story prints, a statement's words are its characters at these places."""
    article = [
        "“It isn’t safe,” O’Brien told them.\u00a0“We don’t know.”",
        "O`Brien said he'd left the ‘old’ town — 🎉.",
    ]
    for statement in read(article).statements:
        assert statement.text == article[statement.paragraph - 1][statement.start : statement.end]


CERTAINTIES = [
    ("a name", ["Ann Roe said the bridge was safe."], "certain"),
    ("a pronoun", ["Paul Lind came late.", "He said the bridge was safe."], "probable"),
    ("a colon without a cue", [MEET, "Roe had a word for it: “It is a ruin, and it will fall.”"], "probable"),
    ("a verb that is no cue", [MEET, "“It will fall within the year,” Roe harrumphed."], "probable"),
    ("nobody to be", ["He said the bridge was safe."], "open"),
    ("they", [MEET, "They said the bridge was safe."], "open"),
]


@pytest.mark.parametrize(("article", "certainty"), [row[1:] for row in CERTAINTIES], ids=[r[0] for r in CERTAINTIES])
def test_certainty(article: list[str], certainty: str) -> None:
    """A name is sure, a pronoun probable; where it is open the statement names nobody."""
    statement = read(article).statements[-1]
    assert statement.certainty == certainty
    assert (statement.speaker is None) == (certainty == "open")


def test_a_rule_can_be_left_out() -> None:
    """Without its rule a way of writing is not found: what a rule is worth can be measured."""
    article = ["The bridge is safe, according to Ann Roe."]
    assert [s.rule for s in read(article).statements] == ["according to"]
    assert not read(article, without={"according to"}).statements
