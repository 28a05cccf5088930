package io.github.gongwenlint.check.consistency;

import io.github.gongwenlint.document.Block;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fault;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Related;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Look;
import io.github.gongwenlint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Compares 附件说明, the attachments themselves and what the text says of them. */
final class Attachments extends Finder {
  static final Rule RULE =
      Rule.of("attachment-mismatch", Category.ATTACHMENT, Severity.WARNING, "附件前后不一致")
          .message("正文提到的附件、附件说明和附件本身，序号和名称应当一致")
          .explanation(
              "附件说明列了几个附件，正文就只能引用这几个，后面附的材料也应当序号、名称逐一相同。调整附件之后，正文里的“见附件3”和附件首页的标题"
                  + "最容易漏改。署名之前没有附件说明、正文却写“见附件1”的，只作提示；没有署名和日期的节选不核对。")
          .source("GB/T 9704—2012 7.3.4、7.3.7")
          .bad("请各单位填写情况表（⟦见附件3⟧）并按时上报。\n附件：1.工作方案\n2.任务分工表\n清河县教育局\n2024年3月5日")
          .bad(
              "现将方案印发给你们。\n附件：1.防汛应急演练方案\n2.人员分工表\n清河县水利局\n2024年3月5日\n附件1\n⟦防汛应急演练实施方案⟧\n为提高能力，制定本方案。\n附件2\n人员分工表\n（略）")
          .bad("于每周五前报送防汛物资⟦储备日报表⟧（见附件2）。\n附件：1.工作方案\n2.防汛物资储备周报表\n清河县水利局\n2024年3月5日")
          .bad("请认真填写《安全隐患排查登记表》（⟦附件1⟧）。\n附件：1.安全隐患排查汇总表\n2.联系人名单\n清河县教育局\n2024年3月5日")
          .bad("清河县教育局关于报送情况的通知\n各学校：\n请各学校填写情况表（⟦见附件1⟧）并按时上报。\n清河县教育局\n2024年3月5日")
          .bad(
              "请填写《隐患登记表》（附件2）。\n附件：1.检查方案\n2.⟦隐患统计表⟧\n清河县水利局\n2024年3月5日\n附件1\n检查方案\n为做好检查，制定本方案。\n附件2\n隐患登记表\n（略）")
          .good(
              "请各学校填写情况表（见附件1）并按时上报。",
              "清河县教育局关于报送情况的通知\n各学校：\n请各学校填写情况表（见附件）并按时上报。\n附件：情况表\n清河县教育局\n2024年3月5日",
              "请各单位填写情况表（见附件2）并按时上报。\n附件：1.工作方案\n2.情况表\n清河县教育局\n2024年3月5日",
              "请按附件要求报送。\n附件：报名表\n清河县教育局\n2024年3月5日",
              "于每周五前报送防汛物资储备周报表（见附件2）和领导小组名册（见附件3）。\n附件：1.工作方案\n2.防汛物资储备周报表\n3.领导小组名单\n清河县水利局\n2024年3月5日",
              "请按照国务院令附件3的目录执行。各地执行中的问题及时上报。",
              "现将方案印发给你们。\n附件：1.防汛应急演练方案\n2.人员分工表\n清河县水利局\n2024年3月5日\n附件1\n清河县水利局\n防汛应急演练方案\n"
                  + "为提高能力，制定本方案。\n附件2\n人员分工表\n（略）",
              "请认真填写《安全隐患排查汇总表》（附件1）。\n附件：1.安全隐患排查汇总表\n2.联系人名单\n清河县教育局\n2024年3月5日")
          .build();

