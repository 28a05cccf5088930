package io.github.gongwenlint.check.wording;

import io.github.gongwenlint.dictionary.WordList;
import io.github.gongwenlint.text.Chars;
import java.util.List;

/** Tells from what stands around a hit that it is no wrong word; looks a bounded way only. */
final class Surroundings {
  /** Words are told apart in so many characters on either side. */
  private static final int WINDOW = 10;

  private static final int ADDRESS_WINDOW = 60;
  private static final int NAME_REACH = 10;

  /** What ends the name of an enterprise or a place. */
  private static final List<String> NAME_ENDS =
      List.of("公司", "集团", "酒店", "宾馆", "饭店", "大厦", "小区", "商行", "事务所", "合作社", "有限");

  private final char[] text;

  Surroundings(char[] text) {
    this.text = text;
  }

  /**
   * Tells whether the first or last character of the range belongs to a longer word that reaches
   * over its border: 布署 in 公布署名.
   */
  boolean isCrossed(int start, int end) {
    int from = start;
    while (from > 0 && start - from < WINDOW && Chars.isHan(text[from - 1])) {
      from--;
    }
    int to = end;
    while (to < text.length && to - end < WINDOW && Chars.isHan(text[to])) {
      to++;
    }
    if (from == start && to == end) {
      return false;
    }
    int[] ends = new int[to - from];
    int count = WordList.get().segment(text, from, to, ends);
    int last = from;
    for (int i = 0; i < count; i++) {
      int next = ends[i];
      boolean overStart = last < start && next > start;
      boolean overEnd = last < end && next > end;
      // A longer word that holds all of it is one too.
      if (overStart || overEnd) {
        return true;
      }
      last = next;
    }
    return false;
  }

  /** Tells whether the range is part of an address of the web. */
  boolean isAddress(int start, int end) {
    if (!isAddressSign(start - 1) && !isAddressSign(end)) {
      return false;
    }
    int from = start;
    while (from > 0 && start - from < ADDRESS_WINDOW && !Chars.isSpace(text[from - 1])) {
      from--;
    }
    for (int i = from; i + 3 <= start; i++) {
      if ((text[i] == ':' && text[i + 1] == '/' && text[i + 2] == '/')
          || (text[i] == 'w' && text[i + 1] == 'w' && text[i + 2] == 'w')) {
        return true;
      }
    }
    return false;
  }

  private boolean isAddressSign(int at) {
    return at >= 0 && at < text.length && text[at] < 0x7f && text[at] > ' ';
  }

  /**
   * Tells whether the range seems to be part of a name.
   *
   * @param misspelled whether it can hardly be one: then only a surname before 某 counts
   */
  boolean isName(boolean misspelled, int start, int end) {
    if (end < text.length && (text[end] == '某' || text[end] == '×')) {
      return true;
    }
    if (misspelled) {
      return false;
    }
    for (int i = end; i < text.length && i - end < NAME_REACH && Chars.isHan(text[i]); i++) {
      for (String name : NAME_ENDS) {
        if (stands(name, i)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean stands(String words, int at) {
    if (at + words.length() > text.length) {
      return false;
    }
    for (int i = 0; i < words.length(); i++) {
      if (text[at + i] != words.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
