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
import static io.github.gongwenlint.text.Look.starts;
import static io.github.gongwenlint.text.Look.startsAny;

import io.github.gongwenlint.check.Triggers;
import io.github.gongwenlint.check.placeholder.Hole.Shape;
import io.github.gongwenlint.dictionary.Surnames;
import io.github.gongwenlint.dictionary.WordGroup;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Emphasis;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds everything that looks like a hole by its own shape and its neighbours; what the rest of the
 * document says about it is {@link HoleJudge}'s business.
 *
 * <p>It is asked only where a character stands that {@link #fill} has marked.
 */
final class HoleScanner {
  private static final byte STAR = 1;
  private static final byte CROSS = 2;
  private static final byte LINE = 3;
  private static final byte DASH = 4;
  private static final byte BOX = 5;
  private static final byte CIRCLE = 6;
  private static final byte ZERO = 7;
  private static final byte SPACE = 8;
  static final byte OPEN = 9;
  private static final byte BRACE = 10;
  private static final byte SOMEONE = 11;
  private static final byte TODO = 12;
  private static final byte PENDING = 13;
  private static final byte ELLIPSIS = 14;
  private static final byte QUESTION = 15;

  /** The highest kind. */
  static final byte LAST = QUESTION;

  /** What follows a number or a name: a single × or X before one of these is a hole. */
  private static final String UNITS =
      "省市县区旗州盟镇乡村局委办厅处科院校部街道人名次个项件年月日号期届批条款章场家户份起元万亿天周季轮组班倍座吨亩篇台辆棵株所岁族发政府%％";

  private static final String[] LONG_UNITS = WordGroup.AFTER_HOLE.words();

  /** Words that begin with a unit without being one: 数据要素×区域, ×市场. */
  private static final String[] NO_UNITS = WordGroup.NO_UNIT.words();

  /** Units that only a place or a body has: 00县, OO单位. */
  private static final String[] BODIES = WordGroup.NAMED_UNIT.words();

  private static final String NUMERALS = "〇零一二三四五六七八九十百千";

  private final char[] t;
  private final List<Hole> holes = new ArrayList<>();

  private final boolean plain;
  private final Triggers triggers;

  /**
   * Makes a scanner of one text.
   *
   * @param triggers knows the kinds of characters
   * @param plain whether asterisks may be Markdown that was pasted into plain text
   */
  HoleScanner(Triggers triggers, char[] text, boolean plain) {
    this.triggers = triggers;
    this.t = text;
    this.plain = plain;
  }

  /** Returns the holes found so far, in order; they do not overlap. */
  List<Hole> holes() {
    return holes;
  }

  /** Looks closer at {@code i} and returns where to go on. */
  int look(byte kind, int i) {
    return switch (kind) {
      case STAR -> star(i);
      case CROSS -> cross(i);
      case LINE -> line(i);
      case DASH -> dash(i);
      case BOX -> box(i);
      case CIRCLE -> circle(i);
      case ZERO -> zero(i);
      case SPACE -> space(i);
      case OPEN -> prompt(i);
      case BRACE -> field(i);
      case SOMEONE -> someone(i);
      case TODO -> todo(i);
      case PENDING -> pending(i);
      case ELLIPSIS -> ellipsis(i);
      case QUESTION -> question(i);
      default -> i + 1;
    };
  }

  private int kind(char c) {
    return triggers.kind(c);
  }

  private int run(int i, byte kind) {
    int j = i + 1;
    while (j < t.length && kind(t[j]) == kind) {
      j++;
    }
    return j;
  }

  private void add(int start, int end, Shape shape, Severity severity) {
    holes.add(new Hole(start, end, shape, severity));
  }

  // ---------------------------------------------------------------- * and ×

  private int star(int i) {
    int j = run(i, STAR);
    char left = at(t, i - 1);
    char right = at(t, j);
    if (alone(i, j)) {
      // A row of asterisks parts sections; right above a date it stands for the one who signs, and
      // between title and salutation for the one who speaks. Markdown's own rows never get here:
      // what
      // is alone there fills a cell of a table.
      if (j - i <= 5 && (!plain || dateBelow(j) || salutationBelow(j))) {
        add(i, j, Shape.MARK, Severity.ERROR);
      }
      return endOfLine(j);
    }
    if (isAlnum(left)) {
      if (openYear(i, j)) {
        add(i, j, Shape.DATE, Severity.ERROR);
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
    if (plain && j - i == 2 && (Emphasis.closing(t, i) > 0 || Emphasis.opening(t, i) >= 0)) {
      return j;
    }
    if (timesBetween(i, j) || footnoteMark(i, j) || bullet(i, j)) {
      return j;
    }
    add(i, j, Shape.MARK, Severity.ERROR);
    return j;
  }

  private int cross(int i) {
    int j = run(i, CROSS);
    char left = at(t, i - 1);
    char right = at(t, j);
    int n = j - i;
    if (isAlnum(left)) {
      if (openYear(i, j)) {
        add(i, j, Shape.DATE, Severity.ERROR);
      } else if (in(right, "月日") && n == 1 && Chars.isDigit(left) && !Chars.isDigit(at(t, j + 1))) {
        add(i, j, Shape.MARK, Severity.ERROR);
      }
      return skipWord(j);
    }
    if (n >= 2 && Chars.isLatin(right)) {
      int end = j;
      while (Chars.isLatin(at(t, end))) {
        end++;
      }
      if (!isAcronym(j, end) || !(Chars.isHan(left) || left == '\0' || !isAlnum(left))) {
        return end;
      }
    } else if (isAlnum(right) || (right == '.' && Chars.isDigit(at(t, j + 1)))) {
      if (n >= 2 && Chars.isHan(left) && amount(j)) {
        add(i, j, Shape.MARK, Severity.ERROR);
      }
      return skipWord(j);
    }
    if (right == '-' && isAlnum(at(t, j + 1))) {
      return j;
    }
    if (in(left, "-+＋/") && n < 4) {
      return j;
    }
    if (right == '.' && Chars.isLatin(at(t, j + 1)) && !ends(t, i, "www.")) {
      if (left == '@' && n >= 3 && isAlnum(at(t, i - 2))) {
        // zkb@xxxx.com: an address whose second half was left open.
        add(i, j, Shape.MARK, Severity.ERROR);
      }
      return j;
    }
    if (isBlank(left) && Chars.isLatin(at(t, skipBlanksBack(t, i) - 1))) {
      return j;
    }
    if (n == 1) {
      if (single(i, j)) {
        add(i, j, Shape.MARK, Severity.ERROR);
      } else if (hiddenPlace(i, j)) {
        add(i, j, Shape.MARK, Severity.WARNING);
      }
      return j;
    }
    if (startsAny(t, j, "染色体", "/XY", "、XY", "型染", "型号") > 0
        || (right == '型' && !Chars.isHan(at(t, j + 1)))
        || (right == '码' && at(t, j + 1) != '头')) {
      return j;
    }
    if (alone(i, j) && !latinOnly(i, j) && n > 8) {
      return j;
    }
    add(i, j, Shape.MARK, Severity.ERROR);
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
      return !formula(i);
    }
    if (!in(right, UNITS)) {
      return !Chars.isHan(left)
          && (startsAny(t, next, LONG_UNITS) > 0 ? !formula(i) : documentCode(next));
    }
    if (startsAny(t, next, NO_UNITS) > 0) {
      return false;
    }
    if (in(right, "发政府")) {
      return documentCode(next);
    }
    if (in(right, "年月日") && Chars.isHan(left) && !in(left, "年月在于自从至到截前后即")) {
      return false;
    }
    return !formula(i);
  }

  /** Tells whether an X between words stands for a place: 四X三产, X渝合作. */
  private boolean hiddenPlace(int i, int j) {
    char left = at(t, i - 1);
    char right = at(t, j);
    if (!Chars.isLatin(t[i]) || !Chars.isHan(right) || in(right, "光射线轴形型染档类级波谱片基维的是和与")) {
      return false;
    }
    boolean word = Chars.isHan(left) && !in(left, "素能网旅化云链数据业体融加乘号第类级型为是");
    return (word || in(left, "，。、；")) && !formula(i);
  }

  /** Tells whether at most five characters of an issuing body's code and a year follow. */
  private boolean documentCode(int j) {
    int k = j;
    while (k - j < 5 && Chars.isHan(at(t, k))) {
      k++;
    }
    return k > j && in(at(t, k), "〔[［﹝") && Chars.isDigit(at(t, k + 1));
  }

  /** Tells whether the marks in [i, j) complete digits to a year: 20XX, 202X, 20**年. */
  private boolean openYear(int i, int j) {
    int k = i;
    while (k > 0 && i - k < 5 && Chars.isDigit(t[k - 1])) {
      k--;
    }
    int digits = i - k;
    char right = at(t, j);
    if (digits < 1 || digits > 3 || isAlnum(right) || Chars.isLatin(at(t, k - 1))) {
      return false;
    }
    boolean century = in(t[k], "12１２") && (digits == 1 || in(t[k + 1], "09０９"));
    if (right == '年') {
      return century || digits <= 2;
    }
    return century && digits >= 2 && digits + j - i == 4;
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
    while (isAlnum(at(t, k))) {
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
    return formula(i);
  }

  private boolean formula(int i) {
    int from = Math.max(lineStart(t, i), i - 100);
    int to = Math.min(lineEnd(t, i), i + 100);
    for (int k = from; k < to; k++) {
      if (t[k] == '=' || t[k] == '＝' || t[k] == '÷') {
        return true;
      }
    }
    return false;
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
        && !in(right, UNITS)
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
        && kind(t[k]) == STAR
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

  /** Tells whether only blanks share the line with [i, j). */
  private boolean alone(int i, int j) {
    int from = skipBlanksBack(t, i);
    if (from > 0 && !Chars.isLineEnd(t[from - 1])) {
      return false;
    }
    int to = j;
    int stop = Math.min(t.length, j + 200);
    while (to < stop && (isBlank(t[to]) || t[to] == t[i])) {
      to++;
    }
    return to == stop || Chars.isLineEnd(t[to]);
  }

  private int endOfLine(int i) {
    int k = i;
    while (k < t.length && !Chars.isLineEnd(t[k])) {
      k++;
    }
    return k;
  }

  private boolean dateBelow(int j) {
    int k = j;
    while (k < t.length && Chars.isSpace(t[k])) {
      k++;
    }
    int end = lineEnd(t, k);
    return end - k <= 16 && holds(t, k, end, "年") && holds(t, k, end, "月");
  }

  private static boolean isAlnum(char c) {
    return Chars.isDigit(c) || Chars.isLatin(c) || (c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ');
  }

  // ---------------------------------------------------------------- ____, □□, ○○

  private int line(int i) {
    int j = run(i, LINE);
    if (alone(i, j)) {
      return endOfLine(j);
    }
    char left = at(t, i - 1);
    char right = at(t, j);
    if (isAlnum(left) && isAlnum(right) && !(Chars.isDigit(left) && Chars.isDigit(right))) {
      return j;
    }
    if (j - i == 1) {
      boolean gap =
          !isAlnum(left)
              && in(right, "年月日人名次个项件号条款届期批万亿元%省市县镇乡村")
              && startsAny(t, j, NO_UNITS) == 0;
      if (gap || (Chars.isDigit(left) && right == '年' && openYear(i, j))) {
        add(i, j, Shape.LINE, Severity.ERROR);
      }
      return j;
    }
    if (Chars.isLatin(left) || Chars.isLatin(right)) {
      return j;
    }
    add(i, j, Shape.LINE, Severity.ERROR);
    return j;
  }

  private int dash(int i) {
    int j = run(i, DASH);
    int n = j - i;
    boolean hyphens = t[i] == '-';
    if (n < (hyphens ? 2 : 4)) {
      return j;
    }
    char left = at(t, skipBlanksBack(t, i) - 1);
    if (hyphens) {
      // “由-- --同志牵头”: a name that was typed over with hyphens
      int k = skipBlanks(t, j);
      if (k == j || kind(at(t, k)) != DASH || at(t, k) != '-' || !Chars.isHan(left)) {
        return j;
      }
      int end = run(k, DASH);
      if (end - k < 2 || !Chars.isHan(at(t, skipBlanks(t, end)))) {
        return end;
      }
      add(i, end, Shape.LINE, Severity.WARNING);
      return end;
    }
    if (!alone(i, j) && (Chars.isHan(left) || in(left, "，。：:、“《（")) && Chars.isHan(at(t, j))) {
      add(i, j, Shape.LINE, Severity.WARNING);
    }
    return j;
  }

  private int box(int i) {
    int j = run(i, BOX);
    char left = at(t, i - 1);
    char right = at(t, j);
    if (t[i] == '☑' || (t[i] == '■' && j - i == 1) || alone(i, j)) {
      return j;
    }
    if (in(right, "是否有无同不男女已未可其") || choices(i, j)) {
      return j;
    }
    if (j - i == 1) {
      if (Chars.isHan(left)
          && Chars.isHan(right)
          && in(right, UNITS)
          && startsAny(t, j, NO_UNITS) == 0) {
        add(i, j, Shape.BOX, Severity.WARNING);
      }
      return j;
    }
    add(i, j, Shape.BOX, j - i >= 6 ? Severity.WARNING : Severity.ERROR);
    return j;
  }

  /** Tells whether other boxes on the line make these boxes ones to tick. */
  private boolean choices(int i, int j) {
    int from = Math.max(lineStart(t, i), i - 60);
    int to = Math.min(lineEnd(t, i), j + 60);
    for (int k = from; k < to; k++) {
      if (in(t[k], "☑√✓■☒") || (kind(t[k]) == BOX && in(at(t, k + 1), "是否有无同不男女"))) {
        return true;
      }
    }
    // □ A □ B: boxes with blanks or words between them, none of them in pairs
    if (j - i > 1) {
      return false;
    }
    for (int k = from; k < to; k++) {
      if ((k < i || k >= j) && kind(t[k]) == BOX) {
        return true;
      }
    }
    return false;
  }

  private int circle(int i) {
    int j = run(i, CIRCLE);
    char left = at(t, i - 1);
    char right = at(t, j);
    if (j - i < 2 || j - i > 5) {
      return j;
    }
    if (isAlnum(left)
        || isAlnum(right)
        || in(left, NUMERALS)
        || (in(right, NUMERALS) && !numeralWord(j))) {
      return j;
    }
    if (t[i] == 'O' || t[i] == 'Ｏ') {
      if (startsAny(t, j, BODIES) > 0) {
        add(i, j, Shape.MARK, Severity.ERROR);
      }
      return j;
    }
    if (Chars.isHan(right) || Chars.isHan(left)) {
      add(i, j, Shape.MARK, startsAny(t, j, BODIES) > 0 ? Severity.ERROR : Severity.WARNING);
    }
    return j;
  }

  /** Tells whether the numeral at {@code j} begins a word such as 一致 rather than a number. */
  private boolean numeralWord(int j) {
    return startsAny(t, j, "一中", "一小", "一是", "十四五", "十五五") > 0;
  }

  private int zero(int i) {
    if (at(t, i + 1) != '0') {
      return i + 1;
    }
    int j = i;
    while (j < t.length && t[j] == '0') {
      j++;
    }
    char left = at(t, i - 1);
    if (j - i >= 2
        && j - i <= 3
        && !isAlnum(left)
        && !in(left, ".:：，,．-－—+/")
        && Chars.isHan(at(t, j))
        && startsAny(t, j, BODIES) > 0) {
      add(i, j, Shape.MARK, Severity.WARNING);
    }
    while (Chars.isDigit(at(t, j))) {
      j++;
    }
    return j;
  }

  // ---------------------------------------------------------------- blanks

  private int space(int i) {
    int j = i + 1;
    boolean wide = t[i] == '\u3000';
    while (j < t.length && isBlank(t[j])) {
      wide |= t[j] == '\u3000';
      j++;
    }
    char right = at(t, j);
    char left = at(t, i - 1);
    if (left == '期' && at(t, i - 2) == '星' && in(right, "）)，。")) {
      addBlank(i, j, Severity.WARNING);
      return j;
    }
    if (!Chars.isHan(right) && !in(right, "〕﹞")) {
      return j;
    }
    if (in(left, "在于由")
        && startsAny(t, j, "召开", "举行", "主持召开", "牵头") > 0
        && Chars.isHan(at(t, i - 2))) {
      addBlank(i, j, Severity.WARNING);
      return j;
    }
    if (right == '月') {
      if (left == '年') {
        boolean known = Chars.isDigit(at(t, i - 2));
        if (known || wideYear(i) || j - i >= 2) {
          addBlank(i, j, known ? Severity.ERROR : Severity.WARNING);
        }
      }
      return j;
    }
    if (right == '日') {
      if (left == '月' && startsAny(t, j, "日常", "日均", "日报") == 0) {
        addBlank(i, j, Chars.isDigit(at(t, i - 2)) ? Severity.ERROR : Severity.WARNING);
      }
      return j;
    }
    if (right == '号') {
      if ((in(left, "〕］]﹞") && Chars.isDigit(at(t, i - 2)))
          || (left == '第' && at(t, j + 1) != '召')) {
        add(i, j, Shape.DOCUMENT_NUMBER, Severity.WARNING);
      }
      return j;
    }
    if (right == '〕' || right == '﹞') {
      if (in(left, "〔﹝") || (Chars.isDigit(left) && in(at(t, i - 3), "〔﹝"))) {
        add(i, j, Shape.DOCUMENT_NUMBER, Severity.ERROR);
      }
      return j;
    }
    if (left == '第' && in(right, "次届期批条款章轮名位季")) {
      addBlank(i, j, Severity.ERROR);
    } else if ((wide || j - i >= 2)
        && in(left, "共计约达近训到成织有展开办增派集发评员查任")
        && in(right, "人名次个件项场期份批户家万亿")
        && startsAny(t, j, NO_UNITS) == 0
        && Chars.isHan(at(t, i - 2))
        && Chars.isHan(at(t, j + 1))) {
      addBlank(i, j, Severity.WARNING);
    }
    return j;
  }

  private void addBlank(int i, int j, Severity severity) {
    add(i, j, Shape.BLANK, severity);
  }

  /** Tells whether the 年 before {@code i} has blanks instead of a year before it. */
  private boolean wideYear(int i) {
    return isBlank(at(t, i - 2)) && isBlank(at(t, i - 3));
  }

  // ---------------------------------------------------------------- hints in brackets

  private int prompt(int i) {
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
      add(i, end + 2, Shape.DOCUMENT_NUMBER, Severity.ERROR);
      return end + 2;
    }
    Severity severity = PromptWords.judge(t, i, end);
    if (severity == null) {
      return i + 1;
    }
    int from = i;
    int to = end + 1;
    if (open == '[' && at(t, i - 1) == '[' && at(t, to) == ']') {
      from--;
      to++;
    }
    add(from, to, Shape.PROMPT, severity);
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
  private int field(int i) {
    if (t[i] == '#' && at(t, i + 1) == '#') {
      return question(i);
    }
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
      plain &= Chars.isHan(t[end]) || isAlnum(t[end]) || in(t[end], "_.- ");
      end++;
    }
    if (at(t, end) != '}' || !plain || end == from || (twice && at(t, end + 1) != '}')) {
      return i + 1;
    }
    if (!twice && open == i && (!han || end - from > 12)) {
      return i + 1;
    }
    end += twice ? 2 : 1;
    add(i, end, Shape.PROMPT, Severity.ERROR);
    return end;
  }

  private int todo(int i) {
    char left = at(t, i - 1);
    if (isAlnum(left) || left == '_') {
      return i + 1;
    }
    int n = startsAny(t, i, "TODO", "TBD", "FIXME", "todo", "tbd");
    if (n == 0 || isAlnum(at(t, i + n)) || in(at(t, i + n), "_.")) {
      return i + 1;
    }
    add(i, i + n, Shape.PROMPT, Severity.ERROR);
    return i + n;
  }

  /** 待补充 and its like as the whole of what is said. */
  private int pending(int i) {
    if (t[i] == '击') {
      int hint = startsAny(t, i, "击此处输入", "击此处添加", "击此处编辑", "击此处填写", "击输入文字");
      if (hint == 0 || !in(at(t, i - 1), "点单双")) {
        return i + 1;
      }
      int end = startsAny(t, i + hint, "文字", "标题", "内容", "文本", "正文", "日期");
      add(i - 1, i + hint + end, Shape.PROMPT, Severity.ERROR);
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
      add(i, i + n, Shape.PROMPT, Severity.WARNING);
      return i + n;
    }
    return i + 1;
  }

  /** 在……的领导下, 由……同志牵头. */
  private int ellipsis(int i) {
    int j = run(i, ELLIPSIS);
    char left = at(t, i - 1);
    if (left == '在' && (startsAny(t, j, "的关心", "的指导下") > 0 || leads(j))) {
      add(i, j, Shape.ELLIPSIS, Severity.ERROR);
    } else if (in(left, "由向经") && startsAny(t, j, "同志", "牵头", "负责", "汇报", "报告") > 0) {
      add(i, j, Shape.ELLIPSIS, Severity.ERROR);
    } else if (at(t, j) == '（'
        && startsAny(t, j + 1, "单位）", "姓名）", "地点）", "时间）", "名称）", "职务）", "地名）", "部门）") > 0) {
      int end = j + 4;
      add(i, end, Shape.ELLIPSIS, Severity.ERROR);
      return end;
    } else if (emptySection(i, j)) {
      add(i, j, Shape.ELLIPSIS, Severity.WARNING);
    }
    return j;
  }

  /** Tells whether only a body and 领导下 follow, as in 在……县委的领导下. */
  private boolean leads(int j) {
    int k = j;
    while (k - j < 12 && Chars.isHan(at(t, k))) {
      if (starts(t, k, "领导下")) {
        return true;
      }
      k++;
    }
    return false;
  }

  /** Tells whether the dots are all that follows a number at the start of a line: 二、……. */
  private boolean emptySection(int i, int j) {
    char next = at(t, skipBlanks(t, j));
    if (!in(at(t, i - 1), "、）.．，是") || !(next == '\0' || Chars.isLineEnd(next) || next == '。')) {
      return false;
    }
    int from = i;
    while (i - from < 6 && from > 0 && isLabel(t[from - 1])) {
      from--;
    }
    char before = at(t, from - 1);
    return i - from >= 2 && (from == 0 || Chars.isSpace(before) || in(before, "；。"));
  }

  private static boolean isLabel(char c) {
    return Chars.isHanNumeral(c) || Chars.isDigit(c) || in(c, "、（）().．，第是");
  }

  /** 培训？？人次, ###市. */
  private int question(int i) {
    char c = t[i];
    int j = i;
    while (j < t.length && t[j] == c) {
      j++;
    }
    char left = at(t, i - 1);
    boolean unit = in(at(t, j), "人名次个项件年月日号期届批条场家户份市县区局镇乡村万亿元%％") && startsAny(t, j, NO_UNITS) == 0;
    if (j - i >= 2
        && unit
        && !isAlnum(left)
        && (in(c, "#＃") || Chars.isHan(left))
        && !alone(i, j)) {
      if (in(c, "#＃") && skipBlanksBack(t, i) == lineStart(t, i) && isBlank(at(t, j))) {
        return j;
      }
      add(i, j, Shape.MARK, Severity.ERROR);
    }
    return j;
  }

  // ---------------------------------------------------------------- 某

  private int someone(int i) {
    int j = run(i, SOMEONE);
    if (j - i > 4) {
      return j;
    }
    if (Names.isContact(t, i - 1)) {
      add(i - 1, j, Shape.MARK, Severity.WARNING);
      return j;
    }
    int n = Bodies.length(t, j);
    if (n == 0 && j - i < 2) {
      if (someNumber(i, j)) {
        add(i, j, Shape.MARK, Severity.WARNING);
      }
      return j;
    }
    if (n == 0 && !in(at(t, j), "同工领公老小女男") && Surnames.isClear(at(t, i - 1))) {
      return j;
    }
    if (Surnames.isClear(at(t, i - 1)) && Names.beginsName(t, i - 1)) {
      return j;
    }
    add(i, j, Shape.SOMEONE, Severity.INFO);
    return j;
  }

  /** Tells whether 某 stands for a number: 投资某亿元, 增长某%. */
  private boolean someNumber(int i, int j) {
    if (in(at(t, j), "%％‰") || startsAny(t, j, "个百分点", "亿元", "万元", "亿美元", "多人", "余人") > 0) {
      return true;
    }
    return in(at(t, j), "亿万余")
        && in(at(t, j + 1), "人元名个亩吨户件次平立斤千公家份册场")
        && !Surnames.isClear(at(t, i - 1));
  }

  /** Marks the characters that can start a hole with kinds from 1 to {@link #LAST}. */
  static void fill(Triggers triggers) {
    triggers.kind(STAR, "*＊﹡∗");
    triggers.kind(CROSS, "×✕╳ＸｘХхXx");
    triggers.kind(LINE, "_＿﹍﹎﹏");
    triggers.kind(DASH, "—-");
    triggers.kind(BOX, "□■◻☐▢");
    triggers.kind(CIRCLE, "○◯〇OＯ");
    triggers.kind(ZERO, "0");
    triggers.kind(SPACE, " \u3000\u00a0\u2002\u2003");
    triggers.kind(OPEN, "（(【[［〔《<＜〈﹝");
    triggers.kind(BRACE, "{$#");
    triggers.kind(SOMEONE, "某");
    triggers.kind(TODO, "TFt");
    triggers.kind(PENDING, "待击");
    triggers.kind(ELLIPSIS, "…");
    triggers.kind(QUESTION, "?？＃");
  }
}
