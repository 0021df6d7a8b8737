"""What a reader asks is understood from the question's own words."""

import pytest

from retrieval.questions.question import LONGEST, Kind, understand

FRAMED = [
    # id, question, kind, speaker, audience, topic
    ("plain", "what did O'Brien say?", Kind.SAID, "O'Brien", None, None),
    ("curly", "What did O’Brien say?", Kind.SAID, "O’Brien", None, None),
    ("backtick, no mark", "what did O`Brien say", Kind.SAID, "O`Brien", None, None),
    ("told whom", "what did obrien tell axios", Kind.SAID, "obrien", "axios", None),
    ("told us is nobody", "What did the mayor tell us about rents?", Kind.SAID, "the mayor", None, "rents"),
    ("about", "What did Ann Lee say about the old bridge?", Kind.SAID, "Ann Lee", None, "the old bridge"),
    ("to whom about what", "what did Lee say to the BBC on tolls", Kind.SAID, "Lee", "the BBC", "tolls"),
    ("a clause", "what did Lee say would happen to the bridge?", Kind.SAID, "Lee", None, "would happen to the bridge"),
    ("perfect", "What has Lee said?", Kind.SAID, "Lee", None, None),
    ("has got to say", "what has Lee got to say about tolls?", Kind.SAID, "Lee", None, "tolls"),
    ("progressive", "what is lee saying about tolls", Kind.SAID, "lee", None, "tolls"),
    ("think", "what does the former mayor think of the plan?", Kind.SAID, "the former mayor", None, "the plan"),
    ("anything", "did lee say anything about a vase?", Kind.SAID, "lee", None, "a vase"),
    ("anything at all", "did Lee say anything", Kind.SAID, "Lee", None, None),
    ("did say that", "Did Lee really say that tolls are fair?", Kind.SAID, "Lee", None, "tolls are fair"),
    ("respond", "How did the State Department respond to Kim?", Kind.SAID, "the State Department", None, "Kim"),
    ("reaction of", "what was the reaction of the mayor to the vote?", Kind.SAID, "the mayor", None, "the vote"),
    ("comments from", "any comments from Lee on tolls?", Kind.SAID, "Lee", None, "tolls"),
    ("possessive", "What’s Lee’s view on tolls?", Kind.SAID, "Lee", None, "tolls"),
    ("possessive, bare", "lee's reaction?", Kind.SAID, "lee", None, None),
    ("statement order", "Lee said what about the bridge?", Kind.SAID, "Lee", None, "the bridge"),
    ("courtesy", "Hey bot, can you tell me what Lee said about tolls please", Kind.SAID, "Lee", None, "tolls"),
    ("in the story", "what did Lee say in the article?", Kind.SAID, "Lee", None, None),
    ("bout", "did lee say anything bout tolls", Kind.SAID, "lee", None, "tolls"),
    ("slip in what", "waht did lee say", Kind.SAID, "lee", None, None),
    ("marks around", "👉 what did Lee say??? 🙏🙏", Kind.SAID, "Lee", None, None),
    ("everything said", "give me everything lee said about tolls", Kind.SAID, "lee", None, "tolls"),
    ("anything from", "anything from lee on tolls", Kind.SAID, "lee", None, "tolls"),
    ("all quotes", "show me all Lee quotes", Kind.SAID, "Lee", None, None),
    ("no apostrophe", "whats the governments view on tolls", Kind.SAID, "the governments", None, "tolls"),
    ("name on topic", "lee on tolls", Kind.SAID, "lee", None, "tolls"),
    ("mention", "did lee mention the tolls", Kind.SAID, "lee", None, "the tolls"),
    ("do you have", "do you have any quotes from Lee?", Kind.SAID, "Lee", None, None),
    ("a name that begins like a courtesy", "Butler said what?", Kind.SAID, "Butler", None, None),
    ("another one", "sofia's reaction", Kind.SAID, "sofia", None, None),
    ("a suggestion is a fact", "what did the president suggest he send?", Kind.WHAT, None, None, None),
    ("who said", "who said the gift didn't come?", Kind.WHO_SAID, None, None, "the gift didn't come"),
    ("who told whom", "Who told Axios about the gift?", Kind.WHO_SAID, None, "Axios", "the gift"),
    ("who blamed", "who blamed the US for it?", Kind.WHO_SAID, None, None, "blamed the US for it"),
    ("who denied", "who denied the claim?", Kind.WHO_SAID, None, None, "the claim"),
    ("who denied it", "who denied it", Kind.WHO_SAID, None, None, None),
    ("who kept silent", "who didn't comment", Kind.WHO_SAID, None, None, None),
    ("did anyone say", "did anyone say anything about tolls", Kind.WHO_SAID, None, None, "tolls"),
    ("what is said", "what was said about tolls", Kind.WHO_SAID, None, None, "tolls"),
    ("what do people think", "what do people think of tolls", Kind.WHO_SAID, None, None, "tolls"),
    ("anyone, a fact", "did anyone check the insurance claim", Kind.YES_NO, None, None, None),
    ("who is", "Who is John Bolton?", Kind.WHO_IS, "John Bolton", None, None),
    ("whos", "whos bolton", Kind.WHO_IS, "bolton", None, None),
    ("role of", "what is Lee's job?", Kind.WHO_IS, "Lee", None, None),
    ("name who", "lee who?", Kind.WHO_IS, "lee", None, None),
    ("full name", "whats lee's full name", Kind.WHO_IS, "lee", None, None),
    ("who is going", "who is going to pay?", Kind.WHO, None, None, None),
    ("who speaks", "who said what?", Kind.WHO_SPEAKS, None, None, None),
    ("quoted", "Who is quoted in this story?", Kind.WHO_SPEAKS, None, None, None),
    ("sources", "sources?", Kind.WHO_SPEAKS, None, None, None),
    ("everyone quoted", "list everyone quoted", Kind.WHO_SPEAKS, None, None, None),
    ("about the story", "what is the story about?", Kind.ABOUT, None, None, None),
    ("what happened", "What happened?", Kind.ABOUT, None, None, None),
    ("what happened to", "what happened to the talks", Kind.WHAT, None, None, None),
    ("summary", "give me the gist", Kind.ABOUT, None, None, None),
    ("summary, politely", "give me a short summary please", Kind.ABOUT, None, None, None),
    ("when", "When did the talks break off?", Kind.WHEN, None, None, None),
    ("which year", "in which year did they meet", Kind.WHEN, None, None, None),
    ("where", "where were they held", Kind.WHERE, None, None, None),
    ("why", "why did it fail?", Kind.WHY, None, None, None),
    ("how many", "how many people came?", Kind.HOW_MANY, None, None, None),
    ("yes or no", "was the bridge closed?", Kind.YES_NO, None, None, None),
    ("the reader", "should i use the bridge?", Kind.PERSONAL, None, None, None),
    ("the bot", "do you like the mayor", Kind.PERSONAL, None, None, None),
    ("a judgement", "is he right?", Kind.PERSONAL, None, None, None),
    ("a judgement of what was said", "was the mayor lying about the tolls", Kind.PERSONAL, None, None, None),
    ("no judgement", "was the right bridge closed?", Kind.YES_NO, None, None, None),
    ("about all stories", "what are the stories about?", Kind.ABOUT, None, None, None),
    ("which stories", "which stories do you have?", Kind.STORIES, None, None, None),
    ("how many stories", "how many articles are there", Kind.STORIES, None, None, None),
    ("a list of stories", "list all your stories please", Kind.STORIES, None, None, None),
    ("the newest story", "what is the newest story?", Kind.NEWEST, None, None, None),
    ("the latest of them", "which of the stories is the latest?", Kind.NEWEST, None, None, None),
    ("the authors", "who wrote these?", Kind.AUTHOR, None, None, None),
    ("storeys of a house", "how many stories does the tower have?", Kind.HOW_MANY, None, None, None),
    ("the author", "who wrote this?", Kind.AUTHOR, None, None, None),
    ("the author of the story", "who is the author of the article", Kind.AUTHOR, None, None, None),
    ("the author's name", "whats the writer's name", Kind.AUTHOR, None, None, None),
    ("the day", "when was this published?", Kind.PUBLISHED, None, None, None),
    ("the day, in short", "date of the article", Kind.PUBLISHED, None, None, None),
    ("the day of something in it", "when was the report published?", Kind.WHEN, None, None, None),
    ("the date of something in it", "what is the date of the hearing", Kind.WHAT, None, None, None),
    ("the outlet", "which paper is this from", Kind.OUTLET, None, None, None),
    ("the outlet, by its verb", "what site published this article?", Kind.OUTLET, None, None, None),
    ("the outlet, by place", "where is this from?", Kind.OUTLET, None, None, None),
    ("an outlet in it", "which paper broke the strike?", Kind.WHAT, None, None, None),
    ("in one sentence", "summarise the story in one sentence", Kind.ABOUT, None, None, None),
    ("in a nutshell", "can you sum it up in a nutshell please", Kind.ABOUT, None, None, None),
    ("tl;dr", "tl;dr", Kind.ABOUT, None, None, None),
    ("one-line summary", "give me a one-line summary for me", Kind.ABOUT, None, None, None),
    ("a sum of something in it", "sum up the mayor's plan", Kind.WHAT, None, None, None),
    ("the author of something in it", "who wrote the letter?", Kind.WHO_SAID, None, None, "the letter"),
    ("greeting", "Hello!", Kind.GREETING, None, None, None),
    ("thanks", "thank you so much", Kind.GREETING, None, None, None),
    ("only marks", "?!… 🙂", Kind.NONE, None, None, None),
    ("empty", "", Kind.NONE, None, None, None),
]


