"""Words between commas, dashes or brackets that stand between a speaker and the cue: roles, ages, who-clauses."""

from collections.abc import Sequence
from itertools import pairwise

from retrieval.attribution import people, words
from retrieval.attribution.phrases import Span, before
from retrieval.attribution.tokens import Token

MARKS = frozenset({",", "—", "–", "--", ")"})
"""Marks that close an insertion."""
_CALLED = frozenset("as called nicknamed dubbed alias named".split())
_LONGEST_ALIAS = 14
_REACH = 60
_LONG_QUOTE = 40
_SHORTEST_OFFICE = 4
"""Words: "the Bishop of Truro"."""
_ASIDES = frozenset("then now himself herself speaking also like meanwhile however too".split())
_DESCRIBES = words.RELATIVES | words.PREPOSITIONS | words.DETERMINERS | people.SUFFIXES | _ASIDES


def subject(tokens: Sequence[Token], end: int, floor: int = 0) -> Span | None:
    """Return the subject that ends at `end`, insertions stepped over: "NAME, 41, the mayor of Dover, who was ill,"."""
    if end > floor + 2 and _closes_alias(tokens, end - 1):
        comma = next((at for at in range(end - 3, max(floor, end - _LONGEST_ALIAS), -1) if tokens[at].text == ","), 0)
        return before(tokens, comma, floor) if comma else None
    if end <= floor or tokens[end - 1].text not in MARKS:
        return before(tokens, end, floor)
    mark = tokens[end - 1].text
    opening = "(" if mark == ")" else mark
    marks = _earlier_marks(tokens, opening, end - 1, floor)
    if opening == ",":
        return _past_commas(tokens, marks, end - 1, floor)
    return before(tokens, marks[0], floor) if marks else None


def _closes_alias(tokens: Sequence[Token], at: int) -> bool:
    """Whether a quote holds another name and the comma after it: "Marcel Poe, the hacker known as “Gulliver,” said"."""
    return tokens[at].kind == "quote" and tokens[at].low[-1:] == "," and tokens[at - 1].low in _CALLED


def _earlier_marks(tokens: Sequence[Token], opening: str, end: int, floor: int) -> list[int]:
    """Return where marks of one kind stand before `end`, nearest first, as far as the same clause may reach."""
    found: list[int] = []
    for at in range(end - 1, max(floor, end - _REACH) - 1, -1):
        token = tokens[at]
        if token.text == opening:
            found.append(at)
        elif (opening == "," and (token.text in (";", ":", ".") or _ends_clause(tokens, at, found))) or (
            token.kind == "quote" and token.end - token.start > _LONG_QUOTE
        ):
            break
    return found


def _ends_clause(tokens: Sequence[Token], at: int, found: Sequence[int]) -> bool:
    return not found and tokens[at].low in ("but", "that", "and") and tokens[at + 1].low in words.PRONOUNS


def _past_commas(tokens: Sequence[Token], commas: Sequence[int], end: int, floor: int) -> Span | None:
    stop = end
    for number, comma in enumerate(commas):
        if comma + 1 >= stop:
            continue
        earlier = commas[number + 1] if number + 1 < len(commas) else None
        described = _describes_too(tokens, earlier, comma, floor)
        if stop == end and not described and _is_named(tokens, comma, end):
            return comma + 1, end
        if not described and not _only_describes(tokens, comma, stop):
            return None
        if _leads_in(tokens, comma, floor):
            return before(tokens, stop, comma + 1) if stop < end else None
        if comma > floor and tokens[comma - 1].kind == "word" and not described:
            return before(tokens, comma, floor)
        stop = comma
    return None


def _leads_in(tokens: Sequence[Token], comma: int, floor: int) -> bool:
    """Whether a participle by itself opens the clause: "Reacting, the head of the council, Ann Roe, said"."""
    return comma == floor + 1 and tokens[floor].low.endswith("ing") and not tokens[floor].possessive


def _describes_too(tokens: Sequence[Token], earlier: int | None, comma: int, floor: int) -> bool:
    """Whether the words before a comma are themselves an insertion after an earlier one."""
    if earlier is None or earlier + 1 >= comma:
        return False
    last = tokens[earlier - 1] if earlier else None
    if last is None or not (last.capital or last.text.isdigit()) or last.low in words.DAYS:
        return False
    if last.low in words.MONTHS and earlier > 1 and tokens[earlier - 2].low in words.PREPOSITIONS | {"as"}:
        return False  # "As recently as April, the mayor, Ann Roe, said"
    described = before(tokens, earlier, floor) if _only_describes(tokens, earlier, comma) else None
    return described is not None and not _is_lead_in(tokens[:earlier])


def _is_lead_in(tokens: Sequence[Token]) -> bool:
    """Whether a sentence opens with a phrase that tells where or when: "On Sunday's show, the mayor, Ann Roe, said"."""
    opens = bool(tokens) and tokens[0].low in words.PREPOSITIONS and all(token.kind == "word" for token in tokens)
    return opens and not any(token.low in words.VERBS for token in tokens)


def _only_describes(tokens: Sequence[Token], comma: int, end: int) -> bool:
    """Whether the words after a comma only describe the noun before it: a role, an age, a who-clause, a place."""
    first, inside = tokens[comma + 1], tokens[comma + 1 : end]
    if first.low in _DESCRIBES:
        return True
    if first.text[1:2] == "-" and first.capital and len(inside) <= 3:
        return True  # a party and a place: "Ann Roe, R-Texas, said"
    if all(token.capital for token in inside):
        return len(inside) <= 2 and (first.text in people.PLACES or inside[-1].text.endswith("."))
    if first.text.isdigit() or first.low.endswith(("ing", "ed")):
        return True
    if any(token.low in people.ROLES or token.low in people.TITLES for token in inside):
        return True
    return first.capital and len(inside) <= 2 and (first.text in people.PLACES or inside[-1].text.endswith("."))


def _is_named(tokens: Sequence[Token], comma: int, end: int) -> bool:
    """Whether a name stands between the commas, and whom it names before them: "O'Brien's deputy, Matt Poe, said"."""
    inside = tokens[comma + 1 : end]
    if len(inside) > 5 or not comma or tokens[comma - 1].kind != "word":
        return False
    if tokens[comma - 1].capital and not _is_office(tokens, before(tokens, comma)):
        return False
    return all(token.capital or token.low in people.PARTICLES or token.kind == "quote" for token in inside)


def _is_office(tokens: Sequence[Token], phrase: Span | None) -> bool:
    """Whether a phrase says what somebody is, and of what: "the Bishop of Truro"."""
    if phrase is None or phrase[1] - phrase[0] < _SHORTEST_OFFICE or tokens[phrase[0]].low != "the":
        return False
    inside = tokens[phrase[0] : phrase[1]]
    return any(
        role.low in people.ROLES | people.TITLES.keys() and tie.low in ("of", "for") for role, tie in pairwise(inside)
    )
