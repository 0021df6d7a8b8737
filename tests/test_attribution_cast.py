"""The people of a story: one figure each, and whom a name in a question means."""

import pytest

from retrieval.attribution import read
from retrieval.people.description import described

STORY = [
    "Secretary of State Hillary Clinton met national security adviser Robert O’Brien and Sen. Bill Marsh in Dover.",
    "Former national security adviser John Bolton stayed away. Clinton said the talks went well.",
    "Kim Myong Gil, North Korea’s top negotiator, left early. “We will be back,” Mr. Kim said.",
    "The Federal Aviation Authority (FAA) said flights were late. A source close to O’Brien said they had failed.",
    "Benjamin J. Rhodes, the mayor of Dover, spoke of Trump. José Pérez and Jane Marsh listened.",
]
CAST = read(STORY).cast

NAMED = [
    ("O'Brien", ["Robert O’Brien"]),
    ("o’brien", ["Robert O’Brien"]),
    ("obrien", ["Robert O’Brien"]),
    ("Robert O'Brien", ["Robert O’Brien"]),
    ("Bob O'Brien", ["Robert O’Brien"]),
    ("R. O'Brien", ["Robert O’Brien"]),
    ("Mr. O'Brien", ["Robert O’Brien"]),
    ("Mrs. O'Brien", []),
    ("Margaret O'Brien", []),
    ("Hillary Clinton", ["Hillary Clinton"]),
    ("Secretary Clinton", ["Hillary Clinton"]),
    ("Margaret Clinton", []),
    ("Chelsea Clinton", []),
    ("Marsh", ["Bill Marsh", "Jane Marsh"]),
    ("Senator Marsh", ["Bill Marsh"]),
    ("William Marsh", ["Bill Marsh"]),
    ("Jane Marsh", ["Jane Marsh"]),
    ("Kim Myong Gil", ["Kim Myong Gil"]),
    ("Kim", ["Kim Myong Gil"]),
    ("J. Rhodes", ["Benjamin J. Rhodes"]),
    ("Ben Rhodes", ["Benjamin J. Rhodes"]),
    ("jose perez", ["José Pérez"]),
    ("Trump", ["Trump"]),
    ("President Trump", ["Trump"]),
    ("the Federal Aviation Authority", ["Federal Aviation Authority"]),
    ("faa", ["Federal Aviation Authority"]),
    ("Smith", []),
    ("", []),
    ("’", []),
]


@pytest.mark.parametrize(("asked", "names"), NAMED, ids=[row[0] or "nothing" for row in NAMED])
def test_named(asked: str, names: list[str]) -> None:
    """A name means whom the story so names; one that contradicts the story means nobody."""
    assert [figure.name for figure in CAST.named(asked)] == names


ROLES = [
    ("the former national security adviser", ["John Bolton"]),
    ("the national security advisor", ["Robert O’Brien"]),
    ("North Korea's top negotiator", ["Kim Myong Gil"]),
    ("the mayor", ["Benjamin J. Rhodes"]),
    ("the source", ["A source close to O’Brien"]),
    ("the pilot", []),
    ("the", []),
]


@pytest.mark.parametrize(("asked", "names"), ROLES, ids=[row[0] for row in ROLES])
def test_by_role(asked: str, names: list[str]) -> None:
    """A role means whom the story gives it; a former holder only where the question says so or nobody else has it."""
    assert [figure.name for figure in described(asked, CAST)] == names


def test_speakers_are_figures_of_the_cast() -> None:
    """A statement's speaker carries the name and the role of its figure."""
    figures = {(figure.name, figure.role) for figure in CAST.figures}
    speakers = [s.speaker for s in read(STORY).statements if s.speaker]
    assert speakers
    assert {(speaker.name, speaker.role) for speaker in speakers} <= figures


def test_names_are_all_printed_forms() -> None:
    """A figure knows how the story prints it, the fullest form first."""
    (clinton,) = CAST.named("Clinton")
    assert clinton.names == ("Hillary Clinton", "Clinton")
    assert [mention.text for mention in clinton.mentions] == ["Hillary Clinton", "Clinton"]


def test_headlines_make_no_people() -> None:
    """Words that only a headline prints large are no names."""
    cast = read(["Mayor Lind Defends Bridge Plan", "Paul Lind defended the plan for the bridge."]).cast
    assert [figure.name for figure in cast.figures if figure.kind == "person"] == ["Paul Lind"]


