package io.github.gongwenlint.cli;

import io.github.gongwenlint.engine.Baseline;
import io.github.gongwenlint.reader.Readers;
import io.github.gongwenlint.reader.UnreadableException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the files that were renamed since a baseline was written, without asking git: a file of
 * which nothing is known takes the place of one that is gone when at least half of what was found
 * there stands in it, the characters around it included.
 */
final class Renames {
  /** What is looked up; what is shorter is searched for. */
  private static final int KEY = 4;

  private final Baseline baseline;

  /** Each known finding's surroundings, and whose they are. */
  private final List<String> passages = new ArrayList<>();

  private final List<String> owners = new ArrayList<>();
  private final Map<String, List<Integer>> byKey = new HashMap<>();
  private final List<Integer> shorts = new ArrayList<>();

  private Renames(Baseline baseline, List<String> gone) {
    this.baseline = baseline;
    for (String path : gone) {
      for (Baseline.Entry entry : baseline.of(path)) {
        String passage = entry.passage();
        if (passage.length() >= KEY) {
          byKey
              .computeIfAbsent(passage.substring(0, KEY), any -> new ArrayList<>())
              .add(passages.size());
        } else {
          shorts.add(passages.size());
        }
        passages.add(passage);
        owners.add(path);
      }
    }
  }

  /** One file that may have been the other one. */
  private record Pair(String gone, String here, int shared) {
    private boolean sameName() {
      return last(gone).equals(last(here));
    }

    private static String last(String path) {
      return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Orders by what speaks for a pair, then by the names, so that nothing is left to chance. */
    private static int inOrder(Pair one, Pair other) {
      if (one.shared != other.shared) {
        return Integer.compare(other.shared, one.shared);
      }
      if (one.sameName() != other.sameName()) {
        return one.sameName() ? -1 : 1;
      }
      int order = one.gone.compareTo(other.gone);
      return order != 0 ? order : one.here.compareTo(other.here);
    }
  }

  /**
   * Returns the old names of renamed files by their new ones.
   *
   * @param gone files of the baseline that are no longer there
   * @param unknown files of which the baseline knows nothing, by their names in it
   */
  static Map<String, String> of(Baseline baseline, List<String> gone, Map<String, Path> unknown) {
    Map<String, String> renamed = new TreeMap<>();
    if (gone.isEmpty() || unknown.isEmpty()) {
      return renamed;
    }
    Renames renames = new Renames(baseline, gone);
    List<Pair> pairs = new ArrayList<>();
    for (Map.Entry<String, Path> file : unknown.entrySet()) {
      renames.compare(file.getKey(), file.getValue(), pairs);
    }
    pairs.sort(Pair::inOrder);
    Set<String> taken = new HashSet<>();
    for (Pair pair : pairs) {
      if (!renamed.containsKey(pair.here()) && taken.add(pair.gone())) {
        renamed.put(pair.here(), pair.gone());
      }
    }
    return renamed;
  }

  private void compare(String name, Path path, List<Pair> pairs) {
    String text;
    try {
      text = new String(Readers.read(path.toString(), FileBytes.read(path)).chars());
    } catch (IOException | UnreadableException | RuntimeException e) {
      // It is told when the file is checked.
      return;
    }
    Map<String, Integer> counts = new TreeMap<>();
    BitSet found = found(text);
    for (int i = found.nextSetBit(0); i >= 0; i = found.nextSetBit(i + 1)) {
      counts.merge(owners.get(i), 1, Integer::sum);
    }
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      if (count.getValue() * 2 >= baseline.of(count.getKey()).size()) {
        pairs.add(new Pair(count.getKey(), name, count.getValue()));
      }
    }
  }

  private BitSet found(String text) {
    BitSet found = new BitSet();
    for (int i = 0; i + KEY <= text.length(); i++) {
      List<Integer> begun = byKey.get(text.substring(i, i + KEY));
      if (begun != null) {
        for (int passage : begun) {
          if (text.startsWith(passages.get(passage), i)) {
            found.set(passage);
          }
        }
      }
    }
    for (int passage : shorts) {
      if (text.contains(passages.get(passage))) {
        found.set(passage);
      }
    }
    return found;
  }
}
