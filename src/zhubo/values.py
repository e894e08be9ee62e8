"""Frozen classes whose instances are made as fast as others.

A frozen dataclass sets each of its fields through `object.__setattr__`, which takes two to three times as long as setting them, and a
comment makes dozens of instances on its way. The type checker refuses code that changes a frozen instance; where `ENFORCED`, as in the
tests, so does the instance.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

ENFORCED = False
"""Whether classes that are made from now on refuse to be changed. Set it before anything else of zhubo is imported."""

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    import dataclasses

    def dataclass(cls=None, /, *, frozen=False, **options):
        """As `dataclasses.dataclass`; a frozen class has the same equality and hash, and refuses changes only where `ENFORCED`."""

        def made(one):
            if not frozen or ENFORCED:
                return dataclasses.dataclass(one, frozen=frozen, **options)
            hashed = options.get("eq", True) and "__hash__" not in one.__dict__
            return dataclasses.dataclass(one, unsafe_hash=hashed, **options)

        return made if cls is None else made(cls)


__all__ = ["ENFORCED", "dataclass"]
