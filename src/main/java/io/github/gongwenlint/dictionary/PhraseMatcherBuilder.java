package io.github.gongwenlint.dictionary;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Collects phrases and compiles them into a {@link PhraseMatcher}; runs when the project is built.
 */
final class PhraseMatcherBuilder {
  private static final class Node {
    final TreeMap<Character, Node> children = new TreeMap<>();
    final int depth;
    int phrase = -1;
    int slot;
    int base;
    int output = -1;
    Node failure = this;
    Node quickFailure = this;

    Node(int depth) {
      this.depth = depth;
    }
  }

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> phrases = new ArrayList<>();
  private final List<List<Integer>> entries = new ArrayList<>();

  /**
   * Adds a phrase for one who asks for it; the same phrase may be asked for by many.
   *
   * @param set who asks, from 0 to 127
   * @param payload what it means to them, from 0 to 2²⁴−1
   * @return the phrase's number
   */
  int add(String phrase, int set, int payload) {
    if (set < 0 || set > 127 || payload < 0 || payload > PhraseMatcher.PAYLOAD) {
      throw new IllegalArgumentException("set " + set + ", payload " + payload);
    }
    int number = number(phrase);
    int entry = set << 24 | payload;
    if (!entries.get(number).contains(entry)) {
      entries.get(number).add(entry);
    }
    return number;
  }

  /** Returns the number of a phrase, adding it without an entry when it is new. */
  int number(String phrase) {
    if (phrase.isEmpty()) {
      throw new IllegalArgumentException("an empty phrase matches everywhere");
    }
    return numbers.computeIfAbsent(
        phrase,
        text -> {
          phrases.add(text);
          entries.add(new ArrayList<>());
          return phrases.size() - 1;
        });
  }

  /** Returns the compiled matcher. */
  PhraseMatcher build() {
    return PhraseMatcher.read(toBytes(), "compiled phrases");
  }

  /** Returns the compiled form that {@link PhraseMatcher#read} takes. */
  byte[] toBytes() {
    char[] alphabet = alphabet();
    int[] classOf = new int[1 << 16];
    for (int i = 0; i < alphabet.length; i++) {
      classOf[alphabet[i]] = i + 1;
    }
    Node root = new Node(0);
    List<Node> nodes = trie(root);
    link(root, nodes);
    int slots = place(root, nodes, classOf, alphabet.length + 1);

    int[] rootRow = new int[alphabet.length + 1];
    root.children.forEach((c, child) -> rootRow[classOf[c]] = child.slot);
    long[] cells = new long[slots];
    // A free slot must belong to no state; the root's children are reached by the root row only.
    Arrays.fill(cells, PhraseMatcher.SLOT << 24);
    int[] failures = new int[slots];
    int[] outputOf = new int[slots];
    List<Node> outputs = new ArrayList<>();
    for (Node node : nodes) {
      if (node.phrase >= 0) {
        node.output = outputs.size();
        outputs.add(node);
      } else {
        node.output = node.failure.output;
      }
    }
    int[] outputPhrase = new int[outputs.size()];
    int[] outputNext = new int[outputs.size()];
    for (int i = 0; i < outputs.size(); i++) {
      outputPhrase[i] = outputs.get(i).phrase;
      outputNext[i] = outputs.get(i).failure.output;
    }
    for (Node node : nodes) {
      cells[node.slot] = (cells[node.slot] & (PhraseMatcher.SLOT << 24)) | node.base;
      if (node.output >= 0) {
        cells[node.slot] |= PhraseMatcher.OUTPUT;
      }
      failures[node.slot] = node.quickFailure.slot;
      outputOf[node.slot] = node.output;
      for (Node child : node.children.values()) {
        cells[child.slot] =
            (cells[child.slot] & ~(PhraseMatcher.SLOT << 24)) | ((long) node.slot << 24);
      }
    }
    cells[0] = PhraseMatcher.SLOT << 24;

    int[] entryStarts = new int[phrases.size() + 1];
    int[] textStarts = new int[phrases.size() + 1];
    StringBuilder texts = new StringBuilder();
    List<Integer> allEntries = new ArrayList<>();
    for (int i = 0; i < phrases.size(); i++) {
      allEntries.addAll(entries.get(i));
      entryStarts[i + 1] = allEntries.size();
      texts.append(phrases.get(i));
      textStarts[i + 1] = texts.length();
    }
    int[] entryArray = new int[allEntries.size()];
    for (int i = 0; i < entryArray.length; i++) {
      entryArray[i] = allEntries.get(i);
    }
    return new PhraseMatcher(
            alphabet,
            rootRow,
            cells,
            failures,
            outputOf,
            outputPhrase,
            outputNext,
            entryStarts,
            entryArray,
            textStarts,
            texts.toString().toCharArray())
        .toBytes(alphabet);
  }

