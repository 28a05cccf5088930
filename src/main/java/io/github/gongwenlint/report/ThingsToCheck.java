package io.github.gongwenlint.report;

import io.github.gongwenlint.document.Block;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.Label;
import io.github.gongwenlint.rule.Subject;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.WrittenDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The dates, numbers, ordinals and names of addressees and issuers in a piece of text, right or
 * wrong: what a person goes through by eye in one of the views.
 */
final class ThingsToCheck {
  private static final String SCALE = "十百千万亿兆余多";
  private static final String TIMES = "年月日时号";

  /** One of them, in UTF-16 offsets of the document's text. */
  record Thing(int start, int end, Subject view) {}

  private final Document document;
  private final List<Label> marks;

  ThingsToCheck(Document document) {
    this.document = document;
    this.marks = document.enumerators();
  }

  /** Returns those that stand wholly between two offsets, in no order. */
  List<Thing> in(int from, int to) {
    List<Thing> things = new ArrayList<>();
    blocks(things, from, to);
    ordinals(things, from, to);
    numbers(document.chars(), things, from, to);
    return things;
  }

  private void blocks(List<Thing> things, int from, int to) {
    for (int i = Math.max(0, document.blockIndex(from)); i < document.blocks().size(); i++) {
      Block block = document.blocks().get(i);
      if (block.span().start() >= to) {
        break;
      }
      Label label = block.label();
      if (label != null) {
        add(things, label.span().start(), label.span().end(), Subject.ORDINALS, from, to);
      }
      switch (block.kind()) {
        case SALUTATION, SIGNATURE ->
            add(things, block.span().start(), block.span().end(), Subject.NAMES, from, to);
        case ATTACHMENT ->
            add(things, block.span().start(), block.span().end(), Subject.ORDINALS, from, to);
        default -> {}
      }
    }
  }

  private void ordinals(List<Thing> things, int from, int to) {
    int low = 0;
    int high = marks.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (marks.get(middle).span().start() < from) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    for (int i = low; i < marks.size() && marks.get(i).span().start() < to; i++) {
      add(
          things,
          marks.get(i).span().start(),
          marks.get(i).span().end(),
          Subject.ORDINALS,
          from,
          to);
    }
  }

  private static void numbers(char[] text, List<Thing> things, int from, int to) {
    for (int i = from; i < to; ) {
      char c = text[i];
      boolean digit = Chars.isDigit(c);
      if (!digit && !Chars.isHanNumeral(c)) {
        i++;
        continue;
      }
      int end = i;
      while (end < to && part(text[end], digit)) {
        end++;
      }
      WrittenDate date =
          end < to && TIMES.indexOf(text[end]) >= 0 ? WrittenDate.from(text, i) : null;
      if (date != null && date.end() <= to && date.end() > i) {
        things.add(new Thing(i, date.end(), Subject.DATES));
        i = date.end();
      } else if (end < to && text[end] == '年' && end - i == 4) {
        things.add(new Thing(i, end + 1, Subject.DATES));
        i = end + 1;
      } else if (digit) {
        while (end < to && (SCALE.indexOf(text[end]) >= 0 || "%％‰元".indexOf(text[end]) >= 0)) {
          end++;
        }
        things.add(new Thing(i, end, Subject.NUMBERS));
        i = end;
      } else {
        i = end;
      }
    }
  }

  private static boolean part(char c, boolean digit) {
    return digit ? Chars.isDigit(c) || c == '.' || c == ',' : Chars.isHanNumeral(c);
  }

  private static void add(List<Thing> things, int start, int end, Subject view, int from, int to) {
    if (start >= from && end <= to && end > start) {
      things.add(new Thing(start, end, view));
    }
  }
}
