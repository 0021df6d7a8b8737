"""Who says what in longer sentences: one row for each way of writing it; all sentences made up for these tests."""

import pytest

from retrieval.attribution import read

MEET = "County engineer Ann Roe met Paul Lind and Matt Poe on Monday."

SAID = [
    # id, paragraph, who says (as the fullest name) and the words, for all that may be shown as said
    ("horizontal bar", "Ann Roe ― the engineer ― said it would fall.", [("Ann Roe", "it would fall")]),
    ("hyphen for a dash", "Ann Roe - the engineer - said it would fall.", [("Ann Roe", "it would fall")]),
    (
        "two say it",
        "Roe and Lind said the bridge was safe.",
        [("Ann Roe", "the bridge was safe"), ("Paul Lind", "the bridge was safe")],
    ),
    (
        "three say it",
        "Lind, Poe and engineer Ann Roe said it was safe.",
        [("Paul Lind", "it was safe"), ("Matt Poe", "it was safe"), ("Ann Roe", "it was safe")],
    ),
    (
        "a list of groups",
        "Unions, farmers and some councillors claim it will fall.",
        [("Unions, farmers and some councillors", "it will fall")],
    ),
    (
        "apposition, then a clause without a known verb",
        "Ann Roe, an engineer who tested the bolts, said the metal contains lead.",
        [("Ann Roe", "the metal contains lead")],
    ),
    (
        "apposition in the content",
        "The bridge, a relic of 1880, will close, said the owner of the ferry.",
        [("owner of the ferry", "The bridge, a relic of 1880, will close")],
    ),
    (
        "a spokeswoman for a named body, named",
        "A spokeswoman for Lakeside Gym, Ruth Amar, said the gym charges $900 a month.",
        [("Ruth Amar", "the gym charges $900 a month")],
    ),
    (
        "a body with an adjective is nobody's he",
        "Matt Poe shut the pool of the private Lakeside Gym. “It is late,” he said.",
        [("Matt Poe", "It is late,")],
    ),
    ("show named in marks", "Ann Roe told “Good Morning Dover” that it was safe.", [("Ann Roe", "it was safe")]),
    ("show, comma inside", "On this week’s “Dover Tonight,” Ann Roe said it was safe.", [("Ann Roe", "it was safe")]),
    (
        "book between name and cue",
        "Paul Lind, author of “The Bridges of Dover,” put it thus: “It is a ruin.”",
        [("Paul Lind", "It is a ruin.")],
    ),
    (
        "participle after a named party",
        "Labour parliamentary candidate Sunil Rao left early on Friday, saying it was old.",
        [("Sunil Rao", "it was old")],
    ),
    (
        "place in the lead-in",
        "At a rally in Perth, W.A., on Tuesday, Ann Roe closed the talks, saying that she was tired.",
        [("Ann Roe", "she was tired")],
    ),
    ("day after the name", "Paul Lind on Friday rounded on them, saying it was old.", [("Paul Lind", "it was old")]),
    (
        "hyphenated past form",
        "Kenya’s state-owned builder Jamii runs the yard and says the bridge is safe.",
        [("Jamii", "the bridge is safe")],
    ),
    (
        "adverb before a body",
        "Shortly after the vote, Poe’s office sent out a letter saying it would appeal.",
        [("Poe’s office", "it would appeal")],
    ),
    (
        "who-clause without commas",
        "Villagers who have crossed it recently say that the bridge shakes.",
        [("Villagers", "the bridge shakes")],
    ),
    (
        "who-clause in an apposition",
        "“It shakes,” Ann Roe, the engineer who built the pier told reporters.",
        [("Ann Roe", "It shakes,")],
    ),
    (
        "long before the role",
        "The Herald, long a friend of the town, writes that the bridge is safe.",
        [("Herald", "the bridge is safe")],
    ),
    (
        "name that is a month, age",
        "Htin May, 60, a midwife, said she was glad.",
        [("Htin May", "she was glad")],
    ),
    ("first name that is an auxiliary", "“It is old,” said Will Hale, a rower.", [("Hale", "It is old,")]),
    (
        "dash before an apposition",
        "Lind -- co-editor of a book on piers, bridges and quays -- said the pier tended to sink.",
        [("Paul Lind", "the pier tended to sink")],
    ),
    (
        "a family is no adverb",
        "The pier sank on Thursday, lawyers for the family said.",
        [("lawyers for the family", "The pier sank on Thursday")],
    ),
    ("two offices", "The nominee and former mayor of Dover said it was old.", [("nominee and former mayor", "it was")]),
    (
        "money begins what is said",
        "Lind spoke and on Monday announced £5 million was being spent on it.",
        [("Paul Lind", "£5 million was being spent on it")],
    ),
    ("comma before that", "Lind added, that it was safe.", [("Paul Lind", "it was safe")]),
    (
        "description after an inverted speaker",
        "A variety of things wear it down, said Matt Poe, a builder who has mended several piers.",
        [("Matt Poe", "A variety of things wear it down")],
    ),
    (
        "day between document and participle",
        "The Lind campaign sent an email Wednesday saying that it was safe.",
        [("Lind campaign", "it was safe")],
    ),
    ("with somebody saying", "It stays shut, with two residents saying it shook.", [("two residents", "it shook")]),
    (
        "he said within his own words",
        "Lind said that it was part of the trade, and no worse, he said, than any other.",
        [("Paul Lind", "it was part of the trade, and no worse"), ("Paul Lind", "than any other")],
    ),
    ("sign that reads", "They held up a sign that read “Mend the bridge now please”.", [("a sign", "Mend the bridge")]),
    (
        "body, which says",
        "The Harbour Board, which says it is safe, closed it.",
        [("Harbour Board", "it is safe")],
    ),
    (
        "who-clause closes",
        "Roe, who said it would fall, closed it at once.",
        [("Ann Roe", "it would fall")],
    ),
    (
        "saying around a who-clause",
        "Roe, who told them that it was old, said that nobody had listened.",
        [("Ann Roe", "it was old"), ("Ann Roe", "nobody had listened")],
    ),
    (
        "side clause before the main one",
        "While Roe has repeatedly said it is safe, her office has closed it twice.",
        [("Ann Roe", "it is safe")],
    ),
    (
        "participle before the main clause",
        "After saying it was old, Lind walked off the stage.",
        [("Paul Lind", "it was old")],
    ),
    (
        "writing in a paper is no speech",
        "Writing in the Herald, Roe agreed that it was old.",
        [("Ann Roe", "it was old")],
    ),
    (
        "document with its author",
        "It will fall, according to a survey by the Harbour Board.",
        [("a survey by the Harbour Board", "It will fall")],
    ),
    (
        "document filed somewhere",
        "It will fall, according to papers filed in the High Court.",
        [("papers filed in the High Court", "It will fall")],
    ),
    (
        "wondered aloud",
        "“Will it fall at last?” a bargeman on the quay wondered.",
        [("a bargeman on the quay", "Will")],
    ),
    ("surmised", "“They are afraid of it,” Lind surmised.", [("Paul Lind", "They are afraid of it,")]),
    ("reckoned, bare clause", "Lind reckoned the bridge was safe.", [("Paul Lind", "the bridge was safe")]),
    ("poll shows", "A new poll shows that most want it mended.", [("A new poll", "most want it mended")]),
    (
        "noun after an adjective",
        "Lind had a quick retort: “It stood for a hundred years.”",
        [("Paul Lind", "It stood")],
    ),
    (
        "noun before a comma",
        "Cost estimates, Lind added, were “drawn up on one wet afternoon”.",
        [("Paul Lind", "were “drawn up"), ("Paul Lind", "drawn up on one wet afternoon")],
    ),
    (
        "not inverted after an open quote",
        "Roe said the council “plainly” needed a new pier.",
        [("Ann Roe", "the council")],
    ),
    (
        "figure with a comma",
        "Lind says it is on a “steep road” to the 1,237 pounds needed now.",
        [("Paul Lind", "it is on a “steep road” to the 1,237 pounds")],
    ),
    (
        "quote in a quote, doubled marks",
        "''She'd ask me, 'What did he mean by that?''' Mr. Lind said, clutching the rail.",
        [("Paul Lind", "She'd ask me,")],
    ),
    (
        "party after a shout",
        "“Never once in all that time!” Ann Roe, L-Dover, said of the plan.",
        [("Ann Roe", "Never once")],
    ),
    ("goes on to say", "The email goes on to say: “It will fall within the year.”", [("email", "It will fall")]),
    (
        "report found",
        "A 2014 council report found “no sign that it had been mended”.",
        [("A 2014 council report", "no")],
    ),
    (
        "colon after somebody's name",
        "The size of the crack does not surprise the engineer Ann Roe: “It had to come one day.”",
        [("Ann Roe", "It had to come")],
    ),
    (
        "insertion within another's words",
        "The papers show, Lind said on the phone, that “the council and the builder were hand in glove”.",
        [("Paul Lind", "the council and the builder")],
    ),
    ("quote in the lead-in", "Asked of the “new pier,” Roe said it leaks.", [("Ann Roe", "it leaks")]),
    (
        "object after an open quote",
        "Roe said she would “gladly look into” releasing all of the letters.",
        [("Ann Roe", "she would “gladly look into” releasing all of the letters")],
    ),
    (
        "moved to say",
        "The talk was so dull that Mr. Lind was moved to say, “Is it over at last?”",
        [("Paul Lind", "Is it")],
    ),
    (
        "bottles that said",
        "They gave out bottles that said, “Dover welcomes all of you”.",
        [("bottles", "Dover welcomes")],
    ),
    ("that have", "Unions that have backed him say the pier is safe.", [("Unions", "the pier is safe")]),
    (
        "inverted, small role",
        "Even Goa has a better pier, says marine biologist Ann Roe in Panaji.",
        [("Ann Roe", "Even Goa has a better pier")],
    ),
    ("has since said", "Lind backed it in May but has since said it is a ruin.", [("Paul Lind", "it is a ruin")]),
    ("in a statement between", "Lind in a statement said it was safe.", [("Paul Lind", "it was safe")]),
    (
        "and in a statement",
        "Roe is leaving the board and in a statement thanked it for “many long and happy years”.",
        [("Ann Roe", "many long and happy years")],
    ),
    ("message posted on a day", "In a message posted Friday, Roe said that it was old.", [("Ann Roe", "it was old")]),
    ("day after the cue", "Lind tweeted Tuesday night he thought it safe.", [("Paul Lind", "he thought it safe")]),
    (
        "with somebody noting",
        "They spoke of the pier, with Lind noting the folly of “a couple of planks and a rope”.",
        [("Paul Lind", "the folly"), ("Paul Lind", "a couple of planks")],
    ),
    (
        "two clauses without a joint",
        "Eighty villagers said they backed it, 39 residents said they did not want it.",
        [("Eighty villagers", "they backed it"), ("39 residents", "they did not want it")],
    ),
    ("urged to", "Lind urged the council to close the pier.", [("Paul Lind", "to close the pier")]),
    ("warned not to", "Lind warned them not to cross it.", [("Paul Lind", "not to cross it")]),
    ("called for", "Lind has called for a new pier.", [("Paul Lind", "for a new pier")]),
    ("accused of", "Lind accused the council of neglect.", [("Paul Lind", "the council of neglect")]),
    (
        "whose words",
        "Lind rejected Roe’s claim that “the pier will fall in a year”.",
        [("Ann Roe", "the pier will fall")],
    ),
    (
        "whose words, a role",
        "The Kerala minister’s answer was that “the state has no money for it”.",
        [("Kerala minister’s", "the state has no money")],
    ),
    (
        "an announcement was",
        "Roe said the town’s announcement was “a very good thing for all”.",
        [("Ann Roe", "the town’s"), ("Ann Roe", "a very good thing")],
    ),
    (
        "who-clause within the attribution",
        "“We are worn out,” a nurse at the ward, who did not want to be named, told the Mercury.",
        [("a nurse at the ward", "We are worn out,")],
    ),
    (
        "quoted by a paper",
        "Lind was quoted by the Mercury as saying it would close.",
        [("Paul Lind", "it would close")],
    ),
    (
        "day before a role and a name",
        "On Tuesday, Roe’s agent, Jo Fair, said in a note to staff that it was over.",
        [("Jo Fair", "it was over")],
    ),
    ("late on a day", "Lind tweeted late on Friday that it was over.", [("Paul Lind", "it was over")]),
    (
        "led by",
        "The pier would fall, Citi engineers led by Ann Roe wrote in a note to the board.",
        [("Citi engineers led by Ann Roe", "The pier would fall")],
    ),
    ("poll at the end", "Three in four want it kept, the poll found.", [("poll", "Three in four want it kept")]),
    ("plural that reports", "The cod have gone, researchers report in the journal.", [("researchers", "The cod have")]),
    ("agent, day", "Lind will retire, his agent confirmed on Monday.", [("his agent", "Lind will retire")]),
    (
        "report in a paper",
        "According to a report in The Mercury, it will close.",
        [("a report in The Mercury", "it will")],
    ),
    ("surname that is an auxiliary", "May said it would close.", [("May", "it would close")]),
    ("ruled at the end", "The pier is unsafe, Justice Ng ruled.", [("Ng", "The pier is unsafe")]),
    ("letter saying", "Lind wrote to the council saying it was unsafe.", [("Paul Lind", "it was unsafe")]),
    (
        "name and role without a closing comma",
        "Children need it, Ann Roe, the harbour’s head of safety said.",
        [("Ann Roe", "Children need it")],
    ),
    (
        "verb after a dash and a name",
        "“We will mend it soon.” — Ann Roe responded.",
        [("Ann Roe", "We will mend it soon.")],
    ),
    ("these days", "Experts these days generally say it is safe.", [("Experts", "it is safe")]),
    ("late last year", "Late last year, the Harbour Board said it was safe.", [("Harbour Board", "it was safe")]),
    (
        "object after a quote",
        "Roe, who put the cost at “well over a million,” described the pier as “a bottomless pit of a thing”.",
        [("Ann Roe", "well over a million,"), ("Ann Roe", "a bottomless pit of a thing")],
    ),
    ("pointed out", "Lind pointed out that thousands use it.", [("Paul Lind", "thousands use it")]),
    ("submitted in court", "Counsel Asha Menon submitted that it was safe.", [("Asha Menon", "it was safe")]),
    ("clarified", "Lind clarified it was safe.", [("Paul Lind", "it was safe")]),
    (
        "labelled by",
        "The plan was labelled “a farce from beginning to end” by Ann Roe.",
        [("Ann Roe", "a farce from beginning to end")],
    ),
    (
        "described by somebody as",
        "The plan was described by Ann Roe as “a farce from beginning to end”.",
        [("Ann Roe", "a farce from beginning to end")],
    ),
    ("took to the stage", "Lind took to the stage to say that it was over.", [("Paul Lind", "it was over")]),
    (
        "another tells between two quotes",
        "“It is a farce,” said Roe. Lind said it was fine. “It will bring us visitors.”",
        [("Ann Roe", "It is a farce,"), ("Paul Lind", "it was fine"), ("Paul Lind", "It will bring us visitors.")],
    ),
    (
        "both",
        "Ann Roe and Paul Lind both said it was over.",
        [("Ann Roe", "it was over"), ("Paul Lind", "it was over")],
    ),
    (
        "briefed on",
        "It is over, according to two people briefed on the talks who asked for silence.",
        [("two people briefed on the talks", "It is over")],
    ),
    ("said in a speech, interrupting", "The pier, Roe said in a speech, is a ruin.", [("Ann Roe", "is a ruin")]),
    (
        "repeated calls",
        "Asha Menon, the novelist, also decried Lind’s repeated calls to close it, noting it was in use.",
        [("Asha Menon", "it was in use")],
    ),
    ("about a figure", "Lind said about 40 people crossed.", [("Paul Lind", "about 40 people crossed")]),
    ("told a story", "Lind told a story about the pier.", [("Paul Lind", "a story about the pier")]),
    (
        "according to, within a clause",
        "Lind stayed away because, according to Roe, the pier was a ruin.",
        [("Ann Roe", "the pier was a ruin")],
    ),
    ("too many", "With the doors shut, Lind says too many people are hurt on it.", [("Paul Lind", "too many people")]),
    ("one in five", "One in five say that it should go.", [("One in five", "it should go")]),
    (
        "with a poster writing",
        "It stayed shut, with one poster writing “How can we cross?”",
        [("one poster", "How can")],
    ),
    (
        "footage of somebody",
        "The film ends with footage of Lind saying on stage, “It will fall within the year.”",
        [("Paul Lind", "It will fall")],
    ),
    (
        "footage of somebody, at the end of a clause",
        "Police in Pune released a clip of Lind warning that “nobody may cross it tonight”.",
        [("Paul Lind", "nobody may")],
    ),
    (
        "known as",
        "“It leaks from end to end,” said the keeper known as Shorty, speaking at last.",
        [("Shorty", "It leaks")],
    ),
    (
        "somebody of a body in a place",
        "Paul Hale of Harbour Watch in Durban said he had counted the bolts.",
        [("Paul Hale", "he had counted")],
    ),
    (
        "party and place",
        "The bill leaks, Sen. Ann Roe, R-Texas, told the board.",
        [("Ann Roe", "The bill leaks")],
    ),
    (
        "party and two words of a place",
        "Rep. Paul Lind, D-New Jersey, said it was safe.",
        [("Paul Lind", "it was safe")],
    ),
    (
        "police of two counties",
        "Devon and Cornwall Police said the men had fled.",
        [("Devon and Cornwall Police", "the men had fled")],
    ),
    (
        "two adjectives",
        "“The pier is old and dry,” the bearded, 71-year-old engineer said.",
        [("bearded, 71-year-old engineer", "The pier is old")],
    ),
    (
        "two adjectives at the beginning",
        "The blunt, plain-spoken keeper of the light in Galle said it was safe.",
        [("blunt, plain-spoken keeper", "it was safe")],
    ),
    (
        "disagreed after a quote",
        "“It is no ruin at all,” Lind disagreed.",
        [("Paul Lind", "It is no ruin")],
    ),
    (
        "would respond is no cue",
        "Roe said it would sink and would respond at once.",
        [("Ann Roe", "it would sink and would")],
    ),
]


