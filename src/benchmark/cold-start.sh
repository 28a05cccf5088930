#!/bin/sh
# Prints how long whole processes take: `gongwen check` on a clean and on a faulty draft of about 10 kB beside `java -version`.
# The commands take turns, so that other work on the machine falls on all alike.
# A third draft holds contextual faults, for which LanguageTool is loaded.
# Usage: cold-start.sh [CLEAN-FILE FAULTY-FILE [RUNS]]   (needs a date that knows %N, and gongwen built)
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
clean=${1:-$root/test-data/clean/季度工作报告.txt}
faulty=${2:-$root/test-data/drafts/乡镇工作报告.txt}
contextual=$root/test-data/contextual/用词与搭配.txt
runs=${3:-21}
case $(date +%N) in
  *[!0-9]* | '') echo "$0: this date does not know %N" >&2 && exit 2 ;;
esac
for file in "$clean" "$faulty" "$contextual"; do
  [ -r "$file" ] || { echo "$0: cannot read $file" >&2; exit 2; }
done

# The kind of run, then its time in nanoseconds, the time of date itself included; a run of nothing tells that.
measure() {
  kind=$1
  shift
  start=$(date +%s%N)
  "$@" >/dev/null 2>&1 || true
  echo "$kind $(($(date +%s%N) - start))"
}

"$root/gongwen" check "$clean" >/dev/null 2>&1 || true
i=0
while [ "$i" -lt "$runs" ]; do
  measure 0-nothing true
  measure 1-java-version java -version
  measure 2-gongwen-version "$root/gongwen" --version
  measure 3-check-clean "$root/gongwen" check "$clean"
  measure 4-check-faulty "$root/gongwen" check "$faulty"
  measure 5-check-faulty-json "$root/gongwen" check --format json "$faulty"
  measure 6-check-contextual "$root/gongwen" check "$contextual"
  i=$((i + 1))
done | sort -k1,1 -k2,2n | awk -v runs="$runs" '
  { time[$1, ++count[$1]] = $2 / 1e6; if (count[$1] == 1) kind[++kinds] = $1 }
  END {
    floor = time["0-nothing", int((runs + 1) / 2)]
    printf "%-24s %8s %8s  (ms, %d runs)\n", "", "median", "best", runs
    for (k = 2; k <= kinds; k++) {
      name = kind[k]
      printf "%-24s %8.1f %8.1f\n", substr(name, 3), time[name, int((runs + 1) / 2)] - floor, time[name, 1] - floor
    }
  }'
