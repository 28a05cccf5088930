package io.github.gongwenlint.check;

/**
 * Finds the characters at which a check must look closer: those of some kinds, between the
 * neighbours that the kind asks for.
 *
 * <p>Most characters that could begin something begin nothing, and a processor that guesses wrongly
 * at each of them loses more time than it takes to look at all. So the search has no jumps: it
 * writes down every place and counts only those that hold.
 */
public final class Triggers {
  /** Pieces of this length are searched at once, in UTF-16 units. */
  public static final int PIECE = 1 << 11;

  private static final int SIDES = 15;
  private static final int LEFT = (1 << SIDES) - 1;
  private static final int RIGHT = LEFT << SIDES;

  /** The first class of characters that have a kind: as a byte it is negative. */
  private static final int FIRST = 128;

  /** Characters that are treated alike share a class; most are in class 0. */
  private final byte[] classes = new byte[Character.MAX_VALUE + 1];

  /** For each class its kind, what it asks of its neighbours, and what it is to them. */
  private final byte[] kinds = new byte[256];

  private final int[] needs = new int[256];
  private final int[] offers = new int[256];
  private int plain = 1;
  private int size = FIRST;

  private final int[] need = new int[128];
  private int left;
  private int right;

  /**
   * Adds a kind, or more characters of one.
   *
   * @param kind from 1 to 127
   */
  public Triggers kind(int kind, String characters) {
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      put(c, kind, offers[classes[c] & 0xff]);
    }
    return this;
  }

  /** Says that characters of a kind count only behind one of these; once for a kind. */
  public Triggers behind(int kind, String characters) {
    return ask(kind, 1 << left++, characters, SIDES);
  }

  /** Says that characters of a kind count only before one of these; once for a kind. */
  public Triggers before(int kind, String characters) {
    return ask(kind, 1 << (SIDES + right++), characters, SIDES);
  }

  private Triggers ask(int kind, int bit, String characters, int most) {
    if (left > most || right > most) {
      throw new IllegalStateException("too many kinds with neighbours");
    }
    need[kind] |= bit;
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      int before = classes[c] & 0xff;
      put(c, kinds[before], offers[before] | bit);
    }
    return this;
  }

  /** Puts a character into the class of its kind and offers. */
  private void put(char c, int kind, int offer) {
    int found = kind == 0 ? 0 : FIRST;
    int end = kind == 0 ? plain : size;
    while (found < end && (kinds[found] != kind || offers[found] != offer)) {
      found++;
    }
    if (found == end) {
      if (found == (kind == 0 ? FIRST : kinds.length)) {
        throw new IllegalStateException("too many classes of characters");
      }
      kinds[found] = (byte) kind;
      offers[found] = offer;
      if (kind == 0) {
        plain++;
      } else {
        size++;
      }
    }
    classes[c] = (byte) found;
  }

  /** To be called when all kinds are known. */
  public Triggers ready() {
    for (int i = FIRST; i < size; i++) {
      needs[i] = need[kinds[i]];
    }
    return this;
  }

  /** Returns the kind of a character, 0 for those that have none. */
  public int kind(char c) {
    return kinds[classes[c] & 0xff];
  }

  /**
   * Lists the places of a piece of a text where a character stands between the right neighbours.
   *
   * @param from offset of the piece's first character, in UTF-16 units
   * @param to offset after its last one
   * @param places takes the offsets; as long as the piece at least
   * @return how many they are
   */
  public int find(char[] text, int from, int to, int[] places) {
    byte[] known = classes;
    int candidates = 0;
    for (int i = from; i < to; i++) {
      places[candidates] = i;
      // Classes of characters that have a kind are negative.
      candidates += known[text[i]] >>> 31;
    }
    int count = 0;
    for (int k = 0; k < candidates; k++) {
      int i = places[k];
      int before = i == 0 ? 0 : offers[known[text[i - 1]] & 0xff];
      int after = i + 1 == text.length ? 0 : offers[known[text[i + 1]] & 0xff];
      int missing = needs[known[text[i]] & 0xff] & ~((before & LEFT) | (after & RIGHT));
      places[count] = i;
      // 1 where nothing is missing.
      count += ((missing | -missing) >>> 31) ^ 1;
    }
    return count;
  }
}
