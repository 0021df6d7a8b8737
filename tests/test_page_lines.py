"""Single lines: which are furniture, and which look like it and are not."""

import pytest

from retrieval import Story
from retrieval.page.blocks import read_blocks
from retrieval.page.furniture import furniture_kind
from retrieval.page.kind import Kind
from retrieval.page.line import read_lines
from retrieval.page.prose import is_stated
from retrieval.page.voice import own_words, speaks_of_site

FURNITURE = [
    ("Skip to Content", Kind.NAVIGATION),
    ("Home / News / Cities / Leeds", Kind.NAVIGATION),
    ("News | Sport | Weather | Travel", Kind.NAVIGATION),
    ("72°F Partly Cloudy", Kind.NAVIGATION),
    ("Share on Facebook", Kind.SHARING),
    ("Share this:", Kind.SHARING),
    ("By Jane Doe, Political reporter", Kind.BYLINE),
    ("BY JANE DOE AND JOHN Q. ROE", Kind.BYLINE),
    ("Jane Doe Health correspondent", Kind.BYLINE),
    ("Published 3 hours ago", Kind.DATE),
    ("Updated: 12:04 GMT", Kind.DATE),
    ("PUBLISHED: March 3, 2024 at 6:00 a.m. | UPDATED: March 3, 2024 at 2:17 p.m.", Kind.DATE),
    ("Tue 21 May 2024 06.00 BST", Kind.DATE),
    ("5 min read", Kind.DATE),
    ("A crane on the quay in Oslo. (AP Photo/Jane Doe)", Kind.CAPTION),
    ("A crane on the quay. Photograph: Jane Doe/The Albion", Kind.CAPTION),
    ("A crane on the quay. | Photo Credit: PTI", Kind.CAPTION),
    ("Image source, Getty Images", Kind.CAPTION),
    ("FILE - A crane lifts a boat in Oslo, May 3, 2021.", Kind.CAPTION),
    ("The hall where the vote was held. Ledger Media", Kind.CAPTION),
    ("A crane on the quay. Photo by Jane Doe/Ledger", Kind.CAPTION),
    ("WMRL's Ida Lund reports from the old depot in Marl.", Kind.CAPTION),
    ("Photo shows A crane lifting a boat.", Kind.RELATED),
    ("From the archive: The day the bridge fell. “It sang,” she said.", Kind.RELATED),
    ("Who owns the river? – podcast", Kind.RELATED),
    ("Read more about the river:", Kind.LIST),
    ("IN THIS SECTION", Kind.LIST),
    ("Sign up free", Kind.PROMOTION),
    ("Grab your copy and use code BOAT10 until Friday.", Kind.PROMOTION),
    ("Have you fought a fare? We'd love to hear how you did it.", Kind.PROMOTION),
    ("Your information is handled under the Privacy Collection Statement.", Kind.PROMOTION),
    ("Listen to this article · 5 min", Kind.PLAYER),
    ("Story continues below advertisement", Kind.ADVERT),
    ("AAPL +1.2%", Kind.MARKET),
    ("S&P 500 4,958.61 +1.07%", Kind.MARKET),
    ("Brent Crude 81.20 0.4%", Kind.MARKET),
    ("Also Read | Why the loom is losing", Kind.RELATED),
    ("RELATED: Where did the money go?", Kind.RELATED),
    ("MOST READ", Kind.LIST),
    ("Recent Stories from ledger.example", Kind.LIST),
    ("Poll: Should the city build a new bridge?", Kind.PROMOTION),
    ("One lucky spin, and he owns three houses. Play responsibly. 18+ only.", Kind.PROMOTION),
    ("Content provided by Acme. Paid for by the advertiser.", Kind.PROMOTION),
    ("Comments - 3", Kind.COMMENTS),
    ("Hamish Gow 22nd November", Kind.COMMENTS),
    ("Ranjith Monday, 6 October 2025 06:14 AM", Kind.COMMENTS),
    ("Tweet this", Kind.SHARING),
    ("MW QUIZ", Kind.LIST),
    ("Become a Harbor News sponsor", Kind.PROMOTION),
    ("Photographer: Ida Lund/Ledger", Kind.CAPTION),
    ("How we reported this story", Kind.BOILERPLATE),
    ("More from Business", Kind.LIST),
    ("Article Topic Follows: Politics", Kind.TOPICS),
    ("(Reporting by Jane Doe; Editing by John Roe)", Kind.CREDIT),
    ("Our Standards: The Thomson Reuters Trust Principles.", Kind.CREDIT),
    ("Comments (12)", Kind.COMMENTS),
    ("Leave a Reply", Kind.COMMENTS),
    ("© 2024 The Albion. All rights reserved.", Kind.LEGAL),
    ("Correction: An earlier version of this story gave the wrong year.", Kind.NOTE),
    ("Sign up for our morning newsletter", Kind.PROMOTION),
    ("You've reached your limit of free articles for March.", Kind.PROMOTION),
    ("No spam. Unsubscribe any time.", Kind.PROMOTION),
    ("The Marl Morning newsletter: Start the day with three stories.", Kind.PROMOTION),
    ("The Ledger's climate coverage is supported by two foundations and our readers.", Kind.PROMOTION),
    ("I was given the pan. As a Potters Associate I earn from what you buy.", Kind.PROMOTION),
    ("This post contains affiliate links.", Kind.PROMOTION),
    ("Allow Chirper content?", Kind.PROMOTION),
    ("What we're reading this week: A novel of moths, and more.", Kind.PROMOTION),
    ("Cartoon by Ned Farr", Kind.CAPTION),
    ("(Ned Farr / For The Ledger)", Kind.CAPTION),
    ("New Ledger Favourites", Kind.LIST),
    ("You may also be interested in:", Kind.LIST),
    ("Read more from Marl News:", Kind.LIST),
    ("From $3 a month", Kind.PROMOTION),
    ("Subscriber offer: Two tickets for the price of one until Sunday.", Kind.PROMOTION),
    ("Should the depot go? Have your say in the comments.", Kind.PROMOTION),
    ("Tweet  Email  Send to a friend", Kind.SHARING),
    ("Tweet this quote", Kind.SHARING),
    ("Map: Where the trams ran", Kind.CAPTION),
    ("Ann Roe keeps goats by the river. (Supplied: Roe family)", Kind.CAPTION),
]
STORY = [
    "Share prices fell on Friday.",
    "By Friday, the river had crested.",
    "By the end of the day, Jane Doe had left.",
    "Advertisement of the contract is set for March 1.",
    "The newspaper’s guidelines say that a source must be named.",
    "“Read my lips,” he said.",
    "Comments on the draft are due by Friday.",
    "Photos of the crash show a second car.",
    "Image-conscious buyers stayed away.",
    "File-sharing sites were shut down.",
    "The company said visitors must agree to cookies.",
    "“We use cookies to improve your experience,” the company wrote to the court.",
    "Correction officers went on strike.",
    "Updated figures show a rise of 4%.",
    "Published in 1950, the book sold 12 copies.",
    "This video shows a man on a roof, police said.",
    "Follow-up letters were sent in May.",
    "Support for the plan fell this year.",
    "Related costs rose by a third.",
    "Watch sales doubled.",
    "No comment.",
    "You have reached the limit of what a horse can do.",
    "Her favourites are figs and the maps by old sailors.",
    "He contributed to this report’s first draft, the court heard, and was paid for it by a rival of the firm.",
    "Newsletters were found in the loft.",
    "From $3 a month in 2019, the fee has grown to $12.",
    "The offer: two tickets for the price of one.",
    "“Have your say in the vote,” she said.",
    "Maps of the river show a second bed.",
    "Today, the mayor resigned.",
    "Sorry, the mayor said, but the money is gone.",
    "Q: Why did you go?",
    "An Albion station was hit by lightning.",
    "The senator posted the picture on Facebook.",
    "More than 40 people were hurt.",
    "- bus passengers were up 31%",
    "The pleader said that satellite images from 2001 showed no houses at the spot.",
    "He fled. Photos from the scene show a second car.",
    "Marl's Ann Roe has more votes than anybody before her.",
    "Council to meet Gov. Jane Doe",
    "Detectives want to hear from you if you saw the car.",
    "A photo shows Ann Roe on the roof.",
    "Trending downward: sales of new cars have fallen for three months, the bank said.",
]


