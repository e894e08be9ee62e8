"""One file per vendor and role."""
