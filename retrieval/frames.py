"""The frames of questions: one row a way of asking, tried in order; the first that matches a whole question decides.

Patterns are matched against a levelled, lower-case question of bounded length, without its courtesies and final marks.
"""

import re
from enum import StrEnum


class Kind(StrEnum):
    """What a question wants to know."""

    SAID = "said"
    WHO_SAID = "who_said"
    WHO_IS = "who_is"
    WHO_SPEAKS = "who_speaks"
    ABOUT = "about"
    WHO = "who"
    WHEN = "when"
    WHERE = "where"
    WHY = "why"
    HOW_MANY = "how_many"
    YES_NO = "yes_no"
    WHAT = "what"
    GREETING = "greeting"
    NONE = "none"
    """No word in it."""


SPOKEN = frozenset({Kind.SAID, Kind.WHO_SAID, Kind.WHO_SPEAKS})
"""The kinds of question that ask for somebody's words; the others ask for facts."""


STORY = r"(?:the|this|that|your) (?:news )?(?:story|article|news|piece|text|report|page|post)"

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
    r"warn\w*|deni\w+|dismiss\w*|defend\w*|admit\w*|acknowledge[sd]?|recommend\w*|propose[sd]?|express\w*|voice[sd]?)"
)
_DENY = r"(?P<denied>deny|denied|denies|denying|decline|declined|refuse|refused)"
_ON = r"(?:about|on|regarding|concerning|of|as to|with regard to|over|when asked about)"
_WORDS = (
    r"(?:comments?|words?|remarks?|reactions?|responses?|views?|opinions?|stance|take|statements?|reply|quotes?|"
    r"quotations?|message|thoughts?|arguments?|explanation|position|claims?|warning|prediction|complaint)"
)
_DID = r"(?:did|does|do|has|have|had|would|will)"
_IS = r"(?:is|was|are|were)"
_ADVERB = r"(?:(?:really|just|actually|exactly|also|even|ever|recently|publicly|once|then|not|else|have to|need to) )*"
_ANY = r"(?:(?:anything|something|much|more|else|so|it) )*"
_WHO_ALL = r"who(?: else| all| has| have| ever| also)*"
_WHAT = r"what(?: else| all| exactly)*(?:'s| has| have)?"
_X = r"(?P<speaker>[^?]{1,80}?)"
_Z = r"(?P<audience>[^?]{1,60}?)"
_Y = r"(?P<topic>.{1,300})"
_ON_Y = rf"(?: {_ANY}{_ON} {_Y})?"
_WHAT_IS = rf"what(?: {_IS}|'s|s)"

