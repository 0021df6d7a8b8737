"""In whose voice a paragraph speaks: what it says by itself, outside quote marks, and the words that tell."""

import re

from retrieval.page.prose import is_dated

_QUOTED = re.compile(
    r"“[^“”]{0,3000}(?:”|$)|\"[^\"]{0,3000}(?:\"|$)|(?:(?<=\s)|^)‘[^‘’]{3,300}’(?!\w)|(?:(?<=\s)|^)''.{3,3000}?(?:''|$)"
)
_SENTENCE = re.compile(r"(?:^|[.!?…:–—] ?[\"”’)]?\s+)[\"“(]?(?=[A-Z])")
_CALL = re.compile(
    r"(?:please |just |now |or |and |to |so )?(?:sign up|subscribe|click|tap|download|follow|join|get|read|watch|listen"
    r"|visit|share|send|e-?mail|donate|become|register|log in|sign in|check out|don['’]t miss|never miss|submit|support"
    r"|thanks for|thank you for|write to|write in|reach|contact|call|text|tell us|let us know|ask|try|turn (?:on|off)"
    r"|scroll|hear|see|stay|enter|choose|add|give|help|keep up|pass it|leave|learn more|discover|explore|find out"
    r"|find (?:us|it)|browse|buy|order|pre-?order|unlock|start your|save|claim|enjoy|swipe|press|use the|review our"
    r"|consider|make (?:us|sure|the|this)|own your"
    r"|hurry|shop|grab|catch up"
    r"|know (?:something|someone|more)|have (?:a|you)\b|do you\b|did you\b|were you\b|are you\b"
    r"|was your\b|want|got (?:an?|any)\b"
    r"|spotted|seen|need|looking for|already|enjoy\w*|like what|love|if you|ready)\b",
    re.IGNORECASE,
)
_WE = re.compile(r"\b(?:[Ww]e|[Oo]urs?|us)\b(?!\.)")
_READER = re.compile(r"\b(?:you|yours?|yourself|readers?|viewers?|listeners?)\b", re.IGNORECASE)
_MEDIUM = (
    r"(?:stor(?:y|ies)|articles?|reports?|pages?|site|website|post|piece|videos?|audio|clip|newsletters?|podcasts?"
    r"|episodes?|series|apps?|content|feature|interview|transcript|headline|column|edition|issue|link|material|email"
    r"|message|list|section|player|map|chart|form|button|box|photo|graphic|gallery|comments?)"
)
_PAGE = re.compile(
    rf"\b(?:this|these|our|the full|the latest|next|each|every|an earlier|a previous|a version of) {_MEDIUM}\b"
    rf"|\b{_MEDIUM} (?:above|below)\b|\b(?:above|below|here)[.:]?$|\b(?:click|tap)(?:ing)? here\b",
    re.IGNORECASE,
)
_SITE = re.compile(
    r"\b(?:newsletters?|inbox(?:es)?|e-?mails?|subscri\w+|sign(?:ed|ing)? (?:up|in)|account|apps?|website|sites?|online"
    r"|web|links?|click\w*|tap|podcasts?|episodes?|newsroom|journalis[mt]s?|readers?|reporting|coverage|stories|alerts?"
    r"|notifications?|comments?|commenters?|advertis\w+|sponsors?|affiliate|commission|cookies|browser|privacy"
    r"|guidelines|feedback|donat\w+|member(?:ship)?|trial|edition|print|issue|series|videos?|crossword|quiz|offers?"
    r"|bookshop|download\w*|free|facebook|twitter|instagram|whatsapp|telegram|youtube|tiktok|bluesky|updates|archive"
    r"|newspapers?|reporters?|editors?|letters|tips?|transcripts?|magazine|notebook|charts|pro|premium)\b",
    re.IGNORECASE,
)
_LEGAL = re.compile(
    r"\b(?:rights|permission|copyright|licen[cs]e|republish\w*|reproduc\w+|redistribut\w+|rewritten|broadcast|stored"
    r"|terms|liab\w+|responsib\w+|guarantee\w*|advice|forward-looking|actual results|risks|uncertaint\w+|delayed|lag"
    r"|disclos\w+|(?:holds?|owns?) (?:no|any|shares|stock|a position)|position in|securit(?:y|ies)|opinions?|views?"
    r"|accura\w+|errors?|mistakes?|corrections?|registered|trademarks?|code of|standards|policy|independent(?:ly)? of"
    r"|third part(?:y|ies)|consent|moderat\w+|edited (?:for|by)|updated|corrected|nonprofit|non-profit|founded in"
    r"|(?:is|are) owned|leading provider|for more information|information only)\b",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"\S@\S{1,80}\.\w|(?<!\w)@\w{2}|\bwww\.|https?://|\b[\w-]{1,60}\.(?:com|org|net|example|co\.uk)\b"
    r"|\b\d{3}[- ]\d{3,4}(?:[- ]\d{4})?\b"
)
_OFFER = re.compile(
    r"[$£€₹]\s?\d[\d.,]* (?:a|per) (?:week|month|year)\b|\bfree\b|\bdiscount\b|\d% off\b|\b(?:a|per) month\b"
    r"|\bchip in\b|^[A-Z'’]{2,20}(?: [A-Z'’]{2,20}){1,6}!|\boffers?\b|\ba gift\b|\bunlimited\b|[$£€]\d[\d.]*\.$",
    re.IGNORECASE,
)
_HABIT = re.compile(
    r"\b(?:every|each) (?:\w+ )?(?:morning|evening|day|week|month|weekday|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
    r"|\bweekdays\b|\b(?:daily|weekly|latest|award-winning|trusted|never miss|everything you|wherever you)\b",
    re.IGNORECASE,
)
_SHOWN = (
    r"(?:stands?|walks?|lifts?|looks?|shakes?|speaks?|poses?|holds?|waits?|gathers?|lines? up|march(?:es)?|carry"
    r"|carries|reacts?|casts?|inspects?|sits?|works?|checks?|arrives?|leaves?|lowers?|greets?|attends?|waves?"
    r"|watch(?:es)?|rides?|plays?|swims?|shelves|points?|clears?|climbs?|smiles?|listens?|hugs?|rests?|drives?|passes"
    r"|(?:is|are) (?:lifted|seen|shown|pictured))"
)
_PICTURE = re.compile(
    r"\b(?:pictured|seen (?:here|from|in)|aerial view|artist['’]s impression|(?:maps?|charts?|graphics?) (?:below )?"
    r"shows?|photo(?:graph)?s?|images?|picture)\b|, (?:left|right|centre|center),"
    r"|\((?:left|right|centre|center|pictured|above)\b"
)
_SCENE = re.compile(rf"(?:[A-Z]|An? |The )[^.]{{3,80}}?(?<! to) {_SHOWN} [^.]{{3,160}}\.?$")
_FIRST = 24
"""Characters in which a paragraph's subject stands."""
_SAYING = re.compile(
    r"\b(?:said|says|told|asked|added|wrote|according to|argued|warned|announced|denied|called|replied|agreed|declined"
    r"|thinks?|thought|believes?|knows?|insisted|recalled|noted)\b"
)
_PAST = re.compile(
    r"\b(?:[a-z]{2,}ed|has|have|was|were|had|did|could|would|took|came|went|gave|made|found|left|held|fell|rose|got"
    r"|won|lost|met|ran|saw|sent|set|put|began|became|knew|kept|led|paid|spent|shut|cut|built|bought|sold)\b"
)
_BACK = re.compile(
    r"\b(?:he|she|him|her|his|hers|they|them|their|it|its|those|that|there|but|however|also|then|still)\b",
    re.IGNORECASE,
)
_TIMED = re.compile(
    r"\d|%|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
    r"|\b(?:January|February|March|April|June|July|August|September|October|November|December|tomorrow|yesterday)\b"
    r"|\b(?:this|next|last|until) (?:week|month|year|spring|summer|autumn|fall|winter)\b"
)
_LIFE = re.compile(
    r"(?:(?:[A-Z][\w.'’-]*,? ){1,4}|She |He |They |The (?:author|writer|reporter) )(?:is|was|has|have|covers?|writes?"
    r"|reports?|joined|works?|lives?|edits?|hosts?|grew up|reported|likes?|loves?|contributed|can be|studied|holds?"
    r"|teaches)\b|(?:[A-Z][\w.'’-]* ){1,3}[A-Z][\w.-]*['’]s (?:\w+ ){0,2}(?:book|novel|memoir|newsletter|podcast)\b"
)
_TRADE = re.compile(
    r"\b(?:reporters?|correspondent|editor|writer|columnist|journalist|producer|anchor|author|freelance\w*|photographer"
    r"|blogger|newsletter|newsroom|graduate|book|novel|memoir|based in|lives (?:in|with)|reported from|contributed"
    r"|can be reached|covers|e-?mail|degree|fellow)\b",
    re.IGNORECASE,
)

