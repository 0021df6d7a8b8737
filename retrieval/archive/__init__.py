"""Many stories: a folder is read once, on all cores, and what was found in it is kept in a cache."""

from retrieval.archive.archive import Archive, open_archive
from retrieval.archive.intake import Track

__all__ = ["Archive", "Track", "open_archive"]
