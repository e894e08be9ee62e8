"""The only module that names vendors: which adapter plays which role."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from zhubo.adapters.memory_store import MemoryStore
from zhubo.adapters.memory_vault import MemoryVault
from zhubo.adapters.shop_orders import ShopOrderBook
from zhubo.asking import Counter, folded, open_counter
from zhubo.facts import Shop
from zhubo.opening import opening_events
from zhubo.parts import Parts
from zhubo.perceive import Understander, load_model
from zhubo.ports import Clock, OrderBook
from zhubo.state import Facts, State


def sample_shop_folder() -> Path:
    """Return the folder of the shop that ships with zhubo."""
    return Path(str(files("zhubo") / "sample" / "shop"))


def make_counter(shop: Shop, *, model: Understander | None = None) -> Counter:
    """Return a counter for `zhubo ask`: nothing is kept."""
    vault = MemoryVault(seed=0)
    orders = ShopOrderBook(shop.orders, vault.pseudonym)
    return open_counter(shop, model or load_model(), orders, vault.pseudonym)


def shop_facts(shop: Shop) -> Facts:
    """Return the shop's facts folded, without a room."""
    return folded(opening_events(shop, State(room="facts"), at_ms=0), State(room="facts")).facts


def memory_parts(shop: Shop, clock: Clock, *, seed: int = 0) -> tuple[Parts, OrderBook]:
    """Return parts that keep everything in memory, and the shop's order book: for a replay."""
    store, vault = MemoryStore(), MemoryVault(seed=seed)
    parts = Parts(
        log=store,
        reader=store,
        outbox=store,
        position=store,
        snapshots=store,
        vault=vault,
        clock=clock,
        model=load_model(),
    )
    return parts, ShopOrderBook(shop.orders, vault.pseudonym)
