"""The frames of questions: one row a way of asking, tried in order; the first that matches a whole question decides.

Patterns are matched against a levelled, lower-case question of bounded length, without its courtesies and final marks.
"""

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache


class Kind(StrEnum):
    """What a question wants to know."""

    SAID = "said"
    WHO_SAID = "who_said"
    WHO_IS = "who_is"
    WHO_SPEAKS = "who_speaks"
    ABOUT = "about"
    AUTHOR = "author"
    """Who wrote the story."""
    PUBLISHED = "published"
    """When the story was published."""
    OUTLET = "outlet"
    """Who published the story."""
    STORIES = "stories"
    """Which stories there are, or how many."""
    NEWEST = "newest"
    """Which story is the newest."""
    WHO = "who"
    WHEN = "when"
    WHERE = "where"
    WHY = "why"
    HOW_MANY = "how_many"
    YES_NO = "yes_no"
    WHAT = "what"
    PERSONAL = "personal"
    """Put to whoever answers, about the reader, or for a judgement: "should I buy it?", "is he right?"."""
    GREETING = "greeting"
    NONE = "none"
    """No word in it."""


SPOKEN = frozenset({Kind.SAID, Kind.WHO_SAID, Kind.WHO_SPEAKS})
"""The kinds of question that ask for somebody's words; the others ask for facts."""

ORIGIN = frozenset({Kind.AUTHOR, Kind.PUBLISHED, Kind.OUTLET})
"""The kinds of question that ask where the story itself comes from."""

OF_STORIES = ORIGIN | {Kind.ABOUT, Kind.STORIES, Kind.NEWEST}
"""The kinds of question that ask for stories as a whole, and for nothing that is told in one."""


STORY = (
    r"(?:(?:the|this|that|your) (?:news )?(?:story|article|news|piece|text|report|page|post)"
    r"|(?:all )?(?:of )?(?:the|these|those|your|all) (?:news )?(?:stories|articles|pieces|texts|reports|pages|posts))"
)
_LOADED = r"(?:news )?(?:stories|articles)"

