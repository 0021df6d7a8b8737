"""What can go wrong while stories are read; every message names the file and what to do."""


class StorybotError(Exception):
    """The root of all errors whose text is meant for a person."""


class StoryError(StorybotError):
    """A story that cannot be used: the message names the file and what is wrong with it."""


class IndexFileError(StorybotError):
    """An index on disk that cannot be used: the message names the file and says what is wrong with it."""


class ArchiveError(StorybotError):
    """Kept stories that cannot be used: the message names the file and says what to do."""
