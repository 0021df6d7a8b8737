"""A story for tests: one speaker who fills several pages, one who says little, characters beyond 16 bits."""

from retrieval import Library, Origin, Story

PARAGRAPHS = (
    "The old iron bridge at Marrow Creek will close for repairs on Monday, the town council said.",
    "“We have put this off for eleven years, and the river did not wait,” Mayor Lena O’Dell told the Creek Herald.",
    "O’Dell said the repairs would take nine weeks. She said the ferry would run every twenty minutes until then.",
    "“Nobody will lose a day of school over this bridge,” she said.",
    "The band of the fire brigade played 🎺🎺 while 300 people walked across one last time.",
    "“I have crossed it every morning since 1961,” said Tom Abara, a retired baker.",
    "O’Dell said the town would pay for the ferry out of its winter reserve.",
    "“If the steel is worse than we think, we will say so the same day,” O’Dell said.",
    "“We are not selling the old railings,” O’Dell said. “They belong to the people who painted them.”",
    "O’Dell also told reporters that the new deck would carry buses, which the old one never did.",
    "The council voted for the repairs by seven votes to two in March.",
    "“I will be the first to walk back over it,” O’Dell said.",
)


def library() -> Library:
    """Return a library of this one story."""
    origin = Origin(url="https://herald.example/bridge", outlet="Creek Herald")
    return Library([Story.from_paragraphs(PARAGRAPHS, "Iron bridge closes for nine weeks", "bridge", origin)])
