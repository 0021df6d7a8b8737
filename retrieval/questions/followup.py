"""Follow-up questions: "what else did he say?" right after an answer, made complete in themselves.

`resolve` only puts in what the previous answer names; whether the stories answer is judged as for any other question.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from retrieval.questions.frames import OF_STORIES, SPOKEN, Kind
from retrieval.questions.seen import Seen, leave_out

_OPENING = re.compile(r"^(?:(?:and|but|ok|okay|also|well)\b[\s,]*)+", re.IGNORECASE)
_END = re.compile(r"[\s?!.]+$")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")

_POSSESSIVE = frozenset({"his", "their", "theirs"})
_SEVERAL = frozenset({"they", "them", "their", "theirs"})
_GENDER = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "hers": "f"}
_PRONOUNS = _POSSESSIVE | {"he", "she", "they", "him", "them", "her", "hers"}
_FRAME = frozenset(
    (
        "and but so then also what who whom whose why when where how many much long often which else exactly did does "
        "do is was are were has had have will would can could should may might to about of with from for by in on at "
        "who's what's where's when's how's tell me please say anything something more old tall big young rich soon"
    ).split()
)
"""Words that may stand before a pronoun that points back: none of them names anybody."""

_SAY = r"(?:say|said|tell|told|add|added)"
_NAME = r"(?P<who>\S+(?:\s+\S+){0,5}?)"
_ABOUT = r"(?:\s+(?:about|on|regarding)\s+(?P<topic>.+))?"
_MORE = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"^what\s+(?:else|more|other\s+things)\s+(?:did|does|has|had)\s+{_NAME}\s+{_SAY}{_ABOUT}$",
        rf"^(?:did|does|has|had)\s+{_NAME}\s+{_SAY}\s+(?:anything|something)\s+(?:else|more){_ABOUT}$",
        r"^(?:what\s+else|anything\s+else|anything\s+more|what\s+more|more|tell\s+me\s+more|go\s+on)(?P<who>)$",
    )
)
_WHO_SAID = re.compile(r"^who\s+(?:said|says|told\s+\S+|claimed|claims)\s+(?:that|this|it|so)$", re.IGNORECASE)
_BARE = re.compile(
    r"^(?P<word>why|when|where|how|who)"
    r"(?:\s+(?:not|exactly|so|(?:is|was)\s+(?:that|this|it)))?$",
    re.IGNORECASE,
)
_OCCASION = re.compile(
    r"^(?P<word>when|where)(?: exactly)?(?: (?:was (?:that|this|it) said|did \w+ say (?:that|this|it|so)))?$",
    re.IGNORECASE,
)
_MEASURE = r"(?:many|much|old|long|far|often|big|large|tall|high|fast|deep|soon)"
_ASKING = re.compile(rf"^(?:why|when|where|how {_MEASURE}|how|who|what)\b", re.IGNORECASE)
_DO, _BE = r"(?:did|does|do)", r"(?:is|are|was|were|has|have|had|can|could|will|would|should)"
_OF_WHAT = re.compile(rf"^how (?:many|much) (?P<what>.+?) (?:(?P<do>{_DO})|(?P<be>{_BE})) (?P<rest>.+)$", re.IGNORECASE)
_WHO_DID = re.compile(rf"^(?P<who>who|what) (?!(?:{_DO}|{_BE})\b)(?P<rest>.+)$", re.IGNORECASE)
_WHO_WAS = re.compile(rf"^(?P<who>who|what) (?P<be>{_BE}) (?P<rest>.+)$", re.IGNORECASE)
_SOMEBODY = {"who": "somebody", "what": "something"}
_INSTEAD = re.compile(r"^(?:what|how)\s+about\s+(?P<what>.+)$", re.IGNORECASE)
_TOPIC = re.compile(r"^(?:about|on|regarding)\s+(?P<what>.+)$", re.IGNORECASE)
_BACK = re.compile(r"\b(?:about|of|to|with)\s+(?P<what>him|her|them|it|that|this)$", re.IGNORECASE)


@dataclass(frozen=True)
class Turn:
    """What a follow-up may point back to: the question before, and what its answer named."""

    question: str
    """Complete in itself."""
    kind: Kind
    speaker: str | None = None
    """Whose words were shown, or who was asked about; never anybody else."""
    topic: str | None = None
    words: str | None = None
    """The words that answered."""
    shown: tuple[Seen, ...] = ()
    """The speaker's passages that the reader has seen."""
    is_person: bool = False
    """Whether the speaker is one person: "they" are others then, two sides that talked, say."""
    named: tuple[tuple[str, str | None], ...] = ()
    """Whom the sentence names that answered a question about a fact, each with "m" or "f" where that is known."""

    @property
    def spoken(self) -> bool:
        """Whether somebody's words were asked for."""
        return self.kind in SPOKEN

    def whom(self, pronoun: str) -> str | None:
        """Return whom "he" or "she" means: the speaker, else the only one whom the answer names and who may be so."""
        gender = _GENDER.get(pronoun.casefold())
        if self.speaker and (gender is None or dict(self.named).get(self.speaker) in (gender, None)):
            return self.speaker
        may_be = [name for name, known in self.named if gender and known in (gender, None)]
        sure = [name for name, known in self.named if gender and known == gender]
        return next((names[0] for names in (sure, may_be) if len(names) == 1), None)


