"""A language model that is none: an OpenAI-compatible server on this machine with seeded characters, good and bad.

`python -m tests.fakellm --character liar --port 0` runs it by itself; `fake_llm("liar")` runs it inside a test.
"""

from .characters import CHARACTERS, CONTENT, TRANSPORT, Played, play
from .server import Asked, FakeLlm, fake_llm

__all__ = ["CHARACTERS", "CONTENT", "TRANSPORT", "Asked", "FakeLlm", "Played", "fake_llm", "play"]