  static final Rule STYLE =
      Rule.of("attachment-punctuation", Category.PUNCTUATION, Severity.WARNING, "附件说明的标点序号不规范")
          .countsAs(Fault.MARK)
          .message("附件名称后不加标点，多个附件用“1.”“2.”编号，只有一个附件不编号")
          .explanation(
              "附件说明写作“附件：1.×××”，名称后不加标点符号；有多个附件时用阿拉伯数字加下脚点编号；只有一个附件时不编号。" + "名称用不用书名号标准没有规定，不报告。")
          .source("GB/T 9704—2012 7.3.4")
          .bad(
              "附件：1.工作方案⟦；⟧\n2.任务分工表⟦。⟧\n清河县教育局\n2024年3月5日",
              "附件：1.工作方案\n2.任务分工表\n清河县教育局\n2024年3月5日")
          .bad("附件：报名表⟦。⟧\n清河县教育局\n2024年3月5日", "附件：报名表\n清河县教育局\n2024年3月5日")
          .bad("附件：⟦1.⟧报名表\n清河县教育局\n2024年3月5日", "附件：报名表\n清河县教育局\n2024年3月5日")
          .good(
              "附件：1.工作方案\n2.任务分工表\n清河县教育局\n2024年3月5日",
              "附件：报名表（一式两份）\n清河县教育局\n2024年3月5日",
              "附件：\n1.工作方案\n2.任务分工表\n清河县教育局\n2024年3月5日",
              "附件：请各单位另行下载。填写后于月底前报送，逾期不再受理。\n联系电话另行通知。")
          .build();

  static final Rule ORDER =
      Rule.of("attachment-number", Category.NUMBERING, Severity.WARNING, "附件序号不连续")
          .message("附件说明的序号应从1开始逐一递增")
          .explanation("增删附件之后没有改号，序号就会跳过或者重复。序号有错时，不再核对正文引用的附件和附件本身。")
          .source("GB/T 9704—2012 7.3.4")
          .bad("现将方案印发给你们。\n附件：1.实施方案\n⟦3.⟧任务分工表\n清河县教育局\n2024年3月5日")
          .bad("现将方案印发给你们。\n附件：1.实施方案\n⟦1.⟧任务分工表\n清河县教育局\n2024年3月5日")
          .good("现将方案印发给你们。\n附件：1.实施方案\n2.任务分工表\n清河县教育局\n2024年3月5日")
          .build();

  private static final int MOST = 300;
  private static final int LONGEST_NAME = 80;

  private record Entry(int number, int start, int nameStart, int nameEnd) {}

  private record Mention(int number, int start, int end) {}

  private record Heading(int number, int start, int end, int block) {}

  /** Whether a line begins with 附件. */
  private boolean listed;

  private final List<Mention> mentions = new ArrayList<>();

  /** What the text calls an attachment, by its number, where the list calls it otherwise. */
  private final TreeMap<Integer, Called> called = new TreeMap<>();

  private record Called(String name, Diagnostic diagnostic) {}

  Attachments(Document document, Consumer<Diagnostic> report) {
    super(document, report);
  }

  /** Looks at 附件 at {@code i} where it stands inside a line. */
  void look(int i) {
    int before = Look.skipBlanksBack(t, i);
    if (before == 0 || Chars.isLineEnd(t[before - 1])) {
      listed = true;
      return;
    }
    int from = Look.skipBlanks(t, i + 2);
    int end = from;
    while (end < t.length && end - from <= 2 && isNumeral(t[end])) {
      end++;
    }
    int number = number(from, end);
    if (number < 1 || mentions.size() >= MOST) {
      return;
    }
    char after = at(end);
    // 附件1-2 and 附件1、2 name several, 附件2023 is a year; 《…》附件1 is another document's.
    if (after == '-'
        || after == '—'
        || Chars.isDigit(after)
        || at(i - 1) == '》'
        || at(i - 1) == '的') {
      return;
    }
    char c = at(i - 1);
    if ("见（(、和及至按将照表，。在由附".indexOf(c) < 0) {
      return;
    }
    mentions.add(new Mention(number, c == '见' ? i - 1 : i, end));
  }

  private static boolean isNumeral(char c) {
    return Chars.isDigit(c) || "一二三四五六七八九十".indexOf(c) >= 0;
  }