@pytest.mark.parametrize(("paragraph", "expected"), [row[1:] for row in SAID], ids=[row[0] for row in SAID])
def test_who_says_what(paragraph: str, expected: list[tuple[str, str]]) -> None:
    """All that may be shown as said, in order, each in the right mouth."""
    said = [s for s in read([MEET, paragraph]).statements if s.polarity == "said"]
    found = [(s.speaker.name if s.speaker else "", s.text) for s in said]
    assert len(found) == len(expected), found
    for (name, text), (wanted, begins) in zip(found, expected, strict=True):
        assert wanted in name, found
        assert text.startswith(begins), found


ENDS = [
    ("While Roe has said it is safe, her office has closed it.", "it is safe"),
    ("Roe, who said it would fall, closed it at once.", "it would fall"),
    ("After saying it was old, Lind walked off the stage.", "it was old"),
    ("A day after Lind announced that it was safe, the pier sank.", "it was safe"),
    ("Roe said it was a sign that nobody came, which some take for a no.", "it was a sign that nobody came"),
    ("Roe said it was safe and dry, a claim that the union denies.", "it was safe and dry"),
]


@pytest.mark.parametrize(("paragraph", "words"), ENDS, ids=[row[1] for row in ENDS])
def test_where_the_words_end(paragraph: str, words: str) -> None:
    """What is said ends with its side clause, or where the reporter comments on it."""
    assert [s.text for s in read([MEET, paragraph]).statements if s.polarity == "said"] == [words]


