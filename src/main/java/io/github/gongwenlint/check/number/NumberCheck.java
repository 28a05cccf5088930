package io.github.gongwenlint.check.number;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Check;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Rule;
import java.util.List;
import java.util.function.Consumer;

/** Finds numbers, dates and units that are not written as GB/T 15835—2011 asks, in one pass. */
public final class NumberCheck implements Check {
  private static final byte ARABIC = 1;
  private static final byte HAN = 2;
  private static final byte PERCENT = 3;
  private static final byte UNIT = 4;

  /** What each character may begin; indexed by its UTF-16 unit. */
  private static final byte[] CLASSES = classes();

  private static byte[] classes() {
    byte[] classes = new byte[Character.MAX_VALUE + 1];
    for (int digit = 0; digit < 10; digit++) {
      classes['0' + digit] = ARABIC;
      classes['０' + digit] = ARABIC;
    }
    mark(classes, "〇○零一二三四五六七八九十百千万两", HAN);
    mark(classes, "%％", PERCENT);
    mark(classes, UnitSymbols.SQUARES, UNIT);
    return classes;
  }

  private static void mark(byte[] classes, String characters, byte mark) {
    for (int i = 0; i < characters.length(); i++) {
      classes[characters.charAt(i)] = mark;
    }
  }

  /** Tells whether {@code c} is a Chinese numeral or ○ in place of one. */
  static boolean isHanNumeral(char c) {
    return CLASSES[c] == HAN;
  }

  @Override
  public List<Rule> rules() {
    return NumberRules.ALL;
  }

  @Override
  public void check(Document document, Consumer<Diagnostic> report) {
    char[] text = document.chars();
    byte[] classes = CLASSES;
    Scan scan = new Scan(document, report);
    UnitSymbols units = new UnitSymbols(scan);
    Styles styles = new Styles(scan);
    Approximations approximations = new Approximations(scan);
    NumberDates dates = new NumberDates(scan);
    ArabicNumbers arabic = new ArabicNumbers(scan, styles, units, approximations, dates);
    HanNumbers han = new HanNumbers(scan, approximations, dates);
    int i = 0;
    while (i < text.length) {
      switch (classes[text[i]]) {
        case 0 -> i++;
        case ARABIC -> i = arabic.at(i);
        case HAN -> i = han.at(i);
        case PERCENT -> styles.percent(i++);
        default -> units.square(i++);
      }
    }
    arabic.finish();
    dates.finish();
    units.finish();
    styles.finish();
  }
}
