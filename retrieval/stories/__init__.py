"""Stories: their files and header data, their paragraphs, and many of them as one collection."""
