"""Readers and writers of text: pure, below the stages."""