def _has_capital(name: str) -> bool:
    return name[:1].isupper() or name.split()[-1][:1].isupper()


def resolve(text: str, previous: Turn, is_name: Callable[[str], bool] = _has_capital) -> str:
    """Return a question complete in itself: as it stands, or with what it takes from the turn before put in.

    `is_name` tells whether words name somebody in the stories.

    >>> resolve("and why?", Turn("When did the talks end?", Kind.WHEN))
    'Why did the talks end?'
    """
    opened = _OPENING.sub("", text.strip())
    asked = _END.sub("", opened.replace("’", "'").replace("‘", "'"))
    if not asked:
        return text
    for rule in (_more, _who_said_it, _occasion, _bare, _topic_only):
        if resolved := rule(asked, previous):
            return resolved
    if resolved := _instead(asked, previous, is_name, opened != text.strip()):
        return resolved
    return _pointing_back(asked, previous) or opened


def dangling(text: str) -> str | None:
    """Return the pronoun for which a question needs the turn before it ("what else did he say?" → "he")."""
    found = _pronoun(_END.sub("", _OPENING.sub("", text.strip()).replace("’", "'")))
    return found[0].casefold() if found else None


def _more(asked: str, previous: Turn) -> str | None:
    """ "What else did he say?": what the same speaker says in passages that the reader has not seen."""
    found = next((m for pattern in _MORE if (m := pattern.match(asked))), None)
    if not found:
        return None
    who, about = found["who"], found.groupdict().get("topic")
    points_back = who.casefold() in _PRONOUNS or (not who and previous.spoken)
    speaker = previous.whom(who)
    if speaker and (points_back or _same(who, speaker)):
        return leave_out(_said(speaker, about), previous.shown)
    return None if not who or points_back else _said(who, about)


def _who_said_it(asked: str, previous: Turn) -> str | None:
    """ "Who said that?": who said the words that were just shown."""
    return f"Who said “{previous.words}”?" if previous.words and _WHO_SAID.match(asked) else None


def _occasion(asked: str, previous: Turn) -> str | None:
    """ "When?", after somebody's words: when they were said."""
    found = _OCCASION.match(asked)
    if not found or not previous.spoken or not previous.words:
        return None
    return f"{found['word'].capitalize()} did {previous.speaker or 'they'} say “{previous.words}”?"


def _bare(asked: str, previous: Turn) -> str | None:
    """ "Why?": the fact that was asked before, with another question word.

    After somebody's words it stays as it is: "why did she say that" would find her words again, and no reason.
    """
    found = _BARE.match(asked)
    if not found or previous.spoken or previous.kind in OF_STORIES | {Kind.WHO_IS}:
        return None
    return f"{found['word'].capitalize()} {_asked_anew(_END.sub('', previous.question))}?"


