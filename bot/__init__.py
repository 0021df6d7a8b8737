"""storybot: a news story, asked in Telegram or the terminal, answers in its own words."""
