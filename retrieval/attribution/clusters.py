"""From printed names to figures: surnames, honorifics and short forms back to whom they stand for."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from retrieval.attribution import given_names, people, roles
from retrieval.attribution.cast import Figure, Kind, Mention
from retrieval.attribution.forms import compatible, fold, is_surname_first, surname
from retrieval.attribution.names import Name
from retrieval.attribution.tokens import Text
from retrieval.rarity import is_common

_PERSON_WORDS = 4
_WITH_GIVEN_NAMES = people.LEARNED | {None, *"king queen prince princess pope father sister sheikh emir duke".split()}
"""Titles that stand before a given name alone: "Prince Andrew"."""
_GENDER_OF = dict.fromkeys(given_names.MEN, "m") | dict.fromkeys(given_names.WOMEN, "f")
_NEAR = 5
"""Paragraphs in which somebody is still the one whom a family name alone may mean."""
_OFTEN = 2
"""Paragraphs that name in full whom the family name alone would not tell."""
_NO_FAMILY = given_names.ALL | people.PARTICLES


@dataclass(eq=False)
class Cluster:
    """All names so far that stand for one figure; what they tell together is kept up as they come in."""

    kind: Kind
    names: list[Name] = field(default_factory=list)
    fullest: Name = field(init=False)
    """The longest name, the earliest of those that tie; names outside quotes and headlines first."""
    folded: tuple[str, ...] = ()
    """The fullest name's words."""
    titles: set[str] = field(default_factory=set)
    """The offices that stand before the name."""
    roles: set[str] = field(default_factory=set)
    """What the article calls them, in small letters."""
    first: tuple[int, int] = (0, 0)
    """Paragraph and place of the earliest name."""
    paragraphs: Counter[int] = field(default_factory=Counter)
    """How often each paragraph names them."""
    _told: Counter[str] = field(default_factory=Counter)

    def add(self, name: Name) -> None:
        """Take a name in."""
        place = (name.paragraph, name.start)
        if not self.names or _fullness(name) > _fullness(self.fullest):
            self.fullest, self.folded = name, folded(name)
        self.first = min(self.first, place) if self.names else place
        self.names.append(name)
        self.paragraphs[name.paragraph] += 1
        if name.title:
            self.titles.add(name.title)
        self.roles.update(role.lower() for role in (name.role, name.also) if role)
        if name.kind == "person" or (len(self.folded) == 1 and self.kind == "organisation" and _is_given(name)):
            self.kind = "person"
        if name.gender:
            self._told[name.gender] += 1

    @property
    def may_be_person(self) -> bool:
        """Whether a single word without a title may be somebody's family name: no place, no adjective of one."""
        word = self.fullest.words[-1]
        other = people.PARTISANS | people.ORGANISATION_WORDS
        no_body = self.fullest.kind != "organisation" and not self.fullest.after_the
        return no_body and word.capitalize() not in people.PLACES and word not in other

    @property
    def reads_like_a_thing(self) -> bool:
        """Whether a name without title or role has a word of English in it: "Dirty Dancing", "Jet Business"."""
        told = self.titles or self.roles
        return not told and len(self.folded) > 1 and any(map(is_common, self.folded))

    @property
    def gender(self) -> str | None:
        """What most of the honorifics and roles tell, else the given name."""
        return self._told.most_common(1)[0][0] if self._told else _GENDER_OF.get(self._given)

    @property
    def sure_gender(self) -> str | None:
        """The gender, where more tells it than a given name that both bear, or that may be the family's."""
        is_guess = not self._told and (self._given in given_names.EITHER or len(self.folded) == 1)
        return None if is_guess else self.gender

    @property
    def _given(self) -> str:
        return "" if is_surname_first(self.folded) else self.fullest.words[0]


def _fullness(name: Name) -> tuple[float, bool]:
    """Rank the forms of a name: more words, but a word that is no given name, or only a sentence's capital, less."""
    begins_well = name.kind != "person" or name.words[0] in given_names.ALL or name.words[0][1:] == "."
    size: float = min(len(name.words), _PERSON_WORDS)
    if len(name.words) > 2 and not begins_well:
        size -= 1
    return size - 0.5 * (name.doubtful and len(name.words) > 1), not name.quoted


