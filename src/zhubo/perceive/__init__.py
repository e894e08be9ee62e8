"""What people type, say and show becomes typed facts."""
