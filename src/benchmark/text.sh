#!/bin/sh
# Prints one text of about MEGABYTES (of 1,000,000 bytes): the .txt files below FOLDER in the order of their names' checksums,
# paragraph by paragraph as they are, again and again until it is long enough. The same folder gives the same text.
# Usage: text.sh FOLDER MEGABYTES >TEXT
set -eu
[ $# -eq 2 ] && [ -d "$1" ] || { echo "usage: $0 FOLDER MEGABYTES >TEXT" >&2; exit 2; }
LC_ALL=C
export LC_ALL
# Shells count in whole numbers only: 0.01 MB are 10,000 bytes.
bytes=$(awk -v megabytes="$2" 'BEGIN { printf "%d", megabytes * 1000000 }')
cd "$1"
files() {
  find . -type f -name '*.txt' | while IFS= read -r file; do
    printf '%s %s\n' "$(printf '%s' "$file" | cksum | cut -d' ' -f1)" "$file"
  done | sort -n | cut -d' ' -f2-
}
list=$(files)
[ -n "$list" ] || { echo "$0: no .txt files below $1" >&2; exit 2; }
# Whole lines only, so that no character is cut in two.
while :; do
  printf '%s\n' "$list" | while IFS= read -r file; do
    cat -- "$file"
    echo
  done
done 2>/dev/null | awk -v limit="$bytes" '{ size += length($0) + 1; if (size > limit) exit; print }'