_ABOUT = (
    rf"{_WHAT_IS} (?:{STORY}|it|this)(?: all)? (?:about|saying)",
    rf"what (?:does|do) {STORY} (?:say|tell|report)(?: us)?",
    r"what happened",
    rf"{_WHAT_IS} (?:happening|going on|new|up|the news)",
    rf"(?:{_WHAT_IS} |give me |show me )?(?:(?:the|a|your) )?(?:main |short )?"
    rf"(?:story|point|gist|topic|subject|idea|headline|title|summary|tl;?dr)(?: of (?:{STORY}|it|this))?",
    rf"(?:summari[sz]e|sum up)(?: (?:it|this|{STORY}))?",
)
_WHO_SPEAKS = (
    rf"who(?: {_IS}| gets| got|'s) (?:all )?(?:quoted|cited|interviewed|speaking|talking)(?: in {STORY})?",
    r"who (?:said|says) (?:what|something|anything)",
    r"who (?:speaks?|talks?)",
    rf"who {_IS} (?:the|its|their) (?:sources?|speakers?|people)(?: (?:of|in) {STORY})?",
    rf"whom? (?:does|do|did) (?:{STORY}|they|you|it) (?:quote|cite)",
    r"(?:list )?(?:the|all)(?: the)? (?:speakers|quotes|sources)",
)
_WHO_SAID = (
    rf"who {_IS} (?:quoted|cited) (?:as )?saying (?:that )?{_Y}",
    rf"whose {_WORDS} {_IS} (?:it |this |that |these |those )?{_Y}",
    rf"{_WHO_ALL} {_TELL} (?P<audience>\S+(?: \S+)??)(?: that| {_ON}) {_Y}",
    rf"{_WHO_ALL} (?:{_SAY}|{_TALK}|mention\w*|raised)(?: that| {_ON})? {_Y}",
    rf"{_WHO_ALL} (?P<topic>(?P<deed>{_JUDGE}) .{{1,300}})",
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
    rf"{_DID} {_X} {_ADVERB}(?:{_SAY}|{_TALK})(?: {_ANY}(?:that|to|{_ON}))?(?: (?:anything|something|{_Y}))?",
    rf"how {_DID} {_X} {_ADVERB}{_TALK}(?: (?:to|{_ON}) {_Y})?",
    rf"(?:{_WHAT_IS} |show me |give me )?(?:the |any |all )?(?:the )?{_WORDS} (?:of|by|from) {_X}"
    rf"(?: (?:to|{_ON}) {_Y})?",
    rf"(?:{_WHAT_IS} |show me |give me |all |any )?(?:of )?{_X}(?:'s|s'|') (?:[a-z-]+ )?{_WORDS}"
    rf"(?: (?:to|{_ON}) {_Y})?",
    rf"{_WHAT} {_X} {_ADVERB}{_TELL} {_Z}(?: {_ON} {_Y})?",
    rf"{_WHAT} {_X} {_ADVERB}{_SAY}{_ON_Y}",
    r"(?:quote|cite|anything (?:from|by)|quotes? (?:of|by|from)|words of) (?P<speaker>.{1,80})",
    rf"(?P<speaker>(?!(?:who|what|when|where|why|how|which|whose)\b)[^?]{{1,60}}?) (?:said|says)(?: what)?{_ON_Y}",
    rf"according to {_X},? what\b.*",
)
_WHO_IS = (
    rf"(?:who(?: {_IS}|'s)|whos) (?!(?:going|to|not|responsible|in charge|behind|being|leading)\b)"
    r"(?P<speaker>.{1,100})",
    rf"{_WHAT_IS} {_X}(?:'s|') (?:job|role|title|rank|post|occupation|profession)",
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
    (Kind.YES_NO, r"(?:did|does|do|is|are|was|were|has|have|had|can|could|will|would|should)\b.*"),
)

FRAMES: tuple[tuple[Kind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        *((Kind.ABOUT, pattern) for pattern in _ABOUT),
        *((Kind.WHO_SPEAKS, pattern) for pattern in _WHO_SPEAKS),
        *((Kind.WHO_SAID, pattern) for pattern in _WHO_SAID),
        *((Kind.SAID, pattern) for pattern in _SAID),
        *((Kind.WHO_IS, pattern) for pattern in _WHO_IS),
        *_FACTS,
    )
)

COURTESY = re.compile(
    r"(?:(?:hey|hi|hello|ok|okay|so|well|please|pls|and|but|um|yo|dear|bot|storybot|,|-|:)[\s,!.:]*(?=\S)|"
    r"(?:can|could|would|will) (?:you|u)(?: please)? (?:tell|show|give) (?:me|us)[\s,]*|"
    r"(?:please )?(?:tell|show|give) (?:me|us) (?=wh|how|if|the|all)|"
    r"do you know(?: if)?[\s,]*|i(?:'d| would) (?:like|love) to know[\s,]*|i want to know[\s,]*|i wonder[\s,]*|"
    r"(?:any idea|remind me)[\s,]*|(?:according to|in|from) " + STORY + r"[\s,]+)"
)
COURTESY_AFTER = re.compile(
    r"(?:[\s,]+(?:please|pls|thanks|thank you|then|again|exactly|anyway|(?:in|according to|from) "
    + STORY
    + r"))?[\s?!.…]*$"
)
GREETING = re.compile(
    r"(?:hi+|hey+|hello+|yo|hola|good (?:morning|evening|afternoon|day|night)|thanks?|thank you(?: (?:so|very) much)?|"
    r"thx|ok(?:ay)?|bye|goodbye|cheers|lol|test|ping|start|help|how are you(?: doing)?(?: today)?|what'?s up|sup|"
    r"who are you|what are you|(?:hi|hey|hello) (?:there|bot|storybot|all|everyone|friend)|nice|cool|great|wow|yes|no|"
    r"please)[\s!.,?]*"
)
