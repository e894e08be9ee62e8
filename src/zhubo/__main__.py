"""`python -m zhubo` is the `zhubo` command."""

import sys

from zhubo.apps.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
