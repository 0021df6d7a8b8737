"""Who speaks in courts, sport, releases and police reports, as papers of many countries print it; sentences made up."""

import pytest

from retrieval.attribution import read

MEET = "County engineer Ann Roe met Paul Lind and Matt Poe on Monday."

SAID = [
    # what is asked, paragraph, who says (as the fullest name, None where it is not told) and the words
    (
        "somebody who used to say it",
        "Lind quoted his late father, who used to tell him that “money is like muck and dung”.",
        [("his late father", "money is like muck and dung")],
    ),
    ("used to say", "Roe used to say that the pier was art.", [("Ann Roe", "the pier was art")]),
    (
        "a word that is used to say it",
        "The word was used to say that “a pier of the old sort” was there.",
        [(None, "a pier of the old sort")],
    ),
    ("a verb in a body's name", "The Met Office said it would rain.", [("Met Office", "it would rain")]),
    ("initials that are a word", "The WHO says it is over.", [("WHO", "it is over")]),
    ("a house without a street", "No 10 said the talks were over.", [("No 10", "the talks were over")]),
    (
        "a share of people",
        "Asked in May, 41% of voters said they would back Lind.",
        [("41% of voters", "they would back Lind")],
    ),
    ("according to a share", "It is safe, according to 41% of voters.", [("41% of voters", "It is safe")]),
    (
        "a sign, a comma after the mark",
        "“Closed until further notice”, read the sign on Lind’s door. “I am finished,” he said.",
        [("sign on Lind’s door", "Closed until further notice"), ("Paul Lind", "I am finished,")],
    ),
    (
        "said and confirmed",
        "Ms Dunn said, and Mr Ross later confirmed, that the letter was sent.",
        [("Dunn", "the letter was sent"), ("Ross", "the letter was sent")],
    ),
    (
        "double marks within single ones",
        "Lind said: ‘My aunt told me “salt is love” and I have not forgotten.’ Roe laughed in the ’90s way.",
        [("Paul Lind", "My aunt told me “salt is love” and I have not forgotten.")],
    ),
    (
        "decades are no marks",
        "In the ’80s and ’90s, said Lind, it was “a ruin of the worst sort”.",
        [("Paul Lind", "a ruin of the worst sort")],
    ),
    (
        "a short sentence in marks",
        "“Ask Lind,” said Roe. “He signed it.” Poe said it rained.",
        [("Ann Roe", "Ask Lind,"), ("Ann Roe", "He signed it."), ("Matt Poe", "it rained")],
    ),
    ("a short sentence after a colon", "Lind has a reply: “Build more piers.”", [("Paul Lind", "Build more piers.")]),
    (
        "inverted at the head, a role and a name",
        "Added the vicar, the Rev Simon Peel: “It is a wonder that nobody was hurt.”",
        [("Simon Peel", "It is a wonder that nobody was hurt.")],
    ),
    (
        "an office with capitals, then its holder",
        "“The age of fear is over,” the Commissioner of Police, CP Aliyu Danso, declared on Friday.",
        [("Aliyu Danso", "The age of fear is over,")],
    ),
    (
        "condemned by an office, its holder between commas",
        "The remarks were condemned by the Bishop of Truro, the Rt Rev Anne Croft, as “unworthy of a public servant”.",
        [("Anne Croft", "unworthy of a public servant")],
    ),
    (
        "branded by a role and a name",
        "The plan, branded “a folly from top to bottom” by party leader Sue Rigg, was approved.",
        [("Sue Rigg", "a folly from top to bottom")],
    ),
    ("heard telling", "Lind was heard telling sailors that it was old.", [("Paul Lind", "it was old")]),
    ("reported as saying", "Lind was reported as saying that it was old.", [("Paul Lind", "it was old")]),
    (
        "in somebody's words, between commas",
        "Lind said the plan was, in Roe’s words, “a farce from start to end”.",
        [("Paul Lind", "the plan was"), ("Ann Roe", "a farce from start to end")],
    ),
    (
        "in her own words",
        "Roe was, in her own words, “a holy terror of a girl”.",
        [("Ann Roe", "a holy terror of a girl")],
    ),
    (
        "in the words of somebody, between commas",
        "Minister Hugh Tate, in the words of one backbencher, “could not run a bath or a bank.”",
        [("one backbencher", "could not run a bath or a bank.")],
    ),
    (
        "a source after a form of be",
        "The fire was, according to fire chief Ron Abbs, “the worst in living memory”.",
        [("Ron Abbs", "the worst in living memory")],
    ),
    (
        "a verb that stands once",
        "Roe says “a shame”, baker Paul Lind “a blessing” and Poe “the best of my life”.",
        [("Ann Roe", "a shame"), ("Paul Lind", "a blessing"), ("Matt Poe", "the best of my life")],
    ),
    (
        "called two people names",
        "Roe called Lind “a fool and a knave” and Poe “a man without a spine”.",
        [("Ann Roe", "a fool and a knave"), ("Ann Roe", "a man without a spine")],
    ),
    (
        "who answers between two quotes",
        "“Sales are fine,” Lind said. Roe, 51, disagreed. “We are on our knees.”",
        [("Paul Lind", "Sales are fine,"), ("Ann Roe", "We are on our knees.")],
    ),
    (
        "who is told of between two quotes",
        "“Sales are fine,” Lind said. Roe left in May. “She was the best of us.”",
        [("Paul Lind", "Sales are fine,"), ("Paul Lind", "She was the best of us.")],
    ),
    (
        "a quote for an adjective",
        "Backers of the “Big Green Day” fair said it was safe; some in “Make It Last” hats cheered.",
        [("Backers of the “Big Green Day” fair", "it was safe")],
    ),
    (
        "a warner at the end",
        "Fares will rise again, warned Asha Pell, who leads Track Watch.",
        [("Asha Pell", "Fares will rise again")],
    ),
    (
        "urged after a quote in a list of verbs",
        "Lind warned that fares “are out of control”, urged ministers to act and went home.",
        [
            ("Paul Lind", "fares “are out of control”"),
            ("Paul Lind", "are out of control"),
            ("Paul Lind", "to act and went home"),
        ],
    ),
    ("told them there was", "Lind told the agency there was a way.", [("Paul Lind", "there was a way")]),
    ("did he say", "Did Lind say that it was old?", []),
    ("nor did he say", "Nor did Lind say that it was old.", []),
    ("not only", "Not only did Lind say that it was old.", [("Paul Lind", "it was old")]),
    ("rumours", "Rumours that Lind had said that it was old were wrong.", []),
    ("known as", "Lind, known as “Mad Dog”, laughed.", []),
    (
        "small words are no title",
        "“Not bad for an old man,” grins Ted Hoskins, 88.",
        [("Ted Hoskins", "Not bad for an old man,")],
    ),
    (
        "as somebody put it, between two quotes",
        "“The vote,” as Senator Mike Pruitt put it, “was a blow.”",
        [("Mike Pruitt", "The vote,"), ("Mike Pruitt", "was a blow.")],
    ),
    (
        "gave evidence",
        "Sgt Fiona Daly gave evidence that the car was fast.",
        [("Fiona Daly", "the car was fast")],
    ),
    (
        "evidence from somebody",
        "The jury heard evidence from pathologist Dr Linda Voss that the wound was deep.",
        [("Linda Voss", "the wound was deep")],
    ),
    (
        "the answer of somebody, after it",
        "“Over my dead body,” was the answer of farmer Jack Oram.",
        [("Jack Oram", "Over my dead body,")],
    ),
    (
        "how somebody sums it up",
        "“Must do better” is how head teacher Roger Amis sums it up.",
        [("Roger Amis", "Must do better")],
    ),
    (
        "a justice is a judge",
        "Mr Justice Howe said it was late. “You are a menace,” the judge told Lind.",
        [("Howe", "it was late"), ("Howe", "You are a menace,")],
    ),
    (
        "according to him",
        "Lind wept. According to him, the keys were lost.",
        [("Paul Lind", "the keys were lost")],
    ),
    (
        "signaled at the end",
        "Rates will hold, Chair Lois Brandt signaled Tuesday.",
        [("Lois Brandt", "Rates will hold")],
    ),
    (
        "a show, then a role and a name",
        "On Sunday’s Talk Show, the chancellor, Ruth Teal, refused to go, saying that she was well.",
        [("Ruth Teal", "she was well")],
    ),
    (
        "an aide in a lead-in",
        "In a note issued by his aide, Segun Alao, the former governor described it as “the work of fools”.",
        [("former governor", "the work of fools")],
    ),
    ("that is the subject", "Lind said that was “nonsense”.", [("Paul Lind", "that was “nonsense”")]),
    ("one of many shouts", "“Never again!” shouted one backbencher.", [("one backbencher", "Never again!")]),
    ("admitted a thing, and a second verb", "Lind admitted theft and asked for it to be considered.", []),
    (
        "called a thing by two words",
        "Judge Al Ferro called the argument “borderline frivolous.” He left.",
        [("Al Ferro", "borderline frivolous.")],
    ),
    (
        "called for a thing with a name",
        "Lind called for the “Big Dig” to end.",
        [("Paul Lind", "for the “Big Dig” to end")],
    ),
    ("called a meeting", "Lind called a meeting of the “Big Dig” board.", []),
    (
        "somebody who told within another's words",
        "Judge Al Ferro said that when Sgt Tina Lowe told Lind to “drop the knife or die,” he ran.",
        [
            ("Al Ferro", "when Sgt Tina Lowe told Lind to “drop the knife or die,” he ran"),
            ("Tina Lowe", "drop the knife or die,"),
        ],
    ),
    (
        "a style, an office and its holder",
        "His Excellency the President, Dr Kwame Boadi, said it was late.",
        [("Kwame Boadi", "it was late")],
    ),
    ("a style and a name", "His Excellency Kwame Boadi said it was late.", [("Kwame Boadi", "it was late")]),
    (
        "appealed to somebody for something, after commas",
        "The head of the market, Mrs Ann Roe, appealed to the town for new stalls.",
        [("Ann Roe", "to the town for new stalls")],
    ),
    ("appealed to a court", "Lind appealed to the high court for relief.", []),
    ("called for it, after commas", "In a talk to sailors, Lind called for a pier.", [("Paul Lind", "for a pier")]),
    ("directed that", "Judge Al Ferro directed that the pier be shut.", [("Al Ferro", "the pier be shut")]),
    ("directed a film", "Lind directed “The Big Dig at Dawn”.", []),
    ("ordered them", "Lind ordered them to wait.", []),
    ("wrote to a number of people", "So Lind wrote to all four hundred.", []),
    ("as somebody would say", "Mind the gap, as Lind would say; it bites.", []),
    ("who hears it", "Lind heard a crash and “a long and awful scream”.", [(None, "a long and awful scream")]),
]


