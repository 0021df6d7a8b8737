"""Analysis: from text to the terms that are counted and compared."""

import re
import unicodedata
from functools import lru_cache

import Stemmer

STOP = frozenset(
    """a about above after again against ago all almost already also although always am among an and another any anybody
    anyone anything are around as at away be because been before being below between both but by came can cannot come
    comes could did do does doing done down during each either else etc even ever every everybody everyone everything
    few for from further gave get gets getting give given gives go goes going gone got had has have having he her here
    hers herself him himself his how however i if in into is it its itself just know known knew let like made make makes
    many may maybe me might more most much must my myself near neither no nobody none nor not nothing now of off often
    on once one only onto or other others otherwise our ours ourselves out over own per perhaps please put quite rather
    really same say says said shall she should since so some somebody someone something still such take taken than that
    the their theirs them themselves then there therefore these they thing things this those though through thus to
    together too toward towards under until unto up upon us use used uses using very via was we went were what whatever
    when where whether which while who whoever whole whom whose why will with within without would yet you your yours
    yourself yourselves arent aint cant couldnt didnt doesnt dont hadnt hasnt havent hed hell hes id ill im isnt ive
    lets shed shell shes shouldnt thats theres theyd theyll theyre theyve wasnt wed well were weve werent whats whens
    wheres whos whys wont wouldnt youd youll youre youve tell tells told""".split()
)
"""Words that any text holds: they are counted in no question that has others."""

_IRREGULAR = """arise arose arisen|awake awoke awoken|bear bore borne|beat beaten|become became|begin began begun
bend bent|bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred|bring brought|build built
burn burnt|buy bought|catch caught|choose chose chosen|cling clung|creep crept|deal dealt|dig dug|dream dreamt
draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought
find found|flee fled|fly flew flown|forbid forbade forbidden|forget forgot forgotten|forgive forgave forgiven
freeze froze frozen|grow grew grown|hang hung|hear heard|hide hid hidden|hold held|keep kept|kneel knelt|lay laid
lead led|learn learnt|leave left|lend lent|lose lost|mean meant|meet met|mistake mistook mistaken|overcome overcame
overthrow overthrew overthrown|pay paid|prove proven|ride rode ridden|ring rang rung|rise rose risen|run ran
see saw seen|seek sought|sell sold|send sent|sew sewn|shake shook shaken|shine shone|shoot shot|show shown
shrink shrank shrunk
sing sang sung|sink sank sunk|sit sat|sleep slept|slide slid|speak spoke spoken|spend spent|spin spun
spring sprang sprung|stand stood|steal stole stolen|stick stuck|strike struck stricken|strive strove striven
swear swore sworn
sweep swept|swim swam swum|swing swung|teach taught|tear tore torn|think thought|throw threw thrown
undergo underwent undergone|understand understood|undertake undertook undertaken|uphold upheld|wake woke woken
wear wore worn|weave wove woven|weep wept|win won|wind wound|withdraw withdrew withdrawn|withhold withheld
withstand withstood|write wrote written|die dying|lie lying|man men|woman women|child children|foot feet|tooth teeth
sue sued sues suing
goose geese|mouse mice|wife wives|life lives|knife knives|half halves|leaf leaves|thief thieves|wolf wolves
crisis crises|analysis analyses|basis bases|criterion criteria|phenomenon phenomena|bad worse worst"""
_BASE = {form: forms[0] for forms in map(str.split, re.split(r"[|\n]", _IRREGULAR)) for form in forms[1:]}

_APART = frozenset("shortly hardly lately nearly barely scarcely".split())
"""Adverbs that no longer mean what their adjectives do: what came shortly before was not short."""
_STATES = re.compile(
    r"\b(?:(?P<us>U\.S\.(?:A\.)?|U\.S|USA|US|(?<=[Tt]he )us|[Uu]nited [Ss]tates(?: of [Aa]merica)?)"
    r"|(?P<uk>U\.K\.?|UK|[Uu]nited [Kk]ingdom)|(?P<un>U\.N\.?|UN|[Uu]nited [Nn]ations)"
    r"|(?P<eu>E\.U\.?|EU|[Ee]uropean [Uu]nion))(?!\w)"
)
_LETTERS = {
    "’": "'",
    "‘": "'",
    "ʼ": "'",
    "`": "'",
    "´": "'",
    "æ": "ae",
    "œ": "oe",
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "ı": "i",
}
_WORD = re.compile(r"\d+(?:[.,]\d+)+|(?<!\w)[^\W\d_](?:\.[^\W\d_])+(?!\w)|[^\W_]+(?:'[^\W_]+)*")
_STEM = Stemmer.Stemmer("english", 0).stemWord


def fold(text: str) -> str:
    """Return a text in one case, one kind of apostrophe, without accents.

    >>> fold("São Paulo’s ÉLAN")
    "sao paulo's elan"
    """
    if text.isascii():
        return text.lower().replace("`", "'")
    apart = _replaced(unicodedata.normalize("NFKD", _replaced(text)).casefold())
    for mark in filter(unicodedata.combining, set(apart)):
        apart = apart.replace(mark, "")
    return apart


def _replaced(text: str) -> str:
    """Write letters that have no accent to lose in others: one by one, as a text holds few of them."""
    for letter in _LETTERS.keys() & set(text):
        text = text.replace(letter, _LETTERS[letter])
    return text


def words(text: str) -> list[str]:
    """Return a text's words as they are compared by eye: folded, whole, hyphens opened, U.S. and its like as one word.

    >>> words("The U.S. long-distance talks cost $1,200.50 in O’Brien’s view")
    ['the', 'usa', 'long', 'distance', 'talks', 'cost', '1200.50', 'in', 'obrien', 'view']
    """
    plain = text if text.isascii() else unicodedata.normalize("NFKC", text)
    found = _WORD.findall(fold(with_states(plain)))
    return [word for word in map(_whole, found) if word]


def content(text: str) -> list[str]:
    """Return the words of a text that carry content; all its words where none does.

    >>> content("Who is the president?"), content("who is he")
    (['president'], ['who', 'is', 'he'])
    """
    found = words(text)
    return [word for word in found if word not in STOP] or found


def terms(text: str) -> list[str]:
    """Return the analysed terms of a text, in order, stop words included.

    >>> terms("O’Brien’s negotiators")
    ['obrien', 'negoti']
    """
    return [term(word) for word in words(text)]


@lru_cache(maxsize=1 << 17)
def term(word: str) -> str:
    """Return the term that a word counts as: its base form's stem (Snowball English); a number stays whole."""
    return word if word[0].isdigit() or word in _APART else str(_STEM(_BASE.get(word, word)))


def with_states(text: str) -> str:
    """Return a text with U.S. and its like as the one word that `words` makes of them.

    >>> with_states("He blames the U.S. for it.")
    'He blames the  usa  for it.'
    """
    return _STATES.sub(_state, text)


def _state(match: re.Match[str]) -> str:
    return f" {_STATE_NAMES[str(match.lastgroup)]} "


_STATE_NAMES = {"us": "usa", "uk": "unitedkingdom", "un": "unitednations", "eu": "europeanunion"}


def _whole(word: str) -> str:
    if word[0].isdigit():
        return word.replace(",", "")
    if "'" in word:
        word = word.removesuffix("'s").replace("'", "")
    return word.replace(".", "")