  @Override
  void finish() {
    if (!listed) {
      unlisted();
      return;
    }
    List<Block> blocks = document.blocks();
    List<Entry> entries = null;
    List<Heading> headings = new ArrayList<>();
    int paragraph = -1;
    for (int b = 0; b < blocks.size(); b++) {
      Block block = blocks.get(b);
      int start = block.span().start();
      if (t[start] != '附' || block.paragraph() == paragraph || !Look.starts(t, start, "附件")) {
        continue;
      }
      paragraph = block.paragraph();
      int end = paragraphEnd(b);
      if (Parts.isHeading(t, start, end)) {
        int from = Look.skipBlanks(t, start + 2);
        headings.add(new Heading(from == end ? 0 : number(from, end), start, end, b));
      } else if (entries == null && headings.isEmpty()) {
        List<Entry> read = list(b);
        if (!read.isEmpty() && isBelowText(b)) {
          entries = read;
        }
      }
    }
    if (entries == null || isWrapped(entries)) {
      return;
    }
    punctuation(entries);
    int gap = order(entries);
    if (gap >= 0 || (entries.get(0).number == 0 && entries.size() > 1)) {
      return;
    }
    mentions(entries);
    headings(entries, headings);
    for (Called each : called.values()) {
      report(each.diagnostic);
    }
  }

  /** 见附件1 in a text that is signed and dated, and has neither a list of attachments nor any. */
  private void unlisted() {
    Span issuer = document.facts().issuer();
    if (mentions.isEmpty() || issuer == null || document.facts().written() == null) {
      return;
    }
    Mention first = mentions.get(0);
    if (t[first.start] != '见' || first.start > issuer.start()) {
      return;
    }
    for (Block block : document.blocks()) {
      if (t[block.span().start()] == '附' || block.kind() == Block.Kind.ATTACHMENT) {
        return;
      }
    }
    report(
        RULE,
        Severity.INFO,
        first.start,
        first.end,
        "正文提到附件" + first.number + "，文中没有附件说明，请核对是漏写了“附件：……”还是附件已经取消",
        related(issuer.start(), issuer.end(), "附件说明应在署名之前"));
  }

  /**
   * A list of attachments is the last of a text: few lines of the text follow it but attachments.
   */
  private boolean isBelowText(int block) {
    List<Block> blocks = document.blocks();
    int paragraphs = 0;
    int paragraph = blocks.get(block).paragraph();
    for (int b = block; b < blocks.size() && paragraphs < 40; b++) {
      Block next = blocks.get(b);
      int start = next.span().start();
      if (b > block && Parts.isHeading(t, start, next.span().end())) {
        return true;
      }
      if (next.kind() == Block.Kind.DATE || next.kind() == Block.Kind.SIGNATURE) {
        return true;
      }
      if (next.paragraph() != paragraph) {
        paragraph = next.paragraph();
        paragraphs++;
        if (next.span().length() > LONGEST_NAME) {
          return false;
        }
      }
    }
    return paragraphs < 8;
  }

  private int paragraphEnd(int block) {
    List<Block> blocks = document.blocks();
    int b = block;
    while (b + 1 < blocks.size()
        && blocks.get(b + 1).paragraph() == blocks.get(block).paragraph()) {
      b++;
    }
    return blocks.get(b).span().end();
  }

