package io.github.gongwenlint.check.placeholder;

import static io.github.gongwenlint.text.Look.at;
import static io.github.gongwenlint.text.Look.ends;
import static io.github.gongwenlint.text.Look.endsAny;
import static io.github.gongwenlint.text.Look.holds;
import static io.github.gongwenlint.text.Look.in;
import static io.github.gongwenlint.text.Look.isBlank;
import static io.github.gongwenlint.text.Look.lineEnd;
import static io.github.gongwenlint.text.Look.lineStart;
import static io.github.gongwenlint.text.Look.skipBlanks;
import static io.github.gongwenlint.text.Look.skipBlanksBack;
import static io.github.gongwenlint.text.Look.startsAny;

import io.github.gongwenlint.check.placeholder.Hole.Shape;
import io.github.gongwenlint.dictionary.WordGroup;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;

/**
 * Asterisks, crosses and the letters XX where a name or a number should stand.
 *
 * <p>Most of what has to be told apart is no hole: Markdown, products, notes, bullets, models and
 * addresses.
 *
 * <p>Each entry looks closer at one place and returns where to go on.
 */
final class StarsAndCrosses {
  private static final String[] LONG_UNITS = WordGroup.AFTER_HOLE.words();

  /** So many crosses behind digits are those of a telephone number. */
  private static final int TELEPHONE = 7;

  private final HoleText text;
  private final char[] t;

  StarsAndCrosses(HoleText text) {
    this.text = text;
    t = text.chars();
  }

  int star(int i) {
    int j = text.run(i, HoleScanner.STAR);
    char left = at(t, i - 1);
    char right = at(t, j);
    if (text.alone(i, j)) {
      // A row of asterisks parts sections; right above a date it stands for the one who signs, and
      // between title and salutation for the one who speaks. Markdown's own rows never get here:
      // what is alone there fills a cell of a table.
      if (j - i <= 5 && (!text.isPlain() || dateBelow(j) || salutationBelow(j))) {
        text.add(i, j, Shape.MARK, Severity.ERROR);
      }
      return text.endOfLine(j);
    }
    if (HoleText.isAlnum(left)) {
      if (text.openYear(i, j)) {
        text.add(i, j, Shape.DATE, Severity.ERROR);
      }
      return j;
    }
    if (Chars.isDigit(right)) {
      int k = j;
      while (Chars.isDigit(at(t, k))) {
        k++;
      }
      if (!(at(t, k) == '年' && k - j == 4) || !(Chars.isHan(left) || in(left, "《“（"))) {
        return j;
      }
    } else if (Chars.isLatin(right)) {
      if (!Chars.isHan(left) && j - i == 1) {
        return j;
      }
    } else if (in(right, "./\\") || in(left, "/\\.")) {
      return j;
    }
    if (text.isMarkdown(i)) {
      return j;
    }
    if (timesBetween(i, j) || footnoteMark(i, j) || bullet(i, j)) {
      return j;
    }
    text.add(i, j, Shape.MARK, Severity.ERROR);
    return j;
  }

