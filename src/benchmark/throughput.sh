#!/bin/sh
# Prints MB/s from the bytes of a text to the characters of its report, of one core and of all together, beside plain decoding in the same run.
# Usage: throughput.sh [--checks | --contextual | --cost] [--sizes "1 10 100"] FOLDER-OF-TXT-FILES
# --checks measures each check alone too. --contextual puts a contextual fault at least every 2,000 characters, and measures the
# contextual rules alone, behind their anchors and as LanguageTool runs them by itself. --cost measures all rules and all but those that
# compare a document with itself (dates, sums, names, attachments ...), by turns, at "0.01 1 20" if no sizes are given. Texts are made in target/benchmark and stay there.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
checks=
sizes=
while [ $# -gt 1 ]; do
  case $1 in
    --checks | --contextual | --cost) checks=$1 ;;
    --sizes) sizes=$2 && shift ;;
    *) break ;;
  esac
  shift
done
[ $# -eq 1 ] && [ -d "$1" ] || { sed -n '2,6s/^# //p' "$0" >&2; exit 2; }
[ -n "$sizes" ] || { [ "$checks" = --cost ] && sizes='0.01 1 20' || sizes='1 10 100'; }
LC_ALL=C.UTF-8
export LC_ALL
mkdir -p "$root/target/benchmark"
mvn -B -q -f "$root/pom.xml" -Pbenchmark -Dspotless.check.skip=true test-compile >&2
name=$(cd "$1" && pwd | cksum | cut -d' ' -f1)
set -- "$1" "" ""
folder=$1
set --
for size in $sizes; do
  text=$root/target/benchmark/$name-$size.txt
  [ -s "$text" ] || { "$root/src/benchmark/text.sh" "$folder" "$size" >"$text.part" && mv "$text.part" "$text"; }
  if [ "$checks" = --contextual ]; then
    hits=${text%.txt}-hits.txt
    [ "$hits" -nt "$root/src/benchmark/text-with-hits.sh" ] ||
      { "$root/src/benchmark/text-with-hits.sh" <"$text" >"$hits.part" && mv "$hits.part" "$hits"; }
    text=$hits
  fi
  set -- "$@" "$text"
done
exec java -XX:+UseSerialGC -cp "$root/target/classes:$root/target/jmh-classes:$(cat "$root/target/benchmark.classpath")" \
  io.github.gongwenlint.benchmark.Throughput $checks "$@"