@pytest.mark.parametrize(("paragraph", "expected"), [row[1:] for row in SAID], ids=[row[0] for row in SAID])
def test_who_says_what(paragraph: str, expected: list[tuple[str | None, str]]) -> None:
    """All that may be shown as said, in order, each in the right mouth or in none."""
    said = [s for s in read([MEET, paragraph]).statements if s.polarity == "said"]
    assert [(s.speaker.name if s.speaker else None, s.text) for s in said] == expected


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The union ABC left.", "ABC"),
        ("The dockers' union ABC left.", "ABC"),
        ("ABC left.", "union"),
        ("The union ABC left, and so did the union DEF.", "union"),
    ],
)
def test_what_a_body_is_called_means_it(sentence: str, name: str) -> None:
    assert [s.speaker and s.speaker.name for s in read([sentence, "The union said it rained."]).statements] == [name]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Oat milk maker Brindle will shut its shop.", "Brindle"),
        ("Oat milk maker Brindle will sell to the retailer Harkle.", "company"),
        ("Brindle will lose its shop.", "company"),
        ("Film maker Ann Brindle will sell.", "company"),
    ],
)
def test_the_company_is_the_only_one_that_is_told_to_be_one(sentence: str, name: str) -> None:
    assert [s.speaker and s.speaker.name for s in read([sentence, "The company said it rained."]).statements] == [name]


def test_an_open_quote_goes_on_in_the_next_paragraph() -> None:
    """Who speaks may be told only where the quote ends."""
    article = [
        "“We tried all that we could.",
        "“We rang everybody in town.",
        "“We wrote to them all,” said Bev Stokes.",
    ]
    found = [(s.speaker and s.speaker.name, s.text, s.certainty) for s in read(article).statements]
    assert found == [
        ("Bev Stokes", "We tried all that we could.", "probable"),
        ("Bev Stokes", "We rang everybody in town.", "probable"),
        ("Bev Stokes", "We wrote to them all,", "certain"),
    ]