_STRONG = re.compile(
    r"\b(?:newsletters?|inbox|privacy (?:collection )?(?:policy|notice|statement)"
    r"|terms (?:of (?:use|service)|and conditions)|community (?:guidelines|standards)"
    r"|comment(?:ing)? (?:policy|platform|section)|breaking[- ]news alerts?"
    r"|push notifications?|ad[- ]?blocker|javascript|app store|google play|cookie"
    r" policy|use cookies|cookies (?:and|to|on this|for)|recaptcha"
    r"|story ideas?|news tips?|story tips?|(?:your|free|digital|new|our|a|annual|monthly) (?:account"
    r"|subscription|membership)|subscribe|subscribers?|subscribing"
    r"|whatsapp channel|telegram channel|comments? section|unsubscribe|email address|sign up (?:for|to|here"
    r"|now)|typo|(?:our|this) (?:website|site|app|podcast)"
    r"|gift (?:articles?|links?)|free post|paid (?:readers|subscribers|members)|hit reply"
    r"|your own copy|forwarded (?:it|this|to you)|sent (?:it|this) to you|billionaire owner|support us (?:from|with)"
    r"|cancel (?:at )?(?:any ?time|whenever)"
    r"|independent journalism|quality journalism|local journalism|our journalis[mt]s?|our newsroom|our coverage"
    r"|our reporting|our readers|buy(?:ing)? me a coffee|follow us|contact us"
    r"|use (?:the |promo |discount ){0,2}code [A-Z\d]+|(?:get|find|listen to) your podcasts"
    r"|(?:I|we)(?:['’]d|['’]re| would| are) (?:love|like|keen) to hear (?:from|about|how) your?"
    r"|forum for|contact form|let us know|form below|your feedback|promotional|click(?:ing)? here|submit a"
    r" response|letters section|considered for"
    r" publication|support my work|support our work|ad[- ]free|by (?:submitting|signing up|clicking|providing"
    r"|entering|continuing|subscribing|using)|this"
    r" (?:link|page|newsletter|email)|(?:keep|post|posting|your|user|reader) comments?|affiliate)\b",
    re.IGNORECASE,
)
_WEAK = re.compile(
    r"\b(?:free|monthly limit|unlimited|premium|account|comments?|website|site|app|alerts?|notifications?"
    r"|facebook|twitter|instagram|whatsapp|podcasts?"
    r"|advertis\w+|journalism|newsroom|feedback|corrections?"
    r"|photos?|videos?|breaking news|this (?:article|story|post|series)|donat\w+|members?|membership|guidelines"
    r"|e-?mail|clicking|click|here|browser|cookies|links?|updates|coverage|conversation|stories|tips?|@\w+"
    r"|\S+@\S+)\b",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"(?:sign up|subscribe|click|tap|download|follow|join|get|read|watch|listen|visit|share|send|email|e-mail|donate"
    r"|become|register|log in|sign in|check out|don['’]t miss|submit|support|thanks for reading|you have)\b",
    re.IGNORECASE,
)
_LONGEST_CALL = 240


