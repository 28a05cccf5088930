#!/bin/sh
# Copies a text from standard input and puts a sentence with a contextual fault into it at least every 2,000 characters, each time
# another of a dozen; where a sentence of the text is longer than that, behind it.
# Usage: text-with-hits.sh <TEXT >TEXT-WITH-HITS
set -eu
LC_ALL=C
export LC_ALL
# Bytes, of which a Chinese character has three: 5,000 and the longest usual sentence are less than 2,000 characters.
awk '
  BEGIN {
    n = split("各级要加强监督检查力度。我们要清醒的认识到差距。要提高特色产业规模。截止6月30日，共受理来访三百批次。" \
      "要发扬党员先锋模范作用。目的是为了方便群众。会议涉及到多个部门。接种后出现过敏反映的，应当就医。" \
      "我局较好的完成了全年工作任务。有几个问题值的注意。要防止类似问题不再发生。试点范围逐步提高。", fault, "。")
    n--
  }
  {
    parts = split($0, sentence, "。")
    for (i = 1; i <= parts; i++) {
      mark = i < parts ? "。" : ""
      printf "%s%s", sentence[i], mark
      size += length(sentence[i]) + length(mark)
      if (mark != "" && size > 5000) {
        printf "%s。", fault[1 + k++ % n]
        size = 0
      }
    }
    print ""
    # A list or a table may have no full stop for long.
    if (size > 5000) {
      print fault[1 + k++ % n] "。"
      size = 0
    }
  }'
