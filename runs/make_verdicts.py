"""Makes `tests/verify/verdicts.tsv` again: `python runs/make_verdicts.py`, some two minutes. Read its difference before you keep it.

ZHUBO_DATA names the shared data.
"""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    """Judge the lines of all shops in all languages, and write those that are judged rightly."""
    sys.path[:0] = [str(ROOT), str(ROOT / "tests")]
    from tests.verify.verdicts import LANGUAGES, SHOPS, VERDICTS, right_rows, write_rows

    data = Path(os.environ["ZHUBO_DATA"])
    pairs = [(shop, language) for shop in SHOPS for language in LANGUAGES]
    rows = []
    for number, pair in enumerate(pairs, 1):
        rows += right_rows(*pair, data)
        print(f"{number} of {len(pairs)}: {len(rows)} lines", file=sys.stderr)
    write_rows(rows)
    print(f"{len(rows)} lines, {VERDICTS.stat().st_size} bytes")


if __name__ == "__main__":
    main()
