#!/bin/sh
# Makes both lock files again: exact versions with the hashes of every wheel, no address of any index.
set -eu
cd "$(dirname "$0")/.."
compile() {
    .venv/bin/pip-compile --quiet --upgrade --generate-hashes --no-emit-index-url --no-emit-find-links --no-emit-trusted-host \
        --strip-extras --no-header --no-annotate --allow-unsafe "$@" pyproject.toml
}
compile --output-file requirements.lock --extra fast --extra build
compile --output-file requirements-dev.lock --extra fast --extra build --extra dev --extra bench