  /** The characters of the phrases, commonest first: their cells then lie close together. */
  private char[] alphabet() {
    int[] count = new int[1 << 16];
    for (String phrase : phrases) {
      for (int i = 0; i < phrase.length(); i++) {
        count[phrase.charAt(i)]++;
      }
    }
    List<Character> used = new ArrayList<>();
    for (int c = 0; c < count.length; c++) {
      if (count[c] > 0) {
        used.add((char) c);
      }
    }
    used.sort(Comparator.comparingInt((Character c) -> -count[c]).thenComparing(c -> c));
    char[] alphabet = new char[used.size()];
    for (int i = 0; i < alphabet.length; i++) {
      alphabet[i] = used.get(i);
    }
    return alphabet;
  }

  /** Builds the trie and returns its nodes without the root, breadth first. */
  private List<Node> trie(Node root) {
    for (int i = 0; i < phrases.size(); i++) {
      if (entries.get(i).isEmpty()) {
        continue;
      }
      Node node = root;
      String phrase = phrases.get(i);
      for (int j = 0; j < phrase.length(); j++) {
        int depth = node.depth + 1;
        node = node.children.computeIfAbsent(phrase.charAt(j), c -> new Node(depth));
      }
      node.phrase = i;
    }
    List<Node> nodes = new ArrayList<>();
    ArrayDeque<Node> queue = new ArrayDeque<>(root.children.values());
    while (!queue.isEmpty()) {
      Node node = queue.remove();
      nodes.add(node);
      queue.addAll(node.children.values());
    }
    return nodes;
  }

  private static void link(Node root, List<Node> nodes) {
    for (Node child : root.children.values()) {
      child.failure = root;
    }
    for (Node node : nodes) {
      node.children.forEach(
          (c, child) -> {
            Node candidate = node.failure;
            while (candidate != root && !candidate.children.containsKey(c)) {
              candidate = candidate.failure;
            }
            Node target = candidate.children.get(c);
            child.failure = target == null ? root : target;
          });
      // A failure state that knows no further character than this one can be skipped.
      Node quick = node.failure;
      while (quick != root && node.children.keySet().containsAll(quick.children.keySet())) {
        quick = quick.failure;
      }
      node.quickFailure = quick;
    }
  }

  /** Gives every node a slot, widest rows first, and returns the number of slots. */
  private static int place(Node root, List<Node> nodes, int[] classOf, int classCount) {
    BitSet used = new BitSet();
    used.set(0);
    List<Node> parents = new ArrayList<>();
    for (Node node : nodes) {
      if (!node.children.isEmpty()) {
        parents.add(node);
      }
    }
    parents.sort(Comparator.comparingInt((Node node) -> -node.children.size()));
    int highest = 0;
    for (Node parent : parents) {
      int[] labels = new int[parent.children.size()];
      int count = 0;
      int lowest = Integer.MAX_VALUE;
      for (char c : parent.children.keySet()) {
        labels[count++] = classOf[c];
        lowest = Math.min(lowest, classOf[c]);
      }
      int slot = used.nextClearBit(1);
      int base;
      while (true) {
        base = slot - lowest;
        if (base >= 0 && fits(used, base, labels)) {
          break;
        }
        slot = used.nextClearBit(slot + 1);
      }
      parent.base = base;
      for (Map.Entry<Character, Node> child : parent.children.entrySet()) {
        child.getValue().slot = base + classOf[child.getKey()];
        used.set(child.getValue().slot);
      }
      highest = Math.max(highest, base);
    }
    for (Node child : root.children.values()) {
      int slot = used.nextClearBit(1);
      child.slot = slot;
      used.set(slot);
    }
    int slots = Math.max(highest + classCount, used.length()) + 1;
    if (slots >= PhraseMatcher.SLOT) {
      throw new IllegalStateException("too many phrases: " + slots + " states");
    }
    return slots;
  }

  private static boolean fits(BitSet used, int base, int[] labels) {
    for (int label : labels) {
      if (used.get(base + label)) {
        return false;
      }
    }
    return true;
  }
}
