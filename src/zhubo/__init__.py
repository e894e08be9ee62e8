"""An AI co-host for live selling rooms."""

__version__ = "0.1.0"