_SAY = (
    r"(?:say|said|says|saying|stated|claim|claimed|claims|argue|argued|argues|write|wrote|written|writes|tweet|tweeted|"
    r"add|added|think|thought|thinks|believe|believed|believes|insist|insisted|explain|explained|note|noted|reveal|"
    r"revealed|declare|declared|reply|replied|predict|predicted|mean|meant)"
)
_TELL = r"(?:tell|told|tells)"
_TALK = (
    r"(?:comment|commented|speak|spoke|spoken|talk|talked|react|reacted|reacts|respond|responded|responds|answer|"
    r"answered|weigh in|weighed in)"
)
_OFFER = (
    r"(?:announce|announced|suggest|suggested|promise|promised|warn|warned|warns|want|wants|demand|demanded|propose|"
    r"proposed|ask|asked|call for|called for|admit|admitted|complain|complained|confirm|confirmed|recommend|"
    r"recommended|urge|urged)"
)
_JUDGE = (
    r"(?:blame[sd]?|critici[sz]\w+|praise[sd]?|accuse[sd]?|describe[sd]?|call(?:ed|s)?|promise[sd]?|threaten\w*|"
    r"demand\w*|reject\w*|condemn\w*|welcome[sd]?|urge[sd]?|apologi\w+|suggest\w*|announce[sd]?|confirm\w*|complain\w*|"
    r"warn\w*|deni\w+|dismiss\w*|defend\w*|admit\w*|acknowledge[sd]?|recommend\w*|propose[sd]?|express\w*|voice[sd]?|"
    r"oppos\w+|doubt\w*|question(?:s|ed)|support(?:s|ed)?|back(?:s|ed)?|endors\w+|favou?r(?:s|ed)?|object(?:s|ed)? to|"
    r"(?:dis)?agree[sd]?|contest(?:s|ed)?|(?:dis)?like[sd]?|rebuke[sd]?|denounce[sd]?|lambaste?[sd]?|deplore[sd]?|"
    r"applaud(?:s|ed)?|commend(?:s|ed)?|ridicule[sd]?|mock(?:s|ed)?|chide[sd]?|scold(?:s|ed)?|berate[sd]?)"
)
_DENY = r"(?P<denied>deny|denied|denies|denying|decline|declined|refuse|refused)"
_ON = r"(?:about|'?bout|abt|on|regarding|concerning|of|as to|with regard to|over|when asked about)"
_WORDS = (
    r"(?:comments?|words?|remarks?|reactions?|responses?|views?|opinions?|stance|take|statements?|reply|quotes?|"
    r"quotations?|message|thoughts?|arguments?|explanation|position|claims?|warning|prediction|complaint)"
)
_DID = r"(?:did|does|do|has|have|had|would|will)"
_NOT = r"(?:(?:did|does|do|would|could|has|have|will)(?: not|n'?t)|refused to)"
_IS = r"(?:is|was|are|were)"
_ADVERB = (
    r"(?:(?:really|just|actually|exactly|also|even|ever|recently|publicly|once|then|not|else|(?:ha?ve?|got|need) to) )*"
)
_ANY = r"(?:(?:anything|something|much|more|else|so|it) )*"
_WHO_ALL = r"who(?: else| all| has| have| ever| also)*"
_WHAT = r"(?:what|wat|wht|waht|whta|wut)(?: else| all| exactly)*(?:'s| has| have)?"
_QUESTION_WORD = r"(?:who|whom|whose|what|when|where|why|how|which|did|does|do|is|are|was|were|has|have|any|no)\b"
_ANYBODY = r"(?:(?:any|some|every|no) ?(?:one|body)(?: else)?|people|others|they|everybody else)"
_LOOSE = rf"(?P<loose>)(?!{_QUESTION_WORD})"
"""Opens a frame that holds only where the stories know whom it names: "Lee quotes", beside "house prices"."""
_X = r"(?P<speaker>(?!(?:any|some|every|no) ?(?:one|body)\b)[^?]{1,80}?)"
_GET = r"(?:(?:show|give|tell|list|find|get|send)(?: me| us)? |i(?:'d like| want| need)(?: to see)? |all |any |some )*"
_ALL = r"(?:everything|anything|something|whatever|all|more|what)(?: else| that)?"
_Z = r"(?P<audience>[^?]{1,60}?)"
_Y = r"(?P<topic>.{1,300})"
_CLAIM = rf"(?!(?:{_ON}|that|to|anything|something|nothing|much|more|else|so|it$|this$)(?: |$))(?P<claim>{_Y})"
"""What somebody is to have said is so, and not only what of."""
_OPEN_TOPIC = r"(?:(?:comment|it|that|this|anything|everything|something|so)$|(?P<topic>.{1,300}))"
_ON_Y = rf"(?: {_ANY}{_ON} {_Y})?"
_WHAT_IS = rf"what(?: {_IS}|'s|s)"