def own_words(text: str) -> str:
    """Return a paragraph without what stands in quote marks; a quote may go on in the next paragraph.

    >>> own_words('“You can go,” she said. “We have')
    '  she said.  '
    """
    return _QUOTED.sub(" ", text)


def voice_signs(text: str, own: str) -> dict[str, float]:
    """Return the signs of a paragraph's voice, from 0 to 1; `own`: what it says itself."""
    site, legal = len(_SITE.findall(own)), len(_LEGAL.findall(own))
    said, past, quote = bool(_SAYING.search(own)), bool(_PAST.search(own)), own != text
    told = said or past or quote
    return {
        "we": bool(_WE.search(own)),
        "reader": bool(_READER.search(own)),
        "call": _calls_reader(own),
        "page": bool(_PAGE.search(own)),
        "page first": bool(_PAGE.match(own)),
        "site": min(site, 1),
        "site first": bool(_SITE.search(own[:_FIRST])),
        "sites": min(max(site - 1, 0), 3) / 3,
        "site voice": speaks_of_site(own.lstrip()),
        "legal": min(legal, 1),
        "legals": min(max(legal - 1, 0), 2) / 2,
        "contact": bool(_CONTACT.search(own)),
        "offer": bool(_OFFER.search(own)),
        "habit": bool(_HABIT.search(own)),
        "picture": bool(_PICTURE.search(text)),
        "scene": bool(_SCENE.match(text)) and not told,
        "biography": _is_biography(text, own),
        "asks": "?" in own,
        "exclaims": "!" in own,
        "back first": bool(_BACK.match(own.lstrip())),
        "said": said,
        "past": past,
        "quote": quote,
        "told": told,
        "back": bool(_BACK.search(own)),
        "timed": bool(_TIMED.search(own)),
        "dateline": is_dated(text),
    }


def _calls_reader(own: str) -> bool:
    """Tell whether a sentence asks the reader to do what sites ask ("Please send us your pictures.")."""
    return any(_CALL.match(own, found.end()) for found in _SENTENCE.finditer(own))


def _is_biography(text: str, own: str) -> bool:
    """Tell whether a paragraph tells a writer's life ("Ida Lund covers the coast.")."""
    return bool(_LIFE.match(text)) and bool(_TRADE.search(own))


def addresses(own: str) -> bool:
    """Tell whether a line speaks to its reader, for a publisher or of a site ("Help us to show you adverts.")."""
    return bool(_READER.search(own)) and bool(_WE.search(own) or _SITE.search(own))


def speaks_of_site(own: str) -> bool:
    """Tell whether a line is plainly the publisher's word to its reader ("We use cookies to ...").

    What stands in quote marks does not count: a story may quote anybody on cookies.
    """
    strong = len(_STRONG.findall(own))
    if not strong:
        return (
            len(own) <= _LONGEST_CALL
            and bool(_ASKED.match(own))
            and (bool(_WE.search(own)) or len(_WEAK.findall(own)) > 1)
        )
    return bool(_CALL.match(own) or _READER.search(own) or (_WE.search(own) and strong > 1))
