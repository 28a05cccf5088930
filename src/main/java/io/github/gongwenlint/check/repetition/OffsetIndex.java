package io.github.gongwenlint.check.repetition;

/** A hash table from keys to offsets that can be emptied at no cost. */
final class OffsetIndex {
  private long[] keys;
  private int[] values;
  private int[] generations;
  private int generation = 1;
  private int size;

  OffsetIndex(int expected) {
    int capacity = Integer.highestOneBit(expected) * 4;
    keys = new long[capacity];
    values = new int[capacity];
    generations = new int[capacity];
  }

  void clear() {
    generation++;
    size = 0;
  }

  /** Stores {@code value} and returns the one stored before, or -1. */
  int put(long key, int value) {
    if (size * 2 > keys.length) {
      grow();
    }
    int slot = slot(key);
    if (generations[slot] == generation) {
      int old = values[slot];
      values[slot] = value;
      return old;
    }
    generations[slot] = generation;
    keys[slot] = key;
    values[slot] = value;
    size++;
    return -1;
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) (key >>> 32) & mask;
    while (generations[slot] == generation && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    int[] oldGenerations = generations;
    keys = new long[oldKeys.length * 2];
    values = new int[keys.length];
    generations = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldGenerations[i] == generation) {
        int slot = slot(oldKeys[i]);
        generations[slot] = generation;
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }
}
