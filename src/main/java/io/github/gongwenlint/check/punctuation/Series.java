package io.github.gongwenlint.check.punctuation;

import static io.github.gongwenlint.text.Look.at;
import static io.github.gongwenlint.text.Look.ends;
import static io.github.gongwenlint.text.Look.in;
import static io.github.gongwenlint.text.Look.starts;
import static io.github.gongwenlint.text.Look.startsAny;

import io.github.gongwenlint.dictionary.WordGroup;
import io.github.gongwenlint.dictionary.WordList;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.Label;
import io.github.gongwenlint.document.NumberStyle;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Edit;
import io.github.gongwenlint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The rule about the marks between items that stand side by side. */
final class Series {
  static final Rule RULE =
      Rule.of("enumeration-separator", Category.PUNCTUATION, Severity.WARNING, "并列成分之间的标点不当")
          .message("并列成分之间的标点不当")
          .explanation(
              """
              并列的词语之间用顿号，同一层次不能中途改用逗号；“和、及、或者、以及”已经表示并列，前面不再用顿号；\
              末项后面的“等”前面也不用顿号。
              逗号后面的词语与前面各项长短相同、又直接跟“的……”“等……”的才报告，不很肯定的只作提示。标有引号、书名号的并列成分之间通常不用顿号，\
              一篇之内两种写法并存时提示一次。“一是”“二是”各项之间的标点也应一致。""")
          .source("GB/T 15834—2011 4.5.3、附录 B.1")
          .bad("发挥了建言献策、发扬民主、凝聚共识⟦，⟧廉洁奉公的模范作用。", "发挥了建言献策、发扬民主、凝聚共识、廉洁奉公的模范作用。")
          .bad("通过座谈交流⟦，⟧走访调研等方式，广泛听取意见。", "通过座谈交流、走访调研等方式，广泛听取意见。")
          .bad("覆盖石桥⟦，⟧柳林、大湾三个村。", "覆盖石桥、柳林、大湾三个村。")
          .bad("围绕产业、人才⟦，⟧文化、生态、组织振兴发力。", "围绕产业、人才、文化、生态、组织振兴发力。")
          .bad("各镇⟦、⟧和各街道要抓好落实。", "各镇和各街道要抓好落实。")
          .bad("县直各部门⟦、⟧以及驻县各单位。", "县直各部门，以及驻县各单位。")
          .bad("组织学习、宣传⟦、⟧等活动。", "组织学习、宣传等活动。")
          .bad("增强“四个意识”⟦，坚定“四个自信”，⟧做到“两个维护”。", "增强“四个意识”、坚定“四个自信”、做到“两个维护”。")
          .bad("一是加强学习；二是压实责任⟦，⟧三是完善制度；四是强化督查。", "一是加强学习；二是压实责任；三是完善制度；四是强化督查。")
          .bad("学习《中国共产党章程》《条例》，落实《方案》⟦、⟧《清单》。", "学习《中国共产党章程》《条例》，落实《方案》《清单》。")
          .good(
              "推进和谐社区、和平街道建设，及时、及早处置，安岭市、和川市参加。",
              "先缓一缓、等一等的念头要不得，治宜健脾益气、和胃降逆。",
              "一些项目等土地、等环评、等用电，迟迟没有开工。",
              "按照甲、乙、等外品三类划分。",
              "学习政策、等级和待遇。",
              "往往、种种、等等。",
              "学习《条例》、《规定》。",
              "增强“四个意识”、坚定“四个自信”、做到“两个维护”。",
              "上海、北京，江苏、浙江等地。",
              "落实责任，民政、医保两个部门要密切配合。",
              "会后，县、镇、村三级抓紧行动。",
              "坚持解放思想、实事求是，推动各项工作。",
              "通过努力，完成污水治理等工作，群众满意。")
          .build();

  /** What is waited for is named in fewer characters. */
  private static final int LONGEST_WAIT = 10;

  private static final String[] WAYS = WordGroup.MEANS.words();
  private static final String[] MEANS = WordGroup.BY_MEANS.words();

  /** Nouns of which the items before may be means or a finished act. */
  private static final String[] DOINGS = {"工作", "活动"};

