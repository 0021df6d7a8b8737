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


@dataclass
class View:
    """The people in view at a place of the article; sentences are fed in reading order."""

    weights: dict[Cluster, float] = field(default_factory=dict)

    def mention(self, cluster: Cluster, weight: float) -> None:
        """Bring somebody (more) into view."""
        self.weights[cluster] = self.weights.get(cluster, 0.0) + weight

    def next_sentence(self) -> None:
        """Let all fade."""
        self.weights = {cluster: weight * FADE for cluster, weight in self.weights.items() if weight > 0.01}

    def best(self, gender: str) -> Cluster | None:
        """Return who is most in view of this gender, None where nobody is or two are alike."""
        ranked = sorted(
            ((_fit(cluster, gender) * weight, n, cluster) for n, (cluster, weight) in enumerate(self.weights.items())),
            key=lambda x: (-x[0], -x[1]),
        )
        if not ranked or ranked[0][0] <= 0:
            return None
        if len(ranked) > 1 and ranked[0][0] < MARGIN * ranked[1][0]:
            return None
        return ranked[0][2]


def _fit(cluster: Cluster, gender: str) -> float:
    if cluster.kind == "person":
        if cluster.gender == gender:
            return 1.0
        if cluster.gender is None:
            return UNSURE_PERSON if cluster.reads_like_a_thing else UNKNOWN_GENDER
        return OTHER_GENDER if cluster.sure_gender is None and len(cluster.folded) > 1 else 0.0
    return UNSURE_PERSON if len(cluster.folded) == 1 and cluster.may_be_person else 0.0
