"""A decided act becomes words, out of facts."""
