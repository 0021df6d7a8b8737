"""The words of saying, in tiers: which of them carry indirect speech, and which need quote marks."""

STRONG = """
say said says saying | tell told tells telling | add added adds adding | write wrote writes writing |
announce | stated stating | tweet | explain | declare | testify testified testifies testifying
"""
"""Cues of direct and of indirect speech alike."""

MEDIUM = """
argue | warn | assert | note | claim | insist | suggest | acknowledge | confirm | concede | admit admitted
admits admitting | contend | maintain | observe | recall | reveal | remark | stress | emphasize | emphasise |
predict | conclude | report | estimate | indicate | allege | reiterate | repeat | complain | caution | disclose
| hint | imply implied implies implying | proclaim | reply replied replies replying | respond | continue |
counter | promise | pledge | vow | agree | boast | joke | quip quipped quips quipping | advise | assure | remind
| inform | charge | speculate | reason | affirm | attest | guarantee | swear swore swears swearing sworn |
lament | theorize | theorise | opine | post | retort | protest | recount | signal signaled signalled signals
signaling signalling | comment | relay | mention | find found finds finding |
point points pointed pointing | accuse | urge | implore | exhort | surmise | confide | confess | divulge |
posited posits positing |
reckoned reckons reckon reckoning | concurred concurs concurring | underscore | underline | highlighted highlights
highlighting | stipulate | reaffirm | restate | ruled ruling | intimated intimates intimating | projected projects |
demanded demands demanding | recommend | propose | showed shows show |
clarify clarified clarifies clarifying | specified specifies | certified | reassert | aver averred avers averring |
submitted submits submitting | deposed | notified | states | directed directs | ordered orders ordering |
appealed appealing
"""
"""Cues that need a quote, a "that" or a clause after them."""

CLAUSAL = """
argue | warn | assert | note | claim | insist | suggest | acknowledge | confirm | concede | admit admitted
admits admitting | contend | maintain | reveal | stress | emphasize | emphasise | predict | conclude | estimate
| indicate | allege | reiterate | promise | pledge | vow | agree | reply replied replies replying | joke | boast
| swear swore swears | surmise | confess | reckoned reckons reckon | concurred concurs |
clarified clarifies | reassert | averred avers | states
"""
"""Those of them that a clause may follow without a "that"."""

OBJECTS = """
write wrote writes writing | announce | add added adds adding | explain | declare | tweet | testify testified testifies
testifying
"""
"""Strong cues that may have a thing for an object ("wrote a book"): a "that" or a clause must follow them too."""

CLOSING = """
recall | observe | remark | report | signal signaled signalled signals |
caution | complain | recount | lament | respond | counter | speculate |
found finds find | showed shows show | ruled ruling
"""
"""Cues of the middle tier that may also close a sentence: "..., she recalled"."""

NOMINAL = """
tweet | declare | stated stating | announce | explain | note
| acknowledge | warn | argue | insist | suggest | assert | write wrote writes writing
"""
"""Those whose object may also be a thing: "warned of floods", "noted her years in office"."""

QUOTE_ONLY = """
call | describe | muse | ask | wonder | shout | yell | cry cried cries crying | laugh | exclaim | whisper |
scream | chant | dub dubbed dubs dubbing | label | denounce | criticize | criticise | condemn | praise | dismiss
| blast | slam slammed slams slamming | mock | deride | hail | defend | question | characterize | characterise |
refer referred refers referring | portray | compare | think thought thinks thinking | believe | feel felt feels
feeling | demand | begin began begins beginning | offer | put puts putting | read reads reading | cite | quote |
answer | go went goes going | summarize | summarise | blame | credit | recommend | propose | order | ridicule |
lambaste | rail | tout | reject | attack | hope | express | thank | invoke | sum | declaim | tease | plead
pleaded pled pleads pleading | interject | interrupt | elaborate | deadpan deadpanned deadpans deadpanning |
gush | vent | intone | echo echoed echoes echoing | sigh | smile | snap snapped snaps snapping | rant | bellow |
decry decried decries decrying | recite | utter | apologize | apologise | conclude | sing sang sings singing |
open | start | close | finish | voice | speak spoke speaks speaking | talk | insinuate | broadcast broadcasts
broadcasting | publish | release | issue | recognize | recognise | view | regard | cheer | brag bragged brags
bragging | reflect | declaim | need | want | know knew knows knowing | see saw sees seeing | learn | fear |
worry worried worries worrying | remember | surmise | bemoan | moaned moaning | grumble | griped griping |
barked barking | growl | chuckle | chimed chiming | piped piping | scoff | sneer | taunted taunting | jeered jeering |
gloat | enthuse | raved raving | marvel | wail | sobbed sobbing | groan | mutter | mumble | murmur | stammer |
thundered thundering | roared roaring | holler | hissed hissing | drawl | blurted blurting | confide | confess |
divulge | volunteered volunteering | ventured venturing | posited posits positing | reckoned reckons reckoning |
guessed guessing | imagine | counselled counseled | exhort | implore | begged begging | instruct | pronounced
pronouncing | profess | stipulate | underscore | underline | highlighted highlights highlighting | reaffirm | restate |
rejoined rejoining | demurred demurring | concurred concurs concurring | disagreed disagrees disagreeing | paraphrase |
blogged blogging | emailed emailing e-mailed | texted texting | retweeted retweeting | live-tweeted live-tweeting |
narrated narrating | reminisce | regretted regretting | commend | applaud | laud | extolled extolling | chided chiding |
scolded scolding | rebuked rebuking | berate | admonish | castigate | excoriate | upbraid | deplore | outlined
outlining | trumpeted trumpeting | threaten | nickname | sniffed sniffing | fumed fuming | lectured lecturing |
intimated intimating | likened likening | encouraged encouraging | sympathised sympathized | consoled consoling |
reassured reassuring | scrawled scrawling | enquire | gasped gasping | whimper | stutter | labelled labelling | brand |
termed | grinned grins grinning | beamed beams beaming | nodded | shrugged
"""
"""Cues that a quote must stand with; what they report without one is not speech, or not told as it was said."""