_FEW = r"(?: just)?(?: an?| one| two| three| [123]| a few| your own)?"
_BRIEFLY = (
    rf"(?:,? (?:in|into|to|as|with){_FEW}(?: short| single| simple)? (?:sentences?|lines?|words?|nutshell|paragraphs?|"
    r"bullet points?|short|brief)|,? (?:briefly|quickly|shortly|for (?:me|us)))*"
)
_SUMMARY = r"(?:story|point|gist|topic|subject|idea|headline|title|summary|recap|overview|tl;?dr)"
_BRIEF = r"(?:(?:main|short|quick|brief|one[- ](?:sentence|line)) )*"
_ABOUT = (
    rf"{_WHAT_IS} (?:{STORY}|it|this)(?: all)? (?:about|saying){_BRIEFLY}",
    rf"what (?:does|do) {STORY} (?:say|tell|report)(?: us)?",
    rf"what (?:has |had )?happened(?: here| exactly|,? (?:in|with) {STORY})?{_BRIEFLY}",
    rf"{_WHAT_IS} (?:happening|going on|new|up|the news)(?: here| in {STORY})?",
    rf"(?:{_WHAT_IS} |give me |show me |write )?(?:(?:the|a|an|your) )?{_BRIEF}{_SUMMARY}(?: of (?:{STORY}|it|this))?"
    rf"{_BRIEFLY}",
    rf"(?:summari[sz]e|sum up|recap|sum (?:it|this|that|{STORY}) up|tl;?dr)"
    rf"(?: (?:it|this|that|everything|{STORY}|the news))?{_BRIEFLY}",
    rf"explain {STORY}{_BRIEFLY}",
)
_ITSELF = (
    r"(?:(?:the|this|that|your) (?:news )?(?:story|article|news|piece|post|page)|(?:this|that) (?:text|report)"
    r"|(?:the|these|those|your|all(?: the)?) (?:news )?(?:stories|articles|pieces|posts|pages))"
)
_THIS = rf"(?:{_ITSELF}|this|it|these|those)"
_WRITER = r"(?:author|writer|reporter|journalist)"
_PAPER = (
    r"(?:news ?paper|paper|outlet|news outlet|(?:news |web ?)?site|channel|(?:tv |radio )?station|publication|agency|"
    r"news agency|magazine|broadcaster|publisher|blog|media)"
)
_PRINTED = r"(?:published|posted|printed|released|put online|put out|put up)"
_AUTHOR = (
    rf"who(?: {_IS}| has)? (?:wrote|written|writing|authored|reported|reporting|filed) {_THIS}(?: up)?",
    rf"(?:by whom|who) {_IS} {_THIS} (?:written |reported )?by",
    rf"by whom {_IS} {_THIS} (?:written|reported)",
    rf"(?:who(?: {_IS}|'s)|whos) (?:the |its )?{_WRITER}(?: (?:of|behind) {_THIS})?",
    rf"(?:{_WHAT_IS} )?(?:the )?(?:{_WRITER}(?:'s|s)?|{_ITSELF}(?:'s|s) {_WRITER}(?:'s|s)?)(?: name)?(?: of {_THIS})?",
    rf"(?:{_WHAT_IS} |whose )?(?:the |its )?byline(?: (?:of|on|is on) {_THIS})?",
)
_PUBLISHED = (
    rf"when {_IS} {_THIS} (?:first )?(?:{_PRINTED}|written|from|dated)",
    rf"when did {_THIS} (?:come out|appear|go (?:up|out|online|live))",
    rf"when did (?:they|you|the (?:news)?paper|the outlet|{_PAPER}) (?:publish|post|print|run|write) {_THIS}",
    rf"(?:on )?(?:what|which) (?:day|date) {_IS} {_THIS} (?:{_PRINTED}|written|from)",
    rf"how (?:old|recent) is {_ITSELF}",
    rf"(?:{_WHAT_IS} )?(?:the )?(?:(?:publication|publishing) date|date of publication)(?: (?:of|for) {_THIS})?",
    rf"(?:{_WHAT_IS} )?(?:the )?date (?:of|on) (?:{_ITSELF}|this)|(?:{_WHAT_IS} )?{_ITSELF}(?:'s|s) date",
)
_OUTLET = (
    rf"(?:in |from |by )?(?:what|which) {_PAPER} {_IS}(?: {_THIS}(?: (?:from|in|by|{_PRINTED}(?: (?:in|by|on))?))?)?",
    rf"(?:what|which) {_PAPER} (?:ran|wrote|{_PRINTED}|reported|carried|has|did) {_THIS}",
    rf"(?:from |in )?(?:what|which) {_PAPER} (?:does|did) {_THIS} (?:come|appear)(?: (?:from|in))?",
    rf"where (?:{_IS} {_THIS} (?:from|{_PRINTED}|taken from)|(?:does|did) {_THIS} (?:come from|appear))",
    rf"who (?:{_PRINTED}|ran) {_THIS}|who {_IS} {_THIS} {_PRINTED} by",
    rf"(?:who(?: {_IS}|'s)|whos|{_WHAT_IS}) (?:the )?(?:{_PAPER}|source) (?:of|behind) {_THIS}",
    r"(?:who(?:'s| is)|what(?:'s| is)) the (?:publisher|(?:news )?outlet)",
)
_ARE_THERE = (
    r"(?: (?:are (?:there|loaded|here|in (?:it|here))|do you (?:have|know|hold|cover)|have you (?:got|read|loaded)|"
    r"(?:can|may|could) i ask(?: you)?(?: about)?))"
)
_STORIES = (
    rf"(?:which|what|how many) {_LOADED}{_ARE_THERE}(?: in total| altogether)?",
    rf"{_WHAT_IS} (?:the|your) {_LOADED}|{_WHAT_IS} loaded",
    rf"{_GET}(?:(?:the|your) )?(?:(?:a )?list of )?(?:(?:all|the|your|all the|all your) )?{_LOADED}",
)
_NEWEST = (
    r"(?:(?:what|which)(?: is|'s|s)? )?(?:the |your )?(?:newest|latest|most recent) (?:news )?(?:story|article|one)",
    r"(?:what|which) (?:story|article|one|of (?:the|these|your) (?:stories|articles)) is (?:the )?"
    r"(?:newest|latest|most recent)",
)
_WHO_SPEAKS = (
    rf"who(?: {_IS}| gets| got|'s) (?:all )?(?:quoted|cited|interviewed|speaking|talking)(?: in {STORY})?",
    r"who (?:said|says) (?:what|something|anything)",
    rf"who(?: all)? (?:speaks?|talks?|spoke|talked)(?: (?:here|in (?:it|this|{STORY})))?",
    rf"{_GET}(?:the )?(?:everyone|everybody|people|those|who)(?: (?:who|that))?(?: {_IS})? (?:quoted|cited|interviewed)"
    rf"(?: (?:here|in (?:it|this|{STORY})))?",
    rf"{_WHAT} (?:{_DID} )?(?:{_ANYBODY}|they all) {_SAY}",
    rf"who {_IS} (?:the|its|their) (?:sources?|speakers?|people)(?: (?:of|in) {STORY})?",
    rf"whom? (?:does|do|did) (?:{STORY}|they|you|it) (?:quote|cite)",
    rf"{_GET}(?:who are )?(?:the )?(?:speakers|quotes|sources)",
)
_WHO_SAID = (
    rf"who {_IS} (?:quoted|cited) (?:as )?saying (?:that )?{_Y}",
    rf"whose {_WORDS} {_IS} (?:it |this |that |these |those )?{_Y}",
    rf"{_WHO_ALL} {_TELL} (?P<audience>\S+(?: \S+)??)(?: that| {_ON}) {_Y}",
    rf"{_WHO_ALL} {_SAY}(?: that)? {_CLAIM}",
    rf"{_WHO_ALL} (?:{_SAY}|{_TALK}|mention\w*|raised)(?: that| {_ON})? {_Y}",
    rf"(?:{_WHO_ALL}|{_DID} {_ANYBODY}) (?P<denied>deny|denie[sd]|denying|declined?|(?:disput|reject|refut|rebut)\w*)"
    rf"(?: (?:to |that )?{_OPEN_TOPIC})?",
    rf"who (?P<denied>{_NOT} (?:want to )?(?:comment|respond|speak|talk|reply|answer))(?: {_ON} {_Y})?",
    r"who (?P<denied>could(?: not|n'?t) be reached|(?:is|was)(?: not|n'?t) (?:available|reached))(?: for comment)?",
    rf"{_DID} {_ANYBODY} {_ADVERB}(?:{_SAY}|{_TALK}|mention\w*)(?: {_ANY}(?:that|{_ON}))? {_Y}",
    rf"{_WHAT} (?:{_DID} )?{_ANYBODY} {_ADVERB}{_SAY} {_ANY}{_ON} {_Y}",
    rf"{_WHAT} (?:is|was|has been|gets) (?:being )?said {_ON} {_Y}",
    rf"{_WHO_ALL} (?P<topic>(?P<deed>{_JUDGE}) .{{1,300}})",
    rf"{_WHO_ALL} {_IS} (?:in )?(?P<topic>(?P<deed>against|opposed|favou?r) .{{1,300}})",
)
_SAID = (
    rf"{_WHAT} {_DID} {_X} {_ADVERB}{_TELL} {_Z}(?: {_ON} {_Y})?",
    rf"{_WHAT} {_DID} {_X} {_ADVERB}(?:{_SAY}|speak|talk) to {_Z}(?: {_ON} {_Y})?",
    rf"{_WHAT} {_DID} {_X} {_ADVERB}(?:{_SAY}|{_OFFER}){_ON_Y}",
    rf"{_WHAT} {_IS} {_X} {_ADVERB}(?:saying|claiming|arguing|warning|quoted as saying){_ON_Y}",
    rf"{_WHAT} {_DID} {_X} {_ADVERB}{_SAY} (?:that )?{_Y}",
    rf"{_WHAT} {_DID} {_X} {_ADVERB}(?:speak|talk|comment|complain|warn) {_ON}(?: {_Y})?",
    rf"{_WHAT} {_DID} {_X} {_ADVERB}{_DENY}(?: (?:to )?{_Y})?",
    rf"{_DID} {_X} {_ADVERB}{_DENY}(?: (?:to |that )?{_Y})?",
    rf"{_DID} {_X} {_ADVERB}{_TELL} (?P<audience>\S+)(?: {_ANY}(?:that|{_ON}) {_Y})?",
    rf"{_DID} {_X} {_ADVERB}{_SAY}(?: that)? {_CLAIM}",
    rf"{_DID} {_X} {_ADVERB}(?:{_SAY}|{_TALK})(?: {_ANY}(?:that|to|{_ON}))?(?: (?:anything|something|{_Y}))?",
    rf"how {_DID} {_X} {_ADVERB}{_TALK}(?: (?:to|{_ON}) {_Y})?",
    rf"(?:{_WHAT_IS} )?{_GET}(?:the )?{_WORDS} (?:of|by|from) {_X}(?: (?:to|{_ON}) {_Y})?",
    rf"(?:{_WHAT_IS} )?{_GET}(?:of )?{_X}(?:'s|s'|') (?:[a-z-]+ )?{_WORDS}(?: (?:to|{_ON}) {_Y})?",
    rf"{_GET}{_ALL} (?:from|by) {_X}{_ON_Y}",
    rf"{_GET}{_ALL} {_X} {_ADVERB}(?:has |had )?(?:said|says|say|told|claimed){_ON_Y}",
    rf"{_LOOSE}(?:{_WHAT_IS} )?{_GET}(?:of )?{_X} {_WORDS}(?: (?:to|{_ON}) {_Y})?",
    rf"{_LOOSE}{_WHAT_IS} {_X} {_WORDS}(?: (?:to|{_ON}) {_Y})?",
    rf"(?P<loose>){_DID} {_X} {_ADVERB}(?:mention|bring up|discuss|touch on|touch upon)(?: {_ANY}(?:{_ON}|that))? {_Y}",
    rf"{_WHAT} {_X} {_ADVERB}{_TELL} {_Z}(?: {_ON} {_Y})?",
    rf"{_WHAT} {_X} {_ADVERB}{_SAY}{_ON_Y}",
    r"(?:quote|cite|anything (?:from|by)|quotes? (?:of|by|from)|words of) (?P<speaker>.{1,80})",
    rf"(?P<speaker>(?!(?:who|what|when|where|why|how|which|whose)\b)[^?]{{1,60}}?) (?:said|says)(?: what)?{_ON_Y}",
    rf"according to {_X},? what\b.*",
    rf"{_LOOSE}(?P<speaker>[^\s?]+(?: [^\s?]+){{0,3}}) (?:about|'?bout|abt|on|re|regarding) {_Y}",
)
_STATE = (
    r"(?:\w+(?:ing|ed)|there|here|present|absent|dead|alive|ill|guilty|born|caught|chosen|found|given|held|hit|hurt|left|"
    r"lost|made|paid|picked|put|seen|sent|shot|shown|struck|sworn|taken|thrown|told)"
)
"""What somebody is, or what was done to him, and hardly ever a name: “who was fired?”, “who is suing?”."""
_HEADS = r"(?:(?:co-)?founded|chairs|heads|leads|runs|owns|manages|directs|edits|coaches)"
_WHO_IS = (
    rf"(?P<loose>)(?P<speaker>who {_HEADS} .{{1,80}})",
    rf"(?P<loose>)(?:who(?: {_IS}|'s)|whos) (?!(?:going|being|leading)\b)(?P<speaker>{_STATE}\b.*)",
    rf"(?:who(?: {_IS}|'s)|whos) (?!(?:{_STATE}|to|not|on|in|at|by|with|from|responsible|eligible|able|behind)\b)"
    r"(?:currently |now )?(?P<speaker>.{1,100})",
    rf"{_WHAT_IS} {_X}(?:'s|') (?:(?:full |first |last |real )?name|job|role|title|rank|post|occupation|profession)",
    rf"{_LOOSE}(?P<speaker>[^\s?]+(?: [^\s?]+){{0,3}}) who",
    rf"(?P<loose>){_WHAT} (?:does|do|did) {_X} do(?: for a living)?",
    r"(?:tell me )?(?:more )?about (?P<speaker>(?:mr|mrs|ms|dr|president|senator)\.? .{1,60})",
)
_TIME = r"(?:day|date|year|month|time|hour|week|century|decade)"
_SPOT = r"(?:city|country|place|town|state|region|venue|location|continent|county|street|village)"
_FACTS = (
    (Kind.WHO, r"(?:who|whom|whose)\b.*"),
    (Kind.WHEN, rf"(?:since |until |till |by )?(?:when|(?:what|which) {_TIME}|how long ago)\b.*"),
    (Kind.WHEN, rf"(?:in|on|at) (?:what|which) {_TIME}\b.*"),
    (Kind.WHERE, rf"(?:from |to )?(?:where|(?:in |at |to |from )?(?:what|which) {_SPOT})\b.*"),
    (Kind.WHY, rf"(?:why|how come|for what reason|what {_IS} the (?:reasons?|cause)|what (?:caused|made))\b.*"),
    (Kind.HOW_MANY, r"(?:about )?how (?:many|much|long|old|far|big|large|often|tall|high|fast|few)\b.*"),
    (
        Kind.HOW_MANY,
        r"(?:what|which) (?:number|percentage|percent|share|amount|proportion)\b.*|at what (?:age|price)\b.*",
    ),
    (Kind.YES_NO, rf"{_DID} {_X} {_ADVERB}(?P<deed>{_JUDGE}) {_Y}"),
    (Kind.YES_NO, r"(?:did|does|do|is|are|was|were|has|have|had|can|could|will|would|should)\b.*"),
)

