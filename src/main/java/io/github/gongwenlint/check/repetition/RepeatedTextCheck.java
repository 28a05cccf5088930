package io.github.gongwenlint.check.repetition;

import io.github.gongwenlint.document.Block;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Check;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Edit;
import io.github.gongwenlint.text.Span;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds clauses and sentences that stand twice in a paragraph, and paragraphs that stand twice in a
 * document.
 *
 * <p>A clause is known by its length and some of its characters, and compared in full only with the
 * last one that is known alike; so the work is linear, whatever the text.
 */
public final class RepeatedTextCheck implements Check {
  static final Rule REPEATED_CLAUSE =
      Rule.of("repeated-clause", Category.REPETITION, Severity.WARNING, "语句重复")
          .message("同一段里有两处完全相同的语句，删去一处或改写")
          .explanation(
              "拼接、改写时把一句话留了两遍，或者相邻两句的后半句一字不差。相邻的重复和整句的重复一般都是粘贴所致；隔了几个分句的，"
                  + "也可能是有意照应，请看一眼。排比（句式相同而词语不同）、固定提法、法律条文里反复出现的规定不报。")
          .bad("要坚持问题导向，⟦要坚持问题导向⟧，逐项抓好整改。", "要坚持问题导向，逐项抓好整改。")
          .bad("会议听取了上半年工作情况汇报。⟦会议听取了上半年工作情况汇报。⟧下一步要抓好落实。", "会议听取了上半年工作情况汇报。下一步要抓好落实。")
          .bad("加强教育引导，不断提高拒腐防变和抵御风险的能力。完善制度机制，⟦不断提高拒腐防变和抵御风险的能力⟧。")
          .bad("为推动高质量发展提供坚强政治保障，⟦提供坚强政治保障⟧，营造良好环境。", "为推动高质量发展提供坚强政治保障，营造良好环境。")
          .bad("必须采取措施，认真加以解决，⟦采取措施，认真加以解决⟧。", "必须采取措施，认真加以解决。")
          .bad("采取有力措施，认真加以解决，⟦采取有力措施，认真加以解决⟧。", "采取有力措施，认真加以解决。")
          .bad("一是扎实开展基层减负专项整治工作；二是⟦扎实开展基层减负专项整治工作⟧。")
          .good(
              "加强对权力运行的监督，加强对干部作风的监督。",
              "召开全市生态环境保护工作会议，研究部署全市生态环境保护工作。",
              "实现党的组织对党员委员全覆盖、党的工作对政协委员全覆盖。",
              "始终坚持以人民为中心的发展思想，抓好就业。\n始终坚持以人民为中心的发展思想，抓好教育。",
              "不忘初心，方得始终；不忘初心，牢记使命。",
              "第一条 情节严重的，处三年以下有期徒刑或者拘役；有前款行为的，处三年以下有期徒刑或者拘役。\n第二条 略。\n第三条 略。")
          .build();

  static final Rule REPEATED_PARAGRAPH =
      Rule.of("repeated-paragraph", Category.REPETITION, Severity.ERROR, "段落重复")
          .message("两个段落完全相同，删去一个")
          .explanation("同一段文字在文中出现两次，通常是重复粘贴。标题、表格、落款、较短的段落和法规条文不在此列；段首的序号不参加比较。")
          .bad(
              "（一）加强组织领导，健全工作机制，明确责任分工，确保各项任务按时完成。\n各地要认真落实。\n"
                  + "⟦（三）加强组织领导，健全工作机制，明确责任分工，确保各项任务按时完成。⟧")
          .bad("全体干部要深入一线，倾听群众呼声，帮助解决实际困难和问题。\n⟦全体干部要深入一线，倾听群众呼声，帮助解决实际困难和问题。⟧")
          .good(
              "要认真抓好落实。\n要认真抓好落实。",
              "某市关于进一步加强和改进新时代基层党组织建设工作的实施意见\n某市关于进一步加强和改进新时代基层党组织建设工作的实施意见",
              "（一）加强组织领导，健全工作机制，明确责任分工，确保各项任务按时完成。\n（二）加强宣传引导，创新工作方法，营造良好氛围，确保各项任务按时完成。")
          .build();

  private static final List<Rule> RULES = List.of(REPEATED_CLAUSE, REPEATED_PARAGRAPH);

  /** Shorter paragraphs may well stand twice, in characters. */
  private static final int PARAGRAPH = 25;

  /** From this length on nobody repeats a paragraph on purpose. */
  private static final int LONG_PARAGRAPH = 60;

