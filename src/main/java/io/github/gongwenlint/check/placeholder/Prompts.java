package io.github.gongwenlint.check.placeholder;

import static io.github.gongwenlint.text.Look.at;
import static io.github.gongwenlint.text.Look.in;
import static io.github.gongwenlint.text.Look.skipBlanks;
import static io.github.gongwenlint.text.Look.skipBlanksBack;
import static io.github.gongwenlint.text.Look.startsAny;

import io.github.gongwenlint.check.placeholder.Hole.Shape;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;

/**
 * What a template says to its writer: hints in brackets, names of fields, TODO, 待补充.
 *
 * <p>Each entry looks closer at one place and returns where to go on.
 */
final class Prompts {
  private final HoleText text;
  private final char[] t;

  Prompts(HoleText text) {
    this.text = text;
    t = text.chars();
  }

  /** 由镇党委书记（姓名）同志任组长: what is told of a person stands behind it. */
  private boolean isSomebody(int i, int end) {
    return end - i == 3
        && t[i + 1] == '姓'
        && t[i + 2] == '名'
        && startsAny(t, end + 1, "同志", "任组长", "任副组长", "任主任", "担任", "牵头", "带队", "主持") > 0;
  }

  int prompt(int i) {
    if (t[i] == '《' && !in(at(t, i + 1), "请此填待输插在单具某")) {
      return i + 1;
    }
    char open = t[i];
    char close = closeOf(open);
    int end = i + 1;
    int stop = Math.min(t.length, i + 40);
    boolean hint = false;
    while (end < stop && t[end] != close && t[end] != open && !Chars.isLineEnd(t[end])) {
      hint |= PromptWords.mayStart(t[end]);
      end++;
    }
    if (end >= stop || t[end] != close || end == i + 1 || (!hint && end - i > 8)) {
      return i + 1;
    }
    if (end == i + 5
        && at(t, end + 1) == '号'
        && in(open, "〔﹝[［")
        && isYear(i + 1)
        && (!Chars.isHan(at(t, end + 2)) || startsAny(t, end + 2, "文件", "签发") > 0)) {
      // 某政发〔2024〕号: the serial number is left out.
      text.add(i, end + 2, Shape.DOCUMENT_NUMBER, Severity.ERROR);
      return end + 2;
    }
    Severity severity = isSomebody(i, end) ? Severity.ERROR : PromptWords.judge(t, i, end);
    if (severity == null) {
      return i + 1;
    }
    int from = i;
    int to = end + 1;
    if (open == '[' && at(t, i - 1) == '[' && at(t, to) == ']') {
      from--;
      to++;
    }
    text.add(from, to, Shape.PROMPT, severity);
    return to;
  }

  private boolean isYear(int i) {
    boolean century = (t[i] == '1' && t[i + 1] == '9') || (t[i] == '2' && t[i + 1] == '0');
    return century && Chars.isDigit(t[i + 2]) && Chars.isDigit(t[i + 3]);
  }

  private static char closeOf(char open) {
    return switch (open) {
      case '（' -> '）';
      case '(' -> ')';
      case '【' -> '】';
      case '[' -> ']';
      case '［' -> '］';
      case '〔' -> '〕';
      case '﹝' -> '﹞';
      case '《' -> '》';
      case '<' -> '>';
      case '＜' -> '＞';
      default -> '〉';
    };
  }

  /** {{名称}}, ${name}, {单位}. */
  int field(int i) {
    int open = t[i] == '{' ? i : i + 1;
    if (at(t, open) != '{') {
      return i + 1;
    }
    boolean twice = at(t, open + 1) == '{';
    int from = open + (twice ? 2 : 1);
    int end = from;
    boolean han = false;
    boolean plain = true;
    while (end < t.length
        && end - from < 40
        && t[end] != '}'
        && t[end] != '{'
        && !Chars.isLineEnd(t[end])) {
      han |= Chars.isHan(t[end]);
      plain &= Chars.isHan(t[end]) || HoleText.isAlnum(t[end]) || in(t[end], "_.- ");
      end++;
    }
    if (at(t, end) != '}' || !plain || end == from || (twice && at(t, end + 1) != '}')) {
      return i + 1;
    }
    if (!twice && open == i && (!han || end - from > 12)) {
      return i + 1;
    }
    end += twice ? 2 : 1;
    text.add(i, end, Shape.PROMPT, Severity.ERROR);
    return end;
  }

  int todo(int i) {
    char left = at(t, i - 1);
    if (HoleText.isAlnum(left) || left == '_') {
      return i + 1;
    }
    int n = startsAny(t, i, "TODO", "TBD", "FIXME", "todo", "tbd");
    if (n == 0 || HoleText.isAlnum(at(t, i + n)) || in(at(t, i + n), "_.")) {
      return i + 1;
    }
    text.add(i, i + n, Shape.PROMPT, Severity.ERROR);
    return i + n;
  }

  /** 待补充 and its like as the whole of what is said. */
  int pending(int i) {
    if (t[i] == '击') {
      int hint = startsAny(t, i, "击此处输入", "击此处添加", "击此处编辑", "击此处填写", "击输入文字");
      if (hint == 0 || !in(at(t, i - 1), "点单双")) {
        return i + 1;
      }
      int end = startsAny(t, i + hint, "文字", "标题", "内容", "文本", "正文", "日期");
      text.add(i - 1, i + hint + end, Shape.PROMPT, Severity.ERROR);
      return i + hint + end;
    }
    int n = startsAny(t, i, "待补充", "待补", "待填写", "待填", "待完善", "待核实", "待更新", "待插入");
    if (n == 0) {
      return i + 1;
    }
    char left = at(t, skipBlanksBack(t, i) - 1);
    char right = at(t, skipBlanks(t, i + n));
    boolean begins = left == '\0' || Chars.isLineEnd(left) || in(left, "：:，；|");
    boolean stops = right == '\0' || Chars.isLineEnd(right) || in(right, "，。；、|！");
    if (begins && stops) {
      text.add(i, i + n, Shape.PROMPT, Severity.WARNING);
      return i + n;
    }
    return i + 1;
  }
}
