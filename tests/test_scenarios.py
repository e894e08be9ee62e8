"""What a room does, told as scenes: `scenarios/*.yaml` say what happens and what is to come of it; here they are played.

Everything is the real thing but the disk, the platform and the clock: the sample shop, the model, the room's loop, runner and courier. The
words that a scene may use stand in `scenarios/README.md`.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from scene import Scene, begin, look, step
from simulator.loop import run_virtual
from simulator.process import stop
from zhubo.bootstrap import sample_shop_folder
from zhubo.facts import Shop
from zhubo.perceive import Understander, load_model
from zhubo.shop import read_shop

FOLDER = Path(__file__).parent / "scenarios"
SCENES = [
    pytest.param(scene, id=f"{path.stem}: {scene['name']}")
    for path in sorted(FOLDER.glob("*.yaml"))
    for scene in yaml.safe_load(path.read_text(encoding="utf-8"))
]
Play = Callable[[Scene, Any], Awaitable[None]]


@pytest.fixture(scope="module")
def shop() -> Shop:
    """The shop that ships with zhubo."""
    return read_shop(sample_shop_folder())


@pytest.fixture(scope="module")
def model() -> Understander:
    """The model that ships with zhubo."""
    return load_model()


@pytest.mark.parametrize("scene", SCENES)
def test_the_room_does_what_the_scene_says(scene: Mapping[str, Any], shop: Shop, model: Understander) -> None:
    """Play the steps in order; each `expect` looks at what came since the last one."""

    async def play() -> None:
        played = await begin(scene, shop, model)
        try:
            for number, one in enumerate(scene["steps"], start=1):
                ((verb, what),) = one.items()
                if verb == "expect":
                    problems = look(played, what)
                    assert not problems, f"step {number}: " + "; ".join(problems) + f"\n{played.told()}"
                else:
                    await step(played, verb, what)
        finally:
            await stop(played.process)

    run_virtual(play())


def test_every_scene_expects_something() -> None:
    """A scene without an expectation proves nothing, and two of one name cannot be told apart."""
    scenes = [param.values[0] for param in SCENES]
    assert len(scenes) >= 60
    assert all(any("expect" in one for one in scene["steps"]) for scene in scenes)  # type: ignore[index]
    assert len({param.id for param in SCENES}) == len(SCENES)
