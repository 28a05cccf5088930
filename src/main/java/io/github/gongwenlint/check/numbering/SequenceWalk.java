package io.github.gongwenlint.check.numbering;

import io.github.gongwenlint.document.Block;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.Label;
import io.github.gongwenlint.document.NumberStyle;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One walk through a document, along all its ordinal marks: which sequences are open, and what a
 * mark does to them.
 */
final class SequenceWalk {
  /** A larger jump is another list, not a forgotten item. */
  static final int LARGEST_GAP = 4;

  /** After so many paragraphs without them, 一是 and its kin are another list. */
  private static final int LONGEST_PAUSE = 6;

  /** A part of a law may begin anywhere; a draft that begins at a high number is such a part. */
  private static final int LARGEST_START = 6;

  /** How far before 二是 its 一是 is looked for, in UTF-16 units. */
  private static final int LONGEST_LEAD = 600;

  /** The longest line that may be a heading without a number. */
  private static final int LONGEST_BREAK = 40;

  /** Sequences of one style that may be open inside each other. */
  private static final int MOST_OPEN = 8;

  private static final SequenceFamily[] FAMILIES = SequenceFamily.values();

  private static final SequenceFamily[] INLINE = {
    SequenceFamily.INLINE_CHINESE,
    SequenceFamily.INLINE_CHINESE_IN_PARENTHESES,
    SequenceFamily.INLINE_ARABIC,
    SequenceFamily.INLINE_ARABIC_IN_PARENTHESES,
    SequenceFamily.INLINE_CIRCLED
  };

  /** One sequence that is being counted. */
  private static final class Run {
    Label last;
    int paragraph;

    /** The number that is in order, too, after a slip: the numbers may go on from either; or 0. */
    int also;

    /** The mark that began the sequence, if that was not its first. */
    final @Nullable Label orphan;

    /** The sequence of paragraphs of which this one, inside a paragraph, is a part. */
    final @Nullable Run above;

    Run(Run above) {
      last = above.last;
      paragraph = above.paragraph;
      orphan = null;
      this.above = above;
    }

    Run(Label first, int paragraph, boolean orphan) {
      last = first;
      this.paragraph = paragraph;
      this.orphan = orphan ? first : null;
      above = null;
    }
  }

  /** What a sequence was when its scope ended, and the higher mark that ended it, if one did. */
  private record Closed(Label last, @Nullable Label by) {}

  private final Document document;
  private final Consumer<Diagnostic> report;
  private final Map<SequenceFamily, List<Run>> open = new EnumMap<>(SequenceFamily.class);
  private final Map<SequenceFamily, Closed> closed = new EnumMap<>(SequenceFamily.class);
  private final MarkReport marks;
  private final Decimals decimals;
  private int paragraph;
  private boolean inlineOpen;
  private int blockStart;

  /** The last paragraph behind which lists may begin again. */
  private int lastBreak = -1;

  /** No family below this one is open. */
  private @Nullable SequenceFamily lowest;

  SequenceWalk(Document document, Consumer<Diagnostic> report) {
    this.document = document;
    this.report = report;
    marks = new MarkReport(document, report);
    decimals = new Decimals(marks);
  }

  void run() {
    List<Label> inline = document.enumerators();
    int next = 0;
    for (Block block : document.blocks()) {
      paragraph = block.paragraph();
      blockStart = block.span().start();
      closeInline();
      Label label = block.label();
      if (label == null && isBreak(block)) {
        lastBreak = paragraph;
      }
      if (label != null
          && block.kind() != Block.Kind.TABLE_CELL
          && block.kind() != Block.Kind.ATTACHMENT) {
        SequenceFamily family = SequenceFamily.of(label.style(), false);
        if (family != null) {
          closeBelow(family, label);
          take(family, label);
          seed(family);
        } else if (label.style() == NumberStyle.DECIMAL) {
          decimals.take(label);
        }
      }
      while (next < inline.size() && inline.get(next).span().start() < block.span().end()) {
        Label mark = inline.get(next++);
        SequenceFamily family = SequenceFamily.of(mark.style(), true);
        if (family != null && mark.number() > 0) {
          take(family, mark);
        }
      }
    }
  }

  /** （1）…；（2）…： a mark that begins a paragraph may go on inside of it. */
  private void seed(SequenceFamily family) {
    SequenceFamily inline = family.asInline();
    List<Run> runs = open.get(family);
    if (inline != null && runs != null && !runs.isEmpty()) {
      List<Run> inside = new ArrayList<>(2);
      inside.add(new Run(runs.get(runs.size() - 1)));
      open.put(inline, inside);
      inlineOpen = true;
      if (lowest == null || lowest.compareTo(inline) < 0) {
        lowest = inline;
      }
    }
  }

