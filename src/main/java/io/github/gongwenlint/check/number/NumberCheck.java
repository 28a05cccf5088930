package io.github.gongwenlint.check.number;

import io.github.gongwenlint.check.TriggerCheck;
import io.github.gongwenlint.check.Triggers;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Diagnostic;
import java.util.function.Consumer;

/** Finds numbers, dates and units that are not written as GB/T 15835—2011 asks, in one pass. */
public final class NumberCheck extends TriggerCheck {
  private static final int ARABIC = 1;
  private static final int HAN = 2;
  private static final int PERCENT = 3;
  private static final int UNIT = 4;

  /** What each character may begin. */
  private static final Triggers TRIGGERS =
      new Triggers()
          .kind(ARABIC, "0123456789０１２３４５６７８９")
          .kind(HAN, "〇○零一二三四五六七八九十百千万两")
          .kind(PERCENT, "%％")
          .kind(UNIT, UnitSymbols.SQUARES)
          .ready();

  /** Tells whether {@code c} is a Chinese numeral or ○ in place of one. */
  static boolean isHanNumeral(char c) {
    return TRIGGERS.kind(c) == HAN;
  }

  public NumberCheck() {
    super(NumberRules.ALL, TRIGGERS);
  }

  @Override
  protected Session open(Document document, Consumer<Diagnostic> report) {
    return new Numbers(new Scan(document, report));
  }

  private static final class Numbers implements Session {
    private final char[] text;
    private final UnitSymbols units;
    private final Styles styles;
    private final NumberDates dates;
    private final ArabicNumbers arabic;
    private final HanNumbers han;
    private int next;

    Numbers(Scan scan) {
      text = scan.text;
      units = new UnitSymbols(scan);
      styles = new Styles(scan);
      dates = new NumberDates(scan);
      Approximations approximations = new Approximations(scan);
      arabic = new ArabicNumbers(scan, styles, units, approximations, dates);
      han = new HanNumbers(scan, approximations, dates);
    }

    @Override
    public void look(int[] places, int count) {
      for (int k = 0; k < count; k++) {
        int i = places[k];
        if (i < next) {
          continue;
        }
        switch (TRIGGERS.kind(text[i])) {
          case ARABIC -> next = arabic.at(i);
          case HAN -> next = han.at(i);
          case PERCENT -> styles.percent(i);
          default -> units.square(i);
        }
      }
    }

    @Override
    public void finish() {
      arabic.finish();
      dates.finish();
      units.finish();
      styles.finish();
    }
  }
}
