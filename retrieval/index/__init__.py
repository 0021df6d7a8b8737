"""The inverted index below BM25: postings, the searches over them, the file and the living index."""
