"""Words that news uses for one another: a question that has one may be answered by a sentence that has the other."""

from retrieval.terms import term

GROUPS = """
begin start commence launch open | end finish conclude cease stop close | buy purchase acquire | sell sale
die death dead kill fatal | kill murder slay assassinate massacre | born birth
marry marriage wife husband spouse wed | big large huge great major | small little minor tiny
country nation state | war conflict battle fight | fight combat battle | locate lie situate site location
found establish create form set | build construct erect | leader head chief lead | rule govern reign control
king monarch ruler emperor crown | job work employ occupation position | city town municipal urban
money fund pay financial | cost price expense | rich wealthy affluent | poor poverty
increase rise grow growth climb jump | decrease fall decline drop reduce cut | help aid assist support
make produce manufacture create | big biggest largest | near close proximity | reason cause why because
allow permit let enable authorise | ban prohibit forbid outlaw bar | show demonstrate reveal display
become turn | win victory defeat beat | lose defeat loss | leave depart exit withdraw
arrive reach come arrival | move relocate migrate | live reside inhabit dwell resident
people population inhabitant resident citizen | vote elect election ballot poll
choose select pick elect appoint | appoint name nominate | resign quit step | fire dismiss sack oust
arrest detain custody | jail prison imprison | accuse allege charge | sue lawsuit
court judge judicial tribunal | law legislation act statute legal | pupil student
teach instruct educate education | school academy college | university college | doctor physician medical
hospital clinic | illness disease sick | child kid | mother father parent | company firm corporation business
employee worker staff | car vehicle automobile | ship vessel boat | plane aircraft jet | road street highway
film movie | tv television | book novel | writer author write | song music | religion faith church religious
god divine | name call title term | mean meaning significance signify | use utilize employ usage
need require necessary | try attempt seek effort | get obtain receive gain | give provide supply grant
send dispatch deliver | bring carry transport | keep retain maintain preserve | hold keep
attack assault raid strike | protect defend guard defence | destroy ruin demolish destruction
damage harm injure hurt | injury wound injure | army military troop soldier force | agree agreement accord deal
treaty pact agreement accord | meeting summit talk | talk negotiate negotiation discuss discussion
discuss debate talk | oppose against reject | support back endorse favor favour
believe think view opinion consider | say claim state assert | warn caution | ask request inquire
answer reply respond response | fear afraid worry concern | happen occur take | describe depict
include contain comprise consist | part portion section segment | whole entire total | total sum overall
half 50 | double twice | yearly annual year | old age aged ancient | new recent modern
early former previous prior | later subsequent after | current present now | first initial original | last final
important significant key crucial | famous well known notable | different distinct | similar alike same
many numerous several | often frequent usual | usual typical normal common | fast quick rapid speed
hard difficult | easy simple | true real actual | false wrong incorrect | main principal primary chief major
goal aim purpose objective intent | plan scheme strategy | result outcome consequence | effect impact influence
problem issue trouble | method way approach means | kind type sort form | place location area site
area region zone territory | land territory | border boundary frontier | north northern | south southern
east eastern | west western | sea ocean | river stream | mountain hill | water aquatic | weather climate
hot warm heat | cold cool | oil petroleum crude | energy power electricity | food eat nutrition
plant vegetation | animal creature | france french | germany german | britain british uk england english
spain spanish | netherlands dutch holland | poland polish | turkey turkish | china chinese | japan japanese
russia russian | ireland irish | scotland scottish | wales welsh | greece greek | denmark danish
sweden swedish | switzerland swiss | norway norwegian | finland finnish | egypt egyptian | america american usa
europe european | africa african | asia asian | israel israeli | iraq iraqi | iran iranian | italy italian
one 1 | two 2 | three 3 | four 4 | five 5 | six 6 | seven 7 | eight 8 | nine 9 | ten 10 | eleven 11 | twelve 12
twenty 20 | thirty 30 | forty 40 | fifty 50 | hundred 100
"""
"""Words of one meaning, or a land and its people, between bars; hand-made, general English, in the base form."""

PREFIX = 4
"""Two terms that share so many letters are taken for relatives as well ("govern", "governor")."""


def _relatives() -> dict[str, frozenset[str]]:
    near: dict[str, set[str]] = {}
    for group in GROUPS.replace("\n", "|").split("|"):
        found = {term(word) for word in group.split()}
        for name in found:
            near.setdefault(name, set()).update(found - {name})
    return {name: frozenset(others) for name, others in near.items()}


_RELATIVES = _relatives()
_NONE: frozenset[str] = frozenset()


def relatives(name: str) -> frozenset[str]:
    """Return the terms that mean nearly the same as a term.

    >>> "die" in relatives(term("death"))
    True
    """
    return _RELATIVES.get(name, _NONE)


def beginning(name: str) -> str:
    """Return what a term's relatives begin with, marked so that it is no term; "" where it has none by its letters.

    >>> beginning("governor"), beginning("un"), beginning("1945")
    ('gove-', '', '')
    """
    return f"{name[:PREFIX]}-" if len(name) >= PREFIX and not name[0].isdigit() else ""
