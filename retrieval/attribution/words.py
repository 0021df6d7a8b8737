"""Words of English by what they do in a clause: data for finding where a noun phrase begins and ends."""

from retrieval.rarity import is_common

DETERMINERS = frozenset(
    "the a an this that these those his her its their our my your some many most several few both all other "
    "another each every any no one two three four five six seven eight nine ten dozens hundreds thousands such".split()
)
PRONOUNS = frozenset("he she they it we i you".split())
PEOPLE_PRONOUNS = frozenset("he she".split())
RELATIVES = frozenset("who whom whose which".split())
AUXILIARIES = frozenset(
    "has have had is are was were be been being am do does did will would can could may might must shall "
    "should 'd he'd she'd they'd i've we've they've he's she's it's i'd we'd".split()
)
BE = frozenset("is are was were be been being am".split())
CONJECTURE = frozenset("could may might must should can shall".split())
"""Auxiliaries after which nothing has been said yet."""
NEGATIONS = frozenset("not never neither nor without nothing".split())
ADVERBS = frozenset(
    "also later then once twice often again still already even just only recently repeatedly reportedly "
    "previously publicly privately now never ever not simply flatly bluntly quickly finally first initially "
    "subsequently famously long explicitly specifically further further always sometimes instead thus likewise "
    "earlier afterward afterwards today yesterday tonight once soon nevertheless nonetheless too though "
    "however rather essentially basically meanwhile so far routinely ultimately eventually effectively "
    "similarly actually clearly merely separately quietly sharply openly immediately duly promptly falsely "
    "rightly wrongly jokingly all consistently frequently regularly directly personally proudly boldly "
    "half-jokingly sarcastically wryly once-again perhaps probably apparently certainly seemingly".split()
)
CONJUNCTIONS = frozenset(
    "that but because when while as if so then where what whether than although though since before after "
    "until unless how why once which yet or nor whereas like".split()
)
PREPOSITIONS = frozenset(
    "of for at in with from on to by about against under over near inside outside within around across behind "
    "during through between among into onto after before toward towards including amid despite alongside via "
    "throughout beyond per upon off without since until following".split()
)
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
DAYS = frozenset((*_WEEKDAYS, *(f"{day}s" for day in _WEEKDAYS))) | frozenset(
    "today yesterday tonight tomorrow mon. tue. wed. "
    "thu. fri. sat. sun. christmas easter halloween thanksgiving ramadan diwali deepavali hanukkah".split()
)
MONTHS = frozenset(
    "january february march april may june july august september october november december jan. feb. aug. "
    "sept. sep. oct. nov. dec.".split()
)
TIME_WORDS = (
    DAYS
    | MONTHS
    | frozenset(
        "day week month year morning afternoon evening night weekend noon midnight moments minutes hours days weeks "
        "months years ago recently later earlier summer winter spring fall autumn hour minute moment time".split()
    )
)
FINITE_VERBS = frozenset(
    "is are was were has have had does did do will would can could may might must went came gave took made got won "
    "lost led met ran held kept left began became brought bought built sent spent stood sat fell rose grew drew threw "
    "flew knew showed set cut hit put let paid sought fought caught taught meant dealt heard broke chose drove ate "
    "hurt won't didn't doesn't isn't wasn't aren't weren't hasn't haven't hadn't couldn't wouldn't can't don't "
    "appears seems goes comes gives takes makes gets wins loses leads meets runs holds keeps leaves begins becomes "
    "needs wants includes remains sits stands continues considers supports opposes plans hopes faces moved used "
    "helped sank swam rang drank shrank sprang stole spoke woke froze wore tore rode shook forgot hid bit slid strode "
    "flung clung swung wept slept crept swept fled fed bred sped lent sold understood withdrew overcame seized arose "
    "ended opened closed".split()
)
"""Frequent verbs in the present or the past: a noun phrase does not go on past one."""

VERBS = FINITE_VERBS | AUXILIARIES
STOPS = CONJUNCTIONS | FINITE_VERBS | RELATIVES
"""Words that no noun phrase goes on past."""
NAMES_TOO = frozenset({"may", "will"})
"""Auxiliaries that are names before a verb of saying: "May said"."""
TELLING_WHEN = PREPOSITIONS | TIME_WORDS | ADVERBS

SMALL_WORDS = DETERMINERS | PRONOUNS | RELATIVES | AUXILIARIES | ADVERBS | CONJUNCTIONS | PREPOSITIONS | TIME_WORDS
"""Words that stand in no name and in no role of one word."""

