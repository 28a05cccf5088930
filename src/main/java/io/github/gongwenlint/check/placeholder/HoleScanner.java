package io.github.gongwenlint.check.placeholder;

import static io.github.gongwenlint.text.Look.at;

import io.github.gongwenlint.check.Triggers;
import io.github.gongwenlint.document.Document;
import java.util.List;

/**
 * Finds everything that looks like a hole by its own shape and its neighbours; what the rest of the
 * document says about it is {@link HoleJudge}'s business.
 *
 * <p>It is asked only where a character stands that {@link #fill} has marked, and hands each kind
 * of character to the class that knows its shapes.
 */
final class HoleScanner {
  // What the characters look like that can start a hole: see fill.
  static final byte STAR = 1;
  static final byte CROSS = 2;
  static final byte LINE = 3;
  static final byte DASH = 4;
  static final byte BOX = 5;
  static final byte CIRCLE = 6;
  static final byte ZERO = 7;
  static final byte SPACE = 8;
  static final byte OPEN = 9;
  static final byte BRACE = 10;
  static final byte SOMEONE = 11;
  static final byte TODO = 12;
  static final byte PENDING = 13;
  static final byte ELLIPSIS = 14;
  static final byte QUESTION = 15;

  /** The highest kind. */
  static final byte LAST = QUESTION;

  private final char[] t;
  private final HoleText text;
  private final StarsAndCrosses marks;
  private final LinesAndBoxes rows;
  private final Blanks blanks;
  private final Prompts prompts;
  private final StandIns standIns;

  /**
   * Makes a scanner of one text.
   *
   * @param triggers knows the kinds of characters
   */
  HoleScanner(Triggers triggers, Document document) {
    t = document.chars();
    text = new HoleText(triggers, document);
    marks = new StarsAndCrosses(text);
    rows = new LinesAndBoxes(text);
    blanks = new Blanks(text);
    prompts = new Prompts(text);
    standIns = new StandIns(text);
  }

  /** Returns the holes found so far, in order; they do not overlap. */
  List<Hole> holes() {
    return text.holes();
  }

  /** Looks closer at {@code i} and returns where to go on. */
  int look(byte kind, int i) {
    return switch (kind) {
      case STAR -> marks.star(i);
      case CROSS -> marks.cross(i);
      case LINE -> rows.line(i);
      case DASH -> rows.dash(i);
      case BOX -> rows.box(i);
      case CIRCLE -> rows.circle(i);
      case ZERO -> rows.zero(i);
      case SPACE -> blanks.space(i);
      case OPEN -> prompts.prompt(i);
      case BRACE -> isHashes(i) ? rows.question(i) : prompts.field(i);
      case SOMEONE -> standIns.someone(i);
      case TODO -> prompts.todo(i);
      case PENDING -> prompts.pending(i);
      case ELLIPSIS -> standIns.ellipsis(i);
      case QUESTION -> rows.question(i);
      default -> i + 1;
    };
  }

  /** ##市 is a hole like ？？, #{市} a field. */
  private boolean isHashes(int i) {
    return t[i] == '#' && at(t, i + 1) == '#';
  }

  /** Marks the characters that can start a hole with kinds from 1 to {@link #LAST}. */
  static void fill(Triggers triggers) {
    triggers.kind(STAR, "*＊﹡∗");
    triggers.kind(CROSS, "×✕╳ＸｘХхXx");
    triggers.kind(LINE, "_＿﹍﹎﹏");
    triggers.kind(DASH, "—-");
    triggers.kind(BOX, "□■◻☐▢");
    triggers.kind(CIRCLE, "○◯〇OＯ");
    triggers.kind(ZERO, "0");
    triggers.kind(SPACE, " \u3000\u00a0\u2002\u2003");
    triggers.kind(OPEN, "（(【[［〔《<＜〈﹝");
    triggers.kind(BRACE, "{$#");
    triggers.kind(SOMEONE, "某");
    triggers.kind(TODO, "TFt");
    triggers.kind(PENDING, "待击");
    triggers.kind(ELLIPSIS, "…");
    triggers.kind(QUESTION, "?？＃");
  }
}