def folded(name: Name) -> tuple[str, ...]:
    """Return a name's words, folded, without what may stand after a name."""
    words = list(name.words)
    while len(words) > 1 and words[-1] in people.SUFFIXES:
        words.pop()
    return tuple(map(fold, words))


@dataclass
class Clusters:
    """The figures of an article while they are gathered, and which name belongs to which."""

    clusters: list[Cluster] = field(default_factory=list)
    of_name: dict[tuple[int, int], Cluster] = field(default_factory=dict)
    """(paragraph, start of the name) -> its cluster."""
    open_names: set[tuple[int, int]] = field(default_factory=set)
    """Names that may be another's of the same family: the choice is a guess."""
    families: dict[str, list[Cluster]] = field(default_factory=dict)
    """By family name."""
    given: dict[str, list[Cluster]] = field(default_factory=dict)
    """People by given name."""
    middle: dict[str, list[Cluster]] = field(default_factory=dict)
    """People of three words and more by the last word but one: it may be the family's ("Ana García Ruiz")."""
    bodies: dict[str, Cluster] = field(default_factory=dict)
    """Organisations by name and by acronym."""

    def add(self, cluster: Cluster, name: Name) -> None:
        """Put a name into a cluster."""
        cluster.add(name)
        self.of_name[name.paragraph, name.start] = cluster

    def new(self, kind: Kind, name: Name) -> Cluster:
        """Make a cluster of a name."""
        cluster = Cluster(kind)
        self.clusters.append(cluster)
        self.add(cluster, name)
        return cluster


def gather(names: Sequence[Name]) -> Clusters:
    """Group the names of an article into figures: full names first, then what is short for one."""
    found = Clusters()
    names = _called_like_bodies(_called_like_places(names))
    full = [name for name in names if name.kind == "person" and len(name.words) > 1]
    sure = {folded(name)[0] for name in names if name.kind == "person" and not name.doubtful}
    for name in sorted(full, key=lambda name: name.doubtful):
        if not (name.doubtful and folded(name)[0] not in sure and surname(folded(name)) in found.families):
            _add_full(found, name)
    for name in names:
        if name.kind == "organisation" and not (_is_person(found, name) or _is_family(found, name)):
            _add_body(found, name)
    for name in names:
        if (name.paragraph, name.start) not in found.of_name:
            _add_short(found, name)
    for cluster in found.clusters:
        cluster.names.sort(key=lambda name: (name.paragraph, name.start))
    found.clusters.sort(key=lambda cluster: cluster.first)
    return found


def _called_like_places(names: Sequence[Name]) -> list[Name]:
    """Return the names, those for people that begin like a place told: "London Roe", whom the article calls "Roe"."""
    alone = {folded(name)[0] for name in names if len(name.words) == 1 and not (name.after_the or name.quoted)}

    def is_person(name: Name) -> bool:
        if name.kind != "organisation" or len(name.words) != 2 or name.after_the:
            return False
        given, family = name.words
        return given.capitalize() in people.PLACES and "&" not in family and fold(family) in alone

    return [replace(name, kind="person") if is_person(name) else name for name in names]


def _called_like_bodies(names: Sequence[Name]) -> list[Name]:
    """Return the names, those of companies whose shares the article tells of told to be theirs everywhere."""
    bodies = {folded(name) for name in names if name.listed}

    def is_body(name: Name) -> bool:
        told = name.title or name.role or name.gender
        return name.kind == "person" and not told and name.words[0] not in given_names.ALL and folded(name) in bodies

    return [replace(name, kind="organisation") if is_body(name) else name for name in names]