  private void closeInline() {
    if (!inlineOpen) {
      return;
    }
    inlineOpen = false;
    for (SequenceFamily family : INLINE) {
      List<Run> runs = open.remove(family);
      SequenceFamily paragraphs = family.asParagraphs();
      Run above = runs == null || runs.isEmpty() ? null : runs.get(0).above;
      if (above != null && runs != null) {
        above.last = runs.get(0).last;
      } else if (runs != null && !runs.isEmpty() && paragraphs != null) {
        closed.put(paragraphs, new Closed(runs.get(runs.size() - 1).last, null));
      }
    }
  }

  private void closeBelow(SequenceFamily family, Label by) {
    if (lowest == null || lowest.compareTo(family) <= 0) {
      return;
    }
    lowest = family;
    for (SequenceFamily lower : FAMILIES) {
      if (lower.compareTo(family) <= 0) {
        continue;
      }
      List<Run> runs = open.remove(lower);
      if (runs != null && !runs.isEmpty()) {
        closed.put(lower, new Closed(runs.get(runs.size() - 1).last, by));
      }
    }
  }

  private void take(SequenceFamily family, Label label) {
    inlineOpen |= family.asParagraphs() != null;
    if (lowest == null || lowest.compareTo(family) < 0) {
      lowest = family;
    }
    // No lambda: the first one costs start-up time.
    List<Run> runs = open.get(family);
    if (runs == null) {
      runs = new ArrayList<>(2);
      open.put(family, runs);
    }
    int number = label.number();
    if (family.isSpoken()) {
      closeStale(family, runs);
    }
    if (number == 1) {
      int newest = runs.size() - 1;
      if (newest >= 0 && isFirstAgain(family, runs.get(newest), label)) {
        runs.get(newest).last = label;
        runs.get(newest).paragraph = paragraph;
        return;
      }
      if (runs.size() == MOST_OPEN) {
        runs.remove(0);
      }
      runs.add(new Run(label, paragraph, false));
      return;
    }
    for (int i = runs.size() - 1; i >= 0; i--) {
      Run run = runs.get(i);
      if (run.last.number() == number - 1 || run.also == number) {
        if (i < runs.size() - 1 && isOfInner(run, runs.get(runs.size() - 1), label)) {
          break;
        }
        runs.subList(i + 1, runs.size()).clear();
        goOn(run, label);
        return;
      }
    }
    if (runs.isEmpty()) {
      begin(family, runs, label);
    } else {
      slip(family, runs.get(runs.size() - 1), label);
    }
  }

  /**
   * Tells whether {@code label} belongs to the inner of two lists though it would fit the outer:
   * both stand inside one paragraph (一是…；二是…；四是…), and the outer one stands above it.
   */
  private boolean isOfInner(Run outer, Run inner, Label label) {
    return label.span().start() != blockStart
        && inner.paragraph == paragraph
        && outer.paragraph != paragraph
        && label.number() > inner.last.number();
  }

  /** Tells and reports that a list begins twice: （一） and （一） with nothing else between. */
  private boolean isFirstAgain(SequenceFamily family, Run before, Label label) {
    boolean heading = family.asInline() != null;
    if (!heading
        || before.last.number() != 1
        || before.paragraph <= lastBreak
        || followsColon(label)) {
      return false;
    }
    marks.repeated(Severity.WARNING, label, before.last);
    return true;
  }

  /** A short line without a mark is a heading that has no number, or the head of another text. */
  private boolean isBreak(Block block) {
    int length = block.span().length();
    char last = document.chars()[block.span().end() - 1];
    return length <= LONGEST_BREAK && "。；！？：，、".indexOf(last) < 0;
  }

  private void closeStale(SequenceFamily family, List<Run> runs) {
    while (!runs.isEmpty() && isStale(runs.get(runs.size() - 1))) {
      closed.put(family, new Closed(runs.remove(runs.size() - 1).last, null));
    }
  }

  private boolean isStale(Run run) {
    return paragraph - run.paragraph > LONGEST_PAUSE;
  }

  private void goOn(Run run, Label label) {
    if (run.orphan != null && run.last.equals(run.orphan)) {
      Label orphan = run.orphan;
      boolean chapter = orphan.style().compareTo(NumberStyle.ARTICLE) <= 0;
      marks.report(
          SequenceCheck.START,
          chapter ? Severity.INFO : Severity.WARNING,
          orphan,
          "这一组序号从“" + marks.text(orphan) + "”开始，前面没有“" + marks.form(orphan, 1) + "”，请检查是否缺少内容");
    }
    run.last = label;
    run.paragraph = paragraph;
    run.also = 0;
  }