@pytest.mark.parametrize(("line", "kind"), FURNITURE, ids=[line for line, _ in FURNITURE])
def test_furniture_is_known_by_its_line(line: str, kind: Kind) -> None:
    """A line of furniture is told with its kind, whatever its quote marks."""
    found = Kind.PROMOTION if speaks_of_site(own_words(line)) else furniture_kind(line)
    assert found is kind


@pytest.mark.parametrize("line", STORY, ids=STORY)
def test_a_story_may_use_the_words_of_furniture(line: str) -> None:
    """A sentence of a story is no furniture for a word in it."""
    assert furniture_kind(line) is None
    assert not speaks_of_site(own_words(line))


@pytest.mark.parametrize("word", ["a ", "A. ", "read ", "1 ", "| ", "(", "By Ann ", "© ", "a | ", "1+1,", "home / "])
def test_no_line_takes_long(word: str) -> None:
    """A hostile line is judged as a plain one is: no pattern backtracks without end."""
    assert furniture_kind(word * (600 // len(word)) + "!") in (None, *Kind)


def test_a_paragraph_keeps_the_characters_of_its_page() -> None:
    """Rules see white space evened out; a reader's quote is found again on the page, letter by letter."""
    text = "  The well gave 40\u00a0litres.  It had given 90. \n\nIt is dry now,\u2009Ada Bern said."
    assert [paragraph.text for paragraph in Story.from_text(text, "well").paragraphs] == [
        "The well gave 40\u00a0litres.  It had given 90.",
        "It is dry now,\u2009Ada Bern said.",
    ]


MARKED = [
    ("## Bells\n\n*Ann Roe's book, **Bells**, is out.*", "Ann Roe's book, Bells, is out."),
    ("## Bells\n\n**My book, *Bells*, is out.**", "My book, Bells, is out."),
    ("The [21]Herald left in May.", "The Herald left in May."),
]


@pytest.mark.parametrize(("text", "plain"), MARKED, ids=[text for text, _ in MARKED])
def test_marks_are_no_words_of_a_page(text: str, plain: str) -> None:
    """One emphasis may stand in another; a text browser numbers its links."""
    assert read_blocks(text)[-1].original == plain


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("“I borrowed it,” she said, weeping. “How will I pay?”", True),
        ("“Who will pay?”", False),
        ("Will the bridge fall?", False),
    ],
)
def test_a_paragraph_may_end_with_a_question_that_it_quotes(text: str, stated: bool) -> None:
    assert is_stated(text) is stated


def test_titles_with_a_colon_make_no_interview() -> None:
    """Three lists of other stories have as many colons as an interview."""
    titles = ["JAMB: Dates are out", "Flood: Towns to leave", "Naira: A new low"]
    assert not any(line.spoken for line in read_lines("\n".join([*titles, "The naira fell again on Monday."])))