_WORTH = (
    r"(?:right|wrong|correct|mistaken|lying|a liar|honest|telling the truth|to be trusted|trustworthy|credible|biased"
    r"|a (?:good|bad|terrible|great|stupid|smart) (?:idea|person|man|woman|guy|president|move|thing)|stupid|crazy"
    r"|insane|an idiot|a fool|a hero|fair|unfair|justified|worth it|ridiculous|pathetic)"
)
"""What a reader finds of somebody; no story tells whether it is so."""
_PERSONAL = (
    r"should (?:i|we)\b.*",
    r"(?:do|are|were|would|have|did) (?:you|u)\b.*",
    r"(?:what|who|how|why) (?:do|would|should|are|made|created) (?:you|u|i)\b.*",
    rf"(?:{_IS}|isn't|wasn't|aren't|weren't) .{{1,80}}? (?:(?:really|just|even|actually|simply|not) )*{_WORTH}"
    r"(?: (?:about|on|in) .{1,60})?",
    rf"who {_IS} (?:really |actually )?{_WORTH}",
)

_FRAMES: tuple[tuple[Kind, str], ...] = (
    *((Kind.PERSONAL, pattern) for pattern in _PERSONAL),
    *((Kind.ABOUT, pattern) for pattern in _ABOUT),
    (Kind.WHO_IS, rf"(?P<loose>)(?:who(?: {_IS}|'s)|whos) (?P<speaker>(?:the )?{_WRITER})"),
    *((Kind.AUTHOR, pattern) for pattern in _AUTHOR),
    *((Kind.PUBLISHED, pattern) for pattern in _PUBLISHED),
    *((Kind.OUTLET, pattern) for pattern in _OUTLET),
    *((Kind.STORIES, pattern) for pattern in _STORIES),
    *((Kind.NEWEST, pattern) for pattern in _NEWEST),
    *((Kind.WHO_SPEAKS, pattern) for pattern in _WHO_SPEAKS),
    *((Kind.WHO_SAID, pattern) for pattern in _WHO_SAID),
    *((Kind.SAID, pattern) for pattern in _SAID),
    *((Kind.WHO_IS, pattern) for pattern in _WHO_IS),
    *_FACTS,
)


