"""Whom a question means, and what they say: names, titles and descriptions; statements as passages."""