@pytest.mark.parametrize(
    ("text", "kind", "speaker", "audience", "topic"), [row[1:] for row in FRAMED], ids=[row[0] for row in FRAMED]
)
def test_a_question_is_framed(
    text: str, kind: Kind, speaker: str | None, audience: str | None, topic: str | None
) -> None:
    """Each way of asking gives its kind and the parts that it names, in the reader's characters."""
    question = understand(text)
    assert (question.kind, question.speaker, question.audience, question.topic) == (kind, speaker, audience, topic)


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("who said 'maximum pressure'?", ("maximum pressure",)),
        ("who said “maximum pressure”?", ("maximum pressure",)),
        ("what did O'Brien's deputy say?", ()),
    ],
)
def test_quoted_words_are_kept(text: str, quoted: tuple[str, ...]) -> None:
    """Words in quote marks are wanted as they stand; an apostrophe is no mark."""
    assert understand(text).quoted == quoted


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("what did O'Brien say in the KVIA story?", "KVIA"),
        ("What happened to the talks, according to the BBC News article", "BBC News"),
        ("what did Lee say in the story?", None),
        ("what did Lee say about the story?", None),
        ("who wrote the ferry story?", "ferry"),
        ("Who wrote the article about the strike?", "the strike"),
        ("what's the story about the ferry about?", "the ferry"),
        ("when was the Marlow bridge article published?", "Marlow bridge"),
        ("which story is about the ferry?", "the ferry"),
        ("what articles mention Marlow", "Marlow"),
        ("what is the main point of the story?", None),
        ("what is the name of the author of the article?", None),
        ("who read the love story?", None),
    ],
)
def test_a_story_is_named(text: str, source: str | None) -> None:
    """A question may name the story that it asks."""
    assert understand(text).source == source


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("did Lee deny the report?", "denied"),
        ("what did Lee decline to discuss?", "declined"),
        ("did Lee say no?", "said"),
        ("who denied it?", "denied"),
        ("who wouldn't comment?", "declined"),
    ],
)
def test_a_denial_is_asked_for(text: str, polarity: str) -> None:
    """ "Did X deny Y?" wants denials, not what X said."""
    assert understand(text).polarity == polarity


@pytest.mark.parametrize("text", ["what did " + "a " * 9000 + "say", "'" * 9000, "hi " * 9000, "İ" * 50, "🙂‮" * 2000])
def test_hostile_text_is_only_text(text: str) -> None:
    """A huge or odd question is read no further than its frame needs, and keeps its text."""
    question = understand(text)
    assert question.text == text
    assert len(question.speaker or "") <= LONGEST


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("house quotes on tolls", Kind.WHAT),
        ("who is suing", Kind.WHO),
        ("who was fired?", Kind.WHO),
        ("who was sent home", Kind.WHO),
        ("did they discuss the tolls", Kind.YES_NO),
    ],
)
def test_a_loose_reading_has_another(text: str, kind: Kind) -> None:
    """Where a question names somebody only perhaps, it also tells how else it reads."""
    question = understand(text)
    assert question.speaker
    assert question.otherwise is not None
    assert question.otherwise.kind is kind
