"""Questions about facts: BM25 first, then what stands inside the best paragraphs, or an honest no."""
