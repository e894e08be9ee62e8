"""Fixtures that every test folder may use."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

from zhubo import values


def pytest_configure() -> None:
    """Let commands speak English whoever runs the tests (tests of Chinese set the variable); let frozen instances refuse changes."""
    os.environ["LC_ALL"] = "C.UTF-8"
    values.ENFORCED = True
    # What an example takes is told by benchmarks: beside other work any may take long.
    settings.register_profile("zhubo", deadline=None)
    settings.load_profile("zhubo")


@pytest.fixture(scope="session")
def data_root() -> Path:
    """The folder that ZHUBO_DATA names; the test is skipped where it is not set, and fails where ZHUBO_REQUIRE_ALL is 1."""
    named = os.environ.get("ZHUBO_DATA")
    if not named:
        if os.environ.get("ZHUBO_REQUIRE_ALL") == "1":
            pytest.fail("ZHUBO_DATA is not set, and ZHUBO_REQUIRE_ALL is 1")
        pytest.skip("set ZHUBO_DATA")
    return Path(named)
