"""Paragraphs in which the publisher speaks to its reader about the site, and not about the story."""

import re

_QUOTED = re.compile(r"[\"“][^\"“”]{0,2000}[\"”]")
_ORDER = re.compile(
    r"(?:to |please |just )?(?:thanks for|thank you for|sign up|subscribe|click|tap|download|follow|join|get"
    r"|read|see|watch|listen|visit"
    r"|share|send|tell us|email|e-mail"
    r"|contact|support|donate|become|register|log in|sign in|create|enter|check out|learn more|find|stay"
    r"|don['’]t miss|discover|submit|help us"
    r"|consider|call|text|keep|like|enjoy|buy|start|choose|add|have (?:a|you)|do you|are you|want|got|would you"
    r"|if you|for more|we)\b",
    re.IGNORECASE,
)
_READER = re.compile(r"\b(?:you|your|yours|you['’](?:re|ll|ve|d))\b", re.IGNORECASE)
_PUBLISHER = re.compile(r"\b(?:we|our|us|we['’](?:re|ll|ve|d))\b", re.IGNORECASE)
_STRONG = re.compile(
    r"\b(?:newsletters?|inbox|privacy (?:policy|notice)|terms (?:of (?:use|service)|and conditions)|community"
    r" (?:guidelines|standards)|comment(?:ing)? (?:policy|platform|section)"
    r"|breaking[- ]news alerts?|push notifications?|ad[- ]?blocker|javascript|app store|google play|cookie"
    r" policy|use cookies|cookies (?:and|to|on this|for)|recaptcha"
    r"|story ideas?|news tips?|story tips?|(?:your|free|digital|new|our|a|annual|monthly) (?:account"
    r"|subscription|membership)|subscribe|subscribers?|subscribing"
    r"|whatsapp channel|telegram channel|comments? section|unsubscribe|email address|sign up (?:for|to|here"
    r"|now)|typo|(?:our|this) (?:website|site|app|podcast)"
    r"|independent journalism|quality journalism|local journalism|our journalis[mt]s?|our newsroom|our coverage"
    r"|our reporting|our readers|buying me a coffee|follow us|contact us"
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
_SELF = re.compile(
    r"\b(?:is|are) (?:committed to|dedicated to|an? (?:\w+[ ,-]+){0,4}(?:news(?:paper|room)?|media|nonprofit"
    r"|non-profit|publication|broadcaster|magazine|website|journalism|reporting)\b)"
    r"|\btranscripts? (?:are|is|may)\b|\brush (?:transcript|deadline)\b|\b(?:most trusted|largest|leading)"
    r" (?:\w+ )?(?:source|name|news)\b",
    re.IGNORECASE,
)
_BIOGRAPHY = re.compile(
    r"(?:[A-Z][\w.'’-]*,? ){1,5}(?:(?:is|was) (?:an? |the )?(?:\S+ ){0,8}(?:reporter|correspondent|editor"
    r"|writer|columnist|journalist|producer|anchor|contributor|author|freelancer?"
    r"|photographer|blogger|fellow|intern|host)\b|covers\b|writes (?:about|on|for|a)\b|reports (?:on|for)\b|has"
    r" (?:covered|written|been (?:a|an|with|at|covering))\b|joined\b.{0,40}\b(?:in|after|as)\b"
    r"|can be reached\b|(?:is|are) based in\b|lives in\b|started\b.{0,40}(?:journalism|reporting))"
    r"|(?i:(?:he|she|they|follow (?:him|her|them)|contact (?:him|her|them)|e-?mail (?:him|her|them)|reach"
    r" (?:him|her|them))\b.{0,40}\b(?:joined|lives|is based|can be reached|previously|graduated|covers|on"
    r" (?:twitter|x|facebook|bluesky|instagram)|at \S+@))"
)

_CALL = re.compile(
    r"(?:sign up|subscribe|click|tap|download|follow|join|get|read|watch|listen|visit|share|send|email|e-mail"
    r"|donate|become|register"
    r"|log in|sign in|check out|don['’]t miss|submit|support|thanks for reading|you have)\b",
    re.IGNORECASE,
)
_LONGEST_CALL = 240


def speaks_of_site(text: str) -> bool:
    """Tell whether a paragraph is plainly the publisher’s word to its reader ("We use cookies to ...").

    What stands in quote marks does not count: a story may quote anybody on cookies.
    """
    own = _QUOTED.sub("", text)
    if not _STRONG.search(own):
        return len(own) <= _LONGEST_CALL and bool(_CALL.match(own)) and _is_of_site(own)
    return bool(_ORDER.match(own) or _READER.search(own) or (_PUBLISHER.search(own) and len(_STRONG.findall(own)) > 1))


def _is_of_site(call: str) -> bool:
    """Tell whether a call to the reader is one by the publisher: "our", or two words of the web."""
    return bool(_PUBLISHER.search(call)) or len(_WEAK.findall(call)) > 1


def calls_reader(text: str) -> bool:
    """Tell whether a paragraph opens by asking the reader to do what a site's readers are asked to."""
    return bool(_CALL.match(text))


def may_speak_of_site(text: str) -> bool:
    """Tell whether a paragraph that stands below the story sounds like the publisher's word, not like the story's."""
    own = _QUOTED.sub("", text)
    voice = _ORDER.match(own) or _READER.search(own) or _PUBLISHER.search(own)
    return bool(_SELF.search(own) or (voice and (_WEAK.search(own) or _STRONG.search(own))))


def is_biography(text: str) -> bool:
    """Tell whether a paragraph below the story introduces its author."""
    return bool(_BIOGRAPHY.match(text))
