"""Who "he" is: the person most in view, by how near, how often and in which part of the sentence each was named."""

from dataclasses import dataclass, field

from retrieval.attribution.clusters import Cluster

SPEAKER, SUBJECT, OTHER, POSSESSIVE, QUOTED = 1.3, 1.0, 0.4, 0.3, 0.05
"""Weights of a mention by its place: a clause's subject is what the next pronoun most often means."""
FADE = 0.28
"""What is left of a weight a sentence later."""
UNKNOWN_GENDER = 0.85
OTHER_GENDER = 0.15
"""Of a given name that both bear, but that the other gender bears more often."""
UNSURE_PERSON = 0.25
MARGIN = 1.15
"""The best must be in view so much more than the second for the choice to be named at all."""


@dataclass(frozen=True)
class Unnamed:
    """Somebody who speaks and has no name: "a neighbour"."""

    name: str
    gender: str | None


@dataclass
class View:
    """The people in view at a place of the article; sentences are fed in reading order."""

    weights: dict[Cluster | Unnamed, float] = field(default_factory=dict)

    def mention(self, somebody: Cluster | Unnamed, weight: float) -> None:
        """Bring somebody (more) into view."""
        self.weights[somebody] = self.weights.get(somebody, 0.0) + weight

    def next_sentence(self) -> None:
        """Let all fade."""
        self.weights = {somebody: weight * FADE for somebody, weight in self.weights.items() if weight > 0.01}

    def best(self, gender: str) -> Cluster | Unnamed | None:
        """Return who is most in view of this gender, None where nobody is or two are alike."""
        ranked = sorted(
            (
                (_fit(somebody, gender) * weight, n, somebody)
                for n, (somebody, weight) in enumerate(self.weights.items())
            ),
            key=lambda x: (-x[0], -x[1]),
        )
        if not ranked or ranked[0][0] <= 0:
            return None
        if len(ranked) > 1 and ranked[0][0] < MARGIN * ranked[1][0]:
            return None
        return ranked[0][2]


def _fit(cluster: Cluster | Unnamed, gender: str) -> float:
    if isinstance(cluster, Unnamed):
        return float(cluster.gender in (None, gender))
    if cluster.kind == "person":
        if cluster.gender == gender:
            return 1.0
        if cluster.gender is None:
            return UNSURE_PERSON if cluster.reads_like_a_thing else UNKNOWN_GENDER
        return OTHER_GENDER if cluster.sure_gender is None and len(cluster.folded) > 1 else 0.0
    return UNSURE_PERSON if len(cluster.folded) == 1 and cluster.may_be_person else 0.0