OFFICES = [
    ("Leader of the House Nora Pillai met them.", "Nora Pillai", "Leader of the House"),
    ("Union minister for Rural Works Suresh Kamath met them.", "Suresh Kamath", "Union minister for Rural Works"),
    ("The town’s planning officer, Ann Roe, met them.", "Ann Roe", "town’s planning officer"),
    ("On Monday the deputy whip, Ann Roe, met them.", "Ann Roe", "deputy whip"),
    ("Her driver met the mayor, Ann Roe, at the gate.", "Ann Roe", "mayor"),
    ("The poet Dame Ann Roe met them.", "Ann Roe", "poet"),
    ("Police Chief Marco Diaz met them.", "Marco Diaz", "Police Chief"),
    ("State police spokesperson Trooper Marco Diaz met them.", "Marco Diaz", "State police spokesperson Trooper"),
    ("The CEO of the Refuge Council Enver Soll met them.", "Enver Soll", "CEO of the Refuge Council"),
    ("Ann Roe of Dover, a farmer, met them.", "Ann Roe", "farmer"),
    ("North Dakota Democrat Ann Roe met them.", "Ann Roe", "North Dakota Democrat"),
    ("Secretary of Housing and Urban Works Ann Roe met them.", "Ann Roe", "Secretary of Housing and Urban Works"),
]


HOLDERS = [
    ("Chief Justice Rada Viss heard it. The Chief Justice said it was late.", "Rada Viss", "probable"),
    ("Prime Minister Ann Roe came. “It is late,” the Prime Minister said.", "Ann Roe", "probable"),
    ("Prime Minister Ann Roe came. The Home Secretary said it was late.", "Home Secretary", "certain"),
    ("The Prime Minister Ann Roe said it was late.", "Ann Roe", "certain"),
]


@pytest.mark.parametrize(("text", "name", "certainty"), HOLDERS, ids=[row[0][-40:] for row in HOLDERS])
def test_an_office_with_capitals_is_its_holder(text: str, name: str, certainty: str) -> None:
    """British and Indian papers print "the Prime Minister" large: it is nobody of that name."""
    (statement,) = read([text]).statements
    assert statement.speaker is not None
    assert (statement.speaker.name, statement.certainty) == (name, certainty)


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("It was the mayor, Councillor Ann Roe, who left.", "the mayor"),
        ("It was the mayor, Councillor Ann Roe, who left.", "the councillor"),
        ("They met the mayor, Ann Roe, a retired banker, in May.", "the mayor"),
        ("They met the mayor, Ann Roe, a retired banker, in May.", "the retired banker"),
    ],
)
def test_a_role_on_either_side_of_a_name(sentence: str, asked: str) -> None:
    """Whoever is told to be two things is found by either, and speaks as either."""
    reading = read([sentence, f"“It rained,” {asked} said."])
    assert [figure.name for figure in described(asked, reading.cast)] == ["Ann Roe"]
    assert [statement.speaker and statement.speaker.name for statement in reading.statements] == ["Ann Roe"]


APPOSITIONS = [
    ("said Ed Passel, a beekeeper from Lode who lost nine hives.", "Ed Passel", "beekeeper from Lode"),
    ("Elif Demir, a ward cleaner with two children, said so.", "Elif Demir", "ward cleaner with two children"),
    ("Adrian Pell, 63, a retired orthodontist, sued the club.", "Adrian Pell", "retired orthodontist"),
    (
        "Ann Roe, M.D., Ph.D., founder and head of Roe Labs, said so.",
        "Ann Roe",
        "founder and head of Roe Labs",
    ),
    ("“No,” said Ida Falk, Gwen Harper’s lawyer.", "Ida Falk", "Gwen Harper’s lawyer"),
    ("The batsman, Harry Mott, 19, was not sued.", "Harry Mott", "batsman"),
    ("The director of the weaving museum, Petra Voss, said so.", "Petra Voss", "director of the weaving museum"),
    ("“Yes,” said Rosa Thack, who runs the Ingle Trust.", "Rosa Thack", "who runs the Ingle Trust"),
    ("Ray Stokes, of the transport workers’ union, said so.", "Ray Stokes", "of the transport workers’ union"),
    ("Rosa Thack, who runs the Trust, left. Thack, a former nurse, said so.", "Rosa Thack", "former nurse"),
    ("Dance instructor Ann Roe left.", "Ann Roe", "Dance instructor"),
    ("“No,” said brass trombonist Ann Roe.", "Ann Roe", "brass trombonist"),
    ("Many insist Ann Roe said so.", "Ann Roe", None),
    ("In her career Ann Roe said so.", "Ann Roe", None),
    ("Ann Roe, a week later, said so.", "Ann Roe", None),
    ("Ann Roe, the council and the police said so.", "Ann Roe", None),
    ("The vote is about Ann Roe, an odd position, he said.", "Ann Roe", None),
    ("Ann Roe, who lost the vote, said so.", "Ann Roe", None),
    ("Ann Roe, of course, said so.", "Ann Roe", None),
    ("In the letter, Ann Roe, 40, said so.", "Ann Roe", None),
]


