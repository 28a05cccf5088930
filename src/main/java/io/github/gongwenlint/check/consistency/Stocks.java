package io.github.gongwenlint.check.consistency;

import io.github.gongwenlint.dictionary.WordGroup;
import io.github.gongwenlint.document.Block;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Look;
import io.github.gongwenlint.text.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Compares what a unit says that it has: 有党员63名 where it introduces itself, and 全村68名党员 further
 * down.
 */
final class Stocks extends Finder {
  /** What a unit has so many of, everywhere the same number. */
  private static final String[] NOUNS = WordGroup.OWNED.words();

  /** The whole unit, right before its number. */
  private static final String[] WHOLE = WordGroup.WHOLE_UNIT.words();

  private static final String[] HAS = WordGroup.HAVING.words();

  /** Before a number: it is that of a part or a change, an ordinal, or one of a range or series. */
  private static final String[] NO_STOCK = WordGroup.NO_STOCK.words();

  private static final int MOST = 200;

  /**
   * A number of something.
   *
   * @param whole whether it is said to be that of the whole unit
   * @param introduced whether it stands where the unit introduces itself
   */
  private record Stock(Quantity quantity, String noun, boolean whole, boolean introduced) {}

  private static final class Seen {
    final Stock first;
    @Nullable Stock other;
    boolean several;

    Seen(Stock first) {
      this.first = first;
    }
  }

  private final Map<String, Seen> seen = new LinkedHashMap<>();

  Stocks(Document document, Consumer<Diagnostic> report) {
    super(document, report);
  }

  /** Looks at the unit at {@code i} behind a digit. */
  void look(int i) {
    int digits = i;
    while (digits > 0 && i - digits < 8 && Chars.isDigit(t[digits - 1])) {
      digits--;
    }
    char before = at(digits - 1);
    if (!Chars.isHan(before) && before != '、' && before != '，') {
      return;
    }
    int after = i + 1;
    int n = Look.startsAny(t, after, NOUNS);
    boolean ends = n > 0 && !goesOn(at(after + n));
    String noun = "";
    int start = digits;
    if (n > 0 && ends) {
      noun = text(after, after + n);
    } else if (n > 0) {
      return;
    } else {
      int back = Look.endsAny(t, digits, NOUNS);
      if (back == 0) {
        return;
      }
      noun = text(digits - back, digits);
      start = digits - back;
    }
    Quantity read = Quantity.at(t, digits, i + 2);
    if (read == null
        || !read.isExact()
        || isRoughly(start)
        || isOrSo(read.end())
        || Look.endsAny(t, start, NO_STOCK) > 0
        || at(read.end()) == '次'
        || seen.size() >= MOST) {
      return;
    }
    boolean whole = Look.endsAny(t, start, WHOLE) > 0;
    int has = whole ? 0 : Look.endsAny(t, start, HAS);
    if (has > 0 && Look.endsAny(t, start - has, WHOLE) > 0) {
      whole = true;
    }
    boolean introduced = !whole && (has > 0 || at(start - 1) == '，') && isIntroduction(start);
    if (!whole && !introduced) {
      return;
    }
    Stock stock = new Stock(read, noun, whole, introduced);
    Seen known = seen.get(noun);
    if (known == null) {
      seen.put(noun, new Seen(stock));
      return;
    }
    Stock other = known.other;
    if (known.first.quantity.value() != read.value()) {
      if (other == null) {
        known.other = stock;
      } else if (other.quantity.value() != read.value()) {
        known.several = true;
      }
    }
  }

  /** Tells 党员干部, 网格员 and 职工代表 from 党员人人有岗位. */
  private static boolean goesOn(char c) {
    return "干代志示家义先队员书长工负医护服组活管责之的".indexOf(c) >= 0;
  }

  /** Tells whether a unit introduces itself here: under 基本情况, or in its first paragraphs. */
  private boolean isIntroduction(int offset) {
    int b = document.blockIndex(offset);
    if (b < 0) {
      return false;
    }
    for (int k = b; k >= 0 && b - k < 6; k--) {
      Block block = document.blocks().get(k);
      if (block.kind() == Block.Kind.HEADING) {
        Span span = block.span();
        return Look.holds(t, span.start(), span.end(), "基本情况", "基本概况", "概况");
      }
    }
    return false;
  }

  @Override
  void finish() {
    for (Seen of : seen.values()) {
      Stock other = of.other;
      if (other == null || of.several) {
        continue;
      }
      // One of them must be of the whole unit, both of them must mean the same time.
      boolean sure = other.whole && (of.first.whole || of.first.introduced);
      if (sure && !isOfOtherTime(of.first.quantity) && !isOfOtherTime(other.quantity)) {
        Quantity first = of.first.quantity;
        Quantity later = other.quantity;
        report(
            Indicators.RULE,
            Severity.WARNING,
            later.start(),
            Look.starts(t, later.end(), other.noun)
                ? later.end() + other.noun.length()
                : later.end(),
            "前面写"
                + of.first.noun
                + text(first.start(), first.end())
                + "，这里写"
                + text(later.start(), later.end())
                + "，请核对",
            related(first.start(), first.end(), "前面的数值"));
      }
    }
  }

  private boolean isOfOtherTime(Quantity quantity) {
    int start = sentenceStart(quantity.start());
    return Look.holds(
        t,
        start,
        quantity.start(),
        "上年",
        "去年",
        "往年",
        "原有",
        "目标",
        "计划",
        "力争",
        "到20",
        "将",
        "时",
        "调整",
        "合并");
  }
}
