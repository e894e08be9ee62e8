"""The `zhubo` command."""