def _is_person(found: Clusters, name: Name) -> bool:
    """Take a name that is printed like a body's to the person of whom it is: "ANN ROE:" before a turn of Ann Roe's."""
    words = folded(name)
    bearers = [cluster for cluster in found.families.get(words[-1], []) if len(words) > 1 and cluster.folded == words]
    for cluster in bearers[:1]:
        found.add(cluster, name)
    return bool(bearers)


def _is_family(found: Clusters, name: Name) -> bool:
    """Whether a word for a body is somebody's family name here: "Guardian" of Don Guardian."""
    return len(name.words) == 1 and not name.after_the and folded(name)[0] in found.families


def _add_full(found: Clusters, name: Name) -> None:
    words = folded(name)
    family = found.families.setdefault(surname(words), [])
    for cluster in family:
        if compatible(words, cluster.folded) and not _clash(cluster, name):
            found.add(cluster, name)
            return
    cluster = found.new("person", name)
    family.append(cluster)
    found.given.setdefault(words[0], []).append(cluster)
    if len(words) > 2 and len(words[-2]) > 1 and not {words[-2], name.words[-2]} & _NO_FAMILY:
        found.middle.setdefault(words[-2], []).append(cluster)


def _clash(cluster: Cluster, name: Name) -> bool:
    return bool(name.gender and cluster.sure_gender and name.gender != cluster.sure_gender)


def _add_body(found: Clusters, name: Name) -> None:
    """Put an organisation's name with those of the same words, or of which it is the acronym."""
    words = folded(name)
    key = " ".join(words)
    if key in found.bodies:
        found.add(found.bodies[key], name)
        return
    cluster = found.bodies[key] = found.new("organisation", name)
    letters = "".join(word[0] for word in words if word not in ("of", "the", "and", "for"))
    if len(words) > 1 and len(letters) > 1:
        found.bodies.setdefault(letters, cluster)


def _add_short(found: Clusters, name: Name) -> None:
    """Put a single word, bare or with a title, with whom it is short for, else make it a figure of its own."""
    word = folded(name)[-1]
    family = [cluster for cluster in found.families.get(word, []) if not _clash(cluster, name)]
    if not family:
        of_given = found.given.get(word, []) if name.title in _WITH_GIVEN_NAMES else []
        alone = of_given or found.middle.get(word, [])
        family = alone if len(alone) == 1 and not _clash(alone[0], name) else []
    chosen = _body_so_called(found, family, name) or _choose(found, family, name)
    if chosen is not None:
        found.add(chosen, name)
        return
    kind: Kind = "person" if name.kind == "person" or _is_given(name) else "organisation"
    found.families.setdefault(word, []).append(found.new(kind, name))


def _is_given(name: Name) -> bool:
    """Whether a single word is somebody's given name; "on loan from Milan" names no Milan."""
    return name.words[0] in given_names.ALL and name.words[0].capitalize() not in people.PLACES and not name.placed


def _body_so_called(found: Clusters, family: list[Cluster], name: Name) -> Cluster | None:
    """Return the body that an article calls so before it names anybody of that family: "Roe" of Roe Foods.

    Peter Roe, who runs it, comes later; "Roe" is still the firm.
    """
    word, place = folded(name)[-1], (name.paragraph, name.start)
    if name.title or name.gender or not family:
        return None
    for body in found.clusters:
        if body.kind == "organisation" and len(body.folded) > 1 and body.folded[0] == word and body.first < place:
            alone = (one for one in body.names if len(one.words) == 1)
            first = min((place, *((one.paragraph, one.start) for one in alone)))
            return body if all(first < cluster.first for cluster in family) else None
    return None


def _choose(found: Clusters, family: list[Cluster], name: Name) -> Cluster | None:
    """Choose among people of one family name: by title, else who is named most nearby, then at all.

    Whom only somebody else's role names is less in view: "Ann Roe, mother of the miner Tom Roe".
    """
    if name.title:
        family = _of_title(family, name)
    if len(family) < 2:
        return family[0] if family else None
    found.open_names.add((name.paragraph, name.start))
    before = [cluster for cluster in family if not _comes_later(cluster, name)]
    kin = {role for cluster in before for role in cluster.roles}

    def view(cluster: Cluster) -> tuple[int, bool, int]:
        near = sum(cluster.paragraphs[at] for at in range(name.paragraph - _NEAR, name.paragraph + 1))
        as_kin = any(" ".join(cluster.fullest.words) in role for role in kin)
        return near - as_kin, not as_kin, len(cluster.names)

    return max(_who_keep_it(before, name) or before or family, key=view)


