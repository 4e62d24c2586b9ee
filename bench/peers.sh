#!/bin/sh
# Installs the other generators into a folder: `peers.sh FOLDER`. Needs cargo, Python with venv, Node.js and Java.
set -eu
mkdir -p "$1"
export CARGO_TARGET_DIR="$1/build"
cargo install --locked --root "$1" cargo-progenitor@0.15.1
cargo install --locked --root "$1" oas3-gen@0.29.0
cargo install --locked --root "$1" openapi-to-rust@0.23.0
python3 -m venv "$1/py"
"$1/py/bin/pip" install --quiet openapi-generator-cli==7.26.0
npm install --prefix "$1/npm" openapi-typescript@7.13.0
