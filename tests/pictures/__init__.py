"""Programs that draw the README's pictures."""