  /** Reads 附件：1.… and the lines 2.…, 3.… below it; empty when it is no such list. */
  private List<Entry> list(int first) {
    List<Entry> entries = new ArrayList<>();
    List<Block> blocks = document.blocks();
    int start = blocks.get(first).span().start();
    int end = paragraphEnd(first);
    int i = Look.skipBlanks(t, start + 2);
    int digits = i;
    while (i < end && isNumeral(t[i]) && i - digits < 2) {
      i++;
    }
    int own = number(digits, i);
    if (i >= end || (t[i] != '：' && t[i] != ':') || end - start > LONGEST_NAME + 10) {
      return entries;
    }
    int from = Look.skipBlanks(t, i + 1);
    if (own > 0) {
      // 附件1：… in lines of their own.
      int b = first;
      while (from < end) {
        entries.add(new Entry(own, start, from, end));
        b = nextParagraph(b);
        if (b < 0 || !Look.starts(t, blocks.get(b).span().start(), "附件")) {
          break;
        }
        start = blocks.get(b).span().start();
        end = paragraphEnd(b);
        digits = Look.skipBlanks(t, start + 2);
        i = digits;
        while (i < end && isNumeral(t[i]) && i - digits < 2) {
          i++;
        }
        own = number(digits, i);
        if (own < 1
            || i >= end
            || (t[i] != '：' && t[i] != ':')
            || end - start > LONGEST_NAME + 10) {
          break;
        }
        from = Look.skipBlanks(t, i + 1);
      }
      return entries;
    }
    if (from < end) {
      entries.add(entry(from, end));
      if (entries.get(0).number == 0) {
        return isSentence(from, end) ? List.of() : entries;
      }
    }
    for (int b = nextParagraph(first); b >= 0; b = nextParagraph(b)) {
      int line = blocks.get(b).span().start();
      int lineEnd = paragraphEnd(b);
      if (lineEnd - line > LONGEST_NAME || !Chars.isDigit(t[line])) {
        break;
      }
      Entry next = entry(line, lineEnd);
      if (next.number == 0) {
        break;
      }
      entries.add(next);
    }
    return entries;
  }

  /** A name whose bracket stays open goes on in the next line: the text was wrapped by hand. */
  private boolean isWrapped(List<Entry> entries) {
    for (Entry entry : entries) {
      int open = 0;
      for (int k = entry.nameStart; k < entry.nameEnd; k++) {
        open += "（(《“".indexOf(t[k]) >= 0 ? 1 : "）)》”".indexOf(t[k]) >= 0 ? -1 : 0;
      }
      if (open != 0) {
        return true;
      }
    }
    return false;
  }

  private boolean isSentence(int from, int to) {
    for (int k = from; k < to - 1; k++) {
      if (t[k] == '。' || t[k] == '，') {
        return true;
      }
    }
    return false;
  }

  private int nextParagraph(int block) {
    List<Block> blocks = document.blocks();
    int b = block + 1;
    while (b < blocks.size() && blocks.get(b).paragraph() == blocks.get(block).paragraph()) {
      b++;
    }
    return b < blocks.size() ? b : -1;
  }

  private Entry entry(int from, int end) {
    int i = from;
    while (i < end && Chars.isDigit(t[i])) {
      i++;
    }
    if (i > from && i - from <= 2 && i < end && ".．、".indexOf(t[i]) >= 0) {
      int name = Look.skipBlanks(t, i + 1);
      return new Entry(number(from, i), from, Math.min(name, end), end);
    }
    return new Entry(0, from, from, end);
  }

  // ---------------------------------------------------------------- the list by itself

  private void punctuation(List<Entry> entries) {
    for (Entry entry : entries) {
      char last = t[entry.nameEnd - 1];
      if (entry.nameEnd - entry.nameStart > 1 && "。；，、;,".indexOf(last) >= 0) {
        Span span = new Span(entry.nameEnd - 1, entry.nameEnd);
        report(
            Diagnostic.of(
                STYLE,
                span,
                "附件名称后不加标点，应删去“" + last + "”",
                Fix.safe("删去“" + last + "”", span, "")));
      }
    }
    Entry only = entries.get(0);
    if (entries.size() == 1 && only.number == 1 && Chars.isDigit(t[only.start])) {
      Span span = new Span(only.start, only.nameStart);
      report(
          Diagnostic.of(
                  STYLE,
                  span,
                  "只有一个附件，不编序号，应删去“" + text(only.start, only.nameStart).strip() + "”",
                  Fix.suggested("删去序号", span, ""))
              .withSeverity(Severity.INFO));
    }
  }

  /** Returns the index of the first entry that is out of order, or -1. */
  private int order(List<Entry> entries) {
    if (entries.get(0).number == 0) {
      return -1;
    }
    for (int k = 0; k < entries.size(); k++) {
      Entry entry = entries.get(k);
      if (entry.number != k + 1) {
        report(
            ORDER,
            Severity.WARNING,
            entry.start,
            Math.max(entry.start + 1, entry.nameStart),
            "附件序号应为" + (k + 1) + "，这里是" + entry.number + "，请核对是漏了附件还是没有改号");
        return k;
      }
    }
    return -1;
  }

