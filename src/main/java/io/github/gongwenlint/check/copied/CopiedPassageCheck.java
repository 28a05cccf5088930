package io.github.gongwenlint.check.copied;

import io.github.gongwenlint.check.copied.OtherFiles.Shared;
import io.github.gongwenlint.dictionary.Dictionaries;
import io.github.gongwenlint.dictionary.PhraseMatcher;
import io.github.gongwenlint.dictionary.PhraseSet;
import io.github.gongwenlint.document.Block;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.Facts;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Check;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Related;
import io.github.gongwenlint.rule.Related.Elsewhere;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.rule.Subject;
import io.github.gongwenlint.text.Look;
import io.github.gongwenlint.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds the passages that a document shares with other files, and tells how much that is. */
public final class CopiedPassageCheck implements Check {
  /** A passage; the rule exists only where other files were given. */
  public static final Rule PASSAGE =
      Rule.of("copied-passage", Category.REPETITION, Severity.INFO, "与对照文件相同的文字")
          .message("这段文字与对照文件里的一字不差，请核对是不是照搬，数字、名称、时间有没有更新")
          .explanation(
              "用 check --against 路径 给出对照文件（去年的报告、邻近单位的材料，或者一个文件夹），逐处指出连续二十字以上相同的文字。"
                  + "标点、空格和换行不同的算相同；固定提法、书名号和引号里的内容、发文机关名称不算，除去这些不足十三字的不报告。"
                  + "与对照文件是同一个文件的不比较。")
          .build();

  /** The share of all of them. */
  public static final Rule SHARE =
      Rule.of("copied-share", Category.REPETITION, Severity.INFO, "与对照文件相同的比例")
          .about(Subject.NUMBERS)
          .message("与对照文件相同的文字占全文的比例")
          .explanation(
              "每份文稿一条，逐个对照文件列出相同的字数、占本文的比例和处数，都不计固定提法、引文、书名和发文机关名称。"
                  + "公开发布的省级政府工作报告之间通常在百分之二左右，最高不到百分之六；超过百分之二十的按警告报告。")
          .build();

  private static final List<Rule> RULES = List.of(PASSAGE, SHARE);

  /** The least number of characters of the writer's own in a passage. */
  private static final int OWN = OtherFiles.GRAM;

  /** The share from which it is a warning, in per cent. */
  private static final int MUCH = 20;

  private static final int LONGEST_TITLE = 100;
  private static final int LONGEST_QUOTATION = 300;

  private final OtherFiles others;

  /** Compares documents with these files. */
  public CopiedPassageCheck(OtherFiles others) {
    this.others = others;
  }

  @Override
  public List<Rule> rules() {
    return RULES;
  }

  @Override
  public void check(Document document, Consumer<Diagnostic> report) {
    Plain plain = new Plain();
    plain.add(document.chars());
    List<Shared> shared = others.shared(plain, document.name());
    if (shared.isEmpty()) {
      return;
    }
    int[] own = own(document, plain);
    List<Shared> meant = new ArrayList<>();
    for (Shared passage : shared) {
      if (own[passage.end()] - own[passage.start()] >= OWN) {
        meant.add(passage);
      }
    }
    if (meant.isEmpty()) {
      return;
    }
    // A loop over sources inside would be no clearer: places first, then the longest.
    Collections.sort(
        meant,
        (a, b) ->
            a.start() != b.start()
                ? Integer.compare(a.start(), b.start())
                : a.end() != b.end()
                    ? Integer.compare(b.end(), a.end())
                    : Integer.compare(a.source(), b.source()));
    int all = passages(plain, own, meant, report);
    share(document, plain, own, meant, all, report);
  }

  /** Reports each passage once, and returns the number of characters in all of them. */
  private int passages(Plain plain, int[] own, List<Shared> meant, Consumer<Diagnostic> report) {
    int all = 0;
    int covered = 0;
    for (Shared passage : meant) {
      int start = Math.max(covered, passage.start());
      int count = passage.end() > start ? own[passage.end()] - own[start] : 0;
      all += count;
      covered = Math.max(covered, passage.end());
      if (count < OWN) {
        continue;
      }
      Elsewhere place = others.place(passage.source(), passage.place() + start - passage.start());
      Span span = new Span(plain.offset(start), plain.offset(passage.end() - 1) + 1);
      report.accept(
          Diagnostic.of(
                  PASSAGE,
                  span,
                  "这段文字（"
                      + (passage.end() - start)
                      + "字）与 "
                      + place.path()
                      + " 第"
                      + place.line()
                      + "行起的相同，请核对是不是照搬，数字、名称、时间有没有更新")
              .withRelated(new Related(span, "相同的文字", place)));
    }
    return all;
  }

