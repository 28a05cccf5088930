package io.github.gongwenlint.check.placeholder;

import static io.github.gongwenlint.text.Look.at;
import static io.github.gongwenlint.text.Look.ends;
import static io.github.gongwenlint.text.Look.holds;
import static io.github.gongwenlint.text.Look.in;
import static io.github.gongwenlint.text.Look.isBlank;
import static io.github.gongwenlint.text.Look.lineEnd;
import static io.github.gongwenlint.text.Look.lineStart;
import static io.github.gongwenlint.text.Look.skipBlanks;
import static io.github.gongwenlint.text.Look.starts;
import static io.github.gongwenlint.text.Look.startsAny;

import io.github.gongwenlint.check.placeholder.Hole.Shape;
import io.github.gongwenlint.dictionary.Surnames;
import io.github.gongwenlint.dictionary.WordGroup;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides about holes by what stands farther away: joins the parts of one date or number, leaves
 * forms and told cases alone, and raises 某 where it hides the author.
 */
final class HoleJudge {
  /** A form has at least so many places to write on by hand. */
  private static final int FORM = 3;

  /** Words that announce a wording with open parts. */
  private static final String[] PATTERNS = WordGroup.PATTERN.words();

  private final char[] t;

  /** How far case words were looked for, and where the last one stood. */
  private int caseSeen;

  private int lastCase = -1;

  /** How far {@link #PATTERNS} were looked for, and where the last one stood. */
  private int patternSeen;

  private int lastPattern = -1;

  /** The holes of a form that were left alone, and the first of them. */
  private int spared;

  private int firstSpared = -1;

  private HoleJudge(char[] text) {
    this.t = text;
  }

  /** What is to be reported, and how many holes of a form were spared from which on. */
  record Verdict(List<Hole> holes, int spared, int firstSpared) {}

  static Verdict judge(char[] text, List<Hole> found) {
    HoleJudge judge = new HoleJudge(text);
    List<Hole> holes = judge.join(found);
    holes = judge.spareForms(holes);
    holes = judge.weigh(holes);
    return new Verdict(holes, judge.spared, judge.firstSpared);
  }

  // ---------------------------------------------------------------- one date, one hole

  private List<Hole> join(List<Hole> found) {
    List<Hole> joined = new ArrayList<>(found.size());
    int n = found.size();
    int i = 0;
    while (i < n) {
      Hole hole = found.get(i);
      int last = i;
      Shape shape = hole.shape();
      if (canJoin(hole)) {
        while (last + 1 < n && canJoin(found.get(last + 1))) {
          Shape by = glue(found.get(last).end(), found.get(last + 1).start());
          if (by == Shape.MARK) {
            break;
          }
          shape = by;
          last++;
        }
      }
      Severity severity = hole.severity();
      for (int k = i + 1; k <= last; k++) {
        if (found.get(k).severity().isAtLeast(severity)) {
          severity = found.get(k).severity();
        }
      }
      joined.add(widen(new Hole(hole.start(), found.get(last).end(), shape, severity), last > i));
      i = last + 1;
    }
    return joined;
  }

  private static boolean canJoin(Hole hole) {
    return switch (hole.shape()) {
      case MARK, LINE, BOX, BLANK, DATE, DOCUMENT_NUMBER -> true;
      default -> false;
    };
  }

  /** Returns what [from, to) makes of the holes around it, or MARK when they are two. */
  private Shape glue(int from, int to) {
    if (to - from > 5) {
      return Shape.MARK;
    }
    char first = at(t, from);
    if (in(first, "年月日时")) {
      int k = from + 1;
      while (k < to && (in(t[k], "至到—-～~") || isBlank(t[k]) || Chars.isDigit(t[k]))) {
        k++;
      }
      return k == to ? Shape.DATE : Shape.MARK;
    }
    if (in(first, "〕］]）)﹞") && (to - from == 1 || (to - from == 2 && t[from + 1] == '第'))) {
      return Shape.DOCUMENT_NUMBER;
    }
    for (int k = from; k < to; k++) {
      if (in(t[k], "〔［[﹝") && k == to - 1) {
        return Shape.DOCUMENT_NUMBER;
      }
      if (in(t[k], "〔［[﹝") && Chars.isDigit(at(t, k + 1))) {
        return Shape.DOCUMENT_NUMBER;
      }
      if (!Chars.isHan(t[k])) {
        break;
      }
    }
    return Shape.MARK;
  }

