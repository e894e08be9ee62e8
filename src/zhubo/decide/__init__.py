"""What deserves an answer, and which."""
