package io.github.gongwenlint.check.placeholder;

import static io.github.gongwenlint.text.Look.at;
import static io.github.gongwenlint.text.Look.in;
import static io.github.gongwenlint.text.Look.isBlank;
import static io.github.gongwenlint.text.Look.startsAny;

import io.github.gongwenlint.document.Block;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Span;
import java.util.List;
import java.util.function.Consumer;

/** Finds names of a template's fields that stand alone where their value belongs: 发文机关二. */
final class FieldLines {
  private static final String[] TITLES = {
    "通知标题", "文件标题", "公文标题", "报告标题", "函件标题", "公告标题", "通告标题", "请示标题", "正文内容", "主送机关名称"
  };

  private static final String[] ISSUERS = {"发文机关名称", "发文机关", "发文单位", "联合发文机关", "署名机关"};

  private FieldLines() {}

  static void report(Document document, Consumer<Diagnostic> report) {
    char[] t = document.chars();
    List<Block> blocks = document.blocks();
    for (int b = 0; b < blocks.size(); b++) {
      int i = blocks.get(b).span().start();
      int end = blocks.get(b).span().end();
      // They are short, or several of them stand side by side.
      if (end - i > 60 || blocks.get(b).kind() == Block.Kind.TABLE_CELL) {
        continue;
      }
      while (i < end) {
        while (i < end && Chars.isSpace(t[i])) {
          i++;
        }
        int from = i;
        while (i < end && !Chars.isSpace(t[i])) {
          i++;
        }
        if (isField(t, from, i)) {
          Span span = new Span(from, i);
          report.accept(
              Diagnostic.of(
                  UnfilledPlaceholder.RULE, span, "“" + document.text(span) + "”是模板里的栏目名，请换成实际内容"));
        }
      }
    }
  }

  private static boolean isField(char[] t, int from, int to) {
    if (to - from < 4
        || to - from > 8
        || !(to == t.length || isBlank(at(t, to)) || Chars.isSpace(at(t, to)))) {
      return false;
    }
    int title = startsAny(t, from, TITLES);
    if (title > 0) {
      return title == to - from;
    }
    // 发文机关 by itself may be a word; the second of them is none.
    int issuer = startsAny(t, from, ISSUERS);
    return issuer > 0 && to == from + issuer + 1 && in(at(t, to - 1), "一二三四五１２３４５12345ABC甲乙丙");
  }
}