  private static final String[] KINDS = WordGroup.SUMMED_KIND.words();

  private static final int LONGEST_ITEM = 12;

  private final Document document;
  private final char[] t;
  private final Consumer<Diagnostic> report;

  private int lastPause = -1;
  private int pauses;
  private int length;
  private int equal;

  private final List<Integer> pausedTitles = new ArrayList<>();
  private final List<Integer> pausedQuotes = new ArrayList<>();
  private int titles;
  private int quotes;

  Series(Document document, Consumer<Diagnostic> report) {
    this.document = document;
    this.t = document.chars();
    this.report = report;
  }

  /** Forgets the items: a sentence ended. */
  void reset() {
    pauses = 0;
    lastPause = -1;
    equal = 0;
  }

  /** Looks at a 、. */
  void pause(int i) {
    pauses = lastPause >= 0 ? pauses + 1 : 1;
    if (lastPause >= 0) {
      int item = i - lastPause - 1;
      if (item == length && item <= LONGEST_ITEM) {
        equal++;
      } else {
        length = item;
        equal = 1;
      }
    } else {
      equal = 0;
      length = 0;
    }
    lastPause = i;
    char next = at(t, i + 1);
    switch (next) {
      case '和', '及', '或' -> joined(i, 1);
      case '以' -> {
        if (at(t, i + 2) == '及') {
          joined(i, 2);
        }
      }
      case '等' -> {
        if (!isVerb(i) && !in(at(t, i + 2), "级待候于同高温值边差额距次比效离价爱外到着份式速分量身号腰闲第等")) {
          Span span = new Span(i, i + 1);
          report.accept(Diagnostic.of(RULE, span, "“等”前面不用顿号，应删去", Fix.safe("删去顿号", span, "")));
        }
      }
      default -> {}
    }
  }

  /** 、等一等 and 等土地、等环评: the verb. */
  private boolean isVerb(int i) {
    if (at(t, i + 2) == '一' && at(t, i + 3) == '等') {
      return true;
    }
    for (int k = i - 2; k >= 0 && i - k < LONGEST_WAIT && Chars.isHan(t[k]); k--) {
      if (t[k] == '等') {
        return true;
      }
    }
    int end = i + 2;
    while (end - i < LONGEST_WAIT && Chars.isHan(at(t, end))) {
      end++;
    }
    return at(t, end) == '、' && at(t, end + 1) == '等';
  }

  /** 、和 、及 、或 、以及: the word joins the items already. */
  private void joined(int i, int word) {
    int start = i + 1;
    WordList words = WordList.get();
    int end = words.longestFrom(t, start, Math.min(t.length, start + 4));
    boolean either = at(t, start) == '或' && at(t, start + 1) == '者';
    if (word == 1 && !either && end > start + 1) {
      return;
    }
    if (either) {
      word = 2;
    }
    char after = at(t, start + word);
    if (!Chars.isHan(after) && !Chars.isDigit(after) && !in(after, "“《")) {
      return;
    }
    if (word == 1 && isPlace(start)) {
      return;
    }
    // A name such as 和康 goes on with a 、 of its own.
    for (int k = start + word; k < start + word + 5; k++) {
      if (at(t, k) == '、' && t[start] == '和') {
        return;
      }
    }
    String joint = document.text(start, start + word);
    Span span = new Span(i, i + 1);
    boolean comma = joint.equals("以及") || joint.equals("或者");
    Fix delete = Fix.suggested("删去顿号", span, "");
    Fix change = Fix.suggested("改为逗号", span, "，");
    report.accept(
        new Diagnostic(
            RULE,
            // Before 以及 and 或者 it is a habit of many laws.
            comma ? Severity.INFO : Severity.WARNING,
            span,
            "“" + joint + "”前面不用顿号，应删去" + (comma ? "或改为逗号" : ""),
            comma ? List.of(change, delete) : List.of(delete)));
  }

  /** 和县 和田 及其: names that the word list need not know. */
  private boolean isPlace(int i) {
    // 和川市; what follows 和 would be a name of one character.
    if (t[i] == '和' && in(at(t, i + 2), "市县区州旗镇乡村")) {
      return true;
    }
    return in(at(t, i + 1), "谐平解气睦美善田县顺衷谈合风康龙静硕政布林时早其格第至许然胃营血络缓棋面暖");
  }