COLLECTIVES = frozenset(
    "official officials source sources aide aides people person voters voter critics critic supporters supporter "
    "lawmakers lawmaker analysts analyst experts expert advisers advisors diplomats diplomat prosecutors prosecutor "
    "investigators investigator lawyers lawyer attorneys attorney police officers officer authorities residents "
    "resident witnesses witness activists activist researchers researcher scientists scientist economists economist "
    "republicans republican democrats democrat conservatives liberals leaders leader members member protesters "
    "operatives operative strategists strategist insiders allies ally friends friend colleagues colleague family "
    "group groups organization organisation company companies agency agencies committee commission campaign "
    "government administration ministry department spokesman spokeswoman spokesperson spokespeople reporters "
    "journalists students teachers parents doctors workers union unions women men woman man girl boy student pollster "
    "pollsters donors donor delegates delegate candidates candidate historians historian scholars scholar professor "
    "professors individuals others observers pundits commentators executives executive bankers banker traders "
    "investors neighbors neighbours fans users participants respondents americans britons veterans soldiers "
    "immigrants team staff staffers staffer board council court judge judges jury panel network newspaper paper "
    "outlet magazine website site firm party opponents rivals opponent rival father mother brother sister son "
    "daughter wife husband couple faction factions wing camp bloc crowd panelists panellists moderator moderators "
    "caller callers reader readers viewers negotiators pilots drivers farmers nurses villagers villager passengers "
    "survivors survivor victims relatives relative locals detectives firefighters ministers governors mayors "
    "regulators regulator inspectors auditors engineers publishers publisher producers owners customers customer "
    "employees employee employers managers directors planners campaigners charity charities hospital school "
    "university airline retailer watchdog parliament embassy consulate military army navy prosecution defence "
    "tribunal onlookers bystanders shoppers commuters tenants landlord landlords pupils headteacher ombudsman "
    "protestors demonstrators rebels militants separatists partygoers taxpayers graduates academics clinicians medics "
    "paramedics rescuers fishermen miners physicians psychologists sociologists architects lobbyists legislators "
    "councillors councilors spokespersons representatives mediators statisticians forecasters meteorologists "
    "biologists epidemiologists virologists geologists physicists chemists technologists programmers hackers bloggers "
    "columnists editors correspondents authors writers filmmakers musicians artists actors players referees teammates "
    "athletes stakeholders shareholders creditors insurers brokers householders homeowners grandparents cousins "
    "classmates roommates co-workers coworkers tester testers".split()
)
"""People and bodies that speak without a name."""

DOCUMENTS = frozenset(
    "report reports study studies poll polls survey surveys statement memo letter email emails e-mail article story "
    "book document documents filing complaint lawsuit indictment transcript data figures ad advertisement editorial "
    "column release post tweet review analysis headline account accounts website records record plan bill law "
    "petition resolution ruling results research message page site blog response remarks notice tweets letters "
    "statements messages note notes leaflet flyer flier banner banners sign signs placard placards sticker stickers "
    "shirt shirts t-shirt t-shirts poster posters advert adverts ads video recording speech testimony op-ed reply "
    "warning analyses tally estimate estimates calculations count memos memoir motion verdict decree order caption "
    "slogan label letterhead plaque inscription billboard text texts script pamphlet leaflets manifesto charter "
    "treaty agreement contract clause filings disclosures audit guidance guidelines brief affidavit warrant dossier "
    "bulletin newsletter handbook census index forecast papers posts newspaper".split()
)
"""Things that are said to say something."""

SAID_NOUNS = frozenset(
    "remark remarks charge comment comments claim assertion assertions statement statements promise vow pledge "
    "call demand warning warnings prediction predictions description answer reply response motto slogan "
    "phrase quip joke boast complaint complaints argument contention suggestion declaration announcement "
    "tweet message criticism accusation accusations allegation allegations insistence admission "
    "catchphrase plea appeal".split()
)
"""Nouns for what somebody said: "her remark that"."""

_NOT_ADVERBS = frozenset(
    "family ally supply reply assembly monopoly bully belly jelly rally italy july anomaly elderly early daily weekly "
    "monthly quarterly butterfly homily only friendly likely unlikely costly deadly lovely lonely ugly".split()
)


def in_ly(word: str) -> bool:
    """Whether a word in small letters ends as adverbs do and is none of the nouns that end so.

    >>> in_ly("calmly"), in_ly("family")
    (True, False)
    """
    return word.endswith("ly") and len(word) > 4 and word not in _NOT_ADVERBS


def is_adverb(word: str) -> bool:
    """Whether a word in small letters, which its place in the sentence may print large, is an adverb in -ly.

    Its adjective has to be a known word: the surnames that end so are many.

    >>> is_adverb("sadly"), is_adverb("donnelly")
    (True, False)
    """
    adjectives = (word[:-2], word[:-3] + "y", word[:-1] + "e", word[:-4])
    return in_ly(word) and any(len(one) > 2 and is_common(one) for one in adjectives)


def negates(word: str) -> bool:
    """Tell whether a word in small letters negates its clause: "not", "didn't"."""
    return word in NEGATIONS or word.endswith("n't")
