"""No text leaves with a claim that no fact carries."""