  int cross(int i) {
    int j = text.run(i, HoleScanner.CROSS);
    char left = at(t, i - 1);
    char right = at(t, j);
    int n = j - i;
    if (HoleText.isAlnum(left)) {
      if (text.openYear(i, j)) {
        text.add(i, j, Shape.DATE, Severity.ERROR);
      } else if (in(right, "月日") && n == 1 && Chars.isDigit(left) && !Chars.isDigit(at(t, j + 1))) {
        text.add(i, j, Shape.MARK, Severity.ERROR);
      } else if (n >= TELEPHONE && Chars.isDigit(left) && !HoleText.isAlnum(right)) {
        int from = i - 1;
        while (Chars.isDigit(at(t, from - 1))) {
          from--;
        }
        // 1xxxxxxxxxx, 138xxxxxxxx: a number of which only the beginning is known.
        if (!HoleText.isAlnum(at(t, from - 1)) && j - from <= 12) {
          text.add(from, j, Shape.MARK, Severity.ERROR);
        }
      }
      return skipWord(j);
    }
    if (n >= 2 && Chars.isLatin(right)) {
      int end = j;
      while (Chars.isLatin(at(t, end))) {
        end++;
      }
      if (!isAcronym(j, end) || !(Chars.isHan(left) || left == '\0' || !HoleText.isAlnum(left))) {
        return end;
      }
    } else if (HoleText.isAlnum(right) || (right == '.' && Chars.isDigit(at(t, j + 1)))) {
      if (n >= 2 && Chars.isHan(left) && amount(j)) {
        text.add(i, j, Shape.MARK, Severity.ERROR);
      }
      return skipWord(j);
    }
    if (right == '-' && HoleText.isAlnum(at(t, j + 1))) {
      return j;
    }
    if (in(left, "-+＋/") && n < 4) {
      return j;
    }
    if (right == '.' && Chars.isLatin(at(t, j + 1)) && !ends(t, i, "www.")) {
      if (left == '@' && n >= 3 && HoleText.isAlnum(at(t, i - 2))) {
        // zkb@xxxx.com: an address whose second half was left open.
        text.add(i, j, Shape.MARK, Severity.ERROR);
      }
      return j;
    }
    if (isBlank(left) && Chars.isLatin(at(t, skipBlanksBack(t, i) - 1))) {
      return j;
    }
    if (n == 1) {
      if (single(i, j)) {
        text.add(i, j, Shape.MARK, Severity.ERROR);
      } else if (hiddenPlace(i, j)) {
        text.add(i, j, Shape.MARK, Severity.WARNING);
      }
      return j;
    }
    if (startsAny(t, j, "染色体", "/XY", "、XY", "型染", "型号") > 0
        || (right == '型' && !Chars.isHan(at(t, j + 1)))
        || (right == '码' && at(t, j + 1) != '头')) {
      return j;
    }
    if (text.alone(i, j) && !latinOnly(i, j) && n > 8) {
      return j;
    }
    text.add(i, j, Shape.MARK, Severity.ERROR);
    return j;
  }

  /** Tells whether digits and a unit follow, of which the marks hide the first: xx458元. */
  private boolean amount(int j) {
    int k = j;
    while (Chars.isDigit(at(t, k)) || at(t, k) == '.') {
      k++;
    }
    return k > j && in(at(t, k), "万亿元%％‰个项户人平吨亩号");
  }

  /** Tells whether the single × or X in [i, j) stands for a name or a number. */
  private boolean single(int i, int j) {
    char left = at(t, i - 1);
    boolean spaced = isBlank(left) && isBlank(at(t, j));
    int next = spaced ? skipBlanks(t, j) : j;
    char right = at(t, next);
    if (in(left, "”》）)+＋-/÷=＝%％’")) {
      return false;
    }
    if (startsAny(t, next, "公里", "公顷", "平方", "立方") > 0) {
      return !text.formula(i);
    }
    if (!in(right, HoleText.UNITS)) {
      return !Chars.isHan(left)
          && (startsAny(t, next, LONG_UNITS) > 0 ? !text.formula(i) : documentCode(next));
    }
    if (text.beginsNoUnit(next)) {
      return false;
    }
    if (in(right, "发政府")) {
      return documentCode(next);
    }
    if (in(right, "年月日") && Chars.isHan(left) && !in(left, "年月在于自从至到截前后即")) {
      return false;
    }
    return !text.formula(i);
  }

  /** Tells whether an X between words stands for a place: 四X三产, X渝合作. */
  private boolean hiddenPlace(int i, int j) {
    char left = at(t, i - 1);
    char right = at(t, j);
    if (!Chars.isLatin(t[i]) || !Chars.isHan(right) || in(right, "光射线轴形型染档类级波谱片基维的是和与")) {
      return false;
    }
    boolean word = Chars.isHan(left) && !in(left, "素能网旅化云链数据业体融加乘号第类级型为是");
    return (word || in(left, "，。、；")) && !text.formula(i);
  }

  /** Tells whether at most five characters of an issuing body's code and a year follow. */
  private boolean documentCode(int j) {
    int k = j;
    while (k - j < 5 && Chars.isHan(at(t, k))) {
      k++;
    }
    return k > j && in(at(t, k), "〔[［﹝") && Chars.isDigit(at(t, k + 1));
  }

