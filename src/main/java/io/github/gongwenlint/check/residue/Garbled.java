package io.github.gongwenlint.check.residue;

import io.github.gongwenlint.check.Places;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The rule about characters that a conversion has lost. */
final class Garbled {
  static final Rule RULE =
      Rule.of("garbled-character", Category.RESIDUE, Severity.ERROR, "乱码")
          .message("这里是乱码，原来的字在转换时丢失了，请对照原文改正")
          .explanation(
              """
              从 PDF、网页或旧系统复制、转换文稿时，认不出的字会变成“\ufffd”（U+FFFD 替换字符），或者变成没有公共含义的自造字符\
              （专用区 U+E000—U+F8FF，换一台电脑就显示成方框）。原来是什么字，只有对照原文才知道。多于三处的只在第一处报一次。
              Word 文件里符号字体（Wingdings、Symbol）的字符显示正常，不报。""")
          .source("The Unicode Standard 16.0，23.5、23.8")
          .bad("全年接待来访群众⟦\ufffd⟧批次。")
          .bad("⟦\uf06c⟧加强组织领导，压实工作责任。")
          .good("全年接待来访群众32批次。", "●加强组织领导，压实工作责任。")
          .build();

  private static final char LOST = '\ufffd';

  private final Document document;
  private final Consumer<Diagnostic> report;
  private final Places lost = new Places(RULE, Fix.Applicability.SUGGESTED);
  private final Places own = new Places(RULE, Fix.Applicability.SUGGESTED);

  Garbled(Document document, Consumer<Diagnostic> report) {
    this.document = document;
    this.report = report;
  }

  /** Marks the characters to look at. */
  static void fill(byte[] marks) {
    Arrays.fill(marks, 0xe000, 0xf900, (byte) 1);
    marks[LOST] = 1;
  }

  /** Looks at one of them. */
  void look(int i) {
    char c = document.chars()[i];
    // What symbol fonts show in a Word file is kept in these 256 characters.
    if (document.format() == Document.Format.WORD && c >= 0xf000 && c <= 0xf0ff) {
      return;
    }
    Span span = new Span(i, i + 1);
    if (c == LOST) {
      lost.add(span, "“\ufffd”是转换时丢失的字，请对照原文改正", "", List.of());
    } else {
      String code = Integer.toHexString(c).toUpperCase(Locale.ROOT);
      own.add(span, "这个字符（U+" + code + "）是自造字，换一台电脑就显示成方框，请改用通用的字或符号", "", List.of());
    }
  }

  /** Reports what was seen. */
  void finish() {
    if (lost.count() > 0) {
      lost.report(Severity.ERROR, report);
    }
    if (own.count() > 0) {
      // With the font it was made for it may be seen.
      own.report(Severity.WARNING, report);
    }
  }
}