  /** Takes the digits and the words of a date or a number into its hole. */
  private Hole widen(Hole hole, boolean joined) {
    int start = hole.start();
    int end = hole.end();
    Shape shape = hole.shape();
    char right = at(t, end);
    boolean dateWord = in(right, "年月日") && !isWord(end);
    if (shape == Shape.MARK || shape == Shape.LINE || shape == Shape.BOX) {
      if (!dateWord
          || !(shape != Shape.MARK || right != '日' || joined || in(at(t, start - 1), "月"))) {
        if (at(t, end) == '号' && in(at(t, start - 1), "〕］]﹞") && Chars.isDigit(at(t, start - 2))) {
          return new Hole(start, end, Shape.DOCUMENT_NUMBER, hole.severity());
        }
        return hole;
      }
      shape = Shape.DATE;
    }
    if (shape == Shape.DATE || shape == Shape.BLANK) {
      if (dateWord) {
        end++;
        shape = Shape.DATE;
      }
      start = backOverDigits(start);
      if (in(at(t, start - 1), "年月") && Chars.isDigit(at(t, start - 2))) {
        start = backOverDigits(start - 1);
      }
      if (in(at(t, start - 1), "年") && Chars.isDigit(at(t, start - 2))) {
        start = backOverDigits(start - 1);
      }
      if (shape == Shape.BLANK) {
        return hole;
      }
      return new Hole(start, end, shape, hole.severity());
    }
    if (shape == Shape.DOCUMENT_NUMBER) {
      start = backOverDigits(start);
      if (in(right, "〕］]﹞") && at(t, end + 1) != '\0') {
        end++;
      }
      if (at(t, end) == '号') {
        end++;
      }
      if (in(at(t, start - 1), "〔［[﹝") && in(at(t, end - 1), "〕］]﹞号")) {
        start--;
      }
      return new Hole(start, end, shape, hole.severity());
    }
    return hole;
  }

  private boolean isWord(int i) {
    return startsAny(t, i, "年轻", "年货", "年级", "日常", "日均", "月光") > 0;
  }

  private int backOverDigits(int i) {
    int k = i;
    while (k > 0 && i - k < 4 && Chars.isDigit(t[k - 1])) {
      k--;
    }
    return k;
  }

  // ---------------------------------------------------------------- forms

  private List<Hole> spareForms(List<Hole> holes) {
    boolean judicial = false;
    int fields = 0;
    int writable = 0;
    for (Hole hole : holes) {
      judicial |= hole.shape() == Shape.MARK && isCaseNumber(hole);
      if (hole.isWritable() || isBlankDate(hole)) {
        writable++;
        if (isField(hole)) {
          fields++;
        }
      }
    }
    boolean contract =
        writable >= FORM && holds(t, 0, t.length, "甲方") && holds(t, 0, t.length, "乙方");
    List<int[]> samples = writable + holes.size() > 2 ? samples() : List.of();
    List<Hole> kept = new ArrayList<>(holes.size());
    for (Hole hole : holes) {
      boolean byHand = hole.isWritable() || isBlankDate(hole);
      boolean form =
          (judicial && hole.shape() != Shape.SOMEONE && hole.shape() != Shape.PROMPT)
              || (contract && byHand)
              || (fields >= FORM && fields > 3 * (writable - fields) && byHand && !isSigned(hole))
              || (fields >= FORM
                  && fields > writable - fields
                  && byHand
                  && isField(hole)
                  && !isSigned(hole))
              || within(samples, hole.start());
      if (byHand && !isSigned(hole) && isBelowSeal(hole)) {
        continue;
      }
      if (form) {
        spared++;
        if (firstSpared < 0) {
          firstSpared = kept.size();
          kept.add(new Hole(hole.start(), hole.end(), hole.shape(), Severity.INFO));
        }
      } else if (byHand && isField(hole)) {
        kept.add(new Hole(hole.start(), hole.end(), hole.shape(), Severity.WARNING));
      } else {
        kept.add(hole);
      }
    }
    return kept;
  }

