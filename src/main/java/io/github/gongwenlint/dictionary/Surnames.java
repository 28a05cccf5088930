package io.github.gongwenlint.dictionary;

/** The surnames of {@code dictionaries/word-groups.tsv}, by how sure they are to be one. */
public final class Surnames {
  private static final String CLEAR = WordGroup.CLEAR_SURNAME.characters();

  private static final String COMMON = CLEAR + WordGroup.COMMON_SURNAME.characters();

  private static final String ALL = COMMON + WordGroup.RARE_SURNAME.characters();

  private Surnames() {}

  /** Tells whether a character is a surname that seldom ends another word: 向, 任 and 于 are not. */
  public static boolean isClear(char c) {
    return CLEAR.indexOf(c) >= 0;
  }

  /** Tells whether a character is a common surname. */
  public static boolean isCommon(char c) {
    return COMMON.indexOf(c) >= 0;
  }

  /** Tells whether a character is a surname, common or rare. */
  public static boolean isSurname(char c) {
    return ALL.indexOf(c) >= 0;
  }
}