NOT_SAID = [
    "Roe, who did not say that it was safe, closed it.",
    "The pier was shut after several angry remarks about its owner.",
    "The survey shows a bridge over the river.",
    "The pier has a feature called “Crow’s Nest,” which opens in May.",
    "It would help explain the fall of the pier.",
    "Roe needs to sell herself and tell more jokes.",
    "Here are nine rude things that Roe has said about sailors.",
    "If Roe says that it is over, it is.",
    "Had Roe said that it was over, they would have gone.",
    "Neither Roe nor Lind said that it was over.",
    "Roe will announce on Monday that it is over.",
    "The tool will suggest that the pier be shut.",
]


@pytest.mark.parametrize("paragraph", NOT_SAID)
def test_nobody_says_it(paragraph: str) -> None:
    """What nobody said is not shown as said."""
    assert not [s for s in read([MEET, paragraph]).statements if s.polarity == "said"]


DENIED = [
    ("Lind disagreed that the pier was “a ruin and a shame to us”.", "denied"),
    ("Roe denied that she had called it “a ruin and a shame to us”.", "denied"),
    ("Lind did not say that Roe had called it “a ruin and a shame to us”.", "unsaid"),
    ("Lind isn’t convinced that the pier is “a ruin and a shame to us”.", "unsaid"),
    ("Officials doubt that the town “really means what it says”.", "unsaid"),
    ("Roe didn’t call it “a ruin and a shame to us all”.", "unsaid"),
    ("Lind does not expect the council “to mend it in his lifetime”.", "unsaid"),
]