  // ---------------------------------------------------------------- 正文

  private void mentions(List<Entry> entries) {
    int listed = entries.size();
    Entry first = entries.get(0);
    Entry last = entries.get(listed - 1);
    for (Mention mention : mentions) {
      if (mention.start > first.start) {
        // Attachments may have attachments of their own.
        continue;
      }
      if (mention.number > listed) {
        report(
            RULE,
            Severity.WARNING,
            mention.start,
            mention.end,
            "正文提到附件" + mention.number + "，而附件说明只列了" + listed + "个附件，请核对",
            related(first.start, last.nameEnd, "附件说明"));
        continue;
      }
      Entry entry = entries.get(mention.number - 1);
      int open = mention.start - 1;
      if (at(open) != '（' && at(open) != '(') {
        continue;
      }
      if (Chars.isHan(at(open - 1))) {
        unmarked(entry, mention, open);
        continue;
      }
      if (at(open - 1) != '》') {
        continue;
      }
      int title = open - 1;
      int depth = 0;
      while (title > 0 && open - title < LONGEST_NAME) {
        depth += t[title] == '》' ? 1 : t[title] == '《' ? -1 : 0;
        if (depth == 0) {
          break;
        }
        title--;
      }
      if (t[title] != '《') {
        continue;
      }
      String named = bare(title + 1, open - 1);
      String wanted = bare(entry.nameStart, entry.nameEnd);
      if (!fits(named, wanted)) {
        String message =
            "正文说附件" + mention.number + "是《" + named + "》，附件说明写的是“" + wanted + "”，名称应当一致";
        call(mention, entry, named, new Span(mention.start, mention.end), message);
      }
    }
  }

  /** 报送进度日报表（见附件2）, and 附件2 is 进度周报表: one character is not the same. */
  private void unmarked(Entry entry, Mention mention, int open) {
    String wanted = bare(entry.nameStart, entry.nameEnd);
    int different = -1;
    int k = 0;
    while (k < wanted.length() && Chars.isHan(at(open - 1 - k))) {
      if (t[open - 1 - k] != wanted.charAt(wanted.length() - 1 - k)) {
        if (different >= 0) {
          break;
        }
        different = k;
      }
      k++;
    }
    // 名单 and 名册 are words for one thing: the name itself must go on alike behind and before.
    if (different < 1 || different > 6 || k < different + 3 || k < 5) {
      return;
    }
    String message =
        "正文写“"
            + text(open - k, open)
            + "”（附件"
            + mention.number
            + "），附件说明写的是“"
            + wanted
            + "”，名称应当一致";
    Span span = new Span(open - Math.min(k, different + 3), open);
    call(mention, entry, text(open - k, open), span, message);
  }

  private void call(Mention mention, Entry entry, String name, Span span, String message) {
    Diagnostic diagnostic =
        Diagnostic.of(RULE, span, message)
            .withRelated(related(entry.nameStart, entry.nameEnd, "附件说明的名称"));
    Called before = called.putIfAbsent(mention.number, new Called(name, diagnostic));
    if (before != null) {
      report(diagnostic);
    }
  }

  private static boolean fits(String one, String other) {
    return one.contains(other) || other.contains(one);
  }

  // ---------------------------------------------------------------- the attachments themselves