  private void share(
      Document document,
      Plain plain,
      int[] own,
      List<Shared> meant,
      int all,
      Consumer<Diagnostic> report) {
    int whole = Math.max(1, own[plain.length()]);
    List<Block> blocks = document.blocks();
    Span title = document.facts().title();
    Span span =
        title != null
            ? title
            : blocks.isEmpty() ? new Span(0, document.length()) : blocks.get(0).span();
    int[] counts = new int[others.size()];
    int[] places = new int[others.size()];
    for (Shared passage : meant) {
      counts[passage.source()] += own[passage.end()] - own[passage.start()];
      places[passage.source()]++;
    }
    List<Related> pairs = new ArrayList<>();
    for (int source = 0; source < counts.length; source++) {
      if (counts[source] > 0) {
        pairs.add(
            new Related(
                span,
                "相同"
                    + counts[source]
                    + "字，占本文的"
                    + percent(counts[source], whole)
                    + "，"
                    + places[source]
                    + "处",
                new Elsewhere(others.name(source), 1, 1)));
      }
    }
    report.accept(
        new Diagnostic(
            SHARE,
            100L * all >= (long) MUCH * whole ? Severity.WARNING : Severity.INFO,
            span,
            "与对照文件相同的文字共" + all + "字，占本文的" + percent(all, whole) + "（固定提法、引文和名称不计）",
            List.of(),
            pairs));
  }

  private static String percent(int part, int whole) {
    long tenths = (1000L * part + whole / 2) / whole;
    return tenths / 10 + "." + tenths % 10 + "%";
  }

  // ---------------------------------------------------------------- what is nobody's own

  /** Returns how many characters before each place are the writer's own. */
  private static int[] own(Document document, Plain plain) {
    char[] t = document.chars();
    boolean[] common = new boolean[t.length];
    Dictionaries.phrases().scan(t, new Formulations(common));
    marked(t, '《', '》', LONGEST_TITLE, common);
    marked(t, '“', '”', LONGEST_QUOTATION, common);
    names(document, common);
    int[] own = new int[plain.length() + 1];
    for (int i = 0; i < plain.length(); i++) {
      own[i + 1] = own[i] + (common[plain.offset(i)] ? 0 : 1);
    }
    return own;
  }

  private static final class Formulations implements PhraseMatcher.Sink {
    private final boolean[] common;

    Formulations(boolean[] common) {
      this.common = common;
    }

    @Override
    public void hit(int set, int payload, int start, int end) {
      if (set == PhraseSet.RIGHT || set == PhraseSet.SHORT_FORM || set == PhraseSet.CHRONOLOGY) {
        mark(common, start, end);
      }
    }
  }

  private static void mark(boolean[] common, int start, int end) {
    for (int i = start; i < end; i++) {
      common[i] = true;
    }
  }

  private static void marked(char[] t, char open, char close, int most, boolean[] common) {
    int start = -1;
    for (int i = 0; i < t.length; i++) {
      if (t[i] == open) {
        start = start < 0 ? i : start;
      } else if (t[i] == close && start >= 0) {
        if (i - start <= most) {
          mark(common, start, i);
        }
        start = -1;
      } else if (t[i] == '\n') {
        start = -1;
      }
    }
  }

  /** The issuing body's name, wherever it stands. */
  private static void names(Document document, boolean[] common) {
    char[] t = document.chars();
    Facts facts = document.facts();
    Span issuer = facts.issuer();
    String unit = document.profile().unit();
    String[] names = {issuer == null ? "" : Facts.plain(document, issuer), unit, titled(document)};
    for (String name : names) {
      if (name.length() < 4) {
        continue;
      }
      for (int i = 0; i + name.length() <= t.length; i++) {
        if (t[i] == name.charAt(0) && Look.starts(t, i, name)) {
          mark(common, i, i + name.length());
        }
      }
    }
  }

  /** Returns what stands before 关于 in the title. */
  private static String titled(Document document) {
    @Nullable Span title = document.facts().title();
    if (title == null) {
      return "";
    }
    String words = document.text(title);
    int about = words.indexOf("关于");
    return about > 0 && about <= 30 ? words.substring(0, about).strip() : "";
  }
}
