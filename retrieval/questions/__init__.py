"""What a reader asks: frames of questions, their kinds, and follow-ups made whole."""