  private void headings(List<Entry> entries, List<Heading> headings) {
    if (headings.isEmpty()) {
      return;
    }
    TreeMap<Integer, Heading> byNumber = new TreeMap<>();
    int listEnd = entries.get(entries.size() - 1).nameEnd;
    for (Heading heading : headings) {
      if (heading.start > listEnd && byNumber.putIfAbsent(heading.number, heading) != null) {
        // Attachments of attachments: numbers are no key.
        return;
      }
    }
    int surplus = 0;
    for (Heading heading : byNumber.values()) {
      if (heading.number > entries.size()) {
        surplus++;
        report(
            RULE,
            Severity.WARNING,
            heading.start,
            heading.end,
            "后附附件" + heading.number + "，而附件说明只列了" + entries.size() + "个附件，请核对",
            related(entries.get(0).start, listEnd, "附件说明"));
        continue;
      }
      if (heading.number == 0 && entries.size() > 1) {
        continue;
      }
      Entry entry = entries.get(Math.max(0, heading.number - 1));
      title(heading, entry);
    }
    // What has too high a number is the one that seems to be missing.
    if (surplus == 0 && !byNumber.containsKey(0) && byNumber.size() > 1) {
      for (int number = 1; number < byNumber.lastKey() && number <= entries.size(); number++) {
        if (!byNumber.containsKey(number)) {
          Entry entry = entries.get(number - 1);
          report(
              RULE,
              Severity.WARNING,
              entry.start,
              entry.nameEnd,
              "附件说明列有附件" + number + "，后面却没有这个附件，请核对");
        }
      }
    }
  }

  /** The attachment's title stands in the lines below its mark, perhaps broken in several. */
  private void title(Heading heading, Entry entry) {
    String wanted = bare(entry.nameStart, entry.nameEnd);
    StringBuilder all = new StringBuilder();
    List<Block> blocks = document.blocks();
    int from = -1;
    int end = -1;
    int lines = 0;
    @Nullable String first = null;
    int b = heading.block;
    while (lines < 4 && (b = nextParagraph(b)) >= 0) {
      int start = blocks.get(b).span().start();
      int stop = paragraphEnd(b);
      if (stop - start > LONGEST_NAME || blocks.get(b).label() != null) {
        break;
      }
      String line = bare(start, stop);
      all.append(line);
      if (first == null) {
        first = line;
        from = start;
        end = stop;
      }
      lines++;
      if (fits(all.toString(), wanted) && all.length() >= wanted.length()) {
        return;
      }
    }
    // Where the text calls it as its title does, the list is wrong.
    Called body = called.get(entry.number);
    if (first != null && body != null && first.endsWith(body.name)) {
      called.remove(entry.number);
      report(
          RULE,
          Severity.WARNING,
          entry.nameStart,
          entry.nameEnd,
          "附件说明写“" + wanted + "”，正文和后附的附件" + entry.number + "写的都是“" + first + "”，应当一致",
          new Related(body.diagnostic.span(), "正文的写法"),
          related(from, end, "附件的标题"));
      return;
    }
    // Only a title that is nearly the same is surely meant to be the same.
    if (first == null || fits(first, wanted) || !isAlike(first, wanted)) {
      return;
    }
    report(
        RULE,
        Severity.WARNING,
        from,
        end,
        "附件"
            + (heading.number == 0 ? "" : heading.number + "")
            + "的标题是“"
            + first
            + "”，附件说明写的是“"
            + wanted
            + "”，应当一致",
        related(entry.nameStart, entry.nameEnd, "附件说明的名称"));
  }

  /** Tells whether at least half of the pairs of characters of the two are the same. */
  static boolean isAlike(String one, String other) {
    if (one.length() < 3 || other.length() < 3) {
      return false;
    }
    int same = 0;
    for (int k = 0; k + 1 < one.length(); k++) {
      if (other.contains(one.substring(k, k + 2))) {
        same++;
      }
    }
    return 2 * 2 * same >= one.length() + other.length() - 2;
  }

  /** A name without marks around it, blanks, and what stands in brackets behind it. */
  private String bare(int from, int to) {
    StringBuilder name = new StringBuilder();
    for (int k = from; k < to; k++) {
      char c = t[k];
      if (c == '（' || c == '(') {
        int close = k;
        while (close < to && t[close] != '）' && t[close] != ')') {
          close++;
        }
        k = close;
      } else if (!Chars.isSpace(c) && "《》“”。；，、.".indexOf(c) < 0) {
        name.append(c);
      }
    }
    return name.toString();
  }
}