  /** （××××）京01民初×号: the number of a case in a specimen of a judicial document. */
  private boolean isCaseNumber(Hole hole) {
    if (hole.end() - hole.start() < 4
        || !in(at(t, hole.start() - 1), "（(〔﹝")
        || !in(at(t, hole.end()), "）)〕﹞")) {
      return false;
    }
    int to = Math.min(t.length, hole.end() + 16);
    int k = hole.end() + 1;
    boolean court = false;
    while (k < to && t[k] != '号' && !Chars.isLineEnd(t[k])) {
      court |= in(t[k], "法检执民刑行仲裁公");
      k++;
    }
    return court && k < to && t[k] == '号';
  }

  private boolean isBlankDate(Hole hole) {
    if (hole.shape() != Shape.DATE) {
      return false;
    }
    for (int k = hole.start(); k < hole.end(); k++) {
      if (!isBlank(t[k]) && !in(t[k], "年月日_＿﹍至—-") && !Chars.isDigit(t[k])) {
        return false;
      }
    }
    return true;
  }

  /** 责任单位（盖章）： 负责人（签字）： and 年 月 日 below it: whoever signs writes the date. */
  private boolean isBelowSeal(Hole hole) {
    int from = lineStart(t, hole.start());
    if (hole.shape() != Shape.DATE) {
      return false;
    }
    if (holds(t, from, hole.start(), "签名：", "签字：", "（盖章）：", "（签字）：", "（签名）：")) {
      return true;
    }
    if (from == 0) {
      return false;
    }
    for (int k = lineEnd(t, hole.start()) - 1; k >= from; k--) {
      if (!isBlank(t[k]) && !in(t[k], "年月日_＿")) {
        return false;
      }
    }
    int end = from;
    while (end > 0 && (Chars.isLineEnd(t[end - 1]) || isBlank(t[end - 1]))) {
      end--;
    }
    return holds(t, lineStart(t, end), end, "盖章", "签字", "签名", "签章");
  }

  /** Tells whether a date has its year: such a one stands below a text, not in a form. */
  private boolean isSigned(Hole hole) {
    return hole.shape() == Shape.DATE && Chars.isDigit(t[hole.start()]);
  }

  /** Tells whether a hole stands on a line that only names what is to be written there. */
  private boolean isField(Hole hole) {
    int from = lineStart(t, hole.start());
    int to = lineEnd(t, hole.end());
    int written = 0;
    boolean label = false;
    for (int k = from; k < to; k++) {
      char c = t[k];
      if (in(c, "。；！？")) {
        return false;
      }
      label |= c == '：' || c == ':' || c == '\t' || c == '|';
      if (Chars.isHan(c) || Chars.isLatin(c)) {
        written++;
      }
    }
    boolean onlyDate = hole.shape() == Shape.DATE && written <= 3;
    return onlyDate || (written <= 30 && label) || written <= 8;
  }

