"""A scraped page as text: `read_page` finds the article in it and leaves the publisher's furniture behind."""

from retrieval.page.page import Page, read_page

__all__ = ["Page", "read_page"]