  /**
   * Looks at a ，.
   *
   * @param last where the mark before it stands
   */
  void comma(int i, int last) {
    if (lastPause >= 0 && equal >= 1 && i - lastPause - 1 == length && length >= 3) {
      broken(i);
    }
    if (lastPause >= 0) {
      lastItem(i);
    }
    counted(i);
    if (pauses == 1 && lastPause >= 0) {
      uneven(i);
    }
    approximate(i);
    lastPause = -1;
    equal = 0;
    char before = at(t, i - 1);
    if (before == '”') {
      chain(i);
    }
    if (i - last > 4 && i - last <= 12 && isMeans(t[last + 1])) {
      means(i, last + 1);
    }
  }

  /** 甲村，乙村、丙村三个村: with the comma for a 、 there are as many as the text says. */
  private void counted(int i) {
    int start = i + 1;
    int items = 0;
    int k = start;
    while (k < t.length && k - start <= 7 && (Chars.isHan(t[k]) || t[k] == '、')) {
      if (t[k] == '、') {
        if (k == start) {
          return;
        }
        items++;
        start = k + 1;
      }
      k++;
    }
    if (items == 0 || k - start > 10) {
      return;
    }
    for (int n = start + 2; n < k; n++) {
      int number = "零一二三四五六七八九".indexOf(t[n]);
      number = t[n] == '两' ? 2 : number;
      if (number > 0 && in(at(t, n + 1), "个名家项")) {
        int before = lastPause >= 0 ? pauses + 1 : 1;
        if (number == before + items + 1 && i - lastItemStart(i) <= 8) {
          Span span = new Span(i, i + 1);
          report.accept(
              Diagnostic.of(
                  RULE,
                  span,
                  "后面说共“" + document.text(n, n + 2) + "”，逗号前后是并列的，应用顿号",
                  Fix.suggested("改为“、”", span, "、")));
        }
        return;
      }
    }
  }

  /** 产业、人才，文化、生态、组织振兴: words of one length, parted by one comma in uneven groups. */
  private void uneven(int i) {
    int size = i - lastPause - 1;
    if (size < 2 || size > 4 || !isWord(lastPause + 1, i) || !isWord(lastPause - size, lastPause)) {
      return;
    }
    int items = 0;
    int k = i + 1;
    while (at(t, k + size) == '、' && isWord(k, k + size)) {
      items++;
      k += size + 1;
    }
    if (items < 2 || !isWord(k, k + size) || !Chars.isHan(at(t, k + size))) {
      return;
    }
    Span span = new Span(i, i + 1);
    report.accept(
        new Diagnostic(
            RULE,
            Severity.INFO,
            span,
            "“"
                + document.text(i + 1, i + 1 + size)
                + "”与前面“"
                + document.text(lastPause + 1, i)
                + "”等像是并列的，应用顿号",
            List.of(Fix.suggested("改为“、”", span, "、"))));
  }

  private boolean isWord(int from, int to) {
    return from > 0 && to <= t.length && WordList.get().contains(t, from, to);
  }

  private int lastItemStart(int i) {
    int k = i;
    while (k > 0 && i - k < 10 && Chars.isHan(t[k - 1])) {
      k--;
    }
    return k;
  }

  /** 5，6名: an approximate number. */
  private void approximate(int i) {
    int a = at(t, i - 1) - '0';
    int b = at(t, i + 1) - '0';
    if (a < 1
        || b != a + 1
        || b > 9
        || Chars.isDigit(at(t, i - 2))
        || !Chars.isHan(at(t, i - 2))
        || !in(at(t, i + 2), "名个人次天件户家条项")) {
      return;
    }
    String numerals = "零一二三四五六七八九";
    String right = "" + numerals.charAt(a) + numerals.charAt(b);
    Span span = new Span(i - 1, i + 2);
    report.accept(
        Diagnostic.of(
            RULE,
            span,
            "“" + document.text(span) + "”若是概数，应写作“" + right + "”；若是两项，应用顿号",
            Fix.suggested("改为“" + right + "”", span, right)));
  }