@pytest.mark.parametrize(("paragraph", "polarity"), DENIED, ids=[row[0] for row in DENIED])
def test_quotes_in_what_is_denied(paragraph: str, polarity: str) -> None:
    """Quoted words in a clause that somebody denies, doubts or did not say are not theirs."""
    assert {s.polarity for s in read([MEET, paragraph]).statements} == {polarity}


def test_the_agency_is_the_one_named() -> None:
    """“The agency” is the one body named before that is an agency; with two of them it is open which."""
    one = ["The Harbour Safety Agency opened in May.", "The agency says the pier is safe."]
    two = ["The Flood Warning Agency opened in June.", *one]
    names = [read(article).statements[-1].speaker for article in (one, two)]
    assert [name and name.name for name in names] == ["Harbour Safety Agency", "agency"]


GOES_ON = [
    ("reported before", "Ann Roe said that the pier was old."),
    ("praise before", "Ann Roe praised the harbour master."),
    ("colon and a date", "On July 6, 2015, Ann Roe made this remark:"),
]


@pytest.mark.parametrize("before", [row[1] for row in GOES_ON], ids=[row[0] for row in GOES_ON])
def test_a_bare_quote_goes_on(before: str) -> None:
    """A paragraph that is a quote alone is probably of whom the paragraph before told last."""
    last = read([before, "“It should have been mended many years ago.”"]).statements[-1]
    assert (last.speaker and last.speaker.name, last.certainty) == ("Ann Roe", "probable")


