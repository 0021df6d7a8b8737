"""The bot in Telegram: from an update to the calls that answer it."""
