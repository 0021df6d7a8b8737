"""Telegram for tests: updates as the server sends them, a request class without a network, a small Bot API server."""
