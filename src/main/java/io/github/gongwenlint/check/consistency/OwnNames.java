package io.github.gongwenlint.check.consistency;

import io.github.gongwenlint.dictionary.Alike;
import io.github.gongwenlint.dictionary.WordList;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Look;
import io.github.gongwenlint.text.Span;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds the name of one's own place with a wrong character: 健康清原 in a report of 清源县. */
final class OwnNames extends Finder {
  /** What a title of one's own begins with before the place. */
  private static final String[] BEFORE = {"中共", "中国共产党", "关于", "印发", "《", "共青团", "在", "政协"};

  /** Adjectives that the name of one's own place follows in slogans. */
  private static final String[] SLOGANS = {
    "健康", "平安", "美丽", "法治", "数字", "智慧", "文明", "幸福", "和谐", "活力", "魅力", "生态", "宜居", "诚信", "清廉", "书香",
    "绿色", "品质", "富裕", "现代化", "富美", "无废", "善治"
  };

  private static final int MOST = 3;

  /** What common words cost less than, in tenths of a bit; names of places cost more. */
  private static final int COMMON = 180;

  OwnNames(Document document, Consumer<Diagnostic> report) {
    super(document, report);
  }

  @Override
  void finish() {
    Span own = own();
    if (own == null) {
      return;
    }
    char first = t[own.start()];
    char second = t[own.start() + 1];
    char kind = t[own.end() - 1];
    int found = 0;
    for (int i = own.end(); i + 2 < t.length && found < MOST; i++) {
      // One of the two characters is right, the other one is typed for it.
      char one = t[i];
      char two = t[i + 1];
      if ((one == first) == (two == second) || !Chars.isHan(one) || !Chars.isHan(two)) {
        continue;
      }
      boolean whole = t[i + 2] == kind && "镇乡".indexOf(kind) < 0 && isBoundary(i);
      if ((whole || Look.endsAny(t, i, SLOGANS) > 0)
          && (one == first ? Alike.get().are(second, two) : Alike.get().are(first, one))
          && (whole || !isCommon(i))) {
        found++;
        report(
            NameVariants.RULE,
            Severity.WARNING,
            i,
            i + 2,
            "标题写“" + text(own.start(), own.end()) + "”，这里写“" + text(i, i + 2) + "”，请核对",
            related(own.start(), own.end(), "标题里的写法"));
      }
    }
  }

  /** Tells whether a bigram is a word of everyday: 美丽文化 is none of a place. */
  private boolean isCommon(int i) {
    int cost = WordList.get().cost(t, i, i + 2);
    return cost >= 0 && cost < COMMON;
  }

  /** Tells whether a name can begin: a verb or a preposition stands before, or no word. */
  private boolean isBoundary(int i) {
    char before = at(i - 1);
    return !Chars.isHan(before) || "在为是对全到赴向由和与及以于我省市州推".indexOf(before) >= 0;
  }

  /** Returns the place at the start of the title, of two characters and its kind. */
  private @Nullable Span own() {
    Span title = document.facts().title();
    if (title == null || title.length() < 6) {
      return null;
    }
    int start = title.start();
    start += Look.startsAny(t, start, BEFORE);
    start += Look.startsAny(t, start, "《", "印发《");
    int kind = start + 2;
    if (kind + 1 >= title.end()
        || "县市区镇乡".indexOf(t[kind]) < 0
        || !Chars.isHan(t[start])
        || !Chars.isHan(t[start + 1])) {
      return null;
    }
    return new Span(start, kind + 1);
  }
}
