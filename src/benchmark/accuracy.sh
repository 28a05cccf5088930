#!/bin/sh
# Prints what the default rules find in sentences with known errors: files of id, source and target, separated by tabs.
# Usage: accuracy.sh [--write docs/accuracy.md] FILE.tsv...   (with --write the page's tables are replaced)
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
"$root/gongwen" --version >/dev/null
jars=$(find "$root/target/lib" -path '*/lib/*/*' -prune -o -name '*.jar' -print | LC_ALL=C sort | tr '\n' ':')
exec java -Dfile.encoding=UTF-8 -cp "$jars" "$root/src/benchmark/Accuracy.java" "$@"