  private boolean isAcronym(int from, int to) {
    boolean roman = true;
    boolean size = to - from == 1;
    for (int k = from; k < to; k++) {
      char c = t[k];
      if (c < 'A' || c > 'Z') {
        return false;
      }
      roman &= in(c, "IVXLCDM");
    }
    return !roman && !size;
  }

  private boolean latinOnly(int i, int j) {
    for (int k = i; k < j; k++) {
      if (!Chars.isLatin(t[k])) {
        return false;
      }
    }
    return true;
  }

  private int skipWord(int j) {
    int k = j;
    while (HoleText.isAlnum(at(t, k))) {
      k++;
    }
    return k;
  }

  /** Tells whether an asterisk is a sign of multiplication: 5 * 3, 单价*数量. */
  private boolean timesBetween(int i, int j) {
    if (j - i > 1) {
      return false;
    }
    char left = at(t, skipBlanksBack(t, i) - 1);
    char right = at(t, skipBlanks(t, j));
    if (Chars.isDigit(left) && Chars.isDigit(right)) {
      return true;
    }
    if (in(left, "长宽高深厚") && in(right, "长宽高深厚")) {
      return true;
    }
    return text.formula(i);
  }

  /** Tells whether an asterisk marks a note: 《…》*、 or the note itself, *注：…. */
  private boolean footnoteMark(int i, int j) {
    char left = at(t, i - 1);
    char right = at(t, j);
    boolean atEnd =
        right == '\0' || Chars.isLineEnd(right) || isBlank(right) || in(right, "，。、；：）)」|");
    if (left == '》' && atEnd) {
      return true;
    }
    // 注：*城东区计划数含市直属学校: the mark stands in the table above; 注：*县 has lost its name.
    if (j - i == 1
        && Chars.isHan(right)
        && !in(right, HoleText.UNITS)
        && endsAny(t, skipBlanksBack(t, i), "注：", "注:", "备注：") > 0) {
      return true;
    }
    if (startsAny(
            t,
            skipBlanks(t, j),
            "注：",
            "注:",
            "注释",
            "为",
            "表示",
            "指",
            "按",
            "数据来源",
            "说明",
            "不含",
            "不包括",
            "含",
            "代表",
            "此",
            "标",
            "号")
        > 0) {
      return lineStart(t, i) == skipBlanksBack(t, i)
          || endsAny(t, skipBlanksBack(t, i), "注：", "注:") > 0
          || (j - i == 1 && in(left, "带有标加") && at(t, j) == '号');
    }
    return false;
  }

  /** Tells whether asterisks at a line's start are a bullet. */
  private boolean bullet(int i, int j) {
    int from = lineStart(t, i);
    if (skipBlanksBack(t, i) != from || j - i != 1) {
      return false;
    }
    return isBlank(at(t, j))
        || startsLikeBullet(lineEnd(t, i) + 1)
        || startsLikeBullet(previousLine(from));
  }

  private boolean startsLikeBullet(int lineStart) {
    int k = skipBlanks(t, Math.max(0, lineStart));
    if (k < t.length && t[k] == '\n') {
      k = skipBlanks(t, k + 1);
    }
    return lineStart >= 0
        && k < t.length
        && text.kind(k) == HoleScanner.STAR
        && at(t, k + 1) != t[k]
        && Chars.isHan(at(t, k + 1));
  }

  private int previousLine(int lineStart) {
    int k = lineStart - 1;
    while (k >= 0 && (Chars.isLineEnd(t[k]) || isBlank(t[k]))) {
      k--;
    }
    return k < 0 ? -1 : lineStart(t, k);
  }

  /** Tells whether the next line that is not blank is a short one that ends with a colon. */
  private boolean salutationBelow(int i) {
    int from = lineEnd(t, i);
    while (from < t.length && Chars.isSpace(t[from])) {
      from++;
    }
    int to = lineEnd(t, from);
    while (to > from && Chars.isSpace(t[to - 1])) {
      to--;
    }
    return to > from && to - from <= 20 && in(t[to - 1], "：:");
  }

  private boolean dateBelow(int j) {
    int k = j;
    while (k < t.length && Chars.isSpace(t[k])) {
      k++;
    }
    int end = lineEnd(t, k);
    return end - k <= 16 && holds(t, k, end, "年") && holds(t, k, end, "月");
  }
}
