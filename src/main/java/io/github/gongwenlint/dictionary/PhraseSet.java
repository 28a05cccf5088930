package io.github.gongwenlint.dictionary;

/** Those who ask the matcher for phrases; the numbers are part of the compiled form. */
public final class PhraseSet {
  private PhraseSet() {}

  /** Wrong wordings of formulations; the payload is a {@link Formulations.Variant}'s number. */
  public static final int WRONG = 0;

  /** Right wordings, and longer words that hold a wrong one by chance; the payload is 0. */
  public static final int RIGHT = 1;

  /**
   * Short forms without quotation marks; the payload is a {@link Formulations.ShortForm}'s number.
   */
  public static final int SHORT_FORM = 2;

  /**
   * Two members of a list in the wrong order; the payload is a {@link Formulations.Members}'
   * number.
   */
  public static final int INVERSION = 3;

  /** Halves of right wordings; the payload is the phrase's number times two, plus the half. */
  public static final int HALF = 4;

  /** Two forms of one thing; the payload is the pair's number times two, plus the form. */
  public static final int FORM = 5;

  /**
   * Names that announce a list of members; the payload is a {@link Formulations.Members}' number.
   */
  public static final int INTRODUCER = 6;

  /**
   * The first and second member of a list side by side; the payload is a {@link
   * Formulations.Members}' number.
   */
  public static final int LIST_START = 7;

  /**
   * Right wordings whose two halves were swapped at the seam; the payload is the phrase's number.
   */
  public static final int SWAPPED = 8;

  /** Names of the chronology; the payload is a {@link Chronology.Entry}'s number. */
  public static final int CHRONOLOGY = 9;

  /** Words near which meetings and times of day stand; the payload is a place in the list. */
  public static final int DATE_TRIGGER = 10;

  /** The words of {@link #DATE_TRIGGER}: the first two end the names of meetings. */
  static final String[] DATE_TRIGGERS = {
    "中全会", "次全会", "次会议", "凌晨", "清晨", "早晨", "早上", "上午", "中午", "下午", "傍晚", "晚上", "晚间", "夜间"
  };

  /**
   * Names of places; the payload is a name's number in {@link Places}, or {@link Places#COVER} for
   * longer names that hold a place's name.
   */
  public static final int PLACE = 11;

  /** Wrong or doubtful words; the payload is a {@link WordPairs.Pair}'s number. */
  public static final int WORDING = 12;

  /** Anchors of contextual rules; the payload is the number of the pattern that has the anchor. */
  public static final int ANCHOR = 20;

  /** Names that units use for themselves; the payload is made by {@link SelfNames}. */
  public static final int SELF = 13;

  /** What web pages leave in a text; the payload is a {@link ResidueWords.Stand}. */
  public static final int RESIDUE = 14;

  /**
   * Halves of set phrases, such as 弄虚 and 作假; the payload is the phrase's number times two, plus
   * the half.
   */
  public static final int SET_HALF = 16;

  /** The number of sets. */
  public static final int COUNT = 21;
}
