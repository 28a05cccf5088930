#!/bin/sh
# Runs Jazzer on a fuzz target: src/fuzz/run.sh MarkdownFuzzer 600 (seconds). Needs what mvn test-compile leaves in target.
# The seeds are src/test/resources/fuzz/TARGET; what fails is written there as crash-…, so that FuzzCorpusTest replays it.
set -e
cd "$(dirname "$0")/../.."
target=$1
seconds=${2:-600}
package=io.github.gongwenlint.fuzz
if [ "$target" = RulesFuzzer ]; then
  package=io.github.gongwenlint.languagetool
fi
work=target/fuzz
mkdir -p "$work/lib" "$work/$target"
if [ ! -f "$work/classpath" ]; then
  mvn -B -q dependency:copy -Dartifact=com.code-intelligence:jazzer:0.24.0 -DoutputDirectory="$work/lib"
  mvn -B -q dependency:copy -Dartifact=com.code-intelligence:jazzer-api:0.24.0 -DoutputDirectory="$work/lib"
  mvn -B -q dependency:build-classpath -DincludeScope=test -Dmdep.outputFile="$work/classpath"
fi
seeds=src/test/resources/fuzz/$target
java -Xmx1500m -cp "$work/lib/*:target/test-classes:target/classes:$(cat "$work/classpath")" \
  com.code_intelligence.jazzer.Jazzer \
  --target_class=$package.$target --instrumentation_includes='io.github.gongwenlint.**' \
  --custom_hook_includes='io.github.gongwenlint.**' --reproducer_path="$work" \
  -artifact_prefix="$seeds/" -max_total_time="$seconds" -max_len=4096 -timeout=60 -rss_limit_mb=3000 \
  "$work/$target" "$seeds"