  /** Shorter clauses may well stand twice, in Chinese characters. */
  private static final int CLAUSE = 10;

  /** So long a clause is not repeated on purpose anywhere in a paragraph. */
  private static final int LONG_CLAUSE = 16;

  /** How many clauses on a repetition still catches the eye. */
  private static final int NEAR = 3;

  /** A clause that follows itself is a slip from this length on. */
  private static final int ADJACENT = 4;

  /** A clause that repeats the end of the one before is a slip from this length on. */
  private static final int ECHO = 6;

  private static final int SENTENCE = 10;

  /** Parts of formulations, which return wherever they are needed. */
  static final String[] FORMULATIONS = {
    "习近平", "党中央", "二十大", "二十届", "十九大", "两个确立", "四个意识", "四个自信", "两个维护", "中国特色"
  };

  @Override
  public List<Rule> rules() {
    return RULES;
  }

  @Override
  public void check(Document document, Consumer<Diagnostic> report) {
    char[] text = document.chars();
    List<Block> blocks = document.blocks();
    Index paragraphs = new Index(Math.max(16, blocks.size()));
    Clauses clauses = new Clauses(document, report);
    Nature nature = new Nature(document);
    int previous = -1;
    for (int i = 0; i < blocks.size(); ) {
      int next = i + 1;
      while (next < blocks.size()
          && blocks.get(next).paragraph() == blocks.get(i).paragraph()
          && blocks.get(next).kind() != Block.Kind.TABLE_CELL) {
        next++;
      }
      Block first = blocks.get(i);
      int start = first.start();
      int end = blocks.get(next - 1).end();
      boolean prose = isProse(first.kind()) || isProse(blocks.get(next - 1).kind());
      if (prose && end - start >= PARAGRAPH && isSentence(text, end)) {
        paragraph(document, nature, paragraphs, start, end, previous, report);
      }
      if (prose && end - start > 2 * ADJACENT) {
        if (clauses.mayRepeat(start, end)) {
          clauses.scan(start, end, nature.isLegal());
        }
      }
      previous = start;
      i = next;
    }
  }

  /** Whether a document is a law, found out when it is first asked. */
  private static final class Nature {
    private final Document document;
    private boolean known;
    private boolean legal;

    Nature(Document document) {
      this.document = document;
    }

    boolean isLegal() {
      if (!known) {
        legal = RepeatedTextCheck.isLegal(document.chars(), document.blocks());
        known = true;
      }
      return legal;
    }
  }

  static boolean isProse(Block.Kind kind) {
    return kind == Block.Kind.BODY || kind == Block.Kind.LIST_ITEM;
  }

  /** Tells whether a paragraph ends like a sentence; headings and lines of forms do not. */
  private static boolean isSentence(char[] text, int end) {
    return "。；！？”".indexOf(text[end - 1]) >= 0;
  }

