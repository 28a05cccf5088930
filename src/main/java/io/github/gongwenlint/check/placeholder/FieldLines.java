package io.github.gongwenlint.check.placeholder;

import static io.github.gongwenlint.text.Look.at;
import static io.github.gongwenlint.text.Look.in;
import static io.github.gongwenlint.text.Look.isBlank;
import static io.github.gongwenlint.text.Look.startsAny;

import io.github.gongwenlint.dictionary.WordGroup;
import io.github.gongwenlint.document.Block;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Span;
import java.util.function.Consumer;

/** Finds names of a template's fields that stand alone where their value belongs: 发文机关二. */
final class FieldLines {
  private static final String[] TITLES = WordGroup.TITLE_FIELD.words();

  private static final String[] ISSUERS = WordGroup.ISSUER_FIELD.words();

  private static final String COUNTED = "一二三四五１２３４５12345ABC甲乙丙";

  /** How the names end, but for what counts them. */
  static final String LAST = "题容称关位";

  static final String BEFORE_LAST = "标内名机单";

  private static final int SHORTEST = 4;
  private static final int LONGEST = 8;

  private FieldLines() {}

  /** Looks at the last character of such a name, {@link #LAST} behind {@link #BEFORE_LAST}. */
  static void look(Document document, char[] t, int i, Consumer<Diagnostic> report) {
    int to = i + 1;
    if (in(at(t, to), COUNTED)) {
      to++;
    }
    if (!isLimit(t, to)) {
      return;
    }
    int from = i;
    while (to - from < LONGEST && !isLimit(t, from - 1)) {
      from--;
    }
    if (to - from < SHORTEST || !isLimit(t, from - 1) || !isField(t, from, to)) {
      return;
    }
    Block block = document.blocks().get(document.blockIndex(i));
    // They are short, or several of them stand side by side.
    if (block.span().length() <= 60 && block.kind() != Block.Kind.TABLE_CELL) {
      Span span = new Span(from, to);
      report.accept(
          Diagnostic.of(
              UnfilledPlaceholder.RULE, span, "“" + document.text(span) + "”是模板里的栏目名，请换成实际内容"));
    }
  }

  private static boolean isLimit(char[] t, int i) {
    return i < 0 || i >= t.length || isBlank(t[i]) || Chars.isSpace(t[i]);
  }

  private static boolean isField(char[] t, int from, int to) {
    int title = startsAny(t, from, TITLES);
    if (title > 0) {
      return title == to - from;
    }
    // 发文机关 by itself may be a word; the second of them is none.
    int issuer = startsAny(t, from, ISSUERS);
    return issuer > 0 && to == from + issuer + 1 && in(at(t, to - 1), COUNTED);
  }
}