  /** Returns the ranges below lines such as （样式） and 填写示例. */
  private List<int[]> samples() {
    List<int[]> ranges = new ArrayList<>();
    int open = -1;
    int i = 0;
    while (i < t.length) {
      int end = i;
      while (end < t.length && !Chars.isLineEnd(t[end])) {
        end++;
      }
      int from = skipBlanks(t, i);
      int to = end;
      while (to > from && (isBlank(t[to - 1]) || in(t[to - 1], "：:）)】]"))) {
        to--;
      }
      if (to > from && to - from <= 30) {
        boolean sample = isSample(to);
        if (sample && open < 0) {
          open = end;
        } else if (!sample && open >= 0 && starts(t, from, "附件")) {
          ranges.add(new int[] {open, i});
          open = -1;
        }
      }
      i = end + 1;
    }
    if (open >= 0) {
      ranges.add(new int[] {open, t.length});
    }
    return ranges;
  }

  private boolean isSample(int end) {
    return ends(t, end, "样式")
        || ends(t, end, "样表")
        || ends(t, end, "样张")
        || ends(t, end, "示范文本")
        || ends(t, end, "参考文本")
        || ends(t, end, "参考格式")
        || ends(t, end, "（格式")
        || ends(t, end, "(格式")
        || ends(t, end, "填写说明")
        || ends(t, end, "填表说明");
  }

  private static boolean within(List<int[]> ranges, int offset) {
    for (int[] range : ranges) {
      if (offset >= range[0] && offset < range[1]) {
        return true;
      }
    }
    return false;
  }

  // ---------------------------------------------------------------- cases and authors

  private List<Hole> weigh(List<Hole> holes) {
    List<Hole> weighed = new ArrayList<>(holes.size());
    boolean sure = false;
    int index = -1;
    for (int i = 0; i < holes.size(); i++) {
      Hole hole = holes.get(i);
      if (i == firstSpared) {
        index = weighed.size();
        weighed.add(hole);
        continue;
      }
      Hole result = hole;
      if (hole.shape() == Shape.MARK && isMaskedName(hole)) {
        if (isCase(hole)) {
          continue;
        }
        result = as(hole, Severity.INFO);
      } else if (hole.shape() == Shape.SOMEONE) {
        Severity author = author(hole);
        if (author != Severity.ERROR && isCase(hole)) {
          continue;
        }
        result = as(hole, author);
      } else if (isQuotedPattern(hole)) {
        result = as(hole, Severity.INFO);
      }
      sure |= result.severity() == Severity.ERROR;
      weighed.add(result);
    }
    firstSpared = index;
    if (!sure) {
      return weighed;
    }
    for (int i = 0; i < weighed.size(); i++) {
      Hole hole = weighed.get(i);
      if (hole.shape() == Shape.SOMEONE && hole.severity() == Severity.INFO) {
        weighed.set(i, as(hole, Severity.WARNING));
      }
    }
    return weighed;
  }

  private static Hole as(Hole hole, Severity severity) {
    return new Hole(hole.start(), hole.end(), hole.shape(), severity);
  }

  private boolean isMaskedName(Hole hole) {
    int n = hole.end() - hole.start();
    return n <= 3
        && Surnames.isClear(at(t, hole.start() - 1))
        && Names.beginsName(t, hole.start() - 1)
        && startsAny(t, hole.end(), "市", "县", "局", "镇", "乡", "村", "公司", "单位") == 0;
  }

  /** Tells whether the words around a hole tell of a case, in which names are masked on purpose. */
  private boolean isCase(Hole hole) {
    int from = Math.max(lineStart(t, hole.start()), hole.start() - 150);
    int to = Math.min(lineEnd(t, hole.end()), hole.end() + 150);
    // Holes come in order, so that no character is looked at twice.
    for (int k = Math.max(from, caseSeen); k + 1 < to; k++) {
      if (isCaseWord(t[k], t[k + 1])) {
        lastCase = k;
      }
    }
    caseSeen = Math.max(caseSeen, to - 1);
    return lastCase >= from;
  }

