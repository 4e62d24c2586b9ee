#!/bin/sh
# Installs other generators into a folder: `peers.sh FOLDER NAME...`. Needs cargo, Python with venv, Node.js or Java.
set -eu
folder=$1
shift
mkdir -p "$folder"
export CARGO_TARGET_DIR="$folder/build"
for name in "$@"; do
    case $name in
        progenitor) cargo install --locked --root "$folder" cargo-progenitor@0.15.1 ;;
        oas3-gen) cargo install --locked --root "$folder" oas3-gen@0.29.0 ;;
        openapi-to-rust) cargo install --locked --root "$folder" openapi-to-rust@0.23.0 ;;
        openapi-generator)
            python3 -m venv "$folder/py"
            "$folder/py/bin/pip" install --quiet openapi-generator-cli==7.26.0
            ;;
        openapi-typescript) npm install --prefix "$folder/npm" openapi-typescript@7.13.0 ;;
        *) echo "error: no peer is called $name" >&2; exit 1 ;;
    esac
done
