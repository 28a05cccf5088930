package io.github.gongwenlint.check.punctuation;

import static io.github.gongwenlint.text.Look.at;
import static io.github.gongwenlint.text.Look.in;
import static io.github.gongwenlint.text.Look.isBlank;

import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Edit;
import io.github.gongwenlint.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * The rule about half-width marks beside Chinese characters: one report each where they are slips,
 * one for the whole document where they are its style.
 */
final class HalfWidthMarks {
  static final Rule RULE =
      Rule.of("halfwidth-punctuation", Category.PUNCTUATION, Severity.INFO, "中文里用了半角标点")
          .message("中文文稿用全角标点，这里用了半角标点")
          .explanation(
              """
              汉字前后的逗号、句号、分号、冒号、问号、叹号、括号和引号应当用全角（中文）形式。半角标点宽窄不同，直引号还分不出前后。
              数字、时间（8:30）、比例（1:2）、网址、文件名、英文段落里的半角标点不报；序号的括号由 ordinal-brackets 检查。
              个别用错时逐处提示；全文有许多处时只报一次，附全部修改，半角标点成了全文的写法时按警告报告。""")
          .source("GB/T 15834—2011 4.1—4.9、5.1")
          .bad("加强组织领导⟦,⟧压实工作责任。", "加强组织领导，压实工作责任。")
          .bad("加强组织领导⟦, ⟧压实工作责任。", "加强组织领导，压实工作责任。")
          .bad("同比增长9.1%⟦;⟧完成投资24.9亿元。", "同比增长9.1%；完成投资24.9亿元。")
          .bad("各位代表⟦:⟧\n现在，我向大会报告工作。", "各位代表：\n现在，我向大会报告工作。")
          .bad("全面完成年度目标任务⟦.⟧", "全面完成年度目标任务。")
          .bad("群众满意不满意⟦?⟧这是根本标准。", "群众满意不满意？这是根本标准。")
          .bad("市发展改革委⟦(⟧市能源局⟦)⟧牵头。", "市发展改革委（市能源局）牵头。")
          .bad("由住建局（牵头单位⟦)⟧负责。", "由住建局（牵头单位）负责。")
          .bad("落实⟦\"⟧一岗双责⟦\"⟧制度。", "落实“一岗双责”制度。")
          .good(
              "会议时间为8:30—10:30，比例为1:2，人均1,234.5元。",
              "登录http://www.example.gov.cn/a,b或者发送至a.b@example.com。",
              "见附件.docx和方案(终稿).pdf。",
              "1.加强领导。\n2.压实责任。",
              "（一）加强领导。\n(二)压实责任。",
              "执行GB/T 9704-2012标准，使用OpenOffice.org软件。",
              "The report (2023) was adopted, and it works; see also: A, B.",
              "函数f(x)的值域为[0,1)。",
              "安装55\"显示屏。",
              "[1] 王明, 李强. 公文写作研究[J]. 秘书, 2020(3): 1-5.")
          .build();

  private static final String HALVES = ",;:?!.()";
  private static final String FULLS = "，；：？！。（）";

  /** From so many on, a document has a style of its own. */
  private static final int MANY = 10;

  /** One half-width mark among so many full-width ones is a document's style and no slip. */
  private static final int SHARE = 5;

  private static final int MOST_EDITS = 20_000;
  private static final int LONGEST_BRACKETS = 80;

  private final char[] t;
  private final Consumer<Diagnostic> report;

  /** Full-width marks seen, to weigh the half-width ones against. */
  int fullWidth;

  private int[] places = new int[16];
  private char[] rights = new char[16];
  private int count;
  private int quotes;
  private int apostrophes;
  private int lineFirst;
  private int closeAt = -1;
  private boolean reference;
  private int referenceLine = -1;

  HalfWidthMarks(char[] t, Consumer<Diagnostic> report) {
    this.t = t;
    this.report = report;
  }

  private void add(int i, char right) {
    if (count == places.length) {
      places = Arrays.copyOf(places, 2 * count);
      rights = Arrays.copyOf(rights, 2 * count);
    }
    places[count] = i;
    rights[count++] = right;
  }

