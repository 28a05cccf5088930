#!/bin/sh
# Makes dictionaries/homophones.tsv anew. Build the project first: the word list and alike.tsv are taken as compiled.
# Usage: homophones.sh FOLDER           writes dictionaries/homophones.tsv from the .txt files of published official writing in FOLDER
#        homophones.sh --check FOLDER   leaves out every fifth file and prints what would be reported in it: how much its words save, the
#                                       character that stands there and the one that is meant, and what is around
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
check=
if [ "${1-}" = --check ]; then check=--check && shift; fi
[ $# -eq 1 ] && [ -d "$1" ] || { sed -n '3,5s/^# //p' "$0" >&2; exit 2; }
words=$(find "${MAVEN_REPOSITORY:-$HOME/.m2/repository}" -name 'jieba-analysis-1.0.2.jar' | head -n 1)
set -- java -cp "$root/target/classes:$words" io.github.gongwenlint.dictionary.HomophoneCompiler "$root/dictionaries" "$1"
if [ -n "$check" ]; then exec "$@" --check; fi
part=$root/dictionaries/homophones.tsv.part
"$@" >"$part" && mv "$part" "$root/dictionaries/homophones.tsv"
