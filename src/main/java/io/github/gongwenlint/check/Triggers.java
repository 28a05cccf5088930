package io.github.gongwenlint.check;

/**
 * The characters at which a check must look closer: those of some kinds, between the neighbours
 * that the kind asks for.
 *
 * <p>Most characters that could begin something begin nothing, and a processor that guesses wrongly
 * at each of them loses more time than it takes to look at all. So {@link TriggerChecks} searches
 * without jumps: it writes down every place and counts only those that hold.
 */
public final class Triggers {
  private static final int SIDES = 15;
  private static final int LEFT = (1 << SIDES) - 1;
  private static final int RIGHT = LEFT << SIDES;

  /** The first class of characters that have a kind. */
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

  /** The characters that have a kind. */
  private final StringBuilder all = new StringBuilder();

  /**
   * Adds a kind, or more characters of one; a character that has a kind already gets this one.
   *
   * @param kind from 1 to 127
   */
  public Triggers kind(int kind, String characters) {
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      put(c, kind, offers[classes[c] & 0xff]);
    }
    all.append(characters);
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

  /** Sets a bit for each character that has a kind. */
  void mark(byte[] characters, int bit) {
    for (int i = 0; i < all.length(); i++) {
      characters[all.charAt(i)] |= (byte) bit;
    }
  }

  /**
   * Leaves of some places those where a character stands between the right neighbours.
   *
   * @param places offsets of characters that have a kind; those that stay are moved to its start
   * @return how many they are
   */
  int choose(char[] text, int[] places, int size) {
    byte[] known = classes;
    int count = 0;
    for (int k = 0; k < size; k++) {
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