@pytest.mark.parametrize(("sentence", "name", "role"), APPOSITIONS, ids=[row[0][:40] for row in APPOSITIONS])
def test_what_stands_beside_a_name(sentence: str, name: str, role: str | None) -> None:
    """Whatever the noun is, an apposition says what somebody is; what only stands between commas says nothing."""
    figures = {figure.name: figure.role for figure in read([sentence]).cast.figures}
    assert figures[name] == role


@pytest.mark.parametrize(("sentence", "name", "role"), OFFICES, ids=[row[2] for row in OFFICES])
def test_roles(sentence: str, name: str, role: str) -> None:
    """A person carries the role that stands beside the name."""
    people = [figure for figure in read([sentence]).cast.figures if figure.kind == "person"]
    assert [(figure.name, figure.role) for figure in people] == [(name, role)]


RELATED = [
    ("Ann Roe, the leader’s cousin and a farmer, met them.", "the leader", []),
    ("Ann Roe, the leader’s cousin and a farmer, met them.", "the farmer", ["Ann Roe"]),
    ("Ann Roe, the leader’s cousin and a farmer, met them.", "the leader's cousin", ["Ann Roe"]),
    ("Ann Roe, an adviser to the governor, met them.", "the governor", []),
    ("Ann Roe, an adviser to the governor, met them.", "the governor's adviser", ["Ann Roe"]),
    ("Police Chief Marco Diaz met them.", "the police chief", ["Marco Diaz"]),
]


@pytest.mark.parametrize(("sentence", "asked", "names"), RELATED, ids=[f"{row[1]}: {len(row[2])}" for row in RELATED])
def test_relation_is_no_role(sentence: str, asked: str, names: list[str]) -> None:
    """Whose cousin or adviser somebody is, is not what they are."""
    assert [figure.name for figure in described(asked, read([sentence]).cast)] == names


TAKEN_UP = [
    ("Ann Roe, 34, a nurse, will become fire chief on Monday.", "the new fire chief", ["Ann Roe"]),
    ("Ann Roe was named chief executive officer.", "the new CEO", ["Ann Roe"]),
    ("Ann Roe serves as the bank's director of sales.", "the sales director", ["Ann Roe"]),
    (
        "The board has appointed Ann Roe, its chief operating officer, to succeed Mr. Lind as Chief Executive.",
        "the new chief executive",
        ["Ann Roe"],
    ),
    ("The Company's Chief Operating Officer Ann Roe left.", "the chief operating officer", ["Ann Roe"]),
    ("Ann Roe was elected to the council.", "the council", []),
    ("Ann Roe named Paul Lind fire chief.", "the fire chief", []),
]


@pytest.mark.parametrize(("sentence", "asked", "names"), TAKEN_UP, ids=[row[0] for row in TAKEN_UP])
def test_what_the_verb_makes_somebody(sentence: str, asked: str, names: list[str]) -> None:
    assert [figure.name for figure in described(asked, read([sentence]).cast) if figure.kind == "person"] == names


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The company Crest Varland denied any part in the deal.", "organisation"),
        ("The company, Crest Varland, said the deal was off.", "organisation"),
        ("A shipping firm, Crest Varland, said the deal was off.", "organisation"),
        ("After the row with the company, Crest Varland said the deal was off.", "person"),
        ("Dismissed by the firm, Ann Varland said the deal was off.", "person"),
        ("The firm, Ann Varland, said the deal was off.", "person"),
    ],
)
def test_what_is_called_a_company_is_no_person(sentence: str, kind: str) -> None:
    """The noun stands at the name, or before it between commas at the head of a sentence; a given name goes before."""
    assert [figure.kind for figure in read([sentence]).cast.figures if "Varland" in figure.name] == [kind]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Ann Roe, on loan from Milan, rose.", "organisation"),
        ("Ann Roe met Milan at the gate.", "person"),
        ("A card came from Milan. Ann Roe met Milan at the gate.", "person"),
    ],
)
def test_where_somebody_is_from_is_no_person(sentence: str, kind: str) -> None:
    """Towns go by given names too; one that a story also tells of elsewhere is somebody."""
    assert [figure.kind for figure in read([sentence]).cast.figures if figure.name == "Milan"] == [kind]
