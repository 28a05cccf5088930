#!/bin/sh
# Makes dictionaries/official-words.tsv and dictionaries/neighbours.tsv anew. Build the project first: the word list and alike.tsv are taken as compiled.
# Usage: neighbours.sh FOLDER           writes both from the .txt files of published official writing in FOLDER
#        neighbours.sh --check FOLDER   leaves out every fifth file and prints what would be reported in it: the kind of the slip, how much
#                                       is saved, what stands there, what is meant
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
check=
if [ "${1-}" = --check ]; then check=--check && shift; fi
[ $# -eq 1 ] && [ -d "$1" ] || { sed -n '3,5s/^# //p' "$0" >&2; exit 2; }
words=$(find "${MAVEN_REPOSITORY:-$HOME/.m2/repository}" -name 'jieba-analysis-1.0.2.jar' | head -n 1)
make() {
  class=$1
  shift
  java -cp "$root/target/classes:$words" "io.github.gongwenlint.dictionary.$class" "$root/dictionaries" "$@"
}
if [ -n "$check" ]; then
  make NeighbourCompiler "$1" --check 0
  exit
fi
for table in official-words:OfficialWords neighbours:NeighbourCompiler; do
  part=$root/dictionaries/${table%:*}.tsv.part
  make "${table#*:}" "$1" >"$part" && mv "$part" "$root/dictionaries/${table%:*}.tsv"
done