DENYING = "deny denied denies denying | dispute | reject | rebut rebutted rebuts rebutting | refute"
DECLINING = "decline | refuse"
ASKING = "ask | inquire | query queried queries querying | question"

POLARITY_OF_NEGATION = "unsaid"

NOT_AFTER_DETERMINER = frozenset(
    "say says claim claims report reports state states note notes charge charges comment comments post posts "
    "estimate estimates promise promises pledge pledges vow vows question questions call calls order orders "
    "offer offers address tweet tweets view views protest protests demand demands joke jokes answer answers "
    "reply replies caution warning finding findings reason reasons signal signals quote quotes issue issues "
    "release releases regard regards signal praise blast attack attacks hope hopes fear fears worry worries "
    "credit label labels counter suggesting talk talks start close finish open need needs want wants voice "
    "voices read reads tap put feeling feelings thinking thought thoughts writing writings stress cry cries "
    "see found find finds go goes saying sayings announced alleged stated reported claimed estimated promised "
    "suggested proposed released published added confirmed written remark remarks retort retorts quip quips boast "
    "boasts hint hints lament laments guarantee guarantees whisper whispers scream screams chant chants shout shouts "
    "projects cheer cheers mention mentions laugh laughs sigh sighs dispute disputes decline declines rant "
    "rants".split()
)
"""Forms that are nouns or adjectives where a determiner, an adjective or a preposition precedes them."""

POINT = frozenset("point points pointed pointing".split())
"""A cue only with "out"."""
PROMISES = frozenset("promised promises vowed vows pledged pledges threatened threatens".split())
"""Cues that tell what somebody will do by an infinitive: "vowed to fight on"."""
URGES = "urge | implore | exhort | beg begged begs begging | encourage"
"""Cues that name whom they urge before what they urge."""
DISAGREES = frozenset("disagree disagrees disagreed disagreeing".split())
"""Cues that deny what a "that" after them tells; words beside them are said: “No,” she disagreed."""
COMMANDS = frozenset("directed directs ordered orders ordering".split())
"""Cues that report only by a "that": "ordered that the plaza be sealed"; not "ordered them to wait"."""
ACCUSES = frozenset("accuse accuses accused accusing".split())

SHOWS = frozenset("show shows showed".split())
"""Cues of things that are read, never of people: "the poll showed that"."""

HEADS_A_THAT = frozenset("told tell tells telling reminded informed assured warned advised cautioned notified".split())
"""Cues that name the audience before what is said."""


def _forms(lemma: str) -> list[str]:
    """Return the regular forms of a verb.

    >>> _forms("note"), _forms("warn")
    (['note', 'notes', 'noted', 'noting'], ['warn', 'warns', 'warned', 'warning'])
    """
    if lemma.endswith("e"):
        return [lemma, f"{lemma}s", f"{lemma}d", f"{lemma[:-1]}ing"]
    plural = f"{lemma}es" if lemma.endswith(("s", "sh", "ch", "x")) else f"{lemma}s"
    return [lemma, plural, f"{lemma}ed", f"{lemma}ing"]


def forms(table: str) -> frozenset[str]:
    """Return all forms of a table of verbs: entries between bars, one word each or with all its forms."""
    entries = (entry.split() for entry in table.split("|"))
    return frozenset(form for words in entries for form in (words if len(words) > 1 else _forms(words[0])))


strong = forms(STRONG)
medium = forms(MEDIUM)
clausal = forms(CLAUSAL)
objects = forms(OBJECTS)
nominal = forms(NOMINAL)
closing = forms(CLOSING)
quote_only = forms(QUOTE_ONLY)
urges = forms(URGES)
denying = forms(DENYING)
declining = forms(DECLINING)
asking = forms(ASKING)
spoken = strong | medium
telling = HEADS_A_THAT | urges
"""Cues that name the audience first."""
all_cues = strong | medium | quote_only | denying | declining | asking
participles = frozenset(form for form in all_cues if form.endswith("ing"))
without_quote = strong | medium | denying | declining
"""Cues that may stand without a quote near them."""
