package io.github.gongwenlint.check.wording;

import io.github.gongwenlint.dictionary.OwnWords;
import io.github.gongwenlint.dictionary.OwnWords.Entry;
import io.github.gongwenlint.dictionary.PhraseMatcher;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Check;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Span;
import java.util.List;
import java.util.function.Consumer;

/** Finds the wrong words of a user's own dictionaries, literally and wherever they stand. */
public final class OwnWordingCheck implements Check {
  /** The rule; it exists only where a dictionary was given. */
  public static final Rule RULE =
      Rule.of("own-wording", Category.WORDING, Severity.WARNING, "自备词典")
          .message("本单位词典里列为误写的词语")
          .explanation(
              "用 check --dictionary 文件.tsv 给出自己的词典：每行“误写”“正写”“说明”，用制表符隔开，说明可以不写。"
                  + "照字面查；正写包含误写的（如“厅长”应为“厅长同志”），已写成正写的不报；与内置词典说法不同时以自备词典为准。"
                  + "用 --allow 给出的允许词语里的不报。")
          .build();

  private final List<Entry> entries;
  private final PhraseMatcher matcher;

  /** Looks for these words. */
  public OwnWordingCheck(OwnWords words) {
    entries = words.entries();
    matcher = words.matcher();
  }

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  @Override
  public void check(Document document, Consumer<Diagnostic> report) {
    matcher.scan(document.chars(), new Hit(document.chars(), entries, report));
  }

  private static final class Hit implements PhraseMatcher.Sink {
    private final char[] text;
    private final List<Entry> entries;
    private final Consumer<Diagnostic> report;

    Hit(char[] text, List<Entry> entries, Consumer<Diagnostic> report) {
      this.text = text;
      this.entries = entries;
      this.report = report;
    }

    @Override
    public void hit(int set, int payload, int start, int end) {
      Entry entry = entries.get(payload);
      if (isRight(entry, start)) {
        return;
      }
      Span span = new Span(start, end);
      report.accept(
          Diagnostic.of(
              RULE,
              span,
              "“"
                  + entry.wrong()
                  + "”应为“"
                  + entry.right()
                  + "”"
                  + (entry.note().isEmpty() ? "" : "；" + entry.note()),
              Fix.suggested("改为“" + entry.right() + "”", span, entry.right())));
    }

    /** Tells whether the right words stand here already, the wrong one a part of them. */
    private boolean isRight(Entry entry, int start) {
      String right = entry.right();
      for (int at = right.indexOf(entry.wrong());
          at >= 0;
          at = right.indexOf(entry.wrong(), at + 1)) {
        int from = start - at;
        if (from >= 0 && from + right.length() <= text.length && stands(right, from)) {
          return true;
        }
      }
      return false;
    }

    private boolean stands(String words, int from) {
      for (int i = 0; i < words.length(); i++) {
        if (text[from + i] != words.charAt(i)) {
          return false;
        }
      }
      return true;
    }
  }
}