  /** A mark other than the first where no sequence of its family is open. */
  private void begin(SequenceFamily family, List<Run> runs, Label label) {
    Run mixed = partner(family, label.number());
    if (mixed != null) {
      Label partner = mixed.last;
      mixed.also = label.number() + 1;
      Diagnostic found =
          Diagnostic.of(
              SequenceCheck.MIXED,
              label.span(),
              "“" + marks.text(partner) + "”之后接“" + marks.text(label) + "”，混用了两套序次语，请统一");
      // Speeches go on from 首先 with 第二, published ones too: that is a habit.
      report.accept(
          family == SequenceFamily.SPOKEN_FIRST_NEXT
                  || partner.style() == NumberStyle.SPOKEN_FIRST_NEXT
              ? found.withSeverity(Severity.INFO)
              : found);
      runs.add(new Run(label, paragraph, false));
      return;
    }
    Closed before = closed.get(family);
    boolean continues = before != null && before.last.number() == label.number() - 1;
    if (continues && before != null) {
      Label by = before.by;
      if (by != null && family.compareTo(SequenceFamily.CIRCLED) <= 0 && isReversed(by)) {
        report.accept(
            Diagnostic.of(
                SequenceCheck.REVERSED,
                by.span(),
                "“" + marks.text(by) + "”层次高于“" + marks.text(before.last) + "”，不能用在它的下面"));
      }
      closed.remove(family);
    }
    boolean orphan =
        !continues
            && label.number() <= LARGEST_START
            && !(family == SequenceFamily.SPOKEN_SHI_YAO && isLed(label));
    runs.add(new Run(label, paragraph, orphan));
  }

  /**
   * Tells whether 一是 or 一要 stands before {@code label} in its paragraph behind other words
   * (双方一要坚持互信，二要…), where it is not read as a mark.
   */
  private boolean isLed(Label label) {
    char[] text = document.chars();
    int from = Math.max(0, label.span().start() - LONGEST_LEAD);
    for (int i = label.span().start() - 2; i >= from && !Chars.isLineEnd(text[i]); i--) {
      if (text[i] == '一' && (text[i + 1] == '是' || text[i + 1] == '要')) {
        return true;
      }
    }
    return false;
  }

  /**
   * A higher mark that starts a list below a lower one. Laws put （一） items below anything, after a
   * colon; headings do not come after a colon.
   */
  private boolean isReversed(Label by) {
    if (by.number() != 1 || by.style().compareTo(NumberStyle.CHINESE) < 0) {
      return false;
    }
    return by.span().start() > 0 && !followsColon(by);
  }

  private boolean followsColon(Label label) {
    char[] text = document.chars();
    int before = label.span().start() - 1;
    while (before >= 0 && Chars.isSpace(text[before])) {
      before--;
    }
    return before >= 0 && (text[before] == '：' || text[before] == ':');
  }

  /** Returns the sequence of another family that {@code number} seems to go on from. */
  private @Nullable Run partner(SequenceFamily family, int number) {
    SequenceFamily[] others =
        switch (family) {
          case SPOKEN_DI ->
              new SequenceFamily[] {
                SequenceFamily.SPOKEN_FIRST_NEXT, SequenceFamily.SPOKEN_SHI_YAO
              };
          case SPOKEN_FIRST_NEXT ->
              new SequenceFamily[] {SequenceFamily.SPOKEN_DI, SequenceFamily.SPOKEN_SHI_YAO};
          case SPOKEN_SHI_YAO ->
              new SequenceFamily[] {SequenceFamily.SPOKEN_DI, SequenceFamily.SPOKEN_FIRST_NEXT};
          default -> new SequenceFamily[0];
        };
    for (SequenceFamily other : others) {
      List<Run> runs = open.get(other);
      if (runs == null || runs.isEmpty()) {
        continue;
      }
      Run run = runs.get(runs.size() - 1);
      if (run.last.number() == number - 1 && !isStale(run)) {
        return run;
      }
    }
    return null;
  }

  private void slip(SequenceFamily family, Run run, Label label) {
    int last = run.last.number();
    int number = label.number();
    boolean sameWord = run.last.style() == label.style();
    if (family == SequenceFamily.SPOKEN_SHI_YAO && !sameWord && number <= last) {
      // 一是…二是… and 一要…二要… side by side.
      run.last = label;
      run.paragraph = paragraph;
      return;
    }
    Severity severity = family.isStrong() ? Severity.ERROR : Severity.WARNING;
    if (number == last) {
      run.also = last + 2;
      marks.repeated(severity, label, run.last);
    } else if (number > last) {
      run.also = last + 2;
      if (number - last <= LARGEST_GAP) {
        String missing =
            number - last == 2
                ? "“" + marks.form(label, last + 1) + "”"
                : "“" + marks.form(label, last + 1) + "”至“" + marks.form(label, number - 1) + "”";
        marks.gap(severity, label, missing, run.last);
      }
    } else {
      run.also = last + 1;
      marks.report(
          SequenceCheck.ORDER,
          Severity.WARNING,
          label,
          "“"
              + marks.text(label)
              + "”排在“"
              + marks.text(run.last)
              + "”（"
              + marks.line(run.last)
              + "）之后，请检查序号");
    }
    run.last = label;
    run.paragraph = paragraph;
  }
}