def _asked_anew(question: str) -> str:
    """Return a question without its question word, so that another can stand before it.

    >>> _asked_anew("Who struck the pier"), _asked_anew("How many boats were sunk"), _asked_anew("Where did he land")
    ('was it that somebody struck the pier', 'were boats sunk', 'did he land')
    """
    if counted := _OF_WHAT.match(question):
        what, rest = counted["what"], counted["rest"]
        return f"{counted['do']} {rest} {what}" if counted["do"] else f"{counted['be']} {what} {rest}"
    if done := _WHO_WAS.match(question):
        return f"{done['be']} {_SOMEBODY[done['who'].lower()]} {done['rest']}"
    if did := _WHO_DID.match(question):
        return f"was it that {_SOMEBODY[did['who'].lower()]} {did['rest']}"
    rest = _ASKING.sub("", question, count=1).strip()
    return rest if rest != question else question[:1].lower() + question[1:]


def _topic_only(asked: str, previous: Turn) -> str | None:
    """ "About the gift?": what the same speaker says about that."""
    found = _TOPIC.match(asked)
    return _said(previous.speaker, found["what"]) if found and previous.speaker else None


def _instead(asked: str, previous: Turn, is_name: Callable[[str], bool], joined: bool) -> str | None:
    """ "What about Roe?", "and Roe?": the same question, with another name or topic in it."""
    found = _INSTEAD.match(asked)
    what = found["what"] if found else asked if joined and len(asked.split()) <= 4 else ""
    if not what or what.split()[0].casefold() in _FRAME | _PRONOUNS or _ASKING.match(what):
        return None
    if previous.kind is Kind.WHO_IS:
        return f"Who is {what}?"
    if not previous.spoken:
        return None
    if is_name(what):
        return _said(what, previous.topic)
    return _said(previous.speaker, what) if previous.speaker and found else None


def _pointing_back(asked: str, previous: Turn) -> str | None:
    """Put the speaker in for a pronoun that nobody in the question itself can be meant by, the topic for "it"."""
    if (found := _pronoun(asked)) and (speaker := previous.whom(found[0])) and _may_mean(found[0], previous):
        pronoun = found[0].casefold()
        owns = pronoun in _POSSESSIVE or (pronoun in ("her", "hers") and found.end() < len(asked))
        name = speaker + ("’s" if owns else "")
        return f"{_capital(asked[: found.start()])}{name}{asked[found.end() :]}?"
    back = _BACK.search(asked)
    if not back:
        return None
    if not _may_mean(back["what"], previous):
        return None
    meant = previous.whom(back["what"]) if back["what"].casefold() in _PRONOUNS else previous.topic
    if meant and meant.split()[-1].casefold() in asked.casefold():  # nobody is "him" in a question about themselves
        return None
    return f"{_capital(asked[: back.start('what')])}{meant}?" if meant else None


def _may_mean(pronoun: str, previous: Turn) -> bool:
    """Tell whether a pronoun can mean the speaker: "how long did they talk?" asks of no single person."""
    return not (previous.is_person and pronoun.casefold() in _SEVERAL)


def _pronoun(asked: str) -> re.Match[str] | None:
    """Return the first pronoun, where only words that name nobody stand before it."""
    for word in _WORD.finditer(asked):
        if word[0].casefold() in _PRONOUNS:
            return word
        if word[0].casefold() not in _FRAME:
            return None
    return None


def _said(who: str, about: str | None) -> str:
    return f"What did {who} say{f' about {about}' if about else ''}?"


def _same(who: str, speaker: str) -> bool:
    """Whether a name is the speaker's, or a part of it."""
    parts = set(speaker.replace("’", "'").casefold().split())
    return bool(who) and set(who.replace("’", "'").casefold().split()) <= parts


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
