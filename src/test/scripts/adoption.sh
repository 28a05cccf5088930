#!/bin/sh
# A team with 200 documents and 500 known faults takes gongwen-lint up: init, a baseline, one new fault, its repair, pruning.
# Usage: adoption.sh COMMAND…, where COMMAND… runs gongwen. Works in a new folder of its own; ends with 0 when all is as it must be.
set -u

folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
git init -q . || exit 2

fail() {
  printf 'adoption: %s\n' "$1" >&2
  cat out err >&2
  exit 1
}

# Runs gongwen: the expected exit code, then its arguments.
expect() {
  wanted=$1
  shift
  gongwen "$@" >out 2>err
  code=$?
  [ "$code" = "$wanted" ] || fail "gongwen $* ends with $code instead of $wanted"
}

# The command may hold a path of its own, so it is kept as it was given.
command_line=
for word in "$@"; do
  command_line="$command_line '$(printf %s "$word" | sed "s/'/'\\\\''/g")'"
done
gongwen() {
  eval "$command_line \"\$@\""
}

# 200 documents: each has two faults, every second one a third.
mkdir 稿件
i=1
while [ $i -le 200 ]; do
  {
    printf '关于第%s项重点工作的报告\n\n' "$i"
    printf '　　今年以来，各项工作认真落实落实到位，取得明显成效。\n'
    printf '　　设备按装工作全面完成。\n'
    if [ $((i % 2)) = 0 ]; then
      printf '　　下一步将继续努力。。\n'
    fi
  } >"稿件/$i.txt"
  i=$((i + 1))
done

expect 1 check --isolated --format json .
[ "$(grep -c '"rule":' out)" = 500 ] || fail "there are not 500 findings"

expect 0 init
[ -f gongwen.yml ] || fail "there is no gongwen.yml"
expect 0 check --update-baseline .
[ "$(grep -vc '^#' gongwen-baseline.tsv)" = 500 ] || fail "the baseline has not 500 lines"
cp gongwen-baseline.tsv before
expect 0 check .
expect 0 check --update-baseline .
cmp -s before gongwen-baseline.tsv || fail "the baseline is not the same when it is written again"

# One new fault, with the very words of a known one, above it: that one is named and no other.
printf '　　会议研究部署，认真落实落实各项任务。\n' | cat - 稿件/42.txt >new
cat new >稿件/42.txt
expect 1 check .
[ "$(grep -c ': [a-z]*\[[a-z-]*\] ' out)" = 1 ] || fail "not exactly one finding"
grep -q '稿件/42\.txt:1:12: error\[doubled-word\] “落实落实”' out || fail "not the new one"

# It is fixed.
sed -i '1s/落实落实/落实/' 稿件/42.txt
expect 0 check .

# A known fault is fixed, too: the baseline must shrink, and then does.
sed -i 's/。。/。/' 稿件/42.txt
expect 1 check .
grep -q '里有 1 条问题已经不在了（稿件/42.txt 1 条）；请在原命令后加 --update-baseline' err || fail "nobody says how to prune"
expect 0 check --update-baseline .
[ "$(grep -vc '^#' gongwen-baseline.tsv)" = 499 ] || fail "the baseline was not pruned"
[ "$(diff before gongwen-baseline.tsv | grep -c '^[<>]')" = 1 ] || fail "more than one line of the baseline changed"
expect 0 check .

# A renamed document keeps what is known of it, and the baseline learns its name.
mkdir 归档
mv 稿件/7.txt 归档/第七项.txt
expect 0 check .
grep -q '（稿件/7.txt → 归档/第七项.txt）' err || fail "the new name is not told"
expect 0 check --update-baseline .
[ "$(grep -c '^归档/第七项\.txt' gongwen-baseline.tsv)" = 2 ] || fail "the baseline does not know the new name"
[ "$(grep -vc '^#' gongwen-baseline.tsv)" = 499 ] || fail "a new name changed the number of findings"