  /** Looks at , ; : ? ! " and '. */
  void mark(int i, int line) {
    char c = t[i];
    if (c == '"' || c == '\'') {
      quote(i, c);
      return;
    }
    char before = at(t, i - 1);
    char after = at(t, i + 1);
    boolean left = isChinese(before);
    boolean right = isChinese(after) || (in(after, "“《（") && after != '\0');
    if (!left && !(right && isWordEnd(before))) {
      return;
    }
    if (in(before, "，。；：、！？") || in(after, "，。；：、！？/")) {
      return;
    }
    if (c == ':' && left && Chars.isDigit(after) && isNumeral(before)) {
      return;
    }
    if (!isReference(line)) {
      add(i, FULLS.charAt(HALVES.indexOf(c)));
    }
  }

  /** Looks at a single half-width point. */
  void point(int i, int line) {
    char before = at(t, i - 1);
    if (!isChinese(before) || isNumeral(before)) {
      return;
    }
    int k = i + 1;
    while (k < t.length && isBlank(t[k])) {
      k++;
    }
    char after = at(t, k);
    boolean ends = k >= t.length || Chars.isLineEnd(after) || in(after, "”’）");
    if (ends && !isReference(line)) {
      add(i, '。');
    } else if (isChinese(after) && k - line > 12 && !isReference(line)) {
      // Between two Chinese characters it may stand for something else: no fix.
      add(i, isPlainStop(i, k) ? '。' : '\0');
    }
  }

  /** A point behind a long clause ends a sentence; in 玛丽.居里 it parts a name. */
  private boolean isPlainStop(int i, int k) {
    int run = 0;
    while (run < 8 && (Chars.isHan(at(t, i - 1 - run)) || Chars.isDigit(at(t, i - 1 - run)))) {
      run++;
    }
    return run == 8 || k > i + 1;
  }

  private static boolean isNumeral(char c) {
    return Chars.isDigit(c) || Chars.isHanNumeral(c);
  }

  /** Characters beside which a mark belongs to Chinese text. */
  private static boolean isChinese(char c) {
    return Chars.isHan(c) || c == '”' || c == '》' || c == '）' || c == '】' || c == '〕' || c == '’';
  }

  private static boolean isWordEnd(char c) {
    return Chars.isDigit(c) || Chars.isLatin(c) || in(c, "%％‰)℃²³");
  }

  /** A line of literature has marks of its own: [1] 王明, 李强. 题名[J]. */
  private boolean isReference(int line) {
    if (line != referenceLine) {
      referenceLine = line;
      reference = at(t, line) == '[' && Chars.isDigit(at(t, line + 1));
    }
    return reference;
  }

  private void quote(int i, char c) {
    char before = at(t, i - 1);
    char after = at(t, i + 1);
    if (c == '\'') {
      if ((isChinese(before) || isChinese(after))
          && !Chars.isLatin(before)
          && !Chars.isDigit(before)) {
        add(i, apostrophes++ % 2 == 0 ? '‘' : '’');
      }
      return;
    }
    if (Chars.isDigit(before) && quotes % 2 == 0) {
      return;
    }
    boolean opening = quotes++ % 2 == 0;
    if (isChinese(before) || isChinese(after) || in(after, "《（") || in(before, "，。、：；！？")) {
      add(i, opening ? '“' : '”');
    } else if (Chars.isDigit(before) || Chars.isDigit(after)) {
      add(i, opening ? '“' : '”');
    }
  }

  /** Looks at an opening round bracket and its partner. */
  void round(int i, int line) {
    if (t[i] != '(') {
      return;
    }
    int end = Math.min(t.length, i + LONGEST_BRACKETS);
    int depth = 0;
    boolean han = false;
    for (int k = i + 1; k < end && !Chars.isLineEnd(t[k]); k++) {
      char c = t[k];
      if (c == '(' || c == '（') {
        depth++;
      } else if (c == ')' || c == '）') {
        if (depth-- == 0) {
          boolean ours = han && !isNumber(i + 1, k);
          boolean code = Chars.isLatin(at(t, i - 1)) && !Chars.isHan(t[i + 1]);
          if (ours && !code && !isFileName(k) && !isReference(line)) {
            add(i, '（');
            if (c == ')') {
              closeAt = k;
            }
          }
          return;
        }
      } else {
        han |= Chars.isHan(c);
      }
    }
  }