  /**
   * Tells whether the document is a law, a regulation or a court's rule, which repeat by nature.
   */
  static boolean isLegal(char[] text, List<Block> blocks) {
    int articles = 0;
    int paragraph = -1;
    int seen = 0;
    for (Block block : blocks) {
      if (block.paragraph() == paragraph) {
        continue;
      }
      paragraph = block.paragraph();
      int start = block.start();
      int end = block.end();
      if (seen++ < 2 && isLegalTitle(new String(text, start, Math.min(end - start, 120)))) {
        return true;
      }
      if (text[start] == '第' && end - start > 3) {
        int i = start + 1;
        while (i < end
            && i < start + 8
            && (Chars.isHanNumeral(text[i]) || Chars.isDigit(text[i]))) {
          i++;
        }
        if (i > start + 1 && i < end && text[i] == '条' && ++articles == 3) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isLegalTitle(String line) {
    return line.startsWith("最高人民") || line.contains("修正案");
  }

  private static void paragraph(
      Document document,
      Nature nature,
      Index seen,
      int start,
      int end,
      int previous,
      Consumer<Diagnostic> report) {
    char[] text = document.chars();
    int from = afterLabel(text, start, end);
    int length = end - from;
    if (length < PARAGRAPH - 5) {
      return;
    }
    int other = seen.put(key(text, from, end), from);
    if (other < 0
        || !equal(text, other, from, length)
        || hasGap(text, from, end)
        || nature.isLegal()) {
      return;
    }
    int line = document.source().lines().line(document.source().toSource(other));
    boolean adjacent = previous >= 0 && previous <= other && other <= previous + from - start + 12;
    Span span = new Span(start, end);
    Fix[] fixes =
        adjacent
            ? new Fix[] {Fix.suggested("删去重复的一段", new Span(other + length, end), "")}
            : new Fix[0];
    Diagnostic found =
        Diagnostic.of(REPEATED_PARAGRAPH, span, "这一段与第" + line + "行的段落完全相同，应删去一处", fixes);
    report.accept(
        adjacent || length >= LONG_PARAGRAPH ? found : found.withSeverity(Severity.WARNING));
  }

  /** Tells whether a paragraph is a form to be filled in. */
  static boolean hasGap(char[] text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text[i] == '×' || text[i] == '_' || text[i] == '□' || text[i] == '＿') {
        return true;
      }
    }
    return false;
  }

  /** Returns where the words after an ordinal mark begin: 一是, （一）, 1., 第一，. */
  static int afterLabel(char[] text, int start, int end) {
    if (start == end || !beginsLabel(text[start])) {
      return start;
    }
    int i = start;
    boolean bracket = i < end && (text[i] == '（' || text[i] == '(');
    if (bracket || (i < end && text[i] == '第')) {
      i++;
    }
    int digits = i;
    while (i < end && i < digits + 4 && (Chars.isHanNumeral(text[i]) || Chars.isDigit(text[i]))) {
      i++;
    }
    if (i == digits || i == end) {
      return start;
    }
    return "）)、.．，是要".indexOf(text[i]) >= 0 ? i + 1 : start;
  }

  private static boolean beginsLabel(char c) {
    return switch (c) {
      case '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '第', '（', '(' -> true;
      default -> c <= '9' && c >= '0';
    };
  }

  static boolean equal(char[] text, int a, int b, int length) {
    return a + length <= b && Arrays.equals(text, a, a + length, text, b, b + length);
  }

  /** A number that equal pieces of at least eight characters share and others rarely do. */
  static long key(char[] text, int start, int end) {
    int middle = (start + end) >>> 1;
    long key =
        four(text, start) * 0x9e3779b97f4a7c15L
            + four(text, middle) * 0xc2b2ae3d27d4eb4fL
            + (four(text, end - 4) ^ (end - start)) * 0x165667b19e3779f9L;
    return key ^ (key >>> 29);
  }

  private static long four(char[] text, int at) {
    return text[at]
        | (long) text[at + 1] << 16
        | (long) text[at + 2] << 32
        | (long) text[at + 3] << 48;
  }

  /** Goes through the clauses of one paragraph after the other. */
  private static final class Clauses {
    private final char[] text;
    private final int[] stops;
    private final Consumer<Diagnostic> report;
    private final Index clauses = new Index(64);
    private final Index sentences = new Index(64);
    private final int[] endings = new int[1 << 12];
    private int paragraph;
    private boolean legal;

    private int clauseStart;
    private int previousStart;
    private int previousEnd;

    /** The clauses before the previous one: the nearer, and the one before that. */
    private int secondStart;

    private int secondEnd;
    private int thirdStart;
    private int thirdEnd;
    private int sentenceStart;
    private int lastSentenceStart;
    private int lastSentenceEnd;
    private int reportedTo;

    /** The first stop in or behind the paragraph that was looked at last. */
    private int first;

    Clauses(Document document, Consumer<Diagnostic> report) {
      this.text = document.chars();
      this.stops = document.stops();
      this.report = report;
    }

    /**
     * Tells whether two clauses of a paragraph end in the same four characters, as all that is
     * reported does; few paragraphs have such clauses.
     */
    boolean mayRepeat(int start, int end) {
      paragraph++;
      int from = start;
      while (first < stops.length && stops[first] < start) {
        first++;
      }
      for (int m = first; m < stops.length && stops[m] < end; m++) {
        int i = stops[m];
        if (i - from >= ADJACENT) {
          long key = four(text, i - 4) * 0x9e3779b97f4a7c15L;
          int slot = (int) (key >>> 52);
          if (endings[slot] == paragraph) {
            return true;
          }
          endings[slot] = paragraph;
        }
        from = i + 1;
      }
      if (end - from >= ADJACENT) {
        long key = four(text, end - 4) * 0x9e3779b97f4a7c15L;
        return endings[(int) (key >>> 52)] == paragraph;
      }
      return false;
    }

    void scan(int start, int end, boolean isLegal) {
      legal = isLegal || text[start] == '“';
      clauses.clear();
      sentences.clear();
      clauseStart = start;
      sentenceStart = start;
      previousStart = -1;
      previousEnd = -1;
      secondStart = -1;
      thirdStart = -1;
      lastSentenceStart = -1;
      reportedTo = start;
      for (int m = first; m < stops.length && stops[m] < end; m++) {
        int i = stops[m];
        boolean stop = text[i] != '，' && text[i] != '：';
        if (stop && clauseStart == sentenceStart) {
          sentence(i);
          clause(i);
        } else {
          clause(i);
          if (stop) {
            sentence(i);
          }
        }
      }
      if (clauseStart < end) {
        clause(end);
      }
    }

    private void clause(int end) {
      int from = afterLabel(text, clauseStart, end);
      int length = end - from;
      if (length >= ADJACENT
          && previousStart >= 0
          && text[previousEnd] == '，' // X。X，… takes up what was said
          && previousEnd - previousStart == length
          && equal(text, previousStart, from, length)
          && han(from, end) >= ADJACENT) {
        adjacent(from, end);
      } else if (length >= ECHO
          && previousStart >= 0
          && text[previousEnd] == '，'
          && previousEnd - previousStart > length
          && equal(text, previousEnd - length, from, length)
          && han(from, end) >= ECHO) {
        echo(from, end);
      } else if (isPair(from, end)) {
        pair(end);
      } else if (length >= CLAUSE) {
        int other = clauses.put(key(text, from, end), from);
        if (other >= 0 && !legal && reportedTo < end && equal(text, other, from, length)) {
          repeated(other, from, end);
        }
      }
      thirdStart = secondStart;
      thirdEnd = secondEnd;
      secondStart = previousStart;
      secondEnd = previousEnd;
      previousStart = from;
      previousEnd = end;
      clauseStart = end + 1;
    }

    /** 采取有力措施，认真加以解决，采取有力措施，认真加以解决: two clauses that stand twice, behind commas. */
    private boolean isPair(int from, int end) {
      return thirdStart >= 0
          && from == clauseStart
          && secondEnd - secondStart == end - from
          && previousEnd - previousStart <= thirdEnd - thirdStart
          && text[previousEnd] == '，'
          && text[secondEnd] == '，'
          && text[thirdEnd] == '，'
          && equal(text, secondStart, from, end - from)
          && equal(
              text,
              thirdEnd - (previousEnd - previousStart),
              previousStart,
              previousEnd - previousStart)
          && han(previousStart, end) >= CLAUSE;
    }

    private void pair(int end) {
      report.accept(
          new Diagnostic(
              REPEATED_CLAUSE,
              Severity.ERROR,
              new Span(previousStart, end),
              "“" + shown(previousStart, end) + "”连写了两遍，应删去一遍",
              List.of(Fix.suggested("删去重复的一遍", new Span(secondEnd, end), ""))));
      reportedTo = end;
    }

    private void adjacent(int from, int end) {
      boolean labelled = from != clauseStart;
      Span span = new Span(from, end);
      Diagnostic found =
          new Diagnostic(
              REPEATED_CLAUSE,
              !labelled && end - from >= 6 ? Severity.ERROR : Severity.WARNING,
              span,
              "“" + shown(from, end) + "”连写了两遍，应删去一遍",
              labelled
                  ? List.of()
                  : List.of(Fix.suggested("删去重复的一遍", new Span(previousEnd, end), "")));
      report.accept(found);
      reportedTo = end;
    }

    /** Reports a clause that says the end of the one before again. */
    private void echo(int from, int end) {
      report.accept(
          Diagnostic.of(
              REPEATED_CLAUSE,
              new Span(from, end),
              "“" + shown(from, end) + "”与上一分句的结尾重复，应删去",
              Fix.suggested("删去重复的部分", new Span(previousEnd, end), "")));
      reportedTo = end;
    }

    private void repeated(int other, int from, int end) {
      int count = han(from, end);
      if (count < CLAUSE || isFormulation(from, end) || other < reportedTo - (end - from)) {
        return;
      }
      int between = 0;
      for (int i = other + (end - from); i < from; i++) {
        if ("，。；：！？".indexOf(text[i]) >= 0) {
          between++;
        }
      }
      boolean near = between <= NEAR;
      report.accept(
          new Diagnostic(
              REPEATED_CLAUSE,
              near || count >= LONG_CLAUSE ? Severity.WARNING : Severity.INFO,
              new Span(from, end),
              "“" + shown(from, end) + "”与本段前文" + (near ? "相邻的一句" : "") + "重复，删去或改写一处",
              List.of()));
      reportedTo = end;
    }

    private void sentence(int stop) {
      int start = sentenceStart;
      int from = afterLabel(text, start, stop);
      int length = stop - from;
      if (length >= SENTENCE && start >= reportedTo) {
        int other = sentences.put(key(text, from, stop), from);
        if (other >= 0 && equal(text, other, from, length) && !legal) {
          wholeSentence(other, from, stop);
        }
      }
      if (!legal && lastSentenceStart >= 0 && reportedTo <= start) {
        tail(start, stop);
      }
      lastSentenceStart = start;
      lastSentenceEnd = stop;
      sentenceStart = stop + 1;
    }

    private void wholeSentence(int other, int from, int stop) {
      boolean next = other + (stop - from) == lastSentenceEnd && from == sentenceStart;
      int end = text[stop] == text[other + (stop - from)] ? stop + 1 : stop;
      report.accept(
          new Diagnostic(
              REPEATED_CLAUSE,
              next ? Severity.ERROR : Severity.WARNING,
              new Span(from, end),
              "“" + shown(from, stop) + "”这句话在本段出现了两次，应删去一处",
              next && end > stop
                  ? List.of(
                      new Fix(
                          "删去重复的一句",
                          Fix.Applicability.SUGGESTED,
                          List.of(new Edit(new Span(from, end), ""))))
                  : List.of()));
      reportedTo = end;
    }

    /** Compares the end of a sentence with that of the one before. */
    private void tail(int start, int stop) {
      int i = stop;
      int j = lastSentenceEnd;
      while (i > start && j > lastSentenceStart && text[i - 1] == text[j - 1]) {
        i--;
        j--;
      }
      // Only where the equal part is a clause of its own in one of them; else it is parallelism.
      if (stop - i < CLAUSE
          || i == start
          || !(followsComma(i) || followsComma(j) || stop - i >= LONG_CLAUSE + 4)) {
        return;
      }
      if (han(i, stop) < CLAUSE || isFormulation(i, stop)) {
        return;
      }
      report.accept(
          new Diagnostic(
              REPEATED_CLAUSE,
              Severity.WARNING,
              new Span(i, stop),
              "相邻两句都以“" + shown(i, stop) + "”结尾，删去或改写一处",
              List.of()));
      reportedTo = stop;
    }

    private boolean followsComma(int at) {
      return at > 0 && "，；：".indexOf(text[at - 1]) >= 0;
    }

    private boolean isFormulation(int from, int end) {
      String clause = new String(text, from, end - from);
      for (String formulation : FORMULATIONS) {
        if (clause.contains(formulation)) {
          return true;
        }
      }
      return false;
    }

    private int han(int from, int end) {
      int count = 0;
      for (int i = from; i < end; i++) {
        if (Chars.isHan(text[i])) {
          count++;
        }
      }
      return count;
    }

    private String shown(int from, int end) {
      return end - from <= 24
          ? new String(text, from, end - from)
          : new String(text, from, 20) + "……";
    }
  }

  /** A hash table from keys to offsets that can be emptied at no cost. */
  static final class Index {
    private long[] keys;
    private int[] values;
    private int[] generations;
    private int generation = 1;
    private int size;

    Index(int expected) {
      int capacity = Integer.highestOneBit(expected) * 4;
      keys = new long[capacity];
      values = new int[capacity];
      generations = new int[capacity];
    }

    void clear() {
      generation++;
      size = 0;
    }

    /** Stores {@code value} and returns the one stored before, or -1. */
    int put(long key, int value) {
      if (size * 2 > keys.length) {
        grow();
      }
      int slot = slot(key);
      if (generations[slot] == generation) {
        int old = values[slot];
        values[slot] = value;
        return old;
      }
      generations[slot] = generation;
      keys[slot] = key;
      values[slot] = value;
      size++;
      return -1;
    }

    private int slot(long key) {
      int mask = keys.length - 1;
      int slot = (int) (key >>> 32) & mask;
      while (generations[slot] == generation && keys[slot] != key) {
        slot = (slot + 1) & mask;
      }
      return slot;
    }

    private void grow() {
      long[] oldKeys = keys;
      int[] oldValues = values;
      int[] oldGenerations = generations;
      keys = new long[oldKeys.length * 2];
      values = new int[keys.length];
      generations = new int[keys.length];
      for (int i = 0; i < oldKeys.length; i++) {
        if (oldGenerations[i] == generation) {
          int slot = slot(oldKeys[i]);
          generations[slot] = generation;
          keys[slot] = oldKeys[i];
          values[slot] = oldValues[i];
        }
      }
    }
  }
}