  /** 甲、乙、丙丙，丁等…: the last item is one word, and 等 sums up. */
  private void lastItem(int i) {
    int end = i + 1;
    while (end < t.length && end - i <= 8 && Chars.isHan(t[end]) && t[end] != '等') {
      end++;
    }
    int size = end - i - 1;
    if (size < 2 || size > 6 || at(t, end) != '等' || in(at(t, end + 1), "级待候于同高，。；")) {
      return;
    }
    if (!WordList.get().contains(t, i + 1, end) || i - lastPause - 1 > 8 || pauses < 2) {
      return;
    }
    boolean noun = false;
    for (String kind : KINDS) {
      noun |= starts(t, end + 1, kind);
    }
    if (!noun) {
      return;
    }
    Span span = new Span(i, i + 1);
    report.accept(
        new Diagnostic(
            RULE,
            Severity.WARNING,
            span,
            "“" + document.text(i + 1, end) + "”与前面各项并列，应用顿号",
            List.of(Fix.suggested("改为“、”", span, "、"))));
  }

  /** 甲甲甲甲、乙乙乙乙、丙丙丙丙，丁丁丁丁的…: the last item fits the others to the character. */
  private void broken(int i) {
    int end = i + 1 + length;
    boolean of = at(t, end) == '的';
    boolean andSo = at(t, end) == '等' && !in(at(t, end + 1), "级待候于同高");
    if ((!of && !andSo) || length > 6 || length < 3) {
      return;
    }
    for (int k = i - 2 * length - 1; k < end; k++) {
      boolean mark = k == i || k == i - length - 1;
      if (!mark && !Chars.isHan(at(t, k))) {
        return;
      }
    }
    if (in(t[i + 1], "以在对把使让为不是有全我各这该其进与和同按就从将被由向并也还更最所") || in(t[end - 1], "为是有和与对于中上来")) {
      return;
    }
    boolean word = WordList.get().contains(t, i + 1, end);
    boolean crime = ends(t, end, "犯罪") || ends(t, end, "违法");
    if (length < 4 || crime || (of && !word)) {
      return;
    }
    boolean sure = word && (of || equal >= 2);
    Span span = new Span(i, i + 1);
    report.accept(
        new Diagnostic(
            RULE,
            sure ? Severity.WARNING : Severity.INFO,
            span,
            "“" + document.text(i + 1, end) + "”与前面“" + document.text(i - length, i) + "”等并列，应用顿号",
            List.of(Fix.suggested("改为“、”", span, "、"))));
  }

  /** 通过座谈，走访等方式，…. */
  private void means(int i, int start) {
    int many = -1;
    for (int k = i + 3; k < i + 16 && k < t.length; k++) {
      char c = t[k];
      if (c == '等') {
        many = k;
        break;
      }
      if (!Chars.isHan(c) && c != '、') {
        return;
      }
    }
    if (many < 0) {
      return;
    }
    int verb = startsAny(t, start, MEANS);
    if (verb == 0 || i - start - verb < 2) {
      return;
    }
    int end = many + 1;
    while (end < t.length && end - many < 9 && Chars.isHan(t[end])) {
      end++;
    }
    if (at(t, end) != '，') {
      return;
    }
    boolean way = endsAnyOf(end, WAYS);
    if (!way && !endsAnyOf(end, DOINGS)) {
      return;
    }
    // 通过努力，… and 通过学习，… are adjuncts by themselves.
    if (startsAny(t, start + verb, "努力", "学习，", "调研，", "实施", "开展") > 0 || in(t[i - 1], "后来中")) {
      return;
    }
    Span span = new Span(i, i + 1);
    report.accept(
        new Diagnostic(
            RULE,
            way ? Severity.WARNING : Severity.INFO,
            span,
            "“" + document.text(start, i) + "”与后面“等”字结尾的话并列，应用顿号",
            List.of(Fix.suggested("改为“、”", span, "、"))));
  }

  /** Tells whether one of {@link #MEANS} starts with {@code c}. */
  private static boolean isMeans(char c) {
    return c == '通' || c == '采' || c == '运' || c == '利' || c == '借' || c == '依' || c == '综';
  }

  private boolean endsAnyOf(int end, String[] words) {
    for (String word : words) {
      if (ends(t, end, word)) {
        return true;
      }
    }
    return false;
  }

