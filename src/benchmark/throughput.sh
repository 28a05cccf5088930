#!/bin/sh
# Prints MB/s of one core from the bytes of a text to the characters of its report, beside plain decoding in the same run.
# Usage: throughput.sh [--checks] [--sizes "1 10 100"] FOLDER-OF-TXT-FILES
# --checks measures each check alone too. Texts are made in target/benchmark and stay there.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
checks=
sizes='1 10 100'
while [ $# -gt 1 ]; do
  case $1 in
    --checks) checks=--checks ;;
    --sizes) sizes=$2 && shift ;;
    *) break ;;
  esac
  shift
done
[ $# -eq 1 ] && [ -d "$1" ] || { sed -n '2,4s/^# //p' "$0" >&2; exit 2; }
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
  set -- "$@" "$text"
done
exec java -XX:+UseSerialGC -cp "$root/target/classes:$root/target/jmh-classes:$(cat "$root/target/benchmark.classpath")" \
  io.github.gongwenlint.benchmark.Throughput $checks "$@"
