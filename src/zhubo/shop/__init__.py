"""A merchant's files become facts."""
