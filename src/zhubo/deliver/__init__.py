"""What was verified is sent once."""
