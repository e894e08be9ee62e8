"""A merchant's files become facts."""

from zhubo.shop.read import read_shop
from zhubo.shop.write import write_shop

__all__ = ["read_shop", "write_shop"]