def _who_keep_it(family: list[Cluster], name: Name) -> list[Cluster]:
    """Return who went by the family name alone before the others came, without their kin and who only came by.

    "Roe, 61, sold the farm. His wife, Ann Roe, laughed. Ann Roe keeps the books. Roe himself": that is not Ann.
    """
    keeping = [one for one in family if any(_went_alone(one, other) for other in family if other is not one)]
    return [one for one in family if one in keeping or not (_is_kin(one) or _is_passing(one, name))] if keeping else []


def _went_alone(one: Cluster, other: Cluster) -> bool:
    return any(len(name.words) == 1 and (name.paragraph, name.start) < other.first for name in one.names)


def _is_passing(cluster: Cluster, name: Name) -> bool:
    """Whether somebody is named in one paragraph alone, well before a name."""
    return len(cluster.paragraphs) == 1 and cluster.first[0] <= name.paragraph - _OFTEN


def _is_kin(cluster: Cluster) -> bool:
    """Whether somebody is told of as another's relative, and goes on being named in full."""
    in_full = {name.paragraph for name in cluster.names if len(name.words) > 1 and not name.quoted}
    return len(in_full) >= _OFTEN and any(role.split()[-1] in people.KIN for role in cluster.roles)


def _of_title(family: list[Cluster], name: Name) -> list[Cluster]:
    """Return those whom a title fits: who has it, else who has none or is alone, if named before."""
    having = [cluster for cluster in family if name.title in cluster.titles] or [
        cluster for cluster in family if name.title in _offices(cluster)
    ]
    open_to = [cluster for cluster in family if not cluster.titles - people.LEARNED] or family[: len(family) == 1]
    return having or [cluster for cluster in open_to if not _comes_later(cluster, name)]


def _offices(cluster: Cluster) -> set[str | None]:
    """Return the offices that a cluster's roles tell of: "Cr Roe" is the Roe who is called a shire councillor."""
    return {people.TITLES.get(word) for role in cluster.roles for word in roles.head(role.split())}


def _comes_later(cluster: Cluster, name: Name) -> bool:
    """Whether a cluster's first name stands well after `name`: a full name comes first, or right after the lead."""
    in_lead = name.paragraph <= 2 and cluster.first[0] <= _NEAR
    return cluster.first > (name.paragraph, name.start) and not in_lead


def figure(cluster: Cluster, texts: Sequence[Text]) -> Figure:
    """Make the figure of a cluster."""
    mentions = tuple(_mention(name, texts) for name in cluster.names)
    told = (role for name in cluster.names for role in (name.role, name.also, name.office) if role)
    roles = tuple(dict.fromkeys(told))
    offices = tuple(dict.fromkeys(name.office for name in cluster.names if name.office))
    outside = [name.role for name in cluster.names if name.role and not name.quoted]
    full = _mention(cluster.fullest, texts).text
    if full.isupper():
        full = next((m.text for m in mentions if m.text.upper() == full and not m.text.isupper()), full)
    printed = sorted(dict.fromkeys(mention.text for mention in mentions), key=lambda text: -len(text.split()))
    names = tuple(dict.fromkeys([full, *printed]))
    role = next((role for role in outside if not role.startswith(("who ", "of "))), outside[0] if outside else None)
    return Figure(
        full, role, cluster.kind, mentions, roles, frozenset(cluster.titles), cluster.sure_gender, names, offices
    )


def _mention(name: Name, texts: Sequence[Text]) -> Mention:
    return Mention(name.paragraph, name.start, name.end, texts[name.paragraph - 1].original[name.start : name.end])
