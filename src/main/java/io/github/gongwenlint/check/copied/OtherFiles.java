package io.github.gongwenlint.check.copied;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Related.Elsewhere;
import io.github.gongwenlint.text.LineMap;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files that documents are compared with: last year's report, a neighbour's. Of every eighth place
 * the hash of the 13 characters from there on is kept, so that each passage of 20 characters has at
 * least one; about a byte and a half a character beside the text itself.
 *
 * <p>Once all files are added nothing changes, and several threads may look.
 */
public final class OtherFiles {
  /** The length of what is hashed, in characters that say something. */
  static final int GRAM = 13;

  /** The least length of a passage, in characters that say something. */
  static final int SHORTEST = 20;

  /** The distance of the places that are known. */
  private static final int STRIDE = SHORTEST - GRAM + 1;

  /** How many places with the same characters are looked at. */
  private static final int MOST_ALIKE = 16;

  private static final long BASE = 0x9e3779b97f4a7c15L;

  /** {@link #BASE} to the power of {@link #GRAM}. */
  private static final long LAST = power();

  /** A file: its name, its identity, its text, the lines in it. */
  private record Source(String name, Object identity, Plain plain, Document document) {}

  private final List<Source> sources = new ArrayList<>();

  /** Keys to the last place that has one; the others follow by {@link #next}. */
  private long[] keys = new long[1 << 10];

  private int[] heads = new int[1 << 10];
  private int used;

  private int[] placeSources = new int[1 << 10];
  private int[] places = new int[1 << 10];
  private int[] next = new int[1 << 10];
  private int count = 1;

  private static long power() {
    long power = 1;
    for (int i = 0; i < GRAM; i++) {
      power *= BASE;
    }
    return power;
  }

  /**
   * Adds a file.
   *
   * @param document what is in it, with the file's name: it is not compared with itself
   */
  public void add(Document document) {
    Plain plain = new Plain();
    plain.add(document.chars());
    int source = sources.size();
    sources.add(new Source(document.name(), identity(document.name()), plain, document));
    char[] t = plain.chars();
    for (int i = 0; i + GRAM <= plain.length(); i += STRIDE) {
      long hash = 0;
      for (int k = i; k < i + GRAM; k++) {
        hash = hash * BASE + t[k];
      }
      put(hash, source, i);
    }
  }

  private void put(long hash, int source, int place) {
    if (used * 2 >= keys.length) {
      grow();
    }
    if (count == places.length) {
      placeSources = Arrays.copyOf(placeSources, count * 2);
      places = Arrays.copyOf(places, count * 2);
      next = Arrays.copyOf(next, count * 2);
    }
    int slot = slot(keys, heads, hash);
    if (heads[slot] == 0) {
      keys[slot] = hash;
      used++;
    }
    placeSources[count] = source;
    places[count] = place;
    next[count] = heads[slot];
    heads[slot] = count++;
  }

  private void grow() {
    long[] moreKeys = new long[keys.length * 2];
    int[] moreHeads = new int[keys.length * 2];
    for (int i = 0; i < keys.length; i++) {
      if (heads[i] != 0) {
        int slot = slot(moreKeys, moreHeads, keys[i]);
        moreKeys[slot] = keys[i];
        moreHeads[slot] = heads[i];
      }
    }
    keys = moreKeys;
    heads = moreHeads;
  }

  private static int slot(long[] keys, int[] heads, long hash) {
    int mask = keys.length - 1;
    int slot = (int) (((hash ^ (hash >>> 29)) * BASE) >>> 33) & mask;
    while (heads[slot] != 0 && keys[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  int size() {
    return sources.size();
  }

  String name(int source) {
    return sources.get(source).name;
  }

  /** Returns where the character of a source stands in its file. */
  Elsewhere place(int source, int index) {
    Source from = sources.get(source);
    Document document = from.document;
    int offset = document.source().toSource(from.plain.offset(index));
    LineMap lines = document.source().lines();
    return new Elsewhere(from.name, lines.line(offset), lines.column(offset));
  }

  /**
   * A passage that stands in both.
   *
   * @param start its first character in the document's plain text
   * @param end behind its last
   * @param source the number of the file
   * @param place its first character in the file's plain text
   */
  record Shared(int start, int end, int source, int place) {}

  /** Returns what is equal for two names of one file. */
  private static Object identity(String name) {
    try {
      return Path.of(name).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      return name;
    }
  }

  /**
   * Returns the passages that a text shares with each of the files, one after the other in it.
   *
   * @param name the name of the text's own file
   */
  List<Shared> shared(Plain text, String name) {
    Object identity = identity(name);
    List<Shared> found = new ArrayList<>();
    int[] covered = new int[sources.size()];
    for (int s = 0; s < covered.length; s++) {
      covered[s] = sources.get(s).identity.equals(identity) ? Integer.MAX_VALUE : 0;
    }
    char[] t = text.chars();
    long hash = 0;
    for (int k = 0; k < text.length(); k++) {
      hash = hash * BASE + t[k];
      if (k >= GRAM) {
        hash -= LAST * t[k - GRAM];
      }
      if (k + 1 < GRAM) {
        continue;
      }
      int slot = slot(keys, heads, hash);
      if (heads[slot] != 0) {
        look(text, k + 1 - GRAM, heads[slot], covered, found);
      }
    }
    return found;
  }

  /** Takes of each file the longest passage that has these thirteen characters. */
  private void look(Plain text, int at, int head, int[] covered, List<Shared> found) {
    int from = found.size();
    int tried = 0;
    for (int p = head; p != 0 && tried < MOST_ALIKE; p = next[p], tried++) {
      int source = placeSources[p];
      if (covered[source] > at) {
        continue;
      }
      @Nullable Shared shared = extend(text, at, source, places[p], covered[source]);
      if (shared == null) {
        continue;
      }
      int known = from;
      while (known < found.size() && found.get(known).source != source) {
        known++;
      }
      if (known == found.size()) {
        found.add(shared);
      } else if (length(shared) > length(found.get(known))) {
        found.set(known, shared);
      }
    }
    for (int k = from; k < found.size(); k++) {
      covered[found.get(k).source] = found.get(k).end;
    }
  }

  private static int length(Shared shared) {
    return shared.end - shared.start;
  }

  private @Nullable Shared extend(Plain text, int at, int source, int place, int left) {
    Plain other = sources.get(source).plain;
    int start = at;
    int first = place;
    while (start > left && first > 0 && text.at(start - 1) == other.at(first - 1)) {
      start--;
      first--;
    }
    int end = at;
    int last = place;
    while (end < text.length() && last < other.length() && text.at(end) == other.at(last)) {
      end++;
      last++;
    }
    return end - start >= SHORTEST ? new Shared(start, end, source, first) : null;
  }
}