def test_a_bare_quote_after_a_deed_is_open() -> None:
    """Where the paragraph before tells no saying, nobody speaks."""
    last = read(["Ann Roe left the town in May.", "“It should have been mended many years ago.”"]).statements[-1]
    assert last.speaker is None


def test_her_remark_is_hers() -> None:
    """A possessive before a noun of saying means whom the pronoun would mean, probably."""
    (statement,) = read(
        ["Ann Roe, the actress, spoke first.", "Her remark that “the pier is art” was mocked."]
    ).statements
    assert (statement.speaker and statement.speaker.name, statement.certainty) == ("Ann Roe", "probable")


SILENT = [
    ("Lind declined to comment.", "Paul Lind", "declined to comment"),
    ("Lind refused to comment on Sunday.", "Paul Lind", "refused to comment on Sunday"),
    ("The ministry did not immediately respond to a request for comment.", "ministry", "did not immediately respond"),
    ("Lind hasn’t replied to an email.", "Paul Lind", "hasn’t replied to an email"),
    ("A lawyer for Lind could not be reached for comment.", "A lawyer for Lind", "could not be reached"),
    ("The ministry had no comment on the sale.", "ministry", "had no comment"),
    ("Neither man said it would fall.", "Neither man", "it would fall"),
]


@pytest.mark.parametrize(("paragraph", "name", "begins"), SILENT, ids=[row[0] for row in SILENT])
def test_who_has_nothing_to_say(paragraph: str, name: str, begins: str) -> None:
    """A refusal has its speaker and its words, and is never something said."""
    (statement,) = read([MEET, paragraph]).statements
    assert statement.speaker is not None
    assert statement.speaker.name == name
    assert statement.polarity in ("declined", "unsaid")
    assert statement.text.startswith(begins)


NO_SILENCE = ["Lind did not return to the town.", "The pier was not available to sailors.", "Lind answered at once."]


@pytest.mark.parametrize("paragraph", NO_SILENCE)
def test_no_refusal(paragraph: str) -> None:
    """Who did not come back or could not be had refused nothing."""
    assert not read([MEET, paragraph]).statements