def frames() -> Iterator[tuple[Kind, re.Pattern[str]]]:
    """Yield the frames in their order, each compiled when it is first needed: one question needs half of them."""
    return ((kind, _compiled(pattern)) for kind, pattern in _FRAMES)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


COURTESY = re.compile(
    r"(?:(?:hey|hi|hello|ok|okay|so|well|please|pls|and|but|um|yo|dear|bot|storybot)(?![\w'])[\s,!.:]*(?=\S)|[,:-][\s,!.:]*(?=\S)|"
    r"(?:can|could|would|will) (?:you|u)(?: please)? (?:tell|show|give) (?:me|us)[\s,]*|"
    r"(?:please )?(?:tell|show|give) (?:me|us) (?=wh|how|if|the|all|every|any)|"
    r"(?:can|could|would|will) (?:you|u)(?: please)? (?=summ?ari|sum |recap|explain|quote|list|show|tell|give|find)|"
    r"do you (?:know(?: if)?|have)[\s,]*|have you (?:got|heard|seen|read)[\s,]*|"
    r"i(?:'d| would) (?:like|love) to know[\s,]*|i want to know[\s,]*|i wonder[\s,]*|"
    r"(?:any idea|remind me)[\s,]*|(?:according to|in|from) " + STORY + r"[\s,]+)"
)
COURTESY_AFTER = re.compile(
    r"(?:[\s,]+(?:please|pls|thanks|thank you|then|again|exactly|anyway|(?:in|according to|from) "
    + STORY
    + r"))?[^\w\"'%)\]]*$"
)
GREETING = re.compile(
    r"(?:hi+|hey+|hello+|yo|hola|good (?:morning|evening|afternoon|day|night)|thanks?|thank you(?: (?:so|very) much)?|"
    r"thx|ok(?:ay)?|bye|goodbye|cheers|lol|test|ping|start|help|how are you(?: doing)?(?: today)?|what'?s up|sup|"
    r"who are you|what are you|(?:hi|hey|hello) (?:there|bot|storybot|all|everyone|friend)|nice|cool|great|wow|yes|no|"
    r"please)[\s!.,?]*"
)