  private static boolean isCaseWord(char a, char b) {
    return switch (a) {
      case '案' -> in(b, "件情例发犯");
      case '涉' -> in(b, "嫌案");
      case '嫌' -> b == '疑';
      case '被' -> in(b, "告害骗");
      case '原' -> b == '告';
      case '违' -> in(b, "纪法规");
      case '犯' -> b == '罪';
      case '受' -> in(b, "贿伤害");
      case '行' -> b == '贿';
      case '诈', '骗', '盗', '偷' -> true;
      case '处' -> in(b, "罚分");
      case '查' -> in(b, "处获");
      case '举', '投' -> in(b, "报诉");
      case '当' -> b == '事';
      case '患' -> b == '者';
      case '事' -> b == '故';
      case '死' -> b == '亡';
      case '判' -> in(b, "决处");
      case '通' -> b == '报';
      case '例', '譬' -> b == '如';
      case '比' -> b == '如';
      default -> false;
    };
  }

  /** Returns how bad 某 is: it is worst where it stands for the body that speaks. */
  private Severity author(Hole hole) {
    int k = hole.start();
    char before = at(t, skipBlanksBefore(k) - 1);
    boolean begins = before == '\0' || Chars.isLineEnd(before) || in(before, "，。；：！、");
    int noun = Bodies.length(t, hole.end());
    if (noun > 0 && inTitle(hole)) {
      return Severity.WARNING;
    }
    if (!begins || noun == 0) {
      return Severity.INFO;
    }
    int after = hole.end() + noun;
    if (in(at(t, after), "某")) {
      int more = Bodies.length(t, after + 1);
      after = more > 0 ? after + 1 + more : after;
    }
    int organ =
        startsAny(
            t, after, "党组", "党委", "党支部", "党总支", "委党组", "纪委", "领导班子", "机关党委", "政府", "委、", "委市政府",
            "政协", "人大", "委");
    int verb =
        startsAny(
            t,
            after + organ,
            "始终",
            "坚持",
            "认真",
            "深入",
            "牢固",
            "切实",
            "严格",
            "高度重视",
            "紧紧",
            "紧扣",
            "全面",
            "扎实",
            "大力",
            "持续",
            "不断",
            "聚焦",
            "立足",
            "积极",
            "着力",
            "坚决",
            "牢牢",
            "以习近平",
            "以党",
            "把学习",
            "把党");
    if (verb == 0) {
      return Severity.INFO;
    }
    return organ > 0 || ends(t, after, "党组") || ends(t, after, "党委")
        ? Severity.ERROR
        : Severity.WARNING;
  }

  /** Tells whether a hole stands in the text's first line, and that line is a title. */
  private boolean inTitle(Hole hole) {
    if (hole.start() > 60) {
      return false;
    }
    for (int k = 0; k < hole.start(); k++) {
      if (Chars.isLineEnd(t[k]) || in(t[k], "。；")) {
        return false;
      }
    }
    int end = lineEnd(t, hole.end());
    return end - hole.end() < 50 && !holds(t, hole.end(), end, "。", "；", "：");
  }

  private int skipBlanksBefore(int i) {
    int k = i;
    while (k > 0 && isBlank(t[k - 1])) {
      k--;
    }
    return k;
  }

  /** Tells whether the sentence prescribes a wording whose open parts are its point. */
  private boolean isQuotedPattern(Hole hole) {
    if (hole.shape() == Shape.PROMPT) {
      return false;
    }
    int close = Math.min(t.length, hole.end() + 20);
    for (int k = hole.end(); k < close && !in(t[k], "，。；“\n\r"); k++) {
      if (t[k] == '”') {
        if (startsAny(t, k + 1, "名义", "字样", "的名义", "冠名") > 0) {
          return true;
        }
        break;
      }
    }
    int from = Math.max(lineStart(t, hole.start()), hole.start() - 150);
    for (int k = Math.max(from, patternSeen); k < hole.start(); k++) {
      if (in(t[k], "规用格样示表填命编统标冠字") && startsAny(t, k, PATTERNS) > 0) {
        lastPattern = k;
      }
    }
    patternSeen = Math.max(patternSeen, hole.start());
    return lastPattern >= from;
  }
}