  /** 增强“四个意识”、坚定“四个自信”、做到“两个维护” is written with 、. */
  private void chain(int i) {
    String second = "坚定“四个自信”";
    String third = "做到“两个维护”";
    if (ends(t, i, "“四个意识”") && starts(t, i + 1, second)) {
      int next = i + 1 + second.length();
      boolean comma = at(t, next) == '，' && starts(t, next + 1, third);
      List<Edit> edits = new ArrayList<>();
      edits.add(new Edit(new Span(i, i + 1), "、"));
      if (comma) {
        edits.add(new Edit(new Span(next, next + 1), "、"));
      }
      chained(new Span(i, comma ? next + 1 : i + 1), edits);
    } else if (ends(t, i, "、" + second) && starts(t, i + 1, third)) {
      Span span = new Span(i, i + 1);
      chained(span, List.of(new Edit(span, "、")));
    }
  }

  private void chained(Span span, List<Edit> edits) {
    report.accept(
        new Diagnostic(
            RULE,
            Severity.INFO,
            span,
            "“四个意识”“四个自信”“两个维护”三项连用，规范的写法中间用顿号",
            List.of(new Fix("改为“、”", Fix.Applicability.SUGGESTED, edits))));
  }

  /** Counts items in 《》 or “” side by side, with and without 、. */
  void between(int i, char open) {
    char next = at(t, i + 1);
    if (next == open) {
      if (open == '《') {
        titles++;
      } else {
        quotes++;
      }
    } else if (next == '、' && at(t, i + 2) == open) {
      List<Integer> paused = open == '《' ? pausedTitles : pausedQuotes;
      if (paused.size() < 1000) {
        paused.add(i + 1);
      }
    }
  }

  void finish() {
    items();
    mixed(pausedTitles, titles, "书名号");
    mixed(pausedQuotes, quotes, "引号");
  }

  /** 一是…；二是…，三是…。: the marks before the items of one series are the same. */
  private void items() {
    List<Label> labels = document.enumerators();
    int from = 0;
    while (from < labels.size()) {
      Label first = labels.get(from);
      int to = from + 1;
      boolean spoken = first.style() == NumberStyle.SPOKEN_SHI && first.number() == 1;
      while (spoken
          && to < labels.size()
          && labels.get(to).style() == NumberStyle.SPOKEN_SHI
          && labels.get(to).number() == to - from + 1) {
        to++;
      }
      if (to - from >= 3) {
        judge(labels.subList(from + 1, to));
      }
      from = to;
    }
  }

  private void judge(List<Label> labels) {
    int commas = 0;
    int stops = 0;
    int last = -1;
    for (Label label : labels) {
      char before = at(t, label.span().start() - 1);
      if (before == '，') {
        commas++;
        last = label.span().start() - 1;
      } else if (before == '；' || before == '。') {
        stops++;
      }
    }
    if (commas != 1 || commas + stops != labels.size() || stops < 2) {
      return;
    }
    Span span = new Span(last, last + 1);
    boolean semicolon = false;
    for (Label label : labels) {
      semicolon |= at(t, label.span().start() - 1) == '；';
    }
    String right = semicolon ? "；" : "。";
    report.accept(
        new Diagnostic(
            RULE,
            Severity.INFO,
            span,
            "“一是”“二是”各项之间的标点应当一致：其他各项前面用“" + right + "”，这里用了逗号",
            List.of(Fix.suggested("改为“" + right + "”", span, right))));
  }

  private void mixed(List<Integer> paused, int without, String what) {
    if (paused.isEmpty() || without == 0) {
      return;
    }
    List<Edit> edits = new ArrayList<>();
    for (int i : paused) {
      edits.add(new Edit(new Span(i, i + 1), ""));
    }
    report.accept(
        new Diagnostic(
            RULE,
            Severity.INFO,
            edits.get(0).span(),
            "标有" + what + "的并列成分之间通常不用顿号：全文用了" + paused.size() + "处，另有" + without + "处没有用，应当统一",
            List.of(new Fix("删去顿号（" + paused.size() + "处）", Fix.Applicability.SUGGESTED, edits))));
  }
}