  private boolean isFileName(int close) {
    return at(t, close + 1) == '.' && Chars.isLatin(at(t, close + 2));
  }

  /** (一) (12) (a): ordinal marks have a rule of their own. */
  private boolean isNumber(int from, int to) {
    if (to - from > 3) {
      return false;
    }
    for (int k = from; k < to; k++) {
      if (!isNumeral(t[k]) && !Chars.isLatin(t[k])) {
        return false;
      }
    }
    return true;
  }

  /** Looks at a closing round bracket. */
  void roundClose(int i, int line) {
    if (t[i] != ')') {
      return;
    }
    if (i == closeAt) {
      add(i, '）');
      return;
    }
    // The partner of a full-width one: （略)
    int stop = Math.max(line, i - LONGEST_BRACKETS);
    for (int k = i - 1; k >= stop; k--) {
      char c = t[k];
      if (c == '(' || c == ')' || c == '）') {
        return;
      }
      if (c == '（') {
        if (!isNumber(k + 1, i)) {
          add(i, '）');
        }
        return;
      }
    }
  }

  /** Quotes that do not come in pairs cannot be turned by a program. */
  void endLine() {
    if (quotes == 0 && apostrophes == 0) {
      lineFirst = count;
      return;
    }
    for (int k = lineFirst; k < count; k++) {
      char c = t[places[k]];
      if ((c == '"' && quotes % 2 != 0) || (c == '\'' && apostrophes % 2 != 0)) {
        rights[k] = '\0';
      }
    }
    quotes = 0;
    apostrophes = 0;
    lineFirst = count;
  }

  void finish() {
    if (count == 0) {
      return;
    }
    if (count >= MANY) {
      together();
      return;
    }
    for (int k = 0; k < count; k++) {
      Span span = span(k);
      String mark = String.valueOf(t[places[k]]);
      char right = rights[k];
      if (right == '\0') {
        report.accept(Diagnostic.of(RULE, span, "“" + mark + "”是半角标点，中文里应改用全角标点"));
      } else {
        report.accept(
            Diagnostic.of(
                RULE,
                span,
                "“" + mark + "”是半角标点，中文里应用全角的“" + right + "”",
                Fix.safe("改为“" + right + "”", span, String.valueOf(right))));
      }
    }
  }

  private Span span(int k) {
    int end = places[k] + 1;
    if (in(t[places[k]], ",;:?!") && at(t, end) == ' ' && isChinese(at(t, end + 1))) {
      end++;
    }
    return new Span(places[k], end);
  }

  private void together() {
    List<Edit> edits = new ArrayList<>();
    for (int k = 0; k < count && edits.size() < MOST_EDITS; k++) {
      if (rights[k] != '\0') {
        edits.add(new Edit(span(k), String.valueOf(rights[k])));
      }
    }
    String share = count > fullWidth ? "全文的标点大多是半角的" : "全文有" + count + "处半角标点";
    String message = share + "（" + kinds() + "），中文文稿应统一改用全角标点";
    report.accept(
        new Diagnostic(
            RULE,
            count > fullWidth / SHARE ? Severity.WARNING : Severity.INFO,
            span(0),
            message,
            List.of(new Fix("把全文" + edits.size() + "处半角标点改为全角", Fix.Applicability.SAFE, edits))));
  }

  /** Counts the marks by kind: “,”86处、“;”12处. */
  private String kinds() {
    String marks = ",.;:?!()\"'";
    int[] counts = new int[marks.length()];
    for (int k = 0; k < count; k++) {
      counts[marks.indexOf(t[places[k]])]++;
    }
    StringBuilder text = new StringBuilder();
    for (int k = 0; k < counts.length; k++) {
      if (counts[k] > 0) {
        text.append(text.length() == 0 ? "" : "、");
        text.append('“').append(marks.charAt(k)).append('”').append(counts[k]).append('处');
      }
    }
    return text.toString();
  }
}
